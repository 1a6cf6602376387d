"""Rules of the house that no linter knows, found by reading the source."""

import ast
import enum
import functools
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
LONGEST_FUNCTION = 60
ALLOWED_LONG_FUNCTIONS: frozenset[str] = frozenset()
"""`path:function`; the list is to stay empty."""

DIALOG_MODULES = {APP / "ui" / "messages.py"}
# The event loop of the whole program is the one exec() that is no dialog's.
EVENT_LOOP_MODULES = {APP / "ui" / "application.py"}

FOREIGN_WORDS = ("/wo" + "rk/", "/tmp" + "/", "BRIEF" + ".md", "farm" + "-", "sha" + "red/")
TEXT_ENDINGS = {".py", ".md", ".toml", ".txt", ".spec", ".ts", ".html", ".css", ".mako", ".json"}


def sources() -> list[Path]:
    return sorted(APP.rglob("*.py"))


@functools.cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    return tuple(
        (path, ast.parse(path.read_text(encoding="utf-8"), str(path))) for path in sources()
    )


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


def dotted(node: ast.AST) -> str:
    """`Qt.ItemDataRole.DisplayRole` as text; empty for anything but a chain of names."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join(reversed([*parts, node.id]))


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_the_source_is_found() -> None:
    assert len(sources()) > 50


@functools.cache
@functools.cache
def is_short_enum_name(name: str) -> bool:
    """Whether `Qt.AlignLeft` is meant where `Qt.AlignmentFlag.AlignLeft` should stand."""
    owner, _, member = name.partition(".")
    if not owner.startswith("Q") or not member or "." in member:
        return False
    for module in (QtCore, QtGui, QtWidgets):
        value = getattr(getattr(module, owner, None), member, None)
        if isinstance(value, enum.Enum):
            return True
    return False


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Qt.AlignLeft", True),
        ("Qt.DisplayRole", True),
        ("QSizePolicy.Expanding", True),
        ("QAbstractItemView.NoEditTriggers", True),
        ("Qt.AlignmentFlag", False),
        ("Qt.AlignmentFlag.AlignLeft", False),
        ("QWidget.show", False),
    ],
)
def test_short_enum_names_are_told_from_full_ones(name: str, short: bool) -> None:
    assert is_short_enum_name(name) is short


def test_qt_enums_have_their_full_names() -> None:
    # The short form costs ten times as much at each use, and sorting asks a million times.
    found = [
        f"{place(path, node)} {dotted(node)}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and is_short_enum_name(dotted(node))
    ]
    assert not found


def test_no_dialog_blocks() -> None:
    blocking = [
        place(path, call)
        for path, tree in trees()
        if path not in EVENT_LOOP_MODULES
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("exec", "exec_")
    ]
    assert not blocking


def test_the_event_loop_is_entered_once() -> None:
    entered = [
        call
        for path, tree in trees()
        if path in EVENT_LOOP_MODULES
        for call in calls(tree)
        if called_name(call) in ("exec", "exec_")
    ]
    assert len(entered) == 1


def test_nothing_reenters_the_event_loop() -> None:
    found = [
        place(path, call)
        for path, tree in trees()
        for call in calls(tree)
        if called_name(call) == "processEvents" and APP / "ui" in path.parents
    ]
    assert not found


def test_message_boxes_and_file_choosers_live_in_one_module() -> None:
    found = [
        f"{place(path, node)} {node.id}"
        for path, tree in trees()
        if path not in DIALOG_MODULES
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in ("QMessageBox", "QFileDialog", "QInputDialog")
    ]
    assert not found


def test_sentences_to_translate_are_literals() -> None:
    # lupdate reads an f-string and the program never finds it again; other values it cannot read.
    faults = []
    for path, tree in trees():
        for call in calls(tree):
            name = called_name(call)
            arguments: list[ast.expr] = []
            if name == "tr" and call.args:
                arguments = call.args[:1]
            elif name == "QT_TRANSLATE_NOOP":
                arguments = call.args[:2]
            faults += [
                place(path, call)
                for argument in arguments
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
            ]
    assert not faults


def test_tr_has_no_alias() -> None:
    aliased = [
        place(path, node)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "tr"
    ]
    assert not aliased


def test_placeholders_are_filled_after_translating() -> None:
    faults = [
        place(path, call)
        for path, tree in trees()
        for call in calls(tree)
        if called_name(call) == "tr"
        and call.args
        and isinstance(call.args[0], ast.Call)
        and called_name(call.args[0]) == "format"
    ]
    assert not faults


def test_no_date_format_of_one_system_alone() -> None:
    # `%-d` is glibc's: on Windows it raises.
    pattern = re.compile(r"%-[a-zA-Z]")
    faults = [
        place(path, node)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and pattern.search(node.value)
    ]
    assert not faults


@pytest.mark.parametrize("module", ["fcntl", "pwd", "grp", "resource", "termios", "posix"])
def test_no_module_that_windows_lacks(module: str) -> None:
    faults = [
        place(path, node)
        for path, tree in trees()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(alias.name == module for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == module and node.level == 0)
    ]
    assert not faults


def test_no_signal_carries_an_int() -> None:
    # Signal(int) carries 32 bits: 21.474.836,48 euros would arrive as another amount.
    faults = [
        place(path, call)
        for path, tree in trees()
        for call in calls(tree)
        if called_name(call) == "Signal"
        and "int" in {each.id for each in call.args if isinstance(each, ast.Name)}
    ]
    assert not faults


def test_functions_are_short() -> None:
    long = [
        f"{path.relative_to(ROOT).as_posix()}:{node.name}"
        for path, tree in trees()
        if "versions" not in path.parts
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert set(long) == ALLOWED_LONG_FUNCTIONS


def test_subjects_carry_one_name_on_all_floors() -> None:
    rooms = {path.parent.name for path in (APP / "ui").glob("*/__init__.py")}
    services = {path.parent.name for path in (APP / "services").glob("*/__init__.py")}
    assert rooms <= services | {"first_run"}


def test_pinned_versions_name_no_host() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    pinned = re.compile(r"[a-z0-9][a-z0-9._-]*==[0-9][\w.!+]*( ; .+)?")
    assert [line for line in lines if not pinned.fullmatch(line)] == []


def plain_name(requirement: str) -> str:
    """The normalised name of a distribution, without its version."""
    return re.split(r"[<>=!~ ;\[]", requirement)[0].lower().replace("_", "-")


def declared(*, for_development: bool) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = list(project["project"]["dependencies"])
    if for_development:
        needed += project["dependency-groups"]["dev"]
    return {plain_name(each) for each in needed}


def test_everything_that_is_needed_is_pinned() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert declared(for_development=True) <= {plain_name(line) for line in lines}


@pytest.mark.parametrize("folder", ["app", "tests"])
def test_everything_that_is_imported_is_declared(folder: str) -> None:
    allowed = declared(for_development=folder == "tests")
    # shiboken6 is half of PySide6, and comes with it in the same version.
    allowed.add("shiboken6")
    distributions = importlib.metadata.packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT).as_posix()}: {name}"
        for path in (ROOT / folder).rglob("*.py")
        for name in imported_packages(path)
        if name not in sys.stdlib_module_names and name not in ("app", "tests")
        if not {plain_name(each) for each in distributions.get(name, ())} & allowed
    }
    assert not undeclared


def imported_packages(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_no_file_names_the_place_it_was_written_at() -> None:
    faults = []
    for folder in ("app", "tests", "docs", "resources", ".ci"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in TEXT_ENDINGS or path.parent.name == ".ci":
                faults += _foreign_words(path)
    for path in sorted(ROOT.glob("*")):
        if path.is_file() and path.suffix in TEXT_ENDINGS:
            faults += _foreign_words(path)
    assert not faults


def _foreign_words(path: Path) -> list[str]:
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8", errors="replace")
    name = path.relative_to(ROOT).as_posix()
    return [f"{name}: {word}" for word in FOREIGN_WORDS if word in text]


def test_a_newcomer_is_told_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines()]
    assert commands == ["python3 dev.py demo", "python3 dev.py test"]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/README.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
