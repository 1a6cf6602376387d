"""The committee on arrears: every case has a decision, who does it by when, and minutes."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pypdfium2
import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import DatabaseError

from app.models.committee import CommitteeMinutes, Decision, MeetingState
from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.tenants import Household
from app.office import Office
from app.services.committee.cases import (
    CaseForm,
    DecisionForm,
    change_question,
    decide,
    mark_done,
    put_on_agenda,
    raise_case,
)
from app.services.committee.meetings import MeetingForm, close_meeting, save_meeting
from app.services.committee.reading import (
    CaseRow,
    agenda,
    case_waiting_for,
    decisions_to_do,
    meetings,
    waiting_cases,
)
from app.services.letters.committee_papers import (
    agenda_pdf,
    close_with_minutes,
    masked_minutes_pdf,
    minutes_pdf,
)
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

DAY = timedelta(days=1)


@pytest.fixture
def households(office: Office) -> list[UUID]:
    with office.write("Let") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
        for number, name in enumerate(("D'Angelo Lucia", "Şahin Elif"), start=1):
            lease = let_unit(session, number, name)
            charge_rent(session, lease, date(2026, 9, 1), date(2026, 10, 1))
        return list(session.scalars(select(Household.id).order_by(Household.name)))


def held(office: Office, day: date = TODAY, members: str = "Presidente\nSegretario") -> UUID:
    with office.write("Call a meeting") as session:
        return save_meeting(session, MeetingForm(day, "In sede", members))


def raised(office: Office, household: UUID, meeting: UUID | None = None) -> CaseRow:
    with office.write("Raise") as session:
        raise_case(session, CaseForm(household, "Il piano regge?", meeting), TODAY)
    with office.read() as session:
        rows = agenda(session, meeting, TODAY) if meeting else waiting_cases(session, TODAY)
    return next(row for row in rows if row.household_id == household)


def decided(
    office: Office, case: CaseRow, decision: Decision, due_on: date | None = TODAY + DAY
) -> None:
    with office.write("Decide") as session:
        form = DecisionForm(case.id, case.version, decision, "In due tempi", "Ufficio", due_on)
        decide(session, form, TODAY)


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def test_a_case_goes_from_the_question_to_what_was_done(
    office: Office, households: list[UUID]
) -> None:
    case = raised(office, households[0])
    assert (case.facts.overdue_cents, case.facts.oldest_due_on) == (82_400, date(2026, 9, 5))
    assert case.facts.months == 1.6
    meeting = held(office)
    with office.write("Agenda") as session:
        put_on_agenda(session, case.id, case.version, meeting)
    with office.read() as session:
        assert waiting_cases(session, TODAY) == []
        (case,) = agenda(session, meeting, TODAY)
    decided(office, case, Decision.REPAYMENT_PLAN)
    with office.read() as session:
        (case,) = decisions_to_do(session)
        assert (case.owner, case.due_on) == ("Ufficio", TODAY + DAY)
    with office.write("Done") as session:
        mark_done(session, case.id, case.version, TODAY)
    with office.read() as session:
        assert decisions_to_do(session) == []


def test_a_household_waits_with_one_question(office: Office, households: list[UUID]) -> None:
    case = raised(office, households[0])
    with pytest.raises(OfficeError, match="waits since") as error:
        raised(office, households[0])
    assert error.value.field == "household"
    with office.write("Say it better") as session:
        change_question(session, case.id, case.version, "Serve il fondo?")
    with office.read() as session:
        assert waiting_cases(session, TODAY)[0].question == "Serve il fondo?"
        assert case_waiting_for(session, households[0]) == case.id


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"owner": " "}, "owner"),
        ({"due_on": None}, "due_on"),
        ({"due_on": TODAY - DAY}, "due_on"),
    ],
)
def test_what_is_to_be_done_has_who_and_by_when(
    office: Office, households: list[UUID], change: dict[str, object], field: str
) -> None:
    case = raised(office, households[0], held(office))
    form = DecisionForm(case.id, case.version, Decision.TALK, "", "Ufficio", TODAY)
    with office.write("Decide") as session, pytest.raises(OfficeError) as error:
        decide(session, replace(form, **change), TODAY)  # type: ignore[arg-type]
    assert error.value.field == field


def test_of_two_desks_the_second_reads_what_the_first_decided(
    office: Office, households: list[UUID]
) -> None:
    case = raised(office, households[0], held(office))
    decided(office, case, Decision.TALK)
    with pytest.raises(OfficeError, match="changed"):
        decided(office, case, Decision.LEGAL)


def test_a_case_on_no_agenda_is_not_decided(office: Office, households: list[UUID]) -> None:
    with pytest.raises(OfficeError, match="on no agenda"):
        decided(office, raised(office, households[0]), Decision.TALK)


def test_what_was_postponed_waits_for_the_next_meeting(
    office: Office, households: list[UUID]
) -> None:
    meeting = held(office)
    first, second = (raised(office, each, meeting) for each in households)
    decided(office, first, Decision.POSTPONED, None)
    with office.write("Close") as session, pytest.raises(OfficeError, match="not decided yet"):
        close_meeting(session, meeting, 1, TODAY)
    decided(office, second, Decision.NOTHING, None)
    with office.write("Close") as session:
        close_meeting(session, meeting, 1, TODAY)
    with office.read() as session:
        (again,) = waiting_cases(session, TODAY)
        (row,) = meetings(session)
    assert (again.household_id, again.question) == (first.household_id, first.question)
    assert (again.was_postponed, again.raised_on) == (True, first.raised_on)
    assert (row.state, row.cases, row.undecided) == (MeetingState.CLOSED, 2, 0)


def test_a_closed_meeting_stays_as_its_minutes_say(office: Office, households: list[UUID]) -> None:
    meeting = held(office)
    decided(office, raised(office, households[0], meeting), Decision.HOLD)
    with office.write("Close") as session:
        printed = close_with_minutes(session, meeting, 1, TODAY)
    with office.read() as session:
        assert minutes_pdf(session, meeting) == printed
        (case,) = agenda(session, meeting, TODAY)
    for forbidden in (
        lambda: decided(office, case, Decision.LEGAL),
        lambda: raised(office, households[1], meeting),
    ):
        with pytest.raises(OfficeError, match="closed"):
            forbidden()
    with office.write("Change") as session, pytest.raises(OfficeError, match="closed"):
        save_meeting(session, MeetingForm(TODAY, id=meeting, version=2))


@pytest.mark.parametrize(
    ("day", "members", "field"), [(TODAY + DAY, "Presidente", "held_on"), (TODAY, "", "members")]
)
def test_a_meeting_is_closed_after_it_was_held_with_who_took_part(
    office: Office, day: date, members: str, field: str
) -> None:
    meeting = held(office, day, members)
    with office.write("Close") as session, pytest.raises(OfficeError) as error:
        close_with_minutes(session, meeting, 1, TODAY)
    assert error.value.field == field


def test_minutes_that_were_kept_are_never_written_anew(office: Office) -> None:
    meeting = held(office)
    with office.write("Close") as session:
        close_with_minutes(session, meeting, 1, TODAY)
    with pytest.raises(DatabaseError), office.write("Change the minutes") as session:
        session.execute(update(CommitteeMinutes).values(pdf=b"%PDF-1.4 altro"))


def test_the_papers_say_who_and_for_the_board_only_which_dwelling(
    office: Office, households: list[UUID]
) -> None:
    meeting = held(office)
    case = raised(office, households[0], meeting)
    with office.read() as session:
        called = text_of(agenda_pdf(session, meeting, TODAY))
    decided(office, case, Decision.FUND)
    with office.write("Close") as session:
        kept = text_of(close_with_minutes(session, meeting, 1, TODAY))
    with office.read() as session:
        masked = text_of(masked_minutes_pdf(session, meeting, TODAY))
    assert "D'Angelo Lucia" in called
    assert "€ 824,00" in called
    assert "1,6 mensilità" in called
    assert "Decisione: domanda al fondo di solidarietà. In due tempi A cura di Ufficio" in kept
    assert "Presenti: Presidente, Segretario." in kept
    assert case.unit_code in masked
    for name in ("D'Angelo", "Presidente,", "In due tempi", "Il piano regge"):
        assert name not in masked


def test_an_office_without_cases_has_an_agenda_that_says_so(office: Office) -> None:
    meeting = held(office)
    with office.read() as session:
        assert waiting_cases(session, TODAY) == []
        assert decisions_to_do(session) == []
        assert "Nessun caso." in text_of(agenda_pdf(session, meeting, TODAY))
