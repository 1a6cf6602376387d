"""Whether a plan can be kept, told before it is signed.

What the household could sustain, what past plans of the office came to at that share of income,
and how the curve ends: a plan that cannot be kept helps nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.services.repayment_plans.experience import (
    Experience,
    ShareGroup,
    Sustainable,
    SustainableSource,
    share_of,
)
from app.services.repayment_plans.forms import PlanBasis
from app.services.repayment_plans.schedule import ScheduledInstalment
from app.ui.panels import Muted
from app.ui.repayment_plans.terms_form import regular_cents
from app.ui.theme import colours


@dataclass(frozen=True)
class Known:
    """What the office knows beforehand: the household's own figure, and its past plans."""

    sustainable: Sustainable | None
    experience: Experience


class PreventionPanel(QWidget):
    """Three sentences that follow what is typed; amber where the plan asks for too much."""

    def __init__(self) -> None:
        super().__init__()
        self.sustainable = Muted()
        self.experience = Muted()
        self.ending = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in (self.sustainable, self.experience, self.ending):
            line.setWordWrap(True)
            column.addWidget(line)

    def show_plan(
        self,
        basis: PlanBasis,
        known: Known | None,
        instalments: Sequence[ScheduledInstalment],
        frequency_months: int,
    ) -> None:
        """Say what is known of a plan with these instalments."""
        self.setVisible(bool(instalments) and known is not None)
        if not instalments or known is None:
            return
        instalment = regular_cents(instalments)
        self._say_sustainable(known.sustainable, -(-instalment // frequency_months))
        self._say_experience(basis, known.experience, instalment, frequency_months)
        last = instalments[-1]
        self.ending.setText(
            self.tr("The debt ends on {0} with an instalment of {1}.").format(
                format_date(last.due_on), format_euro(last.cents)
            )
        )

    def _say_sustainable(self, found: Sustainable | None, monthly: int) -> None:
        too_much = found is not None and monthly > found.cents
        role = "arrears" if too_much else "muted"
        self.sustainable.setStyleSheet(f"color: {colours().of(role)};")
        if found is None:
            self.sustainable.setText(
                self.tr("Nothing is known of the income: draw up a budget under “Listening”.")
            )
            return
        if found.source is SustainableSource.BUDGET and found.drawn_up_on is not None:
            words = self.tr("Sustainable by the budget of {0}: {1} a month.").format(
                format_date(found.drawn_up_on), format_euro(found.cents)
            )
        else:
            words = self.tr("Sustainable by the income: {0} a month.").format(
                format_euro(found.cents)
            )
        if too_much:
            words += " " + self.tr("This plan asks for {0}: more than that.").format(
                format_euro(monthly)
            )
        self.sustainable.setText(words)

    def _say_experience(
        self, basis: PlanBasis, past: Experience, instalment: int, frequency_months: int
    ) -> None:
        income = basis.monthly_income_cents
        self.experience.setVisible(bool(income))
        if not income:
            return
        share = share_of(instalment, basis.monthly_charge_cents, income, frequency_months)
        group = past.at(share)
        self.experience.setText(
            self.tr("Rent, charges and instalment take {0} % of the income.").format(round(share))
            + " "
            + self._past(group)
        )

    def _past(self, group: ShareGroup) -> str:
        if group.is_little:
            return self.tr(
                "Too few plans of the office ended at such a share to learn from: {0}."
            ).format(group.ended)
        return self.tr(
            "Of {0} plans that ended at such a share {1} were kept, {2} were not, {3} were "
            "renegotiated."
        ).format(group.ended, group.completed, group.not_kept, group.renegotiated)
