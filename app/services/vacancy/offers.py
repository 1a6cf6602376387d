"""Offering an empty unit to a candidate, and the answer: an accepted offer assigns the unit."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.vacancy import (
    Candidate,
    CandidateState,
    OfferAnswer,
    UnitOffer,
    Void,
    VoidPhase,
)
from app.services.form_checks import check_length, fetch_as_read
from app.services.vacancy.keeping import VoidKey, date_phase, noted_void, undate_phase

_REASON_LENGTH = 2000
_STANDING = (OfferAnswer.PENDING, OfferAnswer.ACCEPTED)


@dataclass(frozen=True, slots=True)
class OfferForm:
    """An empty unit offered to a candidate on a day."""

    key: VoidKey
    candidate_id: UUID
    offered_on: date


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What became of an offer on a day. A refusal has its reason; `keeps_waiting` tells whether
    whoever refused stays on the list."""

    offer_id: UUID
    version: int
    answer: OfferAnswer
    answered_on: date
    reason: str = ""
    keeps_waiting: bool = True


def make_offer(session: Session, form: OfferForm, today: date) -> UUID:
    """Offer an empty unit; gives the offer's key.

    Raises OfficeError with the field at fault: an offer for this unit or to this candidate that
    stands, a candidate who does not wait, a day to come or before the unit was ready.
    """
    if form.offered_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="offered_on"
        )
    candidate = session.get(Candidate, form.candidate_id)
    if candidate is None or candidate.state is not CandidateState.WAITING:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This candidate does not wait any more: choose another."),
            field="candidate_id",
        )
    void = noted_void(session, form.key)
    if _standing(session, void.id):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "This unit is offered already: enter the answer, or take it back."
            )
        )
    offer = UnitOffer(
        id=new_id(),
        void_id=void.id,
        candidate_id=candidate.id,
        offered_on=form.offered_on,
        answer=OfferAnswer.PENDING,
    )
    session.add(offer)
    candidate.state = CandidateState.OFFERED
    _date(session, void, VoidPhase.OFFERED, form.offered_on, today, "offered_on")
    session.flush()
    return offer.id


def answer_offer(session: Session, form: AnswerForm, today: date) -> None:
    """Enter the answer, or take the offer back, also one that was accepted.

    Accepted: the unit is assigned. Otherwise it is ready for the next candidate. Raises
    OfficeError with the field at fault: a day before the offer or to come, a refusal without its
    reason, an offer that somebody else answered meanwhile.
    """
    offer = fetch_as_read(session, UnitOffer, form.offer_id, form.version)
    _check_answer(offer, form, today)
    candidate = session.get_one(Candidate, offer.candidate_id)
    void = session.get_one(Void, offer.void_id)
    offer.answer, offer.answered_on = form.answer, form.answered_on
    offer.refusal_reason = form.reason.strip()
    if form.answer is OfferAnswer.ACCEPTED:
        candidate.state = CandidateState.ACCEPTED
        _date(session, void, VoidPhase.ASSIGNED, form.answered_on, today, "answered_on")
        return
    leaves = form.answer is OfferAnswer.REFUSED and not form.keeps_waiting
    candidate.state = CandidateState.REFUSED if leaves else CandidateState.WAITING
    for phase in (VoidPhase.OFFERED, VoidPhase.ASSIGNED):
        undate_phase(session, void, phase)


def _date(
    session: Session, void: Void, phase: VoidPhase, on: date, today: date, field: str
) -> None:
    try:
        date_phase(session, void, phase, on, today)
    except OfficeError as error:
        error.field = field
        raise


def _standing(session: Session, void_id: UUID) -> bool:
    found = select(UnitOffer.id).where(
        UnitOffer.void_id == void_id, UnitOffer.answer.in_(_STANDING)
    )
    return session.scalar(found) is not None


def _check_answer(offer: UnitOffer, form: AnswerForm, today: date) -> None:
    allowed = {
        OfferAnswer.PENDING: set(OfferAnswer) - {OfferAnswer.PENDING},
        OfferAnswer.ACCEPTED: {OfferAnswer.TAKEN_BACK, OfferAnswer.REFUSED},
    }.get(offer.answer, set())
    if form.answer not in allowed:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This offer was answered already."), field="answer"
        )
    if not offer.offered_on <= form.answered_on <= today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The answer comes between the offer and today."),
            field="answered_on",
        )
    check_length("reason", form.reason, _REASON_LENGTH)
    if form.answer is OfferAnswer.REFUSED and not form.reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why it was refused."), field="reason")
