"""Whether rules can hold at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from unionstats.interval import Exact, Interval, exactly, intersect, whole_numbers
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.settled import FAR, free_variables, open_parts, settled_by_propagation
from unionstats.rules.solver.system import Budget, System, propagate, propagate_change

LONGEST_TRIED = 1_000  # bits of an end of a part that is tried
SHARES = 4  # of the work, of which a try of the printed values takes one
DEEPEST = 40  # parts within parts that are searched apart from each other


def satisfiable(system: System, domains: Sequence[Interval], budget: Budget) -> bool | None:
    """Whether true values exist that satisfy every constraint; None if the budget ran out first."""
    narrowed = propagate(system, domains, budget)
    return False if narrowed is None else has_solution(system, narrowed, budget)


def has_solution_with(
    system: System, domains: Domains, changed: Mapping[int, Interval], budget: Budget, among: Collection[int]
) -> bool | None:
    """`has_solution` for narrowed domains of which some are replaced by parts of theirs."""
    narrowed = propagate_change(system, domains, changed, budget, among)
    return False if narrowed is None else has_solution(system, narrowed, budget, among)


def has_solution(
    system: System, domains: Domains, budget: Budget, among: Iterable[int] | None = None, nested: int = 0
) -> bool | None:
    """Like `satisfiable`, for domains that are narrowed already: tries parts of them, depth first.

    `among` are the constraints that count, all of them unless given.
    """
    if budget.left < 0:
        return None
    if among is None:
        if domains.at_rest and settled_by_propagation(system, domains):
            return True
        among = range(len(system.constraints))
    pending: list[Iterator[_Node]] = [iter([_Node(domains, among, 0)])]
    while pending:
        node = next(pending[-1], None)
        if node is None:
            pending.pop()
            continue
        answer = _decided(system, node, budget, nested)
        if isinstance(answer, list):
            pending.append(_followed(system, node, answer, budget))
        elif answer is not False:
            return answer
    return None if budget.left < 0 else False


def _decided(
    system: System, node: _Node, budget: Budget, nested: int
) -> bool | list[dict[int, Interval]] | None:
    """Whether the node holds a solution, where that shows; else the choices to try, as in `_choices`."""
    parts = [list(node.among)]
    if node.domains.at_rest:
        parts = sorted(open_parts(system, node.domains, node.among), key=len)
    if not parts:
        return True
    if len(parts) > 1 and nested < DEEPEST:
        return _each_extends(system, node.domains, budget, parts, nested + 1)
    node.among = parts[0] if len(parts) == 1 else sorted(number for part in parts for number in part)
    if not budget.spend(sum(system.constraints[number].size for number in node.among)):
        return None
    from unionstats.rules.solver.scaling import scales

    if scales(system, node.domains, node.among) and _holds_in_fractions(system, node, budget, nested):
        return True
    if system.faces and node.depth == 0 and _holds_at_face(system, node, budget, nested):
        return True
    choices = _choices(system, node, budget)
    return True if choices is None else choices


def _holds_in_fractions(system: System, node: _Node, budget: Budget, nested: int) -> bool:
    """Whether constraints that scale are known to hold for some positive numbers in place of whole ones.

    What is found over the reals is there in fractions, too: rules are linear in each operand by itself.
    """
    reals, half = system.over_reals, Budget(budget.left // 2, budget)
    domains = Domains(
        Interval(0, None, True) if whole and domain.point is None else domain
        for domain, whole in zip(node.domains, system.whole, strict=True)
    )
    narrowed = propagate_change(reals, domains, {}, half, node.among)
    return narrowed is not None and has_solution(reals, narrowed, half, node.among, nested) is True


def _holds_at_face(system: System, node: _Node, budget: Budget, nested: int) -> bool:
    """Whether constraints are known to hold with the printed values as they stand."""
    free = variables_of(system, node.domains, node.among)
    known = {v: face for v in free if (face := system.faces[v]) is not None}
    faces = {v: exactly(face) for v, face in known.items() if face in node.domains[v]}
    if not faces:
        return False
    trail = node.domains.trail
    core, part = dict(trail.core) if trail else {}, Budget(budget.left // SHARES, budget)
    narrowed = propagate_change(system, node.domains, faces, part, node.among)
    if narrowed is not None and has_solution(system, narrowed, part, node.among, nested):
        return True
    if trail:
        trail.forget(core)
    return False


def _each_extends(
    system: System, domains: Domains, budget: Budget, parts: Iterable[list[int]], nested: int
) -> bool | None:
    """Whether parts that share nothing all hold; one that does not is looked for past one that stays open."""
    known: bool | None = True
    for part in parts:
        core = dict(domains.trail.core) if domains.trail else {}
        answer = has_solution(system, domains, budget, part, nested)
        if answer is False:
            return False
        known = known and answer
        if domains.trail:
            domains.trail.forget(core)
    return known


class _Node:
    """Domains to search, of the constraints `among`."""

    def __init__(self, domains: Domains, among: Iterable[int], depth: int) -> None:
        self.domains = domains
        self.among = list(among)
        self.depth = depth


def _followed(
    system: System, node: _Node, choices: Iterable[Mapping[int, Interval]], budget: Budget
) -> Iterator[_Node]:
    """Yield the node with some domains replaced by parts of theirs, for each choice that leaves something."""
    for changed in choices:
        narrowed = propagate_change(system, node.domains, changed, budget, node.among, longest=LONGEST_TRIED)
        if narrowed is not None:
            yield _Node(narrowed, node.among, node.depth + 1)


def variables_of(system: System, domains: Domains, part: Iterable[int]) -> list[int]:
    """The variables of constraints with more than one value left."""
    free = free_variables(system, domains, part)
    return list(dict.fromkeys(variable for variables in free.values() for variable in variables))


def _choices(system: System, node: _Node, budget: Budget) -> list[dict[int, Interval]] | None:
    """Domains to try that together leave nothing out, the most promising first; None if all is proven."""
    domains, part = node.domains, list(node.among)
    free = variables_of(system, domains, part)
    if not free:
        return None if domains.at_rest else [{}]
    # narrowing alone gives as much for one rule without a repeated name or a second whole number
    if (
        len(part) > 1
        or system.constraints[part[0]].program.repeated
        or sum(system.whole[variable] for variable in free) > 1
    ):
        choices = _linear_choices(system, domains, part, free, budget)
        if choices != _NOT_LINEAR:
            return choices
    among = _repeated(system, part, free) or free
    variable = _to_split(domains, system.whole, among, widest=node.depth % 2 == 1)
    return [{variable: domain} for domain in _parts(domains[variable], whole=system.whole[variable])]


_NOT_LINEAR: list[dict[int, Interval]] = [{}]


def _linear_choices(
    system: System, domains: Domains, part: Sequence[int], free: Sequence[int], budget: Budget
) -> list[dict[int, Interval]] | None:
    """What `_choices` gives where the linear rules tell; `_NOT_LINEAR` where they do not."""
    from unionstats.rules.solver.relaxation import has_whole_solution, relax, solution_of

    relaxation = relax(system, domains, part, budget)
    holds, values = solution_of(relaxation, system, domains, budget)
    if holds is False:
        return []
    if not holds or not relaxation.exact:
        return _NOT_LINEAR
    wholes = [v for v in free if system.whole[v] and v in values]
    between = [v for v in wholes if values[v].denominator != 1]
    if not between:
        return None
    holds = has_whole_solution(relaxation, system, domains, budget)
    if holds is not None:
        return None if holds else []
    variable = _to_split(domains, system.whole, between, widest=False)
    if None in (domains[variable].low, domains[variable].high):
        return _NOT_LINEAR
    rounded = {v: exactly(near) for v in wholes if (near := round(values[v])) in domains[v]}
    return [rounded, *_beside(variable, domains[variable], values[variable])]


def _beside(variable: int, domain: Interval, value: Exact) -> list[dict[int, Interval]]:
    """A whole variable's domain below and above a number that is not whole, the closer part first."""
    floor = value.__floor__()
    below, above = intersect(domain, Interval(None, floor)), intersect(domain, Interval(floor + 1, None))
    order = (below, above) if value - floor <= Fraction(1, 2) else (above, below)
    return [{variable: part} for part in order if part is not None]


