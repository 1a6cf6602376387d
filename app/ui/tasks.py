"""Reads, writes and long work away from the window's thread, and the news of what changed.

Signals live on the runner, which outlives every view: a worker never emits through a widget.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.services.progress import Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from sqlalchemy.orm import Session

    from app.office import Changes, Office
    from app.ui.progress import ProgressDialog

__all__ = [
    "Cancelled",
    "InlineTaskRunner",
    "Progress",
    "Refreshing",
    "StoredProgress",
    "TaskRunner",
]

T = TypeVar("T")

ErrorHandler = Callable[[Exception], None]

READERS = 2
POLL_MILLISECONDS = 100
PATIENCE_MILLISECONDS = 600


class Cancelled(Exception):
    """Raised inside long work, between two rows, once the person has pressed Stop."""


class StoredProgress:
    """A Progress that only stores what it is told; the window looks at it from time to time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._standing = (0, 0, "")
        self._cancelled = threading.Event()

    def __call__(self, done: int, total: int, what: str) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        with self._lock:
            self._standing = (done, total, what)

    def standing(self) -> tuple[int, int, str]:
        """What was told last: done, total, what."""
        with self._lock:
            return self._standing

    def cancel(self) -> None:
        """Make the next step raise Cancelled."""
        self._cancelled.set()


@dataclass(eq=False)
class _Task(Generic[T]):
    """One piece of work with those who wait for it."""

    work: Callable[[], T]
    on_done: Callable[[T], None] | None
    on_error: ErrorHandler | None
    owner: QObject
    key: tuple[int, str] | None = None
    progress: StoredProgress | None = None
    dialog: ProgressDialog | None = None
    result: T | None = None
    error: BaseException | None = None
    future: Future[None] | None = None

    def run(self) -> None:
        """Do the work and keep its outcome, whatever it is."""
        try:
            self.result = self.work()
        except BaseException as error:  # noqa: BLE001 - handed to the window's thread
            self.error = error


@dataclass
class _Ports:
    """Where errors go that nobody asked for."""

    on_office_error: ErrorHandler
    on_crash: Callable[[BaseException], None]
    tasks: set[_Task[object]] = field(default_factory=set)


