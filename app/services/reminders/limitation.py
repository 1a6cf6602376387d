"""Until when old charges may be claimed, and whose claims soon end (artt. 2934-2948 c.c.).

A notice that the household received and a debt that it recognised in a signed plan begin the
limitation anew; a call, a reminder by ordinary letter or a payment do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.ledger import EntryKind, LedgerEntry, OpenCharge
from app.models.legal_interest import NoticeOfDefault
from app.models.repayment_plans import PlanCharge, PlanKind, RepaymentPlan
from app.models.tenants import Lease
from app.services.ledger.lease_account import PRESCRIPTION_YEARS, last_day_to_claim
from app.services.repayment_plans.schedule import months_after

WARNING_MONTHS = 6
"""The office is warned so many months before a claim ends: at four years and six months of rent,
while there is time for a letter to be written and received (domain rules B6)."""


class OpenClaim(Protocol):
    """What of an open charge decides how long it may be claimed."""

    @property
    def entry_id(self) -> UUID: ...
    @property
    def lease_id(self) -> UUID: ...
    @property
    def kind(self) -> EntryKind: ...
    @property
    def due_on(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Limitation:
    """What a household owes that may soon not be claimed any more, or may not already.

    `ending_cents` may be claimed until `last_day` at first; `barred_cents` no longer.
    """

    household_id: UUID
    last_day: date | None
    ending_cents: int = 0
    barred_cents: int = 0


def last_days(session: Session, claims: Iterable[OpenClaim], today: date) -> dict[UUID, date]:
    """The last day on which each claim may be made, of those old enough that it may come within
    the months of the warning; younger ones are left out."""
    first = 12 * PRESCRIPTION_YEARS - WARNING_MONTHS
    old = [claim for claim in claims if months_after(claim.due_on, first) <= today]
    if not old:
        return {}
    notices = _notices(session)
    recognised = _recognitions(session, today)
    found = {}
    for claim in old:
        days = [day for day, through in notices.get(claim.lease_id, ()) if claim.due_on <= through]
        days += recognised.get(claim.entry_id, ())
        found[claim.entry_id] = last_day_to_claim(claim.kind, claim.due_on, days)
    return found


@dataclass(frozen=True, slots=True)
class _Claim:
    entry_id: UUID
    lease_id: UUID
    household_id: UUID
    kind: EntryKind
    due_on: date
    cents: int


def limitations(
    session: Session, today: date, household_id: UUID | None = None
) -> dict[UUID, Limitation]:
    """The households, or one of them, of which a claim ends soon or has ended."""
    oldest = months_after(today, WARNING_MONTHS - 12 * PRESCRIPTION_YEARS)
    query = (
        select(
            OpenCharge.entry_id,
            OpenCharge.lease_id,
            Lease.household_id,
            LedgerEntry.kind,
            OpenCharge.due_on,
            OpenCharge.remaining_cents,
        )
        .join(LedgerEntry, LedgerEntry.id == OpenCharge.entry_id)
        .join(Lease, Lease.id == OpenCharge.lease_id)
        # A day more: the last of a month stands for several.
        .where(OpenCharge.due_on <= months_after(oldest, 1))
    )
    if household_id is not None:
        query = query.where(Lease.household_id == household_id)
    claims = [_Claim(*row) for row in session.execute(query)]
    ends = last_days(session, claims, today)
    found: dict[UUID, Limitation] = {}
    for claim in claims:
        last = ends.get(claim.entry_id)
        if last is not None and months_after(last, -WARNING_MONTHS) <= today:
            known = found.get(claim.household_id, Limitation(claim.household_id, None))
            found[claim.household_id] = _with(known, last, claim.cents, today)
    return found


def _with(known: Limitation, last: date, cents: int, today: date) -> Limitation:
    if last < today:
        return Limitation(
            known.household_id, known.last_day, known.ending_cents, known.barred_cents + cents
        )
    return Limitation(
        known.household_id,
        min(last, known.last_day or last),
        known.ending_cents + cents,
        known.barred_cents,
    )


def _notices(session: Session) -> Mapping[UUID, list[tuple[date, date]]]:
    """By lease, when a notice was received and up to which due day it demands (art. 2943 c.c.)."""
    found: defaultdict[UUID, list[tuple[date, date]]] = defaultdict(list)
    for lease_id, received_on, through in session.execute(
        select(
            NoticeOfDefault.lease_id,
            NoticeOfDefault.received_on,
            NoticeOfDefault.covers_due_through,
        ).where(NoticeOfDefault.withdrawn_change_id.is_(None))
    ):
        found[lease_id].append((received_on, through))
    return found


def _recognitions(session: Session, today: date) -> Mapping[UUID, list[date]]:
    """The days on which charges were recognised in a signed plan (art. 2944 c.c.); nobody
    recognises anything in an informal arrangement."""
    found: defaultdict[UUID, list[date]] = defaultdict(list)
    rows = session.execute(
        select(PlanCharge.entry_id, RepaymentPlan.agreed_on)
        .join(RepaymentPlan, RepaymentPlan.id == PlanCharge.plan_id)
        .where(
            RepaymentPlan.agreed_on.is_not(None),
            RepaymentPlan.kind != PlanKind.INFORMAL,
            PlanCharge.due_on < today,
        )
    )
    for entry_id, agreed_on in rows:
        if agreed_on is not None:
            found[entry_id].append(agreed_on)
    return found
