"""A payment posted through the office against a bare durable commit of one row.

    python -m tests.benchmarks.bench_posting [OFFICE]

The bare one uses the same file settings: write-ahead log, `synchronous=FULL`. The office's posting
gives a number, links the chain, keeps the summaries, the open charges and the change log.
"""

import shutil
import sqlite3
import sys
import tempfile
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from app.clock import FixedClock
from app.models.ledger import LedgerEntry
from app.office import Office
from app.services.ledger.posting import register_payment
from tests.benchmarks.side_by_side import TODAY, demo_office, median_of, print_rows, timed
from tests.builders import let_unit

TIMES = 400


def main(arguments: list[str]) -> None:
    """Print the times side by side."""
    with demo_office(arguments) as long_office, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "long.portineria"
        shutil.copyfile(long_office, copy)
        long = Office.open(copy, clock=FixedClock(TODAY))
        short = Office.create(folder / "short.portineria", clock=FixedClock(TODAY))
        with short.write("Begin") as session:
            few = let_unit(session)
        bare = _bare(folder / "bare.sqlite")
        many, entries = _longest(long)
        rows = median_of(
            TIMES,
            lambda: timed(lambda: _insert(bare)),
            lambda: timed(lambda: _pay(short, few)),
            lambda: timed(lambda: _pay(long, many)),
        )
        bare.close()
        short.close()
        long.close()
    labels = (
        "bare durable commit of one row",
        "payment in a new office",
        f"payment, {entries} entries on its lease, ten years",
    )
    print_rows(
        f"Median of {TIMES}", list(zip(labels, rows, strict=True)), "aim: 6 x, whatever the history"
    )


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(
        "CREATE TABLE payment"
        " (id INTEGER PRIMARY KEY, lease BLOB, day TEXT, cents INTEGER, text TEXT)"
    )
    return connection


def _insert(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO payment (lease, day, cents, text) VALUES (?, ?, ?, ?)",
        (b"0123456789abcdef", "2026-11-23", 50_800, "Bonifico"),
    )
    connection.execute("COMMIT")


def _pay(office: Office, lease: UUID) -> None:
    with office.write("Register payment") as session:
        register_payment(session, lease, date(2026, 11, 23), 100, "Bonifico")


def _longest(office: Office) -> tuple[UUID, int]:
    with office.read() as session:
        row = session.execute(
            select(LedgerEntry.lease_id, func.count())
            .group_by(LedgerEntry.lease_id)
            .order_by(func.count().desc())
            .limit(1)
        ).one()
        return row[0], row[1]


if __name__ == "__main__":
    main(sys.argv[1:])
