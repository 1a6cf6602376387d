"""An office like that of tests/data/kit: few surnames, so many of the same name, all with an IBAN.

`making` tries what breaks an importer; here everything is plain, so that what a bank's line is
matched against looks like a cooperative's. A household has one lease; when it leaves, the next one
moves in after a while. Flats are numbered within a development, so two of them share flat and
staircase. About one in eight owes something, a few who left among them.
"""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from stdnum import iban as iban_number

from tests.kit_maker.making import HEADERS

SURNAMES = (
    "Haddad", "Longo", "Gentile", "Fontana", "Ferrara", "Galli", "Greco", "Ferrari", "Vitale",
    "Leone", "El Amrani", "Ricci", "D'Angelo", "Bruno", "Santoro", "Lombardi", "Mensah", "Hussain",
    "Popescu", "Rinaldi", "Colombo", "Kowalska", "Martini", "Chen", "Gallo", "Mariani", "Muñoz",
    "Conti", "Barbieri", "De Luca", "Caruso", "Sánchez", "Dell'Orto", "Giordano", "Rodriguez",
    "Rizzo", "Marino", "Nguyen", "Diallo", "Costa", "Nicolò", "Rossi", "Öztürk", "Şahin", "Moretti",
    "Bianchi", "Martinelli",
)  # fmt: skip
GIVEN = (
    "Sara", "Fatima", "Giulia", "Anna", "Ilaria", "Lucia", "Carlos", "Stefano", "Amina", "Elena",
    "Mario", "Marco", "Paolo", "José", "Mei", "Giuseppe", "Chiara", "Andrea", "Karim", "Ahmed",
    "Luca", "Zoë", "Davide", "Ion", "Nadia",
)  # fmt: skip
DEVELOPMENTS = {"CENNI": 25, "BORGO": 30, "OSPIT": 10, "FIGIN": 20, "INDIV": 15}
FIRST = date(2023, 11, 1)
MONTHS = tuple(date(2026, month, 1) for month in range(5, 11))
AS_OF = date(2026, 10, 31)
LEAVES, OWES, FORMER_OWES = 0.3, 0.12, 0.05
CHARGED_WITH_FORMER_DEBT = 3


