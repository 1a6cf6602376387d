"""What others reach: the percentages that the trend may be held against."""

from dataclasses import dataclass

from app.models.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Benchmark:
    """Arrears and vacancy in per cent; `name` is English, of the context "Dashboard"."""

    key: str
    name: str
    arrears_pct: float
    vacancy_pct: float


BENCHMARKS = (
    Benchmark("social", QT_TRANSLATE_NOOP("Dashboard", "Social managers"), 3.0, 9.0),
    # Simple means of Modena's and Torino's percentages, rounded as they are published.
    Benchmark("undivided", QT_TRANSLATE_NOOP("Dashboard", "Undivided property"), 3.4, 2.6),
    Benchmark("modena", QT_TRANSLATE_NOOP("Dashboard", "Modena"), 4.0, 0.5),
    Benchmark("torino", QT_TRANSLATE_NOOP("Dashboard", "Torino"), 2.87, 4.7),
)
OWN = "own"
OWN_PAST = QT_TRANSLATE_NOOP("Dashboard", "One year before")
NO_BENCHMARK = QT_TRANSLATE_NOOP("Dashboard", "No benchmark")


def benchmark(key: str) -> Benchmark | None:
    """The benchmark called `key`; None for none."""
    return next((each for each in BENCHMARKS if each.key == key), None)
