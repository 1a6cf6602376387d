"""Printing the reminders that are due: each drawn, numbered, archived and recorded at once (M9).

All of a run is one transaction: stopped half-way it leaves no letter, no number and no step behind.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP
from app.services.letters import content, notice
from app.services.letters.archive import (
    ArchivedLetter,
    LetterHeading,
    archive_letter,
    take_protocol,
)
from app.services.letters.reminder_letters import (
    ReminderDesk,
    kind_of,
    means_of,
    reminder_desk,
    reminder_notices,
)
from app.services.letters.runs import open_run
from app.services.letters.sending import expect_receipts
from app.services.progress import Progress, no_progress
from app.services.reminders.proposals import Outlook, Proposal, outlook
from app.services.reminders.recording import record_letter
from app.services.reminders.sentences import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Skipped:
    """A household that was chosen and got no letter, since something changed meanwhile."""

    household_id: UUID
    household_name: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run made: `run_id` is None where no letter was due any more."""

    run_id: UUID | None
    letters: tuple[ArchivedLetter, ...]
    skipped: tuple[Skipped, ...]


def preview(session: Session, proposal: Proposal, today: date) -> bytes:
    """The household's letter as it would print today, marked as a draft; nothing is kept."""
    desk = reminder_desk(session, today)
    return _render(desk, reminder_notices(desk, proposal)[0])


def run_reminders(
    session: Session,
    household_ids: Collection[UUID],
    today: date,
    title: str,
    progress: Progress = no_progress,
) -> RunResult:
    """Print the letters that are due for these households, inside the running write.

    Each household is looked at again: one that paid, spoke to the office or entered a plan
    meanwhile is skipped, and told. Raises OfficeError where a letter cannot be drawn; then
    nothing is kept.
    """
    seen = outlook(session, today)
    chosen = [
        each for each in seen.proposals if each.is_letter and each.household_id in household_ids
    ]
    skipped = _skipped(seen, household_ids, {each.household_id for each in chosen})
    if not chosen:
        return RunResult(None, (), skipped)
    run_id = open_run(session, today, title)
    desk = reminder_desk(session, today)
    letters: list[ArchivedLetter] = []
    for done, proposal in enumerate(chosen):
        progress(done, len(chosen), proposal.addressee.household_name)
        letters += _print(desk, proposal, run_id, len(letters))
    progress(len(chosen), len(chosen), "")
    return RunResult(run_id, tuple(letters), skipped)


def _print(
    desk: ReminderDesk, proposal: Proposal, run_id: UUID, position: int
) -> list[ArchivedLetter]:
    """The letters of one household; its step is recorded with the first."""
    made: list[ArchivedLetter] = []
    for each in reminder_notices(desk, proposal):
        protocol = take_protocol(desk.session, desk.today)
        numbered = replace(each, protocol_number=str(protocol))
        heading = LetterHeading(
            kind=kind_of(proposal),
            issued_on=desk.today,
            household_id=proposal.household_id,
            subject_line=_subject(desk, numbered),
            file_stem=f"{proposal.kind.value} {proposal.addressee.unit_code} {each.addressee.name}",
            means=means_of(proposal),
            lease_id=proposal.lease_id,
            recipient=each.addressee.name,
            courtesy_language=each.courtesy_language,
            run_id=run_id,
            run_position=position + len(made),
        )
        made.append(archive_letter(desk.session, heading, protocol, _render(desk, numbered)))
    expect_receipts(desk.session, means_of(proposal), made)
    record_letter(desk.session, proposal, made[0].id, desk.today)
    return made


def _render(desk: ReminderDesk, letter: content.Notice) -> bytes:
    return notice.render(letter, desk.texts(letter.name, letter.courtesy_language))


def _subject(desk: ReminderDesk, letter: content.Notice) -> str:
    texts = desk.texts(letter.name, letter.courtesy_language)
    return texts.italian.phrase("subject", notice.all_values(letter))


def _skipped(
    seen: Outlook, household_ids: Collection[UUID], printed: Collection[UUID]
) -> tuple[Skipped, ...]:
    left = {household_id for household_id in household_ids if household_id not in printed}
    found = [
        Skipped(each.household_id, each.addressee.household_name, each.detail)
        for each in seen.withheld
        if each.household_id in left
    ]
    found += [
        Skipped(
            each.household_id,
            each.addressee.household_name,
            sentence(QT_TRANSLATE_NOOP("Reminders", "A call or a visit is due, not a letter.")),
        )
        for each in seen.proposals
        if each.household_id in left
    ]
    told = {each.household_id for each in found}
    found += [
        Skipped(key, "", sentence(QT_TRANSLATE_NOOP("Reminders", "Nothing is overdue any more.")))
        for key in left - told
    ]
    return tuple(found)
