"""The building blocks of a page: cards, titles, tiles, key figures, buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabBar,
    QTabWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from app.ui.fonts import window_font
from app.ui.theme import colours
from app.ui.window_state import recall_bytes, remember_bytes

PAGE_MARGIN = 16
CARD_MARGIN = 16
GAP = 12
TAB_PADDING = 15
ICON_GAP = 8


class Muted(QLabel):
    """A label in the quiet colour."""


class QuietLine(Muted):
    """One quiet line that gives way: cut with an ellipsis, whole in its tooltip."""

    def minimumSizeHint(self) -> QSize:
        """As high as the text, and as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        if self.sizeHint().width() <= self.width():
            super().paintEvent(event)
            return
        inside = self.contentsRect()
        cut = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter = QPainter(self)
        role = self.foregroundRole()
        self.style().drawItemText(
            painter, inside, int(self.alignment()), self.palette(), self.isEnabled(), cut, role
        )

    def event(self, event: QEvent) -> bool:
        """Show the whole text on hovering where it is cut."""
        is_cut = self.sizeHint().width() > self.width()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and is_cut:
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)


class Card(QFrame):
    """A white panel with a thin border. Put things in with `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(CARD_MARGIN, 12, CARD_MARGIN, 12)
        self.column.setSpacing(8)


class SectionTitle(QWidget):
    """A bold title, with room for quiet text or link buttons at the right."""

    def __init__(self, title: str, side: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(title)
        self._title.setObjectName("title")
        self._side = QuietLine(side)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self._side)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self._title.setText(text)

    def set_side(self, text: str) -> None:
        """Change the quiet text at the right."""
        self._side.setText(text)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)


class LinkButton(QPushButton):
    """A button that looks like quiet text, for secondary ways on."""

    def __init__(
        self, text: str, on_click: Callable[[], None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFlat(True)
        if on_click is not None:
            self.clicked.connect(on_click)


def plain_button(text: str, on_click: Callable[[], None] | None = None) -> QPushButton:
    """A usual button; `text` carries a mnemonic."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    if on_click is not None:
        button.clicked.connect(on_click)
    return button


def primary_button(text: str, on_click: Callable[[], None] | None = None) -> QPushButton:
    """The one button of a page that does its main thing."""
    button = plain_button(text, on_click)
    button.setProperty("primary", True)
    return button


def set_primary(button: QPushButton, *, primary: bool) -> None:
    """Make a button the one that does the page's main thing, or a usual one again."""
    if bool(button.property("primary")) is not primary:
        button.setProperty("primary", primary)
        button.style().unpolish(button)
        button.style().polish(button)


