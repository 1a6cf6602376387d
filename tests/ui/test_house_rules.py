"""Rules of the window's code that no type checker sees."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "app" / "ui"
MODULES = sorted(UI.rglob("*.py"))
BOXES = {"QMessageBox", "QFileDialog", "QInputDialog"}
SHORT_ENUM = re.compile(
    r"\bQt\.(DisplayRole|UserRole|DecorationRole|Align(Left|Right|HCenter|VCenter|Center|Top)|Horizontal|Vertical|Checked|Unchecked)\b"
)


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def called(call: ast.Call) -> str:
    """The last name of what is called: `tr` for `self.tr(…)`."""
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def where(path: Path) -> str:
    return str(path.relative_to(UI.parent.parent))


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_only_the_messages_open_boxes_and_choosers(path: Path) -> None:
    if path.name == "messages.py":
        return
    used = {node.id for node in nodes(path) if isinstance(node, ast.Name)} & BOXES
    assert not used


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_nothing_blocks_or_reenters_the_event_loop(path: Path) -> None:
    calls = [called(node) for node in nodes(path) if isinstance(node, ast.Call)]
    allowed = {"exec"} if path.name == "application.py" else set()
    assert not ({"exec", "exec_", "processEvents"} - allowed) & set(calls)


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_strings_to_translate_are_literals(path: Path) -> None:
    for node in nodes(path):
        if isinstance(node, ast.Call) and called(node) == "tr":
            assert isinstance(node.args[0], ast.Constant), ast.unparse(node)


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_enums_have_their_full_names(path: Path) -> None:
    assert not SHORT_ENUM.findall(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_no_signal_carries_an_int(path: Path) -> None:
    # A Signal(int) has 32 bits: 21.4 million euros in cents arrive as something else.
    for node in nodes(path):
        if isinstance(node, ast.Call) and called(node) == "Signal":
            names = {each.id for each in node.args if isinstance(each, ast.Name)}
            assert "int" not in names, ast.unparse(node)
