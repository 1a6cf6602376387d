"""What every form that edits a row checks, whatever the room."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.base import Editable
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

Row = TypeVar("Row", bound=Editable)

CODE_LENGTH = 32
NAME_LENGTH = 200


class ChangedMeanwhile(OfficeError):
    """The row is no longer as the form read it: the form may show both and ask."""


def fetch_as_read(session: Session, kind: type[Row], key: UUID, version: int) -> Row:
    """The row as the form read it.

    Raises OfficeError when it is gone, ChangedMeanwhile when somebody else has changed it since
    `version`.
    """
    row = session.get(kind, key)
    if row is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Somebody else has just removed this."))
    if row.version != version:
        raise ChangedMeanwhile(
            QT_TRANSLATE_NOOP(
                "errors", "Somebody else has just changed this: look at it again, then save."
            )
        )
    return row


def check_text(field: str, text: str, longest: int) -> None:
    """Refuse a text that is empty or longer than `longest`, naming the field."""
    if not text.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This must not be empty."), field=field)
    check_length(field, text, longest)


def check_length(field: str, text: str, longest: int) -> None:
    """Refuse a text longer than `longest`, naming the field; an empty one will do."""
    if len(text.strip()) > longest:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "At most {count} characters fit here."),
            field=field,
            count=longest,
        )
