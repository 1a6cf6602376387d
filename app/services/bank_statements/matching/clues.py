"""What a line's text says, before anybody asks whose it is."""

import re
from dataclasses import dataclass
from datetime import date

from stdnum import iban as iban_number
from stdnum import iso11649

from app.services.bank_statements.matching.proposals import IncomingLine
from app.services.bank_statements.matching.words import words_of

_PLAN = re.compile(
    r"\bpiano\W*(?P<year>20\d\d)\W{1,3}(?P<number>\d{1,5})\b"
    r"(?:\W*rata\W*(?P<instalment>\d{1,3}))?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\bRF\d\d(?: ?[0-9A-Z]){1,21}\b")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]){11,30}\b")
_FLAT = re.compile(
    r"\b(?:int(?:erno)?|app(?:artamento)?|alloggio)\b\W{0,3}(?:n\W{0,2})?(?P<flat>\d{1,4})\b"
)
_STAIR = re.compile(r"\b(?:sc|scala)\b\W{0,3}(?P<stair>[a-z]|\d{1,2})\b")
_ON_BEHALF = re.compile(
    r"\b(?:per\s+conto(?:\s+di)?|x\s+conto(?:\s+di)?|p\.\s?c\.|c/o|"
    r"(?:a\s+favore\s+(?:di\s+)?)?(?:inquilin[oa]|conduttor[ei]|assegnatari[oa])|"
    r"intestat(?:o|a|ario|aria)(?:\s+a)?|canone\s+di|affitto\s+di)\b(?!\s*vostro)",
    re.IGNORECASE,
)
_PAYER = re.compile(
    r"\b(?:da|ordinante|disposto\s+da|mittente)\b\W{1,3}(?P<name>\D{3,70}?)"
    r"(?=\W+(?:per\s+conto|causale|iban|rif|cro|trn|bic|note|canon|af+it|acconto|saldo|alloggio|"
    r"[a-z]{0,5}\W?\d)|\s*$)",
    re.IGNORECASE,
)
_NEXT_FIELD = re.compile(r"\b(?:causale|iban|ordinante|rif|cro|trn|bic)\b", re.IGNORECASE)
_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
_MONTH_NAME = re.compile(
    r"\b(?P<name>gen(?:naio)?|feb(?:braio)?|mar(?:zo)?|apr(?:ile)?|mag(?:gio)?|giu(?:gno)?|"
    r"lug(?:lio)?|ago(?:sto)?|set(?:t(?:embre)?)?|ott(?:obre)?|nov(?:embre)?|dic(?:embre)?)\b"
    r"\W{0,2}(?P<year>20\d\d|\d\d(?!\d|\W{0,2}(?:int|sc)\b))?",
    re.IGNORECASE,
)
_MONTH_NUMBER = re.compile(r"(?<![\d/.\-])(?P<month>0?[1-9]|1[0-2])[/.\-](?P<year>20\d\d)(?!\d)")
_RENT = re.compile(
    r"\b(?:af+it+[oi]|canon[ei]|pigion[ei]|locazion[ei]|mensilit\w*|corrispettiv[oi]|"
    r"spese|oneri|rat[ae]|acconto|saldo|rent|loyer|miete|alquiler)\b",
    re.IGNORECASE,
)
_ARREARS = re.compile(r"\b(?:arretrat[oi]|moros\w*|insolut[oi]|debit[oi]|rientro)\b", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:ex\W+(?:alloggio|inquilin\w|conduttor\w|casa|abitazione)|vecchi[oa]\s+(?:casa|alloggio))\b",
    re.IGNORECASE,
)
_SOMETHING_ELSE = re.compile(
    r"\b(?:giroconto|girofondo|contributo|f24|commissioni|stipendi\w*|fattur[ae]|storno|"
    r"rimborso|interessi\s+attivi|imposta|bollo|donazione|erogazione|finanziamento)\b",
    re.IGNORECASE,
)
_LATEST_AHEAD = 2
"""Months after the booking that a payer may name."""


@dataclass(frozen=True, slots=True)
class PlanCode:
    """An instalment named in the text; `instalment` is None where only the plan is."""

    year: int
    number: int
    instalment: int | None


@dataclass(frozen=True, slots=True)
class Clues:
    """What a line says. Words are folded; `on_behalf` are those after "per conto".
    `code_words` leave structured references out: what does not check is no code either.

    `months` are year × 12 + month − 1, in the order of the text.
    """

    words: tuple[str, ...]
    code_words: tuple[str, ...]
    on_behalf: tuple[str, ...]
    payer: tuple[str, ...]
    references: tuple[str, ...]
    plans: tuple[PlanCode, ...]
    ibans: tuple[str, ...]
    flat: str
    stair: str
    months: tuple[int, ...]
    speaks_of_rent: bool
    speaks_of_arrears: bool
    speaks_of_former: bool
    speaks_of_something_else: bool


