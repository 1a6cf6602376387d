"""What is no office, or cannot be one, is refused in one sentence and left as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import portineria
from app.models.errors import OfficeError
from app.office import Office
from tests.reliability.offices import ROOT


def _empty(path: Path, office: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path, office: Path) -> None:
    path.write_text("Cara cooperativa,\n" * 40, encoding="utf-8")


def _zeros(path: Path, office: Path) -> None:
    path.write_bytes(bytes(70_000))


def _pdf(path: Path, office: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + os.urandom(5_000))


def _other_database(path: Path, office: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE lease (id INTEGER)")
    connection.close()


def _same_tables_without_our_mark(path: Path, office: Path) -> None:
    shutil.copyfile(office, path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id=0")
    connection.close()


def _newer(path: Path, office: Path) -> None:
    shutil.copyfile(office, path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def _cut_short(path: Path, office: Path) -> None:
    path.write_bytes(office.read_bytes()[:9_000])


def _header_alone(path: Path, office: Path) -> None:
    path.write_bytes(office.read_bytes()[:100])


def _half_a_header(path: Path, office: Path) -> None:
    path.write_bytes(office.read_bytes()[:50])


def _overwritten_in_the_middle(path: Path, office: Path) -> None:
    content = bytearray(office.read_bytes())
    content[100 : len(content) : 7] = bytes(len(range(100, len(content), 7)))
    path.write_bytes(content)


MAKERS = [
    _empty,
    _text,
    _zeros,
    _pdf,
    _other_database,
    _same_tables_without_our_mark,
    _newer,
    _cut_short,
    _header_alone,
    _half_a_header,
    _overwritten_in_the_middle,
]


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())
    }


def _assert_one_sentence(text: str) -> None:
    assert text == text.strip()
    assert text.endswith(".")
    assert "\n" not in text
    assert "Traceback" not in text


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_refused_with_one_sentence_and_left_as_it_was(
    make: Callable[[Path, Path], None], template_office: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ufficio.portineria"
    make(path, template_office)
    before = _state(tmp_path)
    assert set(before) == {path.name}
    with pytest.raises(OfficeError) as caught:
        Office.open(path)
    _assert_one_sentence(str(caught.value))
    assert path.name in str(caught.value)
    for verb in (["check"], ["report", "kpi"], ["report", "balances"]):
        result = CliRunner().invoke(portineria, ["--language", "en", *verb, str(path)])
        assert result.exit_code == 1
        _assert_one_sentence(result.stderr.strip())
    assert _state(tmp_path) == before


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(OfficeError, match="no office file"):
        Office.open(tmp_path / "ufficio.portineria")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_office(tmp_path: Path) -> None:
    (tmp_path / "ufficio.portineria").mkdir()
    with pytest.raises(OfficeError):
        Office.open(tmp_path / "ufficio.portineria")


def test_no_office_is_made_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ufficio.portineria"
    path.write_text("importante", encoding="utf-8")
    with pytest.raises(OfficeError, match="already"):
        Office.create(path)
    assert path.read_text(encoding="utf-8") == "importante"


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder that everybody may enter; pytest's own are closed to other users."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "ufficio"
        folder.mkdir(mode=0o755)
        Path(name).chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="needs file modes of Unix")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)]
)
def test_a_read_only_office_is_refused_and_left_as_it_was(
    template_office: Path, common_folder: Path, file_mode: int, folder_mode: int
) -> None:
    path = common_folder / "ufficio.portineria"
    shutil.copyfile(template_office, path)
    path.chmod(file_mode)
    common_folder.chmod(folder_mode)
    before = _state(common_folder)
    result = subprocess.run(
        [sys.executable, "-m", "tests.reliability.opening_child", path],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, "")
    _assert_one_sentence(result.stdout.strip())
    assert "read-only" in result.stdout
    assert _state(common_folder) == before
