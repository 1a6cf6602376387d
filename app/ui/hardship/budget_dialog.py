"""The household's month, drawn up together: what is sustainable follows each figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.hardship.budgets import (
    EXPENSES,
    INCOME,
    BudgetForm,
    BudgetRules,
    BudgetView,
    Sheet,
    budget_rules,
    housing_of,
    latest_budget,
    save_budget,
    sustainable,
)
from app.ui.fonts import window_font
from app.ui.forms import Field, FormDialog
from app.ui.hardship.words import LIMITS, LINES
from app.ui.panels import Muted
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

FIELDS = (
    *(Field(name, LINES[name], "money") for name in INCOME),
    *(Field(name, LINES[name], "money") for name in EXPENSES),
    Field("housing", QT_TRANSLATE_NOOP("Forms", "&Rent and service charges"), "money"),
    Field("reserve", QT_TRANSLATE_NOOP("Forms", "For what nobody foresees (&u)"), "money"),
    Field("adults", QT_TRANSLATE_NOOP("Forms", "&Adults"), "number", minimum=0, maximum=30),
    Field("children", QT_TRANSLATE_NOOP("Forms", "Ch&ildren"), "number", minimum=0, maximum=30),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
    Field(
        "updates_income",
        QT_TRANSLATE_NOOP("Forms", "Keep it as the household's inco&me"),
        "check",
    ),
)


_RESULT_HEIGHT = 96
AMOUNTS = (*INCOME, *EXPENSES, "housing", "reserve")


@dataclass(frozen=True)
class BudgetBasis:
    """What the sheet begins with."""

    household_id: UUID
    rules: BudgetRules
    housing_cents: int
    last: BudgetView | None


def open_budget(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Open a new sheet, begun with the figures of the last one."""

    def read(session: Session) -> BudgetBasis:
        return BudgetBasis(
            household_id,
            budget_rules(session),
            housing_of(session, household_id),
            latest_budget(session, household_id),
        )

    def shown(basis: BudgetBasis) -> None:
        BudgetDialog(context, parent, basis).open()

    context.runner.read(read, shown, owner=parent, slot="budget")


class BudgetDialog(FormDialog):
    """The sheet with its result below."""

    def __init__(self, context: WindowContext, parent: QWidget, basis: BudgetBasis) -> None:
        self._basis = basis
        self._today = context.office.clock.today()
        self.outcome = QLabel()
        self.outcome.setFont(window_font(1.25, bold=True))
        self.reasons = Muted()
        self.reasons.setWordWrap(True)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 4, 0, 0)
        # Three lines of reasons at most: the form above scrolls, what it comes to never does.
        below.setMinimumHeight(_RESULT_HEIGHT)
        column.addWidget(self.outcome)
        column.addWidget(self.reasons)
        super().__init__(
            context,
            parent,
            title=_tr("A month of the household"),
            fields=FIELDS,
            values=_first_values(basis),
            save=_tr("&Save"),
            sentence="Draw up a household budget",
            work=self._save,
            introduction=_tr("All amounts are of one month."),
            extra=below,
        )
        self.form.edited.connect(self.show_result)
        self.show_result()

    def sheet(self, typed: dict[str, object]) -> Sheet:
        """The sheet as typed; what is empty counts as nothing."""
        return Sheet(
            tuple((name, _cents(typed.get(name))) for name in INCOME),
            tuple((name, _cents(typed.get(name))) for name in EXPENSES),
            _cents(typed.get("housing")),
            _cents(typed.get("reserve")),
        )

    @Slot()
    def show_result(self) -> None:
        """Say what the sheet comes to as it stands."""
        rules = self._basis.rules
        found = sustainable(self.sheet({name: self.form.value(name) for name in AMOUNTS}), rules)
        self.outcome.setText(_tr("Sustainable: {0} a month").format(format_euro(found.cents)))
        parts = [
            translate("Hardship", LIMITS[limit]).format(
                format_euro(cents), rules.housing_share, rules.income_divisor
            )
            for limit, cents in found.limits
        ]
        words = _tr("The least of: {0}.").format("; ".join(parts))
        if found.overspends:
            words = _tr("Expenses and housing alone pass the income.") + " " + words
        self.reasons.setText(words)
        self.reasons.setStyleSheet(
            f"color: {colours().of('arrears' if found.overspends else 'muted')};"
        )

    def _save(self, session: Session, typed: dict[str, object]) -> object:
        form = BudgetForm(
            household_id=self._basis.household_id,
            sheet=self.sheet(typed),
            adults=_number(typed["adults"]),
            children=_number(typed["children"]),
            note=str(typed["note"] or ""),
            updates_income=bool(typed["updates_income"]),
        )
        return save_budget(session, form, self._today)


def _first_values(basis: BudgetBasis) -> dict[str, object]:
    values: dict[str, object] = {"housing": basis.housing_cents, "adults": 1, "children": 0}
    if basis.last is not None:
        values.update(basis.last.sheet.income)
        values.update(basis.last.sheet.expenses)
        values["reserve"] = basis.last.sheet.reserve_cents
        values["adults"], values["children"] = basis.last.adults, basis.last.children
    return values


def _cents(value: object) -> int:
    return value if isinstance(value, int) else 0


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _tr(text: str) -> str:
    return QCoreApplication.translate("BudgetDialog", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("BudgetDialog", "A month of the household"),
    QT_TRANSLATE_NOOP("BudgetDialog", "&Save"),
    QT_TRANSLATE_NOOP("BudgetDialog", "All amounts are of one month."),
    QT_TRANSLATE_NOOP("BudgetDialog", "Sustainable: {0} a month"),
    QT_TRANSLATE_NOOP("BudgetDialog", "The least of: {0}."),
    QT_TRANSLATE_NOOP("BudgetDialog", "Expenses and housing alone pass the income."),
)
