"""Which entries the list shows, and in which order."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.models.community import Activity, Sensitivity
from app.office import Office
from app.services.community import (
    LogFilter,
    NewEntry,
    SubjectKind,
    authors,
    correct_entry,
    entries,
    find_subjects,
    follow_ups_due,
)
from app.services.tenants.details import household_detail
from tests.services.community.conftest import TODAY, Scheme, WriteLog


def keys(office: Office, chosen: LogFilter, order: str | None = None) -> list[UUID]:
    with office.read() as session:
        return list(entries(chosen).keys(session, order, descending=False))


def test_newest_first_and_of_one_day_the_last_written_first(
    office: Office, write_log: WriteLog
) -> None:
    old = write_log("Vecchia", happened_on=date(2026, 1, 5))
    first, second = write_log("Prima"), write_log("Seconda")
    assert keys(office, LogFilter()) == [second, first, old]
    assert keys(office, LogFilter(), "happened_on") == [old, second, first]


def test_period_includes_both_days(office: Office, write_log: WriteLog) -> None:
    days = [date(2026, 5, day) for day in (1, 2, 3, 4)]
    written = [write_log(f"{day}", happened_on=day) for day in days]
    assert keys(office, LogFilter(from_day=days[1], to_day=days[2])) == written[2:0:-1]


def test_activity_and_author(office: Office, write_log: WriteLog) -> None:
    call = write_log("Telefonata", activity=Activity.PHONE_CALL)
    write_log("Colloquio")
    assert keys(office, LogFilter(activity=Activity.PHONE_CALL)) == [call]
    assert keys(office, LogFilter(author="Nessuno")) == []
    assert len(keys(office, LogFilter(author="Prova"))) == 2
    with office.read() as session:
        assert authors(session) == ["Prova"]


def test_a_development_stands_for_its_units_households_and_plans(
    office: Office, scheme: Scheme, write_log: WriteLog
) -> None:
    about = {
        kind: write_log(kind.value, (kind, getattr(scheme, kind.value))) for kind in SubjectKind
    }
    elsewhere = write_log("altrove", (SubjectKind.DEVELOPMENT, scheme.other_development))
    write_log("di nessuno")
    assert set(keys(office, LogFilter(development_id=scheme.development))) == set(about.values())
    assert keys(office, LogFilter(development_id=scheme.other_development)) == [elsewhere]
    assert set(keys(office, LogFilter(household_id=scheme.household))) == {
        about[SubjectKind.HOUSEHOLD],
        about[SubjectKind.PLAN],
    }
    assert set(keys(office, LogFilter(unit_id=scheme.unit))) == {
        about[SubjectKind.UNIT],
        about[SubjectKind.PLAN],
    }
    assert keys(office, LogFilter(plan_id=scheme.plan)) == [about[SubjectKind.PLAN]]


def test_particular_entries_are_hidden_unless_asked_for(
    office: Office, write_log: WriteLog
) -> None:
    normal = write_log("Festa di cortile")
    reserved = write_log("Lite di cortile", sensitivity=Sensitivity.RESERVED)
    particular = write_log("Ricovero e cortile", sensitivity=Sensitivity.PARTICULAR)
    assert keys(office, LogFilter()) == [reserved, normal]
    assert keys(office, LogFilter(text="cortile")) == [reserved, normal]
    assert keys(office, LogFilter(show_particular=True)) == [particular, reserved, normal]


def test_an_entry_that_a_correction_made_particular_is_hidden_with_it(
    office: Office, scheme: Scheme, write_log: WriteLog
) -> None:
    about = frozenset({(SubjectKind.HOUSEHOLD, scheme.household)})
    key = write_log("Ricovero", (SubjectKind.HOUSEHOLD, scheme.household))
    written = [key]
    for sensitivity in (Sensitivity.RESERVED, Sensitivity.PARTICULAR):
        entry = NewEntry(TODAY, Activity.INTERVIEW, "Ricovero", sensitivity, about=about)
        with office.write("Correct") as session:
            key = correct_entry(session, key, entry, TODAY)
        written.append(key)
    assert keys(office, LogFilter(show_corrected=True, text="ricovero")) == []
    assert keys(office, LogFilter(show_corrected=True, show_particular=True)) == written[::-1]
    with office.read() as session:
        detail = household_detail(session, scheme.household)
    assert detail is not None
    assert detail.log == ()


def test_a_corrected_entry_gives_way_to_its_correction(office: Office, write_log: WriteLog) -> None:
    wrong = write_log("Asemblea")
    with office.write("Correct") as session:
        right = correct_entry(
            session, wrong, NewEntry(TODAY, Activity.ASSEMBLY, "Assemblea"), TODAY
        )
    assert keys(office, LogFilter()) == [right]
    assert keys(office, LogFilter(show_corrected=True)) == [right, wrong]
    with office.read() as session:
        rows = entries(LogFilter()).rows(session, [right, wrong])
    assert [(row.is_correction, row.is_corrected) for row in rows] == [(True, False), (False, True)]


def test_rows_carry_the_first_line_and_what_it_is_about(
    office: Office, scheme: Scheme, write_log: WriteLog
) -> None:
    key = write_log("Prima riga\nseconda riga", (SubjectKind.HOUSEHOLD, scheme.household))
    with office.read() as session:
        (row,) = entries(LogFilter()).rows(session, [key])
    assert row.first_line == "Prima riga"
    assert [subject.label for subject in row.about] == ["Rossi Niccolò"]


def test_many_rows_come_in_the_order_of_their_keys(office: Office, write_log: WriteLog) -> None:
    written = [write_log(f"Voce {n}") for n in range(12)]
    with office.read() as session:
        rows = entries(LogFilter()).rows(session, written * 100)
    assert [row.id for row in rows] == written * 100


@pytest.mark.parametrize("order", ["happened_on", "activity", "author", "written_at"])
def test_every_order_lists_everything(office: Office, write_log: WriteLog, order: str) -> None:
    written = {write_log("Una"), write_log("Due", activity=Activity.EVENT)}
    assert set(keys(office, LogFilter(), order)) == written


def test_a_follow_up_waits_until_an_entry_follows_it(office: Office, write_log: WriteLog) -> None:
    tomorrow = TODAY + timedelta(days=1)
    promised = write_log("Richiamare", follow_up_on=tomorrow, follow_up_owner="Anna")
    with office.read() as session:
        assert follow_ups_due(session, TODAY) == []
        (waiting,) = follow_ups_due(session, tomorrow)
    assert (waiting.entry_id, waiting.owner, waiting.due_on) == (promised, "Anna", tomorrow)
    assert keys(office, LogFilter(waiting_until=TODAY)) == []
    assert keys(office, LogFilter(waiting_until=tomorrow)) == [promised]
    write_log("Richiamato", follows_id=promised)
    assert keys(office, LogFilter(waiting_until=tomorrow)) == []
    with office.read() as session:
        assert follow_ups_due(session, tomorrow) == []


def test_a_corrected_promise_no_longer_waits(office: Office, write_log: WriteLog) -> None:
    promised = write_log("Richiamare", follow_up_on=TODAY)
    with office.write("Correct") as session:
        correct_entry(session, promised, NewEntry(TODAY, Activity.PHONE_CALL, "Fatto"), TODAY)
    with office.read() as session:
        assert follow_ups_due(session, TODAY) == []


def test_subjects_are_found_by_a_few_letters_without_accents(
    office: Office, scheme: Scheme
) -> None:
    with office.read() as session:
        found = {text: find_subjects(session, text) for text in ("nicc ROS", "b-20", "cenni", " ")}
    assert [(s.kind, s.id) for s in found["nicc ROS"]] == [
        (SubjectKind.HOUSEHOLD, scheme.household)
    ]
    assert {s.id for s in found["b-20"]} == {scheme.unit, scheme.household}
    assert [s.id for s in found["cenni"]] == [scheme.development]
    assert found[" "] == []
