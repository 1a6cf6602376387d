"""Sets Portineria up and runs it: `python3 dev.py demo`, `python3 dev.py test`.

Needs nothing but Python itself: everything else is installed into `.venv` beside this file, from
the versions in `constraints.txt`. A second run finds its work done and starts at once.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "portineria-stamp.txt"
TRANSLATIONS = ROOT / "resources" / "translations"
ON_WINDOWS = sys.platform == "win32"
ON_LINUX = sys.platform.startswith("linux")
OLDEST, NEWEST = (3, 11), (3, 13)

SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt loads from the system wherever it runs on Linux, and Debian's name for it."""

WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt needs besides to open a window on an X11 display."""


class Unready(Exception):
    """This computer lacks something; the message is one sentence that says what."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; gives its exit status."""
    options, rest = _parser().parse_known_args(arguments)
    command: Callable[[Sequence[str]], int] = options.run
    if rest and not options.takes_more:
        _parser().error(f"{options.command} takes no further words: {' '.join(rest)}")
    try:
        _check_python()
        return command(rest)
    except Unready as missing:
        print(missing, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, run, takes_more, text in (
        ("demo", demo, True, "set everything up and open the window on a demo office"),
        ("test", test, True, "set everything up and run the everyday tests (pytest's options)"),
        ("lint", lint, False, "style, types, floors and translations"),
        ("reliability", reliability, True, "the slow tests: kill -9, whole histories"),
        ("translations", translations, False, "collect the window's sentences into the .ts files"),
        ("freeze", freeze, False, "build the program with PyInstaller and let it test itself"),
        ("setup", set_up_only, False, "set everything up and do nothing else"),
        ("packages", packages, False, "name the system packages that Debian lacks for all this"),
    ):
        command = commands.add_parser(name, help=text, description=text, add_help=not takes_more)
        command.set_defaults(run=run, takes_more=takes_more)
    return parser


# The commands


def demo(arguments: Sequence[str]) -> int:
    """Open the window on a demo office made on the spot."""
    _check_display()
    set_up(for_window=True)
    status = _python("-m", "app", "--demo", *arguments)
    if status == -6 and ON_LINUX:
        raise Unready("The window could not be opened: Qt found no way to draw on this display.")
    return status


def test(arguments: Sequence[str]) -> int:
    """Run the everyday tests; `arguments` go to pytest."""
    set_up()
    workers = "0" if _names_a_test(arguments) else "2"
    return _python("-m", "pytest", "-n", workers, *arguments, environment=_without_screen())


def reliability(arguments: Sequence[str]) -> int:
    """Run the slow tests; `arguments` go to pytest."""
    set_up()
    return _python("-m", "pytest", "tests/reliability", *arguments, environment=_without_screen())


def lint(_arguments: Sequence[str]) -> int:
    """Run every check of the source, also after one has failed."""
    set_up()
    checks: Mapping[str, Callable[[], int]] = {
        "ruff check": lambda: _python("-m", "ruff", "check", "."),
        "ruff format": lambda: _python("-m", "ruff", "format", "--check", "."),
        "mypy": lambda: _python("-m", "mypy"),
        "import-linter": lambda: _tool("lint-imports"),
        "translations": _check_translations,
    }
    failed = []
    for name, check in checks.items():
        print(f"== {name}", flush=True)
        if check() != 0:
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def translations(_arguments: Sequence[str]) -> int:
    """Bring the .ts files up to date with the source and compile them."""
    set_up()
    TRANSLATIONS.mkdir(exist_ok=True)
    status = _collect_sentences(TRANSLATIONS / "portineria_it.ts")
    _compile_translations()
    return status


def freeze(_arguments: Sequence[str]) -> int:
    """Build the program's folder in `dist` and let the built program test itself."""
    set_up()
    distribution = ROOT / "dist"
    status = _python(
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--clean",
        "--log-level",
        "WARN",
        "--distpath",
        str(distribution),
        "--workpath",
        str(ROOT / "build"),
        str(ROOT / "build_installer.spec"),
    )
    if status != 0:
        return status
    program = distribution / "Portineria" / ("Portineria.exe" if ON_WINDOWS else "Portineria")
    return _self_test(program)


def set_up_only(_arguments: Sequence[str]) -> int:
    """Set everything up."""
    set_up()
    return 0


def packages(_arguments: Sequence[str]) -> int:
    """Print the Debian packages that are missing, one a line; without a window."""
    needed = list(_missing_libraries(SYSTEM_LIBRARIES).values())
    if not _has_ensurepip():
        needed.append(f"python3.{sys.version_info.minor}-venv")
    if ON_LINUX and shutil.which("objdump") is None:
        needed.append("binutils")
    # Debian's own Python is linked statically, and PyInstaller packs the shared library.
    shared = f"libpython3.{sys.version_info.minor}.so.1.0"
    if ON_LINUX and sys.prefix == "/usr" and _missing_libraries({shared: ""}):
        needed.append(f"libpython3.{sys.version_info.minor}")
    print("\n".join(needed))
    return 0


# Setting up


def set_up(*, for_window: bool = False) -> None:
    """Bring `.venv` and the compiled translations up to date; quick where they are.

    Raises Unready where this computer lacks something.
    """
    wanted = _stamp()
    is_done = _stamp_found() == wanted
    _check_system(for_window=for_window, for_environment=not is_done)
    if not is_done:
        _make_environment()
        _install()
        STAMP.write_text(wanted, encoding="utf-8")
    _compile_translations()


def _check_python() -> None:
    running = sys.version_info[:2]
    if not OLDEST <= running <= NEWEST:
        raise Unready(
            f"Portineria needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}, and this is "
            f"{running[0]}.{running[1]}: start dev.py with another one."
        )


def _check_system(*, for_window: bool, for_environment: bool) -> None:
    missing = _missing_libraries(SYSTEM_LIBRARIES)
    if for_window and not os.environ.get("WAYLAND_DISPLAY"):
        missing |= _missing_libraries(WINDOW_LIBRARIES)
    if for_environment and not _has_ensurepip():
        missing["Python's ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    if missing:
        raise Unready(
            f"This system lacks {', '.join(missing)}: on Debian or Ubuntu, run "
            f"`sudo apt-get install {' '.join(missing.values())}`."
        )


def _check_display() -> None:
    if not ON_LINUX or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        raise Unready(
            "There is no display to open a window on: run this in a desktop session "
            "(neither DISPLAY nor WAYLAND_DISPLAY is set)."
        )


def _missing_libraries(libraries: Mapping[str, str]) -> dict[str, str]:
    return {name: package for name, package in libraries.items() if not _loads(name)}


def _loads(library: str) -> bool:
    if not ON_LINUX:
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_ensurepip() -> bool:
    try:
        import ensurepip  # noqa: F401 - Debian leaves it out of Python and packs it on its own
    except ImportError:
        return False
    return True


def _stamp() -> str:
    digest = hashlib.sha256()
    for name in ("constraints.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes().replace(b"\r\n", b"\n"))
    version = ".".join(map(str, sys.version_info[:2]))
    return f"Python {version} at {VENV}, {digest.hexdigest()}\n"


def _stamp_found() -> str:
    try:
        return STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def _make_environment() -> None:
    if _environment_version() == sys.version_info[:2]:
        return
    print(f"Making {VENV} …", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=not ON_WINDOWS).create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unready(f"The folder {VENV} cannot be made: {error}.") from error


def _environment_version() -> tuple[int, int] | None:
    """The Python version of the `.venv` that is there and works."""
    question = "import pip, sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [_interpreter(), "-c", question], capture_output=True, check=True, text=True
        )
        major, minor = answer.stdout.split()
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return int(major), int(minor)


def _install() -> None:
    print("Installing the packages of constraints.txt, once …", flush=True)
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    builders = [line for line in lines if line.startswith(("pip==", "setuptools=="))]
    # Portineria itself is built with these, so that nothing comes in that is not named.
    steps = (
        builders,
        ("--only-binary", ":all:", "--requirement", str(ROOT / "constraints.txt")),
        ("--no-build-isolation", "--editable", str(ROOT)),
    )
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps")
    # setuptools warns of editable installs as such.
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    for step in steps:
        if _python(*pip, *step, environment=environment) != 0:
            raise Unready("The packages could not be installed: pip says why above.")


# Translations


def _compile_translations() -> None:
    """Compile each .ts file that is newer than its .qm."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        if _tool("pyside6-lrelease", "-silent", str(source), "-qm", str(compiled)) != 0:
            raise Unready(f"The translation {source.name} could not be compiled.")


def _collect_sentences(target: Path) -> int:
    options = ("-silent", "-extensions", "py", "-no-obsolete", "-locations", "none")
    return _tool("pyside6-lupdate", *options, "app", "-ts", str(target))


def _check_translations() -> int:
    """Whether the Italian translation has every sentence of the source, and each finished."""
    kept = TRANSLATIONS / "portineria_it.ts"
    if not kept.exists():
        print(f"{kept.relative_to(ROOT)} is missing: run `python3 dev.py translations`.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / kept.name
        shutil.copyfile(kept, fresh)
        if _collect_sentences(fresh) != 0:
            return 1
        faults = [f"not in the source any more: {text}" for text in _outdated(kept, fresh)]
        faults += [f"not translated: {text}" for text in _unfinished(fresh)]
    print("\n".join(faults) if faults else "Every sentence has its Italian.")
    return 1 if faults else 0


def _outdated(kept: Path, fresh: Path) -> list[str]:
    current = set(_sentences(fresh))
    return [f"{context}: {source}" for context, source in _sentences(kept) - current]


def _sentences(path: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def _unfinished(path: Path) -> list[str]:
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if not _is_finished(message)
    ]


def _is_finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


# Running things


def _self_test(program: Path) -> int:
    """Run the frozen program's own test and print what it says of each check."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = Path(folder) / "self-test.json"
        try:
            done = subprocess.run(
                [program, "--self-test", outcome],
                check=False,
                cwd=folder,
                env=_without_screen(),
                timeout=300,
            )
        except subprocess.TimeoutExpired:
            print("The frozen program's self-test did not end within five minutes.")
            return 1
        if not outcome.exists():
            print(f"The frozen program ended with {done.returncode} and said nothing.")
            return 1
        report = json.loads(outcome.read_text(encoding="utf-8"))
    for name, check in report["checks"].items():
        print(f"{'ok  ' if check['ok'] else 'FAIL'} {name}: {check['detail']}")
    whole = all(check["ok"] for check in report["checks"].values())
    print(f"{program}: {'whole' if whole and report['frozen'] else 'NOT WHOLE'}", flush=True)
    return 0 if whole and report["frozen"] and done.returncode == 0 else 1


def _names_a_test(arguments: Sequence[str]) -> bool:
    """Whether only some tests are asked for, where starting workers takes longer than they save."""
    return any(not word.startswith("-") and "tests" in word for word in arguments)


def _without_screen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def _interpreter() -> Path:
    return VENV / ("Scripts/python.exe" if ON_WINDOWS else "bin/python")


def _python(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    return _call([str(_interpreter()), *arguments], environment)


def _tool(name: str, *arguments: str) -> int:
    folder = _interpreter().parent
    return _call([str(folder / (f"{name}.exe" if ON_WINDOWS else name)), *arguments], None)


def _call(command: list[str], environment: Mapping[str, str] | None) -> int:
    return subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
