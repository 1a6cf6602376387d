"""Colours, light and dark, and the style sheet of the kit.

On Windows the native style stays and only the kit's own pieces (cards, tiles, the row of tabs, the
primary button) are drawn by the sheet; elsewhere Fusion gets the whole look.
"""

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.resources import resource


@dataclass(frozen=True)
class Colours:
    """The colours by what they mean, as `#rrggbb`. Never the only sign of a meaning."""

    window: str
    card: str
    alternate: str
    border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    selection: str
    hover: str
    scroll: str
    arrears: str
    vacancy: str
    danger: str
    good: str
    warning_back: str
    danger_back: str
    info_back: str

    def of(self, role: str) -> str:
        """The colour of a role: text, muted, accent, arrears, vacancy, danger or good.

        Raises AttributeError for a role that does not exist.
        """
        value: str = getattr(self, role)
        return value


LIGHT = Colours(
    window="#f7f8fa",
    card="#ffffff",
    alternate="#f9fafc",
    border="#e1e5eb",
    text="#1c2430",
    muted="#5f6b7c",
    accent="#215fa9",
    accent_hover="#2a70c4",
    accent_text="#ffffff",
    selection="#d9e8f7",
    hover="#eef2f7",
    scroll="#c9d0da",
    arrears="#b85208",
    vacancy="#215fa9",
    danger="#b81f24",
    good="#287a45",
    warning_back="#fdf1e4",
    danger_back="#fdecec",
    info_back="#e8f1fb",
)

DARK = Colours(
    window="#16191e",
    card="#1f242b",
    alternate="#232932",
    border="#363e49",
    text="#e7ebf0",
    muted="#a3afbf",
    accent="#6aaaf0",
    accent_hover="#86bbf4",
    accent_text="#0d1724",
    selection="#2b4a6b",
    hover="#2a313b",
    scroll="#4a5462",
    arrears="#f0a060",
    vacancy="#7ab5f5",
    danger="#ff8a85",
    good="#6fcf97",
    warning_back="#3a2c1c",
    danger_back="#402325",
    info_back="#1f3147",
)


def colours() -> Colours:
    """The colours of the palette in force."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def apply_theme(app: QApplication, *, dark: bool | None = None) -> None:
    """Dress `app`; follows the system's light or dark unless `dark` says which."""
    hints = app.styleHints()
    native = _native_style_name()
    app.setStyle(QStyleFactory.create(native or "Fusion"))
    _dress(app, dark, native=bool(native))
    if dark is None:
        hints.colorSchemeChanged.connect(_follow_system)


def _follow_system() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _dress(app, None, native=bool(_native_style_name()))


def _dress(app: QApplication, dark: bool | None, *, native: bool) -> None:
    if dark is None:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    chosen = DARK if dark else LIGHT
    app.setPalette(palette(chosen))
    app.setStyleSheet(style_sheet(chosen, native=native))


def _native_style_name() -> str:
    if sys.platform != "win32":
        return ""
    names = {name.casefold(): name for name in QStyleFactory.keys()}  # noqa: SIM118
    return names.get("windows11", "")


