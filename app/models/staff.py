"""The people of the office."""

import enum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, choice_type


class StaffRole(enum.StrEnum):
    """What a member of staff does."""

    DESK = "desk"
    COMMUNITY = "community"
    PROPERTY = "property"
    ADMINISTRATION = "administration"
    READ_ONLY = "read_only"


class StaffMember(Editable, Base):
    """Someone who works in the office."""

    __tablename__ = "staff_member"
    subject = "staff"

    name: Mapped[str] = mapped_column(String(200), unique=True)
    role: Mapped[StaffRole] = mapped_column(choice_type(StaffRole))
    active: Mapped[bool] = mapped_column(default=True)
