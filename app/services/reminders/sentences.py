"""A sentence that explains a proposal, or why there is none."""

from dataclasses import dataclass, field
from datetime import date

from app.models.formats import format_date, format_euro


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence of the context "Reminders" with `{placeholders}`, and what fills them;
    the window translates the sentence before it fills it."""

    template: str
    params: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.params)


def sentence(template: str, **params: date | int | str) -> Sentence:
    """A sentence; days are written out, and whole numbers too. Cents come through `euro`."""
    return Sentence(template, {name: _word(value) for name, value in params.items()})


def euro(cents: int) -> str:
    """An amount as a sentence writes it."""
    return format_euro(cents)


def _word(value: date | int | str) -> str:
    return format_date(value) if isinstance(value, date) else str(value)
