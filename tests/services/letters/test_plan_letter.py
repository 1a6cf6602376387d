"""From the office to the printed agreement, archived with its number in one transaction."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select, text

from app.models.cooperative import Cooperative, NumberSeries
from app.models.errors import OfficeError
from app.models.letters import Letter, LetterDocument
from app.models.repayment_plans import PlanKind, RepaymentPlan
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
from app.services.letters.statement_letter import statement_content, statement_pdf
from app.services.letters.text_preview import preview_text
from app.services.letters.texts import TextForm, save_text, shipped_content
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


def test_interest_stands_beside_the_debt_in_preview_draft_and_agreement(
    office: Office, form: PlanForm
) -> None:
    form = replace(form, interest_percentage=Decimal("2.5"))
    with office.read() as session:
        preview = form_content(session, form, TODAY)
    with office.write("Draft") as session:
        plan_id = save_draft(session, form, TODAY)
    with office.read() as session:
        assert plan_content(session, plan_id) == preview
        form = plan_basis(session, form.lease_id, TODAY, plan_id).form
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, form, TODAY)
    with office.read() as session:
        agreed = plan_content(session, signed.id)
    assert preview.interest is not None
    assert preview.interest.percent == Decimal("2.5")
    assert agreed.interest == preview.interest
    assert agreed.charges == preview.charges
    assert agreed.total_cents == agreed.debt_cents + preview.interest.cents


def test_an_informal_plan_is_printed_without_recognition(office: Office, form: PlanForm) -> None:
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, replace(form, kind=PlanKind.INFORMAL), TODAY)
    with office.read() as session:
        words = whole_text(letter_pdf(session, signed.letter.id))
    assert "Accordo di rateizzazione 2026-001" in words
    assert "art. 1988" not in words


def test_a_new_version_names_the_old_and_counts_its_interest(
    office: Office, form: PlanForm
) -> None:
    form = replace(form, interest_percentage=Decimal(5))
    with office.write("Agree repayment plan") as session:
        old = agree_and_archive(session, form, TODAY)
    later = TODAY + timedelta(days=70)
    with office.read() as session:
        basis = plan_basis(session, form.lease_id, later, replaces_id=old.id)
        new = replace(basis.form, override_reason="Ha perso il lavoro")
        preview = form_content(session, new, later)
    assert preview.replaces == old.number
    assert preview.charges[-1].description == "Interessi di dilazione maturati"
    assert preview.charges[-1].cents == new.carried_interest_cents > 0
    with office.write("Draft") as session:
        draft = plan_content(session, save_draft(session, new, later))
    assert draft.debt_cents == preview.debt_cents
    assert whole_text(render(draft))


def test_a_household_reads_its_agreement_and_its_account_in_its_language(
    office: Office, form: PlanForm
) -> None:
    with office.write("Language") as session:
        session.scalars(select(Household)).one().language = "fr"
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, form, TODAY)
    with office.read() as session:
        assert "Plan de remboursement 2026-001" in whole_text(letter_pdf(session, signed.letter.id))
        statement = statement_content(session, form.lease_id, TODAY)
        assert "Relevé de compte" in whole_text(statement_pdf(session, statement))
        (found,) = letters_of(session, plan_id=signed.id)
    assert found == signed.letter


def test_the_office_s_own_words_stand_in_the_agreement(office: Office, form: PlanForm) -> None:
    ours = shipped_content("plan_agreement").replace("Distinti saluti", "Un cordiale saluto")
    with office.write("Change a text") as session:
        save_text(session, TextForm("plan_agreement", "it", ours, 0))
    with office.write("Agree repayment plan") as session:
        signed = agree_and_archive(session, form, TODAY)
    with office.read() as session:
        assert "Un cordiale saluto" in whole_text(letter_pdf(session, signed.letter.id))


@pytest.mark.parametrize("language", ["it", "ar"])
@pytest.mark.parametrize("name", ["plan_agreement", "account_statement"])
def test_words_of_the_agreement_and_the_account_are_seen_on_a_real_household(
    office: Office, form: PlanForm, name: str, language: str
) -> None:
    shipped = shipped_content(name, language)
    with office.read() as session:
        words = whole_text(preview_text(session, name, language, shipped, TODAY))
    assert "Iolanda D’Angelo" in words
    assert "824,00" in words
