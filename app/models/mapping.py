"""Maps every class, so that each finds those it refers to by name."""

from app.models import (
    bank_statements,
    change_log,
    charges,
    community,
    cooperative,
    direct_debits,
    exchange,
    ledger,
    legal_interest,
    letters,
    properties,
    receipts,
    repayment_plans,
    staff,
    tenants,
)
from app.models.base import Base

__all__ = [
    "Base",
    "bank_statements",
    "change_log",
    "charges",
    "community",
    "cooperative",
    "direct_debits",
    "exchange",
    "ledger",
    "legal_interest",
    "letters",
    "properties",
    "receipts",
    "repayment_plans",
    "staff",
    "tenants",
]
