"""Looking through a kit before anything is imported: what is there, and what is wrong with it."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.services.exchange.kit import faults
from app.services.exchange.kit.cells import Cells
from app.services.exchange.kit.faults import Fault
from app.services.exchange.kit.records import (
    REQUIRED_COLUMNS,
    DevelopmentRecord,
    HouseholdRecord,
    LeaseRecord,
    MovementRecord,
    UnitRecord,
    read_development,
    read_household,
    read_lease,
    read_movement,
    read_unit,
)
from app.services.exchange.kit.sheets import Sheet, find_sheet, open_lines
from app.services.progress import Progress, no_progress

Record = TypeVar("Record")

_REPORT_EVERY = 20_000


@dataclass(frozen=True)
class FileReport:
    """What was found in one sheet; `encoding` and `delimiter` are empty for a workbook."""

    name: str
    rows: int
    encoding: str
    delimiter: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class KitReport:
    """What a kit holds. Nothing is imported while there are `faults`; `warnings` do not stop."""

    folder: Path
    files: tuple[FileReport, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


@dataclass
class Column(Generic[Record]):
    """The records of one sheet by their code, with `line` for those that something points at."""

    records: dict[str, Record] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    faulty_codes: set[str] = field(default_factory=set)

    def knows(self, code: str) -> bool:
        """True when a line has this code, be that line faulty or not."""
        return code in self.records or code in self.faulty_codes


@dataclass
class Kit:
    """A kit read as far as it fits into memory: all but its movements, which are streamed."""

    folder: Path
    sheets: dict[str, Sheet]
    developments: Column[DevelopmentRecord]
    units: Column[UnitRecord]
    households: Column[HouseholdRecord]
    leases: Column[LeaseRecord]
    files: list[FileReport]
    faults: list[Fault]
    warnings: list[Fault]


def inspect_kit(folder: Path, progress: Progress = no_progress) -> KitReport:
    """Read every sheet of the kit and tell what is there and which lines are faulty.

    Raises OfficeError when `folder` is no folder or holds no sheet of a kit.
    """
    kit = read_kit(folder)
    for _ in good_movements(kit, progress):
        pass
    return report_of(kit)


def report_of(kit: Kit) -> KitReport:
    """What has been found so far, faults in the order of files and lines."""
    order = {sheet.name: position for position, sheet in enumerate(kit.sheets.values())}
    found = sorted(kit.faults, key=lambda fault: (order.get(fault.file, -1), fault.line))
    return KitReport(kit.folder, tuple(kit.files), tuple(found), tuple(kit.warnings))


def read_kit(folder: Path) -> Kit:
    """Read everything but the movements. Raises OfficeError as `inspect_kit` does."""
    if not folder.is_dir():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is no folder {name}."), name=str(folder)
        )
    kit = Kit(folder, {}, Column(), Column(), Column(), Column(), [], [], [])
    for stem, columns in REQUIRED_COLUMNS.items():
        sheet = find_sheet(folder, stem)
        if sheet is None:
            kit.faults.append(Fault(f"{stem}.csv", 0, faults.MISSING_FILE))
            continue
        missing = [column for column in columns if column not in sheet.header]
        kit.faults.extend(
            Fault(sheet.name, 1, faults.MISSING_COLUMN, {"column": column}) for column in missing
        )
        if not missing:
            kit.sheets[stem] = sheet
    if not kit.sheets and len(kit.faults) == len(REQUIRED_COLUMNS):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The folder {name} holds none of the spreadsheets of an office kit."
            ),
            name=str(folder),
        )
    _read_registers(kit)
    return kit


def _read_registers(kit: Kit) -> None:
    _read_register(kit, "interventi", kit.developments, read_development, _no_check)
    _read_register(kit, "alloggi", kit.units, read_unit, _check_unit)
    _read_register(kit, "nuclei", kit.households, read_household, _no_check)
    _read_register(kit, "contratti", kit.leases, read_lease, _check_lease)
    _warn_of_overlaps(kit)


def _read_register(
    kit: Kit,
    stem: str,
    column: Column[Record],
    read: Callable[[Cells], Record],
    check: Callable[[Kit, Cells, Record], None],
) -> None:
    sheet = kit.sheets.get(stem)
    if sheet is None:
        return
    cells = Cells(sheet)
    rows = 0
    with open_lines(sheet) as lines:
        for line in lines:
            rows += 1
            before = len(cells.faults)
            if not cells.take(line):
                continue
            record = read(cells)
            code = cells.text("codice")
            if column.knows(code):
                cells.fault(faults.TWICE, value=code)
                continue
            check(kit, cells, record)
            if len(cells.faults) > before:
                column.faulty_codes.add(code)
            else:
                column.records[code] = record
                column.lines[code] = line.number
    kit.faults.extend(_first_of_each_line(cells.faults))
    kit.files.append(FileReport(sheet.name, rows, sheet.encoding, sheet.delimiter, sheet.header))


def _no_check(kit: Kit, cells: Cells, record: object) -> None:
    del kit, cells, record


def _check_unit(kit: Kit, cells: Cells, unit: UnitRecord) -> None:
    if unit.development and not kit.developments.knows(unit.development):
        cells.fault(faults.UNKNOWN_DEVELOPMENT, value=unit.development)


def _check_lease(kit: Kit, cells: Cells, lease: LeaseRecord) -> None:
    if lease.unit and not kit.units.knows(lease.unit):
        cells.fault(faults.UNKNOWN_UNIT, value=lease.unit)
    if lease.household and not kit.households.knows(lease.household):
        cells.fault(faults.UNKNOWN_HOUSEHOLD, value=lease.household)


def _first_of_each_line(found: list[Fault]) -> Iterator[Fault]:
    seen: set[int] = set()
    for fault in found:
        if fault.line not in seen:
            seen.add(fault.line)
            yield fault


def _warn_of_overlaps(kit: Kit) -> None:
    """Two leases of a unit on one day: the figures count the day once, the office should look."""
    sheet = kit.sheets.get("contratti")
    if sheet is None:
        return
    by_unit = sorted(
        kit.leases.records.values(), key=lambda lease: (lease.unit, lease.starts_on, lease.code)
    )
    for earlier, later in itertools.pairwise(by_unit):
        if earlier.unit != later.unit:
            continue
        if earlier.keys_returned_on is None or earlier.keys_returned_on >= later.starts_on:
            day = format_date(later.starts_on)
            kit.warnings.append(
                Fault(
                    sheet.name,
                    kit.leases.lines[later.code],
                    faults.OVERLAPPING_LEASE,
                    {"unit": later.unit, "day": day},
                )
            )


def good_movements(kit: Kit, progress: Progress = no_progress) -> Iterator[MovementRecord]:
    """The movements that can be posted, in the file's order, one at a time.

    Once it has run to its end, the faulty lines and the file's report are in `kit`.
    """
    sheet = kit.sheets.get("movimenti")
    if sheet is None:
        return
    cells = Cells(sheet)
    rows = 0
    size = sheet.path.stat().st_size
    with open_lines(sheet) as lines:
        for line in lines:
            rows += 1
            if rows % _REPORT_EVERY == 0:
                progress(line.done, size, sheet.name)
            movement = _movement(kit, cells, line_ok=cells.take(line))
            if movement is not None:
                yield movement
    kit.faults.extend(_first_of_each_line(cells.faults))
    kit.files.append(FileReport(sheet.name, rows, sheet.encoding, sheet.delimiter, sheet.header))
    progress(size, size, sheet.name)


def _movement(kit: Kit, cells: Cells, *, line_ok: bool) -> MovementRecord | None:
    if not line_ok:
        return None
    before = len(cells.faults)
    movement = read_movement(cells)
    if movement.lease and movement.lease not in kit.leases.records:
        if not kit.leases.knows(movement.lease):
            cells.fault(faults.UNKNOWN_LEASE, value=movement.lease)
        return None
    if len(cells.faults) > before:
        return None
    if movement.cents == 0:
        kit.warnings.append(Fault(cells.sheet.name, cells.line_number, faults.ZERO_LINE))
        return None
    return movement
