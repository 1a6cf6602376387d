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
    """The cooperative's rules for plans; a divisor of 8 means an eighth of the income."""

    maximum_instalments: int = 120
    minimum_instalment_cents: int = 3000
    income_divisor: int = 8
    missed_instalments: int = 3


def guard_rails(session: Session) -> GuardRails:
    """The rails as the cooperative has set them."""
    row = session.execute(
        select(
            Cooperative.plan_maximum_instalments,
            Cooperative.plan_minimum_instalment_cents,
            Cooperative.plan_income_divisor,
            Cooperative.plan_missed_instalments,
        )
    ).first()
    return GuardRails(*row) if row is not None else GuardRails()


def breaches(
    instalments: Sequence[ScheduledInstalment],
    rails: GuardRails,
    monthly_income_cents: int | None,
) -> tuple[OfficeError, ...]:
    """What these instalments break, as sentences with the field they concern; not raised.

    An income that nobody declared is not judged; the down payment has no rails.
    """
    monthly = [each for each in instalments if each.number != DOWN_PAYMENT]
    found = (
        _too_many(len(monthly), rails),
        _too_small(monthly, rails),
        _too_dear(monthly, rails, monthly_income_cents),
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
    monthly: Sequence[ScheduledInstalment], rails: GuardRails, monthly_income_cents: int | None
) -> OfficeError | None:
    if not monthly or not monthly_income_cents or rails.income_divisor <= 0:
        return None
    # The residue of cents on the last one is not a heavier instalment.
    regular = monthly[0].cents
    if regular * rails.income_divisor <= monthly_income_cents:
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
        limit=format_euro(monthly_income_cents // rails.income_divisor),
    )
