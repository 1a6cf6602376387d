"""The quarterly report and the board's sheet: the dashboard's own figures, on paper and beside."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import select

from app.cli import portineria
from app.models.community import Activity, Sensitivity
from app.models.errors import OfficeError
from app.models.properties import Development, ManagerContract
from app.models.tenants import Lease
from app.office import Office
from app.services.community.subjects import SubjectKind
from app.services.community.writing import NewEntry, write_entry
from app.services.dashboard.definition import ArrearsMeasure, Definition
from app.services.dashboard.portfolio import portfolio
from app.services.dashboard.scope import Scope, indicators_within, period_within
from app.services.ledger.figures import month_number
from app.services.ledger.posting import register_payment
from app.services.letters.content import Cooperative
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from app.services.reports.board import board_sheet
from app.services.reports.content import Report
from app.services.reports.on_paper import report_pdf
from app.services.reports.other_shapes import report_json, report_xlsx
from app.services.reports.quarterly import Quarter, parse_quarter, quarter_of, quarterly_report
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

THIRD = Quarter(2026, 3)
COOPERATIVE = Cooperative(name="Cooperativa di prova")
MONTHS = [date(2026, month, 1) for month in range(6, 12)]


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Two developments with a lease each: six rents of 412,00; the first pays in August."""
    with office.write("Let and charge") as session:
        found = [let_unit(session, 1, "Haddad Sara"), let_unit(session, 2, "Bruni Carla")]
        for lease in found:
            charge_rent(session, lease, *MONTHS)
        register_payment(session, found[0], date(2026, 8, 20), 50000, "Bonifico")
    return found


def tables(report: Report) -> dict[str, list[dict[str, object]]]:
    return report_json(report)  # type: ignore[return-value]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(portineria, [str(each) for each in arguments])


def test_the_quarter_is_the_dashboard_s_own(office: Office, leases: list[UUID]) -> None:
    with office.read() as session:
        found = tables(quarterly_report(session, THIRD, TODAY))
        figures = portfolio(session, date(2026, 9, 30))
    *months, whole = found["months"]
    assert [row["month"] for row in months] == ["luglio 2026", "agosto 2026", "settembre 2026"]
    assert [row["charged_cents"] for row in months] == [82400] * 3
    assert [row["collected_cents"] for row in months] == [0, 50000, 0]
    assert whole["charged_cents"] == 3 * 82400
    end = figures.indicators(None, month_number(date(2026, 9, 1)))
    assert whole["overdue_cents"] == end.overdue_cents == 8 * 41200 - 50000
    assert whole["arrears_pct"] == round(end.arrears_pct or 0, 4)
    assert {row["what"]: row["cents"] for row in found["arrears"]} == {
        "Scaduto al 30/09/2026": end.overdue_cents,
        "di cui canoni": end.overdue_cents,
        "di cui acconti spese": 0,
        "di cui conguagli": 0,
        "di cui altro": 0,
        "di cui di chi non abita più qui": 0,
        "di cui in piano di rientro, al 23/11/2026": 0,
    }


def test_one_development_or_one_contract(office: Office, leases: list[UUID]) -> None:
    with office.write("Rent guaranteed") as session:
        development = session.scalars(select(Development).where(Development.code == "DEV1")).one()
        development.manager_contract = ManagerContract.LUMP_SUM
    with office.write("Moved out") as session:
        session.get_one(Lease, leases[0]).keys_returned_on = date(2026, 8, 31)
    with office.read() as session:
        one = quarterly_report(session, THIRD, TODAY, Scope("DEV1"))
        of_contract = quarterly_report(session, THIRD, TODAY, Scope(contract=ManagerContract.FULL))
        figures = portfolio(session, date(2026, 9, 30))
        with pytest.raises(OfficeError, match="no such development"):
            quarterly_report(session, THIRD, TODAY, Scope("ALTRO"))
    lost = indicators_within(figures, Scope("DEV1"), figures.last_month).vacant_rent_cents
    assert lost == 41200
    (note,) = report_json(one)["notes"]  # type: ignore[misc]
    assert "a carico del gestore: nel trimestre €\u00a0412,00." in note
    assert "Vuoto per pieno" in one.subtitle
    assert tables(of_contract)["months"][-1]["charged_cents"] == 3 * 41200
    assert report_json(of_contract)["notes"] == []


def test_a_quarter_sums_what_flows_and_ends_with_what_stands(
    office: Office, leases: list[UUID]
) -> None:
    first, last = month_number(date(2026, 7, 1)), month_number(date(2026, 9, 1))
    with office.read() as session:
        figures = portfolio(session, date(2026, 9, 30), Definition(ArrearsMeasure.CURRENT))
    whole = period_within(figures, Scope(), first, last)
    assert (whole.due_cents, whole.paid_cents) == (6 * 41200, 50000)
    # August's payment went to June first, then to July: both of September and August are open.
    assert whole.arrears.part == whole.unpaid_cents == 6 * 41200 - (50000 - 41200)
    assert whole.available_days == 92 * 2


def test_what_has_not_begun_or_ended_is_refused(office: Office) -> None:
    with office.read() as session:
        with pytest.raises(OfficeError, match="not begun"):
            quarterly_report(session, Quarter(2027, 1), TODAY)
        with pytest.raises(OfficeError, match="not ended"):
            board_sheet(session, date(2026, 11, 30), TODAY)


def test_the_running_quarter_ends_today(office: Office, leases: list[UUID]) -> None:
    with office.read() as session:
        found = quarterly_report(session, quarter_of(TODAY), TODAY)
    assert found.as_of == TODAY
    assert [row["month"] for row in tables(found)["months"]] == [
        "ottobre 2026",
        "novembre 2026",
        "Trimestre",
    ]


