"""One search over households, units, developments, plans, letters and the log."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.folding import fold
from app.models.formats import format_date
from app.models.letters import Letter
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.community import LogFilter, Subject, SubjectKind, find_subjects
from app.services.community import entries as log_entries
from app.services.tenants.search_text import digits_of

_ROOMS = {
    SubjectKind.DEVELOPMENT: "properties",
    SubjectKind.UNIT: "properties",
    SubjectKind.HOUSEHOLD: "tenants",
    SubjectKind.PLAN: "repayment_plans",
}
_PLAN = re.compile(r"(\d{4})-(\d{1,4})")
_PROTOCOL = re.compile(r"(\d{1,6})/(\d{4})")
_PHONE = re.compile(r"[\d\s.+/-]{5,}")
_SHORTEST_FOR_LOG = 4
_LOG_HITS = 4
_LOG_TEXT = 70


@dataclass(frozen=True)
class SearchHit:
    """Something found: the room that shows it, its key there, and how it is named."""

    room: str
    id: UUID
    title: str
    detail: str


def search(session: Session, text: str, limit: int = 20) -> list[SearchHit]:
    """What `text` may mean, the surest first: numbers of plans and letters, then what has
    exactly this name or code, then what has every word of it, then the log."""
    wanted = text.strip()
    if not wanted:
        return []
    hits: dict[UUID, SearchHit] = {}
    for hit in _all_hits(session, wanted, limit):
        hits.setdefault(hit.id, hit)
        if len(hits) >= limit:
            break
    return list(hits.values())


def _all_hits(session: Session, wanted: str, limit: int) -> Iterator[SearchHit]:
    yield from _plans(session, wanted)
    yield from _letters(session, wanted)
    # A phone number is kept as bare digits, however it is typed.
    words = digits_of(wanted) if _PHONE.fullmatch(wanted) else wanted
    found = find_subjects(session, words, limit)
    exact = fold(wanted)
    for subject in sorted(found, key=lambda each: fold(each.label) != exact):
        yield _hit_of(subject)
    if len(wanted) >= _SHORTEST_FOR_LOG:
        yield from _log(session, wanted)


def _hit_of(subject: Subject) -> SearchHit:
    return SearchHit(_ROOMS[subject.kind], subject.id, subject.label, subject.detail)


def _plans(session: Session, wanted: str) -> Iterator[SearchHit]:
    number = _PLAN.fullmatch(wanted)
    if number is None:
        return
    rows = session.execute(
        select(RepaymentPlan.id, RepaymentPlan.year, RepaymentPlan.number, Household.name)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .where(RepaymentPlan.year == int(number[1]), RepaymentPlan.number == int(number[2]))
    )
    for row in rows:
        yield SearchHit("repayment_plans", row.id, f"{row.year}-{row.number:03d}", row.name)


def _letters(session: Session, wanted: str) -> Iterator[SearchHit]:
    number = _PROTOCOL.fullmatch(wanted)
    if number is None:
        return
    rows = session.execute(
        select(Letter.household_id, Letter.subject_line, Household.name)
        .join(Household, Household.id == Letter.household_id)
        .where(Letter.protocol_number == int(number[1]), Letter.protocol_year == int(number[2]))
    )
    for row in rows:
        yield SearchHit("tenants", row.household_id, row.name, f"{wanted} · {row.subject_line}")


def _log(session: Session, wanted: str) -> Iterator[SearchHit]:
    # The log's own list, which leaves out what is particular or corrected; newest first.
    found = log_entries(LogFilter(text=wanted))
    keys = found.keys(session, None, descending=True)[:_LOG_HITS]
    for row in found.rows(session, keys):
        first_words = " ".join(row.first_line.split())
        if len(first_words) > _LOG_TEXT:
            first_words = f"{first_words[:_LOG_TEXT]}…"
        yield SearchHit("community", row.id, first_words, format_date(row.happened_on))
