"""What each kind of plan is and may be: one table, so that no rule of it is spread about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import EntryKind
from app.models.repayment_plans import PlanKind
from app.services.repayment_plans.schedule import ScheduledInstalment, months_after

COURT_DAYS = 90
"""The term that a judge may give at the hearing (art. 55 c. 2 L. 392/78)."""
COURT_HARDSHIP_DAYS = 120
"""The term where default of two months at most comes from hardship (art. 55 c. 4 L. 392/78)."""
ADJUSTMENT_MONTHS = 12
"""Until the next adjustment is due; a custom."""


@dataclass(frozen=True, slots=True)
class KindRules:
    """What a kind of plan allows.

    `recognises_debt`: those who sign recognise the debt (artt. 1988, 2944 c.c.). `may_forfeit`:
    the benefit of the term may be lost (art. 1186 c.c.). `is_signed`: somebody must sign.
    `office_rails`: the cooperative's own limits hold; a judge's term knows none of them.
    `may_bear_interest`: the plan may add interest. `only`: the kinds of charge it may cover.
    `longest_days`, `longest_months`: from the signature to the last instalment.
    """

    recognises_debt: bool = True
    may_forfeit: bool = True
    is_signed: bool = True
    office_rails: bool = True
    may_bear_interest: bool = True
    only: frozenset[EntryKind] | None = None
    longest_days: int | None = None
    longest_months: int | None = None


RULES: dict[PlanKind, KindRules] = {
    PlanKind.INFORMAL: KindRules(
        recognises_debt=False, may_forfeit=False, is_signed=False, may_bear_interest=False
    ),
    PlanKind.STANDARD: KindRules(),
    PlanKind.COURT: KindRules(office_rails=False, is_signed=False, longest_days=COURT_DAYS),
    PlanKind.ADJUSTMENT: KindRules(
        only=frozenset({EntryKind.ADJUSTMENT}),
        may_bear_interest=False,
        longest_months=ADJUSTMENT_MONTHS,
    ),
}


def refuse_wrong_kind(
    kind: PlanKind, charges: Collection[EntryKind], *, bears_interest: bool
) -> None:
    """Raise the OfficeError of what a plan of this kind can never have, reason or not."""
    rules = RULES[kind]
    if rules.only is not None and not rules.only.issuperset(charges):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A plan for adjustments covers adjustments alone: choose only those."
            ),
            field="charges",
        )
    if bears_interest and not rules.may_bear_interest:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A plan of this kind adds no interest."),
            field="interest_percentage",
        )


def kind_breaches(
    kind: PlanKind, instalments: Sequence[ScheduledInstalment], signed_on: date
) -> tuple[OfficeError, ...]:
    """What a plan of this kind, signed on a day, breaks; a reason may override it."""
    rules = RULES[kind]
    if not instalments:
        return ()
    last = instalments[-1].due_on
    if rules.longest_days is not None and last > signed_on + timedelta(rules.longest_days):
        if last > signed_on + timedelta(COURT_HARDSHIP_DAYS):
            return (
                OfficeError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The judge\u2019s term is {days} days at most, {hardship} for hardship"
                        " (art. 55 L. 392/78).",
                    ),
                    field="first_due_on",
                    days=COURT_DAYS,
                    hardship=COURT_HARDSHIP_DAYS,
                ),
            )
        return (
            OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "More than {days} days are given for hardship alone (art. 55 L. 392/78).",
                ),
                field="first_due_on",
                days=COURT_DAYS,
            ),
        )
    months = rules.longest_months
    if months is not None and last > months_after(signed_on, months):
        return (
            OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors", "An adjustment is repaid within {months} months, before the next."
                ),
                field="instalment_count",
                months=months,
            ),
        )
    return ()
