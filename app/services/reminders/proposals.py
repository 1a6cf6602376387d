"""What to do today about each household that is late: one step, or the reason why none.

Nothing here writes: a person looks at the proposals, and printing one records it. Every read takes
the same few statements for twenty households as for twenty thousand.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from app.models.folding import fold, natural_key
from app.models.hardship import Circumstance, HouseholdCircumstance
from app.models.ledger import EntryKind, OpenCharge
from app.models.properties import Development, Unit
from app.models.reminders import StageChannel, StageKind
from app.models.tenants import Household, Lease, LeaseKind
from app.services.bank_statements.freshness import Freshness, freshness
from app.services.reminders.escalation import (
    Due,
    Step,
    Wait,
    WithheldReason,
    episode,
    late_since,
    next_step,
    too_soon,
)
from app.services.reminders.last_heard import last_letters, steps_taken
from app.services.reminders.overdue import Overdue, RemindedCharge, overdue_charges
from app.services.reminders.policies import (
    Policy,
    ReminderRules,
    Stage,
    policies,
    policy_for,
    reminder_rules,
)
from app.services.reminders.reasons import reasons_of, wait_words
from app.services.reminders.sentences import Sentence
from app.services.reminders.standstills import Standstills, standstills


@dataclass(frozen=True, slots=True)
class Totals:
    """What is asked for, by what it is for; cents."""

    rent_cents: int = 0
    service_cents: int = 0
    adjustment_cents: int = 0
    interest_cents: int = 0
    costs_cents: int = 0
    other_cents: int = 0
    """Deposits, membership, opening balances, money that went back."""


_TOTAL_OF = {
    EntryKind.RENT: "rent_cents",
    EntryKind.SERVICE_ADVANCE: "service_cents",
    EntryKind.ADJUSTMENT: "adjustment_cents",
    EntryKind.INTEREST: "interest_cents",
    EntryKind.LEGAL_COSTS: "costs_cents",
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a step concerns: the household and its main lease, the one it lives under if any."""

    household_id: UUID
    household_code: str
    household_name: str
    language: str
    lease_id: UUID
    lease_code: str
    lease_kind: LeaseKind
    ended_on: date | None
    unit_id: UUID
    unit_code: str
    development_id: UUID
    development_code: str
    development_name: str
    building: str
    stair: str
    floor: str
    flat_number: str

    @property
    def place(self) -> tuple[object, ...]:
        """Where its letter lies in the stack: by development, stair and flat, then by name."""
        return (
            fold(self.development_name),
            natural_key(self.building),
            natural_key(self.stair),
            natural_key(self.flat_number or self.unit_code),
            fold(self.household_name),
            self.household_id,
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """The one step that is due for a household. `stage_id` is None of a shipped policy.

    `days_overdue` counts from `oldest_due_on`; `late_since` is the due day from which on so much as
    the cooperative's minimum is late, and with which this episode began. `previous_actions` counts
    the episode's steps; `last_action_on` is the day of the last step ever.
    """

    addressee: Addressee
    kind: StageKind
    channel: StageChannel
    template: str
    payment_days: int
    stage_id: UUID | None
    policy_name: str
    charges: tuple[RemindedCharge, ...]
    totals: Totals
    total_cents: int
    oldest_due_on: date
    days_overdue: int
    late_since: date
    previous_actions: int
    last_action_on: date | None
    reasons: tuple[Sentence, ...]

    @property
    def household_id(self) -> UUID:
        """The household's key: there is one proposal per household."""
        return self.addressee.household_id

    @property
    def lease_id(self) -> UUID:
        """The main lease's key."""
        return self.addressee.lease_id

    @property
    def is_letter(self) -> bool:
        """Whether a letter is printed; else somebody calls, visits, or the committee is asked."""
        return self.kind not in (StageKind.CONTACT, StageKind.LEGAL)


@dataclass(frozen=True, slots=True)
class Withheld:
    """A household that is late and gets no reminder: why, in words too, and the last day on which
    that holds (None: until somebody does something). `overdue_cents` is all that is overdue."""

    addressee: Addressee
    why: WithheldReason
    until: date | None
    detail: Sentence
    overdue_cents: int
    oldest_due_on: date | None

    @property
    def household_id(self) -> UUID:
        """The household's key."""
        return self.addressee.household_id


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """Which households are wanted; each part that is empty lets everything through."""

    text: str = ""
    development_id: UUID | None = None
    kinds: frozenset[StageKind] = frozenset()
    only_letters: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """Proposals in the order of printing, those withheld by name, and how old the bank's word is:
    a letter may go to somebody who paid since."""

    proposals: tuple[Proposal, ...]
    withheld: tuple[Withheld, ...]
    bank: Freshness

    @property
    def total_cents(self) -> int:
        """What the proposals ask for."""
        return sum(each.total_cents for each in self.proposals)


def outlook(session: Session, today: date, wanted: ProposalFilter | None = None) -> Outlook:
    """What is due today for the whole office, one step per household."""
    found = _look(session, today, None)
    return _filtered(found, wanted) if wanted is not None else found


def household_outlook(session: Session, household_id: UUID, today: date) -> Outlook:
    """The same for one household: at most one proposal, or one reason why there is none; neither
    where nothing is overdue. Read again inside the write that acts on it."""
    return _look(session, today, household_id)


@dataclass(frozen=True, slots=True)
class _Office:
    """What was read of the office, to judge each household by."""

    today: date
    rules: ReminderRules
    policies: Sequence[Policy]
    stops: Standstills
    steps: dict[UUID, list[Step]]
    written_on: dict[UUID, date]
    circumstances: dict[UUID, set[Circumstance]]


@dataclass(slots=True)
class _Found:
    proposals: list[Proposal] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)


