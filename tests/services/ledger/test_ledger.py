"""The ledger keeps every cent, in order, for ever."""

import enum
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.models.ledger import PAYING_KINDS, ChoiceBasis, EntryKind, LeaseFigures, LedgerEntry
from app.office import Office
from app.services.ledger.allocation import Choice
from app.services.ledger.chain import verify
from app.services.ledger.checks import check_ledger
from app.services.ledger.choices import direct
from app.services.ledger.figures import month_number, rebuild
from app.services.ledger.lease_account import lease_account
from app.services.ledger.open_charges import find_open_charges
from app.services.ledger.posting import Posting, post, register_payment, reverse
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import balance_of, open_charges, statement_of
from tests.builders import charge_rent, let_unit

JUNE, JULY, AUGUST = date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 1)


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Let a unit") as session:
        return let_unit(session)


def test_a_payment_without_a_word_pays_the_oldest_month_first(office: Office, lease: UUID) -> None:
    # domain rules B3: 300 with no reference on debts of 200 (01/24) and 200 (02/24) → 200 + 100
    with office.write("Charge and pay") as session:
        charge_rent(session, lease, date(2024, 1, 1), date(2024, 2, 1), cents=20000)
        register_payment(session, lease, date(2024, 3, 1), 30000, "Bonifico")
    with office.read() as session:
        (left,) = open_charges(session, lease)
        assert (left.due_on, left.remaining_cents) == (date(2024, 2, 5), 10000)
        assert balance_of(session, lease) == 10000


def test_the_statement_runs_to_the_balance(office: Office, lease: UUID) -> None:
    with office.write("Charge and pay") as session:
        charge_rent(session, lease, JUNE, JULY)
        register_payment(session, lease, date(2026, 6, 9), 41200, "Bonifico giugno")
    with office.read() as session:
        lines = statement_of(session, lease)
        assert [line.balance_cents for line in lines] == [41200, 0, 41200]
        assert lines[1].payment_cents == 41200
        assert lines[1].charge_cents is None


def test_a_reversal_reopens_what_was_paid_and_happens_once(office: Office, lease: UUID) -> None:
    with office.write("Charge and pay") as session:
        charge_rent(session, lease, JUNE)
        payment = register_payment(session, lease, date(2026, 6, 9), 41200, "Addebito diretto")
    with office.write("Returned unpaid") as session:
        reverse(session, payment.id, date(2026, 6, 20), "Insoluto")
    with office.read() as session:
        (reopened,) = open_charges(session, lease)
        assert reopened.remaining_cents == 41200
    with pytest.raises(OfficeError, match="has been reversed already"):
        with office.write("Again") as session:
            reverse(session, payment.id, date(2026, 6, 21), "Insoluto")


def test_a_reversal_itself_is_not_reversed(office: Office, lease: UUID) -> None:
    with office.write("Charge") as session:
        charge_rent(session, lease, JUNE)
        entry = session.scalars(select(LedgerEntry.id)).one()
        correction = reverse(session, entry, JULY, "Doppio addebito")
    with pytest.raises(OfficeError), office.write("Again") as session:
        reverse(session, correction.id, JULY, "Ripensamento")


def test_a_payment_of_nothing_is_refused(office: Office, lease: UUID) -> None:
    for cents in (0, -100):
        with pytest.raises(OfficeError), office.write("Pay nothing") as session:
            register_payment(session, lease, JUNE, cents, "")
    with office.read() as session:
        assert verify(session).entries == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET cents = 1",
        "UPDATE ledger_entry SET hash = x'00'",
        "DELETE FROM ledger_entry",
        "DELETE FROM entry_text",
        "UPDATE entry_text SET text = 'altro'",
        "INSERT OR REPLACE INTO ledger_entry SELECT * FROM ledger_entry",
        "UPDATE change SET actor = 'altri'",
        "DELETE FROM change",
    ],
)
def test_posted_money_cannot_be_changed_even_by_sql(
    office: Office, lease: UUID, statement: str
) -> None:
    with office.write("Charge") as session:
        charge_rent(session, lease, JUNE)
    with pytest.raises(IntegrityError), office.write("Tamper") as session:
        session.execute(text(statement))
    with office.read() as session:
        assert check_ledger(session).faults == ()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE ledger_entry SET cents = cents - 1 WHERE number = 2",
        "UPDATE ledger_entry SET dated_on = '2026-01-01' WHERE number = 2",
        (
            "UPDATE entry_text SET text = 'altro' WHERE entry_id ="
            " (SELECT id FROM ledger_entry WHERE number = 2)"
        ),
        "DELETE FROM ledger_entry WHERE number = 3",
        "DELETE FROM ledger_entry WHERE number = 2",
    ],
)
def test_a_hand_edit_of_the_file_is_found(office: Office, lease: UUID, tampering: str) -> None:
    with office.write("Charge") as session:
        charge_rent(session, lease, JUNE, JULY, AUGUST)
    with office.write("Tamper") as session:
        session.execute(text("PRAGMA defer_foreign_keys=ON"))
        triggers = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for name in triggers.all():
            session.execute(text(f"DROP TRIGGER {name}"))
        session.execute(text("DELETE FROM open_charge"))
        if tampering.startswith("DELETE"):
            session.execute(text("DELETE FROM entry_text"))
        session.execute(text(tampering))
    with office.read() as session:
        assert not verify(session).holds


