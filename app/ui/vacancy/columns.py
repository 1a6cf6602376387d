"""The columns of the lists of vacancy work."""

from app.services.vacancy.board import EmptyUnit
from app.services.vacancy.candidates import CandidateRow, Fit
from app.services.vacancy.detail import InspectionRow, OfferRow, WorksRow
from app.services.vacancy.phases import PhaseLine
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP, translate
from app.ui.vacancy.words import (
    ANSWERS,
    BEARERS,
    CANDIDATE_STATES,
    CAUSES,
    FITS,
    MISFITS,
    PHASES,
    place,
    sign,
)

_PLAN = QT_TRANSLATE_NOOP("Columns", "planned")
_CANCELLED = QT_TRANSLATE_NOOP("States", "cancelled")


def _rooms(row: CandidateRow) -> str:
    least, most = row.wishes.rooms_min, row.wishes.rooms_max
    if least is None and most is None:
        return ""
    parts = [
        "" if each is None else f"{each.normalize():f}".replace(".", ",") for each in (least, most)
    ]
    return parts[0] if parts[0] == parts[1] else "–".join(parts)


def _misfits(row: Fit) -> str:
    words = [MISFITS[reason] for reason in row.misfits] or [FITS]
    return ", ".join(translate("States", word) for word in words)


def _works_state(row: WorksRow) -> str:
    return _CANCELLED if row.cancelled else ""


