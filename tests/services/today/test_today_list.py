"""The morning's list names each household once, with every reason in words it may hear."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.appointments import Appointment, AppointmentState
from app.models.community import Activity
from app.models.hardship import Circumstance
from app.models.ledger import EntryKind
from app.models.letters import LetterKind, LetterMeans
from app.models.reminders import HoldReason, StageKind
from app.models.tenants import Lease
from app.office import Office
from app.services.bank_statements.importing import store
from app.services.community.writing import NewEntry, write_entry
from app.services.hardship.circumstances import CircumstanceForm, record_circumstance
from app.services.ledger.posting import Posting, post, register_payment
from app.services.letters.archive import LetterHeading, archive_letter, take_protocol
from app.services.letters.sending import expect_receipts
from app.services.reminders.holds import HoldForm, place_hold
from app.services.reminders.promises import PromiseForm, record_promise
from app.services.today.early_signs import early_signs
from app.services.today.reasons import POINTS, Reason, ReasonKind
from app.services.today.today_list import TodayRow, today_list
from tests.builders import add_development, add_unit, charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.bank_statements.statements import movement, statement
from tests.services.reminders.office_work import agree_plan


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Let") as session:
        key = let_unit(session, household="D'Angelo Şahin")
        row = session.get_one(Lease, key)
        row.monthly_rent_cents, row.expires_on = 41_200, None
        return key


def household(office: Office) -> UUID:
    with office.read() as session:
        return session.scalars(select(Lease.household_id)).one()


def rows(office: Office, today: date = TODAY) -> list[TodayRow]:
    with office.read() as session:
        return list(today_list(session, today).rows)


def kinds(office: Office, today: date = TODAY) -> set[ReasonKind]:
    return {reason.kind for row in rows(office, today) for reason in row.reasons}


def pay_each_month(office: Office, lease: UUID, months: int, until: date, days: int = 0) -> None:
    """Charges of the last months, each paid so many days after its due day."""
    with office.write("A year") as session:
        month = until.replace(day=1)
        for _ in range(months):
            charge_rent(session, lease, month)
            day = month.replace(day=5) + timedelta(days=days)
            register_payment(session, lease, day, 41_200, "Bonifico")
            month = (month - timedelta(days=1)).replace(day=1)


def test_an_office_without_trouble_has_an_empty_list(office: Office, lease: UUID) -> None:
    pay_each_month(office, lease, 14, date(2026, 11, 1))
    assert rows(office) == []


def test_a_call_that_is_due(office: Office, lease: UUID) -> None:
    with office.write("Charge") as session:
        charge_rent(session, lease, date(2026, 11, 1))
    [row] = rows(office)
    assert row.first.kind is ReasonKind.CALL_DUE
    assert "€\u00a0412,00" in str(row.first.words)
    assert row.overdue_cents == 41_200


def test_letters_are_counted_and_not_called_about(office: Office, lease: UUID) -> None:
    with office.write("Charge") as session:
        charge_rent(session, lease, date(2026, 9, 1))
    with office.read() as session:
        assert today_list(session, TODAY).office.letters == {StageKind.FRIENDLY_REMINDER: 1}


def test_reasons_of_one_household_stand_in_one_row_the_heaviest_first(
    office: Office, lease: UUID
) -> None:
    owner = household(office)
    with office.write("Trouble") as session:
        charge_rent(session, lease, date(2026, 11, 1))
        session.get_one(Lease, lease).notice_given_on = date(2026, 11, 2)
        due = TODAY - timedelta(days=3)
        record_promise(session, PromiseForm(owner, lease, due, 41_200), TODAY - timedelta(days=10))
    [row] = rows(office, TODAY + timedelta(days=1))
    assert row.first.kind is ReasonKind.PROMISE_BROKEN
    assert ReasonKind.LEASE_ENDS in {each.kind for each in row.reasons}
    weights = [each.points for each in row.reasons]
    assert weights == sorted(weights, reverse=True)
    assert row.points == sum(weights)


def test_who_kept_a_promise_is_not_called(office: Office, lease: UUID) -> None:
    owner = household(office)
    with office.write("Promise and pay") as session:
        charge_rent(session, lease, date(2026, 11, 1))
        due = TODAY - timedelta(days=3)
        record_promise(session, PromiseForm(owner, lease, due, 41_200), TODAY - timedelta(days=10))
        register_payment(session, lease, due, 41_200, "Bonifico")
    assert ReasonKind.PROMISE_BROKEN not in kinds(office)


def test_a_plan_that_is_behind(office: Office, lease: UUID) -> None:
    with office.write("Agree") as session:
        charge_rent(session, lease, date(2026, 6, 1), date(2026, 7, 1))
        agree_plan(session, lease, date(2026, 8, 10), date(2026, 11, 10))
    assert ReasonKind.INSTALMENT_MISSED in kinds(office)


def test_an_appointment_is_for_its_own_day_in_the_offices_time(office: Office, lease: UUID) -> None:
    with office.write("Arrange") as session:
        session.add(
            Appointment(
                household_id=household(office),
                # Half past midnight in Milan.
                starts_at=datetime(2026, 11, 22, 23, 30, tzinfo=UTC),
                state=AppointmentState.PLANNED,
                place="Ufficio",
            )
        )
    [row] = rows(office)
    assert row.first.kind is ReasonKind.APPOINTMENT
    assert "00:30" in str(row.first.words)
    assert rows(office, TODAY - timedelta(days=1)) == []


def test_what_runs_out_is_looked_at(office: Office, lease: UUID) -> None:
    owner = household(office)
    with office.write("Note") as session:
        place_hold(session, HoldForm(owner, HoldReason.DISPUTE, TODAY + timedelta(days=2)), TODAY)
        record_circumstance(
            session,
            CircumstanceForm(owner, Circumstance.VULNERABLE, TODAY + timedelta(days=1)),
        )
        issued = TODAY - timedelta(days=40)
        heading = LetterHeading(
            LetterKind.NOTICE_OF_DEFAULT, issued, owner, "Mora", "mora", LetterMeans.REGISTERED
        )
        letter = archive_letter(session, heading, take_protocol(session, issued), b"%PDF")
        expect_receipts(session, LetterMeans.REGISTERED, [letter])
    found = kinds(office, TODAY + timedelta(days=1))
    assert found == {ReasonKind.HOLD_ENDS, ReasonKind.REVIEW, ReasonKind.CARD_MISSING}


def test_a_contract_that_ends_within_the_months_that_were_set(office: Office, lease: UUID) -> None:
    with office.write("Term") as session:
        session.get_one(Lease, lease).expires_on = date(2027, 4, 30)
    assert kinds(office) == {ReasonKind.LEASE_ENDS}
    with office.write("Far") as session:
        session.get_one(Lease, lease).expires_on = date(2027, 12, 31)
    assert kinds(office) == set()


def test_every_reason_has_its_weight() -> None:
    assert set(POINTS) == set(ReasonKind)


class TestEarlySigns:
    def signs(self, office: Office, today: date = TODAY) -> dict[ReasonKind, Reason]:
        with office.read() as session:
            return {reason.kind: reason for _, reason in early_signs(session, today)}

    def test_the_first_miss_after_a_clean_year(self, office: Office, lease: UUID) -> None:
        pay_each_month(office, lease, 14, date(2026, 9, 1))
        with office.write("Miss") as session:
            charge_rent(session, lease, date(2026, 10, 1))
        assert ReasonKind.FIRST_MISS in self.signs(office)

    def test_a_balance_that_rises_three_months_in_a_row(self, office: Office, lease: UUID) -> None:
        pay_each_month(office, lease, 14, date(2026, 7, 1))
        with office.write("Less and less") as session:
            charge_rent(session, lease, *(date(2026, month, 1) for month in (8, 9, 10)))
        found = self.signs(office)
        assert ReasonKind.RISING_BALANCE in found
        assert ReasonKind.FIRST_MISS not in found

    def test_later_than_its_own_habit_and_not_than_that_of_others(
        self, office: Office, lease: UUID
    ) -> None:
        pay_each_month(office, lease, 12, date(2026, 10, 1), days=2)
        with office.write("November") as session:
            charge_rent(session, lease, date(2026, 11, 1))
        assert ReasonKind.LATER_THAN_USUAL not in self.signs(office, date(2026, 11, 14))
        assert ReasonKind.LATER_THAN_USUAL in self.signs(office, date(2026, 11, 15))

    def test_who_always_pays_at_the_end_of_the_month_is_left_alone(
        self, office: Office, lease: UUID
    ) -> None:
        pay_each_month(office, lease, 12, date(2026, 10, 1), days=20)
        with office.write("November") as session:
            charge_rent(session, lease, date(2026, 11, 1))
        assert ReasonKind.LATER_THAN_USUAL not in self.signs(office)

    def test_a_few_payments_make_no_habit(self, office: Office, lease: UUID) -> None:
        pay_each_month(office, lease, 4, date(2026, 10, 1))
        with office.write("November") as session:
            charge_rent(session, lease, date(2026, 11, 1))
        assert ReasonKind.LATER_THAN_USUAL not in self.signs(office)

    @pytest.mark.parametrize(("cents", "is_high"), [(49_999, False), (50_000, True)])
    def test_a_high_adjustment_is_news_for_two_months(
        self, office: Office, lease: UUID, cents: int, is_high: bool
    ) -> None:
        day = TODAY - timedelta(days=30)
        with office.write("Adjust") as session:
            post(
                session,
                [Posting(lease, EntryKind.ADJUSTMENT, day, cents, "Conguaglio", day)],
            )
        assert (ReasonKind.HIGH_ADJUSTMENT in self.signs(office)) is is_high
        assert self.signs(office, TODAY + timedelta(days=60)) == {}

    def test_former_tenants_give_no_early_sign(self, office: Office, lease: UUID) -> None:
        pay_each_month(office, lease, 14, date(2026, 9, 1))
        with office.write("Leave") as session:
            charge_rent(session, lease, date(2026, 10, 1))
            session.get_one(Lease, lease).keys_returned_on = date(2026, 10, 31)
        assert self.signs(office) == {}


def test_what_is_of_no_household_is_counted_apart(office: Office, lease: UUID) -> None:
    file = statement(movement(1, 50_000, "AFFITTO", TODAY - timedelta(days=20)))
    with office.write("Import") as session:
        store(session, file, name="estratto.xml", sha256=bytes(32))
        development = add_development(session)
        add_unit(session, development, "ACACIE-1", date(2026, 11, 20))
        add_unit(session, development, "ACACIE-2", TODAY + timedelta(days=1))
        for day in (TODAY, TODAY + timedelta(days=1)):
            log = NewEntry(
                happened_on=date(2026, 10, 1),
                activity=Activity.EVENT,
                text="Assemblea",
                follow_up_on=day,
            )
            write_entry(session, log, TODAY)
    with office.read() as session:
        found = today_list(session, TODAY).office
    assert (found.bank.is_stale, found.bank_lines, found.bank_cents) == (True, 1, 50_000)
    assert (found.follow_ups, found.vacant_units) == (1, 1)
