"""How old the bank's word is: the last day that any statement covers."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.bank_statements import BankStatement
from app.models.cooperative import Cooperative

_DEFAULT_DAYS = 10


@dataclass(frozen=True, slots=True)
class Freshness:
    """The last day covered by a statement, None before the first; how many days ago that was,
    and from how many on it is old."""

    last_day: date | None
    days_old: int | None
    limit_days: int

    @property
    def is_stale(self) -> bool:
        """Whether a letter might go to someone who paid since; not while no bank is followed."""
        return self.days_old is not None and self.days_old > self.limit_days


def freshness(session: Session, today: date) -> Freshness:
    """How old the last bank statement is today."""
    last_day = session.scalar(
        select(func.max(BankStatement.last_day)).where(BankStatement.taken_back_id.is_(None))
    )
    limit = session.scalar(select(Cooperative.statement_fresh_days).limit(1))
    days_old = None if last_day is None else max(0, (today - last_day).days)
    return Freshness(last_day, days_old, _DEFAULT_DAYS if limit is None else limit)
