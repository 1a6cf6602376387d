"""Every sentence of the window has its Italian, with the same placeholders."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "resources" / "translations" / "portineria_it.ts"

Sentence = tuple[str, str]


def sentences(path: Path) -> Iterator[tuple[Sentence, str, bool]]:
    """Context and source, the Italian, and whether it is finished."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.get("type") is None and bool(translation.text)
            yield (name, message.findtext("source", "")), translation.text or "", finished


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kept translation, brought up to date with the source of today."""
    path = tmp_path_factory.mktemp("translations") / KEPT.name
    shutil.copyfile(KEPT, path)
    tool = Path(PySide6.__file__).parent / "lupdate"
    if not tool.exists():
        tool = tool.with_suffix(".exe")
    sources = sorted(str(source) for source in (ROOT / "app").rglob("*.py"))
    command = [str(tool), "-silent", "-no-obsolete", "-locations", "none", *sources]
    subprocess.run([*command, "-ts", str(path)], check=True, cwd=ROOT)
    return path


def test_every_sentence_of_the_source_has_its_italian(fresh: Path) -> None:
    assert [key for key, _italian, finished in sentences(fresh) if not finished] == []


def test_nothing_is_kept_that_the_source_has_lost(fresh: Path) -> None:
    now = {key for key, _italian, _finished in sentences(fresh)}
    assert [key for key, _italian, _finished in sentences(KEPT) if key not in now] == []


def test_placeholders_mnemonics_and_dots_are_those_of_the_source() -> None:
    wrong = [
        (key, italian)
        for key, italian, _finished in sentences(KEPT)
        if _shape(key[1]) != _shape(italian)
    ]
    assert wrong == []


def _shape(text: str) -> tuple[list[str], bool, bool]:
    placeholders = sorted(re.findall(r"\{\w*\}", text))
    return placeholders, bool(re.search(r"&\w", text)), text.endswith("…")
