"""What became of a household and its leases: former tenants, the dead, heirs, take-overs."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.models.formats import format_date
from app.services.tenants.details import HouseholdDetail, LeaseView, PersonView
from app.ui.panels import Muted
from app.ui.translation import QT_TRANSLATE_NOOP, translate

_TOOK_OVER = QT_TRANSLATE_NOOP("Forms", "{0}, took over from {1}")
_TAKEN_OVER = QT_TRANSLATE_NOOP("Forms", "{0}, taken over by {1}")
_INDEX = QT_TRANSLATE_NOOP("Forms", "{0} % of the change")
_NO_INDEX = QT_TRANSLATE_NOOP("Forms", "no clause")


class StandingLine(Muted):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.hide()

    def show_detail(self, detail: HouseholdDetail, today: date) -> None:
        """Say since when a household is gone, who died, and who inherited, with contacts."""
        parts = []
        since = detail.former_since(today)
        if since is not None:
            parts.append(self.tr("Former tenant since {0}").format(format_date(since)))
        parts += [
            self.tr("{0} deceased on {1}").format(person.name, format_date(person.died_on))
            for person in detail.deceased
            if person.died_on is not None
        ]
        heirs = ", ".join(map(_with_contacts, detail.heirs))
        if heirs:
            parts.append(self.tr("Heirs: {0}").format(heirs))
        self.setText(" · ".join(parts))
        self.setVisible(bool(parts))


def _with_contacts(person: PersonView) -> str:
    contacts = " ".join(part for part in (person.phone, person.email) if part)
    return f"{person.name} ({contacts})" if contacts else person.name


def lease_name(lease: LeaseView) -> str:
    """Code and unit of a lease, with the lease before or after it in a take-over."""
    name = f"{lease.code} · {lease.unit_code}"
    if lease.took_over_from:
        name = translate("Forms", _TOOK_OVER).format(name, lease.took_over_from)
    if lease.taken_over_by:
        name = translate("Forms", _TAKEN_OVER).format(name, lease.taken_over_by)
    return name


def index_clause(lease: LeaseView) -> str:
    """What of ISTAT's change the contract grants."""
    if lease.index_share is None:
        return translate("Forms", _NO_INDEX)
    return translate("Forms", _INDEX).format(lease.index_share)
