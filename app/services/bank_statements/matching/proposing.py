"""From what speaks for each lease to a proposal: sure, likely, or none.

Sure means that the office may book it unseen. Two independent things have to agree, or one code
that nobody else has; whatever points elsewhere takes the certainty away. An amount alone never
tells whose a transfer is.
"""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.ledger import ChoiceBasis
from app.services.bank_statements.matching import proposals as words
from app.services.bank_statements.matching.clues import Clues, clues_of
from app.services.bank_statements.matching.directory import Directory, read_directory
from app.services.bank_statements.matching.evidence import (
    ACCOUNTS,
    CODES,
    NAMES,
    Candidate,
    Candidates,
    Fit,
    Sign,
)
from app.services.bank_statements.matching.proposals import (
    Confidence,
    IncomingLine,
    Part,
    Proposal,
    Reason,
)
from app.services.ledger.allocation import Choice
from app.services.progress import Progress

_OTHERS = 5
_REASON_LENGTH = 200
_STEP = 200
_MOST_ALIKE = 1
"""Further leases for which as much speaks: with more, choosing one would be guessing."""


def propose(
    session: Session, lines: Sequence[IncomingLine], progress: Progress | None = None
) -> list[Proposal]:
    """Whose each line is, in the order of the lines."""
    if not lines:
        return []
    directory = read_directory(session, max(line.booked_on for line in lines))
    return propose_with(directory, lines, progress)


def propose_with(
    directory: Directory, lines: Sequence[IncomingLine], progress: Progress | None = None
) -> list[Proposal]:
    """Whose each line is, by an office that was read before."""
    found = []
    for done, line in enumerate(lines):
        if progress is not None and done % _STEP == 0:
            progress(done, len(lines), line.text)
        found.append(propose_line(directory, line))
    return found


def propose_line(directory: Directory, line: IncomingLine) -> Proposal:
    """Whose one line is."""
    clues = clues_of(line)
    ranked = Candidates(directory, line, clues).ranked()
    if line.cents <= 0:
        return _money_out(line, clues, ranked)
    if not ranked:
        return _nothing_found(line, clues)
    together = _paid_together(directory, line, clues, ranked)
    if together is not None:
        return together
    best = ranked[0]
    confidence, against = _judge(best, ranked[1:], clues)
    if confidence is Confidence.NONE:
        return Proposal(line.key, confidence, reasons=tuple(against), others=_keys(ranked))
    return Proposal(
        line.key,
        confidence,
        (_part(directory, best, line.cents, line, clues),),
        (*best.reasons(clues), *against),
        _keys(ranked[1:]),
    )


def _keys(ranked: Iterable[Candidate]) -> tuple[UUID, ...]:
    return tuple(candidate.lease.id for candidate in ranked)[:_OTHERS]


def _money_out(line: IncomingLine, clues: Clues, ranked: Sequence[Candidate]) -> Proposal:
    """Money out is nobody's payment; where the bank took one back, whose it was may be told."""
    if not line.return_reason or not ranked:
        return Proposal(line.key, Confidence.NONE, reasons=(Reason(words.MONEY_OUT),))
    best = ranked[0]
    sent_back = Reason(words.SENT_BACK, {"reason": line.return_reason})
    part = Part(best.lease.id, best.lease.code, line.cents)
    return Proposal(
        line.key,
        Confidence.LIKELY,
        (part,),
        (sent_back, *best.reasons(clues)),
        _keys(ranked[1:]),
    )


def _nothing_found(line: IncomingLine, clues: Clues) -> Proposal:
    template = words.NOT_RENT if clues.speaks_of_something_else else words.NOTHING
    return Proposal(line.key, Confidence.NONE, reasons=(Reason(template),))


def _paid_together(
    directory: Directory, line: IncomingLine, clues: Clues, ranked: Sequence[Candidate]
) -> Proposal | None:
    """One transfer for several leases: as many codes as leases, or all that a household has."""
    coded = [candidate for candidate in ranked if candidate.has(CODES)]
    if len(coded) > 1:
        shares = _months_of(coded, line.cents)
        is_exact = shares is not None
        parts = shares or _as_far_as_it_goes(coded, line.cents)
        return _several(directory, line, clues, coded, parts, is_sure=is_exact)
    best = ranked[0]
    beside = [
        candidate
        for candidate in ranked
        if candidate.lease.household_id == best.lease.household_id and candidate.is_current
    ]
    if len(beside) > 1 and best.fit is Fit.NONE and best.has(NAMES | ACCOUNTS):
        shares = _months_of(beside, line.cents)
        if shares is not None:
            return _several(directory, line, clues, beside, shares, is_sure=False)
    return None


