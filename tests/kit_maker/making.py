"""A cooperative's spreadsheets made up from a seed: ordinary months with nasty corners."""

import calendar
import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.kit_maker.truth import Lease, Movement, Truth, Unit, truth_of

LAST_MONTH = (2026, 10)
NAMES = (
    "Haddad", "D'Angelo", "D’Amico", "De Luca", "Şahin", "Nguyen", "Zoë-Müller", "Peñafiel",
    "Rossi; detto \"il Lungo\"", "Façade €", "O\"Neill", "Lo Russo", "Popescu", "Chen",
)  # fmt: skip
GIVEN = ("Amina", "José", "Niccolò", "Marie-Thérèse", "Ioana", "Zoè", "Mario", "  Anna Lucia ")
TEXTS = ("", "", "", "", ' (vedi "nota"; pag. 2)', " – ½ saldo €", " l’inquilino", "\nseconda riga")
CONTRACTS = ("full", "vuoto_per_pieno", "altro", "proprieta")
TENURES = ("patto_futura_vendita", "termine", "permanente")
KINDS = ("4+4", "3+2", "permanente", "godimento", "patto_futura_vendita", "transitorio")
ODD_KINDS = ("interessi", "spese_legali", "deposito", "quota_sociale", "saldo_iniziale")

HEADERS = {
    "interventi": "codice;denominazione;indirizzo;comune;contratto_gestore;fase;proprieta;"
    "data_avvio",
    "alloggi": "codice;intervento;scala;piano;interno;mq;vani;destinazione;classe_energetica;"
    "millesimi;disponibile_dal;disponibile_al",
    "nuclei": "codice;cognome;nome;codice_fiscale;telefono;email;lingua;componenti;iban",
    "contratti": "codice;alloggio;nucleo;tipo;decorrenza;scadenza;riconsegna_chiavi;"
    "canone_mensile;acconto_spese_mensile;giorno_scadenza;deposito",
    "movimenti": "contratto;data;scadenza;tipo;causale;addebito;accredito",
}  # fmt: skip
DAYS = {"data", "scadenza", "decorrenza", "riconsegna_chiavi", "disponibile_dal", "disponibile_al"}
AMOUNTS = {"addebito", "accredito", "canone_mensile", "acconto_spese_mensile", "deposito"}


@dataclass
class Kit:
    """The rows of a kit as text, and the same as values."""

    rows: dict[str, list[list[str]]] = field(default_factory=dict)
    developments: list[str] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    leases: list[Lease] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    months: list[tuple[int, int]] = field(default_factory=list)


def make_kit(
    folder: Path,
    *,
    seed: int,
    units: int,
    months: int,
    faults: int = 0,
    encoding: str = "cp1252",
    delimiter: str = ";",
    xlsx: bool = False,
) -> Truth:
    """Write a kit into `folder` and tell what must come out of it, its faulty lines left out."""
    random = Random(f"kit/{seed}/{units}/{months}")
    kit = _registers(random, units, months)
    kit.rows["movimenti"] = rows = []
    for row, movement in _movements(random, kit, nasty=True):
        rows.append(row)
        kit.movements.append(movement)
    bad = _spoil(random, kit, faults)
    folder.mkdir(parents=True, exist_ok=True)
    numbers: list[int] = []
    for name, header in HEADERS.items():
        path = folder / f"{name}.csv"
        if xlsx:
            found = _write_workbook(path.with_suffix(".xlsx"), header.split(";"), kit.rows[name])
        else:
            found = _write_csv(path, header.split(";"), kit.rows[name], encoding, delimiter, random)
        numbers = found
    _leave_out_empty_months(kit)
    good = [each for place, each in enumerate(kit.movements) if place not in bad]
    truth = truth_of(kit.developments, kit.units, kit.leases, good, kit.months)
    ending = "xlsx" if xlsx else "csv"
    truth.bad_lines = {(f"movimenti.{ending}", numbers[place]): kind for place, kind in bad.items()}
    return truth


def _leave_out_empty_months(kit: Kit) -> None:
    """Figures begin with the first month in which anything falls due or is paid."""
    first = min((movement.counts_on for movement in kit.movements), default=date.max)
    kit.months = [month for month in kit.months if month >= (first.year, first.month)]


