"""The trend drawn with pyqtgraph. Import this module late: pyqtgraph takes its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.formats import format_percent
from app.ui.dashboard.benchmarks import Benchmark
from app.ui.dashboard.chart import Chart
from app.ui.dashboard.months import short_month_name
from app.ui.dashboard.time_window import TimeWindow
from app.ui.fonts import window_font
from app.ui.theme import colours
from app.ui.translation import translate

ARREARS, VACANCY = "arrears", "vacancy"
LABEL_GAP = 4
WIDEST_SHARE = 0.24
"""Words at the right take at most this part of the width."""
MOST_LINES = 6
CLOSER, FARTHER = 0.75, 4 / 3


@dataclass(frozen=True)
class TrendPoint:
    """One month: both percentages and the figures behind them, in words for the tooltip."""

    month: int
    arrears_pct: float | None
    vacancy_pct: float | None
    words: str


class TrendChart(Chart):
    """Arrears and vacancy by month with a benchmark's lines.

    `chosen` carries ("arrears" or "vacancy", the month's number) of the point that was clicked, or
    on which Enter was pressed. Left, Right, Home and End move the mark, Up and Down change lines;
    the wheel, plus and minus look closer or farther, dragging and Page up or down move in time.
    """

    chosen = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._all: tuple[TrendPoint, ...] = ()
        self._points: tuple[TrendPoint, ...] = ()
        self._window = TimeWindow.whole(0)
        self._grip: QPointF | None = None
        self._dragged = False
        self._benchmark: Benchmark | None = None
        self._marked = -1
        self._line = ARREARS
        self._top = 1.0
        self._labels: list[pyqtgraph.TextItem] = []
        self._font = window_font(0.92)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Trend of arrears and vacancy"))
        self.plot = pyqtgraph.PlotWidget(self)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setMinimumHeight(110)
        self._item = self.plot.getPlotItem()
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)

    def _set_up(self) -> None:
        self._item.setMouseEnabled(False, False)
        self._item.setMenuEnabled(False)
        self._item.hideButtons()
        for side in ("left", "bottom"):
            self._item.getAxis(side).setStyle(tickFont=self._font, tickLength=-3)
        self._item.getAxis("left").setWidth(36)
        self._curves = {
            name: self._item.plot([], [], connect="finite") for name in (ARREARS, VACANCY)
        }
        self._lines = {name: self._item.plot([], []) for name in (ARREARS, VACANCY)}
        for line in self._lines.values():
            line.setZValue(-5)
        self._cross = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._dots = pyqtgraph.ScatterPlotItem(size=8)
        self._tip = pyqtgraph.TextItem(anchor=(0, 0))
        self._tip.setZValue(20)
        for item in (self._cross, self._dots, self._tip):
            self._item.addItem(item, ignoreBounds=True)
        self._hide_mark()
        self.plot.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.plot.scene().sigMouseClicked.connect(self._on_mouse_clicked)
        self._item.getViewBox().sigResized.connect(self._place_labels)
        self.plot.viewport().installEventFilter(self)

    # What is shown

    def show_points(self, points: Sequence[TrendPoint], benchmark: Benchmark | None) -> None:
        """Draw these months, oldest first, and the lines of `benchmark`."""
        if [point.month for point in points] != [point.month for point in self._all]:
            self._window = TimeWindow.whole(len(points))
        self._all = tuple(points)
        self._benchmark = benchmark
        self._dress()
        self._show_heights()
        self._show_window()

    def look(self, window: TimeWindow) -> None:
        """Show a part of the months."""
        if window != self._window:
            self._window = window
            self._show_window()

    def window_shown(self) -> TimeWindow:
        """Which part of the months is shown."""
        return self._window

    def _show_window(self) -> None:
        self._points = self._all[self._window.first : self._window.end]
        self._hide_mark()
        months = [point.month for point in self._points]
        for name, values in self._series().items():
            self._curves[name].setData(months, [_or_gap(value) for value in values])
        self._show_months()
        self._show_benchmark()
        self._place_labels()
        self.setAccessibleDescription(self._points[-1].words if self._points else "")

    def write_with(self, font: QFont) -> None:
        """Write names and percentages with another font, as paper asks for."""
        self._font = font
        for side in ("left", "bottom"):
            self._item.getAxis(side).setStyle(tickFont=font)
        self._place_labels()

    def marked_words(self) -> str:
        """What the mark tells now; empty where there is none."""
        return self._points[self._marked].words if self._marked >= 0 else ""

    def label_texts(self) -> list[str]:
        """The words written into the picture."""
        return [label.toPlainText() for label in self._labels]

    def label_boxes(self) -> list[QRectF]:
        """Where they stand, in the picture's own pixels."""
        box = self._item.getViewBox()
        return [box.mapRectFromItem(label, label.boundingRect()) for label in self._labels]

    def _series(self) -> dict[str, list[float | None]]:
        return {
            ARREARS: [point.arrears_pct for point in self._points],
            VACANCY: [point.vacancy_pct for point in self._points],
        }

    def _dress(self) -> None:
        chosen = colours()
        self.plot.setBackground(chosen.card)
        for name, line in self._lines.items():
            colour = chosen.of(name)
            self._curves[name].setPen(pyqtgraph.mkPen(colour, width=2))
            line.setPen(pyqtgraph.mkPen(colour, width=1, style=Qt.PenStyle.DashLine))
        for side in ("left", "bottom"):
            axis = self._item.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(chosen.border))
            axis.setTextPen(pyqtgraph.mkPen(chosen.muted))
        self._cross.setPen(pyqtgraph.mkPen(chosen.muted, width=1))

    def _show_heights(self) -> None:
        """From nothing to above the highest of all months: looking closer changes no height."""
        known = [
            value
            for point in self._all
            for value in (point.arrears_pct, point.vacancy_pct)
            if value is not None
        ]
        if self._benchmark is not None:
            known += [self._benchmark.arrears_pct, self._benchmark.vacancy_pct]
        highest = max([*known, 1.0])
        step = next(
            each for each in (0.5, 1, 2, 5, 10, 20, 25, 50, 1e9) if highest / each <= MOST_LINES
        )
        self._top = (int(highest / step) + 1) * step
        levels = [number * step for number in range(int(self._top / step) + 1)]
        self._item.getAxis("left").setTicks(
            [[(level, format_percent(level, 0 if step >= 1 else 1)) for level in levels]]
        )
        self._item.setYRange(0, self._top, padding=0.02)
        grid = pyqtgraph.mkPen(colours().border)
        grid.setWidthF(0.6)
        self._draw_grid(levels[1:], grid)

    def _show_months(self) -> None:
        if self._points:
            first, last = self._points[0].month, self._points[-1].month
            self._item.getAxis("bottom").setTicks([self._month_ticks(first, last)])

    _grid: tuple[pyqtgraph.InfiniteLine, ...] = ()

    def _draw_grid(self, levels: Sequence[float], pen: object) -> None:
        for line in self._grid:
            self._item.removeItem(line)
        self._grid = tuple(
            pyqtgraph.InfiniteLine(pos=level, angle=0, pen=pen, movable=False) for level in levels
        )
        for line in self._grid:
            line.setZValue(-20)
            self._item.addItem(line, ignoreBounds=True)

    def _month_ticks(self, first: int, last: int) -> list[tuple[int, str]]:
        if last - first > 30:
            years = range(-(-first // 12) * 12, last + 1, 12)
            step = 1 + len(years) // 13
            return [(number, str(number // 12)) for number in years][::step]
        step = 1 if last - first <= 13 else 3
        return [
            (number, f"{short_month_name(number, self._language)} {number // 12}")
            if number % 12 == 0
            else (number, short_month_name(number, self._language))
            for number in range(first, last + 1)
            if number % step == 0
        ]

    def _show_benchmark(self) -> None:
        held = self._benchmark
        ends = [self._points[0].month, self._points[-1].month] if self._points and held else []
        for name, line in self._lines.items():
            line.setData(ends, [self._level(name)] * len(ends))

    def _level(self, kind: str) -> float:
        held = self._benchmark
        if held is None:
            return 0.0
        return held.arrears_pct if kind == ARREARS else held.vacancy_pct

    # Words at the right of the lines they name, so that colour is not their only mark

    @Slot()
    def _place_labels(self) -> None:
        box = self._item.getViewBox().rect()
        if box.width() < 200 or box.height() < 40 or not self._points:
            self._keep_labels(0)
            return
        metrics = QFontMetricsF(self._font)
        wanted = self._wanted_labels(metrics, box.width() * WIDEST_SHARE)
        self._keep_labels(len(wanted))
        width = max(metrics.horizontalAdvance(text) for _, text, _ in wanted) + 2 * LABEL_GAP
        self._make_room(width, box.width())
        heights = [self._pixel(0, level).y() for _, _, level in wanted]
        tops = spread(heights, metrics.height(), box.height())
        left = self._pixel(self._points[-1].month, 0).x() + 2 * LABEL_GAP
        for label, (kind, text, _), top in zip(self._labels, wanted, tops, strict=True):
            self._dress_label(label, kind, text)
            label.setPos(self._item.getViewBox().mapToView(QPointF(left, top)))
            label.updateTransform(force=True)

    def _keep_labels(self, count: int) -> None:
        """As many as are wanted: making one anew costs more than moving it."""
        while len(self._labels) > count:
            self._item.removeItem(self._labels.pop())
        while len(self._labels) < count:
            label = pyqtgraph.TextItem("", anchor=(0, 0))
            label.textItem.document().setDocumentMargin(0)
            self._item.addItem(label, ignoreBounds=True)
            self._labels.append(label)

    def _dress_label(self, label: pyqtgraph.TextItem, kind: str, text: str) -> None:
        colour = colours().of(kind)
        if label.textItem.font() != self._font:
            label.setFont(self._font)
        if label.toPlainText() != text:
            label.setPlainText(text)
        if label.color.name() != colour:
            label.setColor(colour)

    def _wanted_labels(self, metrics: QFontMetricsF, widest: float) -> list[tuple[str, str, float]]:
        """Kind, words and level of each label; a benchmark's name is cut where room is short."""
        names = {ARREARS: self.tr("Arrears"), VACANCY: self.tr("Vacancy")}
        wanted = []
        for kind, values in self._series().items():
            last = next((value for value in reversed(values) if value is not None), None)
            if last is not None:
                wanted.append((kind, f"{names[kind]} {format_percent(last)}", last))
        if self._benchmark is not None:
            whose = translate("Dashboard", self._benchmark.name)
            for kind, what in names.items():
                level = self._level(kind)
                percent = format_percent(level, 1 if round(level, 1) == level else 2)
                room = widest - metrics.horizontalAdvance(f" {percent}")
                name = metrics.elidedText(f"{what}, {whose}", Qt.TextElideMode.ElideRight, room)
                wanted.append((kind, f"{name} {percent}", level))
        return wanted or [(ARREARS, format_percent(None), 0.0)]

    def _make_room(self, pixels: float, whole: float) -> None:
        first, last = self._points[0].month, self._points[-1].month
        span = max(last - first, 1) * 1.02
        beside = span * pixels / max(whole - pixels, 1.0)
        self._item.setXRange(first - span * 0.01, last + span * 0.01 + beside, padding=0)

    def _pixel(self, month: float, value: float) -> QPointF:
        spot: QPointF = self._item.getViewBox().mapFromView(QPointF(month, value))
        return spot

    # Mark, mouse, keyboard

    def mark(self, number: int) -> None:
        """Put the mark on the month that stands at `number` and tell its figures."""
        self._marked = min(max(number, 0), len(self._points) - 1)
        if self._marked < 0:
            return
        point, chosen = self._points[self._marked], colours()
        spots = [
            {
                "pos": (point.month, value),
                "brush": pyqtgraph.mkBrush(chosen.of(name)),
                "pen": None,
                "size": 10 if name == self._line else 6,
            }
            for name, value in ((ARREARS, point.arrears_pct), (VACANCY, point.vacancy_pct))
            if value is not None
        ]
        self._dots.setData(spots)
        self._cross.setPos(point.month)
        lines = point.words.replace("&", "&amp;").replace("<", "&lt;").split("\n")
        body = "<br>".join([f"<b>{lines[0]}</b>", *lines[1:]])
        self._tip.setHtml(f'<div style="color: {chosen.text};">{body}</div>')
        self._tip.fill = pyqtgraph.mkBrush(chosen.card)
        self._tip.border = pyqtgraph.mkPen(chosen.border)
        at_right = self._marked > len(self._points) * 0.6
        self._tip.setAnchor((1.04 if at_right else -0.04, -0.05))
        self._tip.setPos(point.month, self._top)
        for item in (self._cross, self._dots, self._tip):
            item.show()
        # Without its transform it counts as outside the picture and is never painted.
        self._tip.updateTransform(force=True)
        self.setAccessibleDescription(point.words)

    def _hide_mark(self) -> None:
        self._marked = -1
        for item in (self._cross, self._dots, self._tip):
            item.hide()

    def _nearest(self, scene_place: QPointF) -> int:
        if not self._points or not self._item.sceneBoundingRect().contains(scene_place):
            return -1
        month = self._item.getViewBox().mapSceneToView(scene_place).x()
        return min(range(len(self._points)), key=lambda n: abs(self._points[n].month - month))

    @Slot(object)
    def _on_mouse_moved(self, scene_place: QPointF) -> None:
        number = self._nearest(scene_place)
        if number < 0:
            self._hide_mark()
            return
        line = self._nearest_line(number, scene_place)
        if (number, line) != (self._marked, self._line):
            self._line = line
            self.mark(number)

    @Slot(object)
    def _on_mouse_clicked(self, event: object) -> None:
        place, button = event.scenePos(), event.button()  # type: ignore[attr-defined]
        number = self._nearest(place)
        if button == Qt.MouseButton.LeftButton and number >= 0:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit((self._nearest_line(number, place), self._points[number].month))

    def _nearest_line(self, number: int, scene_place: QPointF) -> str:
        point = self._points[number]
        height = self._item.getViewBox().mapSceneToView(scene_place).y()
        known = [
            (abs(value - height), name)
            for name, value in ((ARREARS, point.arrears_pct), (VACANCY, point.vacancy_pct))
            if value is not None
        ]
        return min(known)[1] if known else ARREARS

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Leave and not self.hasFocus():
            self._hide_mark()
        elif isinstance(event, QWheelEvent) and event.angleDelta().y():
            self._zoom(CLOSER if event.angleDelta().y() > 0 else FARTHER, event.position().x())
            return True
        elif isinstance(event, QMouseEvent):
            return self._drag(event)
        return False

    def _zoom(self, factor: float, x: float) -> None:
        box = self._item.getViewBox().sceneBoundingRect()
        share = (x - box.left()) / max(box.width(), 1.0)
        self.look(self._window.zoomed(factor, min(max(share, 0.0), 1.0)))

    def _drag(self, event: QMouseEvent) -> bool:
        """Move in time by dragging; a click that hardly moves stays a click."""
        kind, place = event.type(), event.position()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._dragged = place, False
        elif kind is QEvent.Type.MouseMove and self._grip is not None:
            step = self._item.getViewBox().width() / max(self._window.length, 1)
            months = round((self._grip.x() - place.x()) / max(step, 1.0))
            if months:
                self.look(self._window.shifted(months))
                self._grip, self._dragged = place, True
            return self._dragged
        elif kind is QEvent.Type.MouseButtonRelease:
            self._grip = None
            return self._dragged
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._points) - 1
        at = self._marked if self._marked >= 0 else last
        moves = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key in moves:
            self.mark(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._line = VACANCY if self._line == ARREARS else ARREARS
            self.mark(at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marked >= 0:
            self.chosen.emit((self._line, self._points[self._marked].month))
        elif event.text() in ("+", "-"):
            self.look(self._window.zoomed(CLOSER if event.text() == "+" else FARTHER, 1.0))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.look(self._window.shifted(-12 if key == Qt.Key.Key_PageUp else 12))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._points:
            self.show_points(self._all, self._benchmark)


def _or_gap(value: float | None) -> float:
    return float("nan") if value is None else value


def spread(middles: Sequence[float], height: float, room: float) -> list[float]:
    """Tops of labels of `height` centred on `middles` as nearly as goes, none over another and
    all within `room`, in the order given."""
    order = sorted(range(len(middles)), key=lambda number: middles[number])
    tops = [0.0] * len(middles)
    free = 0.0
    for number in order:
        tops[number] = max(middles[number] - height / 2, free)
        free = tops[number] + height
    limit = room
    for number in reversed(order):
        tops[number] = min(tops[number], limit - height)
        limit = tops[number]
    return tops
