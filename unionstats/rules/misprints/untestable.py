"""Rules that hold whatever their printed figures say, which need not be tried to be known."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.interval import ANY
from unionstats.rules.language.program import Program
from unionstats.rules.variable import Variable


def holds_whatever_is_printed(program: Program, variables: Sequence[Variable]) -> bool:
    """Whether no misprint can make the equation fail; False says only that this is not known.

    So it is where an unprinted real without bounds takes up whatever the others give, as the next amount
    does in a growth rate, and where two unprinted counts without end differ by whole numbers.
    """
    if program.relation == "=" and _takes_up_all(program, variables):
        return True
    return bool(program.signs) and _difference_is_free(program.signs, variables)


def _takes_up_all(program: Program, variables: Sequence[Variable]) -> bool:
    """Whether some real can be solved for, by sums and quotients whose divisors may be anything."""
    divisors = {node.right for node in program.nodes if node.operator == "/"}
    if any(divisor >= program.slots or variables[divisor].face is not None for divisor in divisors):
        return False
    free = {
        slot
        for slot, variable in enumerate(variables)
        if variable.face is None and not variable.whole and variable.domain == ANY
    }.difference(program.repeated, divisors)
    for index, node in enumerate(program.nodes):
        if (node.left in free and node.operator != "*") or (node.right in free and node.operator in "+-"):
            free.add(program.slots + index)
    return program.left in free or program.right in free


def _difference_is_free(signs: Sequence[int], variables: Sequence[Variable]) -> bool:
    endless = {
        signs[slot]
        for slot, variable in enumerate(variables)
        if variable.face is None and variable.whole and variable.domain.high is None
    }
    others = (variable for variable in variables if variable.face is not None or not variable.whole)
    return len(endless) == 2 and all(_is_whole_count(variable) for variable in others)  # noqa: PLR2004 - both signs


def _is_whole_count(variable: Variable) -> bool:
    """Whether a printed figure, and any misprint of it, stands for one whole number."""
    point = variable.domain.point
    quantity = variable.figure.quantity
    return (
        quantity is not None
        and not quantity.scaled
        and not quantity.approximation
        and point is not None
        and point.denominator == 1
    )
