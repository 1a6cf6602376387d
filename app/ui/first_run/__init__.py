"""What the window shows while no office is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.first_run.page import FirstRunPage

__all__ = ["FirstRunPage"]


def __getattr__(name: str) -> object:
    # The window imports `recent` at its start; the page itself only when there is no office.
    if name == "FirstRunPage":
        from app.ui.first_run.page import FirstRunPage

        return FirstRunPage
    raise AttributeError(name)
