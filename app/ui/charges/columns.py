"""What the tables of runs and rent updates show."""

from app.models.ledger import EntryKind
from app.services.charges.index_figures import FigureView
from app.services.charges.index_updates import LeaseUpdate, UpdateLeftOut
from app.services.charges.monthly_run import PastRun
from app.services.charges.rent_steps import StepView
from app.services.charges.run_preview import LeaseCharge, LeftOut
from app.ui.charges.words import (
    NOT_UPDATED,
    ORIGINS,
    change_words,
    days_words,
    left_out_words,
    percentage_words,
)
from app.ui.columns import Column
from app.ui.dashboard.months import month_name
from app.ui.translation import QT_TRANSLATE_NOOP, translate

HOUSEHOLD = QT_TRANSLATE_NOOP("Columns", "Household")
UNIT = QT_TRANSLATE_NOOP("Columns", "Unit")
LEASE = QT_TRANSLATE_NOOP("Columns", "Lease")
TOTAL = QT_TRANSLATE_NOOP("Columns", "Total")
DIFFERENCE = QT_TRANSLATE_NOOP("Columns", "Difference")
REASON = QT_TRANSLATE_NOOP("Columns", "Reason")
FROM = QT_TRANSLATE_NOOP("Columns", "From")
RENT = QT_TRANSLATE_NOOP("Columns", "Rent")
INDEX = QT_TRANSLATE_NOOP("Columns", "ISTAT")
NEW_RENT = QT_TRANSLATE_NOOP("Columns", "New rent")
TO_RECOVER = QT_TRANSLATE_NOOP("Columns", "To recover")

TO_CHARGE = (
    Column[LeaseCharge](
        "household", HOUSEHOLD, lambda row: row.household_name, width=170, order="household"
    ),
    Column[LeaseCharge]("unit", UNIT, lambda row: row.unit_code, width=100, order="unit"),
    Column[LeaseCharge]("lease", LEASE, lambda row: row.lease_code, width=80, hidden=True),
    Column[LeaseCharge](
        "days", QT_TRANSLATE_NOOP("Columns", "Days"), days_words, width=75, order="days"
    ),
    Column[LeaseCharge](
        "rent", RENT, lambda row: row.cents(EntryKind.RENT) or None, "money", width=85, order="rent"
    ),
    Column[LeaseCharge](
        "advance",
        QT_TRANSLATE_NOOP("Columns", "Advance"),
        lambda row: row.cents(EntryKind.SERVICE_ADVANCE) or None,
        "money",
        width=85,
        order="advance",
    ),
    Column[LeaseCharge](
        "total", TOTAL, lambda row: row.total_cents, "money", width=90, order="total"
    ),
    Column[LeaseCharge](
        "difference",
        DIFFERENCE,
        lambda row: row.difference_cents or None,
        "money",
        width=95,
        order="difference",
        explanation=QT_TRANSLATE_NOOP(
            "Columns", "The whole month of the lease less what it was charged last month"
        ),
    ),
    Column[LeaseCharge]("reason", REASON, change_words, width=175, order="reason"),
    Column[LeaseCharge](
        "due", QT_TRANSLATE_NOOP("Columns", "Due"), lambda row: row.due_on, "date", hidden=True
    ),
    Column[LeaseCharge](
        "charged",
        QT_TRANSLATE_NOOP("Columns", "Charged already"),
        lambda row: row.charged_cents or None,
        "money",
        order="charged",
        hidden=True,
    ),
)

