"""Registering a payment by hand, with what it will pay before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.models.ledger import ChoiceBasis
from app.models.receipts import PaymentMeans
from app.services.ledger.allocation import Choice
from app.services.ledger.choices import direct
from app.services.ledger.payments import Account, PaymentPreview, account_of, preview, same_payment
from app.services.ledger.posting import register_payment
from app.services.ledger.rule_words import RULE_WORDS
from app.services.receipts.issuing import DeskPayment, ReceiptFacts
from app.ui.forms import Field, FormDialog
from app.ui.properties.words import word
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tenants.dialog_size import fit
from app.ui.tenants.receipts import OPEN_CHARGES, show_receipt
from app.ui.tenants.words import ENTRIES, balance_words
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.tenants.details import LeaseView
    from app.ui.context import WindowContext

_POSITIVE = QT_TRANSLATE_NOOP("Forms", "A payment must be more than zero.")
_FUTURE = QT_TRANSLATE_NOOP("Forms", "A payment cannot be dated in the future.")
_TRANSFER = "transfer"
_LEGAL_ORDER = "law"
_MEANS = (
    (_TRANSFER, QT_TRANSLATE_NOOP("Forms", "Bank transfer")),
    (PaymentMeans.CASH.value, QT_TRANSLATE_NOOP("Forms", "Cash, with a receipt")),
    (PaymentMeans.CARD.value, QT_TRANSLATE_NOOP("Forms", "Card, with a receipt")),
)
_BASES = (
    (_LEGAL_ORDER, QT_TRANSLATE_NOOP("Forms", "In the order of the law")),
    (ChoiceBasis.DECLARED.value, QT_TRANSLATE_NOOP("Forms", "Those that the payer named")),
)
_BASES_AT_THE_DESK = (
    *_BASES,
    (
        ChoiceBasis.RECEIPT.value,
        QT_TRANSLATE_NOOP("Forms", "Those in the receipt, which the payer signs"),
    ),
)
_SHOWN = 4
_CASH_LIMIT_CENTS = 500_000
"""From here on cash may not change hands (art. 49 D.Lgs. 231/2007, as of 2023)."""
_WIDTH = 600
_TABLE_HEIGHT = 132


class PaymentDialog(FormDialog):
    """The form; while one types it says which charges the money pays, why, and the balance after.

    Money taken at the desk, in cash or by card, is saved with its receipt, which is shown then.
    """

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        household: str,
        leases: Sequence[LeaseView],
        lease_id: UUID,
        *,
        cents: int | None = None,
    ) -> None:
        self._preview = QLabel()
        self._preview.setWordWrap(True)
        self._preview.setMinimumHeight(92)
        self._account: Account | None = None
        self._account_of: UUID | None = None
        self._asked: tuple[UUID, date, int] | None = None
        self._twice = False
        self._at_the_desk = False
        self._owner = parent
        self._chosen: tuple[Choice, ...] = ()
        today = context.office.clock.today()
        self.charges = StaticTableModel(OPEN_CHARGES, checkable=True)
        self.charge_table = TableView(
            self.charges,
            context=context,
            name="tenants.payment.charges",
            title=translate("Forms", QT_TRANSLATE_NOOP("Forms", "Open charges")),
        )
        super().__init__(
            context,
            parent,
            title=self.tr("Register payment"),
            introduction=household,
            fields=_fields(leases, today),
            values={
                "lease": lease_id.hex,
                "means": _TRANSFER,
                "day": today,
                "cents": cents,
                "payer": household,
                "text": "",
                "basis": _LEGAL_ORDER,
            },
            save=self.tr("&Register"),
            sentence="Register payment",
            work=self._write(today),
            on_done=self._on_registered,
            extra=self._below(),
        )
        self.setMinimumWidth(_WIDTH)
        self.charges.setParent(self)
        self.charges.checks_changed.connect(self._show)
        self.form.edited.connect(self._follow)
        self._follow()
        self.form.widget("cents").setFocus()

    def _below(self) -> QWidget:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        self.charge_table.setFixedHeight(_TABLE_HEIGHT)
        self.charge_table.hide()
        column.addWidget(self.charge_table)
        column.addWidget(self._preview)
        return below

    def _write(self, today: date) -> Callable[[Session, dict[str, object]], object]:
        def work(session: Session, values: dict[str, object]) -> object:
            return _register(session, values, self._chosen, today)

        return work

    # Following what is typed

    @Slot()
    def _follow(self) -> None:
        lease = UUID(str(self.form.value("lease")))
        if lease != self._account_of:
            self._account_of, self._account = lease, None
            self._context.runner.read(
                lambda session: account_of(session, lease),
                self._on_account,
                owner=self,
                slot="account",
            )
        self._follow_means()
        self._look_for_same(lease)
        self._show()

    def _follow_means(self) -> None:
        at_the_desk = self.form.value("means") != _TRANSFER
        if at_the_desk is not self._at_the_desk:
            self._at_the_desk = at_the_desk
            self.form.set_choices("basis", _BASES_AT_THE_DESK if at_the_desk else _BASES)
            if self.form.value("basis") is None:
                self.form.load({"basis": _LEGAL_ORDER})
        directs = self.form.value("basis") != _LEGAL_ORDER
        payer = self.form.widget("payer")
        if payer.isHidden() is at_the_desk or self.charge_table.isHidden() is directs:
            self.form.show_field("payer", shown=at_the_desk)
            self.charge_table.setVisible(directs)
            self._make_room()
            fit(self)

    def _look_for_same(self, lease: UUID) -> None:
        day, cents = self.form.value("day"), self.form.value("cents")
        if not isinstance(day, date) or not isinstance(cents, int) or cents <= 0:
            self._asked, self._twice = None, False
            return
        asked = (lease, day, cents)
        if asked != self._asked:
            self._asked, self._twice = asked, False
            self._context.runner.read(
                lambda session: same_payment(session, *asked),
                self._on_same,
                owner=self,
                slot="same",
            )

    def _choices(self) -> tuple[Choice, ...]:
        """The ticked charges, the first of them first; none where the law decides."""
        basis = self.form.value("basis")
        if basis in (None, _LEGAL_ORDER):
            return ()
        return tuple(
            Choice(ChoiceBasis(str(basis)), charge_id=key)
            for key in self.charges.checked_keys()
            if isinstance(key, UUID)
        )

    def preview_text(self) -> str:
        """What the form says the payment would do."""
        return self._preview.text()

    def _on_account(self, account: Account) -> None:
        self._account = account
        self.charges.set_rows(account.open_charges)
        self._show()

    def _on_same(self, twice: bool) -> None:
        self._twice = twice
        self._show()

    @Slot()
    def _show(self) -> None:
        cents, day = self.form.value("cents"), self.form.value("day")
        if self._account is None:
            self._preview.setText("")
            return
        if not isinstance(cents, int) or cents <= 0 or not isinstance(day, date):
            self._preview.setText(
                self.tr("Balance now: {0}").format(balance_words(self._account.balance_cents))
            )
            return
        lines = self._lines(preview(self._account, day, cents, self._choices()))
        lines += [
            f'<b style="color: {colours().of("danger")}">{caution}</b>'
            for caution in self._cautions(cents)
        ]
        self._preview.setText("<br>".join(lines))

    def _cautions(self, cents: int) -> list[str]:
        found = []
        if self._twice:
            found.append(
                self.tr("The same payment is there already: register it only if it came twice.")
            )
        if self.form.value("means") == PaymentMeans.CASH.value and cents >= _CASH_LIMIT_CENTS:
            found.append(
                self.tr("The law lets no cash of {0} or more change hands.").format(
                    format_euro(_CASH_LIMIT_CENTS)
                )
            )
        return found

    def _lines(self, found: PaymentPreview) -> list[str]:
        lines = []
        for part in found.parts[:_SHOWN]:
            name = _escaped(part.charge.text or word(ENTRIES, part.charge.kind))
            sentence = (
                self.tr("pays {0}, due {1}: {2}")
                if part.wholly
                else self.tr("pays part of {0}, due {1}: {2}")
            )
            paid = sentence.format(name, format_date(part.charge.due_on), format_euro(part.cents))
            why = translate("Rules", RULE_WORDS[part.rule])
            lines.append(f'{paid} <span style="color: {colours().of("muted")}">– {why}</span>')
        if len(found.parts) > _SHOWN:
            lines.append(self.tr("and {0} more charges").format(len(found.parts) - _SHOWN))
        after = self.tr("Balance after it: {0}").format(balance_words(found.balance_cents))
        lines.append(f"<b>{after}</b>")
        return lines

    # Saving

    @Slot()
    def save(self) -> None:
        self._chosen = self._choices()
        if self.form.value("basis") != _LEGAL_ORDER and not self._chosen:
            self.form.show_error("basis", self.tr("Tick the charges that the payment is for."))
            self._make_room()
            return
        super().save()

    def _on_registered(self, result: object) -> None:
        if isinstance(result, ReceiptFacts):
            show_receipt(self._context, self._owner, result.id, str(result))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _fields(leases: Sequence[LeaseView], today: date) -> tuple[Field, ...]:
    def positive(value: object) -> str | None:
        return None if isinstance(value, int) and value > 0 else _POSITIVE

    def not_future(value: object) -> str | None:
        return _FUTURE if isinstance(value, date) and value > today else None

    return (
        Field(
            "lease",
            QT_TRANSLATE_NOOP("Forms", "&Lease"),
            "choice",
            required=True,
            choices=tuple((lease.id.hex, f"{lease.code} · {lease.unit_code}") for lease in leases),
        ),
        Field(
            "means",
            QT_TRANSLATE_NOOP("Forms", "&How it came"),
            "choice",
            required=True,
            choices=_MEANS,
        ),
        Field(
            "cents",
            QT_TRANSLATE_NOOP("Forms", "&Amount"),
            "money",
            required=True,
            validator=positive,
        ),
        Field(
            "day",
            QT_TRANSLATE_NOOP("Forms", "&Day of the payment"),
            "date",
            required=True,
            validator=not_future,
        ),
        Field("payer", QT_TRANSLATE_NOOP("Forms", "Who &paid"), required=True),
        Field("text", QT_TRANSLATE_NOOP("Forms", "Re&ference, as the payer wrote it")),
        Field(
            "basis",
            QT_TRANSLATE_NOOP("Forms", "&Which charges"),
            "choice",
            required=True,
            choices=_BASES,
        ),
    )


def _register(
    session: Session, values: dict[str, object], choices: tuple[Choice, ...], today: date
) -> object:
    lease, day, cents = UUID(str(values["lease"])), values["day"], values["cents"]
    assert isinstance(day, date)
    assert isinstance(cents, int)
    text = str(values["text"] or "")
    if values["means"] == _TRANSFER:
        posted = register_payment(session, lease, day, cents, text)
        direct(session, posted.id, choices)
        return posted
    # Drawing letters is slow to import and needed only for a receipt.
    from app.services.letters.receipt_letter import take_payment

    means = PaymentMeans(str(values["means"]))
    payment = DeskPayment(lease, day, cents, means, str(values["payer"]), text, choices)
    return take_payment(session, payment, today)
