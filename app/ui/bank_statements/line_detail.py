"""One line in full: what the bank wrote, whose it may be and why, what it would pay."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.services.bank_statements.matching import Confidence, Part
from app.services.bank_statements.piles import LeaseLabel, Piles, WaitingLine
from app.services.ledger.payments import Account, account_of, preview
from app.services.ledger.rule_words import RULE_WORDS
from app.ui.bank_statements.words import CONFIDENCE, CONFIDENCE_COLOURS, reason_words
from app.ui.panels import KeyFigures, LinkButton, Muted, SectionTitle
from app.ui.tenants.words import balance_words
from app.ui.theme import colours
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_PARTS_SHOWN = 6
_OTHERS_SHOWN = 4
_LEASES_SHOWN = 4


class LineDetail(QScrollArea):
    """The chosen line. `other_wanted` carries the label of another lease that was clicked."""

    other_wanted = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._line: WaitingLine | None = None
        self._piles: Piles | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self.setWidget(self._body)
        # The card shines through.
        self.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        self.title = SectionTitle("")
        self.written = QLabel()
        self.written.setWordWrap(True)
        self.written.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures = KeyFigures([self.tr("Day"), self.tr("Amount"), self.tr("Account of payer")])
        self.whose = SectionTitle(self.tr("Whose it may be"))
        self.lease = QLabel()
        self.lease.setWordWrap(True)
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.pays = QLabel()
        self.pays.setWordWrap(True)
        self.others = QVBoxLayout()
        self.others.setSpacing(2)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        for widget in (
            self.title,
            self.written,
            self.figures,
            self.whose,
            self.lease,
            self.reasons,
            self.pays,
        ):
            column.addWidget(widget)
        column.addLayout(self.others)
        column.addStretch(1)

    def show_line(self, line: WaitingLine | None, piles: Piles | None) -> None:
        """Show a line, or nothing."""
        self._line, self._piles = line, piles
        self._body.setVisible(line is not None)
        if line is None or piles is None:
            return
        self.title.set_title(line.counterparty or self.tr("Bank line"))
        self.title.set_side(line.return_reason)
        self.written.setText(line.text or line.reference or "–")
        self.figures.set_values(
            [
                format_date(line.booked_on),
                format_euro(line.cents),
                line.counterparty_iban or self.tr("not given"),
            ]
        )
        self._show_whose(line, piles)
        self._show_others(line, piles)
        self.pays.clear()
        if line.cents > 0 and line.proposal.parts:
            self._read_accounts(line)

    def _show_whose(self, line: WaitingLine, piles: Piles) -> None:
        confidence = line.proposal.confidence
        self.whose.set_side(translate("States", CONFIDENCE[confidence]))
        role = CONFIDENCE_COLOURS[confidence] or "text"
        names = [self._named(part, piles, len(line.proposal.parts)) for part in line.proposal.parts]
        self.lease.setText("<br>".join(names))
        self.lease.setVisible(bool(names))
        bullets = [f"• {_escaped(reason_words(reason))}" for reason in line.proposal.reasons]
        self.reasons.setText("<br>".join(bullets))
        muted = colours().of("muted" if confidence is Confidence.NONE else role)
        self.lease.setStyleSheet("font-weight: 600;")
        self.whose.setStyleSheet("")
        self.reasons.setStyleSheet(f"color: {muted};")

    def _named(self, part: Part, piles: Piles, count: int) -> str:
        label = piles.labels.get(part.lease_id)
        if label is None:
            return _escaped(part.lease_code)
        text = f"{label.household_name} · {label.unit_code} · {label.lease_code}"
        share = f": {format_euro(part.cents)}" if count > 1 else ""
        return _escaped(f"{text}{share} ({balance_words(label.balance_cents)})")

    def _show_others(self, line: WaitingLine, piles: Piles) -> None:
        while (item := self.others.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        labels = [piles.labels[key] for key in line.proposal.others if key in piles.labels]
        if labels and line.cents > 0:
            self.others.addWidget(Muted(self.tr("Or is it:")))
        for label in labels[:_OTHERS_SHOWN] if line.cents > 0 else ():
            self.others.addWidget(_OtherButton(label, self))

    def _read_accounts(self, line: WaitingLine) -> None:
        parts = line.proposal.parts[:_LEASES_SHOWN]
        self._context.runner.read(
            lambda session: [account_of(session, part.lease_id) for part in parts],
            partial(self._show_accounts, line),
            owner=self,
            slot="account",
        )

    def _show_accounts(self, line: WaitingLine, accounts: Sequence[Account]) -> None:
        if line is not self._line:
            # Another line has come into view while this one's accounts were being read.
            return
        parts = line.proposal.parts
        found = [_strong(self.tr("It would pay"))]
        for part, account in zip(parts, accounts, strict=False):
            if len(parts) > 1:
                found.append(_strong(_escaped(self._name_of(part))))
            found += self._payment(line, part, account)
        self.pays.setText("<br>".join(found))

    def _name_of(self, part: Part) -> str:
        label = self._piles.labels.get(part.lease_id) if self._piles else None
        return f"{label.household_name} · {part.lease_code}" if label else part.lease_code

    def _payment(self, line: WaitingLine, part: Part, account: Account) -> list[str]:
        """What a part would pay, charge by charge, and the balance after it."""
        found = preview(account, line.booked_on, part.cents, part.choices)
        lines = [
            self.tr("{0}, due {1}: {2} – {3}").format(
                _escaped(each.charge.text),
                format_date(each.charge.due_on),
                format_euro(each.cents),
                translate("Rules", RULE_WORDS[each.rule]),
            )
            for each in found.parts[:_PARTS_SHOWN]
        ]
        if len(found.parts) > _PARTS_SHOWN:
            lines.append(self.tr("and {0} more charges").format(len(found.parts) - _PARTS_SHOWN))
        over = part.cents - sum(each.cents for each in found.parts)
        if over:
            lines.append(
                self.tr("{0} wait as an advance for what falls due next").format(format_euro(over))
            )
        after = self.tr("Balance after it: {0}").format(balance_words(found.balance_cents))
        return [*lines, _strong(after)]

    @Slot()
    def offer(self) -> None:
        """Tell which of the other leases was clicked."""
        sender = self.sender()
        if isinstance(sender, _OtherButton):
            self.other_wanted.emit(sender.label)


class _OtherButton(LinkButton):
    """Another lease that may be meant."""

    def __init__(self, label: LeaseLabel, detail: LineDetail) -> None:
        super().__init__(f"{label.household_name} · {label.unit_code} · {label.lease_code}")
        self.label = label
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(detail.offer)


def _strong(text: str) -> str:
    # The window's own weight: the font has no heavier one, and Qt would smear a made-up one.
    return f'<span style="font-weight: 600">{text}</span>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
