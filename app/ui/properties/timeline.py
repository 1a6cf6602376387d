"""Who lived in a unit when, as a picture over the years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.models.formats import format_date
from app.services.properties.state import UnitState
from app.services.vacancy.occupancy import Stretch
from app.ui.theme import Colours, colours

BAR_TOP = 6
BAR_HEIGHT = 34
AXIS_HEIGHT = 24
SIDE = 4
SMALLEST_YEAR = 44
"""So many pixels a year's number needs."""


class OccupancyTimeline(QWidget):
    """A bar from the first known day to today: households, vacant and not available times.

    `household_chosen` carries a household's key on a click or Enter. Left and Right go from one
    time to the next; each tells its days.
    """

    household_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretches: tuple[Stretch, ...] = ()
        self._first = self._last = date.min
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Occupancy over time"))

    def show_stretches(self, stretches: Sequence[Stretch], today: date) -> None:
        """Draw these times up to the end of today's month."""
        self._stretches = tuple(part for part in stretches if part.first <= today)
        self._current = -1
        if self._stretches:
            self._first = self._stretches[0].first.replace(day=1)
            self._last = max(today, self._first + timedelta(days=30))
        self.setAccessibleDescription("; ".join(self.describe(part) for part in self._stretches))
        self.update()

    def describe(self, part: Stretch) -> str:
        """A time in words: who or what, from when, to when, how many days."""
        if part.last is None:
            days = self.tr("since {0}").format(format_date(part.first))
        else:
            days = self.tr("{0} – {1}, {2} days").format(
                format_date(part.first),
                format_date(part.last),
                (part.last - part.first).days + 1,
            )
        return f"{self._name(part)}: {days}"

    def _name(self, part: Stretch) -> str:
        if part.state is UnitState.OCCUPIED:
            return part.household_name
        if part.state is UnitState.VACANT:
            return self.tr("Vacant")
        return self.tr("Not available")

    def sizeHint(self) -> QSize:
        return QSize(400, BAR_TOP + BAR_HEIGHT + AXIS_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, BAR_TOP + BAR_HEIGHT + AXIS_HEIGHT)

    # Where things are

    def _x(self, day: date) -> float:
        whole = (self._last - self._first).days + 1
        return SIDE + (self.width() - 2 * SIDE) * (day - self._first).days / whole

    def rect_of(self, number: int) -> QRectF:
        """Where a time is drawn; never thinner than three pixels."""
        part = self._stretches[number]
        last = min(part.last or self._last, self._last)
        left, right = self._x(max(part.first, self._first)), self._x(last + timedelta(days=1))
        return QRectF(left, BAR_TOP, max(right - left, 3.0), BAR_HEIGHT)

    def _at(self, place: QPointF) -> int:
        hits = [n for n in range(len(self._stretches)) if self.rect_of(n).contains(place)]
        # A short time is drawn wider than it is: it must still be reachable.
        return min(hits, key=lambda number: self.rect_of(number).width(), default=-1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = colours()
        if not self._stretches:
            painter.setPen(QColor(chosen.muted))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nothing known yet")
            )
            painter.end()
            return
        self._paint_axis(painter, chosen)
        for number in range(len(self._stretches)):
            self._paint_stretch(painter, number, chosen)
        if self.hasFocus() and self._current >= 0:
            painter.setPen(QPen(QColor(chosen.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect_of(self._current).adjusted(-1, -2, 1, 2), 3, 3)
        painter.end()

    def _paint_stretch(self, painter: QPainter, number: int, chosen: Colours) -> None:
        part, room = self._stretches[number], self.rect_of(number)
        room = room.adjusted(0, 0, -1, 0) if room.width() > 6 else room
        painter.setPen(Qt.PenStyle.NoPen)
        if part.state is UnitState.OCCUPIED:
            painter.setBrush(QColor(chosen.border))
            painter.drawRoundedRect(room, 3, 3)
        else:
            vacant = part.state is UnitState.VACANT
            tint = QColor(chosen.vacancy if vacant else chosen.muted)
            painter.setBrush(QColor(chosen.info_back if vacant else chosen.window))
            painter.drawRoundedRect(room, 3, 3)
            tint.setAlpha(200 if vacant else 110)
            painter.setBrush(QBrush(tint, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(room, 3, 3)
        self._paint_name(painter, part, room, chosen)

    def _paint_name(self, painter: QPainter, part: Stretch, room: QRectF, chosen: Colours) -> None:
        inside = room.adjusted(6, 0, -4, 0)
        if inside.width() < 28:
            return
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(
            self._name(part), Qt.TextElideMode.ElideRight, int(inside.width())
        )
        if part.state is not UnitState.OCCUPIED:
            # Words stay readable on the hatching.
            back = QRectF(inside.left() - 3, room.center().y() - 9, 0, 18)
            back.setWidth(metrics.horizontalAdvance(text) + 6)
            card = QColor(chosen.card)
            card.setAlpha(215)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(card)
            painter.drawRoundedRect(back, 3, 3)
        painter.setPen(QColor(chosen.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_axis(self, painter: QPainter, chosen: Colours) -> None:
        below = BAR_TOP + BAR_HEIGHT
        painter.setPen(QPen(QColor(chosen.border), 1))
        painter.drawLine(QPointF(SIDE, below + 4), QPointF(self.width() - SIDE, below + 4))
        years = range(self._first.year + 1, self._last.year + 1)
        room = self._x(date(self._first.year + 2, 1, 1)) - self._x(date(self._first.year + 1, 1, 1))
        step = max(1, round(SMALLEST_YEAR / max(room, 1.0) + 0.49))
        metrics = QFontMetrics(self.font())
        marks = [date(year, 1, 1) for year in years][::step]
        # The first year is named where it leaves room for the first whole one.
        width = metrics.horizontalAdvance(str(self._first.year)) + 8
        if not marks or self._x(marks[0]) - SIDE >= width:
            marks.insert(0, self._first)
        for day in marks:
            x = self._x(day)
            painter.setPen(QPen(QColor(chosen.border), 1))
            painter.drawLine(QPointF(x, below + 4), QPointF(x, below + 8))
            if x + width - 8 <= self.width():
                painter.setPen(QColor(chosen.muted))
                painter.drawText(QPointF(x, below + AXIS_HEIGHT - 3), str(day.year))

    # Mouse and keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(QPointF(event.pos()))
            if number >= 0:
                QToolTip.showText(event.globalPos(), self.describe(self._stretches[number]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        lived_in = number >= 0 and self._stretches[number].household_id is not None
        hand = Qt.CursorShape.PointingHandCursor if lived_in else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._stretches:
            self._current = min(max(self._current + step, 0), len(self._stretches) - 1)
            place = self.mapToGlobal(self.rect_of(self._current).bottomLeft().toPoint())
            QToolTip.showText(place, self.describe(self._stretches[self._current]), self)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    def _open(self, number: int) -> None:
        if number >= 0:
            household_id = self._stretches[number].household_id
            if household_id is not None:
                self.household_chosen.emit(household_id)
