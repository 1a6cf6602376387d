"""Arrears met early: reminders, promises, hardship, the committee, legal files, plans that live."""

import sqlalchemy as sa
from alembic import op

from app.models.base import FixedPoint, Instant, UuidKey

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables and columns, and guard what is insert-only."""
    _add_settings()
    _add_plan_terms()
    _create_letters()
    _add_letter_columns()
    _create_committee()
    _create_listening()
    _create_legal()
    _create_reminders()
    _guard_tables()


_SETTINGS = {
    "plan_missed_total": 0,
    "plan_missed_window_months": 12,
    "plan_current_months": 3,
    "plan_grace_days": 5,
    "plan_renegotiation_after": 12,
    "plan_housing_share": 35,
    "reminder_interval_days": 15,
    "habit_days": 7,
    "lease_end_months": 6,
    "write_off_minimum_months": 6,
}
_AMOUNTS = {
    "reminder_minimum_cents": 2000,
    "high_adjustment_cents": 50000,
    "write_off_maximum_cents": 250000,
}


def _add_settings() -> None:
    for names, kind in ((_SETTINGS, sa.Integer()), (_AMOUNTS, sa.BigInteger())):
        for name, value in names.items():
            op.add_column(
                "cooperative", sa.Column(name, kind, nullable=False, server_default=str(value))
            )


def _add_plan_terms() -> None:
    for name, value in {
        "frequency_months": 1,
        "missed_total_limit": 0,
        "missed_window_months": 12,
        "current_months_limit": 0,
        "grace_days": 0,
    }.items():
        op.add_column(
            "repayment_plan",
            sa.Column(name, sa.Integer(), nullable=False, server_default=str(value)),
        )
    op.add_column(
        "repayment_plan",
        sa.Column("interest_cents", sa.BigInteger(), nullable=False, server_default="0"),
    )
    op.add_column(
        "repayment_plan", sa.Column("closing_reason", sa.Text(), nullable=False, server_default="")
    )
    op.add_column("repayment_plan", sa.Column("residue_on", sa.Integer(), nullable=True))
    op.add_column("repayment_plan", sa.Column("proposed_on", sa.Date(), nullable=True))
    op.add_column("repayment_plan", sa.Column("interest_percentage", FixedPoint(4), nullable=True))
    op.add_column("repayment_plan", sa.Column("interest_from_on", sa.Date(), nullable=True))
    for name in (
        "final_cents",
        "monthly_income_cents",
        "monthly_charge_cents",
        "closed_ledger_number",
    ):
        op.add_column("repayment_plan", sa.Column(name, sa.BigInteger(), nullable=True))
    # In words of its own: alembic would add the reference in a second statement, which SQLite
    # does not know.
    key = UuidKey().compile(dialect=op.get_bind().dialect)
    op.execute(
        f"ALTER TABLE repayment_plan ADD COLUMN interest_entry_id {key}"
        " REFERENCES ledger_entry (id)"
    )
    # Until now as many months of unpaid current charges lost a plan as unpaid instalments did.
    op.execute("UPDATE repayment_plan SET current_months_limit = missed_instalments_limit")


def _add_letter_columns() -> None:
    op.add_column(
        "letter", sa.Column("recipient", sa.String(length=200), nullable=False, server_default="")
    )
    op.add_column(
        "letter",
        sa.Column("courtesy_language", sa.String(length=5), nullable=False, server_default=""),
    )
    op.add_column("letter", sa.Column("run_position", sa.Integer(), nullable=True))
    key = UuidKey().compile(dialect=op.get_bind().dialect)
    op.execute(f"ALTER TABLE letter ADD COLUMN run_id {key} REFERENCES letter_run (id)")
    op.create_index(op.f("ix_letter_run_id"), "letter", ["run_id"])
    op.execute(f"ALTER TABLE notice_of_default ADD COLUMN letter_id {key} REFERENCES letter (id)")


def _create_letters() -> None:
    op.create_table(
        "letter_text",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_text")),
        sa.UniqueConstraint("language", "name", name=op.f("uq_letter_text_language_name")),
    )
    op.create_table(
        "saved_filter",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("list_name", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("list_name", "name", name=op.f("uq_saved_filter_list_name_name")),
    )
    op.create_table(
        "letter_run",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_letter_run_change_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_run")),
    )
    op.create_index(op.f("ix_letter_run_made_on"), "letter_run", ["made_on"], unique=False)
    op.create_table(
        "letter_delivery",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("letter_id", UuidKey(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("tracking_number", sa.String(length=40), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "underway",
                "received",
                "deemed_received",
                "returned",
                "refused",
                name="deliveryoutcome",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.Column("notice_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_delivery_letter_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice_of_default.id"], name=op.f("fk_letter_delivery_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_delivery")),
        sa.UniqueConstraint("letter_id", name=op.f("uq_letter_delivery_letter_id")),
    )


def _create_reminders() -> None:
    op.create_table(
        "reminder_policy",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("lease_kinds", sa.String(length=300), nullable=False),
        sa.Column("circumstances", sa.String(length=300), nullable=False),
        sa.Column("contact_first", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_policy")),
        sa.UniqueConstraint("name", name=op.f("uq_reminder_policy_name")),
    )
    op.create_table(
        "reminder_stage",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("policy_id", UuidKey(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "contact",
                "friendly_reminder",
                "second_reminder",
                "invitation",
                "plan_proposal",
                "notice_of_default",
                "legal",
                name="stagekind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("days_overdue", sa.Integer(), nullable=False),
        sa.Column("minimum_cents", sa.BigInteger(), nullable=False),
        sa.Column("template", sa.String(length=60), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "phone",
                "visit",
                "ordinary",
                "by_hand",
                "registered",
                "certified_email",
                "internal",
                name="stagechannel",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("payment_days", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["reminder_policy.id"], name=op.f("fk_reminder_stage_policy_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_stage")),
    )
    op.create_index(
        op.f("ix_reminder_stage_policy_id"), "reminder_stage", ["policy_id"], unique=False
    )
    op.create_table(
        "reminder_hold",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "dispute",
                "social_services",
                "fund_pending",
                "legal_file",
                "illness_or_death",
                "payment_on_its_way",
                "other",
                name="holdreason",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_reminder_hold_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_reminder_hold_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_reminder_hold_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_hold")),
    )
    op.create_index(
        op.f("ix_reminder_hold_expires_on"), "reminder_hold", ["expires_on"], unique=False
    )
    op.create_index(
        op.f("ix_reminder_hold_household_id"), "reminder_hold", ["household_id"], unique=False
    )
    op.create_table(
        "payment_promise",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("ledger_number", sa.BigInteger(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_payment_promise_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_payment_promise_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_payment_promise_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_payment_promise_lease_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_promise")),
    )
    op.create_index(op.f("ix_payment_promise_due_on"), "payment_promise", ["due_on"], unique=False)
    op.create_index(
        op.f("ix_payment_promise_household_id"), "payment_promise", ["household_id"], unique=False
    )
    op.create_index(
        op.f("ix_payment_promise_lease_id"), "payment_promise", ["lease_id"], unique=False
    )
    op.create_table(
        "reminder_action",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "contact",
                "friendly_reminder",
                "second_reminder",
                "invitation",
                "plan_proposal",
                "notice_of_default",
                "legal",
                name="stagekind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("stage_id", UuidKey(), nullable=True),
        sa.Column(
            "channel",
            sa.Enum(
                "phone",
                "visit",
                "ordinary",
                "by_hand",
                "registered",
                "certified_email",
                "internal",
                name="stagechannel",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("overdue_cents", sa.BigInteger(), nullable=False),
        sa.Column("oldest_due_on", sa.Date(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "no_answer",
                "left_message",
                "spoke",
                "promised",
                "will_come",
                "disputes",
                "refused",
                "wrong_number",
                name="contactoutcome",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("letter_id", UuidKey(), nullable=True),
        sa.Column("promise_id", UuidKey(), nullable=True),
        sa.Column("log_entry_id", UuidKey(), nullable=True),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("annulled_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["annulled_change_id"],
            ["change.id"],
            name=op.f("fk_reminder_action_annulled_change_id"),
        ),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_reminder_action_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_reminder_action_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_reminder_action_lease_id")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_reminder_action_letter_id")
        ),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_reminder_action_log_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["promise_id"], ["payment_promise.id"], name=op.f("fk_reminder_action_promise_id")
        ),
        sa.ForeignKeyConstraint(
            ["stage_id"], ["reminder_stage.id"], name=op.f("fk_reminder_action_stage_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_action")),
    )
    op.create_index(
        op.f("ix_reminder_action_done_on"), "reminder_action", ["done_on"], unique=False
    )
    op.create_index(
        op.f("ix_reminder_action_household_id"), "reminder_action", ["household_id"], unique=False
    )
    op.create_index(
        op.f("ix_reminder_action_lease_id"), "reminder_action", ["lease_id"], unique=False
    )
    op.create_index(
        op.f("ix_reminder_action_letter_id"), "reminder_action", ["letter_id"], unique=False
    )


def _create_listening() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "planned",
                "held",
                "missed",
                "cancelled",
                name="appointmentstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("log_entry_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_appointment_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_appointment_log_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    op.create_index(
        op.f("ix_appointment_household_id"), "appointment", ["household_id"], unique=False
    )
    op.create_index(op.f("ix_appointment_starts_at"), "appointment", ["starts_at"], unique=False)
    op.create_table(
        "hardship_cause",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column(
            "cause",
            sa.Enum(
                "dismissal",
                "reduced_hours",
                "short_time_fund",
                "contract_not_renewed",
                "business_closed",
                "serious_illness",
                "accident",
                "death_in_household",
                "separation",
                "energy_costs",
                "high_adjustment",
                "over_indebted",
                "dispute",
                "benefit_delayed",
                "forgetfulness",
                "other",
                name="cause",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column(
            "sensitivity",
            sa.Enum(
                "normal", "reserved", "particular", name="sensitivity", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_hardship_cause_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_hardship_cause_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_hardship_cause_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hardship_cause")),
    )
    op.create_index(
        op.f("ix_hardship_cause_household_id"), "hardship_cause", ["household_id"], unique=False
    )
    op.create_table(
        "household_budget",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("drawn_up_on", sa.Date(), nullable=False),
        sa.Column("adults", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("housing_cents", sa.BigInteger(), nullable=False),
        sa.Column("reserve_cents", sa.BigInteger(), nullable=False),
        sa.Column("income_share", sa.Integer(), nullable=False),
        sa.Column("sustainable_cents", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column(
            "sensitivity",
            sa.Enum(
                "normal", "reserved", "particular", name="sensitivity", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_household_budget_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_household_budget_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_household_budget_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_budget")),
    )
    op.create_index(
        op.f("ix_household_budget_household_id"), "household_budget", ["household_id"], unique=False
    )
    op.create_table(
        "household_circumstance",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column(
            "circumstance",
            sa.Enum(
                "vulnerable",
                "elder_alone",
                "small_children",
                "social_services",
                name="circumstance",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column(
            "sensitivity",
            sa.Enum(
                "normal", "reserved", "particular", name="sensitivity", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_household_circumstance_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"],
            ["change.id"],
            name=op.f("fk_household_circumstance_ended_change_id"),
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_household_circumstance_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_circumstance")),
    )
    op.create_index(
        op.f("ix_household_circumstance_household_id"),
        "household_circumstance",
        ["household_id"],
        unique=False,
    )
    op.create_table(
        "budget_line",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("budget_id", UuidKey(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("income", "expense", name="budgetlinekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["budget_id"], ["household_budget.id"], name=op.f("fk_budget_line_budget_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_line")),
    )
    op.create_index(op.f("ix_budget_line_budget_id"), "budget_line", ["budget_id"], unique=False)


def _create_committee() -> None:
    op.create_table(
        "committee_meeting",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("open", "closed", name="meetingstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_meeting")),
    )
    op.create_index(
        op.f("ix_committee_meeting_held_on"), "committee_meeting", ["held_on"], unique=False
    )
    op.create_table(
        "committee_minutes",
        sa.Column("meeting_id", UuidKey(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_committee_minutes_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["committee_meeting.id"], name=op.f("fk_committee_minutes_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_committee_minutes")),
    )
    op.create_table(
        "committee_case",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("meeting_id", UuidKey(), nullable=True),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("raised_by", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column(
            "decision",
            sa.Enum(
                "pending",
                "talk",
                "repayment_plan",
                "hold",
                "fund",
                "forfeiture",
                "notice_of_default",
                "legal",
                "write_off",
                "postponed",
                "nothing",
                name="decision",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("decision_text", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("postponed_from_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_committee_case_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["committee_meeting.id"], name=op.f("fk_committee_case_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["postponed_from_id"],
            ["committee_case.id"],
            name=op.f("fk_committee_case_postponed_from_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_case")),
    )
    op.create_index(
        op.f("ix_committee_case_decision"), "committee_case", ["decision"], unique=False
    )
    op.create_index(
        op.f("ix_committee_case_household_id"), "committee_case", ["household_id"], unique=False
    )
    op.create_index(
        op.f("ix_committee_case_meeting_id"), "committee_case", ["meeting_id"], unique=False
    )


def _create_legal() -> None:
    op.create_table(
        "legal_file",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("lawyer", sa.String(length=200), nullable=False),
        sa.Column("lawyer_contact", sa.String(length=200), nullable=False),
        sa.Column("court", sa.String(length=200), nullable=False),
        sa.Column("court_number", sa.String(length=60), nullable=False),
        sa.Column(
            "step",
            sa.Enum(
                "prepared",
                "with_lawyer",
                "summons",
                "grace_term",
                "validated",
                "execution",
                "settled",
                "withdrawn",
                name="legalstep",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("handed_over_on", sa.Date(), nullable=True),
        sa.Column("hearing_on", sa.Date(), nullable=True),
        sa.Column("validated_on", sa.Date(), nullable=True),
        sa.Column("grace_ends_on", sa.Date(), nullable=True),
        sa.Column("execution_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_legal_file_household_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_legal_file_lease_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_file")),
    )
    op.create_index(
        op.f("ix_legal_file_household_id"), "legal_file", ["household_id"], unique=False
    )
    op.create_index(op.f("ix_legal_file_lease_id"), "legal_file", ["lease_id"], unique=False)
    op.create_table(
        "write_off",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("oldest_due_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "approved",
                "refused",
                "withdrawn",
                name="writeoffstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by", sa.String(length=200), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(length=200), nullable=False),
        sa.Column("decision_note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_write_off_lease_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_off")),
    )
    op.create_index(op.f("ix_write_off_lease_id"), "write_off", ["lease_id"], unique=False)
    op.create_index(op.f("ix_write_off_state"), "write_off", ["state"], unique=False)
    op.create_table(
        "legal_file_cost",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("legal_file_id", UuidKey(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_legal_file_cost_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_legal_file_cost_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["legal_file_id"], ["legal_file.id"], name=op.f("fk_legal_file_cost_legal_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_file_cost")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_legal_file_cost_entry_id")),
    )
    op.create_index(
        op.f("ix_legal_file_cost_legal_file_id"), "legal_file_cost", ["legal_file_id"], unique=False
    )
    op.create_table(
        "write_off_entry",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("write_off_id", UuidKey(), nullable=False),
        sa.Column("charge_id", UuidKey(), nullable=False),
        sa.Column("credit_id", UuidKey(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["charge_id"], ["ledger_entry.id"], name=op.f("fk_write_off_entry_charge_id")
        ),
        sa.ForeignKeyConstraint(
            ["credit_id"], ["ledger_entry.id"], name=op.f("fk_write_off_entry_credit_id")
        ),
        sa.ForeignKeyConstraint(
            ["write_off_id"], ["write_off.id"], name=op.f("fk_write_off_entry_write_off_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_off_entry")),
        sa.UniqueConstraint("credit_id", name=op.f("uq_write_off_entry_credit_id")),
    )
    op.create_index(
        op.f("ix_write_off_entry_charge_id"), "write_off_entry", ["charge_id"], unique=False
    )
    op.create_index(
        op.f("ix_write_off_entry_write_off_id"), "write_off_entry", ["write_off_id"], unique=False
    )


_INSERT_ONLY = (
    "letter_run",
    "committee_minutes",
    "legal_file_cost",
    "write_off_entry",
    "budget_line",
)
_ENDED_ONCE = {
    "hardship_cause": "ended_change_id",
    "household_circumstance": "ended_change_id",
    "household_budget": "ended_change_id",
    "reminder_hold": "ended_change_id",
    "payment_promise": "ended_change_id",
    "reminder_action": "annulled_change_id",
    "notice_of_default": "withdrawn_change_id",
}
"""Rows that stay as they were written, but for the mark of the change that ended them."""


def _guard_tables() -> None:
    for table in _INSERT_ONLY:
        _refuse(table, "UPDATE", "1")
        _refuse(table, "DELETE", "1")
    # Made anew with the column that a notice has gained.
    op.execute("DROP TRIGGER notice_of_default_no_update")
    for table, mark in _ENDED_ONCE.items():
        columns = [row["name"] for row in sa.inspect(op.get_bind()).get_columns(table)]
        changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in columns if name != mark)
        _refuse(table, "UPDATE", f"{changed} OR OLD.{mark} IS NOT NULL OR NEW.{mark} IS NULL")
        if table != "notice_of_default":
            _refuse(table, "DELETE", "1")


def _refuse(table: str, verb: str, when: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END"
    )
