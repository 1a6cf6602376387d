"""What the cooperative holds a plan to, each rail a setting and each breach a sentence.

The values that ship are customs of public bodies (domain rules B2); the cooperative's own
regulation prevails, and a person may override a rail with a reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro
from app.services.repayment_plans.schedule import DOWN_PAYMENT, ScheduledInstalment


@dataclass(frozen=True, slots=True)
class GuardRails:
    """The cooperative's rules for plans; a divisor of 8 means an eighth of the income.

    A plan may be lost after `missed_instalments` unpaid in a row, `missed_total` unpaid within
    `missed_window_months`, or `current_months` of unpaid current charges; 0 asks nothing. What is
    paid within `grace_days` of its due day was paid in time. A plan is renegotiated after
    `renegotiation_after` paid instalments. Rent, service charges and instalment together should
    not pass `housing_share` per cent of the income; 0 asks nothing.
    """

    maximum_instalments: int = 120
    minimum_instalment_cents: int = 3000
    income_divisor: int = 8
    missed_instalments: int = 3
    missed_total: int = 0
    missed_window_months: int = 12
    current_months: int = 3
    grace_days: int = 5
    renegotiation_after: int = 12
    housing_share: int = 35


def guard_rails(session: Session) -> GuardRails:
    """The rails as the cooperative has set them."""
    row = session.execute(
        select(
            Cooperative.plan_maximum_instalments,
            Cooperative.plan_minimum_instalment_cents,
            Cooperative.plan_income_divisor,
            Cooperative.plan_missed_instalments,
            Cooperative.plan_missed_total,
            Cooperative.plan_missed_window_months,
            Cooperative.plan_current_months,
            Cooperative.plan_grace_days,
            Cooperative.plan_renegotiation_after,
            Cooperative.plan_housing_share,
        )
    ).first()
    if row is None:
        return GuardRails()
    limits: Sequence[int] = row  # more columns than the row's type can name
    return GuardRails(*limits)


def breaches(
    instalments: Sequence[ScheduledInstalment],
    rails: GuardRails,
    monthly_income_cents: int | None,
    monthly_charge_cents: int = 0,
    frequency_months: int = 1,
) -> tuple[OfficeError, ...]:
    """What these instalments break, as sentences with the field they concern; not raised.

    An income that nobody declared is not judged; the down payment has no rails, nor has a larger
    last instalment towards the income. An instalment every `frequency_months` weighs on a month
    with its share. `monthly_charge_cents` are rent and service charges of a month.
    """
    monthly = [each for each in instalments if each.number != DOWN_PAYMENT]
    # The residue of cents and a larger last instalment are not what a month is like.
    regular = monthly[(len(monthly) - 1) // 2].cents if monthly else 0
    found = (
        _too_many(len(monthly), rails),
        _too_small(monthly, rails),
        _too_dear(regular, rails, monthly_income_cents, frequency_months),
        _too_much_housing(
            regular, rails, monthly_income_cents, monthly_charge_cents, frequency_months
        ),
    )
    return tuple(breach for breach in found if breach is not None)


def _too_many(count: int, rails: GuardRails) -> OfficeError | None:
    if count <= rails.maximum_instalments:
        return None
    return OfficeError(
        QT_TRANSLATE_NOOP(
            "errors", "{count} instalments are more than the {maximum} that the rules allow."
        ),
        field="instalment_count",
        count=count,
        maximum=rails.maximum_instalments,
    )


def _too_small(monthly: Sequence[ScheduledInstalment], rails: GuardRails) -> OfficeError | None:
    # A debt below the minimum is repaid at once: there is nothing to merge it with.
    if len(monthly) < 2:
        return None
    smallest = min(each.cents for each in monthly)
    if smallest >= rails.minimum_instalment_cents:
        return None
    return OfficeError(
        QT_TRANSLATE_NOOP(
            "errors", "An instalment of {instalment} is below the minimum of {minimum}."
        ),
        field="sustainable",
        instalment=format_euro(smallest),
        minimum=format_euro(rails.minimum_instalment_cents),
    )


def _too_dear(
    regular: int, rails: GuardRails, monthly_income_cents: int | None, frequency_months: int
) -> OfficeError | None:
    if not regular or not monthly_income_cents or rails.income_divisor <= 0:
        return None
    if regular * rails.income_divisor <= monthly_income_cents * frequency_months:
        return None
    return OfficeError(
        QT_TRANSLATE_NOOP(
            "errors",
            "An instalment of {instalment} is more than 1/{divisor} of the monthly income"
            " ({limit}).",
        ),
        field="sustainable",
        instalment=format_euro(regular),
        divisor=rails.income_divisor,
        limit=format_euro(monthly_income_cents * frequency_months // rails.income_divisor),
    )


def _too_much_housing(
    regular: int,
    rails: GuardRails,
    monthly_income_cents: int | None,
    monthly_charge_cents: int,
    frequency_months: int,
) -> OfficeError | None:
    if not regular or not monthly_income_cents or not monthly_charge_cents:
        return None
    month = housing_month_cents(regular, monthly_charge_cents, frequency_months)
    if rails.housing_share <= 0 or month * 100 <= monthly_income_cents * rails.housing_share:
        return None
    return OfficeError(
        QT_TRANSLATE_NOOP(
            "errors",
            "Rent, service charges and instalment are {month} a month, {share}% of the income:"
            " more than the {limit}% that can be sustained.",
        ),
        field="sustainable",
        month=format_euro(month),
        share=month * 100 // monthly_income_cents,
        limit=rails.housing_share,
    )


def housing_month_cents(
    instalment_cents: int, monthly_charge_cents: int, frequency_months: int = 1
) -> int:
    """What a month costs under a plan: rent, service charges and the instalment's share."""
    return monthly_charge_cents - (-instalment_cents // frequency_months)
