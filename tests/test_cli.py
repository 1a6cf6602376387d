"""The office without a window, as a person or a script calls it."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from app.cli import portineria
from app.models.properties import Unit
from app.models.tenants import Lease
from app.models.vacancy import Void, VoidCause
from app.office import Office
from tests.builders import add_development, add_household, add_lease, add_unit

KITS = Path(__file__).parent / "data"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(portineria, ["--language", "en", *map(str, words)])


@pytest.fixture(scope="module")
def moved_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office moved in from the kit, made once: it takes a second or two."""
    path = tmp_path_factory.mktemp("moved-in") / "kit.portineria"
    done = run("import", "kit", KITS / "kit", path)
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture
def kit_office(moved_in: Path, tmp_path: Path) -> Path:
    """A copy of that office of this test's own."""
    path = tmp_path / "kit.portineria"
    shutil.copyfile(moved_in, path)
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


@pytest.mark.parametrize("name", ["banca.csv", "banca.camt053.xml"])
def test_a_bank_statement_tells_who_paid(kit_office: Path, name: str) -> None:
    truth = [
        each
        for each in json.loads((KITS / "kit" / "truth.json").read_text(encoding="utf-8"))["bank"]
        if each["file"] == name
    ]
    before = run("report", "balances", kit_office).stdout
    done = run("import", "statement", KITS / "kit" / name, kit_office, "--dry-run", "--json")
    assert done.exit_code == 0, done.stderr
    proposed = json.loads(done.stdout)
    assert [(each["n"], each["date"], each["cents"]) for each in proposed] == [
        (each["n"], each["date"], each["cents"]) for each in truth
    ]
    for found, true in zip(proposed, truth, strict=True):
        assert found["confidence"] in ("sure", "likely", "none")
        assert found["why"]
        if found["confidence"] == "sure":
            assert found["lease"] == true["lease"]
            assert sum(part["cents"] for part in found["parts"]) == found["cents"]
    # A dry run leaves nothing behind.
    assert run("report", "balances", kit_office).stdout == before
    assert run("import", "take-back", kit_office).exit_code == 1


def test_a_statement_comes_in_once_and_goes_as_a_whole(kit_office: Path) -> None:
    statement = KITS / "kit" / "banca.csv"
    before = run("report", "balances", kit_office).stdout
    done = run("import", "statement", statement, kit_office, "--accept-sure")
    assert "142 lines stored, 0 were there already" in done.stderr
    assert run("report", "balances", kit_office).stdout != before
    again = run("import", "statement", statement, kit_office)
    assert (again.exit_code, again.stdout) == (1, "")
    assert "already" in again.stderr
    assert "142 lines" in run("import", "take-back", kit_office).stdout
    assert run("report", "balances", kit_office).stdout == before
    assert run("check", kit_office).exit_code == 0


