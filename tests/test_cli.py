"""The office without a window, as a person or a script calls it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import portineria

KITS = Path(__file__).parent / "data"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(portineria, ["--language", "en", *map(str, words)])


@pytest.fixture
def kit_office(tmp_path: Path) -> Path:
    path = tmp_path / "kit.portineria"
    done = run("import", "kit", KITS / "kit", path)
    assert done.exit_code == 0, done.output
    return path


def test_a_cooperative_finds_its_own_figures_to_the_cent(kit_office: Path) -> None:
    truth = json.loads((KITS / "kit" / "truth.json").read_text(encoding="utf-8"))
    assert json.loads(run("report", "kpi", kit_office).stdout) == truth["kpi"]
    assert json.loads(run("report", "balances", kit_office).stdout) == truth["balance_cents"]


def test_months_can_be_chosen(kit_office: Path) -> None:
    done = run("report", "kpi", kit_office, "--month", "2025-06", "--months", "2")
    assert list(json.loads(done.stdout)) == ["2025-05", "2025-06"]


def test_a_faulty_kit_names_exactly_its_faulty_lines_and_imports_nothing(tmp_path: Path) -> None:
    truth = json.loads((KITS / "kit-with-errors" / "truth.json").read_text(encoding="utf-8"))
    office = tmp_path / "nuovo.portineria"
    done = run("import", "kit", KITS / "kit-with-errors", office)
    assert done.exit_code == 1
    named = [line.split(":", 2) for line in done.stderr.splitlines()]
    assert {number for _, number, _ in named} == set(truth["bad_lines"])
    assert {file for file, _, _ in named} == {"movimenti.csv"}
    assert all(reason.strip() for _, _, reason in named)
    assert list(tmp_path.iterdir()) == []


def test_faulty_lines_can_be_left_out(tmp_path: Path) -> None:
    office = tmp_path / "nuovo.portineria"
    done = run("import", "kit", KITS / "kit-with-errors", office, "--skip-faulty", "--json")
    assert done.exit_code == 0
    outcome = json.loads(done.stdout)
    assert (outcome["movements"], len(outcome["faults"])) == (4190, 12)
    assert run("check", office).exit_code == 0


def test_a_dry_run_makes_no_office(tmp_path: Path) -> None:
    office = tmp_path / "nuovo.portineria"
    assert run("import", "kit", KITS / "kit", office, "--dry-run").exit_code == 0
    assert not office.exists()


def test_a_second_move_in_is_refused(kit_office: Path) -> None:
    done = run("import", "kit", KITS / "kit", kit_office)
    assert done.exit_code == 1
    assert "empty office" in done.stderr


def test_exit_status_tells_whose_fault_it_is(tmp_path: Path) -> None:
    assert run("report", "kpi", tmp_path / "manca.portineria").exit_code == 1
    assert run("report", "kpi").exit_code == 2
    assert run("niente").exit_code == 2


def test_every_verb_has_a_help_text() -> None:
    def walk(command: object, path: tuple[str, ...]) -> None:
        for name, child in getattr(command, "commands", {}).items():
            assert child.help, (*path, name)
            walk(child, (*path, name))

    walk(portineria, ())


def run_apart(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """As from a terminal: these verbs make a Qt application, which no other test should meet."""
    command = [sys.executable, "-m", "app", "--language", "it", *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def test_every_list_of_the_window_is_written_the_italian_way(
    kit_office: Path, tmp_path: Path
) -> None:
    out, sheet = tmp_path / "nuclei.csv", tmp_path / "alloggi.xlsx"
    assert run_apart("report", "households", kit_office, "--out", out).returncode == 0
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 402 + 1
    assert lines[0].startswith("Nucleo;Alloggio;Saldo;")
    assert run_apart("report", "units", kit_office, "--out", sheet).returncode == 0
    assert sheet.read_bytes().startswith(b"PK")


def test_a_list_in_a_form_that_does_not_exist_is_refused(kit_office: Path, tmp_path: Path) -> None:
    done = run_apart("report", "plans", kit_office, "--out", tmp_path / "piani.doc")
    assert done.returncode == 1
    assert "piani.doc" in done.stderr
