"""The phases of an empty unit: which is reached on a day, how long each took, their order.

A phase lasts from its own day to the next one's: works end with the day of "ready", so that what
a contractor declares and what the office sees of their end are the two days of "ready". A phase is
reached on the day on which the office verified it or, until then, on the day that was declared. A
declared day may lie ahead: it is a plan, and reaches nothing before it comes. A phase may be
skipped. The gap between the two days may be negative, where the office saw the work done before it
was told (feature P6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.vacancy import VoidPhase

PHASES = tuple(VoidPhase)
OF_THE_LEASE = frozenset({VoidPhase.NOTICE, VoidPhase.KEYS_RETURNED})
"""Phases whose verified day is the contract's own, and not kept twice."""


@dataclass(frozen=True, slots=True)
class PhaseDates:
    """What is noted of a phase; `version` is 0 while no row holds it."""

    declared_on: date | None = None
    verified_on: date | None = None
    declared_by: str = ""
    verified_by: str = ""
    note: str = ""
    version: int = 0

    @property
    def on(self) -> date | None:
        """The day that counts: the verified one or, until there is one, the declared one."""
        return self.verified_on or self.declared_on

    @property
    def gap_days(self) -> int | None:
        """Days from declared to verified; None while one of them is missing."""
        if self.declared_on is None or self.verified_on is None:
            return None
        return (self.verified_on - self.declared_on).days

    def is_reached(self, day: date) -> bool:
        """Whether the phase is reached on `day`."""
        return self.on is not None and self.on <= day


NOTHING = PhaseDates()
Phases = Mapping[VoidPhase, PhaseDates]


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase as the table of a unit shows it. `days` is how long it lasted, up to the day that
    is looked at; None where it is not reached."""

    phase: VoidPhase
    dates: PhaseDates
    days: int | None
    is_plan: bool


def current_phase(phases: Phases, day: date) -> VoidPhase | None:
    """The last phase reached on `day`; None where none is."""
    reached = [phase for phase in PHASES if phases.get(phase, NOTHING).is_reached(day)]
    return reached[-1] if reached else None


def phase_lines(phases: Phases, day: date) -> list[PhaseLine]:
    """Every phase in its order, with its days; the current one's run up to `day`."""
    reached = [phase for phase in PHASES if phases.get(phase, NOTHING).is_reached(day)]
    ends = {phase: phases[following].on or day for phase, following in pairwise(reached)}
    lines = []
    for phase in PHASES:
        dates = phases.get(phase, NOTHING)
        begin = dates.on if phase in reached else None
        days = None if begin is None else (ends.get(phase, day) - begin).days
        lines.append(PhaseLine(phase, dates, days, begin is None and dates.on is not None))
    return lines


def check_dates(phase: VoidPhase, dates: PhaseDates, others: Phases, today: date) -> None:
    """Refuse days out of order with the other phases', and a verified one that is to come.

    Raises OfficeError with the field at fault.
    """
    if dates.verified_on is not None and dates.verified_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "What the office has seen lies before today."),
            field="verified_on",
        )
    day = dates.on
    if day is None:
        return
    place = PHASES.index(phase)
    field = "declared_on" if dates.verified_on is None else "verified_on"
    for number, other in enumerate(PHASES):
        known = others.get(other, NOTHING).on
        if known is None or other is phase:
            continue
        if number < place and known > day:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The phase before was reached on {day} only."),
                field=field,
                day=format_date(known),
            )
        if number > place and known < day:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The phase after was already reached on {day}."),
                field=field,
                day=format_date(known),
            )
