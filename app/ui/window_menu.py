"""The window's one menu: file, cooperative, language, help."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.translation import LANGUAGES


class WindowMenu(QObject):
    """Says what was asked for; the program does it. `language_asked` carries "it" or "en"."""

    new_asked = Signal()
    open_asked = Signal()
    kit_asked = Signal()
    undo_kit_asked = Signal()
    settings_asked = Signal()
    reports_asked = Signal()
    presentation_asked = Signal()
    language_asked = Signal(str)
    guide_asked = Signal()
    about_asked = Signal()
    quit_asked = Signal()

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        key = QKeySequence.StandardKey
        self._add(self.tr("&New office…"), self.new_asked.emit)
        self.open_action = self._add(self.tr("&Open office…"), self.open_asked.emit, key.Open)
        self._add(self.tr("&Move in from spreadsheets…"), self.kit_asked.emit)
        self.undo_kit_action = self._add(self.tr("&Undo the move-in…"), self.undo_kit_asked.emit)
        self.menu.addSeparator()
        self.reports_action = self._add(
            self.tr("&Reports…"), self.reports_asked.emit, QKeySequence("Ctrl+R")
        )
        self.settings_action = self._add(self.tr("&Cooperative…"), self.settings_asked.emit)
        self.presentation_action = self._add("", self.presentation_asked.emit)
        self.show_presenting(presenting=False)
        self._add_languages(language)
        self.menu.addSeparator()
        self._add(self.tr("&Guide"), self.guide_asked.emit, key.HelpContents)
        self._add(self.tr("&About Portineria"), self.about_asked.emit)
        self.menu.addSeparator()
        self.quit_action = self._add(self.tr("&Quit"), self.quit_asked.emit, key.Quit)

    def allow_office_actions(self, *, allowed: bool) -> None:
        """Offer what needs an open office, or not."""
        self.settings_action.setEnabled(allowed)
        self.reports_action.setEnabled(allowed)
        self.undo_kit_action.setEnabled(allowed)
        self.presentation_action.setEnabled(allowed)

    def show_presenting(self, *, presenting: bool) -> None:
        """Offer to begin a presentation, or to end the one under way."""
        self.presentation_action.setText(
            self.tr("&End the presentation")
            if presenting
            else self.tr("&Presentation with masked names…")
        )

    def _add(
        self,
        text: str,
        on_triggered: Callable[[], object],
        shortcut: QKeySequence.StandardKey | QKeySequence | None = None,
    ) -> QAction:
        action = QAction(text, self._window)
        if shortcut is not None:
            action.setShortcut(shortcut)
        action.triggered.connect(on_triggered)
        self.menu.addAction(action)
        # A shortcut works only for actions of a widget that is shown, not for a closed menu.
        self._window.addAction(action)
        return action

    def _add_languages(self, language: str) -> None:
        languages = self.menu.addMenu(self.tr("&Language"))
        group = QActionGroup(languages)
        for code, name in LANGUAGES.items():
            action = languages.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == language)
            action.setData(code)
            group.addAction(action)
        group.triggered.connect(self._on_language)

    def _on_language(self, action: QAction) -> None:
        self.language_asked.emit(action.data())
