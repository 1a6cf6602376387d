"""What a report holds, whatever it becomes: tables, charts, sentences, and the definition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.services.dashboard.definition import Definition
from app.services.letters.charts import Series

CellKind = Literal["text", "money", "percent", "number", "decimal", "date"]
"""Money is cents, a percentage a number or None where it is not available."""
Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; `key` names it for other programs. Without `points` it takes its share of what
    the others leave."""

    key: str
    title: str
    kind: CellKind = "text"
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with its totals; `empty` is said where it has no rows."""

    key: str
    title: str
    columns: Sequence[TableColumn]
    rows: Sequence[Sequence[Cell]]
    totals: Sequence[Sequence[Cell]] = ()
    empty: str = "Nessuno."


@dataclass(frozen=True, slots=True)
class ChartPart:
    """Lines over months; `says` tells in words what they show."""

    title: str
    series: Sequence[Series]
    labels: Sequence[str]
    unit: str
    says: str


@dataclass(frozen=True, slots=True)
class NotePart:
    """A sentence between the tables."""

    text: str


Part = TablePart | ChartPart | NotePart


@dataclass(frozen=True, slots=True)
class Report:
    """A report as of a day, in Italian whatever the window speaks."""

    key: str
    title: str
    subtitle: str
    as_of: date
    definition: Definition
    parts: Sequence[Part]
