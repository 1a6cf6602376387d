"""An office made by an earlier program opens whole: copied, brought up to date, nothing lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import select

from app.models import migrations
from app.models.cooperative import Cooperative
from app.models.ledger import LedgerEntry
from app.models.tenants import Lease
from app.office import Office
from app.office_file import APPLICATION_ID, SCHEMA_REVISION, open_engine
from app.services.ledger.checks import check_ledger
from app.services.ledger.posting import register_payment
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

RELEASED = ("0001", "0002", "0003")
SHARED = ("development", "unit", "household", "person", "lease", "change", "ledger_head")
LEDGER = ("ledger_entry", "entry_text", "lease_figures", "open_charge")


def office_of(revision: str, path: Path) -> None:
    """An empty office file as the program of that schema made it."""
    engine = open_engine(path)
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.execution_options(writes=True).connect() as connection, connection.begin():
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def fill(older: Path, newer: Path) -> None:
    """Put what an office of today holds into the columns that the older one knows."""
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("ATTACH ? AS newer", (str(newer),))
        for table in (*SHARED, *LEDGER, "cooperative"):
            known = connection.execute(f"PRAGMA main.table_info({table})")
            columns = ", ".join(f'"{column[1]}"' for column in known)
            connection.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}"
            )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize("revision", RELEASED)
def test_an_older_office_opens_with_everything_it_held(
    office: Office, tmp_path: Path, revision: str
) -> None:
    with office.write("A year of an office") as session:
        lease = let_unit(session, 1, "D'Angelo Şahin")
        charge_rent(session, lease, TODAY.replace(day=1, month=10))
        register_payment(session, lease, TODAY, 10000, "Bonifico")
        session.add(Cooperative(name="Cooperativa Esempio"))
    with office.read() as session:
        entries = session.execute(select(LedgerEntry.number, LedgerEntry.hash)).all()
    older = tmp_path / "vecchio.portineria"
    office_of(revision, older)
    fill(older, office.path)

    opened = Office.open(older)
    with opened.read() as session:
        assert session.execute(select(LedgerEntry.number, LedgerEntry.hash)).all() == entries
        assert check_ledger(session).faults == ()
        found = session.scalars(select(Lease)).one()
        assert (found.index_share, found.interest_from_due_day) == (None, False)
        cooperative = session.scalars(select(Cooperative)).one()
        assert (cooperative.statement_fresh_days, cooperative.capital_before_interest) == (
            10,
            False,
        )
    opened.close()
    # What it was stays beside it, in the old schema.
    with closing(sqlite3.connect(tmp_path / f"vecchio-schema-{revision}.portineria")) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)


@pytest.mark.parametrize("revision", RELEASED)
def test_an_office_that_cannot_be_copied_stays_as_it_was(tmp_path: Path, revision: str) -> None:
    older = tmp_path / "vecchio.portineria"
    office_of(revision, older)
    (tmp_path / f"vecchio-schema-{revision}.portineria").mkdir()
    before = older.read_bytes()
    with pytest.raises(Exception, match="needs an update"):
        Office.open(older)
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (
            revision,
        )
    assert older.read_bytes()[:60] == before[:60]
    shutil.rmtree(tmp_path / f"vecchio-schema-{revision}.portineria")
    Office.open(older).close()
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (
            SCHEMA_REVISION,
        )
