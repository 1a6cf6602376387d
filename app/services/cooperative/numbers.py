"""Numbers that the office alone gives: one after the other within a year, none left out."""

import enum

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.models.cooperative import NumberSeries
from app.models.running_write import running_write


class Series(enum.StrEnum):
    """What is numbered, each year from one on."""

    PROTOCOL = "protocol"
    REPAYMENT_PLAN = "repayment_plan"
    RECEIPT = "receipt"


def next_number(session: Session, series: Series, year: int) -> int:
    """Take the next number of a year inside the running write.

    A write that fails gives its number back with everything else, so that the series has no
    gaps. KeyError outside a write.
    """
    running_write(session)
    chosen = (NumberSeries.name == series.value, NumberSeries.year == year)
    last = session.scalar(select(NumberSeries.last).where(*chosen).with_for_update())
    if last is None:
        session.execute(insert(NumberSeries).values(name=series.value, year=year, last=1))
        return 1
    session.execute(update(NumberSeries).where(*chosen).values(last=last + 1))
    return last + 1
