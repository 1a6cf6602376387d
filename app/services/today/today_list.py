"""One row for each household that somebody should look after today, with every reason for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.errors import QT_TRANSLATE_NOOP
from app.models.letters import DeliveryOutcome, Letter, LetterDelivery
from app.models.properties import Development, Unit
from app.models.reminders import StageKind
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person
from app.services.bank_statements.freshness import Freshness, freshness
from app.services.bank_statements.piles import money_waiting
from app.services.community.reading import follow_ups_of_no_household
from app.services.dashboard.arrears_list import read_arrears
from app.services.dashboard.next_actions import ActionKind, planned_until
from app.services.hardship.circumstances import circumstances_to_review
from app.services.reminders.holds import HoldState, holds
from app.services.reminders.limitation import limitations
from app.services.reminders.promises import PromiseRow, PromiseStatus, promises
from app.services.reminders.proposals import Outlook, outlook
from app.services.reminders.sentences import euro, sentence
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import PlanStanding, Standing, standings
from app.services.repayment_plans.settlement import plans_to_close
from app.services.today.early_signs import early_signs
from app.services.today.lease_ends import lease_ends
from app.services.today.legal_terms import legal_terms
from app.services.today.reasons import Reason, ReasonKind
from app.services.vacancy.intervals import Period
from app.services.vacancy.occupancy import vacancy_in_period

_MOST_KEYS = 10_000
_OFFICE_TIME = ZoneInfo("Europe/Rome")
HOLD_DAYS = 3
"""A hold that ends within so many days is looked at before letters go out again."""
CARD_DAYS = 30
"""A registered letter without its card after so many days may be lost."""


@dataclass(frozen=True, slots=True)
class TodayRow:
    """A household with its reasons, the heaviest first. `overdue_cents` is what it owes today."""

    id: UUID
    name: str
    unit_code: str
    development_id: UUID | None
    development_name: str
    phone: str
    overdue_cents: int
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> int:
        """What decides its place: the sum of its reasons."""
        return sum(reason.points for reason in self.reasons)

    @property
    def first(self) -> Reason:
        """The heaviest reason."""
        return self.reasons[0]


@dataclass(frozen=True, slots=True)
class OfficeMatters:
    """What waits and is of no single household."""

    letters: dict[StageKind, int]
    bank: Freshness
    bank_lines: int
    bank_cents: int
    follow_ups: int
    """Entries of the community log that somebody meant to come back to, of no household."""
    vacant_units: int


@dataclass(frozen=True, slots=True)
class TodayList:
    """The morning: households by weight, then by name; and the office's own matters."""

    today: date
    rows: tuple[TodayRow, ...]
    office: OfficeMatters


def today_list(session: Session, today: date) -> TodayList:
    """Whom to look after today and why; a fixed number of statements for the whole office."""
    due = outlook(session, today)
    late = {core.id: core.overdue_cents for core in read_arrears(session, today, today)}
    plans = _Plans(session, today)
    found: defaultdict[UUID, list[Reason]] = defaultdict(list)
    for household_id, reason in (
        *_calls(due),
        *_promises(promises(session, today), late, today),
        *plans.reasons(),
        *_appointments(session, today),
        *_planned(session, today),
        *_ending_holds(session, today),
        *_missing_cards(session, today),
        *_reviews(session, today),
        *lease_ends(session, today),
        *legal_terms(session, today),
        *_ending_claims(session, today),
        *early_signs(session, today),
    ):
        found[household_id].append(reason)
    waiting = money_waiting(session)
    letters = Counter(each.kind for each in due.proposals if each.is_letter)
    matters = OfficeMatters(
        dict(letters),
        freshness(session, today),
        waiting.lines,
        waiting.cents,
        follow_ups_of_no_household(session, today),
        vacancy_in_period(session, Period(today, today)).vacant_days,
    )
    return TodayList(today, tuple(_rows(session, found, late)), matters)


_Found = Iterator[tuple[UUID, Reason]]


def _calls(due: Outlook) -> _Found:
    for proposal in due.proposals:
        if proposal.kind is StageKind.CONTACT:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "{amount} are overdue for {days} days: a call is due."),
                amount=euro(proposal.total_cents),
                days=proposal.days_overdue,
            )
            yield (
                proposal.household_id,
                Reason(ReasonKind.CALL_DUE, words, proposal.oldest_due_on, proposal.lease_id),
            )


