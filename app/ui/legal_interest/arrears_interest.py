"""Interest on arrears through a day: by household, with every step, and charging it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel

from app.models.formats import format_date, format_euro
from app.services.legal_interest.charging import (
    ChargingOutcome,
    InterestPreview,
    LeaseInterest,
    candidates,
    charge_interest,
    preview,
)
from app.services.progress import Progress
from app.ui.context import TENANTS, Target
from app.ui.fields import DateEdit, MoneyEdit
from app.ui.legal_interest.columns import LEASES, STEPS, Step, percentage_words, steps
from app.ui.panels import ActionRow, Card, Muted, SectionTitle, plain_button, primary_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.theme import colours

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

AT_ONCE = 200
"""So many leases are worked out without asking: about a second and a half."""

FIELD_WIDTH = 136


@dataclass(frozen=True)
class _Found:
    """What a read brought: a preview, or how many leases wait for one."""

    preview: InterestPreview | None
    waiting: int = 0


class ArrearsInterest(Card):
    """The table of households, the explanation of the one chosen, and the way to charge."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.shown: InterestPreview | None = None
        self._shown_day: date | None = None
        self.through = DateEdit(context.office.clock.today)
        self.through.set_day(context.office.clock.today())
        self.minimum = MoneyEdit()
        self.minimum.set_cents(0)
        self.model: StaticTableModel[LeaseInterest] = StaticTableModel(LEASES, self, checkable=True)
        self.table = TableView(
            self.model,
            context=context,
            name="legal_interest.leases",
            title=self.tr("Legal interest"),
        )
        self.steps: StaticTableModel[Step] = StaticTableModel(STEPS, self)
        self.step_table = TableView(
            self.steps,
            context=context,
            name="legal_interest.steps",
            title=self.tr("How the interest is computed"),
        )
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.summary = Muted()
        self.all = plain_button(self.tr("C&hoose all"), self.choose_all)
        self.none = plain_button(self.tr("Choose non&e"), self.choose_none)
        self.charge = primary_button(self.tr("&Charge…"), self.ask_to_charge)
        self._lay_out()
        self.through.value_changed.connect(self._on_day)
        self.minimum.value_changed.connect(self._count)
        self.model.checks_changed.connect(self._count)
        self.table.chosen.connect(self._explain)
        self.table.opened.connect(self._on_opened)
        self._say_empty()
        self._count()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for text, field in (
            (self.tr("Throu&gh"), self.through),
            (self.tr("Leave out households &below"), self.minimum),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setFixedWidth(FIELD_WIDTH)
            head.addWidget(label)
            head.addWidget(field)
            head.addSpacing(8)
        head.addStretch(1)
        self.column.addLayout(head)
        self.warning.setStyleSheet(f"color: {colours().of('arrears')};")
        self.column.addWidget(self.warning)
        self.column.addWidget(self.table, 5)
        self.explained = SectionTitle(self.tr("How it is computed"))
        self.column.addWidget(self.explained)
        self.column.addWidget(self.step_table, 4)
        rule = Muted(
            self.tr(
                "Capital × rate × days ÷ 36.500, in leap years too. The day from which it runs"
                " does not count, the day of the payment does. Interest bears no interest"
                " (art. 1283 c.c.)."
            )
        )
        rule.setWordWrap(True)
        self.column.addWidget(rule)
        self.column.addWidget(self.summary)
        self.column.addWidget(ActionRow([self.all, self.none], self.charge))

    # Showing

    def reload(self) -> None:
        """Work the interest out again; where it takes long, offer it instead."""
        day = self.through.day()
        if day is None:
            return

        def work(session: Session) -> _Found:
            waiting = len(candidates(session, day))
            return _Found(None, waiting) if waiting > AT_ONCE else _Found(preview(session, day))

        self._context.runner.read(work, self._show_found, owner=self, slot="preview")

    @Slot()
    def compute(self) -> None:
        """Work the interest of many leases out, with progress."""
        day, office = self.through.day(), self._context.office
        if day is None:
            return

        def work(progress: Progress) -> InterestPreview:
            with office.read() as session:
                return preview(session, day, progress=progress)

        self._context.runner.long(
            self.tr("Work out legal interest"), work, self._show, owner=self, writes=False
        )

    def _show_found(self, found: _Found) -> None:
        if found.preview is not None:
            self._show(found.preview)
            return
        self._clear()
        self.table.set_empty(
            self.tr("{0} leases may bear interest").format(found.waiting),
            self.tr("Working them all out takes a little while."),
            self.tr("&Work them out"),
            self.compute,
        )

    def _show(self, found: InterestPreview) -> None:
        # What a person unticked stays so; what had nothing to charge was never asked about.
        known = (
            {lease.id for lease in self.shown.leases if lease.due_cents} if self.shown else set()
        )
        unticked = known - set(self.model.checked_keys())
        self.shown = found
        self._say_empty()
        self.model.set_rows(found.leases)
        self.model.check(
            lease.id
            for lease in found.leases
            if lease.due_cents
            and lease.id not in unticked
            # New interest would come before the plan's instalments: only on purpose.
            and (not lease.in_plan or lease.id in known)
        )
        self._warn(found)
        self._explain(self.table.chosen_key())
        if self.table.chosen_key() is None:
            self.table.choose_first()

    def _clear(self) -> None:
        self.shown = None
        self.model.set_rows([])
        self.steps.set_rows([])
        self.warning.hide()
        self._count()

    def _warn(self, found: InterestPreview) -> None:
        lines = []
        if found.assumed_after is not None and found.assumed_percentage is not None:
            lines.append(
                self.tr("Rate of {0} not entered yet: {1} % used.").format(
                    found.assumed_after.year + 1, percentage_words(found.assumed_percentage)
                )
            )
        if found.through > self._context.office.clock.today():
            lines.append(self.tr("This day is still to come: it can be looked at, not charged."))
        self.warning.setText(" ".join(lines))
        self.warning.setVisible(bool(lines))

    def _say_empty(self) -> None:
        self.table.set_empty(
            self.tr("No interest runs"),
            self.tr(
                "Interest runs from a notice of default that was received, or from the due day"
                " where the lease says so."
            ),
        )

    @Slot()
    def _on_day(self) -> None:
        day = self.through.day()
        if day is not None and day != self._shown_day:
            self._shown_day = day
            self.reload()

    @Slot(object)
    def _explain(self, key: object) -> None:
        lease = self._lease(key)
        self.steps.set_rows(steps(lease) if lease else [])
        self.explained.set_side(f"{lease.household_name} · {lease.unit_code}" if lease else "")

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        lease = self._lease(key)
        if lease is not None:
            self._context.navigate(Target(TENANTS, lease.household_id))

    def _lease(self, key: object) -> LeaseInterest | None:
        return next((lease for lease in self.model.rows() if lease.id == key), None)

    # Choosing and charging

    @Slot()
    def choose_all(self) -> None:
        """Tick every household with something to charge."""
        self.model.check([lease.id for lease in self.model.rows() if lease.due_cents])

    @Slot()
    def choose_none(self) -> None:
        """Tick nobody."""
        self.model.check([])

    def chosen(self) -> list[LeaseInterest]:
        """The households that would be charged."""
        ticked, least = set(self.model.checked_keys()), self.minimum.cents() or 0
        return [
            lease
            for lease in self.model.rows()
            if lease.id in ticked and lease.due_cents and lease.due_cents >= least
        ]

    @Slot()
    def _count(self) -> None:
        chosen = self.chosen()
        total = sum(lease.due_cents for lease in chosen)
        self.summary.setText(
            self.tr("{0} of {1} households chosen · {2} to charge").format(
                len(chosen), self.model.rowCount(), format_euro(total)
            )
        )
        today = self._context.office.clock.today()
        can = self.shown is not None and self.shown.through <= today
        self.charge.setEnabled(bool(chosen) and can)

    @Slot()
    def ask_to_charge(self) -> None:
        """Say what would be posted, and post it on yes."""
        chosen, shown = self.chosen(), self.shown
        if not chosen or shown is None:
            return
        entries = sum(1 for lease in chosen for charge in lease.charges if charge.due_cents)
        total = sum(lease.due_cents for lease in chosen)
        keys = [lease.id for lease in chosen]

        def charge() -> None:
            self._charge(shown.through, keys)

        self._context.messages.ask(
            self.tr("Charge {0} of legal interest through {1}?").format(
                format_euro(total), format_date(shown.through)
            ),
            self.tr("&Charge"),
            charge,
            detail=self.tr("{0} entries, one per charge, on {1} households, due today.").format(
                entries, len(chosen)
            ),
            parent=self,
        )

    def _charge(self, through: date, keys: list[UUID]) -> None:
        office = self._context.office

        def work(progress: Progress) -> ChargingOutcome:
            with office.write("Charge legal interest") as session:
                return charge_interest(session, through, keys, progress=progress)

        self._context.runner.long(
            self.tr("Charge legal interest"), work, self._on_charged, owner=self
        )

    def _on_charged(self, outcome: ChargingOutcome) -> None:
        self._context.messages.inform(
            self.tr("Charged: {0} entries on {1} households, {2}.").format(
                outcome.entries, outcome.leases, format_euro(outcome.cents)
            )
        )
