"""The fewest figures that, were they not printed, let everything hold (Reiter 1987, Greiner et al. 1989)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import islice, product
from math import prod
from typing import TypeAlias

from unionstats.rules.solver.graph import connected
from unionstats.rules.suspects.unprinted import Members, OpenError, Unprinted

Family: TypeAlias = list[Members]

MOST_STEPS = 20_000  # of one search
MOST_SETS = 200  # smallest hitting sets of one part


class TooManyError(Exception):
    """The sets are too entangled for the work allowed."""


class Hitting:
    """Searches over some sets."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self.left = most
        self.known: dict[frozenset[Members], int] = {}

    def families(self, sets: Iterable[Members]) -> list[Family]:
        """The smallest hitting sets of each independent part; raises TooManyError."""
        left, certain = minimal(sets), list[Family]()
        while (one := in_all(left)) is not None:
            certain.append([frozenset({one})])
            left = [other for other in left if one not in other]
        parts = sorted(map(frozenset, parts_of(left)), key=lambda part: min(map(min, part)))
        return certain + [one for part in parts for one in self._families_of(part)]

    def _families_of(self, sets: frozenset[Members]) -> list[Family]:
        """The same of sets that hang together."""
        least = self.least(sets)
        members = sorted(frozenset().union(*sets))
        useful = frozenset(
            one for one in members if self.least(frozenset(s for s in sets if one not in s)) == least - 1
        )
        families = [
            self.all_of(part, self.least(frozenset(part)))
            for part in parts_of(minimal(s & useful for s in sets))
        ]
        return [split for family in families for split in split_up(family)]

    def least(self, sets: frozenset[Members]) -> int:
        """How many members a smallest hitting set has."""
        if not sets:
            return 0
        if sets not in self.known:
            parts = parts_of(minimal(sets))
            self.known[sets] = sum(self._least_of_part(part) for part in parts)
        return self.known[sets]

    def _least_of_part(self, part: Sequence[Members]) -> int:
        self.left -= len(part)
        if self.left < 0:
            raise TooManyError
        if frozenset.intersection(*part):
            return 1
        shortest = min(part, key=lambda one: (len(one), sorted(one)))
        return 1 + min(self.least(frozenset(s for s in part if one not in s)) for one in sorted(shortest))

    def all_of(self, sets: Collection[Members], size: int) -> Family:
        """All hitting sets of a size, which is the least."""
        self.left -= len(sets)
        if self.left < 0:
            raise TooManyError
        if not sets:
            return [frozenset()]
        if not size or not all(sets) or self.least(frozenset(sets)) > size:
            return []
        shortest = min(sets, key=lambda one: (len(one), sorted(one)))
        found: Family = []
        tried: set[int] = set()
        for one in sorted(shortest):
            rest = minimal(s - tried for s in sets if one not in s)
            found += [other | {one} for other in self.all_of(rest, size - 1)]
            tried.add(one)
            if len(found) > MOST_SETS:
                raise TooManyError
        return found


def minimal(sets: Iterable[Members]) -> list[Members]:
    """The sets that hold no other of them."""
    found: list[Members] = []
    by_least: dict[int, list[Members]] = {}
    for one in sorted(set(sets), key=lambda one: (len(one), sorted(one))):
        if not one:
            return [one]
        if not any(other <= one for member in one for other in by_least.get(member, ())):
            found.append(one)
            by_least.setdefault(min(one), []).append(one)
    return found


def in_all(sets: Sequence[Members]) -> int | None:
    """A member of all smallest hitting sets, if one is plainly so: a total that very many sets share.

    Sets that share it and nothing else would without it need more members than some hitting set has.
    """
    counts = Counter(member for one in sets for member in one)
    left, most = sets, 0
    for member, _ in counts.most_common():  # a hitting set, the more frequent members first
        rest = [one for one in left if member not in one]
        most += len(rest) < len(left)
        left = rest
        if not left:
            break
    for member, count in counts.most_common():
        if count <= most:
            break
        seen, apart = {member}, 0
        for one in sets:
            if member in one and len(one) > 1 and seen.isdisjoint(one - {member}):
                seen |= one
                apart += 1
        if apart > most:
            return member
    return None


def parts_of(sets: Sequence[Members]) -> list[list[Members]]:
    """The sets in groups that share members."""
    return [[sets[n] for n in part] for part in connected({n: sorted(one) for n, one in enumerate(sets)})]


def split_up(family: Family) -> list[Family]:
    """A family as the families that it is every choice of one from each of; itself where it is none."""
    if all(len(one) == 1 for one in family):  # each of two excludes the other
        return [family]
    members = sorted(frozenset().union(*family))
    joined: dict[int, list[int]] = {}
    for at, one in enumerate(members):
        joined[one] = [at]
    links = 0
    for at, one in enumerate(members):
        for other in members[at + 1 :]:
            both = {(one in chosen, other in chosen) for chosen in family}
            if len(both) != len({a for a, _ in both}) * len({b for _, b in both}):
                links += 1
                joined[one].append(-links)
                joined[other].append(-links)
    blocks = [frozenset(part) for part in connected(joined)]
    split = [sorted({chosen & block for chosen in family}, key=sorted) for block in blocks]
    return split if prod(map(len, split)) == len(family) else [family]


MOST_COMBINED = 256  # choices, one from each family, that are tried together
MOST_CLASHES = 1_000


def fewest(
    rules: Unprinted, seeds: Iterable[Members], spared: int = 0
) -> tuple[list[Family], list[Members], bool]:
    """Families of fewest figures of one block: with one set of each not printed, everything of it holds.

    `seeds` are figures that are known to clash. Gives beside the families all clashes met, and whether all
    is proven: where the work stops, the sets are those that no known clash refutes. `spared` is how much of
    the whole work is left for what comes after.
    """
    clashes = minimal(one for one in seeds if one)
    families: list[Family] = []
    while len(clashes) < MOST_CLASHES and rules.whole.left >= spared:
        try:
            families = Hitting().families(clashes)
            found = _refuted(rules, families)
        except (TooManyError, OpenError):
            return families, clashes, False
        if not found:
            return families, clashes, True
        if not all(found):  # rules contradict each other whatever is printed
            return families, clashes, False
        clashes = minimal([*clashes, *found])
    return families, clashes, False


def _refuted(rules: Unprinted, families: Sequence[Family]) -> list[Members]:
    """Clashes of figures that some choice from the families leaves printed."""
    first = [family[0] for family in families]
    everything = frozenset().union(*first)
    found = rules.clashes(everything)
    if found:
        return found
    for own, family in zip(first, families, strict=True):
        for other in family[1:]:
            if not any(one.isdisjoint(other) and one.isdisjoint(everything - own) for one in found):
                found += rules.clashes((everything - own) | other)
    if found or prod(len(family) for family in families) > MOST_COMBINED:
        return found
    for choice in islice(product(*families), MOST_COMBINED):
        found = rules.clashes(frozenset().union(*choice))
        if found:
            return found
    return []
