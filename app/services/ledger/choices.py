"""Directing a payment out of the legal order: declared, receipted, or chosen with a reason."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import AllocationChoice, ChoiceBasis, LedgerEntry, SecuredCharge
from app.models.running_write import running_write, touch
from app.services.ledger.allocation import Choice
from app.services.ledger.open_charges import refresh_open_charges
from app.services.ledger.statement import balance_of

_TABLE = table_of(AllocationChoice)
_SECURED = table_of(SecuredCharge)


class DirectedPayment(NamedTuple):
    """A posted payment and where it goes; `first_position` is how many choices it has already."""

    lease_id: UUID
    payment_id: UUID
    choices: tuple[Choice, ...]
    first_position: int = 0


def direct(session: Session, payment_id: UUID, choices: Sequence[Choice]) -> None:
    """Add where a posted payment goes; earlier choices of it keep their place before these.

    Raises OfficeError where the office's own choice gives no reason, where a charge is of
    another lease or no charge, and where an amount is not above zero.
    """
    if not choices:
        return
    lease_id = direct_without_refresh(session, payment_id, choices)
    refresh_open_charges(session, lease_id, balance_of(session, lease_id))


def direct_without_refresh(session: Session, payment_id: UUID, choices: Sequence[Choice]) -> UUID:
    """As `direct`, for a caller that finds the open charges of the lease again by itself."""
    lease_id = _lease_of_payment(session, payment_id)
    first = len(session.scalars(select(_TABLE.c.id).where(_TABLE.c.payment_id == payment_id)).all())
    store_choices(session, [DirectedPayment(lease_id, payment_id, tuple(choices), first)])
    touch(session, "ledger", lease_id)
    return lease_id


def store_choices(session: Session, directed: Sequence[DirectedPayment]) -> None:
    """Write the choices of payments that were just posted, whose open charges are found next.

    Raises OfficeError as `direct` does.
    """
    change = running_write(session).change_id
    rows: list[dict[str, object]] = []
    for payment in directed:
        for position, choice in enumerate(payment.choices, start=payment.first_position):
            _check(session, payment.lease_id, choice)
            rows.append(
                {
                    "id": new_id(),
                    "lease_id": payment.lease_id,
                    "payment_id": payment.payment_id,
                    "position": position,
                    "charge_id": choice.charge_id,
                    "month": choice.month,
                    "cents": choice.cents,
                    "basis": choice.basis,
                    "reason": choice.reason,
                    "change_id": change,
                    "ended_change_id": None,
                }
            )
    if rows:
        session.execute(insert(_TABLE), rows)


def redirect(session: Session, payment_id: UUID, choices: Sequence[Choice]) -> None:
    """Withdraw every choice of a payment and set these; none leaves it to the legal order.

    Raises OfficeError as `direct` does.
    """
    lease_id = _lease_of_payment(session, payment_id)
    session.execute(
        update(_TABLE)
        .where(_TABLE.c.payment_id == payment_id, _TABLE.c.ended_change_id.is_(None))
        .values(ended_change_id=running_write(session).change_id)
    )
    if choices:
        direct_without_refresh(session, payment_id, choices)
    touch(session, "ledger", lease_id)
    refresh_open_charges(session, lease_id, balance_of(session, lease_id))


def secure(session: Session, charge_id: UUID, reason: str) -> None:
    """Note that a charge is better secured than others; `reason` says by what.

    Raises OfficeError without a reason, or for an entry that is no charge.
    """
    _require_reason(reason)
    entry = session.get(LedgerEntry, charge_id)
    if entry is None or entry.cents <= 0:
        raise OfficeError(_NO_CHARGE)
    session.execute(
        insert(SecuredCharge).values(
            id=new_id(),
            entry_id=charge_id,
            lease_id=entry.lease_id,
            reason=reason.strip(),
            change_id=running_write(session).change_id,
        )
    )
    touch(session, "ledger", entry.lease_id)
    refresh_open_charges(session, entry.lease_id, balance_of(session, entry.lease_id))


def unsecure(session: Session, charge_id: UUID) -> None:
    """Let a charge be secured like the others again; one that is not better secured stays so."""
    secured = select(_SECURED.c.lease_id).where(
        _SECURED.c.entry_id == charge_id, _SECURED.c.ended_change_id.is_(None)
    )
    lease_id = session.scalars(secured.limit(1)).one_or_none()
    if lease_id is None:
        return
    session.execute(
        update(_SECURED)
        .where(_SECURED.c.entry_id == charge_id, _SECURED.c.ended_change_id.is_(None))
        .values(ended_change_id=running_write(session).change_id)
    )
    touch(session, "ledger", lease_id)
    refresh_open_charges(session, lease_id, balance_of(session, lease_id))


_NO_CHARGE = QT_TRANSLATE_NOOP("errors", "This is no charge of that lease.")


def _lease_of_payment(session: Session, payment_id: UUID) -> UUID:
    row = session.execute(
        select(LedgerEntry.lease_id, LedgerEntry.cents).where(LedgerEntry.id == payment_id)
    ).one_or_none()
    if row is None or row.cents >= 0:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This entry brought no money in."))
    lease_id: UUID = row.lease_id
    return lease_id


def _check(session: Session, lease_id: UUID, choice: Choice) -> None:
    if choice.basis is ChoiceBasis.CHOSEN:
        _require_reason(choice.reason)
    if choice.cents is not None and choice.cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An amount must be more than zero."), field="cents"
        )
    if (choice.charge_id is None) == (choice.month is None):
        raise ValueError("a choice names either a charge or a month")
    if choice.charge_id is not None:
        found = session.execute(
            select(LedgerEntry.lease_id, LedgerEntry.cents).where(
                LedgerEntry.id == choice.charge_id
            )
        ).one_or_none()
        if found is None or found.lease_id != lease_id or found.cents <= 0:
            raise OfficeError(_NO_CHARGE)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Say why: the reason stays with the choice."),
            field="reason",
        )
