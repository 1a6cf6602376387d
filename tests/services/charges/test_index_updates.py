"""Updates by ISTAT's index: golden figures, who is left out, and what was missed."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.ledger import EntryKind, EntryText, LedgerEntry
from app.models.tenants import Lease
from app.office import Office
from app.services.charges.index_figures import figures, remove_figure, set_figure
from app.services.charges.index_updates import (
    How,
    LeaseUpdate,
    NotUpdated,
    UpdatePreview,
    apply_updates,
    deferred,
    preview_month,
    updated_rent,
)
from app.services.charges.monthly_run import post_run
from app.services.charges.rent_steps import StepInput, add_step, steps_of
from app.services.ledger.figures import month_number
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

NOVEMBER = month_number(TODAY)


@pytest.mark.parametrize(
    ("rent", "percentage", "share", "new"),
    [(50000, "1.1", 75, 50413), (900000, "1.1", 75, 907425), (50000, "1.1", 100, 50550)],
)
def test_the_golden_figures(rent: int, percentage: str, share: int, new: int) -> None:
    assert updated_rent(rent, Decimal(percentage), share) == new


@given(
    rent=st.integers(0, 1_000_000),
    thousandths=st.integers(-20_000, 30_000),
    share=st.sampled_from((75, 100)),
)
def test_an_update_is_the_exact_one_to_half_a_cent(rent: int, thousandths: int, share: int) -> None:
    percentage = Decimal(thousandths) / 1000
    exact = rent * (1 + percentage * share / 10_000)
    assert abs(updated_rent(rent, percentage, share) - exact) <= Decimal("0.5")


def make_lease(
    session: Session, number: int, starts_on: date, share: int | None = 75, rent: int = 50000
) -> UUID:
    made = let_unit(session, number, f"Nucleo{number} Prova")
    lease = session.get_one(Lease, made)
    lease.starts_on, lease.index_share, lease.monthly_rent_cents = starts_on, share, rent
    session.flush()
    return made


@pytest.fixture
def figure(office: Office) -> None:
    with office.write("Enter ISTAT figure") as session:
        set_figure(session, NOVEMBER, Decimal("1.1"), "GU", TODAY)


def look(office: Office, month: int = NOVEMBER) -> UpdatePreview:
    with office.read() as session:
        return preview_month(session, month, TODAY)


def missed(office: Office) -> list[LeaseUpdate]:
    with office.read() as session:
        return deferred(session, TODAY)


def apply(office: Office, ids: list[UUID], how: How, month: int | None = NOVEMBER) -> None:
    with office.write("Update rents") as session:
        apply_updates(session, ids, how, TODAY, month=month)


@pytest.mark.usefixtures("figure")
def test_rents_are_seen_first_and_then_hold_from_the_anniversary(office: Office) -> None:
    with office.write("Prepare") as session:
        lease = make_lease(session, 1, date(2024, 11, 10))
    (row,) = look(office).leases
    assert (row.before_cents, row.after_cents, row.difference_cents) == (50000, 50413, 413)
    assert row.from_on == date(2026, 11, 10)
    assert row.past == ()
    apply(office, [lease], How.FROM_NOW)
    with office.read() as session:
        found = steps_of(session, lease)
    assert found is not None
    (step,) = found.steps
    assert (step.from_on, step.rent_cents, step.service_advance_cents) == (
        date(2026, 11, 10),
        50413,
        9600,
    )
    assert (step.index_month, step.index_percentage, step.index_share) == (
        NOVEMBER,
        Decimal("1.1"),
        75,
    )
    after = look(office)
    assert after.leases == ()
    assert [left.reason for left in after.left_out] == [NotUpdated.APPLIED]
    with pytest.raises(OfficeError, match="look at the updates again"):
        apply(office, [lease], How.FROM_NOW)


@pytest.mark.usefixtures("figure")
def test_who_is_left_out_and_why(office: Office) -> None:
    with office.write("Prepare") as session:
        no_clause = make_lease(session, 1, date(2024, 11, 1), None)
        free = make_lease(session, 2, date(2024, 11, 1), rent=0)
        make_lease(session, 3, date(2024, 3, 1))  # another month
        make_lease(session, 4, date(2026, 11, 1))  # its first year runs
        leaving = make_lease(session, 5, date(2024, 11, 28))
        session.get_one(Lease, leaving).keys_returned_on = date(2026, 11, 27)
    found = look(office)
    assert found.leases == ()
    assert {left.id: left.reason for left in found.left_out} == {
        no_clause: NotUpdated.NO_CLAUSE,
        free: NotUpdated.ZERO_RENT,
        leaving: NotUpdated.ENDING,
    }


def test_without_a_figure_nothing_is_updated(office: Office) -> None:
    with office.write("Prepare") as session:
        make_lease(session, 1, date(2024, 11, 1))
    found = look(office)
    assert found.figure is None
    assert [left.reason for left in found.left_out] == [NotUpdated.NO_FIGURE]


def test_the_last_figure_published_before_stands_for_the_month(office: Office) -> None:
    with office.write("Prepare") as session:
        make_lease(session, 1, date(2024, 11, 1))
        set_figure(session, NOVEMBER - 2, Decimal("0.8"), "", TODAY)
        set_figure(session, NOVEMBER - 3, Decimal(9), "", TODAY)
    found = look(office)
    assert found.figure is not None
    assert found.figure.month == NOVEMBER - 2
    assert found.leases[0].after_cents == 50300


@pytest.mark.parametrize("percentage", ["0", "-0.4"])
def test_an_index_that_does_not_rise_lowers_no_rent(office: Office, percentage: str) -> None:
    with office.write("Prepare") as session:
        make_lease(session, 1, date(2024, 11, 1))
        set_figure(session, NOVEMBER, Decimal(percentage), "", TODAY)
    assert [left.reason for left in look(office).left_out] == [NotUpdated.NOT_RISEN]


def test_a_cooperative_may_let_the_index_lower_rents(office: Office) -> None:
    with office.write("Prepare") as session:
        make_lease(session, 1, date(2024, 11, 1))
        set_figure(session, NOVEMBER, Decimal("-0.4"), "", TODAY)
        session.add(Cooperative(index_may_lower_rent=True))
    assert look(office).leases[0].after_cents == 49850


@pytest.mark.usefixtures("figure")
def test_a_late_update_holds_from_the_first_month_not_charged(office: Office) -> None:
    with office.write("Prepare") as session:
        lease = make_lease(session, 1, date(2024, 11, 1))
        post_run(session, NOVEMBER, TODAY)
    (row,) = look(office).leases
    assert row.from_on == date(2026, 12, 1)
    assert (row.recoverable_cents, row.prescribed_cents) == (413, 0)
    apply(office, [lease], How.RECOVER)
    with office.write("Next month") as session:
        post_run(session, NOVEMBER + 1, TODAY)
    with office.read() as session:
        charges = session.execute(
            select(LedgerEntry.kind, LedgerEntry.cents, LedgerEntry.due_on)
            .where(LedgerEntry.lease_id == lease)
            .order_by(LedgerEntry.number)
        ).all()
    assert [tuple(row) for row in charges][2:] == [
        (EntryKind.ADJUSTMENT, 413, date(2026, 12, 5)),
        (EntryKind.RENT, 50413, date(2026, 12, 5)),
        (EntryKind.SERVICE_ADVANCE, 9600, date(2026, 12, 5)),
    ]


@pytest.fixture
def forgotten(office: Office) -> UUID:
    """A lease of March 2023, charged 500,00 from January 2024 to November 2026; never updated."""
    with office.write("Prepare") as session:
        lease = make_lease(session, 1, date(2023, 3, 15))
        months = [
            date(year, month, 1)
            for year in (2024, 2025, 2026)
            for month in range(1, 13)
            if (year, month) < (2026, 12)
        ]
        charge_rent(session, lease, *months, cents=50000)
        for year, percentage in ((2024, "1.1"), (2025, "1.7"), (2026, "1.0")):
            set_figure(session, year * 12 + 2, Decimal(percentage), "GU", TODAY)
    return lease


def test_what_was_never_applied_is_listed_with_its_years(office: Office, forgotten: UUID) -> None:
    (row,) = missed(office)
    assert [(each.day.year, each.before_cents, each.after_cents) for each in row.updates] == [
        (2024, 50000, 50413),
        (2025, 50413, 51056),
        (2026, 51056, 51439),
    ]
    assert row.from_on == date(2026, 12, 1)
    # March by days (17 of 31), then whole months until the next anniversary.
    assert [each.missing_cents for each in row.past][:3] == [226, 413, 413]
    assert len(row.past) == 33
    assert row.recoverable_cents == sum(each.missing_cents for each in row.past)


def test_a_person_applies_it_from_now_only(office: Office, forgotten: UUID) -> None:
    apply(office, [forgotten], How.FROM_NOW, None)
    assert missed(office) == []
    assert [left.reason for left in look(office, 2026 * 12 + 2).left_out] == [NotUpdated.APPLIED]
    with office.read() as session:
        found = steps_of(session, forgotten)
        kinds = set(session.scalars(select(LedgerEntry.kind)))
    assert found is not None
    assert [(step.from_on, step.rent_cents) for step in found.steps] == [(date(2026, 12, 1), 51439)]
    assert kinds == {EntryKind.RENT}


def test_or_recovers_it_by_one_charge_that_lists_the_past(office: Office, forgotten: UUID) -> None:
    (row,) = missed(office)
    apply(office, [forgotten], How.RECOVER, None)
    with office.read() as session:
        (charge,) = session.execute(
            select(LedgerEntry.cents, EntryText.text)
            .join(EntryText, EntryText.entry_id == LedgerEntry.id)
            .where(LedgerEntry.kind == EntryKind.ADJUSTMENT)
        )
    assert charge.cents == row.recoverable_cents
    assert charge.text.startswith(
        "Recupero aggiornamento ISTAT del canone (dal 15/03/2024 1,1 % × 75 %; "
    )
    assert "03/2024 1 × 2,26; 04/2024-02/2025 11 × 4,13; 03/2025 1 × " in charge.text


def test_or_notes_that_the_rent_holds_it_already(office: Office, forgotten: UUID) -> None:
    apply(office, [forgotten], How.SETTLE, None)
    assert missed(office) == []
    with office.read() as session:
        found = steps_of(session, forgotten)
    assert found is not None
    assert [step.rent_cents for step in found.steps] == [50000]


def test_what_is_older_than_five_years_is_shown_but_not_recovered(office: Office) -> None:
    with office.write("Prepare") as session:
        lease = make_lease(session, 1, date(2019, 10, 1))
        months = [date(2021, month, 1) for month in range(10, 13)]
        charge_rent(session, lease, *months, date(2022, 1, 1), cents=50000)
        set_figure(session, 2021 * 12 + 9, Decimal("1.1"), "GU", TODAY)
    (row,) = missed(office)
    barred = {each.month % 12 + 1: each.is_prescribed for each in row.past}
    assert barred == {10: True, 11: True, 12: False, 1: False}
    assert (row.prescribed_cents, row.recoverable_cents) == (826, 826)


def test_a_year_in_which_the_rent_rose_or_was_agreed_anew_is_not_missed(office: Office) -> None:
    with office.write("Prepare") as session:
        rose = make_lease(session, 1, date(2024, 3, 1))
        charge_rent(session, rose, date(2026, 2, 1), cents=49000)
        charge_rent(session, rose, date(2026, 3, 1), date(2026, 4, 1), cents=50000)
        agreed = make_lease(session, 2, date(2024, 3, 1))
        add_step(session, agreed, StepInput(date(2026, 6, 1), 51000, 9600))
        set_figure(session, 2026 * 12 + 2, Decimal("1.1"), "GU", TODAY)
    assert missed(office) == []


def test_a_household_that_took_over_goes_on_with_the_contract_s_years(office: Office) -> None:
    with office.write("Prepare") as session:
        old = make_lease(session, 1, date(2022, 11, 1))
        session.get_one(Lease, old).keys_returned_on = date(2026, 5, 31)
        new = make_lease(session, 2, date(2026, 6, 1))
        session.get_one(Lease, new).predecessor_id = old
        set_figure(session, NOVEMBER, Decimal("1.1"), "GU", TODAY)
    assert [row.id for row in look(office).leases] == [new]


def test_a_figure_is_corrected_and_taken_back(office: Office) -> None:
    with office.write("Enter ISTAT figure") as session:
        set_figure(session, NOVEMBER - 1, Decimal("1.1"), "GU", TODAY)
        set_figure(session, NOVEMBER - 1, Decimal("1.2"), "GU 281", TODAY)
    with office.read() as session:
        (found,) = figures(session)
    assert (found.percentage, found.source) == (Decimal("1.2"), "GU 281")
    with office.write("Remove ISTAT figure") as session:
        remove_figure(session, found.id, found.version)
    with office.read() as session:
        assert figures(session) == []


@pytest.mark.parametrize(
    ("month", "percentage", "field"),
    [
        (NOVEMBER + 1, "1.1", "month"),
        (NOVEMBER, "31", "percentage"),
        (NOVEMBER, "1.1234", "percentage"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(
    office: Office, month: int, percentage: str, field: str
) -> None:
    with pytest.raises(OfficeError) as told:
        with office.write("Enter ISTAT figure") as session:
            set_figure(session, month, Decimal(percentage), "", TODAY)
    assert told.value.field == field
