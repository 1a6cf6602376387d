"""What the tables of the tenants room show."""

from app.services.arrears.households import HouseholdRow
from app.services.ledger.statement import StatementLine
from app.services.official_codes import tax_code_fault
from app.services.tenants.details import LeaseView, LetterView, LogView, PersonView, PlanView
from app.ui.columns import Column
from app.ui.community.words import activity_word
from app.ui.properties.words import LEASES, word
from app.ui.tenants.words import (
    ENTRIES,
    LETTERS,
    PLAN_STATES,
    ROLES,
    STATE_COLOURS,
    STATES,
    language_name,
)
from app.ui.translation import QT_TRANSLATE_NOOP, translate

_REVERSED = QT_TRANSLATE_NOOP("Forms", "{0} (reversed)")
_REVERSAL = QT_TRANSLATE_NOOP("Forms", "Reversal: {0}")
_YES = QT_TRANSLATE_NOOP("Forms", "yes")


def entry_text(line: StatementLine) -> str:
    """What an entry is for, in its own words or its kind's."""
    text = line.text or word(ENTRIES, line.kind)
    if line.reversed:
        return translate("Forms", _REVERSED).format(text)
    return translate("Forms", _REVERSAL).format(text) if line.reverses else text


def _entry_colour(line: StatementLine) -> str | None:
    return "muted" if line.reversed or line.reverses else None


def _days_colour(row: HouseholdRow) -> str | None:
    return "danger" if row.days_late is not None and row.days_late > 30 else None


def _tax_code_colour(person: PersonView) -> str | None:
    """A code that cannot be right stands out, mildly: it may have been moved in like this."""
    return "arrears" if tax_code_fault(person.tax_code) else None


HOUSEHOLDS = (
    Column[HouseholdRow](
        "name",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.name,
        width=158,
        order="name",
    ),
    Column[HouseholdRow](
        "unit",
        QT_TRANSLATE_NOOP("Columns", "Unit"),
        lambda row: row.unit_code,
        width=92,
        order="unit",
    ),
    Column[HouseholdRow](
        "balance",
        QT_TRANSLATE_NOOP("Columns", "Balance"),
        lambda row: row.balance_cents,
        "balance",
        width=132,
        order="balance",
    ),
    Column[HouseholdRow](
        "days_late",
        QT_TRANSLATE_NOOP("Columns", "Late"),
        lambda row: row.days_late,
        "days",
        width=72,
        order="days_late",
        colour=_days_colour,
    ),
    Column[HouseholdRow](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: word(STATES, row.state),
        "text",
        width=96,
        order="state",
        colour=lambda row: STATE_COLOURS[row.state],
    ),
    Column[HouseholdRow](
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.overdue_cents,
        "euro",
        width=96,
        order="overdue",
        hidden=True,
    ),
    Column[HouseholdRow](
        "development",
        QT_TRANSLATE_NOOP("Columns", "Development"),
        lambda row: row.development_name,
        width=150,
        order="development",
        hidden=True,
    ),
    Column[HouseholdRow](
        "phone",
        QT_TRANSLATE_NOOP("Columns", "Phone"),
        lambda row: row.phone,
        width=110,
        hidden=True,
    ),
    Column[HouseholdRow](
        "language",
        QT_TRANSLATE_NOOP("Columns", "Language"),
        lambda row: language_name(row.language),
        width=90,
        order="language",
        hidden=True,
    ),
)

STATEMENT = (
    Column[StatementLine](
        "dated_on", QT_TRANSLATE_NOOP("Columns", "Date"), lambda line: line.dated_on, "date", 82
    ),
    Column[StatementLine](
        "text",
        QT_TRANSLATE_NOOP("Columns", "Reference"),
        entry_text,
        "text",
        214,
        colour=_entry_colour,
    ),
    Column[StatementLine](
        "due_on", QT_TRANSLATE_NOOP("Columns", "Due"), lambda line: line.due_on, "date", 82
    ),
    Column[StatementLine](
        "charge",
        QT_TRANSLATE_NOOP("Columns", "Charge"),
        lambda line: line.charge_cents,
        "money",
        70,
    ),
    Column[StatementLine](
        "payment",
        QT_TRANSLATE_NOOP("Columns", "Payment"),
        lambda line: line.payment_cents,
        "money",
        70,
    ),
    Column[StatementLine](
        "balance",
        QT_TRANSLATE_NOOP("Columns", "Balance"),
        lambda line: line.balance_cents,
        "balance",
        112,
    ),
    Column[StatementLine](
        "number",
        QT_TRANSLATE_NOOP("Columns", "No."),
        lambda line: line.number,
        "number",
        70,
        hidden=True,
    ),
)

