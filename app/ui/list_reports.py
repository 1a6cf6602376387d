"""The lists of the window as files, for a command without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.services.exchange.grids import export_csv, export_xlsx
from app.ui.columns import exported

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.office import Office
    from app.services.listing import Listing
    from app.ui.columns import Column

_PART = 500


@dataclass(frozen=True)
class ListReport:
    """A list of the window: its columns and where its rows come from."""

    columns: Sequence[Column[Any]]
    listing: Listing[Any]


def _households(today: date) -> ListReport:
    from app.services.arrears.households import HouseholdFilter, HouseholdListing
    from app.ui.tenants.columns import HOUSEHOLDS

    return ListReport(HOUSEHOLDS, HouseholdListing(HouseholdFilter(), today))


def _units(today: date) -> ListReport:
    from app.services.properties.unit_list import UnitFilter, UnitListing
    from app.ui.properties.columns import UNITS

    return ListReport(UNITS, UnitListing(UnitFilter(), today))


def _empty_units(today: date) -> ListReport:
    from app.services.vacancy.board import EmptyUnitListing
    from app.ui.vacancy.columns import EMPTY_UNITS

    return ListReport(EMPTY_UNITS, EmptyUnitListing(today))


def _log(today: date) -> ListReport:
    del today
    from app.services.community import LogFilter, entries
    from app.ui.community.columns import COLUMNS

    return ListReport(COLUMNS, entries(LogFilter()))


def _plans(today: date) -> ListReport:
    from app.services.repayment_plans.plan_list import PlanFilter, PlanListing
    from app.ui.repayment_plans.columns import PLANS

    return ListReport(PLANS, PlanListing(PlanFilter(), today))


def _maker(name: str) -> Callable[[date], ListReport]:
    return {
        "households": _households,
        "units": _units,
        "empty-units": _empty_units,
        "plans": _plans,
        "log": _log,
    }[name]


def write_list(office: Office, name: str, path: Path, language: str) -> int:
    """Write the list `name` (households, units, empty-units, plans or log) as XLSX or CSV by
    `path`'s ending.

    Gives the number of rows. Raises OfficeError for another ending or a file that cannot be
    written.
    """
    from PySide6.QtCore import QCoreApplication

    from app.ui.translation import install_translators

    application = QCoreApplication.instance() or QCoreApplication([])
    install_translators(application, language)
    export = {".xlsx": export_xlsx, ".csv": export_csv}.get(path.suffix.lower())
    if export is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A list is written as .xlsx or .csv, not as {name}."),
            name=path.name,
        )
    report = _maker(name)(office.clock.today())
    headers = [column.translated_title() for column in report.columns]
    kinds = [column.kind for column in report.columns]
    with office.read() as session:
        return export(path, headers, kinds, _cells(session, report))


def _cells(session: Session, report: ListReport) -> Iterator[tuple[object, ...]]:
    keys = report.listing.keys(session, None, descending=False)
    for start in range(0, len(keys), _PART):
        for row in report.listing.rows(session, keys[start : start + _PART]):
            yield tuple(exported(column, row) for column in report.columns)
