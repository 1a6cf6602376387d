"""The room's states and formats in words, and what a line says in one line."""

from collections.abc import Mapping
from uuid import UUID

from app.models.bank_statements import OutcomeKind, StatementFormat
from app.services.bank_statements.matching import Confidence, Reason
from app.services.bank_statements.piles import LeaseLabel, Pile, StatementView, WaitingLine
from app.ui.translation import QT_TRANSLATE_NOOP, translate

CONFIDENCE = {
    Confidence.SURE: QT_TRANSLATE_NOOP("States", "sure"),
    Confidence.LIKELY: QT_TRANSLATE_NOOP("States", "to confirm"),
    Confidence.NONE: QT_TRANSLATE_NOOP("States", "unknown"),
}
CONFIDENCE_COLOURS: dict[Confidence, str | None] = {
    Confidence.SURE: "good",
    Confidence.LIKELY: "arrears",
    Confidence.NONE: "muted",
}
OUTCOMES = {
    OutcomeKind.POSTED: QT_TRANSLATE_NOOP("States", "booked"),
    OutcomeKind.PARKED: QT_TRANSLATE_NOOP("States", "parked"),
    OutcomeKind.SET_ASIDE: QT_TRANSLATE_NOOP("States", "set aside"),
}
OUTCOME_COLOURS: dict[OutcomeKind, str | None] = {
    OutcomeKind.POSTED: "good",
    OutcomeKind.PARKED: "arrears",
    OutcomeKind.SET_ASIDE: "muted",
}
PILES = {
    Pile.SURE: QT_TRANSLATE_NOOP("BankStatements", "Sure ({0})"),
    Pile.TO_CONFIRM: QT_TRANSLATE_NOOP("BankStatements", "To confirm ({0})"),
    Pile.NOTHING: QT_TRANSLATE_NOOP("BankStatements", "Nothing found ({0})"),
    Pile.MONEY_OUT: QT_TRANSLATE_NOOP("BankStatements", "Money out ({0})"),
}
FORMATS = {
    StatementFormat.CSV: "CSV",
    StatementFormat.EXCEL: "Excel",
    StatementFormat.CAMT_052: "CAMT.052",
    StatementFormat.CAMT_053: "CAMT.053",
    StatementFormat.CAMT_054: "CAMT.054",
    StatementFormat.MT940: "MT940",
    StatementFormat.OFX: "OFX",
    StatementFormat.CBI: "CBI",
}
_ALL_DECIDED = QT_TRANSLATE_NOOP("States", "decided")
_OPEN = QT_TRANSLATE_NOOP("States", "to decide")
_TAKEN_BACK = QT_TRANSLATE_NOOP("States", "taken back")
_SEVERAL = QT_TRANSLATE_NOOP("BankStatements", "{0} and {1} more")


def reason_words(reason: Reason) -> str:
    """One reason of a proposal, in the window's language."""
    return translate("Matching", reason.template).format(**reason.params)


def statement_state(view: StatementView) -> str:
    """How far an import is, as a state."""
    if view.is_taken_back:
        return _TAKEN_BACK
    return _ALL_DECIDED if view.decided_count == view.line_count else _OPEN


def payer_words(line: WaitingLine) -> str:
    """Who paid and what the bank wrote, the name not twice."""
    if line.counterparty and line.counterparty.casefold() not in line.text.casefold():
        return f"{line.counterparty} · {line.text}" if line.text else line.counterparty
    return line.text or line.counterparty


def household_words(line: WaitingLine, labels: Mapping[UUID, LeaseLabel]) -> str:
    """The household proposed; of several the first, with how many more."""
    parts = line.proposal.parts
    if not parts:
        return ""
    label = labels.get(parts[0].lease_id)
    name = label.household_name if label else parts[0].lease_code
    if len(parts) == 1:
        return name
    return translate("BankStatements", _SEVERAL).format(name, len(parts) - 1)