def palette(chosen: Colours) -> QPalette:
    """A whole palette from the colours by meaning."""
    role = QPalette.ColorRole
    made = QPalette()
    by_role = {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.card,
        role.AlternateBase: chosen.alternate,
        role.Text: chosen.text,
        role.Button: chosen.card,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.danger,
        role.ToolTipBase: chosen.card,
        role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.muted,
        role.Highlight: chosen.selection,
        role.HighlightedText: chosen.text,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.Accent: chosen.accent,
        role.Light: chosen.card,
        role.Midlight: chosen.hover,
        role.Mid: chosen.border,
        role.Dark: chosen.border,
        role.Shadow: chosen.border,
    }
    for each, value in by_role.items():
        made.setColor(each, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        faded = QColor(chosen.muted)
        faded.setAlpha(150)
        made.setColor(disabled, each, faded)
    return made


def style_sheet(chosen: Colours, *, native: bool) -> str:
    """The sheet: the kit's own pieces, and under Fusion the plain controls too."""
    sheet = _KIT if native else _CONTROLS + _KIT
    for name, value in vars(chosen).items():
        sheet = sheet.replace(f"@{name};", f"{value};")
    shade = "dark" if chosen is DARK else "light"
    for name in ("tick", "chevron"):
        sheet = sheet.replace(
            f"@{name};", f'url("{resource(f"icons/{name}-{shade}.png").as_posix()}");'
        )
    return sheet


_KIT = """
Card { background: @card; border: 1px solid @border; border-radius: 6px; }
Tile:hover, Tile:focus { border: 1px solid @accent; }
SectionTitle > QLabel#title { font-weight: 600; }
Muted { color: @muted; }
Tile QLabel#caption, KeyFigures QLabel#caption { color: @muted; }
KeyFigures QLabel#value { font-weight: 600; }
FieldError { color: @danger; }
QLabel#field_label { color: @muted; }
MessageStrip { border: 1px solid @border; border-radius: 6px; background: @info_back;
  margin-top: 8px; }
MessageStrip[kind="warning"] { background: @warning_back; border: 1px solid @arrears; }
MessageStrip[kind="error"] { background: @danger_back; border: 1px solid @danger; }
LinkButton { border: none; background: transparent; color: @muted; padding: 2px 4px;
  text-align: left; }
LinkButton:hover { color: @accent; text-decoration: underline; }
LinkButton:focus { color: @accent; border: 1px solid @accent; border-radius: 3px; }
LinkButton:disabled { color: @border; }
QPushButton[primary="true"] { background: @accent; color: @accent_text; font-weight: 600;
  border: 1px solid @accent; border-radius: 5px; padding: 6px 14px; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus {
  background: @accent_hover; }
QPushButton[primary="true"]:focus { border: 1px solid @text; }
QPushButton[primary="true"]:disabled { background: @border; border-color: @border;
  color: @muted; }
QTabBar[plain="true"] { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar[plain="true"]::tab { padding: 8px 14px 7px 14px; border: none; color: @muted;
  background: transparent; border-bottom: 2px solid transparent; }
QTabBar[plain="true"]::tab:hover { color: @text; }
QTabBar[plain="true"]::tab:selected { color: @text; font-weight: 600;
  border-bottom: 2px solid @accent; }
QTabBar[plain="true"]::tab:focus { color: @accent; }
SearchPopup { background: @card; border: 1px solid @border; border-radius: 6px; }
QToolButton#menu { border: 1px solid @border; border-radius: 5px; padding: 4px 7px;
  background: @card; }
QToolButton#menu:hover, QToolButton#menu:focus { border: 1px solid @accent; }
QToolButton#menu::menu-indicator { width: 0; image: none; }
"""

_CONTROLS = """
QToolTip { color: @text; background: @card; border: 1px solid @border; padding: 3px; }
QPushButton { background: @card; border: 1px solid @border; border-radius: 5px;
  padding: 6px 14px; color: @text; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:checked { background: @selection; border: 1px solid @accent; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton::menu-indicator { width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit { background: @card; border: 1px solid @border;
  border-radius: 5px; padding: 5px 8px; selection-background-color: @selection;
  selection-color: @text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @muted; background: @window; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  border: 1px solid @danger; }
QComboBox { background: @card; border: 1px solid @border; border-radius: 5px;
  padding: 5px 8px; color: @text; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: @chevron; width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @border;
  selection-background-color: @selection; selection-color: @text; }
QComboBox:focus { border: 1px solid @accent; }
QTableView, QTreeView, QListView { background: @card; border: none;
  alternate-background-color: @alternate; selection-background-color: @selection;
  selection-color: @text; outline: none; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @muted; font-weight: 500; border: none;
  border-bottom: 1px solid @border; padding: 6px 3px; }
QCheckBox::indicator, QTableView::indicator, QTreeView::indicator, QListView::indicator {
  width: 14px; height: 14px; border: 1px solid @muted; border-radius: 3px; background: @card; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QTreeView::indicator:checked,
QListView::indicator:checked { background: @accent; border: 1px solid @accent; image: @tick; }
QCheckBox::indicator:focus { border: 1px solid @accent; }
QCheckBox::indicator:disabled { border: 1px solid @border; background: @window; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @muted;
  border-radius: 8px; background: @card; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 4px solid @accent; }
QSplitter::handle { background: transparent; }
QStatusBar { background: @card; border-top: 1px solid @border; color: @muted; }
QStatusBar QLabel { color: @muted; }
QStatusBar::item { border: none; }
QMenu { background: @card; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QProgressBar { border: 1px solid @border; border-radius: 5px; background: @card;
  text-align: center; color: @text; min-height: 16px; }
QProgressBar::chunk { background: @selection; border-radius: 4px; }
"""