def write_huge_kit(folder: Path, *, seed: int, units: int, months: int) -> int:
    """Write a kit of any size without holding its movements; gives how many there are."""
    random = Random(f"huge/{seed}")
    kit = _registers(random, units, months)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("interventi", "alloggi", "nuclei", "contratti"):
        _write_csv(
            folder / f"{name}.csv", HEADERS[name].split(";"), kit.rows[name], "cp1252", ";", random
        )
    count = 0
    with (folder / "movimenti.csv").open(
        "w", encoding="cp1252", errors="replace", newline=""
    ) as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(HEADERS["movimenti"].split(";"))
        for row, _ in _movements(random, kit, nasty=False):
            writer.writerow(row)
            count += 1
    return count


def _registers(random: Random, units: int, months: int) -> Kit:
    kit = Kit()
    year, month = LAST_MONTH
    for back in range(months - 1, -1, -1):
        number = year * 12 + month - 1 - back
        kit.months.append((number // 12, number % 12 + 1))
    kit.rows = {name: [] for name in HEADERS}
    first = date(*kit.months[0], 1)
    last = _month_end(*LAST_MONTH)
    for number in range(min(7, 2 + units // 12) if units > 2 else 1):
        code = f"{random.choice('ABCDEFG')}{number}{'X' * random.randint(0, 4)}"
        kit.developments.append(code)
        kit.rows["interventi"].append(
            [code, f"Residenza n° {number}; «{code}»", "Via d’Esempio 1", "Milano",
             random.choice(CONTRACTS), random.choice(("gestione", "start_up")),
             random.choice(("fondo", "terzi", "proprieta_indivisa")), _day(first)]
        )  # fmt: skip
    for number in range(units):
        _unit(random, kit, number, first, last)
    return kit


def _unit(random: Random, kit: Kit, number: int, first: date, last: date) -> None:
    development = kit.developments[number % len(kit.developments)]
    code = f"{development}-{number:05d}"
    available_from: date | None = random.choice((first, first, first, None))
    available_to: date | None = None
    if random.random() < 0.12:
        available_from = _some_day(random, first, last)
    if random.random() < 0.08:
        available_to = _some_day(random, available_from or first, last)
    kit.units.append(Unit(code, development, available_from, available_to))
    kit.rows["alloggi"].append(
        [code, development, random.choice("ABCD"), str(number % 7), str(number),
         str(random.randint(28, 120)) + random.choice(("", ",50")), str(random.randint(1, 5)),
         random.choice(TENURES), random.choice("ABCDEFG"),
         f"{random.randint(1, 1000)},{random.randint(0, 99):02d}",
         _day(available_from), _day(available_to)]
    )  # fmt: skip
    # A lease may begin before the unit counts, and end after it does not.
    day = (available_from or first) + timedelta(days=random.choice((0, 0, -20, 15, 40)))
    day = max(day, first)
    while day <= last:
        stays = random.choice((9999, 9999, 900, 400, 120))
        ends_on: date | None = day + timedelta(days=stays + random.randint(0, 200))
        if random.random() < 0.1 and ends_on is not None and calendar.isleap(ends_on.year):
            ends_on = max(day, date(ends_on.year, 2, 29))
        if ends_on is not None and ends_on > last:
            ends_on = None
        _lease(random, kit, code, day, ends_on)
        if ends_on is None:
            break
        # Now and then the next moves in before the last has given back the keys.
        day = ends_on + timedelta(days=random.choice((1, 1, 15, 47, 90, 260, -6)))


def _lease(random: Random, kit: Kit, unit: str, starts_on: date, ends_on: date | None) -> None:
    households = len(kit.rows["nuclei"])
    if households and random.random() < 0.12:
        # The same household has another flat, in the same or in another development.
        household = kit.rows["nuclei"][random.randrange(households)][0]
    else:
        household = f"N{households + 1:05d}"
        kit.rows["nuclei"].append(
            [household, random.choice(NAMES), random.choice(GIVEN), "", "02 1234567",
             f"n{households}@esempio.it", random.choice(("it", "ar", "ro", "")),
             str(random.randint(1, 6)), ""]
        )  # fmt: skip
    code = f"C{len(kit.leases) + 1:06d}"
    kit.leases.append(Lease(code, unit, household, starts_on, ends_on))
    rent = random.randrange(15_000, 150_000, 50)
    kit.rows["contratti"].append(
        [code, unit, household, random.choice(KINDS), _day(starts_on),
         _day(starts_on + timedelta(days=2922)), _day(ends_on), _amount(rent),
         _amount(rent // 4), str(random.choice((1, 5, 5, 10, 31))), _amount(rent * 3)]
    )  # fmt: skip


def _movements(random: Random, kit: Kit, *, nasty: bool) -> Iterator[tuple[list[str], Movement]]:
    """Every movement month by month."""
    # What a household is like: it pays, it pays late, it pays part of it, it does not pay.
    manners = [random.choices((1.0, 0.97, 0.5, 0.0), (80, 10, 8, 2))[0] for _ in kit.leases]
    rents = [_cents(row[7]) for row in kit.rows["contratti"]]
    for year, month in kit.months:
        first, last = date(year, month, 1), _month_end(year, month)
        for place, lease in enumerate(kit.leases):
            if lease.starts_on > last:
                continue
            if lease.keys_returned_on is not None and lease.keys_returned_on < first:
                if nasty and random.random() < 0.02:
                    yield _movement(random, lease.code, first, None, "incasso", 0, 5_000, nasty)
                continue
            yield from _lease_month(
                random, lease, rents[place], manners[place], max(first, lease.starts_on), nasty
            )


def _lease_month(
    random: Random, lease: Lease, rent: int, manner: float, day: date, nasty: bool
) -> Iterator[tuple[list[str], Movement]]:
    code = lease.code
    end = _month_end(day.year, day.month)
    due_on = max(day, day.replace(day=5))
    if nasty and random.random() < 0.03:
        # Charged at the month's end for the next, so that it falls due after its month.
        day, due_on = end, end + timedelta(days=5)
    yield _movement(random, code, day, due_on, "canone", rent, 0, nasty)
    yield _movement(random, code, day, due_on, "acconto_spese", rent // 4, 0, nasty)
    if day.month == 6:
        cents = random.randint(-30_000, 50_000) or 100
        later = date(day.year, 8, 31)
        due = random.choice((later, None)) if nasty else later
        charge, credit = max(0, cents), max(0, -cents)
        yield _movement(random, code, end, due, "conguaglio", charge, credit, nasty)
    total = rent + rent // 4
    share = manner if random.random() < 0.95 else 0.0
    if share == 0.97:
        paid_on, cents = _within(random, day, end), total if random.random() < 0.8 else 0
    else:
        paid_on, cents = _within(random, day, end), int(total * share)
    if cents:
        yield _movement(random, code, paid_on, None, "incasso", 0, cents, nasty)
    if nasty:
        yield from _odd_movements(random, code, day, end, cents)


def _odd_movements(
    random: Random, code: str, day: date, end: date, paid: int
) -> Iterator[tuple[list[str], Movement]]:
    dice = random.random()
    some_day = _within(random, day, end)
    if dice < 0.01 and paid:
        yield _movement(random, code, end, None, "incasso", paid, 0, nasty=True)  # returned
    elif dice < 0.02:
        yield _movement(random, code, some_day, None, "contributo_fondo", 0, 123_456, nasty=True)
    elif dice < 0.035:
        kind = random.choice(ODD_KINDS)
        due_on = random.choice((None, some_day, end + timedelta(days=40)))
        yield _movement(random, code, some_day, due_on, kind, 1_234_567, 0, nasty=True)
    elif dice < 0.04:
        yield _movement(random, code, some_day, some_day, "canone", 0, 33_333, nasty=True)
    elif dice < 0.045:
        yield _movement(random, code, some_day, None, "incasso", 0, 9_999_999, nasty=True)
    elif dice < 0.05:
        # Both cells filled: what counts is their difference.
        yield _movement(random, code, some_day, some_day, "conguaglio", 5_000, 2_000, nasty=True)


def _movement(
    random: Random,
    lease: str,
    dated_on: date,
    due_on: date | None,
    kind: str,
    charge: int,
    credit: int,
    nasty: bool,
) -> tuple[list[str], Movement]:
    text = f"{kind} {dated_on.month}/{dated_on.year}"
    if nasty:
        text += random.choice(TEXTS)
    empty = random.choice(("", "0,00")) if nasty else ""
    row = [
        lease,
        _day(dated_on),
        _day(due_on),
        kind,
        text,
        _amount(charge) if charge else empty,
        _amount(credit) if credit else "0,00",
    ]
    return row, Movement(lease, dated_on, due_on, kind, charge, credit)


def _spoil(random: Random, kit: Kit, faults: int) -> dict[int, str]:
    """Break so many movements; gives what was broken by the movement's place."""
    rows = kit.rows["movimenti"]
    places = random.sample(range(len(rows)), min(faults, len(rows)))
    bad: dict[int, str] = {}
    for place in places:
        row = rows[place]
        kind = random.choice(("date", "columns", "lease", "amount", "kind", "due", "nothing"))
        if kind == "date":
            row[1] = random.choice(("31/02/2026", "2026", "oggi", "00/01/2026", "32/01/2026"))
        elif kind == "columns":
            del row[random.randint(1, 5) :]
        elif kind == "lease":
            row[0] = random.choice(("C999999", "", "c000001x"))
        elif kind == "amount":
            row[random.choice((5, 6))] = random.choice(("12,3,4x", "1.23,00", "--5", "cento"))
        elif kind == "kind":
            row[3] = random.choice(("affitto?", ""))
        elif kind == "due":
            row[2] = "29/02/2026"
        else:
            row[5] = row[6] = ""
        bad[place] = kind
    return bad


def _write_csv(
    path: Path,
    header: list[str],
    rows: Iterable[list[str]],
    encoding: str,
    delimiter: str,
    random: Random,
) -> list[int]:
    """Write the sheet; gives the line on which each row begins."""
    numbers = []
    line = 2
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        file.write(delimiter.join(header) + "\r\n")
        for row in rows:
            buffer = io.StringIO()
            quoting = csv.QUOTE_ALL if random.random() < 0.05 else csv.QUOTE_MINIMAL
            csv.writer(
                buffer, delimiter=delimiter, lineterminator="\r\n", quoting=quoting
            ).writerow(row)
            text = buffer.getvalue()
            file.write(text)
            numbers.append(line)
            line += text.count("\n")
        file.write("\r\n" + delimiter * (len(header) - 1) + "\r\n\r\n")
    return numbers


def _write_workbook(path: Path, header: list[str], rows: Iterable[list[str]]) -> list[int]:
    """As a person keeps it in Excel: days as days, amounts as numbers, the rest as text."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, header)
    as_day = book.add_format({"num_format": "dd/mm/yyyy"})
    numbers = []
    for line, row in enumerate(rows, start=1):
        numbers.append(line + 1)
        for place, (column, cell) in enumerate(zip(header, row, strict=False)):
            day = _parsed_day(cell) if column in DAYS else None
            cents = _parsed_amount(cell) if column in AMOUNTS else None
            if day is not None:
                sheet.write_datetime(line, place, day, as_day)
            elif cents is not None:
                sheet.write_number(line, place, cents / 100)
            elif cell:
                sheet.write_string(line, place, cell)
    book.close()
    return numbers


def _parsed_day(cell: str) -> date | None:
    try:
        day, month, year = map(int, cell.split("/"))
        return date(year, month, day)
    except ValueError:
        return None


def _parsed_amount(cell: str) -> int | None:
    try:
        return _cents(cell) if "," in cell and cell[-3] == "," else None
    except ValueError:
        return None


def _cents(amount: str) -> int:
    euros, cents = amount.split(",")
    thousands = euros.split(".")
    if any(len(group) != 3 for group in thousands[1:]):
        raise ValueError(amount)
    return int("".join(thousands)) * 100 + int(cents)


def _amount(cents: int) -> str:
    whole = f"{cents // 100:,}".replace(",", ".")
    return f"{whole},{cents % 100:02d}"


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.day:02d}/{day.month:02d}/{day.year}"


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _within(random: Random, first: date, last: date) -> date:
    return first + timedelta(days=random.randint(0, max(0, (last - first).days)))


def _some_day(random: Random, first: date, last: date) -> date:
    """A day within, the 29th of February for preference."""
    for year in range(first.year, last.year + 1):
        if calendar.isleap(year) and first <= date(year, 2, 29) <= last and random.random() < 0.4:
            return date(year, 2, 29)
    return _within(random, first, last)