def _repeated(system: System, part: Iterable[int], free: Sequence[int]) -> list[int]:
    """Those of the free variables that a rule names twice, unless whole ones are left.

    Where they are known, the rule gives the others by division; a number tried for another first may leave
    them irrational (`299.3 = a * a`), which no cut ever meets.
    """
    if any(system.whole[variable] for variable in free):
        return []
    twice = {
        system.constraints[number].variables[slot]
        for number in part
        for slot in system.constraints[number].program.repeated
    }
    return [variable for variable in free if variable in twice]


def _to_split(domains: Domains, whole: Sequence[bool], among: Sequence[int], *, widest: bool) -> int:
    """The whole variable with the fewest values left; without any, the narrowest or the widest real one.

    Whole variables run out of values. Of the reals a narrow one shows a solution soonest, but only if
    the widest too is cut from time to time does the search come to an end without one.
    """

    def order(variable: int) -> tuple[bool, bool, Exact]:
        """The less, the sooner."""
        low, high = domains[variable].low, domains[variable].high
        turned = widest and not whole[variable]
        if low is None or high is None:
            return not whole[variable], not turned, 0
        return not whole[variable], turned, low - high if turned else high - low

    return min(among, key=order)


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
        return max(low, FAR) if whole else 2 * abs(Fraction(low)) + 1
    if high is not None:
        return min(high, -FAR) if whole else -2 * abs(Fraction(high)) - 1
    return 0
