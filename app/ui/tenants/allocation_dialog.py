"""Which charges a payment paid and why, and directing it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.formats import format_date, format_euro
from app.models.ledger import ChoiceBasis
from app.services.ledger.allocation import Choice
from app.services.ledger.choices import redirect, secure, unsecure
from app.services.ledger.explained import (
    Explained,
    ExplainedPart,
    OpenFor,
    StillOpen,
    explain,
    try_choices,
)
from app.services.ledger.rule_words import RULE_WORDS
from app.ui.columns import Column
from app.ui.fields import MoneyEdit, mark_wrong
from app.ui.forms import Field, FieldError, FormDialog
from app.ui.panels import KeyFigures, Muted, QuietLine, plain_button, primary_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_SAID = QT_TRANSLATE_NOOP("Rules", "{0}: «{1}»")
_WENT_BACK = QT_TRANSLATE_NOOP("Rules", "{0} – went back on {1}")
_LONGEST_QUOTE = 80
_MOST_TOLD = 4
_LONGEST_NAME = 60
_ROWS_IN_VIEW = 6
_ROW_HEIGHT = 38


def why(part: ExplainedPart) -> str:
    """Why an amount went where it went, with the payer's or the office's own words."""
    text = translate("Rules", RULE_WORDS[part.rule])
    if part.reason:
        text = translate("Rules", _SAID).format(text, _shortened(part.reason, _LONGEST_QUOTE))
    if part.ended_on is not None:
        text = translate("Rules", _WENT_BACK).format(text, format_date(part.ended_on))
    return text


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


PARTS = (
    Column[ExplainedPart](
        "what", QT_TRANSLATE_NOOP("Columns", "What"), lambda row: row.text, width=210
    ),
    Column[ExplainedPart](
        "day", QT_TRANSLATE_NOOP("Columns", "Day"), lambda row: row.day, "date", width=90
    ),
    Column[ExplainedPart](
        "amount", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda row: row.cents, "euro", width=95
    ),
    Column[ExplainedPart]("why", QT_TRANSLATE_NOOP("Columns", "Why"), why, width=540),
)
REASON = (Field("reason", QT_TRANSLATE_NOOP("Forms", "&Secured by"), required=True),)


def open_allocation(context: WindowContext, parent: QWidget, entry_id: UUID) -> None:
    """Show what an entry paid, or what paid it."""

    def show(found: Explained) -> None:
        AllocationDialog(context, parent, found).open()

    context.runner.read(
        lambda session: explain(session, entry_id), show, owner=parent, slot="allocation"
    )


class AllocationDialog(QDialog):
    """The parts of one entry in a table, with the way to choose otherwise."""

    def __init__(self, context: WindowContext, parent: QWidget, found: Explained) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(1000, 380)
        self._context, self._page, self._found = context, parent, found
        self.setWindowTitle(
            self.tr("What this payment paid") if found.is_payment else self.tr("What paid this")
        )
        self.model: StaticTableModel[ExplainedPart] = StaticTableModel(
            PARTS, self, key=lambda part: (part.entry_id, part.rule, part.ended_on, part.cents)
        )
        self.table: TableView[ExplainedPart] = TableView(
            self.model, context=context, name="tenants.allocation", title=self.windowTitle()
        )
        self.table.set_empty(
            self.tr("Nothing yet"),
            self.tr("It waits as an advance for what falls due.")
            if found.is_payment
            else self.tr("No payment has reached this charge."),
        )
        self.model.set_rows(found.parts)
        self.choose_button = plain_button(self.tr("Choose &otherwise…"), self.choose)
        self.law_button = plain_button(self.tr("Back to the order of the &law…"), self.ask_law)
        self.secure_button = plain_button(self.tr("Better &secured…"), self.secure)
        self.unsecure_button = plain_button(
            self.tr("No longer better &secured…"), self.ask_unsecure
        )
        self.close_button = primary_button(self.tr("&Close"), self._close)
        self._lay_out()

    def _lay_out(self) -> None:
        found = self._found
        left = self.tr("Waits as an advance") if found.is_payment else self.tr("Still open")
        figures = KeyFigures([self.tr("Entry"), self.tr("Day"), self.tr("Amount"), left])
        figures.set_values(
            [
                _shortened(found.text, _LONGEST_NAME),
                format_date(found.day),
                format_euro(found.cents),
                format_euro(found.left_cents),
            ]
        )
        is_directed = found.is_payment and bool(found.directed_by)
        self.choose_button.setVisible(found.is_payment and found.returned_on is None)
        self.choose_button.setEnabled(bool(found.targets))
        self.law_button.setVisible(is_directed)
        self.secure_button.setVisible(not found.is_payment and not found.secured_by)
        self.unsecure_button.setVisible(bool(found.secured_by))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for button in (
            self.choose_button,
            self.law_button,
            self.secure_button,
            self.unsecure_button,
        ):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(figures)
        column.addWidget(self.table, 1)
        if found.directed_by:
            actor, at = found.directed_by[0]
            day = format_date(at.astimezone().date())
            column.addWidget(Muted(self.tr("Directed by {0} on {1}.").format(actor, day)))
        if found.returned_on is not None:
            day = format_date(found.returned_on)
            column.addWidget(Muted(self.tr("It went back on {0}.").format(day)))
        if found.secured_by:
            secured = self.tr("Better secured than others: {0}").format(found.secured_by)
            column.addWidget(QuietLine(secured))
        column.addLayout(foot)

    @Slot()
    def choose(self) -> None:
        """Ask where the payment goes; this dialog gives way to that one."""
        context, parent, found = self._context, self._page, self._found
        self.accept()
        ChoiceDialog(context, parent, found).open()

    @Slot()
    def ask_law(self) -> None:
        """Ask before choices and declarations of this payment are withdrawn."""
        self._context.messages.ask(
            self.tr("Let this payment follow the order of the law?"),
            self.tr("&Follow the law"),
            self._follow_law,
            detail=self.tr("What the payer or the office said of it no longer counts."),
            parent=self,
        )

    def _follow_law(self) -> None:
        payment = self._found.entry_id

        def work(session: Session) -> object:
            redirect(session, payment, [])
            return None

        self._context.runner.write("Let a payment follow the law", work, self._done, owner=self)

    def _done(self, _result: object) -> None:
        self.accept()

    @Slot()
    def ask_unsecure(self) -> None:
        """Ask before a charge is secured like the others again."""
        self._context.messages.ask(
            self.tr("Is this charge secured like the others again?"),
            self.tr("&Secured like the others"),
            self._unsecure,
            detail=self.tr("Payments that the law directs are allocated anew."),
            parent=self,
        )

    def _unsecure(self) -> None:
        charge = self._found.entry_id

        def work(session: Session) -> object:
            unsecure(session, charge)
            return None

        self._context.runner.write(
            "Let a charge be secured like others", work, self._done, owner=self
        )

    @Slot()
    def secure(self) -> None:
        """Ask by what a charge is better secured than the others."""
        charge, context, parent = self._found.entry_id, self._context, self._page
        title = self.tr("Better secured")
        save = self.tr("&Save")
        introduction = self.tr(
            "What is secured by a guarantee or surety is paid after what is not (art. 1193 c.c.)."
        )

        def work(session: Session, values: dict[str, object]) -> object:
            secure(session, charge, str(values["reason"]))
            return None

        self.accept()
        FormDialog(
            context,
            parent,
            title=title,
            fields=REASON,
            save=save,
            sentence="Secure a charge",
            work=work,
            introduction=introduction,
        ).open()

    @Slot()
    def _close(self) -> None:
        self.accept()


class ChoiceDialog(QDialog):
    """Charges with an amount each, and the reason; what is left follows the law."""

    def __init__(self, context: WindowContext, parent: QWidget, found: Explained) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose what the payment pays"))
        self.setMinimumWidth(720)
        self._context, self._found = context, found
        self._edits: list[tuple[OpenFor, MoneyEdit]] = []
        self.rest = QLabel()
        self.trial = Muted()
        self.trial.setWordWrap(True)
        self.trial.setTextFormat(Qt.TextFormat.PlainText)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why: it stays with the choice"))
        self.problem = FieldError()
        self.problem.hide()
        self.save_button = primary_button(self.tr("&Save"), self.save)
        self._lay_out()
        self._follow()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(12)
        for row, target in enumerate(self._found.targets):
            edit = MoneyEdit()
            edit.set_cents(target.paid_cents or None)
            edit.setAccessibleName(target.text)
            edit.value_changed.connect(self._follow)
            text = _shortened(target.text, _LONGEST_NAME)
            name = QLabel(self.tr("{0}, due {1}").format(text, format_date(target.due_on)))
            name.setToolTip(target.text)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setBuddy(edit)
            most = Muted(self.tr("at most {0}").format(format_euro(target.most_cents)))
            for column, widget in enumerate((name, most, edit)):
                grid.addWidget(widget, row, column)
            self._edits.append((target, edit))
        body = QWidget()
        body.setLayout(grid)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setMinimumHeight(min(len(self._edits), _ROWS_IN_VIEW) * _ROW_HEIGHT + 10)
        reason_label = QLabel(self.tr("&Reason"))
        reason_label.setBuddy(self.reason)
        reason_row = QHBoxLayout()
        reason_row.addWidget(reason_label)
        reason_row.addWidget(self.reason, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.save_button)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(20, 18, 20, 16)
        column_box.setSpacing(10)
        column_box.addWidget(
            Muted(self.tr("The payment of {0}.").format(format_euro(self._found.cents)))
        )
        column_box.addWidget(scroll, 1)
        column_box.addWidget(self.rest)
        column_box.addWidget(self.trial)
        column_box.addLayout(reason_row)
        column_box.addWidget(self.problem)
        column_box.addLayout(foot)

    def amount(self, charge_id: UUID) -> MoneyEdit:
        """The field of a charge's amount."""
        return next(edit for target, edit in self._edits if target.charge_id == charge_id)

    def _chosen(self) -> list[tuple[OpenFor, int]]:
        return [(target, edit.cents() or 0) for target, edit in self._edits if edit.cents()]

    @Slot()
    def _follow(self) -> None:
        left = self._found.cents - sum(cents for _, cents in self._chosen())
        too_much = any(cents > target.most_cents for target, cents in self._chosen())
        if left < 0 or too_much:
            text = self.tr("More than the payment, or than a charge, holds.")
            role = "danger"
        elif left:
            text = self.tr("The rest, {0}, follows the order of the law.").format(format_euro(left))
            role = "muted"
        else:
            text, role = self.tr("The whole payment is directed."), "good"
        self.rest.setText(text)
        self.rest.setStyleSheet(f"color: {colours().of(role)};")
        fits = left >= 0 and not too_much
        self.save_button.setEnabled(fits and bool(self._chosen()))
        self.trial.setText(self._told() if fits else "")

    def _told(self) -> str:
        """What the payment will pay and what stays open, by the ledger's own rules."""
        tried = try_choices(self._found, self._choices(""))
        paid = self._listed(tried.parts)
        told = self.tr("It will pay: {0}.").format(paid or self.tr("nothing yet"))
        if tried.left_cents:
            advance = format_euro(tried.left_cents)
            told += " " + self.tr("Waits as an advance: {0}.").format(advance)
        still_open = self._listed(tried.still_open)
        return told + "\n" + self.tr("Open then: {0}.").format(still_open or self.tr("nothing"))

    def _listed(self, items: Sequence[ExplainedPart | StillOpen]) -> str:
        told = [
            f"{_shortened(item.text, _LONGEST_NAME)} {format_euro(item.cents)}"
            for item in items[:_MOST_TOLD]
        ]
        if len(items) > _MOST_TOLD:
            told.append(self.tr("{0} more").format(len(items) - _MOST_TOLD))
        return ", ".join(told)

    def _choices(self, reason: str) -> list[Choice]:
        return [
            Choice(ChoiceBasis.CHOSEN, charge_id=target.charge_id, cents=cents, reason=reason)
            for target, cents in self._chosen()
        ]

    @Slot()
    def save(self) -> None:
        """Direct the payment; without a reason say so beside the field."""
        reason = self.reason.text().strip()
        mark_wrong(self.reason, wrong=not reason)
        if not reason:
            self.problem.setText(self.tr("Say why: the reason stays with the choice."))
            self.problem.show()
            self.reason.setFocus()
            return
        payment = self._found.entry_id
        chosen = self._choices(reason)

        def work(session: Session) -> object:
            redirect(session, payment, chosen)
            return None

        self._context.runner.write("Direct a payment", work, self._saved, owner=self)

    def _saved(self, _result: object) -> None:
        self.accept()

    @Slot()
    def _cancel(self) -> None:
        self.reject()
