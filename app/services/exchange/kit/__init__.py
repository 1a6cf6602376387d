"""Moving in: a cooperative's folder of spreadsheets becomes an office."""

from app.services.exchange.kit.faults import Fault
from app.services.exchange.kit.inspection import FileReport, KitReport, inspect_kit
from app.services.exchange.kit.moving_in import ImportSummary, import_kit
from app.services.exchange.kit.undo import can_undo_import, undo_import

__all__ = [
    "Fault",
    "FileReport",
    "ImportSummary",
    "KitReport",
    "can_undo_import",
    "import_kit",
    "inspect_kit",
    "undo_import",
]
