"""What passes from the old lease to the new one in the ledger; the two always sum to what the
old one alone stood at before."""

import calendar
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.charges import RunCharge
from app.models.identifiers import new_id
from app.models.ledger import PAYING_KINDS, ChoiceBasis, EntryKind, EntryText, LedgerEntry
from app.models.running_write import touch
from app.models.tenants import Household, Lease
from app.services.ledger.allocation import Choice, shares
from app.services.ledger.choices import direct_without_refresh
from app.services.ledger.figures import month_number
from app.services.ledger.open_charges import refresh_open_charges
from app.services.ledger.posting import PostedEntry, Posting, post, reverse
from app.services.ledger.statement import balance_of, open_charges

_MONTHLY = (EntryKind.RENT, EntryKind.SERVICE_ADVANCE)


def move_debts(session: Session, old: Lease, new: Lease, reason: str, today: date) -> int:
    """Credit every open charge on the old lease and charge it on the new one, with the same kind
    and due day; gives the cents that moved."""
    left, came = _names(session, old, new)
    charges = open_charges(session, old.id)
    credits_in, debits = [], []
    for charge in charges:
        # What went back to the household is owed, yet no money that came in.
        kind = EntryKind.ADJUSTMENT if charge.kind in PAYING_KINDS else charge.kind
        credits_in.append(
            Posting(
                old.id,
                kind,
                today,
                -charge.remaining_cents,
                f"Subentro: debito di {left} passato a {came}. {charge.text}".strip(),
                charge.due_on,
            )
        )
        debits.append(
            Posting(
                new.id,
                kind,
                today,
                charge.remaining_cents,
                f"Subentro: debito di {left}. {charge.text} ({reason.strip()})",
                charge.due_on,
            )
        )
    posted = post(session, [*credits_in, *debits])
    targets = [charge.id for charge in charges]
    _direct(session, old.id, posted[: len(charges)], targets, f"Subentro di {came}")
    return sum(charge.remaining_cents for charge in charges)


def pass_on_months(session: Session, old: Lease, new: Lease, today: date) -> None:
    """Pass on rent and service advances that were charged for days of the new lease.

    A month that begins with the new lease or after it passes whole, by the reversal of its
    charge. Of the month in which the lease changes hands the new household bears its days: the
    charge is divided by days, to the cent. Charges that a monthly run posted count for the new
    lease as run, so that no run charges them twice.
    """
    first = new.starts_on
    for charge in _monthly_charges(session, old.id, first.replace(day=1)):
        of_same_month = month_number(charge.due_on) == month_number(first)
        if first.day == 1 or not of_same_month:
            _pass_whole(session, old, new, charge, today)
        elif old.starts_on <= first.replace(day=1):
            _divide(session, old, new, charge, today)


class _Charge:
    """A monthly charge as it was posted."""

    def __init__(self, key: UUID, kind: EntryKind, due_on: date, cents: int, text: str) -> None:
        self.id, self.kind, self.due_on, self.cents, self.text = key, kind, due_on, cents, text


def _monthly_charges(session: Session, lease_id: UUID, since: date) -> list[_Charge]:
    reversal = aliased(LedgerEntry)
    rows = session.execute(
        select(
            LedgerEntry.id,
            LedgerEntry.kind,
            LedgerEntry.due_on,
            LedgerEntry.cents,
            EntryText.text,
        )
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.lease_id == lease_id,
            LedgerEntry.kind.in_(_MONTHLY),
            LedgerEntry.cents > 0,
            LedgerEntry.due_on >= since,
            LedgerEntry.reverses_id.is_(None),
            reversal.id.is_(None),
        )
        .order_by(LedgerEntry.number)
    )
    return [
        _Charge(row.id, row.kind, row.due_on, row.cents, row.text or "")
        for row in rows
        if row.due_on is not None
    ]


def _pass_whole(session: Session, old: Lease, new: Lease, charge: _Charge, today: date) -> None:
    _, came = _names(session, old, new)
    reverse(session, charge.id, today, f"Subentro di {came}. {charge.text}".strip())
    posting = Posting(new.id, charge.kind, today, charge.cents, charge.text, charge.due_on)
    (posted,) = post(session, [posting])
    _count_as_run(session, charge, new, posted)


def _divide(session: Session, old: Lease, new: Lease, charge: _Charge, today: date) -> None:
    first = new.starts_on
    days = calendar.monthrange(first.year, first.month)[1]
    before = first.day - 1
    _, cents = shares(charge.cents, [before, days - before])
    if not cents:
        return
    _, came = _names(session, old, new)
    share = f"{days - before}/{days} {charge.text}".strip()
    credit, posted = post(
        session,
        [
            Posting(
                old.id,
                charge.kind,
                today,
                -cents,
                f"Subentro di {came}: {share}",
                charge.due_on,
            ),
            Posting(new.id, charge.kind, today, cents, share, charge.due_on),
        ],
    )
    _direct(session, old.id, [credit], [charge.id], f"Subentro di {came}")
    _count_as_run(session, charge, new, posted)


def _direct(
    session: Session,
    lease_id: UUID,
    credits_in: Sequence[PostedEntry],
    charges: Sequence[UUID],
    reason: str,
) -> None:
    """Let each credit pay the charge that it stands for, whatever the legal order says."""
    if not credits_in:
        return
    for credit, charge_id in zip(credits_in, charges, strict=True):
        choice = Choice(ChoiceBasis.CHOSEN, charge_id=charge_id, reason=reason)
        direct_without_refresh(session, credit.id, [choice])
    refresh_open_charges(session, lease_id, balance_of(session, lease_id))


def _count_as_run(session: Session, charge: _Charge, new: Lease, posted: PostedEntry) -> None:
    run_id = session.scalar(select(RunCharge.run_id).where(RunCharge.entry_id == charge.id))
    if run_id is None:
        return
    session.execute(
        insert(table_of(RunCharge)).values(
            id=new_id(),
            run_id=run_id,
            lease_id=new.id,
            month=month_number(charge.due_on),
            kind=charge.kind,
            entry_id=posted.id,
        )
    )
    touch(session, "charges", new.id)


def _names(session: Session, old: Lease, new: Lease) -> tuple[str, str]:
    return (
        session.get_one(Household, old.household_id).name,
        session.get_one(Household, new.household_id).name,
    )