class ActionRow(QWidget):
    """The actions at the foot of a card: others at the left, the primary one at the right."""

    def __init__(
        self,
        buttons: Sequence[QPushButton],
        primary: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        if primary is not None:
            row.addWidget(primary)


class KeyFigures(QWidget):
    """A row of small captions over bold values."""

    def __init__(self, captions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for text in captions:
            caption, value = QLabel(text), QLabel("–")
            caption.setObjectName("caption")
            value.setObjectName("value")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            # Names in other scripts stay under their caption.
            value.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(caption)
            pair.addWidget(value)
            row.addLayout(pair, 1)
            self._values.append(value)

    def set_values(self, values: Sequence[str], roles: Sequence[str | None] = ()) -> None:
        """Show one value per caption; `roles` may colour them beside what they say."""
        for place, (label, value) in enumerate(zip(self._values, values, strict=True)):
            label.setText(value or "–")
            role = roles[place] if place < len(roles) else None
            label.setStyleSheet(f"color: {colours().of(role)};" if role else "")

    def values(self) -> list[str]:
        """What is shown now."""
        return [label.text() for label in self._values]


class Sparkline(QWidget):
    """A small line of one series, without axes; None leaves a gap."""

    def __init__(self, role: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._series: tuple[float | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_series(self, series: Sequence[float | None]) -> None:
        """Draw these values, oldest first."""
        self._series = tuple(series)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        known = [value for value in self._series if value is not None]
        if len(known) < 2:
            return
        low, high = min(known), max(known)
        span = (high - low) or 1.0
        room = QRectF(self.rect()).adjusted(2, 3, -2, -3)
        step = room.width() / (len(self._series) - 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().of(self._role)), 1.6))
        piece = QPolygonF()
        for place, value in enumerate((*self._series, None)):
            if value is not None:
                height = (value - low) / span if high > low else 0.5
                piece.append(
                    QPointF(room.left() + place * step, room.bottom() - height * room.height())
                )
            elif piece.size():
                painter.drawPolyline(piece)
                piece = QPolygonF()
        painter.end()


class Tile(Card):
    """One figure: caption, big value, a line of change, a sparkline.

    `clicked` opens what is behind it (click, Enter, space); `explained` asks for its formula
    (the small "?" or its key).
    """

    clicked = Signal()
    explained = Signal()

    def __init__(self, caption: str, role: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._caption = QLabel(caption)
        self._caption.setObjectName("caption")
        self._value = QLabel("–")
        self._value.setFont(window_font(2.0, bold=True))
        self._delta = QLabel()
        self._spark = Sparkline(role)
        self.explain_button = LinkButton("?")
        self.explain_button.setToolTip(self.tr("How this is computed"))
        self.explain_button.setAccessibleName(self.tr("How this is computed: {0}").format(caption))
        self.explain_button.clicked.connect(self.explained)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._caption, 1)
        top.addWidget(self.explain_button)
        self.column.setSpacing(3)
        self.column.addLayout(top)
        self.column.addWidget(self._value)
        self.column.addWidget(self._delta)
        self.column.addWidget(self._spark)
        self._name()

    def set_caption(self, text: str) -> None:
        """Change the caption."""
        self._caption.setText(text)
        self._name()

    def set_figure(self, value: str, delta: str = "", role: str = "muted", arrow: int = 0) -> None:
        """Show the value and its line of change in the colour of `role`, with an arrow up (1)
        or down (-1)."""
        self._value.setText(value)
        sign = {1: "▲ ", -1: "▼ "}.get(arrow, "")
        self._delta.setText(f"{sign}{delta}" if delta else "")
        self._delta.setStyleSheet(f"color: {colours().of(role)};")
        self._name()

    def set_series(self, series: Sequence[float | None]) -> None:
        """Draw the sparkline, oldest value first."""
        self._spark.set_series(series)

    def value(self) -> str:
        """The big value as shown."""
        return self._value.text()

    def delta(self) -> str:
        """The line of change as shown."""
        return self._delta.text()

    def _name(self) -> None:
        texts = (self._caption.text(), self._value.text(), self._delta.text())
        self.setAccessibleName(", ".join(text for text in texts if text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        elif event.text() == "?":
            self.explained.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)


class InnerTabs(QTabWidget):
    """The row of pages inside a card, drawn as in the window's own row of tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(plain_tab_bar())
        self.setDocumentMode(True)


class PlainTabBar(QTabBar):
    """Gives each tab the room of its bold title, so that choosing one moves none."""

    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        title = self.tabText(index).replace("&", "")
        bold = QFontMetrics(window_font(bold=True)).horizontalAdvance(title)
        picture = 0 if self.tabIcon(index).isNull() else self.iconSize().width() + ICON_GAP
        size.setWidth(bold + picture + 2 * TAB_PADDING)
        return size


def plain_tab_bar(parent: QWidget | None = None) -> QTabBar:
    """A row of tabs with the accent line under the current one."""
    bar = PlainTabBar(parent)
    bar.setProperty("plain", True)
    bar.setDrawBase(False)
    bar.setExpanding(False)
    bar.setElideMode(Qt.TextElideMode.ElideNone)
    return bar


class Split(QSplitter):
    """List left, detail right; remembers where the person put the divider."""

    def __init__(
        self, name: str, left: QWidget, right: QWidget, shares: tuple[int, int] = (45, 55)
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._name = name
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(right)
        self.setSizes([share * 12 for share in shares])
        self.setStretchFactor(0, shares[0])
        self.setStretchFactor(1, shares[1])
        kept = recall_bytes(f"split/{name}")
        if kept is not None:
            self.restoreState(kept)
        self.splitterMoved.connect(self._save)

    @Slot()
    def _save(self) -> None:
        remember_bytes(f"split/{self._name}", self.saveState())


def page_layout(page: QWidget) -> QVBoxLayout:
    """The usual margins of a tab's page."""
    column = QVBoxLayout(page)
    column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
    column.setSpacing(GAP)
    return column
