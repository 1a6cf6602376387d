"""What the benchmarks share: the office they measure, medians, and the printed comparison."""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter

UNITS, YEARS = 1463, 10
TODAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[2]


@contextmanager
def demo_office(arguments: Sequence[str]) -> Iterator[Path]:
    """The office file named on the command line, else a made-up one of the usual size."""
    if arguments:
        yield Path(arguments[0])
        return
    from app.services.demo_office import make_demo

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "benchmark.portineria"
        start = perf_counter()
        make_demo(path, units=UNITS, years=YEARS, today=TODAY).close()
        seconds = perf_counter() - start
        print(f"Office of {UNITS} units and {YEARS} years, made in {seconds:.1f} s.\n")
        yield path


def median_of(times: int, *works: Callable[[], float]) -> list[float]:
    """The median of what each work measures, taken in turn so that all meet the same weather."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for place, work in enumerate(works):
            found[place].append(work())
    return [statistics.median(each) for each in found]


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def child_seconds(*arguments: object) -> dict[str, float]:
    """Run a module in a fresh process; seconds from its start to each word that it prints."""
    start = perf_counter()
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "XDG_CONFIG_HOME": tempfile.gettempdir() + "/portineria-benchmark",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    moments = {line.strip(): perf_counter() - start for line in process.stdout}
    if process.wait():
        raise SystemExit(f"{arguments} failed")
    return moments


def print_rows(title: str, rows: Sequence[tuple[str, float]], aim: str = "") -> None:
    """Each row's milliseconds, and how many times the first row's they are."""
    print(title)
    first = rows[0][1]
    for name, seconds in rows:
        print(f"  {name:52}{seconds * 1000:12.2f} ms{seconds / first:10.2f} x")
    if aim:
        print(f"  {aim}")
    print()
