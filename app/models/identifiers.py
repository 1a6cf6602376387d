"""Keys made where the row is made."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh time-ordered key (UUID version 7)."""
    return uuid7()


def seeded_id(milliseconds: int, random_bits: int) -> UUID:
    """A version 7 key from a given instant and 74 random bits, for offices made from a seed."""
    high = (milliseconds & 0xFFFFFFFFFFFF) << 16 | 0x7000 | (random_bits >> 62) & 0xFFF
    low = 0x8000000000000000 | random_bits & 0x3FFFFFFFFFFFFFFF
    return UUID(int=high << 64 | low)
