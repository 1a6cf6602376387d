"""Small old debts of former tenants: two people, exact credits, and a way back."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.ledger import LedgerEntry
from app.models.legal_files import LegalFile, LegalStep
from app.models.reminders import HoldReason
from app.models.tenants import Lease
from app.models.write_offs import WriteOff, WriteOffEntry, WriteOffState
from app.office import Office
from app.services.dashboard.portfolio import month_of, portfolio
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of, open_charges
from app.services.letters.write_off_papers import write_off_list_pdf
from app.services.reminders.holds import HoldForm, place_hold
from app.services.reminders.promises import PromiseForm, record_promise
from app.services.write_offs.candidates import Obstacle, candidates
from app.services.write_offs.deciding import approve, propose, refuse, take_back, withdraw
from app.services.write_offs.reading import WriteOffRow, write_offs
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.reminders.office_work import agree_plan, park_money

DAY = timedelta(days=1)
KEYS = date(2026, 4, 30)


@pytest.fixture
def lease(office: Office) -> UUID:
    """D'Angelo left on 30 April and owes the rents of March and April, 824,00."""
    with office.write("Let and left") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
        key = let_unit(session, household="D'Angelo Lucia")
        charge_rent(session, key, date(2026, 3, 1), date(2026, 4, 1))
        session.get_one(Lease, key).keys_returned_on = KEYS
        return key


def as_somebody_else(office: Office) -> Office:
    return Office.open(office.path, actor="Direzione", clock=office.clock)


def proposed(office: Office, lease: UUID, today: date = TODAY) -> WriteOffRow:
    with office.write("Propose") as session:
        propose(session, [lease], "Irreperibile", today)
    return rows(office)[0]


def rows(office: Office) -> list[WriteOffRow]:
    with office.read() as session:
        return write_offs(session)


def offered(office: Office, today: date = TODAY) -> list[tuple[int, tuple[Obstacle, ...]]]:
    with office.read() as session:
        return [(each.cents, each.obstacles) for each in candidates(session, today)]


def approved(office: Office, row: WriteOffRow) -> None:
    other = as_somebody_else(office)
    try:
        with other.write("Approve") as session:
            approve(session, row.id, row.version, "Delibera 12", TODAY)
    finally:
        other.close()


@pytest.mark.parametrize(
    ("today", "is_offered"),
    # Oldest due on 5 March 2026: more than six months are over on 6 September.
    [(date(2026, 9, 5), False), (date(2026, 9, 6), True)],
)
def test_only_what_is_older_than_six_months_is_offered(
    office: Office, lease: UUID, today: date, is_offered: bool
) -> None:
    assert offered(office, today) == ([(82_400, ())] if is_offered else [])


@pytest.mark.parametrize(("cents", "is_offered"), [(249_999, True), (250_000, False)])
def test_only_what_is_less_than_the_limit_is_offered(
    office: Office, lease: UUID, cents: int, is_offered: bool
) -> None:
    with office.write("More") as session:
        charge_rent(session, lease, date(2026, 2, 1), cents=cents - 82_400)
    assert bool(offered(office)) is is_offered


def test_who_still_lives_here_is_never_offered(office: Office, lease: UUID) -> None:
    with office.write("Not left") as session:
        session.get_one(Lease, lease).keys_returned_on = None
    assert offered(office) == []


def household_of(office: Office, lease: UUID) -> UUID:
    with office.read() as session:
        return session.get_one(Lease, lease).household_id


def _plan(office: Office, lease: UUID) -> None:
    with office.write("Plan") as session:
        agree_plan(session, lease, TODAY, TODAY + 30 * DAY)


def _legal(office: Office, lease: UUID) -> None:
    with office.write("Legal") as session:
        session.add(
            LegalFile(
                lease_id=lease,
                household_id=session.get_one(Lease, lease).household_id,
                opened_on=TODAY,
                reason="Sfratto",
                step=LegalStep.WITH_LAWYER,
            )
        )


def _parked(office: Office, lease: UUID) -> None:
    with office.write("Parked") as session:
        park_money(session, session.get_one(Lease, lease).household_id, TODAY)


def _promise(office: Office, lease: UUID) -> None:
    with office.write("Promise") as session:
        owner = session.get_one(Lease, lease).household_id
        record_promise(session, PromiseForm(owner, lease, TODAY + DAY, 100), TODAY)


def _hold(office: Office, lease: UUID) -> None:
    with office.write("Hold") as session:
        owner = session.get_one(Lease, lease).household_id
        place_hold(session, HoldForm(owner, HoldReason.DISPUTE, TODAY + 9 * DAY, "Prova"), TODAY)


@pytest.mark.parametrize(
    ("happens", "obstacle"),
    [
        (_plan, Obstacle.PLAN),
        (_legal, Obstacle.LEGAL_FILE),
        (_parked, Obstacle.PARKED_MONEY),
        (_promise, Obstacle.PROMISE),
        (_hold, Obstacle.HOLD),
    ],
)
def test_nobody_is_written_off_who_pays_promises_or_is_with_the_lawyer(
    office: Office, lease: UUID, happens: Callable[[Office, UUID], None], obstacle: Obstacle
) -> None:
    row = proposed(office, lease)
    happens(office, lease)
    assert obstacle in offered(office)[0][1]
    with pytest.raises(OfficeError, match="changed since"):
        approved(office, row)
    with office.read() as session:
        assert balance_of(session, lease) == 82_400


