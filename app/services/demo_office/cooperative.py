"""The made-up cooperative itself: its settings, its logo and its staff."""

import struct
import zlib

from app.models.staff import StaffRole
from app.services.demo_office.chance import KeyMaker
from app.services.demo_office.estate import Row
from app.services.demo_office.identities import italian_iban
from app.services.demo_office.names import STAFF

_ROLES = (
    StaffRole.DESK,
    StaffRole.PROPERTY,
    StaffRole.COMMUNITY,
    StaffRole.COMMUNITY,
    StaffRole.ADMINISTRATION,
    StaffRole.DESK,
    StaffRole.READ_ONLY,
)
COMMUNITY_AUTHORS = tuple(
    name for name, role in zip(STAFF, _ROLES, strict=True) if role is not StaffRole.READ_ONLY
)
"""Who writes in the log."""


def cooperative_row(keys: KeyMaker) -> Row:
    """The settings, with a small logo."""
    return {
        "id": keys(),
        "version": 1,
        "name": "Cooperativa di abitanti Il Portone",
        "address": "Via dei Mestieri 8",
        "postal_code": "20151",
        "municipality": "Milano",
        "province": "MI",
        "tax_code": "99000010159",
        "vat_number": "99000010159",
        "business_register": "MI-9900001",
        "cooperatives_register": "A990001",
        "iban": italian_iban("9054201600000000123456"),
        "phone": "02 5550100",
        "email": "ufficio@esempio.it",
        "certified_email": "ilportone@pec.esempio.it",
        "office_hours": "lunedì e mercoledì 9–13, giovedì 14–18",
        "signatory": STAFF[4],
        "logo": logo(),
        "language": "it",
        "plan_missed_instalments": 3,
        "plan_maximum_instalments": 120,
        "plan_minimum_instalment_cents": 3000,
        "plan_income_divisor": 8,
    }


def staff_rows(keys: KeyMaker) -> list[Row]:
    """The people of the office."""
    return [
        {"id": keys(), "version": 1, "name": name, "role": role, "active": True}
        for name, role in zip(STAFF, _ROLES, strict=True)
    ]


_SIDE = 64
_BLUE, _WHITE = b"\x25\x63\xa8", b"\xff\xff\xff"


def logo() -> bytes:
    """A PNG of a doorway under a roof, drawn here: no picture of anybody's is needed."""
    lines = b"".join(
        b"\x00" + b"".join(_BLUE if _is_drawn(x, y) else _WHITE for x in range(_SIDE))
        for y in range(_SIDE)
    )
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        # Stored, not deflated: another zlib would give other bytes for the same picture.
        + _chunk(b"IDAT", zlib.compress(lines, 0))
        + _chunk(b"IEND", b"")
    )


def _is_drawn(x: int, y: int) -> bool:
    from_middle = abs(x - _SIDE // 2)
    in_roof = 5 <= y < 27 and from_middle <= (y - 5) * 5 // 4
    in_house = 27 <= y < 59 and from_middle <= 21
    in_door = y >= 38 and from_middle <= 6
    return in_roof or (in_house and not in_door)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
