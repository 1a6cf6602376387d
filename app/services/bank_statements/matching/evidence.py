"""What speaks for each lease that a line may be meant for."""

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.models.formats import format_date
from app.services.bank_statements.matching import proposals as words
from app.services.bank_statements.matching.clues import Clues
from app.services.bank_statements.matching.directory import Directory, KnownLease
from app.services.bank_statements.matching.names import NamesFound
from app.services.bank_statements.matching.proposals import IncomingLine, Reason

_LONGEST_CODE = 6
"""Words and numbers that a code may fall into, such as `FIGIN - 027`."""
_MOST_LETTERS = 40
_MOST_MONTHS = 6
_FEW_NAMESAKES = 3


class Sign(enum.IntEnum):
    """What ties a line to a lease, by how much it says."""

    MISTYPED_NAME = 25
    CUT_NAME = 30
    LEARNED_NAME = 45
    FULL_NAME = 50
    LEARNED_IBAN = 55
    UNIT_CODE = 58
    HOUSEHOLD_CODE = 59
    ON_BEHALF = 60
    OWN_IBAN = 61
    MANDATE = 88
    STRUCTURED = 89
    PLAN_CODE = 90
    LEASE_CODE = 91


CODES = frozenset({Sign.LEASE_CODE, Sign.PLAN_CODE, Sign.STRUCTURED, Sign.MANDATE})
ACCOUNTS = frozenset({Sign.OWN_IBAN, Sign.LEARNED_IBAN})
NAMES = frozenset({Sign.FULL_NAME, Sign.ON_BEHALF, Sign.LEARNED_NAME})


class Fit(enum.IntEnum):
    """How the amount fits a lease."""

    NONE = 0
    HALF_MONTH = 12
    SEVERAL_MONTHS = 15
    INSTALMENT = 16
    WHOLE_DEBT = 17
    MONTH = 20


_TO_THE_CENT = frozenset({Fit.MONTH, Fit.INSTALMENT})
_FIT_WORDS = {
    Fit.MONTH: words.MONTHLY_AMOUNT,
    Fit.HALF_MONTH: words.HALF_MONTH,
    Fit.WHOLE_DEBT: words.WHOLE_DEBT,
    Fit.INSTALMENT: words.INSTALMENT_AMOUNT,
    Fit.SEVERAL_MONTHS: words.SEVERAL_MONTHS,
}
_FLAT_SCORE = 30
_CURRENT_SCORE = 10
_ARREARS_SCORE = 8