def _promises(found: Iterable[PromiseRow], late: dict[UUID, int], today: date) -> _Found:
    for each in found:
        if each.status is PromiseStatus.BROKEN and each.household_id in late:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "Of {amount} promised for {day}, {came} came in."),
                amount=euro(each.cents),
                day=each.due_on,
                came=euro(each.received_cents),
            )
            kind = ReasonKind.PROMISE_BROKEN
        elif each.status is PromiseStatus.PENDING and each.due_on == today:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "{amount} are promised for today."),
                amount=euro(each.cents),
            )
            kind = ReasonKind.PROMISE_TODAY
        else:
            continue
        yield each.household_id, Reason(kind, words, each.due_on, each.id)


class _Plans:
    """What plans ask for today."""

    def __init__(self, session: Session, today: date) -> None:
        self._today = today
        self._standings = standings(session, today)
        self._paid = {plan.id for plan in plans_to_close(session, today)}
        self._rows = session.execute(
            select(
                RepaymentPlan.id,
                RepaymentPlan.state,
                RepaymentPlan.year,
                RepaymentPlan.number,
                RepaymentPlan.drawn_up_on,
                RepaymentPlan.proposed_on,
                Lease.household_id,
            )
            .join(Lease, Lease.id == RepaymentPlan.lease_id)
            .where(RepaymentPlan.state.in_((PlanState.DRAFT, PlanState.PROPOSED, PlanState.ACTIVE)))
        ).all()

    def reasons(self) -> _Found:
        """Each plan's reason, if it has one."""
        for row in self._rows:
            number = plan_number(row.year, row.number)
            if row.state is not PlanState.ACTIVE:
                since = row.proposed_on or row.drawn_up_on
                words = sentence(
                    QT_TRANSLATE_NOOP("Today", "A plan waits for the signature since {day}."),
                    day=since,
                )
                reason: Reason | None = Reason(ReasonKind.PLAN_TO_SIGN, words, since, row.id)
            elif row.id in self._paid:
                words = sentence(
                    QT_TRANSLATE_NOOP("Today", "Plan {number} is paid: close it."), number=number
                )
                reason = Reason(ReasonKind.PLAN_TO_CLOSE, words, self._today, row.id)
            else:
                reason = self._behind(row.id, number)
            if reason is not None:
                yield row.household_id, reason

    def _behind(self, plan_id: UUID, number: str) -> Reason | None:
        standing: PlanStanding | None = self._standings.get(plan_id)
        if standing is None or standing.standing is Standing.ON_TRACK:
            return None
        since = standing.behind_since or self._today
        if standing.forfeiture_possible:
            words = sentence(
                QT_TRANSLATE_NOOP(
                    "Today",
                    "Plan {number} is {amount} behind since {day}, more than it allows: talk, then"
                    " decide.",
                ),
                number=number,
                amount=euro(standing.behind_cents),
                day=since,
            )
            return Reason(ReasonKind.FORFEITURE, words, since, plan_id)
        words = sentence(
            QT_TRANSLATE_NOOP("Today", "Plan {number} is {amount} behind since {day}."),
            number=number,
            amount=euro(standing.behind_cents),
            day=since,
        )
        return Reason(ReasonKind.INSTALMENT_MISSED, words, since, plan_id)


def _appointments(session: Session, today: date) -> _Found:
    rows = session.execute(
        select(
            Appointment.id, Appointment.household_id, Appointment.starts_at, Appointment.place
        ).where(Appointment.state == AppointmentState.PLANNED)
    )
    for key, household_id, starts_at, place in rows:
        moment: datetime = starts_at.astimezone(_OFFICE_TIME)
        if moment.date() < today:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "How did the talk of {day} go? Nobody wrote it down."),
                day=moment.date(),
            )
            yield household_id, Reason(ReasonKind.FOLLOW_UP, words, moment.date(), key)
        elif moment.date() == today:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "Comes today at {hour}. {place}"),
                hour=f"{moment:%H:%M}",
                place=place,
            )
            yield household_id, Reason(ReasonKind.APPOINTMENT, words, today, key)


