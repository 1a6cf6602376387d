"""The dialog of the cooperative's own data."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.indicators import ArrearsMeasure, VacancyMeasure
from app.services.cooperative.settings import CooperativeSettings, save
from app.services.dashboard.definition import Definition, in_words
from app.services.ledger.reallocation import reallocate_interest
from app.services.staff import StaffView, save_staff
from app.ui.code_checks import CodeChecks
from app.ui.cooperative.logo_picker import LogoPicker
from app.ui.cooperative.staff_editor import StaffEditor
from app.ui.forms import Field, Form, FormDialog
from app.ui.panels import InnerTabs, Muted
from app.ui.translation import LANGUAGES, QT_TRANSLATE_NOOP, describe, translate
from app.ui.window_state import remember

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

LANGUAGE_STATE = "program.language"

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
)

PLAN_FIELDS = (
    Field(
        "plan_maximum_instalments",
        QT_TRANSLATE_NOOP("Forms", "&Most instalments of a plan"),
        "number",
        required=True,
        minimum=1,
        maximum=600,
    ),
    Field(
        "plan_minimum_instalment_cents",
        QT_TRANSLATE_NOOP("Forms", "Smallest &instalment (€)"),
        "money",
        required=True,
    ),
    Field(
        "plan_income_divisor",
        QT_TRANSLATE_NOOP("Forms", "Instalment at most: income &divided by"),
        "number",
        required=True,
        minimum=1,
        maximum=100,
    ),
    Field(
        "plan_housing_share",
        QT_TRANSLATE_NOOP("Forms", "Rent, c&harges and instalment: at most % of income (0: any)"),
        "number",
        required=True,
        maximum=100,
    ),
    Field(
        "plan_grace_days",
        QT_TRANSLATE_NOOP("Forms", "Days of &grace after a due day"),
        "number",
        required=True,
        maximum=31,
    ),
    Field(
        "plan_missed_instalments",
        QT_TRANSLATE_NOOP("Forms", "&Unpaid instalments in a row that break a plan"),
        "number",
        required=True,
        minimum=1,
        maximum=24,
    ),
    Field(
        "plan_missed_total",
        QT_TRANSLATE_NOOP("Forms", "Instalments not paid in &time that break it (0: any)"),
        "number",
        required=True,
        maximum=60,
    ),
    Field(
        "plan_missed_window_months",
        QT_TRANSLATE_NOOP("Forms", "… within so many m&onths"),
        "number",
        required=True,
        minimum=1,
        maximum=60,
    ),
    Field(
        "plan_current_months",
        QT_TRANSLATE_NOOP("Forms", "Months of unpaid &rent that break it (0: any)"),
        "number",
        required=True,
        maximum=24,
    ),
    Field(
        "plan_renegotiation_after",
        QT_TRANSLATE_NOOP("Forms", "Paid instalments &before a renegotiation"),
        "number",
        required=True,
        maximum=120,
    ),
)

ARREARS_FIELDS = (
    Field(
        "reminder_interval_days",
        QT_TRANSLATE_NOOP("Forms", "&Days between two reminders"),
        "number",
        required=True,
        maximum=366,
    ),
    Field(
        "reminder_minimum_cents",
        QT_TRANSLATE_NOOP("Forms", "No reminder &below (€)"),
        "money",
        required=True,
    ),
    Field(
        "habit_days",
        QT_TRANSLATE_NOOP("Forms", "Days &later than usual that are a sign"),
        "number",
        required=True,
        minimum=1,
        maximum=90,
    ),
    Field(
        "high_adjustment_cents",
        QT_TRANSLATE_NOOP("Forms", "An &adjustment is high from (€)"),
        "money",
        required=True,
    ),
    Field(
        "lease_end_months",
        QT_TRANSLATE_NOOP("Forms", "&Months ahead that ending leases are told"),
        "number",
        required=True,
        minimum=1,
        maximum=60,
    ),
    Field(
        "write_off_maximum_cents",
        QT_TRANSLATE_NOOP("Forms", "Former tenants’ debts written &off up to (€)"),
        "money",
        required=True,
    ),
    Field(
        "write_off_minimum_months",
        QT_TRANSLATE_NOOP("Forms", "… and &older than so many months"),
        "number",
        required=True,
        maximum=120,
    ),
)

MONEY_FIELDS = (
    Field(
        "statement_fresh_days",
        QT_TRANSLATE_NOOP("Forms", "&Days a bank statement counts as fresh"),
        "number",
        required=True,
        minimum=1,
        maximum=366,
    ),
    Field(
        "capital_before_interest",
        QT_TRANSLATE_NOOP("Forms", "Payments go to ca&pital before interest"),
        "check",
    ),
    Field(
        "index_may_lower_rent",
        QT_TRANSLATE_NOOP("Forms", "A &negative ISTAT index lowers the rent"),
        "check",
    ),
)

INDICATOR_FIELDS = (
    Field(
        "arrears_measure",
        QT_TRANSLATE_NOOP("Forms", "Arrears &measured as"),
        "choice",
        required=True,
        choices=(
            (
                ArrearsMeasure.CUMULATIVE,
                QT_TRANSLATE_NOOP("Forms", "All overdue ÷ charged in 12 months"),
            ),
            (ArrearsMeasure.CURRENT, QT_TRANSLATE_NOOP("Forms", "Unpaid ÷ due in the period")),
        ),
    ),
    Field(
        "arrears_with_former_tenants",
        QT_TRANSLATE_NOOP("Forms", "&Former tenants’ debt counts"),
        "check",
    ),
    Field(
        "vacancy_measure",
        QT_TRANSLATE_NOOP("Forms", "Vacancy measured &by"),
        "choice",
        required=True,
        choices=(
            (VacancyMeasure.UNITS, QT_TRANSLATE_NOOP("Forms", "Units on the last day")),
            (VacancyMeasure.DAYS, QT_TRANSLATE_NOOP("Forms", "Days of the period")),
            (VacancyMeasure.RENT, QT_TRANSLATE_NOOP("Forms", "Rent lost")),
        ),
    ),
)

PAGES = (PLAN_FIELDS, ARREARS_FIELDS, MONEY_FIELDS, INDICATOR_FIELDS)


class SettingsDialog(FormDialog):
    """Edits the settings and the staff as they were when it opened; a stale save is refused."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        before: CooperativeSettings,
        people: Sequence[StaffView],
    ) -> None:
        self._messages = context.messages
        self._language_before = before.language
        self._language_after = before.language
        self.picker = LogoPicker(context, before.logo)
        self.staff = StaffEditor(people)
        pages = self._build_pages(before)
        picker, staff = self.picker, self.staff

        def work(session: Session, values: dict[str, object]) -> str:
            typed = dict(values)
            for page, fields in zip(pages, PAGES, strict=True):
                typed.update({field.key: page.value(field.key) for field in fields})
            after = replace(before, logo=picker.logo, **typed)  # type: ignore[arg-type]
            save(session, after)
            save_staff(session, staff.people())
            if after.capital_before_interest != before.capital_before_interest:
                reallocate_interest(session)
            return after.language

        super().__init__(
            context,
            parent,
            title=QCoreApplication.translate("SettingsDialog", "Cooperative"),
            fields=FIELDS,
            values=asdict(before),
            save=QCoreApplication.translate("SettingsDialog", "&Save"),
            sentence="Change the cooperative's settings",
            work=work,
            on_done=self._on_settings_saved,
            introduction=QCoreApplication.translate(
                "SettingsDialog",
                "These data stand on every letter. The limits of plans are warnings, not walls.",
            ),
        )
        CodeChecks(self.form, asdict(before))
        self.picker.changed.connect(self.touch)
        self.staff.changed.connect(self.touch)
        for page in pages:
            page.edited.connect(self.touch)
        self.indicators.edited.connect(self._say_definition)
        self._say_definition()
        self.resize(700, 640)

    def _build_pages(self, before: CooperativeSettings) -> tuple[Form, ...]:
        """A form of each of `PAGES`, filled in, and the page on which it stands."""
        pages = tuple(Form(fields) for fields in PAGES)
        self.plans, self.arrears, self.money, self.indicators = pages
        self.plans_page, self.arrears_page, self.money_page, measures = map(_at_the_left, pages)
        self.definition = Muted()
        self.definition.setWordWrap(True)
        self.indicators_page = _with_words_below(measures, self.definition)
        for page in pages:
            page.load(asdict(before))
        return pages

    def _lay_out(self, introduction: str, extra: QWidget | None) -> None:
        super()._lay_out(introduction, extra)
        column = self.layout()
        scroll = self.findChild(QScrollArea)
        assert isinstance(column, QVBoxLayout)
        assert scroll is not None
        scroll.setMinimumHeight(320)
        self.form.setContentsMargins(0, 8, 0, 0)
        place = column.indexOf(scroll)
        self.tabs = InnerTabs()
        self.tabs.addTab(scroll, QCoreApplication.translate("SettingsDialog", "Data"))
        self.tabs.addTab(self.plans_page, QCoreApplication.translate("SettingsDialog", "Plans"))
        self.tabs.addTab(self.arrears_page, QCoreApplication.translate("SettingsDialog", "Arrears"))
        self.tabs.addTab(self.money_page, QCoreApplication.translate("SettingsDialog", "Money"))
        self.tabs.addTab(
            self.indicators_page, QCoreApplication.translate("SettingsDialog", "Indicators")
        )
        self.tabs.addTab(self.picker, QCoreApplication.translate("SettingsDialog", "Logo"))
        self.tabs.addTab(self.staff, QCoreApplication.translate("SettingsDialog", "Staff"))
        column.insertWidget(place, self.tabs, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.widget("name").setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def save(self) -> None:
        for form, page in self._extra_pages():
            if form.collect() is None:
                self.tabs.setCurrentWidget(page)
                return
        super().save()

    def show_error(self, error: Exception) -> None:
        at_fault = getattr(error, "field", "")
        for form, page in self._extra_pages():
            if form.show_error(at_fault, describe(error)):
                self.tabs.setCurrentWidget(page)
                break
        else:
            if at_fault:
                self.tabs.setCurrentIndex(0)
        super().show_error(error)

    def _extra_pages(self) -> tuple[tuple[Form, QWidget], ...]:
        return (
            (self.plans, self.plans_page),
            (self.arrears, self.arrears_page),
            (self.money, self.money_page),
            (self.indicators, self.indicators_page),
        )

    @Slot()
    def _say_definition(self) -> None:
        """What the choices mean, as every figure and report will say it."""
        kind, former = self.indicators.value("arrears_measure"), "arrears_with_former_tenants"
        vacancy = self.indicators.value("vacancy_measure")
        if isinstance(kind, str) and isinstance(vacancy, str):
            chosen = Definition(
                ArrearsMeasure(kind), bool(self.indicators.value(former)), VacancyMeasure(vacancy)
            )
            self.definition.setText(in_words(chosen, lambda text: translate("Definitions", text)))

    def _on_settings_saved(self, language: object) -> None:
        if isinstance(language, str) and language != self._language_before:
            remember(LANGUAGE_STATE, language)
            self._messages.inform(
                QCoreApplication.translate(
                    "SettingsDialog",
                    "Saved. The window speaks the new language from the next start;"
                    " the menu ☰ changes it at once.",
                )
            )


def _at_the_left(form: Form) -> QWidget:
    """A page on which a form of short entries is no wider than it needs to be."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 8, 0, 0)
    row.addWidget(form)
    row.addStretch(1)
    return page


def _with_words_below(above: QWidget, words: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(above)
    column.addWidget(words)
    column.addStretch(1)
    return page
