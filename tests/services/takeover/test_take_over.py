"""Take-overs as the office makes them: nothing owed is lost, no day is vacant."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.charges import (
    ChargeRun,
    DepositEvent,
    DepositEventKind,
    RentStep,
    RentStepOrigin,
    RunCharge,
)
from app.models.errors import OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry, OpenCharge
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.models.running_write import running_write
from app.models.tenants import Household, Lease, Person, PersonRole
from app.office import Office
from app.services.dashboard.portfolio import portfolio
from app.services.ledger.figures import month_number
from app.services.ledger.posting import Posting, post, register_payment
from app.services.ledger.statement import balance_of, open_charges, statement_of
from app.services.letters.account_statement import render
from app.services.letters.statement_letter import statement_content
from app.services.takeover.taking_over import TakenOver, take_over
from app.services.takeover.terms import TakeOverTerms, held_deposit, picture_of
from app.services.tenants.details import household_detail
from app.services.tenants.duplicates import possible_duplicates
from app.services.tenants.editing import PersonInput
from tests.builders import add_household, add_lease, charge_rent, let_unit
from tests.conftest import TODAY

FIRST_OF_DECEMBER = date(2026, 12, 1)
NEW = PersonInput("Şahin", "Elif", tax_code="RSSMRA80A01F205X")
Made = TypeVar("Made")


@pytest.fixture
def lease(office: Office) -> UUID:
    """The lease of Haddad Sara, who owes September and October."""
    with office.write("Prepare") as session:
        key = let_unit(session)
        session.get_one(Lease, key).deposit_cents = 123600
        charge_rent(session, key, date(2026, 9, 1), date(2026, 10, 1))
        register_payment(session, key, date(2026, 9, 20), 10000, "Acconto")
        return key


def done(office: Office, work: Callable[[Session], Made]) -> Made:
    with office.write("Take over a lease") as session:
        return work(session)


def terms(lease: UUID, **others: object) -> TakeOverTerms:
    wanted = {"starts_on": FIRST_OF_DECEMBER, "new_head": NEW, **others}
    return TakeOverTerms(lease, **wanted)  # type: ignore[arg-type]


def taken_over(office: Office, lease: UUID, **others: object) -> TakenOver:
    return done(office, lambda session: take_over(session, terms(lease, **others), TODAY))


def test_the_unit_changes_hands_overnight_and_the_debts_stay(office: Office, lease: UUID) -> None:
    made = taken_over(office, lease)
    with office.read() as session:
        old, new = session.get_one(Lease, lease), session.get_one(Lease, made.lease_id)
        assert old.keys_returned_on == date(2026, 11, 30)
        assert (new.starts_on, new.unit_id, new.predecessor_id) == (
            FIRST_OF_DECEMBER,
            old.unit_id,
            lease,
        )
        assert (new.monthly_rent_cents, new.due_day, new.kind) == (41200, 5, old.kind)
        assert balance_of(session, lease) == 72400
        assert balance_of(session, made.lease_id) == 0
        detail = household_detail(session, made.household_id)
        assert detail is not None
        assert (detail.name, detail.leases[0].took_over_from) == (
            "Şahin Elif",
            "C00001 · Haddad Sara",
        )
        assert "subentro di Şahin Elif (C00002) a Haddad Sara (C00001)" in detail.notes


def test_debts_pass_over_by_kind_and_due_day_with_a_reason(office: Office, lease: UUID) -> None:
    made = taken_over(office, lease, debts_move=True, reason="accollo firmato")
    with office.read() as session:
        assert made.debt_cents == 72400
        assert (balance_of(session, lease), balance_of(session, made.lease_id)) == (0, 72400)
        assert open_charges(session, lease) == []
        passed = open_charges(session, made.lease_id)
        assert [(each.kind, each.due_on, each.remaining_cents) for each in passed] == [
            (EntryKind.RENT, date(2026, 9, 5), 31200),
            (EntryKind.RENT, date(2026, 10, 5), 41200),
        ]
        assert passed[0].text == "Subentro: debito di Haddad Sara. Canone 09/2026 (accollo firmato)"
        texts = [line.text for line in statement_of(session, lease)]
        assert "Subentro: debito di Haddad Sara passato a Şahin Elif. Canone 10/2026" in texts


def test_an_old_debt_that_is_prescribed_passes_over_too(office: Office, lease: UUID) -> None:
    done(office, lambda session: charge_rent(session, lease, date(2015, 3, 1)))
    taken_over(office, lease, debts_move=True, reason="accollo")
    with office.read() as session:
        assert session.scalars(select(OpenCharge).where(OpenCharge.lease_id == lease)).all() == []


def test_debts_do_not_pass_over_without_a_reason(office: Office, lease: UUID) -> None:
    with pytest.raises(OfficeError, match="Say why") as caught:
        taken_over(office, lease, debts_move=True, reason="  ")
    assert caught.value.field == "reason"
    with office.read() as session:
        assert session.get_one(Lease, lease).keys_returned_on is None


def test_a_running_plan_keeps_its_debts_where_they_are(office: Office, lease: UUID) -> None:
    with office.write("Agree a plan") as session:
        session.add(
            RepaymentPlan(
                lease_id=lease,
                year=2026,
                number=7,
                kind=PlanKind.STANDARD,
                state=PlanState.ACTIVE,
                drawn_up_on=TODAY,
                debt_cents=72400,
                balance_cents=72400,
                instalment_count=6,
                first_due_on=FIRST_OF_DECEMBER,
            )
        )
    with pytest.raises(OfficeError, match="plan 2026-007 is running") as caught:
        taken_over(office, lease, debts_move=True, reason="accollo")
    assert caught.value.field == "debts"
    made = taken_over(office, lease)
    with office.read() as session:
        picture = picture_of(session, lease)
        assert picture is not None
        assert (picture.plan_number, picture.has_plan, picture.open_cents) == (
            "2026-007",
            True,
            72400,
        )
        assert balance_of(session, made.lease_id) == 0


@pytest.mark.parametrize(
    ("starts_on", "returned", "said"),
    [
        (date(2024, 1, 1), None, "begins on 01/01/2024"),
        (FIRST_OF_DECEMBER, date(2026, 10, 31), "came back on 31/10/2026"),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    office: Office, lease: UUID, starts_on: date, returned: date | None, said: str
) -> None:
    with office.write("Keys") as session:
        session.get_one(Lease, lease).keys_returned_on = returned
    with pytest.raises(OfficeError, match=said) as caught:
        taken_over(office, lease, starts_on=starts_on)
    assert caught.value.field == "starts_on"


def test_keys_returned_the_day_before_are_no_hindrance(office: Office, lease: UUID) -> None:
    with office.write("Keys") as session:
        session.get_one(Lease, lease).keys_returned_on = date(2026, 11, 30)
    assert taken_over(office, lease).lease_id != lease


def test_a_unit_that_is_promised_already_is_not_taken_over(office: Office, lease: UUID) -> None:
    with office.write("Promise it") as session:
        unit = session.get_one(Lease, lease).unit_id
        session.get_one(Lease, lease).keys_returned_on = date(2026, 11, 30)
        add_lease(
            session,
            unit,
            add_household(session, "Conti Ada", "N00009"),
            "C00009",
            TODAY.replace(year=2027),
        )
    with pytest.raises(OfficeError, match="C00009"):
        taken_over(office, lease)


# Who takes over


def test_a_daughter_gets_a_household_of_her_own_with_those_who_stay(
    office: Office, lease: UUID
) -> None:
    with office.write("Family") as session:
        household = session.get_one(Lease, lease).household_id
        for name in ("Amina", "Karim"):
            session.add(
                Person(
                    household_id=household,
                    role=PersonRole.MEMBER,
                    surname="Haddad",
                    given_name=name,
                )
            )
    with office.read() as session:
        picture = picture_of(session, lease)
        assert picture is not None
        assert [each.name for each in picture.candidates] == ["Haddad Amina", "Haddad Karim"]
    made = taken_over(
        office, lease, new_head=None, member_id=picture.candidates[0].id, others_stay=True
    )
    with office.read() as session:
        old, new = (
            household_detail(session, household),
            household_detail(session, made.household_id),
        )
        assert old is not None
        assert new is not None
        assert [(each.name, each.role) for each in new.people] == [
            ("Haddad Amina", PersonRole.HEAD),
            ("Haddad Karim", PersonRole.MEMBER),
        ]
        assert [each.name for each in old.people] == ["Haddad Sara"]
        assert old.former_since(FIRST_OF_DECEMBER) == FIRST_OF_DECEMBER
        assert old.former_since(TODAY) is None


def test_who_answers_for_the_old_debts_goes_on_answering(office: Office, lease: UUID) -> None:
    with office.write("A husband") as session:
        household = session.get_one(Lease, lease).household_id
        husband = Person(
            household_id=household,
            role=PersonRole.CO_OBLIGOR,
            surname="Haddad",
            given_name="Omar",
            tax_code="RSSMRA80A01F205X",
        )
        session.add(husband)
        session.flush()
        key = husband.id
    made = taken_over(office, lease, new_head=None, member_id=key)
    with office.read() as session:
        rows = session.execute(
            select(Person.household_id, Person.role).where(Person.given_name == "Omar")
        ).all()
        assert set(rows) == {
            (household, PersonRole.CO_OBLIGOR),
            (made.household_id, PersonRole.HEAD),
        }
        assert possible_duplicates(session) == frozenset()


def test_a_household_that_is_there_takes_over(office: Office, lease: UUID) -> None:
    with office.write("Another") as session:
        other = add_household(session, "Conti Ada", "N00009")
    made = taken_over(office, lease, new_head=None, household_id=other)
    assert made.household_id == other


def test_somebody_has_to_take_over_and_not_who_leaves(office: Office, lease: UUID) -> None:
    with office.read() as session:
        own = session.get_one(Lease, lease).household_id
        head = session.scalars(select(Person.id).where(Person.household_id == own)).one()
    with pytest.raises(OfficeError, match="Choose who"):
        taken_over(office, lease, new_head=None)
    with pytest.raises(OfficeError, match="another household"):
        taken_over(office, lease, new_head=None, household_id=own)
    with pytest.raises(OfficeError, match="Haddad Sara is the head"):
        taken_over(office, lease, new_head=None, member_id=head)


# Months and deposit


def test_december_charged_too_early_passes_to_the_new_household_and_is_not_run_again(
    office: Office, lease: UUID
) -> None:
    with office.write("Run December") as session:
        charge_rent(session, lease, FIRST_OF_DECEMBER)
        entry = session.scalars(
            select(LedgerEntry.id).where(LedgerEntry.due_on == date(2026, 12, 5))
        ).one()
        run = new_id()
        change = running_write(session).change_id
        month = month_number(FIRST_OF_DECEMBER)
        session.execute(
            insert(table_of(ChargeRun)).values(
                id=run, month=month, charge_count=1, total_cents=41200, change_id=change
            )
        )
        session.execute(
            insert(table_of(RunCharge)).values(
                id=new_id(),
                run_id=run,
                lease_id=lease,
                month=month,
                kind=EntryKind.RENT,
                entry_id=entry,
            )
        )
    made = taken_over(office, lease)
    with office.read() as session:
        assert balance_of(session, lease) == 72400
        assert balance_of(session, made.lease_id) == 41200
        counted = session.scalars(
            select(RunCharge.month).where(RunCharge.lease_id == made.lease_id)
        ).all()
        assert counted == [month]


def test_within_a_month_each_bears_its_days(office: Office, lease: UUID) -> None:
    with office.write("Charge November") as session:
        charge_rent(session, lease, date(2026, 11, 1), cents=30000)
    made = taken_over(office, lease, starts_on=date(2026, 11, 11))
    with office.read() as session:
        assert balance_of(session, lease) == 72400 + 10000
        assert balance_of(session, made.lease_id) == 20000
        assert [each.text for each in open_charges(session, made.lease_id)] == [
            "20/30 Canone 11/2026"
        ]


def test_rent_steps_go_on(office: Office, lease: UUID) -> None:
    with office.write("Steps") as session:
        for day, cents in ((date(2026, 1, 1), 42000), (date(2027, 1, 1), 43000)):
            session.add(
                RentStep(
                    lease_id=lease,
                    from_on=day,
                    monthly_rent_cents=cents,
                    monthly_service_advance_cents=9600,
                    origin=RentStepOrigin.AGREED,
                )
            )
        old = session.get_one(Lease, lease)
        old.index_share, old.interest_from_due_day = 75, True
    made = taken_over(office, lease)
    with office.read() as session:
        new = session.get_one(Lease, made.lease_id)
        assert (new.monthly_rent_cents, new.index_share, new.interest_from_due_day) == (
            42000,
            75,
            True,
        )
        steps = session.scalars(select(RentStep).where(RentStep.lease_id == new.id)).all()
        assert [(step.from_on, step.monthly_rent_cents) for step in steps] == [
            (date(2027, 1, 1), 43000)
        ]


@pytest.mark.parametrize("moves", [True, False])
def test_the_deposit_moves_or_stays(office: Office, lease: UUID, moves: bool) -> None:
    made = taken_over(office, lease, deposit_moves=moves)
    with office.read() as session:
        old, new = session.get_one(Lease, lease), session.get_one(Lease, made.lease_id)
        held = (held_deposit(session, old), held_deposit(session, new))
        assert held == ((0, 123600) if moves else (123600, 0))
        events = session.execute(
            select(DepositEvent.lease_id, DepositEvent.kind, DepositEvent.happened_on).order_by(
                DepositEvent.happened_on
            )
        ).all()
        expected = [
            (lease, DepositEventKind.RECEIVED, date(2024, 1, 1)),
            (lease, DepositEventKind.REFUNDED, date(2026, 11, 30)),
            (made.lease_id, DepositEventKind.RECEIVED, FIRST_OF_DECEMBER),
        ]
        assert [tuple(event) for event in events] == (expected if moves else [])


# For any history


Entries = st.lists(
    st.tuples(
        st.sampled_from(
            [
                EntryKind.RENT,
                EntryKind.SERVICE_ADVANCE,
                EntryKind.ADJUSTMENT,
                EntryKind.INTEREST,
                EntryKind.PAYMENT,
            ]
        ),
        st.integers(-60000, 60000).filter(bool),
        st.integers(-700, 60),
    ),
    max_size=14,
)


class Undone(Exception):
    """Takes back what an example wrote."""


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries=Entries, day=st.integers(-300, 90), debts=st.booleans(), deposit=st.booleans())
def test_no_cent_and_no_day_is_lost(
    office: Office,
    lease: UUID,
    entries: list[tuple[EntryKind, int, int]],
    day: int,
    debts: bool,
    deposit: bool,
) -> None:
    starts_on = TODAY + timedelta(days=day)
    with pytest.raises(Undone), office.write("A history") as session:
        post(
            session,
            [
                Posting(lease, kind, min(TODAY, dated), -abs(cents), "")
                if kind is EntryKind.PAYMENT
                else Posting(lease, kind, min(TODAY, dated), cents, "", dated)
                for kind, cents, later in entries
                for dated in [TODAY + timedelta(days=later)]
            ],
        )
        before = balance_of(session, lease)
        figures = portfolio(session, TODAY)
        vacancy = figures.indicators(None, figures.last_month)
        made = take_over(
            session,
            terms(lease, starts_on=starts_on, debts_move=debts, deposit_moves=deposit, reason="x"),
            TODAY,
        )
        assert balance_of(session, lease) + balance_of(session, made.lease_id) == before
        old, new = session.get_one(Lease, lease), session.get_one(Lease, made.lease_id)
        assert old.keys_returned_on == new.starts_on - timedelta(days=1)
        if debts:
            assert open_charges(session, lease) == []
        for each in (lease, made.lease_id):
            still_open = sum(charge.remaining_cents for charge in open_charges(session, each))
            assert still_open >= max(0, balance_of(session, each))
            assert sum(line.cents for line in _cents(session, each)) == balance_of(session, each)
        figures = portfolio(session, TODAY)
        after = figures.indicators(None, figures.last_month)
        assert after.vacant_days == vacancy.vacant_days
        raise Undone


def _cents(session: Session, lease: UUID) -> list[LedgerEntry]:
    return list(session.scalars(select(LedgerEntry).where(LedgerEntry.lease_id == lease)))


def test_the_old_lease_s_statement_is_still_printed(office: Office, lease: UUID) -> None:
    made = taken_over(office, lease, debts_move=True, reason="accollo")
    with office.read() as session:
        for each in (lease, made.lease_id):
            assert render(statement_content(session, each, TODAY)).startswith(b"%PDF")
        assert session.get_one(Household, made.household_id).search_text.endswith("dev1-001")
