"""The monthly run: what is seen is what is posted, once."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.models.charges import RentStepOrigin
from app.models.errors import OfficeError
from app.models.ledger import EntryKind, EntryText, LedgerEntry
from app.models.tenants import Lease
from app.office import Office
from app.services.charges.monthly_run import past_runs, post_run, preview, take_back
from app.services.charges.rent_steps import StepInput, add_step
from app.services.charges.run_preview import ChangeReason, LeftOutReason, RunListing, RunPreview
from app.services.ledger.figures import month_number
from app.services.ledger.posting import Posting, post, reverse
from app.services.ledger.statement import balance_of, open_charges
from tests.builders import add_household, add_lease, charge_rent, let_unit
from tests.conftest import TODAY

NOVEMBER = month_number(TODAY)
OCTOBER, DECEMBER = NOVEMBER - 1, NOVEMBER + 1


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    with office.write("Prepare") as session:
        return [
            let_unit(session, number, name)
            for number, name in enumerate(("Bianchi Anna", "Şahin Elif", "Haddad Sara"), 1)
        ]


def change(session: Session, lease_id: UUID, **values: object) -> None:
    lease = session.get_one(Lease, lease_id)
    for name, value in values.items():
        setattr(lease, name, value)


def run(office: Office, month: int, *, even_earlier: bool = False) -> int:
    with office.write("Post monthly charges") as session:
        return post_run(session, month, TODAY, even_earlier=even_earlier).count


def look(office: Office, month: int) -> RunPreview:
    with office.read() as session:
        return preview(session, month, TODAY)


def entries(office: Office, lease_id: UUID) -> list[tuple[EntryKind, date, date | None, int, str]]:
    with office.read() as session:
        return [
            tuple(row)  # type: ignore[misc]
            for row in session.execute(
                select(
                    LedgerEntry.kind,
                    LedgerEntry.dated_on,
                    LedgerEntry.due_on,
                    LedgerEntry.cents,
                    EntryText.text,
                )
                .join(EntryText, EntryText.entry_id == LedgerEntry.id)
                .where(LedgerEntry.lease_id == lease_id)
                .order_by(LedgerEntry.number)
            )
        ]


def test_what_is_seen_is_what_is_posted(office: Office, leases: list[UUID]) -> None:
    seen = look(office, NOVEMBER)
    assert (seen.count, seen.total_cents, seen.difference_cents) == (6, 152400, 152400)
    with office.write("Post monthly charges") as session:
        done = post_run(session, NOVEMBER, TODAY, as_shown=(6, 152400))
    assert (done.count, done.total_cents) == (6, 152400)
    assert entries(office, leases[0]) == [
        (EntryKind.RENT, date(2026, 11, 1), date(2026, 11, 5), 41200, "Canone novembre 2026"),
        (
            EntryKind.SERVICE_ADVANCE,
            date(2026, 11, 1),
            date(2026, 11, 5),
            9600,
            "Acconto spese novembre 2026",
        ),
    ]
    with office.read() as session:
        (past,) = past_runs(session)
        assert (past.month, past.count, past.total_cents, past.standing) == (NOVEMBER, 6, 152400, 6)
        assert balance_of(session, leases[1]) == 50800


def test_running_again_posts_nothing(office: Office, leases: list[UUID]) -> None:
    run(office, NOVEMBER)
    again = look(office, NOVEMBER)
    assert again.count == 0
    assert {row.reason for row in again.left_out} == {LeftOutReason.BY_RUN}
    assert run(office, NOVEMBER) == 0
    with office.read() as session:
        assert len(past_runs(session)) == 1


def test_running_again_posts_what_is_missing(office: Office, leases: list[UUID]) -> None:
    with office.write("Later") as session:
        change(session, leases[2], starts_on=date(2027, 1, 1))
    assert look(office, NOVEMBER).left_out[0].reason is LeftOutReason.NOT_STARTED
    assert run(office, NOVEMBER) == 4
    with office.write("Sooner") as session:
        change(session, leases[2], starts_on=date(2026, 11, 19))
    seen = look(office, NOVEMBER)
    assert [(row.id, row.total_cents, row.days) for row in seen.leases] == [(leases[2], 20320, 12)]
    assert run(office, NOVEMBER) == 2


def test_what_was_reversed_may_be_charged_again(office: Office, leases: list[UUID]) -> None:
    run(office, NOVEMBER)
    with office.write("Correct") as session:
        rent = next(
            each for each in open_charges(session, leases[0]) if each.kind is EntryKind.RENT
        )
        reverse(session, rent.id, TODAY, "Errore")
    seen = look(office, NOVEMBER)
    assert [(line.kind, line.cents) for row in seen.leases for line in row.lines] == [
        (EntryKind.RENT, 41200)
    ]
    assert run(office, NOVEMBER) == 1
    assert run(office, NOVEMBER) == 0


def test_what_was_charged_otherwise_is_left_out_by_kind(office: Office, leases: list[UUID]) -> None:
    with office.write("By hand") as session:
        charge_rent(session, leases[0], date(2026, 11, 1), cents=40000)
        post(
            session,
            [
                Posting(leases[1], kind, TODAY, cents, "A mano", date(2026, 11, 30))
                for kind, cents in ((EntryKind.RENT, 41200), (EntryKind.SERVICE_ADVANCE, 9600))
            ],
        )
    seen = look(office, NOVEMBER)
    by_lease = {row.id: row for row in seen.leases}
    assert [line.kind for line in by_lease[leases[0]].lines] == [EntryKind.SERVICE_ADVANCE]
    assert by_lease[leases[0]].charged_cents == 40000
    (left,) = seen.left_out
    assert (left.id, left.reason, left.differs_cents) == (leases[1], LeftOutReason.OTHERWISE, 0)


def test_a_run_that_no_longer_fits_is_told(office: Office, leases: list[UUID]) -> None:
    run(office, NOVEMBER)
    with office.write("Notice") as session:
        change(session, leases[0], keys_returned_on=date(2026, 11, 15))
    left = next(row for row in look(office, NOVEMBER).left_out if row.id == leases[0])
    assert left.differs_cents == 25400 - 50800


def test_the_difference_names_who_came_went_and_changed(office: Office, leases: list[UUID]) -> None:
    with office.write("October") as session:
        for lease_id in leases:
            charge_rent(session, lease_id, date(2026, 10, 1), cents=50800)
        change(session, leases[0], keys_returned_on=date(2026, 10, 31))
        add_step(session, leases[1], StepInput(date(2026, 11, 1), 42000, 9600))
        unit = session.get_one(Lease, leases[0]).unit_id
        new = add_lease(
            session, unit, add_household(session, "Costa Ugo", "N9"), "C9", date(2026, 11, 16)
        )
    seen = look(office, NOVEMBER)
    changes = {row.id: (row.change, row.difference_cents, row.since) for row in seen.leases}
    assert changes == {
        leases[1]: (ChangeReason.STEP, 800, date(2026, 11, 1)),
        leases[2]: (ChangeReason.NONE, 0, None),
        new: (ChangeReason.NEW, 25400, date(2026, 11, 16)),
    }
    assert [row.id for row in seen.ended] == [leases[0]]
    assert seen.last_month_cents == 152400
    assert seen.difference_cents == 800 + 25400 - 50800


def test_a_month_by_days_is_told_from_the_whole_one_after_it(
    office: Office, leases: list[UUID]
) -> None:
    with office.write("Start") as session:
        for lease_id in leases:
            change(session, lease_id, starts_on=date(2026, 11, 20))
    run(office, NOVEMBER)
    seen = look(office, DECEMBER)
    assert {row.change for row in seen.leases} == {ChangeReason.WHOLE_MONTH}
    assert {row.total_cents for row in seen.leases} == {50800}


def test_a_lease_at_no_cost_is_left_out(office: Office, leases: list[UUID]) -> None:
    with office.write("Free") as session:
        change(session, leases[0], monthly_rent_cents=0, monthly_service_advance_cents=0)
    assert [row.reason for row in look(office, NOVEMBER).left_out] == [LeftOutReason.ZERO]
    assert run(office, NOVEMBER) == 4


def test_the_next_month_is_dated_today_and_due_in_its_month(
    office: Office, leases: list[UUID]
) -> None:
    run(office, DECEMBER)
    assert [row[1:3] for row in entries(office, leases[0])] == [(TODAY, date(2026, 12, 5))] * 2


def test_no_month_beyond_the_next_one(office: Office, leases: list[UUID]) -> None:
    with pytest.raises(OfficeError, match="next one"):
        run(office, DECEMBER + 1)


def test_an_earlier_month_wants_a_confirmation(office: Office, leases: list[UUID]) -> None:
    with pytest.raises(OfficeError, match="confirmed"):
        run(office, OCTOBER)
    assert run(office, OCTOBER, even_earlier=True) == 6


def test_nothing_is_posted_where_the_leases_changed_since_they_were_shown(
    office: Office, leases: list[UUID]
) -> None:
    seen = look(office, NOVEMBER)
    with office.write("Meanwhile") as session:
        change(session, leases[0], monthly_rent_cents=50000)
    with pytest.raises(OfficeError, match="look at the charges again"):
        with office.write("Post monthly charges") as session:
            post_run(session, NOVEMBER, TODAY, as_shown=(seen.count, seen.total_cents))
    assert entries(office, leases[0]) == []


def test_stopping_leaves_nothing_behind(
    office: Office, leases: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.charges.monthly_run._BATCH", 1)

    class Stopped(Exception):
        pass

    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        with office.write("Post monthly charges") as session:
            post_run(session, NOVEMBER, TODAY, progress=stop)
    assert all(entries(office, lease_id) == [] for lease_id in leases)
    with office.read() as session:
        assert past_runs(session) == []
    assert run(office, NOVEMBER) == 6


def test_a_run_is_taken_back_once_and_may_be_run_again(office: Office, leases: list[UUID]) -> None:
    run(office, NOVEMBER)
    with office.write("Correct") as session:
        rent = open_charges(session, leases[0])[0]
        reverse(session, rent.id, TODAY, "Errore")
        (past,) = past_runs(session)
    with office.write("Take back") as session:
        done = take_back(session, past.id)
    assert (done.count, done.cents, done.kept) == (5, 152400 - rent.cents, 0)
    with office.read() as session:
        assert [balance_of(session, each) for each in leases] == [0, 0, 0]
        (after,) = past_runs(session)
        assert (after.is_taken_back, after.standing) == (True, 0)
    with pytest.raises(OfficeError, match="taken back already"):
        with office.write("Take back") as session:
            take_back(session, past.id)
    assert run(office, NOVEMBER) == 6


def test_what_a_change_of_head_divided_stays(office: Office, leases: list[UUID]) -> None:
    run(office, NOVEMBER)
    with office.write("Subentro") as session:
        old = session.get_one(Lease, leases[0])
        old.keys_returned_on = date(2026, 11, 15)
        heir = _successor(session, leases[0])
    with office.write("Take back") as session:
        (past,) = past_runs(session)
        done = take_back(session, past.id)
    assert (done.count, done.kept) == (4, 4)
    with office.read() as session:
        assert balance_of(session, leases[0]) + balance_of(session, heir) == 50800


def test_the_list_is_filtered_and_sorted(office: Office, leases: list[UUID]) -> None:
    with office.write("Rent") as session:
        change(session, leases[1], monthly_rent_cents=50000)
    seen = look(office, NOVEMBER)
    with office.read() as session:
        listing = RunListing(seen.leases)
        assert listing.keys(session, None, False) == [leases[0], leases[2], leases[1]]
        assert listing.keys(session, "rent", True)[0] == leases[1]
        assert RunListing(seen.leases, "sahin").keys(session, None, False) == [leases[1]]
        assert [row.id for row in listing.rows(session, [leases[2]])] == [leases[2]]


def test_an_index_step_is_told_from_an_agreed_one(office: Office, leases: list[UUID]) -> None:
    run(office, NOVEMBER)
    with office.write("Step") as session:
        add_step(session, leases[0], StepInput(date(2026, 12, 1), 42000, 9600))
        session.execute(text("UPDATE rent_step SET origin = :o"), {"o": RentStepOrigin.INDEX})
    found = next(row for row in look(office, DECEMBER).leases if row.id == leases[0])
    assert (found.change, found.difference_cents) == (ChangeReason.INDEX, 800)


def _successor(session: Session, lease_id: UUID) -> UUID:
    """The lease of somebody who took this one over, with a share of its rent of the month."""
    from app.services.takeover.debts import pass_on_months

    old = session.get_one(Lease, lease_id)
    heir = add_lease(
        session, old.unit_id, add_household(session, "Bianchi Ugo", "N8"), "C8", date(2026, 11, 16)
    )
    new = session.get_one(Lease, heir)
    new.predecessor_id = lease_id
    session.flush()
    pass_on_months(session, old, new, TODAY)
    return heir