def test_somebody_else_decides(office: Office, lease: UUID) -> None:
    row = proposed(office, lease)
    for act in (approve, refuse):
        with office.write("Decide") as session, pytest.raises(OfficeError, match="Somebody else"):
            act(session, row.id, row.version, "Sì", TODAY)
    assert rows(office)[0].state is WriteOffState.PROPOSED


def test_approved_it_leaves_nothing_open_and_the_past_as_it_was(
    office: Office, lease: UUID
) -> None:
    with office.read() as session:
        before = portfolio(session, date(2026, 10, 31))
    approved(office, proposed(office, lease))
    with office.read() as session:
        assert open_charges(session, lease) == []
        assert balance_of(session, lease) == 0
        pairs = session.execute(
            select(WriteOffEntry.cents, LedgerEntry.cents).join(
                LedgerEntry, LedgerEntry.id == WriteOffEntry.credit_id
            )
        ).all()
        assert [tuple(pair) for pair in pairs] == [(41_200, -41_200), (41_200, -41_200)]
        now, then = portfolio(session, TODAY), portfolio(session, date(2026, 10, 31))
    assert now.indicators(None, now.last_month).overdue_cents == 0
    assert month_of(then.last_month) == date(2026, 10, 1)
    found = then.indicators(None, then.last_month)
    assert found.overdue_cents == before.indicators(None, before.last_month).overdue_cents == 82_400
    (row,) = rows(office)
    assert (row.state, row.decided_by, row.decision_note) == (
        WriteOffState.APPROVED,
        "Direzione",
        "Delibera 12",
    )
    assert offered(office) == []


def test_a_payment_that_came_meanwhile_stops_it(office: Office, lease: UUID) -> None:
    row = proposed(office, lease)
    with office.write("Paid a part") as session:
        register_payment(session, lease, TODAY, 10_000, "Bonifico")
    with pytest.raises(OfficeError, match="changed since"):
        approved(office, row)


def test_taken_back_every_charge_is_open_again_on_its_own_day(office: Office, lease: UUID) -> None:
    with office.read() as session:
        before = open_charges(session, lease)
    approved(office, proposed(office, lease))
    (row,) = rows(office)
    with office.write("Take back") as session:
        take_back(session, row.id, row.version, "Ha chiesto di pagare", TODAY)
    with office.read() as session:
        assert open_charges(session, lease) == before
        assert balance_of(session, lease) == 82_400
    (row,) = rows(office)
    assert (row.state, row.decision_note) == (WriteOffState.WITHDRAWN, "Ha chiesto di pagare")
    with office.write("Again") as session, pytest.raises(OfficeError, match="Only what was"):
        take_back(session, row.id, row.version, "Ancora", TODAY)


def test_of_two_desks_the_second_is_told(office: Office, lease: UUID) -> None:
    row = proposed(office, lease)
    with office.write("Withdraw") as session:
        withdraw(session, row.id, row.version, "", TODAY)
    with pytest.raises(OfficeError):
        approved(office, row)
    with office.read() as session:
        assert balance_of(session, lease) == 82_400


def test_a_debt_is_proposed_once_and_with_a_reason(office: Office, lease: UUID) -> None:
    with office.write("No reason") as session, pytest.raises(OfficeError) as error:
        propose(session, [lease], " ", TODAY)
    assert error.value.field == "reason"
    proposed(office, lease)
    with pytest.raises(OfficeError, match="Something stands against"):
        proposed(office, lease)


def test_the_paper_says_who_and_masked_only_which_dwelling(office: Office, lease: UUID) -> None:
    approved(office, proposed(office, lease))
    with office.read() as session:
        found = write_offs(session)
        pages = [
            write_off_list_pdf(session, found, TODAY, masked=masked) for masked in (False, True)
        ]
    texts = []
    for pdf in pages:
        with pypdfium2.PdfDocument(pdf) as document:
            texts.append(" ".join(document[0].get_textpage().get_text_bounded().split()))
    assert "D'Angelo Lucia" in texts[0]
    assert "824,00" in texts[0]
    assert "approvata 23/11/2026, Direzione" in texts[0]
    for word in ("D'Angelo", "Irreperibile", "Direzione"):
        assert word not in texts[1]
    assert "DEV1-001" in texts[1]


def test_an_empty_office_has_nothing_to_give_up(office: Office) -> None:
    assert offered(office) == []
    assert rows(office) == []


class _ExampleOver(Exception):
    """Leaves nothing of an example for the next."""


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.integers(1, 40_000), min_size=1, max_size=6), st.integers(0, 60_000))
def test_the_credits_are_the_proposal_to_the_cent(
    office: Office, cents: list[int], paid: int
) -> None:
    with pytest.raises(_ExampleOver), office.write("Any debt") as session:
        lease = let_unit(session)
        for number, each in enumerate(cents):
            charge_rent(session, lease, date(2026, 1 + number, 1), cents=each)
        session.get_one(Lease, lease).keys_returned_on = date(2026, 7, 31)
        if paid:
            register_payment(session, lease, date(2026, 7, 31), paid, "Bonifico")
        session.flush()
        owed = max(sum(cents) - paid, 0)
        for found in candidates(session, TODAY):
            assert (found.cents, found.obstacles) == (owed, ())
            (key,) = propose(session, [lease], "Prova", TODAY)
            row = session.get_one(WriteOff, key)
            row.proposed_by = "Un altro"
            session.flush()
            approve(session, key, row.version, "", TODAY)
            assert open_charges(session, lease) == []
            assert session.scalar(select(func.sum(WriteOffEntry.cents))) == owed
        raise _ExampleOver
