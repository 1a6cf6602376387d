"""The committee's agenda and minutes on paper, in Italian; names may be left out for the board.

Nothing of particular sensitivity is in them: the facts are those of `committee.reading`.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.committee import CommitteeMeeting, CommitteeMinutes, Decision
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.models.hardship import Cause
from app.models.running_write import running_write, touch
from app.services.committee.meetings import close_meeting
from app.services.committee.reading import CaseFacts, CaseRow, MeetingRow, agenda, meetings
from app.services.letters.layout import Document, DocumentInfo, Flow
from app.services.letters.letterhead import BODY, SMALL, STRONG, Running, begin_list, draw_feet
from app.services.letters.parties import cooperative_content
from app.services.reminders.actions import ContactWay
from app.services.repayment_plans.monitoring import Standing

DECISIONS = {
    Decision.PENDING: "da decidere",
    Decision.TALK: "colloquio con il nucleo",
    Decision.REPAYMENT_PLAN: "piano di rientro",
    Decision.HOLD: "sospensione dei solleciti",
    Decision.FUND: "domanda al fondo di solidarietà",
    Decision.FORFEITURE: "decadenza dal piano",
    Decision.NOTICE_OF_DEFAULT: "messa in mora",
    Decision.LEGAL: "pratica legale",
    Decision.WRITE_OFF: "rinuncia al credito",
    Decision.POSTPONED: "rinviata alla prossima riunione",
    Decision.NOTHING: "nessun provvedimento",
}
_CAUSES = {
    Cause.DISMISSAL: "perdita del lavoro",
    Cause.REDUCED_HOURS: "riduzione dell'orario",
    Cause.SHORT_TIME_FUND: "cassa integrazione",
    Cause.CONTRACT_NOT_RENEWED: "contratto non rinnovato",
    Cause.BUSINESS_CLOSED: "cessata attività",
    Cause.SERIOUS_ILLNESS: "malattia grave",
    Cause.ACCIDENT: "infortunio",
    Cause.DEATH_IN_HOUSEHOLD: "decesso nel nucleo",
    Cause.SEPARATION: "separazione",
    Cause.ENERGY_COSTS: "costi dell'energia",
    Cause.HIGH_ADJUSTMENT: "conguaglio elevato",
    Cause.OVER_INDEBTED: "sovraindebitamento",
    Cause.DISPUTE: "contestazione",
    Cause.BENEFIT_DELAYED: "contributo in ritardo",
    Cause.FORGETFULNESS: "dimenticanza",
    Cause.OTHER: "altro",
}
_STANDINGS = {
    Standing.ON_TRACK: "regolare",
    Standing.LATE: "in ritardo",
    Standing.BROKEN: "non rispettato",
}
_WAYS = {
    ContactWay.LETTER: "lettera",
    ContactWay.PHONE: "telefonata",
    ContactWay.VISIT: "visita",
    ContactWay.INTERVIEW: "colloquio",
}
_AGENDA, _MINUTES = "Ordine del giorno", "Verbale"
_SIGNATURES = ("Il presidente della commissione", "Il segretario")


def agenda_pdf(session: Session, meeting_id: UUID, today: date, *, masked: bool = False) -> bytes:
    """The agenda of a meeting; with `masked` dwellings stand in for names.

    Raises OfficeError when the meeting is not there.
    """
    meeting, cases = _meeting(session, meeting_id), agenda(session, meeting_id, today)
    return _drawn(session, meeting, cases, _AGENDA, masked=masked)


def minutes_pdf(session: Session, meeting_id: UUID) -> bytes:
    """The minutes of a closed meeting as they were archived.

    Raises OfficeError where there are none, or their bytes are not those that were kept.
    """
    row = session.get(CommitteeMinutes, meeting_id)
    if row is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This meeting has no minutes yet."))
    if hashlib.sha256(row.pdf).digest() != row.sha256:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The minutes are damaged: not as they were printed. Restore a backup."
            )
        )
    return row.pdf


def masked_minutes_pdf(session: Session, meeting_id: UUID, today: date) -> bytes:
    """The minutes without names, for the board; drawn anew each time."""
    meeting, cases = _meeting(session, meeting_id), agenda(session, meeting_id, today)
    return _drawn(session, meeting, cases, _MINUTES, masked=True)


def close_with_minutes(session: Session, meeting_id: UUID, version: int, today: date) -> bytes:
    """Close a meeting and archive its minutes inside the running write; gives their pages.

    Raises OfficeError as `meetings.close_meeting` does; then nothing is kept.
    """
    close_meeting(session, meeting_id, version, today)
    meeting, cases = _meeting(session, meeting_id), agenda(session, meeting_id, today)
    pdf = _drawn(session, meeting, cases, _MINUTES, masked=False)
    session.execute(
        insert(table_of(CommitteeMinutes)).values(
            meeting_id=meeting_id,
            pdf=pdf,
            sha256=hashlib.sha256(pdf).digest(),
            change_id=running_write(session).change_id,
        )
    )
    touch(session, CommitteeMeeting.subject, meeting_id)
    return pdf


def _meeting(session: Session, meeting_id: UUID) -> MeetingRow:
    found = session.scalar(select(CommitteeMeeting.id).where(CommitteeMeeting.id == meeting_id))
    if found is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This meeting is not there any more."))
    return next(row for row in meetings(session) if row.id == meeting_id)


def _drawn(
    session: Session, meeting: MeetingRow, cases: Sequence[CaseRow], kind: str, *, masked: bool
) -> bytes:
    cooperative = cooperative_content(session)
    title = f"{kind} della commissione morosità del {format_date(meeting.held_on)}"
    document = Document(DocumentInfo(title, cooperative.name, title, meeting.held_on))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(4)
    if meeting.place:
        flow.paragraph(f"Luogo: {meeting.place}.", BODY)
    if meeting.members and not masked:
        label = "Presenti" if kind == _MINUTES else "Convocati"
        flow.paragraph(f"{label}: {', '.join(meeting.members)}.", BODY)
    if meeting.notes:
        flow.gap(3)
        flow.paragraph(meeting.notes, BODY)
    for number, case in enumerate(cases, start=1):
        flow.gap(11)
        _write_case(flow, number, case, is_minutes=kind == _MINUTES, masked=masked)
    if not cases:
        flow.gap(10)
        flow.paragraph("Nessun caso.", BODY)
    if kind == _MINUTES and not masked:
        _write_signatures(flow)
    draw_feet(document, running)
    return document.to_pdf()


def _write_case(flow: Flow, number: int, case: CaseRow, *, is_minutes: bool, masked: bool) -> None:
    who = case.unit_code if masked else f"{case.household_name}, {case.unit_code}"
    again = " (rinviato da una riunione precedente)" if case.was_postponed else ""
    flow.need(70)
    flow.paragraph(f"{number}. {who} · {case.development_name}{again}", STRONG, tag="H2")
    flow.paragraph(_facts_words(case.facts), replace(SMALL, size=8.6, leading=11.8))
    if not masked:
        flow.gap(2)
        flow.paragraph(f"Quesito: {case.question}", BODY)
    if not is_minutes:
        flow.gap(2)
        flow.paragraph("Decisione: _____________________  Chi: ____________  Entro: ________", BODY)
        return
    flow.gap(2)
    flow.paragraph(_decision_words(case, masked=masked), BODY)


def _facts_words(facts: CaseFacts) -> str:
    parts = [f"Scaduto {format_euro(facts.overdue_cents)}"]
    if facts.months is not None:
        parts[0] += f", pari a {str(facts.months).replace('.', ',')} mensilità"
    if facts.oldest_due_on is not None:
        parts.append(f"dal {format_date(facts.oldest_due_on)}")
    if facts.plan:
        how = f" ({_STANDINGS[facts.plan_standing]})" if facts.plan_standing else ""
        parts.append(f"piano {facts.plan}{how}")
    if facts.causes:
        parts.append("cause: " + ", ".join(_CAUSES[cause] for cause in facts.causes))
    if facts.last_contact is not None:
        day = format_date(facts.last_contact.day)
        parts.append(f"ultimo contatto: {_WAYS[facts.last_contact.way]} del {day}")
    return " · ".join(parts) + "."


def _decision_words(case: CaseRow, *, masked: bool) -> str:
    words = f"Decisione: {DECISIONS[case.decision]}."
    if case.decision_text and not masked:
        words += f" {case.decision_text}"
    if case.owner and not masked:
        words += f" A cura di {case.owner}"
        words += f", entro il {format_date(case.due_on)}." if case.due_on else "."
    return words


def _write_signatures(flow: Flow) -> None:
    flow.need(70)
    flow.gap(40)
    wide = flow.measure / 2
    for place, label in enumerate(_SIGNATURES):
        left = flow.left + place * wide
        flow.page.rule(left, flow.y, wide - 24, 0.5)
        flow.page.text(left, flow.y - 10, label, SMALL)
    flow.y -= 14
