"""The lawyer's folder: whole or not at all, byte for byte, silent on what is not its business."""

import hashlib
import io
import shutil
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from app.models.change_log import Change, ChangedField
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.letters import DeliveryOutcome, LetterKind, LetterMeans
from app.models.reminders import ContactOutcome, StageChannel
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.office import Office
from app.services.dossier import making
from app.services.dossier.finding import lease_by_words
from app.services.dossier.making import INDEX, DossierChoice, make_dossier
from app.services.legal_files.keeping import LegalFileForm, save_legal_file
from app.services.legal_files.steps import LegalDates
from app.services.letters.archive import LetterHeading, archive_letter, take_protocol
from app.services.letters.deliveries import DeliveryForm, deliveries, record_delivery
from app.services.letters.sending import expect_receipts
from app.services.reminders.contacts import ContactForm, record_contact
from app.services.reminders.promises import PromiseForm
from tests.builders import add_household, charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.reminders.office_work import agree_plan

NOTICE = b"%PDF-1.4 una messa in mora, byte per byte"
DAY = timedelta(days=1)


@pytest.fixture
def lease(office: Office) -> UUID:
    """A lease of four unpaid rents with a notice that arrived, a promise and a plan."""
    with office.write("Let") as session:
        session.add(Cooperative(name="Cooperativa Esempio", municipality="Milano"))
        key = let_unit(session, household="D'Angelo Şahin")
        charge_rent(session, key, *(date(2026, month, 1) for month in range(5, 9)))
    household = household_of(office, key)
    with office.write("Notice") as session:
        letter = archive_letter(
            session,
            LetterHeading(
                LetterKind.NOTICE_OF_DEFAULT,
                TODAY - 40 * DAY,
                household,
                "Costituzione in mora",
                "messa in mora D'Angelo: Şahin/CON?",
                means=LetterMeans.REGISTERED,
                lease_id=key,
                recipient="D'Angelo Şahin",
            ),
            take_protocol(session, TODAY),
            NOTICE,
        )
        expect_receipts(session, LetterMeans.REGISTERED, [letter])
    with office.write("Card") as session:
        (row,) = deliveries(session)
        arrived = TODAY - 30 * DAY
        record_delivery(
            session,
            DeliveryForm(row.id, row.version, None, "RA123IT", DeliveryOutcome.RECEIVED, arrived),
        )
    call(office, key, "Pagherà con la tredicesima", Sensitivity.NORMAL)
    return key


def household_of(office: Office, lease: UUID) -> UUID:
    with office.read() as session:
        return session.get_one(Lease, lease).household_id


def call(office: Office, lease: UUID, note: str, sensitivity: Sensitivity) -> None:
    household = household_of(office, lease)
    with office.write("Call") as session:
        record_contact(
            session,
            ContactForm(
                household,
                lease,
                StageChannel.PHONE,
                ContactOutcome.PROMISED,
                note,
                sensitivity,
                PromiseForm(household, lease, TODAY + DAY, 20_000),
            ),
            TODAY,
        )


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def made(office: Office, lease: UUID, place: Path) -> Path:
    return make_dossier(office, DossierChoice(lease), place, TODAY)


