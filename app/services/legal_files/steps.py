"""The steps of an eviction for arrears, in their order, and the dates that each one needs.

Intimazione and citazione, hearing, the judge's term to pay (art. 55 L. 392/78), validation
(convalida), execution. A file ends settled or withdrawn from wherever it stands.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.legal_files import CLOSED_STEPS, LegalStep
from app.services.repayment_plans.kinds import COURT_DAYS, COURT_HARDSHIP_DAYS

NEXT: Mapping[LegalStep, tuple[LegalStep, ...]] = {
    LegalStep.PREPARED: (LegalStep.WITH_LAWYER,),
    LegalStep.WITH_LAWYER: (LegalStep.SUMMONS,),
    LegalStep.SUMMONS: (LegalStep.GRACE_TERM, LegalStep.VALIDATED),
    LegalStep.GRACE_TERM: (LegalStep.VALIDATED,),
    LegalStep.VALIDATED: (LegalStep.EXECUTION,),
    LegalStep.EXECUTION: (),
    LegalStep.SETTLED: (),
    LegalStep.WITHDRAWN: (),
}
"""Where a file may go from each step, besides its end."""

DATE_OF: Mapping[LegalStep, str] = {
    LegalStep.WITH_LAWYER: "handed_over_on",
    LegalStep.SUMMONS: "hearing_on",
    LegalStep.GRACE_TERM: "grace_ends_on",
    LegalStep.VALIDATED: "validated_on",
    LegalStep.EXECUTION: "execution_on",
}
"""The date without which a step is not taken."""


def next_steps(step: LegalStep) -> tuple[LegalStep, ...]:
    """Where a file may go from a step; nowhere once it is closed."""
    if step in CLOSED_STEPS:
        return ()
    return (*NEXT[step], LegalStep.SETTLED, LegalStep.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class LegalDates:
    """The days of a file, None where they are not known yet."""

    opened_on: date
    handed_over_on: date | None = None
    hearing_on: date | None = None
    grace_ends_on: date | None = None
    validated_on: date | None = None
    execution_on: date | None = None


def check_dates(dates: LegalDates) -> None:
    """Refuse days that cannot follow one another, naming the field."""
    order = (
        ("opened_on", dates.opened_on),
        ("handed_over_on", dates.handed_over_on),
        ("hearing_on", dates.hearing_on),
        ("validated_on", dates.validated_on),
        ("execution_on", dates.execution_on),
    )
    known = [(field, day) for field, day in order if day is not None]
    for (_, earlier), (field, later) in itertools.pairwise(known):
        if later < earlier:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "This day comes before the step that precedes it."),
                field=field,
            )
    _check_grace(dates)


def _check_grace(dates: LegalDates) -> None:
    grace, hearing = dates.grace_ends_on, dates.hearing_on
    if grace is None:
        return
    if hearing is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The judge gives the term at the hearing: enter its day."),
            field="hearing_on",
        )
    if not hearing <= grace <= hearing + timedelta(days=COURT_HARDSHIP_DAYS):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The term to pay is {days} days from the hearing, {hardship} at most for hardship"
                " (art. 55 L. 392/78).",
            ),
            field="grace_ends_on",
            days=COURT_DAYS,
            hardship=COURT_HARDSHIP_DAYS,
        )
    if dates.validated_on is not None and dates.validated_on < grace:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The judge validates only after the term to pay has ended on {day}."
            ),
            field="validated_on",
            day=format_date(grace),
        )


def is_hardship_term(dates: LegalDates) -> bool:
    """Whether the judge's term is one that is given for hardship alone."""
    if dates.grace_ends_on is None or dates.hearing_on is None:
        return False
    return dates.grace_ends_on > dates.hearing_on + timedelta(days=COURT_DAYS)
