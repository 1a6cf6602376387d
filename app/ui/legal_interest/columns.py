"""What the tables of the page of legal interest show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from app.models.formats import format_euro
from app.services.legal_interest.charging import ChargeInterest, LeaseInterest
from app.services.legal_interest.notices import NoticeRow
from app.services.legal_interest.rates import Rate
from app.ui.columns import Column
from app.ui.properties.words import word
from app.ui.tenants.words import ENTRIES
from app.ui.translation import QT_TRANSLATE_NOOP, translate

_IN_PLAN = QT_TRANSLATE_NOOP("Forms", "in a repayment plan")
_TOO_MUCH = QT_TRANSLATE_NOOP("Forms", "{0} charged too much")
_ROUNDED = QT_TRANSLATE_NOOP("Forms", "Ran, rounded once")
_CHARGED = QT_TRANSLATE_NOOP("Forms", "Charged already")
_TO_CHARGE = QT_TRANSLATE_NOOP("Forms", "To charge")
_OVERCHARGED = QT_TRANSLATE_NOOP("Forms", "Charged too much: reverse its entry, then charge again")
_ASSUMED = QT_TRANSLATE_NOOP("Forms", "{0} (rate not entered yet)")
_ENTERED = QT_TRANSLATE_NOOP("Forms", "entered here")
_SHIPPED = QT_TRANSLATE_NOOP("Forms", "of the program")
_WITHDRAWN = QT_TRANSLATE_NOOP("Forms", "withdrawn: {0}")
_PLACES = 3
_INDENT = "    "


def percentage_words(percentage: Decimal) -> str:
    """A rate as it is published: `1,60`, `0,0125`."""
    text = f"{percentage:.4f}"
    while text.endswith("0") and len(text.partition(".")[2]) > 2:
        text = text[:-1]
    return text.replace(".", ",")


def cents_with_thousandths(cents: Fraction) -> str:
    """An exact amount in euros with three decimal places, as in `9,966`."""
    euros = Decimal(cents.numerator) / Decimal(cents.denominator) / 100
    text = f"{euros:,.{_PLACES}f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


@dataclass(frozen=True)
class Step:
    """A line of the explanation: days of one capital and one rate, or a sum below them."""

    id: int
    text: str
    capital_cents: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    days: int | None = None
    rate: str | None = None
    interest: str | None = None
    role: str | None = None


def steps(lease: LeaseInterest) -> list[Step]:
    """How the interest of a lease comes about, charge by charge."""
    lines: list[Step] = []
    for charge in lease.charges:
        lines.extend(_steps_of(charge, len(lines)))
    return lines


def _steps_of(charge: ChargeInterest, number: int) -> Iterator[Step]:
    name = charge.text or word(ENTRIES, charge.kind)
    for part in charge.parts:
        yield Step(
            number,
            translate("Forms", _ASSUMED).format(name) if part.assumed else name,
            part.capital_cents,
            part.after_day + timedelta(days=1),
            part.last_day,
            part.days,
            percentage_words(part.percentage),
            cents_with_thousandths(part.interest),
        )
        number += 1
    sums: list[tuple[str, int, str | None]] = [(_ROUNDED, charge.accrued_cents, None)]
    if charge.charged_cents:
        sums.append((_CHARGED, -charge.charged_cents, None))
    if charge.overcharged_cents:
        sums.append((_OVERCHARGED, charge.overcharged_cents, "danger"))
    else:
        sums.append((_TO_CHARGE, charge.due_cents, "accent"))
    for label, cents, role in sums:
        text = f"{_INDENT}{translate('Forms', label)}"
        yield Step(number, text, interest=_money(cents), role=role or "muted")
        number += 1


def _money(cents: int) -> str:
    return format_euro(cents) if cents >= 0 else f"− {format_euro(-cents)}"


def lease_note(lease: LeaseInterest) -> str:
    """What a person should know before charging a lease."""
    if lease.overcharged_cents:
        return translate("Forms", _TOO_MUCH).format(format_euro(lease.overcharged_cents))
    return translate("Forms", _IN_PLAN) if lease.in_plan else ""


def _note_colour(lease: LeaseInterest) -> str | None:
    if lease.overcharged_cents:
        return "danger"
    return "accent" if lease.in_plan else None


def _notice_note(row: NoticeRow) -> str:
    if row.withdrawn_on is None:
        return row.proof
    return translate("Forms", _WITHDRAWN).format(row.withdrawal_reason)


def _notice_colour(row: NoticeRow) -> str | None:
    return "muted" if row.withdrawn_on is not None else None


LEASES = (
    Column[LeaseInterest](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=146,
    ),
    Column[LeaseInterest](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=88
    ),
    Column[LeaseInterest](
        "note",
        QT_TRANSLATE_NOOP("Columns", "Note"),
        lease_note,
        width=128,
        colour=_note_colour,
    ),
    Column[LeaseInterest](
        "open",
        QT_TRANSLATE_NOOP("Columns", "Capital open"),
        lambda row: row.open_cents,
        "euro",
        width=100,
        explanation=QT_TRANSLATE_NOOP("Columns", "What is still open and bears interest."),
    ),
    Column[LeaseInterest](
        "accrued",
        QT_TRANSLATE_NOOP("Columns", "Ran"),
        lambda row: row.accrued_cents,
        "euro",
        width=84,
        explanation=QT_TRANSLATE_NOOP(
            "Columns", "All interest that ran, also on what has been paid since."
        ),
    ),
    Column[LeaseInterest](
        "charged",
        QT_TRANSLATE_NOOP("Columns", "Charged"),
        lambda row: row.charged_cents,
        "euro",
        width=84,
    ),
    Column[LeaseInterest](
        "due",
        QT_TRANSLATE_NOOP("Columns", "To charge"),
        lambda row: row.due_cents,
        "euro",
        width=92,
    ),
)

STEPS = (
    Column[Step](
        "text",
        QT_TRANSLATE_NOOP("Columns", "Charge"),
        lambda step: step.text,
        width=220,
        colour=lambda step: step.role,
    ),
    Column[Step](
        "first", QT_TRANSLATE_NOOP("Columns", "From"), lambda step: step.first_day, "date", 84
    ),
    Column[Step](
        "last", QT_TRANSLATE_NOOP("Columns", "To"), lambda step: step.last_day, "date", 84
    ),
    Column[Step](
        "days", QT_TRANSLATE_NOOP("Columns", "Days"), lambda step: step.days, "number", 52
    ),
    Column[Step](
        "capital",
        QT_TRANSLATE_NOOP("Columns", "Capital"),
        lambda step: step.capital_cents,
        "money",
        width=80,
    ),
    Column[Step](
        "rate", QT_TRANSLATE_NOOP("Columns", "Rate %"), lambda step: step.rate, "number", 62
    ),
    Column[Step](
        "interest",
        QT_TRANSLATE_NOOP("Columns", "Interest"),
        lambda step: step.interest,
        "number",
        84,
        colour=lambda step: step.role,
    ),
)

NOTICES = (
    Column[NoticeRow](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=120,
        colour=_notice_colour,
    ),
    Column[NoticeRow](
        "received_on",
        QT_TRANSLATE_NOOP("Columns", "Received"),
        lambda row: row.received_on,
        "date",
        84,
        colour=_notice_colour,
    ),
    Column[NoticeRow](
        "covers",
        QT_TRANSLATE_NOOP("Columns", "Due through"),
        lambda row: row.covers_due_through,
        "date",
        96,
        colour=_notice_colour,
        explanation=QT_TRANSLATE_NOOP(
            "Columns", "Charges due by this day bear interest from the day it was received."
        ),
    ),
    Column[NoticeRow](
        "proof",
        QT_TRANSLATE_NOOP("Columns", "Proof"),
        _notice_note,
        width=110,
        colour=_notice_colour,
    ),
    Column[NoticeRow](
        "unit",
        QT_TRANSLATE_NOOP("Columns", "Unit"),
        lambda row: row.unit_code,
        width=90,
        hidden=True,
    ),
)

RATES = (
    Column[Rate](
        "from", QT_TRANSLATE_NOOP("Columns", "From"), lambda rate: rate.from_on, "date", 84
    ),
    Column[Rate](
        "source", QT_TRANSLATE_NOOP("Columns", "Decree"), lambda rate: rate.source, "text", 150
    ),
    Column[Rate](
        "origin",
        QT_TRANSLATE_NOOP("Columns", "Table"),
        lambda rate: translate("Forms", _ENTERED if rate.entered_id else _SHIPPED),
        width=104,
        colour=lambda rate: "accent" if rate.entered_id else "muted",
    ),
    Column[Rate](
        "percentage",
        QT_TRANSLATE_NOOP("Columns", "Rate %"),
        lambda rate: percentage_words(rate.percentage),
        "number",
        62,
    ),
)
