"""Ten years of months are looked at closely and moved, by mouse and by keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dashboard.time_window import LEAST, TimeWindow
from app.ui.dashboard.trend_chart import TrendChart, TrendPoint

LEFT = Qt.MouseButton.LeftButton


@given(
    st.integers(0, 200),
    st.lists(st.tuples(st.floats(0.2, 4), st.floats(0, 1)) | st.integers(-300, 300), max_size=12),
)
def test_the_window_never_leaves_the_months(
    total: int, moves: list[tuple[float, float] | int]
) -> None:
    window = TimeWindow.whole(total)
    for move in moves:
        before = window
        window = window.shifted(move) if isinstance(move, int) else window.zoomed(*move)
        assert 0 <= window.first <= window.end <= total
        assert window.length >= min(LEAST, total)
        if isinstance(move, int):
            assert window.length == before.length


@pytest.fixture
def chart(qtbot: QtBot) -> TrendChart:
    made = TrendChart("en")
    qtbot.addWidget(made)
    made.resize(960, 260)
    made.show()
    made.show_points(
        [TrendPoint(24_000 + n, n % 7 + 1.0, n % 5 + 1.0, f"m{n}") for n in range(120)], None
    )
    qtbot.waitUntil(lambda: made.plot.viewport().width() > 300)
    return made


def wheel(chart: TrendChart, up: bool) -> None:
    viewport = chart.plot.viewport()
    place = QPointF(viewport.rect().center())
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 if up else -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_wheel_looks_closer_and_back(chart: TrendChart) -> None:
    wheel(chart, up=True)
    assert chart.window_shown().length == 90
    for _ in range(30):
        wheel(chart, up=True)
    assert chart.window_shown().length == LEAST
    for _ in range(30):
        wheel(chart, up=False)
    assert chart.window_shown() == TimeWindow.whole(120)


def test_dragging_moves_in_time_and_is_no_click(chart: TrendChart, qtbot: QtBot) -> None:
    for _ in range(6):
        wheel(chart, up=True)
    before, viewport = chart.window_shown(), chart.plot.viewport()
    with qtbot.assertNotEmitted(chart.chosen):
        qtbot.mousePress(viewport, LEFT, pos=QPoint(300, 100))
        for x in range(310, 600, 10):
            qtbot.mouseMove(viewport, QPoint(x, 100))
        qtbot.mouseRelease(viewport, LEFT, pos=QPoint(600, 100))
    assert chart.window_shown().first < before.first
    assert chart.window_shown().length == before.length


def test_keys_look_closer_and_move_by_years(chart: TrendChart, qtbot: QtBot) -> None:
    for _ in range(5):
        qtbot.keyClick(chart, "+")
    closer = chart.window_shown()
    assert closer.end == 120
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    assert chart.window_shown().end == 108
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.marked_words() == "m106"
    qtbot.keyClick(chart, Qt.Key.Key_PageDown)
    qtbot.keyClick(chart, "-")
    assert chart.window_shown().length > closer.length


def test_new_figures_of_the_same_months_keep_what_is_looked_at(chart: TrendChart) -> None:
    wheel(chart, up=True)
    seen = chart.window_shown()
    points = [TrendPoint(24_000 + n, 2.0, 1.0, f"m{n}") for n in range(120)]
    chart.show_points(points, None)
    assert chart.window_shown() == seen
    chart.show_points(points[-13:], None)
    assert chart.window_shown() == TimeWindow.whole(13)
