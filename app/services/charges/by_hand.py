"""Charges and credits that a person posts one by one, with the reason that stays with them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import PAYING_KINDS, EntryKind, LedgerEntry
from app.models.tenants import Lease
from app.services.form_checks import check_text
from app.services.ledger import posting
from app.services.ledger.posting import PostedEntry, Posting

KINDS = (
    EntryKind.RENT,
    EntryKind.SERVICE_ADVANCE,
    EntryKind.ADJUSTMENT,
    EntryKind.INTEREST,
    EntryKind.LEGAL_COSTS,
    EntryKind.DEPOSIT,
    EntryKind.MEMBERSHIP,
    EntryKind.OPENING_BALANCE,
)
"""What can be posted by hand; money that came in is registered as a payment."""

_REASON_LENGTH = 500


@dataclass(frozen=True, slots=True)
class HandPosting:
    """What a person types of a charge or credit.

    `cents` is above zero; `is_credit` says that it lessens the debt. `dated_on` is the day on
    which it arose, `due_on` the day by which it is owed (None: the same day). `reason` is what
    the statement of account shows. An opening balance is of the kind of that name.
    """

    lease_id: UUID
    kind: EntryKind
    cents: int
    is_credit: bool
    dated_on: date
    due_on: date | None
    reason: str


def post_by_hand(session: Session, wanted: HandPosting, today: date) -> PostedEntry:
    """Post one charge or credit, of today or of an earlier day, inside the running write.

    Raises OfficeError with the field at fault: an amount of zero or less, a day that is still to
    come, no reason, a kind that is no charge; nothing is posted then.
    """
    if wanted.kind not in KINDS:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Money that came in is registered as a payment."),
            field="kind",
        )
    if wanted.cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An amount must be more than zero."), field="cents"
        )
    if wanted.dated_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An entry cannot be dated in the future."),
            field="dated_on",
        )
    check_text("reason", wanted.reason, _REASON_LENGTH)
    if session.get(Lease, wanted.lease_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    return posting.post(
        session,
        [
            Posting(
                wanted.lease_id,
                wanted.kind,
                wanted.dated_on,
                -wanted.cents if wanted.is_credit else wanted.cents,
                wanted.reason.strip(),
                wanted.due_on or wanted.dated_on,
            )
        ],
    )[0]


def reverse_by_hand(session: Session, entry_id: UUID, today: date, reason: str) -> PostedEntry:
    """Take an entry back that was a mistake, with the reason that stays with its reversal.

    A charge's reversal is dated today and falls due with the charge; a payment's is dated on the
    payment's own day, since it never was. Raises OfficeError as `ledger.posting.reverse` does,
    and without a reason.
    """
    check_text("reason", reason, _REASON_LENGTH)
    row = session.execute(
        select(LedgerEntry.kind, LedgerEntry.dated_on).where(LedgerEntry.id == entry_id)
    ).one_or_none()
    day = row.dated_on if row is not None and row.kind in PAYING_KINDS else today
    return posting.reverse(session, entry_id, day, reason.strip())


def cautions(session: Session, wanted: HandPosting, today: date) -> list[str]:
    """What a person should know before posting, as English sentences of the context "errors".

    Nothing here forbids: the office may know better.
    """
    checks: tuple[tuple[Callable[[], bool], str], ...] = (
        (
            lambda: _month_before(wanted, today),
            QT_TRANSLATE_NOOP(
                "errors",
                "It belongs to an earlier month: figures already printed for it will change.",
            ),
        ),
        (
            lambda: _before_lease(session, wanted),
            QT_TRANSLATE_NOOP("errors", "On that day the lease had not started yet."),
        ),
        (
            lambda: _has_same(session, wanted),
            QT_TRANSLATE_NOOP("errors", "The same entry is there already, with this due day."),
        ),
        (
            lambda: _has_opening_balance(session, wanted),
            QT_TRANSLATE_NOOP("errors", "This lease has an opening balance already."),
        ),
    )
    return [sentence for holds, sentence in checks if holds()]


def _month_before(wanted: HandPosting, today: date) -> bool:
    first = min(wanted.dated_on, wanted.due_on or wanted.dated_on)
    return (first.year, first.month) < (today.year, today.month)


def _before_lease(session: Session, wanted: HandPosting) -> bool:
    starts_on = session.scalar(select(Lease.starts_on).where(Lease.id == wanted.lease_id))
    return starts_on is not None and min(wanted.dated_on, wanted.due_on or wanted.dated_on) < (
        starts_on
    )


def _has_same(session: Session, wanted: HandPosting) -> bool:
    reversal = aliased(LedgerEntry)
    return (
        session.scalar(
            select(LedgerEntry.id)
            .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
            .where(
                LedgerEntry.lease_id == wanted.lease_id,
                LedgerEntry.kind == wanted.kind,
                LedgerEntry.cents == (-wanted.cents if wanted.is_credit else wanted.cents),
                LedgerEntry.due_on == (wanted.due_on or wanted.dated_on),
                LedgerEntry.reverses_id.is_(None),
                reversal.id.is_(None),
            )
            .limit(1)
        )
        is not None
    )


def _has_opening_balance(session: Session, wanted: HandPosting) -> bool:
    if wanted.kind is not EntryKind.OPENING_BALANCE:
        return False
    reversal = aliased(LedgerEntry)
    return (
        session.scalar(
            select(LedgerEntry.id)
            .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
            .where(
                LedgerEntry.lease_id == wanted.lease_id,
                LedgerEntry.kind == EntryKind.OPENING_BALANCE,
                LedgerEntry.reverses_id.is_(None),
                reversal.id.is_(None),
            )
            .limit(1)
        )
        is not None
    )
