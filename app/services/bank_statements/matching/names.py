"""Finding people's names in a text: in any order, joined, cut short, or with a typing error."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from rapidfuzz.distance import OSA

from app.services.bank_statements.matching.words import damaged_forms, words_of

_LONGEST_NAME = 6
"""Words; longer names are found by their first ones."""
_SHORTEST_CUT = 5
"""Letters of a cut name, below which it could be anybody's."""
_FIRST_TYPO, _SECOND_TYPO = 4, 8
"""Letters from which a word may have one typing error, and two."""


@dataclass(frozen=True, slots=True)
class NamesFound:
    """Households whose people a text names, by how well: in full, cut short, mistyped."""

    full: frozenset[UUID] = frozenset()
    cut: frozenset[UUID] = frozenset()
    mistyped: frozenset[UUID] = frozenset()

    @property
    def best(self) -> frozenset[UUID]:
        """Those named best."""
        return self.full or self.cut or self.mistyped


@dataclass(slots=True)
class NameIndex:
    """Every name of the office, by its letters."""

    _exact: defaultdict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    _surname_length: dict[str, int] = field(default_factory=dict)
    _sorted: list[str] = field(default_factory=list)
    _word_households: defaultdict[str, set[tuple[UUID, int]]] = field(
        default_factory=lambda: defaultdict(set)
    )
    _names: list[tuple[UUID, tuple[str, ...]]] = field(default_factory=list)
    _near_words: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, household_id: UUID, surname: str, given: str) -> None:
        """Take a person in; a name of one word alone tells nobody and is left out."""
        for family, first in {(surname, given), *_damaged(surname, given)}:
            family_words, given_words = words_of(family), words_of(first)
            if not family_words or not given_words:
                continue
            self._add_forms(household_id, family_words, given_words)
        words = tuple(words_of(f"{surname} {given}"))
        if len(words) > 1:
            position = len(self._names)
            self._names.append((household_id, words))
            for word in words:
                self._word_households[word].add((household_id, position))

    def _add_forms(self, household_id: UUID, family: list[str], given: list[str]) -> None:
        joined = "".join(family)
        for names in {tuple(given), tuple(given[:1])}:
            whole = "".join(names)
            for form in (joined + whole, whole + joined):
                self._exact[form].add(household_id)
            self._surname_length[joined + whole] = len(joined)

    def finish(self) -> None:
        """Prepare for cut and mistyped names, once every name is in."""
        self._sorted = sorted(self._surname_length)
        for word in self._word_households:
            for variant in _deletions(word):
                self._near_words[variant].add(word)

    def find(self, words: Sequence[str]) -> NamesFound:
        """The households that `words` name; worse ways are tried only where better ones fail."""
        runs = list(_runs(words))
        full = {key for joined, _ in runs for key in self._exact.get(joined, ())}
        if full:
            return NamesFound(full=frozenset(full))
        cut = {key for joined, count in runs if count > 1 for key in self._cut(joined)}
        if cut:
            return NamesFound(cut=frozenset(cut))
        return NamesFound(mistyped=frozenset(self._mistyped(words)))

    def _cut(self, joined: str) -> Iterator[UUID]:
        """Households with a name that begins so, its surname whole and the given name begun."""
        if len(joined) < _SHORTEST_CUT:
            return
        for position in range(bisect_left(self._sorted, joined), len(self._sorted)):
            name = self._sorted[position]
            if not name.startswith(joined):
                return
            if len(joined) >= self._surname_length[name] + 2:
                yield from self._exact[name]

    def _mistyped(self, words: Sequence[str]) -> set[UUID]:
        near = [self._near(word) for word in words]
        hits: defaultdict[tuple[UUID, int], set[str]] = defaultdict(set)
        for known_words in near:
            for known in known_words:
                for person in self._word_households[known]:
                    hits[person].add(known)
        return {
            household_id
            for (household_id, position), found in hits.items()
            if found.issuperset(self._names[position][1])
        }

    def _near(self, word: str) -> set[str]:
        """Words of names that differ from `word` by a typing error or two, itself among them."""
        if word in self._word_households:
            return {word}
        allowed = _typos_allowed(word)
        if not allowed:
            return set()
        candidates = {
            known for variant in _deletions(word) for known in self._near_words.get(variant, ())
        }
        return {
            known
            for known in candidates
            if OSA.distance(word, known, score_cutoff=allowed)
            <= min(allowed, _typos_allowed(known))
        }


def _typos_allowed(word: str) -> int:
    if len(word) < _FIRST_TYPO:
        return 0
    return 2 if len(word) >= _SECOND_TYPO else 1


def _deletions(word: str) -> set[str]:
    """`word` with up to as many letters left out as it may have errors: two words that differ
    by no more share one of these."""
    found = {word}
    for _ in range(_typos_allowed(word)):
        found |= {
            shorter[:index] + shorter[index + 1 :]
            for shorter in found
            for index in range(len(shorter))
        }
    return found


def _runs(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Neighbouring words joined, with how many they are."""
    for start in range(len(words)):
        joined = ""
        for count, word in enumerate(words[start : start + _LONGEST_NAME], start=1):
            if word.isdigit():
                break
            joined += word
            yield joined, count


def _damaged(surname: str, given: str) -> set[tuple[str, str]]:
    surnames, givens = {surname, *damaged_forms(surname)}, {given, *damaged_forms(given)}
    return {(family, first) for family in surnames for first in givens}
