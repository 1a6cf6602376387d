"""The words of letters as the office changed them, over those that come with the program (W1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.letters import LetterText
from app.resources import resource
from app.services.form_checks import fetch_as_read
from app.services.letters.courtesy import COMMON
from app.services.letters.courtesy import LANGUAGES as COURTESY_LANGUAGES
from app.services.letters.notice import ITALIAN, NoticeTexts
from app.services.letters.templates import (
    LetterTemplate,
    bundled_template,
    parse_template,
    placeholders_of,
)

LANGUAGES = (ITALIAN, *COURTESY_LANGUAGES)
TABLES = ("", "items", "instalments", "payment")
"""What may follow a paragraph of a notice."""

_EVERY_NOTICE = {
    "cooperative_name": QT_TRANSLATE_NOOP("Placeholders", "the cooperative's name"),
    "contact": QT_TRANSLATE_NOOP("Placeholders", "telephone, e-mail and hours of the office"),
    "iban": QT_TRANSLATE_NOOP("Placeholders", "the cooperative's IBAN"),
    "unit_code": QT_TRANSLATE_NOOP("Placeholders", "the dwelling's code"),
    "contract_description": QT_TRANSLATE_NOOP(
        "Placeholders", "the contract, its beginning and registration, the dwelling"
    ),
    "dated_on": QT_TRANSLATE_NOOP("Placeholders", "the letter's day"),
    "payment_reference": QT_TRANSLATE_NOOP("Placeholders", "what the transfer must say"),
    "total": QT_TRANSLATE_NOOP("Placeholders", "what is asked for"),
    "total_in_words": QT_TRANSLATE_NOOP("Placeholders", "what is asked for, in words"),
}
_IN_EVERY_FORM = ("cooperative_name", "contact", "iban", "unit_code", "dated_on")
_TERM = {
    "pay_by": QT_TRANSLATE_NOOP("Placeholders", "the last day to pay"),
    "payment_days": QT_TRANSLATE_NOOP("Placeholders", "how many days there are to pay"),
}
_REMINDER = {
    **_EVERY_NOTICE,
    **_TERM,
    "oldest_due_on": QT_TRANSLATE_NOOP("Placeholders", "the oldest due day"),
    "previous_on": QT_TRANSLATE_NOOP("Placeholders", "the day of the last letter or call"),
    "legal_rate": QT_TRANSLATE_NOOP("Placeholders", "the legal rate of interest of today"),
    "appointment": QT_TRANSLATE_NOOP("Placeholders", "day, hour and place of the appointment"),
}
_PLAN = {
    **_EVERY_NOTICE,
    **_TERM,
    "plan_number": QT_TRANSLATE_NOOP("Placeholders", "the plan's number"),
    "agreed_on": QT_TRANSLATE_NOOP("Placeholders", "the day of the signature"),
    "closed_on": QT_TRANSLATE_NOOP("Placeholders", "the day on which the plan ended"),
    "closing_reason": QT_TRANSLATE_NOOP("Placeholders", "why the plan ended"),
    "debt": QT_TRANSLATE_NOOP("Placeholders", "the debt that the plan covers"),
    "payment_terms": QT_TRANSLATE_NOOP("Placeholders", "down payment and number of instalments"),
    "instalment_count": QT_TRANSLATE_NOOP("Placeholders", "the number of instalments"),
    "first_due_on": QT_TRANSLATE_NOOP("Placeholders", "the first due day"),
    "missed": QT_TRANSLATE_NOOP("Placeholders", "the unpaid instalments in all"),
    "missed_on": QT_TRANSLATE_NOOP("Placeholders", "the due day of the first unpaid instalment"),
    "remaining": QT_TRANSLATE_NOOP("Placeholders", "what remains to be paid of the plan"),
}
_AGREEMENT = {
    **{name: _EVERY_NOTICE[name] for name in _IN_EVERY_FORM},
    "contract_description": _EVERY_NOTICE["contract_description"],
    "plan_number": _PLAN["plan_number"],
    "replaced_number": QT_TRANSLATE_NOOP("Placeholders", "the number of the plan it replaces"),
    "cooperative_identity": QT_TRANSLATE_NOOP(
        "Placeholders", "the cooperative with seat and tax code"
    ),
    "household_identity": QT_TRANSLATE_NOOP("Placeholders", "who signs, with tax codes"),
    "co_obliged_identity": QT_TRANSLATE_NOOP("Placeholders", "who is co-obliged, with tax codes"),
    "co_obliged_clause": QT_TRANSLATE_NOOP(
        "Placeholders", "the phrase on the co-obliged, where there are any"
    ),
    "interview_on": QT_TRANSLATE_NOOP("Placeholders", "the day of the talk"),
    "debt": _PLAN["debt"],
    "debt_in_words": QT_TRANSLATE_NOOP("Placeholders", "the debt, in words"),
    "plan_total": QT_TRANSLATE_NOOP("Placeholders", "the debt with the plan\u2019s interest"),
    "plan_total_in_words": QT_TRANSLATE_NOOP(
        "Placeholders", "the debt with the plan\u2019s interest, in words"
    ),
    "payment_terms": _PLAN["payment_terms"],
    "instalment_count": _PLAN["instalment_count"],
    "interest_percent": QT_TRANSLATE_NOOP("Placeholders", "the plan\u2019s yearly rate"),
    "interest_amount": QT_TRANSLATE_NOOP("Placeholders", "the plan\u2019s interest in all"),
    "forfeiture_events": QT_TRANSLATE_NOOP("Placeholders", "what loses the plan"),
    "grace_days": QT_TRANSLATE_NOOP("Placeholders", "the days of grace"),
    "grace_clause": QT_TRANSLATE_NOOP(
        "Placeholders", "the phrase on the days of grace, where there are any"
    ),
    "privacy_contact": QT_TRANSLATE_NOOP("Placeholders", "where to write about personal data"),
    "slip_count": QT_TRANSLATE_NOOP("Placeholders", "the number of payment slips"),
}
_STATEMENT = {
    **{name: _EVERY_NOTICE[name] for name in _IN_EVERY_FORM},
    "starts_on": QT_TRANSLATE_NOOP("Placeholders", "the first day of the statement"),
    "balance": QT_TRANSLATE_NOOP("Placeholders", "the balance at the end"),
}
_REMINDERS = ("friendly_reminder", "second_reminder", "invitation", "notice_of_default")
_OF_PLANS = ("instalment_late", "plan_forfeiture", "plan_discharge", "plan_status")
NOTICES = (*_REMINDERS, "plan_proposal", *_OF_PLANS)
"""The letters whose words are wholly a text of the office, in the order of an office's work."""
AGREEMENT, STATEMENT = "plan_agreement", "account_statement"
"""Letters whose form is the program's own, and their words the office's."""
_OWN_FORM: Mapping[str, Mapping[str, str]] = {AGREEMENT: _AGREEMENT, STATEMENT: _STATEMENT}


