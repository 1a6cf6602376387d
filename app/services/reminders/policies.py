"""The office's policies: which steps follow each other, for whom, after how many days.

Until the office saves a policy the shipped ones count. Their steps are the usual ones of Italian
offices (contact, friendly reminder, second reminder, invitation to talk, notice of default, plan
proposal, legal: domain rules B11), at least fifteen days apart, since the letters give fifteen
days to pay. Where somebody is vulnerable or an elder alone, a person comes before any letter.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.hardship import Circumstance
from app.models.identifiers import new_id
from app.models.letters import LetterKind
from app.models.reminders import ReminderPolicy, ReminderStage, StageChannel, StageKind
from app.models.tenants import LeaseKind
from app.services.form_checks import check_text, fetch_as_read

NAME_LENGTH = 100
LONGEST_DAYS = 3_650
LONGEST_PAYMENT_DAYS = 365

CONTACT_CHANNELS = (StageChannel.PHONE, StageChannel.VISIT)
LETTER_CHANNELS = (
    StageChannel.ORDINARY,
    StageChannel.BY_HAND,
    StageChannel.REGISTERED,
    StageChannel.CERTIFIED_EMAIL,
)
PROVABLE_CHANNELS = (
    StageChannel.BY_HAND,
    StageChannel.REGISTERED,
    StageChannel.CERTIFIED_EMAIL,
)
"""Ways that prove the day of receipt, from which a notice of default works (art. 1219 c.c.)."""

TEMPLATES = (
    LetterKind.FRIENDLY_REMINDER.value,
    LetterKind.SECOND_REMINDER.value,
    LetterKind.INVITATION.value,
    LetterKind.PLAN_PROPOSAL.value,
    LetterKind.NOTICE_OF_DEFAULT.value,
)
"""The texts that a stage may send."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage, reached once `minimum_cents` or more are late by `days_overdue` days. `id` is
    None while the policy is a shipped one."""

    kind: StageKind
    days_overdue: int
    minimum_cents: int
    channel: StageChannel
    template: str = ""
    payment_days: int = 0
    active: bool = True
    id: UUID | None = None

    @property
    def is_letter(self) -> bool:
        """Whether it sends a letter."""
        return self.kind not in (StageKind.CONTACT, StageKind.LEGAL)


@dataclass(frozen=True, slots=True)
class Policy:
    """An ordered set of stages for some households; empty sets let every one through.

    `version` is 0 while it is a shipped one. A shipped name is an English text of the context
    "Policies", which the window translates.
    """

    id: UUID
    name: str
    stages: tuple[Stage, ...]
    lease_kinds: frozenset[LeaseKind] = frozenset()
    circumstances: frozenset[Circumstance] = frozenset()
    contact_first: bool = False
    active: bool = True
    version: int = 0

    def fits(self, lease_kind: LeaseKind, circumstances: Collection[Circumstance]) -> bool:
        """Whether it is for such a lease and such a household."""
        if self.lease_kinds and lease_kind not in self.lease_kinds:
            return False
        return not self.circumstances or not self.circumstances.isdisjoint(circumstances)

    @property
    def active_stages(self) -> tuple[Stage, ...]:
        """The stages that count, in their order."""
        return tuple(stage for stage in self.stages if stage.active)


@dataclass(frozen=True, slots=True)
class PolicyForm:
    """A policy as typed. `id` is that of the policy it was read from, None for a new one."""

    name: str
    stages: tuple[Stage, ...]
    lease_kinds: frozenset[LeaseKind] = frozenset()
    circumstances: frozenset[Circumstance] = frozenset()
    contact_first: bool = False
    active: bool = True
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """The cooperative's settings: days between two steps, and the least worth a letter."""

    interval_days: int = 15
    minimum_cents: int = 2_000


_STANDARD = (
    Stage(StageKind.CONTACT, 10, 2_000, StageChannel.PHONE),
    Stage(StageKind.FRIENDLY_REMINDER, 20, 2_000, StageChannel.ORDINARY, "friendly_reminder", 15),
    Stage(StageKind.SECOND_REMINDER, 40, 2_000, StageChannel.ORDINARY, "second_reminder", 15),
    Stage(StageKind.INVITATION, 55, 5_000, StageChannel.ORDINARY, "invitation", 15),
    Stage(
        StageKind.NOTICE_OF_DEFAULT, 70, 10_000, StageChannel.REGISTERED, "notice_of_default", 15
    ),
    Stage(StageKind.PLAN_PROPOSAL, 85, 20_000, StageChannel.ORDINARY, "plan_proposal", 15),
    Stage(StageKind.LEGAL, 120, 50_000, StageChannel.INTERNAL),
)
# Who may be hurt most by a letter is visited first, and offered a plan before a notice.
_GENTLE = (
    Stage(StageKind.CONTACT, 10, 2_000, StageChannel.VISIT),
    Stage(StageKind.FRIENDLY_REMINDER, 30, 5_000, StageChannel.ORDINARY, "friendly_reminder", 30),
    Stage(StageKind.INVITATION, 50, 5_000, StageChannel.BY_HAND, "invitation", 30),
    Stage(StageKind.PLAN_PROPOSAL, 75, 10_000, StageChannel.ORDINARY, "plan_proposal", 30),
    Stage(
        StageKind.NOTICE_OF_DEFAULT, 120, 20_000, StageChannel.REGISTERED, "notice_of_default", 20
    ),
    Stage(StageKind.LEGAL, 240, 100_000, StageChannel.INTERNAL),
)

