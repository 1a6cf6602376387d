"""The right side: one household with its account, lease, people, plans, log and documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.formats import format_date, format_euro
from app.services.direct_debits.returns import returns_of
from app.services.ledger.statement import StatementLine, open_charges, statement_of
from app.services.receipts.reading import ReceiptView, receipts_of
from app.services.tenants.details import HouseholdDetail, LeaseView, household_detail
from app.ui.appointments.section import TalksSection
from app.ui.context import CHARGES, COMMUNITY, PROPERTIES, REPAYMENT_PLANS, Target
from app.ui.empty_state import EmptyState
from app.ui.hardship.listening_page import ListeningPage
from app.ui.panels import (
    ActionRow,
    Card,
    InnerTabs,
    KeyFigures,
    LinkButton,
    SectionTitle,
    plain_button,
    primary_button,
)
from app.ui.properties.facts import Facts
from app.ui.properties.words import LEASES, TENURES, word
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tenants.by_hand_dialog import ByHandDialog
from app.ui.tenants.columns import DOCUMENTS, LEASE_LIST, LOG, PEOPLE, PLANS, STATEMENT
from app.ui.tenants.entry_actions import EntryActions
from app.ui.tenants.mandates_page import MandatesSection
from app.ui.tenants.receipts import ReceiptsSection
from app.ui.tenants.standing_line import StandingLine, index_clause, lease_name
from app.ui.tenants.words import balance_words, language_name

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext


_LEASES_HEIGHT = 92
"""Pixels for the titles and two leases."""


@dataclass(frozen=True)
class HouseholdPicture:
    """A household and the account of each of its leases."""

    detail: HouseholdDetail
    statements: dict[UUID, list[StatementLine]]
    days_late: int | None
    receipts: dict[UUID, list[ReceiptView]]
    returned: frozenset[UUID]
    """Payments that the bank took back."""


class HouseholdPage(Card):
    """One household. The signals ask the tab for its forms."""

    payment_asked = Signal()
    statement_asked = Signal()
    edit_asked = Signal()
    person_asked = Signal(object)
    lease_asked = Signal(object)
    new_lease_asked = Signal()
    take_over_asked = Signal(object)
    head_asked = Signal()
    letter_asked = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.shown: HouseholdPicture | None = None
        self._lease_id: UUID | None = None
        self.title = SectionTitle("")
        self.place = LinkButton("", self._open_unit)
        self.title.add(self.place)
        self.figures = KeyFigures(
            [
                self.tr("Balance"),
                self.tr("Oldest overdue"),
                self.tr("Rent + services"),
                self.tr("Language"),
            ]
        )
        self.standing = StandingLine()
        self.lease_choice = QComboBox()
        self.lease_choice.setAccessibleName(self.tr("Lease"))
        self.lease_choice.currentIndexChanged.connect(self._on_lease_chosen)
        self._build_tables()
        self._build_tabs()
        self._build_actions()
        self._lay_out()
        self.show_nothing()

    # Building

    def _build_tables(self) -> None:
        self.statement = StaticTableModel(STATEMENT, self)
        self.statement_table = self._table(
            self.statement, "statement", self.tr("Statement of account")
        )
        self.statement_table.set_empty(
            self.tr("No movements yet"), self.tr("Charges and payments will stand here by date.")
        )
        self.statement_table.chosen.connect(self._on_line_chosen)
        self.leases = StaticTableModel(LEASE_LIST, self)
        self.lease_table = self._table(self.leases, "leases", self.tr("Leases"))
        self.lease_table.opened.connect(self.lease_asked)
        self.people = StaticTableModel(PEOPLE, self)
        self.people_table = self._table(self.people, "people", self.tr("People"))
        self.people_table.opened.connect(self.person_asked)
        self.plans = StaticTableModel(PLANS, self)
        self.plan_table = self._table(self.plans, "plans", self.tr("Repayment plans"))
        self.plan_table.set_empty(
            self.tr("No repayment plan"),
            self.tr("A plan splits what is overdue into instalments that the household can pay."),
        )
        self.plan_table.opened.connect(self._open_plan)
        self.log = StaticTableModel(LOG, self)
        self.log_table = self._table(self.log, "log", self.tr("Log"))
        self.log_table.set_empty(
            self.tr("Nothing in the log yet"),
            self.tr("Interviews, calls and mediations with this household will stand here."),
            self.tr("Write an &entry…"),
            self._write_entry,
        )
        self.log_table.opened.connect(self._open_entry)
        self.documents = StaticTableModel(DOCUMENTS, self)
        self.document_table = self._table(self.documents, "documents", self.tr("Documents"))
        self.document_table.set_empty(
            self.tr("No letters yet"), self.tr("Letters are kept here as they were printed.")
        )
        self.document_table.opened.connect(self.letter_asked)

    def _table(self, model: StaticTableModel, name: str, title: str) -> TableView:
        return TableView(model, context=self._context, name=f"tenants.{name}", title=title)

    def _build_tabs(self) -> None:
        self.facts = Facts(
            [
                self.tr("Lease"),
                self.tr("Kind"),
                self.tr("Start"),
                self.tr("Expiry"),
                self.tr("Keys returned"),
                self.tr("Registration"),
                self.tr("Rent a month"),
                self.tr("Service advance a month"),
                self.tr("Due day"),
                self.tr("Deposit"),
                self.tr("Tenure"),
                self.tr("IBAN of the household"),
                self.tr("ISTAT update"),
                self.tr("Interest clause"),
            ]
        )
        self.edit_lease = plain_button(self.tr("Edit l&ease…"), self._ask_lease)
        self.new_lease = plain_button(self.tr("New le&ase…"), self.new_lease_asked.emit)
        self.take_over = plain_button(self.tr("Take-&over…"), self._ask_take_over)
        self.rent_steps = plain_button(self.tr("Rent s&teps…"), self._show_rent_steps)
        self.change_head = plain_button(self.tr("Change &head…"), self.head_asked.emit)
        self.new_person = plain_button(self.tr("Add pe&rson…"), self._ask_new_person)
        self.entry_actions = EntryActions(self._context, self, self.statement_table)
        self.statement_table.opened.connect(self.entry_actions.open_explanation)
        self.by_hand = plain_button(self.tr("&Charge or credit…"), self._ask_by_hand)
        self.mandates = MandatesSection(self._context)
        self.receipts = ReceiptsSection(self._context)
        self.tabs = InnerTabs()
        self.tabs.addTab(
            _column(self.statement_table, _row(self.by_hand, self.entry_actions.button)),
            self.tr("Statement"),
        )
        self.lease_table.setFixedHeight(_LEASES_HEIGHT)
        lease_page = _column(
            self.facts,
            self.lease_table,
            _row(self.edit_lease, self.new_lease, self.take_over, self.rent_steps),
            self.mandates,
        )
        self.tabs.addTab(_scrolling(lease_page), self.tr("Lease"))
        self.tabs.addTab(
            _column(self.people_table, _row(self.new_person, self.change_head)), self.tr("People")
        )
        self.tabs.addTab(_column(self.plan_table), self.tr("Plans"))
        self.tabs.addTab(_column(self.log_table), self.tr("Log"))
        self.tabs.addTab(_column(self.document_table, self.receipts), self.tr("Documents"))
        self.listening = ListeningPage(self._context)
        self.talks = TalksSection(self._context)
        self.tabs.addTab(_scrolling(_column(self.listening, self.talks)), self.tr("Listening"))

    def _build_actions(self) -> None:
        self.payment = plain_button(self.tr("Register pa&yment…"), self.payment_asked.emit)
        self.print_statement = plain_button(self.tr("&Statement…"), self.statement_asked.emit)
        self.edit = plain_button(self.tr("E&dit…"), self.edit_asked.emit)
        self.talk = plain_button(self.tr("Arran&ge a talk…"), self.talks.new)
        self.new_plan = primary_button(self.tr("New repayment &plan"), self._new_plan)

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            self.tr("No household chosen"),
            self.tr("Choose one at the left: its account, lease and people will stand here."),
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.lease_choice)
        column.addLayout(head)
        column.addWidget(self.standing)
        column.addWidget(self.figures)
        column.addWidget(self.tabs, 1)
        column.addWidget(
            ActionRow([self.payment, self.print_statement, self.talk, self.edit], self.new_plan)
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(filled)
        self.column.addWidget(self._pages)

    # Showing

    def show_nothing(self) -> None:
        """Say that no household is chosen."""
        self.shown = None
        self._pages.setCurrentIndex(0)

    def show_household(self, household_id: UUID) -> None:
        """Read a household and show it; what was shown stays until then."""
        today = self._context.office.clock.today()

        def work(session: Session) -> HouseholdPicture | None:
            detail = household_detail(session, household_id)
            if detail is None:
                return None
            due = [
                charge.due_on
                for lease in detail.leases
                for charge in open_charges(session, lease.id)
                if charge.due_on <= today
            ]
            return HouseholdPicture(
                detail,
                {lease.id: statement_of(session, lease.id)[::-1] for lease in detail.leases},
                (today - min(due)).days if due else None,
                {lease.id: receipts_of(session, lease.id) for lease in detail.leases},
                frozenset(
                    each.payment_id
                    for lease in detail.leases
                    for each in returns_of(session, lease.id)
                    if not each.is_undone
                ),
            )

        self._context.runner.read(work, self._show, owner=self, slot="household")

    def _show(self, picture: HouseholdPicture | None) -> None:
        if picture is None:
            self.show_nothing()
            return
        self.shown = picture
        self.listening.show_household(picture.detail.id if picture is not None else None)
        if picture is not None:
            self.talks.show_household(picture.detail.id, picture.detail.name)
        detail = picture.detail
        self._pages.setCurrentIndex(1)
        self.title.set_title(detail.name)
        self.standing.show_detail(detail, self._context.office.clock.today())
        self.people.set_rows(detail.people)
        self.leases.set_rows(detail.leases)
        self.plans.set_rows(detail.plans)
        self.log.set_rows(detail.log)
        self.documents.set_rows(detail.letters)
        self._offer_leases(detail)
        self._show_lease()

    def _offer_leases(self, detail: HouseholdDetail) -> None:
        kept = self._lease_id
        self.lease_choice.blockSignals(True)
        self.lease_choice.clear()
        for lease in detail.leases:
            self.lease_choice.addItem(f"{lease.code} · {lease.unit_code}", lease.id)
        keys = [lease.id for lease in detail.leases]
        self.lease_choice.setCurrentIndex(keys.index(kept) if kept in keys else 0)
        self.lease_choice.blockSignals(False)
        self.lease_choice.setVisible(len(detail.leases) > 1)

    @Slot()
    def _on_lease_chosen(self) -> None:
        self._show_lease()

    def lease(self) -> LeaseView | None:
        """The lease whose account is shown."""
        if self.shown is None:
            return None
        leases = self.shown.detail.leases
        place = self.lease_choice.currentIndex()
        return leases[place] if 0 <= place < len(leases) else None

    def _show_lease(self) -> None:
        assert self.shown is not None
        lease = self.lease()
        self._lease_id = lease.id if lease else None
        lines = self.shown.statements.get(lease.id, []) if lease else []
        receipts = self.shown.receipts.get(lease.id, []) if lease else []
        self.entry_actions.show_lease(self._lease_id, receipts, self.shown.returned)
        self.statement.set_rows(lines)
        self.entry_actions.choose(self._line(self.statement_table.chosen_key()))
        self._show_figures(lease)
        self._show_facts(lease)
        detail = self.shown.detail
        self.mandates.show_lease(self._lease_id, detail.name, detail.iban)
        self.receipts.show_receipts(receipts)
        for button in (
            self.payment,
            self.by_hand,
            self.print_statement,
            self.new_plan,
            self.edit_lease,
        ):
            button.setEnabled(lease is not None)
        self.take_over.setEnabled(lease is not None and not lease.taken_over_by)
        self.rent_steps.setEnabled(lease is not None)

    def _show_figures(self, lease: LeaseView | None) -> None:
        assert self.shown is not None
        detail = self.shown.detail
        balance = sum(lines[0].balance_cents for lines in self.shown.statements.values() if lines)
        days = self.shown.days_late if balance > 0 else None
        monthly = lease.monthly_rent_cents + lease.monthly_service_advance_cents if lease else None
        self.figures.set_values(
            [
                balance_words(balance),
                self.tr("{0} days").format(days) if days is not None else "–",
                format_euro(monthly) if monthly is not None else "–",
                language_name(detail.language),
            ],
            [None, "danger" if days else None],
        )
        self.place.setVisible(lease is not None)
        if lease is not None:
            self.place.setText(
                self.tr("{0} · {1} · since {2}").format(
                    lease.unit_code, lease.development_name, format_date(lease.starts_on)
                )
            )

    def _show_facts(self, lease: LeaseView | None) -> None:
        assert self.shown is not None
        if lease is None:
            self.facts.set_values([""] * 14)
            return
        registered = " · ".join(
            part
            for part in (
                lease.registration_number,
                format_date(lease.registered_on) if lease.registered_on else "",
            )
            if part
        )
        self.facts.set_values(
            [
                lease_name(lease),
                word(LEASES, lease.kind),
                format_date(lease.starts_on),
                format_date(lease.expires_on) if lease.expires_on else "",
                format_date(lease.keys_returned_on) if lease.keys_returned_on else "",
                registered,
                format_euro(lease.monthly_rent_cents),
                format_euro(lease.monthly_service_advance_cents),
                str(lease.due_day),
                format_euro(lease.deposit_cents),
                word(TENURES, lease.tenure),
                self.shown.detail.iban,
                index_clause(lease),
                self.tr("from the due day") if lease.interest_from_due_day else "",
            ]
        )

    # Asking

    @Slot(object)
    def _on_line_chosen(self, key: object) -> None:
        self.entry_actions.choose(self._line(key))

    def _line(self, key: object) -> StatementLine | None:
        return next((line for line in self.statement.rows() if line.id == key), None)

    @Slot()
    def _ask_by_hand(self) -> None:
        shown, lease = self.shown, self.lease()
        if shown is not None and lease is not None:
            detail = shown.detail
            ByHandDialog(self._context, self, detail.name, detail.leases, lease.id).open()

    @Slot()
    def _ask_lease(self) -> None:
        lease = self.lease()
        if lease is not None:
            self.lease_asked.emit(lease.id)

    @Slot()
    def _show_rent_steps(self) -> None:
        if self._lease_id is not None:
            self._context.navigate(Target(CHARGES, self._lease_id, "steps"))

    @Slot()
    def _ask_take_over(self) -> None:
        lease = self.lease()
        if lease is not None:
            self.take_over_asked.emit(lease.id)

    @Slot()
    def _ask_new_person(self) -> None:
        self.person_asked.emit(None)

    # Going elsewhere

    @Slot()
    def _new_plan(self) -> None:
        lease = self.lease()
        if lease is not None:
            self._context.navigate(Target(REPAYMENT_PLANS, lease.id, "new"))

    @Slot()
    def _open_unit(self) -> None:
        lease = self.lease()
        if lease is not None:
            self._context.navigate(Target(PROPERTIES, lease.unit_id))

    @Slot(object)
    def _open_plan(self, key: object) -> None:
        if isinstance(key, UUID):
            self._context.navigate(Target(REPAYMENT_PLANS, key))

    @Slot(object)
    def _open_entry(self, key: object) -> None:
        if isinstance(key, UUID):
            self._context.navigate(Target(COMMUNITY, key))

    @Slot()
    def _write_entry(self) -> None:
        if self.shown is not None:
            self._context.navigate(Target(COMMUNITY, self.shown.detail.id, "new"))


_WIDE = (Facts, MandatesSection, ReceiptsSection, ListeningPage, TalksSection)
"""What takes the whole width of its tab."""


def _column(*widgets: QWidget) -> QWidget:
    """Widgets one below the other; a button keeps to the left."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 6, 0, 0)
    column.setSpacing(6)
    for widget in widgets:
        if isinstance(widget, TableView):
            column.addWidget(widget, 1)
        elif isinstance(widget, _WIDE):
            column.addWidget(widget)
        else:
            row = QHBoxLayout()
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
    return page


def _scrolling(page: QWidget) -> QWidget:
    """A page that is taller than the smallest window: it scrolls there, and only there."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    # setWidget makes it paint the window's colour over the card's.
    page.setAutoFillBackground(False)
    layout = page.layout()
    if isinstance(layout, QVBoxLayout):
        layout.addStretch(1)
    return scroll


def _row(*buttons: QWidget) -> QWidget:
    """Buttons side by side."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for button in buttons:
        row.addWidget(button)
    return page
