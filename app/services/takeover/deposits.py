"""The security deposit in a take-over: it passes to the new lease, or stays with the old one."""

from datetime import date, timedelta

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.charges import DepositEvent, DepositEventKind
from app.models.identifiers import new_id
from app.models.running_write import running_write, touch
from app.models.tenants import Lease


def move_deposit(session: Session, old: Lease, new: Lease, held_cents: int) -> None:
    """Let what is held of the old deposit stand for the new lease from its first day on.

    The old lease gives it back on its last day, the new one receives it on its first, so that
    the legal interest of each runs over its own days (art. 11 L. 392/78).
    """
    new.deposit_cents = old.deposit_cents
    if held_cents <= 0:
        return
    if not _has_events(session, old):
        # From now on events tell what is held: the contract's deposit was there from the start.
        _add(session, old, DepositEventKind.RECEIVED, old.starts_on, held_cents, "Deposito versato")
    last_day = new.starts_on - timedelta(days=1)
    passed = f"Subentro: passa al contratto {new.code}"
    came = f"Subentro: dal contratto {old.code}"
    _add(session, old, DepositEventKind.REFUNDED, last_day, held_cents, passed)
    _add(session, new, DepositEventKind.RECEIVED, new.starts_on, held_cents, came)


def _has_events(session: Session, lease: Lease) -> bool:
    found = session.scalar(
        select(DepositEvent.id).where(DepositEvent.lease_id == lease.id).limit(1)
    )
    return found is not None


def _add(
    session: Session, lease: Lease, kind: DepositEventKind, day: date, cents: int, note: str
) -> None:
    session.execute(
        insert(table_of(DepositEvent)).values(
            id=new_id(),
            lease_id=lease.id,
            kind=kind,
            happened_on=day,
            cents=cents,
            note=note,
            change_id=running_write(session).change_id,
        )
    )
    touch(session, "charges", lease.id)
