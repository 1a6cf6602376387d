"""Take-over of a lease (subentro): the unit passes from one household to another overnight.

The old lease ends on the day before, the new one begins with the same terms, so that no day is
vacant and none is let twice (domain rules B1). What was owed stays with who owed it, unless the
new household takes it on with a reason (accollo, art. 1273 c.c.).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.charges import RentStep
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.tenants import Household, Lease, Person, PersonRole
from app.services.takeover.debts import move_debts, pass_on_months
from app.services.takeover.deposits import move_deposit
from app.services.takeover.terms import TakeOverTerms, active_plan, held_deposit
from app.services.tenants.editing import (
    add_household,
    add_note,
    check_free,
    found_household,
    next_code,
    refresh_search_text,
)

_ANSWER_FOR_DEBTS = (PersonRole.CO_OBLIGOR, PersonRole.GUARANTOR, PersonRole.HEIR)


@dataclass(frozen=True)
class TakenOver:
    """What a take-over made; `debt_cents` is what the new household took on."""

    lease_id: UUID
    household_id: UUID
    debt_cents: int


def take_over(session: Session, terms: TakeOverTerms, today: date) -> TakenOver:
    """End a lease and let its unit to another household from the next day on, on the same terms.

    Rent and service advances of months that the new household lives through pass to it in any
    case. Raises OfficeError with the field at fault: an unknown or ended lease, a day that
    leaves the old lease none or lets the unit twice, nobody or more than one to take over, debts
    that move without a reason or under an active repayment plan; DuplicateFound as
    `add_household` does.
    """
    old = _lease_to_take_over(session, terms)
    _check_debts(session, terms)
    household_id = _new_household(session, old, terms)
    last_day = terms.starts_on - timedelta(days=1)
    held = held_deposit(session, old)
    old.keys_returned_on = last_day
    session.flush()
    check_free(session, old.unit_id, terms.starts_on, None, None)
    new = _new_lease(session, old, household_id, terms.starts_on)
    pass_on_months(session, old, new, today)
    moved = move_debts(session, old, new, terms.reason, today) if terms.debts_move else 0
    if terms.deposit_moves:
        move_deposit(session, old, new, held)
    _note(session, old, new, terms)
    for each in (old.household_id, household_id):
        refresh_search_text(session, each)
    return TakenOver(new.id, household_id, moved)


def _lease_to_take_over(session: Session, terms: TakeOverTerms) -> Lease:
    lease = session.get(Lease, terms.lease_id)
    if lease is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Somebody else has just removed this."))
    last_day = terms.starts_on - timedelta(days=1)
    if last_day < lease.starts_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The lease begins on {day}: it can be taken over from the day after."
            ),
            field="starts_on",
            day=format_date(lease.starts_on),
        )
    if lease.keys_returned_on is not None and lease.keys_returned_on != last_day:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The keys came back on {day}: from the day after, or not as a take-over.",
            ),
            field="starts_on",
            day=format_date(lease.keys_returned_on),
        )
    return lease


def _check_debts(session: Session, terms: TakeOverTerms) -> None:
    if not terms.debts_move:
        return
    if not terms.reason.strip():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Say why the debts pass over: the reason stays with them."),
            field="reason",
        )
    number = active_plan(session, terms.lease_id)
    if number is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Repayment plan {number} is running on these debts: they stay where they are "
                "until it is closed.",
            ),
            field="debts",
            number=number,
        )


# Who takes over


def _new_household(session: Session, old: Lease, terms: TakeOverTerms) -> UUID:
    """The household that takes over, made where it is not there yet."""
    given = [terms.household_id, terms.member_id, terms.new_head]
    if sum(each is not None for each in given) != 1:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Choose who takes over."), field="who")
    before = session.get_one(Household, old.household_id)
    if terms.new_head is not None:
        key = add_household(
            session, terms.new_head, before.language, twice_because=terms.twice_because
        )
    elif terms.member_id is not None:
        key = _household_of_member(session, before, terms.member_id)
    else:
        assert terms.household_id is not None
        key = terms.household_id
        if session.get(Household, key) is None or key == before.id:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Choose another household than the one that leaves."),
                field="household",
            )
    if terms.others_stay:
        _move_others(session, before.id, key)
    return key


def _household_of_member(session: Session, before: Household, member_id: UUID) -> UUID:
    member = session.get(Person, member_id)
    if member is None or member.household_id != before.id or member.died_on is not None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Choose who takes over."), field="who")
    if member.role is PersonRole.HEAD:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "{name} is the head of the household that leaves."),
            field="who",
            name=f"{member.surname} {member.given_name}".strip(),
        )
    key = found_household(session, f"{member.surname} {member.given_name}", before.language)
    _move(session, member, key, PersonRole.HEAD)
    return key


def _move_others(session: Session, old_id: UUID, new_id: UUID) -> None:
    members = session.scalars(
        select(Person)
        .where(
            Person.household_id == old_id,
            Person.role == PersonRole.MEMBER,
            Person.died_on.is_(None),
        )
        .order_by(Person.id)
    ).all()
    for member in members:
        _move(session, member, new_id, PersonRole.MEMBER)


def _move(session: Session, person: Person, household_id: UUID, role: PersonRole) -> None:
    """Put somebody into another household; who answers for the old one's debts stays there, too."""
    if person.role not in _ANSWER_FOR_DEBTS and not person.co_obliged:
        person.household_id = household_id
        person.role = role
    else:
        session.add(
            Person(
                household_id=household_id,
                role=role,
                surname=person.surname,
                given_name=person.given_name,
                tax_code=person.tax_code,
                phone=person.phone,
                email=person.email,
                born_on=person.born_on,
            )
        )
    session.flush()


