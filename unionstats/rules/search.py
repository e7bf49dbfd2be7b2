"""Whether rules can hold at once, and which values an unstated figure can have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.interval import Exact, Interval, exactly, intersect, whole_numbers
from unionstats.rules.exactness import settled_by_propagation
from unionstats.rules.system import Budget, Domains, System, propagate

MOST_TRIED = 2_000  # whole numbers that are tried one by one for one figure
_FAR = 10**12  # where an endless run of whole numbers is looked at first: large numbers fit most ratios


class Solved(Struct, frozen=True):
    """What an unstated figure can be, in the base of its dimension.

    For a whole count `count` says how many numbers fit (None where they are unbounded or were not
    all tried) and `values` lists them where they were tried one by one or form a run; for a real
    both are None. `complete` is False where the work stopped early: the true set is then a part of
    `within`.
    """

    within: Interval | None
    count: int | None
    values: Sequence[int] | None
    complete: bool = True


NOTHING = Solved(None, 0, ())


def settled_domains(system: System, domains: Domains, budget: Budget) -> tuple[Domains, bool]:
    """The domains of a system that has a solution, as narrow as may be, and whether all that is left fits."""
    if settled_by_propagation(system, domains):
        return domains, True
    narrowed = propagate(system, domains, budget, most_visits=budget.left)
    return (domains, False) if narrowed is None else (narrowed, settled_by_propagation(system, narrowed))


def solve_for(system: System, domains: Domains, variable: int, budget: Budget, *, settled: bool) -> Solved:
    """The values of one variable that satisfy every constraint.

    `domains` are narrowed to a fixed point; `settled` is what `settled_by_propagation` says of them.
    """
    within = domains[variable]
    if not system.whole[variable]:
        return Solved(within, None, None, settled)
    if within.low is None or within.high is None:
        return Solved(within, None, None, settled)
    low, high = int(within.low), int(within.high)
    numbers, count = range(low, high + 1), high - low + 1  # len() of a range ends at 2**63
    if settled:
        return Solved(within, count, numbers)
    if count > MOST_TRIED:
        return Solved(within, None, None, complete=False)
    return _tried(system, domains, variable, numbers, budget)


def _tried(system: System, domains: Domains, variable: int, numbers: Sequence[int], budget: Budget) -> Solved:
    fitting: list[int] = []
    complete = True
    for number in numbers:
        trial = list(domains)
        trial[variable] = exactly(number)
        narrowed = propagate(system, trial, budget, [variable])
        answer = False if narrowed is None else extends(system, narrowed, budget)
        complete = complete and answer is not None
        if answer is not False:
            fitting.append(number)
    if not fitting:
        return NOTHING
    return Solved(Interval(fitting[0], fitting[-1]), len(fitting) if complete else None, fitting, complete)


def satisfiable(system: System, domains: Sequence[Interval], budget: Budget) -> bool | None:
    """Whether true values exist that satisfy every constraint; None if the budget ran out first."""
    narrowed = propagate(system, domains, budget)
    return False if narrowed is None else extends(system, narrowed, budget)


def extends(system: System, domains: Domains, budget: Budget) -> bool | None:
    """Like `satisfiable`, for domains that are narrowed already: tries parts of them, depth first."""
    pending = [(domains, 0)]
    while pending:
        current, depth = pending.pop()
        if settled_by_propagation(system, current):
            return True
        if not budget.spend(len(current)):
            return None
        variable = _to_split(current, system.whole, widest=depth % 2 == 1)
        for part in reversed(list(_parts(current[variable], whole=system.whole[variable]))):
            trial = list(current)
            trial[variable] = part
            narrowed = propagate(system, trial, budget, [variable])
            if narrowed is not None:
                pending.append((narrowed, depth + 1))
    return False


def _to_split(domains: Domains, whole: Sequence[bool], *, widest: bool) -> int:
    """The whole variable with the fewest values left; without any, the narrowest or the widest real one.

    Whole variables run out of values. Of the reals a narrow one shows a solution soonest, but only if
    the widest too is cut from time to time does the search come to an end without one.
    """

    def order(variable: int) -> tuple[bool, bool, Exact]:
        low, high = domains[variable].low, domains[variable].high
        turned = widest and not whole[variable]
        if low is None or high is None:
            return not whole[variable], not turned, 0
        return not whole[variable], turned, low - high if turned else high - low

    return min((v for v, domain in enumerate(domains) if domain.point is None), key=order)


def _parts(domain: Interval, *, whole: bool) -> Iterable[Interval]:
    """A domain in two or three parts that together hold it all, the most promising first."""
    middle = _middle(domain, whole=whole)
    below = intersect(domain, Interval(None, middle, False, True))
    above = intersect(domain, Interval(middle, None, True))
    yield exactly(middle)
    # an endless part comes last: most often it holds no solution where its beginning is none
    for part in (below, above) if domain.high is None else (above, below):
        rest = whole_numbers(part) if whole and part is not None else part
        if rest is not None:
            yield rest


def _middle(domain: Interval, *, whole: bool) -> Exact:
    low, high = domain.low, domain.high
    if low is not None and high is not None:
        middle = Fraction(low + high) / 2
        return middle.__floor__() if whole else middle
    if low is not None:
        return max(low, _FAR) if whole else 2 * abs(Fraction(low)) + 1
    if high is not None:
        return min(high, -_FAR) if whole else -2 * abs(Fraction(high)) - 1
    return 0
