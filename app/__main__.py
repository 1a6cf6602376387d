"""`python -m app` and the command `portineria`."""

import os
import sys
from pathlib import Path

SELF_TEST = "--self-test"


def main() -> None:
    """Run the self-test where it is asked for, else the command line."""
    _give_streams()
    if len(sys.argv) == 3 and sys.argv[1] == SELF_TEST:
        from app.self_test import run

        sys.exit(run(Path(sys.argv[2])))
    from app.cli import main as run_command

    run_command()


def _give_streams() -> None:
    """A windowed program on Windows starts without streams, and a library's warning would fail."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for good
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for good


if __name__ == "__main__":
    main()
