"""Parts of a whole as one bar, with their names, numbers and per cents below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.models.formats import format_percent
from app.ui.flow import FlowLayout
from app.ui.theme import colours

_BETWEEN = 12
STRENGTHS = (255, 175, 110, 60)


@dataclass(frozen=True)
class Part:
    """One part: its name, how many, and its share in per cent."""

    name: str
    count: int
    percent: float


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for place, part in enumerate(self.parts):
            width = self.width() * part.percent / 100
            painter.setBrush(shade(place))
            painter.drawRoundedRect(QRectF(left, 0, max(width - 2, 1), self.height()), 3, 3)
            left += width
        painter.end()


def shade(place: int) -> QColor:
    """The colour of the part that stands at `place`."""
    made = QColor(colours().accent)
    made.setAlpha(STRENGTHS[place % len(STRENGTHS)])
    return made


class ShareBar(QWidget):
    """The bar with its legend."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._legend = FlowLayout()
        self._labels: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(self._legend)
        self.setAccessibleName(name)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Draw these parts."""
        self._bar.parts = tuple(parts)
        self._bar.update()
        self._legend.clear()
        self._labels = [self._label(place, part) for place, part in enumerate(parts)]
        for label in self._labels:
            self._legend.addWidget(label)
        self.setAccessibleDescription("; ".join(self.texts()))

    def texts(self) -> list[str]:
        """The legend as text."""
        return [
            f"{part.name} {part.count} ({format_percent(part.percent)})" for part in self._bar.parts
        ]

    def _label(self, place: int, part: Part) -> QLabel:
        mark = shade(place)
        square = f"rgba({mark.red()}, {mark.green()}, {mark.blue()}, {mark.alpha()})"
        label = QLabel(
            f'<span style="color: {square};">■</span> {part.name} '
            f"<b>{part.count}</b> ({format_percent(part.percent)})"
        )
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setContentsMargins(0, 0, _BETWEEN, 0)
        return label
