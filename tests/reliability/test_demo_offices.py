"""Made-up offices of any seed, day and size are whole, and like a real cooperative's."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.models.properties import Unit
from app.services.dashboard.portfolio import portfolio
from app.services.demo_office import make_demo
from app.services.ledger.checks import check_ledger
from app.services.repayment_plans.monitoring import Standing, standings
from tests.services.demo_office.test_demo_office import TODAY, dump


@pytest.mark.parametrize("change", [{"seed": 8}, {"today": TODAY + timedelta(days=1)}])
def test_another_seed_or_day_gives_another_office(
    tmp_path: Path, change: dict[str, object]
) -> None:
    first, second = tmp_path / "a.portineria", tmp_path / "b.portineria"
    plain: dict[str, object] = {"units": 12, "years": 1, "seed": 7, "today": TODAY}
    make_demo(first, **plain).close()  # type: ignore[arg-type]
    make_demo(second, **{**plain, **change}).close()  # type: ignore[arg-type]
    assert dump(first) != dump(second)


@pytest.mark.parametrize(
    ("seed", "today"),
    [(1, TODAY), (3, date(2026, 3, 4)), (4, date(2028, 2, 29))],
)
def test_arrears_and_vacancy_are_like_a_real_cooperative_s(
    tmp_path: Path, seed: int, today: date
) -> None:
    path = tmp_path / "o.portineria"
    office = make_demo(path, units=300, years=3, seed=seed, today=today)
    with office.read() as session:
        figures = portfolio(session, today)
        counts = Counter(standing.standing for standing in standings(session, today).values())
    office.close()
    last_year = [figures.indicators(None, month) for month in list(figures.months)[-12:]]
    for indicators in last_year:
        assert indicators.arrears_pct is not None
        assert indicators.vacancy_pct is not None
        assert 2.2 <= indicators.arrears_pct <= 5.5
        assert 2.0 <= indicators.vacancy_pct <= 9.5
    assert set(counts) == set(Standing)
    assert counts[Standing.ON_TRACK] > counts[Standing.LATE]


@pytest.mark.parametrize(("units", "years"), [(60, 1), (110, 2)])
def test_any_size(tmp_path: Path, units: int, years: int) -> None:
    office = make_demo(tmp_path / "o.portineria", units=units, years=years, seed=3, today=TODAY)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Unit)) == units
        assert check_ledger(session).faults == ()
    office.close()
