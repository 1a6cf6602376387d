"""The debt that remains, instalment by instalment, painted by hand: no slow import while typing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.models.formats import format_date, format_euro, format_money
from app.services.repayment_plans.schedule import CurvePoint
from app.ui.fonts import window_font
from app.ui.theme import colours

RIGHT, TOP, BOTTOM = 12.0, 8.0, 22.0
STEPS = (1, 2, 5, 10)
LABEL_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
REACH = 40.0
"""Pixels within which the mouse finds a point."""


class DebtCurve(QWidget):
    """A falling line with its area; `today` marks how far the plan has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[CurvePoint, ...] = ()
        self._today: date | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Remaining debt over time"))

    def set_points(self, points: Sequence[CurvePoint], today: date | None = None) -> None:
        """Draw these points, the whole debt first; none empties the picture."""
        self._points = tuple(points)
        self._today = today
        if points:
            last = points[-1]
            self.setAccessibleDescription(
                self.tr("From {0} on {1} to nothing on {2}").format(
                    format_euro(points[0].remaining_cents),
                    format_date(points[0].on),
                    format_date(last.on),
                )
            )
        self.update()

    def points(self) -> tuple[CurvePoint, ...]:
        """What is drawn now."""
        return self._points

    def sizeHint(self) -> QSize:
        return QSize(360, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    # Where things stand

    def _scale(self) -> tuple[int, int]:
        """The step between the lines of the grid and the top of the axis, in cents."""
        highest = max(self._points[0].remaining_cents, 1)
        rough = highest / max(min(self.height() / 45, 6), 2)
        power = 10 ** math.floor(math.log10(max(rough, 1)))
        step = next(int(power * each) for each in STEPS if power * each >= rough)
        return step, math.ceil(highest / step) * step

    def _room(self, top_cents: int) -> QRectF:
        metrics = QFontMetricsF(window_font(0.9))
        left = metrics.horizontalAdvance(_label(top_cents)) + 14
        return QRectF(self.rect()).adjusted(left, TOP, -RIGHT, -BOTTOM)

    def _place(self, room: QRectF, number: int, cents: int, top_cents: int) -> QPointF:
        across = number / max(len(self._points) - 1, 1)
        return QPointF(
            room.left() + across * room.width(),
            room.bottom() - cents / top_cents * room.height(),
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if len(self._points) < 2:
            return
        step, top = self._scale()
        room = self._room(top)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(window_font(0.9))
        self._paint_grid(painter, room, step, top)
        self._paint_line(painter, room, top)
        self._paint_today(painter, room)
        painter.end()

    def _paint_grid(self, painter: QPainter, room: QRectF, step: int, top: int) -> None:
        chosen = colours()
        quiet, faint = QColor(chosen.muted), QColor(chosen.border)
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for cents in range(0, top + 1, step):
            y = self._place(room, 0, cents, top).y()
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(quiet)
            painter.drawText(QRectF(0, y - 8, room.left() - 8, 16), middle, _label(cents))
        count = len(self._points) - 1
        fewest = count / max(room.width() / 30, 1)
        each = next((step for step in LABEL_STEPS if step >= fewest), LABEL_STEPS[-1])
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for number in range(0, count + 1, each):
            x = self._place(room, number, 0, top).x()
            painter.drawText(QRectF(x - 20, room.bottom() + 4, 40, 16), centre, str(number))

    def _paint_line(self, painter: QPainter, room: QRectF, top: int) -> None:
        line = QPolygonF(
            [
                self._place(room, number, point.remaining_cents, top)
                for number, point in enumerate(self._points)
            ]
        )
        area = QPolygonF(line)
        area.append(QPointF(room.right(), room.bottom()))
        area.append(QPointF(room.left(), room.bottom()))
        colour = QColor(colours().arrears)
        wash = QColor(colour)
        wash.setAlpha(30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawPolygon(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2))
        painter.drawPolyline(line)

    def _paint_today(self, painter: QPainter, room: QRectF) -> None:
        today = self._today
        if today is None or not self._points[0].on < today < self._points[-1].on:
            return
        after = next(n for n, point in enumerate(self._points) if point.on >= today)
        before, then = self._points[after - 1].on, self._points[after].on
        part = (today - before).days / max((then - before).days, 1)
        x = room.left() + (after - 1 + part) / (len(self._points) - 1) * room.width()
        painter.setPen(QPen(QColor(colours().accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
        painter.setPen(QColor(colours().accent))
        # On the left of its line once the right edge is near.
        near_edge = x > room.right() - 60
        side = Qt.AlignmentFlag.AlignRight if near_edge else Qt.AlignmentFlag.AlignLeft
        box = QRectF(x - 66, room.top(), 62, 16) if near_edge else QRectF(x + 4, room.top(), 62, 16)
        painter.drawText(box, side, self.tr("today"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if len(self._points) < 2:
            return
        _, top = self._scale()
        room = self._room(top)
        across = (event.position().x() - room.left()) / max(room.width(), 1)
        number = min(max(round(across * (len(self._points) - 1)), 0), len(self._points) - 1)
        point = self._points[number]
        place = self._place(room, number, point.remaining_cents, top)
        if abs(place.x() - event.position().x()) <= REACH:
            text = self.tr("{0}: {1} remain").format(
                format_date(point.on), format_euro(point.remaining_cents)
            )
            QToolTip.showText(event.globalPosition().toPoint(), text, self)


def _label(cents: int) -> str:
    """Whole euros where the axis has no smaller step."""
    text = format_money(cents)
    return text.removesuffix(",00")
