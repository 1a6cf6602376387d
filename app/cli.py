"""The same office without a window.

Exit status: 0 done; 1 the office's data or file is at fault, one sentence per fault on stderr;
2 wrong usage.
"""

from __future__ import annotations

import calendar
import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import __version__
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.office import Office
    from app.services.bank_statements.matching import Proposal
    from app.services.bank_statements.readers.statement_file import FileLine
    from app.services.dashboard.portfolio import Indicators
    from app.services.exchange.kit import ImportSummary
    from app.services.reports.content import Report

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_OFFICE_ENDING = ".portineria"


class _Group(click.Group):
    """Verbs, and where the first word is none of them: the office to open in the window."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        first = args[0]
        is_verb = first in self.commands or first.startswith("-")
        if not is_verb and (first.endswith(_OFFICE_ENDING) or Path(first).exists()):
            return "open", self.commands["open"], args
        return super().resolve_command(ctx, args)


class Speaker:
    """Says a sentence in the language that was asked for."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._translate: Callable[[str, str], str] | None = None

    def say(self, context: str, template: str, **params: object) -> str:
        """The sentence of `template`, translated and filled in."""
        return self._translator()(context, template).format(**params)

    def describe(self, error: OfficeError) -> str:
        """The sentence of an error."""
        return self.say("errors", error.template, **error.params)

    def _translator(self) -> Callable[[str, str], str]:
        if self._translate is None:
            # Qt is loaded only when there is something to say.
            from app.ui.translation import translator_for

            self._translate = translator_for(self.language)
        return self._translate


@contextmanager
def _faults(speaker: Speaker) -> Iterator[None]:
    """Turn a fault of the office into its sentence on stderr and exit status 1."""
    try:
        yield
    except OfficeError as error:
        click.echo(speaker.describe(error), err=True)
        raise SystemExit(1) from error


@click.group(cls=_Group, invoke_without_command=True)
@click.version_option(__version__, prog_name="portineria")
@click.option(
    "--language",
    type=click.Choice(["it", "en"]),
    envvar="PORTINERIA_LANGUAGE",
    help="Language of the window and of messages (default: the office's, Italian).",
)
@click.option("--demo", is_flag=True, help="Open the window on a demo office made on the spot.")
@click.pass_context
def portineria(ctx: click.Context, language: str | None, demo: bool) -> None:
    """Portineria: the office of one housing cooperative.

    Without a verb it opens the window: on OFFICE, else on the last one, else on the first-run
    page.
    """
    ctx.obj = Speaker(language or "it")
    if ctx.invoked_subcommand is None:
        ctx.exit(_run_window(None, demo=demo, language=language))


@portineria.command("open", hidden=True)
@click.argument("office", type=click.Path(path_type=Path))
@click.pass_obj
def open_window(speaker: Speaker, office: Path) -> None:
    """Open the window on OFFICE."""
    with _faults(speaker):
        from app.office_file import check_office_file

        check_office_file(office)
    raise SystemExit(_run_window(office, demo=False, language=None))


def _run_window(office: Path | None, *, demo: bool, language: str | None) -> int:
    from app.ui.application import run

    return run(office, demo=demo, language=language)


@portineria.command()
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--units", default=300, show_default=True, type=click.IntRange(5, 20_000))
@click.option("--years", default=5, show_default=True, type=click.IntRange(1, 20))
@click.option("--seed", default=1, show_default=True)
@click.option("--until", help="Last day of the made-up history, YYYY-MM-DD (default: today).")
@click.pass_obj
def demo(
    speaker: Speaker, office: Path, units: int, years: int, seed: int, until: str | None
) -> None:
    """Make a made-up office, the same for the same seed and day."""
    from app.clock import SystemClock
    from app.services.demo_office import make_demo

    today = _day(until) if until else SystemClock().today()
    with _faults(speaker):
        make_demo(office, units=units, years=years, seed=seed, today=today)
    click.echo(speaker.say("cli", _MADE, name=office))


