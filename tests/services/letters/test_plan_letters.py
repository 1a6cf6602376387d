"""Letters about a plan say what the plan says: its proposal, a late instalment, its end."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.letters import LetterDelivery, LetterKind, LetterMeans
from app.models.repayment_plans import Instalment, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.letters.archive import letter_pdf, letters_of
from app.services.letters.plan_letters import (
    archive_plan_letter,
    letters_for,
    plan_letter_pdf,
)
from app.services.repayment_plans.agreement import forfeit, propose, save_draft
from app.services.repayment_plans.forms import plan_basis
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.letters.examples import IBAN, qr_contents, text
from tests.services.reminders.office_work import agree_plan


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
    with office.write("Agree") as session:
        return agree_plan(session, lease, TODAY, date(2026, 12, 10)).id


def after_missing(office: Office, plan: UUID, count: int) -> date:
    """The day after this many instalments fell due."""
    with office.read() as session:
        days = session.scalars(
            select(Instalment.due_on).where(Instalment.plan_id == plan).order_by(Instalment.due_on)
        ).all()
    return days[count - 1] + timedelta(days=1)


def said(office: Office, plan: UUID, kind: LetterKind, today: date) -> str:
    with office.read() as session:
        return text(plan_letter_pdf(session, plan, kind, today))


def test_a_late_instalment_is_asked_for_with_its_own_reference(office: Office, plan: UUID) -> None:
    today = after_missing(office, plan, 1)
    with office.read() as session:
        first = session.scalars(
            select(Instalment).where(Instalment.plan_id == plan).order_by(Instalment.number)
        ).first()
        assert first is not None
        reference, cents = first.payment_reference, first.cents
        pdf = plan_letter_pdf(session, plan, LetterKind.INSTALMENT_LATE, today)
    assert "rata non ancora pagata" in text(pdf)
    [code] = qr_contents(pdf)
    assert code.endswith(f"EUR{cents // 100}.{cents % 100:02d}\n\n\n{reference}")


def test_how_a_plan_stands(office: Office, plan: UUID, lease: UUID) -> None:
    with office.read() as session:
        first = session.scalars(
            select(Instalment).where(Instalment.plan_id == plan).order_by(Instalment.number)
        ).first()
        assert first is not None
        cents = first.cents
    with office.write("Pay") as session:
        register_payment(session, lease, TODAY, cents, "Bonifico")
    letter = said(office, plan, LetterKind.PLAN_STATUS, TODAY)
    assert "pagata il 23/11/2026" in letter
    assert "da pagare" in letter


def test_forfeiture_tells_why_and_shows_the_charges_with_their_own_days(
    office: Office, plan: UUID
) -> None:
    today = after_missing(office, plan, 3)
    with office.write("Forfeit") as session:
        forfeit(session, plan, today, "tre rate consecutive non pagate")
        letter = archive_plan_letter(
            session, plan, LetterKind.PLAN_FORFEITURE, today, LetterMeans.REGISTERED
        )
    with office.read() as session:
        pdf = text(letter_pdf(session, letter.id))
        assert session.scalar(select(LetterDelivery.letter_id)) == letter.id
        assert [each.id for each in letters_of(session, plan_id=plan)] == [letter.id]
    for expected in (
        "art. 1186 c.c.",
        "tre rate consecutive non pagate.",
        "€ 824,00",
        "Raccomandata A/R",
    ):
        assert expected in pdf


def test_a_proposal_lists_its_instalments(office: Office, lease: UUID) -> None:
    with office.write("Propose") as session:
        form = plan_basis(session, lease, TODAY).form
        key = save_draft(session, form, TODAY)
        propose(session, key, TODAY)
    letter = said(office, key, LetterKind.PLAN_PROPOSAL, TODAY)
    assert "in n. 12 (dodici) rate" in letter
    assert "12/12" in letter
    assert "BOZZA" in letter


@pytest.mark.parametrize(
    ("state", "kinds"),
    [
        (PlanState.ACTIVE, {LetterKind.INSTALMENT_LATE, LetterKind.PLAN_STATUS}),
        (PlanState.COMPLETED, {LetterKind.PLAN_DISCHARGE}),
        (PlanState.FORFEITED, {LetterKind.PLAN_FORFEITURE}),
        (PlanState.CANCELLED, set()),
    ],
)
def test_a_plan_has_the_letters_of_its_state(state: PlanState, kinds: set[LetterKind]) -> None:
    assert set(letters_for(state)) == kinds


def test_no_discharge_while_something_remains(office: Office, plan: UUID) -> None:
    with pytest.raises(OfficeError), office.read() as session:
        plan_letter_pdf(session, plan, LetterKind.PLAN_DISCHARGE, TODAY)


def test_a_discharge_says_that_nothing_is_owed(office: Office, plan: UUID) -> None:
    with office.write("Complete") as session:
        row = session.get_one(RepaymentPlan, plan)
        row.state, row.closed_on = PlanState.COMPLETED, TODAY
    letter = said(office, plan, LetterKind.PLAN_DISCHARGE, TODAY)
    assert "liberatoria" in letter
    assert "non avere più nulla a pretendere" in letter


def test_a_household_that_reads_arabic_finds_its_page(
    office: Office, plan: UUID, lease: UUID
) -> None:
    with office.write("Language") as session:
        household = session.get_one(Lease, lease).household_id
        session.get_one(Household, household).language = "ar"
    assert "ترجمة" in said(office, plan, LetterKind.PLAN_STATUS, TODAY)
