"""The community log of the made-up years."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.community import Activity, LogEntry, LogEntryLink, Sensitivity
from app.models.formats import format_euro
from app.models.repayment_plans import PlanState
from app.models.running_write import running_write
from app.services.demo_office import log_texts
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.cooperative import COMMUNITY_AUTHORS
from app.services.demo_office.estate import Estate, MadeDevelopment, Row
from app.services.demo_office.months import first_day, last_day, month_number
from app.services.demo_office.plans import Fate, PlanBook, SimulatedPlan
from app.services.demo_office.tenancies import MadeLease, Tenancies
from app.services.repayment_plans.forms import plan_number

_BATCH = 5_000
_DEVELOPMENT_ACTIVITIES = (
    (Activity.SOCIAL_PRESENCE, 34.0),
    (Activity.SHARED_SPACES, 20.0),
    (Activity.EVENT, 14.0),
    (Activity.HOUSE_RULES, 12.0),
    (Activity.REPRESENTATION, 11.0),
    (Activity.ASSEMBLY, 9.0),
)
_HOUSEHOLD_ACTIVITIES = (
    (Activity.PHONE_CALL, 42.0),
    (Activity.INTERVIEW, 38.0),
    (Activity.MEDIATION, 20.0),
)
_PARTICIPANTS = {
    Activity.EVENT: (18, 70),
    Activity.ASSEMBLY: (12, 45),
    Activity.REPRESENTATION: (4, 11),
    Activity.HOUSE_RULES: (6, 18),
    Activity.SHARED_SPACES: (4, 14),
    Activity.SOCIAL_PRESENCE: (3, 12),
}


@dataclass
class _Note:
    """An entry before it has its key; `links` pairs a column with the key in it."""

    day: date
    activity: Activity
    text: str
    links: list[tuple[str, UUID]]
    participants: int | None = None
    sensitivity: Sensitivity = Sensitivity.NORMAL
    follow_up_on: date | None = None
    followed: list["_Note"] = field(default_factory=list)
    corrected: bool = False


def write_log(
    session: Session,
    seed: int,
    keys: KeyMaker,
    estate: Estate,
    tenancies: Tenancies,
    plans: PlanBook,
    first_month: int,
    today: date,
) -> None:
    """Write the log of all developments, households and plans."""
    writer = _Writer(seed, first_month, today)
    for development in estate.developments:
        leases = [each for each in tenancies.leases if each.development is development]
        writer.note_development(development, leases)
    for plan in plans.plans:
        writer.note_plan(plan)
    writer.write(session, keys)


class _Writer:
    def __init__(self, seed: int, first_month: int, today: date) -> None:
        self._chance = Chance(seed, "community")
        self._first_month = first_month
        self._today = today
        self._notes: list[_Note] = []

    def note_development(self, development: MadeDevelopment, leases: Sequence[MadeLease]) -> None:
        """Month by month what was done there and with its households."""
        chance = self._chance
        per_month = 0.8 + min(2.0, len(development.units) / 90)
        begins = max(self._first_month, month_number(development.started_on))
        for month in range(begins, month_number(self._today) + 1):
            for _ in range(chance.rounded(per_month)):
                self._note_activity(development, month)
        self._note_what_comes(development)
        for lease in leases:
            self._note_lease(lease, leases)

    def _note_activity(self, development: MadeDevelopment, month: int) -> None:
        chance = self._chance
        day = self._workday(first_day(month), last_day(month))
        if day is None:
            return
        activity = chance.weighted(_DEVELOPMENT_ACTIVITIES)
        count = chance.between(*_PARTICIPANTS[activity])
        note = _Note(
            day,
            activity,
            chance.one_of(log_texts.ABOUT_DEVELOPMENT[activity]).format(
                n=count, dev=development.scheme.name, stair=chance.one_of(development.units).stair
            ),
            [("development_id", development.key)],
            count,
        )
        self._add(note, 0.12)

    def _note_what_comes(self, development: MadeDevelopment) -> None:
        """An assembly or a feast that is fixed for the weeks to come."""
        chance = self._chance
        activity, text = chance.one_of(log_texts.TO_COME)
        day = self._today + timedelta(days=chance.between(2, 25))
        stair = chance.one_of(development.units).stair
        text = text.format(dev=development.scheme.name, stair=stair)
        self._notes.append(_Note(day, activity, text, [("development_id", development.key)]))

    def _note_lease(self, lease: MadeLease, neighbours: Sequence[MadeLease]) -> None:
        chance = self._chance
        books_begin = first_day(self._first_month)
        if lease.starts_on >= books_begin and chance.happens(0.55):
            self._note_household(Activity.MOVE_IN_SUPPORT, lease, lease, lease.starts_on)
        until = min(lease.ends_on or self._today, self._today)
        days = (until - max(lease.starts_on, books_begin)).days
        for _ in range(chance.rounded(max(0, days) / 365 * 0.28)):
            day = self._workday(max(lease.starts_on, books_begin), until)
            other = chance.one_of(neighbours)
            if day is None or other is lease:
                continue
            self._note_household(chance.weighted(_HOUSEHOLD_ACTIVITIES), lease, other, day)
        if lease.ends_on is not None and lease.ends_on >= books_begin and chance.happens(0.5):
            text = chance.one_of(log_texts.FOR_UNIT).format(unit=lease.unit.code)
            day = min(lease.ends_on + timedelta(days=chance.between(0, 9)), self._today)
            links = [("unit_id", lease.unit.key)]
            self._add(_Note(day, Activity.SOCIAL_PRESENCE, text, links), 0.3)

    def _note_household(
        self, activity: Activity, lease: MadeLease, other: MadeLease, day: date
    ) -> None:
        chance = self._chance
        name = lease.household.name
        links = [("household_id", lease.household.key)]
        if activity is Activity.MOVE_IN_SUPPORT or chance.happens(0.3):
            links.append(("unit_id", lease.unit.key))
        if activity is Activity.MEDIATION and other.household is not lease.household:
            links.append(("household_id", other.household.key))
        particular = activity is Activity.INTERVIEW and chance.happens(0.06)
        texts = log_texts.PARTICULAR if particular else log_texts.ABOUT_HOUSEHOLD[activity]
        text = chance.one_of(texts).format(
            name=name, other=other.household.name, unit=lease.unit.code
        )
        sensitivity = Sensitivity.NORMAL
        if particular:
            sensitivity = Sensitivity.PARTICULAR
        elif activity is Activity.MEDIATION and chance.happens(0.5):
            sensitivity = Sensitivity.RESERVED
        self._add(_Note(day, activity, text, links, None, sensitivity), 0.22)

    def note_plan(self, plan: SimulatedPlan) -> None:
        """The talk before a plan, and what followed where it is not kept."""
        chance, lease = self._chance, plan.account.lease
        values = {
            "name": lease.household.name,
            "plan": plan_number(plan.year, plan.number) or "in bozza",
            "rate": format_euro(plan.instalments[0].cents),
        }
        links = [("household_id", lease.household.key), ("plan_id", plan.key)]
        signed = plan.state not in (PlanState.DRAFT, PlanState.PROPOSED, PlanState.CANCELLED)
        text = log_texts.ABOUT_PLAN[1 if signed and chance.happens(0.5) else 0].format(**values)
        self._add(_Note(plan.agreed_on, Activity.INTERVIEW, text, list(links)), 0.1)
        if plan.fate in (Fate.KEPT, Fate.CANCELLED):
            if signed and chance.happens(0.3):
                day = min(plan.agreed_on + timedelta(days=chance.between(40, 120)), self._today)
                text = chance.one_of(log_texts.ABOUT_PLAN[2:]).format(**values)
                self._add(_Note(day, Activity.SOCIAL_PRESENCE, text, list(links)), 0.0)
            return
        end = plan.closed_on or self._today
        day = max(plan.agreed_on, end - timedelta(days=chance.between(2, 9)))
        text = chance.one_of(log_texts.ABOUT_LATE_PLAN).format(**values)
        self._add(_Note(day, Activity.PHONE_CALL, text, list(links)), 0.9)

    def _add(self, note: _Note, follow_up_share: float) -> None:
        chance = self._chance
        self._notes.append(note)
        if chance.happens(follow_up_share):
            note.follow_up_on = note.day + timedelta(days=chance.between(5, 24))
            if note.follow_up_on <= self._today and chance.happens(0.9):
                text = chance.one_of(log_texts.FOLLOWED)
                note.followed.append(
                    _Note(note.follow_up_on, note.activity, text, list(note.links))
                )
        note.corrected = chance.happens(0.006)

    def _workday(self, first: date, last: date) -> date | None:
        """A day that is no Sunday, today at the latest; None where there is none."""
        last = min(last, self._today)
        if last < first:
            return None
        day = self._chance.day_between(first, last)
        if day.weekday() == 6:
            day -= timedelta(days=1)
        return day if day >= first else None

    def write(self, session: Session, keys: KeyMaker) -> None:
        """Insert every entry in the order of its day."""
        change_id = running_write(session).change_id
        entries: list[Row] = []
        links: list[Row] = []
        self._notes.sort(key=lambda note: note.day)
        for note in self._notes:
            entry = self._entry(note, keys, change_id)
            entries.append(entry)
            links.extend(_links(note, entry, keys))
            for follower in note.followed:
                later = self._entry(follower, keys, change_id, follows=entry)
                entries.append(later)
                links.extend(_links(follower, later, keys))
            if note.corrected and not note.followed:
                right = self._entry(note, keys, change_id, corrects=entry)
                entries.append(right)
                links.extend(_links(note, right, keys))
        for model, rows in ((LogEntry, entries), (LogEntryLink, links)):
            for start in range(0, len(rows), _BATCH):
                session.execute(insert(table_of(model)), rows[start : start + _BATCH])

    def _entry(
        self,
        note: _Note,
        keys: KeyMaker,
        change_id: UUID,
        *,
        follows: Row | None = None,
        corrects: Row | None = None,
    ) -> Row:
        chance = self._chance
        written_on = min(note.day, self._today)
        at = time(chance.between(8, 16), chance.between(0, 59), tzinfo=UTC)
        text = note.text
        if corrects is not None:
            text = f"{text} (Corretto il numero dei presenti e la data.)"
        return {
            "id": keys(),
            "happened_on": note.day,
            "written_at": datetime.combine(written_on, at),
            "author": chance.one_of(COMMUNITY_AUTHORS),
            "activity": note.activity,
            "sensitivity": note.sensitivity,
            "text": text,
            "participants": note.participants,
            "follow_up_on": note.follow_up_on,
            "follow_up_owner": chance.one_of(COMMUNITY_AUTHORS) if note.follow_up_on else "",
            "corrects_id": corrects["id"] if corrects else None,
            "follows_id": follows["id"] if follows else None,
            "change_id": change_id,
        }


def _links(note: _Note, entry: Row, keys: KeyMaker) -> list[Row]:
    columns = ("household_id", "unit_id", "development_id", "plan_id")
    return [
        {
            "id": keys(),
            "log_entry_id": entry["id"],
            **dict.fromkeys(columns),
            column: key,
        }
        for column, key in note.links
    ]