GENTLE_ID = UUID("01900000-0000-7000-8000-000000000001")
STANDARD_ID = UUID("01900000-0000-7000-8000-000000000002")

SHIPPED = (
    Policy(
        GENTLE_ID,
        QT_TRANSLATE_NOOP("Policies", "Vulnerable households and elders alone"),
        _GENTLE,
        circumstances=frozenset(
            {Circumstance.VULNERABLE, Circumstance.ELDER_ALONE, Circumstance.SOCIAL_SERVICES}
        ),
        contact_first=True,
    ),
    Policy(STANDARD_ID, QT_TRANSLATE_NOOP("Policies", "All households"), _STANDARD),
)
"""What counts until the office saves policies of its own, in the order in which they are asked."""


def reminder_rules(session: Session) -> ReminderRules:
    """The cooperative's settings; the defaults while nobody has saved any."""
    row = session.execute(
        select(Cooperative.reminder_interval_days, Cooperative.reminder_minimum_cents).limit(1)
    ).first()
    return ReminderRules(*row) if row is not None else ReminderRules()


def policies(session: Session) -> list[Policy]:
    """Every policy in the order in which they are asked, those put out of use too."""
    rows = session.scalars(
        select(ReminderPolicy).order_by(ReminderPolicy.position, ReminderPolicy.id)
    ).all()
    if not rows:
        return list(SHIPPED)
    stages: dict[UUID, list[Stage]] = {row.id: [] for row in rows}
    for stage in session.scalars(
        select(ReminderStage).order_by(ReminderStage.position, ReminderStage.id)
    ):
        stages[stage.policy_id].append(_stage(stage))
    return [_policy(row, stages[row.id]) for row in rows]


def policy_for(
    found: Iterable[Policy], lease_kind: LeaseKind, circumstances: Collection[Circumstance]
) -> Policy | None:
    """The first policy in use that fits; None where the office left such households out."""
    return next(
        (each for each in found if each.active and each.fits(lease_kind, circumstances)), None
    )


def save_policy(session: Session, form: PolicyForm) -> UUID:
    """Keep a policy; gives its key. The first save makes rows of the shipped ones.

    A new policy is asked before the others. A stage that the form left out is put out of use, so
    that what was sent by it keeps its name. Raises OfficeError with the field at fault.
    """
    check_policy(form)
    _store_shipped(session)
    name = form.name.strip()
    twice = select(ReminderPolicy.id).where(func.lower(ReminderPolicy.name) == name.lower())
    if form.id is not None:
        twice = twice.where(ReminderPolicy.id != form.id)
    if session.scalar(twice) is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is already a policy of this name."), field="name"
        )
    row = _row_of(session, form)
    row.name = name
    row.lease_kinds = _joined(form.lease_kinds)
    row.circumstances = _joined(form.circumstances)
    row.contact_first = form.contact_first
    row.active = form.active
    session.flush()
    _save_stages(session, row.id, form.stages)
    session.flush()
    return row.id


def order_policies(session: Session, policy_ids: Sequence[UUID]) -> None:
    """Let the policies be asked in this order; those not named come after."""
    _store_shipped(session)
    place = {key: position for position, key in enumerate(policy_ids)}
    for row in session.scalars(select(ReminderPolicy).order_by(ReminderPolicy.position)).all():
        position = place.setdefault(row.id, len(place))
        if row.position != position:
            row.position = position
    session.flush()


def check_policy(form: PolicyForm) -> None:
    """Refuse a policy that cannot work; raises OfficeError with the field at fault.

    The fields of stage number n, from 0, are `stages.n.days_overdue` and the like.
    """
    check_text("name", form.name, NAME_LENGTH)
    if form.active and not any(stage.active for stage in form.stages):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A policy needs at least one step."), field="stages"
        )
    kinds = [stage.kind for stage in form.stages]
    if len(set(kinds)) < len(kinds):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Each kind of step comes once at most."), field="stages"
        )
    before = 0
    for place, stage in enumerate(form.stages):
        _check_stage(place, stage)
        if not stage.active:
            continue
        if stage.days_overdue <= before:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The days must rise from step to step."),
                field=f"stages.{place}.days_overdue",
            )
        before = stage.days_overdue