@dataclass(slots=True)
class Candidate:
    """A lease that a line may be meant for, with what speaks for it."""

    lease: KnownLease
    fit: Fit
    is_current: bool
    flat_agrees: bool | None = None
    """Whether flat and staircase in the text are the lease's; None where the text has none."""
    signs: dict[Sign, Reason] = field(default_factory=dict)
    months: int = 1
    wants_former: bool = False
    """The text speaks of a dwelling that was left."""
    owes_what_text_says: bool = False

    @property
    def score(self) -> int:
        """How much speaks for it; only its order among the candidates matters."""
        best = max(self.signs, default=0)
        others = sum(sign // 3 for sign in self.signs if sign != best)
        flat = {True: _FLAT_SCORE, False: -_FLAT_SCORE, None: 0}[self.flat_agrees]
        return (
            best
            + others
            + flat
            + self.fit
            + (_CURRENT_SCORE if self.is_current is not self.wants_former else 0)
            + (_ARREARS_SCORE if self.owes_what_text_says else 0)
        )

    def has(self, signs: Iterable[Sign]) -> bool:
        """Whether one of `signs` speaks for it."""
        return not self.signs.keys().isdisjoint(signs)

    def reasons(self, clues: Clues) -> list[Reason]:
        """What speaks for it, the strongest first, in words."""
        found = [reason for _, reason in sorted(self.signs.items(), reverse=True)]
        if self.flat_agrees:
            found.append(Reason(words.FLAT, {"flat": clues.flat, "stair": clues.stair.upper()}))
        if self.fit:
            params = {"months": str(self.months)} if self.fit is Fit.SEVERAL_MONTHS else {}
            found.append(Reason(_FIT_WORDS[self.fit], params))
        if self.owes_what_text_says:
            found.append(Reason(words.ARREARS_WORDS))
        elif clues.speaks_of_rent:
            found.append(Reason(words.RENT_WORDS))
        if not self.is_current and self.lease.ended_on is not None:
            found.append(Reason(words.FORMER, {"day": format_date(self.lease.ended_on)}))
        return found


class Candidates:
    """The leases that a line may be meant for, found sign by sign."""

    def __init__(self, directory: Directory, line: IncomingLine, clues: Clues) -> None:
        self._directory = directory
        self._line = line
        self._clues = clues
        self._found: dict[UUID, Candidate] = {}
        self._in_named_units: dict[UUID, str] = {}
        self._by_codes()
        self._by_accounts()
        self._by_names()
        self._by_former_dwelling()

    def ranked(self) -> list[Candidate]:
        """Every candidate, the best first.

        A code whose lease is not named gives way to a lease that is named, or whose account it
        is, and whose amounts fit to the cent: a figure of the code was mistyped.
        """
        found = self._by_score()
        best = found[0] if found else None
        if best and best.has(CODES) and not best.has(NAMES | ACCOUNTS):
            fitting = [
                item for item in found if item.has(NAMES | ACCOUNTS) and item.fit in _TO_THE_CENT
            ]
            found = fitting + [item for item in found if item not in fitting]
        return found

    def _by_score(self) -> list[Candidate]:
        return sorted(self._found.values(), key=lambda item: (-item.score, item.lease.code))

    def _add(self, lease_id: UUID, sign: Sign, template: str, **params: str) -> None:
        lease = self._directory.leases[lease_id]
        candidate = self._found.get(lease_id)
        if candidate is None:
            candidate = self._found[lease_id] = self._weigh(lease)
        candidate.signs.setdefault(sign, Reason(template, params))

    def _weigh(self, lease: KnownLease) -> Candidate:
        clues = self._clues
        fit, months = fit_of(lease, abs(self._line.cents))
        agrees = None
        if clues.flat and lease.flat and (clues.stair or not lease.stair):
            agrees = clues.flat == lease.flat and clues.stair == lease.stair
        return Candidate(
            lease,
            fit,
            lease.is_current(self._line.booked_on),
            agrees,
            months=months,
            wants_former=clues.speaks_of_former,
            owes_what_text_says=clues.speaks_of_arrears and lease.balance_cents > 0,
        )

    def _by_codes(self) -> None:
        directory, clues = self._directory, self._clues
        for plan in clues.plans:
            lease_id = directory.plans.get((plan.year, plan.number))
            if lease_id is not None:
                self._add(
                    lease_id,
                    Sign.PLAN_CODE,
                    words.PLAN_CODE,
                    number=str(plan.instalment or "?"),
                    plan=f"{plan.year}-{plan.number:03d}",
                )
        for reference in clues.references:
            body = reference[4:].lower()
            for lease_id in self._leases_of_code(body):
                code = directory.leases[lease_id].code
                self._add(lease_id, Sign.STRUCTURED, words.STRUCTURED, code=code)
        for code in _code_runs(clues.code_words):
            self._by_code(code)

    def _by_code(self, code: str) -> None:
        directory = self._directory
        if (lease_id := directory.lease_codes.get(code)) is not None:
            name = directory.leases[lease_id].code
            self._add(lease_id, Sign.LEASE_CODE, words.LEASE_CODE, code=name)
        if (lease_id := directory.mandates.get(code)) is not None:
            self._add(lease_id, Sign.MANDATE, words.MANDATE, reference=code.upper())
        leases = directory.unit_codes.get(code, ())
        self._in_named_units.update(dict.fromkeys(leases, code.upper()))
        for lease_id in self._current(leases):
            self._add(lease_id, Sign.UNIT_CODE, words.UNIT_CODE, code=code.upper())
        if (household_id := directory.household_codes.get(code)) is not None:
            for lease_id in directory.of_household[household_id]:
                self._add(lease_id, Sign.HOUSEHOLD_CODE, words.HOUSEHOLD_CODE, code=code.upper())

    def _leases_of_code(self, code: str) -> list[UUID]:
        lease_id = self._directory.lease_codes.get(code)
        return [lease_id] if lease_id else self._current(self._directory.unit_codes.get(code, ()))

    def _current(self, lease_ids: Sequence[UUID]) -> list[UUID]:
        """Of a dwelling's leases the one of that day, or the last one."""
        leases = [self._directory.leases[lease_id] for lease_id in lease_ids]
        current = [lease for lease in leases if lease.is_current(self._line.booked_on)]
        chosen = current or sorted(leases, key=lambda lease: lease.starts_on)[-1:]
        return [lease.id for lease in chosen]

    def _by_accounts(self) -> None:
        directory = self._directory
        for iban in self._clues.ibans:
            if iban in directory.own_accounts:
                continue
            for household_id in directory.ibans.get(iban, ()):
                self._add_household(household_id, Sign.OWN_IBAN, words.OWN_IBAN)
            for lease_id in directory.learned_ibans.get(iban, ()):
                name = directory.leases[lease_id].household_name
                self._add(lease_id, Sign.LEARNED_IBAN, words.LEARNED_IBAN, name=name)

    def _by_names(self) -> None:
        directory, clues = self._directory, self._clues
        if clues.on_behalf:
            found = directory.names.find(clues.on_behalf)
            for household_id in self._worth_adding(found.full):
                self._add_household(household_id, Sign.ON_BEHALF, words.ON_BEHALF)
            self._add_worse(found)
            if found.best:
                # Who paid for somebody else is not whose the money is.
                return
        for lease_id in directory.learned_names.get(" ".join(clues.payer), ()):
            self._add(
                lease_id,
                Sign.LEARNED_NAME,
                words.LEARNED_NAME,
                payer=" ".join(clues.payer).title(),
                name=directory.leases[lease_id].household_name,
            )
        in_text, payer = directory.names.find(clues.words), directory.names.find(clues.payer)
        for household_id in self._worth_adding(in_text.full | payer.full):
            self._add_household(household_id, Sign.FULL_NAME, words.FULL_NAME)
        if not in_text.full and not payer.full:
            self._add_worse(in_text)
            self._add_worse(payer)

    def _worth_adding(self, named: frozenset[UUID]) -> frozenset[UUID]:
        """Of many namesakes those that a code, an account or a dwelling already points at, where
        there is one: the others then cannot be meant."""
        if len(named) <= _FEW_NAMESAKES:
            return named
        pointed_at = named & {item.lease.household_id for item in self._found.values()}
        return pointed_at or named

    def _by_former_dwelling(self) -> None:
        """Who left a dwelling names it still: it speaks for a former lease that is named."""
        for lease_id, code in self._in_named_units.items():
            candidate = self._found.get(lease_id)
            if candidate is not None and candidate.has(NAMES | ACCOUNTS):
                self._add(lease_id, Sign.UNIT_CODE, words.UNIT_CODE, code=code)

    def _add_worse(self, found: NamesFound) -> None:
        for household_id in found.cut:
            self._add_household(household_id, Sign.CUT_NAME, words.CUT_NAME)
        for household_id in found.mistyped:
            self._add_household(household_id, Sign.MISTYPED_NAME, words.MISTYPED_NAME)

    def _add_household(self, household_id: UUID, sign: Sign, template: str) -> None:
        for lease_id in self._directory.of_household[household_id]:
            lease = self._directory.leases[lease_id]
            self._add(lease_id, sign, template, name=lease.household_name)


def _code_runs(texts: Sequence[str]) -> Iterator[str]:
    """Neighbouring words and numbers joined, those with a figure."""
    for start in range(len(texts)):
        joined, has_figure = "", False
        for text in texts[start : start + _LONGEST_CODE]:
            joined += text
            has_figure = has_figure or text.isdigit()
            if len(joined) > _MOST_LETTERS:
                break
            if has_figure:
                yield joined


def fit_of(lease: KnownLease, cents: int) -> tuple[Fit, int]:
    """How an amount fits a lease, and how many months it is where it is several."""
    if cents in lease.monthly_cents:
        return Fit.MONTH, 1
    if cents == lease.balance_cents:
        return Fit.WHOLE_DEBT, 1
    if lease.instalment_cents and any(
        cents - month in lease.instalment_cents for month in (0, *lease.monthly_cents)
    ):
        return Fit.INSTALMENT, 1
    for month in lease.monthly_cents:
        months, rest = divmod(cents, month)
        if not rest and 2 <= months <= _MOST_MONTHS:
            return Fit.SEVERAL_MONTHS, months
    if any(abs(month - 2 * cents) <= 1 for month in lease.monthly_cents):
        return Fit.HALF_MONTH, 1
    return Fit.NONE, 1
