"""Every benchmark in one run, all on the same office: window, dashboard, posting, letters.

    python -m tests.benchmarks [OFFICE]

Moving in with 20,000 units takes many minutes and runs by itself: `bench_moving_in`.
"""

import sys

from tests.benchmarks import bench_dashboard, bench_letters, bench_posting, bench_window
from tests.benchmarks.side_by_side import demo_office

LETTERS = 1000


def main(arguments: list[str]) -> None:
    """Print each comparison as it comes."""
    with demo_office(arguments) as office:
        for benchmark in (bench_window, bench_dashboard, bench_posting):
            benchmark.main([str(office)])
    bench_letters.main(LETTERS)


if __name__ == "__main__":
    main(sys.argv[1:])