def test_every_letter_is_there_byte_for_byte_under_its_number(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    folder = made(office, lease, tmp_path)
    (letter,) = (folder / "lettere").iterdir()
    assert letter.name == "2026-00001-messa-in-mora-d-angelo-sahin-con.pdf"
    assert letter.read_bytes() == NOTICE


def test_the_index_names_each_file_with_its_fingerprint(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    folder = made(office, lease, tmp_path)
    cover = text_of(folder / INDEX).replace(" ", "")
    enclosed = [path for path in folder.rglob("*") if path.is_file() and path.name != INDEX]
    assert len(enclosed) == 4
    for path in enclosed:
        assert path.relative_to(folder).as_posix() in cover
        assert hashlib.sha256(path.read_bytes()).hexdigest() in cover
    assert "€1.648,00" in cover
    assert "RA123IT" in cover
    assert "ricevuta24/10/2026" in cover


def test_who_made_it_stands_in_the_change_log_with_the_indexs_fingerprint(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    folder = made(office, lease, tmp_path)
    with office.read() as session:
        actor, row_id, digest = session.execute(
            select(Change.actor, ChangedField.row_id, ChangedField.after)
            .join(Change, Change.id == ChangedField.change_id)
            .where(ChangedField.field == "dossier")
        ).one()
    assert (actor, row_id) == ("Prova", household_of(office, lease))
    assert digest == hashlib.sha256((folder / INDEX).read_bytes()).hexdigest()


def test_the_movements_add_up_in_a_spreadsheet(office: Office, lease: UUID, tmp_path: Path) -> None:
    book = load_workbook(
        io.BytesIO((made(office, lease, tmp_path) / "02-movimenti.xlsx").read_bytes())
    )
    rows = list(book.worksheets[0].values)
    assert len(rows) == 1 + 4
    assert sum(float(str(row[4] or 0)) for row in rows[1:]) == 1648.0


def test_the_chronology_tells_the_proof_and_the_promise(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    with office.write("Open") as session:
        dates = LegalDates(TODAY - DAY, handed_over_on=TODAY)
        form = LegalFileForm(lease, dates, reason="Morosità", lawyer="Avv. Neri")
        save_legal_file(session, form, TODAY)
    told = text_of(made(office, lease, tmp_path) / "03-cronologia.pdf")
    for words in (
        "Raccomandata prot. 1/2026, n. RA123IT: ricevuta",
        "Ricevuta la messa in mora",
        "Promesso il pagamento di € 200,00 entro il 24/11/2026: in attesa",
        "Pagherà con la tredicesima",
        "Pratica consegnata all'avvocato (Avv. Neri)",
    ):
        assert words in told.replace("\u00a0", " "), words


@pytest.mark.parametrize(
    ("reserved", "particular", "told"),
    [(False, False, ()), (True, False, ("Litiga",)), (True, True, ("Litiga", "ricoverata"))],
)
def test_what_is_not_normal_stays_out_unless_it_is_wanted(
    office: Office,
    lease: UUID,
    tmp_path: Path,
    reserved: bool,
    particular: bool,
    told: tuple[str, ...],
) -> None:
    call(office, lease, "Litiga col fratello", Sensitivity.RESERVED)
    call(office, lease, "La madre è ricoverata", Sensitivity.PARTICULAR)
    choice = DossierChoice(lease, with_reserved=reserved, with_particular=particular)
    folder = make_dossier(office, choice, tmp_path, TODAY)
    chronology = text_of(folder / "03-cronologia.pdf")
    assert tuple(word for word in ("Litiga", "ricoverata") if word in chronology) == told
    cover = text_of(folder / INDEX)
    assert ("dati particolari" in cover) is particular
    assert ("mancano le annotazioni riservate" in cover) is not reserved


def test_a_plan_is_told_with_its_instalments_beside_a_draft_of_its_next_version(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    with office.write("Agree") as session:
        plan = agree_plan(session, lease, TODAY, TODAY + 30 * DAY)
    with office.write("Draft") as session:
        agreed = session.scalars(select(RepaymentPlan)).one()
        values = {
            each.key: getattr(agreed, each.key)
            for each in RepaymentPlan.__mapper__.column_attrs
            if each.key not in ("id", "version", "number", "year", "agreed_on", "replaces_id")
        }
        session.add(RepaymentPlan(**{**values, "state": PlanState.DRAFT, "replaces_id": agreed.id}))
    (paper,) = (made(office, lease, tmp_path) / "piani").iterdir()
    assert paper.name == "piano-2026-001.pdf"
    assert "Totale 1.648,00" in text_of(paper)
    assert plan is not None


def test_a_folder_that_is_there_is_never_touched(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    folder = made(office, lease, tmp_path)
    (folder / "appunti.txt").write_text("miei", encoding="utf-8")
    with pytest.raises(OfficeError):
        made(office, lease, tmp_path)
    assert (folder / "appunti.txt").read_text(encoding="utf-8") == "miei"
    assert list(tmp_path.glob(".*")) == []


class Stopped(Exception):
    """The person pressed Stop."""


@pytest.mark.parametrize("after", range(9))
def test_stopped_anywhere_nothing_is_left(
    office: Office, lease: UUID, tmp_path: Path, after: int
) -> None:
    steps = iter(range(100))

    def progress(done: int, total: int, what: str) -> None:
        assert 0 <= done <= total, what
        if next(steps) == after:
            raise Stopped

    place = tmp_path / "nuova" / "cartella"
    with pytest.raises(Stopped):
        make_dossier(office, DossierChoice(lease), place, TODAY, progress)
    assert not (tmp_path / "nuova").exists()
    with office.read() as session:
        assert (
            session.scalars(select(Change.id).where(Change.sentence.like("%dossier%"))).all() == []
        )


def full_disk(_place: Path) -> object:
    return shutil._ntuple_diskusage(10, 10, 0)


def test_a_full_disk_is_told_before_anything_is_written(
    office: Office, lease: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making.shutil, "disk_usage", full_disk)
    with pytest.raises(OfficeError) as raised:
        made(office, lease, tmp_path)
    assert "room" in raised.value.template
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_place_that_cannot_be_written_is_told(
    office: Office, lease: UUID, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(OfficeError):
        made(office, lease, blocked)
    assert blocked.is_file()


def test_a_damaged_letter_stops_it(
    office: Office, lease: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_session: object, _key: object) -> bytes:
        raise OfficeError("The archived letter is damaged: it is not as it was printed.")

    monkeypatch.setattr(making, "letter_pdf", damaged)
    with pytest.raises(OfficeError):
        made(office, lease, tmp_path)
    assert not any(path.is_dir() for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["D'Angelo Şahin", "CON", 'A:B*C?"<>|/\\', "Ω" * 90, "x" * 190], ids=range(5)
)
def test_its_name_suits_every_system(
    office: Office, lease: UUID, tmp_path: Path, name: str
) -> None:
    with office.write("Rename") as session:
        session.get_one(Household, household_of(office, lease)).name = name
    folder = made(office, lease, tmp_path)
    assert len(folder.name) < 80
    for path in (folder, *folder.rglob("*")):
        assert not set(path.name) & set('<>:"/\\|?*')
        assert path.name == path.name.rstrip(". ")
        assert path.name.isascii()
        assert len(path.name) < 120


@pytest.mark.parametrize("words", ["d'angelo sahin", "N00001", "dev1-001", "Şahin"])
def test_a_lease_is_found_by_name_code_or_unit(office: Office, lease: UUID, words: str) -> None:
    with office.read() as session:
        assert lease_by_words(session, words) == lease


def test_nobody_several_and_without_a_lease_are_told_apart(office: Office, lease: UUID) -> None:
    with office.write("More") as session:
        add_household(session, "D'Angelo Bruno", "N00002")
    for words, template in (
        ("Nessuno", "No household"),
        ("angelo", "may be several"),
        ("Bruno", "has no lease"),
    ):
        with office.read() as session, pytest.raises(OfficeError) as raised:
            lease_by_words(session, words)
        assert template in raised.value.template