PEOPLE = (
    Column[PersonView](
        "name",
        QT_TRANSLATE_NOOP("Columns", "Name"),
        lambda person: person.name,
        "text",
        122,
        colour=lambda person: "muted" if person.died_on else None,
    ),
    Column[PersonView](
        "role",
        QT_TRANSLATE_NOOP("Columns", "Role"),
        lambda person: word(ROLES, person.role),
        "text",
        122,
    ),
    Column[PersonView](
        "co_obliged",
        QT_TRANSLATE_NOOP("Columns", "Co-obliged"),
        lambda person: translate("Forms", _YES) if person.co_obliged else None,
        "text",
        88,
    ),
    Column[PersonView](
        "died_on",
        QT_TRANSLATE_NOOP("Columns", "Deceased"),
        lambda person: person.died_on,
        "date",
        88,
        hidden=True,
    ),
    Column[PersonView](
        "phone", QT_TRANSLATE_NOOP("Columns", "Phone"), lambda person: person.phone, "text", 100
    ),
    Column[PersonView](
        "email", QT_TRANSLATE_NOOP("Columns", "E-mail"), lambda person: person.email, "text", 90
    ),
    Column[PersonView](
        "tax_code",
        QT_TRANSLATE_NOOP("Columns", "Tax code"),
        lambda person: person.tax_code,
        "text",
        152,
        colour=_tax_code_colour,
    ),
)

LEASE_LIST = (
    Column[LeaseView](
        "code", QT_TRANSLATE_NOOP("Columns", "Lease"), lambda lease: lease.code, "text", 66
    ),
    Column[LeaseView](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda lease: lease.unit_code, "text", 92
    ),
    Column[LeaseView](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Kind"),
        lambda lease: word(LEASES, lease.kind),
        "text",
        140,
    ),
    Column[LeaseView](
        "starts_on",
        QT_TRANSLATE_NOOP("Columns", "Start"),
        lambda lease: lease.starts_on,
        "date",
        88,
    ),
    Column[LeaseView](
        "expires_on",
        QT_TRANSLATE_NOOP("Columns", "Expiry"),
        lambda lease: lease.expires_on,
        "date",
        88,
    ),
    Column[LeaseView](
        "keys_returned_on",
        QT_TRANSLATE_NOOP("Columns", "Keys returned"),
        lambda lease: lease.keys_returned_on,
        "date",
        108,
    ),
    Column[LeaseView](
        "rent",
        QT_TRANSLATE_NOOP("Columns", "Rent"),
        lambda lease: lease.monthly_rent_cents,
        "euro",
        84,
    ),
)

PLANS = (
    Column[PlanView](
        "number", QT_TRANSLATE_NOOP("Columns", "Plan"), lambda plan: plan.number, "text", 84
    ),
    Column[PlanView](
        "drawn_up_on",
        QT_TRANSLATE_NOOP("Columns", "Date"),
        lambda plan: plan.drawn_up_on,
        "date",
        88,
    ),
    Column[PlanView](
        "debt", QT_TRANSLATE_NOOP("Columns", "Debt"), lambda plan: plan.debt_cents, "euro", 100
    ),
    Column[PlanView](
        "instalments",
        QT_TRANSLATE_NOOP("Columns", "Instalments"),
        lambda plan: plan.instalment_count,
        "number",
        90,
    ),
    Column[PlanView](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda plan: word(PLAN_STATES, plan.state),
        "text",
        110,
    ),
)

LOG = (
    Column[LogView](
        "happened_on", QT_TRANSLATE_NOOP("Columns", "Date"), lambda e: e.happened_on, "date", 88
    ),
    Column[LogView](
        "activity",
        QT_TRANSLATE_NOOP("Columns", "Activity"),
        lambda entry: activity_word(entry.activity),
        "text",
        150,
    ),
    Column[LogView](
        "text",
        QT_TRANSLATE_NOOP("Columns", "Text"),
        lambda entry: " ".join(entry.text.split()),
        "text",
        300,
    ),
    Column[LogView](
        "author", QT_TRANSLATE_NOOP("Columns", "Author"), lambda entry: entry.author, "text", 110
    ),
)

DOCUMENTS = (
    Column[LetterView](
        "protocol",
        QT_TRANSLATE_NOOP("Columns", "Protocol"),
        lambda letter: letter.protocol,
        "text",
        84,
    ),
    Column[LetterView](
        "issued_on",
        QT_TRANSLATE_NOOP("Columns", "Date"),
        lambda letter: letter.issued_on,
        "date",
        88,
    ),
    Column[LetterView](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Kind"),
        lambda letter: word(LETTERS, letter.kind),
        "text",
        140,
    ),
    Column[LetterView](
        "subject",
        QT_TRANSLATE_NOOP("Columns", "Subject"),
        lambda letter: letter.subject_line,
        "text",
        300,
    ),
)
