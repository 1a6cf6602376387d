"""Making a whole made-up office in one transaction."""

from datetime import date
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.clock import FixedClock
from app.models.bank_statements import (
    BankAccount,
    BankLine,
    BankStatement,
    LineEntry,
    LineOutcome,
)
from app.models.base import Base, table_of
from app.models.cooperative import Cooperative, NumberSeries
from app.models.properties import Annex, Development, Unit
from app.models.repayment_plans import Instalment, PlanCharge, RepaymentPlan
from app.models.running_write import running_write, touch
from app.models.staff import StaffMember
from app.models.tenants import Household, Lease, Person
from app.office import Office
from app.services.demo_office.accounts import Bookkeeper
from app.services.demo_office.bank import BankBook
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.community import write_log
from app.services.demo_office.cooperative import cooperative_row, staff_rows
from app.services.demo_office.correspondence import write_letters
from app.services.demo_office.estate import Row, make_estate
from app.services.demo_office.households import Households
from app.services.demo_office.listening import write_listening
from app.services.demo_office.months import month_name, month_number
from app.services.demo_office.numbers import Numbers
from app.services.demo_office.plans import PlanBook
from app.services.demo_office.tenancies import TenancyMaker
from app.services.demo_office.vacancy import write_vacancy
from app.services.ledger.bulk import BulkPosting, seeded_salts
from app.services.progress import Progress, no_progress

ACTOR = "Ufficio dimostrativo"
DEVICE = "dimostrazione"

_BATCH = 5_000
_SUBJECTS = (
    "properties",
    "tenants",
    "repayment_plans",
    "community",
    "letters",
    "cooperative",
    "staff",
    "bank_statements",
    "reminders",
    "hardship",
    "appointments",
    "committee",
    "legal_files",
    "vacancy",
)


def make_demo(
    path: Path,
    *,
    units: int = 300,
    years: int = 5,
    seed: int = 1,
    today: date,
    progress: Progress | None = None,
) -> Office:
    """A made-up office at `path` with the history of so many years up to `today`, open.

    The same arguments give the same rows to the byte. Raises OfficeError where the file cannot
    be made; whatever `progress` raises stops the work and leaves no file behind.
    """
    tell = progress or no_progress
    keys = KeyMaker(seed, today)
    clock = FixedClock(today)
    office = Office.create(path, clock=clock, actor=ACTOR, device=DEVICE)
    try:
        with office.write("Make a demo office", change_id=keys()) as session:
            _Making(session, keys, units, years, seed, today).run(tell)
    except BaseException:
        office.close()
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink(missing_ok=True)
        raise
    office.close()
    return Office.open(path)


class _Making:
    """The one transaction that writes a demo office."""

    def __init__(
        self, session: Session, keys: KeyMaker, units: int, years: int, seed: int, today: date
    ) -> None:
        self._session = session
        self._keys = keys
        self._units = units
        self._seed = seed
        self._today = today
        self._last_month = month_number(today)
        self._first_month = self._last_month - 12 * years + 1

    def run(self, tell: Progress) -> None:
        session, keys, seed, today = self._session, self._keys, self._seed, self._today
        self._insert(Cooperative, [cooperative_row(keys)])
        staff = staff_rows(keys)
        self._insert(StaffMember, staff)
        estate = make_estate(seed, keys, self._units, self._first_month, today)
        self._insert(Development, estate.development_rows)
        self._insert(Unit, estate.unit_rows)
        self._insert(Annex, estate.annex_rows)
        households = Households(seed, keys, today)
        maker = TenancyMaker(seed, keys, households, self._first_month, today)
        tenancies = maker.run(estate)
        self._insert(Household, households.rows())
        self._insert(Person, households.person_rows())
        self._insert(Lease, tenancies.rows(today.year))
        numbers = Numbers()
        posting = BulkPosting(session, keys=keys, salts=seeded_salts(Chance(seed, "salts")))
        plans = PlanBook(seed, keys, posting, numbers, self._first_month, today, self._units)
        change_id = running_write(session).change_id
        bank = BankBook(seed, keys, change_id, self._last_month, today)
        books = Bookkeeper(seed, tenancies.leases, posting, plans, bank, self._first_month, today)
        steps = self._last_month - self._first_month + 2
        for step, month in enumerate(range(self._first_month, self._last_month + 1)):
            tell(step, steps, month_name(month))
            books.run_month(month)
        books.finish()
        posting.finish()
        self._insert_bank(bank)
        self._insert(RepaymentPlan, plans.rows())
        self._insert(PlanCharge, plans.charge_rows())
        self._insert(Instalment, plans.instalment_rows())
        tell(steps - 1, steps, "")
        write_letters(session, keys, plans, numbers, today)
        write_listening(session, seed, keys, today)
        write_log(session, seed, keys, estate, tenancies, plans, self._first_month, today)
        write_vacancy(session, seed, keys, today)
        self._insert(NumberSeries, numbers.rows())
        for subject in _SUBJECTS:
            touch(session, subject)
        tell(steps, steps, "")

    def _insert_bank(self, bank: BankBook) -> None:
        bank.write()
        self._insert(BankAccount, bank.account_rows)
        self._insert(BankStatement, bank.statement_rows)
        self._insert(BankLine, bank.line_rows)
        self._insert(LineOutcome, bank.outcome_rows)
        self._insert(LineEntry, bank.entry_rows)

    def _insert(self, model: type[Base], rows: list[Row]) -> None:
        table = table_of(model)
        for start in range(0, len(rows), _BATCH):
            self._session.execute(insert(table), rows[start : start + _BATCH])
