"""Importing a kit: one transaction that moves a whole cooperative in, or nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.models.base import Base, table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.exchange import ImportBatch
from app.models.folding import fold
from app.models.identifiers import new_id
from app.models.properties import Development, Unit
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease, Person, PersonRole
from app.office import Office
from app.services.exchange.kit.inspection import Kit, KitReport, good_movements, read_kit, report_of
from app.services.exchange.kit.records import HouseholdRecord
from app.services.ledger.bulk import BulkPosting
from app.services.ledger.posting import Posting
from app.services.progress import Progress, no_progress
from app.services.tenants.search_text import search_text_of

_BATCH = 5_000

Rows = Iterator[dict[str, object]]


@dataclass(frozen=True)
class ImportSummary:
    """What moved in. `imported` is False when faults kept everything out."""

    imported: bool
    report: KitReport
    developments: int = 0
    units: int = 0
    households: int = 0
    leases: int = 0
    movements: int = 0


class _FaultyKit(Exception):
    """Takes the transaction back when the movements turn out to be faulty."""


def import_kit(
    office: Office, folder: Path, progress: Progress = no_progress, *, skip_faulty: bool = False
) -> ImportSummary:
    """Move a kit into an office that has no developments yet.

    While any line is faulty nothing is imported, unless `skip_faulty` leaves those lines out.
    Raises OfficeError when the folder holds no kit or the office has data already; whatever
    `progress` raises stops the import with nothing half-done.
    """
    kit = read_kit(folder)
    if kit.faults and not skip_faulty:
        # The movements are read all the same: the office wants every fault in one go.
        for _ in good_movements(kit, progress):
            pass
        return ImportSummary(imported=False, report=report_of(kit))
    try:
        with office.write(f"Move in from {folder.name}") as session:
            summary = _MoveIn(session, kit).run(progress, skip_faulty=skip_faulty)
    except _FaultyKit:
        return ImportSummary(imported=False, report=report_of(kit))
    return summary


class _MoveIn:
    """The one transaction of a move-in."""

    def __init__(self, session: Session, kit: Kit) -> None:
        self._session = session
        self._kit = kit
        self._batch = new_id()
        self._developments = {code: new_id() for code in kit.developments.records}
        self._units = {
            code: new_id()
            for code, unit in kit.units.records.items()
            if unit.development in self._developments
        }
        self._households = {code: new_id() for code in kit.households.records}
        self._leases = {
            code: new_id()
            for code, lease in kit.leases.records.items()
            if lease.unit in self._units and lease.household in self._households
        }

    def run(self, progress: Progress, *, skip_faulty: bool) -> ImportSummary:
        self._check_empty()
        posting = BulkPosting(self._session)
        self._open_batch(posting.first_number)
        for model, rows in (
            (Development, self._development_rows()),
            (Unit, self._unit_rows()),
            (Household, self._household_rows()),
            (Person, self._person_rows()),
            (Lease, self._lease_rows()),
        ):
            _insert_all(self._session, model, rows)
        for movement in good_movements(self._kit, progress):
            lease_id = self._leases.get(movement.lease)
            if lease_id is not None:
                posting.add(
                    Posting(
                        lease_id,
                        movement.kind,
                        movement.dated_on,
                        movement.cents,
                        movement.text,
                        movement.due_on,
                    )
                )
        if self._kit.faults and not skip_faulty:
            raise _FaultyKit
        posting.finish()
        self._close_batch(posting.last_number)
        touch(self._session, "properties")
        touch(self._session, "tenants")
        return ImportSummary(
            imported=True,
            report=report_of(self._kit),
            developments=len(self._developments),
            units=len(self._units),
            households=len(self._households),
            leases=len(self._leases),
            movements=posting.last_number - posting.first_number + 1,
        )

    def _check_empty(self) -> None:
        if self._session.scalar(select(func.count()).select_from(Development)):
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This office has developments already: a kit moves into an empty office only.",
                )
            )

    def _open_batch(self, first_entry: int) -> None:
        self._session.execute(
            insert(ImportBatch).values(
                id=self._batch,
                change_id=running_write(self._session).change_id,
                source=str(self._kit.folder),
                first_entry=first_entry,
                last_entry=first_entry - 1,
            )
        )

    def _close_batch(self, last_entry: int) -> None:
        batch = self._session.get_one(ImportBatch, self._batch)
        batch.last_entry = last_entry

    def _development_rows(self) -> Rows:
        for code, record in self._kit.developments.records.items():
            yield {
                "id": self._developments[code],
                "version": 1,
                "code": code,
                "name": record.name,
                "folded": fold(f"{record.name} {code}"),
                "address": record.address,
                "municipality": record.municipality,
                "manager_contract": record.contract,
                "phase": record.phase,
                "ownership": record.ownership,
                "started_on": record.started_on,
                "import_batch_id": self._batch,
            }

    def _unit_rows(self) -> Rows:
        for code, key in self._units.items():
            record = self._kit.units.records[code]
            yield {
                "id": key,
                "version": 1,
                "code": code,
                "folded": fold(code),
                "development_id": self._developments[record.development],
                "building": record.building,
                "stair": record.stair,
                "floor": record.floor,
                "flat_number": record.flat_number,
                "area_square_metres": record.area,
                "rooms": record.rooms,
                "tenure": record.tenure,
                "energy_class": record.energy_class,
                "thousandths": record.thousandths,
                "available_from": record.available_from,
                "available_to": record.available_to,
                "import_batch_id": self._batch,
            }

    def _household_rows(self) -> Rows:
        units: dict[str, list[str]] = {}
        for lease in self._kit.leases.records.values():
            units.setdefault(lease.household, []).append(lease.unit)
        for code, key in self._households.items():
            record = self._kit.households.records[code]
            name = _full_name(record)
            yield {
                "id": key,
                "version": 1,
                "code": code,
                "name": name,
                "folded_name": fold(name),
                "search_text": search_text_of(
                    code=code,
                    names=(name,),
                    tax_codes=(record.tax_code,),
                    phones=(record.phone,),
                    emails=(record.email,),
                    iban=record.iban,
                    unit_codes=units.get(code, ()),
                ),
                "language": record.language,
                "size": record.size,
                "iban": record.iban,
                "import_batch_id": self._batch,
            }

    def _person_rows(self) -> Rows:
        for code, key in self._households.items():
            record = self._kit.households.records[code]
            yield {
                "id": new_id(),
                "version": 1,
                "household_id": key,
                "role": PersonRole.HEAD,
                "surname": record.surname,
                "given_name": record.given_name,
                "tax_code": record.tax_code,
                "phone": record.phone,
                "email": record.email,
                "co_obliged": False,
            }

    def _lease_rows(self) -> Rows:
        for code, key in self._leases.items():
            record = self._kit.leases.records[code]
            yield {
                "id": key,
                "version": 1,
                "code": code,
                "unit_id": self._units[record.unit],
                "household_id": self._households[record.household],
                "kind": record.kind,
                "starts_on": record.starts_on,
                "expires_on": record.expires_on,
                "keys_returned_on": record.keys_returned_on,
                "monthly_rent_cents": record.rent_cents,
                "monthly_service_advance_cents": record.service_advance_cents,
                "due_day": record.due_day,
                "deposit_cents": record.deposit_cents,
                "import_batch_id": self._batch,
            }


def _full_name(record: HouseholdRecord) -> str:
    return f"{record.surname} {record.given_name}".strip()


def _insert_all(session: Session, model: type[Base], rows: Iterable[dict[str, object]]) -> None:
    table = table_of(model)
    batch: list[dict[str, object]] = []
    for row in rows:
        batch.append(row)
        if len(batch) >= _BATCH:
            session.execute(insert(table), batch)
            batch.clear()
    if batch:
        session.execute(insert(table), batch)
