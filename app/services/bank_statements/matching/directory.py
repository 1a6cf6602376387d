"""The office as matching sees it: every lease with its names, accounts and amounts.

What is read grows with the leases and not with their history.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.bank_statements import BankAccount, KnownPayer
from app.models.charges import RentStep
from app.models.direct_debits import DirectDebitMandate
from app.models.folding import fold
from app.models.ledger import EntryKind, LeaseFigures, LedgerEntry
from app.models.properties import Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person
from app.services.bank_statements.matching.names import NameIndex
from app.services.bank_statements.matching.words import compact

_SHORTEST_CODE = 4
_SHORTEST_NUMBER = 6
"""Figures alone are a code only when there are many: a flat number or a year is none."""
_MONTHLY = (EntryKind.RENT, EntryKind.SERVICE_ADVANCE)


@dataclass(frozen=True, slots=True)
class KnownLease:
    """A lease; cents. `monthly_cents` are what a month may be: agreed, or as last charged."""

    id: UUID
    code: str
    household_id: UUID
    household_name: str
    flat: str
    stair: str
    starts_on: date
    ended_on: date | None
    monthly_cents: frozenset[int]
    balance_cents: int
    instalment_cents: frozenset[int]

    def is_current(self, day: date) -> bool:
        """Whether the household lives there on that day, or is about to."""
        return self.ended_on is None or self.ended_on >= day


@dataclass(slots=True)
class Directory:
    """Every lease of the office, findable by whatever a transfer may say."""

    leases: dict[UUID, KnownLease] = field(default_factory=dict)
    of_household: dict[UUID, list[UUID]] = field(default_factory=dict)
    lease_codes: dict[str, UUID] = field(default_factory=dict)
    unit_codes: dict[str, list[UUID]] = field(default_factory=dict)
    household_codes: dict[str, UUID] = field(default_factory=dict)
    plans: dict[tuple[int, int], UUID] = field(default_factory=dict)
    plan_charges: dict[tuple[int, int], list[UUID]] = field(default_factory=dict)
    """Charges of active plans, in the plan's order."""
    mandates: dict[str, UUID] = field(default_factory=dict)
    """Leases by the references of their direct-debit mandates."""
    ibans: dict[str, set[UUID]] = field(default_factory=dict)
    """Households by the accounts that they or their mandates name."""
    learned_ibans: dict[str, set[UUID]] = field(default_factory=dict)
    learned_names: dict[str, set[UUID]] = field(default_factory=dict)
    names: NameIndex = field(default_factory=NameIndex)
    own_accounts: frozenset[str] = frozenset()


def read_directory(session: Session, day: date) -> Directory:
    """Read the office as it stands; `day` tells which rent step holds."""
    directory = Directory()
    _read_leases(session, directory, day)
    _read_names(session, directory)
    _read_accounts(session, directory)
    _read_plans(session, directory)
    return directory


