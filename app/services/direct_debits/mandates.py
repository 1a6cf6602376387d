"""Mandates for SEPA direct debits (Core scheme): recorded, revoked, lapsed when left unused."""

import enum
import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.direct_debits import DirectDebitMandate
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.tenants import Lease
from app.services.form_checks import check_length, check_text, fetch_as_read
from app.services.official_codes import compact, iban_fault, refuse

LAPSES_AFTER_MONTHS = 36
"""Months without a collection after which a mandate can no longer be used (domain rules B10)."""

_REFERENCE_LENGTH = 35
_DEBTOR_LENGTH = 70
# The letters of SEPA messages; neither at an end nor doubled may a slash stand.
_REFERENCE = re.compile(r"[A-Za-z0-9+?/\-:().,' ]+")


class MandateState(enum.StrEnum):
    """Whether a mandate can be collected on."""

    IN_FORCE = "in_force"
    REVOKED = "revoked"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class MandateInput:
    """What a person types of a mandate."""

    reference: str
    debtor: str
    iban: str
    signed_on: date
    last_collected_on: date | None = None


@dataclass(frozen=True, slots=True)
class MandateView:
    """A mandate of a lease as of a day; it lapses after `lapses_on` unless collected on."""

    id: UUID
    version: int
    reference: str
    debtor: str
    iban: str
    signed_on: date
    revoked_on: date | None
    last_collected_on: date | None
    lapses_on: date
    state: MandateState


def add_mandate(session: Session, lease_id: UUID, wanted: MandateInput, today: date) -> UUID:
    """Record a mandate that was signed; gives its key.

    Raises OfficeError with the field at fault: a reference that is taken, too long or has other
    letters than SEPA's, an IBAN whose check digits do not hold, a day still to come.
    """
    if session.get(Lease, lease_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    mandate = DirectDebitMandate(lease_id=lease_id, **_checked(session, wanted, today, None))
    session.add(mandate)
    session.flush()
    return mandate.id


def edit_mandate(
    session: Session, mandate_id: UUID, version: int, wanted: MandateInput, today: date
) -> None:
    """Change a mandate as it was in `version`. Raises OfficeError as `add_mandate` does."""
    mandate = fetch_as_read(session, DirectDebitMandate, mandate_id, version)
    for name, value in _checked(session, wanted, today, mandate_id).items():
        setattr(mandate, name, value)
    session.flush()


def revoke_mandate(
    session: Session, mandate_id: UUID, version: int, revoked_on: date, today: date
) -> None:
    """Note that a mandate was revoked on a day. Raises OfficeError where that cannot be."""
    mandate = fetch_as_read(session, DirectDebitMandate, mandate_id, version)
    if mandate.revoked_on is not None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This mandate has been revoked already."))
    _refuse_future("revoked_on", revoked_on, today)
    if revoked_on < mandate.signed_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "It cannot be revoked before it was signed."),
            field="revoked_on",
        )
    mandate.revoked_on = revoked_on
    session.flush()


def note_collection(session: Session, mandate_id: UUID, collected_on: date) -> None:
    """Note a collection, paid or not: the mandate lapses 36 months after its last one."""
    mandate = session.get_one(DirectDebitMandate, mandate_id)
    if mandate.last_collected_on is None or mandate.last_collected_on < collected_on:
        mandate.last_collected_on = collected_on
        session.flush()


def mandates_of(session: Session, lease_id: UUID, today: date) -> list[MandateView]:
    """Every mandate of a lease as of `today`, the last one signed first."""
    rows = session.execute(
        select(
            DirectDebitMandate.id,
            DirectDebitMandate.version,
            DirectDebitMandate.reference,
            DirectDebitMandate.debtor,
            DirectDebitMandate.iban,
            DirectDebitMandate.signed_on,
            DirectDebitMandate.revoked_on,
            DirectDebitMandate.last_collected_on,
        )
        .where(DirectDebitMandate.lease_id == lease_id)
        .order_by(DirectDebitMandate.signed_on.desc(), DirectDebitMandate.id.desc())
    )
    found = []
    for row in rows:
        lapses_on = _months_after(row.last_collected_on or row.signed_on, LAPSES_AFTER_MONTHS)
        if row.revoked_on is not None and row.revoked_on <= today:
            state = MandateState.REVOKED
        else:
            state = MandateState.LAPSED if today > lapses_on else MandateState.IN_FORCE
        found.append(
            MandateView(
                row.id,
                row.version,
                row.reference,
                row.debtor,
                row.iban,
                row.signed_on,
                row.revoked_on,
                row.last_collected_on,
                lapses_on,
                state,
            )
        )
    return found


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - date.resolution).day
    return date(year, month + 1, min(day.day, last))


def _checked(
    session: Session, wanted: MandateInput, today: date, own_id: UUID | None
) -> dict[str, str | date | None]:
    reference = " ".join(wanted.reference.split())
    check_text("reference", reference, _REFERENCE_LENGTH)
    _check_reference(session, reference, own_id)
    check_text("debtor", wanted.debtor, _DEBTOR_LENGTH)
    iban = compact(wanted.iban)
    check_text("iban", iban, 34)
    refuse("iban", iban_fault(iban))
    _refuse_future("signed_on", wanted.signed_on, today)
    if wanted.last_collected_on is not None:
        _refuse_future("last_collected_on", wanted.last_collected_on, today)
        if wanted.last_collected_on < wanted.signed_on:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Nothing is collected before the mandate is signed."),
                field="last_collected_on",
            )
    return {
        "reference": reference,
        "debtor": wanted.debtor.strip(),
        "iban": iban,
        "signed_on": wanted.signed_on,
        "last_collected_on": wanted.last_collected_on,
    }


def _check_reference(session: Session, reference: str, own_id: UUID | None) -> None:
    check_length("reference", reference, _REFERENCE_LENGTH)
    bad_slash = reference.startswith("/") or reference.endswith("/") or "//" in reference
    if not _REFERENCE.fullmatch(reference) or bad_slash:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A mandate reference has letters without accents, digits and + ? / - : ( ) . , '.",
            ),
            field="reference",
        )
    # Banks do not tell small letters from capitals in it.
    query = select(Lease.code).join(DirectDebitMandate, DirectDebitMandate.lease_id == Lease.id)
    query = query.where(func.lower(DirectDebitMandate.reference) == reference.lower())
    if own_id is not None:
        query = query.where(DirectDebitMandate.id != own_id)
    other = session.scalar(query)
    if other is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This reference is that of a mandate of lease {code}."),
            field="reference",
            code=other,
        )


def _refuse_future(field: str, day: date, today: date) -> None:
    if day > today:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This day is still to come."), field=field)
