"""Papers about a plan for the desk: what settles it today, and its history."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.formats import format_money
from app.models.repayment_plans import RepaymentPlan
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.letters.plan_papers import history_pdf, settlement_pdf
from app.services.repayment_plans.agreement import agree
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.renegotiation import renegotiation_basis
from app.services.repayment_plans.settlement import settlement_quote
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.letters.examples import IBAN, qr_contents, text


@pytest.fixture
def lease(office: Office) -> UUID:
    """D'Angelo Şahin owes September and October, € 824,00 in all."""
    with office.write("Let") as session:
        session.add(Cooperative(name="Cooperativa Esempio", iban=IBAN, phone="02 1234567"))
        key = let_unit(session, household="D'Angelo Şahin")
        charge_rent(session, key, date(2026, 9, 1), date(2026, 10, 1))
        return key


@pytest.fixture
def plan(office: Office, lease: UUID) -> UUID:
    """Eight instalments at 5 %."""
    with office.write("Agree") as session:
        form = plan_basis(session, lease, TODAY).form
        form = replace(form, instalment_count=8, interest_percentage=Decimal(5))
        return agree(session, form, TODAY).id


def test_what_settles_a_plan_can_be_paid_by_its_code(office: Office, plan: UUID) -> None:
    with office.read() as session:
        quote = settlement_quote(session, plan, TODAY)
        pdf = settlement_pdf(session, plan, TODAY)
    said = text(pdf)
    assert quote.unearned_cents > 0
    assert f"Totale da pagare € {format_money(quote.total_cents)}" in said
    assert "non maturati" in said
    assert "Canoni e spese correnti" not in said
    [code] = qr_contents(pdf)
    euros, cents = divmod(quote.total_cents, 100)
    assert f"EUR{euros}.{cents:02d}" in code
    assert code.endswith("PIANO 2026-001 ESTINZIONE DEV1-001")


def test_the_history_tells_each_version(office: Office, plan: UUID, lease: UUID) -> None:
    day = date(2026, 12, 12)
    with office.write("Pay") as session:
        register_payment(session, lease, TODAY, 20_000, "Bonifico")
    with office.write("Renegotiate") as session:
        form = renegotiation_basis(session, plan, day).form
        form = replace(form, instalment_count=3, override_reason="Perso il lavoro")
        agree(session, form, day)
    with office.read() as session:
        newer = session.scalars(
            select(RepaymentPlan.id).where(RepaymentPlan.replaces_id == plan)
        ).one()
        said = text(history_pdf(session, newer, day))
        assert said == text(history_pdf(session, plan, day))
    assert "Piano 2026-001 · versione 1 di 2 · rinegoziato" in said
    assert "Piano 2026-002 · versione 2 di 2 · in corso" in said
    assert "Perso il lavoro" in said
    assert "terminato il 12/12/2026" in said


def test_a_plan_that_is_gone_has_no_papers(office: Office) -> None:
    with office.read() as session:
        with pytest.raises(OfficeError):
            history_pdf(session, UUID(int=7), TODAY)
        with pytest.raises(OfficeError):
            settlement_pdf(session, UUID(int=7), TODAY)
