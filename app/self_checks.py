"""The checks of the self-test: each uses one part of the program as the office does.

They matter most for the frozen program, whose missing parts show only when they are used. Each
gives a line on what it found, and raises where something is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.clock import FixedClock
from app.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication
    from sqlalchemy.orm import Session

    from app.office import Office
    from app.services.letters.content import PlanAgreement

TODAY = date(2026, 11, 23)
PAYER = "Đorđe D'Angelò"
RENT_CENTS = 41200
LEGAL_INTEREST_CENTS = 7873
"""On 1.000,00 from 15/03/2022 to 30/09/2024."""
SAMPLE_IBAN = "IT60X0542811101000000123456"
PIXELS_PER_POINT = 3.0
PREVIEW_SIZE = (1366, 768)

SCRIPTS = {
    "NotoSans-Regular": "Perché già così",
    "NotoSansArabic-Regular": "سارة حداد",
    "NotoSansHebrew-Regular": "שלום",
    "NotoSansArmenian-Regular": "Արմեն",
    "NotoSansGeorgian-Regular": "გიორგი",
    "NotoSansEthiopic-Regular": "ሰላም",
    "NotoSansBengali-Regular": "রহিমা",
    "NotoSansDevanagari-Regular": "सुनीता",
    "NotoSansGurmukhi-Regular": "ਗੁਰਪ੍ਰੀਤ",
    "NotoSansTamil-Regular": "குமார்",
    "NotoSansSinhala-Regular": "නිමල්",
    "NotoSansThai-Regular": "สมชาย",
    "DroidSansFallbackFull": "王小明",
}
"""A name in each script that letters print, by the font that draws it."""


@dataclass
class Bench:
    """What the checks share: a folder that goes away, the office in it, the application."""

    folder: Path
    lease_id: UUID | None = None
    _office: Office | None = None
    _app: QApplication | None = field(default=None)

    def office(self) -> Office:
        """The office of this test, made when first asked for."""
        if self._office is None:
            from app.office import Office

            path = self.folder / "Ufficio di prova.portineria"
            Office.create(path).close()
            self._office = Office.open(
                path, clock=FixedClock(TODAY), actor="Autodiagnosi", device="-"
            )
        return self._office

    def app(self) -> QApplication:
        """The application, dressed, with settings of its own."""
        if self._app is None:
            from PySide6.QtCore import QSettings

            from app.ui.application import make_application

            QSettings.setDefaultFormat(QSettings.Format.IniFormat)
            QSettings.setPath(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(self.folder)
            )
            self._app = make_application()
        return self._app

    def close(self) -> None:
        """Close the office, so that its folder can go."""
        if self._office is not None:
            self._office.close()


class CheckFailed(Exception):
    """A check found something missing; the message says what."""


def check_migrations(bench: Bench) -> str:
    """A new office has the newest schema, made by the migrations."""
    from app.office_file import SCHEMA_REVISION, check_office_file

    revision = check_office_file(bench.office().path)
    if revision != SCHEMA_REVISION:
        raise CheckFailed(f"a new office has schema {revision}, not {SCHEMA_REVISION}")
    return f"a new office has schema {revision}"


def check_ledger(bench: Bench) -> str:
    """Charges and a payment are posted, and numbers, chain and sums hold."""
    from app.models.ledger import EntryKind
    from app.services.ledger.checks import check_ledger as checked
    from app.services.ledger.posting import Posting, post, register_payment
    from app.services.ledger.statement import balance_of

    office = bench.office()
    with office.write("Self-test") as session:
        lease_id = _let_unit(session)
        rent = [
            Posting(
                lease_id,
                EntryKind.RENT,
                date(2026, month, 1),
                RENT_CENTS,
                f"Canone {month:02d}/2026",
            )
            for month in range(5, 11)
        ]
        post(session, rent)
        register_payment(session, lease_id, date(2026, 6, 3), RENT_CENTS, "Bonifico")
    with office.read() as session:
        outcome = checked(session)
        balance = balance_of(session, lease_id)
    if outcome.faults or balance != 5 * RENT_CENTS:
        raise CheckFailed(f"balance {balance} cents; {'; '.join(outcome.faults)}")
    bench.lease_id = lease_id
    return f"{outcome.entries} entries, their chain holds"


def _let_unit(session: Session) -> UUID:
    """The lease of a household in a unit, all made here."""
    from app.models.folding import fold
    from app.models.properties import (
        Development,
        DevelopmentPhase,
        ManagerContract,
        Ownership,
        Tenure,
        Unit,
    )
    from app.models.tenants import Household, Lease, LeaseKind

    development = Development(
        code="PROVA",
        name="Via di Prova",
        folded=fold("Via di Prova PROVA"),
        manager_contract=ManagerContract.FULL,
        phase=DevelopmentPhase.MANAGEMENT,
        ownership=Ownership.FUND,
    )
    household = Household(
        code="N00001", name=PAYER, folded_name=fold(PAYER), search_text=fold(PAYER)
    )
    session.add_all((development, household))
    session.flush()
    unit = Unit(
        code="PROVA-001",
        folded=fold("PROVA-001"),
        development_id=development.id,
        tenure=Tenure.PERMANENT,
        available_from=date(2020, 1, 1),
    )
    session.add(unit)
    session.flush()
    lease = Lease(
        code="C00001",
        unit_id=unit.id,
        household_id=household.id,
        kind=LeaseKind.PERMANENT,
        starts_on=date(2024, 1, 1),
        monthly_rent_cents=RENT_CENTS,
        monthly_service_advance_cents=0,
    )
    session.add(lease)
    session.flush()
    return lease.id


def check_legal_rates(bench: Bench) -> str:
    """The table of legal rates is bundled, and interest on it comes out to the cent."""
    from app.services.legal_interest.computation import Segment, interest_parts, total_cents
    from app.services.legal_interest.rates import rate_table

    with bench.office().read() as session:
        rates = rate_table(session)
    segment = Segment(date(2022, 3, 15), date(2024, 9, 30), 100_000)
    cents = total_cents(interest_parts([segment], rates))
    if cents != LEGAL_INTEREST_CENTS:
        raise CheckFailed(f"interest of {cents} cents, not {LEGAL_INTEREST_CENTS}")
    return f"{len(rates.rates)} rates, the last from {rates.rates[-1].from_on:%d/%m/%Y}"


def check_matching(bench: Bench) -> str:
    """A bank's file is read, and a mistyped name in it finds its household."""
    from app.services.bank_statements.matching.names import NameIndex
    from app.services.bank_statements.matching.words import words_of
    from app.services.bank_statements.readers.recognition import UnknownLayout, read_statement_file

    file = bench.folder / "estratto.csv"
    text = "Data;Importo;Descrizione\n05/11/2026;508,00;AFFITTO DANGELO STEFNAO\n"
    file.write_text(text, encoding="cp1252")
    found = read_statement_file(file.name, file.read_bytes(), {})
    if isinstance(found, UnknownLayout) or [line.cents for line in found.lines] != [50_800]:
        raise CheckFailed("the statement was not read")
    household, names = UUID(int=1), NameIndex()
    names.add(household, "D'Angelo", "Stefano")
    names.finish()
    if names.find(words_of(found.lines[0].text)).mistyped != {household}:
        raise CheckFailed("the mistyped name was not found")
    return "a statement read, a mistyped name found"


