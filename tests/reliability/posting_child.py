"""A process that posts until it is stopped, and says each posting once it is committed.

    python -m tests.reliability.posting_child OFFICE SEED [--entries N] [--file-limit BYTES]

Prints `ACK number cents` for every entry after its commit; `REFUSED sentence` where the office
refuses; then, without the limit, posts once more and prints `AGAIN number cents`.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import select

from app.models.errors import OfficeError
from app.models.ledger import EntryKind
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.posting import PostedEntry, Posting, post, register_payment, reverse

Say = Callable[[str], None]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("office", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--file-limit", type=int)
    arguments = parser.parse_args()
    run(arguments.office, arguments.seed, say, arguments.entries, arguments.file_limit)
    return 0


def run_in_process(path: Path, seed: int, line: "Connection[str, str]") -> None:
    """Post until killed, as a process made by multiprocessing."""
    run(path, seed, line.send)


def run(
    path: Path, seed: int, say: Say, entries: int = 1_000_000, file_limit: int | None = None
) -> None:
    """Post until that many entries stand, the office refuses, or the process is killed."""
    random = Random(seed)
    office = Office.open(path, actor="figlio", device=f"banco {seed}")
    with office.read() as session:
        leases = list(session.scalars(select(Lease.id).order_by(Lease.code)))
    say("READY")
    if file_limit:
        limit_files(file_limit)
    try:
        count = 0
        while count < entries:
            count += post_something(office, leases, random, say, "ACK")
    except OfficeError as error:
        say(f"REFUSED {error}")
        limit_files(-1)
        post_something(office, leases, random, say, "AGAIN")


def post_something(
    office: Office, leases: Sequence[UUID], random: Random, say: Say, word: str
) -> int:
    """One transaction of one to five entries, as the window makes them."""
    lease, day = random.choice(leases), date(2026, 11, random.randint(1, 23))
    dice = random.random()
    cents: list[int] = []
    posted: list[PostedEntry] = []
    with office.write("Post") as session:
        if dice < 0.6:
            cents = [-random.randint(1, 99_999)]
            posted = [register_payment(session, lease, day, -cents[0], "Bonifico – ‘prova’")]
        elif dice < 0.7:
            cents = [4_321, -4_321]
            posted = post(session, [Posting(lease, EntryKind.INTEREST, day, 4_321, "Sbaglio")])
            posted.append(reverse(session, posted[0].id, day, "Storno"))
        else:
            cents = [random.randint(1, 99_999) for _ in range(random.randint(1, 5))]
            posted = post(
                session, [Posting(lease, EntryKind.RENT, day, each, "Canone") for each in cents]
            )
    for entry, each in zip(posted, cents, strict=True):
        say(f"{word} {entry.number} {each}")
    return len(posted)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def limit_files(size: int) -> None:
    """No file of this process may grow beyond `size` bytes; -1 takes the limit away."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size if size >= 0 else hard, hard))


if __name__ == "__main__":
    raise SystemExit(main())
