"""From a proposed reminder to the letters that say it: one for the household, and for a notice of
default one for each who answers for the debt (domain rules B11)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.letters import LetterKind, LetterMeans
from app.models.reminders import StageChannel, StageKind
from app.models.tenants import LeaseKind
from app.services.legal_interest.rates import RateTable, rate_table
from app.services.letters import content
from app.services.letters.amount_in_words import amount_in_words
from app.services.letters.courtesy import has_courtesy
from app.services.letters.letterhead import contract_description
from app.services.letters.notice import NoticeTexts
from app.services.letters.parties import LeaseFacts, cooperative_content, lease_facts, recipients
from app.services.letters.texts import notice_texts
from app.services.reminders.proposals import Proposal

_OFFICE_TIME = ZoneInfo("Europe/Rome")
_MEANS = {
    StageChannel.ORDINARY: LetterMeans.ORDINARY,
    StageChannel.BY_HAND: LetterMeans.BY_HAND,
    StageChannel.REGISTERED: LetterMeans.REGISTERED,
    StageChannel.CERTIFIED_EMAIL: LetterMeans.CERTIFIED_EMAIL,
}
MEANS_WORDS: Mapping[LetterMeans, str] = {
    LetterMeans.ORDINARY: "Posta ordinaria",
    LetterMeans.BY_HAND: "Raccomandata a mano",
    LetterMeans.REGISTERED: "Raccomandata A/R",
    LetterMeans.CERTIFIED_EMAIL: "PEC",
}
"""How a letter is sent, as its head says it: Italian whatever the window speaks."""


@dataclass(slots=True)
class ReminderDesk:
    """What all letters of a run share, read once: the letterhead, the rates, the texts."""

    session: Session
    today: date
    cooperative: content.Cooperative
    rates: RateTable
    _texts: dict[tuple[str, str], NoticeTexts] = field(default_factory=dict)

    def texts(self, name: str, courtesy_language: str) -> NoticeTexts:
        """The words of a letter, as the office has them."""
        key = name, courtesy_language
        if key not in self._texts:
            self._texts[key] = notice_texts(self.session, name, courtesy_language)
        return self._texts[key]


def reminder_desk(session: Session, today: date) -> ReminderDesk:
    """Read what all letters of a run share."""
    return ReminderDesk(session, today, cooperative_content(session), rate_table(session))


def kind_of(proposal: Proposal) -> LetterKind:
    """What the archive calls the letter of a proposal. Raises OfficeError for one without."""
    if not proposal.is_letter:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This step is a call or a visit: there is no letter.")
        )
    return LetterKind(proposal.kind.value)


def means_of(proposal: Proposal) -> LetterMeans:
    """How the letter of a proposal goes out."""
    return _MEANS.get(proposal.channel, LetterMeans.ORDINARY)


def reminder_notices(desk: ReminderDesk, proposal: Proposal) -> tuple[content.Notice, ...]:
    """The letters of a proposal, still without protocol numbers; that of the household first."""
    kind_of(proposal)
    facts = lease_facts(desk.session, proposal.lease_id)
    is_formal = proposal.kind is StageKind.NOTICE_OF_DEFAULT
    found = recipients(desk.session, facts, everyone_who_answers=is_formal)
    language = proposal.addressee.language
    first = content.Notice(
        cooperative=desk.cooperative,
        addressee=found[0],
        contract=facts.contract,
        name=proposal.template or proposal.kind.value,
        dated_on=desk.today,
        values=_values(desk, proposal, facts),
        conditions=_conditions(desk, proposal, facts, is_sent_to_others=len(found) > 1),
        items=tuple(
            content.OpenItem(each.kind.value, each.text, each.due_on, each.remaining_cents)
            for each in proposal.charges
        ),
        asked_cents=proposal.total_cents,
        payment_reference=arrears_reference(facts),
        means=MEANS_WORDS[means_of(proposal)],
        courtesy_language=language if has_courtesy(language) else "",
    )
    return tuple(replace(first, addressee=addressee) for addressee in found)


def arrears_reference(facts: LeaseFacts) -> str:
    """What the transfer must say, so that the bank's line finds its lease again."""
    return f"ARRETRATI {facts.contract.code} {facts.unit_code}"[:140]


def _values(
    desk: ReminderDesk, proposal: Proposal, facts: LeaseFacts
) -> tuple[tuple[str, str], ...]:
    previous = proposal.last_action_on
    rate = desk.rates.on(desk.today).percentage
    return (
        ("contract_description", contract_description(facts.contract)),
        ("total_in_words", amount_in_words(proposal.total_cents)),
        ("pay_by", format_date(desk.today + timedelta(days=proposal.payment_days))),
        ("payment_days", str(proposal.payment_days)),
        ("oldest_due_on", format_date(proposal.oldest_due_on)),
        ("previous_on", format_date(previous) if previous else ""),
        ("legal_rate", f"{rate.normalize():f}".replace(".", ",") + "\u00a0%"),
        ("appointment", next_appointment(desk.session, proposal.household_id, desk.today)),
    )


def _conditions(
    desk: ReminderDesk, proposal: Proposal, facts: LeaseFacts, *, is_sent_to_others: bool
) -> frozenset[str]:
    has_appointment = bool(next_appointment(desk.session, proposal.household_id, desk.today))
    is_use = facts.lease_kind is LeaseKind.COOPERATIVE_USE
    chosen = {
        "previous": proposal.previous_actions > 0 and proposal.last_action_on is not None,
        "no_previous": proposal.previous_actions == 0 or proposal.last_action_on is None,
        "appointment": has_appointment,
        "no_appointment": not has_appointment,
        # Whether L. 392/1978 holds for a cooperative's own members is not certain (B6).
        "cooperative_use": is_use,
        "lease": not is_use,
        "co_obliged": is_sent_to_others,
        "no_plan": True,
    }
    return frozenset(name for name, holds in chosen.items() if holds)


def next_appointment(session: Session, household_id: UUID, today: date) -> str:
    """Day, hour and place of a household's next appointment; empty without one."""
    rows = session.execute(
        select(Appointment.starts_at, Appointment.place)
        .where(
            Appointment.household_id == household_id,
            Appointment.state == AppointmentState.PLANNED,
        )
        .order_by(Appointment.starts_at)
    )
    for starts_at, place in rows:
        local: datetime = starts_at.astimezone(_OFFICE_TIME)
        if local.date() >= today:
            return ", ".join(filter(None, (format_date(local.date()), f"{local:%H:%M}", place)))
    return ""
