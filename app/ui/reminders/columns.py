"""The columns of the reminders' lists."""

from app.models.letters import LetterMeans
from app.services.letters.runs import PrintedLetter, RunView
from app.services.reminders.proposals import Proposal, Withheld
from app.ui.columns import Column
from app.ui.reminders.words import (
    CHANNELS,
    STAGE_ICONS,
    STAGES,
    WITHHELD,
    sentence_words,
)
from app.ui.translation import QT_TRANSLATE_NOOP

MEANS = {
    LetterMeans.ORDINARY: QT_TRANSLATE_NOOP("States", "ordinary mail"),
    LetterMeans.BY_HAND: QT_TRANSLATE_NOOP("States", "by hand"),
    LetterMeans.REGISTERED: QT_TRANSLATE_NOOP("States", "registered mail"),
    LetterMeans.CERTIFIED_EMAIL: QT_TRANSLATE_NOOP("States", "certified e-mail"),
}

PROPOSALS: tuple[Column[Proposal], ...] = (
    Column[Proposal](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.addressee.household_name,
        width=150,
    ),
    Column[Proposal](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.addressee.unit_code, width=90
    ),
    Column[Proposal](
        "stage",
        QT_TRANSLATE_NOOP("Columns", "Step"),
        lambda row: STAGES[row.kind],
        "state",
        width=160,
        icon=lambda row: STAGE_ICONS.get(row.kind, "letter"),
    ),
    Column[Proposal](
        "channel",
        QT_TRANSLATE_NOOP("Columns", "Channel"),
        lambda row: CHANNELS[row.channel],
        "state",
        width=105,
    ),
    Column[Proposal](
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Asked for"),
        lambda row: row.total_cents,
        "euro",
        width=95,
    ),
    Column[Proposal](
        "days",
        QT_TRANSLATE_NOOP("Columns", "Overdue for"),
        lambda row: row.days_overdue,
        "days",
        width=85,
    ),
    Column[Proposal](
        "development",
        QT_TRANSLATE_NOOP("Columns", "Development"),
        lambda row: row.addressee.development_name,
        width=130,
        hidden=True,
    ),
)

WITHHELD_COLUMNS: tuple[Column[Withheld], ...] = (
    Column[Withheld](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.addressee.household_name,
        width=165,
    ),
    Column[Withheld](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.addressee.unit_code, width=90
    ),
    Column[Withheld](
        "why",
        QT_TRANSLATE_NOOP("Columns", "Why not"),
        lambda row: WITHHELD[row.why],
        "state",
        width=135,
    ),
    Column[Withheld](
        "until", QT_TRANSLATE_NOOP("Columns", "Until"), lambda row: row.until, "date", width=90
    ),
    Column[Withheld](
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.overdue_cents,
        "euro",
        width=95,
    ),
    Column[Withheld](
        "detail",
        QT_TRANSLATE_NOOP("Columns", "In words"),
        lambda row: sentence_words(row.detail),
        width=330,
    ),
)

RUNS: tuple[Column[RunView], ...] = (
    Column[RunView](
        "day", QT_TRANSLATE_NOOP("Columns", "Date"), lambda row: row.made_on, "date", width=90
    ),
    Column[RunView](
        "title", QT_TRANSLATE_NOOP("Columns", "Letters"), lambda row: row.title, width=230
    ),
    Column[RunView](
        "count",
        QT_TRANSLATE_NOOP("Columns", "Number"),
        lambda row: row.letters,
        "number",
        width=75,
    ),
    Column[RunView](
        "registered",
        QT_TRANSLATE_NOOP("Columns", "Registered"),
        lambda row: row.registered,
        "number",
        width=90,
    ),
    Column[RunView]("by", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.made_by, width=140),
)

PRINTED: tuple[Column[PrintedLetter], ...] = (
    Column[PrintedLetter](
        "protocol",
        QT_TRANSLATE_NOOP("Columns", "Protocol"),
        lambda row: str(row.protocol),
        width=85,
    ),
    Column[PrintedLetter](
        "recipient",
        QT_TRANSLATE_NOOP("Columns", "Recipient"),
        lambda row: row.recipient,
        width=190,
    ),
    Column[PrintedLetter](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=90
    ),
    Column[PrintedLetter](
        "means",
        QT_TRANSLATE_NOOP("Columns", "Channel"),
        lambda row: MEANS[row.means],
        "state",
        width=120,
    ),
)
