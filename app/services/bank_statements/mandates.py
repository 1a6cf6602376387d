"""Direct debits that a statement shows: a mandate lapses 36 months after the last of them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.bank_statements import BankLine
from app.models.direct_debits import DirectDebitMandate
from app.services.bank_statements.matching.words import compact

_BATCH = 500


def note_collections(session: Session, booked: Sequence[tuple[UUID, BankLine]]) -> None:
    """Note on each mandate that a booked line names when it was last collected."""
    by_lease: dict[UUID, list[BankLine]] = {}
    for lease_id, line in booked:
        by_lease.setdefault(lease_id, []).append(line)
    keys = list(by_lease)
    for start in range(0, len(keys), _BATCH):
        mandates = session.scalars(
            select(DirectDebitMandate).where(
                DirectDebitMandate.lease_id.in_(keys[start : start + _BATCH])
            )
        )
        for mandate in mandates:
            reference = compact(mandate.reference)
            days = [
                line.booked_on
                for line in by_lease[mandate.lease_id]
                if reference and reference in compact(f"{line.text} {line.end_to_end_id}")
            ]
            last = max([*days, *filter(None, [mandate.last_collected_on])], default=None)
            if last != mandate.last_collected_on:
                mandate.last_collected_on = last
