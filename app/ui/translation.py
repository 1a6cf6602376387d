"""Languages of the window: Italian over English source strings."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QStandardPaths, QTranslator

from app.resources import resource

ITALIAN = "it"
ENGLISH = "en"
LANGUAGES = {ITALIAN: "Italiano", ENGLISH: "English"}


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for translation in `context`; gives it back unchanged.

    PySide6 has one of the same name, whose declared type is of no use.
    """
    del context
    return text


def translate(context: str, template: str) -> str:
    """`template` in the window's language; itself where there is no translation."""
    return QCoreApplication.translate(context, template) if template else ""


def describe(error: Exception) -> str:
    """The sentence of an OfficeError in the window's language; any other error as it is."""
    template = getattr(error, "template", None)
    if not isinstance(template, str):
        return str(error)
    params = getattr(error, "params", {})
    return translate("errors", template).format(**params)


def translator_for(language: str) -> Callable[[str, str], str]:
    """Translates `context, template` into `language` for a command without a window."""
    translator = QTranslator()
    compiled = None if language == ENGLISH else compiled_translation(language)
    if compiled is not None:
        translator.load(str(compiled))

    def translated(context: str, template: str) -> str:
        return translator.translate(context, template) or template

    return translated


def system_language() -> str:
    """The system's language where the window speaks it, else Italian."""
    name = QLocale.system().name()[:2]
    return name if name in LANGUAGES else ITALIAN


def install_translators(app: QCoreApplication, language: str) -> None:
    """Make `app` speak `language`; numbers and days stay Italian in both."""
    QLocale.setDefault(QLocale(QLocale.Language.Italian, QLocale.Country.Italy))
    remove_translators(app)
    if language == ENGLISH:
        return
    compiled = compiled_translation(language)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (qt_folder / f"qtbase_{language}.qm", compiled):
        translator = QTranslator(app)
        if path is not None and translator.load(str(path)):
            app.installTranslator(translator)


def remove_translators(app: QCoreApplication) -> None:
    """Go back to the English source strings."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()


def compiled_translation(language: str) -> Path | None:
    """The `.qm` of `language`: the shipped one, or made from the `.ts` of a checkout."""
    shipped = resource(f"translations/portineria_{language}.qm")
    source = shipped.with_suffix(".ts")
    if shipped.exists() and not _older(shipped, source):
        return shipped
    if not source.exists():
        return None
    cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
    compiled = cache / shipped.name
    if not compiled.exists() or _older(compiled, source):
        compiled.parent.mkdir(parents=True, exist_ok=True)
        if not compile_translation(source, compiled):
            return None
    return compiled


def compile_translation(source: Path, target: Path) -> bool:
    """Run Qt's lrelease on one `.ts`; false where this installation has none."""
    import subprocess

    tool = _lrelease()
    if tool is None:
        return False
    done = subprocess.run(
        [str(tool), "-silent", str(source), "-qm", str(target)], check=False, capture_output=True
    )
    return done.returncode == 0


def _lrelease() -> Path | None:
    import shutil

    import PySide6

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    shipped = Path(PySide6.__file__).parent / name
    found = shipped if shipped.exists() else shutil.which("lrelease")
    return Path(found) if found else None


def _older(path: Path, other: Path) -> bool:
    return other.exists() and path.stat().st_mtime < other.stat().st_mtime
