"""The printed list of empty units."""

import io
from datetime import date

from pypdf import PdfReader

from app.models.properties import Development, ManagerContract
from app.models.vacancy import Void, VoidCause
from app.office import Office
from app.services.letters.empty_units_paper import empty_units_pdf
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY


def text_of(pdf: bytes) -> str:
    return " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages
    )


def test_the_list_says_phase_days_and_rent_lost(office: Office) -> None:
    with office.write("Empty") as session:
        development = add_development(session)
        session.get_one(Development, development).manager_contract = ManagerContract.LUMP_SUM
        for number, cause in enumerate((VoidCause.TURNOVER, VoidCause.EVENT)):
            unit = add_unit(session, development, f"CENNI-{number}", date(2024, 1, 1))
            household = add_household(session, code=f"N{number}")
            keys = date(2026, 10, 31)
            lease = add_lease(session, unit, household, f"C{number}", date(2024, 1, 1), keys)
            session.add(Void(unit_id=unit, lease_id=lease, cause=cause))
    with office.read() as session:
        text = text_of(empty_units_pdf(session, TODAY, development))
    assert "Alloggi sfitti e in rilascio al 23/11/2026, Via dei Cedri" in text
    assert "1 alloggi su 1, 100,0 % · esclusi 1" in text
    assert "CENNI-0 Via dei Cedri – Chiavi rese 31/10/2026 23 01/11/2026 23 389,47" in text
    assert "× Evento" in text
    assert "2 alloggi 778,94" in text
    assert "a carico del gestore (vuoto per pieno): € 778,94" in text


def test_an_office_without_empty_units_has_its_sheet_too(office: Office) -> None:
    with office.read() as session:
        text = text_of(empty_units_pdf(session, TODAY))
    assert "Nessun alloggio è sfitto." in text
    assert "n.d." in text
