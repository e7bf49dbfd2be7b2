"""What the linear rules among several say of them all: none holds if these do not hold over the reals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from unionstats.interval import ANY, Exact, Interval
from unionstats.rules.solver.exactness import free_variables
from unionstats.rules.solver.lattice import solved_equations, tightened
from unionstats.rules.solver.linear import Linear, OutOfWork, Row
from unionstats.rules.solver.linearise import linearise
from unionstats.rules.solver.system import Budget, System

MOST_ROWS = 500  # of rules that are solved at once; more are left to propagation


class Relaxation(Struct, frozen=True):
    """Rows that every solution satisfies; where `exact`, each real solution of theirs is one of the rules."""

    rows: tuple[Row, ...]
    exact: bool


def relax(
    system: System,
    domains: Sequence[Interval],
    among: Collection[int],
    budget: Budget,
    kept: Collection[int] = (),
) -> Relaxation:
    """The linear rules among some; variables in `kept` stay variables even where only one rule holds them."""
    if len(among) > MOST_ROWS or not budget.spend(sum(system.constraints[number].size for number in among)):
        return Relaxation((), exact=False)
    free = free_variables(system, domains, among)
    occurrences = Counter(variable for variables in free.values() for variable in variables)
    # a whole number's interval has gaps, so it stays a variable
    private = {v for v, count in occurrences.items() if count == 1 and not system.whole[v]}.difference(kept)
    rows: list[Row] = []
    exact = True
    for number in among:
        constraint = system.constraints[number]
        found = linearise(constraint.program, constraint.variables, domains, private)
        if found is None:
            exact = False
        else:
            exact = exact and found.exact
            rows += found.rows
    return Relaxation(tuple(rows), exact)


def solution_of(
    relaxation: Relaxation, system: System, domains: Sequence[Interval], budget: Budget
) -> tuple[bool | None, Mapping[int, Exact]]:
    """Whether the rows have a real solution, and one; None where that is not known.

    Sums of whole numbers alone are brought to the next whole number that they can be.
    """
    rows = [tight for row in relaxation.rows for tight in tightened(row, system.whole, domains)]
    if not rows:
        return None, {}
    try:
        linear = Linear(rows, _columns(rows, domains), Budget(budget.left // 2, budget))
        if not linear.feasible():
            return False, {}
        return True, linear.solution()
    except OutOfWork:
        return None, {}


def ranges_of(
    relaxation: Relaxation, domains: Sequence[Interval], wanted: Collection[int], budget: Budget
) -> dict[int, Interval] | None:
    """The exact ranges of the wanted variables in rows that are known to be feasible; None if not known."""
    rows = relaxation.rows
    try:
        linear = Linear(rows, _columns(rows, domains), budget)
        if not linear.feasible():
            return None
        return {column: linear.range_of(column) for column in linear.columns if column in wanted}
    except OutOfWork:
        return None


def recedes(
    relaxation: Relaxation, domains: Sequence[Interval], variable: int, sign: int, budget: Budget
) -> bool:
    """Whether a step of whole numbers leads from every solution of the rows to others without end.

    The step, a solution of the rows with constants of zero, increases the variable, or decreases it where
    `sign` is negative.
    """
    rows = [Row(row.coefficients, "=" if row.relation == "=" else ">=", 0) for row in relaxation.rows]
    cone = {
        column: Interval(None if domain.low is None else 0, None if domain.high is None else 0)
        for column, domain in _columns(relaxation.rows, domains).items()
    }
    if variable not in cone:
        return (domains[variable].high if sign > 0 else domains[variable].low) is None
    try:
        return Linear([*rows, Row({variable: sign}, ">=", 1)], cone, budget).feasible()
    except OutOfWork:
        return False


def has_whole_solution(
    relaxation: Relaxation, system: System, domains: Sequence[Interval], budget: Budget
) -> bool:
    """Whether the rows may have a solution in whole numbers, the equations between these being solved.

    False is proven; True says only that it was not refuted.
    """
    rows = [tight for row in relaxation.rows for tight in tightened(row, system.whole, domains)]
    rows = [row for row in rows if all(system.whole[column] for column in row.coefficients)]
    columns = _columns(rows, domains)
    if not any(row.relation == "=" for row in rows):
        return True
    for column, domain in columns.items():
        rows += [Row({column: 1}, ">=", domain.low)] if domain.low is not None else []
        rows += [Row({column: -1}, ">=", -domain.high)] if domain.high is not None else []
    try:
        left = solved_equations(rows)
        return Linear(left, dict.fromkeys(_columns(left, None), ANY), budget).feasible()
    except OutOfWork:
        return True


def _columns(rows: Sequence[Row], domains: Sequence[Interval] | None) -> dict[int, Interval]:
    return {
        column: ANY if domains is None else domains[column] for row in rows for column in row.coefficients
    }
