"""The least and the greatest whole number that a variable can be, where there are too many to try."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from unionstats.interval import ANY, NOT_NEGATIVE, Exact, Interval, divide, exactly, intersect, subtract
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.relaxation import MOST_ROWS, Relaxation, ranges_of, recedes, relax
from unionstats.rules.solver.search import has_solution_with
from unionstats.rules.solver.system import Budget, System


def extremes(
    system: System, domains: Domains, variable: int, among: Sequence[int], budget: Budget
) -> tuple[Interval, bool]:
    """The whole numbers between the least and the greatest that fit, and whether both ends are proven.

    `among` are the constraints that the variable depends on; they are known to have a solution.
    """
    within = domains[variable]
    if len(among) > MOST_ROWS:
        return within, False
    relaxation = relax(system, domains, among, budget)
    if relaxation.exact:
        least = _least_of_ratio(relaxation, system, domains, variable)
        if least is not None:
            return Interval(least, None), True
        ranges = ranges_of(relaxation, domains, [variable], budget)
        within = within if ranges is None else ranges.get(variable, within)

    def some_fit(one: int, other: int) -> bool | None:
        """Whether some number between two is part of a solution."""
        between = Interval(min(one, other), max(one, other))
        return has_solution_with(system, domains, {variable: between}, budget, among)

    def end(start: int | None, stop: int | None, sign: int) -> tuple[int | None, bool]:
        """The end from `start` on, none where it is known that there is none."""
        if start is not None:
            return _first_from(start, stop, sign, some_fit)
        return None, relaxation.exact and recedes(relaxation, domains, variable, -sign, budget)

    low = None if within.low is None else within.low.__ceil__()
    high = None if within.high is None else within.high.__floor__()
    low, low_known = end(low, high, 1)
    high, high_known = end(high, low, -1)
    return Interval(low, high), low_known and high_known


def _first_from(
    start: int, stop: int | None, sign: int, some_fit: Callable[[int, int], bool | None]
) -> tuple[int, bool]:
    """The first number that fits from `start` toward `stop`, and whether that is proven."""
    first, step = start, 1
    while (found := some_fit(first, first + sign * (step - 1))) is False:
        first += sign * step
        step *= 2
        if stop is not None and (stop - first) * sign < 0:
            return start, False
    last = first + sign * (step - 1)
    while found is not None and first != last:
        middle = first + (last - first) // 2 if sign > 0 else first - (first - last) // 2
        found = some_fit(first, middle)
        if found:
            last = middle
        elif found is False:
            first = middle + sign
    return first, found is not None


def _least_of_ratio(
    relaxation: Relaxation, system: System, domains: Sequence[Interval], variable: int
) -> int | None:
    """The least value of a whole number whose ratio to another, endless like itself, is all that matters.

    The simplest fraction in an interval has both the least numerator and the least denominator (Graham,
    Knuth and Patashnik, *Concrete Mathematics*, 4.5); its multiples go on without end.
    """
    columns = {column for row in relaxation.rows for column in row.coefficients}
    if len(columns) != 2 or variable not in columns or any(row.constant for row in relaxation.rows):  # noqa: PLR2004 - a pair
        return None
    other = next(column for column in columns if column != variable)
    if any(
        not system.whole[c] or (low := domains[c].low) is None or low < 0 or domains[c].high is not None
        for c in columns
    ):
        return None
    if all(0 in domains[column] for column in columns):
        return None
    ratio: Interval | None = NOT_NEGATIVE
    for row in relaxation.rows:
        a, b = (row.coefficients.get(column, 0) for column in (variable, other))
        within = _ratio_within(a, b, row.relation)
        ratio = None if ratio is None or within is None else intersect(ratio, within)
    if ratio is None or 0 in ratio or ratio.high is None:
        return None
    top, bottom = simplest_within(ratio)
    return top if top in domains[variable] and bottom in domains[other] else None


def _ratio_within(a: Exact, b: Exact, relation: str) -> Interval | None:
    """The x / y of the positive x and y with a x + b y in the relation to zero; None if there are none."""
    if a == 0:
        return ANY if b > 0 and relation != "=" else None
    end, strict = Fraction(-b) / a, relation == ">"
    if relation == "=":
        return exactly(end)
    return Interval(end, None, strict) if a > 0 else Interval(None, end, False, strict)


def simplest_within(ratio: Interval) -> tuple[int, int]:
    """Numerator and denominator of the simplest fraction in an interval of positive numbers."""
    terms: list[int] = []
    while True:
        assert ratio.low is not None  # noqa: S101 - it is zero at least
        floor = ratio.low.__floor__()
        first = floor if floor in ratio else floor + 1
        if first in ratio:
            break
        terms.append(floor)
        fraction = divide(exactly(1), subtract(ratio, exactly(floor)))
        assert fraction is not None  # noqa: S101 - no whole number is in the interval
        ratio = fraction
    top, bottom = first, 1
    for term in reversed(terms):
        top, bottom = term * top + bottom, top
    return top, bottom
