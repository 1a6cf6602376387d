"""Number series of the made-up years, as the office would have given them."""

from app.services.cooperative.numbers import Series
from app.services.demo_office.estate import Row


class Numbers:
    """Hands out numbers year by year without gaps."""

    def __init__(self) -> None:
        self._last: dict[tuple[Series, int], int] = {}

    def take(self, series: Series, year: int) -> int:
        """The next number of a series in a year."""
        number = self._last.get((series, year), 0) + 1
        self._last[series, year] = number
        return number

    def rows(self) -> list[Row]:
        """The series as rows."""
        return [
            {"name": series.value, "year": year, "last": last}
            for (series, year), last in sorted(self._last.items())
        ]
