"""The QR code of a credit transfer (EPC069-12 version 2) and the creditor reference (ISO 11649)."""

import functools
from dataclasses import dataclass

import numpy as np
import zxingcpp
from stdnum import iban as stdnum_iban
from stdnum.iso7064 import mod_97_10

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

SMALLEST_CENTS = 1
GREATEST_CENTS = 99_999_999_999
LONGEST_NAME = 70
LONGEST_REMITTANCE = 140
LONGEST_REFERENCE = 35
LONGEST_INFORMATION = 70
GREATEST_PAYLOAD = 331
"""Bytes of UTF-8: what a version 13 symbol holds at error level M."""


@dataclass(frozen=True, slots=True)
class CreditTransfer:
    """What a payer's bank needs to know: who receives how much, and why.

    `cents` is the exact amount. Of `remittance` (free text) and `reference` (a structured creditor
    reference such as `RF11DAR000123`) at most one may be given.
    """

    name: str
    iban: str
    cents: int
    remittance: str = ""
    reference: str = ""
    bic: str = ""
    purpose: str = ""
    information: str = ""


def payload(transfer: CreditTransfer) -> str:
    """The lines of the QR code, joined by line feeds, without trailing empty lines.

    Raises OfficeError where the standard's limits are not kept.
    """
    _check(transfer)
    euros, rest = divmod(transfer.cents, 100)
    lines = [
        "BCD",
        "002",
        "1",
        "SCT",
        transfer.bic,
        transfer.name,
        stdnum_iban.compact(transfer.iban),
        f"EUR{euros}.{rest:02d}",
        transfer.purpose,
        transfer.reference,
        transfer.remittance,
        transfer.information,
    ]
    text = "\n".join(lines).rstrip("\n")
    if len(text.encode("utf-8")) > GREATEST_PAYLOAD:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The payment QR code would hold more than {limit} bytes."),
            limit=GREATEST_PAYLOAD,
        )
    return text


def _check(transfer: CreditTransfer) -> None:
    fields = (
        (transfer.name, LONGEST_NAME, "name"),
        (transfer.remittance, LONGEST_REMITTANCE, "remittance"),
        (transfer.reference, LONGEST_REFERENCE, "reference"),
        (transfer.information, LONGEST_INFORMATION, "information"),
        (transfer.purpose, 4, "purpose"),
        (transfer.bic, 11, "bic"),
    )
    for text, limit, field in fields:
        if len(text) > limit:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors", "“{text}” is longer than the {limit} characters a transfer allows."
                ),
                field=field,
                text=text,
                limit=limit,
            )
        if any(ord(character) < 32 for character in text):
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "“{text}” holds a line break; a transfer has none."),
                field=field,
                text=text,
            )
    if not transfer.name.strip():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A transfer needs the name of who receives it."),
            field="name",
        )
    if not _is_iban(transfer.iban):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "{iban} is not a valid IBAN."),
            field="iban",
            iban=transfer.iban or "–",
        )
    if not SMALLEST_CENTS <= transfer.cents <= GREATEST_CENTS:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A transfer is between € 0,01 and € 999.999.999,99."),
            field="cents",
        )
    if transfer.remittance and transfer.reference:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A transfer carries either a text or a creditor reference, not both."
            ),
            field="reference",
        )


@functools.lru_cache(maxsize=64)
def _is_iban(text: str) -> bool:
    return bool(stdnum_iban.is_valid(text))


def creditor_reference(reference: str) -> str:
    """`RF` + two check digits + `reference`: `DAR000123` gives `RF11DAR000123` (ISO 11649).

    Raises ValueError unless the reference is 1 to 21 letters or digits.
    """
    text = reference.upper()
    if not (1 <= len(text) <= 21 and text.isascii() and text.isalnum()):
        raise ValueError(reference)
    return f"RF{mod_97_10.calc_check_digits(text + 'RF')}{text}"


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """A QR code as dark runs: `path` fills it, one unit a module, from (0, 0) to (size, size)."""

    size: int
    path: str
    """PDF operators: one rectangle for each horizontal run of dark modules; y points upwards."""


def qr_symbol(text: str) -> QrSymbol:
    """`text` as a QR code at error level M, without its quiet zone (four modules are due)."""
    # Plain bytes without a designator are read as UTF-8 only by luck; ASCII needs none.
    options = {} if text.isascii() else {"eci": "UTF-8"}
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M", **options)
    dark = np.array(barcode.to_image(scale=1, add_quiet_zones=False)) == 0
    size = int(dark.shape[0])
    edges = np.zeros((size, size + 2), dtype=np.int8)
    edges[:, 1:-1] = dark
    steps = np.diff(edges, axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    places = ((size - 1 - rows) * size + starts) * (size + 1) + ends - starts
    return QrSymbol(size, "".join(map(_rectangles(size).__getitem__, places.tolist())) + "f")


class _Rectangles(dict[int, str]):
    """A run's place and length as a number, to its PDF operator: the same few thousand recur."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size

    def __missing__(self, place: int) -> str:
        start, length = divmod(place, self._size + 1)
        row, column = divmod(start, self._size)
        self[place] = f"{column} {row} {length} 1 re "
        return self[place]


@functools.cache
def _rectangles(size: int) -> _Rectangles:
    return _Rectangles(size)
