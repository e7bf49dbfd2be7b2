"""Counts without end that rules fix only in proportion to each other.

All multiples of a solution are solutions then, so one in fractions times their common denominator is one in
whole numbers.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

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


def scales(system: System, domains: Sequence[Interval], among: Sequence[int]) -> bool:
    """Whether constraints, some with whole variables, hold for a solution's multiples by whole numbers.

    Their whole variables are multiplied, and their endless reals or none of the reals. False says only that
    this is not known.
    """
    variables = {variable for number in among for variable in system.constraints[number].variables}
    free = {variable for variable in variables if domains[variable].point is None}
    endless = {
        v for v in free if domains[v].high is None and (low := domains[v].low) is not None and low >= 0
    }
    wholes = {variable for variable in free if system.whole[variable]}
    return (
        bool(wholes)
        and wholes <= endless
        and any(_grow_alike(system, among, multiplied) for multiplied in (wholes, endless))
    )


def _grow_alike(system: System, among: Iterable[int], multiplied: Collection[int]) -> bool:
    """Whether both sides of each constraint grow by the same power of what some variables grow by."""
    for number in among:
        constraint = system.constraints[number]
        program = constraint.program
        values = program.fold([int(v in multiplied) for v in constraint.variables], _POWERS)
        if values[program.left] is None or values[program.left] != values[program.right]:
            return False
    return True
