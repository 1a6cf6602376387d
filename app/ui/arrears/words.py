"""Parts, ages and next steps in words."""

from collections.abc import Mapping

from app.services.dashboard.arrears_list import Bucket, Component, PlanFilter, Tenure
from app.services.dashboard.next_actions import ActionKind
from app.services.reminders.actions import ContactWay
from app.services.repayment_plans.monitoring import Standing
from app.ui.translation import QT_TRANSLATE_NOOP

COMPONENTS: Mapping[Component, str] = {
    Component.RENT: QT_TRANSLATE_NOOP("Arrears", "Rent"),
    Component.SERVICE: QT_TRANSLATE_NOOP("Arrears", "Service charges and adjustments"),
    Component.INTEREST_AND_COSTS: QT_TRANSLATE_NOOP("Arrears", "Interest and costs"),
    Component.OTHER: QT_TRANSLATE_NOOP("Arrears", "Other"),
}
BUCKETS: Mapping[Bucket, str] = {
    Bucket.DAYS_30: QT_TRANSLATE_NOOP("Arrears", "Up to 30 days"),
    Bucket.DAYS_60: QT_TRANSLATE_NOOP("Arrears", "31 to 60 days"),
    Bucket.DAYS_90: QT_TRANSLATE_NOOP("Arrears", "61 to 90 days"),
    Bucket.OLDER: QT_TRANSLATE_NOOP("Arrears", "More than 90 days"),
}
PLANS: Mapping[Standing, str] = {
    Standing.ON_TRACK: QT_TRANSLATE_NOOP("States", "plan on track"),
    Standing.LATE: QT_TRANSLATE_NOOP("States", "plan late"),
    Standing.BROKEN: QT_TRANSLATE_NOOP("States", "plan broken"),
}
PLAN_COLOURS: Mapping[Standing, str | None] = {
    Standing.ON_TRACK: "good",
    Standing.LATE: "arrears",
    Standing.BROKEN: "danger",
}
IN_PLAN = QT_TRANSLATE_NOOP("States", "in a plan")
IN_LEGAL = QT_TRANSLATE_NOOP("States", "with the lawyer")
ON_HOLD = QT_TRANSLATE_NOOP("States", "on hold")
PRESCRIBES = QT_TRANSLATE_NOOP("States", "will prescribe")
NOTHING = QT_TRANSLATE_NOOP("States", "nothing")
WAYS: Mapping[ContactWay, str] = {
    ContactWay.PHONE: QT_TRANSLATE_NOOP("States", "call"),
    ContactWay.VISIT: QT_TRANSLATE_NOOP("States", "visit"),
    ContactWay.INTERVIEW: QT_TRANSLATE_NOOP("States", "talk"),
    ContactWay.LETTER: QT_TRANSLATE_NOOP("States", "letter"),
}
ACTIONS: Mapping[ActionKind, str] = {
    ActionKind.APPOINTMENT: QT_TRANSLATE_NOOP("States", "appointment"),
    ActionKind.PROMISE: QT_TRANSLATE_NOOP("States", "promised payment"),
    ActionKind.FOLLOW_UP: QT_TRANSLATE_NOOP("States", "follow-up"),
    ActionKind.COMMITTEE: QT_TRANSLATE_NOOP("States", "committee"),
    ActionKind.HOLD_ENDS: QT_TRANSLATE_NOOP("States", "hold ends"),
    ActionKind.INSTALMENT: QT_TRANSLATE_NOOP("States", "instalment"),
}
TENURES: Mapping[Tenure, str] = {
    Tenure.CURRENT: QT_TRANSLATE_NOOP("Arrears", "Who lives here"),
    Tenure.FORMER: QT_TRANSLATE_NOOP("Arrears", "Former tenants"),
}
PLAN_FILTERS: Mapping[PlanFilter, str] = {
    PlanFilter.IN_PLAN: QT_TRANSLATE_NOOP("Arrears", "In a plan"),
    PlanFilter.NO_PLAN: QT_TRANSLATE_NOOP("Arrears", "Without a plan"),
}
