"""The terms of a plan as fields that follow one another: kind, count and amount, dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QWidget,
)

from app.models.errors import OfficeError
from app.models.formats import format_percent
from app.models.repayment_plans import PlanKind
from app.services.repayment_plans.experience import share_of
from app.services.repayment_plans.forms import PlanBasis, PlanForm
from app.services.repayment_plans.schedule import DOWN_PAYMENT, ScheduledInstalment
from app.ui.fields import DateEdit, MoneyEdit, NumberEdit, ParsedEdit, mark_wrong
from app.ui.panels import LinkButton, Muted
from app.ui.repayment_plans.notice import Notice
from app.ui.repayment_plans.other_terms import OtherTerms
from app.ui.repayment_plans.words import KINDS
from app.ui.translation import QT_TRANSLATE_NOOP, describe, translate

SLIDER_MOST = 120
AMOUNT_WIDTH, DAY_WIDTH = 110, 132
BOXES_ABREAST = 2
FREQUENCIES = (1, 2, 3, 4, 6, 12)
"""Months from one instalment to the next that are offered; a draft may have another."""


class TermsForm(QWidget):
    """Kind, down payment, sustainable instalment, number of instalments, due days, who signs.

    `edited` tells of every change, `kind_chosen` before it of another kind. The number and the
    amount follow each other: the one typed last rules (`rules_by_amount`).
    """

    edited = Signal()
    kind_chosen = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules_by_amount = False
        self._notices: dict[str, Notice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.down_payment = MoneyEdit()
        self.down_payment_due_on = DateEdit(today)
        self.sustainable = MoneyEdit()
        self.income_hint = Muted()
        self.count = NumberEdit(1, 360)
        self.first_due_on = DateEdit(today)
        self.frequency = QComboBox()
        self.frequency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind = QComboBox()
        for kind in PlanKind:
            self.kind.addItem(translate("States", KINDS[kind]), kind)
        self.other_button = LinkButton(self.tr("Other ter&ms…"), self.show_other_terms)
        self.other = OtherTerms()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(1, SLIDER_MOST)
        self.slider.setPageStep(6)
        self.override_reason = QLineEdit()
        self.override_label = QLabel(self.tr("E&xception"))
        self.override_reason.setPlaceholderText(self.tr("Why the rules are set aside"))
        self._signers = QGridLayout()
        self._signers.setHorizontalSpacing(12)
        self._signers.setVerticalSpacing(2)
        self._boxes: list[QCheckBox] = []
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        on = QLabel(self.tr("o&n"))
        on.setObjectName("field_label")
        on.setBuddy(self.down_payment_due_on)
        self._add("kind", self.tr("&Kind of plan"), self.kind)
        self._beside("kind", self.other_button)
        self._add("down_payment", self.tr("&Down payment"), self.down_payment)
        self._beside("down_payment", on, self.down_payment_due_on)
        self._add("sustainable", self.tr("Su&stainable instalment"), self.sustainable)
        self._beside("sustainable", self.income_hint)
        self._add("instalment_count", self.tr("N&umber of instalments"), self.count)
        self._beside("instalment_count", self.slider)
        self._add("first_due_on", self.tr("&First due day"), self.first_due_on)
        self._beside("first_due_on", self.frequency)
        self._grid.addWidget(self.other, self._grid.rowCount(), 0, 1, 2)
        signers = QWidget()
        signers.setLayout(self._signers)
        self._signers.setContentsMargins(0, 0, 0, 0)
        self._add("signers", self.tr("Signed by"), signers)
        row = self._grid.rowCount()
        self.override_label.setBuddy(self.override_reason)
        self.override_label.setObjectName("field_label")
        self._grid.addWidget(self.override_label, row, 0)
        self._grid.addWidget(self.override_reason, row, 1)
        self._notices["override_reason"] = Notice()
        self._grid.addWidget(self._notices["override_reason"], row + 1, 0, 1, 2)
        names = {
            self.down_payment_due_on: self.tr("Due day of the down payment"),
            self.slider: self.tr("Number of instalments"),
            self.override_reason: self.tr("Reason for the exception"),
            self.frequency: self.tr("How often"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
        self.slider.setToolTip(self.tr("Drag to try more or fewer instalments"))

    def _add(self, key: str, label: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        caption = QLabel(label)
        caption.setObjectName("field_label")
        caption.setBuddy(widget)
        widget.setAccessibleName(label.replace("&", ""))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.setObjectName(key)
        line.addWidget(widget, 0 if isinstance(widget, ParsedEdit) else 1)
        if isinstance(widget, QComboBox):
            line.setStretch(0, 0)
        if isinstance(widget, ParsedEdit):
            widget.setFixedWidth(DAY_WIDTH if isinstance(widget, DateEdit) else AMOUNT_WIDTH)
        notice = Notice()
        self._notices[key] = notice
        self._grid.addWidget(caption, row, 0)
        self._grid.addLayout(line, row, 1)
        self._grid.addWidget(notice, row + 1, 0, 1, 2)

    def _beside(self, key: str, *widgets: QWidget) -> None:
        line = self.findChild(QHBoxLayout, key)
        assert isinstance(line, QHBoxLayout)
        for widget in widgets:
            line.addWidget(widget, 1 if isinstance(widget, QSlider) else 0)
            if isinstance(widget, DateEdit):
                widget.setFixedWidth(DAY_WIDTH)
        if not isinstance(widgets[-1], QSlider):
            line.addStretch(1)

    def _listen(self) -> None:
        self.down_payment.value_changed.connect(self._on_edited)
        self.down_payment_due_on.value_changed.connect(self._on_edited)
        self.sustainable.value_changed.connect(self._on_amount)
        self.count.value_changed.connect(self._on_count)
        self.first_due_on.value_changed.connect(self._on_edited)
        self.slider.valueChanged.connect(self._on_slider)
        self.override_reason.textEdited.connect(self._on_edited)
        self.frequency.currentIndexChanged.connect(self._on_edited)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.other.edited.connect(self._on_edited)

    # What is typed

    @Slot()
    def _on_kind(self) -> None:
        self.kind_chosen.emit()
        self.edited.emit()

    @Slot()
    def show_other_terms(self) -> None:
        """Show the terms that few plans need, and go there."""
        self.other.show()
        self.other_button.hide()
        self.other.interest.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot(object)
    def _on_amount(self, _value: object) -> None:
        self._rules_by_amount = True
        self.edited.emit()

    @Slot(object)
    def _on_count(self, _value: object) -> None:
        self._rules_by_amount = False
        self.edited.emit()

    @Slot(int)
    def _on_slider(self, count: int) -> None:
        self._rules_by_amount = False
        self.count.set_value(count)
        self.edited.emit()

    def rules_by_amount(self) -> bool:
        """Whether the sustainable amount rules, and the number follows."""
        return self._rules_by_amount

    def load(self, basis: PlanBasis) -> None:
        """Show a lease's proposal or draft."""
        form = basis.form
        self._rules_by_amount = form.sustainable_cents is not None
        self.down_payment.set_cents(form.down_payment_cents or None)
        self.down_payment_due_on.set_day(form.down_payment_due_on or basis.today)
        self.sustainable.set_cents(form.sustainable_cents)
        self.count.set_value(form.instalment_count)
        self.first_due_on.set_day(form.first_due_on)
        self.override_reason.setText(form.override_reason)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(form.kind))
        self._offer_frequencies(form.frequency_months)
        self.other.load(form)
        self.other.setVisible(self.other.is_used())
        self.other_button.setHidden(self.other.is_used())
        with QSignalBlocker(self.slider):
            self.slider.setMaximum(max(min(basis.rails.maximum_instalments, SLIDER_MOST), 2))
        self._show_signers(basis)

    def _offer_frequencies(self, chosen: int) -> None:
        with QSignalBlocker(self.frequency):
            self.frequency.clear()
            for months in sorted({*FREQUENCIES, chosen}):
                words = {1: self.tr("every month"), 12: self.tr("every year")}
                many = self.tr("every {0} months").format(months)
                self.frequency.addItem(words.get(months, many), months)
            self.frequency.setCurrentIndex(self.frequency.findData(chosen))

    def chosen_kind(self) -> PlanKind:
        """The kind of plan that is chosen."""
        return PlanKind(self.kind.currentData())

    def _show_signers(self, basis: PlanBasis) -> None:
        while (item := self._signers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = []
        for person in basis.signers:
            # An ampersand in a name is no mnemonic.
            box = QCheckBox(person.name.replace("&", "&&"))
            box.setProperty("name", person.name)
            box.setChecked(person.name in basis.form.signers)
            box.toggled.connect(self._on_edited)
            row, column = divmod(len(self._boxes), BOXES_ABREAST)
            self._signers.addWidget(box, row, column)
            self._boxes.append(box)

    def signers(self) -> tuple[str, ...]:
        """The names of those who sign."""
        return tuple(str(box.property("name")) for box in self._boxes if box.isChecked())

    def boxes(self) -> Sequence[QCheckBox]:
        """One box per person who may sign."""
        return self._boxes

    def fault(self) -> OfficeError | None:
        """The first field that means nothing yet, with a sentence; None when all can be read."""
        if self.down_payment.invalid():
            return _amount_fault("down_payment")
        if self.down_payment.cents() and self.down_payment_due_on.day() is None:
            return _day_fault("down_payment")
        if self._rules_by_amount and self.sustainable.cents() is None:
            return _amount_fault("sustainable")
        if not self._rules_by_amount and self.count.number() is None:
            return OfficeError(
                QT_TRANSLATE_NOOP("errors", "Write how many instalments, from 1 to 360."),
                field="instalment_count",
            )
        if self.first_due_on.day() is None:
            return _day_fault("first_due_on")
        return self.other.fault()

    def fill(self, form: PlanForm) -> PlanForm:
        """`form` with the typed terms; only while `fault` finds nothing."""
        return replace(
            form,
            down_payment_cents=self.down_payment.cents() or 0,
            down_payment_due_on=self.down_payment_due_on.day(),
            sustainable_cents=self.sustainable.cents() if self._rules_by_amount else None,
            instalment_count=self.count.number() or form.instalment_count,
            first_due_on=self.first_due_on.day() or form.first_due_on,
            kind=self.chosen_kind(),
            frequency_months=int(self.frequency.currentData() or 1),
            interest_percentage=self.other.interest_percentage(),
            final_cents=self.other.final.cents(),
            residue_on=self.other.residue_on.number(),
            signers=self.signers(),
            override_reason=self.override_reason.text().strip(),
        )

    # What follows

    def follow(self, instalments: Sequence[ScheduledInstalment]) -> None:
        """Let number, amount and slider follow the schedule, except the field that rules."""
        count = sum(each.number != DOWN_PAYMENT for each in instalments)
        if self._rules_by_amount:
            self.count.set_value(count)
        else:
            self.sustainable.set_cents(regular_cents(instalments))
        with QSignalBlocker(self.slider):
            self.slider.setValue(count)

    def show_burden(
        self, instalments: Sequence[ScheduledInstalment], form: PlanForm, basis: PlanBasis
    ) -> None:
        """Tell what rent and instalment take of the declared income."""
        if basis.monthly_income_cents:
            share = share_of(
                regular_cents(instalments),
                basis.monthly_charge_cents,
                basis.monthly_income_cents,
                form.frequency_months,
            )
            words = self.tr("with rent: {0} of income").format(format_percent(share, 0))
        else:
            words = self.tr("income not declared")
        _hint(self.income_hint, words)

    def tell(
        self, breaches: Sequence[OfficeError], fault: OfficeError | None, *, overridden: bool
    ) -> None:
        """Say what is wrong or beyond the rules, each beside its field."""
        for key, notice in self._notices.items():
            wrong = [each for each in (fault,) if each is not None and _place_of(each) == key]
            said = wrong or [each for each in breaches if _place_of(each) == key]
            role = "danger" if wrong else "arrears"
            notice.say("\n".join(describe(each) for each in said), role)
        for key, widget in self._fields().items():
            mark_wrong(widget, wrong=fault is not None and _place_of(fault) == key)
        self.other.tell(fault)
        needed = bool(breaches) or overridden
        self.override_label.setVisible(needed)
        self.override_reason.setVisible(needed)

    def notice(self, key: str) -> str:
        """What is said under a field now."""
        return self._notices[key].said()

    def focus(self, key: str) -> bool:
        """Go to a field; false when there is none of that name."""
        widget = self._fields().get(key) or self.other.fields().get(key)
        if widget is None:
            return False
        if key in self.other.fields():
            self.show_other_terms()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _fields(self) -> dict[str, QWidget]:
        return {
            "down_payment": self.down_payment,
            "sustainable": self.sustainable,
            "instalment_count": self.count,
            "first_due_on": self.first_due_on,
        }


def regular_cents(instalments: Sequence[ScheduledInstalment]) -> int:
    """What most instalments are: not the one with the odd cents, nor a larger last one."""
    regular = [each.cents for each in instalments if each.number != DOWN_PAYMENT]
    return sorted(regular)[(len(regular) - 1) // 2]


def _hint(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setToolTip(text)


def _place_of(error: OfficeError) -> str:
    elsewhere = {"down_payment_due_on": "down_payment", "frequency_months": "first_due_on"}
    return elsewhere.get(error.field, error.field)


def _amount_fault(field: str) -> OfficeError:
    return OfficeError(
        QT_TRANSLATE_NOOP("errors", "Write an amount such as 1.234,56."), field=field
    )


def _day_fault(field: str) -> OfficeError:
    return OfficeError(QT_TRANSLATE_NOOP("errors", "Write a day such as 05/11/2026."), field=field)