EMPTY_UNITS: tuple[Column[EmptyUnit], ...] = (
    Column("code", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.code, width=100),
    Column(
        "development",
        QT_TRANSLATE_NOOP("Columns", "Development"),
        lambda row: row.development_name,
        width=130,
    ),
    Column("place", QT_TRANSLATE_NOOP("Columns", "Stair, floor, flat"), place, width=110),
    Column("rooms", QT_TRANSLATE_NOOP("Columns", "Rooms"), lambda row: row.rooms, "number", 60),
    Column(
        "phase",
        QT_TRANSLATE_NOOP("Columns", "Phase"),
        lambda row: PHASES[row.phase],
        "state",
        width=100,
    ),
    Column("since", QT_TRANSLATE_NOOP("Columns", "Since"), lambda row: row.phase_since, "date", 90),
    Column(
        "days_in_phase",
        QT_TRANSLATE_NOOP("Columns", "Days in phase"),
        lambda row: row.days_in_phase,
        "days",
        width=112,
    ),
    Column(
        "empty_since",
        QT_TRANSLATE_NOOP("Columns", "Empty since"),
        lambda row: row.empty_since,
        "date",
        width=90,
    ),
    Column(
        "days_empty",
        QT_TRANSLATE_NOOP("Columns", "Days empty"),
        lambda row: row.days_empty,
        "days",
        width=95,
        colour=lambda row: "vacancy" if row.days_empty else None,
    ),
    Column(
        "lost", QT_TRANSLATE_NOOP("Columns", "Rent lost"), lambda row: row.lost_cents, "euro", 100
    ),
    Column(
        "bearer",
        QT_TRANSLATE_NOOP("Columns", "Borne by"),
        lambda row: BEARERS[row.bearer],
        "state",
        width=120,
    ),
    Column(
        "cause",
        QT_TRANSLATE_NOOP("Columns", "Cause"),
        lambda row: CAUSES[row.cause],
        "state",
        width=110,
    ),
    Column("sign", QT_TRANSLATE_NOOP("Columns", "Note"), sign, "state", 100),
)
PHASE_LINES: tuple[Column[PhaseLine], ...] = (
    Column(
        "phase",
        QT_TRANSLATE_NOOP("Columns", "Phase"),
        lambda row: PHASES[row.phase],
        "state",
        width=95,
    ),
    Column(
        "declared",
        QT_TRANSLATE_NOOP("Columns", "Declared"),
        lambda row: row.dates.declared_on,
        "date",
        width=84,
    ),
    Column(
        "verified",
        QT_TRANSLATE_NOOP("Columns", "Verified"),
        lambda row: row.dates.verified_on,
        "date",
        width=84,
    ),
    Column(
        "gap",
        QT_TRANSLATE_NOOP("Columns", "Gap"),
        lambda row: row.dates.gap_days,
        "days",
        width=58,
        colour=lambda row: "arrears" if (row.dates.gap_days or 0) > 0 else None,
    ),
    Column(
        "days",
        QT_TRANSLATE_NOOP("Columns", "Lasted"),
        lambda row: row.days,
        "days",
        width=62,
    ),
    Column(
        "plan",
        QT_TRANSLATE_NOOP("Columns", "Note"),
        lambda row: translate("Columns", _PLAN) if row.is_plan else row.dates.note,
        width=90,
    ),
)
WORKS: tuple[Column[WorksRow], ...] = (
    Column("what", QT_TRANSLATE_NOOP("Columns", "Works"), lambda row: row.description, width=130),
    Column("who", QT_TRANSLATE_NOOP("Columns", "Contractor"), lambda row: row.contractor, width=90),
    Column(
        "declared",
        QT_TRANSLATE_NOOP("Columns", "Declared"),
        lambda row: row.declared_on,
        "date",
        width=84,
    ),
    Column(
        "verified",
        QT_TRANSLATE_NOOP("Columns", "Verified"),
        lambda row: row.verified_on,
        "date",
        width=84,
    ),
    Column("gap", QT_TRANSLATE_NOOP("Columns", "Gap"), lambda row: row.gap_days, "days", 58),
    Column(
        "estimate",
        QT_TRANSLATE_NOOP("Columns", "Estimate"),
        lambda row: row.estimated_cents,
        "euro",
        width=84,
    ),
    Column(
        "actual", QT_TRANSLATE_NOOP("Columns", "Cost"), lambda row: row.actual_cents, "euro", 84
    ),
    Column("state", QT_TRANSLATE_NOOP("Columns", "State"), _works_state, "state", 80),
)
INSPECTIONS: tuple[Column[InspectionRow], ...] = (
    Column("day", QT_TRANSLATE_NOOP("Columns", "Day"), lambda row: row.inspected_on, "date", 90),
    Column("who", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.inspector, width=100),
    Column("outcome", QT_TRANSLATE_NOOP("Columns", "Outcome"), lambda row: row.outcome, width=220),
)
FIT_COLUMNS: tuple[Column[Fit], ...] = (
    Column("name", QT_TRANSLATE_NOOP("Columns", "Name"), lambda row: row.candidate.name, width=130),
    Column(
        "applied_on",
        QT_TRANSLATE_NOOP("Columns", "Applied on"),
        lambda row: row.candidate.applied_on,
        "date",
        width=90,
    ),
    Column(
        "people",
        QT_TRANSLATE_NOOP("Columns", "People"),
        lambda row: row.candidate.people,
        "number",
        width=60,
    ),
    Column(
        "fits",
        QT_TRANSLATE_NOOP("Columns", "Suits"),
        _misfits,
        width=160,
        colour=lambda row: "muted" if row.misfits else "good",
    ),
)
OFFERS: tuple[Column[OfferRow], ...] = (
    Column(
        "name", QT_TRANSLATE_NOOP("Columns", "Candidate"), lambda row: row.candidate_name, width=120
    ),
    Column(
        "offered", QT_TRANSLATE_NOOP("Columns", "Offered"), lambda row: row.offered_on, "date", 88
    ),
    Column(
        "answer",
        QT_TRANSLATE_NOOP("Columns", "Answer"),
        lambda row: ANSWERS[row.answer],
        "state",
        width=100,
    ),
    Column("on", QT_TRANSLATE_NOOP("Columns", "On"), lambda row: row.answered_on, "date", 88),
    Column(
        "why", QT_TRANSLATE_NOOP("Columns", "Reason"), lambda row: row.refusal_reason, width=120
    ),
)
CANDIDATES: tuple[Column[CandidateRow], ...] = (
    Column(
        "name", QT_TRANSLATE_NOOP("Columns", "Name"), lambda row: row.name, width=170, order="name"
    ),
    Column(
        "applied_on",
        QT_TRANSLATE_NOOP("Columns", "Applied on"),
        lambda row: row.applied_on,
        "date",
        width=95,
        order="applied_on",
    ),
    Column(
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: CANDIDATE_STATES[row.state],
        "state",
        width=100,
        order="state",
    ),
    Column(
        "people",
        QT_TRANSLATE_NOOP("Columns", "People"),
        lambda row: row.people,
        "number",
        width=65,
        order="people",
    ),
    Column("rooms", QT_TRANSLATE_NOOP("Columns", "Rooms wanted"), _rooms, width=105),
    Column(
        "development",
        QT_TRANSLATE_NOOP("Columns", "Development"),
        lambda row: row.development_name,
        width=140,
    ),
    Column(
        "rent",
        QT_TRANSLATE_NOOP("Columns", "Rent at most"),
        lambda row: row.wishes.maximum_rent_cents,
        "euro",
        width=105,
        order="rent",
    ),
    Column("phone", QT_TRANSLATE_NOOP("Columns", "Phone"), lambda row: row.phone, width=120),
)
