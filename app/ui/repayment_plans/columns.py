"""The columns of the plans' tables."""

from app.services.repayment_plans.debtors import Debtor
from app.services.repayment_plans.forms import OpenChargeChoice
from app.services.repayment_plans.monitoring import InstalmentLine
from app.services.repayment_plans.plan_list import FrozenCharge, PlanRow
from app.services.repayment_plans.renegotiation import PlanVersion
from app.services.repayment_plans.schedule import DOWN_PAYMENT, ScheduledInstalment
from app.ui.columns import Column
from app.ui.repayment_plans.words import (
    KINDS,
    STATES,
    instalment_colour,
    instalment_word,
    status_colour,
    status_icon,
    status_word,
)
from app.ui.translation import QT_TRANSLATE_NOOP, translate

DOWN_PAYMENT_WORDS = QT_TRANSLATE_NOOP("Columns", "Down payment")


def instalment_name(each: ScheduledInstalment | InstalmentLine) -> str:
    """The instalment's number, or what number 0 stands for."""
    if each.number == DOWN_PAYMENT:
        return translate("Columns", DOWN_PAYMENT_WORDS)
    return str(each.number)


PLANS: tuple[Column[PlanRow], ...] = (
    Column(
        "number",
        QT_TRANSLATE_NOOP("Columns", "No."),
        lambda row: row.number,
        width=74,
        order="number",
    ),
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=112,
        order="household",
    ),
    Column(
        "unit",
        QT_TRANSLATE_NOOP("Columns", "Unit"),
        lambda row: row.unit_code,
        width=82,
        order="unit",
    ),
    Column(
        "status",
        QT_TRANSLATE_NOOP("Columns", "State"),
        status_word,
        "state",
        width=116,
        order="status",
        colour=status_colour,
        icon=status_icon,
    ),
    Column(
        "next_due_on",
        QT_TRANSLATE_NOOP("Columns", "Next due day"),
        lambda row: row.next_due_on,
        "date",
        width=86,
        order="next_due_on",
    ),
    Column(
        "next_cents",
        QT_TRANSLATE_NOOP("Columns", "Amount"),
        lambda row: row.next_cents,
        "euro",
        width=78,
        order="next_cents",
    ),
    Column(
        "remaining",
        QT_TRANSLATE_NOOP("Columns", "Remaining"),
        lambda row: row.remaining_cents,
        "euro",
        width=84,
        order="remaining",
    ),
    Column(
        "debt",
        QT_TRANSLATE_NOOP("Columns", "Debt"),
        lambda row: row.debt_cents,
        "euro",
        width=92,
        order="debt",
        hidden=True,
    ),
    Column(
        "agreed_on",
        QT_TRANSLATE_NOOP("Columns", "Agreed on"),
        lambda row: row.agreed_on,
        "date",
        width=92,
        order="agreed_on",
        hidden=True,
    ),
    Column(
        "drawn_up_on",
        QT_TRANSLATE_NOOP("Columns", "Drawn up on"),
        lambda row: row.drawn_up_on,
        "date",
        width=92,
        order="drawn_up_on",
        hidden=True,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Kind"),
        lambda row: KINDS[row.kind],
        "state",
        width=150,
        order="kind",
        hidden=True,
    ),
    Column(
        "proposed_on",
        QT_TRANSLATE_NOOP("Columns", "Handed out on"),
        lambda row: row.proposed_on,
        "date",
        width=96,
        order="proposed_on",
        hidden=True,
    ),
)

INSTALMENTS: tuple[Column[InstalmentLine], ...] = (
    Column("number", QT_TRANSLATE_NOOP("Columns", "Instalment"), instalment_name, width=96),
    Column(
        "due_on",
        QT_TRANSLATE_NOOP("Columns", "Due day"),
        lambda line: line.due_on,
        "date",
        width=84,
    ),
    Column(
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        instalment_word,
        "state",
        width=84,
        colour=instalment_colour,
    ),
    Column(
        "paid_on",
        QT_TRANSLATE_NOOP("Columns", "Paid on"),
        lambda line: line.paid_on,
        "date",
        width=84,
    ),
    Column(
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda line: line.cents, "euro", width=84
    ),
    Column(
        "paid",
        QT_TRANSLATE_NOOP("Columns", "Paid"),
        lambda line: line.paid_cents or None,
        "euro",
        width=84,
    ),
    Column(
        "days_late",
        QT_TRANSLATE_NOOP("Columns", "Late by"),
        lambda line: line.days_late or None,
        "days",
        width=60,
        colour=lambda line: "arrears" if line.days_late else None,
    ),
    Column(
        "reference",
        QT_TRANSLATE_NOOP("Columns", "Payment reference"),
        lambda line: line.payment_reference,
        width=260,
        hidden=True,
    ),
)

