"""What plans should bring in, a bar for each month, painted by hand: no slow import."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.models.formats import format_euro, format_money
from app.services.repayment_plans.forecast import ForecastMonth
from app.ui.dashboard.months import month_name, short_month_name
from app.ui.fonts import window_font
from app.ui.theme import colours

TOP, RIGHT, BOTTOM = 24.0, 8.0, 22.0
STEPS = (1, 2, 5, 10)
LABEL_WIDTH = 34
"""Pixels that the short name of a month needs at least."""


class ForecastChart(QWidget):
    """The whole bar is what is due, its full part what is likely of it.

    `chosen` carries the number of the month that was clicked. The table of the months beside it
    says the same to the keyboard.
    """

    chosen = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._months: tuple[ForecastMonth, ...] = ()
        self._marked: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What plans should bring in by month"))

    def set_months(self, months: Sequence[ForecastMonth]) -> None:
        """Draw these months, the first at the left."""
        self._months = tuple(months)
        if months:
            total = sum(month.expected_cents for month in months)
            self.setAccessibleDescription(
                self.tr("{0} from {1} to {2}").format(
                    format_euro(total), self._name(months[0]), self._name(months[-1])
                )
            )
        self.update()

    def mark(self, month: int | None) -> None:
        """Frame the bar of a month."""
        if month != self._marked:
            self._marked = month
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 190)

    def month_at(self, x: float) -> ForecastMonth | None:
        """The month at a place across, in pixels."""
        room = self._room(self._scale()[1])
        place = math.floor((x - room.left()) / max(self._step(room), 1))
        return self._months[place] if 0 <= place < len(self._months) else None

    # Where things stand

    def _name(self, month: ForecastMonth) -> str:
        return month_name(month.month, self._language)

    def _scale(self) -> tuple[int, int]:
        highest = max([month.expected_cents for month in self._months] or [0]) or 100
        rough = highest / 4
        power = 10 ** math.floor(math.log10(max(rough, 1)))
        step = next(int(power * each) for each in STEPS if power * each >= rough)
        return step, math.ceil(highest / step) * step

    def _room(self, top_cents: int) -> QRectF:
        metrics = QFontMetricsF(window_font(0.9))
        left = metrics.horizontalAdvance(_label(top_cents)) + 14
        return QRectF(self.rect()).adjusted(left, TOP, -RIGHT, -BOTTOM)

    def _step(self, room: QRectF) -> float:
        return room.width() / max(len(self._months), 1)

    def _bar(self, room: QRectF, place: int, cents: int, top_cents: int) -> QRectF:
        wide = self._step(room)
        high = cents / top_cents * room.height()
        return QRectF(
            room.left() + place * wide + wide * 0.16, room.bottom() - high, wide * 0.68, high
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._months:
            return
        step, top = self._scale()
        room = self._room(top)
        painter = QPainter(self)
        painter.setFont(window_font(0.9))
        self._paint_grid(painter, room, step, top)
        for place, month in enumerate(self._months):
            self._paint_bar(painter, room, place, month, top)
        self._paint_names(painter, room)
        self._paint_legend(painter, room)
        painter.end()

    def _paint_grid(self, painter: QPainter, room: QRectF, step: int, top: int) -> None:
        chosen = colours()
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for cents in range(0, top + 1, step):
            y = room.bottom() - cents / top * room.height()
            painter.setPen(QPen(QColor(chosen.border), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(chosen.muted))
            painter.drawText(QRectF(0, y - 8, room.left() - 8, 16), middle, _label(cents))

    def _paint_bar(
        self, painter: QPainter, room: QRectF, place: int, month: ForecastMonth, top: int
    ) -> None:
        accent = QColor(colours().accent)
        wash = QColor(accent)
        wash.setAlpha(60)
        whole = self._bar(room, place, month.expected_cents, top)
        likely = month.expected_cents if month.likely_cents is None else month.likely_cents
        painter.fillRect(whole, wash)
        painter.fillRect(self._bar(room, place, likely, top), accent)
        if month.month == self._marked:
            painter.setPen(QPen(QColor(colours().text), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(-2, -2, 2, 0))

    def _paint_names(self, painter: QPainter, room: QRectF) -> None:
        wide = self._step(room)
        every = max(math.ceil(LABEL_WIDTH / max(wide, 1)), 1)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(colours().muted))
        for place, month in enumerate(self._months):
            if place % every:
                continue
            name = short_month_name(month.month, self._language)
            if month.month % 12 == 0 or place == 0:
                name = f"{name} {month.month // 12 % 100:02d}"
            x = room.left() + (place + 0.5) * wide
            painter.drawText(QRectF(x - 30, room.bottom() + 4, 60, 16), centre, name)

    def _paint_legend(self, painter: QPainter, room: QRectF) -> None:
        accent = QColor(colours().accent)
        wash = QColor(accent)
        wash.setAlpha(60)
        knows = any(month.likely_cents is not None for month in self._months)
        parts = [(accent, self.tr("likely")), (wash, self.tr("due"))]
        metrics = QFontMetricsF(painter.font())
        x = room.left()
        for colour, word in parts if knows else [(accent, self.tr("due"))]:
            painter.fillRect(QRectF(x, 5, 11, 11), colour)
            painter.setPen(QColor(colours().muted))
            wide = metrics.horizontalAdvance(word) + 6
            painter.drawText(
                QRectF(x + 16, 2, wide, 17),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                word,
            )
            x += 16 + wide + 14

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        month = self.month_at(event.position().x())
        if month is None:
            return
        said = self.tr("{0}: {1} due from {2} plans").format(
            self._name(month), format_euro(month.expected_cents), month.plans
        )
        if month.likely_cents is not None:
            likely = self.tr("likely {0}").format(format_euro(month.likely_cents))
            said = f"{said}, {likely}"
        QToolTip.showText(event.globalPosition().toPoint(), said, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        month = self.month_at(event.position().x())
        if month is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(month.month)


def _label(cents: int) -> str:
    return format_money(cents).removesuffix(",00")
