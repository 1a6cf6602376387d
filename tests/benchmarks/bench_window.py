"""Opening the window on 1,463 units and ten years against an empty QMainWindow.

    python -m tests.benchmarks.bench_window [OFFICE]

Each in a fresh process, from its start on; medians.
"""

import statistics
import sys

from tests.benchmarks.side_by_side import child_seconds, demo_office, print_rows

TIMES = 9
CHILD = "tests.benchmarks.opened_window"


def main(arguments: list[str]) -> None:
    """Print both times side by side."""
    with demo_office(arguments) as office:
        empty, painted, figures = [], [], []
        for _ in range(TIMES):
            empty.append(child_seconds(CHILD, "empty")["painted"])
            moments = child_seconds(CHILD, office)
            painted.append(moments["painted"])
            figures.append(moments["figures"])
    print_rows(
        f"From the start of the process, median of {TIMES}",
        [
            ("empty QMainWindow, painted", statistics.median(empty)),
            ("window of the office, painted", statistics.median(painted)),
            ("window of the office, dashboard filled", statistics.median(figures)),
        ],
        "aim: the window painted within 2 x",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
