"""The window's font, shipped with the program, with figures of equal width."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.resources import resource

FAMILY = "Inter"
BASE_POINTS = 9.75
"""13 pixels at 96 dots per inch."""

_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


def load_fonts(app: QApplication) -> None:
    """Register the shipped fonts and make them the application's own."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/ui/{name}")))
    app.setFont(window_font())


def window_font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """The window's font, `scale` times its usual size, with tabular figures."""
    font = QFont(FAMILY)
    font.setPointSizeF(BASE_POINTS * scale)
    font.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def paper_font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """The same for a PDF: with the usual figures, since a reader of the file finds no digits
    behind tabular ones."""
    font = window_font(scale, bold=bold)
    font.clearFeatures()
    return font
