"""Smallest hitting sets against all subsets."""

from __future__ import annotations

import random
from itertools import combinations, product

import pytest

from unionstats.rules.suspects.hitting import Hitting, TooManyError


def smallest(sets: list[frozenset[int]]) -> set[frozenset[int]]:
    """The smallest sets with a member of each, by trying all."""
    members = sorted(frozenset().union(*sets))
    for size in range(len(members) + 1):
        found = {
            frozenset(s) for s in combinations(members, size) if all(one.intersection(s) for one in sets)
        }
        if found:
            return found
    return set()


@pytest.mark.parametrize("seed", range(5))
def test_families_are_all_smallest_hitting_sets(seed: int) -> None:
    """Every choice of one set from each family, and no other."""
    draw = random.Random(seed)  # noqa: S311 - the same sets each time
    for _ in range(60):
        sets = [frozenset(draw.sample(range(9), draw.randint(1, 4))) for _ in range(draw.randint(1, 7))]
        families = Hitting().families(sets)
        assert {frozenset().union(*choice) for choice in product(*families)} == smallest(sets), sets


def test_independent_sets_are_not_multiplied() -> None:
    """Twenty pairs are twenty families, not a million sets."""
    sets = [frozenset({2 * n, 2 * n + 1, 99}) for n in range(20)] + [frozenset({0, 1, 2, 3, 98})]
    sets += [frozenset({2 * n, 2 * n + 1}) for n in range(20)]
    assert [len(family) for family in Hitting().families(sets)] == [2] * 20


def test_entangled_sets_stop_the_search() -> None:
    """The work is bounded."""
    draw = random.Random(3)  # noqa: S311 - the same sets each time
    sets = [frozenset(draw.sample(range(200), 12)) for _ in range(150)]
    with pytest.raises(TooManyError):
        Hitting(2_000).families(sets)
