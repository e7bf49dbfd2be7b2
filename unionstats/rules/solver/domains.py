"""What variables can still be, and which constraints made it so."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from unionstats.interval import Interval


class Trail:
    """Why domains became what they are: a step is a narrowing by a constraint, and the steps it built upon.

    `core` gathers the constraints on which rest the refutations that were met since it was last empty, each
    with the last of its steps.
    """

    def __init__(self) -> None:
        self.steps: list[tuple[int, tuple[int, ...]]] = []
        self.core: dict[int, int] = {}
        self._seen: set[int] = set()

    def step(self, constraint: int, upon: Iterable[int]) -> int:
        """Note a narrowing; its number."""
        self.steps.append((constraint, tuple(upon)))
        return len(self.steps) - 1

    def refuted(self, constraints: Iterable[int], upon: Iterable[int]) -> None:
        """Note that constraints cannot hold, given some steps."""
        self.core.update(dict.fromkeys(constraints, len(self.steps)))
        pending = [step for step in upon if step >= 0 and step not in self._seen]
        while pending:
            step = pending.pop()
            if step not in self._seen:
                self._seen.add(step)
                constraint, before = self.steps[step]
                self.core[constraint] = max(step, self.core.get(constraint, -1))
                pending += before

    def forget(self, core: dict[int, int] | None = None) -> None:
        """Forget the refutations, save those of an earlier core, not the steps."""
        self.core, self._seen = core or {}, set()

    def resting_on(self, constraints: Collection[int]) -> list[bool]:
        """By step, whether it is one of some constraints or builds upon one."""
        found: list[bool] = []
        for constraint, before in self.steps:
            found.append(constraint in constraints or any(found[step] for step in before))
        return found


class Domains(list[Interval]):
    """What each variable can still be; `at_rest` says that no constraint looked at narrows them further.

    With a `trail`, `latest` has the step that narrowed each variable last, -1 where none did.
    """

    __slots__ = ("at_rest", "latest", "trail")

    def __init__(self, domains: Iterable[Interval], trail: Trail | None = None) -> None:
        super().__init__(domains)
        self.at_rest = False
        self.trail = trail
        self.latest: list[int] = [-1] * len(self) if trail else []

    def copy(self) -> Domains:
        """The same, to be narrowed further."""
        other = Domains(self)
        other.trail, other.latest = self.trail, self.latest[:]
        return other

    def refuted(self, constraints: Collection[int], variables: Iterable[int]) -> None:
        """Note that constraints cannot hold with these variables as they are."""
        if self.trail:
            self.trail.refuted(constraints, {self.latest[variable] for variable in variables})
