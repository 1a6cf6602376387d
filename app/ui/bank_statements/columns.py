"""What the tables of lines, decisions and imports show."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from app.services.bank_statements.piles import (
    DecidedLine,
    LeaseLabel,
    StatementView,
    WaitingLine,
)
from app.services.bank_statements.readers.statement_file import LineFault
from app.ui.bank_statements.words import (
    CONFIDENCE,
    CONFIDENCE_COLOURS,
    FORMATS,
    OUTCOME_COLOURS,
    OUTCOMES,
    household_words,
    payer_words,
    statement_state,
)
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP, translate

DAY = QT_TRANSLATE_NOOP("Columns", "Day")
TEXT = QT_TRANSLATE_NOOP("Columns", "What the bank wrote")
AMOUNT = QT_TRANSLATE_NOOP("Columns", "Amount")
HOUSEHOLD = QT_TRANSLATE_NOOP("Columns", "Household")
UNIT = QT_TRANSLATE_NOOP("Columns", "Unit")
LEASE = QT_TRANSLATE_NOOP("Columns", "Lease")


@dataclass(frozen=True, slots=True)
class LineRow:
    """A waiting line with the names of its proposal."""

    line: WaitingLine
    household: str
    unit: str

    @property
    def id(self) -> UUID:
        """The line's key."""
        return self.line.id


def line_rows(lines: list[WaitingLine], labels: Mapping[UUID, LeaseLabel]) -> list[LineRow]:
    """Waiting lines as the table shows them."""
    rows = []
    for line in lines:
        parts = line.proposal.parts
        label = labels.get(parts[0].lease_id) if parts else None
        rows.append(LineRow(line, household_words(line, labels), label.unit_code if label else ""))
    return rows


WAITING = (
    Column[LineRow]("day", DAY, lambda row: row.line.booked_on, "date", width=88),
    Column[LineRow]("text", TEXT, lambda row: payer_words(row.line), width=280),
    Column[LineRow]("amount", AMOUNT, lambda row: row.line.cents, "money", width=90),
    Column[LineRow]("household", HOUSEHOLD, lambda row: row.household, width=140),
    Column[LineRow]("unit", UNIT, lambda row: row.unit, width=90),
    Column[LineRow](
        "confidence",
        QT_TRANSLATE_NOOP("Columns", "How sure"),
        lambda row: CONFIDENCE[row.line.proposal.confidence],
        "state",
        width=80,
        colour=lambda row: CONFIDENCE_COLOURS[row.line.proposal.confidence],
    ),
    Column[LineRow](
        "iban",
        QT_TRANSLATE_NOOP("Columns", "IBAN"),
        lambda row: row.line.counterparty_iban,
        hidden=True,
        width=200,
    ),
)

DECIDED = (
    Column[DecidedLine]("day", DAY, lambda row: row.booked_on, "date", width=88),
    Column[DecidedLine]("text", TEXT, lambda row: row.text or row.counterparty, width=300),
    Column[DecidedLine]("amount", AMOUNT, lambda row: row.cents, "money", width=90),
    Column[DecidedLine](
        "what",
        QT_TRANSLATE_NOOP("Columns", "Decision"),
        lambda row: OUTCOMES[row.kind],
        "state",
        width=90,
        colour=lambda row: OUTCOME_COLOURS[row.kind],
    ),
    Column[DecidedLine]("household", HOUSEHOLD, lambda row: row.household_name, width=150),
    Column[DecidedLine]("lease", LEASE, lambda row: ", ".join(row.lease_codes), width=80),
    Column[DecidedLine](
        "note", QT_TRANSLATE_NOOP("Columns", "Note"), lambda row: row.note, width=140
    ),
    Column[DecidedLine](
        "by", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.decided_by, width=100
    ),
    Column[DecidedLine](
        "at",
        QT_TRANSLATE_NOOP("Columns", "When"),
        lambda row: row.decided_at,
        "date",
        width=130,
        hidden=True,
    ),
)

IMPORTS = (
    Column[StatementView](
        "account", QT_TRANSLATE_NOOP("Columns", "Account"), lambda row: row.account, width=210
    ),
    Column[StatementView](
        "from", QT_TRANSLATE_NOOP("Columns", "From"), lambda row: row.first_day, "date", width=88
    ),
    Column[StatementView](
        "to", QT_TRANSLATE_NOOP("Columns", "To"), lambda row: row.last_day, "date", width=88
    ),
    Column[StatementView](
        "file", QT_TRANSLATE_NOOP("Columns", "File"), lambda row: row.file_name, width=200
    ),
    Column[StatementView](
        "format",
        QT_TRANSLATE_NOOP("Columns", "Format"),
        lambda row: FORMATS[row.format],
        width=85,
    ),
    Column[StatementView](
        "lines", QT_TRANSLATE_NOOP("Columns", "Lines"), lambda row: row.line_count, "number", 65
    ),
    Column[StatementView](
        "decided",
        QT_TRANSLATE_NOOP("Columns", "Decided"),
        lambda row: row.decided_count,
        "number",
        width=80,
    ),
    Column[StatementView](
        "closing",
        QT_TRANSLATE_NOOP("Columns", "Closing balance"),
        lambda row: row.closing_cents,
        "money",
        width=120,
    ),
    Column[StatementView](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        statement_state,
        "state",
        width=95,
        colour=lambda row: "muted" if row.is_taken_back else None,
    ),
    Column[StatementView](
        "by", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.imported_by, width=100
    ),
    Column[StatementView](
        "at",
        QT_TRANSLATE_NOOP("Columns", "When"),
        lambda row: row.imported_at,
        "date",
        width=130,
    ),
)


def _fault_words(fault: LineFault) -> str:
    return translate("faults", fault.template).format(**fault.params)


FAULTS: tuple[Column[LineFault], ...] = (
    Column[LineFault](
        "line",
        QT_TRANSLATE_NOOP("Columns", "Line"),
        lambda row: row.line_number or None,
        "number",
        width=70,
    ),
    Column[LineFault]("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), _fault_words, width=520),
)
