"""The Qt binding must not lose references to None: 6.12.0 does, and aborts Python 3.11.

After some five thousand reads of None the interpreter's count of them reaches zero; the drift is
seen long before.
"""

import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidgetItem

from app.ui.table_models import StaticTableModel
from tests.ui.kit.listing import COLUMNS, Flat, flats

READS = 1000
ALLOWED = 50
DECORATION = Qt.ItemDataRole.DecorationRole


def lost(count_before: int) -> int:
    # Only a loss can reach zero; since 3.12 None never goes, and 3.13 counts some reads upwards.
    return count_before - sys.getrefcount(None)


def test_empty_data_keeps_the_count_of_none(dressed_app: QApplication) -> None:
    model: StaticTableModel[Flat] = StaticTableModel(COLUMNS)
    model.set_rows(flats(1))
    index = model.index(0, 0)
    item = QListWidgetItem("uno")
    before = sys.getrefcount(None)
    for _ in range(READS):
        index.data(DECORATION)
        item.data(DECORATION)
        QAbstractTableModel.headerData(model, 0, Qt.Orientation.Vertical, DECORATION)
    assert lost(before) < ALLOWED


def test_calls_without_a_result_keep_the_count_of_none(dressed_app: QApplication) -> None:
    label = QLabel()
    model: StaticTableModel[Flat] = StaticTableModel(COLUMNS)
    before = sys.getrefcount(None)
    for _ in range(READS):
        label.setText("uno")
        model.parent()
        model.data(QModelIndex(), DECORATION)
    assert lost(before) < ALLOWED
