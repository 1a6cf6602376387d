"""Fixtures that every floor shares: an empty office, copied from one migrated file."""

import gc
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.clock import FixedClock
from app.office import Office

# Mapped classes and Qt's wrappers are many and stay: walking over them again and again took a fifth
# of the suite's time.
gc.set_threshold(100_000, 50, 100)

TODAY = date(2026, 11, 23)
"""The day on which every test's office stands still."""


@pytest.fixture(scope="session")
def template_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A freshly migrated, empty office file; creating the schema once saves 0.2 s per test."""
    path = tmp_path_factory.mktemp("template") / "template.portineria"
    Office.create(path).close()
    return path


@pytest.fixture
def office_path(template_office: Path, tmp_path: Path) -> Path:
    """An empty office file of this test's own."""
    path = tmp_path / "ufficio.portineria"
    shutil.copyfile(template_office, path)
    return path


@pytest.fixture
def office(office_path: Path) -> Iterator[Office]:
    """An open, empty office whose day is `TODAY`."""
    opened = Office.open(office_path, clock=FixedClock(TODAY), actor="Prova", device="banco")
    yield opened
    opened.close()
