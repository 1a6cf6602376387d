"""Opening a legal file, taking its steps, charging its costs."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry
from app.models.legal_files import CLOSED_STEPS, LegalFile, LegalFileCost, LegalStep
from app.models.running_write import running_write, touch
from app.models.tenants import Lease
from app.services.form_checks import NAME_LENGTH, check_length, check_text, fetch_as_read
from app.services.ledger.posting import Posting, post, reverse
from app.services.legal_files.steps import DATE_OF, LegalDates, check_dates, next_steps

_NUMBER_LENGTH = 60
_REASON_LENGTH = 500


@dataclass(frozen=True, slots=True)
class LegalFileForm:
    """What is known of a file, as typed; `id` and `version` name the one that is changed."""

    lease_id: UUID
    dates: LegalDates
    reason: str = ""
    lawyer: str = ""
    lawyer_contact: str = ""
    court: str = ""
    court_number: str = ""
    notes: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class StepForm:
    """A step that a file takes: `on` is the date that the step needs, or the day it is closed;
    `outcome` says how it ended."""

    id: UUID
    version: int
    step: LegalStep
    on: date
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class CostForm:
    """A cost of a file that the household is to bear, in cents above zero."""

    legal_file_id: UUID
    cents: int
    text: str
    dated_on: date


def save_legal_file(session: Session, form: LegalFileForm, today: date) -> UUID:
    """Open a file for a lease, or correct what is known of one; gives its key.

    Raises OfficeError with the field at fault: no reason, days in the wrong order or to come, a
    lease that has an open file already, a file that somebody else changed meanwhile.
    """
    check_text("reason", form.reason, _REASON_LENGTH)
    for field, text, longest in (
        ("lawyer", form.lawyer, NAME_LENGTH),
        ("lawyer_contact", form.lawyer_contact, NAME_LENGTH),
        ("court", form.court, NAME_LENGTH),
        ("court_number", form.court_number, _NUMBER_LENGTH),
    ):
        check_length(field, text, longest)
    _refuse_to_come(form.dates, today)
    check_dates(form.dates)
    row = _opened(session, form) if form.id is None else _kept(session, form.id, form.version)
    dates = form.dates
    row.opened_on, row.handed_over_on = dates.opened_on, dates.handed_over_on
    row.hearing_on, row.grace_ends_on = dates.hearing_on, dates.grace_ends_on
    row.validated_on, row.execution_on = dates.validated_on, dates.execution_on
    row.reason = form.reason.strip()
    row.lawyer = form.lawyer.strip()
    row.lawyer_contact = form.lawyer_contact.strip()
    row.court = form.court.strip()
    row.court_number = form.court_number.strip()
    row.notes = form.notes.strip()
    _refuse_missing_date(row)
    session.flush()
    return row.id


def take_step(session: Session, form: StepForm, today: date) -> None:
    """Move a file to its next step, or close it.

    Raises OfficeError with the field at fault: a step that does not follow, days in the wrong
    order, an end without its outcome, a file that somebody else changed meanwhile.
    """
    row = fetch_as_read(session, LegalFile, form.id, form.version)
    if form.step not in next_steps(row.step):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This step does not follow the one the file has reached."),
            field="step",
        )
    if form.step in CLOSED_STEPS:
        if not form.outcome.strip():
            raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say how it ended."), field="outcome")
        if not row.opened_on <= form.on <= today:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "A file ends between its opening and today."),
                field="on",
            )
        row.closed_on = form.on
    else:
        setattr(row, DATE_OF[form.step], form.on)
    row.step = form.step
    if form.outcome.strip():
        row.outcome = form.outcome.strip()
    dates = dates_of(row)
    try:
        _refuse_to_come(dates, today)
        check_dates(dates)
    except OfficeError as error:
        # The dialog of a step asks for one day alone.
        error.field = "on"
        raise


def charge_cost(session: Session, form: CostForm, today: date) -> UUID:
    """Charge a cost of the file to the household's account; gives the entry's key.

    Raises OfficeError with the field at fault, also where the file is closed.
    """
    row = session.get(LegalFile, form.legal_file_id)
    if row is None or row.step in CLOSED_STEPS:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This file is closed."))
    check_text("text", form.text, _REASON_LENGTH)
    if form.cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An amount must be more than zero."), field="cents"
        )
    if form.dated_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An entry cannot be dated in the future."),
            field="dated_on",
        )
    wanted = Posting(
        row.lease_id, EntryKind.LEGAL_COSTS, form.dated_on, form.cents, form.text.strip()
    )
    entry = post(session, [wanted])[0]
    session.execute(
        insert(table_of(LegalFileCost)).values(
            id=new_id(),
            legal_file_id=row.id,
            entry_id=entry.id,
            change_id=running_write(session).change_id,
        )
    )
    touch(session, LegalFile.subject, row.id, row.household_id)
    return entry.id


def take_cost_back(session: Session, entry_id: UUID, today: date, reason: str) -> None:
    """Take a cost back that was a mistake: its entry is reversed, nothing is deleted.

    Raises OfficeError without a reason, for an entry that is no cost of a file, or one that is
    reversed already.
    """
    check_text("reason", reason, _REASON_LENGTH)
    file_id = session.scalar(
        select(LegalFileCost.legal_file_id).where(LegalFileCost.entry_id == entry_id)
    )
    if file_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This is no cost of a legal file."))
    if session.scalar(select(LedgerEntry.id).where(LedgerEntry.reverses_id == entry_id)):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This cost was taken back already."))
    reverse(session, entry_id, today, reason.strip())
    touch(session, LegalFile.subject, file_id)


def dates_of(row: LegalFile) -> LegalDates:
    """The days of a file."""
    return LegalDates(
        row.opened_on,
        row.handed_over_on,
        row.hearing_on,
        row.grace_ends_on,
        row.validated_on,
        row.execution_on,
    )


def _opened(session: Session, form: LegalFileForm) -> LegalFile:
    lease = session.get(Lease, form.lease_id)
    if lease is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    other = session.scalar(
        select(LegalFile.id).where(
            LegalFile.lease_id == form.lease_id, LegalFile.step.not_in(sorted(CLOSED_STEPS))
        )
    )
    if other is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This lease has an open legal file already: go on with it.")
        )
    row = LegalFile(
        id=new_id(),
        household_id=lease.household_id,
        lease_id=lease.id,
        step=LegalStep.PREPARED,
        outcome="",
    )
    session.add(row)
    return row


def _kept(session: Session, key: UUID, version: int) -> LegalFile:
    row = fetch_as_read(session, LegalFile, key, version)
    if row.step in CLOSED_STEPS:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This file is closed."))
    return row


def _refuse_missing_date(row: LegalFile) -> None:
    """A correction may not take away the date of the step that was reached."""
    field = DATE_OF.get(row.step)
    if field is not None and getattr(row, field) is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The step that was reached needs this day."), field=field
        )


def _refuse_to_come(dates: LegalDates, today: date) -> None:
    """A hearing and the end of a term lie ahead; what was done does not."""
    for field in ("opened_on", "handed_over_on", "validated_on"):
        day = getattr(dates, field)
        if day is not None and day > today:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "This day is still to come."), field=field
            )
