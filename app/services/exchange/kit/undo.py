"""Taking a move-in back as a whole, as long as nothing else was posted or written."""

from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session

from app.models.community import LogEntry
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.exchange import ImportBatch
from app.models.ledger import (
    EntryText,
    LeaseFigures,
    LedgerEntry,
    LedgerHead,
    LedgerTailRemoval,
    OpenCharge,
)
from app.models.letters import Letter
from app.models.properties import Annex, Development, Unit
from app.models.repayment_plans import RepaymentPlan
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease, Person
from app.office import Office
from app.services.ledger.chain import GENESIS, JOURNAL, Head, move_head


def can_undo_import(session: Session) -> bool:
    """True while the last move-in is all that was ever done in the office."""
    return _undoable_batch(session) is not None


def undo_import(office: Office) -> None:
    """Remove everything that the last move-in brought, in one transaction.

    Raises OfficeError when nothing moved in, or something else was posted, agreed, written or
    added since: from then on an entry is corrected by its reversal, as any other.
    """
    with office.write("Undo the move-in") as session:
        batch = _undoable_batch(session)
        if batch is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The move-in cannot be undone: there is none, or something was posted since.",
                )
            )
        _remove_ledger_tail(session, batch)
        _remove_registers(session, batch)
        batch.undone_at = running_write(session).at
        for subject in ("properties", "tenants", "ledger"):
            touch(session, subject)


def _undoable_batch(session: Session) -> ImportBatch | None:
    batch = session.scalar(select(ImportBatch).where(ImportBatch.undone_at.is_(None)))
    if batch is None:
        return None
    last = session.scalar(select(LedgerHead.last_number).where(LedgerHead.journal == JOURNAL))
    if last != batch.last_entry:
        return None
    for model in (RepaymentPlan, Letter, LogEntry):
        if session.scalar(select(func.count()).select_from(model)):
            return None
    for register in (Development, Unit, Household, Lease):
        if session.scalar(select(func.count()).where(_not_of(register.import_batch_id, batch))):
            return None
    return batch


def _not_of(column: object, batch: ImportBatch) -> ColumnElement[bool]:
    different: ColumnElement[bool] = column.is_distinct_from(batch.id)  # type: ignore[attr-defined]
    return different


def _remove_ledger_tail(session: Session, batch: ImportBatch) -> None:
    keep = batch.first_entry - 1
    session.execute(insert(LedgerTailRemoval).values(keep_through=keep))
    session.execute(delete(OpenCharge))
    session.execute(delete(LeaseFigures))
    entries = select(LedgerEntry.id).where(LedgerEntry.number > keep)
    session.execute(delete(EntryText).where(EntryText.entry_id.in_(entries)))
    session.execute(delete(LedgerEntry).where(LedgerEntry.number > keep))
    session.execute(delete(LedgerTailRemoval))
    last_hash = session.scalar(select(LedgerEntry.hash).where(LedgerEntry.number == keep))
    move_head(session, Head(keep, last_hash or GENESIS))


def _remove_registers(session: Session, batch: ImportBatch) -> None:
    session.execute(delete(Lease).where(Lease.import_batch_id == batch.id))
    households = select(Household.id).where(Household.import_batch_id == batch.id)
    session.execute(delete(Person).where(Person.household_id.in_(households)))
    session.execute(delete(Household).where(Household.import_batch_id == batch.id))
    units = select(Unit.id).where(Unit.import_batch_id == batch.id)
    session.execute(delete(Annex).where(Annex.unit_id.in_(units)))
    session.execute(delete(Unit).where(Unit.import_batch_id == batch.id))
    session.execute(delete(Development).where(Development.import_batch_id == batch.id))
