"""A rule that changes reorders what is open, and changes no balance."""

from datetime import date

from app.models.cooperative import Cooperative
from app.models.ledger import EntryKind
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.posting import Posting, post, register_payment
from app.services.ledger.reallocation import reallocate, reallocate_interest
from app.services.ledger.statement import balance_of, open_charges
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


def test_capital_first_leaves_the_interest_open(office: Office) -> None:
    with office.write("Rent and interest") as session:
        lease = let_unit(session)
        charge_rent(session, lease, date(2026, 9, 1))
        interest = Posting(lease, EntryKind.INTEREST, TODAY, 500, "Interessi", date(2026, 10, 1))
        post(session, [interest])
        register_payment(session, lease, TODAY, 41200, "Bonifico")
    with office.read() as session:
        assert [each.kind for each in open_charges(session, lease)] == [EntryKind.RENT]
    with office.write("Capital first") as session:
        session.add(Cooperative(capital_before_interest=True))
        session.flush()
        reallocate_interest(session)
    with office.read() as session:
        (left,) = open_charges(session, lease)
        assert (left.kind, left.remaining_cents) == (EntryKind.INTEREST, 500)
        assert balance_of(session, lease) == 500


def test_a_clause_on_interest_makes_the_rent_the_more_onerous_debt(office: Office) -> None:
    with office.write("A share and rent") as session:
        lease = let_unit(session)
        opening = Posting(lease, EntryKind.LEGAL_COSTS, TODAY, 41200, "Spese", date(2026, 9, 30))
        post(session, [opening])
        session.add(Cooperative(capital_before_interest=True))
        session.flush()
        charge_rent(session, lease, date(2026, 10, 1))
        register_payment(session, lease, TODAY, 41200, "Bonifico")
    with office.read() as session:
        assert [each.kind for each in open_charges(session, lease)] == [EntryKind.RENT]
    with office.write("The clause") as session:
        session.get_one(Lease, lease).interest_from_due_day = True
        session.flush()
        reallocate(session, lease)
    with office.read() as session:
        assert [each.kind for each in open_charges(session, lease)] == [EntryKind.LEGAL_COSTS]
