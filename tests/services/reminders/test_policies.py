"""Policies: what ships, what the office may save, and whom each is for."""

from dataclasses import replace

import pytest

from app.models.errors import OfficeError
from app.models.hardship import Circumstance
from app.models.reminders import StageChannel, StageKind
from app.models.tenants import LeaseKind
from app.office import Office
from app.services.reminders.policies import (
    GENTLE_ID,
    SHIPPED,
    STANDARD_ID,
    PolicyForm,
    Stage,
    check_policy,
    order_policies,
    policies,
    policy_for,
    save_policy,
)

CALL = Stage(StageKind.CONTACT, 10, 0, StageChannel.PHONE)
FRIENDLY = Stage(StageKind.FRIENDLY_REMINDER, 20, 0, StageChannel.ORDINARY, "friendly_reminder", 15)
NOTICE = Stage(StageKind.NOTICE_OF_DEFAULT, 60, 0, StageChannel.REGISTERED, "notice_of_default", 15)


def form(*stages: Stage, **changes: object) -> PolicyForm:
    return replace(PolicyForm("Nostra", stages), **changes)


def read_as_form(policy: object) -> PolicyForm:
    assert hasattr(policy, "stages")
    return PolicyForm(
        policy.name,
        policy.stages,
        policy.lease_kinds,
        policy.circumstances,
        policy.contact_first,
        policy.active,
        policy.id,
        policy.version,
    )


@pytest.mark.parametrize("policy", SHIPPED, ids=lambda policy: policy.name)
def test_the_shipped_policies_pass_their_own_check(policy: object) -> None:
    check_policy(read_as_form(policy))


def test_the_vulnerable_are_spoken_to_first_and_offered_a_plan_before_a_notice() -> None:
    gentle = policy_for(SHIPPED, LeaseKind.PERMANENT, {Circumstance.ELDER_ALONE})
    assert gentle is not None and gentle.id == GENTLE_ID
    assert gentle.contact_first
    kinds = [stage.kind for stage in gentle.stages]
    assert kinds[0] is StageKind.CONTACT
    assert kinds.index(StageKind.PLAN_PROPOSAL) < kinds.index(StageKind.NOTICE_OF_DEFAULT)


def test_everybody_else_has_the_standard_one() -> None:
    for kind in LeaseKind:
        found = policy_for(SHIPPED, kind, {Circumstance.SMALL_CHILDREN})
        assert found is not None and found.id == STANDARD_ID


def test_shipped_policies_become_rows_at_the_first_save(office: Office) -> None:
    with office.read() as session:
        assert policies(session) == list(SHIPPED)
        standard = policies(session)[1]
    stages = (replace(standard.stages[0], days_overdue=7), *standard.stages[1:])
    with office.write("Save") as session:
        save_policy(session, replace(read_as_form(standard), stages=stages))
    with office.read() as session:
        gentle, saved = policies(session)
    assert (gentle.id, saved.id) == (GENTLE_ID, STANDARD_ID)
    assert gentle.stages[0].id is not None and gentle.contact_first
    assert saved.stages[0].days_overdue == 7
    assert replace(saved.stages[1], id=None) == standard.stages[1]
    assert gentle.circumstances == SHIPPED[0].circumstances


def test_a_new_policy_is_asked_first_and_can_be_moved(office: Office) -> None:
    with office.write("Save") as session:
        key = save_policy(
            session, form(CALL, FRIENDLY, lease_kinds=frozenset({LeaseKind.COOPERATIVE_USE}))
        )
        found = policies(session)
        assert [policy.id for policy in found] == [key, GENTLE_ID, STANDARD_ID]
        own = policy_for(found, LeaseKind.COOPERATIVE_USE, {Circumstance.VULNERABLE})
        assert own is not None and own.id == key
        other = policy_for(found, LeaseKind.PERMANENT, ())
        assert other is not None and other.id == STANDARD_ID
        order_policies(session, [GENTLE_ID, key])
        assert [policy.id for policy in policies(session)] == [GENTLE_ID, key, STANDARD_ID]


def test_a_stage_left_out_is_put_out_of_use_and_comes_back_with_its_key(office: Office) -> None:
    with office.write("Save") as session:
        key = save_policy(session, form(CALL, FRIENDLY, NOTICE))
        before = policies(session)[0]
        save_policy(session, form(FRIENDLY, NOTICE, id=key, version=before.version))
        without = policies(session)[0]
        assert [stage.kind for stage in without.active_stages] == [FRIENDLY.kind, NOTICE.kind]
        save_policy(session, form(CALL, FRIENDLY, NOTICE, id=key, version=without.version))
        assert [stage.id for stage in policies(session)[0].stages] == [
            stage.id for stage in before.stages
        ]


def test_a_stale_save_is_refused(office: Office) -> None:
    with office.write("Save") as session:
        key = save_policy(session, form(CALL))
        read = policies(session)[0]
        save_policy(session, form(FRIENDLY, id=key, version=read.version, name="Altra"))
    with office.write("Save again") as session, pytest.raises(OfficeError, match="just changed"):
        save_policy(session, form(CALL, id=key, version=read.version))


def test_two_who_edit_a_shipped_policy_do_not_undo_each_other(office: Office) -> None:
    standard = read_as_form(SHIPPED[1])
    with office.write("One") as session:
        save_policy(session, replace(standard, name="Prima"))
    with office.write("Two") as session, pytest.raises(OfficeError, match="just changed"):
        save_policy(session, replace(standard, name="Seconda"))


def test_names_are_told_apart_whatever_their_case(office: Office) -> None:
    with office.write("Save") as session:
        save_policy(session, form(CALL))
        with pytest.raises(OfficeError) as raised:
            save_policy(session, form(CALL, name="NOSTRA"))
    assert raised.value.field == "name"


@pytest.mark.parametrize(
    ("stages", "field"),
    [
        ((), "stages"),
        ((replace(CALL, active=False),), "stages"),
        ((CALL, replace(CALL, days_overdue=20)), "stages"),
        ((CALL, replace(FRIENDLY, days_overdue=10)), "stages.1.days_overdue"),
        ((replace(CALL, days_overdue=0),), "stages.0.days_overdue"),
        ((replace(CALL, minimum_cents=-1),), "stages.0.minimum_cents"),
        ((replace(CALL, channel=StageChannel.ORDINARY),), "stages.0.channel"),
        ((replace(NOTICE, channel=StageChannel.ORDINARY),), "stages.0.channel"),
        ((replace(FRIENDLY, template=""),), "stages.0.template"),
        ((replace(FRIENDLY, template="notice_of_default"),), "stages.0.template"),
        ((replace(NOTICE, template="friendly_reminder"),), "stages.0.template"),
        ((replace(FRIENDLY, template="receipt"),), "stages.0.template"),
        ((replace(FRIENDLY, payment_days=0),), "stages.0.payment_days"),
    ],
)
def test_a_policy_that_cannot_work_is_refused(stages: tuple[Stage, ...], field: str) -> None:
    with pytest.raises(OfficeError) as raised:
        check_policy(form(*stages))
    assert raised.value.field == field


def test_days_may_fall_back_where_a_stage_is_out_of_use() -> None:
    check_policy(form(replace(CALL, days_overdue=90, active=False), FRIENDLY, NOTICE))
