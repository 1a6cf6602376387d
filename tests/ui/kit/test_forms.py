"""Forms: faults beside their field, and a dialog that keeps what was typed."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.ui.context import WindowContext
from app.ui.fields import MoneyEdit
from app.ui.forms import Field, Form, FormDialog

FIELDS = (
    Field("name", "&Name", required=True),
    Field("amount", "&Amount", "money", required=True),
    Field("day", "&Day", "date"),
    Field(
        "way",
        "&Way",
        "choice",
        choices=(("transfer", "Bank transfer"), ("cash", "Cash")),
        validator=lambda value: "No cash." if value == "cash" else None,
    ),
    Field("count", "&Count", "number", minimum=1, maximum=120),
    Field("notes", "N&otes", "multiline"),
    Field("receipt", "&Receipt", "check"),
)


@pytest.fixture
def form(context: WindowContext, qtbot: QtBot) -> Form:
    made = Form(FIELDS, today=context.office.clock.today)
    qtbot.addWidget(made)
    made.show()
    return made


def test_values_come_back_as_they_went_in(form: Form) -> None:
    values: dict[str, object] = {
        "name": "Haddad",
        "amount": 213790,
        "day": date(2026, 11, 5),
        "way": "transfer",
        "count": 12,
        "notes": "Due righe\ndi note",
        "receipt": True,
    }
    form.load(values)
    assert form.collect() == values


def test_nothing_typed_means_none(form: Form) -> None:
    form.load({"name": "Haddad", "amount": 0})
    assert form.collect() == {
        "name": "Haddad",
        "amount": 0,
        "day": None,
        "way": None,
        "count": None,
        "notes": "",
        "receipt": False,
    }


def test_each_fault_stands_beside_its_field_and_the_first_has_the_focus(
    form: Form, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.widget("amount"), "12.5")
    form.load({"way": "cash"})
    qtbot.keyClicks(form.widget("count"), "900")
    assert form.collect() is None
    assert form.error("name") == "This is needed."
    assert form.error("amount") == "Write an amount such as 1.234,56."
    assert form.error("way") == "No cash."
    assert form.error("count") == "Write a whole number between 1 and 120."
    assert form.error("day") == ""
    assert form.focusWidget() is form.widget("name")


def test_a_fault_goes_as_soon_as_it_is_mended(form: Form, qtbot: QtBot) -> None:
    form.collect()
    qtbot.keyClicks(form.widget("amount"), "12,50")
    assert form.error("amount") == ""
    assert form.error("name") != ""


def test_every_field_has_a_name_and_a_mnemonic(form: Form) -> None:
    for field in FIELDS:
        assert form.widget(field.key).accessibleName() == field.label.replace("&", "")


@pytest.fixture
def parent(qtbot: QtBot, context: WindowContext) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


class Saved:
    """What the dialog wrote, or the error that it was given."""

    def __init__(self) -> None:
        self.values: list[dict[str, object]] = []
        self.error: OfficeError | None = None
        self.results: list[object] = []

    def work(self, session: Session, values: dict[str, object]) -> str:
        assert session.is_active
        if self.error is not None:
            raise self.error
        self.values.append(values)
        return "done"


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def dialog(context: WindowContext, parent: QWidget, saved: Saved) -> FormDialog:
    made = FormDialog(
        context,
        parent,
        title="Register payment",
        fields=FIELDS[:2],
        save="&Register",
        sentence="Register payment",
        work=saved.work,
        on_done=saved.results.append,
    )
    made.open()
    return made


def test_enter_saves_and_closes(dialog: FormDialog, saved: Saved, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.form.widget("name"), "Haddad")
    qtbot.keyClicks(dialog.form.widget("amount"), "12,50")
    qtbot.keyClick(dialog.form.widget("amount"), Qt.Key.Key_Return)
    assert saved.values == [{"name": "Haddad", "amount": 1250}]
    assert saved.results == ["done"]
    assert not dialog.isVisible()


def test_a_fault_of_the_office_keeps_what_was_typed(
    dialog: FormDialog, saved: Saved, qtbot: QtBot
) -> None:
    saved.error = OfficeError("The amount {amount} is too great.", field="amount", amount="12,50")
    dialog.form.load({"name": "Haddad", "amount": 1250})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.form.error("amount") == "The amount 12,50 is too great."
    amount = dialog.form.widget("amount")
    assert isinstance(amount, MoneyEdit)
    assert amount.text() == "12,50"
    saved.error = OfficeError("The disk is full: nothing was saved.")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.strip.text() == "The disk is full: nothing was saved."
    saved.error = None
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert saved.results == ["done"]


def test_escape_asks_once_before_it_throws_typing_away(dialog: FormDialog, qtbot: QtBot) -> None:
    name = dialog.form.widget("name")
    assert isinstance(name, QLineEdit)
    qtbot.keyClicks(name, "Haddad")
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "not saved" in dialog.strip.text()
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_closes_an_untouched_dialog_for_good(
    dialog: FormDialog, parent: QWidget, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.findChildren(FormDialog) == []
