"""Who is there already: a sentence on each, and a button that opens them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.services.tenants.duplicates import Match
from app.ui.panels import plain_button
from app.ui.theme import colours

_SHOWN = 3


class AlreadyThere(QWidget):
    """Sentences on codes that look wrong and on households that are there already."""

    def __init__(self, on_open: Callable[[UUID], None]) -> None:
        super().__init__()
        self._on_open = on_open
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setStyleSheet(f"color: {colours().of('arrears')};")
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addLayout(self._row)
        self.hide()

    def text(self) -> str:
        """What is said now, one sentence a line."""
        return self._said.text()

    def buttons(self) -> list[QPushButton]:
        """One per household that can be opened."""
        return [each for each in self.findChildren(QPushButton) if not each.isHidden()]

    def show_matches(self, matches: Sequence[Match], faults: Sequence[str]) -> None:
        """Say who is there already after what looks wrong, and offer to open them."""
        self._said.setText("\n".join([*faults, *(self._sentence(match) for match in matches)]))
        self._offer(matches)
        self._said.setVisible(bool(faults or matches))
        self.setVisible(bool(faults or matches))

    def show_refused(self, matches: Sequence[Match]) -> None:
        """Offer to open who is there already; that they are stands beside the field."""
        self._said.setText("")
        self._offer(matches)
        self._said.hide()
        self.show()

    def _offer(self, matches: Sequence[Match]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        households = {match.household_id: match for match in matches}
        for match in list(households.values())[:_SHOWN]:
            # A household's name may hold an ampersand, which no button should take for a key.
            name = match.household_name.replace("&", "&&")
            button = plain_button(self.tr("&View {0}").format(name))
            button.clicked.connect(partial(self._open, match.household_id))
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _open(self, household_id: UUID, *_checked: bool) -> None:
        self._on_open(household_id)

    def _sentence(self, match: Match) -> str:
        household = f"{match.household_name} ({match.household_code})"
        if not match.person_name:
            return self.tr("This IBAN is there already: {0}.").format(household)
        return self.tr("This tax code is there already: {0}, household {1}.").format(
            match.person_name, household
        )
