"""A chart as a picture for a slide, as a page with vector lines, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from app.ui.dashboard.chart import Chart
from app.ui.fonts import paper_font, window_font
from app.ui.theme import colours

SHARPNESS = 2
_MARGIN = 14.0
_DOTS = 120
"""As coarse as a screen: hatching and dashes are counted in dots, lines and letters are not."""


@dataclass(frozen=True)
class ChartTable:
    """The numbers of a chart; `kinds` as in `exchange.grids`."""

    headers: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def picture_png(chart: QWidget) -> bytes:
    """The chart as it stands, twice as sharp as on the screen."""
    size = chart.size()
    image = QImage(size * SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(colours().card)
    chart.render(image)
    content, buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def picture_pdf(chart: Chart, title: str, sentences: Sequence[str]) -> bytes:
    """The chart on a landscape A4 page with its title, and below it how it is computed."""
    content, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Portineria")
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter
    )
    painter = QPainter(writer)
    chart.write_with(paper_font(0.92))
    try:
        _draw_page(painter, chart, title, sentences, QRectF(0, 0, writer.width(), writer.height()))
    finally:
        painter.end()
        chart.write_with(window_font(0.92))
    return bytes(content.data())


def _draw_page(
    painter: QPainter, chart: QWidget, title: str, sentences: Sequence[str], page: QRectF
) -> None:
    painter.setPen(colours().text)
    painter.setFont(paper_font(1.3, bold=True))
    head = painter.boundingRect(page, Qt.TextFlag.TextWordWrap, title)
    painter.drawText(head, Qt.TextFlag.TextWordWrap, title)
    painter.setFont(paper_font(0.92))
    words = "\n".join(sentences)
    foot = painter.boundingRect(page, Qt.TextFlag.TextWordWrap, words)
    gap = head.height() * 0.6
    top, height = head.bottom() + gap, page.bottom() - foot.height() - head.bottom() - 2 * gap
    scale = min(page.width() / chart.width(), height / chart.height())
    painter.save()
    painter.translate(QPointF(page.left(), top))
    painter.scale(scale, scale)
    # As drawn, not as dots: lines and letters stay sharp at any size.
    chart.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.restore()
    foot.moveTop(top + chart.height() * scale + gap)
    painter.setPen(colours().muted)
    painter.drawText(foot, Qt.TextFlag.TextWordWrap, words)


def _buffer() -> tuple[QByteArray, QBuffer]:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return content, buffer