LEFT_OUT = (
    Column[LeftOut](
        "household", HOUSEHOLD, lambda row: row.household_name, width=190, order="household"
    ),
    Column[LeftOut]("unit", UNIT, lambda row: row.unit_code, width=110, order="unit"),
    Column[LeftOut]("lease", LEASE, lambda row: row.lease_code, width=80, hidden=True),
    Column[LeftOut]("reason", REASON, left_out_words, width=200, order="reason"),
    Column[LeftOut](
        "charged",
        QT_TRANSLATE_NOOP("Columns", "Charged already"),
        lambda row: row.charged_cents or None,
        "money",
        width=130,
        order="charged",
    ),
    Column[LeftOut](
        "differs",
        QT_TRANSLATE_NOOP("Columns", "Lease says"),
        lambda row: row.by_terms_cents if row.differs_cents else None,
        "money",
        width=110,
        colour=lambda row: "arrears" if row.differs_cents else None,
        explanation=QT_TRANSLATE_NOOP(
            "Columns", "What the lease would be charged now, where it is another amount"
        ),
    ),
)


def past_runs(language: str) -> tuple[Column[PastRun], ...]:
    """The runs that were posted."""
    return (
        Column(
            "month",
            QT_TRANSLATE_NOOP("Columns", "Month"),
            lambda row: month_name(row.month, language),
            width=112,
        ),
        Column(
            "count", QT_TRANSLATE_NOOP("Columns", "Charges"), lambda row: row.count, "number", 66
        ),
        Column("total", TOTAL, lambda row: row.total_cents, "money", width=88),
        Column(
            "state",
            QT_TRANSLATE_NOOP("Columns", "State"),
            _run_state,
            "state",
            width=84,
            colour=lambda row: "muted" if row.is_taken_back else None,
        ),
        Column(
            "posted",
            QT_TRANSLATE_NOOP("Columns", "Posted"),
            lambda row: row.posted_at,
            width=130,
            hidden=True,
        ),
        Column("actor", QT_TRANSLATE_NOOP("Columns", "By"), lambda row: row.actor, hidden=True),
    )


def _run_state(row: PastRun) -> str:
    if row.is_taken_back:
        return QT_TRANSLATE_NOOP("States", "taken back")
    if row.standing < row.count:
        return QT_TRANSLATE_NOOP("States", "partly reversed")
    return QT_TRANSLATE_NOOP("States", "posted")


def _index(row: LeaseUpdate) -> str:
    return " · ".join(percentage_words(update.percentage) for update in row.updates)


def _share(row: LeaseUpdate) -> str:
    return f"{row.updates[-1].share}\u00a0%"


def _years(row: LeaseUpdate) -> str:
    years = [update.day.year for update in row.updates]
    if len(years) > 1 and len(years) == years[-1] - years[0] + 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))


_UPDATE_HOUSEHOLD = Column[LeaseUpdate](
    "household", HOUSEHOLD, lambda row: row.household_name, width=150
)
_UPDATE_UNIT = Column[LeaseUpdate]("unit", UNIT, lambda row: row.unit_code, width=90)
_UPDATE_LEASE = Column[LeaseUpdate](
    "lease", LEASE, lambda row: row.lease_code, width=80, hidden=True
)
_RENT_BEFORE = Column[LeaseUpdate](
    "before",
    QT_TRANSLATE_NOOP("Columns", "Rent before"),
    lambda row: row.before_cents,
    "money",
    width=88,
)
_NEW_RENT = Column[LeaseUpdate]("after", NEW_RENT, lambda row: row.after_cents, "money", width=85)
_DIFFERENCE = Column[LeaseUpdate](
    "difference", DIFFERENCE, lambda row: row.difference_cents, "money", width=78
)
_TO_RECOVER = Column[LeaseUpdate](
    "recover", TO_RECOVER, lambda row: row.recoverable_cents or None, "money", width=85
)


def _share_column(*, hidden: bool) -> Column[LeaseUpdate]:
    return Column("share", QT_TRANSLATE_NOOP("Columns", "Share"), _share, width=60, hidden=hidden)


def _from_column(*, hidden: bool) -> Column[LeaseUpdate]:
    return Column("from", FROM, lambda row: row.from_on, "date", width=90, hidden=hidden)


