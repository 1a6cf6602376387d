"""Keeping a dialog as large as what it shows."""

from PySide6.QtWidgets import QDialog, QWidget


def fit(dialog: QDialog) -> None:
    """Shrink or grow a dialog to what it shows now; it does not become narrower."""
    # The innermost first: what has just been hidden is told outwards only later, by an event.
    for inner in reversed([dialog, *dialog.findChildren(QWidget)]):
        layout = inner.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
    wanted = dialog.sizeHint()
    shown = dialog.width() if dialog.isVisible() else 0
    dialog.resize(max(shown, wanted.width(), dialog.minimumWidth()), wanted.height())
