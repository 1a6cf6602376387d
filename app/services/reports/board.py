"""The sheet for the board: figures of a month, plans and forfeitures, the households most in
arrears, by code where names are not for all eyes (features W5)."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.tenants import Household
from app.services.dashboard.arrears_list import (
    ArrearsFilter,
    ArrearsListing,
    ArrearsRow,
    Bucket,
    Tenure,
)
from app.services.dashboard.definition import STANDARD, Definition
from app.services.dashboard.portfolio import Portfolio, portfolio
from app.services.dashboard.scope import Scope, developments_within, indicators_within
from app.services.ledger.figures import month_number
from app.services.letters.charts import AMBER, Series
from app.services.letters.property_words import month_label, month_name
from app.services.reports.content import Cell, ChartPart, Part, Report, TableColumn, TablePart
from app.services.reports.plans import PlansInPeriod, plans_in_period
from app.services.reports.quarterly import STANDINGS, arrears_table, left_out, trend_chart
from app.services.vacancy.intervals import Period

TOP = 10
_TREND = 24
_YEAR = timedelta(days=365)
_BUCKETS = {
    Bucket.DAYS_30: "fino a 30 giorni",
    Bucket.DAYS_60: "da 31 a 60 giorni",
    Bucket.DAYS_90: "da 61 a 90 giorni",
    Bucket.OLDER: "oltre 90 giorni",
}


def board_sheet(
    session: Session,
    as_of: date,
    today: date,
    definition: Definition = STANDARD,
    *,
    is_anonymous: bool = False,
) -> Report:
    """The sheet as of a month's last day, or of today; `is_anonymous` shows households by code
    and without their dwelling.

    Raises OfficeError for a day to come.
    """
    if as_of > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This month has not ended yet."), field="month"
        )
    figures = portfolio(session, as_of, definition)
    everything = Scope()
    found = indicators_within(figures, everything, figures.last_month)
    mine = developments_within(figures, everything)
    ids = {each.id for each in mine}
    plans = plans_in_period(session, as_of - _YEAR + timedelta(1), as_of, today, ids)
    listing = ArrearsListing(ArrearsFilter(), as_of, today)
    keys = listing.keys(session, None, descending=True)
    parts: list[Part] = [
        _headline(figures),
        trend_chart(figures, everything),
        arrears_table(session, mine, found, as_of, today, plans.under_plan_cents),
        _ageing(session, listing),
        _overdue_chart(figures),
        left_out(session, Period(as_of.replace(day=1), as_of), {each.code for each in mine}),
        _plans(plans, today),
        _forfeitures(plans, is_anonymous=is_anonymous),
        _risks(session, listing.rows(session, keys[:TOP]), is_anonymous=is_anonymous),
    ]
    return Report(
        "board",
        f"Prospetto per il consiglio, {month_name(month_number(as_of))}",
        f"Dati al {format_date(as_of)}, {len(mine)} interventi",
        as_of,
        definition,
        parts,
    )


def _headline(figures: Portfolio) -> TablePart:
    """The month beside the one before and the same one a year ago."""
    last = figures.last_month
    rows = []
    for month in (last, last - 1, last - 12):
        found = figures.indicators(None, month)
        rows.append(
            (
                month_name(month),
                found.due_cents,
                found.paid_cents,
                found.arrears_pct,
                found.vacancy_pct,
                found.vacant_units,
                found.vacant_rent_cents,
            )
        )
    return TablePart(
        "months",
        "Il mese, quello prima e un anno prima",
        (
            TableColumn("month", "Mese"),
            TableColumn("charged_cents", "Emesso", "money", 68),
            TableColumn("collected_cents", "Incassato", "money", 68),
            TableColumn("arrears_pct", "Morosità", "percent", 44),
            TableColumn("vacancy_pct", "Sfitto", "percent", 40),
            TableColumn("vacant_units", "Alloggi sfitti", "number", 54),
            TableColumn("vacant_rent_cents", "Canone perso", "money", 60),
        ),
        rows,
    )


def _ageing(session: Session, listing: ArrearsListing) -> TablePart:
    totals = listing.totals(session)
    return TablePart(
        "ageing",
        "Da quanto è scaduto",
        (TableColumn("since", "Scaduto da"), TableColumn("cents", "Euro", "money", 90)),
        [(name, totals.by_bucket[bucket]) for bucket, name in _BUCKETS.items()],
        [(f"{totals.households} nuclei", totals.overdue_cents)],
    )


def _overdue_chart(figures: Portfolio) -> ChartPart:
    months = list(figures.months)[-_TREND:]
    found = [figures.indicators(None, month) for month in months]
    return ChartPart(
        "Scaduto a fine mese, euro",
        (
            Series("Scaduto", AMBER, [each.overdue_cents / 100 for each in found]),
            Series(
                "di cui ex abitanti",
                AMBER,
                [each.former_overdue_cents / 100 for each in found],
                is_dashed=True,
            ),
        ),
        [month_label(month) for month in months],
        "",
        f"Lo scaduto alla fine degli ultimi {len(months)} mesi.",
    )


def _plans(plans: PlansInPeriod, today: date) -> TablePart:
    return TablePart(
        "plans",
        f"I piani di rientro in corso al {format_date(today)}",
        (
            TableColumn("standing", "Come sono tenuti"),
            TableColumn("count", "Piani", "number", 60),
            TableColumn("remaining_cents", "Residuo", "money", 90),
            TableColumn("behind_cents", "In ritardo per", "money", 90),
        ),
        [
            (STANDINGS[standing], kept.count, kept.remaining_cents, kept.behind_cents)
            for standing, kept in plans.kept_today.items()
        ],
        [
            (
                "Totale",
                sum(kept.count for kept in plans.kept_today.values()),
                sum(kept.remaining_cents for kept in plans.kept_today.values()),
                sum(kept.behind_cents for kept in plans.kept_today.values()),
            )
        ],
    )


def _forfeitures(plans: PlansInPeriod, *, is_anonymous: bool) -> TablePart:
    return TablePart(
        "forfeitures",
        "Decadenze negli ultimi dodici mesi",
        (
            TableColumn("plan", "Piano", points=70),
            TableColumn("household", "Nucleo"),
            TableColumn("closed_on", "Decaduto il", "date", 70),
            TableColumn("debt_cents", "Debito riconosciuto", "money", 100),
        ),
        [
            (
                each.number,
                each.household_code if is_anonymous else each.household_name,
                each.closed_on,
                each.debt_cents,
            )
            for each in plans.forfeited
        ],
        empty="Nessun piano è decaduto.",
    )


def _risks(session: Session, rows: list[ArrearsRow], *, is_anonymous: bool) -> TablePart:
    codes: dict[UUID, str] = dict(
        session.execute(
            select(Household.id, Household.code).where(Household.id.in_([row.id for row in rows]))
        ).all()
    )
    where = TableColumn("development", "Intervento") if is_anonymous else None
    return TablePart(
        "risks",
        f"I {TOP} nuclei più esposti",
        (
            TableColumn("household", "Nucleo", points=60 if is_anonymous else 0),
            where or TableColumn("unit", "Alloggio", points=64),
            TableColumn("overdue_cents", "Scaduto", "money", 62),
            TableColumn("months", "Mensilità", "decimal", 48),
            TableColumn("since", "Dal", "date", 52),
            TableColumn("plan", "Piano", points=34),
            TableColumn("legal", "Legale", points=36),
            TableColumn("former", "Ex", points=20),
        ),
        [_risk(row, codes[row.id], is_anonymous=is_anonymous) for row in rows],
        empty="Nessuno deve nulla di scaduto.",
    )


def _risk(row: ArrearsRow, code: str, *, is_anonymous: bool) -> tuple[Cell, ...]:
    # Even floor and flat tell who it is (Garante): without names, no dwelling either.
    return (
        code if is_anonymous else row.name,
        row.development_name if is_anonymous else row.unit_code,
        row.overdue_cents,
        None if row.months is None else float(row.months),
        row.oldest_due_on,
        "sì" if row.in_plan else "",
        "sì" if row.in_legal else "",
        "sì" if row.tenure is Tenure.FORMER else "",
    )
