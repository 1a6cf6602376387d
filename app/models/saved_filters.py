"""Filters that people gave a name, to see the same part of a list again."""

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable


class SavedFilter(Editable, Base):
    """A named filter of a list; `content` is the filter's own JSON, the office shares them."""

    __tablename__ = "saved_filter"
    __table_args__ = (UniqueConstraint("list_name", "name"),)
    subject = "saved_filters"

    list_name: Mapped[str] = mapped_column(String(60))
    name: Mapped[str] = mapped_column(String(100))
    content: Mapped[str] = mapped_column(Text)
    removed: Mapped[bool] = mapped_column(default=False)
