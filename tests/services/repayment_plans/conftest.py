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
        session.add(
            Cooperative(
                name="Cooperativa Esempio",
                municipality="Milano",
                iban="IT60X0542811101000000123456",
                plan_grace_days=0,
            )
        )
        lease = let_unit(session)
        charge_rent(session, lease, *LATE_MONTHS)
    return lease
