"""Of the proposals marked sure none is wrong, in offices moved in from kits of any seed."""

import json
from pathlib import Path

import pytest

from app.services.bank_statements.matching import Confidence
from tests.kit_maker.bank_files import CAMT, CSV, make_bank_files
from tests.kit_maker.ordinary import make_ordinary_kit
from tests.matching_yardstick.__main__ import add
from tests.matching_yardstick.counting import LEAST_RIGHT, LEAST_SURE, Tally, table_of
from tests.matching_yardstick.offices import answers_on_made_office, answers_on_second_month

MORE_KINDS = 35


def tally_of(folder: Path, *, seed: int, units: int, harder: bool = False) -> Tally:
    tally = Tally()
    for answer in answers_on_made_office(folder, seed=seed, units=units, harder=harder):
        add(tally, answer)
    return tally


@pytest.mark.parametrize(("seed", "units"), [(101, 60), (102, 300), (103, 300), (104, 900)])
def test_a_months_statements_are_mostly_sure_and_never_wrong(
    tmp_path: Path, seed: int, units: int
) -> None:
    tally = tally_of(tmp_path, seed=seed, units=units)
    table = "\n".join(table_of(tally))
    assert tally.wrong == [], table
    assert tally.sure_share >= LEAST_SURE, table
    assert tally.right_share >= LEAST_RIGHT, table
    assert tally.unknowable.lines > 0


@pytest.mark.parametrize("seed", [201, 202, 203])
def test_no_trap_makes_a_proposal_sure_and_wrong(tmp_path: Path, seed: int) -> None:
    tally = tally_of(tmp_path, seed=seed, units=300, harder=True)
    assert tally.wrong == [], "\n".join(table_of(tally))
    assert tally.right_share >= LEAST_RIGHT
    assert len(tally.kinds) > MORE_KINDS


def test_what_was_decided_last_month_makes_nothing_sure_and_wrong(tmp_path: Path) -> None:
    tally = Tally()
    for answer in answers_on_second_month(tmp_path, seed=301, units=200):
        add(tally, answer)
    table = "\n".join(table_of(tally))
    assert tally.wrong == [], table
    assert tally.right_share >= LEAST_RIGHT, table
    # Who pays for somebody is known the second time, though the text says nothing any more.
    assert tally.kinds["cousin, again"].of(Confidence.SURE, right=True) > 0, table


def test_a_kits_bank_files_are_the_same_for_the_same_seed(tmp_path: Path) -> None:
    kits = [tmp_path / "one", tmp_path / "two", tmp_path / "other"]
    for kit, seed in zip(kits, (1, 1, 2), strict=True):
        make_ordinary_kit(kit, seed=1, units=40)
        make_bank_files(kit, seed=seed, harder=True)
    for name in (CSV, CAMT, "truth.json"):
        one, two, other = ((kit / name).read_bytes() for kit in kits)
        assert one == two
        assert one != other
    bank = json.loads((kits[0] / "truth.json").read_text(encoding="utf-8"))["bank"]
    assert {each["file"] for each in bank} == {CSV, CAMT}
