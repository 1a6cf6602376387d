"""The office's rules: which step follows which, for whom, after how many days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.models.formats import format_euro
from app.models.hardship import Circumstance
from app.models.reminders import StageChannel, StageKind
from app.models.tenants import LeaseKind
from app.services.reminders.policies import (
    SHIPPED,
    Policy,
    PolicyForm,
    ReminderRules,
    Stage,
    policies,
    reminder_rules,
    save_policy,
)
from app.ui.columns import Column
from app.ui.forms import Field, FormDialog
from app.ui.panels import (
    ActionRow,
    Card,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.properties.words import LEASES
from app.ui.reminders.words import CHANNELS, STAGES, channel_word, stage_word
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

CIRCUMSTANCES = {
    Circumstance.VULNERABLE: QT_TRANSLATE_NOOP("Forms", "Vulnerable households"),
    Circumstance.ELDER_ALONE: QT_TRANSLATE_NOOP("Forms", "Elders alone"),
    Circumstance.SMALL_CHILDREN: QT_TRANSLATE_NOOP("Forms", "Small children"),
    Circumstance.SOCIAL_SERVICES: QT_TRANSLATE_NOOP("Forms", "Followed by social services"),
}
_CHANNEL_CHOICES = {
    StageChannel.PHONE: QT_TRANSLATE_NOOP("Forms", "Telephone"),
    StageChannel.VISIT: QT_TRANSLATE_NOOP("Forms", "Visit"),
    StageChannel.ORDINARY: QT_TRANSLATE_NOOP("Forms", "Ordinary mail"),
    StageChannel.BY_HAND: QT_TRANSLATE_NOOP("Forms", "By hand"),
    StageChannel.REGISTERED: QT_TRANSLATE_NOOP("Forms", "Registered mail"),
    StageChannel.CERTIFIED_EMAIL: QT_TRANSLATE_NOOP("Forms", "Certified e-mail"),
    StageChannel.INTERNAL: QT_TRANSLATE_NOOP("Forms", "In the office"),
}
STAGE_COLUMNS: tuple[Column[Stage], ...] = (
    Column[Stage](
        "days",
        QT_TRANSLATE_NOOP("Columns", "After"),
        lambda row: row.days_overdue,
        "days",
        width=80,
    ),
    Column[Stage](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Step"),
        lambda row: STAGES[row.kind],
        "state",
        width=150,
    ),
    Column[Stage](
        "channel",
        QT_TRANSLATE_NOOP("Columns", "Channel"),
        lambda row: CHANNELS[row.channel],
        "state",
        width=130,
    ),
    Column[Stage](
        "minimum",
        QT_TRANSLATE_NOOP("Columns", "From"),
        lambda row: row.minimum_cents,
        "euro",
        width=100,
    ),
    Column[Stage](
        "payment",
        QT_TRANSLATE_NOOP("Columns", "Days to pay"),
        lambda row: row.payment_days or None,
        "number",
        width=100,
    ),
    Column[Stage](
        "active",
        QT_TRANSLATE_NOOP("Columns", "In use"),
        lambda row: (
            QT_TRANSLATE_NOOP("States", "in use")
            if row.active
            else QT_TRANSLATE_NOOP("States", "left out")
        ),
        "state",
        width=90,
        colour=lambda row: None if row.active else "muted",
    ),
)
STAGE_FIELDS = (
    Field(
        "days_overdue",
        QT_TRANSLATE_NOOP("Forms", "&Days after the oldest due day"),
        "number",
        required=True,
    ),
    Field(
        "minimum_cents", QT_TRANSLATE_NOOP("Forms", "From which &amount on"), "money", required=True
    ),
    Field(
        "channel",
        QT_TRANSLATE_NOOP("Forms", "&How"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in _CHANNEL_CHOICES.items()),
    ),
    Field("payment_days", QT_TRANSLATE_NOOP("Forms", "Days to &pay"), "number"),
    Field("active", QT_TRANSLATE_NOOP("Forms", "In &use"), "check"),
)
POLICY_FIELDS = (
    Field("name", QT_TRANSLATE_NOOP("Forms", "&Name"), required=True),
    *(Field(f"circumstance_{each.value}", word, "check") for each, word in CIRCUMSTANCES.items()),
    *(Field(f"lease_{each.value}", word, "check") for each, word in LEASES.items()),
    Field(
        "contact_first",
        QT_TRANSLATE_NOOP("Forms", "A call or a visit before any &letter"),
        "check",
    ),
    Field("active", QT_TRANSLATE_NOOP("Forms", "In &use"), "check"),
)


class RulesPage(QWidget):
    """Policies at the left, the steps of the chosen one at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        columns = (
            Column[Policy](
                "name", QT_TRANSLATE_NOOP("Columns", "Rules for"), policy_name, width=270
            ),
            Column[Policy](
                "steps",
                QT_TRANSLATE_NOOP("Columns", "Steps"),
                lambda row: len(row.active_stages),
                "number",
                width=70,
            ),
            Column[Policy](
                "state",
                QT_TRANSLATE_NOOP("Columns", "In use"),
                lambda row: (
                    QT_TRANSLATE_NOOP("States", "in use")
                    if row.active
                    else QT_TRANSLATE_NOOP("States", "left out")
                ),
                "state",
                width=90,
            ),
        )
        self.model: StaticTableModel[Policy] = StaticTableModel(columns, self)
        self.table: TableView[Policy] = TableView(
            self.model, context=context, name="reminders.policies", title=self.tr("Rules")
        )
        self.table.chosen.connect(self._on_chosen)
        self.stages: StaticTableModel[Stage] = StaticTableModel(
            STAGE_COLUMNS, self, key=lambda row: row.kind
        )
        self.stage_table: TableView[Stage] = TableView(
            self.stages, context=context, name="reminders.stages", title=self.tr("Steps")
        )
        self.stage_table.chosen.connect(self._offer)
        self.stage_table.opened.connect(self._on_opened)
        self.general = Muted()
        self.general.setWordWrap(True)
        self.words = Muted()
        self.words.setWordWrap(True)
        self.title = SectionTitle("")
        self.edit_policy = plain_button(self.tr("&For whom…"), self.ask_policy)
        self.edit_stage = primary_button(self.tr("Change the &step…"), self.ask_stage)
        self.shipped = plain_button(self.tr("Back to the s&hipped steps…"), self.ask_shipped)
        self._lay_out()
        self._offer()
        self._fresh = Refreshing(self, context.runner, {"reminders", "cooperative"}, self._reload)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        left.column.addWidget(SectionTitle(self.tr("Rules, the first that fits counts")))
        left.column.addWidget(self.table, 1)
        left.column.addWidget(self.general)
        left.column.addWidget(ActionRow([self.edit_policy]))
        right.column.addWidget(self.title)
        right.column.addWidget(self.stage_table, 1)
        right.column.addWidget(self.words)
        right.column.addWidget(ActionRow([self.shipped], self.edit_stage))
        page_layout(self).addWidget(Split("reminder_rules", left, right, (38, 62)))

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        def work(session: Session) -> tuple[list[Policy], ReminderRules]:
            return policies(session), reminder_rules(session)

        self._context.runner.read(work, self._show, owner=self, slot="policies")

    def _show(self, found: tuple[list[Policy], ReminderRules]) -> None:
        all_policies, rules = found
        self.model.set_rows(all_policies)
        self.general.setText(
            self.tr(
                "No letter within {0} days of the last one, none below {1}. Both are settings of "
                "the cooperative (menu, Settings)."
            ).format(rules.interval_days, format_euro(rules.minimum_cents))
        )
        if self.policy() is None:
            self.table.choose_first()
        self._on_chosen(self.table.chosen_key())

    def policy(self) -> Policy | None:
        """The policy that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    def stage(self) -> Stage | None:
        """The step that is chosen, if any."""
        key = self.stage_table.chosen_key()
        return next((row for row in self.stages.rows() if row.kind == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        policy = self.policy()
        self.stages.set_rows(policy.stages if policy is not None else ())
        self.title.set_title(policy_name(policy) if policy is not None else "")
        self._offer()

    @Slot()
    def _offer(self) -> None:
        policy, stage = self.policy(), self.stage()
        self.edit_policy.setEnabled(policy is not None)
        self.edit_stage.setEnabled(stage is not None)
        self.shipped.setEnabled(policy is not None and shipped_of(policy) is not None)
        self.words.setText(stage_sentence(stage) if stage is not None else "")

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        self.ask_stage()

    @Slot()
    def ask_stage(self) -> None:
        """Ask for changes to the chosen step."""
        policy, stage = self.policy(), self.stage()
        if policy is None or stage is None:
            return

        def work(session: Session, typed: dict[str, object]) -> None:
            changed = replace(
                stage,
                days_overdue=_number(typed["days_overdue"]),
                minimum_cents=_number(typed["minimum_cents"]),
                channel=StageChannel(str(typed["channel"])),
                payment_days=_number(typed["payment_days"]),
                active=bool(typed["active"]),
            )
            stages = tuple(changed if each is stage else each for each in policy.stages)
            save_policy(session, _form(policy, stages))

        FormDialog(
            self._context,
            self,
            title=stage_word(stage.kind).capitalize(),
            fields=STAGE_FIELDS,
            values={
                "days_overdue": stage.days_overdue,
                "minimum_cents": stage.minimum_cents,
                "channel": stage.channel.value,
                "payment_days": stage.payment_days,
                "active": stage.active,
            },
            save=self.tr("&Save"),
            sentence="Change the rules of reminders",
            work=work,
        ).open()

    @Slot()
    def ask_policy(self) -> None:
        """Ask for whom the chosen rules are."""
        policy = self.policy()
        if policy is None:
            return

        def work(session: Session, typed: dict[str, object]) -> None:
            wanted = replace(
                _form(policy, policy.stages),
                name=str(typed["name"]),
                lease_kinds=frozenset(each for each in LeaseKind if typed[f"lease_{each.value}"]),
                circumstances=frozenset(
                    each for each in Circumstance if typed[f"circumstance_{each.value}"]
                ),
                contact_first=bool(typed["contact_first"]),
                active=bool(typed["active"]),
            )
            save_policy(session, wanted)

        values: dict[str, object] = {
            "name": policy_name(policy),
            "contact_first": policy.contact_first,
            "active": policy.active,
        }
        values.update({f"lease_{each.value}": each in policy.lease_kinds for each in LeaseKind})
        values.update(
            {f"circumstance_{each.value}": each in policy.circumstances for each in Circumstance}
        )
        FormDialog(
            self._context,
            self,
            title=self.tr("For whom"),
            fields=POLICY_FIELDS,
            values=values,
            save=self.tr("&Save"),
            sentence="Change the rules of reminders",
            work=work,
            introduction=self.tr("With nothing ticked in a group, everybody fits."),
        ).open()

    @Slot()
    def ask_shipped(self) -> None:
        """Ask before the shipped steps come back."""
        policy = self.policy()
        if policy is not None:
            self._context.messages.ask(
                self.tr("Go back to the shipped steps of “{0}”?").format(policy_name(policy)),
                self.tr("&Go back"),
                self._restore,
                danger=True,
                parent=self,
            )

    def _restore(self) -> None:
        policy = self.policy()
        shipped = shipped_of(policy) if policy is not None else None
        if policy is None or shipped is None:
            return
        kept = {stage.kind: stage.id for stage in policy.stages}
        stages = tuple(replace(each, id=kept.get(each.kind)) for each in shipped.stages)
        form = _form(policy, stages)
        self._context.runner.write(
            "Go back to the shipped rules of reminders",
            lambda session: save_policy(session, form),
            owner=self,
        )


def policy_name(policy: Policy) -> str:
    """A policy's name; that of a shipped one in the window's language."""
    return translate("Policies", policy.name)


def shipped_of(policy: Policy) -> Policy | None:
    """The shipped policy that this one was, if it was one."""
    return next((each for each in SHIPPED if each.id == policy.id), None)


def stage_sentence(stage: Stage) -> str:
    """A step in one sentence."""
    words = translate("Policies", "After {0} days and from {1} on: {2}, {3}.").format(
        stage.days_overdue,
        format_euro(stage.minimum_cents),
        stage_word(stage.kind),
        channel_word(stage.channel),
    )
    if stage.kind is StageKind.NOTICE_OF_DEFAULT:
        words += " " + translate("Policies", "Interest runs from the day on which it was received.")
    return words


_SENTENCES = (
    QT_TRANSLATE_NOOP("Policies", "After {0} days and from {1} on: {2}, {3}."),
    QT_TRANSLATE_NOOP("Policies", "Interest runs from the day on which it was received."),
)


def _form(policy: Policy, stages: tuple[Stage, ...]) -> PolicyForm:
    return PolicyForm(
        name=policy_name(policy) if policy.version == 0 else policy.name,
        stages=stages,
        lease_kinds=policy.lease_kinds,
        circumstances=policy.circumstances,
        contact_first=policy.contact_first,
        active=policy.active,
        id=policy.id,
        version=policy.version,
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return RulesPage(context)
