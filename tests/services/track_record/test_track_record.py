"""The track record: the source slides number for number, and every paper that shows it."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from pypdf import PdfReader

from app.cli import portineria
from app.models.properties import Development, ManagerContract, Tenure, Unit
from app.models.vacancy import Void, VoidCause
from app.office import Office
from app.services.cooperative.settings import save, settings
from app.services.dashboard.definition import ArrearsMeasure, Definition, VacancyMeasure
from app.services.letters.content import Cooperative
from app.services.reports.other_shapes import report_json
from app.services.reports.quarterly import Quarter, quarterly_report
from app.services.track_record.as_json import as_json
from app.services.track_record.on_paper import track_record_pdf
from app.services.track_record.record import rounded, track_record
from app.services.track_record.words import mean
from app.services.track_record.workbook import track_record_xlsx
from tests.builders import add_development, add_unit
from tests.conftest import TODAY
from tests.slides_office import LAST_DAY, UNITS, make_slides

COOPERATIVE = Cooperative(name="Cooperativa di prova")
ALL = [
    Definition(arrears, vacancy=vacancy) for arrears in ArrearsMeasure for vacancy in VacancyMeasure
]


@pytest.fixture
def slides(office: Office) -> Office:
    with office.write("The slides") as session:
        make_slides(session)
    return office


def run(*arguments: object) -> Result:
    return CliRunner().invoke(portineria, [str(each) for each in arguments])


def test_the_slides_come_out_number_for_number(slides: Office) -> None:
    result = run("report", "track-record", slides.path, "--month", "2026-09")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    social, undivided = found["social_managers"], found["undivided_property"]
    assert social["units"] == UNITS == 1463
    assert social["destination"] == {
        "rent_to_buy": [331, 23],
        "fixed_term": [584, 40],
        "permanent": [548, 37],
    }
    assert social["contract_pct"] == {"full": 76, "lump_sum": 12, "community": 12}
    assert (social["arrears_pct_mean"], social["vacancy_pct_mean"]) == (3.0, 9.0)
    assert (undivided["arrears_pct_mean"], undivided["vacancy_pct_mean"]) == (3.4, 2.6)
    assert undivided["developments"] == {"MODENA": [4.0, 0.5], "TORINO": [2.87, 4.7]}
    # Σ parts ÷ Σ wholes: both charged the same, but Torino has twice the dwellings.
    assert (undivided["arrears_pct_weighted"], undivided["vacancy_pct_weighted"]) == (3.4, 3.3)
    assert len(social["developments"]) == 17
    assert found["month"] == "2026-09"
    assert found["definition"]


def test_the_slides_on_paper_and_as_a_spreadsheet(slides: Office) -> None:
    with slides.read() as session:
        record = track_record(session, LAST_DAY)
    pdf = PdfReader(BytesIO(track_record_pdf(record, COOPERATIVE)))
    assert len(pdf.pages) == 3 + 17 + 2
    first = pdf.pages[0]
    assert first.mediabox.width > first.mediabox.height
    text = first.extract_text().replace("\u00a0", " ")
    for shown in ("1463", "331", "584", "548", "23", "40", "37", "76", "12", "3 %", "9 %"):
        assert shown in text
    for shown in ("3,4 %", "2,6 %", "Morosità media", "Morosità % = scaduto non pagato"):
        assert shown in text
    pairs = pdf.pages[2].extract_text().replace("\u00a0", " ")
    for shown in ("4,00 %", "0,50 %", "2,87 %", "4,70 %"):
        assert shown in pairs
    book = load_workbook(BytesIO(track_record_xlsx(record)))
    assert book.sheetnames == ["Sintesi", "Interventi"]
    rows = [[cell.value for cell in row] for row in book["Interventi"].iter_rows()]
    torino = dict(zip(rows[0], next(row for row in rows if row[1] == "TORINO"), strict=True))
    assert (torino["Morosità %"], torino["Sfitto %"], torino["Alloggi"]) == (2.87, 4.7, 200)
    summary = [[cell.value for cell in row] for row in book["Sintesi"].iter_rows()]
    assert ["Proprietà / patto di futura vendita", 331, 23] in summary
    assert ["Morosità media (semplice)", None, 3.4] in summary


def test_a_month_before_anything_has_no_percentages(slides: Office, tmp_path: Path) -> None:
    result = run("report", "track-record", slides.path, "--month", "2019-03")
    assert result.exit_code == 0, result.output
    social = json.loads(result.stdout)["social_managers"]
    assert (social["units"], social["destination"], social["contract_pct"]) == (0, {}, {})
    assert social["arrears_pct_mean"] is social["vacancy_pct_weighted"] is None
    assert set(map(tuple, social["developments"].values())) == {(None, None)}
    out = tmp_path / "vuoto.pdf"
    assert (
        run("report", "track-record", slides.path, "--month", "2019-03", "--out", out).exit_code
        == 0
    )
    pages = PdfReader(out).pages
    assert "n.d." in pages[0].extract_text()
    assert len(pages) == 2


def test_an_empty_office_has_a_record_too(office: Office) -> None:
    with office.read() as session:
        record = track_record(session, TODAY)
    assert record.sheets == ()
    assert record.social_managers.mean.arrears is None
    assert len(PdfReader(BytesIO(track_record_pdf(record, COOPERATIVE))).pages) == 2
    track_record_xlsx(record)


@pytest.mark.parametrize("definition", ALL)
def test_every_definition_is_printed_with_its_own_parts(
    slides: Office, definition: Definition
) -> None:
    with slides.read() as session:
        record = track_record(session, LAST_DAY, definition)
    modena = next(each for each in record.sheets if each.development.code == "MODENA")
    assert modena.pair.arrears == 4
    # Fifteen days of one unit are vacant; on the month's last day none is.
    expected = 0 if definition.vacancy is VacancyMeasure.UNITS else Fraction(1, 2)
    assert modena.pair.vacancy == expected
    track_record_pdf(record, COOPERATIVE)


def test_a_unit_sold_counts_no_more(office: Office) -> None:
    """Bought by who lived in it: it leaves the denominator on the day of the deed (B1)."""
    with office.write("Two units") as session:
        development = add_development(session)
        add_unit(session, development, "A-1")
        sold = add_unit(session, development, "A-2")
    with office.write("Sell") as session:
        session.get_one(Unit, sold).available_to = date(2026, 8, 31)
    with office.read() as session:
        before = track_record(session, date(2026, 8, 31)).social_managers
        after = track_record(session, date(2026, 9, 30)).social_managers
    assert (before.units, after.units) == (2, 1)
    assert after.destination[Tenure.PERMANENT].percent == 100


def test_a_development_without_units_has_no_part_in_the_contracts(office: Office) -> None:
    with office.write("One empty") as session:
        add_unit(session, add_development(session, "PIENO"), "P-1")
        empty = add_development(session, "VUOTO")
        session.get_one(Development, empty).manager_contract = ManagerContract.LUMP_SUM
    with office.read() as session:
        record = track_record(session, TODAY)
    assert list(record.social_managers.contracts) == [ManagerContract.FULL]
    assert [sheet.development.code for sheet in record.sheets] == ["PIENO", "VUOTO"]


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (Fraction(3435, 1000), 1, "3.4"),
        (Fraction(345, 100), 1, "3.5"),
        (Fraction(287, 100), 2, "2.87"),
        (Fraction(9), 1, "9.0"),
    ],
)
def test_means_are_rounded_half_up(value: Fraction, places: int, expected: str) -> None:
    assert rounded(value, places) == Decimal(expected)


def test_means_are_written_as_the_slides_write_them() -> None:
    assert [mean(Fraction(value, 10)) for value in (30, 34, 100)] == [
        "3\u00a0%",
        "3,4\u00a0%",
        "10\u00a0%",
    ]
    assert mean(None) == "n.d."


@pytest.mark.parametrize(
    "arguments",
    [("--format", "pdf"), ("--format", "xlsx"), ("--out", "x.csv"), ("--month", "2026-13")],
)
def test_wrong_usage(slides: Office, arguments: tuple[str, str]) -> None:
    assert run("report", "track-record", slides.path, *arguments).exit_code == 2


def test_what_is_left_out_of_vacancy_is_named(office: Office) -> None:
    """Major works: the unit's empty days count neither above nor below the line (B1)."""
    with office.write("One under works") as session:
        development = add_development(session)
        add_unit(session, development, "A-1")
        works = add_unit(session, development, "A-2")
        session.add(
            Void(unit_id=works, cause=VoidCause.MAJOR_WORKS, excluded_from=date(2026, 9, 11))
        )
    with office.read() as session:
        record = track_record(session, LAST_DAY)
        report = quarterly_report(session, Quarter(2026, 3), TODAY)
    assert [(each.unit_code, each.days) for each in record.left_out] == [("A-2", 20)]
    assert record.sheets[0].figures.available_days == 40
    (line,) = as_json(record)["left_out"]  # type: ignore[misc]
    assert (line["unit"], line["cause"], line["first"]) == ("A-2", "major_works", "2026-09-11")
    pages = PdfReader(BytesIO(track_record_pdf(record, COOPERATIVE))).pages
    assert "Lavori straordinari" in pages[1].extract_text()
    (told,) = report_json(report)["left_out"]  # type: ignore[misc]
    assert (told["unit"], told["days"]) == ("A-2", 20)


def test_the_chosen_definition_reaches_every_command(slides: Office) -> None:
    """Fifteen days of one unit are vacant in one development, none on the month's last day."""
    before = json.loads(run("report", "kpi", slides.path, "--month", "2026-09").stdout)
    assert before["2026-09"]["MODENA"]["vacancy_pct"] == 0.5
    with slides.write("Choose") as session:
        save(session, replace(settings(session), name="Coop", vacancy_measure=VacancyMeasure.UNITS))
    after = json.loads(run("report", "kpi", slides.path, "--month", "2026-09").stdout)
    assert after["2026-09"]["MODENA"]["vacancy_pct"] == 0.0
    assert after["2026-09"]["MODENA"]["vacant_days"] == 15
    record = json.loads(run("report", "track-record", slides.path, "--month", "2026-09").stdout)
    assert record["undivided_property"]["developments"]["MODENA"] == [4.0, 0.0]
    quarter = run(
        "report", "quarterly", slides.path, "--quarter", "2026-Q3", "--development", "MODENA"
    )
    assert json.loads(quarter.stdout)["months"][-1]["vacancy_pct"] == 0.0
    assert "alloggi sfitti" in json.loads(quarter.stdout)["definition"]
