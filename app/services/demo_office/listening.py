"""What the made-up office did about debts: calls, promises, holds, listening, cases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.base import Base, table_of
from app.models.committee import CommitteeCase, CommitteeMeeting, Decision, MeetingState
from app.models.community import Sensitivity
from app.models.hardship import (
    BudgetLine,
    BudgetLineKind,
    Cause,
    Circumstance,
    HardshipCause,
    HouseholdBudget,
    HouseholdCircumstance,
)
from app.models.ledger import LedgerHead
from app.models.legal_files import LegalFile, LegalStep
from app.models.reminders import (
    ContactOutcome,
    HoldReason,
    PaymentPromise,
    ReminderAction,
    ReminderHold,
    StageChannel,
    StageKind,
)
from app.models.running_write import running_write
from app.models.tenants import Household
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.cooperative import COMMUNITY_AUTHORS
from app.services.demo_office.estate import Row
from app.services.hardship.budgets import BudgetRules, Sheet, sustainable
from app.services.reminders.proposals import Proposal, outlook
from app.services.repayment_plans.forms import monthly_charge_cents

_ROME = ZoneInfo("Europe/Rome")
_CALLS = (
    (ContactOutcome.NO_ANSWER, "Squilla a vuoto, riprovare di sera."),
    (ContactOutcome.SPOKE, "Aspetta la cassa integrazione, verrà a parlarne."),
    (ContactOutcome.LEFT_MESSAGE, "Lasciato un messaggio alla figlia."),
    (ContactOutcome.WILL_COME, "Passa lunedì con la busta paga."),
    (ContactOutcome.SPOKE, "Ha avuto spese mediche, chiede tempo."),
)
_HOLDS = (
    (HoldReason.DISPUTE, "Contesta il conguaglio del riscaldamento: aspetta le letture.", 35),
    (HoldReason.SOCIAL_SERVICES, "I servizi sociali hanno chiesto tempo per il contributo.", 50),
    (HoldReason.FUND_PENDING, "Domanda al fondo di solidarietà in esame.", 21),
)
_CAUSES = (
    (Cause.DISMISSAL, "Lettera di licenziamento vista in ufficio.", Sensitivity.NORMAL),
    (Cause.REDUCED_HOURS, "Buste paga degli ultimi tre mesi.", Sensitivity.NORMAL),
    (Cause.SEPARATION, "Riferito a voce.", Sensitivity.RESERVED),
    (Cause.SERIOUS_ILLNESS, "Certificato agli atti.", Sensitivity.PARTICULAR),
    (Cause.ENERGY_COSTS, "Bollette della luce.", Sensitivity.NORMAL),
    (Cause.HIGH_ADJUSTMENT, "Conguaglio 2025.", Sensitivity.NORMAL),
    (Cause.SHORT_TIME_FUND, "Comunicazione dell’azienda.", Sensitivity.NORMAL),
)
_CIRCUMSTANCES = (
    (Circumstance.ELDER_ALONE, "Vive sola, i figli sono lontani."),
    (Circumstance.SMALL_CHILDREN, "Due bambini sotto i tre anni."),
    (Circumstance.SOCIAL_SERVICES, "Seguita dai servizi del municipio."),
)
_APPOINTMENTS = (
    (1, 9, 30, "Piano di rientro", AppointmentState.PLANNED, ""),
    (1, 11, 0, "Busta paga e bilancio familiare", AppointmentState.PLANNED, ""),
    (3, 15, 30, "Conguaglio del riscaldamento", AppointmentState.PLANNED, ""),
    (-1, 10, 0, "Rate in ritardo", AppointmentState.PLANNED, ""),
    (-6, 10, 30, "Arretrati", AppointmentState.HELD, "Concordato un piano in dodici rate."),
    (-8, 16, 0, "Arretrati", AppointmentState.MISSED, "Non si è presentata nessuno."),
)
_QUESTIONS = (
    "Ha perso il lavoro: piano informale o attesa del contributo?",
    "Terzo piano in quattro anni: serve un accompagnamento al bilancio familiare.",
    "Morosità vecchia, mai venuti a parlare: messa in mora o visita?",
)


def write_listening(session: Session, seed: int, keys: KeyMaker, today: date) -> None:
    """Write the steps, the listening and the cases of the households that are late today.

    To be called once the letters are written, since a step answers what went before.
    """
    seen = outlook(session, today).proposals
    calls = [each for each in seen if each.kind is StageKind.CONTACT]
    older = sorted(
        (each for each in seen if each not in calls), key=lambda each: each.oldest_due_on
    )
    writer = _Writer(session, keys, Chance(seed, "listening"), today)
    writer.note_calls(calls[:: max(1, len(calls) // 12)])
    writer.promise(older[1::5][:5])
    writer.hold(older[2::5][:3])
    writer.listen(older[3::4][:7])
    writer.invite(older[4::4][:6])
    writer.bring_to_committee(older[:3])
    writer.ask_a_lawyer(older[5:6])


@dataclass(frozen=True, slots=True)
class _Writer:
    session: Session
    keys: KeyMaker
    chance: Chance
    today: date

    def note_calls(self, late: Sequence[Proposal]) -> None:
        """Calls of the last days to those who are late for the first time."""
        for proposal, (outcome, note) in zip(late, _CALLS * 3, strict=False):
            ago = self.chance.between(3, 9)
            self._step(proposal, self.today - timedelta(days=ago), outcome, note)

    def promise(self, late: Sequence[Proposal]) -> None:
        """Promises to pay: some for a day to come, some whose day has passed."""
        number = self.session.scalar(select(func.max(LedgerHead.last_number))) or 0
        for proposal, days in zip(late, (4, 9, 12, -3, -6), strict=False):
            key = self.keys()
            made_on = self.today - timedelta(days=10)
            row = {
                "household_id": proposal.household_id,
                "lease_id": proposal.lease_id,
                "made_on": made_on,
                "due_on": self.today + timedelta(days=days),
                "cents": max(proposal.total_cents // 20_000 * 10_000, 10_000),
                "note": "Al telefono, appena arriva lo stipendio.",
                "ledger_number": number,
            }
            self._insert(PaymentPromise, row, key)
            self._step(proposal, made_on, ContactOutcome.PROMISED, "", promise_id=key)

    def hold(self, late: Sequence[Proposal]) -> None:
        """No reminder for a while, and why."""
        for proposal, (reason, note, days) in zip(late, _HOLDS, strict=False):
            row = {
                "household_id": proposal.household_id,
                "reason": reason,
                "note": note,
                "starts_on": self.today - timedelta(days=12),
                "expires_on": self.today + timedelta(days=days),
            }
            self._insert(ReminderHold, row)

    def listen(self, late: Sequence[Proposal]) -> None:
        """Why they fell behind, what to keep in mind, what a month can bear."""
        for proposal, (cause, evidence, sensitivity) in zip(late, _CAUSES, strict=False):
            row = {
                "household_id": proposal.household_id,
                "cause": cause,
                "since": self.today - timedelta(days=self.chance.between(60, 240)),
                "until": None,
                "evidence": evidence,
                "note": "",
                "sensitivity": sensitivity,
            }
            self._insert(HardshipCause, row)
        for proposal, (circumstance, reason) in zip(late, _CIRCUMSTANCES, strict=False):
            row = {
                "household_id": proposal.household_id,
                "circumstance": circumstance,
                "reason": reason,
                "review_on": self.today + timedelta(days=180),
                "sensitivity": Sensitivity.RESERVED,
            }
            self._insert(HouseholdCircumstance, row)
        for proposal in late[:4]:
            self._draw_up_budget(proposal)

    def _draw_up_budget(self, proposal: Proposal) -> None:
        income = self.session.scalar(
            select(Household.monthly_income_cents).where(Household.id == proposal.household_id)
        )
        if not income:
            return
        housing = monthly_charge_cents(self.session, proposal.lease_id, self.today)
        shares = (("food", 24), ("energy", 9), ("transport", 6), ("health", 3))
        expenses = tuple((name, income * share // 100_00 * 100) for name, share in shares)
        sheet = Sheet((("work", income),), expenses, housing, income // 50_00 * 100)
        rules = BudgetRules()
        key = self.keys()
        row = {
            "household_id": proposal.household_id,
            "drawn_up_on": self.today - timedelta(days=9),
            "adults": 2,
            "children": self.chance.between(0, 2),
            "housing_cents": housing,
            "reserve_cents": sheet.reserve_cents,
            "income_share": rules.housing_share,
            "sustainable_cents": sustainable(sheet, rules).cents,
            "note": "",
            "sensitivity": Sensitivity.RESERVED,
        }
        self._insert(HouseholdBudget, row, key)
        lines = [(BudgetLineKind.INCOME, *line) for line in sheet.income]
        lines += [(BudgetLineKind.EXPENSE, *line) for line in sheet.expenses]
        for position, (kind, category, cents) in enumerate(lines):
            line = {
                "id": self.keys(),
                "budget_id": key,
                "position": position,
                "kind": kind,
                "category": category,
                "cents": cents,
            }
            self.session.execute(insert(table_of(BudgetLine)), [line])

    def invite(self, late: Sequence[Proposal]) -> None:
        """Talks of the days around today."""
        for proposal, planned in zip(late, _APPOINTMENTS, strict=False):
            days, hour, minute, purpose, state, outcome = planned
            day = self.today + timedelta(days=days)
            if day.weekday() == 6:
                day += timedelta(days=1 if days > 0 else -1)
            row = {
                "household_id": proposal.household_id,
                "starts_at": datetime.combine(day, time(hour, minute), _ROME),
                "minutes": 30,
                "place": "In ufficio",
                "owner": self.chance.one_of(COMMUNITY_AUTHORS),
                "purpose": purpose,
                "state": state,
                "outcome": outcome,
                "log_entry_id": None,
            }
            self._edit(Appointment, row)

    def bring_to_committee(self, late: Sequence[Proposal]) -> None:
        """A meeting to come with its cases, and one that waits for the next."""
        meeting = {
            "held_on": self.today + timedelta(days=2),
            "place": "Sala riunioni",
            "members": "\n".join(COMMUNITY_AUTHORS[:4]),
            "notes": "",
            "state": MeetingState.OPEN,
        }
        key = self._edit(CommitteeMeeting, meeting)
        for place, (proposal, question) in enumerate(zip(late, _QUESTIONS, strict=False)):
            row: Row = {
                "meeting_id": key if place < len(_QUESTIONS) - 1 else None,
                "household_id": proposal.household_id,
                "raised_on": self.today - timedelta(days=5 + place),
                "raised_by": self.chance.one_of(COMMUNITY_AUTHORS),
                "question": question,
                "decision": Decision.PENDING,
                "decision_text": "",
                "owner": "",
                "due_on": None,
                "done_on": None,
                "postponed_from_id": None,
            }
            self._edit(CommitteeCase, row)

    def ask_a_lawyer(self, late: Sequence[Proposal]) -> None:
        """A case that a lawyer has."""
        for proposal in late:
            row = {
                "household_id": proposal.household_id,
                "lease_id": proposal.lease_id,
                "opened_on": self.today - timedelta(days=40),
                "reason": "Nessuna risposta alla messa in mora e a due visite.",
                "lawyer": "Avv. Esempio",
                "lawyer_contact": "studio@esempio.it",
                "court": "Tribunale di Milano",
                "court_number": "",
                "step": LegalStep.WITH_LAWYER,
                "handed_over_on": self.today - timedelta(days=33),
                "hearing_on": self.today + timedelta(days=24),
                "validated_on": None,
                "grace_ends_on": None,
                "execution_on": None,
                "closed_on": None,
                "outcome": "",
                "notes": "",
            }
            self._edit(LegalFile, row)

    def _step(
        self,
        proposal: Proposal,
        day: date,
        outcome: ContactOutcome,
        note: str,
        promise_id: UUID | None = None,
    ) -> None:
        row = {
            "household_id": proposal.household_id,
            "lease_id": proposal.lease_id,
            "kind": StageKind.CONTACT,
            "stage_id": None,
            "channel": StageChannel.PHONE,
            "done_on": day,
            "overdue_cents": proposal.total_cents,
            "oldest_due_on": proposal.oldest_due_on,
            "outcome": outcome,
            "note": note,
            "letter_id": None,
            "promise_id": promise_id,
            "log_entry_id": None,
            "annulled_change_id": None,
        }
        self.session.execute(insert(table_of(ReminderAction)), [self._signed(row, self.keys)])

    def _insert(self, model: type[Base], row: Row, key: UUID | None = None) -> None:
        signed = self._signed({**row, "ended_change_id": None}, lambda: key or self.keys())
        self.session.execute(insert(table_of(model)), [signed])

    def _signed(self, row: Row, key: Callable[[], UUID]) -> Row:
        return {"id": key(), **row, "change_id": running_write(self.session).change_id}

    def _edit(self, model: type[Base], row: Row) -> UUID:
        key = self.keys()
        self.session.execute(insert(table_of(model)), [{"id": key, "version": 1, **row}])
        return key
