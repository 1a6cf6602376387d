"""Several processes post at the same time: they wait for each other and lose nothing."""

from pathlib import Path

from tests.reliability.offices import (
    acknowledged,
    assert_sound,
    assert_summaries_as_rebuilt,
    child,
)

DESKS = 3
ENTRIES = 60


def test_desks_that_post_at_the_same_time_lose_nothing(let_office: Path) -> None:
    processes = [child(let_office, seed, "--entries", ENTRIES) for seed in range(DESKS)]
    told: list[dict[int, int]] = []
    for process in processes:
        out, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
        told.append(acknowledged(out.splitlines(keepends=True)))
    promised = {number: cents for each in told for number, cents in each.items()}
    assert sum(map(len, told)) == len(promised) >= DESKS * ENTRIES
    assert assert_sound(let_office, promised) == promised
    assert_summaries_as_rebuilt(let_office)
