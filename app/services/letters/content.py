"""What letters say, as frozen values: made by the caller from the office, printed by this package.

Amounts are integer cents, days are dates. Nothing here reads the office or knows the page.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Cooperative:
    """Who writes. Empty text leaves its line out; without an IBAN there are no payment slips."""

    name: str
    address: str = ""
    postal_code: str = ""
    municipality: str = ""
    province: str = ""
    tax_code: str = ""
    vat_number: str = ""
    business_register: str = ""
    cooperatives_register: str = ""
    iban: str = ""
    phone: str = ""
    email: str = ""
    certified_email: str = ""
    office_hours: str = ""
    signatory: str = ""
    logo: bytes | None = None
    """A PNG or JPEG file."""

    @property
    def seat(self) -> str:
        """Street, postal code, municipality and province on one line."""
        return ", ".join(filter(None, (self.address, self.town)))

    @property
    def town(self) -> str:
        """Postal code, municipality and province: `20151 Milano (MI)`."""
        province = f"({self.province})" if self.province else ""
        return " ".join(filter(None, (self.postal_code, self.municipality, province)))


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom the envelope shows: `Gent.ma Sig.ra`, the name, the lines of the address."""

    salutation: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContractReference:
    """The contract and the unit that a letter is about."""

    kind: str
    """Such as `contratto di locazione` or `assegnazione in godimento`."""
    code: str
    unit_code: str
    unit_address: str = ""
    starts_on: date | None = None
    registration: str = ""
    """Where, when and under which number it was registered, as one phrase."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who signs."""

    name: str
    tax_code: str = ""


@dataclass(frozen=True, slots=True)
class RecognisedCharge:
    """A charge that a plan covers, with what remained unpaid."""

    description: str
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class Deduction:
    """What lowers the recognised debt, such as a grant of the solidarity fund."""

    description: str
    cents: int


@dataclass(frozen=True, slots=True)
class Interest:
    """Interest that a plan adds to the debt; `percent` a year, `cents` in all."""

    percent: Decimal
    cents: int


@dataclass(frozen=True, slots=True)
class ScheduledInstalment:
    """One due amount: `label` is `Acconto` or `3/12`, the reference goes into the transfer."""

    label: str
    due_on: date
    cents: int
    payment_reference: str
    is_down_payment: bool = False


@dataclass(frozen=True, slots=True)
class ForfeitureTerms:
    """What loses a plan (art. 1186 c.c.), as frozen at its signature; 0 asks nothing.

    So many instalments unpaid in a row, so many in all within `window_months`, so many months of
    current charges. What is paid within `grace_days` of its due day was paid in time.
    """

    consecutive: int = 3
    total: int = 0
    window_months: int = 12
    current_months: int = 0
    grace_days: int = 0


