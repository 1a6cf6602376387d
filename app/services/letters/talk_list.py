"""The talks of a day on paper, for who receives people: with room to write beside each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.models.appointments import AppointmentState
from app.models.formats import format_date
from app.services.appointments.diary import AppointmentRow
from app.services.letters.content import Cooperative
from app.services.letters.layout import Column, Document, DocumentInfo, Flow, TableLook, TextStyle
from app.services.letters.letterhead import BODY, STRONG, Running, begin_list, draw_feet

_WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
_TITLE = TextStyle(STRONG.face, size=15, leading=21)
_LOOK = TableLook(
    body=replace(BODY, size=10, leading=13),
    note=replace(BODY, size=8.6, leading=16),
    padding=4,
    gutter=9,
)
_TO_WRITE = "Esito: " + "." * 105


def talk_list_pdf(talks: Sequence[AppointmentRow], day: date, cooperative: Cooperative) -> bytes:
    """The talks of `day` that are planned or were held, in their order, as a PDF file.

    It names households: it stays in the office.
    """
    title = f"Colloqui di {_WEEKDAYS[day.weekday()]} {format_date(day)}"
    document = Document(DocumentInfo(title, cooperative.name, title, day))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, _TITLE, tag="H1")
    flow.gap(8)
    stand = (AppointmentState.PLANNED, AppointmentState.HELD)
    shown = [talk for talk in talks if talk.day == day and talk.state in stand]
    if shown:
        _write(flow, shown)
    else:
        flow.paragraph("Nessun colloquio.", BODY)
    draw_feet(document, running)
    return document.to_pdf()


def _write(flow: Flow, talks: Sequence[AppointmentRow]) -> None:
    rows = [
        (
            f"{talk.starts_at:%H:%M}–{talk.ends_at:%H:%M}",
            "\n".join(filter(None, (talk.household_name, talk.unit_code, talk.phone))),
            talk.purpose,
            "\n".join(filter(None, (talk.owner, talk.place))),
        )
        for talk in talks
    ]
    notes = {
        number: [_TO_WRITE]
        for number, talk in enumerate(talks)
        if talk.state is AppointmentState.PLANNED
    }
    columns = (
        Column("Ora", points=66),
        Column("Famiglia", share=1.1),
        Column("Motivo", share=1.2),
        Column("Chi riceve, dove", share=0.9),
    )
    flow.table(columns, rows, look=_LOOK, notes=notes)
