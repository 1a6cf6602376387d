"""Moving in with 20,000 units and ten years: time, peak memory, then the window on that office.

    python -m tests.benchmarks.bench_moving_in [UNITS] [YEARS] [FOLDER]

The kit is written as a stream, then imported by `portineria import kit` in a process of its own.
Files that are in FOLDER already are used again.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks.side_by_side import ROOT, child_seconds

MEASURED = """
import resource, sys
from app.cli import main
sys.argv = ["portineria", *sys.argv[1:]]
try:
    main()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print("peak", peak, file=sys.stderr)
"""


def main(units: int, years: int, folder: Path) -> None:
    """Make the kit, move in, open; print what each took."""
    kit, office = folder / "kit", folder / "big.portineria"
    if not (kit / "movimenti.csv").exists():
        from tests.kit_maker import write_huge_kit

        start = perf_counter()
        count = write_huge_kit(kit, seed=1, units=units, months=12 * years)
        print(f"kit of {count} movements written in {perf_counter() - start:.0f} s")
    size = sum(path.stat().st_size for path in kit.iterdir())
    print(f"{units} units, {years} years, {size / 1e6:.0f} MB of spreadsheets")
    if not office.exists():
        _run("import", "kit", kit, office)
        print(f"office file: {office.stat().st_size / 1e6:.0f} MB")
    _run("report", "kpi", office, "--months", "1")
    moments = child_seconds("tests.benchmarks.opened_window", office)
    print(
        f"window painted after {moments['painted']:.2f} s, figures after {moments['figures']:.2f} s"
    )
    result = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_dashboard", "--measure", "figures", office],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    cold, warm = json.loads(result.stdout)
    print(f"figures of every month: cold {cold * 1000:.0f} ms, warm {warm * 1000:.0f} ms")


def _run(*arguments: object) -> None:
    start = perf_counter()
    result = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PORTINERIA_LANGUAGE": "en"},
        check=False,
    )
    seconds = perf_counter() - start
    errors = result.stderr.splitlines()
    peak = next((line.split()[1] for line in errors if line.startswith("peak")), "0")
    words = " ".join(str(each) for each in arguments[:2])
    print(f"portineria {words}: {seconds:.1f} s, peak memory {int(peak) / 1024:.0f} MB")
    if arguments[0] == "import":
        print(f"  {result.stdout.strip()}")
    if result.returncode:
        raise SystemExit("\n".join(errors[-20:]))


if __name__ == "__main__":
    chosen = [*sys.argv[1:], *("20000", "10")[len(sys.argv) - 1 :]]
    if len(chosen) > 2:
        main(int(chosen[0]), int(chosen[1]), Path(chosen[2]))
    else:
        with tempfile.TemporaryDirectory() as name:
            main(int(chosen[0]), int(chosen[1]), Path(name))