class TaskRunner(QObject):
    """Runs the office's work: reads in a small pool, writes one after the other.

    `changed` carries an `app.office.Changes` after each commit, in the window's thread.
    `busy` says whether a write or long work is under way; `closed` that nothing is taken any more.
    Without an office (on the first-run
    page) only `long` works.
    """

    changed = Signal(object)
    busy = Signal(bool)
    closed = Signal()
    _arrived = Signal(object)
    _committed = Signal(object)

    def __init__(
        self,
        office: Office | None,
        *,
        on_office_error: ErrorHandler,
        on_crash: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        # Brings logging with it: not before there is something to run.
        from concurrent.futures import ThreadPoolExecutor

        super().__init__(parent)
        self._office = office
        self._ports = _Ports(on_office_error, on_crash)
        self._latest: dict[tuple[int, str], _Task[object]] = {}
        self._writing = 0
        self._readers = ThreadPoolExecutor(READERS, "read")
        self._writer = ThreadPoolExecutor(1, "write")
        self._arrived.connect(self._deliver)
        self._committed.connect(self._on_committed)
        self._is_closed = False
        self._unsubscribe = office.subscribe(self._committed.emit) if office else _nothing

    def read(
        self,
        work: Callable[[Session], T],
        on_done: Callable[[T], None],
        *,
        on_error: ErrorHandler | None = None,
        owner: QObject,
        slot: str = "",
    ) -> None:
        """Read with a session of its own and hand the result to `on_done` in the window's thread.

        A later read with the same `owner` and `slot` replaces this one: its result is dropped.
        Two reads of one owner that should both arrive need two slots. Nothing is delivered once
        `owner` is deleted. An OfficeError goes to `on_error` or, without it, to the messages.
        Once the runner is closed nobody waits for an answer: a timer of a view that is on its way
        out may still ask, and is not heard.
        """
        office = self._opened()
        if self._is_closed:
            return

        def reading() -> T:
            with office.read() as session:
                return work(session)

        task = _Task(reading, on_done, on_error, owner, key=(id(owner), slot))
        self._replace_earlier(task)
        self._submit(self._readers, task)

    def write(
        self,
        sentence: str,
        work: Callable[[Session], T],
        on_done: Callable[[T], None] | None = None,
        on_error: ErrorHandler | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Run `work` as one transaction that the change log calls `sentence`.

        Writes go one after the other. After the commit `on_done` gets the result, and `changed`
        says what changed. On an error nothing is saved.
        """
        office = self._opened()

        def writing() -> T:
            with office.write(sentence) as session:
                return work(session)

        self._count_writing(+1)
        self._submit(self._writer, _Task(writing, on_done, on_error, owner))

    def long(
        self,
        title: str,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None] | None = None,
        on_error: ErrorHandler | None = None,
        *,
        owner: QObject,
        writes: bool = True,
        quiet: bool = False,
    ) -> None:
        """Run work that may take a while, with a progress dialog that can stop it.

        `work` opens its own sessions. With `writes` it keeps other writes waiting; without, it
        runs beside them. When stopped, `on_error` gets Cancelled, or nobody. With `quiet` there
        is no dialog: the view tells by itself that something is going on.
        """
        progress = StoredProgress()
        self._count_writing(+1)

        def working() -> T:
            return work(progress)

        task = _Task(working, on_done, on_error, owner, progress=progress)
        if not quiet:
            task.dialog = self._progress_dialog(title, progress, owner)
        self._submit(self._writer if writes else self._readers, task)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read or written, and nothing waits to be shown."""
        return not self._ports.tasks

    def report_crash(self, error: BaseException) -> None:
        """Hand an error that is the program's own fault to the crash report."""
        self._ports.on_crash(error)

    def close(self) -> None:
        """Stop long work, let the write under way finish, and deliver nothing any more."""
        self._is_closed = True
        self.closed.emit()
        self._unsubscribe()
        for task in self._ports.tasks:
            if task.progress is not None:
                task.progress.cancel()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True, cancel_futures=True)
        for task in self._ports.tasks:
            if task.dialog is not None:
                task.dialog.finish()
        self._ports.tasks.clear()

    def _opened(self) -> Office:
        if self._office is None:
            raise RuntimeError("No office is open: only long work can run.")
        return self._office

    def _submit(self, pool: ThreadPoolExecutor, task: _Task[T]) -> None:
        erased: _Task[object] = task  # type: ignore[assignment]
        self._ports.tasks.add(erased)
        arrived = self._arrived

        def run() -> None:
            task.run()
            arrived.emit(task)

        task.future = pool.submit(run)

    def _replace_earlier(self, task: _Task[T]) -> None:
        if task.key is None:
            return
        earlier = self._latest.get(task.key)
        if earlier is not None and earlier.future is not None and earlier.future.cancel():
            self._ports.tasks.discard(earlier)
        self._latest[task.key] = task  # type: ignore[assignment]

    def _progress_dialog(
        self, title: str, progress: StoredProgress, owner: QObject
    ) -> ProgressDialog | None:
        from app.ui.progress import ProgressDialog

        parent = owner.window() if isinstance(owner, QWidget) else None
        return ProgressDialog(title, progress, parent)

    def _count_writing(self, step: int) -> None:
        before = self._writing
        self._writing += step
        if (before == 0) != (self._writing == 0):
            self.busy.emit(self._writing > 0)

    @Slot(object)
    def _deliver(self, task: _Task[object]) -> None:
        if task not in self._ports.tasks:
            return
        self._ports.tasks.discard(task)
        if task.dialog is not None:
            task.dialog.finish()
        if task.key is None:
            self._count_writing(-1)
        elif self._latest.get(task.key) is not task:
            return
        else:
            del self._latest[task.key]
        self._hand_over(task)

    def _hand_over(self, task: _Task[object]) -> None:
        alive = shiboken6.isValid(task.owner)
        if task.error is not None:
            self._hand_over_error(task, task.error, alive=alive)
        elif alive and task.on_done is not None:
            task.on_done(task.result)

    def _hand_over_error(self, task: _Task[object], error: BaseException, *, alive: bool) -> None:
        from app.models.errors import OfficeError

        if isinstance(error, OfficeError | Cancelled):
            if alive and task.on_error is not None:
                task.on_error(error)
            elif isinstance(error, OfficeError):
                self._ports.on_office_error(error)
        else:
            self._ports.on_crash(error)

    @Slot(object)
    def _on_committed(self, changes: Changes) -> None:
        self.changed.emit(changes)


def _nothing() -> None:
    """There is no office to stop listening to."""


class InlineTaskRunner(TaskRunner):
    """The same interface, at once and in the caller's thread: for tests."""

    def _submit(self, pool: ThreadPoolExecutor, task: _Task[T]) -> None:
        del pool
        erased: _Task[object] = task  # type: ignore[assignment]
        self._ports.tasks.add(erased)
        task.run()
        self._deliver(erased)

    def _progress_dialog(
        self, title: str, progress: StoredProgress, owner: QObject
    ) -> ProgressDialog | None:
        return None


class Refreshing(QObject):
    """Keeps a view fresh: it reads again after a commit that concerns it, but only while shown.

    `reload` is a method of `view` that starts a read. A hidden view is marked stale and reads when
    it is shown next; the first showing reads too.
    """

    def __init__(
        self,
        view: QWidget,
        runner: TaskRunner,
        subjects: set[str] | frozenset[str],
        reload: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._view = weakref.ref(view)
        self._subjects = frozenset(subjects)
        self._reload = weakref.WeakMethod(reload) if hasattr(reload, "__self__") else None
        self._plain_reload = None if self._reload else reload
        self.stale = True
        view.installEventFilter(self)
        runner.changed.connect(self._on_changed)

    def request(self) -> None:
        """Read now if the view is shown, else when it is shown next."""
        view = self._view()
        self.stale = True
        if view is not None and view.isVisible():
            self._read()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.subjects & self._subjects:
            self.request()

    def _read(self) -> None:
        self.stale = False
        reload = self._reload() if self._reload else self._plain_reload
        if reload is not None:
            reload()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and self.stale:
            QTimer.singleShot(0, self, self._read_if_stale)
        return False

    @Slot()
    def _read_if_stale(self) -> None:
        if self.stale:
            self._read()