def check_letter(bench: Bench) -> str:
    """A plan is agreed and its letter printed; the QR code of its first slip reads back."""
    import zxingcpp
    from PIL import Image

    from app.services.letters import pdf_pages
    from app.services.letters.plan_agreement import render

    agreement = _agreed_plan(bench)
    pdf = render(agreement)
    (bench.folder / "Piano.pdf").write_bytes(pdf)
    expected = agreement.instalments[0].payment_reference
    codes: list[str] = []
    for number in range(pdf_pages.page_count(pdf)):
        page = pdf_pages.page_image(pdf, number, PIXELS_PER_POINT)
        picture = Image.frombuffer("RGBX", (page.width, page.height), page.pixels).convert("L")
        codes += [found.text for found in zxingcpp.read_barcodes(picture)]
    if len(codes) != len(agreement.instalments):
        raise CheckFailed(f"{len(codes)} QR codes read of {len(agreement.instalments)}")
    if not any(expected in code for code in codes):
        raise CheckFailed(f"no QR code says {expected}")
    if PAYER not in pdf_pages.page_text(pdf, 0):
        raise CheckFailed(f"the letter does not name {PAYER}")
    return f"{len(pdf)} bytes, {len(codes)} QR codes read back"


def _agreed_plan(bench: Bench) -> PlanAgreement:
    """The letter of a plan over all open charges of the lease."""
    from app.services.letters.content import (
        Addressee,
        ContractReference,
        Cooperative,
        Person,
        PlanAgreement,
        RecognisedCharge,
        ScheduledInstalment,
    )
    from app.services.repayment_plans.agreement import agree
    from app.services.repayment_plans.forms import agreed_instalments, plan_basis

    if bench.lease_id is None:
        raise CheckFailed("there is no ledger to make a plan from")
    with bench.office().write("Self-test") as session:
        form = plan_basis(session, bench.lease_id, TODAY).form
        plan = agree(session, form, TODAY)
        charges = plan_basis(session, bench.lease_id, TODAY).charges
        instalments = agreed_instalments(session, plan.id)
        count = len(instalments)
        return PlanAgreement(
            cooperative=Cooperative(name="Cooperativa di prova", iban=SAMPLE_IBAN),
            addressee=Addressee("Gent.", PAYER, ("Via di Prova 1",)),
            contract=ContractReference("contratto di locazione", "C00001", "PROVA-001"),
            household=(Person(PAYER),),
            plan_number=plan.number,
            dated_on=TODAY,
            charges=tuple(
                RecognisedCharge(each.text, each.due_on, each.remaining_cents) for each in charges
            ),
            instalments=tuple(
                ScheduledInstalment(
                    f"{each.number}/{count}", each.due_on, each.cents, each.payment_reference
                )
                for each in instalments
            ),
            protocol_number="1/2026",
        )


