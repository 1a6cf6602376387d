"""Registering a payment by hand, with what it will pay before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.models.formats import format_date, format_euro
from app.services.ledger.payments import Account, PaymentPreview, account_of, preview, same_payment
from app.services.ledger.posting import register_payment
from app.ui.forms import Field, FormDialog
from app.ui.properties.words import word
from app.ui.tenants.words import ENTRIES, balance_words
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.tenants.details import LeaseView
    from app.ui.context import WindowContext

_POSITIVE = QT_TRANSLATE_NOOP("Forms", "A payment must be more than zero.")
_FUTURE = QT_TRANSLATE_NOOP("Forms", "A payment cannot be dated in the future.")
_SHOWN = 4


class PaymentDialog(FormDialog):
    """The form; while one types it says which charges the money pays and the balance after it."""

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
        today = context.office.clock.today()
        super().__init__(
            context,
            parent,
            title=self.tr("Register payment"),
            introduction=household,
            fields=_fields(leases, today),
            values={"lease": lease_id.hex, "day": today, "cents": cents, "text": ""},
            save=self.tr("&Register"),
            sentence="Register payment",
            work=_work,
            extra=self._preview,
        )
        self.form.edited.connect(self._follow)
        self._follow()
        self.form.widget("cents").setFocus()

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
        self._look_for_same(lease)
        self._show()

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

    def preview_text(self) -> str:
        """What the form says the payment would do."""
        return self._preview.text()

    def _on_account(self, account: Account) -> None:
        self._account = account
        self._show()

    def _on_same(self, twice: bool) -> None:
        self._twice = twice
        self._show()

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
        lines = self._lines(preview(self._account, day, cents))
        if self._twice:
            caution = self.tr(
                "The same payment is there already: register it only if it came twice."
            )
            lines.append(f'<b style="color: {colours().of("danger")}">{caution}</b>')
        self._preview.setText("<br>".join(lines))

    def _lines(self, found: PaymentPreview) -> list[str]:
        lines = []
        for part in found.parts[:_SHOWN]:
            name = _escaped(part.charge.text or word(ENTRIES, part.charge.kind))
            sentence = (
                self.tr("pays {0}, due {1}: {2}")
                if part.wholly
                else self.tr("pays part of {0}, due {1}: {2}")
            )
            lines.append(
                sentence.format(name, format_date(part.charge.due_on), format_euro(part.cents))
            )
        if len(found.parts) > _SHOWN:
            lines.append(self.tr("and {0} more charges").format(len(found.parts) - _SHOWN))
        after = self.tr("Balance after it: {0}").format(balance_words(found.balance_cents))
        lines.append(f"<b>{after}</b>")
        return lines


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
        Field("text", QT_TRANSLATE_NOOP("Forms", "&Reference, as the payer wrote it")),
    )


def _work(session: Session, values: dict[str, object]) -> object:
    lease, day, cents = UUID(str(values["lease"])), values["day"], values["cents"]
    assert isinstance(day, date)
    assert isinstance(cents, int)
    return register_payment(session, lease, day, cents, str(values["text"] or ""))
