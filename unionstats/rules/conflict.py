"""The smallest set of rules that hold one by one but not together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from unionstats.rules.group import Group
from unionstats.rules.solver.search import satisfiable
from unionstats.rules.solver.system import MOST_WORK, Budget
from unionstats.rules.verdict import Check, Conflict

MOST_SETS = 2_000  # of rules that are tried to find a smaller conflict


def smallest_conflict(checks: Mapping[str, Check], whole: Budget) -> Conflict:
    """The first of the smallest conflicts of rules that clash, in the order of the rules.

    Where that would take too many sets to try, one of which no rule can be spared.
    """
    finder = _Finder(checks, whole)
    found = finder.irreducible()
    names = finder.smaller(found) or found
    return Conflict(tuple(names), tuple(_shared_names([checks[name] for name in names])))


class _Finder:
    """Sets of rules that are tried; the work is a part of `whole`."""

    def __init__(self, checks: Mapping[str, Check], whole: Budget) -> None:
        self.checks = checks
        self.whole = whole
        self.order = {name: position for position, name in enumerate(checks)}

    def clash(self, names: Sequence[str]) -> bool:
        """Whether these rules are known to have no common solution."""
        group = Group({name: self.checks[name] for name in names})
        return satisfiable(group.system, group.domains, Budget(MOST_WORK, self.whole)) is False

    def irreducible(self) -> list[str]:
        """Rules that clash, none of which can be spared (QuickXplain, Junker 2004)."""
        return sorted(self.needed([], list(self.checks), grown=False), key=self.order.__getitem__)

    def needed(self, given: list[str], candidates: list[str], *, grown: bool) -> list[str]:
        """The candidates that `given` and the rest need to clash; `grown` if `given` has just grown."""
        if grown and self.clash(given):
            return []
        if len(candidates) == 1:
            return candidates
        half = len(candidates) // 2
        first, second = candidates[:half], candidates[half:]
        of_second = self.needed(given + first, second, grown=True)
        of_first = self.needed(given + of_second, first, grown=bool(of_second))
        return of_first + of_second

    def smaller(self, found: Sequence[str]) -> list[str] | None:
        """The first of the smallest sets that clash, none of them larger than `found`; None if not known."""
        near = self.neighbours()
        around = set(found).union(*(near[name] for name in found))
        tried = 0
        for size in range(2, len(found) + 1):
            for names in _connected_sets(sorted(around, key=self.order.__getitem__), near, size):
                tried += 1
                if tried > MOST_SETS or self.whole.left < 0:
                    return None
                if self.clash(names):
                    return names
        return None

    def neighbours(self) -> dict[str, set[str]]:
        """Of each rule those that share a figure with it."""
        users: dict[str, list[str]] = {}
        for name, check in self.checks.items():
            for operand, variable in zip(check.rule.operands, check.variables, strict=True):
                if isinstance(operand, str) and variable.domain.point is None:
                    users.setdefault(operand, []).append(name)
        near: dict[str, set[str]] = {name: set() for name in self.checks}
        for names in users.values():
            for name in names:
                near[name].update(names)
        return near


def _connected_sets(names: Sequence[str], near: Mapping[str, set[str]], size: int) -> Iterator[list[str]]:
    """Yield the sets of so many names that hang together, in the order of the names."""

    def grown(chosen: list[str], start: int) -> Iterator[list[str]]:
        """Yield the sets that begin with the chosen ones, the others taken from `start` on."""
        if len(chosen) == size:
            if _hangs_together(chosen, near):
                yield chosen
            return
        for position in range(start, len(names)):
            yield from grown([*chosen, names[position]], position + 1)

    yield from grown([], 0)


def _hangs_together(names: Sequence[str], near: Mapping[str, set[str]]) -> bool:
    reached, pending = {names[0]}, [names[0]]
    while pending:
        for name in near[pending.pop()].intersection(names) - reached:
            reached.add(name)
            pending.append(name)
    return len(reached) == len(names)


def _shared_names(checks: Sequence[Check]) -> list[str]:
    names = [
        operand
        for check in checks
        for operand, variable in zip(check.rule.operands, check.variables, strict=True)
        if isinstance(operand, str) and variable.domain.point is None
    ]
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]
