"""What a decision asks for next: opened for a person, never done by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.models.committee import Decision
from app.services.committee.reading import CaseRow
from app.ui.appointments.dialogs import AppointmentDialog
from app.ui.context import ARREARS, REPAYMENT_PLANS, TENANTS, Target
from app.ui.legal_files.dialogs import ask_open
from app.ui.reminders.dialogs import ask_hold

if TYPE_CHECKING:
    from app.ui.context import WindowContext

OPENED = frozenset(
    {
        Decision.TALK,
        Decision.REPAYMENT_PLAN,
        Decision.HOLD,
        Decision.FORFEITURE,
        Decision.NOTICE_OF_DEFAULT,
        Decision.LEGAL,
        Decision.WRITE_OFF,
    }
)
"""Decisions whose next step the window can open."""


def open_next_step(context: WindowContext, parent: QWidget, case: CaseRow) -> None:
    """Open the form or the page on which a decision is carried out."""
    decision, household_id = case.decision, case.household_id
    if decision is Decision.TALK:
        AppointmentDialog(
            context, parent, household_id=household_id, household_name=case.household_name
        ).open()
    elif decision is Decision.HOLD:
        ask_hold(context, parent, household_id)
    elif decision is Decision.LEGAL and case.lease_id is not None:
        ask_open(context, parent, case.lease_id, case.household_name)
    elif decision is Decision.REPAYMENT_PLAN and case.lease_id is not None:
        context.navigate(Target(REPAYMENT_PLANS, case.lease_id, "new"))
    elif decision is Decision.NOTICE_OF_DEFAULT:
        context.navigate(Target(ARREARS, household_id, "reminders"))
    elif decision is Decision.WRITE_OFF:
        context.navigate(Target(ARREARS, case.lease_id, "write_offs"))
    else:
        context.navigate(Target(TENANTS, household_id))