@dataclass(frozen=True, slots=True)
class PlanAgreement:
    """A repayment plan to sign. Without a protocol number it is a draft and says so."""

    cooperative: Cooperative
    addressee: Addressee
    contract: ContractReference
    household: tuple[Person, ...]
    """Who signs for the household; at least one."""
    plan_number: str
    """Such as `2026-031`; may be empty in a draft."""
    dated_on: date
    charges: tuple[RecognisedCharge, ...]
    instalments: tuple[ScheduledInstalment, ...]
    """In order of due day, the down payment first."""
    co_obliged: tuple[Person, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    interest: Interest | None = None
    kind: str = "standard"
    """A value of `PlanKind`."""
    recognises_debt: bool = True
    forfeiture: ForfeitureTerms | None = ForfeitureTerms()
    """None where the plan cannot be lost."""
    replaces: str = ""
    """The number of the plan of which this is a new version; empty for a first one."""
    protocol_number: str = ""
    means: str = ""
    """How it is sent: `Raccomandata A/R`, `PEC`, `a mano`, `ordinaria`."""
    interview_on: date | None = None
    courtesy_language: str = ""
    """The language of the courtesy page that follows the letter; empty without one."""

    @property
    def is_draft(self) -> bool:
        """Whether the office has not yet given it a protocol number."""
        return not self.protocol_number

    @property
    def debt_cents(self) -> int:
        """The recognised debt: charges less deductions."""
        charged = sum(charge.cents for charge in self.charges)
        return charged - sum(deduction.cents for deduction in self.deductions)

    @property
    def total_cents(self) -> int:
        """What the plan repays: the debt and its interest."""
        return self.debt_cents + (self.interest.cents if self.interest else 0)


@dataclass(frozen=True, slots=True)
class PaidCharge:
    """`cents` of a payment that went to the charge of this description."""

    description: str
    cents: int


@dataclass(frozen=True, slots=True)
class Movement:
    """One line of a statement of account: a charge or a payment, the other being zero.

    A payment names the charges it paid and what waits in advance of others. Where the bank took
    it back, they are those it had paid until `returned_on`.
    """

    on: date
    description: str
    charge_cents: int = 0
    payment_cents: int = 0
    paid: tuple[PaidCharge, ...] = ()
    advance_cents: int = 0
    returned_on: date | None = None


@dataclass(frozen=True, slots=True)
class AccountStatement:
    """The movements of a household's account from one day to another, both included.

    Balances are positive where the household owes (a debito), negative where it is owed.
    """

    cooperative: Cooperative
    addressee: Addressee
    contract: ContractReference
    dated_on: date
    starts_on: date
    ends_on: date
    opening_cents: int
    movements: tuple[Movement, ...]
    """In order of day."""
    protocol_number: str = ""
    courtesy_language: str = ""
    """The language of the courtesy page that follows; empty without one."""

    @property
    def closing_cents(self) -> int:
        """The balance after the last movement."""
        moved = sum(each.charge_cents - each.payment_cents for each in self.movements)
        return self.opening_cents + moved


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """What of a payment goes to a charge: `cents` of it, after which `remaining_cents` are open.

    `rule` names why, as the template's phrases `rule_…` do.
    """

    description: str
    due_on: date
    cents: int
    remaining_cents: int
    rule: str


@dataclass(frozen=True, slots=True)
class PaymentReceipt:
    """The receipt (quietanza) of a payment made at the desk."""

    cooperative: Cooperative
    addressee: Addressee
    contract: ContractReference
    number: str
    """Such as `12/2026`."""
    issued_on: date
    paid_on: date
    payer: str
    means: str
    """`cash` or `card`."""
    cents: int
    reference: str
    """What the payer said it was for; may be empty."""
    parts: tuple[ReceiptPart, ...]
    balance_cents: int
    """The account after the payment, above zero where something is still owed."""
    must_be_accepted: bool = False
    """Whether it directs the payment, so that the payer signs it too (art. 1195 c.c.)."""

    @property
    def advance_cents(self) -> int:
        """What pays no charge yet."""
        return self.cents - sum(part.cents for part in self.parts)


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A charge that a letter asks for; `kind` is a value of `EntryKind`, `cents` what remains."""

    kind: str
    description: str
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class InstalmentItem:
    """An instalment as a letter lists it; `state` says in Italian what became of it."""

    label: str
    due_on: date
    cents: int
    payment_reference: str
    state: str = ""
    is_down_payment: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A letter whose words are a text of the office: a reminder, a notice, one about a plan.

    `name` is that of the text, `values` fill its placeholders, `conditions` are those under which
    a paragraph appears. `asked_cents` with its `payment_reference` is what the box for paying
    shows; without an IBAN there is no such box.
    """

    cooperative: Cooperative
    addressee: Addressee
    contract: ContractReference
    name: str
    dated_on: date
    values: tuple[tuple[str, str], ...]
    conditions: frozenset[str] = frozenset()
    items: tuple[OpenItem, ...] = ()
    instalments: tuple[InstalmentItem, ...] = ()
    asked_cents: int = 0
    payment_reference: str = ""
    protocol_number: str = ""
    means: str = ""
    courtesy_language: str = ""
    """The language of the courtesy page that follows; empty without one."""

    @property
    def total_cents(self) -> int:
        """What the listed charges add up to."""
        return sum(item.cents for item in self.items)