_MADE = QT_TRANSLATE_NOOP("cli", "The demo office is in {name}.")
_IMPORTED = QT_TRANSLATE_NOOP(
    "cli",
    "{developments} developments, {units} units, {households} households, {leases} leases and "
    "{movements} movements moved in.",
)
_CHECKED = QT_TRANSLATE_NOOP(
    "cli",
    "{developments} developments, {units} units, {households} households, {leases} leases and "
    "{movements} movements found; nothing was imported.",
)


@portineria.group("import")
def import_() -> None:
    """Bring data in."""


@import_.command("kit")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Look through the files and import nothing.")
@click.option("--skip-faulty", is_flag=True, help="Import what is right, leave faulty lines out.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON.")
@click.pass_obj
def import_kit_command(
    speaker: Speaker,
    folder: Path,
    office: Path,
    dry_run: bool,
    skip_faulty: bool,
    as_json: bool,
) -> None:
    """Move a cooperative in from a FOLDER of spreadsheets, creating OFFICE if need be."""
    from app.services.exchange.kit import ImportSummary, inspect_kit

    with _faults(speaker):
        if dry_run:
            summary = ImportSummary(imported=False, report=inspect_kit(folder))
        else:
            summary = _move_in(folder, office, skip_faulty=skip_faulty)
    for fault in summary.report.faults:
        reason = speaker.say("faults", fault.template, **fault.params)
        click.echo(f"{fault.file}:{fault.line}: {reason}", err=True)
    rows = {Path(file.name).stem.lower(): file.rows for file in summary.report.files}
    if summary.imported:
        counts = {
            "developments": summary.developments,
            "units": summary.units,
            "households": summary.households,
            "leases": summary.leases,
            "movements": summary.movements,
        }
    else:
        counts = {
            "developments": rows.get("interventi", 0),
            "units": rows.get("alloggi", 0),
            "households": rows.get("nuclei", 0),
            "leases": rows.get("contratti", 0),
            "movements": rows.get("movimenti", 0),
        }
    if as_json:
        faults = [
            {
                "file": fault.file,
                "line": fault.line,
                "reason": speaker.say("faults", fault.template, **fault.params),
            }
            for fault in summary.report.faults
        ]
        click.echo(_json({"imported": summary.imported, **counts, "faults": faults}))
    else:
        click.echo(speaker.say("cli", _IMPORTED if summary.imported else _CHECKED, **counts))
    if summary.report.faults and not summary.imported:
        raise SystemExit(1)


@import_.command("statement")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Read and propose; store nothing.")
@click.option("--skip-faulty", is_flag=True, help="Store what can be read, leave the rest out.")
@click.option("--accept-sure", is_flag=True, help="Post every sure line to its lease.")
@click.option("--account", default="", help="The bank account, where the file does not name it.")
@click.option("--json", "_as_json", is_flag=True, help="Accepted for symmetry: it prints JSON.")
@click.pass_obj
def import_statement_command(
    speaker: Speaker,
    file: Path,
    office: Path,
    dry_run: bool,
    skip_faulty: bool,
    accept_sure: bool,
    account: str,
    _as_json: bool,
) -> None:
    """Read a bank statement FILE of any format and propose who paid, as JSON.

    Lines that cannot be read are listed on stderr, and nothing is stored while there are any,
    unless --skip-faulty. `confidence` is sure, likely or none; `lease` is null where nothing
    tells, and `parts` holds every lease that a transfer pays for.
    """
    from app.services.bank_statements import from_file

    with _faults(speaker), _opened(office) as opened:
        with opened.read() as session:
            read = from_file.read_file(session, file)
            found = from_file.readable(read)
            proposed = from_file.propose_for(session, found)
        for fault in found.faults:
            reason = speaker.say("faults", fault.template, **fault.params)
            click.echo(f"{read.name}:{fault.line_number}: {reason}", err=True)
        is_stored = not dry_run and (skip_faulty or not found.faults)
        if is_stored:
            stored = from_file.store_file(opened, read, account=account, accept_sure=accept_sure)
            click.echo(speaker.say("cli", _STORED, **stored), err=True)
        elif not dry_run:
            click.echo(speaker.say("cli", _NOT_STORED, name=read.name), err=True)
    click.echo(_json([_proposal(speaker, line, proposal) for line, proposal in proposed]))
    if found.faults and not is_stored:
        raise SystemExit(1)


