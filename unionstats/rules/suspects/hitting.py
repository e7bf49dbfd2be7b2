"""Smallest hitting sets: the fewest members with one of each of some sets, part by part.

Where sets share no member that any smallest hitting set has, their parts are independent: the smallest
hitting sets of all are every choice of one from each part, and are never written out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

from unionstats.rules.solver.graph import connected

Members: TypeAlias = frozenset[int]
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
        sets = frozenset(sets)
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
    for one in sorted(set(sets), key=lambda one: (len(one), sorted(one))):
        if not any(other <= one for other in found):
            found.append(one)
    return found


def parts_of(sets: Sequence[Members]) -> list[list[Members]]:
    """The sets in groups that share members."""
    return [[sets[n] for n in part] for part in connected({n: sorted(one) for n, one in enumerate(sets)})]


def split_up(family: Family) -> list[Family]:
    """A family as the families that it is every choice of one from each of; itself where it is none."""
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
    size = 1
    for one_family in split:
        size *= len(one_family)
    return split if size == len(family) else [family]
