"""Terms that few plans need: interest, a larger last instalment, where the odd cents go."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.models.errors import OfficeError
from app.services.repayment_plans.forms import PlanForm
from app.services.repayment_plans.schedule import MOST_INSTALMENTS
from app.ui.fields import DecimalEdit, MoneyEdit, NumberEdit, ParsedEdit, mark_wrong
from app.ui.repayment_plans.notice import Notice
from app.ui.translation import QT_TRANSLATE_NOOP, describe

FIELD_WIDTH = 84


class OtherTerms(QWidget):
    """Three fields in one row; what is wrong with one stands below it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.interest = DecimalEdit()
        self.final = MoneyEdit()
        self.residue_on = NumberEdit(1, MOST_INSTALMENTS)
        self.notice = Notice()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        captions = (
            (self.tr("&Interest % a year"), self.tr("none")),
            (self.tr("&Larger last instalment"), self.tr("none")),
            (self.tr("&Odd cents on instalment"), self.tr("last")),
        )
        for column, (field, (label, hint)) in enumerate(
            zip(self.fields().values(), captions, strict=True)
        ):
            caption = QLabel(label)
            caption.setObjectName("field_label")
            caption.setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
            field.setPlaceholderText(hint)
            field.setFixedWidth(FIELD_WIDTH)
            field.value_changed.connect(self._on_edited)
            grid.addWidget(caption, 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self.notice, 2, 0, 1, 4)

    @Slot(object)
    def _on_edited(self, _value: object) -> None:
        self.edited.emit()

    def fields(self) -> dict[str, ParsedEdit]:
        """The fields by the names that faults use."""
        return {
            "interest_percentage": self.interest,
            "final": self.final,
            "residue_on": self.residue_on,
        }

    def load(self, form: PlanForm) -> None:
        """Show what a proposal or a draft has."""
        self.interest.set_value(form.interest_percentage)
        self.final.set_cents(form.final_cents)
        self.residue_on.set_value(form.residue_on)

    def is_used(self) -> bool:
        """Whether something is typed in one of them."""
        return any(field.text().strip() for field in self.fields().values())

    def interest_percentage(self) -> Decimal | None:
        """Per cent a year; None without interest."""
        value = self.interest.value()
        return value if isinstance(value, Decimal) else None

    def fault(self) -> OfficeError | None:
        """The first field that means nothing, with a sentence."""
        sentences = {
            "interest_percentage": QT_TRANSLATE_NOOP("errors", "Write a percentage such as 2,5."),
            "final": QT_TRANSLATE_NOOP("errors", "Write an amount such as 1.234,56."),
            "residue_on": QT_TRANSLATE_NOOP(
                "errors", "Write the number of the instalment that takes the odd cents."
            ),
        }
        for name, field in self.fields().items():
            if field.invalid():
                return OfficeError(sentences[name], field=name)
        return None

    def tell(self, fault: OfficeError | None) -> None:
        """Say what is wrong with one of the fields, and mark it."""
        here = fault is not None and fault.field in self.fields()
        self.notice.say(describe(fault) if fault is not None and here else "", "danger")
        for name, field in self.fields().items():
            mark_wrong(field, wrong=fault is not None and fault.field == name)