_STORED = QT_TRANSLATE_NOOP(
    "cli", "{stored} lines stored, {already_there} were there already, {booked} posted."
)
_NOT_STORED = QT_TRANSLATE_NOOP("cli", "Nothing of {name} was stored.")


def _proposal(speaker: Speaker, line: FileLine, proposal: Proposal) -> dict[str, object]:
    reasons = [
        speaker.say("Matching", reason.template, **reason.params) for reason in proposal.reasons
    ]
    return {
        "n": line.position,
        "date": line.booked_on.isoformat(),
        "cents": line.cents,
        "lease": proposal.parts[0].lease_code if proposal.parts else None,
        "confidence": proposal.confidence.value,
        "why": "; ".join(reasons),
        "parts": [{"lease": part.lease_code, "cents": part.cents} for part in proposal.parts],
    }


@import_.command("take-back")
@click.argument("office", type=click.Path(path_type=Path))
@click.pass_obj
def take_back_command(speaker: Speaker, office: Path) -> None:
    """Take the last bank statement back: everything is as it was before it came in."""
    from app.services.bank_statements.decisions import take_back
    from app.services.bank_statements.piles import statements

    with _faults(speaker), _opened(office) as opened:
        with opened.write("Take a bank statement back") as session:
            standing = [each for each in statements(session) if not each.is_taken_back]
            if not standing:
                raise OfficeError(
                    QT_TRANSLATE_NOOP("errors", "There is no statement to take back.")
                )
            lines = take_back(session, standing[0].id)
        click.echo(speaker.say("cli", _TAKEN_BACK, name=standing[0].file_name, lines=lines))


_TAKEN_BACK = QT_TRANSLATE_NOOP("cli", "{name} was taken back with its {lines} lines.")


def _move_in(folder: Path, path: Path, *, skip_faulty: bool) -> ImportSummary:
    """Import into the office at `path`; one that was made for it goes again if nothing came in."""
    from app.office import Office
    from app.services.exchange.kit import import_kit

    made = not path.exists()
    office = Office.create(path) if made else Office.open(path)
    imported = False
    try:
        summary = import_kit(office, folder, skip_faulty=skip_faulty)
        imported = summary.imported
    finally:
        office.close()
        if made and not imported:
            path.unlink(missing_ok=True)
    return summary


@portineria.group()
def report() -> None:
    """Print figures."""


@report.command("kpi")
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--month", help="Last month, YYYY-MM (default: that of the last entry).")
@click.option("--months", type=click.IntRange(1), help="How many months (default: all).")
@click.pass_obj
def report_kpi(speaker: Speaker, office: Path, month: str | None, months: int | None) -> None:
    """Arrears and vacancy per month and development, `*` for all, as JSON; money in cents."""
    from app.services.dashboard.definition import chosen_definition
    from app.services.dashboard.portfolio import WHOLE_PORTFOLIO, month_of, portfolio

    with _faults(speaker), _opened(office) as opened, opened.read() as session:
        last = _last_day(session, opened, month)
        figures = portfolio(session, last, chosen_definition(session))
    result: dict[str, dict[str, dict[str, object]]] = {}
    for number in list(figures.months)[-months if months else None :]:
        name = month_of(number).strftime("%Y-%m")
        codes = [development.code for development in figures.developments]
        result[name] = {
            code or WHOLE_PORTFOLIO: _indicators(figures.indicators(code, number))
            for code in (*codes, None)
        }
    click.echo(_json(result))


