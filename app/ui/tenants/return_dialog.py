"""Taking entries back: a mistake of the office, or money that the bank took back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.formats import format_date, format_euro
from app.models.ledger import PAYING_KINDS
from app.services.charges.by_hand import reverse_by_hand
from app.services.direct_debits.mandates import MandateView, mandates_of
from app.services.direct_debits.returns import REASONS, reason_words, return_payment
from app.ui.forms import Field, FormDialog
from app.ui.tenants.columns import entry_text
from app.ui.tenants.dialog_size import fit
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.ledger.statement import StatementLine
    from app.services.receipts.reading import ReceiptView
    from app.ui.context import WindowContext

_FUTURE = QT_TRANSLATE_NOOP("Forms", "This day is still to come.")
_BEFORE = QT_TRANSLATE_NOOP("Forms", "It cannot go back before the day on which it came.")
_UNKNOWN_REASON = ""
_NO_MANDATE = ""


def open_reversal(
    context: WindowContext, parent: QWidget, line: StatementLine, receipt: ReceiptView | None
) -> None:
    """Ask why an entry was a mistake, then post its reversal."""
    entry, today = line.id, context.office.clock.today()

    def work(session: Session, values: dict[str, object]) -> object:
        return reverse_by_hand(session, entry, today, str(values["reason"]))

    sentences = [
        QCoreApplication.translate(
            "Tenants", "{0} of {1}, {2}. It stays in the statement, with its reversal."
        ).format(entry_text(line), format_date(line.dated_on), _amount(line))
    ]
    if line.kind in PAYING_KINDS and line.payment_cents is not None:
        sentences.append(
            QCoreApplication.translate(
                "Tenants",
                "Only for a mistake: the payment then never was. If the bank took the money back, "
                "note that instead.",
            )
        )
    sentences += _void_sentences(receipt)
    FormDialog(
        context,
        parent,
        title=QCoreApplication.translate("Tenants", "Reverse entry no. {0}").format(line.number),
        introduction=" ".join(sentences),
        fields=(Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason"), required=True),),
        save=QCoreApplication.translate("Tenants", "Re&verse"),
        sentence="Reverse a ledger entry",
        work=work,
    ).open()


def open_return(
    context: WindowContext,
    parent: QWidget,
    line: StatementLine,
    lease_id: UUID,
    receipt: ReceiptView | None,
) -> None:
    """Ask when and why the bank took a payment back, then open again what it had paid."""
    today = context.office.clock.today()

    def work(session: Session, values: dict[str, object]) -> object:
        day, mandate = values["day"], values["mandate"]
        assert isinstance(day, date)
        return return_payment(
            session,
            line.id,
            day,
            str(values["reason_code"] or ""),
            str(values["note"] or ""),
            today=today,
            mandate_id=UUID(str(mandate)) if mandate else None,
        )

    def shown(mandates: list[MandateView]) -> None:
        sentences = [
            QCoreApplication.translate(
                "Tenants",
                "{0} of {1}, {2}. Exactly the charges that it had paid open again, from the day "
                "it went back.",
            ).format(entry_text(line), format_date(line.dated_on), _amount(line)),
            *_void_sentences(receipt),
        ]
        dialog = FormDialog(
            context,
            parent,
            title=QCoreApplication.translate("Tenants", "The bank took it back"),
            introduction=" ".join(sentences),
            fields=_fields(line.dated_on, today, mandates),
            values={
                "day": today,
                "reason_code": _UNKNOWN_REASON,
                "mandate": _mandate_of(line, mandates),
            },
            save=QCoreApplication.translate("Tenants", "Take &back"),
            sentence="Note a payment that the bank took back",
            work=work,
        )
        dialog.form.show_field("mandate", shown=bool(mandates))
        fit(dialog)
        dialog.open()

    context.runner.read(
        lambda session: mandates_of(session, lease_id, today), shown, owner=parent, slot="mandates"
    )


def _fields(paid_on: date, today: date, mandates: Sequence[MandateView]) -> tuple[Field, ...]:
    def possible(value: object) -> str | None:
        if isinstance(value, date) and value > today:
            return _FUTURE
        return _BEFORE if isinstance(value, date) and value < paid_on else None

    reasons = [(code, f"{code} · {translate('Returns', reason_words(code))}") for code in REASONS]
    return (
        Field(
            "day",
            QT_TRANSLATE_NOOP("Forms", "&Day it went back"),
            "date",
            required=True,
            validator=possible,
        ),
        Field(
            "reason_code",
            QT_TRANSLATE_NOOP("Forms", "&Reason of the bank"),
            "choice",
            required=False,
            choices=((_UNKNOWN_REASON, QT_TRANSLATE_NOOP("Forms", "Not given")), *reasons),
        ),
        Field(
            "mandate",
            QT_TRANSLATE_NOOP("Forms", "Direct debit on &mandate"),
            "choice",
            required=False,
            choices=(
                (_NO_MANDATE, QT_TRANSLATE_NOOP("Forms", "None: it was no direct debit")),
                *((each.id.hex, f"{each.reference} · {each.debtor}") for each in mandates),
            ),
        ),
        Field("note", QT_TRANSLATE_NOOP("Forms", "&Note")),
    )


def _mandate_of(line: StatementLine, mandates: Sequence[MandateView]) -> str:
    """The mandate that the payment's own words name, if any."""
    words = line.text.casefold()
    named = [each for each in mandates if each.reference.casefold() in words]
    return named[0].id.hex if named else _NO_MANDATE


def _void_sentences(receipt: ReceiptView | None) -> list[str]:
    if receipt is None:
        return []
    return [
        QCoreApplication.translate("Tenants", "Receipt no. {0} stays on record as void.").format(
            str(receipt)
        )
    ]


def _amount(line: StatementLine) -> str:
    return format_euro(line.charge_cents or line.payment_cents or 0)
