"""The shape of every long list: keys of the whole query, rows of one part of it."""

from collections.abc import Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

Row = TypeVar("Row")


class Listing(Protocol[Row]):
    """A query that the window reads by parts, sorted and filtered by the database."""

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys of all rows, ordered by the column named `order` (None: the natural order)."""

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[Row]:
        """The rows of `keys`, in that order; keys that are gone are left out."""
