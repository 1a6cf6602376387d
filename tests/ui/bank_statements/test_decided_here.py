"""Lines that were decided on do not come back with a reading that began before."""

from uuid import uuid4

from app.ui.bank_statements.decided_here import DecidedHere

LINE, NEXT = uuid4(), uuid4()


def test_a_reading_that_was_under_way_does_not_bring_a_line_back() -> None:
    here = DecidedHere()
    known = here.begin_reading()
    here.decide(LINE)
    here.save([LINE])
    here.arrive(known, {LINE, NEXT})
    assert LINE in here
    here.arrive(here.begin_reading(), {NEXT})
    assert LINE not in here
    assert here.can_undo


def test_a_line_that_is_still_being_saved_stays_away() -> None:
    here = DecidedHere()
    here.decide(LINE)
    here.arrive(here.begin_reading(), {LINE})
    assert LINE in here
    assert here.can_undo


def test_what_was_taken_back_elsewhere_cannot_be_undone_again() -> None:
    here = DecidedHere()
    here.decide(LINE)
    here.save([LINE])
    here.arrive(here.begin_reading(), {LINE})
    assert LINE not in here
    assert here.last() is None


def test_a_decision_that_failed_is_none() -> None:
    here = DecidedHere()
    here.decide(LINE)
    here.decide(NEXT)
    here.wait_again(LINE)
    assert LINE not in here
    assert here.last() == NEXT
    assert not here.can_undo