DUE = (
    _UPDATE_HOUSEHOLD,
    _UPDATE_UNIT,
    _UPDATE_LEASE,
    _RENT_BEFORE,
    Column[LeaseUpdate]("index", INDEX, _index, width=65),
    _share_column(hidden=False),
    _NEW_RENT,
    _DIFFERENCE,
    _from_column(hidden=False),
    _TO_RECOVER,
)

MISSED = (
    _UPDATE_HOUSEHOLD,
    _UPDATE_UNIT,
    _UPDATE_LEASE,
    Column[LeaseUpdate]("years", QT_TRANSLATE_NOOP("Columns", "Years"), _years, width=80),
    Column[LeaseUpdate]("index", INDEX, _index, width=98),
    _share_column(hidden=True),
    _RENT_BEFORE,
    _NEW_RENT,
    _DIFFERENCE,
    _from_column(hidden=True),
    Column[LeaseUpdate](
        "months", QT_TRANSLATE_NOOP("Columns", "Months"), lambda row: len(row.past), "number", 62
    ),
    _TO_RECOVER,
    Column[LeaseUpdate](
        "prescribed",
        QT_TRANSLATE_NOOP("Columns", "Prescribed"),
        lambda row: row.prescribed_cents or None,
        "money",
        width=82,
        colour=lambda _row: "muted",
        explanation=QT_TRANSLATE_NOOP(
            "Columns", "Due more than five years ago (art. 2948 of the civil code)"
        ),
    ),
)

NOT_DUE = (
    Column[UpdateLeftOut]("household", HOUSEHOLD, lambda row: row.household_name, width=190),
    Column[UpdateLeftOut]("unit", UNIT, lambda row: row.unit_code, width=95),
    Column[UpdateLeftOut]("lease", LEASE, lambda row: row.lease_code, width=80, hidden=True),
    Column[UpdateLeftOut](
        "reason", REASON, lambda row: translate("Charges", NOT_UPDATED[row.reason]), width=230
    ),
    Column[UpdateLeftOut]("rent", RENT, lambda row: row.rent_cents, "money", width=90),
    Column[UpdateLeftOut]("index", INDEX, lambda row: percentage_words(row.percentage), width=70),
)


def figures(language: str) -> tuple[Column[FigureView], ...]:
    """ISTAT's figures as they were entered."""
    return (
        Column(
            "month",
            QT_TRANSLATE_NOOP("Columns", "Month"),
            lambda row: month_name(row.month, language),
            width=110,
        ),
        Column(
            "percentage",
            QT_TRANSLATE_NOOP("Columns", "Change in a year"),
            lambda row: percentage_words(row.percentage),
            width=112,
        ),
        Column("source", QT_TRANSLATE_NOOP("Columns", "Source"), lambda row: row.source, width=105),
    )


def _why(row: StepView) -> str:
    words = translate("Charges", ORIGINS[row.origin])
    if row.index_percentage is None or row.index_share is None:
        return words
    return f"{words} {percentage_words(row.index_percentage)} × {row.index_share}\u00a0%"


def _charged(row: StepView) -> str | None:
    return QT_TRANSLATE_NOOP("States", "charged already") if row.is_charged else None


def _muted(row: StepView) -> str | None:
    return "muted" if row.is_charged else None


STEPS = (
    Column[StepView]("from", FROM, lambda row: row.from_on, "date", width=90, colour=_muted),
    Column[StepView]("rent", RENT, lambda row: row.rent_cents, "money", width=90),
    Column[StepView](
        "advance",
        QT_TRANSLATE_NOOP("Columns", "Advance"),
        lambda row: row.service_advance_cents,
        "money",
        width=90,
    ),
    Column[StepView]("why", QT_TRANSLATE_NOOP("Columns", "Why"), _why, width=190),
    Column[StepView]("state", QT_TRANSLATE_NOOP("Columns", "State"), _charged, "state", width=120),
    Column[StepView]("note", QT_TRANSLATE_NOOP("Columns", "Note"), lambda row: row.note, width=140),
)
