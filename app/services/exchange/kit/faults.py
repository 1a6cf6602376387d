"""What is wrong with a line of the kit, in words a person understands."""

from dataclasses import dataclass, field

from app.models.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Fault:
    """A faulty line: file, line (0: the file as a whole) and the reason.

    `template` is the English sentence with `{placeholders}`, `params` fills them.
    """

    file: str
    line: int
    template: str
    params: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.params)


MISSING_FILE = QT_TRANSLATE_NOOP("faults", "the file is missing")
MISSING_COLUMN = QT_TRANSLATE_NOOP("faults", "the column «{column}» is missing")
COLUMN_COUNT = QT_TRANSLATE_NOOP("faults", "{found} columns where the header has {expected}")
EMPTY = QT_TRANSLATE_NOOP("faults", "«{column}» is empty")
NO_DATE = QT_TRANSLATE_NOOP("faults", "«{value}» in «{column}» is not a day that exists")
NO_AMOUNT = QT_TRANSLATE_NOOP("faults", "«{value}» in «{column}» is not an amount")
NO_NUMBER = QT_TRANSLATE_NOOP("faults", "«{value}» in «{column}» is not a number")
NO_CHOICE = QT_TRANSLATE_NOOP("faults", "«{value}» in «{column}» is not one of: {choices}")
NEITHER_AMOUNT = QT_TRANSLATE_NOOP("faults", "there is neither a charge nor a credit")
TWICE = QT_TRANSLATE_NOOP("faults", "the code «{value}» stands here for the second time")
UNKNOWN_DEVELOPMENT = QT_TRANSLATE_NOOP("faults", "no development has the code «{value}»")
UNKNOWN_UNIT = QT_TRANSLATE_NOOP("faults", "no unit has the code «{value}»")
UNKNOWN_HOUSEHOLD = QT_TRANSLATE_NOOP("faults", "no household has the code «{value}»")
UNKNOWN_LEASE = QT_TRANSLATE_NOOP("faults", "no lease has the code «{value}»")
END_BEFORE_START = QT_TRANSLATE_NOOP("faults", "it ends on {end}, before it begins on {start}")
UNREADABLE_TEXT = QT_TRANSLATE_NOOP("faults", "a letter in «{column}» cannot be read")
ZERO_LINE = QT_TRANSLATE_NOOP("faults", "the amount is zero: nothing will be posted")
OVERLAPPING_LEASE = QT_TRANSLATE_NOOP("faults", "unit {unit} is let twice on {day}")
