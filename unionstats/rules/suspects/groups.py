"""Failures in groups: those whose suspects depend on each other, and those that only together explain one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from unionstats.rules.suspects.hitting import Family, Members
from unionstats.rules.suspects.unprinted import Unprinted


class Failure(Struct, frozen=True):
    """Rules that fail, one by itself or several together, and their printed figures by number."""

    checks: tuple[str, ...]
    figures: Members


def failures_of(rules: Unprinted, named: Sequence[tuple[str, ...]]) -> list[Failure]:
    """The failures with these rules."""
    slots, printed = rules.group.slots, rules.printed
    return [
        Failure(names, frozenset(v for name in names for v in slots[name] if v in printed)) for names in named
    ]


def unnamed(
    rules: Unprinted, clashes: Sequence[Members], families: Sequence[Family], known: Sequence[Failure]
) -> list[Failure]:
    """A failure for each family that no known one belongs to, of the rules of one of its clashes."""
    found = []
    for family in families:
        figures = frozenset().union(*family)
        if not any(figures & failure.figures for failure in known):
            clash = next(one for one in clashes if one & figures)
            names = tuple(rules.names[rule] for rule in rules.rules_of[clash])
            found += failures_of(rules, [names])
    return found


def joined(families: Sequence[Family], failures: Sequence[Failure]) -> list[Family]:
    """Families with those made one that only together explain a failure: a total and a part of it.

    Where both leave a choice they stay apart: their choices do not depend on each other.
    """
    groups = [list(family) for family in families]
    for failure in failures:
        certain = [
            family for family in groups if len(family) == 1 and any(one & failure.figures for one in family)
        ]
        if len(certain) > 1:
            groups = [family for family in groups if family not in certain]
            groups.append([frozenset().union(*choice) for choice in product(*certain)])
    return groups
