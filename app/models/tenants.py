"""Households, their people and their leases."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, UuidKey, choice_type


class PersonRole(enum.StrEnum):
    """Who a person is in the household."""

    HEAD = "head"
    MEMBER = "member"
    CO_OBLIGOR = "co_obligor"
    GUARANTOR = "guarantor"
    HEIR = "heir"


class LeaseKind(enum.StrEnum):
    """The kind of contract."""

    FOUR_PLUS_FOUR = "four_plus_four"
    THREE_PLUS_TWO = "three_plus_two"
    TRANSITIONAL = "transitional"
    COOPERATIVE_USE = "cooperative_use"
    RENT_TO_BUY = "rent_to_buy"
    PERMANENT = "permanent"


class Household(Editable, Base):
    """A household (nucleo). `search_text` is the folded text that the filter looks into; the
    tenants service keeps it with names, tax codes, phones and the codes of its units."""

    __tablename__ = "household"
    subject = "tenants"

    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    folded_name: Mapped[str] = mapped_column(String(200), index=True)
    search_text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(5), default="it")
    size: Mapped[int | None] = mapped_column()
    iban: Mapped[str] = mapped_column(String(34), default="")
    monthly_income_cents: Mapped[int | None] = mapped_column(BigInteger)
    notes: Mapped[str] = mapped_column(Text, default="")
    import_batch_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("import_batch.id"), index=True
    )


class Person(Editable, Base):
    """Someone of a household, or who answers for its debts."""

    __tablename__ = "person"
    subject = "tenants"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    role: Mapped[PersonRole] = mapped_column(choice_type(PersonRole))
    surname: Mapped[str] = mapped_column(String(100), default="")
    given_name: Mapped[str] = mapped_column(String(100), default="")
    tax_code: Mapped[str] = mapped_column(String(16), default="", index=True)
    phone: Mapped[str] = mapped_column(String(50), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    born_on: Mapped[date | None] = mapped_column()
    co_obliged: Mapped[bool] = mapped_column(default=False)
    died_on: Mapped[date | None] = mapped_column()


class Lease(Editable, Base):
    """A lease. Occupancy runs from `starts_on` to `keys_returned_on`, both included; without the
    latter the household is still there. `expires_on` is the contract's term, not its end."""

    __tablename__ = "lease"
    subject = "tenants"

    code: Mapped[str] = mapped_column(String(32), unique=True)
    unit_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("unit.id"), index=True)
    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    kind: Mapped[LeaseKind] = mapped_column(choice_type(LeaseKind))
    starts_on: Mapped[date] = mapped_column()
    expires_on: Mapped[date | None] = mapped_column()
    notice_given_on: Mapped[date | None] = mapped_column()
    keys_returned_on: Mapped[date | None] = mapped_column()
    registration_number: Mapped[str] = mapped_column(String(50), default="")
    registered_on: Mapped[date | None] = mapped_column()
    monthly_rent_cents: Mapped[int] = mapped_column(BigInteger, default=0)
    monthly_service_advance_cents: Mapped[int] = mapped_column(BigInteger, default=0)
    due_day: Mapped[int] = mapped_column(default=5)
    deposit_cents: Mapped[int] = mapped_column(BigInteger, default=0)
    index_share: Mapped[int | None] = mapped_column()
    """Per cent of ISTAT's change that the contract grants, 75 or 100; None: no such clause."""
    interest_from_due_day: Mapped[bool] = mapped_column(default=False)
    """A clause lets interest run from the due day, not from a notice of default (art. 1282)."""
    predecessor_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("lease.id"))
    """The lease that this one took over (subentro)."""
    import_batch_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("import_batch.id"), index=True
    )
