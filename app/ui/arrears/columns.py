"""The columns of the arrears list."""

from app.models.formats import format_date
from app.services.dashboard.arrears_list import ArrearsRow, Bucket, Component
from app.ui.arrears.words import (
    ACTIONS,
    IN_LEGAL,
    IN_PLAN,
    ON_HOLD,
    PLAN_COLOURS,
    PLANS,
    PRESCRIBES,
    WAYS,
)
from app.ui.columns import Column
from app.ui.translation import QT_TRANSLATE_NOOP, translate


def _component(
    component: Component, key: str, title: str, width: int, *, hidden: bool = False
) -> Column[ArrearsRow]:
    return Column[ArrearsRow](
        key,
        title,
        lambda row: row.by_component[component] or None,
        "money",
        width=width,
        order=key,
        hidden=hidden,
    )


def state_word(row: ArrearsRow) -> str:
    """What a person must know before calling: lawyer, hold, plan, a debt that will prescribe."""
    if row.in_legal:
        return IN_LEGAL
    if row.on_hold:
        return ON_HOLD
    if row.in_plan:
        return PLANS[row.plan_standing] if row.plan_standing is not None else IN_PLAN
    return PRESCRIBES if row.prescribes_soon else ""


def _colour(row: ArrearsRow) -> str | None:
    if row.in_legal or row.on_hold:
        return "muted"
    if row.plan_standing is not None:
        return PLAN_COLOURS[row.plan_standing]
    return "danger" if row.prescribes_soon else None


def contact_words(row: ArrearsRow) -> str | None:
    """When and how the household was last in touch."""
    if row.last_contact is None:
        return None
    way = translate("States", WAYS[row.last_contact.way])
    return f"{format_date(row.last_contact.day)} {way}"


def action_words(row: ArrearsRow) -> str | None:
    """What is planned next."""
    if row.next_action is None:
        return None
    kind = translate("States", ACTIONS[row.next_action.kind])
    return f"{format_date(row.next_action.on)} {kind}"


ARREARS: tuple[Column[ArrearsRow], ...] = (
    Column[ArrearsRow](
        "name",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.name,
        width=130,
        order="name",
    ),
    Column[ArrearsRow](
        "unit",
        QT_TRANSLATE_NOOP("Columns", "Unit"),
        lambda row: row.unit_code,
        width=86,
        order="unit",
    ),
    Column[ArrearsRow](
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue €"),
        lambda row: row.overdue_cents,
        "money",
        width=86,
        order="overdue",
        colour=lambda _row: "arrears",
    ),
    _component(Component.RENT, "rent", QT_TRANSLATE_NOOP("Columns", "of it rent"), 74),
    _component(Component.SERVICE, "service", QT_TRANSLATE_NOOP("Columns", "service"), 64),
    Column[ArrearsRow](
        "months",
        QT_TRANSLATE_NOOP("Columns", "Months"),
        lambda row: row.months,
        "number",
        width=54,
        order="months",
        explanation=QT_TRANSLATE_NOOP("Columns", "Overdue ÷ a month's rent and service charges"),
    ),
    Column[ArrearsRow](
        "days",
        QT_TRANSLATE_NOOP("Columns", "Oldest"),
        lambda row: row.days,
        "days",
        width=56,
        order="days",
    ),
    Column[ArrearsRow](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        state_word,
        "state",
        width=98,
        colour=_colour,
    ),
    Column[ArrearsRow](
        "contact", QT_TRANSLATE_NOOP("Columns", "Last contact"), contact_words, width=112
    ),
    Column[ArrearsRow]("next", QT_TRANSLATE_NOOP("Columns", "Next"), action_words, width=132),
    Column[ArrearsRow](
        "development",
        QT_TRANSLATE_NOOP("Columns", "Development"),
        lambda row: row.development_name,
        width=120,
        order="development",
        hidden=True,
    ),
    Column[ArrearsRow](
        "oldest_day",
        QT_TRANSLATE_NOOP("Columns", "Oldest due day"),
        lambda row: row.oldest_due_on,
        "date",
        width=95,
        order="days",
        hidden=True,
    ),
    _component(
        Component.INTEREST_AND_COSTS,
        "interest_and_costs",
        QT_TRANSLATE_NOOP("Columns", "interest, costs"),
        95,
        hidden=True,
    ),
    _component(Component.OTHER, "other", QT_TRANSLATE_NOOP("Columns", "other"), 80, hidden=True),
    *(
        Column[ArrearsRow](
            f"bucket_{bucket.name.lower()}",
            title,
            lambda row, bucket=bucket: row.by_bucket[bucket] or None,  # type: ignore[misc]
            "euro",
            width=90,
            hidden=True,
        )
        for bucket, title in (
            (Bucket.DAYS_30, QT_TRANSLATE_NOOP("Columns", "0–30 d")),
            (Bucket.DAYS_60, QT_TRANSLATE_NOOP("Columns", "31–60 d")),
            (Bucket.DAYS_90, QT_TRANSLATE_NOOP("Columns", "61–90 d")),
            (Bucket.OLDER, QT_TRANSLATE_NOOP("Columns", "over 90 d")),
        )
    ),
)
