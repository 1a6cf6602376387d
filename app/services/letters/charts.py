"""Charts on paper, in vector form: lines over months and bars by name.

Each series has its own dash or place beside its colour, and its numbers in words for who listens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from app.models.formats import NOT_AVAILABLE
from app.services.letters.layout import GREY, Align, Page, TextStyle
from app.services.letters.typesetting import shortened, width

Rgb = tuple[float, float, float]

AMBER: Rgb = (0.722, 0.322, 0.031)
"""Arrears."""
BLUE: Rgb = (0.129, 0.373, 0.663)
"""Vacancy."""
DARK: Rgb = (0.35, 0.37, 0.40)
"""What was charged, and anything that is neither."""
GREEN: Rgb = (0.16, 0.47, 0.29)
"""What came in."""

_LABEL = TextStyle(size=7, leading=9, grey=GREY)
_NAME = TextStyle(size=8, leading=10)
_GRID = "0.88 0.88 0.88 RG 0.3 w [] 0 d"
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_LINES = 4
_LABEL_ROOM = 12.0
"""Beside the chart, for the half of the last label."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in points; (x, y) is its lower left corner."""

    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name, its colour, a value per place or None where there is none."""

    name: str
    colour: Rgb
    values: Sequence[float | None]
    is_dashed: bool = False
    is_dotted: bool = False

    @property
    def dash(self) -> str:
        """The operand of its dash: with both, dashes and dots in turn."""
        if self.is_dotted:
            return "[5 2 1 2]" if self.is_dashed else "[1 2]"
        return "[4 2]" if self.is_dashed else "[]"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar and what stands at its end, such as `3,4 %`; no value, no bar."""

    value: float | None
    shown: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """Bars under each other beside one name."""

    name: str
    bars: Sequence[Bar]


def line_chart(
    page: Page, box: Box, series: Sequence[Series], labels: Sequence[str], unit: str, says: str
) -> None:
    """Lines over `labels`, as many of which are written as fit; `unit` follows each number."""
    known = [value for each in series for value in each.values if value is not None]
    low, high, step = _scale(known)
    left, bottom = box.x + 34, box.y + 14
    inner = Box(left, bottom, box.x + box.wide - left - _LABEL_ROOM, box.y + box.high - bottom - 14)
    operators = []
    place = low
    while place <= high + step / 1000:
        y = _at(place, low, high, inner)
        operators.append(f"{_GRID} {inner.x:.2f} {y:.2f} m {inner.x + inner.wide:.2f} {y:.2f} l S")
        with page.artifact():
            page.text(left - 4, y - 2.4, _number(place, step) + unit, _LABEL, Align.RIGHT)
        place += step
    for each in series:
        operators += _path(each, low, high, inner)
    if not known:
        with page.artifact():
            middle = inner.x + inner.wide / 2
            page.text(middle, inner.y + inner.high / 2, NOT_AVAILABLE, _NAME, Align.CENTRE)
    _write_labels(page, inner, labels)
    operators += _legend(page, box, series)
    page.drawing(operators, says)


def bar_chart(
    page: Page, box: Box, rows: Sequence[BarRow], colours: Sequence[Rgb], says: str
) -> None:
    """Horizontal bars, all on one scale, with names on the left and their numbers at their end."""
    known = [bar.value for row in rows for bar in row.bars if bar.value is not None]
    most = max((value for value in known if value > 0), default=1.0)
    name_room = min(
        box.wide * 0.35, max((width(row.name, _NAME.face, _NAME.size) for row in rows), default=0)
    )
    left, room = box.x + name_room + 8, box.wide - name_room - 8 - 44
    pitch = box.high / max(len(rows), 1)
    operators = []
    for number, row in enumerate(rows):
        top = box.y + box.high - number * pitch
        high = min(9.0, pitch * 0.82 / max(len(row.bars), 1))
        middle = top - high * len(row.bars) / 2
        with page.artifact():
            name = shortened(row.name, _NAME.face, _NAME.size, name_room)
            page.text(box.x, middle - 2.8, name, _NAME)
        for place, (bar, colour) in enumerate(zip(row.bars, colours, strict=True)):
            y = top - (place + 1) * high
            long = room * max(bar.value or 0.0, 0.0) / most
            red, green, blue = colour
            operators.append(
                f"{red} {green} {blue} rg {left:.2f} {y + 0.6:.2f} {long:.2f} {high - 1.2:.2f} re f"
            )
            style = TextStyle(size=min(7.0, high * 0.95), leading=9)
            with page.artifact():
                page.text(left + long + 3, y + high / 2 - style.size * 0.36, bar.shown, style)
    page.drawing(operators, says)


def _scale(values: Sequence[float]) -> tuple[float, float, float]:
    """Lowest and highest number of the axis and its step, round numbers that take all in."""
    low, high = min([*values, 0.0]), max([*values, 0.0])
    if high == low:
        return 0.0, 1.0, 0.25
    rough = (high - low) / _LINES
    power = 10 ** floor(log10(rough))
    step = next(power * each for each in _STEPS if power * each >= rough * 0.999)
    return floor(low / step) * step, ceil(high / step - 1e-9) * step, step


def _at(value: float, low: float, high: float, inner: Box) -> float:
    return inner.y + (value - low) / (high - low) * inner.high


def _number(value: float, step: float) -> str:
    places = 0 if step >= 1 and step == int(step) else 1 if round(step * 10) == step * 10 else 2
    written = f"{value + 0.0:,.{places}f}"
    return written.replace(",", " ").replace(".", ",").replace(" ", ".")


def _path(series: Series, low: float, high: float, inner: Box) -> list[str]:
    """The line, broken where a value is missing; one value alone is a dot."""
    red, green, blue = series.colour
    # Round ends would close the gaps of dots.
    ends = "0 J" if series.is_dotted else "1 J"
    operators = [
        f"{red} {green} {blue} RG {red} {green} {blue} rg 1.4 w {ends} 1 j {series.dash} 0 d"
    ]
    pitch = inner.wide / max(len(series.values) - 1, 1)
    run: list[tuple[float, float]] = []
    for number, value in enumerate([*series.values, None]):
        if value is not None:
            run.append((inner.x + number * pitch, _at(value, low, high, inner)))
            continue
        if len(run) == 1:
            ((x, y),) = run
            operators.append(f"{x - 1.5:.2f} {y - 1.5:.2f} 3 3 re f")
        elif run:
            points = " ".join(
                f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(run)
            )
            operators.append(f"{points} S")
        run = []
    return operators


def _write_labels(page: Page, inner: Box, labels: Sequence[str]) -> None:
    widest = max((width(label, _LABEL.face, _LABEL.size) for label in labels), default=1) + 8
    every = max(1, ceil(widest * len(labels) / inner.wide))
    pitch = inner.wide / max(len(labels) - 1, 1)
    last = len(labels) - 1
    with page.artifact():
        for number in range(last % every, len(labels), every):
            x = inner.x + number * pitch
            page.text(x, inner.y - 10, labels[number], _LABEL, Align.CENTRE)


def _legend(page: Page, box: Box, series: Sequence[Series]) -> list[str]:
    x, y = box.x + 34, box.y + box.high - 8
    operators = []
    for each in series:
        red, green, blue = each.colour
        operators.append(
            f"{red} {green} {blue} RG 1.6 w {each.dash} 0 d"
            f" {x:.2f} {y + 2.6:.2f} m {x + 16:.2f} {y + 2.6:.2f} l S"
        )
        with page.artifact():
            page.text(x + 20, y, each.name, _NAME)
        x += 20 + width(each.name, _NAME.face, _NAME.size) + 16
    return operators
