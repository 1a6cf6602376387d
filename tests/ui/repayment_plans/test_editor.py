"""The editor: everything follows what is typed, and nothing typed is lost."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.ledger import EntryKind
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.office import Office
from app.services.ledger.posting import Posting, post, register_payment
from app.services.repayment_plans.schedule import DOWN_PAYMENT
from app.ui.context import Target
from app.ui.fields import ParsedEdit
from app.ui.repayment_plans.editor import PlanEditor
from app.ui.repayment_plans.tab import RepaymentPlansTab
from tests.ui.conftest import RecordedMessages
from tests.ui.repayment_plans.conftest import MovingClock

LEFT = Qt.MouseButton.LeftButton


def begin(tab: RepaymentPlansTab, lease_id: UUID) -> PlanEditor:
    tab.show_target(Target("repayment_plans", lease_id, "new"))
    assert tab.stack.currentWidget() is tab.editor
    return tab.editor


def retype(qtbot: QtBot, field: ParsedEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def amounts(editor: PlanEditor) -> list[int]:
    return [each.cents for each in editor.schedule.rows()]


def test_number_and_amount_follow_each_other(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    retype(qtbot, editor.terms.count, "7")
    assert amounts(editor) == [23_542] * 6 + [23_548]
    assert editor.terms.sustainable.text() == "235,42"
    retype(qtbot, editor.terms.sustainable, "150")
    assert amounts(editor) == [15_000] * 10 + [14_800]
    assert editor.terms.count.text() == "11"
    assert editor.terms.slider.value() == 11
    editor.terms.slider.setValue(4)
    assert amounts(editor) == [41_200] * 4
    assert editor.terms.sustainable.text() == "412,00"
    assert not editor.terms.rules_by_amount()


def test_charges_down_payment_and_first_day_change_the_schedule(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    first = editor.charges.rows()[0]
    editor.charges_view.choose(first.id)
    editor.charges_view.setFocus()
    qtbot.keyClick(editor.charges_view, Qt.Key.Key_Space)
    assert editor.total.text().startswith("Total €\u00a01.236,00")
    assert "owes €\u00a01.648,00" in editor.total.text()
    retype(qtbot, editor.terms.count, "2")
    retype(qtbot, editor.terms.down_payment, "236")
    retype(qtbot, editor.terms.first_due_on, "31/12/26")
    rows = editor.schedule.rows()
    assert [row.cents for row in rows] == [23_600, 50_000, 50_000]
    assert rows[0].number == DOWN_PAYMENT
    assert [row.due_on for row in rows[1:]] == [date(2026, 12, 31), date(2027, 1, 31)]
    assert [point.remaining_cents for point in editor.curve.points()] == [
        123_600, 100_000, 50_000, 0,
    ]  # fmt: skip


def test_a_broken_rail_is_said_beside_its_field_and_overridden_with_a_reason(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    editor = begin(tab, lease_id)
    assert not editor.terms.override_reason.isVisible()
    assert editor.terms.income_hint.text().startswith("with rent: 16")
    retype(qtbot, editor.terms.count, "3")
    assert "more than 1/8 of the monthly income" in editor.terms.notice("sustainable")
    assert editor.terms.override_reason.isVisible()
    assert not editor.agree_button.isEnabled()
    assert editor.save_button.isEnabled()
    qtbot.keyClicks(editor.terms.override_reason, "Aiuto dei figli")
    qtbot.mouseClick(editor.agree_button, LEFT)
    with office.read() as session:
        assert session.scalars(select(RepaymentPlan.override_reason)).one() == "Aiuto dei figli"


def test_what_makes_no_plan_is_said_beside_its_field(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    retype(qtbot, editor.terms.count, "")
    assert editor.terms.notice("instalment_count").startswith("Write how many")
    assert amounts(editor) == []
    assert not editor.agree_button.isEnabled()
    retype(qtbot, editor.terms.count, "3")
    retype(qtbot, editor.terms.down_payment, "1648")
    assert "less than the debt" in editor.terms.notice("down_payment")
    retype(qtbot, editor.terms.down_payment, "12,3,4")
    assert "Write an amount" in editor.terms.notice("down_payment")
    retype(qtbot, editor.terms.down_payment, "100")
    retype(qtbot, editor.terms.down_payment_due_on, "11/12/2026")
    assert "before the first instalment" in editor.terms.notice("down_payment")
    retype(qtbot, editor.terms.down_payment_due_on, "1/12/2026")
    assert len(amounts(editor)) == 4
    editor.charges.check([])
    assert editor.charges_notice.said() == "Choose at least one charge to include."
    qtbot.waitUntil(lambda: "least one charge" in editor.preview._words.accessibleName())
    assert editor.preview.pages() == 0


def test_the_letter_follows_once_typing_pauses(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    qtbot.waitUntil(lambda: editor.preview.pages() > 0, timeout=10_000)
    before = editor.preview.pdf()
    retype(qtbot, editor.terms.count, "24")
    assert editor.preview.pdf() == before
    qtbot.waitUntil(lambda: editor.preview.pdf() != before, timeout=10_000)
    pages = editor.preview.pages()
    assert pages > 2
    qtbot.mouseClick(editor.preview.next, LEFT)
    assert editor.preview.page() == 2
    retype(qtbot, editor.terms.count, "23")
    shown = editor.preview.pdf()
    qtbot.waitUntil(lambda: editor.preview.pdf() != shown, timeout=10_000)
    assert editor.preview.page() == 2


def test_a_payment_meanwhile_keeps_what_was_typed(
    lease_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    office: Office,
    messages: RecordedMessages,
) -> None:
    editor = begin(tab, lease_id)
    retype(qtbot, editor.terms.count, "8")
    qtbot.keyClicks(editor.terms.down_payment, "48")
    with office.write("Register payment") as session:
        register_payment(session, lease_id, date(2026, 11, 23), 41_200, "Bonifico")
    qtbot.mouseClick(editor.agree_button, LEFT)
    assert "paid meanwhile" in messages.texts("error")[0]
    # The charges are as they are now; the terms as they were typed.
    assert len(editor.charges.rows()) == 3
    assert editor.total.text() == "Total €\u00a01.236,00"
    assert (editor.terms.count.text(), editor.terms.down_payment.text()) == ("8", "48,00")
    qtbot.mouseClick(editor.agree_button, LEFT)
    with office.read() as session:
        assert session.scalars(select(RepaymentPlan.state)).one() is PlanState.ACTIVE
        assert session.scalars(select(RepaymentPlan.debt_cents)).one() == 123_600


def test_leaving_asks_while_something_is_not_saved(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, messages: RecordedMessages
) -> None:
    editor = begin(tab, lease_id)
    qtbot.keyClicks(editor.terms.down_payment, "50")
    messages.answer_yes = False
    qtbot.keyClick(tab, Qt.Key.Key_Escape)
    assert messages.texts("ask") == ["Leave without saving the plan?"]
    assert tab.stack.currentWidget() is editor
    # Another household meanwhile does not take the typed plan's place either.
    tab.show_target(Target("repayment_plans", lease_id, "new"))
    assert len(messages.texts("warning")) == 1
    assert editor.terms.down_payment.text() == "50"
    messages.answer_yes = True
    qtbot.keyClick(tab, Qt.Key.Key_Escape)
    assert tab.stack.currentWidget() is tab.list_page


def test_the_window_asks_before_it_closes_over_a_typed_plan(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, messages: RecordedMessages
) -> None:
    editor = begin(tab, lease_id)
    qtbot.keyClicks(editor.terms.down_payment, "50")
    messages.answer_yes = False
    assert not tab.window().close()
    assert messages.texts("ask") == ["Close without saving the plan?"]
    assert editor.terms.down_payment.text() == "50"
    messages.answer_yes = True
    tab.window().close()
    qtbot.waitUntil(lambda: not tab.isVisible())


def test_leaving_an_untouched_proposal_asks_nothing(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, messages: RecordedMessages
) -> None:
    editor = begin(tab, lease_id)
    qtbot.mouseClick(editor.back_button, LEFT)
    assert messages.told == []
    assert tab.stack.currentWidget() is tab.list_page


def test_who_signs_is_chosen(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, messages: RecordedMessages
) -> None:
    editor = begin(tab, lease_id)
    assert editor.terms.signers() == ("Sara Haddad", "Karim Haddad")
    for box in editor.terms.boxes():
        box.click()
    qtbot.mouseClick(editor.agree_button, LEFT)
    assert messages.texts("error") == ["Someone of the household must sign."]
    editor.terms.boxes()[0].click()
    assert editor.terms.signers() == ("Sara Haddad",)


def test_a_second_plan_can_be_prepared_but_not_agreed(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    qtbot.mouseClick(editor.agree_button, LEFT)
    editor = begin(tab, lease_id)
    assert "Plan 2026-001 is still under way" in editor.warning.said()
    assert not editor.agree_button.isEnabled()
    assert editor.save_button.isEnabled()


def choose(editor: PlanEditor, kind: PlanKind) -> None:
    editor.terms.kind.setCurrentIndex(editor.terms.kind.findData(kind))


def test_every_second_month_with_a_larger_last_instalment(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    assert not editor.terms.other.isVisible()
    qtbot.mouseClick(editor.terms.other_button, LEFT)
    assert editor.terms.other.interest.hasFocus()
    retype(qtbot, editor.terms.count, "4")
    retype(qtbot, editor.terms.first_due_on, "31/12/26")
    editor.terms.frequency.setCurrentIndex(editor.terms.frequency.findData(2))
    retype(qtbot, editor.terms.other.final, "1.000")
    rows = editor.schedule.rows()
    assert [row.cents for row in rows] == [21_600, 21_600, 21_600, 100_000]
    assert [row.due_on for row in rows] == [
        date(2026, 12, 31), date(2027, 2, 28), date(2027, 4, 30), date(2027, 6, 30),
    ]  # fmt: skip
    retype(qtbot, editor.terms.other.final, "100")
    assert "final instalment is the largest" in editor.terms.other.notice.said()
    retype(qtbot, editor.terms.other.final, "")
    retype(qtbot, editor.terms.count, "7")
    retype(qtbot, editor.terms.other.residue_on, "1")
    assert amounts(editor) == [23_548] + [23_542] * 6
    assert editor.terms.sustainable.text() == "235,42"


def test_interest_stands_beside_the_debt_and_is_kept_in_the_draft(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    editor = begin(tab, lease_id)
    editor.terms.show_other_terms()
    retype(qtbot, editor.terms.other.interest, "abc")
    assert "percentage such as 2,5" in editor.terms.other.notice.said()
    retype(qtbot, editor.terms.other.interest, "2,5")
    assert editor.terms.other.notice.said() == ""
    interest = sum(amounts(editor)) - 164_800
    assert 1_500 < interest < 3_000
    assert f"interest €\u00a0{interest // 100},{interest % 100:02d}" in editor.total.text()
    assert editor.curve.points()[-1].remaining_cents == 0
    qtbot.mouseClick(editor.save_button, LEFT)
    with office.read() as session:
        plan = session.scalars(select(RepaymentPlan)).one()
        assert (plan.interest_percentage, plan.interest_cents) == (Decimal("2.5"), interest)
    assert editor.terms.other.isVisible()
    assert editor.terms.other.interest.text() == "2,5"


def test_a_plan_for_an_adjustment_ticks_adjustments_and_gives_the_others_back(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    with office.write("Adjustment") as session:
        day = date(2026, 9, 30)
        post(session, [Posting(lease_id, EntryKind.ADJUSTMENT, day, 50_000, "Conguaglio", day)])
    editor = begin(tab, lease_id)
    assert sum(amounts(editor)) == 214_800
    choose(editor, PlanKind.ADJUSTMENT)
    assert sum(amounts(editor)) == 50_000
    editor.terms.show_other_terms()
    retype(qtbot, editor.terms.other.interest, "2")
    assert "adds no interest" in editor.terms.other.notice.said()
    retype(qtbot, editor.terms.other.interest, "")
    retype(qtbot, editor.terms.count, "14")
    assert "within 12 months" in editor.terms.notice("instalment_count")
    choose(editor, PlanKind.STANDARD)
    assert sum(amounts(editor)) == 214_800


def test_an_informal_plan_needs_nobody_s_signature(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    editor = begin(tab, lease_id)
    choose(editor, PlanKind.INFORMAL)
    for box in editor.terms.boxes():
        box.setChecked(False)
    qtbot.mouseClick(editor.agree_button, LEFT)
    with office.read() as session:
        plan = session.scalars(select(RepaymentPlan)).one()
        assert (plan.kind, plan.state) == (PlanKind.INFORMAL, PlanState.ACTIVE)


def test_a_judge_s_term_ends_within_its_days(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    choose(editor, PlanKind.COURT)
    assert "art. 55" in editor.terms.notice("first_due_on")
    retype(qtbot, editor.terms.count, "2")
    assert editor.terms.notice("first_due_on") == ""


def test_whether_the_plan_can_be_kept_is_told_while_it_is_drawn_up(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    editor = begin(tab, lease_id)
    told = editor.prevention
    assert told.sustainable.text() == "Sustainable by the income: €\u00a0500,00 a month."
    assert told.experience.text().startswith("Rent, charges and instalment take 16 %")
    assert "Too few plans" in told.experience.text()
    assert told.ending.text().startswith("The debt ends on 10/11/2027")
    retype(qtbot, editor.terms.count, "3")
    assert "This plan asks for €\u00a0549,33: more than that." in told.sustainable.text()
    retype(qtbot, editor.terms.count, "")
    assert told.isHidden()


def test_a_new_version_says_what_it_replaces(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office, clock: MovingClock
) -> None:
    editor = begin(tab, lease_id)
    editor.terms.show_other_terms()
    retype(qtbot, editor.terms.other.interest, "5")
    qtbot.mouseClick(editor.agree_button, LEFT)
    with office.read() as session:
        old = session.scalars(select(RepaymentPlan)).one()
        old_id = old.id
    clock.move_to(date(2027, 1, 20))
    with office.write("Pay") as session:
        register_payment(session, lease_id, date(2027, 1, 10), 20_000, "")
    editor.begin(lease_id, None, old_id)
    assert "1 of 12 instalments paid" in editor.warning.said()
    assert "Its interest so far" in editor.warning.said()
    assert "the rules ask for 12" in editor.terms.notice("override_reason")
    assert not editor.agree_button.isEnabled()
    retype(qtbot, editor.terms.count, "18")
    qtbot.keyClicks(editor.terms.override_reason, "Ha perso il lavoro")
    editor.agree()
    with office.read() as session:
        found = session.execute(select(RepaymentPlan.state, RepaymentPlan.replaces_id))
        versions = {row.state: row.replaces_id for row in found}
    assert versions == {PlanState.RENEGOTIATED: None, PlanState.ACTIVE: old_id}
