"""Letters and their ways in words."""

from collections.abc import Mapping

from app.models.letters import DeliveryOutcome, LetterKind
from app.ui.translation import QT_TRANSLATE_NOOP

KINDS: Mapping[LetterKind, str] = {
    LetterKind.PLAN_AGREEMENT: QT_TRANSLATE_NOOP("States", "agreement of a plan"),
    LetterKind.ACCOUNT_STATEMENT: QT_TRANSLATE_NOOP("States", "statement of account"),
    LetterKind.REMINDER: QT_TRANSLATE_NOOP("States", "reminder"),
    LetterKind.FRIENDLY_REMINDER: QT_TRANSLATE_NOOP("States", "friendly reminder"),
    LetterKind.SECOND_REMINDER: QT_TRANSLATE_NOOP("States", "second reminder"),
    LetterKind.NOTICE_OF_DEFAULT: QT_TRANSLATE_NOOP("States", "notice of default"),
    LetterKind.INVITATION: QT_TRANSLATE_NOOP("States", "invitation to talk"),
    LetterKind.PLAN_PROPOSAL: QT_TRANSLATE_NOOP("States", "plan proposal"),
    LetterKind.INSTALMENT_LATE: QT_TRANSLATE_NOOP("States", "instalment late"),
    LetterKind.PLAN_FORFEITURE: QT_TRANSLATE_NOOP("States", "forfeiture of a plan"),
    LetterKind.PLAN_DISCHARGE: QT_TRANSLATE_NOOP("States", "discharge"),
    LetterKind.PLAN_STATUS: QT_TRANSLATE_NOOP("States", "state of a plan"),
}
COMMON = QT_TRANSLATE_NOOP("States", "words of every courtesy page")
OUTCOMES: Mapping[DeliveryOutcome, str] = {
    DeliveryOutcome.UNDERWAY: QT_TRANSLATE_NOOP("States", "under way"),
    DeliveryOutcome.RECEIVED: QT_TRANSLATE_NOOP("States", "received"),
    DeliveryOutcome.DEEMED_RECEIVED: QT_TRANSLATE_NOOP("States", "stored until the end"),
    DeliveryOutcome.REFUSED: QT_TRANSLATE_NOOP("States", "refused"),
    DeliveryOutcome.RETURNED: QT_TRANSLATE_NOOP("States", "came back"),
}
OUTCOME_CHOICES: Mapping[DeliveryOutcome, str] = {
    DeliveryOutcome.UNDERWAY: QT_TRANSLATE_NOOP("Forms", "Under way"),
    DeliveryOutcome.RECEIVED: QT_TRANSLATE_NOOP("Forms", "Received"),
    DeliveryOutcome.DEEMED_RECEIVED: QT_TRANSLATE_NOOP(
        "Forms", "Stored at the post office until the end"
    ),
    DeliveryOutcome.REFUSED: QT_TRANSLATE_NOOP("Forms", "Refused"),
    DeliveryOutcome.RETURNED: QT_TRANSLATE_NOOP("Forms", "Came back"),
}
