"""The households and dwellings behind a figure add up to it, in any history and any month."""

from datetime import date

import pytest
from hypothesis import given

from app.office import Office
from app.services.dashboard.behind import (
    money_behind,
    overdue_behind,
    plans_behind,
    vacancy_behind,
)
from app.services.dashboard.portfolio import month_of, portfolio
from app.services.repayment_plans.monitoring import Standing
from app.services.vacancy.intervals import Period
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.dashboard.plain import PlainOffice
from tests.services.dashboard.test_indicators import ANY_HISTORY, build, last_day, offices
from tests.services.reminders.office_work import agree_plan


class _ExampleOver(Exception):
    """Leaves nothing of an example for the next."""


@ANY_HISTORY
@given(offices())
def test_what_is_behind_a_figure_adds_up_to_it(office: Office, plain: PlainOffice) -> None:
    with pytest.raises(_ExampleOver), office.write("Any history") as session:
        build(session, plain)
        figures = portfolio(session, TODAY)
        for month in (figures.first_month, figures.last_month - 1, figures.last_month):
            if month not in figures.months:
                continue
            as_of = min(last_day(month), TODAY)
            for info in figures.developments:
                found, one = figures.indicators(info.code, month), {info.id}
                owed = overdue_behind(session, one, as_of, TODAY)
                assert sum(row.cents for row in owed) == found.overdue_cents
                for row in owed:
                    assert sum(row.share.by_component) == sum(row.share.by_age) == row.cents
                money = money_behind(session, one, Period(month_of(month), as_of))
                assert sum(row.due_cents for row in money) == found.due_cents
                assert sum(row.paid_cents for row in money) == found.paid_cents
                vacant = vacancy_behind(session, one, Period(month_of(month), last_day(month)))
                counted = sum(row.vacant_days for row in vacant if not row.is_left_out)
                assert counted == found.vacant_days
        raise _ExampleOver


def test_plans_stand_with_how_they_are_kept(office: Office) -> None:
    with office.write("Two plans") as session:
        for number, name in ((1, "D'Angelo Lucia"), (2, "Şahin Elif")):
            lease = let_unit(session, number, name)
            charge_rent(session, lease, date(2026, 5, 1), date(2026, 6, 1))
            agree_plan(session, lease, date(2026, 7, 1), date(2026, 7 + 4 * (number - 1), 28))
    with office.read() as session:
        late, kept = plans_behind(session, TODAY)
    assert (late.name, kept.name) == ("D'Angelo Lucia", "Şahin Elif")
    assert late.standing is Standing.BROKEN
    assert kept.standing is Standing.ON_TRACK
    assert (kept.remaining_cents, kept.behind_cents) == (82_400, 0)
