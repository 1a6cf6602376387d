"""Exact values out of a bank's file: nothing is rounded, guessed or repaired."""

import re
from collections.abc import Iterable
from datetime import date

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

MAX_BYTES = 64 * 1024 * 1024
"""No bank's file is larger; what is, would only fill the memory."""
_LOOKED_THROUGH = 4_000
# A text is searched for what is in it already as far as this, so that no file takes for ever.

_NOTHING = frozenset(
    ("NOTPROVIDED", "NOT PROVIDED", "NOTPROVIDE", "NOTAVAILABLE", "NONREF", "NOREF", "N/A", "NA")
)
_CONTROLS = dict.fromkeys((*range(32), 127, *range(0x80, 0xA0), 0x2028, 0x2029), " ")
_LINE_END = re.compile(r"\r\n|\n|\r")
_COMMA_AMOUNT = re.compile(r"(\d{1,15}),(\d{0,2})")
_POINT_AMOUNT = re.compile(r"\+?(\d{0,15})(?:\.(\d{0,2}))?")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
_RETURNED = re.compile(
    r"\b(?:INSOLUT|STORN|RESO\b|RESTITU|RESPINT|RICHIAM|RIMBORS|RETURN|RETOUR|REFUND|REJECT"
    r"|RUECK|RÜCK|RETUR|DEVOL|ZWROT|R-TRANS)",
    re.IGNORECASE,
)
# ISO 20022's codes of returned payments, as whole words. Those of letters only (CUST, TECH) may
# be words of a name, and are not looked for in texts.
_RETURN_REASON = re.compile(
    r"\b(?:AC0[1-6]|AC1[34]|AG0[12]|AM0[1-7]|AM09|AM10|BE0[1-8]|DT01|ED0[135]|FF0[1357]|FR01"
    r"|MD0[1267]|MS0[23]|RC0[147]|RF01|RR0[1-4]|SL0[12]|SL1[1-4]|SP01|TM01|TS01)\b"
)
_DECLARED = re.compile(rb"(?:encoding\s*=\s*[\"']|CHARSET:\s*)([A-Za-z0-9_.-]{1,20})")


def text_of(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else what Windows wrote (cp1252).

    Raises OfficeError for what is larger than any statement, and for binary files.
    """
    check_size(content)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(content, "utf-16")
    if content[:1] != b"\0" and content[1:2] == b"\0":
        return _decoded(content, "utf-16-le")
    if content[:1] == b"\0" and content[1:2] != b"\0":
        return _decoded(content, "utf-16-be")
    if b"\0" in content:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "The file holds no text, so no statement."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(content[:1000])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name.startswith(("iso-8859-", "windows-125")):
        return _decoded(content, name)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file's letters cannot be read: it is damaged.")
        ) from None


def check_size(content: bytes) -> None:
    """Raise OfficeError where a file is empty, or larger than any statement."""
    if not content.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "The file is empty."))
    if len(content) > MAX_BYTES:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file is larger than {size} MB: it is no statement."),
            size=MAX_BYTES // (1024 * 1024),
        )


def lines_of(text: str) -> list[str]:
    """The lines of a text as an editor counts them."""
    return _LINE_END.split(text)


def tidy(text: str) -> str:
    """One line, one blank between words, no control characters."""
    return " ".join(text.translate(_CONTROLS).split())


def given(text: str) -> str:
    """A reference, tidied; empty where the bank only says that there is none."""
    cleaned = tidy(text)
    return "" if cleaned.upper() in _NOTHING else cleaned


def join_texts(parts: Iterable[str]) -> str:
    """The parts as one text; a part that is already in it does not come twice."""
    pieces: dict[str, None] = {}
    start = ""
    for part in parts:
        cleaned = tidy(part)
        if cleaned and cleaned not in start:
            pieces[cleaned] = None
            if len(start) < _LOOKED_THROUGH:
                start = f"{start} {cleaned}" if start else cleaned
    return " ".join(pieces)


def unwrap(pieces: Iterable[str], width: int) -> str:
    """Pieces of a text that was cut at `width` characters: full ones go on without a blank."""
    return "".join(piece if len(piece) >= width else f"{piece} " for piece in pieces)


def cents_with_comma(text: str) -> int:
    """Cents of `1234,56`, `1234,5` or `1234,`. Raises ValueError for anything else."""
    match = _COMMA_AMOUNT.fullmatch(text)
    if match is None or not text.isascii():
        raise ValueError(text)
    return int(match[1]) * 100 + int(match[2].ljust(2, "0"))


def cents_with_point(text: str) -> int:
    """Cents of `1234.56`, `1234.5` or `1234`. Raises ValueError for anything else, signs too."""
    match = _POINT_AMOUNT.fullmatch(text)
    if match is None or not text.isascii() or not (match[1] or match[2]):
        raise ValueError(text)
    return int(match[1] or 0) * 100 + int((match[2] or "").ljust(2, "0"))


def short_day(text: str, order: str) -> date:
    """A day of six digits: `order` is "ymd" or "dmy". Raises ValueError where there is none.

    SWIFT counts 80-99 as 1980-1999.
    """
    if len(text) != 6 or not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    first, month, last = int(text[:2]), int(text[2:4]), int(text[4:])
    year, day = (first, last) if order == "ymd" else (last, first)
    return date(year + (1900 if year >= 80 else 2000), month, day)


def iban_of(text: str) -> str:
    """The IBAN that `text` is, in capitals without blanks; empty where it is none."""
    compact = "".join(text.split()).upper()
    return compact if _IBAN.fullmatch(compact) else ""


def account_of(text: str) -> str:
    """An account's number as it is kept: in capitals, without blanks."""
    return "".join(text.split()).upper()[:64]


def return_reason_in(text: str, *, returned: bool = False) -> str:
    """The ISO reason that a text names for money that came back; empty where it is no return.

    `returned` tells that the bank's own code already says so.
    """
    if not (returned or _RETURNED.search(text)):
        return ""
    found = _RETURN_REASON.search(text)
    return found[0] if found else ""