@dataclass(frozen=True, slots=True)
class TextView:
    """A text as it counts today; `version` is 0 while it is the shipped one."""

    id: UUID | None
    version: int
    name: str
    language: str
    content: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class TextForm:
    """A text as typed; `version` names the one that was read, 0 for the shipped one."""

    name: str
    language: str
    content: str
    version: int


def text_names(language: str = ITALIAN) -> tuple[str, ...]:
    """The texts that an office may change in a language."""
    names = (*NOTICES, AGREEMENT, STATEMENT)
    return names if language == ITALIAN else (*names, COMMON)


def placeholders(name: str) -> Mapping[str, str]:
    """The placeholders that a text may use, with what each stands for (context "Placeholders")."""
    if name == COMMON:
        return {}
    if name == "plan_proposal":
        return {**_REMINDER, **_PLAN}
    if name in _OWN_FORM:
        return _OWN_FORM[name]
    return _PLAN if name in _OF_PLANS else _REMINDER


def letter_text(session: Session, name: str, language: str = ITALIAN) -> LetterTemplate:
    """The words of a letter: the office's own where it has some, else the shipped ones."""
    content = session.scalar(
        select(LetterText.content).where(LetterText.name == name, LetterText.language == language)
    )
    if content is None:
        return bundled_template(f"{language}/{name}")
    return parse_template(content, name)


