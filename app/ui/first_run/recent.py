"""The offices opened last on this computer."""

from pathlib import Path

from app.ui.window_state import recall, remember

RECENT = "program.recent"
KEPT = 6


def remember_recent(path: Path) -> None:
    """Put an office at the head of the list."""
    name = str(path.resolve())
    others = [each for each in _names() if each != name]
    remember(RECENT, [name, *others][:KEPT])


def recent_offices() -> list[Path]:
    """Offices that are still where they were, the last one first."""
    return [path for path in map(Path, _names()) if path.is_file()]


def _names() -> list[str]:
    kept = recall(RECENT)
    return [name for name in kept if isinstance(name, str)] if isinstance(kept, list) else []
