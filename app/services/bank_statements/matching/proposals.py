"""What matching is asked, and what it answers."""

import enum
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from app.models.errors import QT_TRANSLATE_NOOP
from app.services.ledger.allocation import Choice


class Confidence(enum.StrEnum):
    """How far a proposal can be trusted."""

    SURE = "sure"
    """May be accepted unseen, together with all the others."""
    LIKELY = "likely"
    """Somebody has to look."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """What matching looks at of a bank's line; `cents` above zero is money in."""

    key: UUID
    booked_on: date
    cents: int
    text: str
    counterparty: str = ""
    counterparty_iban: str = ""
    reference: str = ""
    end_to_end_id: str = ""
    return_reason: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a proposal, or against being sure: an English sentence of the
    context "Matching" with `{placeholders}`."""

    template: str
    params: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.params)


@dataclass(frozen=True, slots=True)
class Part:
    """`cents` of a line are meant for a lease; `choices` is what the payer said they are for."""

    lease_id: UUID
    lease_code: str
    cents: int
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whose a line is. More than one part: the transfer pays for several leases.

    `others` are the keys of further leases that may be meant, likeliest first.
    """

    line: UUID
    confidence: Confidence
    parts: tuple[Part, ...] = ()
    reasons: tuple[Reason, ...] = ()
    others: tuple[UUID, ...] = ()


LEASE_CODE = QT_TRANSLATE_NOOP("Matching", "the text names lease {code}")
PLAN_CODE = QT_TRANSLATE_NOOP("Matching", "the text names instalment {number} of plan {plan}")
STRUCTURED = QT_TRANSLATE_NOOP("Matching", "the structured reference is that of lease {code}")
MANDATE = QT_TRANSLATE_NOOP("Matching", "the text names direct-debit mandate {reference}")
UNIT_CODE = QT_TRANSLATE_NOOP("Matching", "the text names dwelling {code}")
HOUSEHOLD_CODE = QT_TRANSLATE_NOOP("Matching", "the text names household {code}")
OWN_IBAN = QT_TRANSLATE_NOOP("Matching", "it comes from the account of {name}")
LEARNED_IBAN = QT_TRANSLATE_NOOP("Matching", "someone confirmed this account for {name} before")
LEARNED_NAME = QT_TRANSLATE_NOOP("Matching", "someone confirmed that {payer} pays for {name}")
FULL_NAME = QT_TRANSLATE_NOOP("Matching", "the text names {name}")
ON_BEHALF = QT_TRANSLATE_NOOP("Matching", "it was paid on behalf of {name}")
CUT_NAME = QT_TRANSLATE_NOOP("Matching", "the text names {name}, cut short")
MISTYPED_NAME = QT_TRANSLATE_NOOP("Matching", "the text names someone like {name}")
FLAT = QT_TRANSLATE_NOOP("Matching", "flat {flat}, staircase {stair}")
MONTHLY_AMOUNT = QT_TRANSLATE_NOOP("Matching", "the amount is that of one month")
SEVERAL_MONTHS = QT_TRANSLATE_NOOP("Matching", "the amount is that of {months} months")
HALF_MONTH = QT_TRANSLATE_NOOP("Matching", "the amount is half of one month")
WHOLE_DEBT = QT_TRANSLATE_NOOP("Matching", "the amount is all that is owed")
INSTALMENT_AMOUNT = QT_TRANSLATE_NOOP("Matching", "the amount is that of a plan's instalment")
RENT_WORDS = QT_TRANSLATE_NOOP("Matching", "the text speaks of rent")
ARREARS_WORDS = QT_TRANSLATE_NOOP("Matching", "the text speaks of arrears, and there are some")
SEVERAL_LEASES = QT_TRANSLATE_NOOP("Matching", "it pays for {count} leases together")
AMBIGUOUS = QT_TRANSLATE_NOOP("Matching", "other leases that fit: {count}")
CONTRADICTED = QT_TRANSLATE_NOOP("Matching", "but the text also points to {name}")
FORMER = QT_TRANSLATE_NOOP("Matching", "but this lease ended on {day}")
ONLY_AMOUNT = QT_TRANSLATE_NOOP("Matching", "nothing but the amount fits")
NOTHING = QT_TRANSLATE_NOOP("Matching", "nothing in the line tells whose it is")
MONEY_OUT = QT_TRANSLATE_NOOP("Matching", "money out")
NOT_RENT = QT_TRANSLATE_NOOP("Matching", "the text speaks of something other than rent")
SENT_BACK = QT_TRANSLATE_NOOP("Matching", "the bank took a payment back ({reason})")
