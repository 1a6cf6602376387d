"""An empty unit from notice to the next household: phases, works, what it costs, two desks."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.change_log import ChangedField
from app.models.charges import RentStep, RentStepOrigin
from app.models.errors import OfficeError
from app.models.properties import Development, ManagerContract, Unit
from app.models.tenants import Lease
from app.models.vacancy import Void, VoidCause, VoidPhase, VoidPhaseDates
from app.office import Office
from app.services.form_checks import ChangedMeanwhile
from app.services.vacancy.board import EmptyUnit, empty_units
from app.services.vacancy.detail import EmptyUnitDetail, empty_unit_detail
from app.services.vacancy.intervals import Period
from app.services.vacancy.keeping import (
    CauseForm,
    InspectionForm,
    MoveForm,
    PhaseForm,
    VoidKey,
    WorksForm,
    move,
    save_inspection,
    save_works,
    set_cause,
    set_phase,
)
from app.services.vacancy.phases import (
    PHASES,
    PhaseDates,
    check_dates,
    current_phase,
    phase_lines,
)
from app.services.vacancy.rent_lost import AmountSource, Bearer, lost_cents
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY

KEYS = date(2026, 10, 31)


def emptied(session: Session, keys: date | None = KEYS, notice: date | None = None) -> VoidKey:
    """A unit whose household has gone, or is going."""
    unit = add_unit(session, add_development(session), available_from=date(2024, 1, 1))
    lease = add_lease(session, unit, add_household(session), "C1", date(2024, 1, 1), keys)
    session.get_one(Lease, lease).notice_given_on = notice
    return VoidKey(unit, lease)


def the_unit(office: Office, day: date = TODAY) -> EmptyUnit:
    with office.read() as session:
        found = empty_units(session, day)
    assert len(found) == 1
    return found[0]


def detail(office: Office, key: VoidKey, day: date = TODAY) -> EmptyUnitDetail:
    with office.read() as session:
        found = empty_unit_detail(session, key.unit_id, day)
    assert found is not None
    return found


def refused(office: Office, work: object, field: str) -> None:
    assert callable(work)
    with pytest.raises(OfficeError) as caught, office.write("Refused") as session:
        work(session)
    assert caught.value.field == field


def test_keys_back_on_the_31st_and_a_start_on_the_15th_are_fourteen_days(office: Office) -> None:
    with office.write("Two leases") as session:
        key = emptied(session, date(2026, 1, 31))
        add_lease(session, key.unit_id, add_household(session, code="N2"), "C2", date(2026, 2, 15))
    last = the_unit(office, date(2026, 2, 14))
    assert (last.empty_since, last.days_empty) == (date(2026, 2, 1), 14)
    assert last.next_starts_on == date(2026, 2, 15)
    # 508,00 a month, 14 of 28 days.
    assert last.lost_cents == 25400
    with office.read() as session:
        assert empty_units(session, date(2026, 1, 31)) != []
        assert empty_units(session, date(2026, 2, 15)) == []


def test_notice_brings_the_unit_onto_the_board_by_itself(office: Office) -> None:
    with office.write("Notice") as session:
        emptied(session, keys=None, notice=date(2026, 11, 2))
    unit = the_unit(office)
    assert (unit.phase, unit.days_in_phase, unit.is_occupied) == (VoidPhase.NOTICE, 21, True)
    assert (unit.days_empty, unit.lost_cents, unit.void_id) == (0, 0, None)
    with office.read() as session:
        assert empty_units(session, date(2026, 11, 1)) == []
        assert session.scalar(select(func.count()).select_from(Void)) == 0


def test_a_take_over_leaves_nothing_empty(office: Office) -> None:
    with office.write("Subentro") as session:
        key = emptied(session, keys=date(2026, 11, 30))
        add_lease(session, key.unit_id, add_household(session, code="N2"), "C2", date(2026, 12, 1))
    with office.read() as session:
        assert empty_units(session, TODAY) == []


def test_whoever_leaves_a_unit_that_is_sold_leaves_nothing_empty(office: Office) -> None:
    with office.write("Notice of who bought elsewhere") as session:
        key = emptied(session, keys=None, notice=date(2026, 11, 2))
        session.get_one(Unit, key.unit_id).available_to = date(2026, 11, 20)
    with office.read() as session:
        assert empty_units(session, TODAY) == []


def test_keys_that_come_back_on_the_board_end_the_occupancy(office: Office) -> None:
    with office.write("Notice") as session:
        key = emptied(session, keys=None, notice=date(2026, 11, 2))
    with office.write("Keys") as session:
        form = MoveForm(key, VoidPhase.NOTICE, VoidPhase.KEYS_RETURNED, date(2026, 11, 20))
        move(session, form, TODAY)
    unit = the_unit(office)
    assert (unit.phase, unit.empty_since) == (VoidPhase.KEYS_RETURNED, date(2026, 11, 21))
    with office.read() as session:
        assert session.get_one(Lease, key.lease_id).keys_returned_on == date(2026, 11, 20)

    def back(session: Session) -> None:
        move(session, MoveForm(key, VoidPhase.KEYS_RETURNED, VoidPhase.NOTICE, None), TODAY)

    refused(office, back, "")


def test_days_per_phase_and_the_gap_between_declared_and_verified(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session, notice=date(2026, 8, 1))
    with office.write("Phases") as session:
        for phase, declared, verified in (
            (VoidPhase.INSPECTION, None, date(2026, 11, 3)),
            (VoidPhase.READY, date(2026, 11, 14), date(2026, 11, 18)),
        ):
            dates = PhaseDates(declared, verified, "Edil Prova", "Ufficio")
            set_phase(session, PhaseForm(key, phase, dates), TODAY)
    lines = {line.phase: line for line in detail(office, key).phases}
    assert {phase: line.days for phase, line in lines.items() if line.days is not None} == {
        VoidPhase.NOTICE: 91,
        VoidPhase.KEYS_RETURNED: 3,
        VoidPhase.INSPECTION: 15,
        VoidPhase.READY: 5,
    }
    assert lines[VoidPhase.READY].dates.gap_days == 4
    assert the_unit(office).phase is VoidPhase.READY
    # As it stood before: the phase is that of the day.
    assert the_unit(office, date(2026, 11, 10)).phase is VoidPhase.INSPECTION


def test_a_declared_day_to_come_is_a_plan(office: Office) -> None:
    with office.write("Works end next week") as session:
        key = emptied(session)
        plan = PhaseForm(key, VoidPhase.READY, PhaseDates(date(2026, 12, 1)))
        set_phase(session, plan, TODAY)
    unit = the_unit(office)
    assert unit.phase is VoidPhase.KEYS_RETURNED
    line = next(each for each in detail(office, key).phases if each.phase is VoidPhase.READY)
    assert (line.is_plan, line.days) == (True, None)
    later = the_unit(office, date(2026, 12, 3))
    assert (later.phase, later.is_verified, later.days_in_phase) == (VoidPhase.READY, False, 2)


def test_days_out_of_order_and_days_to_come_are_refused(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session)
        set_phase(
            session,
            PhaseForm(key, VoidPhase.WORKS, PhaseDates(None, date(2026, 11, 10))),
            TODAY,
        )

    def wants(phase: VoidPhase, dates: PhaseDates) -> object:
        return lambda session: set_phase(session, PhaseForm(key, phase, dates), TODAY)

    refused(
        office, wants(VoidPhase.INSPECTION, PhaseDates(None, KEYS.replace(day=1))), "verified_on"
    )
    refused(office, wants(VoidPhase.READY, PhaseDates(None, date(2026, 11, 9))), "verified_on")
    refused(office, wants(VoidPhase.READY, PhaseDates(date(2026, 11, 9))), "declared_on")
    refused(office, wants(VoidPhase.READY, PhaseDates(None, date(2026, 11, 24))), "verified_on")
    refused(
        office, wants(VoidPhase.KEYS_RETURNED, PhaseDates(None, date(2026, 11, 1))), "verified_on"
    )
    refused(office, wants(VoidPhase.READY, PhaseDates(declared_by="x" * 201)), "declared_by")


def test_a_move_back_takes_the_days_away_and_the_log_keeps_them(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session)
        onward = MoveForm(key, VoidPhase.KEYS_RETURNED, VoidPhase.READY, date(2026, 11, 20))
        move(session, onward, TODAY)
    assert the_unit(office).phase is VoidPhase.READY
    with office.write("Not ready after all") as session:
        move(session, MoveForm(key, VoidPhase.READY, VoidPhase.KEYS_RETURNED, None), TODAY)
    assert the_unit(office).phase is VoidPhase.KEYS_RETURNED
    with office.read() as session:
        assert session.scalars(
            select(ChangedField.before).where(
                ChangedField.table == "void_phase",
                ChangedField.field == "verified_on",
                ChangedField.after.is_(None),
            )
        ).all() == ["2026-11-20"]


def test_two_desks_that_move_the_same_card(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session)
    to_works = MoveForm(key, VoidPhase.KEYS_RETURNED, VoidPhase.WORKS, date(2026, 11, 5))
    with office.write("First desk") as session:
        move(session, to_works, TODAY)
    with pytest.raises(ChangedMeanwhile), office.write("Second desk") as session:
        move(session, to_works, TODAY)
    stale = PhaseForm(key, VoidPhase.WORKS, PhaseDates(None, date(2026, 11, 6)))
    with pytest.raises(ChangedMeanwhile), office.write("Second desk") as session:
        set_phase(session, stale, TODAY)
    with office.write("Cause") as session:
        set_cause(session, CauseForm(key, 1, VoidCause.EVENT))
    with pytest.raises(ChangedMeanwhile), office.write("Second desk") as session:
        set_cause(session, CauseForm(key, 1, VoidCause.FOR_SALE))


def test_the_cause_leaves_the_unit_out_and_says_which_days(office: Office) -> None:
    with office.write("Flood") as session:
        key = emptied(session)
        set_cause(
            session, CauseForm(key, 0, VoidCause.EVENT, date(2026, 11, 10), None, "Allagamento")
        )
    assert the_unit(office).excluded
    assert not the_unit(office, date(2026, 11, 9)).excluded
    found = detail(office, key)
    assert (found.excluded_from, found.excluded_to) == (date(2026, 11, 10), None)

    def days_for_nothing(session: Session) -> None:
        set_cause(session, CauseForm(key, 1, VoidCause.OTHER, None, date(2026, 11, 12)))

    refused(office, days_for_nothing, "excluded_to")

    def ends_before(session: Session) -> None:
        form = CauseForm(key, 1, VoidCause.EVENT, date(2026, 11, 12), date(2026, 11, 11))
        set_cause(session, form)

    refused(office, ends_before, "excluded_to")


def test_a_new_building_counts_at_what_is_typical_there(office: Office) -> None:
    with office.write("New") as session:
        development = add_development(session)
        session.get_one(Development, development).manager_contract = ManagerContract.LUMP_SUM
        new = add_unit(session, development, "CENNI-002", date(2026, 11, 1))
        let = add_unit(session, development, "CENNI-001")
        add_lease(session, let, add_household(session))
    unit = the_unit(office)
    assert (unit.unit_id, unit.lease_id, unit.cause) == (new, None, VoidCause.NEW_BUILDING)
    assert (unit.monthly.source, unit.monthly.cents) == (AmountSource.TYPICAL, 50800)
    # 508,00 × 23 ÷ 30.
    assert (unit.days_empty, unit.lost_cents) == (23, 38947)
    assert unit.bearer is Bearer.MANAGER
    key = VoidKey(new, None)
    with office.write("Ready") as session:
        move(session, MoveForm(key, unit.phase, VoidPhase.READY, date(2026, 11, 3)), TODAY)
    with office.write("Not ready") as session:
        move(session, MoveForm(key, VoidPhase.READY, VoidPhase.KEYS_RETURNED, None), TODAY)
    assert the_unit(office).days_in_phase == 22


def test_a_new_building_without_any_lease_has_no_price(office: Office) -> None:
    with office.write("New") as session:
        add_unit(session, add_development(session), available_from=date(2026, 11, 1))
    unit = the_unit(office)
    assert (unit.monthly.source, unit.lost_cents) == (AmountSource.UNKNOWN, 0)


def test_the_last_step_of_the_rent_is_what_is_lost(office: Office) -> None:
    with office.write("Step") as session:
        key = emptied(session)
        assert key.lease_id is not None
        session.add(
            RentStep(
                lease_id=key.lease_id,
                from_on=date(2025, 1, 1),
                monthly_rent_cents=50000,
                monthly_service_advance_cents=10000,
                origin=RentStepOrigin.AGREED,
            )
        )
    assert the_unit(office).lost_cents == 60000 * 23 // 30


def test_works_and_inspections_are_kept_with_their_days(office: Office) -> None:
    with office.write("Works") as session:
        key = emptied(session)
        save_inspection(session, InspectionForm(key, date(2026, 11, 3), "Ufficio", "Muffa"), TODAY)
        wanted = WorksForm(
            key,
            "Imbiancatura",
            "Edil Prova",
            date(2026, 11, 4),
            declared_on=date(2026, 11, 14),
            estimated_cents=120000,
        )
        works = save_works(session, wanted, TODAY)
    with office.write("Seen") as session:
        save_works(
            session,
            replace(
                wanted, id=works, version=1, verified_on=date(2026, 11, 18), actual_cents=130000
            ),
            TODAY,
        )
    found = detail(office, key)
    assert (found.unit.phase, found.unit.phase_since) == (
        VoidPhase.INSPECTION,
        date(2026, 11, 3),
    )
    assert [row.outcome for row in found.inspections] == ["Muffa"]
    assert (found.works[0].gap_days, found.works[0].actual_cents) == (4, 130000)
    for wrong, field in (
        (replace(wanted, description=" "), "description"),
        (replace(wanted, declared_on=date(2026, 11, 1)), "declared_on"),
        (replace(wanted, verified_on=date(2026, 12, 1)), "verified_on"),
        (replace(wanted, actual_cents=-1), "actual_cents"),
    ):
        refused(office, partial(save_works, form=wrong, today=TODAY), field)

    def to_come(session: Session) -> None:
        save_inspection(session, InspectionForm(key, date(2026, 11, 24)), TODAY)

    refused(office, to_come, "inspected_on")


def test_a_unit_sold_is_not_on_the_board_any_more(office: Office) -> None:
    with office.write("Sold") as session:
        key = emptied(session)
        session.get_one(Unit, key.unit_id).available_to = date(2026, 11, 15)
    with office.read() as session:
        assert empty_units(session, TODAY) == []
        assert empty_units(session, date(2026, 11, 15)) != []
        assert empty_unit_detail(session, key.unit_id, TODAY) is None


def test_an_empty_office_has_no_empty_unit(office: Office) -> None:
    with office.read() as session:
        assert empty_units(session, TODAY) == []
        assert empty_unit_detail(session, UUID(int=7), TODAY) is None


def test_a_correction_of_the_keys_keeps_what_was_noted(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session)
        set_cause(session, CauseForm(key, 0, VoidCause.MOBILITY, note="Scala B"))
    with office.write("It was the day before") as session:
        session.get_one(Lease, key.lease_id).keys_returned_on = date(2026, 10, 30)
    unit = the_unit(office)
    assert (unit.empty_since, unit.note, unit.excluded) == (KEYS, "Scala B", True)


def test_nothing_is_written_twice_for_notice_and_keys(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session)
        dates = PhaseDates(date(2026, 10, 28), KEYS, "Inquilino")
        set_phase(session, PhaseForm(key, VoidPhase.KEYS_RETURNED, dates), TODAY)
    with office.read() as session:
        row = session.scalars(select(VoidPhaseDates)).one()
        assert (row.declared_on, row.verified_on) == (date(2026, 10, 28), None)
    line = detail(office, key).phases[1]
    assert line.dates.gap_days == 3


@given(
    st.integers(0, 300000),
    st.dates(date(2023, 12, 1), date(2024, 4, 30)),
    st.integers(0, 400),
)
def test_rent_lost_is_each_day_at_its_months_price(cents: int, first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    by_length: dict[int, int] = {}
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        days = (following - day.replace(day=1)).days
        by_length[days] = by_length.get(days, 0) + cents
    whole = 28 * 29 * 30 * 31
    total = sum(part * (whole // days) for days, part in by_length.items())
    assert lost_cents(cents, Period(first, last)) == (2 * total + whole) // (2 * whole)


STEPS = st.lists(
    st.tuples(st.sampled_from(VoidPhase), st.integers(-3, 40), st.none() | st.integers(-3, 40)),
    max_size=12,
)


@given(STEPS, st.integers(0, 40))
def test_whatever_is_entered_phases_stay_in_order_and_their_days_add_up(
    steps: list[tuple[VoidPhase, int, int | None]], seen: int
) -> None:
    start = date(2026, 11, 1)
    today = start + timedelta(seen)
    phases: dict[VoidPhase, PhaseDates] = {}
    for phase, declared, verified in steps:
        dates = PhaseDates(
            start + timedelta(declared),
            None if verified is None else start + timedelta(verified),
        )
        try:
            check_dates(phase, dates, phases, today)
        except OfficeError:
            continue
        phases[phase] = dates
    days = [phases[phase].on for phase in PHASES if phase in phases]
    assert days == sorted(day for day in days if day is not None)
    lines = phase_lines(phases, today)
    reached = [line for line in lines if line.days is not None]
    assert all((line.days or 0) >= 0 for line in reached)
    first = next((line.dates.on for line in reached), today)
    assert sum(line.days or 0 for line in reached) == (today - (first or today)).days
    assert current_phase(phases, today) is (reached[-1].phase if reached else None)
