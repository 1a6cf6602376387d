"""The quarterly report to the owner or the fund: what was charged and came in, arrears, vacancy,
plans, community, development by development (features W4)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.models.community import Activity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.models.properties import ManagerContract
from app.services.dashboard.components import OverdueComponent, overdue_by_component
from app.services.dashboard.definition import STANDARD, Definition
from app.services.dashboard.portfolio import (
    DevelopmentInfo,
    Indicators,
    Portfolio,
    month_of,
    portfolio,
)
from app.services.dashboard.scope import (
    Scope,
    developments_within,
    indicators_within,
    period_within,
)
from app.services.ledger.figures import month_number
from app.services.letters.charts import AMBER, BLUE, DARK, GREEN, Series
from app.services.letters.property_words import CONTRACTS, month_label, month_name
from app.services.letters.void_words import VOID_CAUSES
from app.services.repayment_plans.monitoring import Standing
from app.services.reports.community import activity_counts
from app.services.reports.content import (
    ChartPart,
    NotePart,
    Part,
    Report,
    TableColumn,
    TablePart,
)
from app.services.reports.plans import PlansInPeriod, plans_in_period
from app.services.vacancy.exclusions import excluded_units
from app.services.vacancy.intervals import Period

_ROMAN = ("I", "II", "III", "IV")
_QUARTER = re.compile(r"(\d{4})-?[QTqt]([1-4])")
_TREND = 24
_FLOWS = 12
COMPONENTS = {
    OverdueComponent.RENT: "di cui canoni",
    OverdueComponent.SERVICE_CHARGES: "di cui acconti spese",
    OverdueComponent.ADJUSTMENTS: "di cui conguagli",
    OverdueComponent.OTHER: "di cui altro",
}
STANDINGS = {
    Standing.ON_TRACK: "regolari",
    Standing.LATE: "in ritardo",
    Standing.BROKEN: "inadempienti",
}
_ACTIVITIES = {
    Activity.MOVE_IN_SUPPORT: "Accompagnamento all'ingresso",
    Activity.SHARED_SPACES: "Spazi comuni",
    Activity.REPRESENTATION: "Rappresentanze degli abitanti",
    Activity.MEDIATION: "Mediazione dei conflitti",
    Activity.EVENT: "Incontri e socializzazione",
    Activity.HOUSE_RULES: "Regolamenti condivisi",
    Activity.INTERVIEW: "Colloqui",
    Activity.ASSEMBLY: "Assemblee",
    Activity.SOCIAL_PRESENCE: "Presidio sociale",
    Activity.PHONE_CALL: "Telefonate",
}


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a calendar year, numbered from 1."""

    year: int
    number: int

    @property
    def first_month(self) -> int:
        """Its first month, numbered year × 12 + month − 1."""
        return self.year * 12 + 3 * (self.number - 1)

    @property
    def first_day(self) -> date:
        """Its first day."""
        return month_of(self.first_month)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return month_of(self.first_month + 3) - timedelta(days=1)

    def in_words(self) -> str:
        """As `III trimestre 2026`."""
        return f"{_ROMAN[self.number - 1]} trimestre {self.year}"


def quarter_of(day: date) -> Quarter:
    """The quarter that a day is in."""
    return Quarter(day.year, (day.month - 1) // 3 + 1)


def parse_quarter(text: str) -> Quarter:
    """A quarter written `2026-Q3` or `2026-T3`. Raises ValueError for anything else."""
    match = _QUARTER.fullmatch(text.strip())
    if match is None or match[1] == "0000":
        raise ValueError(text)
    return Quarter(int(match[1]), int(match[2]))


def quarterly_report(
    session: Session,
    quarter: Quarter,
    today: date,
    scope: Scope | None = None,
    definition: Definition = STANDARD,
) -> Report:
    """The report of a quarter that has begun, up to its last day or to today.

    Raises OfficeError for a quarter to come and for a scope without developments.
    """
    scope = scope or Scope()
    if quarter.first_day > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This quarter has not begun yet."), field="quarter"
        )
    as_of = min(quarter.last_day, today)
    figures = portfolio(session, as_of, definition)
    mine = developments_within(figures, scope)
    if not mine:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is no such development."), field="development"
        )
    last = month_number(as_of)
    whole = period_within(figures, scope, quarter.first_month, last)
    ids = {each.id for each in mine}
    plans = plans_in_period(session, quarter.first_day, as_of, today, ids)
    parts: list[Part] = [
        _months(figures, scope, quarter, whole),
        *_lump_sum(figures, mine, quarter, last),
        _flows_chart(figures, scope),
        *([_developments(figures, mine, quarter, whole)] if len(mine) > 1 else []),
        arrears_table(session, mine, whole, as_of, today, plans.under_plan_cents),
        trend_chart(figures, scope),
        left_out(session, Period(quarter.first_day, as_of), {each.code for each in mine}),
        _plans(plans, today),
        _community(session, quarter, as_of, mine, is_whole=scope == Scope()),
    ]
    return Report(
        "quarterly",
        f"Relazione trimestrale, {quarter.in_words()}",
        f"{_scope_words(mine, scope)} · dati al {format_date(as_of)}",
        as_of,
        definition,
        parts,
    )


