"""What "arrears" and "vacancy" mean in this office: a choice of the board, shown with each figure.

The source slides do not define their index (domain rules B1), so the definition is a setting.
A credit of one household never offsets the debt of another, whatever is chosen.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP
from app.models.indicators import ArrearsMeasure, VacancyMeasure

__all__ = [
    "STANDARD",
    "ArrearsMeasure",
    "Definition",
    "Say",
    "VacancyMeasure",
    "arrears_sentence",
    "chosen_definition",
    "in_words",
    "vacancy_sentence",
]


@dataclass(frozen=True, slots=True)
class Definition:
    """What the office's arrears and vacancy percentages mean."""

    arrears: ArrearsMeasure = ArrearsMeasure.CUMULATIVE
    with_former_tenants: bool = True
    """Whether the debt of households that live here no more counts in the percentage."""
    vacancy: VacancyMeasure = VacancyMeasure.DAYS


STANDARD = Definition()

_ARREARS = {
    ArrearsMeasure.CUMULATIVE: QT_TRANSLATE_NOOP(
        "Definitions",
        "Arrears % = what each household owes that is overdue on the day, its credits taken off "
        "but never those of others, ÷ charges less credits due in the twelve months that end "
        "with the month.",
    ),
    ArrearsMeasure.CURRENT: QT_TRANSLATE_NOOP(
        "Definitions",
        "Arrears % = of the charges that fell due in the period, what is still unpaid on the "
        "reading day ÷ charges less credits due in the period.",
    ),
}
_FORMER = {
    True: QT_TRANSLATE_NOOP(
        "Definitions", "The debt of former tenants counts, and so does debt under a plan."
    ),
    False: QT_TRANSLATE_NOOP(
        "Definitions",
        "The debt of former tenants stands apart and does not count; debt under a plan counts.",
    ),
}
_VACANCY = {
    VacancyMeasure.UNITS: QT_TRANSLATE_NOOP(
        "Definitions", "Vacancy % = vacant units ÷ available units on the last day."
    ),
    VacancyMeasure.DAYS: QT_TRANSLATE_NOOP(
        "Definitions",
        "Vacancy % = days vacant ÷ days available: from the day after the keys came back to the "
        "day before the next contract, both included.",
    ),
    VacancyMeasure.RENT: QT_TRANSLATE_NOOP(
        "Definitions",
        "Vacancy % = rent of the days vacant ÷ rent of all days available, at the rent of the "
        "unit's last contract; units never let count for nothing.",
    ),
}

Say = Callable[[str], str]
"""Translates a sentence of the context "Definitions"."""


def arrears_sentence(definition: Definition) -> tuple[str, str]:
    """What the arrears percentage means: templates of the context "Definitions"."""
    return _ARREARS[definition.arrears], _FORMER[definition.with_former_tenants]


def vacancy_sentence(definition: Definition) -> str:
    """What the vacancy percentage means: a template of the context "Definitions"."""
    return _VACANCY[definition.vacancy]


def in_words(definition: Definition, say: Say = str) -> str:
    """The whole definition in words, said by `say`; English without one."""
    templates = (*arrears_sentence(definition), vacancy_sentence(definition))
    return " ".join(say(template) for template in templates)


def chosen_definition(session: Session) -> Definition:
    """What the office chose in its settings; the standard while it has none."""
    row = session.execute(
        select(
            Cooperative.arrears_measure,
            Cooperative.arrears_with_former_tenants,
            Cooperative.vacancy_measure,
        )
    ).first()
    return STANDARD if row is None else Definition(*row)
