"""The four tiles at the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.models.formats import format_euro, format_percent
from app.services.dashboard.definition import (
    ArrearsMeasure,
    Definition,
    arrears_sentence,
    vacancy_sentence,
)
from app.ui.dashboard.months import bare_month_name, short_month_name
from app.ui.panels import GAP, Tile
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.services.dashboard.plans_summary import PlansSummary
    from app.services.dashboard.portfolio import Indicators, Portfolio
    from app.services.dashboard.scope import Scope

SPARK_MONTHS = 24
ROUNDING = 0.05
"""Percentages are shown to one decimal: a smaller change is none."""


class Tiles(QWidget):
    """Arrears, vacancy, overdue, collected, plans. `asked` carries which of them wants explaining:
    "arrears", "vacancy", "overdue", "collected" or "plans"."""

    asked = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.arrears = Tile(self.tr("Arrears · 12 months"), "arrears")
        self.vacancy = Tile(self.tr("Vacancy"), "vacancy")
        self.overdue = Tile(self.tr("Overdue"), "arrears")
        self.collected = Tile(self.tr("Collected"), "good")
        self.plans = Tile(self.tr("Active repayment plans"), "good")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for tile in (self.arrears, self.vacancy, self.overdue, self.collected, self.plans):
            # As wide as that, whatever their words.
            tile.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            # The plans' three counts take the most room.
            row.addWidget(tile, 6 if tile is self.plans else 5)
            tile.clicked.connect(self._on_asked)
            tile.explained.connect(self._on_asked)

    def _on_asked(self) -> None:
        names = {
            self.arrears: "arrears",
            self.vacancy: "vacancy",
            self.overdue: "overdue",
            self.collected: "collected",
            self.plans: "plans",
        }
        tile = self.sender()
        if isinstance(tile, Tile):
            self.asked.emit(names[tile])

    def show_figures(self, figures: Portfolio, scope: Scope, month: int) -> None:
        """Fill all tiles but the last with the figures of a month."""
        from app.services.dashboard.scope import indicators_within

        months = [each for each in figures.months if each <= month][-SPARK_MONTHS:]
        trend = [indicators_within(figures, scope, each) for each in months]
        now, name = trend[-1], bare_month_name(month, self._language)
        self.arrears.set_caption(self._arrears_caption(figures.definition, name))
        self.vacancy.set_caption(self.tr("Vacancy · {0}").format(name))
        self.collected.set_caption(self.tr("Collected · {0}").format(name))
        arrears, former = arrears_sentence(figures.definition)
        self.arrears.setToolTip(f"{_define(arrears)}\n{_define(former)}")
        self.vacancy.setToolTip(_define(vacancy_sentence(figures.definition)))
        before = _Before(figures, scope, month)
        self._show_percent(self.arrears, before, "arrears_pct", now.arrears_pct)
        self._show_percent(self.vacancy, before, "vacancy_pct", now.vacancy_pct)
        self.overdue.set_figure(format_euro(now.overdue_cents), self.overdue.delta())
        self._show_collected(now, trend)
        self.arrears.set_series([each.arrears_pct for each in trend])
        self.vacancy.set_series([each.vacancy_pct for each in trend])
        self.overdue.set_series([each.overdue_cents / 100 for each in trend])

    def _arrears_caption(self, definition: Definition, month: str) -> str:
        if definition.arrears is ArrearsMeasure.CURRENT:
            return self.tr("Arrears · {0}").format(month)
        return self.tr("Arrears · 12 months")

    def _show_collected(self, now: Indicators, trend: Sequence[Indicators]) -> None:
        share = 100 * now.paid_cents / now.due_cents if now.due_cents > 0 else None
        told = self.tr("{0} of {1} charged").format(
            _whole_euro(now.paid_cents), _whole_euro(now.due_cents)
        )
        self.collected.set_figure(format_percent(share), told)
        self.collected.set_series([each.paid_cents / 100 for each in trend])

    def show_plans(self, plans: PlansSummary) -> None:
        """Fill the last tile, and the part under plan in the third."""
        counts = plans.counts
        self.overdue.set_figure(
            self.overdue.value(),
            self.tr("{0} under plans").format(format_euro(plans.under_plan_cents)),
        )
        parts = [self.tr("{0} on track").format(counts.on_track)]
        if counts.late:
            parts.append(self.tr("{0} late").format(counts.late))
        if counts.broken:
            parts.append(self.tr("{0} broken").format(counts.broken))
        role = "good"
        if counts.late or counts.broken:
            role = "danger" if counts.broken else "arrears"
        told = " · ".join(parts) if counts.active else self.tr("none is in force")
        self.plans.set_figure(str(counts.active), told, role if counts.active else "muted")
        self.plans.set_series([float(count) for count in plans.active_by_month])

    def _month(self, month: int) -> str:
        """Short: a tile is narrow."""
        return f"{short_month_name(month, self._language)} {month // 12}"

    def _show_percent(self, tile: Tile, before: _Before, name: str, value: float | None) -> None:
        """The percentage with its change: since the same month last year or, failing that, since
        last month."""
        for back in (12, 1):
            earlier, month = before.value(name, back), before.month - back
            if value is not None and earlier is not None:
                change = value - earlier
                arrow = 0 if abs(change) < ROUNDING else (1 if change > 0 else -1)
                text = self.tr("{0} points since {1}").format(
                    format_percent(abs(change)).replace("\u00a0%", ""),
                    self._month(month),
                )
                if not arrow:
                    text = self.tr("as in {0}").format(self._month(month))
                role = {1: "danger", -1: "good", 0: "muted"}[arrow]
                tile.set_figure(format_percent(value), text, role, arrow)
                return
        tile.set_figure(format_percent(value))


@dataclass(frozen=True)
class _Before:
    """The figures of earlier months, to tell a change by."""

    figures: Portfolio
    scope: Scope
    month: int

    def value(self, name: str, back: int) -> float | None:
        """A percentage so many months before; None where there was none."""
        from app.services.dashboard.scope import indicators_within

        month = self.month - back
        if month not in self.figures.months:
            return None
        found: float | None = getattr(indicators_within(self.figures, self.scope, month), name)
        return found


def _define(sentence: str) -> str:
    return translate("Definitions", sentence)


def _whole_euro(cents: int) -> str:
    return format_euro(cents).rpartition(",")[0]
