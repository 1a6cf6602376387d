"""A made-up list for the kit's own tests: rows in memory behind the Listing interface."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from app.ui.columns import Column


@dataclass(frozen=True)
class Flat:
    """One row."""

    id: UUID
    name: str
    rent_cents: int
    days_late: int | None = None
    state: str = "regular"


@dataclass
class FlatListing:
    """Counts its reads, so that a test sees what was read and when."""

    flats: list[Flat]
    reads: list[int] = field(default_factory=list)
    orders: list[tuple[str | None, bool]] = field(default_factory=list)

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        self.orders.append((order, descending))
        flats = list(self.flats)
        if order is not None:
            flats.sort(key=lambda flat: getattr(flat, order), reverse=descending)
        return [flat.id for flat in flats]

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[Flat]:
        self.reads.append(len(keys))
        by_id = {flat.id: flat for flat in self.flats}
        return [by_id[key] for key in keys if key in by_id]


def flats(count: int) -> list[Flat]:
    """`count` rows whose rent falls as the number rises."""
    return [
        Flat(UUID(int=number), f"Interno {number}", (count - number) * 100_05)
        for number in range(1, count + 1)
    ]


COLUMNS: tuple[Column[Flat], ...] = (
    Column("name", "Unit", lambda flat: flat.name, width=160, order="name"),
    Column("rent", "Rent", lambda flat: flat.rent_cents, "euro", order="rent_cents"),
    Column("late", "Late", lambda flat: flat.days_late, "days"),
    Column("state", "State", lambda flat: flat.state, "state", colour=lambda flat: "danger"),
)
