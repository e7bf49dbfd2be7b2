"""Which values the unstated figures of rules can have."""

from collections.abc import Sequence

from unionstats.interval import Interval, exactly, hull
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.graph import connected
from unionstats.rules.solver.search import has_solution_with, variables_of
from unionstats.rules.solver.settled import free_variables, settled_by_propagation
from unionstats.rules.solver.system import MOST_VISITS, Budget, System, propagate, propagate_change
from unionstats.rules.variable import NOTHING, Solved

MOST_TRIED = 2_000  # whole numbers that are tried one by one for one figure
PATIENT = 200  # visits of one constraint where narrow domains matter more than time


def settled_domains(system: System, domains: Domains, budget: Budget) -> tuple[Domains, bool]:
    """The domains of a system that has a solution, as narrow as may be, and whether all that is left fits."""
    if domains.at_rest and settled_by_propagation(system, domains):
        return domains, True
    # an endless domain whose end climbs one by one would climb for ever
    climbs = any(
        whole and None in (domain.low, domain.high)
        for whole, domain in zip(system.whole, domains, strict=True)
    )
    narrowed = propagate(system, domains, budget, most_visits=MOST_VISITS if climbs else PATIENT)
    if narrowed is None or budget.left < 0:
        return domains if narrowed is None else narrowed, False
    return narrowed, narrowed.at_rest and settled_by_propagation(system, narrowed)


def solve_all(system: System, domains: Domains, asked: Sequence[int], budget: Budget) -> dict[int, Solved]:
    """The values of variables that satisfy every constraint; the system is known to have a solution.

    `domains` are narrowed to a fixed point.
    """
    domains, settled = settled_domains(system, domains, budget)
    solved = {variable: _left(system, domains, variable) for variable in asked}
    free = {} if settled else free_variables(system, domains, range(len(system.constraints)))
    for part in connected(free):
        members = {variable for number in part for variable in free[number]}
        wanted = [variable for variable in asked if variable in members]
        if wanted and not (domains.at_rest and settled_by_propagation(system, domains, part)):
            solved |= _reals(system, domains, [v for v in wanted if not system.whole[v]], part, budget)
            solved |= {v: _whole(system, domains, v, part, budget) for v in wanted if system.whole[v]}
    return solved


def _left(system: System, domains: Domains, variable: int) -> Solved:
    """What a variable can be of whose domain all fits."""
    within = domains[variable]
    if not system.whole[variable] or within.low is None or within.high is None:
        return Solved(within, None, None)
    low, high = int(within.low), int(within.high)
    return Solved(within, high - low + 1, range(low, high + 1))  # len() of a range ends at 2**63


def _reals(
    system: System, domains: Domains, asked: Sequence[int], among: Sequence[int], budget: Budget
) -> dict[int, Solved]:
    """What reals can be that depend on the constraints `among`, which are known to have a solution."""
    found = {v: Solved(domains[v], None, None) for v in asked if _has_ends(system, domains, v, among, budget)}
    left = [variable for variable in asked if variable not in found]
    hulls = hulls_of(system, domains, left, among, budget) if left else {}
    for variable in left:
        within = hulls[variable] if hulls else domains[variable]
        found[variable] = Solved(within, None, None, complete=bool(hulls))
    return found


def _has_ends(system: System, domains: Domains, variable: int, among: Sequence[int], budget: Budget) -> bool:
    """Whether a real is known to reach both ends of its domain."""
    within = domains[variable]
    return all(
        end is not None
        and end in within
        and has_solution_with(system, domains, {variable: exactly(end)}, budget, among)
        for end in (within.low, within.high)
    )


def _whole(system: System, domains: Domains, variable: int, among: Sequence[int], budget: Budget) -> Solved:
    from unionstats.rules.solver.extremes import extremes

    within, complete = domains[variable], True
    if _is_longer(within):
        within, complete = extremes(system, domains, variable, among, budget)
    if not complete or _is_longer(within):
        return Solved(within, None, None, complete)
    assert within.low is not None  # noqa: S101 - it is not longer
    assert within.high is not None  # noqa: S101
    return _tried(system, domains, variable, range(int(within.low), int(within.high) + 1), among, budget)


def _is_longer(within: Interval) -> bool:
    """Whether an interval holds too many whole numbers to try."""
    return within.low is None or within.high is None or within.high - within.low >= MOST_TRIED


def _tried(
    system: System,
    domains: Domains,
    variable: int,
    numbers: Sequence[int],
    among: Sequence[int],
    budget: Budget,
) -> Solved:
    fitting: list[int] = []
    left: list[int] = []  # those that are not refuted
    for tried, number in enumerate(numbers):
        if budget.left < 0:
            left += numbers[tried:]
            break
        answer = has_solution_with(system, domains, {variable: exactly(number)}, budget, among)
        if answer is not False:
            left.append(number)
        if answer:
            fitting.append(number)
    if not left:
        return NOTHING
    within = Interval(left[0], left[-1])
    if len(fitting) < len(left):
        return Solved(within, None, None, complete=False)
    return Solved(within, len(fitting), fitting)


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
    from unionstats.rules.solver.relaxation import ranges_of, relax, solution_of

    relaxation = relax(system, domains, among, budget, asked)
    holds, _ = solution_of(relaxation, system, domains, budget) if relaxation.exact else (None, {})
    if not holds:
        return None if holds is None else {}
    ranges = ranges_of(relaxation, domains, asked, budget)
    return None if ranges is None else {v: ranges.get(v, domains[v]) for v in asked}