def _look(session: Session, today: date, household_id: UUID | None) -> Outlook:
    overdue = overdue_charges(session, today, household_id)
    bank = freshness(session, today)
    found = _Found()
    if overdue:
        office = _Office(
            today,
            reminder_rules(session),
            policies(session),
            standstills(session, today, household_id),
            steps_taken(session, household_id),
            last_letters(session, household_id),
            _circumstances(session, household_id),
        )
        addressees = _addressees(session, today, overdue, household_id)
        for owner, what in overdue.items():
            judged = _judge(office, addressees[owner], what)
            if isinstance(judged, Proposal):
                found.proposals.append(judged)
            else:
                found.withheld.append(judged)
    found.proposals.sort(key=lambda each: each.addressee.place)
    found.withheld.sort(key=lambda each: (fold(each.addressee.household_name), each.household_id))
    return Outlook(tuple(found.proposals), tuple(found.withheld), bank)


def _judge(office: _Office, addressee: Addressee, overdue: Overdue) -> Proposal | Withheld:
    """The step that is due for one household, or why there is none."""
    oldest = overdue.oldest_due_on
    all_cents = sum(overdue.by_lease.values())

    def withheld(why: WithheldReason, until: date | None, words: Sentence) -> Withheld:
        return Withheld(addressee, why, until, words, all_cents, oldest)

    def wait(why: WithheldReason, until: date | None = None) -> Withheld:
        return withheld(why, until, wait_words(why, until, office.rules, overdue))

    if oldest is None:
        in_plan = overdue.plans and overdue.in_plan_cents >= overdue.prescribed_cents
        return wait(WithheldReason.IN_PLAN if in_plan else WithheldReason.PRESCRIBED)
    stop = office.stops.of(addressee.household_id)
    if stop is not None:
        return withheld(stop.why, stop.until, stop.detail)
    total = overdue.total_cents
    if overdue.unallocated_cents >= total:
        return wait(WithheldReason.UNALLOCATED_MONEY)
    if total < office.rules.minimum_cents:
        return wait(WithheldReason.BELOW_MINIMUM)
    policy = policy_for(
        office.policies,
        addressee.lease_kind,
        office.circumstances.get(addressee.household_id, frozenset()),
    )
    if policy is None:
        return wait(WithheldReason.NO_POLICY)
    ever = office.steps.get(addressee.household_id, [])
    dues = [Due(charge.due_on, charge.remaining_cents) for charge in overdue.charges]
    since = late_since(dues, office.rules.minimum_cents) or oldest
    steps = episode(ever, since)
    stage = next_step(policy, steps, dues, office.today)
    if isinstance(stage, Wait):
        return wait(stage.why, stage.until)
    written_on = office.written_on.get(addressee.household_id)
    heard = [*ever, Step(StageKind.FRIENDLY_REMINDER, written_on)] if written_on else ever
    until = too_soon(stage, heard, office.rules.interval_days, office.today)
    if until is not None:
        return wait(WithheldReason.RECENT, until)
    return _proposal(office, addressee, overdue, policy, stage, steps, ever, since)


