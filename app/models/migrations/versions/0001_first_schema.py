"""The first schema of the office file."""

import sqlalchemy as sa
from alembic import op

from app.models.base import FixedPoint, Instant, UuidKey

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table, the insert-only guards and the full-text index."""
    _create_tables()
    _guard_insert_only_tables()
    _create_log_search()


def _create_tables() -> None:
    op.create_table(
        "change",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("device", sa.String(length=200), nullable=False),
        sa.Column("sentence", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_at"), "change", ["at"], unique=False)
    op.create_table(
        "cooperative",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("municipality", sa.String(length=100), nullable=False),
        sa.Column("province", sa.String(length=4), nullable=False),
        sa.Column("tax_code", sa.String(length=16), nullable=False),
        sa.Column("vat_number", sa.String(length=16), nullable=False),
        sa.Column("business_register", sa.String(length=50), nullable=False),
        sa.Column("cooperatives_register", sa.String(length=50), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("phone", sa.String(length=50), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("certified_email", sa.String(length=200), nullable=False),
        sa.Column("office_hours", sa.String(length=200), nullable=False),
        sa.Column("signatory", sa.String(length=200), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("plan_missed_instalments", sa.Integer(), nullable=False),
        sa.Column("plan_maximum_instalments", sa.Integer(), nullable=False),
        sa.Column("plan_minimum_instalment_cents", sa.BigInteger(), nullable=False),
        sa.Column("plan_income_divisor", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cooperative")),
    )
    op.create_table(
        "ledger_head",
        sa.Column("journal", sa.String(length=16), nullable=False),
        sa.Column("last_number", sa.BigInteger(), nullable=False),
        sa.Column("last_hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("journal", name=op.f("pk_ledger_head")),
    )
    op.create_table(
        "ledger_tail_removal",
        sa.Column("keep_through", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("keep_through", name=op.f("pk_ledger_tail_removal")),
    )
    op.create_table(
        "number_series",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "year", name=op.f("pk_number_series")),
    )
    op.create_table(
        "staff_member",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_member")),
        sa.UniqueConstraint("name", name=op.f("uq_staff_member_name")),
    )
    op.create_table(
        "changed_field",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("table", sa.String(length=64), nullable=False),
        sa.Column("row_id", UuidKey(), nullable=False),
        sa.Column("field", sa.String(length=64), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_changed_field_change_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changed_field")),
    )
    op.create_index(
        op.f("ix_changed_field_change_id"), "changed_field", ["change_id"], unique=False
    )
    op.create_index(op.f("ix_changed_field_row_id"), "changed_field", ["row_id"], unique=False)
    op.create_table(
        "import_batch",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("first_entry", sa.BigInteger(), nullable=False),
        sa.Column("last_entry", sa.BigInteger(), nullable=False),
        sa.Column("undone_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_import_batch_change_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "log_entry",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("written_at", Instant(), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("activity", sa.String(length=32), nullable=False),
        sa.Column("sensitivity", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("follow_up_on", sa.Date(), nullable=True),
        sa.Column("follow_up_owner", sa.String(length=200), nullable=False),
        sa.Column("corrects_id", UuidKey(), nullable=True),
        sa.Column("follows_id", UuidKey(), nullable=True),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_log_entry_change_id")),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["log_entry.id"], name=op.f("fk_log_entry_corrects_id")
        ),
        sa.ForeignKeyConstraint(
            ["follows_id"], ["log_entry.id"], name=op.f("fk_log_entry_follows_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_log_entry_corrects_id")),
    )
    op.create_index(op.f("ix_log_entry_activity"), "log_entry", ["activity"], unique=False)
    op.create_index(op.f("ix_log_entry_follows_id"), "log_entry", ["follows_id"], unique=False)
    op.create_index(op.f("ix_log_entry_happened_on"), "log_entry", ["happened_on"], unique=False)
    op.create_table(
        "development",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", sa.String(length=400), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("municipality", sa.String(length=100), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("manager_contract", sa.String(length=32), nullable=False),
        sa.Column("phase", sa.String(length=32), nullable=False),
        sa.Column("ownership", sa.String(length=32), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("import_batch_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_batch_id"], ["import_batch.id"], name=op.f("fk_development_import_batch_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_development")),
        sa.UniqueConstraint("code", name=op.f("uq_development_code")),
    )
    op.create_index(
        op.f("ix_development_import_batch_id"), "development", ["import_batch_id"], unique=False
    )
    op.create_table(
        "household",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded_name", sa.String(length=200), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("monthly_income_cents", sa.BigInteger(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("import_batch_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_batch_id"], ["import_batch.id"], name=op.f("fk_household_import_batch_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sa.UniqueConstraint("code", name=op.f("uq_household_code")),
    )
    op.create_index(op.f("ix_household_folded_name"), "household", ["folded_name"], unique=False)
    op.create_index(
        op.f("ix_household_import_batch_id"), "household", ["import_batch_id"], unique=False
    )
    op.create_table(
        "person",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("surname", sa.String(length=100), nullable=False),
        sa.Column("given_name", sa.String(length=100), nullable=False),
        sa.Column("tax_code", sa.String(length=16), nullable=False),
        sa.Column("phone", sa.String(length=50), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("co_obliged", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_person_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_household_id"), "person", ["household_id"], unique=False)
    op.create_index(op.f("ix_person_tax_code"), "person", ["tax_code"], unique=False)
    op.create_table(
        "unit",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("folded", sa.String(length=200), nullable=False),
        sa.Column("development_id", UuidKey(), nullable=False),
        sa.Column("building", sa.String(length=50), nullable=False),
        sa.Column("stair", sa.String(length=20), nullable=False),
        sa.Column("floor", sa.String(length=20), nullable=False),
        sa.Column("flat_number", sa.String(length=20), nullable=False),
        sa.Column("area_square_metres", FixedPoint(2), nullable=True),
        sa.Column("rooms", FixedPoint(1), nullable=True),
        sa.Column("tenure", sa.String(length=32), nullable=False),
        sa.Column("energy_class", sa.String(length=5), nullable=False),
        sa.Column("thousandths", FixedPoint(4), nullable=True),
        sa.Column("cadastral_sheet", sa.String(length=20), nullable=False),
        sa.Column("cadastral_parcel", sa.String(length=20), nullable=False),
        sa.Column("cadastral_subordinate", sa.String(length=20), nullable=False),
        sa.Column("cadastral_category", sa.String(length=10), nullable=False),
        sa.Column("available_from", sa.Date(), nullable=True),
        sa.Column("available_to", sa.Date(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("import_batch_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["development_id"], ["development.id"], name=op.f("fk_unit_development_id")
        ),
        sa.ForeignKeyConstraint(
            ["import_batch_id"], ["import_batch.id"], name=op.f("fk_unit_import_batch_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_code")),
    )
    op.create_index(op.f("ix_unit_development_id"), "unit", ["development_id"], unique=False)
    op.create_index(op.f("ix_unit_import_batch_id"), "unit", ["import_batch_id"], unique=False)
    op.create_table(
        "annex",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("unit_id", UuidKey(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("label", sa.String(length=50), nullable=False),
        sa.Column("area_square_metres", FixedPoint(2), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_annex_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annex")),
    )
    op.create_index(op.f("ix_annex_unit_id"), "annex", ["unit_id"], unique=False)
    op.create_table(
        "lease",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("unit_id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("notice_given_on", sa.Date(), nullable=True),
        sa.Column("keys_returned_on", sa.Date(), nullable=True),
        sa.Column("registration_number", sa.String(length=50), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("monthly_rent_cents", sa.BigInteger(), nullable=False),
        sa.Column("monthly_service_advance_cents", sa.BigInteger(), nullable=False),
        sa.Column("due_day", sa.Integer(), nullable=False),
        sa.Column("deposit_cents", sa.BigInteger(), nullable=False),
        sa.Column("import_batch_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_lease_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["import_batch_id"], ["import_batch.id"], name=op.f("fk_lease_import_batch_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_lease_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lease")),
        sa.UniqueConstraint("code", name=op.f("uq_lease_code")),
    )
    op.create_index(op.f("ix_lease_household_id"), "lease", ["household_id"], unique=False)
    op.create_index(op.f("ix_lease_import_batch_id"), "lease", ["import_batch_id"], unique=False)
    op.create_index(op.f("ix_lease_unit_id"), "lease", ["unit_id"], unique=False)
    op.create_table(
        "lease_figures",
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("balance_cents", sa.BigInteger(), nullable=False),
        sa.Column("first_month", sa.Integer(), nullable=False),
        sa.Column("amounts", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_lease_figures_lease_id")),
        sa.PrimaryKeyConstraint("lease_id", name=op.f("pk_lease_figures")),
    )
    op.create_table(
        "ledger_entry",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("reverses_id", UuidKey(), nullable=True),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("commitment", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.CheckConstraint("cents <> 0", name=op.f("ck_ledger_entry_not_zero")),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_ledger_entry_change_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_ledger_entry_lease_id")),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["ledger_entry.id"], name=op.f("fk_ledger_entry_reverses_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entry")),
        sa.UniqueConstraint("number", name=op.f("uq_ledger_entry_number")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_ledger_entry_due_on", "ledger_entry", ["due_on"], unique=False)
    op.create_index(
        "ix_ledger_entry_lease_due", "ledger_entry", ["lease_id", "due_on"], unique=False
    )
    op.create_index(
        "uq_ledger_entry_reverses_id",
        "ledger_entry",
        ["reverses_id"],
        unique=True,
        sqlite_where=sa.text("reverses_id IS NOT NULL"),
        postgresql_where=sa.text("reverses_id IS NOT NULL"),
    )
    op.create_table(
        "repayment_plan",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("drawn_up_on", sa.Date(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("debt_cents", sa.BigInteger(), nullable=False),
        sa.Column("balance_cents", sa.BigInteger(), nullable=False),
        sa.Column("down_payment_cents", sa.BigInteger(), nullable=False),
        sa.Column("down_payment_due_on", sa.Date(), nullable=True),
        sa.Column("instalment_count", sa.Integer(), nullable=False),
        sa.Column("first_due_on", sa.Date(), nullable=False),
        sa.Column("sustainable_cents", sa.BigInteger(), nullable=True),
        sa.Column("missed_instalments_limit", sa.Integer(), nullable=False),
        sa.Column("signers", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("ledger_number", sa.BigInteger(), nullable=True),
        sa.Column("replaces_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_repayment_plan_lease_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["repayment_plan.id"], name=op.f("fk_repayment_plan_replaces_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repayment_plan")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_repayment_plan_year_number")),
    )
    op.create_index(
        op.f("ix_repayment_plan_lease_id"), "repayment_plan", ["lease_id"], unique=False
    )
    op.create_index(op.f("ix_repayment_plan_state"), "repayment_plan", ["state"], unique=False)
    op.create_table(
        "entry_text",
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_entry_text_entry_id")
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_entry_text")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "instalment",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("plan_id", UuidKey(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("payment_reference", sa.String(length=140), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["repayment_plan.id"], name=op.f("fk_instalment_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalment")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_instalment_plan_id_number")),
    )
    op.create_index(op.f("ix_instalment_due_on"), "instalment", ["due_on"], unique=False)
    op.create_index(op.f("ix_instalment_plan_id"), "instalment", ["plan_id"], unique=False)
    op.create_table(
        "letter",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("protocol_year", sa.Integer(), nullable=False),
        sa.Column("protocol_number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("means", sa.String(length=32), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=True),
        sa.Column("plan_id", UuidKey(), nullable=True),
        sa.Column("subject_line", sa.String(length=300), nullable=False),
        sa.Column("file_name", sa.String(length=150), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_letter_change_id")),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_letter_household_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_letter_lease_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["repayment_plan.id"], name=op.f("fk_letter_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint(
            "protocol_year", "protocol_number", name=op.f("uq_letter_protocol_year_protocol_number")
        ),
    )
    op.create_index(op.f("ix_letter_household_id"), "letter", ["household_id"], unique=False)
    op.create_index(op.f("ix_letter_plan_id"), "letter", ["plan_id"], unique=False)
    op.create_table(
        "log_entry_link",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("log_entry_id", UuidKey(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=True),
        sa.Column("unit_id", UuidKey(), nullable=True),
        sa.Column("development_id", UuidKey(), nullable=True),
        sa.Column("plan_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["development_id"], ["development.id"], name=op.f("fk_log_entry_link_development_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_log_entry_link_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_log_entry_link_log_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["repayment_plan.id"], name=op.f("fk_log_entry_link_plan_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_log_entry_link_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry_link")),
    )
    op.create_index(
        op.f("ix_log_entry_link_development_id"), "log_entry_link", ["development_id"], unique=False
    )
    op.create_index(
        op.f("ix_log_entry_link_household_id"), "log_entry_link", ["household_id"], unique=False
    )
    op.create_index(
        op.f("ix_log_entry_link_log_entry_id"), "log_entry_link", ["log_entry_id"], unique=False
    )
    op.create_index(op.f("ix_log_entry_link_plan_id"), "log_entry_link", ["plan_id"], unique=False)
    op.create_index(op.f("ix_log_entry_link_unit_id"), "log_entry_link", ["unit_id"], unique=False)
    op.create_table(
        "open_charge",
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("remaining_cents", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_open_charge_entry_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_open_charge_lease_id")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_open_charge")),
    )
    op.create_index(op.f("ix_open_charge_due_on"), "open_charge", ["due_on"], unique=False)
    op.create_index(op.f("ix_open_charge_lease_id"), "open_charge", ["lease_id"], unique=False)
    op.create_table(
        "plan_charge",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("plan_id", UuidKey(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("remaining_cents", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_plan_charge_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["repayment_plan.id"], name=op.f("fk_plan_charge_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_charge")),
        sa.UniqueConstraint("plan_id", "entry_id", name=op.f("uq_plan_charge_plan_id_entry_id")),
    )
    op.create_index(op.f("ix_plan_charge_entry_id"), "plan_charge", ["entry_id"], unique=False)
    op.create_index(op.f("ix_plan_charge_plan_id"), "plan_charge", ["plan_id"], unique=False)
    op.create_table(
        "letter_document",
        sa.Column("letter_id", UuidKey(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_document_letter_id")
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_letter_document")),
    )


_TAIL_OF_LEDGER = "EXISTS (SELECT 1 FROM ledger_tail_removal WHERE OLD.number > keep_through)"
_TEXT_OF_TAIL = (
    "EXISTS (SELECT 1 FROM ledger_tail_removal JOIN ledger_entry ON ledger_entry.id = OLD.entry_id"
    " WHERE ledger_entry.number > keep_through)"
)


def _guard_insert_only_tables() -> None:
    """Posted money, letters, log entries and the change log stay as they were written.

    Two doors: the tail of the ledger may go while a move-in is undone, and an entry's text may
    be blanked when a person is erased.
    """
    _refuse("ledger_entry", "UPDATE")
    _refuse("ledger_entry", "DELETE", unless=_TAIL_OF_LEDGER)
    _refuse("entry_text", "UPDATE", unless="NEW.text = '' AND NEW.entry_id = OLD.entry_id")
    _refuse("entry_text", "DELETE", unless=_TEXT_OF_TAIL)
    for table in (
        "letter",
        "letter_document",
        "log_entry",
        "log_entry_link",
        "change",
        "changed_field",
    ):
        _refuse(table, "UPDATE")
        _refuse(table, "DELETE")


def _refuse(table: str, verb: str, unless: str = "0") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} WHEN NOT ({unless})"
        f" BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END"
    )


def _create_log_search() -> None:
    # A table of its own, not an index over log_entry's rowids: those may change in a VACUUM.
    op.execute(
        "CREATE VIRTUAL TABLE log_entry_search USING fts5("
        "entry_id UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE TRIGGER log_entry_index AFTER INSERT ON log_entry"
        " BEGIN INSERT INTO log_entry_search (entry_id, text) VALUES (NEW.id, NEW.text); END"
    )
