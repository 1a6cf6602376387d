"""A household in arrears, as the office finds it on the tests' day, 23/11/2026."""

from datetime import date
from uuid import UUID

import pytest

from app.models.cooperative import Cooperative
from app.office import Office
from tests.builders import charge_rent, let_unit

LATE_MONTHS = (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))


@pytest.fixture
def lease_id(office: Office) -> UUID:
    """A lease with four unpaid rents of 412,00, due from 05/08 to 05/11/2026."""
    with office.write("Prepare") as session:
        session.add(Cooperative(name="Cooperativa Esempio", municipality="Milano"))
        lease = let_unit(session)
        charge_rent(session, lease, *LATE_MONTHS)
    return lease


@pytest.fixture
def household_id(office: Office, lease_id: UUID) -> UUID:
    """The household of that lease."""
    from app.models.tenants import Lease

    with office.read() as session:
        lease = session.get(Lease, lease_id)
        assert lease is not None
        return lease.household_id
