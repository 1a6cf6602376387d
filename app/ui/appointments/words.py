"""States of talks in words, and their columns."""

from app.models.appointments import AppointmentState
from app.models.formats import format_date
from app.services.appointments.diary import AppointmentRow
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP

STATES = {
    AppointmentState.PLANNED: QT_TRANSLATE_NOOP("States", "Planned"),
    AppointmentState.HELD: QT_TRANSLATE_NOOP("States", "Held"),
    AppointmentState.MISSED: QT_TRANSLATE_NOOP("States", "Nobody came"),
    AppointmentState.CANCELLED: QT_TRANSLATE_NOOP("States", "Called off"),
}
WAITS = QT_TRANSLATE_NOOP("States", "How did it go?")


def state_word(row: AppointmentRow) -> str:
    """What became of a talk, or that nobody wrote it down."""
    return WAITS if row.waits else STATES[row.state]


def state_colour(row: AppointmentRow) -> str | None:
    """The role of the colour beside the word."""
    if row.waits:
        return "arrears"
    return None if row.state is AppointmentState.PLANNED else "muted"


def hours(row: AppointmentRow) -> str:
    """From when until when, such as `09:30–10:00`."""
    return f"{row.starts_at:%H:%M}–{row.ends_at:%H:%M}"


def when(row: AppointmentRow) -> str:
    """Day and hour of a talk."""
    return f"{format_date(row.day)} {row.starts_at:%H:%M}"


DAY: Column[AppointmentRow] = Column(
    "day", QT_TRANSLATE_NOOP("Columns", "Day"), lambda row: row.day, "date", width=92
)
HOUR: Column[AppointmentRow] = Column("hour", QT_TRANSLATE_NOOP("Columns", "Hour"), hours, width=96)
STATE: Column[AppointmentRow] = Column(
    "state",
    QT_TRANSLATE_NOOP("Columns", "State"),
    state_word,
    "state",
    width=128,
    colour=state_colour,
)
PURPOSE: Column[AppointmentRow] = Column(
    "purpose", QT_TRANSLATE_NOOP("Columns", "About"), lambda row: row.purpose, width=190
)
OWNER: Column[AppointmentRow] = Column(
    "owner", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.owner, width=130
)
WEEK: tuple[Column[AppointmentRow], ...] = (
    DAY,
    HOUR,
    Column(
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=170,
    ),
    Column("unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=92),
    PURPOSE,
    STATE,
    OWNER,
    Column("place", QT_TRANSLATE_NOOP("Columns", "Place"), lambda row: row.place, width=110),
)
OF_HOUSEHOLD: tuple[Column[AppointmentRow], ...] = (
    DAY,
    HOUR,
    PURPOSE,
    STATE,
    OWNER,
    Column("outcome", QT_TRANSLATE_NOOP("Columns", "Outcome"), lambda row: row.outcome, width=220),
)
