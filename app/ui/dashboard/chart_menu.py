"""Taking a chart along: as a picture, as a page, as numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from app.ui.context import WindowContext
    from app.ui.dashboard.chart import Chart
    from app.ui.dashboard.chart_export import ChartTable


class ShowsChart(Protocol):
    """What the menu asks of the card it belongs to."""

    def picture(self) -> Chart | None:
        """The chart that is shown, if it is there yet."""

    def words(self) -> tuple[str, list[str]]:
        """Its title, and what is written below it on paper."""

    def table(self) -> ChartTable:
        """Its numbers."""


class ChartMenu(QMenu):
    """Belongs to a card that shows a chart."""

    def __init__(self, context: WindowContext, card: QWidget) -> None:
        super().__init__(card)
        self._context = context
        self._card = card
        self.addAction(self.tr("&Picture (PNG)…"), self.save_png)
        self.addAction(self.tr("Page to print or &save (PDF)…"), self.show_pdf)
        self.addAction(self.tr("Numbers to &Excel…"), self.save_excel)

    def _chart(self) -> ShowsChart:
        card = self._card
        assert isinstance(card, QWidget)
        return card  # type: ignore[return-value]

    @Slot()
    def save_png(self) -> None:
        """Save the picture."""
        title, _ = self._chart().words()
        picture = self._chart().picture()
        if picture is None:
            return

        def save(path: Path) -> None:
            from app.services.exchange.grids import write_whole
            from app.ui.dashboard.chart_export import picture_png

            content = picture_png(picture)
            self._write(path, lambda: write_whole(path, content))

        self._ask(self.tr("Save the picture"), f"{title}.png", self.tr("Pictures (*.png)"), save)

    @Slot()
    def show_pdf(self) -> None:
        """The chart on a page, to print or to save."""
        from app.ui.dashboard.chart_export import picture_pdf
        from app.ui.printing import LetterDialog

        title, sentences = self._chart().words()
        picture = self._chart().picture()
        if picture is None:
            return
        LetterDialog(
            self._context,
            self._card,
            title=title,
            file_name=f"{title.replace('/', '-')}.pdf",
            pdf=picture_pdf(picture, title, sentences),
            says_what_is_owed=False,
        ).open()

    @Slot()
    def save_excel(self) -> None:
        """Save the numbers of the chart."""
        title, _ = self._chart().words()
        table = self._chart().table()

        def save(path: Path) -> None:
            from app.services.exchange.grids import export_xlsx

            self._write(path, lambda: export_xlsx(path, table.headers, table.kinds, table.rows))

        self._ask(self.tr("Save the numbers"), f"{title}.xlsx", self.tr("Excel (*.xlsx)"), save)

    def _ask(self, question: str, name: str, files: str, save: Callable[[Path], None]) -> None:
        self._context.messages.choose_save_file(
            question, name.replace("/", "-"), [files], save, parent=self._card
        )

    def _write(self, path: Path, work: Callable[[], object]) -> None:
        def told(_done: object) -> None:
            self._context.show_note(self.tr("Saved: {0}").format(path.name))

        self._context.runner.read(lambda _session: work(), told, owner=self._card)
