"""One search over households, units, developments, plans, letters and the log."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.models.folding import fold, like_pattern
from app.models.formats import format_date
from app.models.letters import Letter
from app.models.properties import Development, Unit
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
_PROTOCOL = re.compile(r"(\d{1,6})(?:/(\d{4}))?")
_PHONE = re.compile(r"[\d\s.+/-]{5,}")
_ITALY = re.compile(r"^\s*(?:\+|00)\s*39")
_DOOR_WORDS = frozenset({"scala", "interno", "int.", "stair", "flat"})
_FLAT = re.compile(r"\d{1,4}[a-z]?")
_LETTER_HITS = 3
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
    """What `text` may mean, the surest first: an exact code or number of a plan or letter, then
    a flat by its stair and number, then what has every word of it, then the log."""
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
    yield from _exact_codes(session, wanted)
    yield from _letters(session, wanted)
    is_phone = _PHONE.fullmatch(wanted)
    if not is_phone:
        yield from _doors(session, wanted, limit)
    # A phone number is kept as bare digits, however it is typed, and seldom with its country.
    words = digits_of(_ITALY.sub("", wanted)) if is_phone else wanted
    found = find_subjects(session, words, limit)
    exact = fold(wanted)
    for subject in sorted(found, key=lambda each: fold(each.label) != exact):
        yield _hit_of(subject)
    if len(wanted) >= _SHORTEST_FOR_LOG:
        yield from _log(session, wanted)


def _hit_of(subject: Subject) -> SearchHit:
    return SearchHit(_ROOMS[subject.kind], subject.id, subject.label, subject.detail)


def _exact_codes(session: Session, wanted: str) -> Iterator[SearchHit]:
    """What has this very code; codes are written in capitals, and typed as it comes."""
    codes = {wanted, wanted.upper()}
    households = select(Household.id, Household.name, Household.code)
    leases = select(Household.id, Household.name, Lease.code).join(
        Lease, Lease.household_id == Household.id
    )
    units = select(Unit.id, Unit.code, Development.name).join(
        Development, Development.id == Unit.development_id
    )
    developments = select(Development.id, Development.name, Development.code)
    for room, query in (
        ("tenants", households.where(Household.code.in_(codes))),
        ("tenants", leases.where(Lease.code.in_(codes))),
        ("properties", units.where(Unit.code.in_(codes))),
        ("properties", developments.where(Development.code.in_(codes))),
    ):
        for key, title, detail in session.execute(query):
            yield SearchHit(room, key, title, detail)


def _doors(session: Session, wanted: str, limit: int) -> Iterator[SearchHit]:
    """Units by development, stair and flat: `Cedri scala A int. 12`."""
    words = [word for word in fold(wanted).split() if word not in _DOOR_WORDS]
    numbers = [word for word in words if _FLAT.fullmatch(word)]
    if not numbers or len(words) == len(numbers) == 1:
        return
    door = or_(*(func.lower(Unit.flat_number) == number for number in numbers))
    rows = session.execute(
        select(Unit.id, Unit.code, Development.name)
        .join(Development, Development.id == Unit.development_id)
        .where(door, *map(_of_address, words))
        .order_by(Unit.code)
        .limit(limit)
    )
    for row in rows:
        yield SearchHit("properties", row.id, row.code, row.name)


def _of_address(word: str) -> ColumnElement[bool]:
    """True for a unit that has `word` in its address; a single letter is a stair or a flat."""
    inside = or_(func.lower(Unit.stair) == word, func.lower(Unit.flat_number) == word)
    if len(word) == 1:
        return inside
    return or_(inside, Development.folded.like(like_pattern(word), escape="\\"))


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
    query = (
        select(
            Letter.household_id,
            Letter.protocol_number,
            Letter.protocol_year,
            Letter.subject_line,
            Household.name,
        )
        .join(Household, Household.id == Letter.household_id)
        .where(Letter.protocol_number == int(number[1]))
        .order_by(Letter.protocol_year.desc())
        .limit(_LETTER_HITS)
    )
    if number[2]:
        query = query.where(Letter.protocol_year == int(number[2]))
    for row in session.execute(query):
        protocol = f"{row.protocol_number}/{row.protocol_year}"
        yield SearchHit("tenants", row.household_id, row.name, f"{protocol} · {row.subject_line}")


def _log(session: Session, wanted: str) -> Iterator[SearchHit]:
    # The log's own list, which leaves out what is particular or corrected; newest first.
    found = log_entries(LogFilter(text=wanted))
    keys = found.keys(session, None, descending=True)[:_LOG_HITS]
    for row in found.rows(session, keys):
        first_words = " ".join(row.first_line.split())
        if len(first_words) > _LOG_TEXT:
            first_words = f"{first_words[:_LOG_TEXT]}…"
        yield SearchHit("community", row.id, first_words, format_date(row.happened_on))