def _indicators(figures: Indicators) -> dict[str, object]:
    return {
        "overdue_cents": figures.overdue_cents,
        "charged_12m_cents": figures.charged_12m_cents,
        "arrears_pct": _rounded(figures.arrears_pct),
        "vacant_days": figures.vacant_days,
        "available_days": figures.available_days,
        "vacancy_pct": _rounded(figures.vacancy_pct),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


_SHAPES = ("json", "pdf", "xlsx")
_SHAPE = click.option(
    "--format",
    "shape",
    type=click.Choice(_SHAPES),
    help="What to write (default: by the ending of --out, else JSON).",
)
_OUT = click.option(
    "--out", type=click.Path(path_type=Path), help="The file; JSON is printed without."
)


@report.command("track-record")
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--month", help="The month, YYYY-MM (default: that of the last entry).")
@_SHAPE
@_OUT
@click.pass_obj
def report_track_record(
    speaker: Speaker, office: Path, month: str | None, shape: str | None, out: Path | None
) -> None:
    """Every development's sheet and the summary of all: units by destination, contracts, means."""
    from app.services.dashboard.definition import chosen_definition
    from app.services.letters.parties import cooperative_content
    from app.services.track_record.as_json import as_json
    from app.services.track_record.on_paper import track_record_pdf
    from app.services.track_record.record import track_record
    from app.services.track_record.workbook import track_record_xlsx

    shape = _shape(shape, out, _SHAPES)
    with _faults(speaker), _opened(office) as opened:
        with opened.read() as session:
            last = _last_day(session, opened, month)
            record = track_record(session, last, chosen_definition(session))
            cooperative = cooperative_content(session)
        if shape == "json":
            text = _json(as_json(record, lambda template: speaker.say("Definitions", template)))
            _give(speaker, (text + "\n").encode("utf-8"), out)
        elif shape == "pdf":
            _give(speaker, track_record_pdf(record, cooperative), out)
        else:
            _give(speaker, track_record_xlsx(record), out)


@report.command("quarterly")
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--quarter", help="Such as 2026-Q3 (default: the last one that ended).")
@click.option("--development", help="The code of one development (default: all).")
@click.option(
    "--contract", type=click.Choice(["full", "lump_sum", "community"]), help="All of one."
)
@_SHAPE
@_OUT
@click.pass_obj
def report_quarterly(
    speaker: Speaker,
    office: Path,
    quarter: str | None,
    development: str | None,
    contract: str | None,
    shape: str | None,
    out: Path | None,
) -> None:
    """The quarterly report to the owner or the fund, in Italian."""
    from app.models.properties import ManagerContract
    from app.services.dashboard.definition import chosen_definition
    from app.services.dashboard.scope import Scope
    from app.services.reports.quarterly import parse_quarter, quarter_of, quarterly_report

    shape = _shape(shape, out, _SHAPES)
    try:
        asked = parse_quarter(quarter) if quarter else None
    except ValueError as error:
        raise click.BadParameter(str(quarter), param_hint="YYYY-Q1") from error
    scope = Scope(development, ManagerContract(contract) if contract else None)
    with _faults(speaker), _opened(office) as opened:
        today = opened.clock.today()
        if asked is None:
            asked = quarter_of(quarter_of(today).first_day - timedelta(days=1))
        with opened.read() as session:
            definition = chosen_definition(session)
            found = quarterly_report(session, asked, today, scope, definition)
            _give_report(speaker, session, found, shape, out)


@report.command("board")
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--month", help="The month, YYYY-MM (default: as of today).")
@click.option("--anonymous", is_flag=True, help="Households by code, without their dwelling.")
@_SHAPE
@_OUT
@click.pass_obj
def report_board(
    speaker: Speaker,
    office: Path,
    month: str | None,
    shape: str | None,
    out: Path | None,
    *,
    anonymous: bool,
) -> None:
    """The sheet for the board: figures, plans, forfeitures, the highest risks; in Italian."""
    from app.services.dashboard.definition import chosen_definition
    from app.services.reports.board import board_sheet

    shape = _shape(shape, out, _SHAPES)
    with _faults(speaker), _opened(office) as opened:
        today = opened.clock.today()
        as_of = _month_end(month) if month else today
        if as_of == _end_of_month(today):
            as_of = today
        with opened.read() as session:
            definition = chosen_definition(session)
            found = board_sheet(session, as_of, today, definition, is_anonymous=anonymous)
            _give_report(speaker, session, found, shape, out)


def _give_report(
    speaker: Speaker, session: Session, found: Report, shape: str, out: Path | None
) -> None:
    from app.services.letters.parties import cooperative_content
    from app.services.reports.on_paper import report_pdf
    from app.services.reports.other_shapes import report_json, report_xlsx

    if shape == "pdf":
        content = report_pdf(found, cooperative_content(session))
    elif shape == "xlsx":
        content = report_xlsx(found)
    else:
        content = (_json(report_json(found)) + "\n").encode("utf-8")
    _give(speaker, content, out)


_SAVED = QT_TRANSLATE_NOOP("cli", "The report is in {name}.")


def _shape(shape: str | None, out: Path | None, known: tuple[str, ...]) -> str:
    """What to write: as asked, else by the file's ending, else the first that is known."""
    found = shape or (out.suffix.lower().removeprefix(".") if out else known[0])
    if found not in known:
        raise click.BadParameter(", ".join(known), param_hint="--format")
    if out is None and found != "json":
        raise click.BadParameter("FILE", param_hint="--out")
    return found


def _last_day(session: Session, office: Office, month: str | None) -> date:
    """The last day of the month that was asked for, else of that of the last entry."""
    from app.services.ledger.statement import last_entry_day

    if month:
        return _month_end(month)
    return _end_of_month(last_entry_day(session) or office.clock.today())


def _give(speaker: Speaker, content: bytes, out: Path | None) -> None:
    """Write to a file and say so, or print what is text."""
    from app.services.exchange.grids import write_whole

    if out is None:
        click.echo(content.decode("utf-8"), nl=False)
        return
    write_whole(out, content)
    click.echo(speaker.say("cli", _SAVED, name=out))


@report.command("vacancy")
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day (default: today).")
@click.pass_obj
def report_vacancy(speaker: Speaker, office: Path, on: datetime | None) -> None:
    """Vacant and available units on any day, and the empty ones left out because of their cause,
    as JSON."""
    from app.services.vacancy.occupancy import vacancy_on

    with _faults(speaker), _opened(office) as opened, opened.read() as session:
        found = vacancy_on(session, on.date() if on else opened.clock.today())
    excluded = [
        {
            "unit": line.unit_code,
            "development": line.development_code,
            "cause": line.cause.value,
            "since": None if line.first == date.min else line.first.isoformat(),
            "days": None if line.first == date.min else line.days,
        }
        for line in found.excluded
    ]
    percent = 100 * found.vacant_units / found.available_units if found.available_units else None
    result = {
        "on": found.day.isoformat(),
        "vacant_units": found.vacant_units,
        "available_units": found.available_units,
        "vacancy_pct": _rounded(percent),
        "excluded": excluded,
    }
    click.echo(_json(result))


@report.command("balances")
@click.argument("office", type=click.Path(path_type=Path))
@click.pass_obj
def report_balances(speaker: Speaker, office: Path) -> None:
    """Balance of every lease in cents, every entry counted, as JSON; above zero is owed."""
    from app.services.ledger.statement import balances_by_code

    with _faults(speaker), _opened(office) as opened, opened.read() as session:
        click.echo(_json(balances_by_code(session)))


_WRITTEN = QT_TRANSLATE_NOOP("cli", "{rows} rows are in {name}.")


def _add_list_report(name: str, what: str) -> None:
    """Add the verb that writes one list of the window to a file."""

    @report.command(name, help=f"Write the list of {what} as XLSX or CSV, by the file's ending.")
    @click.argument("office", type=click.Path(path_type=Path))
    @click.option("--out", required=True, type=click.Path(path_type=Path), help="The file.")
    @click.pass_obj
    def write(speaker: Speaker, office: Path, out: Path) -> None:
        from app.ui.list_reports import write_list

        with _faults(speaker), _opened(office) as opened:
            rows = write_list(opened, name, out, speaker.language)
        click.echo(speaker.say("cli", _WRITTEN, rows=rows, name=out))


_add_list_report("households", "households with what each owes")
_add_list_report("units", "units with their state and occupant")
_add_list_report("empty-units", "empty units with their phase and the rent lost")
_add_list_report("plans", "repayment plans with their next instalment")
_add_list_report("log", "the community log, particular data left out")


_LETTERS = QT_TRANSLATE_NOOP("cli", "{count} letters are in {folder}.")


@portineria.command()
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--kind", required=True, help="Such as friendly_reminder or instalment_late.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="An empty folder.")
@click.option("--dry-run", is_flag=True, help="Drafts only: nothing is archived or recorded.")
@click.pass_obj
def letters(speaker: Speaker, office: Path, kind: str, out: Path, *, dry_run: bool) -> None:
    """Print the letters of a KIND that are due: one PDF each, and one for the printer."""
    from app.models.letters import LetterKind
    from app.services.letters import letter_files

    if kind not in letter_files.KINDS:
        raise click.BadParameter(", ".join(letter_files.KINDS), param_hint="--kind")
    with _faults(speaker), _opened(office) as opened:
        today = opened.clock.today()
        if dry_run:
            with opened.read() as session:
                found = letter_files.preview_due(session, LetterKind(kind), today)
                letter_files.write_files(found, out)
        else:
            # The files first: a folder that cannot be written takes the numbers back.
            with opened.write("Print letters from the command") as session:
                found = letter_files.print_due(session, LetterKind(kind), today)
                letter_files.write_files(found, out)
    click.echo(speaker.say("cli", _LETTERS, count=len(found.files), folder=out))


