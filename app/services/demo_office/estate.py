"""The made-up developments with their units and annexes."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from app.models.folding import fold
from app.models.properties import (
    AnnexKind,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
)
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.months import add_months, first_day, month_number

Row = dict[str, object]

_TENURES = {
    ManagerContract.FULL: (
        (Tenure.RENT_TO_BUY, 25),
        (Tenure.FIXED_TERM, 40),
        (Tenure.PERMANENT, 35),
    ),
    ManagerContract.LUMP_SUM: ((Tenure.FIXED_TERM, 70), (Tenure.RENT_TO_BUY, 30)),
    ManagerContract.COMMUNITY: ((Tenure.PERMANENT, 80), (Tenure.FIXED_TERM, 20)),
    ManagerContract.UNDIVIDED_PROPERTY: ((Tenure.COOPERATIVE_USE, 100),),
}


@dataclass(frozen=True)
class Scheme:
    """What a development is like: its share of all units, the vacancy it tends to, its age.

    `months_old` counts back from the office's day; `rent` is in cents per square metre.
    """

    code: str
    name: str
    address: str
    municipality: str
    postal_code: str
    contract: ManagerContract
    phase: DevelopmentPhase
    ownership: Ownership
    share: float
    vacancy: float
    months_old: int
    rent: int


_FULL, _LUMP = ManagerContract.FULL, ManagerContract.LUMP_SUM
_COMMUNITY, _UNDIVIDED = ManagerContract.COMMUNITY, ManagerContract.UNDIVIDED_PROPERTY
_MANAGED, _STARTING = DevelopmentPhase.MANAGEMENT, DevelopmentPhase.START_UP
_SETTLING = DevelopmentPhase.SETTLEMENT
_FUND, _THIRD, _OWN = Ownership.FUND, Ownership.THIRD_PARTY, Ownership.UNDIVIDED

SCHEMES = (
    Scheme("CEDRI", "Residenza Via dei Cedri", "Via dei Cedri 11", "Milano", "20151",
           _FULL, _MANAGED, _FUND, 0.20, 0.048, 160, 690),
    Scheme("BORGO", "Borgo delle Acacie", "Via delle Acacie 13", "Milano", "20153",
           _LUMP, _STARTING, _FUND, 0.24, 0.075, 30, 640),
    Scheme("CORTE", "Corte Ospitale", "Via della Corte 15", "Cologno Monzese", "20093",
           _COMMUNITY, _MANAGED, _THIRD, 0.09, 0.036, 120, 560),
    Scheme("CASCI", "Cascina Nuova", "Via Cascina Nuova 17", "Milano", "20157",
           _FULL, _MANAGED, _FUND, 0.19, 0.052, 96, 655),
    Scheme("GINES", "Le Ginestre", "Via delle Ginestre 4", "Pioltello", "20096",
           _FULL, _SETTLING, _FUND, 0.05, 0.160, 9, 610),
    Scheme("LECAS", "Cooperativa Le Case", "Via del Lavoro 19", "Sesto San Giovanni", "20099",
           _UNDIVIDED, _MANAGED, _OWN, 0.15, 0.026, 400, 480),
    Scheme("TIGLI", "Case dei Tigli", "Viale dei Tigli 32", "Cinisello Balsamo", "20092",
           _UNDIVIDED, _MANAGED, _OWN, 0.08, 0.024, 520, 455),
)  # fmt: skip
"""The first ones; a larger office has more of their kind."""

_MORE_NAMES = (
    "Corte dei Gelsi", "Villaggio delle Robinie", "Residenza Via degli Olmi", "Cascina del Mulino",
    "Borgo dei Salici", "Case del Naviglio", "Corte della Filanda", "Residenza Via dei Platani",
    "Le Betulle", "Cascina delle Rondini", "Borgo dei Lillà", "Case di Via dei Mughetti",
)  # fmt: skip
_UNITS_PER_EXTRA = 400
_NEW = 36


@dataclass(slots=True)
class MadeUnit:
    """A unit as far as the rest of the office needs it; rents in cents at today's level."""

    key: UUID
    code: str
    area: int
    rent: int
    service_advance: int
    tenure: Tenure
    available_from: date
    available_to: date | None
    stair: str


