"""What the office knows. Importing this package maps every class."""

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
