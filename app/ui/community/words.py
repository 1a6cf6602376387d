"""What activities, sensitivities and subjects are called in the window, and their icons."""

from app.models.community import Activity, Sensitivity
from app.services.community import Subject, SubjectKind
from app.ui import context as rooms
from app.ui.translation import QT_TRANSLATE_NOOP, translate

ACTIVITIES = {
    Activity.MOVE_IN_SUPPORT: QT_TRANSLATE_NOOP("Forms", "Move-in support"),
    Activity.SHARED_SPACES: QT_TRANSLATE_NOOP("Forms", "Use of shared spaces"),
    Activity.REPRESENTATION: QT_TRANSLATE_NOOP("Forms", "Residents' representation"),
    Activity.MEDIATION: QT_TRANSLATE_NOOP("Forms", "Mediation of conflicts"),
    Activity.EVENT: QT_TRANSLATE_NOOP("Forms", "Social event"),
    Activity.HOUSE_RULES: QT_TRANSLATE_NOOP("Forms", "House rules"),
    Activity.INTERVIEW: QT_TRANSLATE_NOOP("Forms", "Interview"),
    Activity.ASSEMBLY: QT_TRANSLATE_NOOP("Forms", "Assembly"),
    Activity.SOCIAL_PRESENCE: QT_TRANSLATE_NOOP("Forms", "Social presence"),
    Activity.PHONE_CALL: QT_TRANSLATE_NOOP("Forms", "Phone call"),
}

ACTIVITY_ICONS = {
    Activity.MOVE_IN_SUPPORT: "mdi6.key-outline",
    Activity.SHARED_SPACES: "mdi6.flower-outline",
    Activity.REPRESENTATION: "mdi6.account-voice",
    Activity.MEDIATION: "mdi6.handshake-outline",
    Activity.EVENT: "mdi6.party-popper",
    Activity.HOUSE_RULES: "mdi6.book-open-variant",
    Activity.INTERVIEW: "mdi6.forum-outline",
    Activity.ASSEMBLY: "mdi6.account-group-outline",
    Activity.SOCIAL_PRESENCE: "mdi6.hand-heart-outline",
    Activity.PHONE_CALL: "mdi6.phone-outline",
}

SENSITIVITIES = {
    Sensitivity.NORMAL: QT_TRANSLATE_NOOP("Forms", "Normal"),
    Sensitivity.RESERVED: QT_TRANSLATE_NOOP("Forms", "Reserved"),
    Sensitivity.PARTICULAR: QT_TRANSLATE_NOOP("Forms", "Particular data (health and the like)"),
}

SUBJECT_ICONS = {
    SubjectKind.DEVELOPMENT: "development",
    SubjectKind.UNIT: "unit",
    SubjectKind.HOUSEHOLD: "household",
    SubjectKind.PLAN: "repayment_plans",
}

SUBJECT_ROOMS = {
    SubjectKind.DEVELOPMENT: rooms.PROPERTIES,
    SubjectKind.UNIT: rooms.PROPERTIES,
    SubjectKind.HOUSEHOLD: rooms.TENANTS,
    SubjectKind.PLAN: rooms.REPAYMENT_PLANS,
}

_PLAN = QT_TRANSLATE_NOOP("Community", "plan {0}")
_PLAN_OF = QT_TRANSLATE_NOOP("Community", "draft plan, {0}")


def activity_word(activity: Activity) -> str:
    """An activity in the window's language."""
    return translate("Forms", ACTIVITIES[activity])


def sensitivity_word(sensitivity: Sensitivity) -> str:
    """A sensitivity in the window's language."""
    return translate("Forms", SENSITIVITIES[sensitivity])


def subject_word(subject: Subject) -> str:
    """What an entry is about, as one reads it."""
    if subject.kind is not SubjectKind.PLAN:
        return subject.label
    if subject.label:
        return translate("Community", _PLAN).format(subject.label)
    return translate("Community", _PLAN_OF).format(subject.detail)
