"""The list of plans: what it shows, how it is sorted and filtered, and how fast."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import event, select

from app.models.repayment_plans import PlanKind
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.repayment_plans import agreement
from app.services.repayment_plans.debtors import DebtorListing, leases_of
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.monitoring import Standing, plan_counts
from app.services.repayment_plans.plan_list import (
    PlanFilter,
    PlanListing,
    PlanRow,
    Show,
    counts_by_show,
    plan_detail,
)
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


def shown(
    office: Office,
    wanted: PlanFilter,
    day: date = TODAY,
    order: str | None = None,
    *,
    descending: bool = False,
) -> list[PlanRow]:
    listing = PlanListing(wanted, day)
    with office.read() as session:
        return listing.rows(session, listing.keys(session, order, descending))


@pytest.fixture
def three_plans(office: Office, lease_id: UUID) -> list[UUID]:
    """Haddad's plan (2026-001), Rossi's (2026-002) paid ahead, and a draft of D’Angelo."""
    leases = [lease_id]
    with office.write("Prepare") as session:
        for number, name in ((2, "Rossi Mario"), (3, "D’Angelo Iolanda")):
            leases.append(let_unit(session, number, name))
            charge_rent(session, leases[-1], date(2026, 10, 1))
    plans = []
    for place, lease in enumerate(leases):
        with office.read() as session:
            form = plan_basis(session, lease, TODAY).form
        form = replace(form, instalment_count=2)
        with office.write("Plan") as session:
            if place < 2:
                plans.append(agreement.agree(session, form, TODAY).id)
            else:
                plans.append(agreement.save_draft(session, form, TODAY))
    with office.write("Pay") as session:
        register_payment(session, leases[1], TODAY, 30_000, "")
    return plans


def test_a_row_says_what_the_list_needs(office: Office, three_plans: list[UUID]) -> None:
    first, second, draft = shown(office, PlanFilter(), date(2026, 12, 11))
    assert (first.number, first.household_name, first.unit_code) == (
        "2026-001", "Haddad Sara", "DEV1-001",
    )  # fmt: skip
    assert (first.status, first.remaining_cents, first.next_due_on, first.next_cents) == (
        "late", 164_800, date(2026, 12, 10), 82_400,
    )  # fmt: skip
    assert (second.standing, second.remaining_cents, second.next_due_on, second.next_cents) == (
        Standing.ON_TRACK, 11_200, date(2027, 1, 10), 11_200,
    )  # fmt: skip
    assert (draft.number, draft.status, draft.next_due_on) == ("", "draft", None)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (PlanFilter(show=Show.ACTIVE), ["Haddad Sara", "Rossi Mario"]),
        (PlanFilter(show=Show.ON_TRACK), []),
        (PlanFilter(show=Show.BROKEN), ["Haddad Sara"]),
        (PlanFilter(show=Show.LATE), ["Rossi Mario"]),
        (PlanFilter(show=Show.OPEN), ["D’Angelo Iolanda"]),
        (PlanFilter(show=Show.CLOSED), []),
        (PlanFilter(text="d'angelo"), ["D’Angelo Iolanda"]),
        (PlanFilter(text="DEV2"), ["Rossi Mario"]),
        (PlanFilter(text="2026-001"), ["Haddad Sara"]),
        (PlanFilter(text="100%"), []),
    ],
)
def test_the_filter(
    office: Office, three_plans: list[UUID], wanted: PlanFilter, names: list[str]
) -> None:
    rows = shown(office, wanted, date(2027, 1, 12))
    assert [row.household_name for row in rows] == names


def test_proposals_come_first_and_kinds_are_filtered(
    office: Office, three_plans: list[UUID]
) -> None:
    with office.write("Propose") as session:
        agreement.propose(session, three_plans[2], TODAY)
    rows = shown(office, PlanFilter())
    assert rows[0].household_name == "D’Angelo Iolanda"
    assert (rows[0].proposed_on, rows[0].kind) == (TODAY, PlanKind.STANDARD)
    assert [row.id for row in shown(office, PlanFilter(show=Show.PROPOSED))] == three_plans[2:]
    assert shown(office, PlanFilter(kinds=(PlanKind.COURT,))) == []
    assert len(shown(office, PlanFilter(kinds=(PlanKind.STANDARD,)))) == 3


def test_sorting_by_a_derived_column_leaves_the_unknown_last(
    office: Office, three_plans: list[UUID]
) -> None:
    day = date(2026, 12, 1)
    rows = shown(office, PlanFilter(), day, "next_due_on", descending=True)
    assert [row.next_due_on for row in rows] == [date(2027, 1, 10), date(2026, 12, 10), None]
    rows = shown(office, PlanFilter(), day, "remaining")
    assert [row.remaining_cents for row in rows] == [11_200, 41_200, 164_800]


def test_the_counts_beside_the_filter(office: Office, three_plans: list[UUID]) -> None:
    with office.read() as session:
        counts = counts_by_show(session, date(2026, 12, 11))
    assert (counts[Show.ALL], counts[Show.ACTIVE], counts[Show.LATE], counts[Show.OPEN]) == (
        3, 2, 1, 1,
    )  # fmt: skip


def test_the_page_of_a_plan(office: Office, three_plans: list[UUID]) -> None:
    with office.read() as session:
        detail = plan_detail(session, three_plans[1], date(2026, 12, 11))
        draft = plan_detail(session, three_plans[2], TODAY)
    assert [line.paid_cents for line in detail.instalments] == [20_600, 9_400]
    assert (detail.balance_cents, detail.balance_now_cents) == (41_200, 11_200)
    assert (detail.is_active, detail.can_complete) == (True, False)
    assert (draft.is_open, draft.standing, len(draft.instalments)) == (True, None, 2)
    assert draft.charges[0].description == "Canone 10/2026"


def test_debtors_and_the_leases_of_a_household(office: Office, three_plans: list[UUID]) -> None:
    listing = DebtorListing("", TODAY)
    with office.read() as session:
        rows = listing.rows(session, listing.keys(session, None, descending=False))
        household_id = session.scalars(
            select(Lease.household_id).where(Lease.code == "C00001")
        ).one()
        lease = session.scalars(select(Lease.id).where(Lease.code == "C00001")).one()
        assert leases_of(session, household_id) == leases_of(session, lease) == [lease]
        by_name = DebtorListing("rossi", TODAY).keys(session, "household", descending=True)
    assert [(row.household_name, row.overdue_cents, row.has_plan) for row in rows] == [
        ("Haddad Sara", 164_800, True),
        ("D’Angelo Iolanda", 41_200, False),
        ("Rossi Mario", 11_200, True),
    ]
    assert len(by_name) == 1


def test_the_list_asks_the_file_as_often_for_many_plans_as_for_few(
    office: Office, three_plans: list[UUID]
) -> None:
    few = statements(office)
    with office.write("More") as session:
        for number in range(10, 30):
            lease = let_unit(session, number, f"Nucleo {number}")
            charge_rent(session, lease, date(2026, 10, 1))
            agreement.agree(session, plan_basis(session, lease, TODAY).form, TODAY)
    assert len(shown(office, PlanFilter())) == 23
    assert statements(office) == few


def statements(office: Office) -> int:
    """How many statements the list and the counts take."""
    told: list[str] = []
    with office.read() as session:

        def tell(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            told.append(statement)

        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", tell)
        listing = PlanListing(PlanFilter(), TODAY)
        listing.rows(session, listing.keys(session, None, descending=False))
        plan_counts(session, TODAY)
        event.remove(engine, "before_cursor_execute", tell)
    return len(told)
