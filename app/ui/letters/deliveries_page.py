"""Letters that ask for proof: which cards are missing, and what the postman brought."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from app.models.letters import DeliveryOutcome, LetterKind
from app.services.letters.deliveries import (
    DeliveryForm,
    DeliveryRow,
    deliveries,
    record_delivery,
)
from app.ui.columns import Column
from app.ui.context import TENANTS, Target
from app.ui.forms import Field, FormDialog
from app.ui.letters.words import KINDS, OUTCOME_CHOICES, OUTCOMES
from app.ui.panels import ActionRow, Card, SectionTitle, page_layout, plain_button, primary_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.tenants.papers import show_letter
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

COLUMNS: tuple[Column[DeliveryRow], ...] = (
    Column[DeliveryRow](
        "protocol",
        QT_TRANSLATE_NOOP("Columns", "Protocol"),
        lambda row: str(row.protocol),
        width=85,
    ),
    Column[DeliveryRow](
        "issued",
        QT_TRANSLATE_NOOP("Columns", "Letter of"),
        lambda row: row.issued_on,
        "date",
        width=95,
    ),
    Column[DeliveryRow](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Letter"),
        lambda row: KINDS[row.kind],
        "state",
        width=140,
    ),
    Column[DeliveryRow](
        "recipient",
        QT_TRANSLATE_NOOP("Columns", "Recipient"),
        lambda row: row.recipient,
        width=190,
    ),
    Column[DeliveryRow](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=90
    ),
    Column[DeliveryRow](
        "tracking",
        QT_TRANSLATE_NOOP("Columns", "Tracking number"),
        lambda row: row.tracking_number,
        width=140,
    ),
    Column[DeliveryRow](
        "outcome",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: OUTCOMES[row.outcome],
        "state",
        width=140,
        colour=lambda row: "arrears" if row.outcome is DeliveryOutcome.UNDERWAY else None,
    ),
    Column[DeliveryRow](
        "on", QT_TRANSLATE_NOOP("Columns", "On"), lambda row: row.outcome_on, "date", width=95
    ),
    Column[DeliveryRow](
        "interest",
        QT_TRANSLATE_NOOP("Columns", "Interest"),
        lambda row: QT_TRANSLATE_NOOP("States", "runs from then") if row.starts_interest else "",
        "state",
        width=120,
    ),
)
FIELDS = (
    Field("sent_on", QT_TRANSLATE_NOOP("Forms", "&Sent on"), "date"),
    Field("tracking_number", QT_TRANSLATE_NOOP("Forms", "&Tracking number")),
    Field(
        "outcome",
        QT_TRANSLATE_NOOP("Forms", "&What became of it"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in OUTCOME_CHOICES.items()),
    ),
    Field("outcome_on", QT_TRANSLATE_NOOP("Forms", "&On"), "date"),
)


class DeliveriesPage(QWidget):
    """The letters; Enter opens the card of the chosen one, saving goes on to the next."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._next: object = None
        self.model: StaticTableModel[DeliveryRow] = StaticTableModel(COLUMNS, self)
        self.table: TableView[DeliveryRow] = TableView(
            self.model,
            context=context,
            name="letters.deliveries",
            title=self.tr("Registered letters"),
        )
        self.table.set_empty(
            self.tr("No letter waits for its card"),
            self.tr("Registered and certified letters stand here until their receipt is known."),
        )
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(self._on_opened)
        self.only_open = QCheckBox(self.tr("Only those &under way"))
        self.only_open.setChecked(True)
        self.only_open.toggled.connect(self._reload)
        self.card = primary_button(self.tr("Enter the &card…"), self.enter_card)
        self.letter = plain_button(self.tr("&Show the letter"), self._show_letter)
        self.household = plain_button(self.tr("H&ousehold"), self._open_household)
        self.title = SectionTitle(self.tr("Registered letters"))
        card = Card()
        card.column.addWidget(self.title)
        card.column.addWidget(self.only_open)
        card.column.addWidget(self.table, 1)
        card.column.addWidget(ActionRow([self.letter, self.household], self.card))
        page_layout(self).addWidget(card)
        self._offer()
        self._fresh = Refreshing(self, context.runner, {"letters", "legal_interest"}, self._reload)

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    @Slot()
    def _reload(self) -> None:
        only_open = self.only_open.isChecked()
        self._context.runner.read(
            lambda session: deliveries(session, only_open), self._show, owner=self, slot="rows"
        )

    def _show(self, found: list[DeliveryRow]) -> None:
        self.model.set_rows(found)
        waiting = sum(row.outcome is DeliveryOutcome.UNDERWAY for row in found)
        self.title.set_side(self.tr("{0} under way").format(waiting))
        if self._next is not None and self.model.row_of(self._next) >= 0:
            self.table.choose(self._next)
        self._next = None
        self._offer()

    def chosen(self) -> DeliveryRow | None:
        """The letter that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot()
    def _offer(self) -> None:
        has_one = self.chosen() is not None
        for button in (self.card, self.letter, self.household):
            button.setEnabled(has_one)

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        self.enter_card()

    @Slot()
    def enter_card(self) -> None:
        """Ask what became of the chosen letter."""
        row = self.chosen()
        if row is None:
            return
        rows = self.model.rows()
        place = self.model.row_of(row.id) + 1
        following = rows[place].id if place < len(rows) else None

        def work(session: Session, typed: dict[str, object]) -> None:
            record_delivery(
                session,
                DeliveryForm(
                    delivery_id=row.id,
                    version=row.version,
                    sent_on=_day(typed["sent_on"]),
                    tracking_number=str(typed["tracking_number"] or ""),
                    outcome=DeliveryOutcome(str(typed["outcome"])),
                    outcome_on=_day(typed["outcome_on"]),
                ),
            )

        def saved(_result: object) -> None:
            self._next = following
            self._reload()

        is_notice = row.kind is LetterKind.NOTICE_OF_DEFAULT
        FormDialog(
            self._context,
            self,
            title=self.tr("Card of {0}").format(row.recipient),
            fields=FIELDS,
            values={
                "sent_on": row.sent_on or row.issued_on,
                "tracking_number": row.tracking_number,
                "outcome": row.outcome.value
                if row.outcome is not DeliveryOutcome.UNDERWAY
                else DeliveryOutcome.RECEIVED.value,
                "outcome_on": row.outcome_on,
            },
            save=self.tr("&Save"),
            sentence="Enter the receipt of a letter",
            work=work,
            on_done=saved,
            introduction=self.tr(
                "From the day this notice was received, legal interest runs on what it asks for "
                "and its limitation begins anew."
            )
            if is_notice
            else "",
        ).open()

    @Slot()
    def _show_letter(self) -> None:
        row = self.chosen()
        if row is not None:
            show_letter(self._context, self, row.letter_id)

    @Slot()
    def _open_household(self) -> None:
        row = self.chosen()
        if row is not None:
            self._context.navigate(Target(TENANTS, row.household_id))


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return DeliveriesPage(context)
