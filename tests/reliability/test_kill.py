"""The program is killed while it posts: nothing that was acknowledged is lost."""

import contextlib
import multiprocessing
import sys
import threading
from pathlib import Path
from random import Random

import pytest

from tests.reliability.offices import (
    acknowledged,
    assert_sound,
    assert_summaries_as_rebuilt,
)
from tests.reliability.posting_child import run_in_process

# Where it can, each process is forked from one that has imported everything: that takes most of
# a second, a hundred times.
CONTEXT = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
KILLS = 100
ROUNDS = 10
MOST_PER_TRANSACTION = 5


@pytest.mark.timeout(360)
def test_killed_a_hundred_times_no_acknowledged_entry_is_lost(let_office: Path) -> None:
    random = Random(20261123)
    if CONTEXT.get_start_method() == "forkserver":
        CONTEXT.set_forkserver_preload(["tests.reliability.posting_child"])
    promised: dict[int, int] = {}
    for kill in range(KILLS):
        lines = _post_and_kill(let_office, kill, random.uniform(0.0, 0.25))
        told = acknowledged(lines)
        assert not promised.keys() & told.keys()
        promised.update(told)
        entries = assert_sound(let_office, promised)
        # At most the one transaction that the kill found between its commit and its telling.
        assert len(entries) - len(promised) <= MOST_PER_TRANSACTION
        # What was committed but not yet told when the kill came counts from now on.
        promised = entries
        if kill % (KILLS // ROUNDS) == 0:
            assert_summaries_as_rebuilt(let_office)
    assert_summaries_as_rebuilt(let_office)
    assert len(promised) > KILLS


def _post_and_kill(office: Path, seed: int, after: float) -> list[str]:
    """Let a process post, kill it so many seconds after it began, and give what it said."""
    ours, theirs = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=run_in_process, args=(office, seed, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == "READY"
    timer = threading.Timer(after, process.kill)
    timer.start()
    lines = []
    # A kill in the middle of a message ends it like the end of the messages.
    with contextlib.suppress(EOFError, OSError):
        while True:
            lines.append(ours.recv())
    process.join()
    timer.join()
    return lines
