"""The empty units of a day on paper, lying across: phase, days, rent lost, cause."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.formats import format_date, format_decimal, format_euro, format_money
from app.models.vacancy import VoidCause, VoidPhase
from app.services.letters.layout import Align, Column, Document, DocumentInfo, TableLook
from app.services.letters.letterhead import BODY, SMALL, STRONG, Running, begin_list, draw_feet
from app.services.letters.parties import cooperative_content
from app.services.vacancy.board import EmptyUnit, empty_units
from app.services.vacancy.occupancy import VacancyOnDay, vacancy_on
from app.services.vacancy.rent_lost import Bearer

_TITLE = "Alloggi sfitti e in rilascio"
_LOOK = TableLook(gutter=7)
PHASES = {
    VoidPhase.NOTICE: "Disdetta",
    VoidPhase.KEYS_RETURNED: "Chiavi rese",
    VoidPhase.INSPECTION: "Sopralluogo",
    VoidPhase.WORKS: "Lavori",
    VoidPhase.READY: "Pronto",
    VoidPhase.OFFERED: "Proposto",
    VoidPhase.ASSIGNED: "Assegnato",
}
CAUSES = {
    VoidCause.TURNOVER: "Avvicendamento",
    VoidCause.MAJOR_WORKS: "Lavori straordinari",
    VoidCause.EVENT: "Evento",
    VoidCause.FOR_SALE: "In vendita",
    VoidCause.MOBILITY: "Mobilità",
    VoidCause.NEW_BUILDING: "Nuova costruzione",
    VoidCause.OTHER: "Altro",
}
_BEARERS = {
    Bearer.MANAGER: "gestore",
    Bearer.OWNER: "proprietà",
    Bearer.COOPERATIVE: "cooperativa",
}


def empty_units_pdf(session: Session, day: date, development_id: UUID | None = None) -> bytes:
    """The list of the office, or of one development, as it was on a day: a PDF in Italian."""
    cooperative = cooperative_content(session)
    rows = empty_units(session, day, development_id)
    of = f", {rows[0].development_name}" if development_id is not None and rows else ""
    title = f"{_TITLE} al {format_date(day)}{of}"
    document = Document(DocumentInfo(title, cooperative.name, title, day), is_landscape=True)
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(4)
    flow.paragraph(_say_vacancy(vacancy_on(session, day)), BODY)
    managers = sum(row.lost_cents for row in rows if row.bearer is Bearer.MANAGER)
    if managers:
        flow.paragraph(
            f"Canone perso a carico del gestore (vuoto per pieno): {format_euro(managers)}", BODY
        )
    flow.gap(8)
    if rows:
        flow.table(_COLUMNS, [_line(row) for row in rows], [_total(rows)], _LOOK)
    else:
        flow.paragraph("Nessun alloggio è sfitto.", BODY)
    flow.gap(8)
    flow.paragraph(
        "Canone perso: canone e acconto spese dell’ultimo contratto, giorno per giorno; per gli"
        " alloggi mai locati quelli consueti nel complesso. “?”: fase dichiarata e non ancora"
        " verificata. “×”: giorni esclusi dallo sfitto per la loro causa.",
        SMALL,
    )
    draw_feet(document, running)
    return document.to_pdf()


_COLUMNS = (
    Column("Alloggio", points=58),
    Column("Complesso", share=1),
    Column("Vani", points=24, align=Align.RIGHT),
    Column("Fase", points=66),
    Column("Dal", points=52),
    Column("Giorni", points=30, align=Align.RIGHT),
    Column("Sfitto dal", points=52),
    Column("Giorni", points=30, align=Align.RIGHT),
    Column("Canone perso", points=58, align=Align.RIGHT),
    Column("A carico", points=54),
    Column("Causa", points=96),
)


def _line(row: EmptyUnit) -> tuple[str, ...]:
    return (
        row.code,
        row.development_name,
        format_decimal(row.rooms.normalize()) if row.rooms is not None else "–",
        PHASES[row.phase] + ("" if row.is_verified else " ?"),
        format_date(row.phase_since) if row.phase_since else "–",
        str(row.days_in_phase),
        format_date(row.empty_since) if row.empty_since else "–",
        str(row.days_empty) if row.days_empty else "–",
        format_money(row.lost_cents) if row.lost_cents else "–",
        _BEARERS[row.bearer],
        ("× " if row.excluded else "") + CAUSES[row.cause],
    )


def _total(rows: list[EmptyUnit]) -> tuple[str, ...]:
    lost = sum(row.lost_cents for row in rows)
    return ("Totale", f"{len(rows)} alloggi", *[""] * 6, format_money(lost), "", "")


def _say_vacancy(found: VacancyOnDay) -> str:
    if not found.available_units:
        return "Sfitto di tutti i complessi: n.d."
    percent = 1000 * found.vacant_units / found.available_units
    said = f"{round(percent) / 10:.1f}".replace(".", ",")
    out = f" · esclusi {len(found.excluded)}" if found.excluded else ""
    return (
        f"Sfitto di tutti i complessi nel giorno: {found.vacant_units} alloggi su"
        f" {found.available_units}, {said} %{out}"
    )
