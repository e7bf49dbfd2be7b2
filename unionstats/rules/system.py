"""Several rules over shared variables, and what they leave of each domain when narrowed in turn."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, Interval, whole_numbers
from unionstats.rules.contract import contract
from unionstats.rules.program import Program

Domains: TypeAlias = list[Interval]

MOST_WORK = 120_000  # the budget of one question, in operands and operations looked at: about a second
LONGEST_END = 10_000  # bits; a printed number has a third of that
MOST_VISITS = 64  # of one constraint in one pass: whole ends that climb one by one are left to the search


class Constraint(Struct, frozen=True):
    """A program whose operand `slot` is variable number `variables[slot]` of the system."""

    program: Program
    variables: tuple[int, ...]

    @property
    def size(self) -> int:
        """What one look at it costs."""
        return self.program.slots + len(self.program.nodes)


class System:
    """Constraints over variables; `whole[v]` says that variable v takes whole numbers only.

    `users[v]` are the numbers of the constraints that variable v stands in.
    """

    def __init__(self, constraints: Sequence[Constraint], whole: Sequence[bool]) -> None:
        self.constraints = constraints
        self.whole = whole
        self.users: list[list[int]] = [[] for _ in whole]
        for index, constraint in enumerate(constraints):
            for variable in constraint.variables:
                self.users[variable].append(index)


class Budget:
    """How much work may still be spent on a question; past it the answer is "not known", never a guess.

    A part of a larger budget has no more than that has left, and spends from both.
    """

    def __init__(self, work: int = MOST_WORK, whole: Budget | None = None) -> None:
        self.left: int = work if whole is None else min(work, whole.left)
        self.whole = whole

    def spend(self, work: int) -> bool:
        """Take some; False if there is none left."""
        self.left -= work
        if self.whole is not None:
            self.whole.spend(work)
        return self.left >= 0


def propagate(
    system: System,
    domains: Sequence[Interval],
    budget: Budget,
    changed: Iterable[int] | None = None,
    *,
    most_visits: int = MOST_VISITS,
) -> Domains | None:
    """The domains narrowed by each constraint in turn until nothing changes; None if one is left empty.

    `changed` names the variables whose domains are new, where the rest is narrowed already. When the
    budget or the visits of a constraint run out, the domains are wider than they need be, never narrower.
    """
    current = list(domains)
    if changed is None:
        queue = deque(range(len(system.constraints)))
        for variable, whole in enumerate(system.whole):
            if whole and not _make_whole(current, variable):
                return None
    else:
        queue = deque(sorted({user for variable in changed for user in system.users[variable]}))
    waiting = set(queue)
    visits: Counter[int] = Counter()
    while queue and budget.spend(system.constraints[queue[0]].size):
        index = queue.popleft()
        waiting.discard(index)
        narrowed = _contract_at(system, index, current)
        if narrowed is None:
            return None
        for variable in narrowed:
            for user in system.users[variable]:
                if user not in waiting and (user != index or system.whole[variable]):
                    visits[user] += 1
                    if visits[user] <= most_visits:
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
        if domain != before and not _is_long(domain.low) and not _is_long(domain.high):
            current[variable] = domain
            if system.whole[variable] and not _make_whole(current, variable):
                return None
            if current[variable] != before:
                changed.append(variable)
    return changed


def _is_long(end: Exact | None) -> bool:
    """Whether an end is longer than any that matters: better a domain too wide than digits without end."""
    return end is not None and (
        end.numerator.bit_length() > LONGEST_END or end.denominator.bit_length() > LONGEST_END
    )


def _make_whole(domains: Domains, variable: int) -> bool:
    found = whole_numbers(domains[variable])
    if found is not None:
        domains[variable] = found
    return found is not None