def clues_of(line: IncomingLine) -> Clues:
    """Read a line's text, reference and counterparty."""
    text = line.text
    lowered = text.lower()
    behalf = _ON_BEHALF.search(text)
    for_whom = text[behalf.end() :] if behalf else ""
    if behalf and (end := _NEXT_FIELD.search(for_whom)):
        for_whom = for_whom[: end.start()]
    flat, stair = _FLAT.search(lowered), _STAIR.search(lowered)
    speaks_of_rent = bool(_RENT.search(text))
    everything = f"{text} {line.reference} {line.end_to_end_id}"
    return Clues(
        words=tuple(words_of(text)),
        code_words=tuple(words_of(_REFERENCE.sub(" ", text.upper()))),
        on_behalf=tuple(words_of(for_whom)),
        payer=tuple(words_of(line.counterparty or _payer(text))),
        references=_references(everything),
        plans=_plans(everything),
        ibans=_ibans(line),
        flat=(flat["flat"].lstrip("0") or "0") if flat else "",
        stair=stair["stair"] if stair else "",
        months=_months(text, line.booked_on, speaks_of_rent=speaks_of_rent),
        speaks_of_rent=speaks_of_rent,
        speaks_of_arrears=bool(_ARREARS.search(text)),
        speaks_of_former=bool(_FORMER.search(text)),
        speaks_of_something_else=bool(_SOMETHING_ELSE.search(text)),
    )


def _payer(text: str) -> str:
    """Who paid, where only the text says it."""
    match = _PAYER.search(text)
    return match["name"] if match else ""


def _references(text: str) -> tuple[str, ...]:
    found = []
    for match in _REFERENCE.finditer(text.upper()):
        # A reference written in groups may swallow the next word: the longest that checks counts.
        groups = match[0].split(" ")
        for count in range(len(groups), 0, -1):
            candidate = "".join(groups[:count])
            if iso11649.is_valid(candidate):
                found.append(candidate)
                break
    return tuple(dict.fromkeys(found))


def _plans(text: str) -> tuple[PlanCode, ...]:
    return tuple(
        dict.fromkeys(
            PlanCode(
                int(match["year"]),
                int(match["number"]),
                int(match["instalment"]) if match["instalment"] else None,
            )
            for match in _PLAN.finditer(text)
        )
    )


def _ibans(line: IncomingLine) -> tuple[str, ...]:
    if line.counterparty_iban:
        return (line.counterparty_iban.replace(" ", "").upper(),)
    found = []
    for match in _IBAN.finditer(line.text.upper()):
        groups = match[0].split(" ")
        for count in range(len(groups), 0, -1):
            candidate = "".join(groups[:count])
            if iban_number.is_valid(candidate, check_country=False):
                found.append(candidate)
                break
    return tuple(dict.fromkeys(found))


def _months(text: str, booked_on: date, *, speaks_of_rent: bool) -> tuple[int, ...]:
    """Months that the text names. Without a word of rent only one with its year counts: Maggio
    and Aprile are surnames, too."""
    found = [
        (match.start(), int(match["year"]) * 12 + int(match["month"]) - 1)
        for match in _MONTH_NUMBER.finditer(text)
    ]
    for match in _MONTH_NAME.finditer(text):
        name, year = match["name"].lower(), _written_year(match["year"], booked_on)
        if year is None and not speaks_of_rent:
            continue
        month = _MONTHS.index(name[:3])
        found.append((match.start(), (year or _nearest_year(month, booked_on)) * 12 + month))
    latest = booked_on.year * 12 + booked_on.month - 1 + _LATEST_AHEAD
    return tuple(dict.fromkeys(month for _, month in sorted(found) if month <= latest))


def _written_year(written: str | None, booked_on: date) -> int | None:
    if not written:
        return None
    year = int(written) + (0 if len(written) > 2 else 2000)
    # Two figures after a month may be anything, such as a day: a year is one of late.
    return year if len(written) > 2 or abs(year - booked_on.year) <= 1 else None


def _nearest_year(month: int, booked_on: date) -> int:
    ahead = month - (booked_on.month - 1)
    # December named in January is last year's, January named in December is next year's.
    if ahead > _LATEST_AHEAD:
        return booked_on.year - 1
    return booked_on.year + 1 if ahead < _LATEST_AHEAD - 11 else booked_on.year
