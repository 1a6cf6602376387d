"""The waiting list, whom an empty unit suits, offers and their answers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.models.properties import Tenure, Unit
from app.models.vacancy import CandidateState, OfferAnswer, VoidPhase
from app.office import Office
from app.services.vacancy.board import empty_units
from app.services.vacancy.candidates import (
    CandidateFilter,
    CandidateForm,
    CandidateListing,
    CandidateRow,
    Dwelling,
    Misfit,
    Wishes,
    candidate,
    misfits,
    save_candidate,
    wait_again,
    withdraw,
)
from app.services.vacancy.detail import empty_unit_detail
from app.services.vacancy.keeping import MoveForm, VoidKey, move
from app.services.vacancy.offers import AnswerForm, OfferForm, answer_offer, make_offer
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY

APPLIED = date(2026, 3, 1)


def emptied(session: Session) -> VoidKey:
    unit = add_unit(session, add_development(session), available_from=date(2024, 1, 1))
    session.get_one(Unit, unit).rooms = Decimal(3)
    keys = date(2026, 10, 31)
    lease = add_lease(session, unit, add_household(session), "C1", date(2024, 1, 1), keys)
    return VoidKey(unit, lease)


def asks(session: Session, name: str, applied_on: date, wishes: Wishes | None = None) -> UUID:
    form = CandidateForm(name, applied_on, wishes or Wishes())
    return save_candidate(session, form, TODAY)


def the_candidate(office: Office, key: UUID) -> CandidateRow:
    with office.read() as session:
        found = candidate(session, key)
    assert found is not None
    return found


def phase_of(office: Office) -> VoidPhase:
    with office.read() as session:
        return empty_units(session, TODAY)[0].phase


def refused(office: Office, work: Callable[[Session], object], field: str) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Refused") as session:
        work(session)
    assert caught.value.field == field


def test_whom_a_unit_suits_comes_first_in_the_order_of_application(office: Office) -> None:
    with office.write("Waiting list") as session:
        key = emptied(session)
        asks(session, "Bianchi Luca", date(2026, 5, 1), Wishes(Decimal(2), Decimal(3)))
        asks(session, "Haddad Sara", date(2026, 4, 1), Wishes(maximum_rent_cents=50800))
        asks(session, "Ferri Marta", date(2026, 1, 1), Wishes(maximum_rent_cents=50799))
    with office.read() as session:
        found = empty_unit_detail(session, key.unit_id, TODAY)
    assert found is not None
    assert [(fit.candidate.name, fit.misfits) for fit in found.fits] == [
        ("Haddad Sara", ()),
        ("Bianchi Luca", ()),
        ("Ferri Marta", (Misfit.TOO_DEAR,)),
    ]


def test_every_reason_against_is_said() -> None:
    here, there = UUID(int=1), UUID(int=2)
    unit = Dwelling(Decimal("2.5"), Tenure.PERMANENT, here, 50000)
    wishes = Wishes(Decimal(3), None, Tenure.FIXED_TERM, there, 49999)
    assert misfits(wishes, unit) == (
        Misfit.TOO_FEW_ROOMS,
        Misfit.OTHER_TENURE,
        Misfit.OTHER_DEVELOPMENT,
        Misfit.TOO_DEAR,
    )
    assert misfits(Wishes(rooms_max=Decimal(2)), unit) == (Misfit.TOO_MANY_ROOMS,)


ROOMS = st.none() | st.integers(1, 6).map(Decimal)


@given(ROOMS, ROOMS, ROOMS, st.none() | st.integers(1, 3), st.none() | st.integers(1, 3))
def test_what_nobody_asks_for_and_what_is_unknown_rules_nobody_out(
    least: Decimal | None,
    most: Decimal | None,
    rooms: Decimal | None,
    limit: int | None,
    cents: int | None,
) -> None:
    unit = Dwelling(rooms, Tenure.PERMANENT, UUID(int=1), cents)
    suits = not misfits(Wishes(least, most, maximum_rent_cents=limit), unit)
    fitting_rooms = rooms is None or (least or rooms) <= rooms <= (most or rooms)
    fitting_rent = cents is None or limit is None or cents <= limit
    assert suits == (fitting_rooms and fitting_rent)


def test_an_accepted_offer_assigns_the_unit(office: Office) -> None:
    with office.write("Offer") as session:
        key = emptied(session)
        person = asks(session, "Haddad Sara", APPLIED)
        offer = make_offer(session, OfferForm(key, person, date(2026, 11, 10)), TODAY)
    assert phase_of(office) is VoidPhase.OFFERED
    assert the_candidate(office, person).state is CandidateState.OFFERED
    with office.write("Yes") as session:
        form = AnswerForm(offer, 1, OfferAnswer.ACCEPTED, date(2026, 11, 15))
        answer_offer(session, form, TODAY)
    assert phase_of(office) is VoidPhase.ASSIGNED
    assert the_candidate(office, person).state is CandidateState.ACCEPTED

    def moved_back(session: Session) -> None:
        move(session, MoveForm(key, VoidPhase.ASSIGNED, VoidPhase.READY, TODAY), TODAY)

    refused(office, moved_back, "")
    with office.write("Second thoughts") as session:
        form = AnswerForm(offer, 2, OfferAnswer.TAKEN_BACK, TODAY)
        answer_offer(session, form, TODAY)
    assert phase_of(office) is VoidPhase.KEYS_RETURNED
    assert the_candidate(office, person).state is CandidateState.WAITING


def test_a_refusal_has_its_reason_and_the_unit_is_free_for_the_next(office: Office) -> None:
    with office.write("Offer") as session:
        key = emptied(session)
        first, second = asks(session, "Haddad Sara", APPLIED), asks(session, "Neri Ugo", APPLIED)
        move(
            session,
            MoveForm(key, VoidPhase.KEYS_RETURNED, VoidPhase.READY, date(2026, 11, 5)),
            TODAY,
        )
        offer = make_offer(session, OfferForm(key, first, date(2026, 11, 10)), TODAY)
    no = AnswerForm(offer, 1, OfferAnswer.REFUSED, date(2026, 11, 12), "Troppo lontano")
    refused(office, lambda session: answer_offer(session, replace(no, reason=" "), TODAY), "reason")
    too_early = replace(no, answered_on=date(2026, 11, 9))
    refused(office, lambda session: answer_offer(session, too_early, TODAY), "answered_on")
    again = OfferForm(key, second, TODAY)
    refused(office, lambda session: make_offer(session, again, TODAY), "")
    with office.write("No") as session:
        answer_offer(session, replace(no, keeps_waiting=False), TODAY)
    assert phase_of(office) is VoidPhase.READY
    assert the_candidate(office, first).state is CandidateState.REFUSED
    with office.write("The next") as session:
        make_offer(session, again, TODAY)
    assert phase_of(office) is VoidPhase.OFFERED
    with office.read() as session:
        found = empty_unit_detail(session, key.unit_id, TODAY)
    assert found is not None
    assert [(row.answer, row.refusal_reason) for row in found.offers] == [
        (OfferAnswer.REFUSED, "Troppo lontano"),
        (OfferAnswer.PENDING, ""),
    ]


def test_offers_that_cannot_be(office: Office) -> None:
    with office.write("Keys back") as session:
        key = emptied(session)
        person = asks(session, "Haddad Sara", APPLIED)
    form = OfferForm(key, person, TODAY)

    def offers(wanted: OfferForm) -> Callable[[Session], object]:
        return lambda session: make_offer(session, wanted, TODAY)

    refused(office, offers(replace(form, offered_on=date(2026, 11, 24))), "offered_on")
    refused(office, offers(replace(form, offered_on=date(2026, 10, 1))), "offered_on")
    refused(office, offers(replace(form, candidate_id=UUID(int=7))), "candidate_id")
    with office.write("Offer") as session:
        offer = make_offer(session, form, TODAY)
    refused(office, lambda session: withdraw(session, person, 2), "")
    with office.write("First desk") as session:
        yes = AnswerForm(offer, 1, OfferAnswer.ACCEPTED, TODAY)
        answer_offer(session, yes, TODAY)
    refused(office, lambda session: answer_offer(session, yes, TODAY), "")


def test_the_list_has_who_waits_and_whoever_is_looked_for(office: Office) -> None:
    with office.write("Waiting list") as session:
        gone = asks(session, "D'Angelo Şahin", APPLIED)
        asks(session, "Haddad Sara", date(2026, 2, 1))
        withdraw(session, gone, 1)
    with office.read() as session:

        def names(wanted: CandidateFilter, order: str | None = None) -> list[str]:
            listing = CandidateListing(wanted)
            keys = listing.keys(session, order, descending=False)
            return [row.name for row in listing.rows(session, keys)]

        assert names(CandidateFilter()) == ["Haddad Sara"]
        assert names(CandidateFilter(only_open=False)) == ["Haddad Sara", "D'Angelo Şahin"]
        assert names(CandidateFilter(only_open=False), "name") == ["D'Angelo Şahin", "Haddad Sara"]
        assert names(CandidateFilter("sahin", only_open=False)) == ["D'Angelo Şahin"]
    with office.write("Back") as session:
        wait_again(session, gone, 2)
    assert the_candidate(office, gone).state is CandidateState.WAITING
    refused(office, lambda session: wait_again(session, gone, 3), "")


def test_a_form_that_is_wrong_says_where(office: Office) -> None:
    right = CandidateForm("Haddad Sara", APPLIED)
    for wrong, field in (
        (replace(right, name=" "), "name"),
        (replace(right, people=0), "people"),
        (replace(right, applied_on=date(2026, 11, 24)), "applied_on"),
        (replace(right, wishes=Wishes(Decimal(3), Decimal(2))), "rooms_max"),
        (replace(right, wishes=Wishes(Decimal(0))), "rooms_min"),
        (replace(right, wishes=Wishes(maximum_rent_cents=0)), "maximum_rent_cents"),
    ):
        refused(office, partial(save_candidate, form=wrong, today=TODAY), field)
    with office.write("Candidate") as session:
        key = save_candidate(session, right, TODAY)
    with office.write("Corrected") as session:
        save_candidate(session, replace(right, id=key, version=1, people=4), TODAY)
    assert the_candidate(office, key).people == 4
    stale = replace(right, id=key, version=1)
    refused(office, lambda session: save_candidate(session, stale, TODAY), "")
