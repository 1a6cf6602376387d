"""From the office to the printed agreement, archived with its number in one transaction."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, text

from app.models.cooperative import Cooperative, NumberSeries
from app.models.errors import OfficeError
from app.models.letters import Letter, LetterDocument
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.office import Office
from app.services.letters.archive import letter_pdf, letters_of, safe_file_name
from app.services.letters.parties import salutation_of
from app.services.letters.pdf_pages import page_count, page_text
from app.services.letters.plan_agreement import render
from app.services.letters.plan_letter import (
    agree_and_archive,
    form_content,
    plan_content,
)
from app.services.repayment_plans.agreement import save_draft
from app.services.repayment_plans.forms import PlanForm, plan_basis
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


@pytest.fixture
def form(office: Office) -> PlanForm:
    """A proposal for a household with two people, one of them a co-obligor."""
    with office.write("Prepare") as session:
        session.add(
            Cooperative(
                name="Cooperativa Esempio",
                address="Via Cenni 11",
                municipality="Milano",
                iban="IT60X0542811101000000123456",
            )
        )
        lease_id = let_unit(session, household="D’Angelo Iolanda")
        head = session.scalars(select(Person)).one()
        head.tax_code = "DNGLND49P62F205Y"
        session.add(
            Person(
                household_id=head.household_id,
                role=PersonRole.CO_OBLIGOR,
                surname="Şahin",
                given_name="Çelik",
                co_obliged=True,
            )
        )
        charge_rent(session, lease_id, date(2026, 9, 1), date(2026, 10, 1))
    with office.read() as session:
        return replace(
            plan_basis(session, lease_id, TODAY).form,
            instalment_count=3,
            down_payment_cents=10_000,
        )


def whole_text(pdf: bytes) -> str:
    pages = (page_text(pdf, number) for number in range(page_count(pdf)))
    return " ".join(" ".join(pages).split())


def test_agreeing_archives_the_letter_with_its_numbers(office: Office, form: PlanForm) -> None:
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, form, TODAY)
    with office.read() as session:
        pdf = letter_pdf(session, signed.letter.id)
        (found,) = letters_of(session, plan_id=signed.id)
    assert found == signed.letter
    assert str(found.protocol) == "1/2026"
    assert found.file_name == "piano-2026-001-dev1-001-d-angelo-iolanda.pdf"
    words = whole_text(pdf)
    for part in (
        "Prot. n. 1/2026",
        "Piano di rientro 2026-001",
        "Gent.ma Sig.ra",
        "Iolanda D’Angelo",
        "Çelik Şahin",
        "Canone 09/2026",
        "824,00",
        "PIANO 2026-001 ACCONTO DEV1-001",
        "PIANO 2026-001 RATA 03/03 DEV1-001",
    ):
        assert part in words, part
    assert "BOZZA" not in words


def test_a_letter_that_cannot_be_drawn_leaves_nothing_behind(
    office: Office, form: PlanForm
) -> None:
    with office.write("Spoil") as session:
        session.scalars(select(Cooperative)).one().iban = "IT00X"
    with pytest.raises(OfficeError), office.write("Agree repayment plan") as session:
        agree_and_archive(session, form, TODAY)
    with office.read() as session:
        for model in (RepaymentPlan, Letter, LetterDocument, NumberSeries):
            assert session.execute(select(model)).all() == []


def test_a_form_and_a_draft_print_with_the_mark(office: Office, form: PlanForm) -> None:
    with office.read() as session:
        preview = whole_text(render(form_content(session, form, TODAY)))
    assert "BOZZA" in preview
    assert "PIANO RATA 01/03 DEV1-001" in preview
    with office.write("Draft") as session:
        plan_id = save_draft(session, form, TODAY)
    with office.read() as session:
        drafted = plan_content(session, plan_id)
        again = form_content(session, form, TODAY)
    assert drafted == again
    assert drafted.is_draft


def test_only_who_signs_is_named(office: Office, form: PlanForm) -> None:
    with office.read() as session:
        letter = form_content(session, replace(form, signers=("Iolanda D’Angelo",)), TODAY)
    assert [person.name for person in letter.household] == ["Iolanda D’Angelo"]
    assert letter.household[0].tax_code == "DNGLND49P62F205Y"
    assert letter.co_obliged == ()


def test_a_household_without_people_and_settings_still_gets_its_letter(office: Office) -> None:
    with office.write("Prepare") as session:
        lease_id = let_unit(session)
        session.delete(session.scalars(select(Person)).one())
        charge_rent(session, lease_id, date(2026, 9, 1))
    with office.read() as session:
        form = plan_basis(session, lease_id, TODAY).form
        letter = form_content(session, form, TODAY)
    assert [person.name for person in letter.household] == ["Haddad Sara"]
    assert render(letter).startswith(b"%PDF")


def test_a_damaged_pdf_is_told(office: Office, form: PlanForm) -> None:
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, form, TODAY)
    with office.write("Damage") as session:
        session.execute(text("DROP TRIGGER letter_document_no_update"))
        session.execute(text("UPDATE letter_document SET pdf = x'25504446'"))
    with office.read() as session, pytest.raises(OfficeError, match="damaged"):
        letter_pdf(session, signed.letter.id)


def test_the_letters_of_a_household(office: Office, form: PlanForm) -> None:
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, form, TODAY)
    with office.read() as session:
        household_id = session.scalars(
            select(Household.id).join(Lease, Lease.household_id == Household.id)
        ).one()
        assert [each.id for each in letters_of(session, household_id=household_id)] == [
            signed.letter.id
        ]


@pytest.mark.parametrize(
    ("tax_code", "salutation"),
    [
        ("DNGLND49P62F205Y", "Gent.ma Sig.ra"),
        ("HDDSRA49P02F205Y", "Egr. Sig."),
        ("", "Gent."),
        ("01234567890", "Gent."),
        ("DNGLND49PXXF205Y", "Gent."),
    ],
)
def test_the_tax_code_tells_how_to_address(tax_code: str, salutation: str) -> None:
    assert salutation_of(tax_code) == salutation


@pytest.mark.parametrize(
    ("text_", "name"),
    [
        ("piano 2026-031 B/204 D’Angelo", "piano-2026-031-b-204-d-angelo"),
        ("CON", "lettera-con"),
        ("李", "lettera"),
        ("", "lettera"),
    ],
)
def test_file_names_that_every_system_takes(text_: str, name: str) -> None:
    assert safe_file_name(text_) == name
