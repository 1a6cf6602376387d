"""The percentages of the track record as the source slides write them."""

from fractions import Fraction

from app.models.formats import NOT_AVAILABLE
from app.services.track_record.record import rounded


def percent(value: Fraction | None, places: int) -> str:
    """A percentage rounded half up, such as `3,4 %`; `n.d.` where there is none."""
    found = rounded(value, places)
    return NOT_AVAILABLE if found is None else f"{found}".replace(".", ",") + "\u00a0%"


def mean(value: Fraction | None) -> str:
    """A mean as the slides write it: one decimal, left out where it is nought (`3 %`, `3,4 %`)."""
    return percent(value, 1).replace(",0\u00a0", "\u00a0")