def _months_of(candidates: Sequence[Candidate], cents: int) -> list[int] | None:
    """A month of each, where they sum to the amount."""
    months = [max(candidate.lease.monthly_cents, default=0) for candidate in candidates]
    return months if sum(months) == cents and all(months) else None


def _as_far_as_it_goes(candidates: Sequence[Candidate], cents: int) -> list[int]:
    """A month of each in turn; the last takes what is left."""
    parts = []
    for candidate in candidates[:-1]:
        part = min(cents, max(candidate.lease.monthly_cents, default=0))
        parts.append(part)
        cents -= part
    return [*parts, cents]


def _several(
    directory: Directory,
    line: IncomingLine,
    clues: Clues,
    candidates: Sequence[Candidate],
    cents: Sequence[int],
    *,
    is_sure: bool,
) -> Proposal:
    parts = tuple(
        _part(directory, candidate, part, line, clues)
        for candidate, part in zip(candidates, cents, strict=True)
        if part > 0
    )
    reasons = [Reason(words.SEVERAL_LEASES, {"count": str(len(candidates))})]
    for candidate in candidates:
        reasons += candidate.reasons(clues)[:1]
    confidence = Confidence.SURE if is_sure else Confidence.LIKELY
    return Proposal(line.key, confidence, parts, tuple(reasons))


def _part(
    directory: Directory, candidate: Candidate, cents: int, line: IncomingLine, clues: Clues
) -> Part:
    said = line.text[:_REASON_LENGTH]
    choices: list[Choice] = []
    if Sign.PLAN_CODE in candidate.signs:
        for plan in clues.plans:
            if directory.plans.get((plan.year, plan.number)) == candidate.lease.id:
                choices += [
                    Choice(ChoiceBasis.DECLARED, charge_id=charge, reason=said)
                    for charge in directory.plan_charges.get((plan.year, plan.number), ())
                ]
    choices += [Choice(ChoiceBasis.DECLARED, month=month, reason=said) for month in clues.months]
    return Part(candidate.lease.id, candidate.lease.code, cents, tuple(choices))


def _judge(
    best: Candidate, others: Sequence[Candidate], clues: Clues
) -> tuple[Confidence, list[Reason]]:
    """How sure the best candidate is, and what speaks against being sure."""
    against: list[Reason] = []
    rivals = [
        other
        for other in others
        if other.lease.household_id != best.lease.household_id and _is_rival(other, best, clues)
    ]
    if rivals:
        name = rivals[0].lease.household_name
        same_name = name == best.lease.household_name
        against.append(
            Reason(words.AMBIGUOUS, {"count": str(len(rivals))})
            if same_name
            else Reason(words.CONTRADICTED, {"name": name})
        )
    siblings = [
        other
        for other in others
        if other.lease.household_id == best.lease.household_id
        and other.is_current == best.is_current
        and other.score == best.score
    ]
    if siblings:
        against.append(Reason(words.AMBIGUOUS, {"count": str(len(siblings))}))
    for_a_stranger = bool(clues.on_behalf) and not best.has(CODES | {Sign.ON_BEHALF})
    is_sure = not against and not for_a_stranger and any(test(best, clues) for test in _SURE)
    if is_sure:
        return Confidence.SURE, []
    alike = sum(other.score == best.score for other in rivals)
    if alike > _MOST_ALIKE or not _is_worth_a_look(best, clues):
        return Confidence.NONE, against or [Reason(words.NOTHING)]
    return Confidence.LIKELY, against


