"""Who gets which letter today, and who gets none."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.clock import FixedClock
from app.models.appointments import Appointment, AppointmentState
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.hardship import Circumstance, HouseholdCircumstance
from app.models.ledger import EntryKind
from app.models.legal_files import LegalFile, LegalStep
from app.models.letters import LetterKind
from app.models.reminders import StageChannel, StageKind
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.running_write import running_write
from app.models.tenants import Lease, LeaseKind
from app.office import Office
from app.services.ledger.posting import Posting, post, register_payment
from app.services.legal_interest.notices import NoticeInput, record_notice
from app.services.reminders.actions import actions_of, annul_action
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.policies import SHIPPED, PolicyForm, save_policy
from app.services.reminders.proposals import (
    Outlook,
    Proposal,
    ProposalFilter,
    Withheld,
    household_outlook,
    outlook,
)
from app.services.repayment_plans.agreement import forfeit
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY
from tests.services.reminders.office_work import agree_plan, archive_letter, park_money, send

TOMORROW = TODAY + timedelta(days=1)


def look(office: Office, household_id: UUID, today: date = TODAY) -> Proposal | Withheld | None:
    with office.read() as session:
        one = household_outlook(session, household_id, today)
        assert_same_as_all(one, outlook(session, today), household_id)
    return next(iter((*one.proposals, *one.withheld)), None)


def assert_same_as_all(one: Outlook, everyone: Outlook, household_id: UUID) -> None:
    assert one.proposals == tuple(p for p in everyone.proposals if p.household_id == household_id)
    assert one.withheld == tuple(w for w in everyone.withheld if w.household_id == household_id)


def proposed(office: Office, household_id: UUID, today: date = TODAY) -> Proposal:
    found = look(office, household_id, today)
    assert isinstance(found, Proposal), found
    return found


def withheld(office: Office, household_id: UUID, today: date = TODAY) -> Withheld:
    found = look(office, household_id, today)
    assert isinstance(found, Withheld), found
    return found


def second_lease(session: Session, household_id: UUID, number: int = 9) -> UUID:
    development_id = add_development(session, f"ALTRA{number}", "Via Altrove")
    unit_id = add_unit(session, development_id, f"ALTRA{number}-001")
    return add_lease(
        session, unit_id, household_id, f"C{number:05d}", keys_returned_on=date(2026, 6, 30)
    )


def other_household(session: Session, number: int, name: str, stair: str = "A") -> UUID:
    development_id = add_development(session, f"DEV{number}", "Via dei Cedri")
    unit_id = add_unit(session, development_id, f"DEV{number}-001", stair=stair)
    household_id = add_household(session, name, f"N{number:05d}")
    add_lease(session, unit_id, household_id, f"C{number:05d}")
    return household_id


def test_one_letter_for_many_months_with_its_reasons(office: Office, household_id: UUID) -> None:
    found = proposed(office, household_id)
    assert found.kind is StageKind.FRIENDLY_REMINDER
    assert (found.channel, found.template) == (StageChannel.ORDINARY, "friendly_reminder")
    assert [charge.due_on.month for charge in found.charges] == [8, 9, 10, 11]
    assert found.total_cents == found.totals.rent_cents == 4 * 41_200
    assert (found.oldest_due_on, found.days_overdue) == (date(2026, 8, 5), 110)
    words = [str(reason) for reason in found.reasons]
    assert words[0].startswith("4 charges are overdue, €\u00a01.648,00 in all")
    assert words[1] == "Nobody has spoken or written about it yet."


def test_nothing_overdue_is_nobody_of_the_list(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 4 * 41_200, "Bonifico")
    assert look(office, household_id) is None


def test_what_is_due_today_is_not_overdue_yet(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Charge") as session:
        post(session, [Posting(lease_id, EntryKind.RENT, TODAY, 100, "Canone", TODAY)])
    assert proposed(office, household_id).total_cents == 4 * 41_200
    assert proposed(office, household_id, TOMORROW).total_cents == 4 * 41_200 + 100


def test_an_adjustment_waits_for_its_two_months(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    # Art. 9 L. 392/78: due two months after it was asked for.
    due_on = date(2027, 1, 20)
    with office.write("Charge") as session:
        post(session, [Posting(lease_id, EntryKind.ADJUSTMENT, TODAY, 9_000, "2025", due_on)])
    assert proposed(office, household_id, due_on).totals.adjustment_cents == 0
    asked = proposed(office, household_id, due_on + timedelta(days=1)).totals
    assert asked.adjustment_cents == 9_000


def test_totals_tell_what_each_part_is_for(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    due_on = date(2026, 11, 1)
    kinds = (
        EntryKind.SERVICE_ADVANCE,
        EntryKind.ADJUSTMENT,
        EntryKind.INTEREST,
        EntryKind.LEGAL_COSTS,
        EntryKind.OPENING_BALANCE,
    )
    with office.write("Charge") as session:
        post(
            session,
            [
                Posting(lease_id, kind, due_on, 10**place, "", due_on)
                for place, kind in enumerate(kinds)
            ],
        )
    found = proposed(office, household_id)
    totals = found.totals
    assert (totals.service_cents, totals.adjustment_cents, totals.interest_cents) == (1, 10, 100)
    assert (totals.costs_cents, totals.other_cents) == (1_000, 10_000)
    assert found.total_cents == 11_111 + 4 * 41_200


def test_two_leases_one_letter_and_no_credit_from_one_to_the_other(
    office: Office, household_id: UUID
) -> None:
    with office.write("Former lease") as session:
        former = second_lease(session, household_id)
        charge_rent(session, former, date(2026, 5, 1))
        register_payment(session, former, TODAY, 51_200, "Bonifico")
    # 100 too much on the former lease pay nothing of the other, and are too little to hold it.
    assert proposed(office, household_id).total_cents == 4 * 41_200
    with office.write("Former lease owes again") as session:
        charge_rent(session, former, date(2026, 6, 1))
    found = proposed(office, household_id)
    assert found.total_cents == 4 * 41_200 + 31_200
    assert found.addressee.unit_code == "DEV1-001"
    assert found.addressee.ended_on is None
    assert {charge.lease_id for charge in found.charges} == {former, found.lease_id}


def test_money_that_covers_all_of_it_comes_before_a_letter(
    office: Office, household_id: UUID
) -> None:
    with office.write("Paid on the former lease") as session:
        former = second_lease(session, household_id)
        register_payment(session, former, TODAY, 4 * 41_200, "Bonifico")
    assert withheld(office, household_id).why is WithheldReason.UNALLOCATED_MONEY


def test_prescribed_charges_are_left_out_unless_a_notice_interrupted(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Old debt") as session:
        charge_rent(session, lease_id, date(2019, 5, 1), date(2021, 10, 1))
    found = proposed(office, household_id)
    assert found.total_cents == 4 * 41_200
    assert any("too old" in reason.template for reason in found.reasons)
    with office.write("Notice") as session:
        record_notice(
            session, NoticeInput(lease_id, date(2023, 3, 1), date(2023, 1, 31), "Raccomandata")
        )
    found = proposed(office, household_id)
    assert found.total_cents == 6 * 41_200
    assert found.oldest_due_on == date(2019, 5, 5)


def test_only_prescribed_charges_ask_for_nothing(office: Office) -> None:
    with office.write("Old debt") as session:
        household_id = other_household(session, 5, "D'Angelo Anna")
        (lease,) = session.query(Lease.id).filter(Lease.household_id == household_id).one()
        charge_rent(session, lease, date(2019, 5, 1))
    found = withheld(office, household_id)
    assert (found.why, found.oldest_due_on) == (WithheldReason.PRESCRIBED, None)
    assert found.overdue_cents == 41_200


def test_below_the_minimum_no_letter_goes(office: Office) -> None:
    with office.write("Little debt") as session:
        household_id = other_household(session, 5, "D'Angelo Anna")
        (lease,) = session.query(Lease.id).filter(Lease.household_id == household_id).one()
        charge_rent(session, lease, date(2026, 8, 1), cents=1_999)
    found = withheld(office, household_id)
    assert (found.why, found.until) == (WithheldReason.BELOW_MINIMUM, None)
    assert "1.999" not in str(found.detail) and "19,99" in str(found.detail)
    with office.write("A cent more") as session:
        charge_rent(session, lease, date(2026, 9, 1), cents=1)
    assert proposed(office, household_id).total_cents == 2_000


def test_the_cooperative_minds_its_own_minimum_and_interval(
    office: Office, household_id: UUID
) -> None:
    with office.write("Settings") as session:
        row = session.query(Cooperative).one()
        row.reminder_minimum_cents = 4 * 41_200 + 1
        row.reminder_interval_days = 30
    assert withheld(office, household_id).why is WithheldReason.BELOW_MINIMUM
    with office.write("A cent less") as session:
        session.query(Cooperative).one().reminder_minimum_cents -= 1
    first = proposed(office, household_id)
    with office.write("Print") as session:
        send(session, first, TODAY)
    assert withheld(office, household_id).until == TODAY + timedelta(days=29)


def test_parked_money_holds_letters_back(office: Office, household_id: UUID) -> None:
    with office.write("Park nobody's") as session:
        park_money(session, None, TODAY)
    proposed(office, household_id)
    with office.write("Park") as session:
        park_money(session, household_id, TODAY)
    assert withheld(office, household_id).why is WithheldReason.PARKED_MONEY


def test_with_a_legal_file_open_the_lawyer_writes(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Open") as session:
        session.add(
            LegalFile(
                household_id=household_id,
                lease_id=lease_id,
                opened_on=TODAY,
                step=LegalStep.WITH_LAWYER,
            )
        )
    assert withheld(office, household_id).why is WithheldReason.LEGAL_FILE
    with office.write("Close") as session:
        session.query(LegalFile).one().step = LegalStep.SETTLED
    proposed(office, household_id)


def test_a_talk_that_is_arranged_comes_before_a_letter(office: Office, household_id: UUID) -> None:
    talk = datetime(2026, 11, 26, 9, tzinfo=None).astimezone()
    with office.write("Arrange") as session:
        session.add(
            Appointment(household_id=household_id, starts_at=talk, state=AppointmentState.PLANNED)
        )
    found = withheld(office, household_id)
    assert (found.why, found.until) == (WithheldReason.APPOINTMENT, date(2026, 11, 26))
    proposed(office, household_id, date(2026, 11, 27))
    with office.write("Missed") as session:
        session.query(Appointment).one().state = AppointmentState.MISSED
    proposed(office, household_id)


def test_what_a_kept_plan_covers_is_never_asked_for(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Agree") as session:
        agree_plan(session, lease_id, TODAY, date(2026, 12, 10))
    found = withheld(office, household_id, TOMORROW)
    assert (found.why, found.oldest_due_on) == (WithheldReason.IN_PLAN, None)
    assert found.overdue_cents == 4 * 41_200


def test_a_plan_kept_to_the_day_owes_no_rent_though_the_ledger_pays_the_oldest_first(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Agree") as session:
        agree_plan(session, lease_id, TODAY, date(2026, 12, 10))
    office.clock = FixedClock(date(2027, 1, 31))
    with office.write("December") as session:
        charge_rent(session, lease_id, date(2026, 12, 1), date(2027, 1, 1))
        register_payment(session, lease_id, date(2026, 12, 5), 41_200, "Canone")
        register_payment(session, lease_id, date(2026, 12, 10), 27_466, "Rata")
    # By art. 1193 c.c. the money paid August and part of September, which the plan covers.
    found = withheld(office, household_id, date(2027, 1, 5))
    assert found.why is WithheldReason.IN_PLAN
    # January's rent is behind by the plan's own order: that much is asked for, and no more.
    asked = proposed(office, household_id, date(2027, 1, 25))
    assert [(charge.due_on, charge.remaining_cents) for charge in asked.charges] == [
        (date(2027, 1, 5), 41_200)
    ]
    assert any("under way" in reason.template for reason in asked.reasons)


def test_a_debt_left_out_of_the_plan_is_asked_for(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Agree") as session:
        agree_plan(session, lease_id, TODAY, date(2026, 12, 10), due_before=date(2026, 10, 20))
    asked = proposed(office, household_id)
    assert [charge.due_on for charge in asked.charges] == [date(2026, 11, 5)]


def test_a_forfeited_plan_gives_every_charge_back_with_its_own_day(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    before = proposed(office, household_id).charges
    with office.write("Agree, forfeit") as session:
        plan = agree_plan(session, lease_id, TODAY, date(2026, 12, 10))
        forfeit(session, plan.id, TODAY, "Mai pagato")
    assert proposed(office, household_id).charges == before


def test_a_plan_that_waits_for_its_signature_holds_letters_for_a_month(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Agree") as session:
        plan = agree_plan(session, lease_id, TODAY, date(2026, 12, 10))
        row = session.get(RepaymentPlan, plan.id)
        assert row is not None
        row.state = PlanState.PROPOSED
    found = withheld(office, household_id)
    assert (found.why, found.until) == (
        WithheldReason.PLAN_WAITING,
        TODAY + timedelta(days=30),
    )
    proposed(office, household_id, TODAY + timedelta(days=31))


def test_a_letter_is_recorded_as_it_is_printed_and_nothing_follows_too_soon(
    office: Office, household_id: UUID
) -> None:
    first = proposed(office, household_id)
    with office.write("Print") as session:
        send(session, first, TODAY)
    found = withheld(office, household_id)
    assert (found.why, found.until) == (WithheldReason.RECENT, TODAY + timedelta(days=14))
    following = proposed(office, household_id, TODAY + timedelta(days=15))
    assert following.kind is StageKind.INVITATION
    assert (following.previous_actions, following.last_action_on) == (1, TODAY)
    with office.read() as session:
        (action,) = actions_of(session, household_id)
    assert (action.kind, action.protocol) == (StageKind.FRIENDLY_REMINDER, "1/2026")
    assert (action.overdue_cents, action.oldest_due_on) == (4 * 41_200, date(2026, 8, 5))


def test_a_letter_that_was_never_sent_is_annulled_and_proposed_again(
    office: Office, household_id: UUID
) -> None:
    first = proposed(office, household_id)
    with office.write("Print") as session:
        step = send(session, first, TODAY)
    with office.write("Annul") as session:
        annul_action(session, step, "Stampante rotta")
    assert proposed(office, household_id) == first
    with office.read() as session:
        (action,) = actions_of(session, household_id)
    assert (action.annulment_reason, action.annulled_on) == ("Stampante rotta", TODAY)
    with office.write("Again") as session, pytest.raises(OfficeError):
        annul_action(session, step, "Ancora")


def test_a_letter_about_an_instalment_counts_as_a_letter(
    office: Office, household_id: UUID
) -> None:
    with office.write("Print") as session:
        archive_letter(session, household_id, LetterKind.INSTALMENT_LATE, TODAY)
    assert withheld(office, household_id).why is WithheldReason.RECENT
    with office.write("Others") as session:
        other = other_household(session, 5, "D'Angelo Anna")
        (lease,) = session.query(Lease.id).filter(Lease.household_id == other).one()
        charge_rent(session, lease, date(2026, 8, 1))
        archive_letter(session, other, LetterKind.ACCOUNT_STATEMENT, TODAY)
    proposed(office, other)


def test_nobody_records_a_letter_for_another_household(office: Office, household_id: UUID) -> None:
    found = proposed(office, household_id)
    with office.write("Print") as session:
        other = other_household(session, 5, "D'Angelo Anna")
        letter = archive_letter(session, other, LetterKind.FRIENDLY_REMINDER, TODAY)
        mine = replace(found)
        with pytest.raises(OfficeError):
            from app.services.reminders.recording import record_letter

            record_letter(session, mine, letter, TODAY)


def test_an_elder_alone_is_visited_first(office: Office, household_id: UUID) -> None:
    with office.write("Care") as session:
        session.add(
            HouseholdCircumstance(
                household_id=household_id,
                circumstance=Circumstance.ELDER_ALONE,
                review_on=date(2026, 1, 1),
                sensitivity=Sensitivity.RESERVED,
                change_id=running_write(session).change_id,
            )
        )
    found = proposed(office, household_id)
    assert (found.kind, found.channel) == (StageKind.CONTACT, StageChannel.VISIT)
    assert not found.is_letter and found.template == ""


def test_a_policy_of_one_kind_of_lease(office: Office, household_id: UUID, lease_id: UUID) -> None:
    stages = (replace(SHIPPED[1].stages[0], days_overdue=200),)
    with office.write("Policy") as session:
        save_policy(
            session,
            PolicyForm("Godimento", stages, lease_kinds=frozenset({LeaseKind.COOPERATIVE_USE})),
        )
    proposed(office, household_id)
    with office.write("Lease") as session:
        lease = session.get(Lease, lease_id)
        assert lease is not None
        lease.kind = LeaseKind.COOPERATIVE_USE
    found = withheld(office, household_id)
    assert (found.why, found.until) == (
        WithheldReason.NOT_YET,
        date(2026, 8, 5) + timedelta(days=199),
    )


def test_without_a_policy_in_use_nothing_goes_out(office: Office, household_id: UUID) -> None:
    with office.write("None") as session:
        for policy in SHIPPED:
            save_policy(session, PolicyForm(policy.name, policy.stages, active=False, id=policy.id))
    assert withheld(office, household_id).why is WithheldReason.NO_POLICY


def test_letters_lie_in_the_order_of_the_house(office: Office) -> None:
    with office.write("Prepare") as session:
        for number, (name, stair) in enumerate(
            [("Şahin Ayşe", "B"), ("D'Angelo Anna", "A10"), ("Rossi Mario", "A2")], start=5
        ):
            household_id = other_household(session, number, name, stair)
            (lease,) = session.query(Lease.id).filter(Lease.household_id == household_id).one()
            charge_rent(session, lease, date(2026, 8, 1))
    with office.read() as session:
        found = outlook(session, TODAY)
        assert [each.addressee.stair for each in found.proposals] == ["A2", "A10", "B"]
        some = outlook(session, TODAY, ProposalFilter(text="sahin"))
        assert [each.addressee.household_name for each in some.proposals] == ["Şahin Ayşe"]
        none = outlook(session, TODAY, ProposalFilter(kinds=frozenset({StageKind.LEGAL})))
        assert none.proposals == ()
        first = found.proposals[0].addressee.development_id
        here = outlook(session, TODAY, ProposalFilter(development_id=first))
        assert len(here.proposals) == 1
    assert found.total_cents == 3 * 41_200


def test_the_office_is_read_in_as_many_statements_whatever_its_size(office: Office) -> None:
    counts = []
    with office.write("Prepare") as session:
        for number in range(5, 8):
            household_id = other_household(session, number, f"Nucleo {number}")
            (lease,) = session.query(Lease.id).filter(Lease.household_id == household_id).one()
            charge_rent(session, lease, date(2019, 8, 1), date(2026, 8, 1))
            agree_plan(session, lease, TODAY, date(2026, 12, 10))
            charge_rent(session, lease, date(2026, 9, 1))
            session.flush()
            statements = []

            def count(*arguments: object, found: list[str] = statements) -> None:
                found.append(str(arguments[2]))

            event.listen(session.connection(), "before_cursor_execute", count)
            outlook(session, TODAY)
            event.remove(session.connection(), "before_cursor_execute", count)
            counts.append(len(statements))
    assert counts[0] <= 25
    assert len(set(counts)) == 1, counts
