"""Who changed what, and when: one row per transaction, one per changed field."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Instant, Keyed, UuidKey


class Change(Keyed, Base):
    """One committed transaction: who, when, on which device, and why in one sentence."""

    __tablename__ = "change"

    at: Mapped[datetime] = mapped_column(Instant, index=True)
    actor: Mapped[str] = mapped_column(String(200))
    device: Mapped[str] = mapped_column(String(200))
    sentence: Mapped[str] = mapped_column(String(500))


class ChangedField(Keyed, Base):
    """One field of one row, before and after; None before means that the row was made."""

    __tablename__ = "changed_field"

    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"), index=True)
    table: Mapped[str] = mapped_column(String(64))
    row_id: Mapped[UUID] = mapped_column(UuidKey, index=True)
    field: Mapped[str] = mapped_column(String(64))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