def _proposal(
    office: _Office,
    addressee: Addressee,
    overdue: Overdue,
    policy: Policy,
    stage: Stage,
    steps: Sequence[Step],
    ever: Sequence[Step],
    since: date,
) -> Proposal:
    oldest_due_on = overdue.charges[0].due_on
    return Proposal(
        addressee=addressee,
        kind=stage.kind,
        channel=stage.channel,
        template=stage.template,
        payment_days=stage.payment_days,
        stage_id=stage.id,
        policy_name=policy.name,
        charges=tuple(overdue.charges),
        totals=_totals(overdue.charges),
        total_cents=overdue.total_cents,
        oldest_due_on=oldest_due_on,
        days_overdue=(office.today - oldest_due_on).days,
        late_since=since,
        previous_actions=len(steps),
        last_action_on=max((step.done_on for step in ever), default=None),
        reasons=reasons_of(
            overdue,
            policy,
            stage,
            steps,
            office.stops.broken_promises.get(addressee.household_id),
            office.today,
        ),
    )


def _totals(charges: Iterable[RemindedCharge]) -> Totals:
    cents: defaultdict[str, int] = defaultdict(int)
    for charge in charges:
        cents[_TOTAL_OF.get(charge.kind, "other_cents")] += charge.remaining_cents
    return replace(Totals(), **cents)


def _filtered(found: Outlook, wanted: ProposalFilter) -> Outlook:
    words = fold(wanted.text).split()

    def lets_through(each: Addressee) -> bool:
        if wanted.development_id not in (None, each.development_id):
            return False
        text = fold(
            f"{each.household_name} {each.household_code} {each.unit_code} {each.lease_code}"
            f" {each.development_name}"
        )
        return all(word in text for word in words)

    return Outlook(
        tuple(
            each
            for each in found.proposals
            if lets_through(each.addressee)
            and (not wanted.kinds or each.kind in wanted.kinds)
            and (each.is_letter or not wanted.only_letters)
        ),
        tuple(each for each in found.withheld if lets_through(each.addressee)),
        found.bank,
    )


def _addressees(
    session: Session, today: date, overdue: dict[UUID, Overdue], household_id: UUID | None
) -> dict[UUID, Addressee]:
    """Each household with the lease it still lives under, else the one that owes most."""
    owned = select(Lease.id).where(_of(Lease.household_id, household_id))
    late = select(OpenCharge.lease_id).where(
        OpenCharge.due_on < today, OpenCharge.lease_id.in_(owned)
    )
    rows = session.execute(
        select(
            Household.id,
            Household.code,
            Household.name,
            Household.language,
            Lease.id,
            Lease.code,
            Lease.kind,
            Lease.keys_returned_on,
            Unit.id,
            Unit.code,
            Development.id,
            Development.code,
            Development.name,
            Unit.building,
            Unit.stair,
            Unit.floor,
            Unit.flat_number,
        )
        .join(Lease, Lease.household_id == Household.id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(Lease.id.in_(late))
    )
    by_household: defaultdict[UUID, list[Addressee]] = defaultdict(list)
    for row in rows:
        cells: Sequence[object] = row
        found = Addressee(*cells)  # type: ignore[arg-type]
        by_household[found.household_id].append(found)

    def weight(each: Addressee) -> tuple[bool, int, str]:
        lives_there = each.ended_on is None or each.ended_on >= today
        owed = overdue[each.household_id].by_lease.get(each.lease_id, 0)
        return not lives_there, -owed, each.lease_code

    return {owner: min(found, key=weight) for owner, found in by_household.items()}


def _circumstances(session: Session, household_id: UUID | None) -> dict[UUID, set[Circumstance]]:
    """What is to be kept in mind of households. A circumstance that waits to be looked at again
    still counts: care does not lapse by itself."""
    rows = session.execute(
        select(HouseholdCircumstance.household_id, HouseholdCircumstance.circumstance).where(
            HouseholdCircumstance.ended_change_id.is_(None),
            _of(HouseholdCircumstance.household_id, household_id),
        )
    )
    found: defaultdict[UUID, set[Circumstance]] = defaultdict(set)
    for owner, circumstance in rows:
        found[owner].add(circumstance)
    return found


def _of(column: ColumnElement[UUID] | object, household_id: UUID | None) -> ColumnElement[bool]:
    if household_id is None:
        return true()
    return column == household_id  # type: ignore[return-value]