def _is_rival(other: Candidate, best: Candidate, clues: Clues) -> bool:
    """Whether another household may be meant as well.

    Homonyms are told apart by the flat, the account, a code, or an amount that fits one alone.
    """
    if other.has(CODES) or (best.has(CODES) and not _is_named(best) and _points_at(other)):
        return True
    if best.has(CODES):
        # A code may be a namesake's, copied from the wrong line: the account knows better.
        is_namesake = other.lease.household_name == best.lease.household_name
        return is_namesake and other.has(ACCOUNTS) and not best.has(ACCOUNTS)
    if other.has(ACCOUNTS) and not best.has(ACCOUNTS):
        # The account is another's: unless the text says on whose behalf it was paid.
        return not best.has({Sign.ON_BEHALF, Sign.UNIT_CODE})
    if best.has(ACCOUNTS) and not other.has(ACCOUNTS):
        return Sign.UNIT_CODE in other.signs or Sign.ON_BEHALF in other.signs
    if best.flat_agrees and not other.flat_agrees:
        return False
    if Sign.UNIT_CODE in best.signs and not (Sign.UNIT_CODE in other.signs and _is_named(other)):
        return not _is_named(best) and _points_at(other)
    same_signs = set(other.signs) == set(best.signs)
    telling = {Fit.WHOLE_DEBT} if clues.speaks_of_arrears else _TELLING
    if same_signs and best.fit in telling and not other.fit:
        return not best.is_current
    return max(other.signs) >= max(best.signs) or other.fit > best.fit


_TELLING = frozenset(
    {Fit.MONTH, Fit.WHOLE_DEBT, Fit.INSTALMENT, Fit.HALF_MONTH, Fit.SEVERAL_MONTHS}
)
"""Amounts that fit one lease to the cent and are no round figure by chance; arrears are often
paid by round figures, which may be a namesake's garage rent."""


def _is_named(candidate: Candidate) -> bool:
    return candidate.has(NAMES | ACCOUNTS | {Sign.CUT_NAME, Sign.MISTYPED_NAME})


def _points_at(candidate: Candidate) -> bool:
    return candidate.has(NAMES | ACCOUNTS | {Sign.UNIT_CODE})


def _has_context(best: Candidate, clues: Clues) -> bool:
    """Whether the line is about rent at all."""
    return clues.speaks_of_rent or clues.speaks_of_arrears or best.fit is not Fit.NONE


def _is_worth_a_look(best: Candidate, clues: Clues) -> bool:
    if clues.speaks_of_something_else and not best.has(CODES | ACCOUNTS):
        return best.fit is not Fit.NONE
    return max(best.signs) > Sign.CUT_NAME or _has_context(best, clues)


def _sure_by_code(best: Candidate, clues: Clues) -> bool:
    if best.flat_agrees is False or clues.speaks_of_something_else:
        return False
    if not _is_named(best) and not best.fit and not best.owes_what_text_says:
        # One figure of a code may be wrong: an amount that fits nothing vouches for none.
        return False
    return best.has(CODES) and (best.is_current or best.lease.balance_cents > 0)


def _sure_by_dwelling(best: Candidate, clues: Clues) -> bool:
    if Sign.UNIT_CODE not in best.signs or clues.speaks_of_something_else:
        return False
    if not best.is_current and best.lease.balance_cents <= 0:
        return False
    return _is_named(best) or best.fit is Fit.MONTH


def _sure_by_account(best: Candidate, clues: Clues) -> bool:
    if not best.has(ACCOUNTS) or best.flat_agrees is False:
        return False
    if not best.is_current and best.lease.balance_cents <= 0:
        return False
    return _has_context(best, clues) and not clues.speaks_of_something_else


def _sure_by_name(best: Candidate, clues: Clues) -> bool:
    if not best.has(NAMES) or best.flat_agrees is False or clues.speaks_of_something_else:
        return False
    if not best.has({Sign.FULL_NAME, Sign.ON_BEHALF}) and best.fit not in _TELLING:
        # A payer whose name was learned may be somebody else of that name.
        return False
    if not best.is_current and best.lease.balance_cents <= 0:
        return False
    return _has_context(best, clues)


def _sure_by_flat(best: Candidate, clues: Clues) -> bool:
    """A name cut short or mistyped counts where flat and staircase are those of its lease."""
    worse = best.has({Sign.CUT_NAME, Sign.MISTYPED_NAME})
    if clues.speaks_of_something_else:
        return False
    return worse and bool(best.flat_agrees) and best.is_current and _has_context(best, clues)


def _sure_by_cut_name(best: Candidate, clues: Clues) -> bool:
    if Sign.CUT_NAME not in best.signs or best.flat_agrees is False:
        return False
    return best.fit is Fit.MONTH and clues.speaks_of_rent and best.is_current


_SURE: tuple[Callable[[Candidate, Clues], bool], ...] = (
    _sure_by_code,
    _sure_by_dwelling,
    _sure_by_account,
    _sure_by_name,
    _sure_by_flat,
    _sure_by_cut_name,
)