def _check_stage(place: int, stage: Stage) -> None:
    def refuse(field: str, template: str) -> OfficeError:
        return OfficeError(template, field=f"stages.{place}.{field}")

    if not 1 <= stage.days_overdue <= LONGEST_DAYS:
        raise refuse("days_overdue", QT_TRANSLATE_NOOP("errors", "The days must be above zero."))
    if stage.minimum_cents < 0:
        raise refuse(
            "minimum_cents", QT_TRANSLATE_NOOP("errors", "The amount must not be below zero.")
        )
    if stage.channel not in channels_of(stage.kind):
        if stage.kind is StageKind.NOTICE_OF_DEFAULT and stage.channel in LETTER_CHANNELS:
            raise refuse(
                "channel",
                QT_TRANSLATE_NOOP(
                    "errors", "A notice of default must go a way that proves its receipt."
                ),
            )
        raise refuse("channel", QT_TRANSLATE_NOOP("errors", "Such a step cannot go this way."))
    if not stage.is_letter:
        return
    is_notice = stage.kind is StageKind.NOTICE_OF_DEFAULT
    if stage.template not in TEMPLATES or is_notice != (stage.template == "notice_of_default"):
        raise refuse("template", QT_TRANSLATE_NOOP("errors", "Choose the letter of this step."))
    if not 1 <= stage.payment_days <= LONGEST_PAYMENT_DAYS:
        raise refuse(
            "payment_days", QT_TRANSLATE_NOOP("errors", "Give at least one day for the payment.")
        )


def channels_of(kind: StageKind) -> tuple[StageChannel, ...]:
    """The ways that a step of this kind may go."""
    if kind is StageKind.CONTACT:
        return CONTACT_CHANNELS
    if kind is StageKind.LEGAL:
        return (StageChannel.INTERNAL,)
    return PROVABLE_CHANNELS if kind is StageKind.NOTICE_OF_DEFAULT else LETTER_CHANNELS


def _row_of(session: Session, form: PolicyForm) -> ReminderPolicy:
    """The row that the form edits, or a new one that is asked before the others."""
    if form.id is not None:
        # A shipped policy became a row just now, at version 1.
        return fetch_as_read(session, ReminderPolicy, form.id, form.version or 1)
    first = session.scalar(select(func.min(ReminderPolicy.position)))
    row = ReminderPolicy(id=new_id(), position=(first or 0) - 1)
    session.add(row)
    return row


def _save_stages(session: Session, policy_id: UUID, wanted: Sequence[Stage]) -> None:
    kept = {
        row.kind: row
        for row in session.scalars(
            select(ReminderStage).where(ReminderStage.policy_id == policy_id)
        )
    }
    for position, stage in enumerate(wanted):
        row = kept.pop(stage.kind, None)
        if row is None:
            row = ReminderStage(id=new_id(), policy_id=policy_id, kind=stage.kind)
            session.add(row)
        row.position = position
        row.days_overdue = stage.days_overdue
        row.minimum_cents = stage.minimum_cents
        row.template = stage.template if stage.is_letter else ""
        row.channel = stage.channel
        row.payment_days = stage.payment_days if stage.is_letter else 0
        row.active = stage.active
    for row in kept.values():
        row.active = False
        row.position = len(wanted)


def _store_shipped(session: Session) -> None:
    if session.scalar(select(func.count()).select_from(table_of(ReminderPolicy))):
        return
    for position, policy in enumerate(SHIPPED):
        session.add(
            ReminderPolicy(
                id=policy.id,
                name=policy.name,
                position=position,
                lease_kinds=_joined(policy.lease_kinds),
                circumstances=_joined(policy.circumstances),
                contact_first=policy.contact_first,
            )
        )
        session.flush()
        _save_stages(session, policy.id, policy.stages)
    session.flush()


_Choice = TypeVar("_Choice", LeaseKind, Circumstance)


def _joined(values: Iterable[str]) -> str:
    return ",".join(sorted(values))


def _split(kind: type[_Choice], text: str) -> frozenset[_Choice]:
    return frozenset(kind(value) for value in text.split(",") if value)


def _stage(row: ReminderStage) -> Stage:
    return Stage(
        row.kind,
        row.days_overdue,
        row.minimum_cents,
        row.channel,
        row.template,
        row.payment_days,
        row.active,
        row.id,
    )


def _policy(row: ReminderPolicy, stages: Sequence[Stage]) -> Policy:
    return Policy(
        row.id,
        row.name,
        tuple(stages),
        _split(LeaseKind, row.lease_kinds),
        _split(Circumstance, row.circumstances),
        row.contact_first,
        row.active,
        row.version,
    )
