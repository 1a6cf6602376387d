"""What a spreadsheet says of its movements as a whole, and whether they agree."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.models.formats import format_money
from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.drafts import DraftFile, DraftStatement
from app.services.bank_statements.readers.sheet_words import SummaryKind

_ENOUGH_TO_JUDGE = 4


@dataclass(frozen=True, slots=True)
class StatedBalance:
    """A balance row: where it stands, of which day, and how much."""

    line_number: int
    kind: SummaryKind
    day: date | None
    cents: int
    is_before: bool
    """Whether it stands above the first movement."""
    is_preamble: bool


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A figure of a totals row; `side` is 1 for money in, -1 for money out, 0 for both together.

    `position` is the number of movements above it, None where it stands above the header.
    """

    line_number: int
    side: int
    cents: int
    position: int | None


@dataclass(slots=True)
class StatedRow:
    """A movement that names the balance after it; `follows` where the row before was read too."""

    line_number: int
    cents: int
    balance: int
    follows: bool


@dataclass(slots=True)
class Stated:
    """All that the sheet says of its movements as a whole.

    `pending` are the cents of movements not booked yet: a total may count them in.
    """

    balances: list[StatedBalance] = field(default_factory=list)
    totals: list[StatedTotal] = field(default_factory=list)
    counts: list[tuple[int, int]] = field(default_factory=list)
    """Line number, and how many movements there should be."""
    running: list[StatedRow] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    rows: int = 0
    """Movements that were met, unreadable and pending ones too."""


def check(draft: DraftFile, stated: Stated) -> None:
    """Settle the balances of a file of one statement, and tell what does not agree."""
    statement = draft.statements[0]
    _settle_balances(statement, stated.balances)
    _check_running(draft, statement, stated)
    check_totals(draft, [line.cents for line in statement.lines], stated)


def check_totals(draft: DraftFile, cents: Sequence[int], stated: Stated) -> None:
    """Compare totals and counts with the movements of the whole file, in its order."""
    since = 0
    for line_number, group in itertools.groupby(stated.totals, key=lambda each: each.line_number):
        totals = list(group)
        position = totals[0].position
        whole = cents[:position] if position is not None else cents
        for total in totals:
            choices = [_sum(whole, total.side), _sum([*whole, *stated.pending], total.side)]
            if position is not None:
                choices.append(_sum(cents[since:position], total.side))
            said = abs(total.cents) if total.side else total.cents
            if said not in choices:
                draft.fault(
                    line_number,
                    faults.TOTAL_DIFFERS,
                    stated=format_money(said),
                    found=format_money(choices[0]),
                )
        since = position or 0
    for line_number, count in stated.counts:
        if count not in {stated.rows, len(cents)}:
            draft.fault(line_number, faults.ENTRY_COUNT, found=stated.rows, stated=count)


def _sum(cents: Sequence[int], side: int) -> int:
    """The sum of one side, without a sign; of both with one."""
    if not side:
        return sum(cents)
    return sum(abs(each) for each in cents if (each > 0) == (side > 0))


def _settle_balances(statement: DraftStatement, balances: Sequence[StatedBalance]) -> None:
    """Take opening and closing from the rows that name them, else from balances by their day."""
    days = [line.booked_on for line in statement.lines]
    for balance in balances:
        is_opening = balance.kind is SummaryKind.OPENING
        is_closing = balance.kind is SummaryKind.CLOSING
        if balance.kind is SummaryKind.BALANCE and days:
            is_opening = statement.opening_cents is None and _is_before(balance, statement, days)
            is_closing = not is_opening and _is_after(balance, statement, days)
        if is_opening and statement.opening_cents is None:
            statement.opening_cents = balance.cents
        elif is_closing:
            statement.closing_cents = balance.cents
            statement.closing_line = balance.line_number


def _is_before(balance: StatedBalance, statement: DraftStatement, days: Sequence[date]) -> bool:
    first, last = min(days), max(days)
    if balance.day is None:
        is_first = balance.is_before == (days[0] <= days[-1])
        return is_first and not balance.is_preamble
    if not balance.is_preamble:
        return balance.day < first or (balance.day == first < last and balance.is_before)
    starts = statement.first_day or first
    return balance.day < first and balance.day >= starts - timedelta(days=1)


def _is_after(balance: StatedBalance, statement: DraftStatement, days: Sequence[date]) -> bool:
    first, last = min(days), max(days)
    if balance.day is None:
        is_last = balance.is_before != (days[0] <= days[-1]) or first == last
        return is_last and not balance.is_preamble
    if not balance.is_preamble:
        return balance.day >= last
    # What stands above the list is often the balance of the day of printing.
    return balance.day in {last, statement.last_day}


@dataclass(frozen=True, slots=True)
class _Jump:
    """A row whose balance is not what the one before leads to.

    `is_turned` where it is what the same amount the other way round leads to.
    """

    row: StatedRow
    found: int
    is_turned: bool


def _check_running(draft: DraftFile, statement: DraftStatement, stated: Stated) -> None:
    """Check a running balance row by row, in whichever direction the sheet runs."""
    rows = stated.running
    pairs = [(first, second) for first, second in itertools.pairwise(rows) if second.follows]
    rising = list(_jumps(pairs))
    falling = list(_jumps([(second, first) for first, second in pairs]))
    jumps = min(rising, falling, key=_unexplained)
    unexplained, told = _unexplained(jumps)
    if unexplained and 2 * told > len(pairs) >= _ENOUGH_TO_JUDGE:
        # No running balance: that of the end of the day, or what is available.
        return
    if jumps and not unexplained and len(jumps) == len(pairs):
        # Every sign is proven wrong, so those that nothing precedes cannot be right.
        named = {jump.row.line_number for jump in jumps}
        jumps += [_Jump(row, 0, is_turned=True) for row in rows if row.line_number not in named]
    _tell_jumps(draft, statement, jumps)
    met = stated.rows - draft.left_out
    is_whole = len(rows) == len(statement.lines) == met and len(pairs) == len(rows) - 1
    if pairs and is_whole and not jumps:
        oldest, newest = (rows[0], rows[-1]) if not rising else (rows[-1], rows[0])
        if statement.opening_cents is None:
            statement.opening_cents = oldest.balance - oldest.cents
        if statement.closing_cents is None:
            statement.closing_cents = newest.balance
            statement.closing_line = newest.line_number


def _unexplained(jumps: Sequence[_Jump]) -> tuple[int, int]:
    """How many jumps no turned sign explains, and how many there are."""
    return sum(not jump.is_turned for jump in jumps), len(jumps)


def _tell_jumps(draft: DraftFile, statement: DraftStatement, jumps: Sequence[_Jump]) -> None:
    """Name the rows that do not agree; one whose sign is proven wrong is no movement."""
    turned = {jump.row.line_number for jump in jumps if jump.is_turned}
    statement.lines[:] = [line for line in statement.lines if line.line_number not in turned]
    for jump in jumps:
        template = faults.SIGN_TURNED if jump.is_turned else faults.BALANCE_JUMPS
        draft.fault(
            jump.row.line_number,
            template,
            stated=format_money(jump.row.balance),
            found=format_money(jump.found),
            value=format_money(jump.row.cents),
        )


def _jumps(pairs: Sequence[tuple[StatedRow, StatedRow]]) -> Iterator[_Jump]:
    for before, after in pairs:
        found = before.balance + after.cents
        if after.balance != found:
            yield _Jump(after, found, after.balance == before.balance - after.cents)
