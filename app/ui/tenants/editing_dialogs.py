"""Forms for new and changed households, people and leases.

A code that cannot be right is refused when it is typed, and only said where it was moved in. Who
is there already is named and can be opened; with a reason they are saved a second time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.ledger.reallocation import reallocate
from app.services.tenants import editing
from app.services.tenants.details import (
    LeaseView,
    household_detail,
    household_of_lease,
    lettable_units,
)
from app.ui.context import TENANTS, Target
from app.ui.tenants import forms
from app.ui.tenants.checked_dialog import AsRead, CheckedDialog, Reread, Values

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

Units = Sequence[tuple[UUID, str]]


def open_new_household(
    context: WindowContext, parent: QWidget, known: Values | None = None
) -> None:
    """Ask for a household, its head and, if it moves in, its lease; then show it.

    `known` fills fields in, such as the name and the unit of a candidate who accepted.
    """
    today = context.office.clock.today()

    def work(session: Session, values: Values) -> UUID:
        key = editing.add_household(
            session,
            forms.person_input(values),
            str(values["language"] or "it"),
            twice_because=forms.twice_because(values),
        )
        if values["unit_id"] is not None:
            editing.add_lease(session, key, forms.lease_input(values))
        return key

    def added(key: object) -> None:
        if isinstance(key, UUID):
            context.navigate(Target(TENANTS, key))

    def shown(units: Units) -> None:
        CheckedDialog(
            context,
            parent,
            title=QCoreApplication.translate("Tenants", "New household"),
            fields=forms.new_household_fields(units),
            values={
                "language": "it",
                "starts_on": today,
                "kind": "permanent",
                "due_day": 5,
                **(known or {}),
            },
            save=_add(),
            sentence="Add a household",
            work=work,
            on_done=added,
        ).open()

    context.runner.read(
        lambda session: lettable_units(session, today, None), shown, owner=parent, slot="units"
    )


def open_edit_household(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Ask for changes to a household."""

    def read(session: Session) -> AsRead | None:
        detail = household_detail(session, household_id)
        return AsRead(detail.version, forms.household_values(detail)) if detail else None

    def shown(held: AsRead | None) -> None:
        if held is None:
            return

        def work(session: Session, values: Values) -> None:
            wanted = forms.household_input(values)
            editing.edit_household(
                session,
                household_id,
                held.version,
                wanted,
                twice_because=forms.twice_because(values),
            )

        CheckedDialog(
            context,
            parent,
            title=_edit(str(held.values["name"])),
            fields=forms.HOUSEHOLD,
            values=held.values,
            save=_save(),
            sentence="Edit a household",
            work=work,
            household_id=household_id,
            reread=Reread(held, read),
        ).open()

    context.runner.read(read, shown, owner=parent, slot="to edit")


def open_edit_person(
    context: WindowContext, parent: QWidget, household_id: UUID, person_id: UUID | None
) -> None:
    """Ask for changes to somebody of a household, or for somebody new."""
    if person_id is None:
        _open_new_person(context, parent, household_id)
        return
    key = person_id

    def read(session: Session) -> AsRead | None:
        detail = household_detail(session, household_id)
        people = {person.id: person for person in detail.people} if detail else {}
        person = people.get(key)
        return AsRead(person.version, forms.person_values(person)) if person else None

    def shown(held: AsRead | None) -> None:
        if held is None:
            return

        def work(session: Session, values: Values) -> None:
            editing.edit_person(
                session,
                key,
                held.version,
                forms.person_input(values),
                twice_because=forms.twice_because(values),
            )

        CheckedDialog(
            context,
            parent,
            title=_edit(f"{held.values['surname']} {held.values['given_name']}".strip()),
            fields=forms.PERSON,
            values=held.values,
            save=_save(),
            sentence="Edit a person",
            work=work,
            person_id=key,
            reread=Reread(held, read),
        ).open()

    context.runner.read(read, shown, owner=parent, slot="to edit")


def _open_new_person(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    def work(session: Session, values: Values) -> UUID:
        return editing.add_person(
            session,
            household_id,
            forms.person_input(values),
            twice_because=forms.twice_because(values),
        )

    CheckedDialog(
        context,
        parent,
        title=QCoreApplication.translate("Tenants", "Add a person"),
        fields=forms.PERSON,
        values={"role": "member"},
        save=_add(),
        sentence="Add a person",
        work=work,
    ).open()


def open_new_lease(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Ask for a new lease of a household on a unit that is free."""
    today = context.office.clock.today()

    def work(session: Session, values: Values) -> UUID:
        return editing.add_lease(session, household_id, forms.lease_input(values))

    def shown(units: Units) -> None:
        CheckedDialog(
            context,
            parent,
            title=QCoreApplication.translate("Tenants", "New lease"),
            fields=forms.lease_fields(units),
            values={"starts_on": today, "kind": "permanent", "due_day": 5},
            save=_save(),
            sentence="Add a lease",
            work=work,
        ).open()

    context.runner.read(
        lambda session: lettable_units(session, today, None), shown, owner=parent, slot="units"
    )


def open_edit_lease(context: WindowContext, parent: QWidget, lease_id: UUID) -> None:
    """Ask for changes to a lease."""
    today = context.office.clock.today()

    def read(session: Session) -> AsRead | None:
        lease = _lease(session)
        return AsRead(lease.version, forms.lease_values(lease)) if lease else None

    def _lease(session: Session) -> LeaseView | None:
        household_id = household_of_lease(session, lease_id)
        detail = household_detail(session, household_id) if household_id else None
        leases = {lease.id: lease for lease in detail.leases} if detail else {}
        return leases.get(lease_id)

    def read_all(session: Session) -> tuple[LeaseView | None, Units]:
        return _lease(session), lettable_units(session, today, lease_id)

    def shown(found: tuple[LeaseView | None, Units]) -> None:
        lease, units = found
        if lease is None:
            return
        held = AsRead(lease.version, forms.lease_values(lease))

        def work(session: Session, values: Values) -> None:
            editing.edit_lease(session, lease_id, held.version, forms.lease_input(values))
            # The clause on interest orders what is open.
            reallocate(session, lease_id)

        CheckedDialog(
            context,
            parent,
            title=_edit(lease.code),
            fields=forms.lease_fields(units),
            values=held.values,
            save=_save(),
            sentence="Edit a lease",
            work=work,
            reread=Reread(held, read),
        ).open()

    context.runner.read(read_all, shown, owner=parent, slot="lease")


def _edit(name: str) -> str:
    return QCoreApplication.translate("Tenants", "Edit {0}").format(name)


def _add() -> str:
    return QCoreApplication.translate("Tenants", "&Add")


def _save() -> str:
    return QCoreApplication.translate("Tenants", "&Save")