@dataclass(slots=True)
class MadeDevelopment:
    """A development and its units."""

    key: UUID
    scheme: Scheme
    started_on: date
    units: list[MadeUnit] = field(default_factory=list)


@dataclass
class Estate:
    """All developments, and the rows to insert."""

    developments: list[MadeDevelopment]
    development_rows: list[Row] = field(default_factory=list)
    unit_rows: list[Row] = field(default_factory=list)
    annex_rows: list[Row] = field(default_factory=list)


def make_estate(seed: int, keys: KeyMaker, units: int, first_month: int, today: date) -> Estate:
    """Developments with `units` units in all."""
    chance = Chance(seed, "estate")
    estate = Estate([])
    for scheme, count in _sizes(_schemes(units), units):
        development = _make_development(estate, scheme, keys, today)
        for number in range(1, count + 1):
            _make_unit(estate, development, number, count, chance, keys, first_month, today)
        _share_thousandths(estate.unit_rows[-count:])
    return estate


def _schemes(units: int) -> list[Scheme]:
    schemes = list(SCHEMES if units >= 100 else (*SCHEMES[:4], SCHEMES[5]))
    for number in range(min(len(_MORE_NAMES), units // _UNITS_PER_EXTRA)):
        name = _MORE_NAMES[number]
        model = SCHEMES[(0, 3, 5, 2)[number % 4]]
        code = fold(name).rsplit(" ", 1)[-1].upper()[:5]
        schemes.append(
            Scheme(
                code,
                name,
                f"Via {name.rsplit(' ', 1)[-1]} {number + 3}",
                model.municipality,
                model.postal_code,
                model.contract,
                model.phase,
                model.ownership,
                0.11 + number % 3 * 0.03,
                model.vacancy,
                70 + 17 * number,
                model.rent + 5 * number,
            )
        )
    return schemes


def _sizes(schemes: list[Scheme], units: int) -> list[tuple[Scheme, int]]:
    whole = sum(scheme.share for scheme in schemes)
    sizes = [max(1, int(units * scheme.share / whole)) for scheme in schemes]
    sizes[0] += units - sum(sizes)
    return list(zip(schemes, sizes, strict=True))


def _make_development(
    estate: Estate, scheme: Scheme, keys: KeyMaker, today: date
) -> MadeDevelopment:
    started_on = add_months(first_day(month_number(today)), -scheme.months_old)
    development = MadeDevelopment(keys(), scheme, started_on)
    estate.developments.append(development)
    estate.development_rows.append(
        {
            "id": development.key,
            "version": 1,
            "code": scheme.code,
            "name": scheme.name,
            "folded": fold(f"{scheme.name} {scheme.code}"),
            "address": scheme.address,
            "municipality": scheme.municipality,
            "postal_code": scheme.postal_code,
            "manager_contract": scheme.contract,
            "phase": scheme.phase,
            "ownership": scheme.ownership,
            "started_on": started_on,
        }
    )
    return development


_ENERGY_BY_AGE = ((60, "A"), (130, "B"), (300, "D"), (10_000, "F"))


def _make_unit(
    estate: Estate,
    development: MadeDevelopment,
    number: int,
    count: int,
    chance: Chance,
    keys: KeyMaker,
    first_month: int,
    today: date,
) -> None:
    scheme = development.scheme
    stairs = max(1, min(8, count // 14))
    stair = "ABCDEFGH"[(number - 1) * stairs // count]
    rooms = chance.weighted(((1, 8), (2, 34), (3, 40), (4, 18)))
    area = 22 + 17 * rooms + chance.between(0, 14)
    available_from, available_to = _availability(development, chance, first_month, today)
    unit = MadeUnit(
        keys(),
        f"{scheme.code}-{number:03d}",
        area,
        round(area * (scheme.rent + chance.between(-60, 60)) / 50) * 50,
        round(area * chance.between(130, 185) / 50) * 50,
        chance.weighted(_TENURES[scheme.contract]),
        available_from,
        available_to,
        stair,
    )
    development.units.append(unit)
    floor = (number - 1) % max(1, count // stairs) // 3
    estate.unit_rows.append(
        {
            "id": unit.key,
            "version": 1,
            "code": unit.code,
            "folded": fold(unit.code),
            "development_id": development.key,
            "building": "" if stairs < 4 else f"Edificio {1 + 'ABCDEFGH'.index(stair) // 2}",
            "stair": stair,
            "floor": "T" if floor == 0 else str(floor),
            "flat_number": str(number),
            "area_square_metres": Decimal(area * 100 + chance.between(0, 99)).scaleb(-2),
            "rooms": Decimal(rooms * 10 + 5 * chance.between(0, 1)).scaleb(-1),
            "tenure": unit.tenure,
            "energy_class": _energy_class(scheme.months_old, chance),
            "cadastral_sheet": str(100 + len(estate.developments) * 37),
            "cadastral_parcel": str(40 + len(estate.developments) * 11),
            "cadastral_subordinate": str(number + 700),
            "cadastral_category": chance.weighted((("A/3", 70), ("A/2", 20), ("A/4", 10))),
            "available_from": unit.available_from,
            "available_to": unit.available_to,
            "notes": "",
        }
    )
    _make_annexes(estate, unit, number, chance, keys)


def _energy_class(months_old: int, chance: Chance) -> str:
    best = next(label for age, label in _ENERGY_BY_AGE if months_old <= age)
    return chr(ord(best) + chance.between(0, 1))


def _availability(
    development: MadeDevelopment, chance: Chance, first_month: int, today: date
) -> tuple[date, date | None]:
    """New developments open bit by bit, some units late, and a few leave by sale or for works."""
    available_from = development.started_on
    months_old = development.scheme.months_old
    if months_old <= _NEW:
        available_from = add_months(available_from, chance.between(0, months_old * 3 // 4))
    elif chance.happens(0.04):
        available_from = add_months(available_from, chance.between(1, 6))
    sold = first_month + 6 < month_number(today) - 6 and chance.happens(0.012)
    if not sold:
        return available_from, None
    left_on = chance.day_between(first_day(first_month + 6), first_day(month_number(today) - 3))
    return available_from, left_on if left_on > add_months(available_from, 24) else None


def _make_annexes(
    estate: Estate, unit: MadeUnit, number: int, chance: Chance, keys: KeyMaker
) -> None:
    for kind, share, prefix, smallest in (
        (AnnexKind.CELLAR, 0.65, "C", 3),
        (AnnexKind.GARAGE, 0.28, "B", 13),
        (AnnexKind.PARKING, 0.22, "P", 11),
    ):
        if chance.happens(share):
            square_metres = Decimal(smallest * 10 + chance.between(0, 40)).scaleb(-1)
            estate.annex_rows.append(
                {
                    "id": keys(),
                    "version": 1,
                    "unit_id": unit.key,
                    "kind": kind,
                    "label": f"{prefix}{number}",
                    "area_square_metres": square_metres,
                }
            )


def _share_thousandths(rows: list[Row]) -> None:
    """A thousandth share by area; the last unit takes what rounding left."""
    areas = [row["area_square_metres"] for row in rows]
    whole = sum(area for area in areas if isinstance(area, Decimal))
    left = Decimal(1000)
    for row, area in zip(rows, areas, strict=True):
        assert isinstance(area, Decimal)
        share = (area * 1000 / whole).quantize(Decimal("0.0001"))
        row["thousandths"] = share
        left -= share
    last = rows[-1]["thousandths"]
    assert isinstance(last, Decimal)
    rows[-1]["thousandths"] = last + left
