"""What the arrears list is narrowed to, and the filters that have a name."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.services.dashboard.arrears_list import ArrearsFilter, Bucket, PlanFilter, Tenure
from app.services.saved_filters import (
    SavedFilterView,
    remove_filter,
    save_filter,
    saved_filters,
)
from app.ui.arrears.words import PLAN_FILTERS, TENURES
from app.ui.fields import DateEdit, MoneyEdit, NumberEdit
from app.ui.forms import Field, FormDialog
from app.ui.panels import plain_button
from app.ui.search_field import SearchField
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

LIST_NAME = "arrears"
NAME_FIELDS = (Field("name", QT_TRANSLATE_NOOP("Forms", "&Name"), "text", required=True),)
_ONLY = ("", "rent", "legal", "hold")


class FilterBar(QWidget):
    """Two rows of filters. `changed` after each choice."""

    changed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._loading = False
        self.search = SearchField(self.tr("Filter by name or unit…"))
        self.development = _choice(self.tr("Development"))
        self.development.addItem(self.tr("All developments"), None)
        self.tenure = _choice(self.tr("Who"))
        self.tenure.addItem(self.tr("Everybody"), None)
        for tenure, word in TENURES.items():
            self.tenure.addItem(translate("Arrears", word), tenure.value)
        self.plan = _choice(self.tr("Plan"))
        self.plan.addItem(self.tr("With or without a plan"), None)
        for plan, word in PLAN_FILTERS.items():
            self.plan.addItem(translate("Arrears", word), plan.value)
        self.only = _choice(self.tr("Only"))
        for value, word in zip(
            _ONLY,
            (
                self.tr("All arrears"),
                self.tr("Only with rent"),
                self.tr("Only with the lawyer"),
                self.tr("Only on hold"),
            ),
            strict=True,
        ):
            self.only.addItem(word, value)
        self.owner = _choice(self.tr("Who looks after it"))
        self.owner.addItem(self.tr("Whoever"), "")
        self.days = NumberEdit(0, 99_999)
        self.days.setPlaceholderText(self.tr("older than days"))
        self.days.setAccessibleName(self.tr("Older than so many days"))
        self.above = MoneyEdit()
        self.above.setPlaceholderText(self.tr("above €"))
        self.above.setAccessibleName(self.tr("Above this amount"))
        self.as_of = DateEdit(context.office.clock.today)
        self.as_of.setAccessibleName(self.tr("As at"))
        self.saved = _choice(self.tr("Saved filters"))
        self.save = plain_button(self.tr("&Save filter…"), self.ask_name)
        self.remove = plain_button(self.tr("Re&move"), self.remove_chosen)
        self._lay_out()
        self._connect()
        self._offer_saved([])

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in (
            (self.search, 3),
            (self.development, 2),
            (self.tenure, 2),
            (self.plan, 2),
            (self.only, 2),
        ):
            first.addWidget(widget, stretch)
        self.days.setMaximumWidth(130)
        self.above.setMaximumWidth(110)
        for edit in (self.days, self.above, self.as_of):
            second.addWidget(edit)
        second.addWidget(self.owner, 1)
        second.addStretch(1)
        second.addWidget(self.saved)
        second.addWidget(self.save)
        second.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.search.searched.connect(self._tell)
        for choice in (self.development, self.tenure, self.plan, self.only, self.owner):
            choice.currentIndexChanged.connect(self._tell)
        for edit in (self.days, self.above, self.as_of):
            edit.value_changed.connect(self._tell)
        self.saved.activated.connect(self._apply_saved)

    @Slot()
    def _tell(self) -> None:
        if not self._loading:
            self.changed.emit()

    # What is wanted

    def wanted(self, bucket: Bucket | None) -> ArrearsFilter:
        """The filter as it stands, with the age that the strip has chosen."""
        development = self.development.currentData()
        tenure, plan = self.tenure.currentData(), self.plan.currentData()
        return ArrearsFilter(
            text=self.search.text(),
            development_id=development if isinstance(development, UUID) else None,
            older_than_days=self.days.number(),
            above_cents=self.above.cents(),
            bucket=bucket,
            only_rent=self.only.currentData() == "rent",
            tenure=Tenure(tenure) if tenure else None,
            plan=PlanFilter(plan) if plan else None,
            in_legal=self.only.currentData() == "legal",
            on_hold=self.only.currentData() == "hold",
            owner=str(self.owner.currentData() or ""),
        )

    def offer_owners(self, found: list[str]) -> None:
        """Offer these people to choose from; the chosen one stays, even with nothing left."""
        chosen = str(self.owner.currentData() or "")
        wanted = found if chosen in ("", *found) else [*found, chosen]
        if wanted == [self.owner.itemData(place) for place in range(1, self.owner.count())]:
            return
        self._loading = True
        while self.owner.count() > 1:
            self.owner.removeItem(1)
        for name in wanted:
            self.owner.addItem(name, name)
        self.owner.setCurrentIndex(max(self.owner.findData(chosen), 0))
        self._loading = False

    def offer_developments(self, found: list[tuple[UUID, str]]) -> None:
        """Offer these developments to choose from; the chosen one stays."""
        offered = [self.development.itemData(place) for place in range(1, self.development.count())]
        if offered == [key for key, _ in found]:
            return
        chosen = self.development.currentData()
        self._loading = True
        while self.development.count() > 1:
            self.development.removeItem(1)
        for key, name in found:
            self.development.addItem(name, key)
            if key == chosen:
                self.development.setCurrentIndex(self.development.count() - 1)
        self._loading = False

    # Filters with a name

    def reload(self) -> None:
        """Read the saved filters again."""
        self._context.runner.read(
            lambda session: saved_filters(session, LIST_NAME),
            self._offer_saved,
            owner=self,
            slot="saved",
        )

    def _offer_saved(self, found: list[SavedFilterView]) -> None:
        chosen = self.chosen_saved()
        self.saved.clear()
        self.saved.addItem(self.tr("Saved filters"), None)
        for view in found:
            self.saved.addItem(view.name, view)
            if chosen is not None and view.id == chosen.id:
                self.saved.setCurrentIndex(self.saved.count() - 1)
        self.remove.setEnabled(self.chosen_saved() is not None)

    def chosen_saved(self) -> SavedFilterView | None:
        """The saved filter that was chosen, if any."""
        data = self.saved.currentData()
        return data if isinstance(data, SavedFilterView) else None

    @Slot()
    def _apply_saved(self) -> None:
        view = self.chosen_saved()
        self.remove.setEnabled(view is not None)
        self._load(json.loads(view.content) if view is not None else {})

    def _load(self, kept: dict[str, object]) -> None:
        self._loading = True
        self.search.setText(str(kept.get("text", "")))
        development = kept.get("development_id")
        key = UUID(str(development)) if development else None
        self.development.setCurrentIndex(max(self.development.findData(key), 0))
        self.tenure.setCurrentIndex(max(self.tenure.findData(kept.get("tenure")), 0))
        self.plan.setCurrentIndex(max(self.plan.findData(kept.get("plan")), 0))
        self.only.setCurrentIndex(max(self.only.findData(kept.get("only", "")), 0))
        owner = str(kept.get("owner", ""))
        if owner and self.owner.findData(owner) < 0:
            self.owner.addItem(owner, owner)
        self.owner.setCurrentIndex(max(self.owner.findData(owner), 0))
        days, above = kept.get("older_than_days"), kept.get("above_cents")
        self.days.set_value(days if isinstance(days, int) else None)
        self.above.set_cents(above if isinstance(above, int) else None)
        self._loading = False
        self.changed.emit()

    def content(self) -> str:
        """The filter as it is kept under a name."""
        wanted = asdict(self.wanted(None))
        key = wanted["development_id"]
        kept = {
            "text": wanted["text"],
            "development_id": str(key) if key else None,
            "older_than_days": wanted["older_than_days"],
            "above_cents": wanted["above_cents"],
            "tenure": self.tenure.currentData(),
            "plan": self.plan.currentData(),
            "only": self.only.currentData(),
            "owner": self.owner.currentData(),
        }
        return json.dumps(kept)

    @Slot()
    def ask_name(self) -> None:
        """Ask under which name the filter is kept."""
        content, known = self.content(), self.chosen_saved()

        def work(session: Session, typed: dict[str, object]) -> None:
            save_filter(session, LIST_NAME, str(typed["name"]), content)

        FormDialog(
            self._context,
            self,
            title=self.tr("Save the filter"),
            fields=NAME_FIELDS,
            values={"name": known.name} if known is not None else {},
            save=self.tr("&Save"),
            sentence="Save a filter",
            work=work,
        ).open()

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen filter off the list."""
        view = self.chosen_saved()
        if view is None:
            return

        def work(session: Session) -> None:
            remove_filter(session, view.id, view.version)

        self.saved.setCurrentIndex(0)
        self._context.runner.write("Remove a filter", work, owner=self)


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(9)
    return choice
