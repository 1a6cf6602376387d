"""What may be written into the log, and that it stays."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

from app.models.community import Activity, Sensitivity
from app.models.errors import OfficeError
from app.office import Changes, Office
from app.services.community import (
    NewEntry,
    SubjectKind,
    correct_entry,
    history,
    read_entry,
    write_entry,
)
from tests.services.community.conftest import TODAY, Scheme, WriteLog

PLAIN = NewEntry(TODAY, Activity.INTERVIEW, "Colloquio in ufficio")


def test_an_entry_is_read_as_it_was_written(
    office: Office, scheme: Scheme, write_log: WriteLog
) -> None:
    key = write_log(
        "  Colloquio con la signora.\nTorna giovedì. ",
        (SubjectKind.HOUSEHOLD, scheme.household),
        (SubjectKind.PLAN, scheme.plan),
        (SubjectKind.UNIT, scheme.unit),
        (SubjectKind.DEVELOPMENT, scheme.development),
        activity=Activity.MEDIATION,
        sensitivity=Sensitivity.RESERVED,
        participants=3,
        follow_up_on=TODAY + timedelta(days=3),
        follow_up_owner=" Anna ",
    )
    with office.read() as session:
        view = read_entry(session, key)
    assert view is not None
    assert view.text == "Colloquio con la signora.\nTorna giovedì."
    assert (view.activity, view.sensitivity) == (Activity.MEDIATION, Sensitivity.RESERVED)
    assert (view.participants, view.follow_up_owner) == (3, "Anna")
    assert (view.author, view.written_at) == ("Prova", office.clock.now())
    assert [(about.kind, about.label) for about in view.about] == [
        (SubjectKind.DEVELOPMENT, "Via Cenni"),
        (SubjectKind.UNIT, "B-204"),
        (SubjectKind.HOUSEHOLD, "Rossi Niccolò"),
        (SubjectKind.PLAN, "2026-031"),
    ]


def test_writing_tells_the_rooms_whom_it_concerns(
    office: Office, scheme: Scheme, write_log: WriteLog
) -> None:
    heard: list[Changes] = []
    office.subscribe(heard.append)
    key = write_log("Telefonata", (SubjectKind.HOUSEHOLD, scheme.household))
    assert heard[0].subjects == {"community"}
    assert heard[0].ids == {key, scheme.household}


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (replace(PLAIN, text=" \n "), "text"),
        (replace(PLAIN, text="a" * 20_001), "text"),
        (replace(PLAIN, happened_on=date(2026, 11, 24)), "happened_on"),
        (replace(PLAIN, follow_up_on=date(2026, 11, 22)), "follow_up_on"),
        (replace(PLAIN, follow_up_owner="Anna"), "follow_up_on"),
        (replace(PLAIN, participants=-1), "participants"),
    ],
)
def test_what_is_wrong_is_refused_beside_its_field(
    office: Office, entry: NewEntry, field: str
) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Write") as session:
        write_entry(session, entry, TODAY)
    assert caught.value.field == field


@pytest.mark.parametrize("activity", [Activity.EVENT, Activity.ASSEMBLY])
def test_an_event_or_an_assembly_may_be_ahead(office: Office, activity: Activity) -> None:
    ahead = replace(PLAIN, activity=activity, happened_on=TODAY + timedelta(days=30))
    with office.write("Write") as session:
        assert write_entry(session, ahead, TODAY)


def test_a_correction_is_a_new_entry_and_the_old_one_stays(
    office: Office, write_log: WriteLog
) -> None:
    first = write_log("Colloqio")
    with office.write("Correct") as session:
        second = correct_entry(session, first, replace(PLAIN, text="Colloquio"), TODAY)
    with office.write("Correct") as session:
        third = correct_entry(session, second, replace(PLAIN, text="Colloquio lungo"), TODAY)
    with office.read() as session:
        for key in (first, second, third):
            assert [view.text for view in history(session, key)] == [
                "Colloqio",
                "Colloquio",
                "Colloquio lungo",
            ]


def test_an_entry_is_corrected_once(office: Office, write_log: WriteLog) -> None:
    first = write_log("Colloquio")
    with office.write("Correct") as session:
        correct_entry(session, first, PLAIN, TODAY)
    with pytest.raises(OfficeError, match="already"), office.write("Correct") as session:
        correct_entry(session, first, PLAIN, TODAY)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_entry SET text = 'altro'",
        "DELETE FROM log_entry",
        "UPDATE log_entry_link SET unit_id = NULL",
        "DELETE FROM log_entry_link",
        "INSERT OR REPLACE INTO log_entry SELECT * FROM log_entry",
    ],
)
def test_nothing_in_the_log_can_be_changed_or_taken_away(
    office: Office, scheme: Scheme, write_log: WriteLog, statement: str
) -> None:
    write_log("Resta", (SubjectKind.UNIT, scheme.unit))
    with pytest.raises(IntegrityError, match="insert-only"), office.write("Tamper") as session:
        session.execute(sql(statement))
