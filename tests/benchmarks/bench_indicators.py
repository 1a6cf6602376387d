"""All figures of the dashboard in 120 months of every development, on offices of three sizes,
against one SQL pass over the ledger and against DuckDB on a native copy of the same tables.

    python -m tests.benchmarks.bench_indicators [OFFICE...]

Without offices it makes three of ten years, with 1,463, 5,000 and 20,000 units: a quarter of an
hour. Cold: the first time in a fresh process, the office just opened. Every way of computing is
held against the others' sums.
"""

import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter

from tests.benchmarks.bench_dashboard import SQL_PASS
from tests.benchmarks.side_by_side import ROOT, TODAY

SIZES = (1463, 5000, 20_000)
AIMS = {1463: 30, 5000: 60, 20_000: 150}
YEARS = 10
COLD, WARM = 3, 7
TABLES = {
    "unit": "id, development_id, available_from, available_to",
    "lease": "id, unit_id, household_id, starts_on, keys_returned_on",
    "ledger_entry": "lease_id, kind, dated_on, due_on, cents",
}
DAYS = {"available_from", "available_to", "starts_on", "keys_returned_on", "dated_on", "due_on"}

DUCK = """
WITH months AS (
  SELECT unnest(generate_series(
    (SELECT date_trunc('month', min(coalesce(due_on, dated_on))) FROM ledger_entry),
    date_trunc('month', $today::DATE), INTERVAL 1 MONTH))::DATE AS month
), movement AS (
  SELECT unit.development_id AS development, lease.household_id AS household, cents,
         kind NOT IN ('payment', 'fund_grant') AS is_charge,
         CASE WHEN kind IN ('payment', 'fund_grant') THEN dated_on ELSE due_on END AS day
  FROM ledger_entry JOIN lease ON lease.id = lease_id JOIN unit ON unit.id = lease.unit_id
), monthly AS (
  SELECT development, household, date_trunc('month', day)::DATE AS month, sum(cents) AS cents,
         sum(cents) FILTER (is_charge) AS charged
  FROM movement WHERE day <= $today GROUP BY ALL
), balance AS (
  SELECT development, month, sum(coalesce(cents, 0)) OVER (
           PARTITION BY development, household ORDER BY month) AS cents
  FROM (SELECT DISTINCT development, household FROM monthly) CROSS JOIN months
  LEFT JOIN monthly USING (development, household, month)
), overdue AS (
  SELECT development, month, sum(greatest(cents, 0)) AS cents FROM balance GROUP BY ALL
), due AS (
  SELECT development, month, sum(charged) AS cents FROM monthly GROUP BY ALL
), available AS (
  SELECT development_id AS development, month,
         sum(greatest(0, 1 + least(last_day(month), coalesce(available_to, last_day(month)))
                         - greatest(month, coalesce(available_from, month)))) AS days
  FROM unit CROSS JOIN months GROUP BY ALL
), occupied AS (
  SELECT development_id AS development, month,
         sum(greatest(0, 1 + least(last_day(month), coalesce(keys_returned_on, last_day(month)),
                                   coalesce(available_to, last_day(month)))
                         - greatest(month, starts_on, coalesce(available_from, month)))) AS days
  FROM lease JOIN unit ON unit.id = lease.unit_id CROSS JOIN months
  WHERE starts_on <= last_day(month) AND coalesce(keys_returned_on, month) >= month GROUP BY ALL
)
SELECT available.development, month, coalesce(overdue.cents, 0) AS overdue,
       sum(coalesce(due.cents, 0)) OVER (PARTITION BY available.development ORDER BY month
         ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS charged,
       available.days - coalesce(occupied.days, 0) AS vacant, available.days AS available
FROM available
LEFT JOIN overdue USING (development, month)
LEFT JOIN due USING (development, month)
LEFT JOIN occupied USING (development, month)
"""
"""What the dashboard shows, but neither former tenants, units nor rent."""


def main(arguments: list[str]) -> None:
    """Print one table per office."""
    with _offices(arguments) as offices:
        for office in offices:
            _compare(office)


@contextmanager
def _offices(arguments: list[str]) -> Iterator[list[Path]]:
    if arguments:
        yield [Path(each) for each in arguments]
        return
    from app.services.demo_office import make_demo

    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for units in SIZES:
            start = perf_counter()
            path = Path(folder) / f"{units}.portineria"
            make_demo(path, units=units, years=YEARS, today=TODAY).close()
            print(f"{units} units and {YEARS} years made in {perf_counter() - start:.0f} s.")
            paths.append(path)
        print()
        yield paths


