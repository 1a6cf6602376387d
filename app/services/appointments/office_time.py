"""The office's own hours: what the clock on its wall says, kept as instants."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

OFFICE_ZONE = ZoneInfo("Europe/Rome")


def instant_of(day: date, hour: time) -> datetime:
    """The instant of an hour on the office's wall, in UTC.

    Of an hour that comes twice when summer time ends, the first. Raises OfficeError for one that
    summer time leaves out.
    """
    local = datetime.combine(day, hour, OFFICE_ZONE)
    instant = local.astimezone(UTC)
    if instant.astimezone(OFFICE_ZONE).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is no such hour that night: the clocks go forward."),
            field="hour",
        )
    return instant


def local_time(instant: datetime) -> datetime:
    """An instant as the clock on the office's wall shows it."""
    return instant.astimezone(OFFICE_ZONE)
