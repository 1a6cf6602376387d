"""Steps of legal files in words, and the columns of their lists."""

from app.models.legal_files import LegalStep
from app.services.legal_files.reading import CostRow, DeadlineKind, LegalFileRow
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP

STEPS = {
    LegalStep.PREPARED: QT_TRANSLATE_NOOP("States", "Prepared"),
    LegalStep.WITH_LAWYER: QT_TRANSLATE_NOOP("States", "With the lawyer"),
    LegalStep.SUMMONS: QT_TRANSLATE_NOOP("States", "Summons served"),
    LegalStep.GRACE_TERM: QT_TRANSLATE_NOOP("States", "Term to pay"),
    LegalStep.VALIDATED: QT_TRANSLATE_NOOP("States", "Eviction validated"),
    LegalStep.EXECUTION: QT_TRANSLATE_NOOP("States", "Execution"),
    LegalStep.SETTLED: QT_TRANSLATE_NOOP("States", "Settled"),
    LegalStep.WITHDRAWN: QT_TRANSLATE_NOOP("States", "Withdrawn"),
}
DEADLINES = {
    DeadlineKind.HEARING: QT_TRANSLATE_NOOP("States", "hearing"),
    DeadlineKind.GRACE_ENDS: QT_TRANSLATE_NOOP("States", "term ends"),
    DeadlineKind.EXECUTION: QT_TRANSLATE_NOOP("States", "bailiff"),
}
TAKEN_BACK = QT_TRANSLATE_NOOP("States", "taken back")


def _next_word(row: LegalFileRow) -> str:
    return DEADLINES[row.next_kind] if row.next_kind is not None else ""


COLUMNS: tuple[Column[LegalFileRow], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=160,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=90),
    Column(
        "step",
        QT_TRANSLATE_NOOP("Columns", "Step"),
        lambda row: STEPS[row.step],
        "state",
        width=130,
        colour=lambda row: None if row.is_open else "muted",
    ),
    Column("next", QT_TRANSLATE_NOOP("Columns", "Next"), _next_word, "state", width=80),
    Column(
        "next_on", QT_TRANSLATE_NOOP("Columns", "On"), lambda row: row.next_on, "date", width=90
    ),
    Column("lawyer", QT_TRANSLATE_NOOP("Columns", "Lawyer"), lambda row: row.lawyer, width=130),
    Column(
        "opened",
        QT_TRANSLATE_NOOP("Columns", "Opened"),
        lambda row: row.dates.opened_on,
        "date",
        width=90,
    ),
)
COSTS: tuple[Column[CostRow], ...] = (
    Column("day", QT_TRANSLATE_NOOP("Columns", "Day"), lambda row: row.dated_on, "date", width=90),
    Column("text", QT_TRANSLATE_NOOP("Columns", "Cost"), lambda row: row.text, width=170),
    Column(
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda row: row.cents, "euro", width=90
    ),
    Column(
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: TAKEN_BACK if row.taken_back else "",
        "state",
        width=90,
        colour=lambda _row: "muted",
    ),
)
