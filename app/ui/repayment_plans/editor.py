"""Drawing up a plan: charges and terms, the schedule, the letter, all following one another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.models.errors import OfficeError
from app.models.formats import format_date, format_euro
from app.services.repayment_plans.agreement import save_draft
from app.services.repayment_plans.experience import experience, sustainable_for
from app.services.repayment_plans.forms import PlanBasis, PlanForm, plan_basis
from app.services.repayment_plans.kinds import RULES
from app.services.repayment_plans.schedule import ScheduledInstalment, remaining_curve
from app.ui.fonts import window_font
from app.ui.panels import (
    GAP,
    ActionRow,
    Card,
    LinkButton,
    SectionTitle,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.pdf_preview import PdfPreview
from app.ui.repayment_plans.columns import CHOICES, SCHEDULE
from app.ui.repayment_plans.debt_curve import DebtCurve
from app.ui.repayment_plans.notice import Notice
from app.ui.repayment_plans.prevention import Known, PreventionPanel
from app.ui.repayment_plans.terms_form import TermsForm
from app.ui.tables import StaticTableModel, TableView
from app.ui.translation import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from app.services.letters.plan_letter import SignedPlan
    from app.ui.context import WindowContext

PREVIEW_MILLISECONDS = 300
"""How long typing must pause before the letter is drawn again."""
SHARES = (38, 29, 33)
LEAST_WIDTHS = (456, 206, 306)


class PlanEditor(QWidget):
    """The three columns. `left` asks to go back to the list, with a plan's key to choose there or
    None; `agreed` carries the SignedPlan; `print_asked` a draft's PDF."""

    left = Signal(object)
    agreed = Signal(object)
    print_asked = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.basis: PlanBasis | None = None
        self._form: PlanForm | None = None
        self._kept: PlanForm | None = None
        self._known: Known | None = None
        self._ticked: tuple[object, ...] | None = None
        """What was ticked before a kind of plan chose its own charges."""
        self._busy = False
        self._no_letter: str | None = None
        """Why there is no letter; None where there is one."""
        self._preview_timer = QTimer(self)
        self._preview_timer.setSingleShot(True)
        self._preview_timer.setInterval(PREVIEW_MILLISECONDS)
        self._preview_timer.timeout.connect(self._draw_letter)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        cards = (self._build_terms(), self._build_schedule(), self._build_letter())
        for card, share, least in zip(cards, SHARES, LEAST_WIDTHS, strict=True):
            # The shares alone count: no column moves when a sentence appears in another.
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            card.setMinimumWidth(least)
            row.addWidget(card, share)
        page_layout(self).addLayout(row)
        self.charges.checks_changed.connect(self._on_edited)
        self.terms.edited.connect(self._on_edited)
        self.terms.kind_chosen.connect(self._tick_for_kind)

    def _build_terms(self) -> QWidget:
        card = Card()
        self.title = SectionTitle(self.tr("New repayment plan"))
        self.back_button = LinkButton(self.tr("‹ &Back to the list"), self.leave)
        self.warning = Notice()
        self.charges = StaticTableModel(CHOICES, self, checkable=True)
        self.charges_view = TableView(
            self.charges,
            context=self._context,
            name="repayment_plans.choices",
            title=self.tr("Charges to include"),
        )
        self.charges_view.set_empty(
            self.tr("Nothing to include"), self.tr("This household owes nothing.")
        )
        self.charges_notice = Notice()
        self.total = QLabel()
        self.total.setFont(window_font(bold=True))
        self.terms = TermsForm(self._context.office.clock.today)
        card.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self.title)
        card.column.addWidget(self.warning)
        card.column.addWidget(_heading(self.tr("1 · Debt to include")))
        card.column.addWidget(self.charges_view, 1)
        card.column.addWidget(self.charges_notice)
        card.column.addWidget(self.total)
        card.column.addWidget(_heading(self.tr("2 · Sustainability")))
        card.column.addWidget(self.terms)
        return card

    def _build_schedule(self) -> QWidget:
        card = Card()
        self.schedule_title = SectionTitle(self.tr("Remaining debt over time"))
        self.curve = DebtCurve()
        self.prevention = PreventionPanel()
        self.schedule = StaticTableModel(SCHEDULE, self, key=lambda each: each.number)
        self.schedule_view = TableView(
            self.schedule,
            context=self._context,
            name="repayment_plans.schedule",
            title=self.tr("Instalments"),
        )
        self.schedule_view.set_empty(
            self.tr("No instalments yet"), self.tr("Choose charges and terms on the left.")
        )
        card.column.addWidget(self.schedule_title)
        card.column.addWidget(self.curve, 2)
        card.column.addWidget(self.prevention)
        card.column.addWidget(self.schedule_view, 3)
        return card

    def _build_letter(self) -> QWidget:
        card = Card()
        self.letter_title = SectionTitle(self.tr("Letter"), self.tr("Draft"))
        self.preview = PdfPreview(self._context.runner)
        self.save_button = plain_button(self.tr("Sa&ve draft"), self.save)
        self.print_button = plain_button(self.tr("&Print…"), self.print_draft)
        self.agree_button = primary_button(self.tr("&Agree plan"), self.agree)
        self.letter_notice = Notice()
        card.column.addWidget(self.letter_title)
        card.column.addWidget(self.letter_notice)
        card.column.addWidget(self.preview, 1)
        actions = ActionRow([], None)
        layout = actions.layout()
        assert layout is not None
        for button in (self.save_button, self.print_button, self.agree_button):
            layout.addWidget(button)
        card.column.addWidget(actions)
        return card

    # Beginning

    def begin(
        self, lease_id: UUID, plan_id: UUID | None = None, replaces_id: UUID | None = None
    ) -> None:
        """Draw up a plan for a lease, go on with its draft, or renegotiate the plan under way
        that `replaces_id` names."""
        self.basis = None
        self._form = self._kept = self._known = self._ticked = None
        self.preview.say(self.tr("Preparing the letter…"))
        self._read(lease_id, plan_id, replaces_id)

    def _read(self, lease_id: UUID, plan_id: UUID | None, replaces_id: UUID | None = None) -> None:
        today = self._context.office.clock.today()

        def work(session: Session) -> tuple[PlanBasis, Known]:
            basis = plan_basis(session, lease_id, today, plan_id, replaces_id=replaces_id)
            sustainable = sustainable_for(session, basis.household_id)
            return basis, Known(sustainable, experience(session))

        self._context.runner.read(
            work, self._show_read, on_error=self._cannot_begin, owner=self, slot="basis"
        )

    def _show_read(self, found: tuple[PlanBasis, Known]) -> None:
        basis, self._known = found
        self._show_basis(basis)

    def _cannot_begin(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.left.emit(None)

    def _show_basis(self, basis: PlanBasis) -> None:
        self.basis = basis
        self.title.set_title(self._title_of(basis))
        self.title.set_side(
            f"{basis.household_name} · {basis.unit_code} · {basis.development_name}"
        )
        self._show_warning(basis)
        self._show_letter_notice(basis)
        self.terms.load(basis)
        self.charges.set_rows(basis.charges)
        self.charges.check(each.entry_id for each in basis.form.charges)
        self._kept = self._form
        self.terms.down_payment.setFocus()

    def _title_of(self, basis: PlanBasis) -> str:
        if basis.form.plan_id:
            return self.tr("Repayment plan: draft")
        if basis.replaced is not None:
            return self.tr("New version of plan {0}").format(basis.replaced.number)
        return self.tr("New repayment plan")

    def _show_warning(self, basis: PlanBasis) -> None:
        replaced = basis.replaced
        if replaced is not None:
            words = self.tr("Replaces plan {0}: {1} of {2} instalments paid, {3} remain.").format(
                replaced.number,
                replaced.paid_instalments,
                replaced.instalments,
                format_euro(replaced.remaining_cents),
            )
            if replaced.earned_interest_cents:
                words += " " + self.tr("Its interest so far, {0}, is added.").format(
                    format_euro(replaced.earned_interest_cents)
                )
            self.warning.say(words)
        elif basis.active_plan:
            self.warning.say(
                self.tr(
                    "Plan {0} is still under way for this lease: another can be prepared, not"
                    " agreed."
                ).format(basis.active_plan)
            )
        elif basis.gone:
            self.warning.say(
                self.tr(
                    "Charges of this draft were paid or changed since it was saved: {0}."
                ).format(len(basis.gone))
            )
        else:
            self.warning.say("")

    def _show_letter_notice(self, basis: PlanBasis) -> None:
        if not basis.letterhead.name:
            text = self.tr(
                "The cooperative has no name yet: fill in its details (menu) before printing."
            )
        elif not basis.letterhead.has_iban:
            text = self.tr(
                "The cooperative has no IBAN yet: the letter comes without payment slips."
            )
        else:
            text = ""
        self.letter_notice.say(text)

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.basis is not None and self._form != self._kept

    # Following what is typed

    @Slot()
    def _tick_for_kind(self) -> None:
        """A plan for an adjustment covers adjustments alone: they are ticked; other kinds get
        back what was ticked before."""
        basis, only = self.basis, RULES[self.terms.chosen_kind()].only
        if basis is None:
            return
        if only is not None:
            self._ticked = tuple(self.charges.checked_keys())
            self.charges.check(each.id for each in basis.charges if each.kind in only)
        elif self._ticked is not None:
            self.charges.check(self._ticked)
            self._ticked = None

    @Slot()
    def _on_edited(self) -> None:
        basis = self.basis
        if basis is None:
            return
        self._form = None
        fault = self.terms.fault()
        instalments: tuple[ScheduledInstalment, ...] = ()
        broken: tuple[OfficeError, ...] = ()
        interest = 0
        if fault is None:
            form = self._typed(basis)
            try:
                basis.check_kind(form)
                instalments, interest = form.schedule(basis.rails)
                broken = basis.breaches(form)
            except OfficeError as error:
                fault, instalments = error, ()
            self._form = form
        self._show_total(basis, interest)
        if instalments:
            self.terms.follow(instalments)
        self.terms.tell(broken, fault, overridden=bool(self.terms.override_reason.text().strip()))
        in_charges = fault is not None and fault.field == "charges"
        self.charges_notice.say(describe(fault) if fault and in_charges else "", "danger")
        self._show_schedule(basis, instalments)
        self._allow(instalments, broken=bool(broken))
        self._no_letter = None if instalments else (describe(fault) if fault is not None else "")
        self._preview_timer.start()

    def _typed(self, basis: PlanBasis) -> PlanForm:
        by_id = {charge.id: charge for charge in basis.charges}
        charges = tuple(
            by_id[key].chosen() for key in self.charges.checked_keys() if isinstance(key, UUID)
        )
        return self.terms.fill(replace(basis.form, charges=charges))

    def _chosen_cents(self, basis: PlanBasis) -> int:
        chosen = set(self.charges.checked_keys())
        return sum(charge.remaining_cents for charge in basis.charges if charge.id in chosen)

    def _show_total(self, basis: PlanBasis, interest: int) -> None:
        chosen, carried = self._chosen_cents(basis), basis.form.carried_interest_cents
        words = self.tr("Total {0}").format(format_euro(chosen + carried))
        if interest:
            words += self.tr("  ·  interest {0}").format(format_euro(interest))
        if chosen != basis.balance_cents and basis.replaced is None:
            words += self.tr("  ·  the account owes {0}").format(format_euro(basis.balance_cents))
        self.total.setText(words)

    def _show_schedule(
        self, basis: PlanBasis, instalments: tuple[ScheduledInstalment, ...]
    ) -> None:
        self.schedule.set_rows(instalments)
        form = self._form
        if not instalments or form is None:
            self.curve.set_points(())
            self.schedule_title.set_side("")
            self.prevention.hide()
            return
        whole = sum(each.cents for each in instalments)
        starts_on = min(basis.today, instalments[0].due_on)
        self.curve.set_points(remaining_curve(whole, starts_on, instalments))
        self.schedule_title.set_side(
            self.tr("paid off on {0}").format(format_date(instalments[-1].due_on))
        )
        self.terms.show_burden(instalments, form, basis)
        self.prevention.show_plan(basis, self._known, instalments, form.frequency_months)

    def _allow(self, instalments: tuple[ScheduledInstalment, ...], *, broken: bool) -> None:
        basis = self.basis
        ready = bool(instalments) and not self._busy
        self.save_button.setEnabled(ready)
        self.print_button.setEnabled(ready)
        reasoned = not broken or bool(self.terms.override_reason.text().strip())
        may_agree = basis is not None and not basis.active_plan
        self.agree_button.setEnabled(ready and reasoned and may_agree)
        self.agree_button.setToolTip(
            "" if reasoned else self.tr("The exception to the rules needs a reason.")
        )

    @Slot()
    def _draw_letter(self) -> None:
        form = self._form
        if self._no_letter is not None:
            self.preview.say(self.tr("No letter yet"), self._no_letter)
        elif form is not None:
            self._context.runner.read(
                self._letter_of(form),
                self.preview.set_pdf,
                on_error=self._show_letter_error,
                owner=self,
                slot="letter",
            )

    def _letter_of(self, form: PlanForm) -> Callable[[Session], bytes]:
        today = self._context.office.clock.today()

        def work(session: Session) -> bytes:
            from app.services.letters.plan_letter import agreement_pdf, form_content

            return agreement_pdf(session, form_content(session, form, today))

        return work

    def _show_letter_error(self, error: Exception) -> None:
        self.preview.say(self.tr("The letter cannot be drawn."), describe(error))

    # Acting

    @Slot()
    def save(self) -> None:
        """Keep the draft, and stay."""
        form, today = self._form, self._context.office.clock.today()
        if form is None or self._busy:
            return
        self._set_busy(busy=True)
        self._context.runner.write(
            "Save draft of a repayment plan",
            lambda session: save_draft(session, form, today),
            self._on_saved,
            self._on_error,
            owner=self,
        )

    def _on_saved(self, plan_id: UUID) -> None:
        self._set_busy(busy=False)
        self._context.messages.inform(self.tr("The draft is saved."))
        basis = self.basis
        if basis is not None:
            self._read(basis.lease_id, plan_id)

    @Slot()
    def print_draft(self) -> None:
        """Ask for the letter as it stands, with the mark of a draft, to be printed."""
        form = self._form
        if form is not None:
            self._context.runner.read(
                self._letter_of(form),
                self.print_asked.emit,
                on_error=self._on_error,
                owner=self,
                slot="print",
            )

    @Slot()
    def agree(self) -> None:
        """Agree the plan, once the person has said yes."""
        form = self._form
        if form is None or self._busy or self.basis is None:
            return
        instalments = form.instalments(self.basis.rails)
        self._context.messages.ask(
            self.tr("Agree the plan with {0}?").format(self.basis.household_name),
            self.tr("&Agree plan"),
            self._agree_now,
            detail=self.tr(
                "{0} in {1} due amounts, the last on {2}. The charges are frozen, the plan gets"
                " its number and the letter is archived."
            ).format(
                format_euro(sum(each.cents for each in instalments)),
                len(instalments),
                format_date(instalments[-1].due_on),
            ),
            parent=self,
        )

    def _agree_now(self) -> None:
        form, today = self._form, self._context.office.clock.today()
        if form is None or self._busy:
            return
        self._set_busy(busy=True)

        def work(session: Session) -> SignedPlan:
            from app.services.letters.plan_letter import agree_and_archive

            return agree_and_archive(session, form, today)

        self._context.runner.write(
            "Agree repayment plan", work, self._on_agreed, self._on_error, owner=self
        )

    def _on_agreed(self, signed: SignedPlan) -> None:
        self._busy = False
        self.forget()
        self.agreed.emit(signed)

    def _on_error(self, error: Exception) -> None:
        """Tell what went wrong; what was typed stays."""
        self._set_busy(busy=False)
        self._context.messages.error(error)
        field = getattr(error, "field", "")
        if field == "charges":
            self._read_charges_again()
        else:
            self.terms.focus(field)

    def _read_charges_again(self) -> None:
        """Show what remains of the charges now; terms and ticks stay."""
        basis = self.basis
        if basis is None:
            return
        lease_id, today, form = basis.lease_id, basis.today, basis.form
        self._context.runner.read(
            lambda session: plan_basis(
                session, lease_id, today, form.plan_id, replaces_id=form.replaces_id
            ),
            self._take_charges,
            owner=self,
            slot="basis",
        )

    def _take_charges(self, fresh: PlanBasis) -> None:
        assert self.basis is not None
        self.basis = replace(
            self.basis,
            charges=fresh.charges,
            balance_cents=fresh.balance_cents,
            active_plan=fresh.active_plan,
            replaced=fresh.replaced,
            form=replace(self.basis.form, carried_interest_cents=fresh.form.carried_interest_cents),
        )
        self._show_warning(self.basis)
        self.charges.set_rows(fresh.charges)
        self._on_edited()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        if not busy:
            self._on_edited()
            return
        for button in (self.save_button, self.print_button, self.agree_button):
            button.setEnabled(False)

    @Slot()
    def leave(self) -> None:
        """Go back to the list; asks first while something is not saved."""
        if not self.is_changed():
            self._leave_now()
            return
        self._context.messages.ask(
            self.tr("Leave without saving the plan?"),
            self.tr("&Leave"),
            self._leave_now,
            detail=self.tr("What you typed would be lost. A draft keeps it for another day."),
            danger=True,
            parent=self,
        )

    def _leave_now(self) -> None:
        plan_id = self.basis.form.plan_id if self.basis is not None else None
        self.forget()
        self.left.emit(plan_id)

    def forget(self) -> None:
        """Let go of what was typed."""
        self._preview_timer.stop()
        self.basis = None
        self._form = self._kept = self._known = self._ticked = None


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(window_font(bold=True))
    return label


__all__ = ["PlanEditor"]
