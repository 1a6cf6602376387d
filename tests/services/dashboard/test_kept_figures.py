"""Figures kept between two readings are those of a reading from scratch, whatever happened."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.clock import FixedClock
from app.models.ledger import ChoiceBasis, EntryKind
from app.models.properties import Unit
from app.models.tenants import Lease
from app.models.vacancy import Void, VoidCause
from app.office import Office
from app.services.dashboard import kept_figures
from app.services.dashboard.definition import STANDARD, ArrearsMeasure, Definition
from app.services.dashboard.kept_figures import KeptFigures
from app.services.dashboard.portfolio import Portfolio, portfolio
from app.services.ledger.allocation import Choice
from app.services.ledger.choices import redirect
from app.services.ledger.posting import Posting, post, register_payment, reverse
from tests.builders import add_development, add_household, add_lease, add_unit, let_unit
from tests.conftest import TODAY

FIGURES = [name for name, kind in Portfolio.__annotations__.items() if "Cents" in str(kind)]
START = date(2025, 6, 1)
DAYS = st.integers(0, (TODAY - START).days).map(lambda number: START + timedelta(number))
AMOUNTS = st.integers(1, 60000)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("charge"), st.integers(0, 2), DAYS, AMOUNTS),
        st.tuples(st.just("charge later"), st.integers(0, 2), st.integers(1, 20), AMOUNTS),
        st.tuples(st.just("pay"), st.integers(0, 2), DAYS, AMOUNTS),
        st.tuples(st.just("reverse"), st.integers(0, 9), DAYS, AMOUNTS),
        st.tuples(st.just("keys"), st.integers(0, 2), DAYS, AMOUNTS),
        st.tuples(st.just("void"), st.integers(0, 2), DAYS, AMOUNTS),
        st.tuples(st.just("unit"), st.integers(0, 2), DAYS, AMOUNTS),
        st.tuples(st.just("lease"), st.integers(0, 2), DAYS, AMOUNTS),
    ),
    max_size=6,
)


def assert_same(kept: Portfolio, fresh: Portfolio) -> None:
    assert kept.developments == fresh.developments
    assert (kept.first_month, kept.as_of) == (fresh.first_month, fresh.as_of)
    for name in FIGURES:
        assert np.array_equal(getattr(kept, name), getattr(fresh, name)), name


class World:
    """Three leases of two households in two developments, and what is done to them."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.entries: list[UUID] = []
        self.voids: set[int] = set()
        self.made = 0
        with office.write("Let") as session:
            self.developments = [add_development(session, code, code) for code in ("A", "B")]
            self.units = [
                add_unit(session, self.developments[number % 2], f"U-{number}")
                for number in range(3)
            ]
            households = [add_household(session, f"Nucleo {code}", code) for code in ("N1", "N2")]
            self.leases = [
                add_lease(session, unit, households[number % 2 - 1], f"C{number}", START)
                for number, unit in enumerate(self.units)
            ]

    def do(self, step: tuple[str, int, object, int]) -> None:
        name, which, when, cents = step
        with self.office.write(name) as session:
            self._do(session, name, which, when, cents)

    def _do(self, session: Session, name: str, which: int, when: object, cents: int) -> None:
        number, self.made = len(self.entries), self.made + 1
        lease = self.leases[which % len(self.leases)]
        if isinstance(when, int):
            when = TODAY + timedelta(when)
        assert isinstance(when, date)
        match name:
            case "charge" | "charge later":
                made = post(session, [Posting(lease, EntryKind.RENT, when, cents, "Voce", when)])
                self.entries.append(made[0].id)
            case "pay":
                self.entries.append(register_payment(session, lease, when, cents, "Bonifico").id)
            case "reverse" if self.entries:
                entry = self.entries.pop(which % number)
                reverse(session, entry, when, "Errore")
            case "keys":
                row = session.get_one(Lease, lease)
                row.keys_returned_on = None if row.keys_returned_on else max(when, row.starts_on)
            case "void" if which not in self.voids:
                self.voids.add(which)
                unit = self.units[which]
                cause = VoidCause.MAJOR_WORKS
                session.add(Void(unit_id=unit, cause=cause, excluded_from=when))
            case "unit":
                unit = add_unit(session, self.developments[which % 2], f"X-{self.made}")
                session.get_one(Unit, unit).available_to = when
            case "lease":
                household = add_household(session, "Nuovo", f"NN-{self.made}")
                unit = self.units[which]
                code = f"CC-{self.made}"
                self.leases.append(add_lease(session, unit, household, code, when, when))


