"""Which payment pays which charge, and why: art. 1193-1195 c.c. Derived, never typed in.

A payment goes, in this order:

1. where its payer declared (art. 1193 c. 1), an accepted receipt says (art. 1195) or someone of
   the office chose with a reason; the declared debt's own interest comes before its capital
   (art. 1194), unless the creditor lets capital go first;
2. to what is due on its day, in the legal order (art. 1193 c. 2): interest and costs before
   capital (art. 1194), the less secured, the more onerous (what bears interest already), the
   oldest due day, and in proportion among equals; prescribed debts are left alone;
3. what is left waits as an advance, and pays charges as they fall due, oldest first.

A payment that the bank took back was there until that day: what it had paid opens again, and
nothing else moves. A payment reversed as a mistake never was.
"""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from uuid import UUID

from app.models.ledger import ChoiceBasis


class Rule(enum.StrEnum):
    """Why an amount went to a charge."""

    DECLARED = "declared"
    RECEIPT = "receipt"
    CHOSEN = "chosen"
    INTEREST_OF_DECLARED = "interest_of_declared"
    ONLY_DUE = "only_due"
    INTEREST_FIRST = "interest_first"
    LESS_SECURED = "less_secured"
    MORE_ONEROUS = "more_onerous"
    OLDEST = "oldest"
    PRO_RATA = "pro_rata"
    ADVANCE = "advance"


_RULE_OF_BASIS = {
    ChoiceBasis.DECLARED: Rule.DECLARED,
    ChoiceBasis.RECEIPT: Rule.RECEIPT,
    ChoiceBasis.CHOSEN: Rule.CHOSEN,
}


@dataclass(frozen=True, slots=True)
class Charge:
    """Something owed. `cents` above zero; days as in the ledger.

    `month` is that of a rent or service advance (year × 12 + month − 1), None for other charges.
    `bears_interest_from` is the first day on which it already bears interest. Prescribed after
    `prescribed_after`. `interest_of` is the charge whose interest this is.
    """

    id: UUID
    number: int
    due_on: date
    cents: int
    is_interest_or_costs: bool = False
    month: int | None = None
    secured: bool = False
    bears_interest_from: date | None = None
    prescribed_after: date | None = None
    interest_of: UUID | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a payment is directed: a charge, or a month's rent and service advance.

    `cents` None: as much as there is.
    """

    basis: ChoiceBasis
    charge_id: UUID | None = None
    month: int | None = None
    cents: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """Money in or a credit; `cents` above zero. `returned_on` is when the bank took it back, and
    `return_number` the number of the reversal."""

    id: UUID
    number: int
    dated_on: date
    cents: int
    choices: tuple[Choice, ...] = ()
    returned_on: date | None = None
    return_number: int = 0


@dataclass(slots=True)
class Allocation:
    """`cents` of a credit went to a charge, by `rule`, and count as paid on `paid_on`.

    `ended_on` is the day on which the bank took the credit back.
    """

    charge_id: UUID
    credit_id: UUID
    cents: int
    rule: Rule
    paid_on: date
    reason: str = ""
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A lease's charges and credits with what came of them; cents.

    `remaining` is what is open of each charge, `unused` what is left of each credit; both leave
    out what is zero. `allocations` holds those that the bank's returns ended, too.
    """

    charges: tuple[Charge, ...]
    credits: tuple[Credit, ...]
    allocations: tuple[Allocation, ...]
    remaining: dict[UUID, int]
    unused: dict[UUID, int]


def allocate(
    charges: Iterable[Charge], credits_in: Iterable[Credit], *, capital_first: bool = False
) -> Account:
    """Allocate a lease's credits over its charges by the rules at the head of this module."""
    walk = _Walk(list(charges), capital_first=capital_first)
    ordered = sorted(credits_in, key=lambda credit: (credit.dated_on, credit.number))
    returns = sorted(
        (credit for credit in ordered if credit.returned_on is not None),
        key=lambda credit: (credit.returned_on, credit.return_number),
    )
    position = 0
    for credit in ordered:
        while position < len(returns) and _is_before(returns[position], credit):
            walk.take_back(returns[position])
            position += 1
        walk.receive(credit)
    for credit in returns[position:]:
        walk.take_back(credit)
    walk.use_up_advances()
    return Account(
        tuple(walk.charges),
        tuple(ordered),
        tuple(walk.allocations),
        {key: cents for key, cents in walk.remaining.items() if cents},
        {item.credit.id: item.left for item in walk.advances if item.left},
    )


