"""Proves that this installation is whole: `portineria --self-test OUT.json`."""

import importlib
import json
import os
import platform
import sqlite3
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app import __version__
from app.self_checks import CHECKS, Bench


@dataclass(frozen=True)
class Outcome:
    """What one check found."""

    ok: bool
    detail: str


def run(out: Path) -> int:
    """Run every check and write the outcome as JSON to `out`; 0 where all of them passed.

    The file is written before the first check and after each: should Qt abort the process, it
    names what was not reached.
    """
    _need_no_screen()
    outcomes = {name: Outcome(ok=False, detail="not reached") for name, _check in CHECKS}
    _write(out, outcomes)
    # A window that still holds the folder must not fail the run (Windows).
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder))
        for name, check in CHECKS:
            outcomes[name] = _outcome(check, bench)
            _write(out, outcomes)
        bench.close()
    return 0 if all(outcome.ok for outcome in outcomes.values()) else 1


def _need_no_screen() -> None:
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _outcome(check: Callable[[Bench], str], bench: Bench) -> Outcome:
    try:
        return Outcome(ok=True, detail=check(bench))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this check's finding
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return Outcome(ok=False, detail=f"{type(error).__name__}: {error} ({where})")


def _write(out: Path, outcomes: dict[str, Outcome]) -> None:
    report = {
        "frozen": bool(getattr(sys, "frozen", False)),
        "ok": all(outcome.ok for outcome in outcomes.values()),
        "versions": _versions(),
        "checks": {
            name: {"ok": outcome.ok, "detail": outcome.detail} for name, outcome in outcomes.items()
        },
    }
    out.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")


def _versions() -> dict[str, str]:
    versions = {
        "portineria": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": sys.platform,
    }
    for name, attribute in (
        ("PySide6", "__version__"),
        ("sqlalchemy", "__version__"),
        ("reportlab", "Version"),
        ("numpy", "__version__"),
    ):
        try:
            versions[name] = str(getattr(importlib.import_module(name), attribute))
        except Exception as error:  # noqa: BLE001 - a part that is missing is worth naming too
            versions[name] = f"missing: {error}"
    return versions
