"""Who is left in peace for a while, and what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.models.formats import format_date, format_euro
from app.services.reminders.holds import HoldRow, HoldState, end_hold, holds
from app.services.reminders.promises import (
    PromiseRow,
    PromiseStatus,
    promises,
    withdraw_promise,
)
from app.ui.columns import Column
from app.ui.context import TENANTS, Target
from app.ui.panels import ActionRow, Card, SectionTitle, page_layout, plain_button
from app.ui.reminders.dialogs import ask_reason
from app.ui.reminders.words import HOLD_STATES, HOLDS, PROMISE_COLOURS, PROMISES
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_STANDING = (HoldState.RUNNING, HoldState.COMING)

HOLD_COLUMNS: tuple[Column[HoldRow], ...] = (
    Column[HoldRow](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=190,
    ),
    Column[HoldRow](
        "reason",
        QT_TRANSLATE_NOOP("Columns", "Reason"),
        lambda row: translate("Forms", HOLDS[row.reason]),
        width=210,
    ),
    Column[HoldRow](
        "from", QT_TRANSLATE_NOOP("Columns", "From"), lambda row: row.starts_on, "date", width=95
    ),
    Column[HoldRow](
        "until", QT_TRANSLATE_NOOP("Columns", "Until"), lambda row: row.expires_on, "date", width=95
    ),
    Column[HoldRow](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: HOLD_STATES[row.state],
        "state",
        width=90,
        colour=lambda row: None if row.state in _STANDING else "muted",
    ),
    Column[HoldRow]("note", QT_TRANSLATE_NOOP("Columns", "Note"), lambda row: row.note, width=330),
    Column[HoldRow](
        "by", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.placed_by, width=150
    ),
)
PROMISE_COLUMNS: tuple[Column[PromiseRow], ...] = (
    Column[PromiseRow](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=190,
    ),
    Column[PromiseRow](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=95
    ),
    Column[PromiseRow](
        "cents", QT_TRANSLATE_NOOP("Columns", "Promised"), lambda row: row.cents, "euro", width=110
    ),
    Column[PromiseRow](
        "by_day", QT_TRANSLATE_NOOP("Columns", "Due by"), lambda row: row.due_on, "date", width=95
    ),
    Column[PromiseRow](
        "came",
        QT_TRANSLATE_NOOP("Columns", "Came in"),
        lambda row: row.received_cents,
        "euro",
        width=110,
    ),
    Column[PromiseRow](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: PROMISES[row.status],
        "state",
        width=100,
        colour=lambda row: PROMISE_COLOURS[row.status],
    ),
    Column[PromiseRow](
        "made", QT_TRANSLATE_NOOP("Columns", "Made"), lambda row: row.made_on, "date", width=95
    ),
    Column[PromiseRow](
        "note", QT_TRANSLATE_NOOP("Columns", "Note"), lambda row: row.note, width=320
    ),
)


class HoldsPage(QWidget):
    """Promises above, holds below; each ends with a reason."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.promises: StaticTableModel[PromiseRow] = StaticTableModel(PROMISE_COLUMNS, self)
        self.promise_table: TableView[PromiseRow] = TableView(
            self.promises,
            context=context,
            name="reminders.promises",
            title=self.tr("Promises of payment"),
        )
        self.promise_table.set_empty(
            self.tr("No promise yet"),
            self.tr("What a household promises on the telephone is noted with “Call…”."),
        )
        self.holds: StaticTableModel[HoldRow] = StaticTableModel(HOLD_COLUMNS, self)
        self.hold_table: TableView[HoldRow] = TableView(
            self.holds, context=context, name="reminders.holds", title=self.tr("Holds")
        )
        self.hold_table.set_empty(
            self.tr("Nobody is on hold"),
            self.tr("A hold keeps letters away for a reason, and ends by itself on its day."),
        )
        self.withdraw = plain_button(self.tr("&Withdraw the promise…"), self.ask_to_withdraw)
        self.end = plain_button(self.tr("&End the hold…"), self.ask_to_end)
        self._lay_out()
        for table in (self.promise_table, self.hold_table):
            table.chosen.connect(self._offer)
        self.promise_table.opened.connect(self._open_promise)
        self.hold_table.opened.connect(self._open_hold)
        self._offer()
        self._fresh = Refreshing(self, context.runner, {"reminders", "ledger"}, self._reload)

    def _lay_out(self) -> None:
        above, below = Card(), Card()
        self.promise_title = SectionTitle(self.tr("Promises of payment"))
        above.column.addWidget(self.promise_title)
        above.column.addWidget(self.promise_table, 1)
        above.column.addWidget(ActionRow([self.withdraw]))
        self.hold_title = SectionTitle(self.tr("Holds"))
        below.column.addWidget(self.hold_title)
        below.column.addWidget(self.hold_table, 1)
        below.column.addWidget(ActionRow([self.end]))
        column = page_layout(self)
        column.addWidget(above, 1)
        column.addWidget(below, 1)

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        today = self._context.office.clock.today()

        def work(session: Session) -> tuple[list[PromiseRow], list[HoldRow]]:
            return promises(session, today), holds(session, today)

        self._context.runner.read(work, self._show, owner=self, slot="all")

    def _show(self, found: tuple[list[PromiseRow], list[HoldRow]]) -> None:
        promised, held = found
        self.promises.set_rows(promised)
        self.holds.set_rows(held)
        broken = [row for row in promised if row.status is PromiseStatus.BROKEN]
        coming = [row for row in promised if row.status is PromiseStatus.PENDING]
        self.promise_title.set_side(
            self.tr("{0} not kept · {1} to come, {2}").format(
                len(broken), len(coming), format_euro(sum(row.cents for row in coming))
            )
        )
        standing = sum(row.state in _STANDING for row in held)
        self.hold_title.set_side(self.tr("{0} hold now or soon").format(standing))
        self._offer()

    def _promise(self) -> PromiseRow | None:
        key = self.promise_table.chosen_key()
        return next((row for row in self.promises.rows() if row.id == key), None)

    def _hold(self) -> HoldRow | None:
        key = self.hold_table.chosen_key()
        return next((row for row in self.holds.rows() if row.id == key), None)

    @Slot()
    def _offer(self) -> None:
        promise, hold = self._promise(), self._hold()
        self.withdraw.setEnabled(
            promise is not None and promise.status is not PromiseStatus.WITHDRAWN
        )
        self.end.setEnabled(hold is not None and hold.state in _STANDING)

    @Slot(object)
    def _open_promise(self, _key: object) -> None:
        promise = self._promise()
        if promise is not None:
            self._context.navigate(Target(TENANTS, promise.household_id))

    @Slot(object)
    def _open_hold(self, _key: object) -> None:
        hold = self._hold()
        if hold is not None:
            self._context.navigate(Target(TENANTS, hold.household_id))

    @Slot()
    def ask_to_withdraw(self) -> None:
        """Ask why a promise counts no more."""
        promise = self._promise()
        if promise is None:
            return
        key: UUID = promise.id
        ask_reason(
            self._context,
            self,
            title=self.tr("Withdraw the promise of {0} by {1}").format(
                format_euro(promise.cents), format_date(promise.due_on)
            ),
            save=self.tr("&Withdraw"),
            sentence="Withdraw a promise of payment",
            act=lambda session, reason: withdraw_promise(session, key, reason),
        )

    @Slot()
    def ask_to_end(self) -> None:
        """Ask why a hold ends before its day."""
        hold = self._hold()
        if hold is None:
            return
        key: UUID = hold.id
        ask_reason(
            self._context,
            self,
            title=self.tr("End the hold of {0}").format(hold.household_name),
            save=self.tr("&End"),
            sentence="End a hold on reminders",
            act=lambda session, reason: end_hold(session, key, reason),
        )


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return HoldsPage(context)