def make_ordinary_kit(folder: Path, *, seed: int, units: int, garages: bool = False) -> None:
    """Write the five sheets of an office of so many units, with six months of movements.

    With `garages` some households have a second lease.
    """
    random = Random(f"ordinary/{seed}/{units}")
    rows: dict[str, list[list[str]]] = {name: [] for name in HEADERS}
    for development, share in DEVELOPMENTS.items():
        rows["interventi"].append(
            [development, f"Residenza {development}", "Via Cedri 11", "Milano", "full",
             "gestione", "fondo", "01/03/2022"]
        )  # fmt: skip
        for number in range(1, max(1, units * share // 100) + 1):
            _let_unit(random, rows, development, number)
    if garages:
        _let_garages(random, rows)
    rows["movimenti"].sort(key=lambda row: (row[1][6:], row[1][3:5], row[1][:2], row[0]))
    folder.mkdir(parents=True, exist_ok=True)
    for name, header in HEADERS.items():
        _write(folder / f"{name}.csv", header, rows[name])


def made_up_iban(random: Random) -> str:
    """An Italian IBAN whose check digits are right, of no bank that exists."""
    cin = random.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    account = f"{cin}0{random.randrange(10**21):021d}"
    return "IT" + iban_number.calc_check_digits(f"IT00{account}") + account


def _let_unit(
    random: Random, rows: dict[str, list[list[str]]], development: str, number: int
) -> None:
    unit = f"{development}-{number:03d}"
    rows["alloggi"].append(
        [unit, development, "ABCD"[(number - 1) % 4], str((number - 1) % 8), str(number),
         str(random.randint(45, 110)), "3", "permanente", "A", "8,33", _day(FIRST), ""]
    )  # fmt: skip
    rent = random.randrange(24_000, 60_000, 50)
    starts_on = FIRST
    while starts_on <= AS_OF:
        leaves = random.random() < LEAVES
        ends_on = starts_on + timedelta(days=random.randint(60, 1100)) if leaves else None
        if ends_on is not None and ends_on > AS_OF:
            ends_on = None
        _let(random, rows, unit, rent, starts_on, ends_on)
        if ends_on is None:
            return
        starts_on = ends_on + timedelta(days=random.randint(20, 200))


def _let_garages(random: Random, rows: dict[str, list[list[str]]]) -> None:
    current = [row for row in rows["contratti"] if not row[6]]
    for number, flat in enumerate(random.sample(current, len(current) // 15), start=1):
        unit, lease = f"BOX-{number:03d}", f"C{len(rows['contratti']) + 1:05d}"
        rows["alloggi"].append(
            [unit, next(iter(DEVELOPMENTS)), "", "-1", "", "15", "1", "permanente", "", "1,00",
             _day(FIRST), ""]
        )  # fmt: skip
        rent = random.randrange(4_000, 9_000, 500)
        rows["contratti"].append(
            [lease, unit, flat[2], "permanente", flat[4], _day(date(2032, 1, 1)), "",
             _amount(rent), _amount(0), "5", _amount(0)]
        )  # fmt: skip


def _let(
    random: Random,
    rows: dict[str, list[list[str]]],
    unit: str,
    rent: int,
    starts_on: date,
    ends_on: date | None,
) -> None:
    number = len(rows["contratti"]) + 1
    lease, household = f"C{number:05d}", f"N{number:05d}"
    rows["nuclei"].append(
        [household, random.choice(SURNAMES), random.choice(GIVEN), "", "02 1234567", "", "it",
         str(random.randint(1, 6)), made_up_iban(random)]
    )  # fmt: skip
    advance = random.randrange(6_000, 13_500, 50)
    rows["contratti"].append(
        [lease, unit, household, "permanente", _day(starts_on), _day(date(2032, 1, 1)),
         _day(ends_on), _amount(rent), _amount(advance), "5", _amount(2 * rent)]
    )  # fmt: skip
    owed_months = 0
    if random.random() < (OWES if ends_on is None else FORMER_OWES):
        owed_months = random.randint(1, 4)
    charged = [month for month in MONTHS if starts_on < month and (not ends_on or month < ends_on)]
    if ends_on and owed_months:
        # What they owed when they left stands in the months on record.
        charged = list(MONTHS[:CHARGED_WITH_FORMER_DEBT])
    for left, month in zip(range(len(charged), 0, -1), charged, strict=True):
        _charge(rows, lease, month, rent, advance, paid=left > owed_months)
    if owed_months and random.random() < 0.3:
        rows["movimenti"].append(_movement(lease, MONTHS[-1], "incasso", 0, 12_340))
    elif not ends_on and random.random() < 0.2:
        rows["movimenti"].append(_movement(lease, MONTHS[-1], "conguaglio", 0, 7_230))


def _charge(
    rows: dict[str, list[list[str]]],
    lease: str,
    month: date,
    rent: int,
    advance: int,
    *,
    paid: bool,
) -> None:
    rows["movimenti"].append(_movement(lease, month, "acconto_spese", advance, 0))
    rows["movimenti"].append(_movement(lease, month, "canone", rent, 0))
    if paid:
        rows["movimenti"].append(
            _movement(lease, month.replace(day=8), "incasso", 0, rent + advance)
        )


def _movement(lease: str, day: date, kind: str, charge: int, credit: int) -> list[str]:
    due_on = "" if kind == "incasso" else _day(day.replace(day=5))
    return [lease, _day(day), due_on, kind, f"{kind} {day:%m/%Y}", _cell(charge), _cell(credit)]


def _write(path: Path, header: str, rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="cp1252", errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(header.split(";"))
        writer.writerows(rows)


def _cell(cents: int) -> str:
    return _amount(cents) if cents else ""


def _amount(cents: int) -> str:
    whole = f"{cents // 100:,}".replace(",", ".")
    return f"{whole},{cents % 100:02d}"


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"
