"""The way of letters that ask for proof: sent, received, refused or returned.

The receipt of a notice of default starts legal interest and interrupts limitation (artt. 1219,
1282 and 2943 c.c.): it is recorded as such in the same transaction.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.legal_interest import NoticeOfDefault
from app.models.letters import DeliveryOutcome, Letter, LetterDelivery, LetterKind, LetterMeans
from app.models.properties import Unit
from app.models.running_write import running_write
from app.models.tenants import Household, Lease
from app.services.form_checks import fetch_as_read
from app.services.legal_interest.notices import NoticeInput, record_notice
from app.services.letters.archive import Protocol

_WORKS = frozenset(
    {DeliveryOutcome.RECEIVED, DeliveryOutcome.DEEMED_RECEIVED, DeliveryOutcome.REFUSED}
)
"""Outcomes that count as received: it reached the address (artt. 1335 c.c. and 149 c.p.c.)."""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A letter whose receipt is waited for, or known."""

    id: UUID
    version: int
    letter_id: UUID
    protocol: Protocol
    kind: LetterKind
    means: LetterMeans
    issued_on: date
    household_id: UUID
    household_name: str
    recipient: str
    unit_code: str
    sent_on: date | None
    tracking_number: str
    outcome: DeliveryOutcome
    outcome_on: date | None
    starts_interest: bool
    """Whether its receipt was recorded as that of a notice of default."""


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """What is known of a letter's way, as typed."""

    delivery_id: UUID
    version: int
    sent_on: date | None
    tracking_number: str
    outcome: DeliveryOutcome
    outcome_on: date | None


def deliveries(session: Session, only_open: bool = False) -> list[DeliveryRow]:
    """The letters that ask for proof: those underway first, each kind the oldest first."""
    query = (
        select(LetterDelivery, Letter, Household.name, Unit.code)
        .join(Letter, Letter.id == LetterDelivery.letter_id)
        .join(Household, Household.id == Letter.household_id)
        .outerjoin(Lease, Lease.id == Letter.lease_id)
        .outerjoin(Unit, Unit.id == Lease.unit_id)
        .order_by(
            LetterDelivery.outcome != DeliveryOutcome.UNDERWAY,
            Letter.issued_on,
            Letter.protocol_number,
        )
    )
    if only_open:
        query = query.where(LetterDelivery.outcome == DeliveryOutcome.UNDERWAY)
    return [
        DeliveryRow(
            id=delivery.id,
            version=delivery.version,
            letter_id=letter.id,
            protocol=Protocol(letter.protocol_year, letter.protocol_number),
            kind=letter.kind,
            means=letter.means,
            issued_on=letter.issued_on,
            household_id=letter.household_id,
            household_name=name,
            recipient=letter.recipient or name,
            unit_code=code or "",
            sent_on=delivery.sent_on,
            tracking_number=delivery.tracking_number,
            outcome=delivery.outcome,
            outcome_on=delivery.outcome_on,
            starts_interest=delivery.notice_id is not None,
        )
        for delivery, letter, name, code in session.execute(query)
    ]


def record_delivery(session: Session, form: DeliveryForm) -> None:
    """Keep what is known of a letter's way.

    Where a notice of default was received the first time, it is recorded as such: it covers what
    was due when the letter was written. Raises OfficeError with the field at fault, where a day
    is missing, to come or before the letter, or somebody else changed the row meanwhile.
    """
    row = fetch_as_read(session, LetterDelivery, form.delivery_id, form.version)
    letter = session.get_one(Letter, row.letter_id)
    _check(session, form, letter, row)
    row.sent_on = form.sent_on
    row.tracking_number = form.tracking_number.strip()
    row.outcome = form.outcome
    row.outcome_on = None if form.outcome is DeliveryOutcome.UNDERWAY else form.outcome_on
    if letter.kind is LetterKind.NOTICE_OF_DEFAULT and form.outcome in _WORKS:
        _prove(session, row, letter)
    session.flush()


def _check(session: Session, form: DeliveryForm, letter: Letter, row: LetterDelivery) -> None:
    today = running_write(session).at.astimezone().date()
    days = (("sent_on", form.sent_on), ("outcome_on", form.outcome_on))
    for field, day in days:
        if day is not None and day > today:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "This day is still to come."), field=field
            )
        if day is not None and day < letter.issued_on:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The letter is of {day}: this day is before it."),
                field=field,
                day=format_date(letter.issued_on),
            )
    if form.outcome is not DeliveryOutcome.UNDERWAY and form.outcome_on is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Enter the day on the card."), field="outcome_on"
        )
    changed = (form.outcome, form.outcome_on) != (row.outcome, row.outcome_on)
    if row.notice_id is not None and changed:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Its receipt is recorded as that of a notice of default: withdraw the notice first"
                " (Charges, Legal interest).",
            ),
            field="outcome",
        )


def _prove(session: Session, row: LetterDelivery, letter: Letter) -> None:
    assert letter.lease_id is not None
    assert row.outcome_on is not None
    if row.notice_id is not None:
        return
    known = session.scalar(
        select(func.count())
        .select_from(NoticeOfDefault)
        .join(Letter, Letter.id == NoticeOfDefault.letter_id)
        .where(
            Letter.lease_id == letter.lease_id,
            Letter.run_id.is_not(None),
            Letter.run_id == letter.run_id,
            NoticeOfDefault.withdrawn_change_id.is_(None),
        )
    )
    if known:
        # The same notice reached somebody else who answers: the debt is in default already.
        return
    words = [f"Prot. {letter.protocol_number}/{letter.protocol_year}", row.tracking_number]
    row.notice_id = record_notice(
        session,
        NoticeInput(
            lease_id=letter.lease_id,
            received_on=row.outcome_on,
            covers_due_through=letter.issued_on,
            proof=", ".join(filter(None, words)),
            letter_id=letter.id,
        ),
    )
