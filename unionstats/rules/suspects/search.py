"""The fewest figures that, were they not printed, let everything hold (Reiter 1987, Greiner et al. 1989)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, product
from math import prod

from unionstats.rules.suspects.hitting import Family, Hitting, Members, TooManyError, minimal
from unionstats.rules.suspects.unprinted import OpenError, Unprinted

MOST_COMBINED = 256  # choices, one from each family, that are tried together
MOST_CLASHES = 1_000


def fewest(rules: Unprinted, seeds: Iterable[Members]) -> tuple[list[Family], list[Members], bool]:
    """Families of fewest figures: with one set of each not printed, everything holds.

    `seeds` are figures that are known to clash. Gives beside the families all clashes met, and whether all
    is proven: where the work stops, the sets are those that no known clash refutes.
    """
    clashes = minimal(one for one in seeds if one)
    families: list[Family] = []
    while len(clashes) < MOST_CLASHES:
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
    clash = rules.clash(everything)
    if clash is not None:
        return [clash]
    found: list[Members] = []
    for own, family in zip(first, families, strict=True):
        for other in family[1:]:
            if not any(one.isdisjoint(other) and one.isdisjoint(everything - own) for one in found):
                clash = rules.clash((everything - own) | other)
                found += [] if clash is None else [clash]
    if found or prod(len(family) for family in families) > MOST_COMBINED:
        return found
    for choice in islice(product(*families), MOST_COMBINED):
        clash = rules.clash(frozenset().union(*choice))
        if clash is not None:
            return [clash]
    return []
