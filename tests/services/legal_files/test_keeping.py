"""A legal file goes step by step, in an order that a court would recognise; nothing is deleted."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from app.models.errors import OfficeError
from app.models.legal_files import LegalStep
from app.office import Office
from app.services.dashboard.arrears_list import ArrearsFilter, ArrearsListing
from app.services.form_checks import ChangedMeanwhile
from app.services.ledger.statement import balance_of
from app.services.legal_files.keeping import (
    CostForm,
    LegalFileForm,
    StepForm,
    charge_cost,
    save_legal_file,
    take_cost_back,
    take_step,
)
from app.services.legal_files.reading import LegalFileDetail, legal_file, legal_files, open_file_of
from app.services.legal_files.steps import LegalDates, check_dates, is_hardship_term
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.proposals import household_outlook
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

DAY = timedelta(days=1)
HEARING = date(2026, 10, 5)


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Let") as session:
        key = let_unit(session, household="D'Angelo Şahin")
        charge_rent(session, key, *(date(2026, month, 1) for month in range(3, 8)))
    return key


def form(lease: UUID, **dates: date) -> LegalFileForm:
    days = {"opened_on": date(2026, 8, 3), **dates}
    return LegalFileForm(lease, LegalDates(**days), reason="Cinque mensilità", lawyer="Avv. Neri")


def opened(office: Office, lease: UUID) -> UUID:
    with office.write("Open a legal file") as session:
        return save_legal_file(session, form(lease), TODAY)


def read(office: Office, key: UUID) -> LegalFileDetail:
    with office.read() as session:
        found = legal_file(session, key)
    assert found is not None
    return found


def step(office: Office, key: UUID, to: LegalStep, on: date, outcome: str = "") -> None:
    version = read(office, key).row.version
    with office.write("Take a step") as session:
        take_step(session, StepForm(key, version, to, on, outcome), TODAY)


def refused(office: Office, key: UUID, to: LegalStep, on: date, outcome: str = "") -> str | None:
    with pytest.raises(OfficeError) as raised:
        step(office, key, to, on, outcome)
    return raised.value.field


def at_grace_term(office: Office, lease: UUID) -> UUID:
    key = opened(office, lease)
    step(office, key, LegalStep.WITH_LAWYER, date(2026, 8, 10))
    step(office, key, LegalStep.SUMMONS, HEARING)
    step(office, key, LegalStep.GRACE_TERM, HEARING + 30 * DAY)
    return key


def test_a_file_goes_through_its_steps_and_tells_who_took_them(office: Office, lease: UUID) -> None:
    key = at_grace_term(office, lease)
    step(office, key, LegalStep.VALIDATED, HEARING + 35 * DAY)
    step(office, key, LegalStep.EXECUTION, TODAY + 20 * DAY)
    step(office, key, LegalStep.SETTLED, TODAY, "Pagato tutto")
    found = read(office, key)
    assert [taken.step for taken in found.history] == [
        LegalStep.PREPARED,
        LegalStep.WITH_LAWYER,
        LegalStep.SUMMONS,
        LegalStep.GRACE_TERM,
        LegalStep.VALIDATED,
        LegalStep.EXECUTION,
        LegalStep.SETTLED,
    ]
    assert {taken.actor for taken in found.history} == {"Prova"}
    assert (found.row.closed_on, found.outcome) == (TODAY, "Pagato tutto")
    assert found.row.debt_cents == 5 * 41_200


@pytest.mark.parametrize(
    ("to", "on", "field"),
    [
        (LegalStep.VALIDATED, TODAY, "step"),
        (LegalStep.GRACE_TERM, TODAY, "step"),
        (LegalStep.PREPARED, TODAY, "step"),
        (LegalStep.WITH_LAWYER, TODAY + DAY, "on"),
        (LegalStep.WITH_LAWYER, date(2026, 8, 2), "on"),
        (LegalStep.SETTLED, TODAY, "outcome"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(
    office: Office, lease: UUID, to: LegalStep, on: date, field: str
) -> None:
    assert refused(office, opened(office, lease), to, on) == field


def test_a_file_cannot_end_before_it_began_or_tomorrow(office: Office, lease: UUID) -> None:
    key = opened(office, lease)
    for day in (date(2026, 8, 2), TODAY + DAY):
        assert refused(office, key, LegalStep.WITHDRAWN, day, "Rinuncia") == "on"


@pytest.mark.parametrize(
    ("days", "is_hardship"), [(0, False), (90, False), (91, True), (120, True)]
)
def test_the_judges_term_is_ninety_days_or_for_hardship_a_hundred_and_twenty(
    days: int, is_hardship: bool
) -> None:
    dates = LegalDates(
        date(2026, 8, 3), hearing_on=HEARING, grace_ends_on=HEARING + timedelta(days=days)
    )
    check_dates(dates)
    assert is_hardship_term(dates) is is_hardship


@pytest.mark.parametrize("days", [-1, 121])
def test_a_longer_term_is_refused(days: int) -> None:
    with pytest.raises(OfficeError) as raised:
        check_dates(
            LegalDates(
                date(2026, 8, 3), hearing_on=HEARING, grace_ends_on=HEARING + timedelta(days=days)
            )
        )
    assert raised.value.field == "grace_ends_on"


def test_nothing_is_validated_while_the_term_to_pay_runs(office: Office, lease: UUID) -> None:
    key = at_grace_term(office, lease)
    assert refused(office, key, LegalStep.VALIDATED, HEARING + 29 * DAY) == "on"


def test_days_are_corrected_in_their_order_only(office: Office, lease: UUID) -> None:
    key = at_grace_term(office, lease)
    row = read(office, key).row
    wanted = replace(form(lease), id=key, version=row.version)
    for dates, field in (
        (replace(row.dates, handed_over_on=HEARING + DAY), "hearing_on"),
        (replace(row.dates, grace_ends_on=None), "grace_ends_on"),
        (replace(row.dates, opened_on=TODAY + DAY), "opened_on"),
        (replace(row.dates, hearing_on=None), "hearing_on"),
    ):
        with pytest.raises(OfficeError) as raised, office.write("Correct") as session:
            save_legal_file(session, replace(wanted, dates=dates), TODAY)
        assert raised.value.field == field
    with office.write("The hearing was put off") as session:
        dates = replace(row.dates, hearing_on=HEARING + 7 * DAY)
        save_legal_file(session, replace(wanted, dates=dates, court="Milano"), TODAY)
    assert read(office, key).row.dates.hearing_on == HEARING + 7 * DAY
    with pytest.raises(ChangedMeanwhile), office.write("Stale") as session:
        save_legal_file(session, wanted, TODAY)


def test_a_lease_has_one_open_file_and_it_needs_a_reason(office: Office, lease: UUID) -> None:
    with pytest.raises(OfficeError) as raised, office.write("No reason") as session:
        save_legal_file(session, replace(form(lease), reason=" "), TODAY)
    assert raised.value.field == "reason"
    key = opened(office, lease)
    with pytest.raises(OfficeError), office.write("Twice") as session:
        save_legal_file(session, form(lease), TODAY)
    step(office, key, LegalStep.WITHDRAWN, TODAY, "Rinuncia agli atti")
    with office.read() as session:
        assert open_file_of(session, lease) is None
    opened(office, lease)
    with office.read() as session:
        assert len(legal_files(session)) == 1
        assert [row.is_open for row in legal_files(session, with_closed=True)] == [True, False]


def test_a_closed_file_is_not_changed_any_more(office: Office, lease: UUID) -> None:
    key = opened(office, lease)
    step(office, key, LegalStep.SETTLED, TODAY, "Pagato")
    row = read(office, key).row
    with pytest.raises(OfficeError), office.write("Correct") as session:
        save_legal_file(session, replace(form(lease), id=key, version=row.version), TODAY)
    with pytest.raises(OfficeError), office.write("Charge") as session:
        charge_cost(session, CostForm(key, 100, "Bollo", TODAY), TODAY)
    assert refused(office, key, LegalStep.WITHDRAWN, TODAY, "Rinuncia") == "step"


def test_costs_are_owed_and_a_wrong_one_is_reversed(office: Office, lease: UUID) -> None:
    key = opened(office, lease)
    with office.write("Charge") as session:
        wrong = charge_cost(session, CostForm(key, 98_000, "Contributo unificato", TODAY), TODAY)
        charge_cost(session, CostForm(key, 9_800, "Contributo unificato", TODAY), TODAY)
    with office.write("Take back") as session:
        take_cost_back(session, wrong, TODAY, "Importo errato")
    found = read(office, key)
    assert [(cost.cents, cost.taken_back) for cost in found.costs] == [
        (98_000, True),
        (9_800, False),
    ]
    assert found.costs_cents == 9_800
    with office.read() as session:
        assert balance_of(session, lease) == 5 * 41_200 + 9_800
    with pytest.raises(OfficeError), office.write("Again") as session:
        take_cost_back(session, wrong, TODAY, "Ancora")


@pytest.mark.parametrize(
    ("cents", "text", "day", "field"),
    [
        (0, "Bollo", TODAY, "cents"),
        (-5, "Bollo", TODAY, "cents"),
        (5, " ", TODAY, "text"),
        (5, "Bollo", TODAY + DAY, "dated_on"),
    ],
)
def test_a_cost_that_is_none_is_refused(
    office: Office, lease: UUID, cents: int, text: str, day: date, field: str
) -> None:
    key = opened(office, lease)
    with pytest.raises(OfficeError) as raised, office.write("Charge") as session:
        charge_cost(session, CostForm(key, cents, text, day), TODAY)
    assert raised.value.field == field


def test_while_it_is_open_nobody_else_writes_and_the_list_of_arrears_tells(
    office: Office, lease: UUID
) -> None:
    key = opened(office, lease)
    household = read(office, key).row.household_id
    listing = ArrearsListing(ArrearsFilter(in_legal=True), TODAY, TODAY)
    with office.read() as session:
        (withheld,) = household_outlook(session, household, TODAY).withheld
        assert withheld.why is WithheldReason.LEGAL_FILE
        assert list(listing.keys(session, None, False)) == [household]
    step(office, key, LegalStep.WITHDRAWN, TODAY, "Rinuncia")
    with office.read() as session:
        assert household_outlook(session, household, TODAY).proposals
        assert not listing.keys(session, None, False)
