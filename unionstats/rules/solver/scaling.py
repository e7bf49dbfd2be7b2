"""Counts without end that rules fix only in proportion to each other.

All multiples of a solution are solutions then, so one in fractions times their common denominator is one in
whole numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from unionstats.interval import Interval
from unionstats.rules.solver.system import System

# of two values: by which power of a factor they grow, None where that is not one power
_POWERS: Mapping[str, Callable[[int, int], int | None]] = {
    "+": lambda one, other: one if one == other else None,
    "-": lambda one, other: one if one == other else None,
    "*": lambda one, other: one + other,
    "/": lambda one, other: one - other,
    "~": lambda one, _: one,
}


def scales(system: System, domains: Sequence[Interval], among: Iterable[int]) -> bool:
    """Whether constraints, some with whole variables, hold for a solution's multiples by whole numbers.

    Their whole variables are multiplied, the rest stays. False says only that this is not known.
    """
    some = False
    for number in among:
        constraint = system.constraints[number]
        powers = []
        for variable in constraint.variables:
            domain = domains[variable]
            power = int(system.whole[variable] and domain.point is None)
            if power and (domain.high is not None or domain.low is None or domain.low < 0):
                return False
            powers.append(power)
        values = constraint.program.fold(powers, _POWERS)
        left, right = values[constraint.program.left], values[constraint.program.right]
        if left is None or left != right:
            return False
        some = some or 1 in powers
    return some