def test_a_broken_line_is_named_and_nothing_comes_in(kit_office: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rotto.csv"
    broken.write_text(
        "Data;Entrate;Uscite;Descrizione\n31/11/2026;5,00;;UNO\n05/11/2026;5,00;;C00001 CANONE\n",
        encoding="utf-8",
    )
    done = run("import", "statement", broken, kit_office)
    assert done.exit_code == 1
    assert "rotto.csv:2:" in done.stderr
    assert "Nothing of rotto.csv was stored." in done.stderr
    assert [each["cents"] for each in json.loads(done.stdout)] == [500]
    done = run("import", "statement", broken, kit_office, "--skip-faulty")
    assert done.exit_code == 0
    assert "1 lines stored" in done.stderr


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"%PDF-1.7", b"<html></html>", b"ciao"])
def test_what_is_no_statement_is_refused_in_one_sentence(
    kit_office: Path, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "estratto"
    file.write_bytes(content)
    done = run("import", "statement", file, kit_office, "--dry-run")
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1


def test_letters_that_are_due_are_files_and_are_printed_once(
    kit_office: Path, tmp_path: Path
) -> None:
    drafts = tmp_path / "bozze"
    done = run("letters", kit_office, "--kind", "friendly_reminder", "--out", drafts, "--dry-run")
    assert done.exit_code == 0, done.output
    made = sorted(path.name for path in drafts.iterdir())
    assert made[-1] == "stampa.pdf"
    assert made[0].startswith("0001-")
    printed = tmp_path / "lettere"
    done = run("letters", kit_office, "--kind", "friendly_reminder", "--out", printed)
    assert done.exit_code == 0, done.output
    assert len(list(printed.iterdir())) == len(made)
    again = tmp_path / "ancora"
    done = run("letters", kit_office, "--kind", "friendly_reminder", "--out", again)
    assert done.exit_code == 0
    assert list(again.iterdir()) == []
    assert json.loads(run("check", kit_office, "--json").stdout)["faults"] == []


def test_letters_never_overwrite_and_take_no_number_then(kit_office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "piena"
    folder.mkdir()
    (folder / "note.txt").write_text("mie", encoding="utf-8")
    done = run("letters", kit_office, "--kind", "friendly_reminder", "--out", folder)
    assert done.exit_code == 1
    assert [path.name for path in folder.iterdir()] == ["note.txt"]
    elsewhere = tmp_path / "vuota"
    done = run("letters", kit_office, "--kind", "friendly_reminder", "--out", elsewhere)
    assert done.exit_code == 0
    assert len(list(elsewhere.iterdir())) > 1


def test_an_unknown_letter_is_wrong_usage(kit_office: Path, tmp_path: Path) -> None:
    done = run("letters", kit_office, "--kind", "cartolina", "--out", tmp_path / "x")
    assert done.exit_code == 2
    assert "friendly_reminder" in done.output


def test_the_folder_for_the_lawyer_holds_what_its_index_says(
    kit_office: Path, tmp_path: Path
) -> None:
    with_most = max(
        json.loads(run("report", "balances", kit_office).stdout).items(), key=lambda each: each[1]
    )[0]
    unit = _unit_of(kit_office, with_most)
    done = run("dossier", kit_office, "--household", unit, "--out", tmp_path / "avvocato")
    assert done.exit_code == 0, done.output
    (folder,) = (tmp_path / "avvocato").iterdir()
    assert {"00-indice.pdf", "01-estratto-conto.pdf", "02-movimenti.xlsx"} <= {
        path.name for path in folder.iterdir()
    }
    again = run("dossier", kit_office, "--household", unit, "--out", tmp_path / "avvocato")
    assert again.exit_code == 1
    assert folder.name in again.stderr
    assert list((tmp_path / "avvocato").iterdir()) == [folder]


def test_a_dossier_of_nobody_or_of_several_is_refused(kit_office: Path, tmp_path: Path) -> None:
    for name in ("Nessuno di Noi", "a"):
        done = run("dossier", kit_office, "--household", name, "--out", tmp_path / "avvocato")
        assert done.exit_code == 1
        assert name in done.stderr
    assert not (tmp_path / "avvocato").exists()


def _unit_of(path: Path, lease_code: str) -> str:
    office = Office.open(path)
    try:
        with office.read() as session:
            return session.scalars(
                select(Unit.code)
                .join(Lease, Lease.unit_id == Unit.id)
                .where(Lease.code == lease_code)
            ).one()
    finally:
        office.close()


def test_vacancy_of_any_day_is_printed_with_what_is_left_out(office: Office) -> None:
    with office.write("Two empty units") as session:
        development = add_development(session)
        for number, cause in enumerate((VoidCause.TURNOVER, VoidCause.MAJOR_WORKS)):
            unit = add_unit(session, development, f"CENNI-{number}", date(2024, 1, 1))
            household = add_household(session, code=f"N{number}")
            keys = date(2026, 1, 31)
            lease = add_lease(session, unit, household, f"C{number}", date(2024, 1, 1), keys)
            session.add(Void(unit_id=unit, lease_id=lease, cause=cause))
    done = run("report", "vacancy", office.path, "--on", "2026-02-14")
    assert json.loads(done.stdout) == {
        "on": "2026-02-14",
        "vacant_units": 1,
        "available_units": 1,
        "vacancy_pct": 100.0,
        "excluded": [
            {
                "unit": "CENNI-1",
                "development": "CENNI",
                "cause": "major_works",
                "since": "2026-02-01",
                "days": 14,
            }
        ],
    }
    before = json.loads(run("report", "vacancy", office.path, "--on", "2026-01-31").stdout)
    assert (before["vacant_units"], before["available_units"], before["excluded"]) == (0, 2, [])
    assert run("report", "vacancy", office.path, "--on", "ieri").exit_code == 2
    sheet = office.path.with_name("sfitti.csv")
    assert run_apart("report", "empty-units", office.path, "--out", sheet).returncode == 0
    assert "CENNI-0" in sheet.read_text(encoding="utf-8-sig")