FROZEN_CHARGES: tuple[Column[FrozenCharge], ...] = (
    Column(
        "description",
        QT_TRANSLATE_NOOP("Columns", "Item"),
        lambda charge: charge.description,
        width=280,
    ),
    Column(
        "due_on",
        QT_TRANSLATE_NOOP("Columns", "Due day"),
        lambda charge: charge.due_on,
        "date",
        width=100,
    ),
    Column(
        "remaining",
        QT_TRANSLATE_NOOP("Columns", "Remaining then"),
        lambda charge: charge.remaining_cents,
        "euro",
        width=120,
    ),
)

CHOICES: tuple[Column[OpenChargeChoice], ...] = (
    Column("text", QT_TRANSLATE_NOOP("Columns", "Item"), lambda charge: charge.text, width=230),
    Column(
        "due_on",
        QT_TRANSLATE_NOOP("Columns", "Due day"),
        lambda charge: charge.due_on,
        "date",
        width=100,
        colour=lambda charge: None if charge.overdue else "muted",
    ),
    Column(
        "remaining",
        QT_TRANSLATE_NOOP("Columns", "Remaining"),
        lambda charge: charge.remaining_cents,
        "euro",
        width=100,
    ),
)

SCHEDULE: tuple[Column[ScheduledInstalment], ...] = (
    Column("number", QT_TRANSLATE_NOOP("Columns", "Instalment"), instalment_name, width=96),
    Column(
        "due_on",
        QT_TRANSLATE_NOOP("Columns", "Due day"),
        lambda each: each.due_on,
        "date",
        width=96,
    ),
    Column(
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda each: each.cents, "euro", width=96
    ),
)

VERSIONS: tuple[Column[PlanVersion], ...] = (
    Column("number", QT_TRANSLATE_NOOP("Columns", "No."), lambda version: version.number, width=74),
    Column(
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda version: STATES[version.state],
        "state",
        width=98,
    ),
    Column(
        "agreed_on",
        QT_TRANSLATE_NOOP("Columns", "Agreed on"),
        lambda version: version.agreed_on,
        "date",
        width=82,
    ),
    Column(
        "closed_on",
        QT_TRANSLATE_NOOP("Columns", "Ended on"),
        lambda version: version.closed_on,
        "date",
        width=82,
    ),
    Column(
        "debt",
        QT_TRANSLATE_NOOP("Columns", "Debt"),
        lambda version: version.debt_cents,
        "euro",
        width=82,
    ),
    Column(
        "paid",
        QT_TRANSLATE_NOOP("Columns", "Paid"),
        lambda version: version.paid_cents or None,
        "euro",
        width=82,
    ),
    Column(
        "instalments",
        QT_TRANSLATE_NOOP("Columns", "Instalments"),
        lambda version: version.instalment_count,
        "number",
        width=82,
        hidden=True,
    ),
    Column(
        "why",
        QT_TRANSLATE_NOOP("Columns", "Why"),
        lambda version: version.closing_reason or version.override_reason,
        width=110,
    ),
)

DEBTORS: tuple[Column[Debtor], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=190,
        order="household",
    ),
    Column(
        "unit",
        QT_TRANSLATE_NOOP("Columns", "Unit"),
        lambda row: row.unit_code,
        width=110,
        order="unit",
    ),
    Column(
        "has_plan",
        QT_TRANSLATE_NOOP("Columns", "Plan under way"),
        lambda row: row.has_plan or None,
        width=120,
    ),
    Column(
        "oldest_due_on",
        QT_TRANSLATE_NOOP("Columns", "Oldest due day"),
        lambda row: row.oldest_due_on,
        "date",
        width=120,
        order="oldest_due_on",
    ),
    Column(
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.overdue_cents,
        "euro",
        width=110,
        order="overdue",
        colour=lambda row: "arrears" if row.overdue_cents else None,
    ),
)
