"""The quiet text beside a title gives way before the title does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.ui.panels import QuietLine, SectionTitle

WHERE = "Piras Federica · CEDRI-034 · Residenza Via dei Cedri"


def test_a_long_place_beside_a_title_does_not_widen_the_page(qtbot: QtBot) -> None:
    short, long = SectionTitle("Nuovo piano"), SectionTitle("Nuovo piano", WHERE)
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.minimumSizeHint().width() == short.minimumSizeHint().width()
    assert long.sizeHint().width() > short.sizeHint().width()


def test_what_does_not_fit_ends_with_an_ellipsis(qtbot: QtBot) -> None:
    whole = QuietLine(WHERE)
    qtbot.addWidget(whole)
    width = whole.sizeHint().width() - 60
    cut = whole.fontMetrics().elidedText(WHERE, Qt.TextElideMode.ElideRight, width)
    assert cut.endswith("…")
    assert _picture(qtbot, WHERE, width) == _picture(qtbot, cut, width)


def _picture(qtbot: QtBot, text: str, width: int) -> QImage:
    line = QuietLine(text)
    qtbot.addWidget(line)
    line.resize(width, 24)
    return line.grab().toImage()
