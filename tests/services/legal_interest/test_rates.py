"""The office enters a decree's rate, corrects it, and takes it back."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.models.change_log import ChangedField
from app.models.errors import OfficeError
from app.office import Office
from app.services.legal_interest.rates import (
    RateInput,
    add_rate,
    edit_rate,
    rate_table,
    remove_rate,
)

NEW_YEAR = date(2027, 1, 1)


def test_a_new_decree_adds_its_year_and_is_assumed_no_more(office: Office) -> None:
    with office.write("Enter") as session:
        add_rate(session, RateInput(NEW_YEAR, Decimal("1.85"), "D.M. 9/12/2026"))
    with office.read() as session:
        table = rate_table(session)
    assert table.on(date(2027, 5, 1)).percentage == Decimal("1.85")
    assert table.last_known_day == date(2027, 12, 31)
    assert [span.assumed for span in table.spans(date(2026, 12, 1), date(2027, 2, 1))] == [
        False,
        False,
    ]


def test_an_entered_rate_corrects_the_shipped_one_until_it_is_taken_back(office: Office) -> None:
    day = date(2026, 1, 1)
    with office.write("Correct") as session:
        key = add_rate(session, RateInput(day, Decimal("1.7")))
    with office.read() as session:
        row = rate_table(session).on(day)
    assert (row.percentage, row.entered_id, len(row.source)) == (Decimal("1.7"), key, 0)
    with office.write("Correct again") as session:
        edit_rate(session, key, row.version, RateInput(day, Decimal("1.75"), "Errata corrige"))
    with office.read() as session:
        row = rate_table(session).on(day)
    assert (row.percentage, row.source) == (Decimal("1.75"), "Errata corrige")
    with office.write("Take back") as session:
        remove_rate(session, key, row.version)
    with office.read() as session:
        assert rate_table(session).on(day).percentage == Decimal("1.60")
        logged = session.scalars(select(ChangedField.before).where(ChangedField.after.is_(None)))
        assert "2026-01-01 1.7500" in logged.all()


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (RateInput(NEW_YEAR, Decimal(-1)), "percentage"),
        (RateInput(NEW_YEAR, Decimal("100.1")), "percentage"),
        (RateInput(NEW_YEAR, Decimal("1.23456")), "percentage"),
        (RateInput(date(2028, 1, 1), Decimal(1)), "from_on"),
        (RateInput(NEW_YEAR, Decimal(1), "x" * 201), "source"),
    ],
)
def test_a_rate_that_cannot_be_is_refused(office: Office, wanted: RateInput, field: str) -> None:
    with pytest.raises(OfficeError) as refused, office.write("Enter") as session:
        add_rate(session, wanted)
    assert refused.value.field == field


def test_a_day_has_one_entered_rate_and_a_stale_form_is_told(office: Office) -> None:
    with office.write("Enter") as session:
        key = add_rate(session, RateInput(NEW_YEAR, Decimal(2)))
    with pytest.raises(OfficeError, match="01/01/2027"), office.write("Again") as session:
        add_rate(session, RateInput(NEW_YEAR, Decimal(3)))
    with pytest.raises(OfficeError, match="Somebody else"), office.write("Stale") as session:
        edit_rate(session, key, 99, RateInput(NEW_YEAR, Decimal(3)))
