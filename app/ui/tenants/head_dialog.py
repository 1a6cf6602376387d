"""The head of a household changes while its lease goes on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.models.tenants import PersonRole
from app.services.takeover.head import HeadLeaves, NewHead, change_head
from app.services.takeover.terms import Candidate, candidates_of
from app.ui.forms import Field, FormDialog
from app.ui.properties.words import choices
from app.ui.tenants.words import ROLES
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_WHY = {
    HeadLeaves.DIED: QT_TRANSLATE_NOOP("Forms", "death"),
    HeadLeaves.SEPARATED: QT_TRANSLATE_NOOP("Forms", "separation"),
    HeadLeaves.OTHER: QT_TRANSLATE_NOOP("Forms", "another reason"),
}
_AFTERWARDS = {
    role: ROLES[role] for role in (PersonRole.MEMBER, PersonRole.CO_OBLIGOR, PersonRole.GUARANTOR)
}


def open_change_head(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Ask who is the head from now on; says so where there is nobody else."""

    def shown(candidates: tuple[Candidate, ...]) -> None:
        if candidates:
            HeadDialog(context, parent, household_id, candidates).open()
        else:
            context.messages.inform(
                QCoreApplication.translate(
                    "Tenants",
                    "Nobody else of the household could become its head: add the person first.",
                )
            )

    context.runner.read(
        lambda session: candidates_of(session, household_id), shown, owner=parent, slot="head"
    )


class HeadDialog(FormDialog):
    """The form; the household's name follows the new head until somebody changes it."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        household_id: UUID,
        candidates: Sequence[Candidate],
    ) -> None:
        self._names = {person.id.hex: person.name for person in candidates}
        self._proposed = candidates[0].name

        def work(session: Session, values: dict[str, object]) -> None:
            change_head(session, household_id, _new_head(values))

        super().__init__(
            context,
            parent,
            title=self.tr("Change the head of the household"),
            introduction=self.tr(
                "The lease and its account go on. Where somebody else takes the unit over, "
                "close this and choose the take-over of the lease."
            ),
            fields=_fields(candidates),
            values={
                "person": candidates[0].id.hex,
                "why": HeadLeaves.DIED,
                "day": context.office.clock.today(),
                "name": self._proposed,
                "former_role": PersonRole.MEMBER,
            },
            save=self.tr("&Change"),
            sentence="Change the head of a household",
            work=work,
        )
        self.form.edited.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        name = self._names.get(str(self.form.value("person")), "")
        if name != self._proposed and self.form.value("name") == self._proposed:
            self.form.load({"name": name})
        self._proposed = name
        died = self.form.value("why") == HeadLeaves.DIED
        self.form.show_field("former_role", shown=not died)
        self._make_room()


def _new_head(values: dict[str, object]) -> NewHead:
    day = values["day"]
    assert isinstance(day, date)
    return NewHead(
        person_id=UUID(str(values["person"])),
        day=day,
        why=HeadLeaves(str(values["why"])),
        name=str(values["name"]),
        former_role=PersonRole(str(values["former_role"])),
        note=str(values["note"] or ""),
    )


def _fields(candidates: Sequence[Candidate]) -> tuple[Field, ...]:
    return (
        Field(
            "person",
            QT_TRANSLATE_NOOP("Forms", "&New head"),
            "choice",
            required=True,
            choices=tuple((person.id.hex, person.name) for person in candidates),
        ),
        Field(
            "why",
            QT_TRANSLATE_NOOP("Forms", "&Because of"),
            "choice",
            required=True,
            choices=choices(_WHY),
        ),
        Field("day", QT_TRANSLATE_NOOP("Forms", "&Day of it"), "date", required=True),
        Field(
            "former_role",
            QT_TRANSLATE_NOOP("Forms", "The &former head is then"),
            "choice",
            required=True,
            choices=choices(_AFTERWARDS),
        ),
        Field("name", QT_TRANSLATE_NOOP("Forms", "Name of the &household"), required=True),
        Field("note", QT_TRANSLATE_NOOP("Forms", "N&ote")),
    )