def check_letter_fonts(bench: Bench) -> str:
    """Every font that letters may need is bundled, and draws its script into a PDF."""
    from app.services.letters.fonts import Face
    from app.services.letters.layout import Document, DocumentInfo, TextStyle

    document = Document(DocumentInfo("Caratteri", "Portineria", "Autodiagnosi", TODAY))
    page = document.new_page()
    for row, text in enumerate(SCRIPTS.values()):
        for column, face in enumerate(Face):
            page.text(40 + 170 * column, 800 - 20 * row, text, TextStyle(face=face))
    pdf = document.to_pdf()
    (bench.folder / "Caratteri.pdf").write_bytes(pdf)
    bundled = sorted(path.stem for path in resource("fonts/letters").glob("*.ttf"))
    missing = [name for name in bundled if f"+{name}".encode("ascii") not in pdf]
    if missing or not bundled:
        raise CheckFailed(f"not written: {', '.join(missing) or 'no font found'}")
    return ", ".join(bundled)


def check_window_fonts(bench: Bench) -> str:
    """The window's fonts are bundled and loaded."""
    from PySide6.QtGui import QFontDatabase

    from app.ui.fonts import FAMILY

    bench.app()
    if FAMILY not in QFontDatabase.families():
        raise CheckFailed(f"{FAMILY} is not loaded")
    return f"{FAMILY}: {', '.join(QFontDatabase.styles(FAMILY))}"


