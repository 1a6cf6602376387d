"""One phase of the board: a column of cards, painted and never a widget each."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.models.formats import format_decimal, format_euro
from app.models.vacancy import VoidPhase
from app.services.vacancy.board import EmptyUnit
from app.ui.fonts import window_font
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP, translate
from app.ui.vacancy.words import CAUSES, place, sign

MIME = "application/x-portineria-empty-unit"
ROW = Qt.ItemDataRole.UserRole
LINE = 17
PADDING = 7
CARD_HEIGHT = 6 * LINE + 2 * PADDING + 2
GAP = 6
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_WORDS = (
    QT_TRANSLATE_NOOP("Vacancy", "{0} rm"),
    QT_TRANSLATE_NOOP("Vacancy", "empty {0} d"),
    QT_TRANSLATE_NOOP("Vacancy", "still lived in"),
    QT_TRANSLATE_NOOP("Vacancy", "here {0} d"),
    QT_TRANSLATE_NOOP("Vacancy", "{0} lost"),
)


def _say(number: int, *values: object) -> str:
    return translate("Vacancy", _WORDS[number]).format(*values)


def card_lines(row: EmptyUnit) -> tuple[str, ...]:
    """The six lines of a card, in the window's language."""
    rooms = _say(0, format_decimal(row.rooms.normalize())) if row.rooms is not None else ""
    return (
        row.code,
        row.development_name,
        " · ".join(filter(None, (rooms, place(row)))),
        _say(2) if row.is_occupied else _say(1, row.days_empty),
        _say(3, row.days_in_phase),
        _warning(row) or (f"− {format_euro(row.lost_cents)}" if row.lost_cents else ""),
    )


def _warning(row: EmptyUnit) -> str:
    """A sign and words, never a colour alone, for what the figures above do not mean."""
    if row.excluded:
        return f"× {translate('States', CAUSES[row.cause])}"
    return f"? {translate('States', sign(row))}" if sign(row) else ""


def describe(row: EmptyUnit) -> str:
    """A card read out, and in the tip: all its lines and the rent lost, whatever else is said."""
    lines = [line for line in card_lines(row) if line]
    more = [translate("States", sign(row))] if row.excluded else []
    return "\n".join([*lines, *more, _say(4, format_euro(row.lost_cents))])


class PhaseModel(QAbstractListModel):
    """The empty units of one phase. `dropped` carries the key of a card that was let go here."""

    dropped = Signal(object)

    def __init__(self, phase: VoidPhase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phase = phase
        self._rows: list[EmptyUnit] = []

    def set_rows(self, rows: Sequence[EmptyUnit]) -> None:
        """Show these units."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> list[EmptyUnit]:
        """What is shown."""
        return list(self._rows)

    def row_of(self, unit_id: UUID | None) -> int:
        """Where a unit stands; −1 where it does not."""
        keys = [row.unit_id for row in self._rows]
        return keys.index(unit_id) if unit_id in keys else -1

    def unit_at(self, index: Index) -> EmptyUnit | None:
        """The unit of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.unit_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.code
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return describe(row)
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            row = self.unit_at(index)
            if row is not None:
                data.setData(MIME, QByteArray(row.unit_id.bytes))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Only tells: the card moves when the office has written it, not before."""
        del action, row, column, parent
        if data.hasFormat(MIME):
            self.dropped.emit(UUID(bytes=bytes(data.data(MIME).data())))
        return False


class CardDelegate(QStyledItemDelegate):
    """Paints a card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(110, CARD_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, EmptyUnit):
            return
        chosen = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        card = rect.adjusted(2, 2, -2, 2 - GAP)
        painter.setBrush(QColor(chosen.selection if selected else chosen.card))
        edge = chosen.accent if selected else chosen.border
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.drawRoundedRect(card, 6, 6)
        self._write(painter, card.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING), row)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, row: EmptyUnit) -> None:
        chosen = colours()
        warned = bool(sign(row))
        roles = (
            chosen.text,
            chosen.muted,
            chosen.muted,
            chosen.muted if row.is_occupied else chosen.vacancy,
            chosen.text,
            chosen.arrears if warned else chosen.text,
        )
        for number, (text, colour) in enumerate(zip(card_lines(row), roles, strict=True)):
            font = window_font(0.92, bold=number == 0)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRect(room.left(), room.top() + number * LINE, room.width(), LINE)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


class PhaseList(QListView):
    """The cards of a phase. `stepped` tells that Left (−1) or Right (1) was pressed, `moved` the
    same with Ctrl, `picked` that another card is current."""

    stepped = Signal(object)
    moved = Signal(object)
    picked = Signal()

    def __init__(self, model: PhaseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(112)
        # The column is painted behind the cards.
        self.setStyleSheet("QListView { background: transparent; }")

    def pick(self, row: int) -> None:
        """Make a card current and take the focus."""
        model = self.model()
        if 0 <= row < model.rowCount():
            self.selectionModel().setCurrentIndex(
                model.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Nothing is chosen here any more."""
        self.selectionModel().clear()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.picked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.pick(0)
        elif self.currentIndex().isValid():
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(step)
        else:
            self.stepped.emit(step)
