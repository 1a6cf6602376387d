"""Which part of the months a chart shows: looked at more closely, and moved."""

from dataclasses import dataclass

LEAST = 4
"""So many months at least are seen at once."""


@dataclass(frozen=True)
class TimeWindow:
    """The months from `first` to before `end` of `total`, counted from zero."""

    first: int
    end: int
    total: int

    @classmethod
    def whole(cls, total: int) -> "TimeWindow":
        """All of them."""
        return cls(0, total, total)

    @property
    def length(self) -> int:
        """How many are seen."""
        return self.end - self.first

    def zoomed(self, factor: float, at: float) -> "TimeWindow":
        """Closer (below one) or farther; what stands at the share `at` of the width stays there."""
        wanted = round(self.length * factor)
        if wanted == self.length:
            wanted += 1 if factor > 1 else -1
        length = min(max(wanted, min(LEAST, self.total)), self.total)
        return self._from(round(self.first + (self.length - length) * at), length)

    def shifted(self, months: int) -> "TimeWindow":
        """So many months later, as far as there are any."""
        return self._from(self.first + months, self.length)

    def _from(self, first: int, length: int) -> "TimeWindow":
        start = min(max(first, 0), self.total - length)
        return TimeWindow(start, start + length, self.total)
