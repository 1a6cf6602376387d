"""Letters about instalments that are late: to whom, to whom not and why, printed as one stack.

Whatever stops a reminder stops them too: holds, promises, parked money, a lawyer, a talk that is
arranged, a letter of a few days ago. All of a run is one transaction: stopped half-way it leaves
no letter and no number behind.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold, natural_key
from app.models.letters import LetterKind, LetterMeans
from app.models.properties import Development, Unit
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.bank_statements.freshness import Freshness, freshness
from app.services.letters.archive import ArchivedLetter
from app.services.letters.plan_letters import PlaceInRun, archive_plan_letter
from app.services.letters.reminder_run import RunResult, Skipped
from app.services.letters.runs import open_run
from app.services.progress import Progress, no_progress
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.last_heard import quiet_until
from app.services.reminders.policies import ReminderRules, reminder_rules
from app.services.reminders.sentences import Sentence, euro, sentence
from app.services.reminders.standstills import Standstill, standstills
from app.services.repayment_plans.late_instalments import (
    LateInstalments,
    LeftInPeace,
    late_instalments,
)

_WRITTEN_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Reminders", "The letter about plan {number} goes to this household now."
)
_QUIET = QT_TRANSLATE_NOOP(
    "Reminders", "The household heard from the office lately: nothing goes out up to {day}."
)
_HOLD = QT_TRANSLATE_NOOP("Reminders", "No reminders until {day}.")
_PROMISE = QT_TRANSLATE_NOOP("Reminders", "A payment is promised for {day}.")
_SMALL = QT_TRANSLATE_NOOP(
    "Reminders", "{amount} are less than the {minimum} that are worth a reminder."
)
_NOT_LATE = QT_TRANSLATE_NOOP("Reminders", "No instalment is late beyond its days of grace.")
_PAID = QT_TRANSLATE_NOOP("Reminders", "No instalment is late any more.")


@dataclass(frozen=True, slots=True)
class WithheldInstalments:
    """A plan of which instalments are late and that gets no letter: why, in words too, and the
    last day on which that holds; None where no day is known."""

    late: LateInstalments
    why: WithheldReason
    until: date | None
    detail: Sentence


@dataclass(frozen=True, slots=True)
class LateOutlook:
    """Plans to write about, in the order of the stack; those left in peace, the longest late
    first; and how old the bank's word is."""

    due: tuple[LateInstalments, ...]
    withheld: tuple[WithheldInstalments, ...]
    bank: Freshness

    @property
    def total_cents(self) -> int:
        """What the letters that are due ask for."""
        return sum(each.cents for each in self.due)


def late_outlook(session: Session, today: date) -> LateOutlook:
    """Every plan with an instalment that is late beyond its days of grace, judged for today.

    A household with two such plans gets one letter, about the one that is longer late.
    """
    judge = _Judge(session, today)
    due: list[LateInstalments] = []
    withheld: list[WithheldInstalments] = []
    written: dict[UUID, str] = {}
    for late in late_instalments(session, today, with_left_in_peace=True):
        stop = judge.look(late)
        if stop is None and late.household_id in written:
            words = sentence(_WRITTEN_ELSEWHERE, number=written[late.household_id])
            stop = Standstill(WithheldReason.RECENT, today, words)
        if stop is None:
            written[late.household_id] = late.plan_number
            due.append(late)
        else:
            withheld.append(WithheldInstalments(late, stop.why, stop.until, stop.detail))
    places = _places(session, [each.lease_id for each in due])
    due.sort(key=lambda each: (places[each.lease_id], fold(each.household_name)))
    return LateOutlook(tuple(due), tuple(withheld), freshness(session, today))