@settings(max_examples=25, deadline=None)
@given(steps=STEPS, definition=st.sampled_from([STANDARD, Definition(ArrearsMeasure.CURRENT)]))
def test_whatever_happens_what_is_kept_is_what_is_read_anew(
    template_office: Path, steps: list[tuple[str, int, object, int]], definition: Definition
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "o.portineria"
        shutil.copyfile(template_office, path)
        office = Office.open(path, clock=FixedClock(TODAY), actor="Prova", device="banco")
        try:
            world, kept = World(office), KeptFigures()
            for step in (None, *steps):
                if step is not None:
                    world.do(step)
                with office.read() as session:
                    found = kept.portfolio(session, TODAY, definition)
                    assert_same(found, portfolio(session, TODAY, definition))
        finally:
            office.close()


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days for which everything was read."""
    found: list[date] = []
    whole = kept_figures.portfolio_with_leases

    def counted(session: Session, as_of: date, definition: Definition) -> object:
        found.append(as_of)
        return whole(session, as_of, definition)

    monkeypatch.setattr(kept_figures, "portfolio_with_leases", counted)
    return found


def reading(office: Office, kept: KeptFigures) -> Callable[..., Portfolio]:
    def read(as_of: date = TODAY, definition: Definition = STANDARD) -> Portfolio:
        with office.read() as session:
            return kept.portfolio(session, as_of, definition)

    return read


def test_only_what_is_not_plainly_a_posting_is_read_anew(
    office: Office, readings: list[date]
) -> None:
    with office.write("Let") as session:
        lease = let_unit(session)
        post(session, [Posting(lease, EntryKind.RENT, START, 41200, "Canone", START)])
    read = reading(office, KeptFigures())
    first = read()
    assert read() is first
    with office.write("Pay") as session:
        register_payment(session, lease, TODAY, 1200, "Bonifico")
    again = read()
    assert again.overdue_cents[0, -1] == 40000
    assert first.overdue_cents[0, -1] == 41200
    assert readings == [TODAY]
    with office.write("Note") as session:
        session.get_one(Lease, lease).registration_number = "T/1"
    read()
    assert readings == [TODAY] * 2
    read(date(2026, 10, 31))
    read(date(2026, 10, 31), Definition(ArrearsMeasure.CURRENT))
    assert len(readings) == 4


def test_an_entry_from_before_the_first_month_is_read_anew(
    office: Office, readings: list[date]
) -> None:
    with office.write("Let") as session:
        lease = let_unit(session)
        post(session, [Posting(lease, EntryKind.RENT, START, 41200, "Canone", START)])
    read = reading(office, KeptFigures())
    read()
    with office.write("Older") as session:
        day = date(2024, 1, 5)
        post(session, [Posting(lease, EntryKind.RENT, day, 100, "Canone", day)])
    assert read().first_month == 2024 * 12
    assert len(readings) == 2


def test_money_directed_elsewhere_moves_what_is_unpaid(office: Office) -> None:
    """No entry is posted, but another month's rent is open (art. 1193 c.c.)."""
    with office.write("Let and pay") as session:
        lease = let_unit(session)
        charges = post(
            session,
            [
                Posting(lease, EntryKind.RENT, day, 41200, "Canone", day)
                for day in (date(2026, 10, 5), date(2026, 11, 5))
            ],
        )
        paid = register_payment(session, lease, date(2026, 11, 10), 41200, "Bonifico")
    kept = KeptFigures()

    def unpaid() -> list[int]:
        with office.read() as session:
            found = kept.portfolio(session, TODAY, Definition(ArrearsMeasure.CURRENT))
        assert found.unpaid_cents is not None
        return found.unpaid_cents[0, -2:].tolist()

    assert unpaid() == [0, 41200]
    with office.write("Redirect") as session:
        choice = Choice(ChoiceBasis.CHOSEN, charge_id=charges[1].id, reason="Accordo")
        redirect(session, paid.id, [choice])
    assert unpaid() == [41200, 0]
