"""Finds the files that ship with the program, run from a checkout or frozen."""

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The file `name` below `resources/`, such as `letters/it/plan_agreement.toml`."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root / "resources" / name
