"""Notices of default (messa in mora): recorded with their proof, listed, withdrawn."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.change_log import Change, ChangedField
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.legal_interest import NoticeOfDefault
from app.models.properties import Unit
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease
from app.services.ledger.open_charges import refresh_open_charges
from app.services.ledger.statement import balance_of
from app.services.legal_interest.change_notes import note_change

SUBJECT = "legal_interest"
_TABLE = table_of(NoticeOfDefault)
_REASON = "withdrawal_reason"


@dataclass(frozen=True)
class NoticeInput:
    """A notice as typed: the day the household received it, the last due day of the charges that
    it demands (included), and what proves it."""

    lease_id: UUID
    received_on: date
    covers_due_through: date
    proof: str
    letter_id: UUID | None = None
    """The letter whose receipt it is, where the office printed it here."""


@dataclass(frozen=True)
class NoticeRow:
    """A notice with whom it concerns. `withdrawn_on` and its reason where it counts no more."""

    id: UUID
    lease_id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    received_on: date
    covers_due_through: date
    proof: str
    withdrawn_on: date | None
    withdrawal_reason: str


@dataclass(frozen=True)
class LeaseChoice:
    """A lease that a notice may concern."""

    id: UUID
    household_name: str
    unit_code: str
    code: str


def record_notice(session: Session, wanted: NoticeInput) -> UUID:
    """Record that a household received a notice of default; gives its key.

    Raises OfficeError with the field at fault: no proof, a day to come, charges that were not
    due yet when it was received (nobody is in default with those), or the same notice twice.
    """
    _check(session, wanted)
    key = new_id()
    session.execute(
        insert(_TABLE).values(
            id=key,
            lease_id=wanted.lease_id,
            received_on=wanted.received_on,
            covers_due_through=wanted.covers_due_through,
            proof=wanted.proof.strip(),
            letter_id=wanted.letter_id,
            change_id=running_write(session).change_id,
            withdrawn_change_id=None,
        )
    )
    _follow(session, wanted.lease_id)
    return key


def withdraw_notice(session: Session, notice_id: UUID, reason: str) -> None:
    """Let a notice count no more, as if it had never been received; the reason is kept.

    Raises OfficeError without a reason, or when it was withdrawn already.
    """
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="reason")
    lease_id = session.scalar(
        select(_TABLE.c.lease_id).where(
            _TABLE.c.id == notice_id, _TABLE.c.withdrawn_change_id.is_(None)
        )
    )
    if lease_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This notice has been withdrawn already."))
    session.execute(
        update(_TABLE)
        .where(_TABLE.c.id == notice_id)
        .values(withdrawn_change_id=running_write(session).change_id)
    )
    note_change(session, _TABLE.name, notice_id, _REASON, None, reason.strip())
    _follow(session, lease_id)


def notices(session: Session, lease_id: UUID | None = None) -> list[NoticeRow]:
    """The notices of a lease, or all: those that count first, the last received first."""
    query = (
        select(
            NoticeOfDefault.id,
            NoticeOfDefault.lease_id,
            Lease.household_id,
            Household.name,
            Unit.code,
            NoticeOfDefault.received_on,
            NoticeOfDefault.covers_due_through,
            NoticeOfDefault.proof,
            Change.at,
            ChangedField.after,
        )
        .join(Lease, Lease.id == NoticeOfDefault.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .outerjoin(Change, Change.id == NoticeOfDefault.withdrawn_change_id)
        .outerjoin(
            ChangedField,
            (ChangedField.row_id == NoticeOfDefault.id) & (ChangedField.field == _REASON),
        )
        .order_by(
            NoticeOfDefault.withdrawn_change_id.is_not(None),
            NoticeOfDefault.received_on.desc(),
            NoticeOfDefault.id,
        )
    )
    if lease_id is not None:
        query = query.where(NoticeOfDefault.lease_id == lease_id)
    return [
        NoticeRow(
            row.id,
            row.lease_id,
            row.household_id,
            row.name,
            row.code,
            row.received_on,
            row.covers_due_through,
            row.proof,
            row.at.astimezone().date() if row.at else None,
            row.after or "",
        )
        for row in session.execute(query)
    ]


def lease_choices(session: Session) -> list[LeaseChoice]:
    """Every lease, by the household's name: a notice may concern a former tenant, too."""
    rows = session.execute(
        select(Lease.id, Household.name, Unit.code.label("unit"), Lease.code)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .order_by(Household.folded_name, Unit.folded, Lease.code)
    )
    return [LeaseChoice(row.id, row.name, row.unit, row.code) for row in rows]


def _check(session: Session, wanted: NoticeInput) -> None:
    if not wanted.proof.strip():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Say what proves that it was received."), field="proof"
        )
    if wanted.received_on > running_write(session).at.astimezone().date():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="received_on"
        )
    if wanted.covers_due_through > wanted.received_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A notice concerns what was due when it was received, not later charges."
            ),
            field="covers_due_through",
        )
    twice = session.scalar(
        select(_TABLE.c.id).where(
            _TABLE.c.lease_id == wanted.lease_id,
            _TABLE.c.received_on == wanted.received_on,
            _TABLE.c.covers_due_through == wanted.covers_due_through,
            _TABLE.c.withdrawn_change_id.is_(None),
        )
    )
    if twice is not None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This notice has been recorded already."))


def _follow(session: Session, lease_id: UUID) -> None:
    """Allocate the lease again: what bears interest is paid first (art. 1193 c. 2 c.c.), and a
    notice interrupts limitation (art. 2943 c.c.)."""
    refresh_open_charges(session, lease_id, balance_of(session, lease_id))
    touch(session, SUBJECT, lease_id)
    touch(session, "ledger", lease_id)
