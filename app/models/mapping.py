"""Maps every class, so that each finds those it refers to by name."""

from app.models import (
    change_log,
    community,
    cooperative,
    exchange,
    ledger,
    letters,
    properties,
    repayment_plans,
    staff,
    tenants,
)
from app.models.base import Base

__all__ = [
    "Base",
    "change_log",
    "community",
    "cooperative",
    "exchange",
    "ledger",
    "letters",
    "properties",
    "repayment_plans",
    "staff",
    "tenants",
]
