"""From where to where reals can be, in rules that are linear once the whole numbers in them are known."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.interval import Interval, exactly, hull
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.relaxation import ranges_of, relax, solution_of
from unionstats.rules.solver.search import variables_of
from unionstats.rules.solver.settled import settled_by_propagation
from unionstats.rules.solver.system import Budget, System, propagate_change

MOST_TRIED = 2_000  # values of one whole number


def hulls_of(
    system: System, domains: Domains, asked: Sequence[int], among: Sequence[int], budget: Budget
) -> dict[int, Interval] | None:
    """The smallest intervals that hold every value of the asked reals, given the constraints `among`.

    `domains` are narrowed by these. Empty where they have no solution; None where that is not known.
    """
    wholes = [variable for variable in variables_of(system, domains, among) if system.whole[variable]]
    if not wholes:
        return _real_ranges(system, domains, asked, among, budget)
    sizes = {
        variable: domains[variable].high - domains[variable].low  # type: ignore[operator] # both are there
        for variable in wholes
        if None not in (domains[variable].low, domains[variable].high)
    }
    if not sizes or min(sizes.values()) >= MOST_TRIED:
        return None
    variable = min(sizes, key=lambda one: sizes[one])
    found: dict[int, Interval] = {}
    low = domains[variable].low
    assert low is not None  # noqa: S101 - it has a size
    for number in range(int(low), int(low + sizes[variable]) + 1):
        narrowed = propagate_change(system, domains, {variable: exactly(number)}, budget, among)
        ranges = {} if narrowed is None else hulls_of(system, narrowed, asked, among, budget)
        if ranges is None or budget.left < 0:
            return None
        for asked_one, within in ranges.items():
            found[asked_one] = hull(found.get(asked_one), within) or within
    return found


def _real_ranges(
    system: System, domains: Domains, asked: Sequence[int], among: Sequence[int], budget: Budget
) -> dict[int, Interval] | None:
    """The same for constraints over reals alone."""
    if domains.at_rest and settled_by_propagation(system, domains, among):
        return {variable: domains[variable] for variable in asked}
    relaxation = relax(system, domains, among, budget, asked)
    holds, _ = solution_of(relaxation, system, domains, budget) if relaxation.exact else (None, {})
    if not holds:
        return None if holds is None else {}
    ranges = ranges_of(relaxation, domains, asked, budget)
    return None if ranges is None else {v: ranges.get(v, domains[v]) for v in asked}
