"""The window's icons by what they mean, drawn from Material Design Icons on first use.

QtAwesome takes a fifth of a second to import, so the window asks for icons only once it is shown.
"""

from PySide6.QtGui import QIcon

from app.ui.theme import colours

_NAMES = {
    "dashboard": "mdi6.view-dashboard-outline",
    "properties": "mdi6.home-city-outline",
    "tenants": "mdi6.account-group-outline",
    "repayment_plans": "mdi6.calendar-check-outline",
    "community": "mdi6.notebook-outline",
    "charges": "mdi6.cash-plus",
    "bank_statements": "mdi6.bank-transfer-in",
    "arrears": "mdi6.account-cash-outline",
    "today": "mdi6.white-balance-sunny",
    "menu": "mdi6.menu",
    "search": "mdi6.magnify",
    "add": "mdi6.plus",
    "edit": "mdi6.pencil-outline",
    "print": "mdi6.printer-outline",
    "letter": "mdi6.email-outline",
    "phone": "mdi6.phone",
    "export": "mdi6.file-export-outline",
    "calendar": "mdi6.calendar-month-outline",
    "warning": "mdi6.alert-outline",
    "error": "mdi6.alert-circle-outline",
    "info": "mdi6.information-outline",
    "done": "mdi6.check-circle-outline",
    "close": "mdi6.close",
    "money": "mdi6.cash-multiple",
    "unit": "mdi6.door",
    "household": "mdi6.account-group-outline",
    "development": "mdi6.office-building-outline",
    "document": "mdi6.file-document-outline",
    "sign": "mdi6.file-sign",
    "laptop": "mdi6.laptop",
    "vacant": "mdi6.home-clock",
    "settings": "mdi6.cog-outline",
    "help": "mdi6.help-circle-outline",
    "back": "mdi6.arrow-left",
    "undo": "mdi6.undo",
    "chart": "mdi6.chart-line",
    "folder": "mdi6.folder-open-outline",
    "backup": "mdi6.content-save-check-outline",
}


def icon(name: str, role: str = "muted") -> QIcon:
    """The icon called `name` here (or any `mdi6.…` name), in the colour of `role`.

    Raises KeyError for a name that does not exist.
    """
    import qtawesome

    full_name = name if name.startswith("mdi6.") else _NAMES[name]
    chosen = colours()
    made: QIcon = qtawesome.icon(
        full_name, color=chosen.of(role), color_disabled=chosen.border, color_active=chosen.text
    )
    return made
