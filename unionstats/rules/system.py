"""Several rules over shared variables, and what they leave of each domain when narrowed in turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Interval, whole_numbers
from unionstats.rules.contract import contract
from unionstats.rules.program import Program

Domains: TypeAlias = list[Interval]

MOST_CONTRACTIONS = 20_000  # the budget of one question; past it the answer is "not known", never a guess


class Constraint(Struct, frozen=True):
    """A program whose operand `slot` is variable number `variables[slot]` of the system."""

    program: Program
    variables: tuple[int, ...]


class System(Struct, frozen=True):
    """Constraints over variables; `whole[v]` says that variable v takes whole numbers only."""

    constraints: tuple[Constraint, ...]
    whole: tuple[bool, ...]


class Budget:
    """How many contractions may still be spent; shared by all that serves one question."""

    def __init__(self, contractions: int = MOST_CONTRACTIONS) -> None:
        self.left = contractions

    def spend(self) -> bool:
        """Take one; False if there is none left."""
        self.left -= 1
        return self.left >= 0


def propagate(
    system: System, domains: Sequence[Interval], budget: Budget, changed: Iterable[int] | None = None
) -> Domains | None:
    """The domains narrowed by each constraint in turn until nothing changes; None if one is left empty.

    `changed` names the variables whose domains are new, where the rest is narrowed already. When the
    budget runs out the domains are wider than they need be, never narrower.
    """
    current = list(domains)
    if changed is None:
        waiting = set(range(len(system.constraints)))
        for variable, whole in enumerate(system.whole):
            if whole and not _make_whole(current, variable):
                return None
    else:
        touched = set(changed)
        waiting = {i for i, c in enumerate(system.constraints) if not touched.isdisjoint(c.variables)}
    queue = deque(sorted(waiting))
    users: dict[int, list[int]] = {}
    for index, constraint in enumerate(system.constraints):
        for variable in constraint.variables:
            users.setdefault(variable, []).append(index)
    while queue and budget.spend():
        index = queue.popleft()
        waiting.discard(index)
        narrowed = _contract_at(system, index, current)
        if narrowed is None:
            return None
        for variable in narrowed:
            for user in users.get(variable, ()):
                if user not in waiting and (user != index or system.whole[variable]):
                    waiting.add(user)
                    queue.append(user)
    return current


def _contract_at(system: System, index: int, current: Domains) -> list[int] | None:
    """Narrow `current` by one constraint; the variables that changed, or None if one is left empty."""
    program, variables = system.constraints[index].program, system.constraints[index].variables
    narrowed = contract(program, [current[variable] for variable in variables])
    if narrowed is None:
        return None
    changed = []
    for variable, domain in zip(variables, narrowed, strict=True):
        before = current[variable]
        if domain != before:
            current[variable] = domain
            if system.whole[variable] and not _make_whole(current, variable):
                return None
            if current[variable] != before:
                changed.append(variable)
    return changed


def _make_whole(domains: Domains, variable: int) -> bool:
    found = whole_numbers(domains[variable])
    if found is not None:
        domains[variable] = found
    return found is not None
