"""Posting a single charge or credit by hand, of today or of an earlier month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.models.ledger import EntryKind
from app.services.charges.by_hand import KINDS, HandPosting, cautions, post_by_hand
from app.services.ledger.statement import balance_of
from app.ui.forms import Field, FormDialog
from app.ui.tenants.dialog_size import fit
from app.ui.tenants.words import ENTRIES, balance_words
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.tenants.details import LeaseView
    from app.ui.context import WindowContext

_POSITIVE = QT_TRANSLATE_NOOP("Forms", "An amount must be more than zero.")
_FUTURE = QT_TRANSLATE_NOOP("Forms", "An entry cannot be dated in the future.")
_CHARGE, _CREDIT = "charge", "credit"
_SIDES = (
    (_CHARGE, QT_TRANSLATE_NOOP("Forms", "Charge: the household owes it")),
    (_CREDIT, QT_TRANSLATE_NOOP("Forms", "Credit: it lessens the debt")),
)
_WIDTH = 560


@dataclass(frozen=True)
class _Found:
    balance_cents: int
    cautions: tuple[str, ...]


class ByHandDialog(FormDialog):
    """The form; while one types it says the balance after it and what deserves a second look."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        household: str,
        leases: Sequence[LeaseView],
        lease_id: UUID,
    ) -> None:
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(58)
        today = self._today = self._day = context.office.clock.today()

        def work(session: Session, values: dict[str, object]) -> object:
            return post_by_hand(session, _posting(values), today)

        super().__init__(
            context,
            parent,
            title=self.tr("Charge or credit by hand"),
            introduction=household,
            fields=_fields(leases, today),
            values={
                "lease": lease_id.hex,
                "side": _CHARGE,
                "kind": EntryKind.ADJUSTMENT.value,
                "dated_on": today,
                "due_on": today,
                "reason": "",
            },
            save=self.tr("&Post"),
            sentence="Post a charge or credit by hand",
            work=work,
            extra=self._said,
        )
        self.setMinimumWidth(_WIDTH)
        self.form.edited.connect(self._follow)
        self._follow()
        self.form.widget("cents").setFocus()

    def said(self) -> str:
        """What the form says about the entry."""
        return self._said.text()

    @Slot()
    def _follow(self) -> None:
        is_charge = self.form.value("side") == _CHARGE
        if self.form.widget("due_on").isHidden() is is_charge:
            self.form.show_field("due_on", shown=is_charge)
            self._make_room()
            fit(self)
        self._follow_day()
        values = {key: self.form.value(key) for key in _KEYS}
        lease, today = UUID(str(values["lease"])), self._today
        is_whole = isinstance(values["dated_on"], date) and isinstance(values["cents"], int)
        wanted = _posting(values) if is_whole else None

        def work(session: Session) -> _Found:
            balance = balance_of(session, lease)
            if wanted is None or wanted.cents <= 0:
                return _Found(balance, ())
            moved = -wanted.cents if wanted.is_credit else wanted.cents
            return _Found(balance + moved, tuple(cautions(session, wanted, today)))

        self._context.runner.read(
            work,
            self._show_after if wanted is not None else self._show_now,
            owner=self,
            slot="found",
        )

    def _follow_day(self) -> None:
        """Let the due day go along with the day of the entry until it has one of its own."""
        day = self.form.value("dated_on")
        if isinstance(day, date) and day != self._day:
            before, self._day = self._day, day
            if self.form.value("due_on") == before:
                self.form.load({"due_on": day})

    def _show_now(self, found: _Found) -> None:
        self._said.setText(self.tr("Balance now: {0}").format(balance_words(found.balance_cents)))

    def _show_after(self, found: _Found) -> None:
        after = self.tr("Balance after it: {0}").format(balance_words(found.balance_cents))
        lines = [f"<b>{after}</b>"]
        lines += [
            f'<span style="color: {colours().of("arrears")}">{translate("errors", each)}</span>'
            for each in found.cautions
        ]
        self._said.setText("<br>".join(lines))


_KEYS = ("lease", "side", "kind", "cents", "dated_on", "due_on", "reason")


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
            "side",
            QT_TRANSLATE_NOOP("Forms", "&Which way"),
            "choice",
            required=True,
            choices=_SIDES,
        ),
        Field(
            "kind",
            QT_TRANSLATE_NOOP("Forms", "What &for"),
            "choice",
            required=True,
            choices=tuple((kind.value, ENTRIES[kind]) for kind in KINDS),
        ),
        Field(
            "cents",
            QT_TRANSLATE_NOOP("Forms", "&Amount"),
            "money",
            required=True,
            validator=positive,
        ),
        Field(
            "dated_on",
            QT_TRANSLATE_NOOP("Forms", "&Day of the entry"),
            "date",
            required=True,
            validator=not_future,
        ),
        Field("due_on", QT_TRANSLATE_NOOP("Forms", "D&ue day"), "date", required=True),
        Field(
            "reason",
            QT_TRANSLATE_NOOP("Forms", "&Reason"),
            required=True,
            hint=QT_TRANSLATE_NOOP("Forms", "as the statement of account will show it"),
        ),
    )


def _posting(values: dict[str, object]) -> HandPosting:
    cents, dated_on, due_on = values["cents"], values["dated_on"], values["due_on"]
    assert isinstance(cents, int)
    assert isinstance(dated_on, date)
    is_credit = values["side"] == _CREDIT
    return HandPosting(
        lease_id=UUID(str(values["lease"])),
        kind=EntryKind(str(values["kind"])),
        cents=cents,
        is_credit=is_credit,
        dated_on=dated_on,
        due_on=due_on if isinstance(due_on, date) and not is_credit else None,
        reason=str(values["reason"] or ""),
    )
