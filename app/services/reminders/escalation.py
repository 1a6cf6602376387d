"""Which step comes next for a household: plain rules, no weights.

A stage is reached once at least its minimum is late by its days: five euros left over from years
ago do not make last week's rent an old debt. The steps taken since so much as the cooperative's
minimum fell due are this episode's; older ones belong to a debt that was paid. Of the policy's
stages beyond the last one taken, the highest that is reached comes next, within bounds:

- the first letter of an episode is the policy's first: nobody meets a second reminder, let alone
  a notice of default, who never had the friendly one (M8 means one letter, not the sternest);
- after a letter at most one letter of the policy is passed over, and never a notice of default,
  without which interest does not run and the law is not asked;
- the case goes to the committee (legal) only after a notice of default, where the policy has one;
- where the policy wants a contact first, no letter goes before somebody spoke to the household, or
  tried to twice.
"""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from app.models.reminders import ContactOutcome, StageKind
from app.services.reminders.policies import Policy, Stage

CONTACT_TRIES = 2
"""After so many calls that reached nobody the next step may come."""
CONTACT_RETRY_DAYS = 3
"""Days between two calls that reached nobody."""

_REACHED_NOBODY = frozenset(
    {ContactOutcome.NO_ANSWER, ContactOutcome.LEFT_MESSAGE, ContactOutcome.WRONG_NUMBER}
)
_NO_TALK = _REACHED_NOBODY | {ContactOutcome.REFUSED}


class WithheldReason(enum.StrEnum):
    """Why a household that is late gets no reminder."""

    IN_PLAN = "in_plan"
    PRESCRIBED = "prescribed"
    LEGAL_FILE = "legal_file"
    ON_HOLD = "on_hold"
    PARKED_MONEY = "parked_money"
    PROMISE = "promise"
    PLAN_WAITING = "plan_waiting"
    UNALLOCATED_MONEY = "unallocated_money"
    APPOINTMENT = "appointment"
    BELOW_MINIMUM = "below_minimum"
    RECENT = "recent"
    NOT_YET = "not_yet"
    """The next step's day has not come."""
    ALL_DONE = "all_done"
    """Every step of the policy was taken: a person decides how to go on."""
    NO_POLICY = "no_policy"


class Step(NamedTuple):
    """A step that was taken; `outcome` only of a contact."""

    kind: StageKind
    done_on: date
    outcome: ContactOutcome | None = None

    @property
    def is_letter(self) -> bool:
        """Whether a letter went out."""
        return self.kind not in (StageKind.CONTACT, StageKind.LEGAL)

    @property
    def addressed(self) -> bool:
        """Whether the household heard from the office: by letter, or in a talk."""
        return self.kind is not StageKind.CONTACT or self.outcome not in _NO_TALK


@dataclass(frozen=True, slots=True)
class Wait:
    """No step now: why, and the last day on which that holds; None where no day is known."""

    why: WithheldReason
    until: date | None = None


class Due(NamedTuple):
    """So many cents fell due on a day and are not paid."""

    due_on: date
    cents: int


def late_since(dues: Sequence[Due], minimum_cents: int) -> date | None:
    """Since when at least so much is late; None where less than that is owed. `dues` come oldest
    first."""
    total = 0
    for due in dues:
        total += due.cents
        if total >= max(minimum_cents, 1):
            return due.due_on
    return None


def episode(steps: Iterable[Step], since: date) -> list[Step]:
    """The steps taken since a debt fell due, oldest first."""
    found = [step for step in steps if step.done_on >= since]
    return sorted(found, key=lambda step: step.done_on)


def next_step(
    policy: Policy, steps: Sequence[Step], dues: Sequence[Due], today: date
) -> Stage | Wait:
    """What comes next for a household late with `dues`, oldest first.

    `steps` are those of the episode. How long ago the last one was is not asked here.
    """
    cents = sum(due.cents for due in dues)
    stages = policy.active_stages
    done = _kinds_done(steps)
    last = max((place for place, each in enumerate(stages) if each.kind in done), default=-1)
    # A notice of default is made up for where another policy had left it out.
    ahead = [
        each
        for place, each in enumerate(stages)
        if place > last or (each.kind is StageKind.NOTICE_OF_DEFAULT and each.kind not in done)
    ]
    first_days = {each.kind: _first_day(each, dues) for each in ahead}
    reached = [
        each for each in ahead if (day := first_days[each.kind]) is not None and day <= today
    ]
    contact = next((each for each in reached if each.kind is StageKind.CONTACT), None)
    if policy.contact_first and contact is not None:
        return contact
    letters = [each for each in stages if each.is_letter]
    for each in reversed(reached):
        if _may_follow(each, letters, steps, done, cents):
            return each
    if contact is not None:
        return contact
    coming = [day for day in first_days.values() if day is not None and day > today]
    if coming:
        return Wait(WithheldReason.NOT_YET, min(coming) - timedelta(days=1))
    if any(each.minimum_cents > cents for each in ahead):
        return Wait(WithheldReason.BELOW_MINIMUM)
    return Wait(WithheldReason.ALL_DONE)


def _first_day(stage: Stage, dues: Sequence[Due]) -> date | None:
    """The day on which a stage is reached; None where too little is owed for it."""
    since = late_since(dues, stage.minimum_cents)
    return None if since is None else since + timedelta(days=stage.days_overdue)


def too_soon(stage: Stage, steps: Iterable[Step], interval_days: int, today: date) -> date | None:
    """The last day on which a step must wait for the one before; None where it need not.

    `steps` are all that the household ever had. The interval runs from whatever the household
    heard, and is a day at least: never two letters on one day. Between calls that reached nobody a
    few days will do.
    """
    interval_days = max(interval_days, 1)
    waits = []
    for step in steps:
        if step.addressed:
            waits.append(step.done_on + timedelta(days=interval_days - 1))
        elif stage.kind is StageKind.CONTACT:
            waits.append(step.done_on + timedelta(days=CONTACT_RETRY_DAYS - 1))
    until = max(waits, default=None)
    return until if until is not None and until >= today else None


def _kinds_done(steps: Sequence[Step]) -> set[StageKind]:
    contacts = [step for step in steps if step.kind is StageKind.CONTACT]
    done: set[StageKind] = {step.kind for step in steps if step.kind is not StageKind.CONTACT}
    reached = any(step.outcome not in _REACHED_NOBODY for step in contacts)
    if reached or len(contacts) >= CONTACT_TRIES:
        done.add(StageKind.CONTACT)
    return done


def _may_follow(
    stage: Stage,
    letters: Sequence[Stage],
    steps: Sequence[Step],
    done: set[StageKind],
    cents: int,
) -> bool:
    if stage.kind is StageKind.CONTACT:
        return False
    notice_at = next(
        (at for at, each in enumerate(letters) if each.kind is StageKind.NOTICE_OF_DEFAULT), None
    )
    was_written_to = any(step.is_letter for step in steps)
    if stage.kind is StageKind.LEGAL:
        if notice_at is not None and StageKind.NOTICE_OF_DEFAULT not in done:
            return False
        place = len(letters)
    else:
        place = letters.index(stage)
        if place == notice_at and place and not was_written_to:
            return False
    sent = max((at for at, each in enumerate(letters) if each.kind in done), default=-1)
    # A letter for which too little is owed is not passed over: it is none for this household.
    passed_over = [each for each in letters[sent + 1 : place] if each.minimum_cents <= cents]
    if any(each.kind is StageKind.NOTICE_OF_DEFAULT for each in passed_over):
        return False
    return len(passed_over) <= (1 if was_written_to else 0)
