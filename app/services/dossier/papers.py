"""The papers of a dossier that are drawn for it: its index and its chronology, in Italian."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.community import Sensitivity
from app.models.formats import format_date, format_euro, format_money
from app.models.ledger import EntryKind
from app.models.legal_files import LegalFile
from app.models.letters import DeliveryOutcome
from app.models.tenants import Person
from app.services.dossier.chronology import Happening
from app.services.ledger.statement import open_charges
from app.services.letters.deliveries import DeliveryRow, deliveries
from app.services.letters.layout import Align, Column, Document, DocumentInfo, Flow, TableLook
from app.services.letters.letterhead import (
    BODY,
    SMALL,
    STRONG,
    Running,
    begin_list,
    contract_description,
    draw_feet,
)
from app.services.letters.parties import LeaseFacts, cooperative_content, lease_facts
from app.services.repayment_plans.forms import person_name

_KINDS = {
    EntryKind.RENT: "Canoni",
    EntryKind.SERVICE_ADVANCE: "Acconti spese",
    EntryKind.ADJUSTMENT: "Conguagli",
    EntryKind.INTEREST: "Interessi",
    EntryKind.LEGAL_COSTS: "Spese legali",
}
_OTHER = "Altro"
_OUTCOMES = {
    DeliveryOutcome.UNDERWAY: "in viaggio",
    DeliveryOutcome.RECEIVED: "ricevuta",
    DeliveryOutcome.DEEMED_RECEIVED: "giacenza",
    DeliveryOutcome.RETURNED: "tornata",
    DeliveryOutcome.REFUSED: "rifiutata",
}
_LOOK = TableLook(body=replace(BODY, size=8.6, leading=11.4), gutter=8)
_HASH_LOOK = TableLook(body=replace(SMALL, size=6.4, leading=8.6), gutter=6)


_ROOM_OF_A_TABLE = 60.0
_LEVELS = {
    Sensitivity.NORMAL: "Nella cronologia mancano le annotazioni riservate del diario.",
    Sensitivity.RESERVED: "La cronologia contiene annotazioni riservate del diario.",
    Sensitivity.PARTICULAR: (
        "La cronologia contiene dati particolari (art. 9 GDPR): da usare solo per la difesa del"
        " diritto in giudizio."
    ),
}


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A file of the dossier: its path below the folder, what it is, and its bytes."""

    path: str
    what: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The file's fingerprint, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()


def index_pdf(
    session: Session,
    lease_id: UUID,
    today: date,
    files: Sequence[DossierFile],
    levels: frozenset[Sensitivity] = frozenset({Sensitivity.NORMAL}),
) -> bytes:
    """The cover: who, which dwelling, what is owed, what was received and when, and each enclosed
    file with its fingerprint."""
    facts, cooperative = lease_facts(session, lease_id), cooperative_content(session)
    title = f"Fascicolo: {facts.household_name}, {facts.unit_code}"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.paragraph(f"Situazione al {format_date(today)}.", BODY)
    flow.gap(8)
    for words in _facts(session, lease_id, facts):
        flow.paragraph(words, BODY)
        flow.gap(2)
    flow.gap(8)
    _write_debt(flow, session, lease_id, today)
    _write_deliveries(flow, session, facts.household_id)
    flow.gap(12)
    flow.need(_ROOM_OF_A_TABLE)
    flow.paragraph("Documenti allegati", STRONG, tag="H2")
    flow.paragraph(_LEVELS[max(levels, key=list(Sensitivity).index)], BODY)
    flow.gap(4)
    flow.table(
        (Column("File", share=5), Column("Contenuto", share=5), Column("SHA-256", points=252)),
        [(each.path, each.what, each.sha256) for each in files],
        (),
        _HASH_LOOK,
    )
    draw_feet(document, running)
    return document.to_pdf()


def chronology_pdf(
    session: Session, lease_id: UUID, today: date, happenings: Sequence[Happening]
) -> bytes:
    """What happened, day by day."""
    facts, cooperative = lease_facts(session, lease_id), cooperative_content(session)
    title = f"Cronologia: {facts.household_name}, {facts.unit_code}"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(6)
    flow.table(
        (Column("Data", points=58), Column("Fatto", share=1)),
        [(format_date(each.on), each.what) for each in happenings],
        (),
        _LOOK,
    )
    draw_feet(document, running)
    return document.to_pdf()


def _facts(session: Session, lease_id: UUID, facts: LeaseFacts) -> list[str]:
    people = session.execute(
        select(Person.given_name, Person.surname, Person.tax_code)
        .where(Person.household_id == facts.household_id)
        .order_by(Person.role != "head", Person.id)
    )
    names = [
        person_name(row.given_name, row.surname) + (f" ({row.tax_code})" if row.tax_code else "")
        for row in people
    ]
    found = [
        f"Nucleo: {'; '.join(names) or facts.household_name}.",
        f"Rapporto: {contract_description(facts.contract)}.",
    ]
    file = session.scalars(
        select(LegalFile)
        .where(LegalFile.lease_id == lease_id)
        .order_by(LegalFile.opened_on.desc(), LegalFile.id.desc())
    ).first()
    if file is not None:
        court = ", ".join(filter(None, (file.court, file.court_number)))
        parts = (file.lawyer, file.lawyer_contact, court, file.reason)
        found.append(
            f"Pratica legale aperta il {format_date(file.opened_on)}:"
            f" {' · '.join(filter(None, parts)).rstrip('.')}."
        )
    return found


def _write_debt(flow: Flow, session: Session, lease_id: UUID, today: date) -> None:
    """What is due and unpaid, by what it is for."""
    due: dict[str, int] = {}
    oldest: dict[str, date] = {}
    for charge in open_charges(session, lease_id):
        if charge.due_on <= today:
            kind = _KINDS.get(charge.kind, _OTHER)
            due[kind] = due.get(kind, 0) + charge.remaining_cents
            oldest[kind] = min(oldest.get(kind, charge.due_on), charge.due_on)
    flow.paragraph("Debito scaduto", STRONG, tag="H2")
    flow.gap(4)
    order = [*_KINDS.values(), _OTHER]
    flow.table(
        (
            Column("Voce", share=1),
            Column("Dal", points=64),
            Column("Importo", points=84, align=Align.RIGHT),
        ),
        [
            (kind, format_date(oldest[kind]), format_money(due[kind]))
            for kind in order
            if kind in due
        ],
        [("Totale", "", format_euro(sum(due.values())))],
        _LOOK,
    )


def _write_deliveries(flow: Flow, session: Session, household_id: UUID) -> None:
    """The proof that what the office wrote arrived."""
    rows = [row for row in deliveries(session) if row.household_id == household_id]
    if not rows:
        return
    flow.gap(12)
    flow.need(_ROOM_OF_A_TABLE)
    flow.paragraph("Raccomandate e PEC", STRONG, tag="H2")
    flow.gap(4)
    flow.table(
        (
            Column("Prot.", points=52),
            Column("Del", points=58),
            Column("Destinatario", share=1),
            Column("Numero", points=92),
            Column("Esito", points=96),
        ),
        [
            (
                str(row.protocol),
                format_date(row.issued_on),
                row.recipient,
                row.tracking_number or "–",
                _outcome(row),
            )
            for row in sorted(rows, key=lambda row: (row.issued_on, row.protocol.number))
        ],
        (),
        _LOOK,
    )


def _outcome(row: DeliveryRow) -> str:
    words = _OUTCOMES[row.outcome]
    return f"{words} {format_date(row.outcome_on)}" if row.outcome_on else words
