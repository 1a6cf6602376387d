"""What every mapped class shares: keys, column types, the mark of an editable row."""

import enum
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, LargeBinary, MetaData, Table, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.models.identifiers import new_id


class UuidKey(TypeDecorator[UUID]):
    """A UUID: sixteen bytes on SQLite, the native type elsewhere."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(LargeBinary(16))
        return dialect.type_descriptor(Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | UUID | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.bytes

    def process_result_value(self, value: bytes | UUID | None, dialect: Dialect) -> UUID | None:
        return UUID(bytes=value) if isinstance(value, bytes) else value


class Instant(TypeDecorator[datetime]):
    """An aware moment in UTC; refuses a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return value if value is None else value.replace(tzinfo=UTC)


class FixedPoint(TypeDecorator[Decimal]):
    """A measure with a fixed number of decimal places, stored as an integer."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else int(value.scaleb(self.places).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        del dialect
        return None if value is None else Decimal(value).scaleb(-self.places)


def _values(kind: type[enum.Enum]) -> Sequence[str]:
    return [str(member.value) for member in kind]


def choice_type(kind: type[enum.StrEnum]) -> Enum:
    """A column that holds one of `kind`'s values as text."""
    return Enum(kind, native_enum=False, length=32, values_callable=_values)


class Base(DeclarativeBase):
    """Root of the mapped classes."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Keyed:
    """A row with a key of its own."""

    # First in every table: SQLite 3.40's integrity check misreads tables without row numbers
    # whose key is not their first column.
    id: Mapped[UUID] = mapped_column(UuidKey, primary_key=True, default=new_id, sort_order=-1)


class Editable(Keyed):
    """A row that people edit: versioned against stale saves, every change logged by field.

    `subject` names the room whose views show the row.
    """

    subject: ClassVar[str]

    version: Mapped[int] = mapped_column()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, object]:  # noqa: N805
        return {"version_id_col": cls.__dict__.get("version", Editable.version)}


def table_of(model: type[Base]) -> Table:
    """The table behind a mapped class, for inserts in bulk that want no objects."""
    table = model.__table__
    assert isinstance(table, Table)
    return table