def run_plan_letters(
    session: Session,
    plan_ids: Collection[UUID],
    today: date,
    title: str,
    progress: Progress = no_progress,
) -> RunResult:
    """Print the letters about late instalments of these plans, inside the running write.

    Each plan is looked at again: one that was paid, or that something stops meanwhile, is skipped
    and told. Raises OfficeError where a letter cannot be drawn; then nothing is kept.
    """
    seen = late_outlook(session, today)
    chosen = [each for each in seen.due if each.plan_id in plan_ids]
    skipped = _skipped(session, seen, set(plan_ids) - {each.plan_id for each in chosen})
    if not chosen:
        return RunResult(None, (), skipped)
    run_id = open_run(session, today, title)
    letters: list[ArchivedLetter] = []
    for done, each in enumerate(chosen):
        progress(done, len(chosen), each.household_name)
        place = PlaceInRun(run_id, done)
        kind = LetterKind.INSTALMENT_LATE
        letters.append(archive_plan_letter(session, each.plan_id, kind, today, place=place))
    progress(len(chosen), len(chosen), "")
    return RunResult(run_id, tuple(letters), skipped)


def why_not_now(session: Session, plan_id: UUID, today: date) -> Sentence | None:
    """Why no letter about a plan's late instalments goes out today; None where one is due."""
    seen = late_outlook(session, today)
    if any(each.plan_id == plan_id for each in seen.due):
        return None
    withheld = (each.detail for each in seen.withheld if each.late.plan_id == plan_id)
    return next(withheld, sentence(_NOT_LATE))


def archive_late_letter(
    session: Session, plan_id: UUID, today: date, means: LetterMeans
) -> ArchivedLetter:
    """Print the letter about one plan's late instalments, inside the running write.

    Raises OfficeError where something stops it: no letter goes against a hold, a promise, parked
    money or the days of grace, whoever prints it.
    """
    if why_not_now(session, plan_id, today) is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "No letter about a late instalment is due here now.")
        )
    return archive_plan_letter(session, plan_id, LetterKind.INSTALMENT_LATE, today, means)


class _Judge:
    """What speaks against a letter on a day, read once for the whole office."""

    def __init__(self, session: Session, today: date) -> None:
        self._today = today
        self._rules: ReminderRules = reminder_rules(session)
        self._stops = standstills(session, today)
        self._quiet = quiet_until(session, self._rules.interval_days)

    def look(self, late: LateInstalments) -> Standstill | None:
        """The weightiest thing that stops a letter about these instalments."""
        stop = self._stops.of(late.household_id)
        if stop is not None:
            return stop
        quiet = self._quiet.get(late.household_id)
        if quiet is not None and quiet >= self._today:
            return Standstill(WithheldReason.RECENT, quiet, sentence(_QUIET, day=quiet))
        return self._of_plan(late)

    def _of_plan(self, late: LateInstalments) -> Standstill | None:
        why, until = late.left_in_peace, late.until
        if why is None:
            return None
        if why is LeftInPeace.SMALL:
            amounts = {"amount": euro(late.cents), "minimum": euro(self._rules.minimum_cents)}
            return Standstill(WithheldReason.BELOW_MINIMUM, until, sentence(_SMALL, **amounts))
        reason, words = {
            LeftInPeace.HOLD: (WithheldReason.ON_HOLD, _HOLD),
            LeftInPeace.PROMISE: (WithheldReason.PROMISE, _PROMISE),
            LeftInPeace.RECENT_LETTER: (WithheldReason.RECENT, _QUIET),
        }[why]
        return Standstill(reason, until, sentence(words, day=until or self._today))


def _places(session: Session, lease_ids: Iterable[UUID]) -> dict[UUID, tuple[object, ...]]:
    """Where the letters of leases lie in the stack: by development, stair and flat (W2)."""
    rows = session.execute(
        select(
            Lease.id,
            Development.name,
            Unit.building,
            Unit.stair,
            Unit.flat_number,
            Unit.code,
        )
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(Lease.id.in_(set(lease_ids)))
    )
    return {
        key: (fold(name), *map(natural_key, (building, stair, flat or code)))
        for key, name, building, stair, flat, code in rows
    }


def _skipped(session: Session, seen: LateOutlook, left: Collection[UUID]) -> tuple[Skipped, ...]:
    withheld = {each.late.plan_id: each.detail for each in seen.withheld}
    rows = session.execute(
        select(RepaymentPlan.id, Household.id, Household.name)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .where(RepaymentPlan.id.in_(left))
        .order_by(Household.folded_name)
    )
    return tuple(
        Skipped(household_id, name, withheld.get(plan_id, sentence(_PAID)))
        for plan_id, household_id, name in rows
    )