def test_the_log_is_counted_and_not_told(office: Office, leases: list[UUID]) -> None:
    with office.read() as session:
        household = session.get_one(Lease, leases[0]).household_id
    with office.write("Write") as session:
        for day, about in (
            (date(2026, 7, 2), frozenset({(SubjectKind.HOUSEHOLD, household)})),
            (date(2026, 7, 3), frozenset()),
            (date(2026, 6, 30), frozenset()),
        ):
            write_entry(
                session,
                NewEntry(
                    happened_on=day,
                    activity=Activity.EVENT,
                    sensitivity=Sensitivity.RESERVED,
                    text="Cena in cortile",
                    participants=12,
                    about=about,
                ),
                TODAY,
            )
    with office.read() as session:
        whole = tables(quarterly_report(session, THIRD, TODAY))["community"]
        one = tables(quarterly_report(session, THIRD, TODAY, Scope("DEV1")))["community"]
        other = tables(quarterly_report(session, THIRD, TODAY, Scope("DEV2")))["community"]
    assert [(row["entries"], row["participants"]) for row in whole] == [(2, 24)]
    assert [(row["entries"], row["participants"]) for row in one] == [(1, 12)]
    assert other == []


def test_the_board_sees_plans_lost_plans_and_the_highest_risks(
    office: Office, leases: list[UUID]
) -> None:
    with office.read() as session:
        form = plan_basis(session, leases[0], TODAY).form
    with office.write("Agree") as session:
        plan = agreement.agree(session, form, TODAY)
    with office.write("Lost") as session:
        agreement.forfeit(session, plan.id, TODAY, "Tre rate non pagate da Haddad Sara")
    with office.read() as session:
        named = tables(board_sheet(session, TODAY, TODAY))
        hidden = board_sheet(session, TODAY, TODAY, is_anonymous=True)
    assert [row["household"] for row in named["risks"]] == ["Bruni Carla", "Haddad Sara"]
    assert [row["overdue_cents"] for row in named["risks"]] == [6 * 41200, 6 * 41200 - 50000]
    assert [row["household"] for row in named["forfeitures"]] == ["Haddad Sara"]
    assert sum(row["cents"] for row in named["ageing"][:-1]) == named["ageing"][-1]["cents"]  # type: ignore[misc]
    assert [row["household"] for row in tables(hidden)["risks"]] == ["N00002", "N00001"]
    everything = json.dumps(report_json(hidden), ensure_ascii=False)
    printed = "".join(
        page.extract_text() for page in PdfReader(BytesIO(report_pdf(hidden, COOPERATIVE))).pages
    )
    for text in (everything, printed):
        for name in ("Haddad", "Bruni", "DEV1-001", "DEV2-001"):
            assert name not in text


def test_an_empty_office_has_its_reports(office: Office) -> None:
    with office.read() as session:
        sheet = board_sheet(session, TODAY, TODAY)
        with pytest.raises(OfficeError, match="no such development"):
            quarterly_report(session, THIRD, TODAY)
    text = "".join(
        page.extract_text() for page in PdfReader(BytesIO(report_pdf(sheet, COOPERATIVE))).pages
    )
    assert "n.d." in text
    assert "Nessuno deve nulla di scaduto." in text
    assert "Morosità % = scaduto non pagato" in text


def test_charts_are_lines_and_not_pictures(office: Office, leases: list[UUID]) -> None:
    with office.read() as session:
        pdf = PdfReader(BytesIO(report_pdf(quarterly_report(session, THIRD, TODAY), COOPERATIVE)))
    assert sum(len(page.images) for page in pdf.pages) == 0
    drawn = b"".join(page.get_contents().get_data() for page in pdf.pages)  # type: ignore[union-attr]
    assert drawn.count(b"/Figure <</MCID") == 2


def test_a_spreadsheet_holds_tables_and_the_numbers_of_the_charts(
    office: Office, leases: list[UUID]
) -> None:
    with office.read() as session:
        found = quarterly_report(session, THIRD, TODAY)
    book = load_workbook(BytesIO(report_xlsx(found)))
    assert book.sheetnames == ["Relazione", "Grafico 1", "Grafico 2"]
    rows = [[cell.value for cell in row] for row in book["Relazione"].iter_rows()]
    july = next(row for row in rows if row[0] == "luglio 2026")
    assert july[1:4] == [824, 0, 4 * 412]
    assert ["09/26", 824, 0] in [
        [cell.value for cell in row] for row in book["Grafico 1"].iter_rows()
    ]


@pytest.mark.parametrize(
    ("text", "quarter"), [("2026-Q3", THIRD), ("2026q3", THIRD), ("2025-T4", Quarter(2025, 4))]
)
def test_quarters_are_read(text: str, quarter: Quarter) -> None:
    assert parse_quarter(text) == quarter


@pytest.mark.parametrize("text", ["2026-Q5", "2026", "Q3", "0000-Q1"])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        parse_quarter(text)


def test_the_command_writes_both(office: Office, leases: list[UUID], tmp_path: Path) -> None:
    for name in ("quarterly", "board"):
        for ending in ("pdf", "xlsx", "json"):
            out = tmp_path / f"{name}.{ending}"
            result = run("report", name, office.path, "--out", out)
            assert result.exit_code == 0, result.output
            assert out.stat().st_size > 500
    printed = run(
        "report", "quarterly", office.path, "--quarter", "2026-Q3", "--development", "DEV2"
    )
    assert json.loads(printed.stdout)["months"][-1]["charged_cents"] == 3 * 41200
    assert run("report", "quarterly", office.path, "--quarter", "2026").exit_code == 2
    assert run("report", "board", office.path, "--format", "pdf").exit_code == 2
    assert run("report", "quarterly", office.path, "--development", "X").exit_code == 1
