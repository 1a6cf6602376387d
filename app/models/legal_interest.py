"""Legal interest on arrears: rates entered by the office, notices of default, what was charged."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, FixedPoint, Keyed, UuidKey


class LegalRate(Editable, Base):
    """A statutory rate (art. 1284 c.c.), per cent a year, that the office entered; it adds to the
    table that comes with the program, or corrects it."""

    __tablename__ = "legal_rate"
    subject = "legal_interest"

    from_on: Mapped[date] = mapped_column(unique=True)
    percentage: Mapped[Decimal] = mapped_column(FixedPoint(4))
    source: Mapped[str] = mapped_column(String(200), default="")


class NoticeOfDefault(Keyed, Base):
    """A proven notice of default (messa in mora, art. 1219 c.c.): from the day it was received
    the charges due by `covers_due_through`, included, bear interest (art. 1282 c. 2 c.c.) and
    their limitation begins anew (art. 2943 c.c.)."""

    __tablename__ = "notice_of_default"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    received_on: Mapped[date] = mapped_column()
    covers_due_through: Mapped[date] = mapped_column()
    proof: Mapped[str] = mapped_column(Text)
    letter_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("letter.id"))
    """The letter whose receipt it is; None where it was recorded by hand."""
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    withdrawn_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class InterestCharge(Keyed, Base):
    """Interest charged on a charge for a stretch of days: `after_day` excluded, `last_day`
    included."""

    __tablename__ = "interest_charge"

    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)
    charge_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), index=True)
    after_day: Mapped[date] = mapped_column()
    last_day: Mapped[date] = mapped_column()
    cents: Mapped[int] = mapped_column(BigInteger)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
