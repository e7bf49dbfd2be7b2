"""The graph that joins constraints to their variables."""

from __future__ import annotations

from collections.abc import Sequence


def connected(free: dict[int, list[int]]) -> list[list[int]]:
    """Constraints in groups that share free variables, each in its order; `free` are each one's variables."""
    users: dict[int, list[int]] = {}
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
    """Whether the graph of constraints and free variables is a forest (union-find)."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        """The representative of the node's part of the graph."""
        while (above := parent.setdefault(node, node)) != node:
            parent[node] = parent[above]
            node = parent[node]
        return node

    for index, left in enumerate(free):
        for variable in left:
            a, b = root(-1 - index), root(variable)
            if a == b:
                return False
            parent[a] = b
    return True
