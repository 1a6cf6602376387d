"""The task runner with its real threads: order, delivery, errors, news of changes."""

import threading
from collections.abc import Iterator
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.models.staff import StaffMember, StaffRole
from app.office import Changes, Office
from app.ui.table_models import CHUNK, CHUNKS_WANTED, PENDING, LazyTableModel
from app.ui.tasks import Cancelled, InlineTaskRunner, Progress, Refreshing, TaskRunner
from tests.ui.conftest import RecordedMessages
from tests.ui.kit.listing import COLUMNS, FlatListing, flats


@pytest.fixture
def threads(
    office: Office, messages: RecordedMessages, crashes: list[BaseException]
) -> Iterator[TaskRunner]:
    made = TaskRunner(office, on_office_error=messages.error, on_crash=crashes.append)
    yield made
    made.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def count(session: Session) -> int:
    return int(session.execute(text("select 41 + 1")).scalar_one())


def test_a_read_runs_elsewhere_and_is_delivered_here(
    threads: TaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    places: list[int] = []
    found: list[int] = []

    def work(session: Session) -> int:
        places.append(threading.get_ident())
        return count(session)

    def done(result: int) -> None:
        places.append(threading.get_ident())
        found.append(result)

    threads.read(work, done, owner=owner)
    qtbot.waitUntil(lambda: found == [42])
    assert places[0] != threading.get_ident()
    assert places[1] == threading.get_ident()


def test_only_the_latest_read_of_a_slot_is_delivered(
    threads: TaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    release = threading.Event()
    found: list[str] = []

    def slow(_session: Session) -> str:
        release.wait(10)
        return "earlier"

    threads.read(slow, found.append, owner=owner, slot="list")
    threads.read(lambda _session: "later", found.append, owner=owner, slot="list")
    threads.read(lambda _session: "other", found.append, owner=owner, slot="detail")
    release.set()
    qtbot.waitUntil(lambda: sorted(found) == ["later", "other"])


def test_nothing_reaches_an_owner_that_is_gone(threads: TaskRunner, qtbot: QtBot) -> None:
    release = threading.Event()
    owner, other = QWidget(), QWidget()
    qtbot.addWidget(other)
    found: list[str] = []

    def slow(_session: Session) -> str:
        release.wait(10)
        return "gone"

    threads.read(slow, found.append, owner=owner)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    release.set()
    threads.write("Nothing", lambda _session: "after", found.append, owner=other)
    qtbot.waitUntil(lambda: found == ["after"])


def test_writes_go_one_after_the_other_and_tell_what_changed(
    threads: TaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    heard: list[Changes] = []
    busy: list[bool] = []
    done: list[int] = []
    threads.changed.connect(heard.append)
    threads.busy.connect(busy.append)
    for number in range(5):

        def work(session: Session, number: int = number) -> int:
            session.add(StaffMember(name=f"Persona {number}", role=StaffRole.ADMINISTRATION))
            return number

        threads.write("Add a colleague", work, done.append, owner=owner)
    qtbot.waitUntil(lambda: len(heard) == 5 and len(done) == 5)
    assert done == [0, 1, 2, 3, 4]
    assert all(changes.subjects == {"staff"} for changes in heard)
    assert busy == [True, False]


def test_an_office_error_goes_to_its_handler_or_is_told(
    threads: TaskRunner, owner: QWidget, messages: RecordedMessages, qtbot: QtBot
) -> None:
    def fails(_session: Session) -> None:
        raise OfficeError("The file {name} is empty.", name="a.csv")

    handled: list[Exception] = []
    threads.write("Fail", fails, on_error=handled.append, owner=owner)
    threads.write("Fail", fails, owner=owner)
    qtbot.waitUntil(lambda: bool(handled) and bool(messages.told))
    assert messages.told == [("error", "The file a.csv is empty.")]


def test_a_fault_of_ours_goes_to_the_crash_report(
    threads: TaskRunner, owner: QWidget, crashes: list[BaseException], qtbot: QtBot
) -> None:
    threads.read(lambda _session: 1 // 0, lambda _found: None, owner=owner)
    qtbot.waitUntil(lambda: len(crashes) == 1)
    assert isinstance(crashes.pop(), ZeroDivisionError)


def test_long_work_stops_when_asked(threads: TaskRunner, owner: QWidget, qtbot: QtBot) -> None:
    from app.ui.progress import ProgressDialog

    started = threading.Event()
    stopped: list[Exception] = []

    def work(progress: Progress) -> None:
        for step in range(10_000_000):
            progress(step, 10_000_000, "Rows")
            started.set()
            threading.Event().wait(0.001)

    threads.long("Import", work, on_error=stopped.append, owner=owner)
    started.wait(10)
    dialog = owner.findChild(ProgressDialog)
    assert isinstance(dialog, ProgressDialog)
    dialog.look()
    dialog.reject()
    qtbot.waitUntil(lambda: bool(stopped))
    assert isinstance(stopped[0], Cancelled)


def test_a_hidden_view_reads_only_when_it_is_shown(
    runner: InlineTaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    view = Counting()
    qtbot.addWidget(view)
    fresh = Refreshing(view, runner, {"staff"}, view.reload)
    add_colleague(runner, owner)
    assert view.reads == 0
    assert fresh.stale
    view.show()
    qtbot.waitUntil(lambda: view.reads == 1)
    add_colleague(runner, owner)
    assert view.reads == 2
    view.hide()
    add_colleague(runner, owner)
    assert view.reads == 2
    view.show()
    qtbot.waitUntil(lambda: view.reads == 3)


def test_a_view_does_not_read_for_what_does_not_concern_it(
    runner: InlineTaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    view = Counting()
    qtbot.addWidget(view)
    Refreshing(view, runner, {"properties"}, view.reload)
    view.show()
    qtbot.waitUntil(lambda: view.reads == 1)
    add_colleague(runner, owner)
    assert view.reads == 1


class Counting(QWidget):
    """Counts how often it was asked to read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0

    def reload(self) -> None:
        self.reads += 1


def test_rows_come_later_and_nothing_waits_for_them(
    threads: TaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    model = LazyTableModel(COLUMNS, threads, owner)
    listing = FlatListing(flats(5000))
    model.set_listing(listing)
    assert model.rowCount() == 0
    qtbot.waitUntil(lambda: model.rowCount() == 5000)
    assert model.index(4000, 0).data() == PENDING
    qtbot.waitUntil(lambda: model.index(4000, 0).data() == "Interno 4001")


def test_a_drag_over_the_whole_list_reads_only_where_it_ends(
    threads: TaskRunner, owner: QWidget, qtbot: QtBot
) -> None:
    model = LazyTableModel(COLUMNS, threads, owner)
    listing = FlatListing(flats(20_000))
    model.set_listing(listing)
    qtbot.waitUntil(lambda: model.rowCount() == 20_000)
    for row in range(0, 20_000, CHUNK):
        model.index(row, 0).data()
    qtbot.waitUntil(lambda: model.index(19_999, 0).data() == "Interno 20000")
    assert len(listing.reads) <= 2 + CHUNKS_WANTED


def add_colleague(runner: TaskRunner, owner: QWidget) -> None:
    def work(session: Session) -> None:
        session.add(StaffMember(name=str(uuid4()), role=StaffRole.ADMINISTRATION))

    runner.write("Add a colleague", work, owner=owner)