def notice_texts(session: Session, name: str, courtesy_language: str = "") -> NoticeTexts:
    """The words of a letter with those of its courtesy page."""
    if not courtesy_language:
        return NoticeTexts(letter_text(session, name))
    return NoticeTexts(
        letter_text(session, name),
        letter_text(session, name, courtesy_language),
        letter_text(session, COMMON, courtesy_language),
    )


def text_view(session: Session, name: str, language: str = ITALIAN) -> TextView:
    """A text to be changed."""
    row = _row(session, name, language)
    if row is None:
        return TextView(None, 0, name, language, shipped_content(name, language), is_changed=False)
    content = row.content if row.content is not None else shipped_content(name, language)
    changed = row.content is not None
    return TextView(row.id, row.version, name, language, content, is_changed=changed)


def shipped_content(name: str, language: str = ITALIAN) -> str:
    """A text as it comes with the program."""
    return resource(f"letters/{language}/{name}.toml").read_text(encoding="utf-8")


def check_text(name: str, language: str, content: str) -> None:
    """Raise OfficeError, with the line where there is one, unless a letter can be made of it.

    It must be read as TOML, keep the phrases of the shipped text, and use no placeholder, table
    or condition that the letter does not know.
    """
    template = parse_template(content, name)
    shipped = bundled_template(f"{language}/{name}")
    for phrase, _ in shipped.phrases:
        if phrase not in dict(template.phrases):
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The text lacks “{phrase}”."), phrase=phrase
            )
    known = placeholders(name)
    for used in placeholders_of(template):
        if used not in known:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "There is no placeholder {placeholder}."),
                placeholder=f"{{{used}}}",
            )
    conditions = {clause.when for clause in shipped.clauses} | {"", "iban", "no_iban"}
    tables = {clause.table for clause in shipped.clauses} | {""}
    for clause in template.clauses:
        _check_word(clause.when, conditions)
        _check_word(clause.table, TABLES if name in NOTICES else tables)
    if shipped.clauses and not template.clauses:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "The text has no paragraph."))


def _check_word(word: str, known: "set[str] | tuple[str, ...]") -> None:
    if word not in known:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "“{word}” is not known here; it may be: {known}."),
            word=word,
            known=", ".join(sorted(filter(None, known))),
        )


def save_text(session: Session, form: TextForm) -> UUID:
    """Keep the office's own words of a letter; the letters printed before stay as they are.

    Raises OfficeError where `check_text` does, or somebody else changed the text meanwhile.
    """
    check_text(form.name, form.language, form.content)
    return _keep(session, form.name, form.language, form.version, form.content)


def restore_shipped(session: Session, name: str, language: str, version: int) -> UUID:
    """Go back to the words that come with the program; what was there stays in the change log."""
    return _keep(session, name, language, version, None)


def _keep(session: Session, name: str, language: str, version: int, content: str | None) -> UUID:
    row = _row(session, name, language)
    if row is None and version == 0:
        row = LetterText(name=name, language=language, content=content)
        session.add(row)
    else:
        row = fetch_as_read(session, LetterText, row.id if row else UUID(int=0), version)
        row.content = content
    session.flush()
    return row.id


def _row(session: Session, name: str, language: str) -> LetterText | None:
    return session.scalar(
        select(LetterText).where(LetterText.name == name, LetterText.language == language)
    )