def _read_leases(session: Session, directory: Directory, day: date) -> None:
    monthly, instalments = _monthly(session, day), _instalments(session)
    rows = session.execute(
        select(
            Lease.id,
            Lease.code,
            Lease.household_id,
            Household.name,
            Household.code.label("household_code"),
            Unit.code.label("unit_code"),
            Unit.flat_number,
            Unit.stair,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
            LeaseFigures.balance_cents,
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
    )
    of_household: defaultdict[UUID, list[UUID]] = defaultdict(list)
    of_unit: defaultdict[str, list[UUID]] = defaultdict(list)
    for row in rows:
        agreed = row.monthly_rent_cents + row.monthly_service_advance_cents
        directory.leases[row.id] = KnownLease(
            row.id,
            row.code,
            row.household_id,
            row.name,
            row.flat_number.lstrip("0").lower(),
            fold(row.stair),
            row.starts_on,
            row.keys_returned_on,
            frozenset({agreed, *monthly[row.id]} - {0}),
            row.balance_cents or 0,
            instalments.get(row.id, frozenset()),
        )
        of_household[row.household_id].append(row.id)
        directory.household_codes[code_key(row.household_code)] = row.household_id
        directory.lease_codes[code_key(row.code)] = row.id
        of_unit[code_key(row.unit_code)].append(row.id)
    directory.of_household, directory.unit_codes = dict(of_household), dict(of_unit)
    for codes in (directory.household_codes, directory.lease_codes, directory.unit_codes):
        codes.pop("", None)


def code_key(text: str) -> str:
    """A code as it is looked up; empty where it is too short to be told from a number."""
    found = compact(text)
    shortest = _SHORTEST_NUMBER if found.isdigit() else _SHORTEST_CODE
    has_figures = any(sign.isdigit() for sign in found)
    return found if has_figures and len(found) >= shortest else ""


def _monthly(session: Session, day: date) -> defaultdict[UUID, set[int]]:
    """Other amounts of a month: by the step in force, and as charged last."""
    found: defaultdict[UUID, set[int]] = defaultdict(set)
    steps: dict[UUID, int] = {}
    for row in session.execute(
        select(
            RentStep.lease_id, RentStep.monthly_rent_cents, RentStep.monthly_service_advance_cents
        )
        .where(RentStep.from_on <= day)
        .order_by(RentStep.from_on)
    ):
        steps[row.lease_id] = row.monthly_rent_cents + row.monthly_service_advance_cents
    for lease_id, cents in steps.items():
        found[lease_id].add(cents)
    # By the index of due days from its end: the history before stays unread.
    last_due = session.scalar(
        select(LedgerEntry.due_on)
        .where(LedgerEntry.due_on.is_not(None), LedgerEntry.kind == EntryKind.RENT)
        .order_by(LedgerEntry.due_on.desc())
        .limit(1)
    )
    if last_due is not None:
        for lease_id, cents in session.execute(
            select(LedgerEntry.lease_id, func.sum(LedgerEntry.cents))
            .where(
                LedgerEntry.due_on >= last_due.replace(day=1),
                LedgerEntry.due_on <= last_due,
                LedgerEntry.kind.in_(_MONTHLY),
            )
            .group_by(LedgerEntry.lease_id)
        ):
            found[lease_id].add(int(cents))
    return found


def _instalments(session: Session) -> dict[UUID, frozenset[int]]:
    found: defaultdict[UUID, set[int]] = defaultdict(set)
    for row in session.execute(
        select(RepaymentPlan.lease_id, Instalment.cents)
        .join(Instalment, Instalment.plan_id == RepaymentPlan.id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
        .distinct()
    ):
        found[row.lease_id].add(row.cents)
    return {lease_id: frozenset(cents) for lease_id, cents in found.items()}


def _read_plans(session: Session, directory: Directory) -> None:
    for row in session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number, RepaymentPlan.lease_id).where(
            RepaymentPlan.year.is_not(None)
        )
    ):
        directory.plans[row.year, row.number] = row.lease_id
    for row in session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number, PlanCharge.entry_id)
        .join(PlanCharge, PlanCharge.plan_id == RepaymentPlan.id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
        .order_by(PlanCharge.position)
    ):
        directory.plan_charges.setdefault((row.year, row.number), []).append(row.entry_id)


def _read_names(session: Session, directory: Directory) -> None:
    seen: set[tuple[UUID, str, str]] = set()
    for row in session.execute(select(Person.household_id, Person.surname, Person.given_name)):
        if row.household_id in directory.of_household:
            seen.add((row.household_id, row.surname, row.given_name))
    named = {household_id for household_id, _, given in seen if given}
    for household_id, name in session.execute(select(Household.id, Household.name)):
        if household_id in directory.of_household and household_id not in named:
            surname, _, given = name.partition(" ")
            seen.add((household_id, surname, given))
    for household_id, surname, given in seen:
        directory.names.add(household_id, surname, given)
    directory.names.finish()


def _read_accounts(session: Session, directory: Directory) -> None:
    ibans: defaultdict[str, set[UUID]] = defaultdict(set)
    for household_id, iban in session.execute(
        select(Household.id, Household.iban).where(Household.iban != "")
    ):
        if household_id in directory.of_household:
            ibans[iban.upper()].add(household_id)
    mandates = session.execute(
        select(DirectDebitMandate.lease_id, DirectDebitMandate.iban, DirectDebitMandate.reference)
    )
    for lease_id, debtor_iban, reference in mandates:
        ibans[debtor_iban.upper()].add(directory.leases[lease_id].household_id)
        if key := code_key(reference):
            directory.mandates[key] = lease_id
    directory.ibans = dict(ibans)
    learned = session.execute(
        select(KnownPayer.iban, KnownPayer.folded_name, KnownPayer.lease_id).where(
            KnownPayer.ended_change_id.is_(None)
        )
    ).all()
    directory.learned_ibans = _grouped((row.iban, row.lease_id) for row in learned)
    directory.learned_names = _grouped((row.folded_name, row.lease_id) for row in learned)
    directory.own_accounts = frozenset(session.scalars(select(BankAccount.number)))


def _grouped(pairs: Iterable[tuple[str, UUID]]) -> dict[str, set[UUID]]:
    found: defaultdict[str, set[UUID]] = defaultdict(set)
    for text, lease_id in pairs:
        if text:
            found[text].add(lease_id)
    return dict(found)
