"""Every sentence of the window has its Italian, finished and with the same placeholders."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "resources" / "translations" / "portineria_it.ts"


@dataclass(frozen=True)
class Sentence:
    """One message of a `.ts`; `state` is "" where it is finished."""

    context: str
    source: str
    state: str
    italian: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def sentences(path: Path) -> Iterator[Sentence]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            yield Sentence(
                context.findtext("name", ""),
                message.findtext("source", ""),
                translation.get("type", ""),
                tuple(form.text or "" for form in forms),
            )


def lupdate() -> Path:
    folder = Path(PySide6.__file__).parent
    for name in ("lupdate", "lupdate.exe"):
        if (folder / name).exists():
            return folder / name
    pytest.skip("this installation of PySide6 has no lupdate to read the source with")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kept translation, brought up to date with the source of today."""
    path = tmp_path_factory.mktemp("translations") / KEPT.name
    shutil.copyfile(KEPT, path)
    sources = sorted(str(source) for source in (ROOT / "app").rglob("*.py"))
    command = [str(lupdate()), "-silent", "-no-obsolete", "-locations", "none", *sources]
    subprocess.run([*command, "-ts", str(path)], check=True, cwd=ROOT)
    return path


def test_every_sentence_of_the_source_has_its_italian(fresh: Path) -> None:
    kept = {sentence.key for sentence in sentences(KEPT)}
    assert [each.key for each in sentences(fresh) if each.key not in kept] == []


def test_nothing_is_kept_that_the_source_has_lost(fresh: Path) -> None:
    now = {sentence.key for sentence in sentences(fresh)}
    assert [each.key for each in sentences(KEPT) if each.key not in now] == []


def test_no_sentence_is_unfinished_empty_or_vanished() -> None:
    found = list(sentences(KEPT))
    assert len(found) > 500
    assert [each for each in found if each.state or not all(map(str.strip, each.italian))] == []


def test_no_sentence_stands_twice() -> None:
    counted = Counter(sentence.key for sentence in sentences(KEPT))
    assert [key for key, times in counted.items() if times > 1] == []


def test_placeholders_mnemonics_and_dots_are_those_of_the_source() -> None:
    wrong = [
        (sentence.key, italian)
        for sentence in sentences(KEPT)
        for italian in sentence.italian
        if _shape(sentence.source) != _shape(italian)
    ]
    assert wrong == []


def _shape(text: str) -> tuple[list[str], int, bool]:
    placeholders = sorted(re.findall(r"\{[^}]*\}", text))
    return placeholders, len(re.findall(r"&\w", text)), text.endswith("…")
