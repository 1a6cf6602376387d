"""A statement comes in once, is decided line by line, and can be taken back as a whole."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models.bank_statements import (
    BankLine,
    KnownPayer,
    LineOutcome,
    OutcomeKind,
    StatementFormat,
)
from app.models.direct_debits import DirectDebitMandate
from app.models.errors import OfficeError
from app.models.ledger import LeaseFigures, OpenCharge
from app.models.tenants import Lease
from app.office import Office
from app.services.bank_statements.decisions import (
    Decision,
    book,
    park,
    reopen,
    send_back,
    set_aside,
    take_back,
)
from app.services.bank_statements.freshness import freshness
from app.services.bank_statements.importing import StoredImport, check_import, store
from app.services.bank_statements.matching import Confidence, Part
from app.services.bank_statements.piles import (
    Pile,
    decided_lines,
    decision_of,
    households_with_parked_money,
    read_piles,
    statements,
)
from app.services.bank_statements.readers.statement_file import StatementFile
from app.services.ledger.checks import check_ledger
from app.services.ledger.lease_account import lease_account
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of, open_charges
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.monitoring import instalment_lines, standings
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.bank_statements.statements import ACCOUNT, NOVEMBER, movement, statement

RENT = 50000


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    with office.write("Let three units") as session:
        keys = [let_unit(session, number) for number in (1, 2, 3)]
        for key in keys:
            charge_rent(session, key, date(2026, 10, 1), date(2026, 11, 1), cents=RENT)
        return keys


def bring_in(office: Office, file: StatementFile, name: str = "estratto.xml") -> StoredImport:
    with office.write("Import statement") as session:
        return store(session, file, name=name, sha256=name.encode().ljust(32)[:32])


def line_ids(session: Session) -> list[UUID]:
    return list(session.scalars(select(BankLine.id).order_by(BankLine.position)))


def part(lease: UUID, cents: int) -> Part:
    return Part(lease, "", cents)


def code_of(office: Office, lease: UUID) -> str:
    with office.read() as session:
        return session.scalar(select(Lease.code).where(Lease.id == lease)) or ""


def test_the_same_file_and_the_same_lines_are_found_again(office: Office) -> None:
    first = statement(movement(1, 100, "UNO"), movement(2, 200, "DUE"))
    bring_in(office, first)
    with pytest.raises(OfficeError, match="imported on"):
        bring_in(office, first)
    with pytest.raises(OfficeError, match="Every movement"):
        bring_in(office, first, "altro.xml")
    longer = statement(movement(1, 100, "UNO"), movement(2, 200, "DUE"), movement(3, 300, "TRE"))
    with office.read() as session:
        check = check_import(session, longer, b"x" * 32)
    assert (check.new, check.already_there) == (1, 2)
    assert bring_in(office, longer, "altro.xml").stored == 1


def test_two_movements_alike_in_one_file_both_come_in_and_neither_again(office: Office) -> None:
    twins = statement(movement(1, 100, "BONIFICO"), movement(2, 100, "BONIFICO"))
    assert bring_in(office, twins).stored == 2
    triplets = statement(*(movement(n, 100, "BONIFICO") for n in (1, 2, 3)))
    assert bring_in(office, triplets, "altro.xml").stored == 1


def test_a_month_that_came_as_a_spreadsheet_does_not_come_again_as_camt(office: Office) -> None:
    sheet = statement(
        movement(1, 100, "BON. DA ROSSI"),
        movement(2, 100, "BON. DA VERDI"),
        account="1000/00123456",
        file_format=StatementFormat.CSV,
    )
    bring_in(office, sheet)
    camt = statement(
        movement(1, 100, "ROSSI MARIO AFFITTO"),
        movement(2, 100, "VERDI ANNA AFFITTO"),
        movement(3, 100, "NERI LUCA AFFITTO"),
    )
    with office.read() as session:
        check = check_import(session, camt, b"x" * 32)
    assert (check.new, check.in_another_form) == (1, 2)


def test_nothing_imported_is_never_silent(office: Office) -> None:
    with pytest.raises(OfficeError, match="no movement"):
        bring_in(office, statement())


def test_a_booked_line_pays_and_says_so_in_the_ledger(office: Office, leases: list[UUID]) -> None:
    bring_in(office, statement(movement(1, RENT, "AFFITTO", counterparty="Rossi Mario")))
    with office.write("Book") as session:
        (line,) = line_ids(session)
        book(session, [Decision(line, (part(leases[0], RENT),))])
    with office.read() as session:
        assert balance_of(session, leases[0]) == RENT
        (done,) = decided_lines(session)
        assert (done.kind, done.decided_by) == (OutcomeKind.POSTED, "Prova")
        assert done.lease_codes == (code_of(office, leases[0]),)
        assert read_piles(session).lines == ()
    with pytest.raises(OfficeError, match="already"), office.write("Again") as session:
        book(session, [Decision(line, (part(leases[1], RENT),))])


def test_one_transfer_pays_for_two_households(office: Office, leases: list[UUID]) -> None:
    bring_in(office, statement(movement(1, 2 * RENT, "PER DUE")))
    with office.write("Book") as session:
        (line,) = line_ids(session)
        halves = (part(leases[0], RENT), part(leases[1], RENT))
        book(session, [Decision(line, halves)])
    with office.read() as session:
        assert [balance_of(session, lease) for lease in leases] == [RENT, RENT, 2 * RENT]
        # Nothing is learned from who pays for two.
        assert session.scalars(select(KnownPayer.id)).all() == []


@pytest.mark.parametrize("cents", [[RENT - 1], [RENT, 1], [RENT + 5, -5], []])
def test_parts_that_do_not_make_up_the_line_are_refused(
    office: Office, leases: list[UUID], cents: list[int]
) -> None:
    bring_in(office, statement(movement(1, RENT, "AFFITTO")))
    with pytest.raises(OfficeError, match="do not make up"), office.write("Book") as session:
        (line,) = line_ids(session)
        book(session, [Decision(line, tuple(part(leases[0], each) for each in cents))])


def test_money_out_and_money_of_tomorrow_are_not_booked(office: Office, leases: list[UUID]) -> None:
    tomorrow = TODAY + timedelta(days=1)
    bring_in(office, statement(movement(1, -100, "F24"), movement(2, 100, "POI", tomorrow)))
    with office.read() as session:
        out, later = line_ids(session)
    with pytest.raises(OfficeError, match="no money in"), office.write("Book") as session:
        book(session, [Decision(out, (part(leases[0], -100),))])
    with pytest.raises(OfficeError, match="after today"), office.write("Book") as session:
        book(session, [Decision(later, (part(leases[0], 100),))])


def test_parked_money_keeps_its_household_out_of_reminders_until_it_is_settled(
    office: Office, leases: list[UUID]
) -> None:
    bring_in(office, statement(movement(1, RENT, "SENZA CAUSALE")))
    with office.write("Park") as session:
        (line,) = line_ids(session)
        household = session.scalar(select(Lease.household_id).where(Lease.id == leases[1]))
        park(session, line, household_id=household, note="forse la cugina")
    with office.read() as session:
        assert households_with_parked_money(session) == {household}
        assert [each.note for each in decided_lines(session, kind=OutcomeKind.PARKED)] == [
            "forse la cugina"
        ]
    with office.write("Assign") as session:
        reopen(session, [line])
        book(session, [Decision(line, (part(leases[1], RENT),))])
    with office.read() as session:
        assert households_with_parked_money(session) == set()
        assert balance_of(session, leases[1]) == RENT
        # Who parked it, and when, stays on record.
        assert len(session.scalars(select(LineOutcome.id)).all()) == 2


def test_what_a_person_decides_is_known_next_month(office: Office, leases: list[UUID]) -> None:
    cousin = "IT28W8000000292100645211208"
    bring_in(office, statement(movement(1, RENT, "AFFITTO", counterparty_iban=cousin)))
    with office.write("Assign") as session:
        (line,) = line_ids(session)
        book(session, [Decision(line, (part(leases[2], RENT),))])
    december = movement(1, RENT, "CANONE", date(2026, 11, 20), counterparty_iban=cousin)
    bring_in(office, statement(december), "dicembre.xml")
    with office.read() as session:
        (waiting,) = read_piles(session).lines
    assert waiting.pile is Pile.SURE
    assert [each.lease_id for each in waiting.proposal.parts] == [leases[2]]
    assert "confirmed" in str(waiting.proposal.reasons[0])
    with office.write("It was a mistake") as session:
        reopen(session, [line])
    with office.read() as session:
        assert {each.proposal.confidence for each in read_piles(session).lines} == {Confidence.NONE}


def test_a_name_is_learned_where_the_bank_gives_no_account(
    office: Office, leases: list[UUID]
) -> None:
    bring_in(office, statement(movement(1, RENT, "BONIFICO DA ZUCCHINI OSVALDO CAUSALE: AFFITTO")))
    with office.write("Assign") as session:
        (line,) = line_ids(session)
        book(session, [Decision(line, (part(leases[2], RENT),))])
    later = movement(1, RENT, "BONIFICO DA ZUCCHINI OSVALDO CAUSALE: AFFITTO", date(2026, 11, 20))
    bring_in(office, statement(later), "dicembre.xml")
    with office.read() as session:
        (waiting,) = read_piles(session).lines
        assert [each.lease_id for each in waiting.proposal.parts] == [leases[2]]


def test_an_unpaid_direct_debit_opens_exactly_what_it_had_paid(
    office: Office, leases: list[UUID]
) -> None:
    bring_in(office, statement(movement(1, RENT, "SDD"), movement(2, RENT, "ALTRO")))
    with office.write("Book") as session:
        first, second = line_ids(session)
        book(session, [Decision(each, (part(leases[0], RENT),)) for each in (first, second)])
        paid = lease_account(session, leases[0]).allocations
    october = paid[0]
    returned = movement(1, -RENT, "INSOLUTO", date(2026, 11, 12), return_reason="AM04")
    bring_in(office, statement(returned), "insoluti.xml")
    with office.write("Send back") as session:
        back = session.scalar(select(BankLine.id).where(BankLine.cents < 0))
        assert back is not None
        send_back(session, back, october.credit_id, "Insoluto SDD AM04")
    with office.read() as session:
        (still_open,) = open_charges(session, leases[0])
        assert still_open.id == october.charge_id
        assert check_ledger(session).faults == ()
        newest = statements(session)[0]
    # The first import cannot go while its money has gone back; the return can, and then it can.
    with pytest.raises(OfficeError, match="undo that return"), office.write("No") as session:
        take_back(session, statements(session)[1].id)
    with office.write("Undo") as session:
        take_back(session, newest.id)
    with office.read() as session:
        assert open_charges(session, leases[0]) == []
        assert check_ledger(session).faults == ()


def _state(session: Session) -> object:
    figures = session.execute(
        select(LeaseFigures.lease_id, LeaseFigures.balance_cents).order_by(LeaseFigures.lease_id)
    ).all()
    still_open = session.execute(
        select(OpenCharge.entry_id, OpenCharge.remaining_cents).order_by(OpenCharge.entry_id)
    ).all()
    allocations = [lease_account(session, lease).allocations for lease, _ in figures]
    return figures, still_open, allocations


amounts = st.sampled_from([RENT, RENT // 2, 123, 2 * RENT])


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    before=st.lists(st.tuples(st.integers(0, 2), amounts, st.integers(0, 50)), max_size=4),
    within=st.lists(
        st.tuples(st.integers(0, 2), amounts, st.integers(0, 50), st.booleans()),
        min_size=1,
        max_size=5,
    ),
)
def test_taking_an_import_back_restores_every_balance_and_allocation(
    office: Office,
    before: list[tuple[int, int, int]],
    within: list[tuple[int, int, int, bool]],
) -> None:
    first_day = date(2026, 10, 1)
    with office.write("Let and pay") as session:
        taken = session.scalar(text("SELECT count(*) FROM lease")) or 0
        keys = [let_unit(session, 100 + taken + number) for number in (1, 2, 3)]
        for key in keys:
            charge_rent(session, key, date(2026, 10, 1), date(2026, 11, 1), cents=RENT)
        for number, cents, day in before:
            register_payment(session, keys[number], first_day + timedelta(days=day), cents, "Prima")
        state = _state(session)
    file = statement(
        *(
            movement(position, cents, f"RIGA {taken} {position}", first_day + timedelta(days=day))
            for position, (_, cents, day, _) in enumerate(within, start=1)
        )
    )
    stored = bring_in(office, file, f"estratto-{taken}.xml")
    with office.write("Decide") as session:
        lines = session.scalars(
            select(BankLine.id)
            .where(BankLine.statement_id == stored.statement_ids[0])
            .order_by(BankLine.position)
        ).all()
        for line, (number, cents, _, is_booked) in zip(lines, within, strict=True):
            if is_booked:
                book(session, [Decision(line, (part(keys[number], cents),))])
            else:
                set_aside(session, [line], "prova")
    with office.write("Take back") as session:
        take_back(session, stored.statement_ids[0])
        assert _state(session) == state
        assert check_ledger(session).faults == ()
    # What was taken back may come in again.
    assert bring_in(office, file, f"estratto-{taken}.xml").stored == len(within)


def test_a_bank_line_can_neither_be_changed_nor_deleted(office: Office) -> None:
    bring_in(office, statement(movement(1, 100, "UNO")))
    for tampering in (
        "UPDATE bank_line SET cents = 1",
        "DELETE FROM bank_line",
        "DELETE FROM bank_statement",
        "UPDATE bank_statement SET closing_cents = 5",
    ):
        with pytest.raises(IntegrityError), office.write("Tamper") as session:
            session.execute(text(tampering))


def test_the_office_knows_how_old_the_banks_word_is(office: Office) -> None:
    with office.read() as session:
        assert freshness(session, TODAY).last_day is None
        assert not freshness(session, TODAY).is_stale
    bring_in(office, statement(movement(1, 100, "UNO", TODAY - timedelta(days=10))))
    with office.read() as session:
        assert not freshness(session, TODAY).is_stale
        assert freshness(session, TODAY + timedelta(days=1)).is_stale
        assert statements(session)[0].account == ACCOUNT


def test_a_collected_direct_debit_names_its_mandate_and_keeps_it_alive(
    office: Office, leases: list[UUID]
) -> None:
    with office.write("Mandate") as session:
        session.add(
            DirectDebitMandate(
                lease_id=leases[1],
                reference="UMR-2024-00017",
                debtor="Haddad Sara",
                iban="IT28W8000000292100645211208",
                signed_on=date(2024, 1, 1),
            )
        )
    bring_in(office, statement(movement(1, RENT, "INCASSO SDD MANDATO UMR-2024-00017")))
    with office.write("Accept") as session:
        (sure,) = read_piles(session).of(Pile.SURE)
        assert [each.lease_id for each in sure.proposal.parts] == [leases[1]]
        book(session, [decision_of(sure)])
        (mandate,) = session.scalars(select(DirectDebitMandate))
        assert mandate.last_collected_on == NOVEMBER


def test_taking_an_import_back_leaves_a_plan_as_it_was(office: Office, leases: list[UUID]) -> None:
    with office.read() as session:
        form = replace(plan_basis(session, leases[0], TODAY).form, instalment_count=4)
    with office.write("Agree") as session:
        plan = agreement.agree(session, form, TODAY).id
        register_payment(session, leases[0], TODAY, 5000, "Allo sportello")

    def standing(session: Session) -> object:
        return standings(session, TODAY, [plan]), instalment_lines(session, plan, TODAY)

    with office.read() as session:
        before = standing(session)
    stored = bring_in(office, statement(movement(1, 30000, "RATA 1"), movement(2, 700, "RATA 2")))
    with office.write("Book") as session:
        book(
            session,
            [
                Decision(each, (part(leases[0], cents),))
                for each, cents in zip(line_ids(session), (30000, 700), strict=True)
            ],
        )
        assert standing(session) != before
    with office.write("Take back") as session:
        take_back(session, stored.statement_ids[0])
        assert standing(session) == before


def test_who_pays_on_behalf_of_somebody_is_known_when_the_words_are_left_out(
    office: Office, leases: list[UUID]
) -> None:
    said = "BONIFICO DA ZUCCHINI OSVALDO PER CONTO HADDAD SARA ALLOGGIO DEV2-001"
    bring_in(office, statement(movement(1, RENT, said)))
    with office.write("Accept") as session:
        (line,) = read_piles(session).lines
        assert [each.lease_id for each in line.proposal.parts] == [leases[1]]
        book(session, [decision_of(line)])
    later = movement(1, RENT, "BONIFICO DA ZUCCHINI OSVALDO AFFITTO", date(2026, 11, 20))
    bring_in(office, statement(later), "dicembre.xml")
    with office.read() as session:
        (waiting,) = read_piles(session).lines
        assert [each.lease_id for each in waiting.proposal.parts] == [leases[1]]
