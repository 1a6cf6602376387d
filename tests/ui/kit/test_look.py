"""The look: legible in the light and in the dark, figures of equal width."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.ui.fonts import FAMILY, window_font
from app.ui.icons import _NAMES, icon
from app.ui.theme import DARK, LIGHT, Colours, palette, style_sheet

BOTH = pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["light", "dark"])
ROLES = ("text", "muted", "accent", "arrears", "vacancy", "danger", "good")


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@BOTH
@pytest.mark.parametrize("role", ROLES)
def test_every_text_colour_is_legible(chosen: Colours, role: str) -> None:
    for back in (chosen.card, chosen.window, chosen.alternate):
        assert contrast(chosen.of(role), back) >= 4.5


@BOTH
def test_selected_rows_and_the_primary_button_are_legible(chosen: Colours) -> None:
    assert contrast(chosen.text, chosen.selection) >= 4.5
    assert contrast(chosen.accent_text, chosen.accent) >= 4.5
    for back in (chosen.warning_back, chosen.danger_back, chosen.info_back):
        assert contrast(chosen.text, back) >= 4.5


@BOTH
@pytest.mark.parametrize("native", [True, False])
def test_the_sheet_leaves_no_colour_unnamed(chosen: Colours, native: bool) -> None:
    assert "@" not in style_sheet(chosen, native=native)


@BOTH
def test_the_palette_says_whether_it_is_dark(chosen: Colours) -> None:
    assert (palette(chosen).window().color().lightness() < 128) is (chosen is DARK)


def test_figures_have_equal_width(dressed_app: QApplication) -> None:
    assert dressed_app.font().family() == FAMILY
    metrics = QFontMetricsF(window_font())
    widths = {metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}
    assert len(widths) == 1


def test_every_icon_exists(dressed_app: QApplication) -> None:
    for name in _NAMES:
        assert not icon(name).isNull()
