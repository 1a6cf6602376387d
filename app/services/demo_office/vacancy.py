"""What the made-up office does about its empty units, and who waits for one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import Base, table_of
from app.models.folding import fold
from app.models.vacancy import (
    Candidate,
    CandidateState,
    OfferAnswer,
    UnitOffer,
    Void,
    VoidCause,
    VoidInspection,
    VoidPhase,
    VoidPhaseDates,
    VoidWorks,
)
from app.services.demo_office import identities
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.estate import Row
from app.services.demo_office.names import ORIGINS
from app.services.vacancy.board import EmptyUnit, default_cause, empty_units

_WORKED_ON = 10
"""So many empty units have something noted of them."""
_CANDIDATES = 14
_REACHED = (
    VoidPhase.INSPECTION,
    VoidPhase.WORKS,
    VoidPhase.READY,
    VoidPhase.WORKS,
    VoidPhase.OFFERED,
    VoidPhase.READY,
    VoidPhase.ASSIGNED,
    VoidPhase.INSPECTION,
    VoidPhase.WORKS,
    VoidPhase.READY,
)
_STEPS = (
    VoidPhase.INSPECTION,
    VoidPhase.WORKS,
    VoidPhase.READY,
    VoidPhase.OFFERED,
    VoidPhase.ASSIGNED,
)
_FOUND = (
    "Pareti da imbiancare, serrature da cambiare.",
    "Muffa in bagno, infissi da registrare.",
    "In ordine: basta una pulizia.",
)
_WORKS = (
    ("Imbiancatura e cambio serratura", "Edilizia Prova", 128_000),
    ("Rifacimento bagno e impianto idraulico", "Idraulica Esempio", 465_000),
    ("Adeguamento impianto elettrico", "Elettro Modello", 214_000),
)


def write_vacancy(session: Session, seed: int, keys: KeyMaker, today: date) -> None:
    """Write phases, works and visits of some empty units, the candidates and their offers.

    To be called last: it reads which units the leases have left empty.
    """
    writer = _Writer(session, keys, Chance(seed, "vacancy"), today)
    empty = [
        unit
        for unit in empty_units(session, today)
        if unit.empty_since is not None and unit.days_empty > len(_STEPS)
    ]
    candidates = writer.waiting_list()
    worked_on = empty[:: max(1, len(empty) // _WORKED_ON)][:_WORKED_ON]
    for number, unit in enumerate(worked_on):
        writer.work_on(number, unit, candidates)


@dataclass(frozen=True, slots=True)
class _Writer:
    session: Session
    keys: KeyMaker
    chance: Chance
    today: date

    def waiting_list(self) -> list[UUID]:
        """Candidates, the first applied longest ago; gives their keys."""
        found = []
        for number in range(_CANDIDATES):
            origin = self.chance.weighted(ORIGINS)
            surname = self.chance.one_of(origin.surnames)
            name = f"{surname} {self.chance.one_of(origin.women)}"
            phone, people = identities.phone(self.chance), self.chance.between(1, 5)
            row: Row = {
                "name": name,
                "folded": fold(f"{name} {phone}"),
                "phone": phone,
                "email": "",
                "people": people,
                "rooms_min": Decimal(max(1, people - 1)) if number % 3 else None,
                "rooms_max": Decimal(people + 1) if number % 3 else None,
                "tenure": None,
                "development_id": None,
                "maximum_rent_cents": 45_000 + 5_000 * self.chance.between(0, 6),
                "applied_on": self.today - timedelta(days=620 - 40 * number),
                "state": CandidateState.WAITING,
                "note": "",
            }
            found.append(self._insert(Candidate, row))
        return found

    def work_on(self, number: int, unit: EmptyUnit, candidates: Sequence[UUID]) -> None:
        """One empty unit, as far as it has come."""
        reached = _REACHED[number % len(_REACHED)]
        is_event = number == 1
        void_id = self._insert(
            Void,
            {
                "unit_id": unit.unit_id,
                "lease_id": unit.lease_id,
                "cause": VoidCause.EVENT if is_event else default_cause(unit.lease_id),
                "excluded_from": None,
                "excluded_to": None,
                "note": "Allagamento dal piano di sopra, perizia in corso." if is_event else "",
            },
        )
        days = self._days(unit, _STEPS.index(reached) + 1)
        for phase, day in zip(_STEPS, days, strict=False):
            self._phase(void_id, phase, day, only_declared=phase is reached and number % 4 == 2)
        self._visit(number, void_id, days[0])
        if len(days) > 1:
            self._works(number, void_id, days, is_done=len(days) > 2)
        if reached in (VoidPhase.OFFERED, VoidPhase.ASSIGNED):
            self._offer(number, void_id, days, candidates)

    def _days(self, unit: EmptyUnit, count: int) -> list[date]:
        """As many days, in order, from when the unit fell empty to today."""
        assert unit.empty_since is not None
        parts = sorted(self.chance.between(1, unit.days_empty - 1) for _ in range(count))
        return [unit.empty_since + timedelta(days=part) for part in parts]

    def _phase(self, void_id: UUID, phase: VoidPhase, day: date, *, only_declared: bool) -> None:
        told = phase in (VoidPhase.WORKS, VoidPhase.READY)
        only_declared = only_declared and told
        before = 0 if only_declared else self.chance.between(0, 6)
        row: Row = {
            "void_id": void_id,
            "phase": phase,
            "declared_on": day - timedelta(days=before) if told else None,
            "declared_by": "Impresa" if told else "",
            "verified_on": None if only_declared else day,
            "verified_by": "Ufficio",
            "note": "",
        }
        self._insert(VoidPhaseDates, row)

    def _visit(self, number: int, void_id: UUID, day: date) -> None:
        outcome = _FOUND[number % len(_FOUND)]
        row: Row = {"inspected_on": day, "inspector": "Ufficio tecnico", "outcome": outcome}
        self._insert(VoidInspection, {"void_id": void_id, **row})

    def _works(self, number: int, void_id: UUID, days: list[date], *, is_done: bool) -> None:
        what, who, cents = _WORKS[number % len(_WORKS)]
        row: Row = {
            "void_id": void_id,
            "description": what,
            "contractor": who,
            "ordered_on": days[0],
            "declared_on": days[1] if is_done else None,
            "verified_on": days[2] if is_done else None,
            "estimated_cents": cents,
            "actual_cents": cents + 1_000 * self.chance.between(-6, 14) if is_done else None,
            "cancelled": False,
        }
        self._insert(VoidWorks, row)

    def _offer(
        self, number: int, void_id: UUID, days: list[date], candidates: Sequence[UUID]
    ) -> None:
        accepted = len(days) == len(_STEPS)
        candidate_id = candidates[number % len(candidates)]
        row: Row = {
            "void_id": void_id,
            "candidate_id": candidate_id,
            "offered_on": days[3],
            "answer": OfferAnswer.ACCEPTED if accepted else OfferAnswer.PENDING,
            "answered_on": days[4] if accepted else None,
            "refusal_reason": "",
        }
        self._insert(UnitOffer, row)
        state = CandidateState.ACCEPTED if accepted else CandidateState.OFFERED
        table = table_of(Candidate)
        self.session.execute(table.update().where(table.c.id == candidate_id).values(state=state))

    def _insert(self, model: type[Base], row: Row) -> UUID:
        key = self.keys()
        self.session.execute(insert(table_of(model)).values(id=key, version=1, **row))
        return key
