"""An office with some leases, to be posted to by other processes."""

from pathlib import Path

import pytest

from app.office import Office
from tests.builders import let_unit


@pytest.fixture
def let_office(office_path: Path) -> Path:
    """An office of five leases, closed."""
    office = Office.open(office_path)
    with office.write("Begin") as session:
        for number in range(1, 6):
            let_unit(session, number)
    office.close()
    return office_path
