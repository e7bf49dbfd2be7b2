"""The graph that joins constraints to their variables."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

V = TypeVar("V", bound=Hashable)


def connected(free: Mapping[int, Sequence[V]]) -> list[list[int]]:
    """Constraints in groups that share free variables, each in its order; `free` are each one's variables."""
    users: dict[V, list[int]] = {}
    for number, variables in free.items():
        for variable in variables:
            users.setdefault(variable, []).append(number)
    parts: list[list[int]] = []
    seen: set[int] = set()
    for first in free:
        part, pending = [], [first]
        while pending:
            number = pending.pop()
            if number not in seen:
                seen.add(number)
                part.append(number)
                pending += [user for variable in free[number] for user in users.pop(variable, ())]
        parts += [sorted(part)] if part else []
    return parts


def acyclic(free: Sequence[Sequence[int]]) -> bool:
    """Whether the graph of constraints and free variables is a forest: one edge less a tree than nodes."""
    edges, variables = sum(map(len, free)), {variable for one in free for variable in one}
    return edges == len(free) + len(variables) - len(connected(dict(enumerate(free))))
