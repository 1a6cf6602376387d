"""A hearing and the end of a judge's term stand in the morning's list, before and after."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.models.legal_files import LegalStep
from app.office import Office
from app.services.legal_files.keeping import LegalFileForm, StepForm, save_legal_file, take_step
from app.services.legal_files.reading import NEAR_DAYS, legal_file
from app.services.legal_files.steps import LegalDates
from app.services.today.legal_terms import legal_terms
from app.services.today.reasons import ReasonKind
from app.services.today.today_list import today_list
from tests.builders import let_unit
from tests.conftest import TODAY

HEARING = TODAY + timedelta(days=30)


@pytest.fixture
def file(office: Office) -> UUID:
    with office.write("Open") as session:
        lease = let_unit(session)
        dates = LegalDates(TODAY, handed_over_on=TODAY)
        key = save_legal_file(session, LegalFileForm(lease, dates, reason="Morosità"), TODAY)
    step(office, key, LegalStep.WITH_LAWYER, 0)
    step(office, key, LegalStep.SUMMONS, 30)
    return key


def step(office: Office, key: UUID, to: LegalStep, days: int, outcome: str = "") -> None:
    with office.write("Step") as session:
        found = legal_file(session, key)
        assert found is not None
        wanted = StepForm(key, found.row.version, to, TODAY + timedelta(days=days), outcome)
        take_step(session, wanted, TODAY)


def told(office: Office, days: int) -> list[str]:
    with office.read() as session:
        found = legal_terms(session, TODAY + timedelta(days=days))
        return [reason.words.template for _, reason in found]


def test_a_hearing_is_told_a_fortnight_before_and_until_the_judge_spoke(
    office: Office, file: UUID
) -> None:
    assert not told(office, 30 - NEAR_DAYS - 1)
    assert told(office, 30 - NEAR_DAYS) == told(office, 30) == ["The hearing is on {day}."]
    assert told(office, 31) == ["The hearing was on {day}: enter what the judge decided."]


def test_the_end_of_the_term_follows_and_a_closed_file_is_silent(
    office: Office, file: UUID
) -> None:
    step(office, file, LegalStep.GRACE_TERM, 30 + 90)
    assert not told(office, 31)
    assert told(office, 120) == ["The judge's term to pay ends on {day}: has it been paid?"]
    assert told(office, 121) == ["The judge's term to pay ended on {day}: enter what followed."]
    step(office, file, LegalStep.SETTLED, 0, "Pagato")
    assert not told(office, 121)


def test_it_stands_among_the_reasons_of_its_household(office: Office, file: UUID) -> None:
    with office.read() as session:
        (row,) = today_list(session, HEARING).rows
    assert row.first.kind is ReasonKind.LEGAL_TERM
    assert row.first.key == file
