"""Which step comes next: the kindest first, none skipped that matters, nothing too soon."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.reminders import ContactOutcome, StageKind
from app.services.reminders.escalation import (
    CONTACT_RETRY_DAYS,
    Due,
    Step,
    Wait,
    WithheldReason,
    episode,
    late_since,
    next_step,
    too_soon,
)
from app.services.reminders.policies import SHIPPED, Policy

GENTLE, STANDARD = SHIPPED
OLDEST = date(2026, 1, 5)
MUCH = 200_000


def after(days: int) -> date:
    return OLDEST + timedelta(days=days)


def owed(cents: int) -> list[Due]:
    return [Due(OLDEST, cents)]


def sent(*kinds: StageKind) -> list[Step]:
    return [Step(kind, after(1)) for kind in kinds]


def called(outcome: ContactOutcome) -> Step:
    return Step(StageKind.CONTACT, after(1), outcome)


def kind_of(found: object) -> StageKind | WithheldReason:
    if isinstance(found, Wait):
        return found.why
    assert hasattr(found, "kind")
    kind = found.kind
    assert isinstance(kind, StageKind)
    return kind


@pytest.mark.parametrize(
    ("days", "steps", "kind"),
    [
        (9, (), WithheldReason.NOT_YET),
        (10, (), StageKind.CONTACT),
        (19, (), StageKind.CONTACT),
        (20, (), StageKind.FRIENDLY_REMINDER),
        # A debt that came with an older office: still the friendly one first.
        (900, (), StageKind.FRIENDLY_REMINDER),
        (900, (StageKind.CONTACT,), StageKind.FRIENDLY_REMINDER),
        (30, (StageKind.FRIENDLY_REMINDER,), WithheldReason.NOT_YET),
        (40, (StageKind.FRIENDLY_REMINDER,), StageKind.SECOND_REMINDER),
        (900, (StageKind.FRIENDLY_REMINDER,), StageKind.INVITATION),
        (900, (StageKind.SECOND_REMINDER,), StageKind.NOTICE_OF_DEFAULT),
        # A notice of default is never passed over.
        (900, (StageKind.INVITATION,), StageKind.NOTICE_OF_DEFAULT),
        (100, (StageKind.NOTICE_OF_DEFAULT,), StageKind.PLAN_PROPOSAL),
        (900, (StageKind.NOTICE_OF_DEFAULT,), StageKind.LEGAL),
        (900, (StageKind.NOTICE_OF_DEFAULT, StageKind.LEGAL), WithheldReason.ALL_DONE),
        # The gentle policy offers a plan first; the notice is made up for.
        (900, (StageKind.PLAN_PROPOSAL,), StageKind.NOTICE_OF_DEFAULT),
    ],
)
def test_the_standard_steps(
    days: int, steps: tuple[StageKind, ...], kind: StageKind | WithheldReason
) -> None:
    assert kind_of(next_step(STANDARD, sent(*steps), owed(MUCH), after(days))) is kind


@pytest.mark.parametrize(
    ("cents", "steps", "kind"),
    [
        (1_999, (), WithheldReason.BELOW_MINIMUM),
        (2_000, (), StageKind.FRIENDLY_REMINDER),
        (2_000, (StageKind.SECOND_REMINDER,), WithheldReason.BELOW_MINIMUM),
        # Too little for a notice: nor does the case go to the committee without one.
        (9_999, (StageKind.INVITATION,), WithheldReason.BELOW_MINIMUM),
        (49_999, (StageKind.NOTICE_OF_DEFAULT,), StageKind.PLAN_PROPOSAL),
    ],
)
def test_small_debts_stay_with_small_steps(
    cents: int, steps: tuple[StageKind, ...], kind: StageKind | WithheldReason
) -> None:
    assert kind_of(next_step(STANDARD, sent(*steps), owed(cents), after(900))) is kind


def test_what_is_left_over_from_years_ago_makes_no_old_debt_of_last_weeks_rent() -> None:
    dues = [Due(after(-900), 1_500), Due(OLDEST, 41_200)]
    assert late_since(dues, 1_500) == after(-900)
    assert late_since(dues, 2_000) == OLDEST
    assert kind_of(next_step(STANDARD, [], dues, after(5))) is WithheldReason.NOT_YET
    assert kind_of(next_step(STANDARD, [], dues, after(12))) is StageKind.CONTACT
    # Nor are steps of then this episode's.
    old = [Step(StageKind.NOTICE_OF_DEFAULT, after(-100))]
    assert episode(old, after(-900)) == old and episode(old, OLDEST) == []


def test_a_stage_waits_until_its_own_minimum_is_late_enough() -> None:
    # 60 euros since January, rent since March: the notice asks for 100 euros late by 70 days.
    dues = [Due(OLDEST, 6_000), Due(after(60), 41_200)]
    steps = sent(StageKind.INVITATION)
    assert next_step(STANDARD, steps, dues, after(100)) == Wait(
        WithheldReason.NOT_YET, after(60 + 69)
    )
    assert kind_of(next_step(STANDARD, steps, dues, after(60 + 70))) is (
        StageKind.NOTICE_OF_DEFAULT
    )


def test_waiting_tells_the_last_day_before_the_next_step() -> None:
    found = next_step(STANDARD, sent(StageKind.FRIENDLY_REMINDER), owed(MUCH), after(25))
    assert found == Wait(WithheldReason.NOT_YET, after(39))
    assert kind_of(
        next_step(STANDARD, sent(StageKind.FRIENDLY_REMINDER), owed(MUCH), after(40))
    ) is (StageKind.SECOND_REMINDER)


@pytest.mark.parametrize(
    ("steps", "kind"),
    [
        ([], StageKind.CONTACT),
        ([called(ContactOutcome.NO_ANSWER)], StageKind.CONTACT),
        ([called(ContactOutcome.NO_ANSWER)] * 2, StageKind.FRIENDLY_REMINDER),
        ([called(ContactOutcome.SPOKE)], StageKind.FRIENDLY_REMINDER),
        ([called(ContactOutcome.REFUSED)], StageKind.FRIENDLY_REMINDER),
    ],
)
def test_the_gentle_policy_speaks_before_it_writes(steps: list[Step], kind: StageKind) -> None:
    assert kind_of(next_step(GENTLE, steps, owed(MUCH), after(900))) is kind


@pytest.mark.parametrize(
    ("step", "days_after", "contact_waits", "letter_waits"),
    [
        (Step(StageKind.FRIENDLY_REMINDER, OLDEST), 14, True, True),
        (Step(StageKind.FRIENDLY_REMINDER, OLDEST), 15, False, False),
        (Step(StageKind.CONTACT, OLDEST, ContactOutcome.SPOKE), 14, True, True),
        (Step(StageKind.CONTACT, OLDEST, ContactOutcome.SPOKE), 15, False, False),
        (Step(StageKind.CONTACT, OLDEST, ContactOutcome.REFUSED), 0, True, False),
        (Step(StageKind.CONTACT, OLDEST, ContactOutcome.NO_ANSWER), 0, True, False),
        (Step(StageKind.CONTACT, OLDEST, ContactOutcome.NO_ANSWER), 3, False, False),
    ],
)
def test_days_between_two_steps(
    step: Step, days_after: int, contact_waits: bool, letter_waits: bool
) -> None:
    contact, letter = STANDARD.stages[0], STANDARD.stages[1]
    assert (too_soon(contact, [step], 15, after(days_after)) is not None) is contact_waits
    assert (too_soon(letter, [step], 15, after(days_after)) is not None) is letter_waits


def test_an_interval_of_no_days_still_lets_one_letter_out_a_day() -> None:
    letter = STANDARD.stages[1]
    sent_today = Step(StageKind.FRIENDLY_REMINDER, OLDEST)
    assert too_soon(letter, [sent_today], 0, OLDEST) == OLDEST
    assert too_soon(letter, [sent_today], 0, after(1)) is None


def test_steps_before_the_oldest_charge_belong_to_a_debt_that_was_paid() -> None:
    steps = [
        Step(StageKind.NOTICE_OF_DEFAULT, OLDEST - timedelta(days=1)),
        Step(StageKind.FRIENDLY_REMINDER, OLDEST),
    ]
    assert episode(steps, OLDEST) == steps[1:]


@given(
    st.sampled_from(SHIPPED),
    st.integers(0, 150_000),
    st.lists(st.integers(1, 40), min_size=1, max_size=60),
    st.lists(st.sampled_from(list(ContactOutcome)), min_size=60, max_size=60),
)
def test_a_whole_escalation_keeps_the_order_of_the_policy(
    policy: Policy, cents: int, gaps: list[int], outcomes: list[ContactOutcome]
) -> None:
    """However irregularly the office works: friendly first, a notice only after a letter, the
    committee only after a notice, at most one letter passed over, each letter once."""
    today, steps = OLDEST, list[Step]()
    for gap, outcome in zip(gaps, outcomes, strict=False):
        today += timedelta(days=gap)
        stage = next_step(policy, steps, owed(cents), today)
        if isinstance(stage, Wait):
            assert stage.until is None or stage.until >= today
            continue
        if too_soon(stage, steps, 15, today):
            continue
        assert stage.minimum_cents <= cents
        assert (today - OLDEST).days >= stage.days_overdue
        is_contact = stage.kind is StageKind.CONTACT
        steps.append(Step(stage.kind, today, outcome if is_contact else None))
    kinds = [step.kind for step in steps if step.kind is not StageKind.CONTACT]
    assert len(set(kinds)) == len(kinds)
    order = [stage.kind for stage in policy.stages]
    assert kinds == sorted(kinds, key=order.index)
    if kinds:
        assert kinds[0] is StageKind.FRIENDLY_REMINDER
    if StageKind.LEGAL in kinds:
        assert StageKind.NOTICE_OF_DEFAULT in kinds
    for earlier, later in pairwise(kinds):
        between = order[order.index(earlier) + 1 : order.index(later)]
        assert len(between) <= 1 and StageKind.NOTICE_OF_DEFAULT not in between
    days = [step.done_on for step in steps if step.addressed]
    assert all((b - a).days >= 15 for a, b in pairwise(days))
    if policy.contact_first and kinds:
        first_letter = next(n for n, step in enumerate(steps) if step.is_letter)
        tries = steps[:first_letter]
        assert len(tries) >= 2 or any(step.outcome not in _NOBODY for step in tries)
    assert CONTACT_RETRY_DAYS > 0


_NOBODY = {ContactOutcome.NO_ANSWER, ContactOutcome.LEFT_MESSAGE, ContactOutcome.WRONG_NUMBER}
