"""A process that imports statements, accepts what is sure and takes imports back until killed.

Says each step once it is committed: `STORED n`, `BOOKED n`, `BACK n`.
"""

import hashlib
from collections.abc import Callable
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from sqlalchemy import select

from app.models.bank_statements import StatementFormat
from app.models.tenants import Lease
from app.office import Office
from app.services.bank_statements.decisions import book, take_back
from app.services.bank_statements.importing import store
from app.services.bank_statements.piles import Pile, decision_of, read_piles
from app.services.bank_statements.readers.statement_file import (
    FileLine,
    FileStatement,
    StatementFile,
)

Say = Callable[[str], None]
LINES = 12
ACCOUNT = "IT60X0542811101000000123456"


def run_in_process(path: Path, seed: int, line: "Connection[str, str]") -> None:
    """Import until killed, as a process made by multiprocessing."""
    run(path, seed, line.send)


def run(path: Path, seed: int, say: Say) -> None:
    """Import, accept and take back in turn, a transaction each."""
    random = Random(seed)
    office = Office.open(path, actor="figlio", device=f"banco {seed}")
    with office.read() as session:
        codes = list(session.scalars(select(Lease.code).order_by(Lease.code)))
    say("READY")
    number = 0
    while True:
        number += 1
        name = f"{seed}-{number}"
        with office.write("Import") as session:
            (statement,) = store(
                session,
                _file(random, codes, name),
                name=name,
                sha256=hashlib.sha256(name.encode()).digest(),
            ).statement_ids
        say(f"STORED {number}")
        with office.write("Accept") as session:
            sure = read_piles(session, statement).of(Pile.SURE)
            book(session, [decision_of(line) for line in sure])
        say(f"BOOKED {number}")
        if number % 2:
            with office.write("Take back") as session:
                take_back(session, statement)
            say(f"BACK {number}")


def _file(random: Random, codes: list[str], name: str) -> StatementFile:
    lines = tuple(
        FileLine(
            position,
            position,
            date(2026, 11, random.randint(1, 20)),
            random.choice([50800, 25400]),
            text=f"BONIFICO {random.choice(codes)} CANONE 11/2026 {name} {position}",
        )
        for position in range(1, LINES + 1)
    )
    return StatementFile(StatementFormat.CAMT_053, (FileStatement(ACCOUNT, lines),))
