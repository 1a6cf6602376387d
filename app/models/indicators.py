"""By what arrears and vacancy are measured: choices of the board (domain rules B1)."""

import enum


class ArrearsMeasure(enum.StrEnum):
    """Which part of what was charged counts as arrears."""

    CUMULATIVE = "cumulative"
    """All that is overdue on the day ÷ what was charged in the last twelve months."""
    CURRENT = "current"
    """Of what fell due in the period, the part still unpaid on the reading day."""


class VacancyMeasure(enum.StrEnum):
    """By what vacancy is measured."""

    UNITS = "units"
    """Vacant ÷ available units on the last day."""
    DAYS = "days"
    """Vacant ÷ available days of the period."""
    RENT = "rent"
    """Potential rent of vacant days ÷ all potential rent."""
