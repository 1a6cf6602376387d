"""Forms for new and changed households, people and leases.

A check digit that does not hold or a tax code that is there already is said while one types; it
does not forbid: the office may know better than the arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.services.tenants import editing
from app.services.tenants.details import (
    HouseholdDetail,
    household_detail,
    household_of_lease,
    lettable_units,
)
from app.ui.context import TENANTS, Target
from app.ui.forms import Field, FormDialog
from app.ui.tenants import forms
from app.ui.theme import colours
from app.ui.translation import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

Work = Callable[["Session", dict[str, object]], object]


def open_new_household(context: WindowContext, parent: QWidget) -> None:
    """Ask for a household and its head, then show it."""

    def work(session: Session, values: dict[str, object]) -> UUID:
        return editing.add_household(
            session, forms.person_input(values), str(values["language"] or "it")
        )

    def shown(key: object) -> None:
        if isinstance(key, UUID):
            context.navigate(Target(TENANTS, key))

    CheckedDialog(
        context,
        parent,
        title=QCoreApplication.translate("Tenants", "New household"),
        fields=forms.NEW_HOUSEHOLD,
        values={"language": "it"},
        save=_add(),
        sentence="Add a household",
        work=work,
        on_done=shown,
    ).open()


def open_edit_household(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Ask for changes to a household."""

    def shown(detail: HouseholdDetail | None) -> None:
        if detail is None:
            return
        version = detail.version

        def work(session: Session, values: dict[str, object]) -> None:
            editing.edit_household(session, household_id, version, forms.household_input(values))

        CheckedDialog(
            context,
            parent,
            title=_edit(detail.name),
            fields=forms.HOUSEHOLD,
            values=forms.household_values(detail),
            save=_save(),
            sentence="Edit a household",
            work=work,
        ).open()

    _with_detail(context, parent, household_id, shown)


def open_edit_person(
    context: WindowContext, parent: QWidget, household_id: UUID, person_id: UUID | None
) -> None:
    """Ask for changes to somebody of a household, or for somebody new."""

    def shown(detail: HouseholdDetail | None) -> None:
        people = {person.id: person for person in detail.people} if detail else {}
        person = people.get(person_id) if person_id is not None else None

        def work(session: Session, values: dict[str, object]) -> None:
            wanted = forms.person_input(values)
            if person is None:
                editing.add_person(session, household_id, wanted)
            else:
                editing.edit_person(session, person.id, person.version, wanted)

        CheckedDialog(
            context,
            parent,
            title=_edit(person.name)
            if person
            else QCoreApplication.translate("Tenants", "Add a person"),
            fields=forms.PERSON,
            values=forms.person_values(person) if person else {"role": "member"},
            save=_save() if person else _add(),
            sentence="Edit a person" if person else "Add a person",
            work=work,
            person_id=person_id,
        ).open()

    _with_detail(context, parent, household_id, shown)


def open_new_lease(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Ask for a new lease of a household on a unit that is free."""
    today = context.office.clock.today()

    def work(session: Session, values: dict[str, object]) -> UUID:
        return editing.add_lease(session, household_id, forms.lease_input(values))

    def shown(units: Sequence[tuple[UUID, str]]) -> None:
        _lease_dialog(
            context,
            parent,
            title=QCoreApplication.translate("Tenants", "New lease"),
            units=units,
            values={"starts_on": today, "kind": "permanent", "due_day": 5},
            work=work,
        )

    context.runner.read(
        lambda session: lettable_units(session, today, None), shown, owner=parent, slot="units"
    )


def open_edit_lease(context: WindowContext, parent: QWidget, lease_id: UUID) -> None:
    """Ask for changes to a lease."""
    today = context.office.clock.today()

    def read(session: Session) -> tuple[HouseholdDetail | None, list[tuple[UUID, str]]]:
        household_id = household_of_lease(session, lease_id)
        detail = household_detail(session, household_id) if household_id else None
        return detail, lettable_units(session, today, lease_id)

    def shown(found: tuple[HouseholdDetail | None, list[tuple[UUID, str]]]) -> None:
        detail, units = found
        leases = {lease.id: lease for lease in detail.leases} if detail else {}
        lease = leases.get(lease_id)
        if lease is None:
            return
        version = lease.version

        def work(session: Session, values: dict[str, object]) -> None:
            editing.edit_lease(session, lease_id, version, forms.lease_input(values))

        _lease_dialog(
            context,
            parent,
            title=_edit(lease.code),
            units=units,
            values=forms.lease_values(lease),
            work=work,
        )

    context.runner.read(read, shown, owner=parent, slot="lease")


def _lease_dialog(
    context: WindowContext,
    parent: QWidget,
    *,
    title: str,
    units: Sequence[tuple[UUID, str]],
    values: dict[str, object],
    work: Work,
) -> None:
    FormDialog(
        context,
        parent,
        title=title,
        fields=forms.lease_fields(units),
        values=values,
        save=_save(),
        sentence="Edit a lease",
        work=work,
    ).open()


def _with_detail(
    context: WindowContext,
    parent: QWidget,
    household_id: UUID,
    shown: Callable[[HouseholdDetail | None], None],
) -> None:
    context.runner.read(
        lambda session: household_detail(session, household_id),
        shown,
        owner=parent,
        slot="to edit",
    )


class CheckedDialog(FormDialog):
    """A form that says, while one types, what looks wrong about tax code and IBAN."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        title: str,
        fields: Sequence[Field],
        values: dict[str, object],
        save: str,
        sentence: str,
        work: Work,
        on_done: Callable[[object], None] | None = None,
        person_id: UUID | None = None,
    ) -> None:
        self._doubts = QLabel()
        self._doubts.setWordWrap(True)
        self._keys = {field.key for field in fields}
        self._person_id = person_id
        self._asked = ("", "")
        super().__init__(
            context,
            parent,
            title=title,
            fields=fields,
            values=values,
            save=save,
            sentence=sentence,
            work=work,
            on_done=on_done,
            extra=self._doubts,
        )
        self._doubts.setStyleSheet(f"color: {colours().of('arrears')};")
        self.form.edited.connect(self._look)
        self._look()

    def doubts(self) -> str:
        """What looks wrong, one sentence a line; empty where nothing does."""
        return self._doubts.text()

    @Slot()
    def _look(self) -> None:
        asked = (self._typed("tax_code"), self._typed("iban"))
        if asked == self._asked:
            return
        self._asked = asked
        sentences = [translate("errors", template) for template in editing.doubts(*asked)]
        person_id = self._person_id

        def shown(names: list[str]) -> None:
            same = [self.tr("The same tax code is in: {0}").format(", ".join(names))]
            self._doubts.setText("\n".join(sentences + (same if names else [])))

        self._context.runner.read(
            lambda session: editing.same_tax_code(session, asked[0], person_id),
            shown,
            owner=self,
            slot="doubts",
        )

    def _typed(self, key: str) -> str:
        return str(self.form.value(key) or "") if key in self._keys else ""


def _edit(name: str) -> str:
    return QCoreApplication.translate("Tenants", "Edit {0}").format(name)


def _new_person() -> str:
    return QCoreApplication.translate("Tenants", "Add a person")


def _add() -> str:
    return QCoreApplication.translate("Tenants", "&Add")


def _save() -> str:
    return QCoreApplication.translate("Tenants", "&Save")
