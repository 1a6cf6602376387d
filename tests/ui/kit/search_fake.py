"""A made-up search for the window's own tests."""

from dataclasses import dataclass
from types import ModuleType
from uuid import UUID

from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Hit:
    """One thing found."""

    room: str
    id: UUID
    title: str
    detail: str


HITS = (
    Hit("properties", UUID(int=1), "Via Cenni", "123 units"),
    Hit("tenants", UUID(int=2), "Fam. Haddad", "B-204"),
)


def search_module() -> ModuleType:
    """A module with the `search` that the window calls."""
    module = ModuleType("app.services.search")

    def search(session: Session, text: str, limit: int) -> list[Hit]:
        return list(HITS[:limit]) if text == "via" else []

    module.search = search  # type: ignore[attr-defined]
    return module
