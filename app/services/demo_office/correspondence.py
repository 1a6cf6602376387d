"""Letters of the made-up years as they were printed: newest agreements, last reminders."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import Base, table_of
from app.models.letters import (
    DeliveryOutcome,
    Letter,
    LetterDelivery,
    LetterDocument,
    LetterKind,
    LetterMeans,
    LetterRun,
)
from app.models.reminders import ReminderAction
from app.models.running_write import running_write
from app.services.cooperative.numbers import Series
from app.services.demo_office.chance import KeyMaker
from app.services.demo_office.estate import Row
from app.services.demo_office.numbers import Numbers
from app.services.demo_office.plans import PlanBook, SimulatedPlan
from app.services.letters.archive import Protocol, safe_file_name
from app.services.reminders.proposals import Proposal, outlook
from app.services.repayment_plans.forms import plan_number

MOST_AGREEMENTS = 30
"""Printing takes most of the time; the older agreements are not in the archive."""
RUNS_AGO = (68, 43, 19)
"""How many days ago reminders were printed."""
MOST_REMINDERS = 10
"""Of a run."""
_RECEIVED_AFTER = timedelta(days=6)


def write_letters(
    session: Session, keys: KeyMaker, plans: PlanBook, numbers: Numbers, today: date
) -> None:
    """Archive the newest agreements and print the last runs of reminders, in their days' order."""
    writer = _Writer(session, keys, numbers, today)
    signed = [plan for plan in plans.plans if plan.signed]
    signed.sort(key=lambda plan: (plan.agreed_on, plan.number or 0))
    waiting = signed[-MOST_AGREEMENTS:]
    for ago in RUNS_AGO:
        day = today - timedelta(days=ago)
        while waiting and waiting[0].agreed_on <= day:
            writer.archive_agreement(waiting.pop(0))
        writer.print_reminders(day)
    for plan in waiting:
        writer.archive_agreement(plan)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the register says of a letter, and its page."""

    kind: LetterKind
    means: LetterMeans
    issued_on: date
    household_id: UUID
    lease_id: UUID
    subject_line: str
    file_stem: str
    pdf: bytes
    plan_id: UUID | None = None
    run_id: UUID | None = None
    run_position: int | None = None
    recipient: str = ""
    courtesy_language: str = ""


class _Writer:
    """Writes letters one by one, each under the next number of its year."""

    def __init__(self, session: Session, keys: KeyMaker, numbers: Numbers, today: date) -> None:
        self._session = session
        self._keys = keys
        self._numbers = numbers
        self._today = today
        self._change_id = running_write(session).change_id

    def archive_agreement(self, plan: SimulatedPlan) -> None:
        """The agreement of a plan, as it was printed at its signature."""
        # Drawing letters loads reportlab, which nothing else here needs.
        from app.services.letters.plan_letter import agreement_pdf, plan_content

        protocol = self._protocol(plan.agreed_on)
        letter = plan_content(self._session, plan.key, protocol)
        lease, number = plan.account.lease, plan_number(plan.year, plan.number)
        sheet = _Sheet(
            LetterKind.PLAN_AGREEMENT,
            LetterMeans.BY_HAND,
            plan.agreed_on,
            lease.household.key,
            lease.key,
            f"Piano di rientro {number}",
            f"piano {number} {lease.unit.code} {lease.household.name}",
            agreement_pdf(self._session, letter),
            plan_id=plan.key,
            courtesy_language=letter.courtesy_language,
        )
        self._keep(sheet, protocol)

    def print_reminders(self, day: date) -> None:
        """The reminders that were due on a day, as one run, each with its step."""
        due = [each for each in outlook(self._session, day).proposals if each.is_letter]
        if not due:
            return
        run_id = self._keys()
        run: Row = {
            "id": run_id,
            "made_on": day,
            "title": f"Solleciti {day:%d/%m/%Y}",
            "change_id": self._change_id,
        }
        self._insert(LetterRun, run)
        place = 0
        for proposal in due[:MOST_REMINDERS]:
            letters: list[UUID] = []
            for sheet, protocol in self._reminders(proposal, day):
                position = place + len(letters)
                numbered = replace(sheet, run_id=run_id, run_position=position)
                letters.append(self._keep(numbered, protocol))
            self._insert(ReminderAction, self._step(proposal, day, letters[0]))
            place += len(letters)

    def _reminders(self, proposal: Proposal, day: date) -> Iterator[tuple[_Sheet, Protocol]]:
        from app.services.letters import notice
        from app.services.letters.reminder_letters import (
            kind_of,
            means_of,
            reminder_desk,
            reminder_notices,
        )

        desk = reminder_desk(self._session, day)
        for letter in reminder_notices(desk, proposal):
            protocol = self._protocol(day)
            numbered = replace(letter, protocol_number=str(protocol))
            texts = desk.texts(letter.name, letter.courtesy_language)
            sheet = _Sheet(
                kind_of(proposal),
                means_of(proposal),
                day,
                proposal.household_id,
                proposal.lease_id,
                texts.italian.phrase("subject", notice.all_values(numbered)),
                f"{proposal.kind.value} {proposal.addressee.unit_code} {letter.addressee.name}",
                notice.render(numbered, texts),
                recipient=letter.addressee.name,
                courtesy_language=letter.courtesy_language,
            )
            yield sheet, protocol

    def _protocol(self, day: date) -> Protocol:
        return Protocol(day.year, self._numbers.take(Series.PROTOCOL, day.year))

    def _keep(self, sheet: _Sheet, protocol: Protocol) -> UUID:
        key = self._keys()
        letter = {
            "id": key,
            "protocol_year": protocol.year,
            "protocol_number": protocol.number,
            "kind": sheet.kind,
            "means": sheet.means,
            "issued_on": sheet.issued_on,
            "household_id": sheet.household_id,
            "lease_id": sheet.lease_id,
            "plan_id": sheet.plan_id,
            "subject_line": sheet.subject_line,
            "file_name": f"{safe_file_name(sheet.file_stem)}.pdf",
            "recipient": sheet.recipient,
            "courtesy_language": sheet.courtesy_language,
            "run_id": sheet.run_id,
            "run_position": sheet.run_position,
            "change_id": self._change_id,
        }
        self._insert(Letter, letter)
        digest = hashlib.sha256(sheet.pdf).digest()
        self._insert(LetterDocument, {"letter_id": key, "pdf": sheet.pdf, "sha256": digest})
        if sheet.run_id is not None and sheet.means is LetterMeans.REGISTERED:
            self._insert(LetterDelivery, self._delivery(key, sheet.issued_on))
        return key

    def _delivery(self, letter_id: UUID, day: date) -> Row:
        # No receipt is entered: it would start interest, which only the office may do.
        return {
            "id": self._keys(),
            "version": 1,
            "letter_id": letter_id,
            "sent_on": day,
            "tracking_number": f"RA{self._numbers_of(letter_id)}IT",
            "outcome": DeliveryOutcome.UNDERWAY,
            "outcome_on": None,
            "notice_id": None,
        }

    def _numbers_of(self, key: UUID) -> str:
        return str(key.int % 10**9).zfill(9)

    def _step(self, proposal: Proposal, day: date, letter_id: UUID) -> Row:
        return {
            "id": self._keys(),
            "household_id": proposal.household_id,
            "lease_id": proposal.lease_id,
            "kind": proposal.kind,
            "stage_id": proposal.stage_id,
            "channel": proposal.channel,
            "done_on": day,
            "overdue_cents": proposal.total_cents,
            "oldest_due_on": proposal.oldest_due_on,
            "outcome": None,
            "note": "",
            "letter_id": letter_id,
            "promise_id": None,
            "log_entry_id": None,
            "change_id": self._change_id,
            "annulled_change_id": None,
        }

    def _insert(self, model: type[Base], row: Row) -> None:
        self._session.execute(insert(table_of(model)), [row])
