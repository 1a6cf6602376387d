"""Reminders printed as the office prints them, against plain reportlab drawing of the same pages.

Run as `python -m tests.benchmarks.bench_reminders [HOUSEHOLDS]`. Ours finds who is due, draws,
numbers, archives and records each letter, commits, and joins the stack for the printer; plain
drawing gets every string with its place ready made and keeps nothing. A mail merge of LibreOffice
took 82 s for a thousand such letters where plain drawing took 12 s.
"""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from uuid import UUID

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.clock import FixedClock
from app.models.cooperative import Cooperative
from app.office import Office
from app.resources import resource
from app.services.letters.fonts import Face
from app.services.letters.pdf_pages import page_count
from app.services.letters.reminder_run import preview, run_reminders
from app.services.letters.runs import run_pdf
from app.services.reminders.proposals import outlook
from tests.benchmarks.bench_letters import Drawing, draw_plainly, recording
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent

TODAY = date(2026, 11, 23)
NAMES = ("Haddad Amina", "D'Angelo Giuseppe", "Rossi Maria", "Đorđević Đorđe", "Popescu Ionuț")


def late_office(path: Path, households: int) -> Office:
    """An office in which each household owes three months."""
    office = Office.create(path, clock=FixedClock(TODAY))
    with office.write("Let") as session:
        session.add(
            Cooperative(
                name="Cooperativa Esempio", iban="IT60X0542811101000000123456", phone="02 1234567"
            )
        )
        development = add_development(session)
        for number in range(households):
            unit = add_unit(session, development, f"CENNI-{number:04d}")
            household = add_household(session, NAMES[number % len(NAMES)], f"N{number:05d}")
            lease = add_lease(session, unit, household, f"C{number:05d}")
            charge_rent(session, lease, *(date(2026, month, 1) for month in (8, 9, 10)))
    return office


def recorded_pages(office: Office) -> list[list[Drawing]]:
    """What each letter draws, as plain drawing needs it."""
    found = []
    with office.read() as session:
        for proposal in outlook(session, TODAY).proposals:
            with recording() as drawings:
                preview(session, proposal, TODAY)
            found.append(list(drawings))
    return found


def printed(office: Office) -> tuple[UUID, int, bytes]:
    """Print all that is due, as one press of a button does."""
    with office.read() as session:
        due = [each.household_id for each in outlook(session, TODAY).proposals]
    with office.write("Print reminders") as session:
        result = run_reminders(session, due, TODAY, "Solleciti")
    assert result.run_id is not None
    with office.read() as session:
        return result.run_id, len(result.letters), run_pdf(session, result.run_id)


def main(households: int) -> None:
    """Print both times side by side."""
    for face in Face:
        pdfmetrics.registerFont(TTFont(face.name, resource(f"fonts/letters/{face.value}")))
    with tempfile.TemporaryDirectory() as folder:
        office = late_office(Path(folder) / "tardi.portineria", households)
        pages = recorded_pages(office)
        start = time.perf_counter()
        for drawings in pages:
            draw_plainly(drawings)
        plain = time.perf_counter() - start
        start = time.perf_counter()
        _, count, stack = printed(office)
        ours = time.perf_counter() - start
        office.close()
    print(f"{count} letters, {page_count(stack)} pages, stack of {len(stack) / 1e6:.1f} MB")
    print(f"archived, recorded and joined {ours:8.2f} s {ours / count * 1000:8.2f} ms each")
    print(f"plain reportlab drawing       {plain:8.2f} s {plain / count * 1000:8.2f} ms each")
    print(f"ratio {ours / plain:.2f} (aim 1.5)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
