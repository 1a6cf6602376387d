"""Reminders as the office prints them: one per household, archived and recorded by itself."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.clock import FixedClock
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.legal_interest import NoticeOfDefault
from app.models.letters import (
    DeliveryOutcome,
    Letter,
    LetterDelivery,
    LetterKind,
    LetterMeans,
    LetterRun,
)
from app.models.properties import Development
from app.models.reminders import ContactOutcome, StageKind
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.letters.archive import letter_pdf
from app.services.letters.deliveries import DeliveryForm, deliveries, record_delivery
from app.services.letters.pdf_pages import page_count
from app.services.letters.reminder_run import RunResult, preview, run_reminders
from app.services.letters.runs import (
    registered_list,
    registered_rows,
    run_letters,
    run_pdf,
    runs,
)
from app.services.reminders.actions import actions_of
from app.services.reminders.contacts import ContactForm, record_contact
from app.services.reminders.proposals import household_outlook, outlook
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY
from tests.services.letters.examples import IBAN, qr_contents, text, texts

OCTOBER = date(2026, 10, 1)


@pytest.fixture
def cooperative(office: Office) -> None:
    with office.write("Found the cooperative") as session:
        session.add(
            Cooperative(
                name="Cooperativa Esempio",
                address="Via Cenni 11",
                postal_code="20151",
                municipality="Milano",
                iban=IBAN,
                phone="02 1234567",
                signatory="La Presidente",
            )
        )


def let(office: Office, name: str, number: int, *months: date, language: str = "it") -> UUID:
    """A household that owes the rent of these months; gives its key."""
    with office.write("Let") as session:
        development = session.scalar(select(Development.id)) or add_development(session)
        unit = add_unit(session, development, f"CENNI-{number:03d}")
        household = add_household(session, name, f"N{number:05d}")
        session.get_one(Household, household).language = language
        lease = add_lease(session, unit, household, f"C{number:05d}")
        charge_rent(session, lease, *months)
        return household


def run(office: Office, *households: UUID, on: date = TODAY) -> RunResult:
    with office.write("Print reminders") as session:
        return run_reminders(session, households, on, "Solleciti")


def printed(office: Office, result: RunResult) -> list[bytes]:
    with office.read() as session:
        return [letter_pdf(session, letter.id) for letter in result.letters]


def due(office: Office, kind: StageKind, *households: UUID) -> date:
    """The first day on which this step is due for all of them, the earlier ones taken."""
    day = TODAY
    for _ in range(400):
        with office.read() as session:
            seen = outlook(session, day)
        steps = {each.household_id: each.kind for each in seen.proposals}
        if all(steps.get(household) is kind for household in households):
            return day
        for household, step in steps.items():
            if household in households and step is not StageKind.CONTACT and step is not kind:
                run(office, household, on=day)
        if any(step is StageKind.CONTACT for step in steps.values()):
            _call(office, day)
        day += timedelta(days=1)
    raise AssertionError(kind)


def _call(office: Office, day: date) -> None:
    with office.write("Call") as session:
        for each in outlook(session, day).proposals:
            if each.kind is StageKind.CONTACT:
                record_contact(
                    session,
                    ContactForm(
                        household_id=each.household_id,
                        lease_id=each.lease_id,
                        channel=each.channel,
                        outcome=ContactOutcome.SPOKE,
                        note="",
                        sensitivity=Sensitivity.NORMAL,
                    ),
                    day,
                )


def test_a_friendly_reminder_says_what_is_owed_and_how_to_pay(
    office: Office, cooperative: None
) -> None:
    household = let(office, "D'Angelo Şahin", 1, OCTOBER)
    day = due(office, StageKind.FRIENDLY_REMINDER, household)
    result = run(office, household, on=day)
    [pdf] = printed(office, result)
    assert page_count(pdf) == 1
    said = text(pdf)
    for expected in (
        "Promemoria di pagamento – alloggio CENNI-001",
        "€ 412,00",
        "se ha già pagato, non tenga conto di questa lettera",
        "ARRETRATI C00001 CENNI-001",
        "IT60 X054 2811 1010 0000 0123 456",
        "Prot. n. ",
        "02 1234567",
        "Distinti saluti",
        "La Presidente",
    ):
        assert expected in said
    assert "art. 1219" not in said
    assert qr_contents(pdf) == [
        (
            "BCD\n002\n1\nSCT\n\nCooperativa Esempio\n"
            f"{IBAN}\nEUR412.00\n\n\nARRETRATI C00001 CENNI-001"
        )
    ]


def test_printing_archives_and_records_by_itself(office: Office, cooperative: None) -> None:
    household = let(office, "Haddad Sara", 1, OCTOBER)
    day = due(office, StageKind.FRIENDLY_REMINDER, household)
    result = run(office, household, on=day)
    with office.read() as session:
        [letter] = session.scalars(select(Letter).where(Letter.run_id == result.run_id))
        assert (letter.kind, letter.means) == (LetterKind.FRIENDLY_REMINDER, LetterMeans.ORDINARY)
        assert letter.recipient
        newest = actions_of(session, household)[0]
        assert newest.kind is StageKind.FRIENDLY_REMINDER
        [run_view] = [each for each in runs(session) if each.id == result.run_id]
        assert (run_view.letters, run_view.registered) == (1, 0)


def test_nobody_gets_two_letters(office: Office, cooperative: None) -> None:
    household = let(office, "Haddad Sara", 1, OCTOBER)
    day = due(office, StageKind.FRIENDLY_REMINDER, household)
    assert len(run(office, household, on=day).letters) == 1
    again = run(office, household, on=day)
    assert again.run_id is None
    assert [each.household_id for each in again.skipped] == [household]


def test_who_paid_meanwhile_is_skipped_and_told(office: Office, cooperative: None) -> None:
    late = let(office, "Haddad Sara", 1, OCTOBER)
    paid = let(office, "Rossi Mario", 2, OCTOBER)
    day = due(office, StageKind.FRIENDLY_REMINDER, late, paid)
    with office.write("Pay") as session:
        lease = session.scalars(select(Lease.id).where(Lease.household_id == paid)).one()
        register_payment(session, lease, day, 41200, "Bonifico")
    result = run(office, late, paid, on=day)
    assert len(result.letters) == 1
    assert [each.household_id for each in result.skipped] == [paid]


def test_a_stopped_run_leaves_nothing_behind(office: Office, cooperative: None) -> None:
    households = [let(office, f"Prova {number}", number, OCTOBER) for number in range(1, 4)]
    day = due(office, StageKind.FRIENDLY_REMINDER, *households)

    class Stopped(Exception):
        pass

    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Stopped

    with office.read() as session:
        before = [len(actions_of(session, each)) for each in households]
    with pytest.raises(Stopped), office.write("Print reminders") as session:
        run_reminders(session, households, day, "Solleciti", stop)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(LetterRun)) == 0
        assert session.scalar(select(func.count()).select_from(Letter)) == 0
        assert [len(actions_of(session, each)) for each in households] == before


def test_the_stack_lies_by_stair_and_flat_and_prints_as_archived(
    office: Office, cooperative: None
) -> None:
    households = [let(office, f"Prova {number}", number, OCTOBER) for number in (3, 1, 2)]
    day = due(office, StageKind.FRIENDLY_REMINDER, *households)
    result = run(office, *households, on=day)
    assert result.run_id is not None
    with office.read() as session:
        stack = [each.unit_code for each in run_letters(session, result.run_id)]
        whole = run_pdf(session, result.run_id)
    assert stack == ["CENNI-001", "CENNI-002", "CENNI-003"]
    pages = texts(whole)
    assert [code for page in pages for code in stack if f"alloggio {code}" in page][:3] == stack
    assert len(pages) == sum(page_count(pdf) for pdf in printed(office, result))


def test_a_preview_keeps_nothing_and_is_marked(office: Office, cooperative: None) -> None:
    household = let(office, "Haddad Sara", 1, OCTOBER)
    day = due(office, StageKind.FRIENDLY_REMINDER, household)
    with office.read() as session:
        [proposal] = household_outlook(session, household, day).proposals
        assert "BOZZA" in text(preview(session, proposal, day))
        assert session.scalar(select(func.count()).select_from(Letter)) == 0


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "Courtesy translation"),
        ("fr", "Traduction de courtoisie"),
        ("es", "Traducción de cortesía"),
        ("ro", "Traducere de curtoazie"),
        ("ar", "ترجمة"),
        ("zh", "参考译文"),
    ],
)
def test_the_household_finds_the_sense_in_its_language(
    office: Office, cooperative: None, language: str, word: str
) -> None:
    household = let(office, "Haddad Sara", 1, OCTOBER, language=language)
    day = due(office, StageKind.FRIENDLY_REMINDER, household)
    [pdf] = printed(office, run(office, household, on=day))
    italian, *courtesy = texts(pdf)
    assert "Distinti saluti" in italian
    assert word in " ".join(courtesy)
    assert "412,00" in " ".join(courtesy)


class TestNoticeOfDefault:
    @pytest.fixture
    def household(self, office: Office, cooperative: None) -> UUID:
        """A household with a co-obligor and a guarantor."""
        household = let(office, "Haddad Sara", 1, OCTOBER, date(2026, 11, 1))
        with office.write("Who answers") as session:
            for role, name in ((PersonRole.CO_OBLIGOR, "Çelik"), (PersonRole.GUARANTOR, "Ugo")):
                session.add(
                    Person(household_id=household, role=role, surname="D'Angelo", given_name=name)
                )
        return household

    def test_each_who_answers_gets_a_letter_of_their_own(
        self, office: Office, household: UUID
    ) -> None:
        day = due(office, StageKind.NOTICE_OF_DEFAULT, household)
        result = run(office, household, on=day)
        letters = [text(pdf) for pdf in printed(office, result)]
        assert len(letters) == 3
        for name, said in zip(("Sara", "Çelik D'Angelo", "Ugo D'Angelo"), letters, strict=True):
            assert name in said
            assert "art. 1219 c.c." in said
            assert "art. 2943 c.c." in said
            assert "Raccomandata A/R" in said
        with office.read() as session:
            of_run = [each for each in actions_of(session, household) if each.done_on == day]
            assert len(of_run) == 1

    def test_law_on_leases_is_not_cited_to_a_member_who_has_the_use(
        self, office: Office, household: UUID
    ) -> None:
        with office.write("Use") as session:
            lease = session.scalars(select(Lease)).one()
            lease.kind = LeaseKind.COOPERATIVE_USE
        day = due(office, StageKind.NOTICE_OF_DEFAULT, household)
        said = text(printed(office, run(office, household, on=day))[0])
        assert "392/1978" not in said
        assert "socio assegnatario" in said

    def test_the_list_for_the_post_office(self, office: Office, household: UUID) -> None:
        day = due(office, StageKind.NOTICE_OF_DEFAULT, household)
        result = run(office, household, on=day)
        assert result.run_id is not None
        with office.read() as session:
            assert len(registered_rows(session, result.run_id)) == 3
            listed = text(registered_list(session, result.run_id, day))
        assert "Distinta raccomandate" in listed
        assert "Totale invii: 3" in listed
        assert "Çelik D'Angelo" in listed

    def test_its_receipt_starts_interest_once(self, office: Office, household: UUID) -> None:
        day = due(office, StageKind.NOTICE_OF_DEFAULT, household)
        run(office, household, on=day)
        later = Office.open(office.path, clock=FixedClock(day + timedelta(days=9)))
        received = day + timedelta(days=4)
        with office.read() as session:
            waiting = deliveries(session, only_open=True)
        assert len(waiting) == 3
        for row in waiting:
            with later.write("Enter the card") as session:
                record_delivery(
                    session,
                    DeliveryForm(
                        row.id,
                        row.version,
                        day,
                        "123456789012",
                        DeliveryOutcome.RECEIVED,
                        received,
                    ),
                )
        with office.read() as session:
            [notice] = session.scalars(select(NoticeOfDefault))
            assert (notice.received_on, notice.covers_due_through) == (received, day)
            assert notice.letter_id == waiting[0].letter_id
            assert "123456789012" in notice.proof
            assert deliveries(session, only_open=True) == []
        later.close()

    def test_a_card_needs_its_day(self, office: Office, household: UUID) -> None:
        day = due(office, StageKind.NOTICE_OF_DEFAULT, household)
        run(office, household, on=day)
        with office.read() as session:
            row = session.scalars(select(LetterDelivery)).first()
            assert row is not None
            form = DeliveryForm(row.id, row.version, None, "", DeliveryOutcome.RECEIVED, None)
        with pytest.raises(OfficeError) as caught, office.write("Enter") as session:
            record_delivery(session, form)
        assert caught.value.field == "outcome_on"


def test_an_estate_is_written_to_as_the_heirs(office: Office, cooperative: None) -> None:
    household = let(office, "Haddad Sara", 1, OCTOBER)
    with office.write("Die") as session:
        head = session.scalars(select(Person).where(Person.role == PersonRole.HEAD)).one()
        head.died_on = date(2026, 10, 20)
    day = due(office, StageKind.FRIENDLY_REMINDER, household)
    said = text(printed(office, run(office, household, on=day))[0])
    assert "Eredi di Sara Haddad" in said
