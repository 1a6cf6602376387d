"""An office with a late household, and the tab as a person finds it."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.clock import FixedClock
from app.models.cooperative import Cooperative
from app.models.tenants import Household, Person, PersonRole
from app.office import Office
from app.ui.context import WindowContext
from app.ui.printing import set_up
from app.ui.repayment_plans.tab import RepaymentPlansTab
from tests.builders import charge_rent, let_unit

LATE_MONTHS = (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))


class MovingClock(FixedClock):
    """A clock that a test sets to another day."""

    def move_to(self, day: date) -> None:
        """It is `day` now."""
        self._day = day


@pytest.fixture
def clock(office: Office) -> MovingClock:
    """The office's clock, to be moved."""
    made = MovingClock(office.clock.today())
    office.clock = made
    return made


@pytest.fixture
def lease_id(office: Office) -> UUID:
    """Haddad's lease: four unpaid rents of 412,00; 4.000,00 of income a month; a co-obligor."""
    with office.write("Prepare") as session:
        session.add(
            Cooperative(
                name="Cooperativa Esempio",
                municipality="Milano",
                iban="IT60X0542811101000000123456",
            )
        )
        lease = let_unit(session)
        household = session.scalars(select(Household)).one()
        household.monthly_income_cents = 400_000
        session.add(
            Person(
                household_id=household.id,
                role=PersonRole.CO_OBLIGOR,
                surname="Haddad",
                given_name="Karim",
                co_obliged=True,
            )
        )
        charge_rent(session, lease, *LATE_MONTHS)
    return lease


class PaperTray:
    """Stands in for the system's print dialog: every job goes to a PDF file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.titles: list[str] = []
        self.pages: list[tuple[int, int]] = []

    def __call__(
        self, title: str, pages: int, on_chosen: Callable[[QPrinter], None], parent: QWidget
    ) -> None:
        self.titles.append(title)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(self.path)
        printer.setResolution(150)
        set_up(printer, title)
        if self.pages:
            printer.setFromTo(*self.pages[0])
        on_chosen(printer)


@pytest.fixture
def tray(tmp_path_factory: pytest.TempPathFactory) -> PaperTray:
    """A printer of the test's own."""
    return PaperTray(str(tmp_path_factory.mktemp("tray") / "printed.pdf"))


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, tray: PaperTray) -> RepaymentPlansTab:
    """The shown tab; ask for `lease_id` first where its household should be there."""
    made = RepaymentPlansTab(context, chooser=tray)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.model.loaded)
    return made
