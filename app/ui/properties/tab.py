"""The tab: the tree at the left, what is chosen at the right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.models.formats import format_date
from app.services.properties import editing
from app.services.properties.inventory import Inventory, inventory
from app.ui.context import Target
from app.ui.empty_state import EmptyState
from app.ui.forms import FormDialog
from app.ui.panels import Card, Split, page_layout
from app.ui.properties import forms
from app.ui.properties.development_page import DevelopmentPage
from app.ui.properties.tree_model import EVERYTHING, Place
from app.ui.properties.tree_panel import TreePanel
from app.ui.properties.unit_page import UnitPage
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext


class PropertiesTab(QWidget):
    """Developments, stairs and units."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._place = EVERYTHING
        self._pending: Target | None = None
        self._inventory = Inventory((), ())
        self.panel = TreePanel()
        self.development_page = DevelopmentPage(context)
        self.unit_page = UnitPage(context)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.development_page)
        self.pages.addWidget(self.unit_page)
        self.nothing = Card()
        self.nothing.column.addWidget(
            EmptyState(
                self.tr("No developments yet"),
                self.tr(
                    "Developments, stairs and units come with the cooperative's spreadsheets, "
                    "or one by one."
                ),
                self.tr("&New development…"),
                self.new_development,
            )
        )
        self.whole = QStackedWidget()
        self.whole.addWidget(Split("properties", self.panel, self.pages, (36, 64)))
        self.whole.addWidget(self.nothing)
        page_layout(self).addWidget(self.whole)
        self._connect()
        self._fresh = Refreshing(self, context.runner, {"properties", "tenants"}, self._reload)

    def _connect(self) -> None:
        self.panel.chosen.connect(self._on_chosen)
        self.panel.filtered.connect(self._show_chosen)
        self.development_page.unit_opened.connect(self._on_unit_opened)
        self.development_page.edit_asked.connect(self.edit_development)
        self.development_page.new_unit_asked.connect(self.new_unit)
        self.development_page.new_development_asked.connect(self.new_development)
        self.unit_page.edit_asked.connect(self.edit_unit)
        self.unit_page.end_asked.connect(self.end_occupancy)
        self.unit_page.new_annex_asked.connect(self.new_annex)
        self.unit_page.annex_opened.connect(self.edit_annex)
        self.unit_page.back_asked.connect(self._on_back)

    # Showing

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a development or unit by its key; "new" asks for a new unit."""
        if target.action == "new":
            self.new()
        elif target.id is not None and not self.panel.choose_id(target.id):
            self._pending = target

    def _reload(self) -> None:
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: inventory(session, today), self._show_inventory, owner=self, slot="tree"
        )

    def _show_inventory(self, everything: Inventory) -> None:
        self._inventory = everything
        self.panel.show_inventory(everything)
        self.whole.setCurrentIndex(1 if self.panel.is_empty() else 0)
        pending, self._pending = self._pending, None
        if pending is None or pending.id is None or not self.panel.choose_id(pending.id):
            self._show_chosen()

    @Slot(object)
    def _on_chosen(self, place: Place) -> None:
        self._place = place
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        if self._place.unit_id is not None:
            self.pages.setCurrentWidget(self.unit_page)
            self.unit_page.show_unit(self._place.unit_id)
        else:
            self.pages.setCurrentWidget(self.development_page)
            self.development_page.show_place(self._place, self.panel.wanted())

    @Slot(object)
    def _on_unit_opened(self, unit_id: UUID) -> None:
        self.panel.choose_id(unit_id)

    @Slot()
    def _on_back(self) -> None:
        self.panel.choose(Place(self._place.development_id))

    # Forms

    def new(self) -> None:
        """Ctrl+N: a unit, or the first development where there is none."""
        if self.panel.is_empty():
            self.new_development()
        else:
            self.new_unit()

    @Slot()
    def new_development(self) -> None:
        """Ask for a new development."""

        def work(session: Session, values: dict[str, object]) -> UUID:
            return editing.create_development(session, forms.development_input(values))

        FormDialog(
            self._context,
            self,
            title=self.tr("New development"),
            fields=forms.DEVELOPMENT,
            values={"contract": "full", "phase": "management", "ownership": "fund"},
            save=self.tr("&Add"),
            sentence="Add a development",
            work=work,
            on_done=self._go_to,
        ).open()

    @Slot()
    def edit_development(self) -> None:
        """Ask for changes to the development shown."""
        detail = self.development_page.detail
        if detail is None:
            return
        key, version = detail.id, detail.version

        def work(session: Session, values: dict[str, object]) -> None:
            editing.edit_development(session, key, version, forms.development_input(values))

        FormDialog(
            self._context,
            self,
            title=self.tr("Edit {0}").format(detail.name),
            fields=forms.DEVELOPMENT,
            values=forms.development_values(detail),
            save=self.tr("&Save"),
            sentence="Edit a development",
            work=work,
        ).open()

    @Slot()
    def new_unit(self) -> None:
        """Ask for a new unit of the development or stair shown."""

        def work(session: Session, values: dict[str, object]) -> UUID:
            return editing.create_unit(session, forms.unit_input(values))

        place, first = self._place, self._inventory.developments[:1]
        development = place.development_id or (first[0].id if first else None)
        FormDialog(
            self._context,
            self,
            title=self.tr("New unit"),
            fields=forms.unit_fields(self._inventory.developments),
            values={
                "development_id": development.hex if development else None,
                "tenure": "permanent",
                "building": place.building or "",
                "stair": place.stair or "",
                "available_from": self._context.office.clock.today(),
            },
            save=self.tr("&Add"),
            sentence="Add a unit",
            work=work,
            on_done=self._go_to,
        ).open()

    @Slot()
    def edit_unit(self) -> None:
        """Ask for changes to the unit shown."""
        if self.unit_page.shown is None:
            return
        detail = self.unit_page.shown.detail
        key, version = detail.id, detail.version

        def work(session: Session, values: dict[str, object]) -> None:
            editing.edit_unit(session, key, version, forms.unit_input(values))

        FormDialog(
            self._context,
            self,
            title=self.tr("Edit {0}").format(detail.code),
            fields=forms.unit_fields(self._inventory.developments),
            values=forms.unit_values(detail),
            save=self.tr("&Save"),
            sentence="Edit a unit",
            work=work,
        ).open()

    @Slot()
    def new_annex(self) -> None:
        """Ask for a new annex of the unit shown."""
        if self.unit_page.shown is None:
            return
        unit = self.unit_page.shown.detail

        def work(session: Session, values: dict[str, object]) -> UUID:
            return editing.create_annex(session, unit.id, forms.annex_input(values))

        FormDialog(
            self._context,
            self,
            title=self.tr("New annex of {0}").format(unit.code),
            fields=forms.ANNEX,
            values={"kind": "cellar"},
            save=self.tr("&Add"),
            sentence="Add an annex",
            work=work,
        ).open()

    @Slot(object)
    def edit_annex(self, annex_id: UUID) -> None:
        """Ask for changes to an annex of the unit shown."""
        if self.unit_page.shown is None:
            return
        for annex in self.unit_page.shown.detail.annexes:
            if annex.id == annex_id:
                break
        else:
            return
        version = annex.version

        def work(session: Session, values: dict[str, object]) -> None:
            editing.edit_annex(session, annex_id, version, forms.annex_input(values))

        FormDialog(
            self._context,
            self,
            title=self.tr("Edit annex"),
            fields=forms.ANNEX,
            values={
                "kind": annex.kind.value,
                "label": annex.label,
                "area_square_metres": annex.area_square_metres,
            },
            save=self.tr("&Save"),
            sentence="Edit an annex",
            work=work,
        ).open()

    @Slot()
    def end_occupancy(self) -> None:
        """Ask on which day the keys came back."""
        if self.unit_page.shown is None:
            return
        today = self._context.office.clock.today()
        lease = self.unit_page.shown.detail.lease_on(today)
        if lease is None:
            return
        key, version, code = lease.id, lease.version, self.unit_page.shown.detail.code

        def work(session: Session, values: dict[str, object]) -> date:
            last_day = forms.day_of(values, "last_day")
            editing.end_occupancy(session, key, version, last_day)
            return last_day

        FormDialog(
            self._context,
            self,
            title=self.tr("End the occupancy of {0}").format(code),
            fields=forms.END,
            values={"last_day": today},
            save=self.tr("&End occupancy"),
            sentence="End an occupancy",
            introduction=self.tr(
                "{0}, here since {1}. The day on which the keys come back is the last day of "
                "occupancy: the unit is vacant from the day after. The lease and its account stay."
            ).format(lease.household_name, format_date(lease.starts_on)),
            work=work,
            on_done=self._on_ended,
        ).open()

    def _on_ended(self, last_day: object) -> None:
        if isinstance(last_day, date):
            self._context.messages.inform(
                self.tr("The occupancy ends on {0}.").format(format_date(last_day))
            )

    def _go_to(self, key: object) -> None:
        if isinstance(key, UUID):
            self.show_target(Target("properties", key))