def _planned(session: Session, today: date) -> _Found:
    """Follow-ups and decisions of the committee whose day has come."""
    for household_id, action in planned_until(session, today):
        template = (
            QT_TRANSLATE_NOOP("Today", "Somebody wanted to come back to it by {day}.")
            if action.kind is ActionKind.FOLLOW_UP
            else QT_TRANSLATE_NOOP("Today", "The committee's decision is due by {day}.")
        )
        kind = ReasonKind.FOLLOW_UP if action.kind is ActionKind.FOLLOW_UP else ReasonKind.COMMITTEE
        words = sentence(template, day=action.on)
        yield household_id, Reason(kind, words, action.on)


def _ending_holds(session: Session, today: date) -> _Found:
    for hold in holds(session, today):
        if hold.state is HoldState.RUNNING and hold.expires_on <= today + timedelta(HOLD_DAYS):
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "Reminders are on hold until {day}: does it go on?"),
                day=hold.expires_on,
            )
            yield hold.household_id, Reason(ReasonKind.HOLD_ENDS, words, hold.expires_on, hold.id)


def _missing_cards(session: Session, today: date) -> _Found:
    rows = session.execute(
        select(LetterDelivery.id, Letter.household_id, Letter.issued_on)
        .join(Letter, Letter.id == LetterDelivery.letter_id)
        .where(
            LetterDelivery.outcome == DeliveryOutcome.UNDERWAY,
            Letter.issued_on < today - timedelta(days=CARD_DAYS),
        )
    )
    for key, household_id, issued_on in rows:
        words = sentence(
            QT_TRANSLATE_NOOP("Today", "The card of the registered letter of {day} is missing."),
            day=issued_on,
        )
        yield household_id, Reason(ReasonKind.CARD_MISSING, words, issued_on, key)


def _reviews(session: Session, today: date) -> _Found:
    for row in circumstances_to_review(session, today):
        words = sentence(
            QT_TRANSLATE_NOOP("Today", "What is kept in mind should be looked at since {day}."),
            day=row.review_on,
        )
        yield row.household_id, Reason(ReasonKind.REVIEW, words, row.review_on, row.id)


def _ending_claims(session: Session, today: date) -> _Found:
    for household_id, each in limitations(session, today).items():
        if each.last_day is not None:
            words = sentence(
                QT_TRANSLATE_NOOP(
                    "Today",
                    "{amount} may be claimed until {day} only: a notice with proof is needed.",
                ),
                amount=euro(each.ending_cents),
                day=each.last_day,
            )
            yield household_id, Reason(ReasonKind.LIMITATION, words, each.last_day)


def _rows(
    session: Session, found: dict[UUID, list[Reason]], late: dict[UUID, int]
) -> list[TodayRow]:
    wanted = list(found)
    places: dict[UUID, tuple[str, UUID, str]] = {}
    names: dict[UUID, tuple[str, str]] = {}
    phones: dict[UUID, str] = {}
    for start in range(0, len(wanted), _MOST_KEYS):
        part = wanted[start : start + _MOST_KEYS]
        for key, name, folded in session.execute(
            select(Household.id, Household.name, Household.folded_name).where(
                Household.id.in_(part)
            )
        ):
            names[key] = name, folded
        for key, code, development_id, development in session.execute(
            select(Lease.household_id, Unit.code, Unit.development_id, Development.name)
            .join(Unit, Unit.id == Lease.unit_id)
            .join(Development, Development.id == Unit.development_id)
            .where(Lease.household_id.in_(part))
            .order_by(Lease.starts_on, Lease.id)
        ):
            places[key] = code, development_id, development
        for key, phone in session.execute(
            select(Person.household_id, Person.phone)
            .where(Person.household_id.in_(part), Person.phone != "", Person.died_on.is_(None))
            .order_by(Person.role != "head", Person.id)
        ):
            phones.setdefault(key, phone)
    rows = []
    for key, reasons in found.items():
        place = places.get(key)
        reasons.sort(key=lambda reason: (-reason.points, reason.since))
        rows.append(
            TodayRow(
                key,
                names[key][0],
                place[0] if place else "",
                place[1] if place else None,
                place[2] if place else "",
                phones.get(key, ""),
                late.get(key, 0),
                tuple(reasons),
            )
        )
    rows.sort(key=lambda row: (-row.points, names[row.id][1], row.id))
    return rows
