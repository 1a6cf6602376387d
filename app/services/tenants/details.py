"""One household: its people, its leases, its papers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from app.models.community import Activity, LogEntry, LogEntryLink, Sensitivity
from app.models.letters import Letter, LetterKind
from app.models.properties import Development, Tenure, Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole


@dataclass(frozen=True)
class PersonView:
    """Someone of the household."""

    id: UUID
    version: int
    role: PersonRole
    surname: str
    given_name: str
    tax_code: str
    phone: str
    email: str
    born_on: date | None
    co_obliged: bool
    died_on: date | None

    @property
    def name(self) -> str:
        """Surname and given name."""
        return f"{self.surname} {self.given_name}".strip()


@dataclass(frozen=True)
class LeaseView:
    """A lease of the household, the last one first; money in cents a month.

    `took_over_from` and `taken_over_by` name the lease and household before and after it in a
    take-over (subentro), as `C00003 · Haddad Sara`; empty where there was none.
    """

    id: UUID
    version: int
    code: str
    unit_id: UUID
    unit_code: str
    stair: str
    flat_number: str
    development_name: str
    tenure: Tenure
    kind: LeaseKind
    starts_on: date
    expires_on: date | None
    notice_given_on: date | None
    keys_returned_on: date | None
    registration_number: str
    registered_on: date | None
    monthly_rent_cents: int
    monthly_service_advance_cents: int
    due_day: int
    deposit_cents: int
    index_share: int | None
    interest_from_due_day: bool
    took_over_from: str
    taken_over_by: str

    def is_over(self, today: date) -> bool:
        """True when the keys came back before today."""
        return self.keys_returned_on is not None and self.keys_returned_on < today


@dataclass(frozen=True)
class PlanView:
    """A repayment plan of the household."""

    id: UUID
    number: str
    state: PlanState
    drawn_up_on: date
    debt_cents: int
    instalment_count: int


@dataclass(frozen=True)
class LogView:
    """A log entry about the household, particular and corrected ones left out."""

    id: UUID
    happened_on: date
    activity: Activity
    text: str
    author: str


@dataclass(frozen=True)
class LetterView:
    """A letter that went to the household."""

    id: UUID
    protocol: str
    issued_on: date
    kind: LetterKind
    subject_line: str
    file_name: str


@dataclass(frozen=True)
class HouseholdDetail:
    """Everything the household's page shows but its account."""

    id: UUID
    version: int
    code: str
    name: str
    language: str
    size: int | None
    iban: str
    monthly_income_cents: int | None
    notes: str
    people: tuple[PersonView, ...]
    leases: tuple[LeaseView, ...]
    plans: tuple[PlanView, ...]
    log: tuple[LogView, ...]
    letters: tuple[LetterView, ...]

    def former_since(self, today: date) -> date | None:
        """The first day after its last lease, where every lease is over; None for who lives here
        or never moved in."""
        ends = [lease.keys_returned_on for lease in self.leases if lease.is_over(today)]
        if not ends or len(ends) < len(self.leases):
            return None
        return max(day for day in ends if day is not None) + timedelta(days=1)

    @property
    def deceased(self) -> tuple[PersonView, ...]:
        """Those of the household who died."""
        return tuple(person for person in self.people if person.died_on is not None)

    @property
    def heirs(self) -> tuple[PersonView, ...]:
        """Who inherited what the household owes."""
        return tuple(person for person in self.people if person.role is PersonRole.HEIR)


def household_detail(session: Session, household_id: UUID) -> HouseholdDetail | None:
    """The household with all that hangs on it; None where there is none."""
    household = session.execute(
        select(
            Household.id,
            Household.version,
            Household.code,
            Household.name,
            Household.language,
            Household.size,
            Household.iban,
            Household.monthly_income_cents,
            Household.notes,
        ).where(Household.id == household_id)
    ).one_or_none()
    if household is None:
        return None
    leases = _leases(session, household_id)
    return HouseholdDetail(
        *household,
        people=_people(session, household_id),
        leases=leases,
        plans=_plans(session, [lease.id for lease in leases]),
        log=_log(session, household_id),
        letters=_letters(session, household_id),
    )


def household_of_lease(session: Session, lease_id: UUID) -> UUID | None:
    """Key of the household that a lease belongs to."""
    return session.scalar(select(Lease.household_id).where(Lease.id == lease_id))


def lettable_units(session: Session, today: date, lease_id: UUID | None) -> list[tuple[UUID, str]]:
    """Units that nobody lives in today or later, and the one of `lease_id`, with their names."""
    taken = select(Lease.unit_id).where(
        or_(Lease.keys_returned_on.is_(None), Lease.keys_returned_on >= today)
    )
    own = select(Lease.unit_id).where(Lease.id == lease_id)
    rows = session.execute(
        select(Unit.id, Unit.code, Development.name)
        .join(Development, Development.id == Unit.development_id)
        .where(or_(Unit.id.not_in(taken), Unit.id.in_(own)))
        .order_by(Unit.folded)
    )
    return [(row.id, f"{row.code} · {row.name}") for row in rows]


