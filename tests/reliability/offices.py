"""What the reliability tests share: an office to post to, its children, and its inspection."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select

from app.models.ledger import LeaseFigures, LedgerEntry
from app.office import Office
from app.services.ledger.checks import check_ledger
from app.services.ledger.figures import rebuild, unpack

ROOT = Path(__file__).parents[2]


def child(office: Path, seed: int, *more: object) -> "subprocess.Popen[str]":
    """A process that posts to the office."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.posting_child", office, str(seed)]
        + [str(each) for each in more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def acknowledged(lines: list[str], word: str = "ACK") -> dict[int, int]:
    """Cents by entry number, as the lines tell them."""
    found = {}
    for line in lines:
        parts = line.split()
        if parts and parts[0] == word:
            found[int(parts[1])] = int(parts[2])
    return found


def assert_sound(path: Path, promised: Mapping[int, int]) -> dict[int, int]:
    """The office opens, holds whatever was acknowledged, and agrees with itself."""
    office = Office.open(path)
    try:
        with office.read() as session:
            entries = {
                row.number: row.cents
                for row in session.execute(select(LedgerEntry.number, LedgerEntry.cents))
            }
            assert sorted(entries) == list(range(1, len(entries) + 1))
            assert {number: entries.get(number) for number in promised} == dict(promised)
            outcome = check_ledger(session)
            assert outcome.faults == ()
            assert outcome.entries == len(entries)
    finally:
        office.close()
    return entries


def assert_summaries_as_rebuilt(path: Path) -> None:
    """The figures kept by every posting are those that a computation from scratch gives."""
    office = Office.open(path)
    try:
        with office.write("Rebuild") as session:
            kept = _figures(session)
            rebuild(session)
            session.expire_all()
            assert _figures(session) == kept
    finally:
        office.close()


def _figures(session: object) -> dict[object, object]:
    rows = session.execute(select(LeaseFigures.__table__))  # type: ignore[attr-defined]
    return {
        row.lease_id: (
            row.balance_cents,
            {
                row.first_month + place: tuple(amounts)
                for place, amounts in enumerate(unpack(row.amounts).tolist())
                if any(amounts)
            },
        )
        for row in rows
    }
