"""The dashboard's figures against one SQL pass over the ledger, and against the bare summary.

    python -m tests.benchmarks.bench_dashboard [OFFICE]

Cold: the first time in a fresh process, the office just opened. Warm: again in the same process.
"""

import json
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from tests.benchmarks.side_by_side import ROOT, TODAY, demo_office, print_rows

COLD, WARM = 7, 15

SQL_PASS = """
WITH movement AS (
  SELECT unit.development_id AS development, lease.household_id AS household,
         CASE WHEN ledger_entry.kind IN ('payment', 'fund_grant')
              THEN dated_on ELSE due_on END AS day,
         cents, ledger_entry.kind NOT IN ('payment', 'fund_grant') AS is_charge
  FROM ledger_entry JOIN lease ON lease.id = lease_id JOIN unit ON unit.id = lease.unit_id
), monthly AS (
  SELECT development, household, substr(day, 1, 7) AS month, sum(cents) AS cents,
         sum(CASE WHEN is_charge THEN cents ELSE 0 END) AS charged
  FROM movement WHERE day <= :today GROUP BY 1, 2, 3
)
SELECT development, household, month, charged,
       sum(cents) OVER (PARTITION BY development, household ORDER BY month) AS balance
FROM monthly
"""
"""What every month of every household owes and was charged, one pass over the ledger."""

SUMMARY = """
SELECT unit.development_id, lease.household_id, first_month, amounts
FROM lease_figures JOIN lease ON lease.id = lease_id JOIN unit ON unit.id = lease.unit_id
"""


def main(arguments: list[str]) -> None:
    """Print cold and warm times side by side."""
    names = ("sql", "summary", "figures", "whole")
    with demo_office(arguments) as office:
        cold: dict[str, list[float]] = {name: [] for name in names}
        warm: dict[str, list[float]] = {name: [] for name in names}
        for _ in range(COLD):
            for name in names:
                first, again = _measure_in_child(name, office)
                cold[name].append(first)
                warm[name].append(again)
    labels = {
        "sql": "one SQL pass over the ledger",
        "summary": "reading the summary alone",
        "figures": "figures of every month and development",
        "whole": "all that the dashboard shows, with plans",
    }
    for title, found, aim in (
        ("Cold: first time in a fresh process", cold, "aim: the figures within 0.1 x the SQL pass"),
        (f"Warm: median of {WARM} in that process", warm, "aim: within 50 ms"),
    ):
        rows = [(labels[name], statistics.median(found[name])) for name in names]
        print_rows(title, rows, aim)


def _measure_in_child(name: str, office: Path) -> tuple[float, float]:
    result = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_dashboard", "--measure", name, office],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    first, again = json.loads(result.stdout)
    return first, again


def measure(name: str, path: Path) -> None:
    """Print the seconds of the first reading and the median of later ones, as JSON."""
    work = {"sql": _sql(SQL_PASS), "summary": _sql(SUMMARY)}.get(name) or _figures(name)
    read, close = work(path)
    start = perf_counter()
    read()
    first = perf_counter() - start
    later = []
    for _ in range(3 if name == "sql" else WARM):
        start = perf_counter()
        read()
        later.append(perf_counter() - start)
    close()
    print(json.dumps([first, statistics.median(later)]))


Opened = tuple[Callable[[], object], Callable[[], object]]


def _sql(query: str) -> Callable[[Path], Opened]:
    def opened(path: Path) -> Opened:
        connection = sqlite3.connect(path)
        # As the office opens its file.
        connection.execute("PRAGMA cache_size=-131072")
        connection.execute("PRAGMA temp_store=MEMORY")
        values = {"today": TODAY.isoformat()}

        def read() -> object:
            return connection.execute(query, values if ":today" in query else {}).fetchall()

        return read, connection.close

    return opened


def _figures(name: str) -> Callable[[Path], Opened]:
    def opened(path: Path) -> Opened:
        from app.office import Office
        from app.services.dashboard.plans_summary import plans_summary
        from app.services.dashboard.portfolio import portfolio

        office = Office.open(path)

        def read() -> object:
            with office.read() as session:
                figures = portfolio(session, TODAY)
                return figures, plans_summary(session, TODAY) if name == "whole" else None

        return read, office.close

    return opened


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main(sys.argv[1:])
