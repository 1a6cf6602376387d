"""The room's choices in words: English here, translated when shown."""

from decimal import Decimal

from app.models.charges import RentStepOrigin
from app.models.formats import format_date, format_decimal
from app.services.charges.index_updates import NotUpdated
from app.services.charges.run_preview import ChangeReason, LeaseCharge, LeftOut, LeftOutReason
from app.ui.translation import QT_TRANSLATE_NOOP, translate

CHANGES = {
    ChangeReason.NONE: "",
    ChangeReason.NEW: QT_TRANSLATE_NOOP("Charges", "new from {0}"),
    ChangeReason.LEAVING: QT_TRANSLATE_NOOP("Charges", "keys back on {0}"),
    ChangeReason.WHOLE_MONTH: QT_TRANSLATE_NOOP("Charges", "first whole month"),
    ChangeReason.INDEX: QT_TRANSLATE_NOOP("Charges", "ISTAT update from {0}"),
    ChangeReason.STEP: QT_TRANSLATE_NOOP("Charges", "rent step from {0}"),
    ChangeReason.NOT_CHARGED: QT_TRANSLATE_NOOP("Charges", "nothing charged last month"),
    ChangeReason.OTHER: QT_TRANSLATE_NOOP("Charges", "charged otherwise last month"),
}
LEFT_OUT = {
    LeftOutReason.BY_RUN: QT_TRANSLATE_NOOP("Charges", "charged by a run already"),
    LeftOutReason.OTHERWISE: QT_TRANSLATE_NOOP("Charges", "charged by hand or moved in"),
    LeftOutReason.ZERO: QT_TRANSLATE_NOOP("Charges", "no amount agreed"),
    LeftOutReason.ENDED: QT_TRANSLATE_NOOP("Charges", "ended on {0}"),
    LeftOutReason.NOT_STARTED: QT_TRANSLATE_NOOP("Charges", "starts on {0}"),
}
NOT_UPDATED = {
    NotUpdated.NO_CLAUSE: QT_TRANSLATE_NOOP("Charges", "the contract has no such clause"),
    NotUpdated.NO_FIGURE: QT_TRANSLATE_NOOP("Charges", "no ISTAT figure entered"),
    NotUpdated.NOT_RISEN: QT_TRANSLATE_NOOP("Charges", "the index did not rise"),
    NotUpdated.APPLIED: QT_TRANSLATE_NOOP("Charges", "this year’s update is applied"),
    NotUpdated.ZERO_RENT: QT_TRANSLATE_NOOP("Charges", "no rent agreed"),
    NotUpdated.ENDING: QT_TRANSLATE_NOOP("Charges", "the keys come back before it"),
}
ORIGINS = {
    RentStepOrigin.AGREED: QT_TRANSLATE_NOOP("Charges", "agreed"),
    RentStepOrigin.INDEX: QT_TRANSLATE_NOOP("Charges", "ISTAT update"),
}
_DAYS = QT_TRANSLATE_NOOP("Charges", "{0} of {1}")


def change_words(row: LeaseCharge) -> str:
    """Why the amount is another than last month's; empty where it is the same."""
    words = translate("Charges", CHANGES[row.change])
    return words.format(format_date(row.since) if row.since else "")


def left_out_words(row: LeftOut) -> str:
    """Why a lease is not charged."""
    words = translate("Charges", LEFT_OUT[row.reason])
    return words.format(format_date(row.day) if row.day else "")


def days_words(row: LeaseCharge) -> str:
    """The days charged where they are not the whole month."""
    if row.days == row.days_of_month:
        return ""
    return translate("Charges", _DAYS).format(row.days, row.days_of_month)


def percentage_words(percentage: Decimal | None) -> str:
    """A percentage as it was published: `1,1 %`."""
    return f"{format_decimal(percentage)}\u00a0%" if percentage is not None else ""
