"""The cooperative's own data: who it is on paper, how it is paid, what its plans may be."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.services.cooperative.settings import CooperativeSettings, check_logo, save, settings
from app.ui.forms import Field, FormDialog
from app.ui.panels import LinkButton
from app.ui.translation import LANGUAGES, QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

LOGO_HEIGHT = 44
PICTURES = "PNG, JPEG (*.png *.jpg *.jpeg)"

FIELDS = (
    Field("name", QT_TRANSLATE_NOOP("Forms", "&Name of the cooperative"), required=True),
    Field("address", QT_TRANSLATE_NOOP("Forms", "&Address")),
    Field("postal_code", QT_TRANSLATE_NOOP("Forms", "&Postal code")),
    Field("municipality", QT_TRANSLATE_NOOP("Forms", "&Municipality")),
    Field("province", QT_TRANSLATE_NOOP("Forms", "P&rovince")),
    Field("tax_code", QT_TRANSLATE_NOOP("Forms", "&Tax code")),
    Field("vat_number", QT_TRANSLATE_NOOP("Forms", "&VAT number")),
    Field("business_register", QT_TRANSLATE_NOOP("Forms", "&Business register")),
    Field("cooperatives_register", QT_TRANSLATE_NOOP("Forms", "Re&gister of cooperatives")),
    Field("iban", QT_TRANSLATE_NOOP("Forms", "&IBAN for payments")),
    Field("phone", QT_TRANSLATE_NOOP("Forms", "P&hone")),
    Field("email", QT_TRANSLATE_NOOP("Forms", "&E-mail")),
    Field("certified_email", QT_TRANSLATE_NOOP("Forms", "Certified e-mai&l")),
    Field("office_hours", QT_TRANSLATE_NOOP("Forms", "&Office hours")),
    Field("signatory", QT_TRANSLATE_NOOP("Forms", "Letters signed b&y")),
    Field(
        "language",
        QT_TRANSLATE_NOOP("Forms", "Lang&uage of the window"),
        "choice",
        required=True,
        choices=tuple(LANGUAGES.items()),
    ),
    Field(
        "plan_maximum_instalments",
        QT_TRANSLATE_NOOP("Forms", "Most instalments of a plan"),
        "number",
        required=True,
        minimum=1,
        maximum=600,
    ),
    Field(
        "plan_minimum_instalment_cents",
        QT_TRANSLATE_NOOP("Forms", "Smallest instalment (€)"),
        "money",
        required=True,
    ),
    Field(
        "plan_missed_instalments",
        QT_TRANSLATE_NOOP("Forms", "Unpaid instalments that break a plan"),
        "number",
        required=True,
        minimum=1,
        maximum=24,
    ),
    Field(
        "plan_income_divisor",
        QT_TRANSLATE_NOOP("Forms", "Instalment at most: income divided by"),
        "number",
        required=True,
        minimum=1,
        maximum=100,
    ),
)


class LogoPicker(QWidget):
    """Shows the logo of the letters; chooses another or none. `logo` holds its bytes."""

    changed = Signal()

    def __init__(self, context: WindowContext, logo: bytes | None) -> None:
        super().__init__()
        self._context = context
        self.logo = logo
        self._picture = QLabel()
        self.choose_button = LinkButton(self.tr("Choose the &logo…"), self._choose)
        self.remove_button = LinkButton(self.tr("&Without logo"), self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self._show()

    def _choose(self) -> None:
        self._context.messages.choose_open_file(
            self.tr("Choose the logo"), [PICTURES], self._take, parent=self
        )

    def _take(self, path: Path) -> None:
        from app.models.errors import OfficeError

        chosen = path.read_bytes()
        try:
            check_logo(chosen)
        except OfficeError as error:
            self._context.messages.error(error)
            return
        self.logo = chosen
        self._show()
        self.changed.emit()

    def _remove(self) -> None:
        self.logo = None
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        picture = QPixmap()
        if self.logo is not None:
            picture.loadFromData(self.logo)
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToHeight(LOGO_HEIGHT, smooth)
        self._picture.setPixmap(picture)
        self.remove_button.setVisible(self.logo is not None)


class SettingsDialog(FormDialog):
    """Edits the settings as they were when it opened; a stale save is refused by the service."""

    def __init__(
        self, context: WindowContext, parent: QWidget, before: CooperativeSettings
    ) -> None:
        self.picker = LogoPicker(context, before.logo)
        picker = self.picker

        def work(session: Session, values: dict[str, object]) -> None:
            save(session, replace(before, logo=picker.logo, **values))  # type: ignore[arg-type]

        super().__init__(
            context,
            parent,
            title=QCoreApplication.translate("SettingsDialog", "Cooperative"),
            fields=FIELDS,
            values=asdict(before),
            save=QCoreApplication.translate("SettingsDialog", "&Save"),
            sentence="Change the cooperative's settings",
            work=work,
            introduction=QCoreApplication.translate(
                "SettingsDialog",
                "These data stand on every letter. The limits of plans are warnings, not walls.",
            ),
            extra=picker,
        )
        self.picker.changed.connect(self.touch)
        self.resize(620, 640)


def open_settings(context: WindowContext, window: QWidget) -> None:
    """Read the settings and open their dialog over `window`."""

    def show(before: CooperativeSettings) -> None:
        SettingsDialog(context, window, before).open()

    context.runner.read(settings, show, owner=window, slot="settings")
