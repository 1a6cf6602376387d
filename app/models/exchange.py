"""What came in from outside, so that it can be taken back as a whole."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Instant, Keyed, UuidKey


class ImportBatch(Keyed, Base):
    """One move-in: its ledger entries are the numbers first to last, both included."""

    __tablename__ = "import_batch"

    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    source: Mapped[str] = mapped_column(String(500))
    first_entry: Mapped[int] = mapped_column(BigInteger)
    last_entry: Mapped[int] = mapped_column(BigInteger)
    undone_at: Mapped[datetime | None] = mapped_column(Instant)
