"""Write-offs: small old debts of former tenants that the cooperative gives up, with approval."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Keyed, UuidKey, choice_type


class WriteOffState(enum.StrEnum):
    """Where a write-off stands; approved ones have posted their credits."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class WriteOff(Editable, Base):
    """A proposal to give up `cents` of a lease's debt; somebody else than its proposer decides."""

    __tablename__ = "write_off"
    subject = "write_offs"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    cents: Mapped[int] = mapped_column(BigInteger)
    oldest_due_on: Mapped[date] = mapped_column()
    reason: Mapped[str] = mapped_column(Text)
    state: Mapped[WriteOffState] = mapped_column(choice_type(WriteOffState), index=True)
    proposed_on: Mapped[date] = mapped_column()
    proposed_by: Mapped[str] = mapped_column(String(200))
    decided_on: Mapped[date | None] = mapped_column()
    decided_by: Mapped[str] = mapped_column(String(200), default="")
    decision_note: Mapped[str] = mapped_column(Text, default="")


class WriteOffEntry(Keyed, Base):
    """A charge that was written off and the credit that did it; both stay in the ledger."""

    __tablename__ = "write_off_entry"

    write_off_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("write_off.id"), index=True)
    charge_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), index=True)
    credit_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)
    cents: Mapped[int] = mapped_column(BigInteger)