_DOSSIER = QT_TRANSLATE_NOOP("cli", "The folder for the lawyer is in {folder}.")


@portineria.command()
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--household", required=True, help="Its name or code, or the unit it lives in.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to make it.")
@click.option("--with-reserved", is_flag=True, help="With reserved entries of the log.")
@click.option("--with-particular", is_flag=True, help="With particular data, such as health.")
@click.pass_obj
def dossier(
    speaker: Speaker,
    office: Path,
    household: str,
    out: Path,
    *,
    with_reserved: bool,
    with_particular: bool,
) -> None:
    """Make the folder for the lawyer: all about a household's debt, in a new folder below OUT."""
    from app.services.dossier.finding import lease_by_words
    from app.services.dossier.making import DossierChoice, make_dossier

    with _faults(speaker), _opened(office) as opened:
        with opened.read() as session:
            lease_id = lease_by_words(session, household)
        choice = DossierChoice(
            lease_id, with_reserved=with_reserved, with_particular=with_particular
        )
        folder = make_dossier(opened, choice, out, opened.clock.today())
    click.echo(speaker.say("cli", _DOSSIER, folder=folder))


_WHOLE = QT_TRANSLATE_NOOP("cli", "{entries} ledger entries: numbers, chain and sums hold.")


@portineria.command()
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON.")
@click.pass_obj
def check(speaker: Speaker, office: Path, as_json: bool) -> None:
    """Check OFFICE: the file's integrity, its references, the ledger's chain and its sums."""
    from app.services.ledger.checks import check_ledger

    with _faults(speaker), _opened(office) as opened, opened.read() as session:
        outcome = check_ledger(session)
    if as_json:
        faults = [speaker.say("checks", fault) for fault in outcome.faults]
        click.echo(_json({"entries": outcome.entries, "faults": faults}))
    for fault in outcome.faults:
        click.echo(speaker.say("checks", fault), err=True)
    if outcome.faults:
        raise SystemExit(1)
    if not as_json:
        click.echo(speaker.say("cli", _WHOLE, entries=outcome.entries))


