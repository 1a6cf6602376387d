"""What was chosen in the dialog of reports, made into files; the slow imports wait until then."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.models.properties import ManagerContract
from app.ui.translation import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.dashboard.definition import Definition
    from app.services.letters.content import Cooperative
    from app.services.reports.content import Report
    from app.services.track_record.record import TrackRecord

ReportKind = Literal["track_record", "quarterly", "board"]


@dataclass(frozen=True)
class ReportChoice:
    """Which report, of which period: a numbered month (year × 12 + month − 1), the first of the
    quarter for the quarterly report; of one development by its code, all under a contract, or all
    for None."""

    kind: ReportKind
    month: int
    development: str | None = None
    contract: ManagerContract | None = None
    is_anonymous: bool = False


@dataclass(frozen=True)
class MadeReport:
    """A report as a PDF file, and how its other shapes are made."""

    name: str
    pdf: bytes
    definition: Definition
    xlsx: Callable[[], bytes]
    json: Callable[[], bytes]


def make_report(session: Session, choice: ReportChoice, today: date) -> MadeReport:
    """Make the report as of the period's last day, or today. Raises OfficeError where it cannot."""
    from app.services.dashboard.definition import chosen_definition
    from app.services.letters.parties import cooperative_content

    definition, cooperative = chosen_definition(session), cooperative_content(session)
    if choice.kind == "track_record":
        return _track_record(session, choice, today, definition, cooperative)
    return _report(session, choice, today, definition, cooperative)


def _track_record(
    session: Session,
    choice: ReportChoice,
    today: date,
    definition: Definition,
    cooperative: Cooperative,
) -> MadeReport:
    from app.services.track_record.on_paper import track_record_pdf
    from app.services.track_record.record import track_record
    from app.services.track_record.workbook import track_record_xlsx
    from app.ui.dashboard.months import last_day

    record = track_record(session, min(last_day(choice.month), today), definition)

    def as_bytes() -> bytes:
        return _record_json(record)

    return MadeReport(
        f"track-record-{record.as_of:%Y-%m}",
        track_record_pdf(record, cooperative),
        definition,
        lambda: track_record_xlsx(record),
        as_bytes,
    )


def _record_json(record: TrackRecord) -> bytes:
    from app.services.track_record.as_json import as_json

    return _encoded(as_json(record, lambda text: translate("Definitions", text)))


def _report(
    session: Session,
    choice: ReportChoice,
    today: date,
    definition: Definition,
    cooperative: Cooperative,
) -> MadeReport:
    from app.services.reports.on_paper import report_pdf
    from app.services.reports.other_shapes import report_json, report_xlsx

    found = _content(session, choice, today, definition)
    return MadeReport(
        f"{found.key}-{found.as_of:%Y-%m}",
        report_pdf(found, cooperative),
        definition,
        lambda: report_xlsx(found),
        lambda: _encoded(report_json(found)),
    )


def _content(session: Session, choice: ReportChoice, today: date, definition: Definition) -> Report:
    from app.services.dashboard.portfolio import month_of
    from app.services.dashboard.scope import Scope
    from app.services.reports.board import board_sheet
    from app.services.reports.quarterly import quarter_of, quarterly_report
    from app.ui.dashboard.months import last_day

    if choice.kind == "quarterly":
        scope = Scope(choice.development, choice.contract)
        quarter = quarter_of(month_of(choice.month))
        return quarterly_report(session, quarter, today, scope, definition)
    as_of = min(last_day(choice.month), today)
    return board_sheet(session, as_of, today, definition, is_anonymous=choice.is_anonymous)


def _encoded(found: dict[str, object]) -> bytes:
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
