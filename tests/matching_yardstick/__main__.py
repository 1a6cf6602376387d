"""Precision and recall of matching, per kind of line.

    python -m tests.matching_yardstick [--seeds 10] [--units 300 1500] [--hard] [--kits]
    python -m tests.matching_yardstick --second-month

Offices are made from seeds, moved in by the importer, and their bank files read and matched as the
window does. `--kits` measures the kits of tests/data instead. Ends with 1 where a line is sure and
wrong.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.matching_yardstick.counting import Tally, table_of
from tests.matching_yardstick.offices import (
    Answer,
    answers_on_kit,
    answers_on_made_office,
    answers_on_second_month,
    leases_of,
)

KITS = Path(__file__).parents[1] / "data"
WORST = 40


def main() -> int:
    """Make offices, match their lines, print the table and the worst lines."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--seeds", type=int, default=10, help="how many seeds")
    parser.add_argument("--units", type=int, nargs="+", default=[300])
    parser.add_argument("--hard", action="store_true", help="add the harder kinds of line")
    parser.add_argument(
        "--second-month", action="store_true", help="book October as is true, measure November"
    )
    parser.add_argument("--kits", action="store_true", help="measure the kits of tests/data")
    wanted = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        for title, answers in _offices(Path(name), wanted):
            alone = Tally()
            for answer in answers:
                add(tally, answer)
                add(alone, answer)
            *_, totals = table_of(alone)
            print(f"{title}: {totals}", flush=True)
    print(*table_of(tally), sep="\n")
    for title, lines in (
        ("Sure and wrong", tally.wrong),
        ("Likely and wrong", tally.likely_wrong),
        ("Nothing found", tally.missed),
    ):
        print(f"\n{title}: {len(lines)}", *lines[:WORST], sep="\n  ")
    return 1 if tally.wrong else 0


def _offices(folder: Path, wanted: argparse.Namespace) -> Iterator[tuple[str, list[Answer]]]:
    if wanted.kits:
        for name in ("kit", "kit-with-errors"):
            yield name, answers_on_kit(folder, KITS / name)
        return
    for units in wanted.units:
        for seed in range(wanted.seed, wanted.seed + wanted.seeds):
            if wanted.second_month:
                answers = answers_on_second_month(folder, seed=seed, units=units)
            else:
                answers = answers_on_made_office(folder, seed=seed, units=units, harder=wanted.hard)
            yield f"seed {seed}, {units} units", answers


def add(tally: Tally, answer: Answer) -> None:
    """Count an answer; for a line that nobody can tell any answer but a sure one is right."""
    line, proposed = answer.line, leases_of(answer.proposal)
    is_right = proposed == answer.truth if answer.truth else not proposed
    paid_by = ", ".join(sorted(answer.truth)) or "nobody can tell"
    text = f"{line.cents / 100:,.2f} {line.text} [{line.counterparty} {line.counterparty_iban}]"
    tally.count(
        answer.kind,
        f"{text} = {paid_by}",
        answer.proposal,
        is_paid=bool(answer.truth),
        is_right=is_right,
    )


if __name__ == "__main__":
    sys.exit(main())