def _values(row: Iterable[object]) -> tuple[Any, ...]:
    """A row's values in order; SQLAlchemy types no more than ten."""
    return tuple(row)


def _people(session: Session, household_id: UUID) -> tuple[PersonView, ...]:
    order = list(PersonRole)
    rows = session.execute(
        select(
            Person.id,
            Person.version,
            Person.role,
            Person.surname,
            Person.given_name,
            Person.tax_code,
            Person.phone,
            Person.email,
            Person.born_on,
            Person.co_obliged,
            Person.died_on,
        ).where(Person.household_id == household_id)
    )
    people = [PersonView(*_values(row)) for row in rows]
    return tuple(sorted(people, key=lambda person: (order.index(person.role), person.name)))


def _leases(session: Session, household_id: UUID) -> tuple[LeaseView, ...]:
    rows = session.execute(
        select(
            Lease.id,
            Lease.version,
            Lease.code,
            Unit.id,
            Unit.code,
            Unit.stair,
            Unit.flat_number,
            Development.name,
            Unit.tenure,
            Lease.kind,
            Lease.starts_on,
            Lease.expires_on,
            Lease.notice_given_on,
            Lease.keys_returned_on,
            Lease.registration_number,
            Lease.registered_on,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
            Lease.due_day,
            Lease.deposit_cents,
            Lease.index_share,
            Lease.interest_from_due_day,
        )
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(Lease.household_id == household_id)
        .order_by(Lease.starts_on.desc(), Lease.id.desc())
    )
    before, after = _neighbours(session, household_id)
    return tuple(
        LeaseView(*_values((*row, before.get(row[0], ""), after.get(row[0], "")))) for row in rows
    )


def _neighbours(session: Session, household_id: UUID) -> tuple[dict[UUID, str], dict[UUID, str]]:
    """Per lease of the household, the lease it took over and the one that took it over."""
    old, old_household = aliased(Lease), aliased(Household)
    pair = (
        select(Lease.id, old.id, Lease.code, Household.name, old.code, old_household.name)
        .join(old, old.id == Lease.predecessor_id)
        .join(Household, Household.id == Lease.household_id)
        .join(old_household, old_household.id == old.household_id)
        .where(or_(Lease.household_id == household_id, old.household_id == household_id))
    )
    before: dict[UUID, str] = {}
    after: dict[UUID, str] = {}
    for new_id, old_id, new_code, new_name, old_code, old_name in session.execute(pair):
        before[new_id] = f"{old_code} · {old_name}"
        after[old_id] = f"{new_code} · {new_name}"
    return before, after


def _plans(session: Session, lease_ids: list[UUID]) -> tuple[PlanView, ...]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.state,
            RepaymentPlan.drawn_up_on,
            RepaymentPlan.debt_cents,
            RepaymentPlan.instalment_count,
        )
        .where(RepaymentPlan.lease_id.in_(lease_ids))
        .order_by(RepaymentPlan.drawn_up_on.desc(), RepaymentPlan.id.desc())
    )
    return tuple(
        PlanView(
            row.id,
            f"{row.year}-{row.number:03d}" if row.number else "",
            row.state,
            row.drawn_up_on,
            row.debt_cents,
            row.instalment_count,
        )
        for row in rows
    )


def _log(session: Session, household_id: UUID) -> tuple[LogView, ...]:
    about = select(LogEntryLink.log_entry_id).where(
        or_(
            LogEntryLink.household_id == household_id,
            LogEntryLink.plan_id.in_(
                select(RepaymentPlan.id)
                .join(Lease, Lease.id == RepaymentPlan.lease_id)
                .where(Lease.household_id == household_id)
            ),
        )
    )
    correction = aliased(LogEntry)
    corrected = select(correction.id).where(correction.corrects_id == LogEntry.id).exists()
    rows = session.execute(
        select(LogEntry.id, LogEntry.happened_on, LogEntry.activity, LogEntry.text, LogEntry.author)
        .where(LogEntry.id.in_(about), LogEntry.sensitivity != Sensitivity.PARTICULAR)
        # Also because the correction may have made the entry particular.
        .where(~corrected)
        .order_by(LogEntry.happened_on.desc(), LogEntry.id.desc())
    )
    return tuple(LogView(*row) for row in rows)


def _letters(session: Session, household_id: UUID) -> tuple[LetterView, ...]:
    rows = session.execute(
        select(
            Letter.id,
            Letter.protocol_year,
            Letter.protocol_number,
            Letter.issued_on,
            Letter.kind,
            Letter.subject_line,
            Letter.file_name,
        )
        .where(Letter.household_id == household_id)
        .order_by(Letter.issued_on.desc(), Letter.protocol_number.desc())
    )
    return tuple(
        LetterView(
            row.id,
            f"{row.protocol_number}/{row.protocol_year}",
            row.issued_on,
            row.kind,
            row.subject_line,
            row.file_name,
        )
        for row in rows
    )
