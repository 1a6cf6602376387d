"""Numbers without gaps, per series and year."""

import pytest

from app.office import Office
from app.services.cooperative.numbers import Series, next_number


def test_each_series_and_year_counts_from_one(office: Office) -> None:
    with office.write("Number") as session:
        taken = [next_number(session, Series.PROTOCOL, 2026) for _ in range(3)]
        assert taken == [1, 2, 3]
        assert next_number(session, Series.REPAYMENT_PLAN, 2026) == 1
        assert next_number(session, Series.PROTOCOL, 2027) == 1
    with office.write("Number") as session:
        assert next_number(session, Series.PROTOCOL, 2026) == 4


def test_a_failed_write_gives_its_number_back(office: Office) -> None:
    with pytest.raises(RuntimeError), office.write("Number") as session:
        assert next_number(session, Series.PROTOCOL, 2026) == 1
        raise RuntimeError
    with office.write("Number") as session:
        assert next_number(session, Series.PROTOCOL, 2026) == 1


def test_a_read_takes_no_number(office: Office) -> None:
    with office.read() as session, pytest.raises(KeyError):
        next_number(session, Series.PROTOCOL, 2026)
