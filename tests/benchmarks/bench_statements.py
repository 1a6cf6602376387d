"""10,000 bank lines against 20,000 leases: read, matched and ready to show.

    python -m tests.benchmarks.bench_statements [LEASES] [LINES]

Against reading the file alone, and against a merge by pandas on exact lease codes where pandas is
installed: it finds the half of the lines that carry a code, and none of the others. The history is
one month and then ten years, the leases and lines the same: time and memory of matching must not
grow with it. In this office twenty households share each name, which no cooperative's do.
"""

import sys
import tempfile
import tracemalloc
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert

from app.clock import FixedClock
from app.models.base import table_of
from app.models.folding import fold
from app.models.identifiers import new_id
from app.models.ledger import EntryKind
from app.models.properties import Tenure, Unit
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
from app.office import Office
from app.services.bank_statements.from_file import propose_for, read_file, readable
from app.services.bank_statements.matching import read_directory
from app.services.ledger.bulk import BulkPosting
from app.services.ledger.posting import Posting
from tests.benchmarks.side_by_side import TODAY, print_rows, timed
from tests.builders import add_development
from tests.matching_yardstick.made_up import MadeUpOffice, make_lines, make_office

LEASES, LINES = 20_000, 10_000
RENT_DUE = 5


def main(arguments: Sequence[str]) -> None:
    """Print the times side by side."""
    leases, lines = (*map(int, arguments), *(LEASES, LINES)[len(arguments) :])
    made = make_office(1, leases)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        statement = folder / "estratto.csv"
        _write_statement(statement, made, lines)
        for months in (1, 120):
            path = folder / f"{months}.portineria"
            _make_office_file(path, made, months)
            _compare(path, statement, made, months)


def _compare(path: Path, statement: Path, made: MadeUpOffice, months: int) -> None:
    office = Office.open(path, clock=FixedClock(TODAY))
    with office.read() as session:
        file = readable(read_file(session, statement))
        reading = timed(lambda: read_file(session, statement))
        matching = timed(lambda: propose_for(session, readable(read_file(session, statement))))
        leases = timed(lambda: read_directory(session, TODAY))
        tracemalloc.start()
        propose_for(session, file)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    office.close()
    rows = [
        ("reading the file alone", reading),
        ("reading every lease, once a file", leases),
        ("reading and matching", matching),
    ]
    totals = f"peak memory of matching {peak / 2**20:,.0f} MB"
    merge = _pandas_merge(statement, made)
    if merge is not None:
        rows.append(("pandas: reading and merging on exact codes", merge))
        totals += f"; reading and matching takes {matching / merge:,.0f} times pandas' merge"
    print_rows(
        f"{len(file.lines)} lines, {len(made.tenants)} leases, {months} months of history "
        f"({path.stat().st_size / 2**20:,.0f} MB)",
        rows,
        totals,
    )


def _pandas_merge(statement: Path, made: MadeUpOffice) -> float | None:
    # Not a package of the project: measured against where somebody has it.
    if find_spec("pandas") is None:
        print("pandas is not installed: its merge is left out.")
        return None
    pandas = import_module("pandas")
    leases = pandas.DataFrame({"code": [tenant.lease.code for tenant in made.tenants]})

    def merge() -> None:
        table = pandas.read_csv(statement, sep=";", decimal=",", thousands=".", encoding="cp1252")
        table["code"] = table["Descrizione"].str.extract(r"(C\d{5})", expand=False)
        table.merge(leases, on="code")

    return timed(merge)


def _write_statement(path: Path, made: MadeUpOffice, lines: int) -> None:
    rows = ["Data Operazione;Entrate;Uscite;Descrizione"]
    for each in make_lines(made, paid=lines * 9 // 10, unknowable=lines // 10):
        cents = each.line.cents
        amount = f"{cents // 100},{cents % 100:02d}"
        rows.append(f"{each.line.booked_on:%d/%m/%Y};{amount};;{each.line.text}")
    path.write_text("\n".join(rows) + "\n", encoding="cp1252", errors="replace")


def _make_office_file(path: Path, made: MadeUpOffice, months: int) -> None:
    office = Office.create(path, clock=FixedClock(TODAY))
    with office.write("A made-up office") as session:
        development = add_development(session)
        units, households, persons, leases = [], [], [], []
        for tenant in made.tenants:
            unit, person = new_id(), new_id()
            units.append(
                _unit(unit, development, tenant.unit, tenant.lease.flat, tenant.lease.stair)
            )
            lease = tenant.lease
            households.append(_household(lease.household_id, lease.code, lease.household_name))
            persons.append(_person(person, lease.household_id, tenant.surname, tenant.given))
            leases.append(_lease(lease.id, lease.code, unit, lease.household_id, tenant.monthly))
        for model, rows in (
            (Unit, units),
            (Household, households),
            (Person, persons),
            (Lease, leases),
        ):
            session.execute(insert(table_of(model)), rows)
        bulk = BulkPosting(session)
        for month in range(months):
            year, index = divmod(TODAY.year * 12 + TODAY.month - 1 - month, 12)
            due_on = date(year, index + 1, RENT_DUE)
            for tenant in made.tenants:
                rent = Posting(
                    tenant.lease.id, EntryKind.RENT, due_on, tenant.monthly, "Canone", due_on
                )
                paid = Posting(
                    tenant.lease.id, EntryKind.PAYMENT, due_on, -tenant.monthly, "Bonifico"
                )
                bulk.add(rent)
                bulk.add(paid)
        bulk.finish()
    office.close()


def _unit(key: UUID, development: UUID, code: str, flat: str, stair: str) -> dict[str, object]:
    return {
        "id": key,
        "version": 1,
        "code": code,
        "folded": fold(code),
        "development_id": development,
        "flat_number": flat,
        "stair": stair,
        "tenure": Tenure.PERMANENT,
    }


def _household(key: UUID, code: str, name: str) -> dict[str, object]:
    return {
        "id": key,
        "version": 1,
        "code": code.replace("C", "N"),
        "name": name,
        "folded_name": fold(name),
        "search_text": fold(name),
    }


def _person(key: UUID, household: UUID, surname: str, given: str) -> dict[str, object]:
    return {
        "id": key,
        "version": 1,
        "household_id": household,
        "role": PersonRole.HEAD,
        "surname": surname,
        "given_name": given,
    }


def _lease(
    key: UUID, code: str, unit: UUID, household: UUID, monthly_cents: int
) -> dict[str, object]:
    return {
        "id": key,
        "version": 1,
        "code": code,
        "unit_id": unit,
        "household_id": household,
        "kind": LeaseKind.PERMANENT,
        "starts_on": date(2016, 1, 1),
        "monthly_rent_cents": monthly_cents,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