# The new lease


def _new_lease(session: Session, old: Lease, household_id: UUID, starts_on: date) -> Lease:
    """The same contract for somebody else: terms, clauses and rent steps as they stand then."""
    steps = session.scalars(
        select(RentStep).where(RentStep.lease_id == old.id).order_by(RentStep.from_on)
    ).all()
    rent, advance = old.monthly_rent_cents, old.monthly_service_advance_cents
    for step in steps:
        if step.from_on <= starts_on:
            rent, advance = step.monthly_rent_cents, step.monthly_service_advance_cents
    runs_on = old.expires_on is not None and old.expires_on > starts_on
    new = Lease(
        code=next_code(session, Lease.code, "C"),
        unit_id=old.unit_id,
        household_id=household_id,
        kind=old.kind,
        starts_on=starts_on,
        expires_on=old.expires_on if runs_on else None,
        registration_number=old.registration_number,
        registered_on=old.registered_on,
        monthly_rent_cents=rent,
        monthly_service_advance_cents=advance,
        due_day=old.due_day,
        deposit_cents=0,
        index_share=old.index_share,
        interest_from_due_day=old.interest_from_due_day,
        predecessor_id=old.id,
    )
    session.add(new)
    session.flush()
    session.add_all(
        RentStep(
            lease_id=new.id,
            from_on=step.from_on,
            monthly_rent_cents=step.monthly_rent_cents,
            monthly_service_advance_cents=step.monthly_service_advance_cents,
            origin=step.origin,
            note=step.note,
            index_month=step.index_month,
            index_percentage=step.index_percentage,
            index_share=step.index_share,
        )
        for step in steps
        if step.from_on > starts_on
    )
    session.flush()
    return new


def _note(session: Session, old: Lease, new: Lease, terms: TakeOverTerms) -> None:
    """Write into both households' notes who took over from whom. Data of the office, in its
    language like every text of the ledger."""
    left = session.get_one(Household, old.household_id).name
    came = session.get_one(Household, new.household_id).name
    reason = f" Motivo: {terms.reason.strip()}" if terms.reason.strip() else ""
    text = (
        f"{format_date(terms.starts_on)}: subentro di {came} ({new.code}) "
        f"a {left} ({old.code}).{reason}"
    )
    for household_id in (old.household_id, new.household_id):
        add_note(session, household_id, text)
