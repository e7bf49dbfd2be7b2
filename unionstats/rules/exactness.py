"""When narrowed domains prove that a solution exists, so that nothing needs to be tried.

Take the graph that joins each constraint to its variables with more than one value left. Where it has
no cycle, narrowed domains are exact over the reals (Freuder 1982): any remaining number of any
variable extends to a solution, constraint by constraint outward. Whole variables keep that property
if they do not have to agree through a real one; the three cases are in `settled_by_propagation`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from unionstats.interval import Interval
from unionstats.rules.affine import narrows_exactly
from unionstats.rules.contract import narrowed_values
from unionstats.rules.program import Program
from unionstats.rules.system import Constraint, System


def settled_by_propagation(system: System, domains: Sequence[Interval]) -> bool:
    """Whether every number left in every domain (every whole one, where whole) is part of a solution.

    `domains` are non-empty and narrowed to a fixed point. False says only that this is not known.
    """
    free = [_free(constraint, domains) for constraint in system.constraints]
    occurrences = Counter(variable for variables in free for variable in variables)
    if not occurrences:
        return True
    if len(free) > 1 and not _acyclic(free, len(domains)):
        return False
    for constraint, variables in zip(system.constraints, free, strict=True):
        if variables and not _exactly_narrowed(
            constraint.program, [domains[v] for v in constraint.variables]
        ):
            return False
    if sum(system.whole[variable] for variable in occurrences) <= 1:
        return True
    for constraint, variables in zip(system.constraints, free, strict=True):
        wholes = sum(system.whole[variable] for variable in variables)
        private = all(system.whole[variable] or occurrences[variable] == 1 for variable in variables)
        if not (wholes <= 1 and private) and not (
            wholes == len(variables) and _sums_by_ones(constraint, domains)
        ):
            return False
    return True


def _free(constraint: Constraint, domains: Sequence[Interval]) -> list[int]:
    return [variable for variable in dict.fromkeys(constraint.variables) if domains[variable].point is None]


def _acyclic(free: Sequence[Sequence[int]], variables: int) -> bool:
    """Whether the graph of constraints and free variables is a forest (union-find)."""
    parent = list(range(variables + len(free)))

    def root(node: int) -> int:
        """The representative of the node's part of the graph."""
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for index, left in enumerate(free):
        for variable in left:
            a, b = root(variables + index), root(variable)
            if a == b:
                return False
            parent[a] = b
    return True


def _exactly_narrowed(program: Program, domains: Sequence[Interval]) -> bool:
    """Whether narrowing by this one rule leaves no number without a solution, over the reals."""
    divides = any(node.operator in "*/" for node in program.nodes)
    if any(domains[slot].point is None for slot in program.repeated):
        values = narrowed_values(program, domains)
        return (
            values is not None
            and not any(node.operator == "/" and 0 in values[node.right] for node in program.nodes)
            and narrows_exactly(program, values)
        )
    values = narrowed_values(program, domains) if divides and not _all_positive(program, domains) else None
    return values is None or not any(
        _may_have_holes(program, index, values) for index in range(len(program.nodes))
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
        return (_mixed(left) or _mixed(right)) and 0 not in value
    return _mixed(right) or (_mixed(value) and 0 not in left)


def _mixed(domain: Interval) -> bool:
    """Whether the domain has numbers of both signs."""
    return (domain.low is None or domain.low < 0) and (domain.high is None or domain.high > 0)


def _sums_by_ones(constraint: Constraint, domains: Sequence[Interval]) -> bool:
    """Whether the rule only adds and subtracts whole operands, so that whole numbers fill their intervals."""
    program = constraint.program
    if program.repeated or any(node.operator in "*/" for node in program.nodes):
        return False
    points = (domains[variable].point for variable in constraint.variables)
    return all(point is None or point.denominator == 1 for point in points)
