"""A bank layout that was named wrongly is put right, or forgotten and named anew."""

import pytest
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.bank_statements.layouts import known_layouts, layout_views, remember_layout
from app.services.bank_statements.readers.layout import Layout
from app.ui.bank_statements.imports_page import ImportsPage
from app.ui.context import WindowContext
from app.ui.forms import FormDialog
from tests.ui.conftest import RecordedMessages

HEADER = ("Data", "Importo", "Descrizione")


@pytest.fixture
def page(office: Office, context: WindowContext, qtbot: QtBot) -> ImportsPage:
    with office.write("Remember a layout") as session:
        remember_layout(
            session, "Banca di prva", HEADER, Layout(HEADER, day=0, amount=1, texts=(2,))
        )
    page = ImportsPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(page.layouts.model.rows()))
    page.layouts.table.choose(page.layouts.model.rows()[0].id)
    return page


def test_a_layout_gets_its_right_name(page: ImportsPage, office: Office) -> None:
    page.layouts.rename_button.click()
    [dialog] = page.layouts.findChildren(FormDialog)
    dialog.form.load({"name": "Banca di prova"})
    dialog.save_button.click()
    with office.read() as session:
        assert [view.name for view in layout_views(session)] == ["Banca di prova"]


def test_a_forgotten_layout_is_asked_for_again(
    page: ImportsPage, office: Office, messages: RecordedMessages, qtbot: QtBot
) -> None:
    messages.answer_yes = True
    page.layouts.forget_button.click()
    with office.read() as session:
        assert known_layouts(session) == {}
    qtbot.waitUntil(lambda: not page.layouts.model.rows())
    assert not page.layouts.forget_button.isEnabled()
