"""The office's own words beside the page that they make; the cards that the postman brings."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.cooperative import Cooperative
from app.models.legal_interest import NoticeOfDefault
from app.models.letters import LetterKind, LetterMeans
from app.models.reminders import HoldReason
from app.models.tenants import Lease
from app.office import Office
from app.services.letters.archive import LetterHeading, archive_letter, take_protocol
from app.services.letters.sending import expect_receipts
from app.services.letters.texts import letter_text
from app.services.reminders.holds import HoldForm, HoldState, holds, place_hold
from app.services.reminders.promises import (
    PromiseForm,
    PromiseStatus,
    promises,
    record_promise,
)
from app.ui.context import WindowContext
from app.ui.forms import FormDialog
from app.ui.letters.deliveries_page import DeliveriesPage
from app.ui.letters.text_fields import WordsEdit
from app.ui.letters.texts_page import TextsPage
from app.ui.reminders.holds_page import HoldsPage
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages


@pytest.fixture
def household(office: Office) -> UUID:
    with office.write("Let") as session:
        session.add(Cooperative(name="Cooperativa Esempio", iban="IT60X0542811101000000123456"))
        lease = let_unit(session, household="D'Angelo Şahin")
        charge_rent(session, lease, date(2026, 9, 1))
        return session.get_one(Lease, lease).household_id


def lease_of(office: Office) -> UUID:
    with office.read() as session:
        return session.scalars(select(Lease.id)).one()


def shown(kind: type) -> list:  # type: ignore[type-arg]
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


class TestTexts:
    @pytest.fixture
    def page(self, context: WindowContext, qtbot: QtBot, household: UUID) -> TextsPage:
        made = TextsPage(context)
        qtbot.addWidget(made)
        made.resize(1366, 700)
        made.show()
        qtbot.waitUntil(lambda: made.preview.pages() == 1)
        return made

    def test_what_is_written_shows_on_the_page_and_is_kept(
        self, page: TextsPage, office: Office, qtbot: QtBot
    ) -> None:
        words = page.editor.toPlainText().replace("Distinti saluti", "Un cordiale saluto")
        page.editor.setPlainText(words)
        assert page.save.isEnabled()
        page.save.click()
        qtbot.waitUntil(lambda: not page.save.isEnabled())
        with office.read() as session:
            kept = letter_text(session, "friendly_reminder").phrase("greeting", {})
        assert kept == "Un cordiale saluto"
        qtbot.waitUntil(lambda: "changed" in page.names.item(0).text())

    def test_a_slip_is_told_beside_the_words_and_the_page_stays(
        self, page: TextsPage, office: Office, qtbot: QtBot
    ) -> None:
        page.editor.setPlainText(page.editor.toPlainText().replace("{total}", "{totale}"))
        qtbot.waitUntil(lambda: "{totale}" in page.fault.text())
        assert page.preview.pages() == 1
        page.save.click()
        assert page.is_touched()

    def test_back_to_the_shipped_text(
        self, page: TextsPage, qtbot: QtBot, messages: RecordedMessages
    ) -> None:
        shipped = page.editor.toPlainText()
        page.editor.setPlainText(shipped.replace("Distinti saluti", "Saluti"))
        page.save.click()
        qtbot.waitUntil(page.shipped.isEnabled)
        messages.answer_yes = True
        page.shipped.click()
        qtbot.waitUntil(lambda: page.editor.toPlainText() == shipped)

    def test_a_placeholder_is_inserted_with_enter(self, page: TextsPage, qtbot: QtBot) -> None:
        page.insertions.setCurrentRow(0)
        page.insertions.setFocus()
        qtbot.keyClick(page.insertions, Qt.Key.Key_Return)
        assert '"{cooperative_name}dai nostri' in page.editor.toPlainText()
        page.as_text.click()
        qtbot.keyClick(page.insertions, Qt.Key.Key_Return)
        assert page.editor.toPlainText().startswith("{cooperative_name}")

    def field(self, page: TextsPage, name: str) -> WordsEdit:
        return next(edit for edit in page.fields.edits if edit.accessibleName() == name)

    def test_words_are_written_in_fields_and_only_they_change(
        self, page: TextsPage, office: Office, qtbot: QtBot
    ) -> None:
        before = page.editor.toPlainText()
        field = self.field(page, "Closing words")
        field.selectAll()
        qtbot.keyClicks(field, 'Un "cordiale" saluto')
        assert page.save.isEnabled()
        page.save.click()
        qtbot.waitUntil(lambda: not page.save.isEnabled())
        with office.read() as session:
            kept = letter_text(session, "friendly_reminder").phrase("greeting", {})
        assert kept == 'Un "cordiale" saluto'
        after = page.editor.toPlainText().splitlines()
        changed = [line for line in before.splitlines() if line not in after]
        assert changed == ['greeting = "Distinti saluti"']

    def test_what_is_not_saved_waits_while_another_letter_is_looked_at(
        self, page: TextsPage, qtbot: QtBot
    ) -> None:
        field = self.field(page, "Subject")
        field.setPlainText("Due parole")
        assert page.names.item(0).text().startswith("• ")
        page.names.setCurrentRow(1)
        qtbot.waitUntil(lambda: page.view is not None and page.view.name == "second_reminder")
        assert self.field(page, "Subject").toPlainText() != "Due parole"
        page.names.setCurrentRow(0)
        qtbot.waitUntil(lambda: self.field(page, "Subject").toPlainText() == "Due parole")
        assert page.unsaved() == 1
        page.undo.click()
        assert self.field(page, "Subject").toPlainText() != "Due parole"
        assert page.unsaved() == 0
        assert not page.names.item(0).text().startswith("• ")

    def test_the_preview_is_drawn_on_the_household_that_is_chosen(
        self, page: TextsPage, office: Office, qtbot: QtBot
    ) -> None:
        with office.write("Another household") as session:
            let_unit(session, 2, "Çelik Ugo")
        qtbot.keyClicks(page.household, "elik")
        qtbot.waitUntil(lambda: len(page.choice.offers()) == 1)
        drawn = page.preview.pdf()
        page.household.setText(page.choice.offers()[0])
        qtbot.waitUntil(lambda: page.preview.pdf() != drawn)

    def test_a_file_that_is_not_one_stays_as_text_until_it_is(
        self, page: TextsPage, qtbot: QtBot
    ) -> None:
        whole = page.editor.toPlainText()
        page.as_text.click()
        page.editor.setPlainText(whole + "\n[[clauses")
        page.as_text.click()
        assert page.as_text.isChecked()
        assert "cannot be read" in page.fault.text()
        page.editor.setPlainText(whole)
        page.as_text.click()
        assert not page.as_text.isChecked()
        assert page.words.currentWidget() is page.fields

    @pytest.mark.parametrize("language", ["en", "ar", "zh"])
    def test_a_courtesy_page_is_written_beside_the_italian_one(
        self, page: TextsPage, qtbot: QtBot, language: str
    ) -> None:
        page.language.setCurrentIndex(page.language.findData(language))
        qtbot.waitUntil(lambda: page.view is not None and page.view.language == language)
        qtbot.waitUntil(lambda: page.preview.pages() == 2)


class TestDeliveries:
    @pytest.fixture
    def page(
        self, office: Office, context: WindowContext, qtbot: QtBot, household: UUID
    ) -> DeliveriesPage:
        """Two notices of default that went out ten days ago."""
        lease, day = lease_of(office), TODAY - timedelta(days=10)
        with office.write("Send") as session:
            for name in ("D'Angelo Şahin", "Çelik Ugo"):
                heading = LetterHeading(
                    LetterKind.NOTICE_OF_DEFAULT,
                    day,
                    household,
                    "Messa in mora",
                    "mora",
                    LetterMeans.REGISTERED,
                    lease,
                    recipient=name,
                )
                letter = archive_letter(session, heading, take_protocol(session, day), b"%PDF")
                expect_receipts(session, LetterMeans.REGISTERED, [letter])
        made = DeliveriesPage(context)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: len(made.model.rows()) == 2)
        return made

    def test_cards_are_entered_one_after_the_other_from_the_keyboard(
        self, page: DeliveriesPage, office: Office, qtbot: QtBot
    ) -> None:
        second = page.model.rows()[1].id
        page.table.choose_first()
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        [dialog] = shown(FormDialog)
        dialog.form.load(
            {
                "sent_on": TODAY - timedelta(days=10),
                "tracking_number": "123",
                "outcome": "received",
                "outcome_on": TODAY - timedelta(days=6),
            }
        )
        dialog.save_button.click()
        qtbot.waitUntil(lambda: page.table.chosen_key() == second)
        with office.read() as session:
            assert session.scalars(select(NoticeOfDefault)).one().received_on == TODAY - timedelta(
                days=6
            )

    def test_a_card_without_its_day_stays_open(self, page: DeliveriesPage, qtbot: QtBot) -> None:
        page.table.choose_first()
        page.card.click()
        [dialog] = shown(FormDialog)
        dialog.form.load({"outcome": "received", "outcome_on": None})
        dialog.save_button.click()
        assert dialog.isVisible()
        dialog.reject()


class TestPromisesAndHolds:
    @pytest.fixture
    def page(
        self, office: Office, context: WindowContext, qtbot: QtBot, household: UUID
    ) -> HoldsPage:
        lease = lease_of(office)
        with office.write("Promise and hold") as session:
            record_promise(
                session, PromiseForm(household, lease, TODAY + timedelta(days=5), 10000), TODAY
            )
            place_hold(
                session,
                HoldForm(household, HoldReason.DISPUTE, TODAY + timedelta(days=20)),
                TODAY,
            )
        made = HoldsPage(context)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: bool(made.holds.rows() and made.promises.rows()))
        return made

    def test_a_hold_ends_with_a_reason(self, page: HoldsPage, office: Office, qtbot: QtBot) -> None:
        page.hold_table.choose_first()
        page.end.click()
        [dialog] = shown(FormDialog)
        dialog.save_button.click()
        assert dialog.isVisible()
        dialog.form.load({"reason": "Chiarito al telefono"})
        dialog.save_button.click()
        with office.read() as session:
            assert [each.state for each in holds(session, TODAY)] == [HoldState.ENDED]
        qtbot.waitUntil(lambda: not page.end.isEnabled())

    def test_a_promise_is_withdrawn_with_a_reason(self, page: HoldsPage, office: Office) -> None:
        page.promise_table.choose_first()
        page.withdraw.click()
        [dialog] = shown(FormDialog)
        dialog.form.load({"reason": "Promesso per errore"})
        dialog.save_button.click()
        with office.read() as session:
            assert [each.status for each in promises(session, TODAY)] == [PromiseStatus.WITHDRAWN]
