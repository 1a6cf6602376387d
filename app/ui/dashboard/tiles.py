"""The four tiles at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.models.formats import format_euro, format_percent
from app.ui.dashboard.months import bare_month_name, month_name
from app.ui.panels import GAP, Tile

if TYPE_CHECKING:
    from app.services.dashboard.plans_summary import PlansSummary
    from app.services.dashboard.portfolio import Portfolio

SPARK_MONTHS = 24
ROUNDING = 0.05
"""Percentages are shown to one decimal: a smaller change is none."""


class Tiles(QWidget):
    """Arrears, vacancy, overdue, plans. `asked` carries which of them wants explaining:
    "arrears", "vacancy", "overdue" or "plans"."""

    asked = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.arrears = Tile(self.tr("Arrears · 12 months"), "arrears")
        self.vacancy = Tile(self.tr("Vacancy"), "vacancy")
        self.overdue = Tile(self.tr("Overdue"), "arrears")
        self.plans = Tile(self.tr("Active repayment plans"), "good")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for tile in (self.arrears, self.vacancy, self.overdue, self.plans):
            # Four equal tiles, whatever their words.
            tile.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(tile, 1)
            tile.clicked.connect(self._on_asked)
            tile.explained.connect(self._on_asked)

    def _on_asked(self) -> None:
        names = {
            self.arrears: "arrears",
            self.vacancy: "vacancy",
            self.overdue: "overdue",
            self.plans: "plans",
        }
        tile = self.sender()
        if isinstance(tile, Tile):
            self.asked.emit(names[tile])

    def show_figures(self, figures: Portfolio) -> None:
        """Fill the first three tiles."""
        now = figures.indicators(None, figures.last_month)
        months = figures.months[-SPARK_MONTHS:]
        trend = [figures.indicators(None, month) for month in months]
        self.vacancy.set_caption(
            self.tr("Vacancy · {0}").format(bare_month_name(figures.last_month, self._language))
        )
        self._show_percent(self.arrears, figures, "arrears_pct", now.arrears_pct)
        self._show_percent(self.vacancy, figures, "vacancy_pct", now.vacancy_pct)
        self.overdue.set_figure(format_euro(now.overdue_cents))
        self.arrears.set_series([each.arrears_pct for each in trend])
        self.vacancy.set_series([each.vacancy_pct for each in trend])
        self.overdue.set_series([each.overdue_cents / 100 for each in trend])

    def show_plans(self, plans: PlansSummary) -> None:
        """Fill the last tile, and the part under plan in the third."""
        counts = plans.counts
        self.overdue.set_figure(
            self.overdue.value(),
            self.tr("{0} of it under repayment plans").format(format_euro(plans.under_plan_cents)),
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

    def _show_percent(self, tile: Tile, figures: Portfolio, name: str, value: float | None) -> None:
        """The percentage with its change: since the same month last year or, failing that, since
        last month."""
        for back in (12, 1):
            month = figures.last_month - back
            before = getattr(figures.indicators(None, month), name)
            if value is not None and before is not None:
                change = value - before
                arrow = 0 if abs(change) < ROUNDING else (1 if change > 0 else -1)
                text = self.tr("{0} points since {1}").format(
                    format_percent(abs(change)).replace("\u00a0%", ""),
                    month_name(month, self._language),
                )
                if not arrow:
                    text = self.tr("as in {0}").format(month_name(month, self._language))
                role = {1: "danger", -1: "good", 0: "muted"}[arrow]
                tile.set_figure(format_percent(value), text, role, arrow)
                return
        tile.set_figure(format_percent(value))
