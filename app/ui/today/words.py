"""Reasons of the morning in words and pictures."""

from collections.abc import Mapping

from app.services.reminders.sentences import Sentence
from app.services.today.reasons import Reason, ReasonKind
from app.ui.translation import QT_TRANSLATE_NOOP, translate

KINDS: Mapping[ReasonKind, str] = {
    ReasonKind.APPOINTMENT: QT_TRANSLATE_NOOP("States", "comes today"),
    ReasonKind.LEGAL_TERM: QT_TRANSLATE_NOOP("States", "legal file"),
    ReasonKind.PROMISE_BROKEN: QT_TRANSLATE_NOOP("States", "broken promise"),
    ReasonKind.INSTALMENT_MISSED: QT_TRANSLATE_NOOP("States", "instalment missed"),
    ReasonKind.PROMISE_TODAY: QT_TRANSLATE_NOOP("States", "promised today"),
    ReasonKind.FIRST_MISS: QT_TRANSLATE_NOOP("States", "first miss"),
    ReasonKind.RISING_BALANCE: QT_TRANSLATE_NOOP("States", "rising debt"),
    ReasonKind.CALL_DUE: QT_TRANSLATE_NOOP("States", "call due"),
    ReasonKind.FORFEITURE: QT_TRANSLATE_NOOP("States", "plan to decide"),
    ReasonKind.LATER_THAN_USUAL: QT_TRANSLATE_NOOP("States", "later than usual"),
    ReasonKind.HIGH_ADJUSTMENT: QT_TRANSLATE_NOOP("States", "high adjustment"),
    ReasonKind.FOLLOW_UP: QT_TRANSLATE_NOOP("States", "follow-up"),
    ReasonKind.PLAN_TO_SIGN: QT_TRANSLATE_NOOP("States", "plan to sign"),
    ReasonKind.PLAN_TO_CLOSE: QT_TRANSLATE_NOOP("States", "plan paid"),
    ReasonKind.LIMITATION: QT_TRANSLATE_NOOP("States", "claim ends"),
    ReasonKind.COMMITTEE: QT_TRANSLATE_NOOP("States", "committee"),
    ReasonKind.HOLD_ENDS: QT_TRANSLATE_NOOP("States", "hold ends"),
    ReasonKind.CARD_MISSING: QT_TRANSLATE_NOOP("States", "card missing"),
    ReasonKind.REVIEW: QT_TRANSLATE_NOOP("States", "look again"),
    ReasonKind.LEASE_ENDS: QT_TRANSLATE_NOOP("States", "contract ends"),
}
ICONS: Mapping[ReasonKind, str] = {
    ReasonKind.APPOINTMENT: "calendar",
    ReasonKind.LEGAL_TERM: "calendar",
    ReasonKind.PROMISE_BROKEN: "phone",
    ReasonKind.INSTALMENT_MISSED: "phone",
    ReasonKind.PROMISE_TODAY: "money",
    ReasonKind.FIRST_MISS: "phone",
    ReasonKind.RISING_BALANCE: "chart",
    ReasonKind.CALL_DUE: "phone",
    ReasonKind.FORFEITURE: "warning",
    ReasonKind.LATER_THAN_USUAL: "phone",
    ReasonKind.HIGH_ADJUSTMENT: "chart",
    ReasonKind.FOLLOW_UP: "community",
    ReasonKind.PLAN_TO_SIGN: "sign",
    ReasonKind.PLAN_TO_CLOSE: "done",
    ReasonKind.LIMITATION: "warning",
    ReasonKind.COMMITTEE: "household",
    ReasonKind.HOLD_ENDS: "info",
    ReasonKind.CARD_MISSING: "letter",
    ReasonKind.REVIEW: "info",
    ReasonKind.LEASE_ENDS: "document",
}
OF_PLANS = frozenset(
    {
        ReasonKind.INSTALMENT_MISSED,
        ReasonKind.FORFEITURE,
        ReasonKind.PLAN_TO_SIGN,
        ReasonKind.PLAN_TO_CLOSE,
    }
)
"""Reasons whose key is a plan."""


def reason_words(said: Sentence) -> str:
    """A sentence of the morning in the window's language."""
    return translate("Today", said.template).format(**said.params)


def kind_word(kind: ReasonKind) -> str:
    """What sort of reason, in the window's language."""
    return translate("States", KINDS[kind])


def weighed(reason: Reason) -> str:
    """A reason with what it weighs, so that nobody has to guess the order."""
    points = translate("Today", "{0} points").format(reason.points)
    return f"{kind_word(reason.kind)} ({points}): {reason_words(reason.words)}"


_POINTS = QT_TRANSLATE_NOOP("Today", "{0} points")
