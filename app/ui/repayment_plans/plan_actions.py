"""What is done to the chosen plan: handed out, settled, closed, forfeited, ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.models.letters import LetterKind
from app.services.repayment_plans import agreement, settlement
from app.services.repayment_plans.forfeiture import closing_words
from app.services.repayment_plans.plan_list import PlanDetail
from app.services.tenants.details import HouseholdDetail, household_detail
from app.ui.forms import Field, FormDialog
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.plan_letter_dialog import PlanLetterDialog
from app.ui.repayment_plans.plan_page import PlanPage
from app.ui.repayment_plans.plan_sentences import forfeiture_sentences
from app.ui.repayment_plans.settlement_dialog import SettlementDialog
from app.ui.tenants.payment_dialog import PaymentDialog
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

REASON_FIELDS = (
    Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason"), "multiline", required=True),
)


WIDE = 620
"""Pixels of a dialog that explains before it asks."""


class PlanActions(QObject):
    """Listens to the plan's page, asks where a person must decide, and writes."""

    def __init__(self, context: WindowContext, page: PlanPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._parent = parent
        page.propose_asked.connect(self.propose)
        page.cancel_asked.connect(self.ask_to_cancel)
        page.forfeit_asked.connect(self.forfeit)
        page.end_asked.connect(self.end)
        page.complete_asked.connect(self.complete)
        page.settlement_asked.connect(self.settle)
        page.history_asked.connect(self.print_history)

    @property
    def _detail(self) -> PlanDetail | None:
        return self._page.detail

    @Slot()
    def propose(self) -> None:
        """Note that the household has the draft and is to sign it."""
        detail, today = self._detail, self._context.office.clock.today()
        if detail is not None:
            plan_id = detail.row.id
            self._context.runner.write(
                "Hand out a repayment plan to be signed",
                lambda session: agreement.propose(session, plan_id, today),
                owner=self,
            )

    @Slot()
    def ask_to_cancel(self) -> None:
        """Put a draft away, once somebody says so."""
        detail = self._detail
        if detail is None:
            return
        self._context.messages.ask(
            self.tr("Cancel the draft for {0}?").format(detail.row.household_name),
            self.tr("Cancel the &draft"),
            self._cancel_now,
            detail=self.tr("It stays in the list of closed plans."),
            danger=True,
            parent=self._parent,
        )

    def _cancel_now(self) -> None:
        detail, today = self._detail, self._context.office.clock.today()
        if detail is not None:
            plan_id = detail.row.id
            self._context.runner.write(
                "Cancel draft of a repayment plan",
                lambda session: agreement.cancel_draft(session, plan_id, today),
                owner=self,
            )

    # Ends

    @Slot()
    def forfeit(self) -> None:
        """Ask for the reason, say what follows, then declare the plan forfeited and print it."""
        detail = self._detail
        if detail is None:
            return
        plan_id, proposal = detail.row.id, detail.forfeiture
        says = [
            forfeiture_sentences(proposal)
            if proposal is not None
            else self.tr("No rule of this plan is met by now."),
            self.tr(
                "The plan of {0} ends today (art. 1186 c.c.). What was paid stays paid; the charges"
                " go on with their own due days. The letter says this reason."
            ).format(detail.row.household_name),
        ]
        self._ask_why(
            title=self.tr("Forfeit plan {0}").format(detail.row.number),
            save=self.tr("&Forfeit the plan"),
            sentence="Forfeit repayment plan",
            introduction="\n\n".join(says),
            reason=closing_words(proposal) if proposal is not None else "",
            end=agreement.forfeit,
            on_done=lambda _result: self._show_letter(plan_id, LetterKind.PLAN_FORFEITURE),
        )

    @Slot()
    def end(self) -> None:
        """Ask for the reason and end an informal plan."""
        detail = self._detail
        if detail is None:
            return
        self._ask_why(
            title=self.tr("End plan {0}").format(detail.row.number),
            save=self.tr("&End the plan"),
            sentence="End informal repayment plan",
            introduction=self.tr(
                "Nothing was signed by {0}, so that nothing is lost: from today each charge is due"
                " by its own day again."
            ).format(detail.row.household_name),
            reason="",
            end=agreement.end_informal,
            on_done=None,
        )

    def _ask_why(
        self,
        *,
        title: str,
        save: str,
        sentence: str,
        introduction: str,
        reason: str,
        end: Callable[[Session, UUID, date, str], None],
        on_done: Callable[[object], None] | None,
    ) -> None:
        detail, today = self._detail, self._context.office.clock.today()
        if detail is None:
            return
        plan_id = detail.row.id

        def work(session: Session, values: dict[str, object]) -> None:
            end(session, plan_id, today, str(values["reason"]))

        dialog = FormDialog(
            self._context,
            self._parent,
            title=title,
            fields=REASON_FIELDS,
            values={"reason": reason},
            save=save,
            sentence=sentence,
            work=work,
            introduction=introduction,
            on_done=on_done,
        )
        # What is said above the reason wraps: the dialog is to have the room for all of it.
        layout = dialog.layout()
        if layout is not None:
            dialog.resize(WIDE, layout.totalHeightForWidth(WIDE))
        dialog.open()

    @Slot()
    def complete(self) -> None:
        """Close a plan that is paid, and show its discharge."""
        detail, today = self._detail, self._context.office.clock.today()
        if detail is None:
            return
        plan_id = detail.row.id
        self._context.runner.write(
            "Close a repayment plan as paid",
            lambda session: settlement.complete(session, plan_id, today),
            lambda _result: self._show_letter(plan_id, LetterKind.PLAN_DISCHARGE),
            owner=self,
        )

    def _show_letter(self, plan_id: UUID, kind: LetterKind) -> None:
        PlanLetterDialog(self._context, self._parent, plan_id, kind).open()

    # Settling, looking back

    @Slot()
    def settle(self) -> None:
        """Show what would pay the plan off today."""
        detail = self._detail
        if detail is None or not detail.is_active:
            return
        dialog = SettlementDialog(self._context, self._parent, detail)
        dialog.pay_asked.connect(self._pay)
        dialog.open()

    @Slot(object)
    def _pay(self, cents: int) -> None:
        detail = self._detail
        if detail is None:
            return
        household_id, lease_id = detail.row.household_id, detail.lease_id

        def shown(found: HouseholdDetail | None) -> None:
            if found is not None:
                PaymentDialog(
                    self._context, self._parent, found.name, found.leases, lease_id, cents=cents
                ).open()

        self._context.runner.read(
            lambda session: household_detail(session, household_id),
            shown,
            owner=self,
            slot="household",
        )

    @Slot()
    def print_history(self) -> None:
        """Draw every version of the plan on paper and show it."""
        detail, today = self._detail, self._context.office.clock.today()
        if detail is None:
            return
        plan_id = detail.row.id

        def work(session: Session) -> bytes:
            from app.services.letters.plan_papers import history_pdf

            return history_pdf(session, plan_id, today)

        self._context.runner.read(work, self._show_history, owner=self, slot="history")

    def _show_history(self, pdf: bytes) -> None:
        detail = self._detail
        number = detail.row.number if detail is not None else ""
        LetterDialog(
            self._context,
            self._parent,
            title=self.tr("History of the plan"),
            file_name=f"storia-piano-{number}.pdf",
            pdf=pdf,
        ).open()
