"""Larger kits come out to the cent, as those of the everyday suite do."""

from pathlib import Path

import pytest

from tests.kit_maker import make_kit
from tests.services.exchange.test_kit_truth import assert_comes_out, run


@pytest.mark.parametrize(
    ("seed", "units", "months"),
    [(8, 21, 12), (9, 34, 36), (10, 40, 18), (11, 60, 24), (12, 90, 30)],
)
def test_every_month_and_development_of_a_kit_equals_its_truth(
    tmp_path: Path, seed: int, units: int, months: int
) -> None:
    truth = make_kit(tmp_path / "kit", seed=seed, units=units, months=months)
    office = tmp_path / "o.portineria"
    result = run("import", "kit", tmp_path / "kit", office)
    assert result.exit_code == 0, result.output
    assert_comes_out(office, truth)
    assert run("check", office).exit_code == 0