@portineria.command()
@click.argument("office", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder of the PNGs.")
@click.option("--language", type=click.Choice(["it", "en"]), default="it", show_default=True)
@click.option("--size", default="1366x768", show_default=True, help="Width x height in pixels.")
@click.pass_obj
def screenshots(speaker: Speaker, office: Path, out: Path, language: str, size: str) -> None:
    """Write a PNG of every tab and main dialog, for documentation and review."""
    match = re.fullmatch(r"(\d+)x(\d+)", size)
    if match is None:
        raise click.BadParameter(size, param_hint="--size")
    with _faults(speaker):
        from app.ui.screenshots import take_screenshots

        for path in take_screenshots(office, out, language, int(match[1]), int(match[2])):
            click.echo(path)


@contextmanager
def _opened(path: Path) -> Iterator[Office]:
    # SQLAlchemy takes longer to load than an empty window to open.
    from app.office import Office

    office = Office.open(path)
    try:
        yield office
    finally:
        office.close()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(text, param_hint="YYYY-MM-DD") from error


def _month_end(text: str) -> date:
    match = _MONTH.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12:
        raise click.BadParameter(text, param_hint="YYYY-MM")
    return _end_of_month(date(int(match[1]), int(match[2]), 1))


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def main() -> None:
    """Run the command."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles and pipes would otherwise fail on a name outside their code page.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    portineria()
