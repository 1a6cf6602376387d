"""What all pictures of the dashboard have in common."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget


class Chart(QWidget):
    """A picture whose letters can be changed for paper."""

    def write_with(self, font: QFont) -> None:
        """Write with this font from now on."""
        raise NotImplementedError