def _scope_words(mine: list[DevelopmentInfo], scope: Scope) -> str:
    if scope.development is not None:
        return f"{mine[0].name} ({mine[0].code}), {CONTRACTS[mine[0].contract]}"
    if scope.contract is not None:
        return f"Contratto {CONTRACTS[scope.contract]}: {len(mine)} interventi"
    return f"Tutti gli interventi ({len(mine)})"


_FLOW_COLUMNS = (
    TableColumn("charged_cents", "Emesso", "money", 62),
    TableColumn("collected_cents", "Incassato", "money", 62),
    TableColumn("overdue_cents", "Scaduto", "money", 58),
    TableColumn("arrears_pct", "Morosità", "percent", 40),
    TableColumn("vacant_days", "Giorni sfitti", "number", 46),
    TableColumn("vacancy_pct", "Sfitto", "percent", 36),
    TableColumn("vacant_rent_cents", "Canone perso", "money", 54),
)


def _flow_cells(found: Indicators) -> tuple[int | float | None, ...]:
    return (
        found.due_cents,
        found.paid_cents,
        found.overdue_cents,
        found.arrears_pct,
        found.vacant_days,
        found.vacancy_pct,
        found.vacant_rent_cents,
    )


def _months(figures: Portfolio, scope: Scope, quarter: Quarter, whole: Indicators) -> TablePart:
    return TablePart(
        "months",
        "Il trimestre, mese per mese",
        (TableColumn("month", "Mese"), *_FLOW_COLUMNS),
        [
            (month_name(month), *_flow_cells(indicators_within(figures, scope, month)))
            for month in range(quarter.first_month, figures.last_month + 1)
        ],
        [("Trimestre", *_flow_cells(whole))],
    )


def _developments(
    figures: Portfolio, mine: list[DevelopmentInfo], quarter: Quarter, whole: Indicators
) -> TablePart:
    return TablePart(
        "developments",
        "Gli interventi nel trimestre",
        (TableColumn("development", "Intervento"), *_FLOW_COLUMNS),
        [
            (
                each.name,
                *_flow_cells(
                    period_within(
                        figures, Scope(each.code), quarter.first_month, figures.last_month
                    )
                ),
            )
            for each in mine
        ],
        [("Totale", *_flow_cells(whole))],
    )


def _lump_sum(
    figures: Portfolio, mine: list[DevelopmentInfo], quarter: Quarter, last: int
) -> list[NotePart]:
    """Under "vuoto per pieno" the manager pays the rent of empty dwellings."""
    cents = sum(
        period_within(figures, Scope(each.code), quarter.first_month, last).vacant_rent_cents
        for each in mine
        if each.contract is ManagerContract.LUMP_SUM
    )
    if not any(each.contract is ManagerContract.LUMP_SUM for each in mine):
        return []
    return [
        NotePart(
            "Con il contratto vuoto per pieno il canone perso per sfitto è a carico del gestore:"
            f" nel trimestre {format_euro(cents)}."
        )
    ]


def _flows_chart(figures: Portfolio, scope: Scope) -> ChartPart:
    months = list(figures.months)[-_FLOWS:]
    found = [indicators_within(figures, scope, month) for month in months]
    return ChartPart(
        "Emesso e incassato, euro al mese",
        (
            Series("Emesso", DARK, [each.due_cents / 100 for each in found]),
            Series("Incassato", GREEN, [each.paid_cents / 100 for each in found], is_dashed=True),
        ),
        [month_label(month) for month in months],
        "",
        f"Emesso e incassato negli ultimi {len(months)} mesi; nell'ultimo emesso"
        f" {format_euro(found[-1].due_cents)}, incassato {format_euro(found[-1].paid_cents)}.",
    )


