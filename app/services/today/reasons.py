"""Why a household stands on today's list, and what each reason weighs (features M12).

The weights are the office's judgement made visible: what can still be mended with a call stands
before what waits for a paper. Each row's place is the sum of its reasons; nothing is hidden.
"""

import enum
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.services.reminders.sentences import Sentence


class ReasonKind(enum.StrEnum):
    """What waits, the most pressing first."""

    APPOINTMENT = "appointment"
    LEGAL_TERM = "legal_term"
    PROMISE_BROKEN = "promise_broken"
    INSTALMENT_MISSED = "instalment_missed"
    PROMISE_TODAY = "promise_today"
    FIRST_MISS = "first_miss"
    RISING_BALANCE = "rising_balance"
    CALL_DUE = "call_due"
    FORFEITURE = "forfeiture"
    LATER_THAN_USUAL = "later_than_usual"
    HIGH_ADJUSTMENT = "high_adjustment"
    FOLLOW_UP = "follow_up"
    PLAN_TO_SIGN = "plan_to_sign"
    PLAN_TO_CLOSE = "plan_to_close"
    LIMITATION = "limitation"
    COMMITTEE = "committee"
    HOLD_ENDS = "hold_ends"
    CARD_MISSING = "card_missing"
    REVIEW = "review"
    LEASE_ENDS = "lease_ends"


POINTS = {
    # Somebody waits for us at an hour.
    ReasonKind.APPOINTMENT: 60,
    # A day in court that is missed is lost, and so is the term that a judge gave.
    ReasonKind.LEGAL_TERM: 55,
    # A word that was given and not kept is the best moment to talk (features M11).
    ReasonKind.PROMISE_BROKEN: 50,
    # A plan is lost by the third missed instalment, not by the first (domain rules B2).
    ReasonKind.INSTALMENT_MISSED: 45,
    ReasonKind.PROMISE_TODAY: 15,
    # Early signs, before the debt (features M12 and M13).
    ReasonKind.FIRST_MISS: 40,
    ReasonKind.RISING_BALANCE: 30,
    ReasonKind.LATER_THAN_USUAL: 25,
    ReasonKind.HIGH_ADJUSTMENT: 25,
    ReasonKind.CALL_DUE: 30,
    ReasonKind.FORFEITURE: 30,
    ReasonKind.FOLLOW_UP: 25,
    ReasonKind.PLAN_TO_SIGN: 20,
    ReasonKind.PLAN_TO_CLOSE: 5,
    # A claim that ends is lost for good; the notice takes weeks to arrive (art. 2943 c.c.).
    ReasonKind.LIMITATION: 40,
    ReasonKind.COMMITTEE: 20,
    ReasonKind.HOLD_ENDS: 15,
    ReasonKind.CARD_MISSING: 10,
    ReasonKind.REVIEW: 10,
    ReasonKind.LEASE_ENDS: 10,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words that the household itself may hear; `key` is the plan, lease or entry
    that it is about. `since` is the day from which it waits."""

    kind: ReasonKind
    words: Sentence
    since: date
    key: UUID | None = None

    @property
    def points(self) -> int:
        """What it weighs."""
        return POINTS[self.kind]
