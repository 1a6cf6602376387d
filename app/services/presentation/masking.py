"""Masking every name in a copy of the office, for visitors and shared screens (feature K7).

Figures, dwellings and dates stay as they are; people become their household's code, and whatever
somebody wrote freely is hidden. It is done to a copy of the file and not to what is shown, so that
no page, letter or message can forget it. Each text column is either kept or masked here, by name.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import String, Table, Text, bindparam, delete, func, literal, select, update
from sqlalchemy.orm import Session

from app.models import mapping  # noqa: F401 - every table must be known before it is masked
from app.models.base import Base, table_of
from app.models.folding import fold
from app.models.ledger import PAYING_KINDS, EntryText, LedgerEntry
from app.models.tenants import Household, Person
from app.services.letters.layout import Document, DocumentInfo
from app.services.letters.letterhead import BODY, Running, begin_list, draw_feet
from app.services.letters.parties import cooperative_content
from app.services.progress import Progress, no_progress

HIDDEN = "•••"
_SHORTEST_NAME = 3

KEPT: Mapping[str, frozenset[str]] = {
    "bank_account": frozenset({"number", "name", "bank"}),
    "budget_line": frozenset({"category"}),
    "cooperative": frozenset(
        {
            "name",
            "address",
            "postal_code",
            "municipality",
            "province",
            "tax_code",
            "vat_number",
            "business_register",
            "cooperatives_register",
            "iban",
            "phone",
            "email",
            "certified_email",
            "office_hours",
            "language",
        }
    ),
    "change": frozenset({"sentence"}),
    "development": frozenset({"code", "name", "folded", "address", "municipality", "postal_code"}),
    "household": frozenset({"code", "language"}),
    "index_figure": frozenset({"source"}),
    "instalment": frozenset({"payment_reference"}),
    "lease": frozenset({"code", "registration_number"}),
    "ledger_head": frozenset({"journal"}),
    "legal_rate": frozenset({"source"}),
    "letter": frozenset({"courtesy_language"}),
    "letter_run": frozenset({"title"}),
    "letter_text": frozenset({"language", "name", "content"}),
    "line_outcome": frozenset({"confidence", "reasons"}),
    "number_series": frozenset({"name"}),
    "payment_return": frozenset({"reason_code"}),
    "reminder_policy": frozenset({"name", "lease_kinds", "circumstances"}),
    "reminder_stage": frozenset({"template"}),
    "statement_layout": frozenset({"signature", "name", "mapping"}),
    "bank_line": frozenset({"operation_code", "return_reason"}),
    "annex": frozenset({"label"}),
    "unit": frozenset(
        {
            "code",
            "folded",
            "building",
            "stair",
            "floor",
            "flat_number",
            "energy_class",
            "cadastral_sheet",
            "cadastral_parcel",
            "cadastral_subordinate",
            "cadastral_category",
        }
    ),
}
"""Text columns that name nobody, by table."""

EMPTIED = frozenset({"changed_field", "saved_filter", "known_payer", "staff_member"})
"""Tables that a presentation does not need and that hold names."""

BLANKED: Mapping[str, frozenset[str]] = {
    "household": frozenset({"iban", "notes"}),
    "person": frozenset({"tax_code", "phone", "email"}),
    "direct_debit_mandate": frozenset({"iban"}),
    "bank_line": frozenset({"counterparty_iban"}),
    "candidate": frozenset({"phone", "email"}),
}
"""Columns whose form is checked when they are read: nothing is better there than a mask."""

SPECIAL: Mapping[str, frozenset[str]] = {
    "household": frozenset({"name", "folded_name", "search_text"}),
    "person": frozenset({"surname", "given_name"}),
    "entry_text": frozenset({"text"}),
    "plan_charge": frozenset({"description"}),
    "letter": frozenset({"subject_line", "file_name"}),
}
"""Columns that get a readable substitute."""

_DOCUMENTS = ("letter_document", "receipt_document", "committee_minutes")


@dataclass(frozen=True, slots=True)
class _Names:
    """The words that name somebody, folded."""

    words: frozenset[str]

    def hide(self, text: str) -> str:
        """`text` with each of its words that names somebody masked."""
        return " ".join(
            HIDDEN if self.words.intersection(fold(word).split()) else word for word in text.split()
        )


def mask(session: Session, today: date, progress: Progress = no_progress) -> None:
    """Mask the copy of an office behind `session`, whose insert-only guards are gone.

    Never to be called on the office itself: what it hides is lost.
    """
    names = _names(session)
    tables: Sequence[Table] = Base.metadata.sorted_tables
    for done, table in enumerate(tables):
        progress(done, len(tables), "")
        if table.name in EMPTIED:
            session.execute(delete(table))
        else:
            _hide_texts(session, table)
    _mask_people(session)
    _mask_entries(session, names)
    _mask_by_words(session, Base.metadata.tables["plan_charge"], "description", names)
    _mask_by_words(session, Base.metadata.tables["letter"], "subject_line", names)
    letters = Base.metadata.tables["letter"]
    session.execute(update(letters).values(file_name="lettera.pdf"))
    _replace_documents(session, today)
    progress(len(tables), len(tables), "")


def text_columns(table: Table) -> frozenset[str]:
    """The columns of a table that hold free text of some length, enumerations left out."""
    return frozenset(column.name for column in table.columns if type(column.type) in (String, Text))


def _names(session: Session) -> _Names:
    rows = session.execute(select(Person.surname, Person.given_name)).all()
    texts = [text for row in rows for text in row] + list(session.scalars(select(Household.name)))
    words = {word for text in texts for word in fold(text).split()}
    return _Names(frozenset(word for word in words if len(word) >= _SHORTEST_NAME))


def _hide_texts(session: Session, table: Table) -> None:
    blanked = BLANKED.get(table.name, frozenset())
    other = KEPT.get(table.name, frozenset()) | SPECIAL.get(table.name, frozenset())
    for name in sorted(text_columns(table) - other):
        column = table.c[name]
        session.execute(
            update(table).where(column != "").values({name: "" if name in blanked else HIDDEN})
        )


def _mask_people(session: Session) -> None:
    code = table_of(Household).c.code
    session.execute(
        update(table_of(Household)).values(
            name=literal("Nucleo ") + code,
            folded_name=literal("nucleo ") + func.lower(code),
            search_text=literal("nucleo ") + func.lower(code),
        )
    )
    of_household = (
        select(code).where(table_of(Household).c.id == table_of(Person).c.household_id)
    ).scalar_subquery()
    session.execute(update(table_of(Person)).values(surname=of_household, given_name="Nucleo"))


def _mask_entries(session: Session, names: _Names) -> None:
    paying = select(LedgerEntry.id).where(LedgerEntry.kind.in_(sorted(PAYING_KINDS)))
    texts = table_of(EntryText)
    session.execute(
        update(texts)
        .where(texts.c.entry_id.in_(paying), texts.c.text != "")
        .values(text="Pagamento")
    )
    _mask_by_words(session, texts, "text", names)


def _mask_by_words(session: Session, table: Table, name: str, names: _Names) -> None:
    column = table.c[name]
    changed = [
        {"old": text, "new": masked}
        for text in session.scalars(select(column).distinct())
        if text and (masked := names.hide(text)) != " ".join(text.split())
    ]
    if changed:
        statement = update(table).where(column == bindparam("old"))
        session.connection().execute(statement.values({name: bindparam("new")}), changed)


def _replace_documents(session: Session, today: date) -> None:
    pdf = _page(session, today)
    digest = hashlib.sha256(pdf).digest()
    for name in _DOCUMENTS:
        session.execute(update(Base.metadata.tables[name]).values(pdf=pdf, sha256=digest))


def _page(session: Session, today: date) -> bytes:
    """What stands for every archived paper."""
    cooperative = cooperative_content(session)
    title = "Presentazione"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph("In una presentazione le carte archiviate non si mostrano.", BODY)
    draw_feet(document, running)
    return document.to_pdf()
