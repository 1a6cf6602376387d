"""The plans' states in words: English here, translated when shown."""

from app.models.repayment_plans import PlanKind, PlanState
from app.services.repayment_plans.monitoring import InstalmentLine, Standing
from app.services.repayment_plans.plan_list import PlanRow, Show
from app.ui.translation import QT_TRANSLATE_NOOP

STANDINGS = {
    Standing.ON_TRACK: QT_TRANSLATE_NOOP("States", "On track"),
    Standing.LATE: QT_TRANSLATE_NOOP("States", "Late"),
    Standing.BROKEN: QT_TRANSLATE_NOOP("States", "Broken"),
}
STANDING_COLOURS = {
    Standing.ON_TRACK: "good",
    Standing.LATE: "arrears",
    Standing.BROKEN: "danger",
}
STANDING_ICONS = {
    Standing.ON_TRACK: "done",
    Standing.LATE: "warning",
    Standing.BROKEN: "error",
}
"""The sign beside the word, so that colour is never alone."""
STANDING_SIGNS = {Standing.ON_TRACK: "✓", Standing.LATE: "▲", Standing.BROKEN: "✕"}
"""The same within a text."""
STATES = {
    PlanState.DRAFT: QT_TRANSLATE_NOOP("States", "Draft"),
    PlanState.PROPOSED: QT_TRANSLATE_NOOP("States", "To be signed"),
    PlanState.ACTIVE: QT_TRANSLATE_NOOP("States", "Active"),
    PlanState.COMPLETED: QT_TRANSLATE_NOOP("States", "Completed"),
    PlanState.FORFEITED: QT_TRANSLATE_NOOP("States", "Forfeited"),
    PlanState.RENEGOTIATED: QT_TRANSLATE_NOOP("States", "Renegotiated"),
    PlanState.CANCELLED: QT_TRANSLATE_NOOP("States", "Cancelled"),
}
KINDS = {
    PlanKind.INFORMAL: QT_TRANSLATE_NOOP("States", "Informal, without recognition"),
    PlanKind.STANDARD: QT_TRANSLATE_NOOP("States", "Standard, signed"),
    PlanKind.COURT: QT_TRANSLATE_NOOP("States", "Term given by a judge"),
    PlanKind.ADJUSTMENT: QT_TRANSLATE_NOOP("States", "For an adjustment"),
}
SHOWS = {
    Show.ALL: QT_TRANSLATE_NOOP("States", "All plans"),
    Show.ACTIVE: QT_TRANSLATE_NOOP("States", "Active"),
    Show.ON_TRACK: QT_TRANSLATE_NOOP("States", "On track"),
    Show.LATE: QT_TRANSLATE_NOOP("States", "Late"),
    Show.BROKEN: QT_TRANSLATE_NOOP("States", "Broken"),
    Show.FORFEITURE: QT_TRANSLATE_NOOP("States", "Forfeiture possible"),
    Show.PROPOSED: QT_TRANSLATE_NOOP("States", "To be signed"),
    Show.OPEN: QT_TRANSLATE_NOOP("States", "Drafts, to be signed"),
    Show.DRAFT: QT_TRANSLATE_NOOP("States", "Draft"),
    Show.CLOSED: QT_TRANSLATE_NOOP("States", "Closed"),
    Show.COMPLETED: QT_TRANSLATE_NOOP("States", "Completed"),
    Show.FORFEITED: QT_TRANSLATE_NOOP("States", "Forfeited"),
    Show.RENEGOTIATED: QT_TRANSLATE_NOOP("States", "Renegotiated"),
    Show.CANCELLED: QT_TRANSLATE_NOOP("States", "Cancelled"),
}
PAID = QT_TRANSLATE_NOOP("States", "Paid")
PARTLY_PAID = QT_TRANSLATE_NOOP("States", "Partly paid")
OVERDUE = QT_TRANSLATE_NOOP("States", "Overdue")
TO_COME = QT_TRANSLATE_NOOP("States", "To come")


def status_word(row: PlanRow) -> str:
    """How an active plan is kept, or the state of any other."""
    return STANDINGS[row.standing] if row.standing else STATES[row.state]


def status_colour(row: PlanRow) -> str | None:
    """The role of the colour beside the word."""
    return STANDING_COLOURS[row.standing] if row.standing else None


def status_icon(row: PlanRow) -> str | None:
    """The sign beside the word of an active plan."""
    return STANDING_ICONS[row.standing] if row.standing else None


def status_sign(row: PlanRow) -> tuple[str, ...]:
    """The same as a letter of the text, or nothing."""
    return (STANDING_SIGNS[row.standing],) if row.standing else ()


def instalment_word(line: InstalmentLine) -> str:
    """What became of an instalment."""
    if line.paid_on is not None:
        return PAID
    if line.days_late:
        return OVERDUE
    return PARTLY_PAID if line.paid_cents else TO_COME


def instalment_colour(line: InstalmentLine) -> str | None:
    """The role of the colour beside the word."""
    if line.paid_on is not None:
        return "good"
    return "arrears" if line.days_late else None
