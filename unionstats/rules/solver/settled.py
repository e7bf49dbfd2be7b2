"""When narrowed domains prove that a solution exists, so that nothing needs to be tried.

Take the graph that joins each constraint to its variables with more than one value left. Where it has
no cycle, narrowed domains are exact over the reals (Freuder 1982): any remaining number of any
variable extends to a solution, constraint by constraint outward. Whole variables keep that property
if they do not have to agree through a real one; the cases are in `_keeps_whole`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache

from unionstats.interval import Exact, Interval, exactly, sign_of, whole_numbers
from unionstats.rules.language.program import Program
from unionstats.rules.solver.affine import narrows_exactly
from unionstats.rules.solver.contract import narrowed_values, projection
from unionstats.rules.solver.graph import acyclic, connected
from unionstats.rules.solver.system import Constraint, System

FAR = 10**12  # where an endless run of whole numbers is looked at first: large numbers fit most ratios
MOST_STEPS = 4_000  # whole numbers that are tried where their size alone does not tell


def settled_by_propagation(
    system: System, domains: Sequence[Interval], among: Iterable[int] | None = None
) -> bool:
    """Whether every number left in every domain (every whole one, where whole) is part of a solution.

    `domains` are non-empty and narrowed to a fixed point; `among` are the constraints that count, all of
    them unless given. False says only that this is not known.
    """
    numbers = list(range(len(system.constraints)) if among is None else among)
    constraints = [system.constraints[number] for number in numbers]
    free = [_free(constraint, domains) for constraint in constraints]
    occurrences = Counter(variable for variables in free for variable in variables)
    if not occurrences:
        return True
    if len(free) > 1 and not acyclic(free):
        return False
    for constraint, variables in zip(constraints, free, strict=True):
        if variables and not _exactly_narrowed(
            constraint.program, [domains[v] for v in constraint.variables]
        ):
            return False
    if sum(system.whole[variable] for variable in occurrences) <= 1:
        return True
    return all(
        _keeps_whole(system, constraint, domains, variables, occurrences, None)
        for constraint, variables in zip(constraints, free, strict=True)
    )


def open_parts(system: System, domains: Sequence[Interval], among: Iterable[int]) -> list[list[int]]:
    """The constraints that may still fail, in parts that share no variable with more than one value left.

    A constraint is not one of them if it shares only one variable with the rest, and leaves it every
    number in its domain; taking such constraints away uncovers others. `domains` as for
    `settled_by_propagation`.
    """
    free = {number: _free(system.constraints[number], domains) for number in among}
    occurrences = Counter(variable for variables in free.values() for variable in variables)
    users: dict[int, list[int]] = {}
    for number, variables in free.items():
        for variable in variables:
            users.setdefault(variable, []).append(number)
    pending = list(free)
    while pending:
        number = pending.pop()
        if number in free and _yields(system, number, domains, free[number], occurrences):
            for variable in free.pop(number):
                occurrences[variable] -= 1
                if occurrences[variable] == 1:
                    pending += [user for user in users[variable] if user in free]
    return connected(free)


def free_variables(system: System, domains: Sequence[Interval], among: Iterable[int]) -> dict[int, list[int]]:
    """Of each constraint the variables with more than one value left."""
    return {number: _free(system.constraints[number], domains) for number in among}


def _yields(
    system: System,
    number: int,
    domains: Sequence[Interval],
    variables: Sequence[int],
    occurrences: Counter[int],
) -> bool:
    """Whether the constraint leaves the one variable it shares every number in its domain."""
    if not variables:
        return True
    shared = [variable for variable in variables if occurrences[variable] > 1]
    if len(shared) > 1:
        return False
    constraint = system.constraints[number]
    if not _exactly_narrowed(constraint.program, [domains[v] for v in constraint.variables]):
        return False
    wholes = sum(system.whole[variable] for variable in variables)
    return (
        wholes == 0
        or (wholes == 1 and (not shared or system.whole[shared[0]]))
        or _keeps_whole(system, constraint, domains, variables, occurrences, shared[0] if shared else None)
    )


def _keeps_whole(
    system: System,
    constraint: Constraint,
    domains: Sequence[Interval],
    variables: Sequence[int],
    occurrences: Counter[int],
    given: int | None,
) -> bool:
    """Whether a constraint that is exact over the reals is so for each whole number of its whole variables.

    It is where it has no more than one whole variable and its reals stand nowhere else; where it sums
    whole variables; where each of two whole ones leaves the other an interval that holds a whole number,
    or, with `given`, where that one variable leaves the other such an interval.
    """
    wholes = [variable for variable in variables if system.whole[variable]]
    private = all(system.whole[variable] or occurrences[variable] == 1 for variable in variables)
    if len(wholes) == len(variables) and _sums_by_ones(constraint, domains):
        return True
    if not private or (given is not None and given not in wholes):
        return False
    if len(wholes) <= 1:
        return True
    return len(wholes) == 2 and all(  # noqa: PLR2004 - a pair
        _leaves_whole(constraint, domains, one, other)
        for one, other in (wholes, wholes[::-1])
        if given in (None, one)
    )


def _leaves_whole(constraint: Constraint, domains: Sequence[Interval], one: int, other: int) -> bool:
    """Whether each whole number of `one` leaves an interval for `other` that holds a whole number.

    In a product or quotient that interval is a multiple of the number, so from some number on its length
    suffices; smaller ones are tried. It may go beyond the domain of `other`: that is narrowed and ends in
    whole numbers, so where it meets the interval they share a whole number, too.
    """
    program = constraint.program
    trial = [domains[variable] for variable in constraint.variables]
    if not program.powers or not _all_positive(program, trial):
        return False
    slots = constraint.variables.index(one), constraint.variables.index(other)
    low, high = domains[one].low, domains[one].high
    if low is None or program.powers[slots[0]] == program.powers[slots[1]]:
        return False
    for number in (0, 1) if low == 0 else (1,):
        trial[slots[0]] = exactly(number)
        left = projection(program, trial, slots[1])
        if left is None or (number == 0 and whole_numbers(left) is None):
            return False
    if left.low is None or left.high is None:  # type: ignore[union-attr] # the loop has just looked
        return True
    return _multiples_hold_whole(left, max(int(low), 1), high)  # type: ignore[arg-type]


def _multiples_hold_whole(unit: Interval, first: int, last: Exact | None) -> bool:
    """Whether n * unit holds a whole number for each n from `first` to `last`; False if that takes long."""
    assert unit.low is not None  # noqa: S101 - the caller has looked
    assert unit.high is not None  # noqa: S101
    length = Fraction(unit.high - unit.low)
    if not length:
        return unit.low.denominator == 1 or (first == last and (first * unit.low).denominator == 1)
    enough = (1 / length).__floor__() + 1
    last = enough if last is None else min(int(last), enough)
    if last - first > MOST_STEPS:
        return False
    low, low_over = unit.low.numerator, unit.low.denominator
    high, high_over = unit.high.numerator, unit.high.denominator
    return all(
        (n * high - unit.high_open) // high_over > (n * low - (not unit.low_open)) // low_over
        for n in range(first, last + 1)
    )


def _free(constraint: Constraint, domains: Sequence[Interval]) -> list[int]:
    return [variable for variable in dict.fromkeys(constraint.variables) if domains[variable].point is None]


def _exactly_narrowed(program: Program, domains: Sequence[Interval]) -> bool:
    """Whether narrowing by this one rule leaves no number without a solution, over the reals."""
    if any(domains[slot].point is None for slot in program.repeated):
        return _repeated_exactly_narrowed(program, tuple(domains))
    if _all_positive(program, domains) or not any(node.operator in "*/" for node in program.nodes):
        return True
    values = narrowed_values(program, domains)
    return values is None or not any(
        _may_have_holes(program, index, values) for index in range(len(program.nodes))
    )


@lru_cache(maxsize=4096)
def _repeated_exactly_narrowed(program: Program, domains: tuple[Interval, ...]) -> bool:
    values = narrowed_values(program, domains)
    return (
        values is not None
        and not any(node.operator == "/" and 0 in values[node.right] for node in program.nodes)
        and narrows_exactly(program, values)
    )


def _all_positive(program: Program, domains: Sequence[Interval]) -> bool:
    """Whether no value of the rule can be negative, so that no product or quotient has holes."""
    return not any(node.operator in "-~" for node in program.nodes) and all(
        domain.low is not None and domain.low >= 0 for domain in domains
    )


def _may_have_holes(program: Program, index: int, values: Sequence[Interval]) -> bool:
    """Whether x * y = z, read for x or y, may leave two rays: one factor has both signs, z no zero."""
    node = program.nodes[index]
    if node.operator not in "*/":
        return False
    left, right, value = values[node.left], values[node.right], values[program.slots + index]
    if node.operator == "*":
        return not (sign_of(left) and sign_of(right)) and 0 not in value
    return not sign_of(right) or (not sign_of(value) and 0 not in left)


def _sums_by_ones(constraint: Constraint, domains: Sequence[Interval]) -> bool:
    """Whether the rule only adds and subtracts whole operands, so that whole numbers fill their intervals."""
    program = constraint.program
    if program.repeated or any(node.operator in "*/" for node in program.nodes):
        return False
    points = (domains[variable].point for variable in constraint.variables)
    return all(point is None or point.denominator == 1 for point in points)


def decided_by_narrowing(system: System, domains: Sequence[Interval], among: Iterable[int]) -> bool:
    """Whether narrowing these constraints alone, or some of them, tells whether they have a solution.

    So it is for sums without a repeated name that form no cycle, all of whole numbers or all of reals.
    """
    constraints = [system.constraints[number] for number in among]
    free = [_free(constraint, domains) for constraint in constraints]
    variables = {variable for part in free for variable in part}
    return (
        len({system.whole[variable] for variable in variables}) < 2  # noqa: PLR2004 - one kind
        and acyclic(free)
        and all(_sums_by_ones(constraint, domains) for constraint in constraints)
    )
