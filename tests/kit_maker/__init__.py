"""Office kits of any seed and size, with what must come out of them."""

from tests.kit_maker.making import Kit, make_kit, write_huge_kit
from tests.kit_maker.truth import Truth

__all__ = ["Kit", "Truth", "make_kit", "write_huge_kit"]
