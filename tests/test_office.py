"""The office file: what it refuses, and what a write promises."""

import hashlib
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.change_log import Change, ChangedField
from app.models.errors import OfficeError
from app.models.properties import Development
from app.office import Changes, Office
from app.office_file import SCHEMA_REVISION, check_office_file
from tests.builders import add_development


def _print_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _foreign_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE ricette (nome TEXT)")
    connection.commit()
    connection.close()


def _newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def test_a_file_that_is_no_office_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    empty, words, foreign = (tmp_path / f"{name}.portineria" for name in "abc")
    empty.touch()
    words.write_text("non sono un ufficio", encoding="utf-8")
    _foreign_database(foreign)
    for path, reason in ((empty, "is empty"), (words, "not an office"), (foreign, "not an office")):
        before = _print_of(path)
        with pytest.raises(OfficeError, match=reason):
            Office.open(path)
        assert _print_of(path) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == [f"{n}.portineria" for n in "abc"]


def test_an_office_of_a_newer_program_is_refused_before_any_write(office_path: Path) -> None:
    _newer(office_path)
    before = _print_of(office_path)
    with pytest.raises(OfficeError, match="newer"):
        Office.open(office_path)
    assert _print_of(office_path) == before
    assert [path.name for path in office_path.parent.iterdir()] == [office_path.name]


def test_an_office_is_not_made_over_a_file_that_is_there(office_path: Path) -> None:
    before = _print_of(office_path)
    with pytest.raises(OfficeError, match="already"):
        Office.create(office_path)
    assert _print_of(office_path) == before


def test_an_exception_takes_the_whole_write_back(office: Office) -> None:
    heard: list[Changes] = []
    office.subscribe(heard.append)
    with pytest.raises(RuntimeError), office.write("Half a thing") as session:
        add_development(session)
        raise RuntimeError
    with office.read() as session:
        assert session.scalars(select(Development)).all() == []
        assert session.scalars(select(Change)).all() == []
    assert heard == []


def test_the_change_log_says_who_when_where_and_each_field(office: Office) -> None:
    with office.write("New development") as session:
        add_development(session)
    with office.write("Rename it") as session:
        session.scalars(select(Development)).one().name = "Via delle Acacie"
    with office.read() as session:
        change = session.scalars(select(Change).where(Change.sentence == "Rename it")).one()
        assert (change.actor, change.device, change.at) == ("Prova", "banco", office.clock.now())
        field = session.scalars(
            select(ChangedField).where(ChangedField.change_id == change.id)
        ).one()
        assert (field.field, field.before, field.after) == (
            "name",
            "Via dei Cedri",
            "Via delle Acacie",
        )


def test_a_write_tells_its_listeners_what_changed(office: Office) -> None:
    heard: list[Changes] = []
    unsubscribe = office.subscribe(heard.append)
    with office.write("New development") as session:
        key = add_development(session)
    unsubscribe()
    with office.write("Another") as session:
        add_development(session, "ALTRO")
    (changes,) = heard
    assert changes.subjects == {"properties"}
    assert key in changes.ids


def test_a_save_over_somebody_elses_change_is_refused(office: Office) -> None:
    with office.write("New development") as session:
        key = add_development(session)
    with pytest.raises(OfficeError, match="Somebody else"), office.write("Mine") as session:
        mine = session.get_one(Development, key)
        session.connection().exec_driver_sql("UPDATE development SET version = version + 1")
        mine.name = "Mio"


def test_an_older_office_is_copied_whole_before_it_is_brought_up_to_date(
    office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # There is one schema so far: an office that has forgotten its revision stands for an older
    # one, and the step that would bring it up to date is watched instead of run.
    connection = sqlite3.connect(office_path)
    connection.execute("DELETE FROM alembic_version")
    connection.commit()
    connection.close()
    seen: list[list[str]] = []
    monkeypatch.setattr(
        "app.office_file.migrate",
        lambda _engine: seen.append(sorted(p.name for p in office_path.parent.iterdir())),
    )
    Office.open(office_path).close()
    (names,) = seen
    assert "ufficio-schema-none.portineria" in names


def test_an_office_that_cannot_be_copied_is_not_migrated(
    office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = sqlite3.connect(office_path)
    connection.execute("DELETE FROM alembic_version")
    connection.commit()
    connection.close()
    (office_path.parent / "ufficio-schema-none.portineria").mkdir()
    monkeypatch.setattr("app.office_file.migrate", lambda _engine: pytest.fail("migrated"))
    with pytest.raises(OfficeError, match="no copy"):
        Office.open(office_path)


def test_a_new_office_is_known_for_one_before_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "nuovo.portineria"
    office = Office.create(path)
    # As another process sees it, or this one after it was killed.
    assert check_office_file(path) == SCHEMA_REVISION
    office.close()


def test_a_change_by_another_program_is_noticed_once(office: Office) -> None:
    other = Office.open(office.path, actor="Altri", device="altro banco")
    with office.write("Mine") as session:
        add_development(session, "MIO")
    assert not office.changed_elsewhere()
    assert not other.changed_elsewhere()
    with other.write("Theirs") as session:
        add_development(session, "LORO")
    assert office.changed_elsewhere()
    assert not office.changed_elsewhere()
    assert not other.changed_elsewhere()
    with office.write("Mine again") as session:
        add_development(session, "ANCORA")
    assert not office.changed_elsewhere()
    assert other.changed_elsewhere()
    other.close()
