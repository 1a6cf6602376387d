"""Empty dwellings: voids with their phases, works and inspections, candidates and offers."""

import sqlalchemy as sa
from alembic import op

from app.models.base import FixedPoint, UuidKey

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables, and what arrears and vacancy mean in this office."""
    _add_settings()
    _create_voids()
    _create_candidates()


def _add_settings() -> None:
    op.add_column(
        "cooperative",
        sa.Column(
            "arrears_measure",
            sa.Enum("cumulative", "current", name="arrearsmeasure", native_enum=False, length=32),
            nullable=False,
            server_default="cumulative",
        ),
    )
    op.add_column(
        "cooperative",
        sa.Column(
            "arrears_with_former_tenants",
            sa.Boolean(),
            nullable=False,
            server_default=sa.true(),
        ),
    )
    op.add_column(
        "cooperative",
        sa.Column(
            "vacancy_measure",
            sa.Enum("units", "days", "rent", name="vacancymeasure", native_enum=False, length=32),
            nullable=False,
            server_default="days",
        ),
    )


def _create_voids() -> None:
    op.create_table(
        "void",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("unit_id", UuidKey(), nullable=False),
        sa.Column("lease_id", UuidKey(), nullable=True),
        sa.Column(
            "cause",
            sa.Enum(
                "turnover",
                "major_works",
                "event",
                "for_sale",
                "mobility",
                "new_building",
                "other",
                name="voidcause",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("excluded_from", sa.Date(), nullable=True),
        sa.Column("excluded_to", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_void_lease_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_void_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_void")),
        sa.UniqueConstraint("unit_id", "lease_id", name=op.f("uq_void_unit_id_lease_id")),
    )
    op.create_index(op.f("ix_void_cause"), "void", ["cause"], unique=False)
    op.create_index(op.f("ix_void_lease_id"), "void", ["lease_id"], unique=False)
    op.create_table(
        "void_inspection",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("void_id", UuidKey(), nullable=False),
        sa.Column("inspected_on", sa.Date(), nullable=False),
        sa.Column("inspector", sa.String(length=200), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["void_id"], ["void.id"], name=op.f("fk_void_inspection_void_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_void_inspection")),
    )
    op.create_index(
        op.f("ix_void_inspection_void_id"), "void_inspection", ["void_id"], unique=False
    )
    op.create_table(
        "void_phase",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("void_id", UuidKey(), nullable=False),
        sa.Column(
            "phase",
            sa.Enum(
                "notice",
                "keys_returned",
                "inspection",
                "works",
                "ready",
                "offered",
                "assigned",
                name="voidphase",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("declared_on", sa.Date(), nullable=True),
        sa.Column("declared_by", sa.String(length=200), nullable=False),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["void_id"], ["void.id"], name=op.f("fk_void_phase_void_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_void_phase")),
        sa.UniqueConstraint("void_id", "phase", name=op.f("uq_void_phase_void_id_phase")),
    )
    op.create_table(
        "void_works",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("void_id", UuidKey(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("contractor", sa.String(length=200), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=True),
        sa.Column("declared_on", sa.Date(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("estimated_cents", sa.BigInteger(), nullable=True),
        sa.Column("actual_cents", sa.BigInteger(), nullable=True),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["void_id"], ["void.id"], name=op.f("fk_void_works_void_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_void_works")),
    )
    op.create_index(op.f("ix_void_works_void_id"), "void_works", ["void_id"], unique=False)


def _create_candidates() -> None:
    op.create_table(
        "candidate",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", sa.String(length=400), nullable=False),
        sa.Column("phone", sa.String(length=50), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("rooms_min", FixedPoint(1), nullable=True),
        sa.Column("rooms_max", FixedPoint(1), nullable=True),
        sa.Column(
            "tenure",
            sa.Enum(
                "rent_to_buy",
                "fixed_term",
                "permanent",
                "cooperative_use",
                name="tenure",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("development_id", UuidKey(), nullable=True),
        sa.Column("maximum_rent_cents", sa.BigInteger(), nullable=True),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "offered",
                "accepted",
                "refused",
                "withdrawn",
                name="candidatestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["development_id"], ["development.id"], name=op.f("fk_candidate_development_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index(op.f("ix_candidate_applied_on"), "candidate", ["applied_on"], unique=False)
    op.create_index(
        op.f("ix_candidate_development_id"), "candidate", ["development_id"], unique=False
    )
    op.create_index(op.f("ix_candidate_state"), "candidate", ["state"], unique=False)
    op.create_table(
        "unit_offer",
        sa.Column("id", UuidKey(), nullable=False),
        sa.Column("void_id", UuidKey(), nullable=False),
        sa.Column("candidate_id", UuidKey(), nullable=False),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "pending",
                "accepted",
                "refused",
                "taken_back",
                name="offeranswer",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("refusal_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_unit_offer_candidate_id")
        ),
        sa.ForeignKeyConstraint(["void_id"], ["void.id"], name=op.f("fk_unit_offer_void_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_offer")),
    )
    op.create_index(
        op.f("ix_unit_offer_candidate_id"), "unit_offer", ["candidate_id"], unique=False
    )
    op.create_index(op.f("ix_unit_offer_void_id"), "unit_offer", ["void_id"], unique=False)
