"""The columns of late instalments, and of what plans should bring in."""

from app.services.letters.plan_letter_run import WithheldInstalments
from app.services.repayment_plans.forecast import (
    DevelopmentForecast,
    ExpectedInstalment,
    ForecastMonth,
)
from app.services.repayment_plans.late_instalments import LateInstalments
from app.services.repayment_plans.schedule import DOWN_PAYMENT
from app.ui.columns import Column
from app.ui.dashboard.months import month_name
from app.ui.reminders.words import WITHHELD, sentence_words
from app.ui.repayment_plans.columns import DOWN_PAYMENT_WORDS
from app.ui.translation import QT_TRANSLATE_NOOP, translate


def numbers(late: LateInstalments) -> str:
    """Which instalments are late: `2`, or `2–4`."""
    first, last = late.instalments[0].number, late.instalments[-1].number
    begin = translate("Columns", DOWN_PAYMENT_WORDS) if first == DOWN_PAYMENT else str(first)
    return begin if first == last else f"{begin}–{last}"


LATE: tuple[Column[LateInstalments], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=150,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=86),
    Column("plan", QT_TRANSLATE_NOOP("Columns", "Plan"), lambda row: row.plan_number, width=76),
    Column("instalments", QT_TRANSLATE_NOOP("Columns", "Instalments"), numbers, width=84),
    Column(
        "since",
        QT_TRANSLATE_NOOP("Columns", "Late since"),
        lambda row: row.instalments[0].due_on,
        "date",
        width=88,
    ),
    Column(
        "last_letter",
        QT_TRANSLATE_NOOP("Columns", "Last letter"),
        lambda row: row.last_letter_on,
        "date",
        width=88,
    ),
    Column(
        "cents", QT_TRANSLATE_NOOP("Columns", "Unpaid"), lambda row: row.cents, "euro", width=88
    ),
)

LEFT_IN_PEACE: tuple[Column[WithheldInstalments], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.late.household_name,
        width=150,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.late.unit_code, width=86),
    Column(
        "plan", QT_TRANSLATE_NOOP("Columns", "Plan"), lambda row: row.late.plan_number, width=76
    ),
    Column(
        "why",
        QT_TRANSLATE_NOOP("Columns", "Why not"),
        lambda row: WITHHELD[row.why],
        "state",
        width=130,
    ),
    Column("until", QT_TRANSLATE_NOOP("Columns", "Until"), lambda row: row.until, "date", width=88),
    Column(
        "cents",
        QT_TRANSLATE_NOOP("Columns", "Unpaid"),
        lambda row: row.late.cents,
        "euro",
        width=88,
    ),
    Column(
        "detail",
        QT_TRANSLATE_NOOP("Columns", "In words"),
        lambda row: sentence_words(row.detail),
        width=300,
        hidden=True,
    ),
)

BY_DEVELOPMENT: tuple[Column[DevelopmentForecast], ...] = (
    Column("name", QT_TRANSLATE_NOOP("Columns", "Development"), lambda row: row.name, width=170),
    Column(
        "plans", QT_TRANSLATE_NOOP("Columns", "Plans"), lambda row: row.plans, "number", width=58
    ),
    Column(
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.overdue_cents,
        "euro",
        width=92,
        colour=lambda row: "arrears" if row.overdue_cents else None,
    ),
    Column(
        "coming",
        QT_TRANSLATE_NOOP("Columns", "To come"),
        lambda row: row.coming_cents,
        "euro",
        width=96,
    ),
    Column(
        "likely",
        QT_TRANSLATE_NOOP("Columns", "Likely"),
        lambda row: row.likely_cents,
        "euro",
        width=96,
        explanation=QT_TRANSLATE_NOOP(
            "Columns", "What is likely of it, by what past plans paid of theirs"
        ),
    ),
    Column(
        "later",
        QT_TRANSLATE_NOOP("Columns", "Later"),
        lambda row: row.later_cents,
        "euro",
        width=92,
        hidden=True,
    ),
    Column(
        "total",
        QT_TRANSLATE_NOOP("Columns", "Total"),
        lambda row: row.total_cents,
        "euro",
        width=96,
    ),
)

EXPECTED: tuple[Column[ExpectedInstalment], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=150,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=86),
    Column("plan", QT_TRANSLATE_NOOP("Columns", "Plan"), lambda row: row.plan_number, width=76),
    Column(
        "number",
        QT_TRANSLATE_NOOP("Columns", "Instalment"),
        lambda row: (
            translate("Columns", DOWN_PAYMENT_WORDS)
            if row.number == DOWN_PAYMENT
            else str(row.number)
        ),
        width=80,
    ),
    Column(
        "due_on",
        QT_TRANSLATE_NOOP("Columns", "Due day"),
        lambda row: row.due_on,
        "date",
        width=88,
    ),
    Column(
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda row: row.cents, "euro", width=88
    ),
)


def month_columns(language: str) -> tuple[Column[ForecastMonth], ...]:
    """The months of the forecast, named in the window's language."""
    return (
        Column(
            "month",
            QT_TRANSLATE_NOOP("Columns", "Month"),
            lambda row: month_name(row.month, language).capitalize(),
            width=130,
        ),
        Column(
            "expected",
            QT_TRANSLATE_NOOP("Columns", "Due"),
            lambda row: row.expected_cents,
            "euro",
            width=104,
        ),
        Column(
            "likely",
            QT_TRANSLATE_NOOP("Columns", "Likely"),
            lambda row: row.likely_cents,
            "euro",
            width=104,
            explanation=QT_TRANSLATE_NOOP(
                "Columns", "What is likely of it, by what past plans paid of theirs"
            ),
        ),
        Column(
            "plans",
            QT_TRANSLATE_NOOP("Columns", "Plans"),
            lambda row: row.plans,
            "number",
            width=70,
        ),
    )
