"""The track record of a month: social managers' developments apart from undivided property.

As the source slides do, a mean is the simple mean of the developments' percentages, rounded half up
to one decimal ((4,00 + 2,87) ÷ 2 = 3,435 → 3,4); the weighted one, Σ parts ÷ Σ wholes, stands
beside it. Whole percentages are shares of 100 by largest remainder, so that they always add up
(domain rules B4); 331, 584 and 548 of 1463 are 23, 40 and 37 this way and by plain rounding.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeVar
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.properties import Development, ManagerContract, Tenure, Unit
from app.services.dashboard.definition import STANDARD, Definition
from app.services.dashboard.portfolio import (
    DevelopmentInfo,
    Indicators,
    Portfolio,
    Ratio,
    portfolio,
)
from app.services.ledger.allocation import shares
from app.services.vacancy.exclusions import ExcludedUnit, excluded_units
from app.services.vacancy.intervals import Period

TREND_MONTHS = 24

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Pair:
    """Arrears and vacancy in per cent, exact; None where there is nothing to measure by."""

    arrears: Fraction | None
    vacancy: Fraction | None


@dataclass(frozen=True, slots=True)
class Share:
    """So many of a kind, and the whole per cent that they are."""

    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet (scheda) of a development. `trend` ends with the month of the record."""

    development: DevelopmentInfo
    municipality: str
    units: int
    tenures: Mapping[Tenure, Share]
    figures: Indicators
    trend: tuple[tuple[int, Indicators], ...]

    @property
    def pair(self) -> Pair:
        """Its two percentages."""
        return Pair(exact_percent(self.figures.arrears), exact_percent(self.figures.vacancy))


@dataclass(frozen=True, slots=True)
class Section:
    """Some developments together. Units count where they are available on the month's last day,
    developments with at least one of them."""

    sheets: tuple[Sheet, ...]
    units: int
    destination: Mapping[Tenure, Share]
    contracts: Mapping[ManagerContract, Share]
    mean: Pair
    """The simple mean of the developments' percentages."""
    weighted: Pair
    """Σ parts ÷ Σ wholes."""


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """The record of the month that ends on `as_of`."""

    as_of: date
    definition: Definition
    social_managers: Section
    undivided_property: Section
    left_out: tuple[ExcludedUnit, ...] = ()
    """Empty dwellings of the month whose cause takes their days out of the figures."""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All of them, social managers' first."""
        return *self.social_managers.sheets, *self.undivided_property.sheets


def track_record(session: Session, as_of: date, definition: Definition = STANDARD) -> TrackRecord:
    """The record of the month of `as_of`, the last day that counts."""
    figures = portfolio(session, as_of, definition)
    units = _units(session, as_of)
    places: dict[UUID, str] = dict(
        session.execute(select(Development.id, Development.municipality)).all()
    )
    sheets = [
        _sheet(figures, each, places[each.id], units.get(each.id, Counter()))
        for each in figures.developments
    ]
    undivided = ManagerContract.UNDIVIDED_PROPERTY
    return TrackRecord(
        as_of,
        definition,
        _section([sheet for sheet in sheets if sheet.development.contract is not undivided]),
        _section([sheet for sheet in sheets if sheet.development.contract is undivided]),
        tuple(excluded_units(session, Period(as_of.replace(day=1), as_of))),
    )


def exact_percent(ratio: Ratio) -> Fraction | None:
    """100 × part ÷ whole without rounding; None where there is no whole."""
    return None if ratio.whole <= 0 else Fraction(100 * ratio.part, ratio.whole)


def rounded(value: Fraction | None, places: int) -> Decimal | None:
    """A percentage rounded half up."""
    if value is None:
        return None
    scale = 10**places
    return Decimal(floor(value * scale + Fraction(1, 2))).scaleb(-places)


def _units(session: Session, day: date) -> dict[UUID, Counter[Tenure]]:
    rows = session.execute(
        select(Unit.development_id, Unit.tenure).where(
            or_(Unit.available_from.is_(None), Unit.available_from <= day),
            or_(Unit.available_to.is_(None), Unit.available_to >= day),
        )
    )
    found: dict[UUID, Counter[Tenure]] = {}
    for development_id, tenure in rows:
        found.setdefault(development_id, Counter())[tenure] += 1
    return found


def _sheet(
    figures: Portfolio, development: DevelopmentInfo, municipality: str, tenures: Counter[Tenure]
) -> Sheet:
    months = list(figures.months)[-TREND_MONTHS:]
    return Sheet(
        development=development,
        municipality=municipality,
        units=tenures.total(),
        tenures=_shares(tenures, Tenure),
        figures=figures.indicators(development.code, figures.last_month),
        trend=tuple((month, figures.indicators(development.code, month)) for month in months),
    )


def _section(sheets: Sequence[Sheet]) -> Section:
    tenures: Counter[Tenure] = Counter()
    for sheet in sheets:
        tenures.update({tenure: share.count for tenure, share in sheet.tenures.items()})
    contracts = Counter(sheet.development.contract for sheet in sheets if sheet.units)
    return Section(
        sheets=tuple(sheets),
        units=tenures.total(),
        destination=_shares(tenures, Tenure),
        contracts=_shares(contracts, ManagerContract),
        mean=Pair(
            _mean([sheet.pair.arrears for sheet in sheets]),
            _mean([sheet.pair.vacancy for sheet in sheets]),
        ),
        weighted=Pair(
            _weighted([sheet.figures.arrears for sheet in sheets]),
            _weighted([sheet.figures.vacancy for sheet in sheets]),
        ),
    )


def _shares(counts: Counter[_Kind], order: Iterable[_Kind]) -> dict[_Kind, Share]:
    """Whole percentages that add up to 100; kinds that do not occur are left out."""
    present = [kind for kind in order if counts[kind]]
    percents = shares(100, [counts[kind] for kind in present]) if present else []
    return {
        kind: Share(counts[kind], percent) for kind, percent in zip(present, percents, strict=True)
    }


def _mean(values: Sequence[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def _weighted(ratios: Sequence[Ratio]) -> Fraction | None:
    return exact_percent(
        Ratio(sum(each.part for each in ratios), sum(each.whole for each in ratios))
    )
