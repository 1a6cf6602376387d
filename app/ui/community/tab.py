"""The tab of the community log: entries at the left, the one that is read at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.services.community import (
    EntryView,
    LogFilter,
    Subject,
    SubjectKind,
    developments,
    entries,
    follow_ups_due,
    history,
    read_entry,
    subject_of,
)
from app.ui.community.columns import COLUMNS
from app.ui.community.entry_dialog import EntryDialog, values_of
from app.ui.community.filter_bar import FilterBar
from app.ui.community.reader import Reader
from app.ui.panels import (
    ActionRow,
    Card,
    LinkButton,
    Muted,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.table_models import LazyTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import Target, WindowContext

Found = tuple[EntryView, list[EntryView]]


class CommunityTab(QWidget):
    """Entries by date with their filter; reading, writing, correcting, exporting."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._shown: UUID | None = None
        self._model = LazyTableModel(COLUMNS, context.runner, self)
        self.table = TableView(
            self._model, context=context, name="community.log", title=self.tr("Community log")
        )
        self.table.sort_by("happened_on", descending=True)
        self.filters = FilterBar(context)
        self.filters.search.go_down_to(self.table)
        self.reader = Reader(context)
        self._count = Muted()
        self.due = LinkButton("", self._show_due)
        self.due.hide()
        self._build()
        self.filters.changed.connect(self._on_filtered)
        self.table.chosen.connect(self._on_chosen)
        self.reader.asked.connect(self._read)
        self._model.counted.connect(self._show_count)
        self._show_actions()
        self._say_empty()
        self._fresh = Refreshing(
            self,
            context.runner,
            {"community", "properties", "tenants", "repayment_plans"},
            self._reload,
        )

    def _build(self) -> None:
        self.new_button = primary_button(self.tr("&New entry…"), self.new)
        self.correct_button = plain_button(self.tr("&Correct…"), self._correct)
        self.follow_button = plain_button(self.tr("Follow &up…"), self._follow)
        self.export_button = plain_button(self.tr("E&xport  ▾"))
        menu = QMenu(self.export_button)
        menu.addActions([self.table.export_excel_action, self.table.export_csv_action])
        self.export_button.setMenu(menu)
        left, right = Card(), Card()
        left.column.addWidget(self.filters)
        left.column.addWidget(self.due)
        left.column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.export_button)
        left.column.addLayout(foot)
        right.column.addWidget(self.reader, 1)
        right.column.addWidget(
            ActionRow([self.correct_button, self.follow_button], self.new_button)
        )
        page_layout(self).addWidget(Split("community", left, right, (55, 45)))

    # Reading

    def refresh(self) -> None:
        """Read again (F5)."""
        self._fresh.request()

    def _reload(self) -> None:
        self._model.set_listing(entries(self.filters.filter()))
        today = self._context.office.clock.today()

        def work(session: Session) -> tuple[list[tuple[UUID, str]], int]:
            return developments(session), len(follow_ups_due(session, today))

        self._context.runner.read(work, self._show_around, owner=self, slot="around")
        if self._shown is not None:
            self._read(self._shown)

    def _show_around(self, found: tuple[list[tuple[UUID, str]], int]) -> None:
        offered, due = found
        self.filters.set_developments(offered)
        self.due.setVisible(due > 0)
        self.due.setText(self.tr("Follow-ups that are due: {0}").format(due))

    @Slot()
    def _on_filtered(self) -> None:
        self._say_empty()
        self._model.set_listing(entries(self.filters.filter()))

    def _say_empty(self) -> None:
        if self.filters.filter() == LogFilter():
            self.table.set_empty(
                self.tr("Nothing in the log yet"),
                self.tr("Interviews, assemblies, events and calls will stand here by date."),
                self.tr("Write the &first entry…"),
                self.new,
            )
        else:
            self.table.set_empty(
                self.tr("No entry matches"),
                self.tr("Entries with particular data are hidden unless asked for."),
                self.tr("Show &all"),
                self.filters.clear,
            )

    @Slot(int)
    def _show_count(self, count: int) -> None:
        self._count.setText(self.tr("Entries: {0}").format(f"{count:,}".replace(",", ".")))
        self.export_button.setEnabled(count > 0)

    @Slot()
    def _show_due(self) -> None:
        self.filters.waiting.setChecked(True)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        if isinstance(key, UUID):
            self._read(key)
        else:
            self._show_found(None)

    @Slot(object)
    def _read(self, key: UUID) -> None:
        def work(session: Session) -> Found | None:
            view = read_entry(session, key)
            return None if view is None else (view, history(session, key))

        self._context.runner.read(work, self._show_found, owner=self, slot="entry")

    def _show_found(self, found: Found | None) -> None:
        if found is None:
            self._shown = None
            self.reader.show_nothing()
        else:
            self._shown = found[0].id
            self.reader.show_entry(*found)
        self._show_actions()

    def _show_actions(self) -> None:
        view = self.reader.view()
        self.correct_button.setEnabled(view is not None and view.corrected_by_id is None)
        self.follow_button.setEnabled(view is not None and view.corrected_by_id is None)

    def show_target(self, target: Target) -> None:
        """Read the entry that `target` names, or with "new" write one about what it names."""
        if target.action == "new":
            self._new_about(target.id)
        elif target.id is not None:
            self.table.choose(target.id)
            self._read(target.id)

    # Writing

    def new(self) -> None:
        """Write an entry (Ctrl+N)."""
        self._new_about(None)

    def _new_about(self, key: UUID | None) -> None:
        if key is None:
            self._open_new(None)
            return

        def work(session: Session) -> Subject | None:
            found = (subject_of(session, kind, key) for kind in SubjectKind)
            return next((subject for subject in found if subject is not None), None)

        self._context.runner.read(work, self._open_new, owner=self, slot="about")

    def _open_new(self, about: Subject | None) -> None:
        EntryDialog(
            self._context,
            self,
            title=self.tr("New entry"),
            sentence="Write into the log",
            values={"activity": None, "happened_on": self._context.office.clock.today()},
            about=() if about is None else (about,),
            on_done=self._on_written,
        ).open()

    @Slot()
    def _correct(self) -> None:
        view = self.reader.view()
        if view is None:
            return
        EntryDialog(
            self._context,
            self,
            title=self.tr("Correct entry"),
            sentence="Correct an entry of the log",
            introduction=self.tr(
                "What was written stays readable. The correction takes its place in the list."
            ),
            values=values_of(view),
            about=view.about,
            corrects=view.id,
            follows=view.follows_id,
            on_done=self._on_written,
        ).open()

    @Slot()
    def _follow(self) -> None:
        view = self.reader.view()
        if view is None:
            return
        EntryDialog(
            self._context,
            self,
            title=self.tr("Follow up"),
            sentence="Follow up an entry of the log",
            introduction=self.tr("The new entry tells what became of the one you are reading."),
            values={
                "activity": None,
                "happened_on": self._context.office.clock.today(),
                "sensitivity": view.sensitivity,
            },
            about=view.about,
            follows=view.id,
            on_done=self._on_written,
        ).open()

    def _on_written(self, key: object) -> None:
        self._context.messages.inform(self.tr("The entry is in the log."))
        if isinstance(key, UUID):
            self.table.choose(key)
            self._read(key)
