"""Phases, causes, states and reasons in words: English here, translated when shown."""

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.vacancy import CandidateState, OfferAnswer, VoidCause, VoidPhase
from app.services.vacancy.board import EmptyUnit
from app.services.vacancy.candidates import Misfit
from app.services.vacancy.rent_lost import AmountSource, Bearer

PHASES = {
    VoidPhase.NOTICE: QT_TRANSLATE_NOOP("States", "Notice"),
    VoidPhase.KEYS_RETURNED: QT_TRANSLATE_NOOP("States", "Keys back"),
    VoidPhase.INSPECTION: QT_TRANSLATE_NOOP("States", "Inspection"),
    VoidPhase.WORKS: QT_TRANSLATE_NOOP("States", "Works"),
    VoidPhase.READY: QT_TRANSLATE_NOOP("States", "Ready"),
    VoidPhase.OFFERED: QT_TRANSLATE_NOOP("States", "Offered"),
    VoidPhase.ASSIGNED: QT_TRANSLATE_NOOP("States", "Assigned"),
}
CAUSES = {
    VoidCause.TURNOVER: QT_TRANSLATE_NOOP("States", "Turnover"),
    VoidCause.MAJOR_WORKS: QT_TRANSLATE_NOOP("States", "Major works"),
    VoidCause.EVENT: QT_TRANSLATE_NOOP("States", "Fire, flood, event"),
    VoidCause.FOR_SALE: QT_TRANSLATE_NOOP("States", "For sale"),
    VoidCause.MOBILITY: QT_TRANSLATE_NOOP("States", "Mobility"),
    VoidCause.NEW_BUILDING: QT_TRANSLATE_NOOP("States", "New building"),
    VoidCause.OTHER: QT_TRANSLATE_NOOP("States", "Other"),
}
CANDIDATE_STATES = {
    CandidateState.WAITING: QT_TRANSLATE_NOOP("States", "Waiting"),
    CandidateState.OFFERED: QT_TRANSLATE_NOOP("States", "Offer made"),
    CandidateState.ACCEPTED: QT_TRANSLATE_NOOP("States", "Accepted"),
    CandidateState.REFUSED: QT_TRANSLATE_NOOP("States", "Refused"),
    CandidateState.WITHDRAWN: QT_TRANSLATE_NOOP("States", "Withdrawn"),
}
ANSWERS = {
    OfferAnswer.PENDING: QT_TRANSLATE_NOOP("States", "No answer yet"),
    OfferAnswer.ACCEPTED: QT_TRANSLATE_NOOP("States", "Accepted"),
    OfferAnswer.REFUSED: QT_TRANSLATE_NOOP("States", "Refused"),
    OfferAnswer.TAKEN_BACK: QT_TRANSLATE_NOOP("States", "Taken back"),
}
MISFITS = {
    Misfit.TOO_FEW_ROOMS: QT_TRANSLATE_NOOP("States", "too few rooms"),
    Misfit.TOO_MANY_ROOMS: QT_TRANSLATE_NOOP("States", "too many rooms"),
    Misfit.OTHER_TENURE: QT_TRANSLATE_NOOP("States", "other tenure"),
    Misfit.OTHER_DEVELOPMENT: QT_TRANSLATE_NOOP("States", "other development"),
    Misfit.TOO_DEAR: QT_TRANSLATE_NOOP("States", "too dear"),
}
BEARERS = {
    Bearer.MANAGER: QT_TRANSLATE_NOOP("States", "the manager (lump sum)"),
    Bearer.OWNER: QT_TRANSLATE_NOOP("States", "the owner"),
    Bearer.COOPERATIVE: QT_TRANSLATE_NOOP("States", "the cooperative"),
}
SOURCES = {
    AmountSource.LAST_LEASE: QT_TRANSLATE_NOOP("States", "as in the last contract"),
    AmountSource.TYPICAL: QT_TRANSLATE_NOOP("States", "as is usual in the development"),
    AmountSource.UNKNOWN: QT_TRANSLATE_NOOP("States", "no rent is known"),
}
FITS = QT_TRANSLATE_NOOP("States", "suits")
EXCLUDED = QT_TRANSLATE_NOOP("States", "left out")
DECLARED = QT_TRANSLATE_NOOP("States", "declared only")


def sign(row: EmptyUnit) -> str:
    """What a card's last line warns of, as a word of the context "States"; often nothing."""
    if row.excluded:
        return EXCLUDED
    return "" if row.is_verified else DECLARED


def place(row: EmptyUnit) -> str:
    """Stair, floor and flat in short."""
    return " · ".join(filter(None, (row.stair, row.floor, row.flat_number)))
