"""The statutory rates of art. 1284 c.c.: the table that ships, and what the office entered."""

import csv
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.legal_interest import LegalRate
from app.models.running_write import running_write, touch
from app.resources import resource
from app.services.form_checks import NAME_LENGTH, check_length, fetch_as_read
from app.services.legal_interest.change_notes import note_change

RATES_FILE = "legal_interest_rates.csv"
PLACES = 4
"""Decimal places of a percentage that are kept."""
_HIGHEST = Decimal(100)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rate:
    """Per cent a year from a day on. `entered_id` and `version` where the office entered it."""

    from_on: date
    percentage: Decimal
    source: str
    entered_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class RateSpan:
    """Days of one rate: `after_day` excluded, `last_day` included. `assumed` beyond the last year
    whose rate is known, where the last rate goes on until a decree changes it."""

    after_day: date
    last_day: date
    percentage: Decimal
    assumed: bool


class RateTable:
    """The rates in the order of their days."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        self.rates = tuple(sorted(rates, key=lambda rate: rate.from_on))
        self._starts = [rate.from_on for rate in self.rates]

    @property
    def last_known_day(self) -> date:
        """The end of the last year whose rate is known."""
        return date(self._starts[-1].year, 12, 31)

    def on(self, day: date) -> Rate:
        """The rate that holds on a day. Raises OfficeError before the first that is known."""
        place = bisect_right(self._starts, day) - 1
        if place < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors", "No legal rate before {day} is known: enter the earlier ones first."
                ),
                day=format_date(self._starts[0]),
            )
        return self.rates[place]

    def spans(self, after_day: date, last_day: date) -> Iterator[RateSpan]:
        """The days after `after_day` through `last_day`, split where the rate changes.

        Raises OfficeError where a day lies before the first rate.
        """
        while after_day < last_day:
            first = after_day + _DAY
            rate = self.on(first)
            assumed = first > self.last_known_day
            ends = [last_day]
            place = bisect_right(self._starts, first)
            if place < len(self._starts):
                ends.append(self._starts[place] - _DAY)
            if not assumed:
                ends.append(self.last_known_day)
            end = min(ends)
            yield RateSpan(after_day, end, rate.percentage, assumed)
            after_day = end


def shipped_rates() -> list[Rate]:
    """The table that comes with the program, oldest first."""
    with resource(RATES_FILE).open(encoding="utf-8", newline="") as file:
        return [
            Rate(date.fromisoformat(row["from"]), Decimal(row["percentage"]), row["source"])
            for row in csv.DictReader(file, delimiter=";")
        ]


def rate_table(session: Session) -> RateTable:
    """The rates that hold in this office: where it entered one for a day, that one."""
    by_day = {rate.from_on: rate for rate in shipped_rates()}
    for row in session.scalars(select(LegalRate)):
        by_day[row.from_on] = Rate(row.from_on, row.percentage, row.source, row.id, row.version)
    return RateTable(by_day.values())


@dataclass(frozen=True)
class RateInput:
    """A rate as typed, per cent a year."""

    from_on: date
    percentage: Decimal
    source: str = ""


def add_rate(session: Session, wanted: RateInput) -> UUID:
    """Enter a rate: a new one, or one that corrects the shipped table on its day.

    Raises OfficeError with the field at fault.
    """
    _check(session, wanted, None)
    row = LegalRate(
        from_on=wanted.from_on, percentage=wanted.percentage, source=wanted.source.strip()
    )
    session.add(row)
    session.flush()
    return row.id


def edit_rate(session: Session, rate_id: UUID, version: int, wanted: RateInput) -> None:
    """Change a rate that the office entered, as it was in `version`. Raises as `add_rate`, and
    when somebody else changed it meanwhile."""
    row = fetch_as_read(session, LegalRate, rate_id, version)
    _check(session, wanted, rate_id)
    row.from_on, row.percentage = wanted.from_on, wanted.percentage
    row.source = wanted.source.strip()
    session.flush()


def remove_rate(session: Session, rate_id: UUID, version: int) -> None:
    """Take back a rate that the office entered: the shipped table holds again on its day."""
    row = fetch_as_read(session, LegalRate, rate_id, version)
    before = f"{row.from_on.isoformat()} {row.percentage}"
    note_change(session, LegalRate.__tablename__, rate_id, "percentage", before, None)
    session.delete(row)
    session.flush()
    touch(session, LegalRate.subject, rate_id)


def _check(session: Session, wanted: RateInput, own: UUID | None) -> None:
    if not 0 <= wanted.percentage <= _HIGHEST:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A legal rate lies between 0 and 100 per cent."),
            field="percentage",
        )
    if wanted.percentage != round(wanted.percentage, PLACES):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A legal rate has four decimal places at most."),
            field="percentage",
        )
    # The decree comes out by 15 December for the year after (art. 1284 c. 1 c.c.).
    if wanted.from_on.year > running_write(session).at.year + 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "No rate is known that far ahead."), field="from_on"
        )
    check_length("source", wanted.source, NAME_LENGTH)
    there = session.scalar(select(LegalRate.id).where(LegalRate.from_on == wanted.from_on))
    if there not in (None, own):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A rate from {day} has been entered already: correct that one."
            ),
            field="from_on",
            day=format_date(wanted.from_on),
        )
