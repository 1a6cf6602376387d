"""Money in: bank statements, charges, allocation choices, interest, direct debits, receipts."""

import sqlalchemy as sa
from alembic import op

from app.models.base import FixedPoint, UuidKey

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables and columns, and guard what is insert-only."""
    _add_columns()
    _create_tables()
    _guard_tables()


def _add_columns() -> None:
    op.add_column(
        "cooperative",
        sa.Column("statement_fresh_days", sa.Integer(), nullable=False, server_default="10"),
    )
    for name in ("capital_before_interest", "index_may_lower_rent"):
        op.add_column(
            "cooperative", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.add_column("person", sa.Column("died_on", sa.Date(), nullable=True))
    op.add_column("lease", sa.Column("index_share", sa.Integer(), nullable=True))
    op.add_column(
        "lease",
        sa.Column("interest_from_due_day", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    # In words of its own: alembic would add the reference in a second statement, which SQLite
    # does not know.
    key = UuidKey().compile(dialect=op.get_bind().dialect)
    op.execute(f"ALTER TABLE lease ADD COLUMN predecessor_id {key} REFERENCES lease (id)")


def _create_tables() -> None:
    op.create_table(
        "bank_account",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("bank", sa.String(length=100), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_account")),
        sa.UniqueConstraint("number", name=op.f("uq_bank_account_number")),
    )
    op.create_table(
        "index_figure",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("percentage", FixedPoint(3), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_index_figure")),
        sa.UniqueConstraint("month", name=op.f("uq_index_figure_month")),
    )
    op.create_table(
        "legal_rate",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("percentage", FixedPoint(4), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_rate")),
        sa.UniqueConstraint("from_on", name=op.f("uq_legal_rate_from_on")),
    )
    op.create_table(
        "bank_statement",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("account_id", UuidKey(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("format", sa.String(length=32), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("opening_cents", sa.BigInteger(), nullable=True),
        sa.Column("closing_cents", sa.BigInteger(), nullable=True),
        sa.Column("taken_back_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["bank_account.id"], name=op.f("fk_bank_statement_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_bank_statement_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["taken_back_id"], ["change.id"], name=op.f("fk_bank_statement_taken_back_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_statement")),
    )
    op.create_index(
        op.f("ix_bank_statement_account_id"), "bank_statement", ["account_id"], unique=False
    )
    op.create_index(
        op.f("ix_bank_statement_last_day"), "bank_statement", ["last_day"], unique=False
    )
    op.create_index(op.f("ix_bank_statement_sha256"), "bank_statement", ["sha256"], unique=False)
    op.create_table(
        "charge_run",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("charge_count", sa.Integer(), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("taken_back_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_charge_run_change_id")),
        sa.ForeignKeyConstraint(
            ["taken_back_id"], ["change.id"], name=op.f("fk_charge_run_taken_back_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge_run")),
    )
    op.create_index(op.f("ix_charge_run_month"), "charge_run", ["month"], unique=False)
    op.create_table(
        "statement_layout",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("signature", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("account_id", UuidKey(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["bank_account.id"], name=op.f("fk_statement_layout_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_layout")),
        sa.UniqueConstraint("signature", name=op.f("uq_statement_layout_signature")),
    )
    op.create_table(
        "bank_line",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("statement_id", UuidKey(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("line_number", sa.Integer(), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("value_on", sa.Date(), nullable=True),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("counterparty", sa.String(length=200), nullable=False),
        sa.Column("counterparty_iban", sa.String(length=34), nullable=False),
        sa.Column("reference", sa.String(length=140), nullable=False),
        sa.Column("end_to_end_id", sa.String(length=140), nullable=False),
        sa.Column("bank_reference", sa.String(length=140), nullable=False),
        sa.Column("operation_code", sa.String(length=40), nullable=False),
        sa.Column("return_reason", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["bank_statement.id"], name=op.f("fk_bank_line_statement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_line")),
    )
    op.create_index(op.f("ix_bank_line_fingerprint"), "bank_line", ["fingerprint"], unique=False)
    op.create_index(op.f("ix_bank_line_statement_id"), "bank_line", ["statement_id"], unique=False)
    op.create_table(
        "line_outcome",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("line_id", UuidKey(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("confidence", sa.String(length=8), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("household_id", UuidKey(), nullable=True),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_line_outcome_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_line_outcome_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_line_outcome_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["bank_line.id"], name=op.f("fk_line_outcome_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_outcome")),
    )
    op.create_index(
        op.f("ix_line_outcome_household_id"), "line_outcome", ["household_id"], unique=False
    )
    op.create_index(
        "uq_line_outcome_line_id",
        "line_outcome",
        ["line_id"],
        unique=True,
        sqlite_where=sa.text("ended_change_id IS NULL"),
        postgresql_where=sa.text("ended_change_id IS NULL"),
    )
    op.create_table(
        "deposit_event",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_deposit_event_change_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_deposit_event_lease_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deposit_event")),
    )
    op.create_index(op.f("ix_deposit_event_lease_id"), "deposit_event", ["lease_id"], unique=False)
    op.create_table(
        "direct_debit_mandate",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("reference", sa.String(length=35), nullable=False),
        sa.Column("debtor", sa.String(length=70), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("last_collected_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_direct_debit_mandate_lease_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_direct_debit_mandate")),
        sa.UniqueConstraint("reference", name=op.f("uq_direct_debit_mandate_reference")),
    )
    op.create_index(
        op.f("ix_direct_debit_mandate_iban"), "direct_debit_mandate", ["iban"], unique=False
    )
    op.create_index(
        op.f("ix_direct_debit_mandate_lease_id"), "direct_debit_mandate", ["lease_id"], unique=False
    )
    op.create_table(
        "known_payer",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("folded_name", sa.String(length=200), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("line_id", UuidKey(), nullable=True),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_known_payer_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_known_payer_ended_change_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_known_payer_lease_id")),
        sa.ForeignKeyConstraint(["line_id"], ["bank_line.id"], name=op.f("fk_known_payer_line_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_payer")),
    )
    op.create_index(
        op.f("ix_known_payer_folded_name"), "known_payer", ["folded_name"], unique=False
    )
    op.create_index(op.f("ix_known_payer_iban"), "known_payer", ["iban"], unique=False)
    op.create_index(op.f("ix_known_payer_lease_id"), "known_payer", ["lease_id"], unique=False)
    op.create_index(op.f("ix_known_payer_line_id"), "known_payer", ["line_id"], unique=False)
    op.create_table(
        "notice_of_default",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("covers_due_through", sa.Date(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("withdrawn_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_notice_of_default_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_notice_of_default_lease_id")
        ),
        sa.ForeignKeyConstraint(
            ["withdrawn_change_id"],
            ["change.id"],
            name=op.f("fk_notice_of_default_withdrawn_change_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_of_default")),
    )
    op.create_index(
        op.f("ix_notice_of_default_lease_id"), "notice_of_default", ["lease_id"], unique=False
    )
    op.create_table(
        "rent_step",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("monthly_rent_cents", sa.BigInteger(), nullable=False),
        sa.Column("monthly_service_advance_cents", sa.BigInteger(), nullable=False),
        sa.Column("origin", sa.String(length=32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("index_month", sa.Integer(), nullable=True),
        sa.Column("index_percentage", FixedPoint(3), nullable=True),
        sa.Column("index_share", sa.Integer(), nullable=True),
        sa.Column("index_years", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_rent_step_lease_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rent_step")),
        sa.UniqueConstraint("lease_id", "from_on", name=op.f("uq_rent_step_lease_id_from_on")),
    )
    op.create_index(op.f("ix_rent_step_lease_id"), "rent_step", ["lease_id"], unique=False)
    op.create_table(
        "allocation_choice",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("payment_id", UuidKey(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("charge_id", UuidKey(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("cents", sa.BigInteger(), nullable=True),
        sa.Column("basis", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_allocation_choice_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["charge_id"], ["ledger_entry.id"], name=op.f("fk_allocation_choice_charge_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_allocation_choice_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_allocation_choice_lease_id")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["ledger_entry.id"], name=op.f("fk_allocation_choice_payment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allocation_choice")),
    )
    op.create_index(
        op.f("ix_allocation_choice_lease_id"), "allocation_choice", ["lease_id"], unique=False
    )
    op.create_index(
        op.f("ix_allocation_choice_payment_id"), "allocation_choice", ["payment_id"], unique=False
    )
    op.create_table(
        "deposit_interest",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_deposit_interest_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_deposit_interest_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_deposit_interest_lease_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deposit_interest")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_deposit_interest_entry_id")),
    )
    op.create_index(
        op.f("ix_deposit_interest_lease_id"), "deposit_interest", ["lease_id"], unique=False
    )
    op.create_table(
        "interest_charge",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("charge_id", UuidKey(), nullable=False),
        sa.Column("after_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_interest_charge_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["charge_id"], ["ledger_entry.id"], name=op.f("fk_interest_charge_charge_id")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_interest_charge_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interest_charge")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_interest_charge_entry_id")),
    )
    op.create_index(
        op.f("ix_interest_charge_charge_id"), "interest_charge", ["charge_id"], unique=False
    )
    op.create_table(
        "line_entry",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("outcome_id", UuidKey(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_line_entry_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["outcome_id"], ["line_outcome.id"], name=op.f("fk_line_entry_outcome_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_entry")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_line_entry_entry_id")),
    )
    op.create_index(op.f("ix_line_entry_outcome_id"), "line_entry", ["outcome_id"], unique=False)
    op.create_table(
        "payment_return",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("reversal_id", UuidKey(), nullable=False),
        sa.Column("payment_id", UuidKey(), nullable=False),
        sa.Column("reason_code", sa.String(length=10), nullable=False),
        sa.Column("mandate_id", UuidKey(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_payment_return_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["mandate_id"], ["direct_debit_mandate.id"], name=op.f("fk_payment_return_mandate_id")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["ledger_entry.id"], name=op.f("fk_payment_return_payment_id")
        ),
        sa.ForeignKeyConstraint(
            ["reversal_id"], ["ledger_entry.id"], name=op.f("fk_payment_return_reversal_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_return")),
        sa.UniqueConstraint("reversal_id", name=op.f("uq_payment_return_reversal_id")),
    )
    op.create_index(
        op.f("ix_payment_return_mandate_id"), "payment_return", ["mandate_id"], unique=False
    )
    op.create_index(
        op.f("ix_payment_return_payment_id"), "payment_return", ["payment_id"], unique=False
    )
    op.create_table(
        "receipt",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("means", sa.String(length=32), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("payer", sa.String(length=200), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_receipt_change_id")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_receipt_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_receipt_entry_id")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_receipt_year_number")),
    )
    op.create_table(
        "run_charge",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("run_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_run_charge_entry_id")
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_run_charge_lease_id")),
        sa.ForeignKeyConstraint(["run_id"], ["charge_run.id"], name=op.f("fk_run_charge_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run_charge")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_run_charge_entry_id")),
    )
    op.create_index(
        "ix_run_charge_lease_id_month", "run_charge", ["lease_id", "month"], unique=False
    )
    op.create_index(op.f("ix_run_charge_run_id"), "run_charge", ["run_id"], unique=False)
    op.create_table(
        "secured_charge",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("entry_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("change_id", UuidKey(), nullable=False),
        sa.Column("ended_change_id", UuidKey(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["change.id"], name=op.f("fk_secured_charge_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_change_id"], ["change.id"], name=op.f("fk_secured_charge_ended_change_id")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["ledger_entry.id"], name=op.f("fk_secured_charge_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_id"], ["lease.id"], name=op.f("fk_secured_charge_lease_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secured_charge")),
    )
    op.create_index(
        op.f("ix_secured_charge_entry_id"), "secured_charge", ["entry_id"], unique=False
    )
    op.create_index(
        op.f("ix_secured_charge_lease_id"), "secured_charge", ["lease_id"], unique=False
    )
    op.create_table(
        "receipt_document",
        sa.Column("receipt_id", UuidKey(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipt.id"], name=op.f("fk_receipt_document_receipt_id")
        ),
        sa.PrimaryKeyConstraint("receipt_id", name=op.f("pk_receipt_document")),
    )


_INSERT_ONLY = (
    "bank_line",
    "line_entry",
    "run_charge",
    "deposit_event",
    "deposit_interest",
    "interest_charge",
    "payment_return",
    "receipt",
    "receipt_document",
)
_ENDED_ONCE = {
    "bank_statement": "taken_back_id",
    "charge_run": "taken_back_id",
    "line_outcome": "ended_change_id",
    "known_payer": "ended_change_id",
    "allocation_choice": "ended_change_id",
    "secured_charge": "ended_change_id",
    "notice_of_default": "withdrawn_change_id",
}
"""Rows that stay as they were written, but for the mark of the change that ended them."""


def _guard_tables() -> None:
    for table in _INSERT_ONLY:
        _refuse(table, "UPDATE", "1")
        _refuse(table, "DELETE", "1")
    for table, mark in _ENDED_ONCE.items():
        columns = [row["name"] for row in sa.inspect(op.get_bind()).get_columns(table)]
        changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in columns if name != mark)
        _refuse(table, "UPDATE", f"{changed} OR OLD.{mark} IS NOT NULL OR NEW.{mark} IS NULL")
        _refuse(table, "DELETE", "1")


def _refuse(table: str, verb: str, when: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END"
    )
