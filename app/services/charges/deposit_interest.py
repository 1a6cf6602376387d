"""Legal interest on security deposits, year by year, and crediting it.

Art. 11 L. 392/78: the deposit bears legal interest that is due to the tenant at the end of each
year. It is simple interest over a divisor of 365 days, in leap years too; the day on which the
deposit came does not count, the one on which it went does. It runs until the keys are returned.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.charges import DepositInterest
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind
from app.models.running_write import running_write, touch
from app.services.charges.deposits import SUBJECT, Deposit, deposits
from app.services.ledger.posting import Posting, post
from app.services.legal_interest.computation import InterestPart, interest_parts, total_cents
from app.services.legal_interest.rates import RateTable, rate_table
from app.services.progress import Progress, no_progress

_BATCH = 100
"""Deposits that are posted together, between two steps of progress."""

# The text of an entry is the office's own, in Italian like every text of the ledger.
_TEXT = "Interessi legali sul deposito cauzionale {year}"


@dataclass(frozen=True)
class YearInterest:
    """Interest of one year on the deposit of lease `id`; cents, both days included.

    `due_cents` is what was not credited yet, below zero where more was credited than ran.
    """

    id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    first_day: date
    last_day: date
    parts: tuple[InterestPart, ...]
    accrued_cents: int
    credited_cents: int

    @property
    def due_cents(self) -> int:
        """What is to be credited."""
        return self.accrued_cents - self.credited_cents

    @property
    def capital_cents(self) -> int:
        """What was held last."""
        return self.parts[-1].capital_cents if self.parts else 0

    @property
    def days(self) -> int:
        """Days that bear interest."""
        return sum(part.days for part in self.parts)


@dataclass(frozen=True)
class YearPreview:
    """What crediting a year would post. `is_assumed`: its rate was not entered yet."""

    year: int
    lines: tuple[YearInterest, ...]
    is_assumed: bool

    @property
    def due(self) -> tuple[YearInterest, ...]:
        """The lines that would be posted."""
        return tuple(line for line in self.lines if line.due_cents > 0)

    @property
    def due_cents(self) -> int:
        """What they add up to."""
        return sum(line.due_cents for line in self.due)


@dataclass(frozen=True)
class CreditOutcome:
    """What was credited: on how many leases, and the sum in cents."""

    leases: int
    cents: int


def is_final(deposit: Deposit, year: int, today: date) -> bool:
    """Whether what ran in a year is due: the year is over, or in this year the keys came back or
    nothing is held any more."""
    if date(year, 12, 31) <= today:
        return True
    gone = deposit.keys_returned_on is not None and deposit.keys_returned_on <= today
    return year == today.year and (gone or deposit.held_cents <= 0)


def interest_of_year(deposit: Deposit, year: int, rates: RateTable) -> YearInterest | None:
    """Interest that ran on a deposit in a year; None where none ran and none was credited."""
    parts = interest_parts(deposit.segments(date(year - 1, 12, 31), date(year, 12, 31)), rates)
    credited = sum(each.cents for each in deposit.credited if each.last_day.year == year)
    if not parts and not credited:
        return None
    return YearInterest(
        id=deposit.lease_id,
        household_id=deposit.household_id,
        household_name=deposit.household_name,
        unit_code=deposit.unit_code,
        first_day=parts[0].after_day + timedelta(days=1) if parts else date(year, 1, 1),
        last_day=parts[-1].last_day if parts else date(year, 12, 31),
        parts=parts,
        accrued_cents=total_cents(parts),
        credited_cents=credited,
    )


def due_now(deposit: Deposit, today: date, rates: RateTable) -> int:
    """Interest that is due and was not credited; cents.

    It counts the last year that is over, earlier ones since interest of this deposit was first
    credited here (what another program credited before is not known), and this year where it is
    final.
    """
    last_over = today.year if today == date(today.year, 12, 31) else today.year - 1
    first = min((each.last_day.year for each in deposit.credited), default=last_over)
    total = 0
    for year in range(min(first, last_over), today.year + 1):
        if is_final(deposit, year, today):
            found = interest_of_year(deposit, year, rates)
            total += found.due_cents if found else 0
    return max(total, 0)


def preview_year(session: Session, year: int, today: date) -> YearPreview:
    """The interest of a year on every deposit for which it is due already.

    Raises OfficeError for a year to come.
    """
    if year > today.year:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This year is still to come."), field="year")
    rates = rate_table(session)
    lines = [
        line
        for deposit in deposits(session)
        if is_final(deposit, year, today)
        and (line := interest_of_year(deposit, year, rates)) is not None
    ]
    assumed = any(part.assumed for line in lines for part in line.parts)
    return YearPreview(year, tuple(lines), assumed)


def credit_year(
    session: Session,
    year: int,
    lease_ids: Collection[UUID] | None = None,
    *,
    progress: Progress = no_progress,
) -> CreditOutcome:
    """Credit the interest of a year to the accounts, of these leases or of all.

    Entries are dated on the day of the posting. Safe to run again: what was credited is not
    credited twice; what was reversed is. Raises OfficeError for a year to come.
    """
    today = running_write(session).at.astimezone().date()
    due = [
        line
        for line in preview_year(session, year, today).due
        if lease_ids is None or line.id in lease_ids
    ]
    for start in range(0, len(due), _BATCH):
        progress(start, len(due), due[start].household_name)
        _post(session, year, due[start : start + _BATCH], today)
    touch(session, SUBJECT, *(line.id for line in due))
    return CreditOutcome(len(due), sum(line.due_cents for line in due))


def _post(session: Session, year: int, lines: Sequence[YearInterest], today: date) -> None:
    text = _TEXT.format(year=year)
    posted = post(
        session,
        [Posting(line.id, EntryKind.INTEREST, today, -line.due_cents, text) for line in lines],
    )
    change = running_write(session).change_id
    session.execute(
        insert(table_of(DepositInterest)),
        [
            {
                "id": new_id(),
                "lease_id": line.id,
                "first_day": line.first_day,
                "last_day": line.last_day,
                "cents": line.due_cents,
                "entry_id": entry.id,
                "change_id": change,
            }
            for entry, line in zip(posted, lines, strict=True)
        ],
    )
