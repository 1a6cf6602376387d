"""Stages, channels, reasons and outcomes in words."""

from collections.abc import Iterable, Mapping

from app.models.reminders import ContactOutcome, HoldReason, StageChannel, StageKind
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.holds import HoldState
from app.services.reminders.promises import PromiseStatus
from app.services.reminders.sentences import Sentence
from app.ui.translation import QT_TRANSLATE_NOOP, translate

STAGES: Mapping[StageKind, str] = {
    StageKind.CONTACT: QT_TRANSLATE_NOOP("States", "call or visit"),
    StageKind.FRIENDLY_REMINDER: QT_TRANSLATE_NOOP("States", "friendly reminder"),
    StageKind.SECOND_REMINDER: QT_TRANSLATE_NOOP("States", "second reminder"),
    StageKind.INVITATION: QT_TRANSLATE_NOOP("States", "invitation to talk"),
    StageKind.PLAN_PROPOSAL: QT_TRANSLATE_NOOP("States", "plan proposal"),
    StageKind.NOTICE_OF_DEFAULT: QT_TRANSLATE_NOOP("States", "notice of default"),
    StageKind.LEGAL: QT_TRANSLATE_NOOP("States", "to the committee"),
}
STAGE_ICONS: Mapping[StageKind, str] = {
    StageKind.CONTACT: "phone",
    StageKind.LEGAL: "warning",
}
"""Every other stage is a letter."""
CHANNELS: Mapping[StageChannel, str] = {
    StageChannel.PHONE: QT_TRANSLATE_NOOP("States", "telephone"),
    StageChannel.VISIT: QT_TRANSLATE_NOOP("States", "visit"),
    StageChannel.ORDINARY: QT_TRANSLATE_NOOP("States", "ordinary mail"),
    StageChannel.BY_HAND: QT_TRANSLATE_NOOP("States", "by hand"),
    StageChannel.REGISTERED: QT_TRANSLATE_NOOP("States", "registered mail"),
    StageChannel.CERTIFIED_EMAIL: QT_TRANSLATE_NOOP("States", "certified e-mail"),
    StageChannel.INTERNAL: QT_TRANSLATE_NOOP("States", "in the office"),
}
WITHHELD: Mapping[WithheldReason, str] = {
    WithheldReason.IN_PLAN: QT_TRANSLATE_NOOP("States", "in a plan"),
    WithheldReason.PRESCRIBED: QT_TRANSLATE_NOOP("States", "too old to ask for"),
    WithheldReason.LEGAL_FILE: QT_TRANSLATE_NOOP("States", "with the lawyer"),
    WithheldReason.ON_HOLD: QT_TRANSLATE_NOOP("States", "on hold"),
    WithheldReason.PARKED_MONEY: QT_TRANSLATE_NOOP("States", "money to assign"),
    WithheldReason.PROMISE: QT_TRANSLATE_NOOP("States", "promised"),
    WithheldReason.PLAN_WAITING: QT_TRANSLATE_NOOP("States", "plan to sign"),
    WithheldReason.UNALLOCATED_MONEY: QT_TRANSLATE_NOOP("States", "covered by money in"),
    WithheldReason.APPOINTMENT: QT_TRANSLATE_NOOP("States", "talk arranged"),
    WithheldReason.BELOW_MINIMUM: QT_TRANSLATE_NOOP("States", "below the minimum"),
    WithheldReason.RECENT: QT_TRANSLATE_NOOP("States", "written to lately"),
    WithheldReason.NOT_YET: QT_TRANSLATE_NOOP("States", "next step not due"),
    WithheldReason.ALL_DONE: QT_TRANSLATE_NOOP("States", "every step taken"),
    WithheldReason.NO_POLICY: QT_TRANSLATE_NOOP("States", "no rules for it"),
}
HOLDS: Mapping[HoldReason, str] = {
    HoldReason.DISPUTE: QT_TRANSLATE_NOOP("Forms", "Disputes the debt"),
    HoldReason.SOCIAL_SERVICES: QT_TRANSLATE_NOOP("Forms", "Social services are at work"),
    HoldReason.FUND_PENDING: QT_TRANSLATE_NOOP("Forms", "Help of a fund is under way"),
    HoldReason.LEGAL_FILE: QT_TRANSLATE_NOOP("Forms", "Legal file"),
    HoldReason.ILLNESS_OR_DEATH: QT_TRANSLATE_NOOP("Forms", "A hard time in the family"),
    HoldReason.PAYMENT_ON_ITS_WAY: QT_TRANSLATE_NOOP("Forms", "A payment is on its way"),
    HoldReason.OTHER: QT_TRANSLATE_NOOP("Forms", "Another reason"),
}
HOLD_STATES: Mapping[HoldState, str] = {
    HoldState.COMING: QT_TRANSLATE_NOOP("States", "to come"),
    HoldState.RUNNING: QT_TRANSLATE_NOOP("States", "holds"),
    HoldState.EXPIRED: QT_TRANSLATE_NOOP("States", "expired"),
    HoldState.ENDED: QT_TRANSLATE_NOOP("States", "ended"),
}
PROMISES: Mapping[PromiseStatus, str] = {
    PromiseStatus.PENDING: QT_TRANSLATE_NOOP("States", "to come"),
    PromiseStatus.KEPT: QT_TRANSLATE_NOOP("States", "kept"),
    PromiseStatus.BROKEN: QT_TRANSLATE_NOOP("States", "not kept"),
    PromiseStatus.WITHDRAWN: QT_TRANSLATE_NOOP("States", "withdrawn"),
}
PROMISE_COLOURS: Mapping[PromiseStatus, str | None] = {
    PromiseStatus.PENDING: None,
    PromiseStatus.KEPT: "good",
    PromiseStatus.BROKEN: "danger",
    PromiseStatus.WITHDRAWN: "muted",
}
OUTCOMES: Mapping[ContactOutcome, str] = {
    ContactOutcome.SPOKE: QT_TRANSLATE_NOOP("Forms", "Spoke about it"),
    ContactOutcome.PROMISED: QT_TRANSLATE_NOOP("Forms", "Promised a payment"),
    ContactOutcome.WILL_COME: QT_TRANSLATE_NOOP("Forms", "Will come to the office"),
    ContactOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("Forms", "Nobody answered"),
    ContactOutcome.LEFT_MESSAGE: QT_TRANSLATE_NOOP("Forms", "Left a message"),
    ContactOutcome.DISPUTES: QT_TRANSLATE_NOOP("Forms", "Disputes the debt"),
    ContactOutcome.REFUSED: QT_TRANSLATE_NOOP("Forms", "Does not want to talk"),
    ContactOutcome.WRONG_NUMBER: QT_TRANSLATE_NOOP("Forms", "Wrong number"),
}


def stage_word(kind: StageKind) -> str:
    """A stage in the window's language."""
    return translate("States", STAGES[kind])


def channel_word(channel: StageChannel) -> str:
    """A channel in the window's language."""
    return translate("States", CHANNELS[channel])


def sentence_words(said: Sentence) -> str:
    """A sentence of the reminders' room in the window's language."""
    return translate("Reminders", said.template).format(**said.params)


def paragraph(sentences: Iterable[Sentence]) -> str:
    """Sentences one after the other."""
    return " ".join(map(sentence_words, sentences))
