"""The take-over of a lease: who comes, from which day, and what becomes of debts and deposit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.models.tenants import PersonRole
from app.services.takeover.taking_over import TakenOver, take_over
from app.services.takeover.terms import TakeOverPicture, TakeOverTerms, picture_of
from app.services.tenants.duplicates import DuplicateFound
from app.ui.code_checks import CodeChecks
from app.ui.context import TENANTS, Target
from app.ui.forms import Field, FormDialog
from app.ui.tenants import forms
from app.ui.tenants.already_there import AlreadyThere
from app.ui.tenants.household_choice import HouseholdChoice
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

NEW, HOUSEHOLD = "new", "household"
STAY, MOVE = "stay", "move"

_OF_NEW = ("surname", "given_name", "tax_code", "phone", "email")
_CHOOSE = QT_TRANSLATE_NOOP("errors", "Type a few letters and choose one of the households found.")
_OLD_KEEPS = QT_TRANSLATE_NOOP("Forms", "with the household that leaves")
_NEW_TAKES = QT_TRANSLATE_NOOP("Forms", "with the household that comes")


def open_take_over(context: WindowContext, parent: QWidget, lease_id: UUID) -> None:
    """Ask who takes a lease over, then show the household that did."""

    def shown(picture: TakeOverPicture | None) -> None:
        if picture is not None:
            TakeOverDialog(context, parent, picture).open()

    context.runner.read(
        lambda session: picture_of(session, lease_id), shown, owner=parent, slot="take over"
    )


class TakeOverDialog(FormDialog):
    """The form; below it stands what the take-over will do."""

    def __init__(self, context: WindowContext, parent: QWidget, picture: TakeOverPicture) -> None:
        self._picture = picture
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(76)
        self._there = AlreadyThere(self._open_household)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._there)
        column.addWidget(self._said)
        today = context.office.clock.today()
        super().__init__(
            context,
            parent,
            title=self.tr("Take-over of {0}").format(picture.lease_code),
            introduction=self.tr(
                "{0} leaves on the day before; no day is vacant, no day is let twice."
            ).format(picture.household_name),
            fields=_fields(picture),
            values={
                "who": None,
                "starts_on": _first_of_next_month(today),
                "debts": STAY,
                "deposit": STAY,
                "others_stay": True,
            },
            save=self.tr("&Take over"),
            sentence="Take over a lease",
            work=self._take_over,
            on_done=self._show_new,
            extra=below,
        )
        self._household_id: UUID | None = None
        line = self.form.widget("household")
        assert isinstance(line, QLineEdit)
        self.household = HouseholdChoice(context, line)
        self._checks = CodeChecks(self.form)
        self._checks.told.connect(self._on_told)
        self.form.show_field(forms.TWICE.key, shown=False)
        self.form.edited.connect(self._follow)
        self._follow()

    def said(self) -> str:
        """What the form says the take-over would do."""
        return self._said.text()

    @Slot()
    def _on_told(self) -> None:
        self._make_room()

    # Following what is typed

    @Slot()
    def _follow(self) -> None:
        who = self.form.value("who")
        self.form.show_field("household", shown=who == HOUSEHOLD)
        for key in _OF_NEW:
            self.form.show_field(key, shown=who == NEW)
        others = [
            person
            for person in self._picture.candidates
            if person.role is PersonRole.MEMBER and person.id.hex != who
        ]
        self.form.show_field("others_stay", shown=bool(others))
        movable = bool(self._picture.open_cents) and not self._picture.has_plan
        self.form.show_field("debts", shown=movable)
        self.form.show_field("deposit", shown=self._picture.deposit_cents > 0)
        self._said.setText("\n".join(self._sentences()))
        self._make_room()

    def _sentences(self) -> list[str]:
        picture, first = self._picture, self.form.value("starts_on")
        lines = []
        if isinstance(first, date):
            lines.append(
                self.tr("{0} ends on {1}; the new lease begins on {2}, on the same terms.").format(
                    picture.lease_code,
                    format_date(first - timedelta(days=1)),
                    format_date(first),
                )
            )
        owed = format_euro(picture.open_cents)
        if picture.has_plan:
            lines.append(
                self.tr(
                    "{0} are owed under repayment plan {1}: they stay with {2} until it is closed."
                ).format(owed, picture.plan_number, picture.household_name)
            )
        elif picture.open_cents and self.form.value("debts") == MOVE:
            lines.append(
                self.tr("{0} pass over, each charge with its kind and its due day.").format(owed)
            )
        elif picture.open_cents:
            lines.append(self.tr("{0} stay with {1}.").format(owed, picture.household_name))
        if picture.deposit_cents > 0:
            deposit = format_euro(picture.deposit_cents)
            lines.append(
                self.tr("The deposit of {0} stands for the new lease.").format(deposit)
                if self.form.value("deposit") == MOVE
                else self.tr("The deposit of {0} stays to be refunded.").format(deposit)
            )
        return lines

    # Saving

    @Slot()
    def save(self) -> None:
        self._household_id = self.household.chosen()
        if self.form.value("who") == HOUSEHOLD and self._household_id is None:
            self.form.show_error("household", translate("errors", _CHOOSE))
            self._make_room()
            return
        super().save()

    def show_error(self, error: Exception) -> None:
        super().show_error(error)
        if isinstance(error, DuplicateFound):
            self._there.show_refused(error.matches)
            self.form.show_field(forms.TWICE.key, shown=True)
            self.form.widget(forms.TWICE.key).setFocus(Qt.FocusReason.OtherFocusReason)
        self._make_room()

    def _take_over(self, session: Session, values: dict[str, object]) -> TakenOver:
        terms = _terms(self._picture, self._household_id, values)
        return take_over(session, terms, self._context.office.clock.today())

    def _show_new(self, made: object) -> None:
        if isinstance(made, TakenOver):
            self._context.navigate(Target(TENANTS, made.household_id))

    def _open_household(self, household_id: UUID) -> None:
        self.reject()
        self._context.navigate(Target(TENANTS, household_id))


def _terms(
    picture: TakeOverPicture, household_id: UUID | None, values: Mapping[str, object]
) -> TakeOverTerms:
    who, first = values["who"], values["starts_on"]
    assert isinstance(first, date)
    is_member = who not in (NEW, HOUSEHOLD)
    return TakeOverTerms(
        lease_id=picture.lease_id,
        starts_on=first,
        household_id=household_id if who == HOUSEHOLD else None,
        member_id=UUID(str(who)) if is_member else None,
        new_head=forms.person_input(dict(values)) if who == NEW else None,
        others_stay=bool(values["others_stay"]),
        debts_move=values["debts"] == MOVE,
        deposit_moves=values["deposit"] == MOVE,
        reason=str(values["reason"] or ""),
        twice_because=forms.twice_because(dict(values)),
    )


def _fields(picture: TakeOverPicture) -> tuple[Field, ...]:
    members = tuple((person.id.hex, person.name) for person in picture.candidates)
    others = (
        (NEW, QT_TRANSLATE_NOOP("Forms", "somebody new")),
        (HOUSEHOLD, QT_TRANSLATE_NOOP("Forms", "a household that is here already")),
    )
    sides = ((STAY, _OLD_KEEPS), (MOVE, _NEW_TAKES))
    return (
        Field(
            "starts_on",
            QT_TRANSLATE_NOOP("Forms", "&First day of the new lease"),
            "date",
            required=True,
        ),
        Field(
            "who",
            QT_TRANSLATE_NOOP("Forms", "&Who takes over"),
            "choice",
            required=True,
            choices=(*members, *others),
        ),
        Field(
            "household",
            QT_TRANSLATE_NOOP("Forms", "&Household"),
            hint=QT_TRANSLATE_NOOP("Forms", "Name, unit or code…"),
        ),
        *forms.with_twice(forms.NAMES_AND_CONTACTS),
        Field(
            "others_stay",
            QT_TRANSLATE_NOOP("Forms", "The other &members stay in the unit"),
            "check",
        ),
        Field(
            "debts",
            QT_TRANSLATE_NOOP("Forms", "What is &owed stands"),
            "choice",
            required=True,
            choices=sides,
        ),
        Field(
            "deposit",
            QT_TRANSLATE_NOOP("Forms", "The &deposit stands"),
            "choice",
            required=True,
            choices=sides,
        ),
        Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason")),
    )


def _first_of_next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
