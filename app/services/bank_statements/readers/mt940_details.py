"""The :86: of MT940 in the dialects of the banks: subfields, slash codes, or plain words."""

import re
from collections.abc import Sequence

from app.services.bank_statements.readers.drafts import Movement
from app.services.bank_statements.readers.values import (
    given,
    iban_of,
    return_reason_in,
    tidy,
    unwrap,
)

_WIDTH = 65
"""Characters of a row of :86: before it is cut, in the middle of a word if need be."""
_SUBFIELD_WIDTH = 27

_STRUCTURED = re.compile(r"(?:(\d{3})([?<~^@|])|()([?<~]))(?=[0-9]{2})")
_PURPOSE = frozenset((*range(20, 30), *range(60, 64)))
_KEYWORD = re.compile(
    r"(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP|BIC|IBAN|MTLG(?=:))[+:]"
)
_SLASHED = re.compile(
    r"/(TRTP|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|ORDP|BENM|ADDR|ISDT|CNTP|PREF|RTRN|PURP|ULTD|ULTC"
    r"|ULTB|CREF|KREF|TRCD|OCMT|CHGS|EXCH|SVCL|ISTR|TYPE|RETN|ACCW|OREF|IREF|MREF|SWIFT|NRTX)/"
)
_BOOKED_BACK = frozenset(("108", "109", "159"))
# GVC of the German banks: direct debits and transfers that came back.


def describe(movement: Movement, rows: Sequence[str], remarks: Sequence[str]) -> str:
    """Fill in what :86: (and :NS:, of banks that write one) says of a movement.

    Gives the name on whose behalf the money was paid, empty where it is the payer's own.
    """
    joined = unwrap(rows, _WIDTH)
    structured = _STRUCTURED.match(joined)
    slashed = _SLASHED.search(joined) if joined.startswith("/") else None
    on_behalf = ""
    if structured is not None:
        on_behalf = _subfields(movement, _rejoined(rows), structured)
    elif slashed is not None:
        on_behalf = _slash_codes(movement, joined)
    else:
        movement.texts.append(joined)
    _remarks(movement, remarks)
    if not movement.return_reason:
        movement.return_reason = return_reason_in(
            " ".join(movement.texts), returned=movement.operation_code in _BOOKED_BACK
        )
    return on_behalf


def _rejoined(rows: Sequence[str]) -> str:
    """Rows that were cut anywhere, even inside a code; a blank at the cut was trimmed off."""
    return "".join(f"{row} " if len(row) == _WIDTH - 1 else row for row in rows)


def _subfields(movement: Movement, joined: str, start: re.Match[str]) -> str:
    """`166?00GUTSCHRIFT?20EREF+…?31DE…?32NAME`: German, Austrian and Polish banks."""
    mark = start[2] or start[4]
    fields: list[tuple[int, str]] = []
    for part in joined[start.end() :].split(mark):
        if part[:2].isdigit() and part[:2].isascii():
            fields.append((int(part[:2]), part[2:]))
        elif fields:
            fields[-1] = fields[-1][0], fields[-1][1] + mark + part
    if start[1]:
        movement.operation_code = start[1]
    values = dict(reversed(fields))
    names, purpose = (32, 33), _PURPOSE
    if not values.get(32, "").strip() and mark != "?" and values.get(27, "").strip():
        # Polish banks write the name into 27 and 28, and the address into 29.
        names, purpose = (27, 28), frozenset(range(20, 27))
    movement.counterparty = tidy("".join(values.get(code, "") for code in names))
    movement.counterparty_iban = (
        iban_of(values.get(31, "")) or iban_of(values.get(38, "")) or movement.counterparty_iban
    )
    on_behalf = _purpose(movement, [value for code, value in fields if code in purpose])
    known = purpose | {10, 30, 31, 34, 38, *names}
    movement.texts += [value for code, value in fields if code not in known]
    return on_behalf


def _purpose(movement: Movement, parts: list[str]) -> str:
    """The words of ?20 to ?29 and ?60 to ?63, cut every 27 characters, with SEPA's keywords."""
    segments: list[tuple[str, list[str]]] = [("", [])]
    for part in parts:
        keyword = _KEYWORD.match(part)
        if keyword is not None:
            segments.append((keyword[1], []))
        segments[-1][1].append(part)
    on_behalf = ""
    for keyword_of, pieces in segments:
        value = unwrap(pieces, _SUBFIELD_WIDTH)
        value = value[len(keyword_of) + 1 :] if keyword_of else value
        if keyword_of == "EREF":
            movement.end_to_end_id = given(value)
        elif keyword_of == "IBAN" and not movement.counterparty_iban:
            movement.counterparty_iban = iban_of(value)
        elif keyword_of == "ABWA":
            on_behalf = tidy(value)
        elif keyword_of == "MREF":
            movement.texts.append(f"MANDATO {tidy(value)}")
        elif keyword_of not in {"KREF", "CRED", "DEBT", "COAM", "OAMT", "PURP", "BIC"}:
            movement.texts.append(value)
    return on_behalf


def _slash_codes(movement: Movement, joined: str) -> str:
    """`/IBAN/…/NAME/…/REMI/…/EREF/…`: Dutch banks, and SWIFT's own codes."""
    found = list(_SLASHED.finditer(joined))
    ends = [*(match.start() for match in found[1:]), len(joined)]
    on_behalf = ""
    for match, end in zip(found, ends, strict=True):
        value = joined[match.end() : end].strip().strip("/").strip()
        if not value:
            continue
        code = match[1]
        if code in {"NAME", "ORDP", "BENM"} and not movement.counterparty:
            movement.counterparty = tidy(value)
        elif code == "IBAN":
            movement.counterparty_iban = iban_of(value) or movement.counterparty_iban
        elif code == "CNTP":
            _counterparty(movement, value)
        elif code == "EREF":
            movement.end_to_end_id = given(value)
        elif code == "REMI":
            _remittance(movement, value)
        elif code in {"RTRN", "RETN"}:
            movement.return_reason = tidy(value.partition("/")[0])
        elif code == "ULTD":
            on_behalf = tidy(value)
        elif code in {"MARF", "MREF"}:
            movement.texts.append(f"MANDATO {value}")
        elif code in {"TRTP", "TYPE", "ADDR", "NAME", "ORDP", "BENM", "ULTC", "ULTB"}:
            movement.texts.append(value)
    return on_behalf


def _counterparty(movement: Movement, value: str) -> None:
    """`NL32INGB0000012345/INGBNL2A/NAME/CITY` of ING."""
    account, _, rest = value.partition("/")
    name = rest.partition("/")[2].partition("/")[0]
    movement.counterparty_iban = iban_of(account) or movement.counterparty_iban
    movement.counterparty = tidy(name) or movement.counterparty


def _remittance(movement: Movement, value: str) -> None:
    """Plain words, `USTD//words`, or `STRD/CUR/RF18…` with a structured reference."""
    if value.startswith("STRD/"):
        movement.reference = tidy(value.rpartition("/")[2])
    else:
        movement.texts.append(value.removeprefix("USTD/").removeprefix("/"))


def _remarks(movement: Movement, rows: Sequence[str]) -> None:
    """:NS: of non-SWIFT banks: 01 to 14 are words, 15 and 16 the other party's name."""
    names = [row[2:] for row in rows if row[:2] in {"15", "16"}]
    if names and not movement.counterparty:
        movement.counterparty = tidy("".join(names))
    movement.texts += [row[2:] for row in rows if row[:2].isdigit() and 1 <= int(row[:2]) <= 14]
