"""A presentation tells figures and no names, whatever page or file one looks into."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.clock import FixedClock
from app.models.base import Base
from app.models.community import LogEntry
from app.models.folding import fold
from app.models.ledger import EntryText
from app.models.letters import Letter
from app.models.tenants import Household, Person
from app.office import Office
from app.services.dashboard.portfolio import portfolio
from app.services.demo_office import make_demo
from app.services.letters.archive import letter_pdf
from app.services.presentation.copying import make_presentation
from app.services.presentation.masking import (
    BLANKED,
    EMPTIED,
    HIDDEN,
    KEPT,
    SPECIAL,
    text_columns,
)

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Office]]:
    """A made-up office and its presentation."""
    folder = tmp_path_factory.mktemp("presentation")
    shown = folder / "mostra.portineria"
    demo = make_demo(folder / "demo.portineria", units=40, years=2, seed=5, today=TODAY)
    demo.close()
    demo = Office.open(demo.path, clock=FixedClock(TODAY))
    make_presentation(demo.path, shown, TODAY)
    masked = Office.open(shown, clock=FixedClock(TODAY))
    yield demo, masked
    masked.close()
    demo.close()


def test_every_text_column_is_either_kept_or_masked_on_purpose() -> None:
    """A new text column is masked until somebody says that it names nobody."""
    for table in Base.metadata.sorted_tables:
        named = KEPT.get(table.name, frozenset()) | SPECIAL.get(table.name, frozenset())
        named |= BLANKED.get(table.name, frozenset())
        assert named <= text_columns(table), table.name
    assert {*KEPT, *SPECIAL, *BLANKED, *EMPTIED} <= set(Base.metadata.tables)


def test_no_name_is_left_anywhere_in_the_file(offices: tuple[Office, Office]) -> None:
    demo, masked = offices
    with demo.read() as session:
        rows = session.execute(select(Person.surname, Person.given_name, Person.tax_code)).all()
        public = " ".join(
            str(text)
            for table, columns in KEPT.items()
            if table in {"development", "cooperative"}
            for column in columns
            for text in session.scalars(select(Base.metadata.tables[table].c[column]))
        )
    allowed = set(fold(public).split())
    names = {word for row in rows for text in row for word in text.split() if len(word) > 4}
    content = masked.path.read_bytes()
    left = {name for name in names if fold(name) not in allowed and name.encode() in content}
    assert left == set()


def test_the_figures_are_those_of_the_office(offices: tuple[Office, Office]) -> None:
    demo, masked = offices
    with demo.read() as real, masked.read() as shown:
        before, after = portfolio(real, TODAY), portfolio(shown, TODAY)
        assert (before.overdue_cents == after.overdue_cents).all()
        assert (before.vacant_days == after.vacant_days).all()
        assert real.scalar(select(func.count(Household.id))) == shown.scalar(
            select(func.count(Household.id))
        )


def test_what_is_shown_can_still_be_read(offices: tuple[Office, Office]) -> None:
    _, masked = offices
    with masked.read() as session:
        household = session.scalars(select(Household)).first()
        assert household is not None
        assert household.name == f"Nucleo {household.code}"
        letter = session.scalars(select(Letter.id)).first()
        assert letter is not None
        assert letter_pdf(session, letter).startswith(b"%PDF-")
        assert "Pagamento" in set(session.scalars(select(EntryText.text)))
        assert any(text.startswith("Canone") for text in session.scalars(select(EntryText.text)))
        texts = set(session.scalars(select(LogEntry.text)))
        assert texts == {HIDDEN}


def test_the_office_itself_is_as_it_was(offices: tuple[Office, Office]) -> None:
    demo, _ = offices
    with demo.read() as session:
        assert not any(
            name.startswith("Nucleo N") for name in session.scalars(select(Household.name))
        )


def test_a_copy_that_fails_leaves_nothing_behind(
    offices: tuple[Office, Office], tmp_path: Path
) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done > 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_presentation(offices[0].path, tmp_path / "x.portineria", TODAY, stop)
    assert list(tmp_path.iterdir()) == []