def _compare(office: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        duck = Path(folder) / "native.duckdb"
        copied = _copy_to_duck(office, duck)
        found = {
            name: [_in_child(name, office, duck) for _ in range(1 if name == "sql" else COLD)]
            for name in ("sql", "duck", "figures", "current", "kept")
        }
    units, entries = found["figures"][0]["units"], copied
    print(f"{units:,.0f} units, {entries:,} ledger entries".replace(",", "."))
    sums = {name: found[name][0]["sum"] for name in ("duck", "figures", "kept")}
    print(f"  sums agree: {len(set(sums.values())) == 1} {sorted(set(sums.values()))}")
    sql = _median(found, "sql", "first")
    for title, name, key in (
        ("one SQL pass over the ledger, cold", "sql", "first"),
        ("DuckDB on a native copy, cold", "duck", "first"),
        ("DuckDB on a native copy, warm", "duck", "again"),
        ("all figures, cold", "figures", "first"),
        ("all figures, warm, read from scratch", "figures", "again"),
        ("… with current arrears, warm", "current", "again"),
        ("all figures, warm, kept, nothing new", "kept", "again"),
        ("all figures, kept, after one posting", "kept", "posted"),
    ):
        seconds = _median(found, name, key)
        print(f"  {title:44}{seconds * 1000:12.2f} ms{seconds / sql:10.4f} x SQL")
    ratio = _median(found, "figures", "first") / _median(found, "duck", "first")
    aim = AIMS.get(int(units))
    print(f"  cold: {ratio:.2f} x DuckDB (aim 0.2), aim 0.05 x SQL; warm aim {aim or '–'} ms;")
    print(f"  after a posting: aim 50 ms; peak {found['kept'][0]['peak']:.0f} MB\n")


def _median(found: dict[str, list[dict[str, float]]], name: str, key: str) -> float:
    return statistics.median(each[key] for each in found[name])


def _copy_to_duck(office: Path, duck: Path) -> int:
    import sqlite3

    import duckdb

    source, target = sqlite3.connect(office), duckdb.connect(str(duck))
    with tempfile.TemporaryDirectory() as folder:
        for table, columns in TABLES.items():
            names = columns.split(", ")
            path = Path(folder) / f"{table}.csv"
            with path.open("w", encoding="utf-8") as file:
                wanted = ", ".join(f"hex({n})" if n.endswith("id") else n for n in names)
                for row in source.execute(f"SELECT {wanted} FROM {table}"):
                    file.write(",".join("" if cell is None else str(cell) for cell in row) + "\n")
            kinds = {
                n: "DATE" if n in DAYS else "BIGINT" if n == "cents" else "VARCHAR" for n in names
            }
            target.execute(
                f"CREATE TABLE {table} AS SELECT * FROM read_csv('{path}', header=false,"
                f" columns={kinds})"
            )
            path.unlink()
        for table, columns in TABLES.items():
            for name in columns.split(", "):
                if name.endswith("id"):
                    target.execute(
                        f"ALTER TABLE {table} ALTER {name} TYPE UUID USING"
                        f" CAST(lower({name}) AS UUID)"
                    )
    entries = target.execute("SELECT count(*) FROM ledger_entry").fetchone()
    target.close()
    source.close()
    return int(entries[0]) if entries else 0


def _in_child(name: str, office: Path, duck: Path) -> dict[str, float]:
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.benchmarks.bench_indicators",
            "--measure",
            name,
            office,
            duck,
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, float] = json.loads(result.stdout)
    return found


def measure(name: str, office: Path, duck: Path) -> None:
    """Print seconds and sums of one way of computing as JSON."""
    found = {"sql": _sql, "duck": _duck, "kept": _kept}.get(name, _figures)(name, office, duck)
    found["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps(found))


def _timed(read: Callable[[], object], times: int = WARM) -> dict[str, float]:
    start = perf_counter()
    read()
    first = perf_counter() - start
    again = []
    for _ in range(times):
        start = perf_counter()
        read()
        again.append(perf_counter() - start)
    return {"first": first, "again": statistics.median(again) if again else 0.0}


def _sql(name: str, office: Path, duck: Path) -> dict[str, float]:
    del name, duck
    import sqlite3

    connection = sqlite3.connect(office)
    connection.execute("PRAGMA cache_size=-131072")
    connection.execute("PRAGMA temp_store=MEMORY")
    values = {"today": TODAY.isoformat()}
    return _timed(lambda: connection.execute(SQL_PASS, values).fetchall(), times=0)


def _duck(name: str, office: Path, duck: Path) -> dict[str, float]:
    del name, office
    import duckdb

    connection = duckdb.connect(str(duck), read_only=True)
    rows: list[tuple[object, date, int, int, int, int]] = []

    def read() -> None:
        rows[:] = connection.execute(DUCK, {"today": TODAY.isoformat()}).fetchall()

    found = _timed(read)
    return {**found, "sum": sum(int(sum(row[2:])) for row in rows)}


def _figures(name: str, office: Path, duck: Path) -> dict[str, float]:
    del duck
    from app.office import Office
    from app.services.dashboard.definition import STANDARD, ArrearsMeasure, Definition
    from app.services.dashboard.portfolio import Portfolio, portfolio

    definition = Definition(ArrearsMeasure.CURRENT) if name == "current" else STANDARD
    opened = Office.open(office)
    read_figures: list[Portfolio] = []

    def read() -> None:
        with opened.read() as session:
            read_figures[:] = [portfolio(session, TODAY, definition)]

    found = _timed(read)
    opened.close()
    units = sum(each.units for each in read_figures[0].developments)
    return {**found, "units": units, "sum": _sum_of(read_figures[0])}


def _sum_of(figures: object) -> int:
    names = ("overdue_cents", "charged_12m_cents", "vacant_days", "available_days")
    return sum(int(getattr(figures, name).sum()) for name in names)


def _kept(name: str, office: Path, duck: Path) -> dict[str, float]:
    del name
    from sqlalchemy import select

    from app.models.tenants import Lease
    from app.office import Office
    from app.services.dashboard.kept_figures import KeptFigures
    from app.services.ledger.posting import register_payment

    copy = duck.with_suffix(".portineria")
    shutil.copyfile(office, copy)
    opened, kept = Office.open(copy), KeptFigures()

    def read() -> object:
        with opened.read() as session:
            return kept.portfolio(session, TODAY)

    found = _timed(read)
    found["sum"] = _sum_of(read())
    posted = []
    with opened.read() as session:
        leases = session.scalars(select(Lease.id).where(Lease.keys_returned_on.is_(None)).limit(9))
        keys = leases.all()
    for lease in keys:
        with opened.write("Register a payment") as session:
            register_payment(session, lease, TODAY, 1234, "Bonifico")
        start = perf_counter()
        read()
        posted.append(perf_counter() - start)
    opened.close()
    copy.unlink()
    return {**found, "posted": statistics.median(posted)}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main(sys.argv[1:])
