"""The columns of the log."""

from app.models.community import Sensitivity
from app.services.community import LogRow
from app.ui.columns import Column
from app.ui.community.words import ACTIVITY_ICONS, activity_word, sensitivity_word, subject_word
from app.ui.translation import QT_TRANSLATE_NOOP, translate

_CORRECTED = QT_TRANSLATE_NOOP("Community", "(corrected) {0}")


def _activity(row: LogRow) -> str:
    return activity_word(row.activity)


def _icon(row: LogRow) -> str:
    return ACTIVITY_ICONS[row.activity]


def _about(row: LogRow) -> str:
    return ", ".join(map(subject_word, row.about))


def _first_line(row: LogRow) -> str:
    if row.is_corrected:
        return translate("Community", _CORRECTED).format(row.first_line)
    return row.first_line


def _sensitivity(row: LogRow) -> str:
    return "" if row.sensitivity is Sensitivity.NORMAL else sensitivity_word(row.sensitivity)


def _quiet_when_corrected(row: LogRow) -> str | None:
    return "muted" if row.is_corrected else None


COLUMNS: tuple[Column[LogRow], ...] = (
    Column(
        "happened_on",
        QT_TRANSLATE_NOOP("Columns", "Day"),
        lambda row: row.happened_on,
        "date",
        width=86,
        order="happened_on",
        colour=_quiet_when_corrected,
    ),
    Column(
        "activity",
        QT_TRANSLATE_NOOP("Columns", "Activity"),
        _activity,
        width=164,
        order="activity",
        icon=_icon,
        colour=_quiet_when_corrected,
    ),
    Column(
        "about",
        QT_TRANSLATE_NOOP("Columns", "About"),
        _about,
        width=130,
        colour=_quiet_when_corrected,
    ),
    Column(
        "first_line",
        QT_TRANSLATE_NOOP("Columns", "Text"),
        _first_line,
        width=210,
        colour=_quiet_when_corrected,
    ),
    Column(
        "author",
        QT_TRANSLATE_NOOP("Columns", "Written by"),
        lambda row: row.author,
        width=90,
        order="author",
    ),
    Column(
        "participants",
        QT_TRANSLATE_NOOP("Columns", "Participants"),
        lambda row: row.participants,
        "number",
        width=90,
        hidden=True,
    ),
    Column(
        "follow_up_on",
        QT_TRANSLATE_NOOP("Columns", "Follow-up by"),
        lambda row: row.follow_up_on,
        "date",
        width=96,
        order="follow_up_on",
        hidden=True,
    ),
    Column(
        "follow_up_owner",
        QT_TRANSLATE_NOOP("Columns", "Follow-up of"),
        lambda row: row.follow_up_owner,
        width=100,
        hidden=True,
    ),
    Column(
        "sensitivity",
        QT_TRANSLATE_NOOP("Columns", "Sensitivity"),
        _sensitivity,
        width=100,
        hidden=True,
    ),
    Column(
        "written_at",
        QT_TRANSLATE_NOOP("Columns", "Written on"),
        lambda row: row.written_at,
        "date",
        width=120,
        order="written_at",
        hidden=True,
    ),
)