def _is_before(returned: Credit, received: Credit) -> bool:
    assert returned.returned_on is not None
    return (returned.returned_on, returned.return_number) < (received.dated_on, received.number)


def shares(cents: int, weights: Sequence[int]) -> list[int]:
    """`cents` in proportion to `weights` by largest remainder: the shares sum to `cents`.

    Of equal remainders the first comes first: 100,00 over three equals is 33,34 33,33 33,33.
    """
    total = sum(weights)
    found = [cents * weight // total for weight in weights]
    by_remainder = sorted(
        range(len(weights)), key=lambda index: (-(cents * weights[index] % total), index)
    )
    for index in by_remainder[: cents - sum(found)]:
        found[index] += 1
    return found


@dataclass(slots=True)
class _Advance:
    credit: Credit
    left: int


@dataclass(slots=True)
class _Walk:
    """The account as it stands while its days go by."""

    charges: list[Charge]
    capital_first: bool
    remaining: dict[UUID, int] = field(default_factory=dict)
    allocations: list[Allocation] = field(default_factory=list)
    advances: list[_Advance] = field(default_factory=list)
    fallen_due: int = 0
    """How many of the charges, in the order of their due days, were met by advances so far."""
    first_open: int = 0
    """Charges before this position are wholly paid; lowered again by a return."""

    def __post_init__(self) -> None:
        self.charges.sort(key=attrgetter("due_on", "number"))
        self.remaining = {charge.id: charge.cents for charge in self.charges}

    def receive(self, credit: Credit) -> None:
        """Allocate one credit on its day; what is over waits as an advance."""
        self._meet_with_advances(credit.dated_on)
        left = credit.cents
        for choice in credit.choices:
            left -= self._follow(choice, credit, left)
        if left:
            left -= self._by_legal_order(credit, left)
        if left:
            self.advances.append(_Advance(credit, left))

    def take_back(self, credit: Credit) -> None:
        """Open again exactly what a returned credit had paid by then."""
        assert credit.returned_on is not None
        self._meet_with_advances(credit.returned_on)
        for allocation in self.allocations:
            if allocation.credit_id == credit.id and allocation.ended_on is None:
                allocation.ended_on = credit.returned_on
                self.remaining[allocation.charge_id] += allocation.cents
        self.advances = [item for item in self.advances if item.credit.id != credit.id]
        self.first_open = self.fallen_due = 0

    def use_up_advances(self) -> None:
        """Let what waits pay what is charged already, due or not."""
        self._meet_with_advances(date.max)

    def _meet_with_advances(self, until: date) -> None:
        """Let advances pay the charges that fell due by `until`, on the day each fell due."""
        while self.fallen_due < len(self.charges):
            charge = self.charges[self.fallen_due]
            if charge.due_on > until:
                return
            self.fallen_due += 1
            for item in self.advances:
                if not self.remaining[charge.id]:
                    break
                if _is_prescribed(charge, item.credit.dated_on):
                    continue
                paid_on = max(charge.due_on, item.credit.dated_on)
                item.left -= self._pay(charge, item.credit, item.left, Rule.ADVANCE, paid_on)
            self.advances = [item for item in self.advances if item.left]

    def _follow(self, choice: Choice, credit: Credit, left: int) -> int:
        """What of `left` goes where the choice says."""
        available = left if choice.cents is None else min(left, choice.cents)
        rule, used = _RULE_OF_BASIS[choice.basis], 0
        targets = [charge for charge in self.charges if _is_meant(charge, choice)]
        if choice.basis is ChoiceBasis.DECLARED and not self.capital_first:
            # The debtor cannot impute to capital rather than to its interest (art. 1194 c.c.).
            chosen = {charge.id for charge in targets}
            for charge in self.charges:
                # Interest that was not yet charged on that day takes nothing from it afterwards.
                if charge.interest_of in chosen and charge.due_on <= credit.dated_on:
                    used += self._pay(
                        charge,
                        credit,
                        available - used,
                        Rule.INTEREST_OF_DECLARED,
                        credit.dated_on,
                    )
        return used + self._share(targets, credit, available - used, rule, choice.reason)

    def _by_legal_order(self, credit: Credit, left: int) -> int:
        """What of `left` goes to due charges in the order of art. 1193 c. 2 and 1194 c.c."""
        groups = self._due_groups(credit.dated_on)
        used = 0
        for position, (key, members) in enumerate(groups):
            if used == left:
                break
            beside = groups[position + 1 : position + 2] or groups[position - 1 : position]
            rule = _deciding_rule(key, beside[0][0]) if beside else Rule.ONLY_DUE
            used += self._share(members, credit, left - used, rule)
        return used

    def _due_groups(self, day: date) -> list[tuple["_Rank", list[Charge]]]:
        """Open charges due on `day` by rank; equals stand together."""
        while (
            self.first_open < len(self.charges)
            and not (self.remaining[self.charges[self.first_open].id])
        ):
            self.first_open += 1
        groups: dict[_Rank, list[Charge]] = {}
        for index in range(self.first_open, len(self.charges)):
            charge = self.charges[index]
            if charge.due_on > day:
                break
            if self.remaining[charge.id] and not _is_prescribed(charge, day):
                groups.setdefault(self._rank(charge, day), []).append(charge)
        return sorted(groups.items())

    def _rank(self, charge: Charge, day: date) -> "_Rank":
        bears_interest = charge.bears_interest_from is not None and (
            charge.bears_interest_from <= day
        )
        comes_first = charge.is_interest_or_costs and not self.capital_first
        return (not comes_first, charge.secured, not bears_interest, charge.due_on)

    def _share(
        self, members: Sequence[Charge], credit: Credit, left: int, rule: Rule, reason: str = ""
    ) -> int:
        """Pay equals: all of them, or in proportion where `left` does not reach."""
        weights = [self.remaining[charge.id] for charge in members]
        if not left or not any(weights):
            return 0
        if left < sum(weights):
            parts = shares(left, weights)
            if len(members) > 1 and rule not in _RULE_OF_BASIS.values():
                rule = Rule.PRO_RATA
        else:
            parts = weights
        return sum(
            self._pay(charge, credit, part, rule, credit.dated_on, reason)
            for charge, part in zip(members, parts, strict=True)
        )

    def _pay(
        self,
        charge: Charge,
        credit: Credit,
        cents: int,
        rule: Rule,
        paid_on: date,
        reason: str = "",
    ) -> int:
        part = min(cents, self.remaining[charge.id])
        if part:
            self.remaining[charge.id] -= part
            self.allocations.append(Allocation(charge.id, credit.id, part, rule, paid_on, reason))
        return part


_Rank = tuple[bool, bool, bool, date]
_CRITERIA = (Rule.INTEREST_FIRST, Rule.LESS_SECURED, Rule.MORE_ONEROUS, Rule.OLDEST)


def _deciding_rule(rank: _Rank, beside: _Rank) -> Rule:
    """The first criterion by which a group stands apart from the one beside it."""
    return next(
        rule for rule, mine, other in zip(_CRITERIA, rank, beside, strict=True) if mine != other
    )


def _is_meant(charge: Charge, choice: Choice) -> bool:
    if choice.charge_id is not None:
        return charge.id == choice.charge_id
    return charge.month is not None and charge.month == choice.month


def _is_prescribed(charge: Charge, day: date) -> bool:
    return charge.prescribed_after is not None and day > charge.prescribed_after
