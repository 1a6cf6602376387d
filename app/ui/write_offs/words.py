"""Write-offs in words, and their columns."""

from app.models.write_offs import WriteOffState
from app.services.write_offs.candidates import Candidate, Obstacle
from app.services.write_offs.reading import WriteOffRow
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP, translate

STATES = {
    WriteOffState.PROPOSED: QT_TRANSLATE_NOOP("States", "to be decided"),
    WriteOffState.APPROVED: QT_TRANSLATE_NOOP("States", "approved"),
    WriteOffState.REFUSED: QT_TRANSLATE_NOOP("States", "refused"),
    WriteOffState.WITHDRAWN: QT_TRANSLATE_NOOP("States", "withdrawn"),
}
OBSTACLES = {
    Obstacle.PLAN: QT_TRANSLATE_NOOP("States", "a plan"),
    Obstacle.LEGAL_FILE: QT_TRANSLATE_NOOP("States", "a legal file"),
    Obstacle.PARKED_MONEY: QT_TRANSLATE_NOOP("States", "money to decide"),
    Obstacle.UNALLOCATED_MONEY: QT_TRANSLATE_NOOP("States", "a credit"),
    Obstacle.PROMISE: QT_TRANSLATE_NOOP("States", "a promise"),
    Obstacle.HOLD: QT_TRANSLATE_NOOP("States", "a hold"),
    Obstacle.NOT_DUE: QT_TRANSLATE_NOOP("States", "not all is due"),
    Obstacle.PROPOSED: QT_TRANSLATE_NOOP("States", "proposed"),
}


def obstacle_words(row: Candidate) -> str:
    """What stands against proposing it."""
    return ", ".join(translate("States", OBSTACLES[each]) for each in row.obstacles)


CANDIDATES: tuple[Column[Candidate], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=140,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=86),
    Column(
        "keys",
        QT_TRANSLATE_NOOP("Columns", "Keys back"),
        lambda row: row.keys_returned_on,
        "date",
        width=88,
    ),
    Column(
        "oldest",
        QT_TRANSLATE_NOOP("Columns", "Debt since"),
        lambda row: row.oldest_due_on,
        "date",
        width=88,
    ),
    Column("cents", QT_TRANSLATE_NOOP("Columns", "Debt"), lambda row: row.cents, "euro", width=90),
    Column(
        "against",
        QT_TRANSLATE_NOOP("Columns", "Against it"),
        obstacle_words,
        width=110,
    ),
)
WRITE_OFFS: tuple[Column[WriteOffRow], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=140,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=86),
    Column("cents", QT_TRANSLATE_NOOP("Columns", "Debt"), lambda row: row.cents, "euro", width=90),
    Column(
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: STATES[row.state],
        "state",
        width=96,
        colour=lambda row: "arrears" if row.state is WriteOffState.PROPOSED else "muted",
    ),
    Column(
        "proposed_by",
        QT_TRANSLATE_NOOP("Columns", "Proposed by"),
        lambda row: row.proposed_by,
        width=110,
    ),
    Column(
        "decided_on",
        QT_TRANSLATE_NOOP("Columns", "Decided on"),
        lambda row: row.decided_on,
        "date",
        width=88,
    ),
    Column(
        "decided_by",
        QT_TRANSLATE_NOOP("Columns", "Decided by"),
        lambda row: row.decided_by,
        width=110,
        hidden=True,
    ),
)
