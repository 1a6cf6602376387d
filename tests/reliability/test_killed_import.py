"""The program is killed while a statement comes in: by the next start it is there whole, or not
at all, and so is what was booked and what was taken back."""

import multiprocessing
import sys
import threading
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select

from app.models.bank_statements import BankLine, BankStatement, LineEntry, LineOutcome
from app.models.ledger import LedgerEntry
from app.office import Office
from app.services.bank_statements.decisions import take_back
from app.services.bank_statements.piles import statements
from app.services.ledger.statement import balances
from tests.reliability.importing_child import LINES, run_in_process
from tests.reliability.offices import assert_sound, assert_summaries_as_rebuilt

CONTEXT = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
KILLS = 40


@pytest.mark.timeout(360)
def test_an_import_killed_anywhere_is_whole_or_absent(let_office: Path) -> None:
    random = Random(20261123)
    if CONTEXT.get_start_method() == "forkserver":
        CONTEXT.set_forkserver_preload(["tests.reliability.importing_child"])
    stored = 0
    for kill in range(KILLS):
        stored += sum(
            told.startswith("STORED")
            for told in _import_and_kill(let_office, kill, random.uniform(0.05, 0.5))
        )
        assert_sound(let_office, {})
        _assert_whole(let_office)
    assert stored > KILLS
    assert_summaries_as_rebuilt(let_office)
    _take_everything_back(let_office)


def _import_and_kill(office: Path, seed: int, after: float) -> list[str]:
    ours, theirs = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=run_in_process, args=(office, seed, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == "READY"
    timer = threading.Timer(after, process.kill)
    timer.start()
    lines = []
    with suppress(EOFError, OSError):
        while True:
            lines.append(ours.recv())
    process.join()
    timer.join()
    return lines


def _assert_whole(path: Path) -> None:
    """Every statement has all its lines, every booked line its entry, and nothing hangs loose."""
    office = Office.open(path)
    with office.read() as session:
        counts = session.execute(
            select(BankStatement.id, func.count(BankLine.id))
            .outerjoin(BankLine, BankLine.statement_id == BankStatement.id)
            .group_by(BankStatement.id)
        )
        assert {count for _, count in counts} <= {LINES}
        outcomes = session.scalar(select(func.count(LineOutcome.id))) or 0
        links = session.scalar(select(func.count(LineEntry.id))) or 0
        payments = session.scalar(
            select(func.count(LedgerEntry.id)).where(LedgerEntry.reverses_id.is_(None))
        )
        assert outcomes == links == payments
        for view in statements(session):
            standing = session.scalar(
                select(func.count(LineOutcome.id))
                .join(BankLine, BankLine.id == LineOutcome.line_id)
                .where(
                    BankLine.statement_id == view.id,
                    LineOutcome.ended_change_id.is_(None),
                )
            )
            # Taken back wholly, booked wholly, or not decided yet.
            assert standing == 0 if view.is_taken_back else standing in (0, LINES)
    office.close()


def _take_everything_back(path: Path) -> None:
    """What is left can be taken back, and every household owes what it owed at first: nothing."""
    office = Office.open(path)
    with office.write("Take back") as session:
        for view in statements(session):
            if not view.is_taken_back:
                take_back(session, view.id)
        assert set(balances(session).values()) == {0}
    office.close()
    assert_sound(path, {})
