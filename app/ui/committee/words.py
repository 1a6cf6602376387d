"""Decisions of the committee in words, and the columns of its cases."""

from app.models.committee import Decision
from app.services.committee.reading import CaseRow
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP

DECISIONS = {
    Decision.PENDING: QT_TRANSLATE_NOOP("Forms", "To be decided"),
    Decision.TALK: QT_TRANSLATE_NOOP("Forms", "Talk with the household"),
    Decision.REPAYMENT_PLAN: QT_TRANSLATE_NOOP("Forms", "Repayment plan"),
    Decision.HOLD: QT_TRANSLATE_NOOP("Forms", "No reminders for a while"),
    Decision.FUND: QT_TRANSLATE_NOOP("Forms", "Ask the solidarity fund"),
    Decision.FORFEITURE: QT_TRANSLATE_NOOP("Forms", "Forfeit the plan"),
    Decision.NOTICE_OF_DEFAULT: QT_TRANSLATE_NOOP("Forms", "Notice of default"),
    Decision.LEGAL: QT_TRANSLATE_NOOP("Forms", "Legal file"),
    Decision.WRITE_OFF: QT_TRANSLATE_NOOP("Forms", "Write off"),
    Decision.POSTPONED: QT_TRANSLATE_NOOP("Forms", "Postponed to the next meeting"),
    Decision.NOTHING: QT_TRANSLATE_NOOP("Forms", "Nothing to be done"),
}
STATES = {
    Decision.PENDING: QT_TRANSLATE_NOOP("States", "to be decided"),
    Decision.TALK: QT_TRANSLATE_NOOP("States", "talk"),
    Decision.REPAYMENT_PLAN: QT_TRANSLATE_NOOP("States", "plan"),
    Decision.HOLD: QT_TRANSLATE_NOOP("States", "hold"),
    Decision.FUND: QT_TRANSLATE_NOOP("States", "solidarity fund"),
    Decision.FORFEITURE: QT_TRANSLATE_NOOP("States", "forfeiture"),
    Decision.NOTICE_OF_DEFAULT: QT_TRANSLATE_NOOP("States", "notice of default"),
    Decision.LEGAL: QT_TRANSLATE_NOOP("States", "legal file"),
    Decision.WRITE_OFF: QT_TRANSLATE_NOOP("States", "write-off"),
    Decision.POSTPONED: QT_TRANSLATE_NOOP("States", "postponed"),
    Decision.NOTHING: QT_TRANSLATE_NOOP("States", "nothing"),
}


def _colour(row: CaseRow) -> str | None:
    if row.decision is Decision.PENDING:
        return "arrears"
    return "muted" if row.done_on is not None else None


CASES: tuple[Column[CaseRow], ...] = (
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=150,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=88),
    Column(
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.facts.overdue_cents or None,
        "euro",
        width=92,
    ),
    Column(
        "decision",
        QT_TRANSLATE_NOOP("Columns", "Decision"),
        lambda row: STATES[row.decision],
        "state",
        width=125,
        colour=_colour,
    ),
    Column("owner", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.owner, width=120),
    Column(
        "due", QT_TRANSLATE_NOOP("Columns", "By when"), lambda row: row.due_on, "date", width=88
    ),
    Column("done", QT_TRANSLATE_NOOP("Columns", "Done"), lambda row: row.done_on, "date", width=88),
    Column(
        "raised",
        QT_TRANSLATE_NOOP("Columns", "Raised"),
        lambda row: row.raised_on,
        "date",
        width=88,
        hidden=True,
    ),
)