def trend_chart(figures: Portfolio, scope: Scope) -> ChartPart:
    """Arrears and vacancy of the last two years."""
    months = list(figures.months)[-_TREND:]
    found = [indicators_within(figures, scope, month) for month in months]
    return ChartPart(
        "Morosità e sfitto",
        (
            Series("Morosità %", AMBER, [each.arrears_pct for each in found]),
            Series("Sfitto %", BLUE, [each.vacancy_pct for each in found], is_dashed=True),
        ),
        [month_label(month) for month in months],
        " %",
        f"Morosità e sfitto negli ultimi {len(months)} mesi.",
    )


def arrears_table(
    session: Session,
    mine: list[DevelopmentInfo],
    found: Indicators,
    as_of: date,
    today: date,
    under_plan_cents: int,
) -> TablePart:
    """What is overdue, by what it is for, of whom, and how much plans cover."""
    by_development = overdue_by_component(session, as_of, today)
    parts = [by_development[each.id] for each in mine if each.id in by_development]
    rows: list[tuple[str, int]] = [(f"Scaduto al {format_date(as_of)}", found.overdue_cents)]
    rows += [
        (name, sum(each[component] for each in parts)) for component, name in COMPONENTS.items()
    ]
    rows.append(("di cui di chi non abita più qui", found.former_overdue_cents))
    rows.append((f"di cui in piano di rientro, al {format_date(today)}", under_plan_cents))
    columns = (TableColumn("what", "Voce"), TableColumn("cents", "Euro", "money", 90))
    return TablePart("arrears", "La morosità", columns, rows)


def left_out(session: Session, period: Period, codes: set[str]) -> TablePart:
    """Empty dwellings whose cause takes their days out of the figures of a period."""
    return TablePart(
        "left_out",
        "Alloggi sfitti esclusi dal calcolo",
        (
            TableColumn("development", "Intervento", points=70),
            TableColumn("unit", "Alloggio", points=90),
            TableColumn("cause", "Causa"),
            TableColumn("first", "Dal", "date", 60),
            TableColumn("last", "Al", "date", 60),
            TableColumn("days", "Giorni", "number", 40),
        ),
        [
            (
                each.development_code,
                each.unit_code,
                VOID_CAUSES[each.cause],
                each.first,
                each.last,
                each.days,
            )
            for each in excluded_units(session, period)
            if each.development_code in codes
        ],
    )


def _plans(plans: PlansInPeriod, today: date) -> TablePart:
    rows: list[tuple[str, int | str, int | str]] = [
        ("Firmati nel trimestre", plans.agreed, ""),
        ("Conclusi nel trimestre", plans.completed, ""),
        ("Rinegoziati nel trimestre", plans.renegotiated, ""),
        (
            "Decaduti nel trimestre",
            len(plans.forfeited),
            sum(each.debt_cents for each in plans.forfeited),
        ),
        ("In corso alla fine", plans.active_at_end, ""),
    ]
    rows += [
        (
            f"In corso al {format_date(today)}, {STANDINGS[standing]}",
            kept.count,
            kept.remaining_cents,
        )
        for standing, kept in plans.kept_today.items()
    ]
    return TablePart(
        "plans",
        "I piani di rientro",
        (
            TableColumn("what", "Piani"),
            TableColumn("count", "Numero", "number", 60),
            TableColumn("cents", "Debito o residuo", "money", 90),
        ),
        rows,
    )


def _community(
    session: Session, quarter: Quarter, as_of: date, mine: list[DevelopmentInfo], *, is_whole: bool
) -> TablePart:
    ids = {each.id for each in mine}
    found = activity_counts(session, quarter.first_day, as_of, ids, is_whole=is_whole)
    return TablePart(
        "community",
        "Il lavoro di comunità",
        (
            TableColumn("activity", "Attività"),
            TableColumn("entries", "Voci del diario", "number", 80),
            TableColumn("participants", "Partecipanti", "number", 80),
        ),
        [
            (_ACTIVITIES[activity], count.entries, count.participants)
            for activity, count in found.items()
        ],
        empty="Nessuna voce del diario nel trimestre.",
    )
