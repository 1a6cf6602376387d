"""The properties' choices in words: English here, translated when shown."""

from enum import StrEnum
from typing import TypeVar

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.properties import (
    AnnexKind,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
)
from app.models.tenants import LeaseKind
from app.services.properties.state import UnitState
from app.ui.translation import translate

Choice = TypeVar("Choice", bound=StrEnum)

TENURES = {
    Tenure.RENT_TO_BUY: QT_TRANSLATE_NOOP("Forms", "Rent-to-buy"),
    Tenure.FIXED_TERM: QT_TRANSLATE_NOOP("Forms", "Fixed-term letting"),
    Tenure.PERMANENT: QT_TRANSLATE_NOOP("Forms", "Permanent letting"),
    Tenure.COOPERATIVE_USE: QT_TRANSLATE_NOOP("Forms", "Allocation for use"),
}
CONTRACTS = {
    ManagerContract.FULL: QT_TRANSLATE_NOOP("Forms", "Standard full"),
    ManagerContract.LUMP_SUM: QT_TRANSLATE_NOOP("Forms", "Lump-sum rent guarantee"),
    ManagerContract.COMMUNITY: QT_TRANSLATE_NOOP("Forms", "Community and caretaker"),
    ManagerContract.UNDIVIDED_PROPERTY: QT_TRANSLATE_NOOP("Forms", "Undivided property"),
}
PHASES = {
    DevelopmentPhase.SETTLEMENT: QT_TRANSLATE_NOOP("Forms", "Settlement"),
    DevelopmentPhase.START_UP: QT_TRANSLATE_NOOP("Forms", "Start-up"),
    DevelopmentPhase.MANAGEMENT: QT_TRANSLATE_NOOP("Forms", "Management"),
}
OWNERSHIPS = {
    Ownership.FUND: QT_TRANSLATE_NOOP("Forms", "Fund"),
    Ownership.THIRD_PARTY: QT_TRANSLATE_NOOP("Forms", "Third party"),
    Ownership.UNDIVIDED: QT_TRANSLATE_NOOP("Forms", "Undivided property"),
}
ANNEXES = {
    AnnexKind.GARAGE: QT_TRANSLATE_NOOP("Forms", "Garage"),
    AnnexKind.PARKING: QT_TRANSLATE_NOOP("Forms", "Parking space"),
    AnnexKind.CELLAR: QT_TRANSLATE_NOOP("Forms", "Cellar"),
    AnnexKind.ATTIC: QT_TRANSLATE_NOOP("Forms", "Attic"),
    AnnexKind.GARDEN: QT_TRANSLATE_NOOP("Forms", "Garden"),
}
LEASES = {
    LeaseKind.FOUR_PLUS_FOUR: QT_TRANSLATE_NOOP("Forms", "4+4"),
    LeaseKind.THREE_PLUS_TWO: QT_TRANSLATE_NOOP("Forms", "3+2"),
    LeaseKind.TRANSITIONAL: QT_TRANSLATE_NOOP("Forms", "Transitional"),
    LeaseKind.COOPERATIVE_USE: QT_TRANSLATE_NOOP("Forms", "Allocation for use"),
    LeaseKind.RENT_TO_BUY: QT_TRANSLATE_NOOP("Forms", "Rent-to-buy"),
    LeaseKind.PERMANENT: QT_TRANSLATE_NOOP("Forms", "Permanent letting"),
}
STATES = {
    UnitState.OCCUPIED: QT_TRANSLATE_NOOP("Forms", "occupied"),
    UnitState.VACANT: QT_TRANSLATE_NOOP("Forms", "vacant"),
    UnitState.NOT_AVAILABLE: QT_TRANSLATE_NOOP("Forms", "not available"),
}
STATE_COLOURS: dict[UnitState, str | None] = {
    UnitState.OCCUPIED: None,
    UnitState.VACANT: "vacancy",
    UnitState.NOT_AVAILABLE: "muted",
}


def word(words: dict[Choice, str], choice: Choice) -> str:
    """A choice in the window's language."""
    return translate("Forms", words[choice])


def choices(words: dict[Choice, str]) -> tuple[tuple[object, str], ...]:
    """The choices of a form's field, as the values that the models store."""
    return tuple((choice.value, label) for choice, label in words.items())