def check_translations(bench: Bench) -> str:
    """Each language of the window is found, loaded and speaks; Qt's own words too."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    from app.ui.translation import ENGLISH, LANGUAGES, compiled_translation

    bench.app()
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found: list[str] = []
    for language in LANGUAGES:
        if language == ENGLISH:
            continue  # the language of the source
        ours = compiled_translation(language)
        if ours is None:
            raise CheckFailed(f"no translation into {language}")
        for path in (ours, qt_folder / f"qtbase_{language}.qm"):
            translator = QTranslator()
            if not translator.load(str(path)) or translator.isEmpty():
                raise CheckFailed(f"{path.name} is missing or empty")
            found.append(path.name)
    return ", ".join(found)


def check_guide(bench: Bench) -> str:
    """The guide is there in each language."""
    from app.ui.help_page import guide_text
    from app.ui.translation import LANGUAGES

    bench.app()
    sizes = {language: len(guide_text(language)) for language in LANGUAGES}
    if not all(sizes.values()):
        raise CheckFailed("a guide is empty")
    return ", ".join(f"{language}: {size} characters" for language, size in sizes.items())


def check_chart(bench: Bench) -> str:
    """A chart is drawn."""
    import pyqtgraph

    bench.app()
    plot = pyqtgraph.PlotWidget()
    plot.resize(400, 300)
    plot.plot([1.0, 2.0, 3.0], [3.1, 4.6, 3.8], pen=pyqtgraph.mkPen("#d97706", width=3))
    plot.show()
    detail = _picture_of(plot.grab(), "the chart", colours=3)
    plot.close()
    return detail


def check_icons(bench: Bench) -> str:
    """The icon font draws, and the program has its own icon."""
    from PySide6.QtGui import QIcon

    from app.ui.icons import icon

    bench.app()
    _picture_of(icon("dashboard").pixmap(32, 32), "the dashboard's icon", colours=2)
    own = resource("icons/portineria.png")
    if not own.exists() or QIcon(str(own)).pixmap(64, 64).isNull():
        raise CheckFailed(f"{own.name} is missing")
    return "icon font and program icon"


def check_window(bench: Bench) -> str:
    """The window is shown on the office, and each of its tabs."""
    from app.ui.application import make_application
    from app.ui.context import ROOMS, Target
    from app.ui.main_window import MainWindow
    from app.ui.tasks import InlineTaskRunner
    from app.ui.translation import ITALIAN, install_translators

    bench.app()
    app = make_application()
    install_translators(app, ITALIAN)
    crashes: list[BaseException] = []
    runner = InlineTaskRunner(
        bench.office(), on_office_error=crashes.append, on_crash=crashes.append
    )
    window = MainWindow(bench.office(), runner, ITALIAN)
    window.resize(*PREVIEW_SIZE)
    window.show()
    for room in ROOMS:
        window.navigate(Target(room))
        app.processEvents()
        _picture_of(window.grab(), f"the tab {room}", colours=8)
    window.close()
    runner.close()
    if crashes:
        raise crashes[0]
    return f"{len(ROOMS)} tabs: {', '.join(ROOMS)}"


def _picture_of(pixmap: QPixmap, what: str, colours: int) -> str:
    """Whether something was drawn: at least so many colours on a grid of points."""
    image = pixmap.toImage()
    step = max(1, min(image.width(), image.height()) // 150)
    seen = {
        image.pixel(x, y)
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }
    if len(seen) < colours:
        raise CheckFailed(f"{what} is empty: {len(seen)} colours")
    return f"{image.width()} x {image.height()} points, {len(seen)} colours"


CHECKS: tuple[tuple[str, Callable[[Bench], str]], ...] = (
    ("migrations", check_migrations),
    ("ledger", check_ledger),
    ("legal_rates", check_legal_rates),
    ("matching", check_matching),
    ("letter", check_letter),
    ("letter_fonts", check_letter_fonts),
    ("window_fonts", check_window_fonts),
    ("translations", check_translations),
    ("guide", check_guide),
    ("icons", check_icons),
    ("chart", check_chart),
    ("window", check_window),
)
"""Name and check, in the order in which they run: the window comes last."""
