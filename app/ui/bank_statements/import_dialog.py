"""What a bank's file holds, seen before any of it comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.models.formats import format_date, format_euro
from app.services.bank_statements.from_file import ReadFile
from app.services.bank_statements.importing import ImportCheck, check_import
from app.services.bank_statements.readers.statement_file import LineFault, StatementFile
from app.ui.bank_statements.columns import FAULTS
from app.ui.bank_statements.words import FORMATS
from app.ui.panels import KeyFigures, Muted, SectionTitle, plain_button, primary_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.theme import colours

if TYPE_CHECKING:
    from app.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read, and what of it is new; the accounts that the office has."""

    read: ReadFile
    file: StatementFile
    check: ImportCheck
    accounts: tuple[str, ...] = ()


class ImportDialog(QDialog):
    """Figures, what is there already, and every faulty line; `on_import` gets the account."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        looked: Looked,
        on_import: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import {0}").format(looked.read.name))
        self.setMinimumWidth(800)
        self._context = context
        self._looked, self._on_import = looked, on_import
        self._check = looked.check
        self.account = self._account_choice(_account(looked.file))
        self.faults: StaticTableModel[LineFault] = StaticTableModel(
            FAULTS, self, key=lambda fault: (fault.line_number, str(fault))
        )
        self.fault_table: TableView[LineFault] = TableView(
            self.faults,
            context=context,
            name="bank_statements.faults",
            title=self.tr("Lines that cannot be read"),
        )
        self.faults.set_rows(looked.file.faults)
        self.figures = KeyFigures(
            [
                self.tr("Format"),
                self.tr("Period"),
                self.tr("Lines"),
                self.tr("New"),
                self.tr("Here already"),
                self.tr("In another form"),
            ]
        )
        self.said = Muted("")
        self.said.setWordWrap(True)
        self.import_button = primary_button("", self._accept)
        self.import_button.setDefault(True)
        self._lay_out()
        self._show(looked.check)
        (self.account if self.account.isEnabled() else self.import_button).setFocus()

    def _account_choice(self, named: str) -> QComboBox:
        """The account: the file's own, or one to choose or write where it names none."""
        choice = QComboBox()
        choice.setEditable(True)
        line = choice.lineEdit()
        assert line is not None
        if named:
            choice.setEditText(named)
            choice.setEnabled(False)
            return choice
        choice.addItems(self._looked.accounts)
        choice.setCurrentIndex(-1)
        line.setPlaceholderText(self.tr("The file names no account: write it here"))
        choice.editTextChanged.connect(self._look_again)
        return choice

    @Slot(str)
    def _look_again(self, account: str) -> None:
        """What is there already depends on which account the lines are of."""
        file, sha256 = self._looked.file, self._looked.read.sha256
        self._context.runner.read(
            lambda session: check_import(session, file, sha256, account.strip()),
            self._show,
            owner=self,
            slot="check",
        )

    def _show(self, check: ImportCheck) -> None:
        self._check = check
        self.figures.set_values(
            [
                FORMATS[self._looked.file.format],
                _period(self._looked.file),
                str(check.lines),
                str(check.new),
                str(check.already_there),
                str(check.in_another_form),
            ]
        )
        self.said.setText("\n".join(self._sentences()))
        self.said.setVisible(bool(self.said.text()))
        self.import_button.setText(self._action())
        self.import_button.setEnabled(check.new > 0)

    def _action(self) -> str:
        new = self._check.new
        if self._looked.file.faults:
            return self.tr("&Import the readable lines ({0})").format(new)
        return self.tr("&Import ({0})").format(new)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.figures)
        fields = QFormLayout()
        label = QLabel(self.tr("&Account"))
        label.setBuddy(self.account)
        fields.addRow(label, self.account)
        column.addLayout(fields)
        column.addWidget(self.said)
        faults = self._looked.file.faults
        if faults:
            caution = QLabel(
                self.tr("Lines that cannot be read: {0}. They stay out; look at each.").format(
                    len(faults)
                )
            )
            caution.setStyleSheet(f"color: {colours().of('danger')};")
            column.addWidget(SectionTitle(self.tr("What is wrong with the file")))
            column.addWidget(caution)
            self.fault_table.setMinimumHeight(200)
            column.addWidget(self.fault_table, 1)
        else:
            self.fault_table.hide()
            column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.import_button)
        column.addLayout(foot)

    def _sentences(self) -> list[str]:
        looked, found = self._looked, []
        for statement in looked.file.statements:
            if statement.opening_cents is not None and statement.closing_cents is not None:
                sentence = self.tr("Opening balance {0}, closing balance {1}.").format(
                    format_euro(statement.opening_cents), format_euro(statement.closing_cents)
                )
                agrees = statement.closing_cents == statement.opening_cents + sum(
                    line.cents for line in statement.lines
                )
                if agrees:
                    sentence += " " + self.tr("The lines lead from one to the other.")
                found.append(sentence)
        if self._check.same_file_on is not None:
            day = format_date(self._check.same_file_on.astimezone().date())
            found.append(self.tr("This very file was imported on {0} already.").format(day))
        if self._check.is_all_there and self._check.lines:
            found.append(self.tr("Every line is here already: nothing would be imported."))
        if not self._check.lines:
            found.append(self.tr("The file holds no line that can be read."))
        if looked.file.left_out:
            found.append(
                self.tr("Lines that the bank has not booked yet, left out: {0}.").format(
                    looked.file.left_out
                )
            )
        return found

    @Slot()
    def _accept(self) -> None:
        account = self.account.currentText().strip()
        self.accept()
        self._on_import(account)

    @Slot()
    def _cancel(self) -> None:
        self.reject()


def _account(file: StatementFile) -> str:
    return ", ".join(dict.fromkeys(each.account for each in file.statements if each.account))


def _period(file: StatementFile) -> str:
    days = [line.booked_on for line in file.lines]
    first = min((each.first_day for each in file.statements if each.first_day), default=None)
    last = max((each.last_day for each in file.statements if each.last_day), default=None)
    first, last = first or min(days, default=None), last or max(days, default=None)
    if first is None or last is None:
        return "–"
    return f"{format_date(first)} – {format_date(last)}"
