"""The sentences that explain a proposal to the household itself, or why there is none."""

from collections.abc import Sequence
from datetime import date

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.reminders import StageKind
from app.services.reminders.escalation import Step, WithheldReason
from app.services.reminders.overdue import Overdue
from app.services.reminders.policies import Policy, ReminderRules, Stage
from app.services.reminders.promises import PromiseRow
from app.services.reminders.sentences import Sentence, euro, sentence

_LAST_STEP = {
    StageKind.CONTACT: QT_TRANSLATE_NOOP("Reminders", "The last step was a call or visit, {day}."),
    StageKind.FRIENDLY_REMINDER: QT_TRANSLATE_NOOP(
        "Reminders", "The last step was the friendly reminder, {day}."
    ),
    StageKind.SECOND_REMINDER: QT_TRANSLATE_NOOP(
        "Reminders", "The last step was the second reminder, {day}."
    ),
    StageKind.INVITATION: QT_TRANSLATE_NOOP(
        "Reminders", "The last step was the invitation to talk, {day}."
    ),
    StageKind.PLAN_PROPOSAL: QT_TRANSLATE_NOOP(
        "Reminders", "The last step was the proposal of a repayment plan, {day}."
    ),
    StageKind.NOTICE_OF_DEFAULT: QT_TRANSLATE_NOOP(
        "Reminders", "The last step was the notice of default, {day}."
    ),
    StageKind.LEGAL: QT_TRANSLATE_NOOP(
        "Reminders", "The last step was to ask the committee, {day}."
    ),
}


def reasons_of(
    overdue: Overdue,
    policy: Policy,
    stage: Stage,
    steps: Sequence[Step],
    broken: PromiseRow | None,
    today: date,
) -> tuple[Sentence, ...]:
    """Why this step is due today: what is owed, what was left out, what came before."""
    days = (today - overdue.charges[0].due_on).days
    found = [_owed(overdue, days)]
    if overdue.plans:
        words = QT_TRANSLATE_NOOP(
            "Reminders", "Plan {number} is under way: what it covers is not asked for here."
        )
        found.append(sentence(words, number=", ".join(overdue.plans)))
    if overdue.prescribed_cents:
        words = QT_TRANSLATE_NOOP(
            "Reminders", "{amount} are too old to be asked for and are left out."
        )
        found.append(sentence(words, amount=euro(overdue.prescribed_cents)))
    if broken is not None:
        words = QT_TRANSLATE_NOOP("Reminders", "Of {amount} promised for {day}, {missing} lack.")
        found.append(
            sentence(
                words,
                amount=euro(broken.cents),
                day=broken.due_on,
                missing=euro(broken.missing_cents),
            )
        )
    if steps:
        found.append(sentence(_LAST_STEP[steps[-1].kind], day=steps[-1].done_on))
    else:
        found.append(
            sentence(QT_TRANSLATE_NOOP("Reminders", "Nobody has spoken or written about it yet."))
        )
    found.append(_due_by(stage))
    if policy.contact_first and stage.kind is StageKind.CONTACT:
        words = QT_TRANSLATE_NOOP(
            "Reminders", "Somebody speaks to this household before any letter goes out."
        )
        found.append(sentence(words))
    return tuple(found)


def _due_by(stage: Stage) -> Sentence:
    if not stage.minimum_cents:
        words = QT_TRANSLATE_NOOP("Reminders", "This step is due {days} days after the due day.")
        return sentence(words, days=stage.days_overdue)
    words = QT_TRANSLATE_NOOP(
        "Reminders", "This step is due once {amount} or more are {days} days late."
    )
    return sentence(words, amount=euro(stage.minimum_cents), days=stage.days_overdue)


def _owed(overdue: Overdue, days: int) -> Sentence:
    oldest = overdue.charges[0]
    if len(overdue.charges) == 1:
        words = QT_TRANSLATE_NOOP(
            "Reminders", "One charge is overdue: {amount}, due on {day}, {days} days ago."
        )
        return sentence(words, amount=euro(oldest.remaining_cents), day=oldest.due_on, days=days)
    words = QT_TRANSLATE_NOOP(
        "Reminders",
        "{count} charges are overdue, {amount} in all; the oldest was due on {day}, {days} days"
        " ago.",
    )
    return sentence(
        words,
        count=len(overdue.charges),
        amount=euro(overdue.total_cents),
        day=oldest.due_on,
        days=days,
    )


def wait_words(
    why: WithheldReason, until: date | None, rules: ReminderRules, overdue: Overdue
) -> Sentence:
    """Why no step is due, where it follows from the account and the policy alone."""
    if why is WithheldReason.IN_PLAN:
        words = QT_TRANSLATE_NOOP(
            "Reminders", "All that is overdue is in plan {number}, which is under way."
        )
        return sentence(words, number=", ".join(overdue.plans))
    if why is WithheldReason.PRESCRIBED:
        words = QT_TRANSLATE_NOOP("Reminders", "{amount} are too old to be asked for.")
        return sentence(words, amount=euro(overdue.prescribed_cents))
    if why is WithheldReason.UNALLOCATED_MONEY:
        words = QT_TRANSLATE_NOOP(
            "Reminders", "{amount} of this household pay no charge yet: see what they are for."
        )
        return sentence(words, amount=euro(overdue.unallocated_cents))
    if why is WithheldReason.BELOW_MINIMUM:
        if overdue.total_cents < rules.minimum_cents:
            words = QT_TRANSLATE_NOOP(
                "Reminders", "{amount} are less than the {minimum} that are worth a reminder."
            )
            return sentence(
                words, amount=euro(overdue.total_cents), minimum=euro(rules.minimum_cents)
            )
        words = QT_TRANSLATE_NOOP("Reminders", "{amount} are too little for the next step.")
        return sentence(words, amount=euro(overdue.total_cents))
    if until is not None:
        words = (
            QT_TRANSLATE_NOOP(
                "Reminders", "The last step is too near: nothing goes out up to {day}."
            )
            if why is WithheldReason.RECENT
            else QT_TRANSLATE_NOOP("Reminders", "The next step is due after {day}.")
        )
        return sentence(words, day=until)
    if why is WithheldReason.NO_POLICY:
        return sentence(QT_TRANSLATE_NOOP("Reminders", "No policy in use is for such a household."))
    return sentence(
        QT_TRANSLATE_NOOP("Reminders", "Every step was taken: decide how to go on from here.")
    )
