"""Days of legal files that nobody may miss: the hearing, the end of the judge's term (M17)."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP
from app.services.legal_files.reading import DeadlineKind, deadlines
from app.services.reminders.sentences import sentence
from app.services.today.reasons import Reason, ReasonKind

_COMING = {
    DeadlineKind.HEARING: QT_TRANSLATE_NOOP("Today", "The hearing is on {day}."),
    DeadlineKind.GRACE_ENDS: QT_TRANSLATE_NOOP(
        "Today", "The judge's term to pay ends on {day}: has it been paid?"
    ),
    DeadlineKind.EXECUTION: QT_TRANSLATE_NOOP("Today", "The bailiff comes on {day}."),
}
_PASSED = {
    DeadlineKind.HEARING: QT_TRANSLATE_NOOP(
        "Today", "The hearing was on {day}: enter what the judge decided."
    ),
    DeadlineKind.GRACE_ENDS: QT_TRANSLATE_NOOP(
        "Today", "The judge's term to pay ended on {day}: enter what followed."
    ),
    DeadlineKind.EXECUTION: QT_TRANSLATE_NOOP(
        "Today", "The bailiff came on {day}: enter how it ended."
    ),
}


def legal_terms(session: Session, today: date) -> Iterator[tuple[UUID, Reason]]:
    """Each day of an open file that comes near or has passed, with its household."""
    for each in deadlines(session, today):
        template = (_PASSED if each.has_passed else _COMING)[each.kind]
        words = sentence(template, day=each.on)
        yield each.household_id, Reason(ReasonKind.LEGAL_TERM, words, each.on, each.legal_file_id)