class Undoing(enum.Enum):
    """What became of an entry later."""

    NONE = 0
    MISTAKE = 1
    RETURNED = 2
    CHOSEN = 3


Movements = st.lists(
    st.tuples(
        st.sampled_from(
            [EntryKind.RENT, EntryKind.ADJUSTMENT, EntryKind.PAYMENT, EntryKind.INTEREST]
        ),
        # Round amounts and few days, so that debts tie and are met half; and years, so that
        # some are prescribed.
        st.integers(-90000, 90000).filter(bool) | st.sampled_from([30000, 60000, -30000]),
        st.integers(0, 700) | st.sampled_from([0, 30, 60, 2500, 3000]),
        st.integers(0, 90) | st.just(0),
        st.sampled_from(list(Undoing)),
    ),
    max_size=25,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(history=Movements)
def test_any_history_sums_the_same_by_allocation_by_balance_and_by_month(
    office: Office, history: list[tuple[EntryKind, int, int, int, Undoing]]
) -> None:
    with office.write("A history") as session:
        lease = let_unit(session, 1000 + _fresh(session))
        for kind, cents, day, delay, undo in history:
            _post_one(session, lease, kind, cents, day, delay, undo)
        _assert_sums_agree(session, lease)
        stored = _figures(session)
        rebuild(session)
        assert _figures(session) == stored


def _fresh(session: Session) -> int:
    return session.scalar(text("SELECT count(*) FROM lease")) or 0


def _post_one(
    session: Session,
    lease: UUID,
    kind: EntryKind,
    cents: int,
    day: int,
    delay: int,
    undo: Undoing,
) -> None:
    dated = date(2024, 1, 1) + timedelta(days=day)
    if kind in PAYING_KINDS:
        cents = -abs(cents)
        posting = Posting(lease, kind, dated, cents, "Bonifico")
    else:
        posting = Posting(lease, kind, dated, cents, "Voce", dated + timedelta(days=delay))
    (entry,) = post(session, [posting])
    if undo is Undoing.MISTAKE:
        reverse(session, entry.id, dated, "Errore")
    elif undo is Undoing.RETURNED and kind is EntryKind.PAYMENT:
        return_payment(session, entry.id, dated + timedelta(days=delay), "Insoluto")
    elif undo is Undoing.CHOSEN and posting.cents < 0:
        month = Choice(ChoiceBasis.DECLARED, month=month_number(dated))
        direct(session, entry.id, [month])


def _assert_sums_agree(session: Session, lease: UUID) -> None:
    entries = session.scalars(select(LedgerEntry.cents).where(LedgerEntry.lease_id == lease))
    total = sum(entries)
    assert balance_of(session, lease) == total
    account = lease_account(session, lease)
    kept = {line.id: line.remaining_cents for line in open_charges(session, lease)}
    # What each posting kept is what the whole history leads to, by whichever way it was found.
    assert kept == account.remaining
    quick = find_open_charges(session, lease, total)
    assert {item.entry_id: item.cents for item in quick} == account.remaining
    assert sum(kept.values()) - sum(account.unused.values()) == total


def _figures(session: Session) -> dict[UUID, tuple[int, dict[int, tuple[int, int]]]]:
    from app.services.ledger.figures import unpack

    result = {}
    for row in session.execute(select(LeaseFigures.__table__)):
        months = {
            row.first_month + offset: (int(due), int(paid))
            for offset, (due, paid) in enumerate(unpack(row.amounts))
            if due or paid
        }
        assert row.balance_cents == sum(due - paid for due, paid in months.values())
        result[row.lease_id] = (row.balance_cents, months)
    return result
