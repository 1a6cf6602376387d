"""Amounts as bars: of developments one below the other, or of months side by side.

Each part of a bar has a pattern of its own beside its colour, and its name in the legend; the part
under the mouse or the arrow keys tells its figures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.ui.dashboard.chart import Chart
from app.ui.fonts import window_font
from app.ui.theme import colours

LEGEND_HEIGHT = 26.0
ROW_HEIGHT, THICKEST = 30.0, 18.0
"""Of a bar that lies: its row, and the bar itself at most."""
GAP = 8.0
WIDEST_NAME = 0.28
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.VerPattern,
)


@dataclass(frozen=True)
class BarPart:
    """A part that every bar has; `role` is its colour."""

    key: str
    name: str
    role: str


@dataclass(frozen=True)
class Bar:
    """One bar; `values` in the order of the parts, none below zero."""

    key: object
    name: str
    values: tuple[int, ...]
    words: str
    """What is told of the whole bar, one line each."""


class _Box(NamedTuple):
    bar: int
    part: int
    rect: QRectF


class BarChart(Chart):
    """`chosen` carries (key of the bar, key of the part) that was clicked, or on which Enter was
    pressed. The arrow keys go from part to part and from bar to bar."""

    chosen = Signal(object)

    def __init__(self, name: str, *, standing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self._parts: tuple[BarPart, ...] = ()
        self._bars: tuple[Bar, ...] = ()
        self._write: Callable[[int], str] = str
        self._boxes: list[_Box] = []
        self._marked: tuple[int, int] | None = None
        self._font = window_font(0.92)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(110)

    def show_bars(
        self, parts: Sequence[BarPart], bars: Sequence[Bar], write: Callable[[int], str]
    ) -> None:
        """Draw these bars; `write` writes a value. Lying bars are stacked, standing ones beside
        each other."""
        self._parts, self._bars, self._write = tuple(parts), tuple(bars), write
        self._marked = None
        if not self._standing:
            self.setMinimumHeight(int(LEGEND_HEIGHT + ROW_HEIGHT * max(len(bars), 2) + 4))
        self.setAccessibleDescription(self._bars[-1].words if self._bars else "")
        self._place()
        self.update()

    def parts(self) -> tuple[BarPart, ...]:
        """What every bar is made of."""
        return self._parts

    def bars(self) -> tuple[Bar, ...]:
        """The bars as shown."""
        return self._bars

    def write_with(self, font: QFont) -> None:
        """Write names and amounts with another font, as paper asks for."""
        self._font = font
        self._place()

    def marked_words(self) -> str:
        """What the mark tells now; empty where there is none."""
        if self._marked is None:
            return ""
        bar, part = self._bars[self._marked[0]], self._parts[self._marked[1]]
        value = self._write(bar.values[self._marked[1]])
        return f"{bar.name}\n{part.name}: {value}\n{bar.words}".rstrip()

    def sizeHint(self) -> QSize:
        return QSize(520, self.minimumHeight())

    # Places

    def _place(self) -> None:
        room = QRectF(self.rect()).adjusted(0, LEGEND_HEIGHT, 0, 0)
        self._boxes = self._standing_boxes(room) if self._standing else self._lying_boxes(room)

    def _name_width(self) -> float:
        metrics = QFontMetricsF(self._font)
        widest = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        return min(widest, self.width() * WIDEST_NAME) + GAP

    def _total_width(self) -> float:
        metrics = QFontMetricsF(self._font)
        totals = (self._write(sum(bar.values)) for bar in self._bars)
        return max((metrics.horizontalAdvance(text) for text in totals), default=0.0) + GAP

    def _lying_boxes(self, room: QRectF) -> list[_Box]:
        left = room.left() + self._name_width()
        width = max(room.width() - self._name_width() - self._total_width(), 1.0)
        most = max((sum(bar.values) for bar in self._bars), default=0) or 1
        boxes = []
        for row, bar in enumerate(self._bars):
            x, y = left, room.top() + row * ROW_HEIGHT + (ROW_HEIGHT - THICKEST) / 2
            for part, value in enumerate(bar.values):
                wide = width * value / most
                if value > 0:
                    boxes.append(_Box(row, part, QRectF(x, y, max(wide, 1.0), THICKEST)))
                x += wide
        return boxes

    def _standing_boxes(self, room: QRectF) -> list[_Box]:
        if not self._bars:
            return []
        axis = 22.0
        left, bottom = room.left() + self._scale_width(), room.bottom() - axis
        height = max(bottom - room.top() - 4, 1.0)
        most = max((max(bar.values, default=0) for bar in self._bars), default=0) or 1
        step = (room.right() - left) / len(self._bars)
        wide = max((step - min(step * 0.3, GAP)) / max(len(self._parts), 1), 1.0)
        return [
            _Box(
                row,
                part,
                QRectF(
                    left + row * step + part * wide,
                    bottom - height * value / most,
                    wide,
                    height * value / most,
                ),
            )
            for row, bar in enumerate(self._bars)
            for part, value in enumerate(bar.values)
            if value > 0
        ]

    def _scale_width(self) -> float:
        most = max((max(bar.values, default=0) for bar in self._bars), default=0)
        return QFontMetricsF(self._font).horizontalAdvance(self._write(most)) + GAP

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours().card))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw the picture as it stands, on the screen or on paper."""
        painter.setFont(self._font)
        if not self._boxes:
            painter.setPen(QColor(colours().muted))
            words = self.tr("Nothing to show here.")
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, words)
            return
        self._draw_legend(painter)
        if self._standing:
            self._draw_scale(painter)
            self._draw_months(painter)
        else:
            self._draw_names(painter)
        for box in self._boxes:
            self._fill(painter, box.rect, box.part, marked=(box.bar, box.part) == self._marked)

    def _fill(self, painter: QPainter, rect: QRectF, part: int, *, marked: bool) -> None:
        colour = QColor(colours().of(self._parts[part].role))
        pale = QColor(colour)
        pale.setAlphaF(0.25)
        pattern = _PATTERNS[part % len(_PATTERNS)]
        painter.setPen(QPen(QColor(colours().text), 1.6) if marked else QPen(colour, 0.8))
        painter.setBrush(QBrush(pale))
        painter.drawRect(rect)
        painter.setBrush(QBrush(colour, pattern))
        painter.drawRect(rect)

    def _draw_legend(self, painter: QPainter) -> None:
        metrics, x = QFontMetricsF(painter.font()), 0.0
        present = {box.part for box in self._boxes}
        for number, part in enumerate(self._parts):
            if number not in present:
                continue
            self._fill(painter, QRectF(x, 5, 14, 12), number, marked=False)
            painter.setPen(QColor(colours().muted))
            painter.drawText(QPointF(x + 20, 15), part.name)
            x += 20 + metrics.horizontalAdvance(part.name) + 2 * GAP

    def _draw_names(self, painter: QPainter) -> None:
        metrics, wide = QFontMetricsF(painter.font()), self._name_width()
        ends: dict[int, float] = {}
        for box in self._boxes:
            ends[box.bar] = box.rect.right()
        for row, bar in enumerate(self._bars):
            middle = LEGEND_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2
            base = middle + metrics.ascent() / 2 - 1
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, wide - GAP)
            painter.setPen(QColor(colours().text))
            painter.drawText(QPointF(0, base), name)
            painter.setPen(QColor(colours().muted))
            total = self._write(sum(bar.values))
            painter.drawText(QPointF(ends.get(row, wide) + GAP / 2, base), total)

    def _draw_scale(self, painter: QPainter) -> None:
        most = max((max(bar.values, default=0) for bar in self._bars), default=0)
        if not most:
            return
        bottom, top = self.height() - 22.0, LEGEND_HEIGHT + 4
        metrics = QFontMetricsF(painter.font())
        for share in (0.0, 0.5, 1.0):
            y = bottom - (bottom - top) * share
            painter.setPen(QPen(QColor(colours().border), 0.8))
            painter.drawLine(QPointF(self._scale_width(), y), QPointF(self.width(), y))
            painter.setPen(QColor(colours().muted))
            text = self._write(round(most * share))
            place = self._scale_width() - GAP - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(place, y + metrics.ascent() / 2 - 1), text)

    def _draw_months(self, painter: QPainter) -> None:
        metrics, free = QFontMetricsF(painter.font()), 0.0
        step = (self.width() - self._scale_width()) / max(len(self._bars), 1)
        painter.setPen(QColor(colours().muted))
        for row, bar in enumerate(self._bars):
            x = self._scale_width() + row * step
            if x >= free and x + metrics.horizontalAdvance(bar.name) <= self.width():
                painter.drawText(QPointF(x, self.height() - 6), bar.name)
                free = x + metrics.horizontalAdvance(bar.name) + 2 * GAP

    # Mark, mouse, keyboard

    def mark(self, bar: int, part: int) -> None:
        """Put the mark on a part of a bar and tell its figures."""
        self._marked = (bar, part)
        self.setAccessibleDescription(self.marked_words())
        self.update()

    def _at(self, place: QPointF) -> tuple[int, int] | None:
        for box in self._boxes:
            if box.rect.adjusted(0, -2, 0, 2).contains(place):
                return box.bar, box.part
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and found != self._marked:
            self.mark(*found)
            QToolTip.showText(event.globalPosition().toPoint(), self.marked_words(), self)
        elif found is None and self._marked is not None and not self.hasFocus():
            self._unmark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self.mark(*found)
            self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._unmark()
        super().leaveEvent(event)

    def _unmark(self) -> None:
        self._marked = None
        QToolTip.hideText()
        self.update()

    def _choose(self) -> None:
        if self._marked is not None:
            bar, part = self._marked
            self.chosen.emit((self._bars[bar].key, self._parts[part].key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in keys and self._boxes:
            move = keys[key]
            self._move(*(move[::-1] if self._standing else move))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _move(self, bars: int, parts: int) -> None:
        """The next part that has a box in this direction; the mark stays where there is none."""
        there = {(box.bar, box.part) for box in self._boxes}
        if self._marked is None:
            first = self._boxes[-1] if self._standing else self._boxes[0]
            self._tell(first.bar, first.part)
            return
        bar, part = self._marked
        for _ in range(max(len(self._bars), len(self._parts))):
            bar, part = bar + bars, part + parts
            wanted = (bar, part)
            if bars and wanted not in there:
                # The bar may lack this part: its nearest one.
                near = [box.part for box in self._boxes if box.bar == bar]
                wanted = (bar, min(near, key=lambda each: abs(each - part))) if near else wanted
            if wanted in there:
                self._tell(*wanted)
                return

    def _tell(self, bar: int, part: int) -> None:
        self.mark(bar, part)
        box = next(each for each in self._boxes if (each.bar, each.part) == (bar, part))
        place = self.mapToGlobal(box.rect.bottomLeft().toPoint())
        QToolTip.showText(place, self.marked_words(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
