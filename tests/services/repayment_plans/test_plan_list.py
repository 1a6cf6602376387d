"""The list of plans: what it shows, how it is sorted and filtered, and how fast."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import insert, select

from app.clock import FixedClock
from app.models.folding import fold
from app.models.identifiers import new_id
from app.models.ledger import EntryKind
from app.models.properties import Tenure, Unit
from app.models.repayment_plans import Instalment, PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, LeaseKind
from app.office import Office
from app.services.ledger.bulk import BulkPosting
from app.services.ledger.posting import Posting, register_payment
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
from app.services.repayment_plans.schedule import months_after
from tests.builders import add_development, charge_rent, let_unit
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


PLANS = 2_000


@pytest.fixture(scope="module")
def crowded(template_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """2,000 active plans on leases of three years: 72 charges and 30 payments each."""
    path = tmp_path_factory.mktemp("crowded") / "crowded.portineria"
    path.write_bytes(template_office.read_bytes())
    office = Office.open(path, clock=FixedClock(TODAY), actor="Prova", device="banco")
    with office.write("Fill") as session:
        _fill(session)
    yield office
    office.close()


def _fill(session) -> None:  # type: ignore[no-untyped-def]
    development = add_development(session)
    places = range(PLANS)
    units, households, leases, plans = ([new_id() for _ in places] for _ in range(4))
    rows = {Unit: [], Household: [], Lease: [], RepaymentPlan: [], Instalment: []}  # type: ignore[var-annotated]
    bulk = BulkPosting(session)
    for place in places:
        rows[Unit].append(
            {
                "id": units[place], "code": f"U{place}", "folded": f"u{place}", "version": 1,
                "development_id": development, "tenure": Tenure.PERMANENT,
            }
        )  # fmt: skip
        name = f"Nucleo {place}"
        rows[Household].append(
            {
                "id": households[place], "code": f"N{place}", "name": name, "version": 1,
                "folded_name": fold(name), "search_text": fold(name),
            }
        )  # fmt: skip
        rows[Lease].append(
            {
                "id": leases[place], "code": f"C{place}", "unit_id": units[place], "version": 1,
                "household_id": households[place], "kind": LeaseKind.PERMANENT,
                "starts_on": date(2023, 12, 1),
            }
        )  # fmt: skip
        agreed_on = date(2025, 12, 20)
        rows[RepaymentPlan].append(
            {
                "id": plans[place], "lease_id": leases[place], "year": 2025, "number": place + 1,
                "kind": PlanKind.STANDARD, "state": PlanState.ACTIVE, "drawn_up_on": agreed_on,
                "agreed_on": agreed_on, "debt_cents": 240_000, "balance_cents": 240_000,
                "instalment_count": 24, "first_due_on": date(2026, 1, 10), "version": 1,
            }
        )  # fmt: skip
        rows[Instalment].extend(
            {
                "id": new_id(), "plan_id": plans[place], "number": number, "cents": 10_000,
                "due_on": months_after(date(2026, 1, 10), number - 1), "payment_reference": "",
            }
            for number in range(1, 25)
        )  # fmt: skip
    for model in rows:
        session.execute(insert(model), rows[model])
    for month in range(36):
        first = months_after(date(2023, 12, 1), month)
        for place in places:
            for kind, cents in ((EntryKind.RENT, 40_000), (EntryKind.SERVICE_ADVANCE, 9_000)):
                bulk.add(Posting(leases[place], kind, first, cents, "", first.replace(day=5)))
            if month % 6:
                paid = first.replace(day=8)
                bulk.add(Posting(leases[place], EntryKind.PAYMENT, paid, -59_000, ""))
    bulk.finish()


def test_two_thousand_plans_are_judged_at_once(crowded: Office) -> None:
    listing = PlanListing(PlanFilter(), TODAY)
    with crowded.read() as session:
        started = time.perf_counter()
        keys = listing.keys(session, None, descending=False)
        middle = time.perf_counter()
        rows = listing.rows(session, keys[:256])
        counts = plan_counts(session, TODAY)
        ended = time.perf_counter()
    print(f"keys {1000 * (middle - started):.0f} ms, rows+counts {1000 * (ended - middle):.0f} ms")
    assert len(keys) == counts.active == PLANS
    assert all(row.standing is Standing.LATE for row in rows)
    # No yardstick, only a rope: plans read one by one would take far longer.
    assert middle - started < 5.0
