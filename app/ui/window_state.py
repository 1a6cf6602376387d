"""What the window remembers from one day to the next: sizes, columns, filters.

Nothing here matters to the office; it may be thrown away at any time. The application's name and
organisation decide where it lies; tests point `QSettings` at a folder of their own.
"""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QSettings

Plain = str | int | float | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]


def remember(name: str, value: Plain) -> None:
    """Keep a plain value (what JSON can hold) under `name`, such as "tenants.list.columns"."""
    _settings().setValue(f"state/{name}", json.dumps(value))


def recall(name: str, default: Plain = None) -> Plain:
    """The value kept under `name`, or `default` where there is none or it cannot be read."""
    text = _settings().value(f"state/{name}")
    if not isinstance(text, str):
        return default
    try:
        value: Plain = json.loads(text)
    except ValueError:
        return default
    return value


def recall_mapping(name: str) -> Mapping[str, Plain]:
    """The mapping kept under `name`, or an empty one."""
    value = recall(name)
    return value if isinstance(value, dict) else {}


def remember_bytes(name: str, value: QByteArray) -> None:
    """Keep Qt's own saved geometry or splitter state."""
    _settings().setValue(f"geometry/{name}", value)


def recall_bytes(name: str) -> QByteArray | None:
    """Qt's own saved state under `name`, if any."""
    value = _settings().value(f"geometry/{name}")
    return value if isinstance(value, QByteArray) else None


def forget(name: str) -> None:
    """Throw away what is kept under `name`."""
    _settings().remove(f"state/{name}")
    _settings().remove(f"geometry/{name}")


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Portineria", "window")
