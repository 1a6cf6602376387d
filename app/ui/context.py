"""What the window hands down to its tabs, and how one place points at another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.office import Office
    from app.ui.messages import Messages
    from app.ui.tasks import TaskRunner

DASHBOARD = "dashboard"
PROPERTIES = "properties"
TENANTS = "tenants"
REPAYMENT_PLANS = "repayment_plans"
COMMUNITY = "community"
CHARGES = "charges"
BANK_STATEMENTS = "bank_statements"
ARREARS = "arrears"
TODAY = "today"
ROOMS = (
    DASHBOARD,
    PROPERTIES,
    TENANTS,
    REPAYMENT_PLANS,
    COMMUNITY,
    CHARGES,
    BANK_STATEMENTS,
    ARREARS,
    TODAY,
)


@dataclass(frozen=True)
class Target:
    """A place in the window: a tab, the thing to choose there and what to do with it.

    `action` is a word that the tab understands, such as "new"; empty means just show it.
    """

    room: str
    id: UUID | None = None
    action: str = ""


@dataclass(frozen=True)
class WindowContext:
    """Everything a tab may use, made once per open office."""

    office: Office
    runner: TaskRunner
    messages: Messages
    language: str
    navigate: Callable[[Target], None]
    show_note: Callable[[str], None] = lambda _text: None
    """Puts a short text at the right of the status bar."""


@dataclass(frozen=True)
class FirstRunContext:
    """What `app.ui.first_run.FirstRunPage(context)` gets while no office is open.

    `runner` has no office: only `long` works. `open_office(path, note)` opens an office that
    exists, replaces the page by its window and says `note` there. `start` is "" (choose), "new",
    "kit" or "demo".
    """

    runner: TaskRunner
    messages: Messages
    language: str
    open_office: Callable[[Path, str], None]
    start: str = ""
    empty_office: Path | None = None
    """The office that is open behind the page, where nothing has moved in yet."""


@runtime_checkable
class Room(Protocol):
    """What the window may ask of a tab; a tab without one of these simply lacks the method."""

    def show_target(self, target: Target) -> None:
        """Choose what `target` names (Ctrl+K, a click elsewhere)."""

    def new(self) -> None:
        """Ctrl+N."""

    def refresh(self) -> None:
        """F5: read again."""
