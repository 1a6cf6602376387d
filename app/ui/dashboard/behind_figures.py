"""Which rows stand behind which figure, and in which columns they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.models.formats import format_date, format_euro
from app.models.vacancy import VoidCause
from app.services.dashboard.behind import (
    MoneyBehind,
    OverdueBehind,
    PlanBehind,
    VacancyBehind,
    money_behind,
    overdue_behind,
    plans_behind,
    vacancy_behind,
)
from app.services.repayment_plans.monitoring import Standing
from app.services.vacancy.intervals import Period
from app.ui.columns import Column, write
from app.ui.context import PROPERTIES, REPAYMENT_PLANS, TENANTS, Target
from app.ui.dashboard.behind_dialog import Behind
from app.ui.dashboard.months import last_day, month_name
from app.ui.repayment_plans.words import STANDINGS
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

UNIT = QT_TRANSLATE_NOOP("Columns", "Unit")
HOUSEHOLD = QT_TRANSLATE_NOOP("Columns", "Household")
DEVELOPMENT = QT_TRANSLATE_NOOP("Columns", "Development")


def _say(text: str, *values: object) -> str:
    return QCoreApplication.translate("Dashboard", text).format(*values)


def overdue_part(
    title: str,
    developments: Sequence[UUID],
    as_of: date,
    today: date,
    *,
    component: int | None = None,
    age: int | None = None,
) -> Behind[OverdueBehind]:
    """Who owes what is overdue on a day, or only a component or an age of it, by their places."""

    def part(row: OverdueBehind) -> int:
        if component is not None:
            return row.share.by_component[component]
        return row.share.by_age[age] if age is not None else row.cents

    def read(session: Session) -> list[OverdueBehind]:
        rows = overdue_behind(session, developments, as_of, today)
        return sorted((row for row in rows if part(row)), key=lambda row: -part(row))

    columns = (
        Column[OverdueBehind]("household", HOUSEHOLD, lambda row: row.name, width=210),
        Column[OverdueBehind]("unit", UNIT, lambda row: row.unit_code, width=110),
        Column[OverdueBehind](
            "development", DEVELOPMENT, lambda row: row.development_name, width=190
        ),
        Column[OverdueBehind](
            "part", QT_TRANSLATE_NOOP("Columns", "This part"), part, "euro", width=110
        ),
        Column[OverdueBehind](
            "overdue",
            QT_TRANSLATE_NOOP("Columns", "Overdue"),
            lambda row: row.cents,
            "euro",
            width=110,
        ),
    )
    return Behind(
        title,
        read,
        columns if component is not None or age is not None else (*columns[:3], columns[4]),
        lambda rows: _say(
            QT_TRANSLATE_NOOP("Dashboard", "Households: {0} · together {1}, as of {2}"),
            len(rows),
            format_euro(sum(part(row) for row in rows)),
            format_date(as_of),
        ),
        lambda row: Target(TENANTS, row.household_id),
    )


def money_of_month(
    title: str, developments: Sequence[UUID], month: int, as_of: date, language: str
) -> Behind[MoneyBehind]:
    """What fell due and what came in within a month, by lease."""
    period = Period(date(month // 12, month % 12 + 1, 1), min(last_day(month), as_of))
    columns = (
        Column[MoneyBehind]("household", HOUSEHOLD, lambda row: row.name, width=210),
        Column[MoneyBehind]("unit", UNIT, lambda row: row.unit_code, width=110),
        Column[MoneyBehind](
            "development", DEVELOPMENT, lambda row: row.development_name, width=190
        ),
        Column[MoneyBehind](
            "due",
            QT_TRANSLATE_NOOP("Columns", "Charged"),
            lambda row: row.due_cents,
            "euro",
            width=110,
        ),
        Column[MoneyBehind](
            "paid",
            QT_TRANSLATE_NOOP("Columns", "Collected"),
            lambda row: row.paid_cents,
            "euro",
            width=110,
        ),
    )
    return Behind(
        title,
        lambda session: money_behind(session, developments, period),
        columns,
        lambda rows: _say(
            QT_TRANSLATE_NOOP("Dashboard", "{0}: charged {1}, collected {2}"),
            month_name(month, language),
            format_euro(sum(row.due_cents for row in rows)),
            format_euro(sum(row.paid_cents for row in rows)),
        ),
        lambda row: Target(TENANTS, row.household_id),
    )


def vacant_units(
    title: str,
    developments: Sequence[UUID],
    month: int,
    language: str,
    cause: VoidCause | None = None,
) -> Behind[VacancyBehind]:
    """Every unit whose vacant days of a month count, or those of a cause, counted or left out."""

    def read(session: Session) -> list[VacancyBehind]:
        return [
            row
            for row in vacancy_behind(session, developments, period)
            if (not row.is_left_out if cause is None else row.cause is cause)
        ]

    period = Period(date(month // 12, month % 12 + 1, 1), last_day(month))
    columns = (
        Column[VacancyBehind]("unit", UNIT, lambda row: row.code, width=140),
        Column[VacancyBehind](
            "development", DEVELOPMENT, lambda row: row.development_name, width=240
        ),
        Column[VacancyBehind](
            "vacant",
            QT_TRANSLATE_NOOP("Columns", "Days vacant"),
            lambda row: row.vacant_days,
            "number",
            width=120,
        ),
        Column[VacancyBehind](
            "available",
            QT_TRANSLATE_NOOP("Columns", "Days available"),
            lambda row: row.available_days,
            "number",
            width=120,
        ),
    )
    return Behind(
        title,
        read,
        columns,
        lambda rows: _say(
            QT_TRANSLATE_NOOP("Dashboard", "Units: {0} · {1} days vacant in {2}"),
            len(rows),
            write("number", sum(row.vacant_days for row in rows)),
            month_name(month, language),
        ),
        lambda row: Target(PROPERTIES, row.id),
    )


def plans_of(
    title: str, developments: Sequence[UUID], today: date, standing: Standing | None = None
) -> Behind[PlanBehind]:
    """Plans under way of these developments, or only those kept in one way."""
    wanted = set(developments)

    def read(session: Session) -> list[PlanBehind]:
        return [
            row
            for row in plans_behind(session, today)
            if row.development_id in wanted and standing in (None, row.standing)
        ]

    columns = (
        Column[PlanBehind](
            "number", QT_TRANSLATE_NOOP("Columns", "No."), lambda row: row.number, width=90
        ),
        Column[PlanBehind]("household", HOUSEHOLD, lambda row: row.name, width=190),
        Column[PlanBehind]("unit", UNIT, lambda row: row.unit_code, width=110),
        Column[PlanBehind](
            "standing",
            QT_TRANSLATE_NOOP("Columns", "State"),
            lambda row: STANDINGS[row.standing],
            "state",
            width=120,
        ),
        Column[PlanBehind](
            "behind",
            QT_TRANSLATE_NOOP("Columns", "Overdue"),
            lambda row: row.behind_cents,
            "euro",
            width=110,
        ),
        Column[PlanBehind](
            "remaining",
            QT_TRANSLATE_NOOP("Columns", "Remaining"),
            lambda row: row.remaining_cents,
            "euro",
            width=110,
        ),
    )
    return Behind(
        title,
        read,
        columns,
        lambda rows: _say(
            QT_TRANSLATE_NOOP("Dashboard", "Plans: {0} · {1} remain"),
            len(rows),
            format_euro(sum(row.remaining_cents for row in rows)),
        ),
        lambda row: Target(REPAYMENT_PLANS, row.id),
    )
