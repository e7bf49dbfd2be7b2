"""Which rules clash: minimal sets of them, each put aside before the next is looked for."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from unionstats.interval import Interval
from unionstats.rules.solver.domains import Domains, Trail
from unionstats.rules.solver.graph import connected
from unionstats.rules.solver.search import has_solution
from unionstats.rules.solver.settled import decided_by_narrowing, free_variables, open_parts
from unionstats.rules.solver.system import MOST_WORK, Budget, Narrowing, System, propagate_change, started

WORK_PER_RULE = 500
PAIR = 2  # the fewest constraints of a conflict, for each holds by itself
MOST_SETS = 1_000  # of rules that are tried to find a smaller conflict, or one in a part that stays open
MOST_USERS = 40  # of a figure by which rules are near to each other, where there are many
LARGEST_OPEN = 3  # rules of a conflict that is looked for in a part that stays open
SHARES = 4  # of the work: all alike rules take one of them, a try to spare rules of a conflict another
WORK_OF_SET = 2_000  # on one such set
WORK_OF_SETS = 20_000  # on all that are tried for one conflict or in one part


class Untangled(Struct, frozen=True):
    """What is known of the rules of a group together, by number.

    `conflicts` clash, none of their rules to be spared, the smallest first and none in two of them; of those
    that are `reducible` too this is not known. `open` are rules of which it is not known whether they hold
    together. `domains` are narrowed by all rules but those of the conflicts.
    """

    conflicts: list[tuple[int, ...]]
    reducible: set[tuple[int, ...]]
    open: list[tuple[int, ...]]
    domains: Domains


def untangled(system: System, domains: Sequence[Interval], whole: Budget) -> Untangled:
    """Find the conflicts of constraints that hold one by one; the work is a part of `whole`."""
    trail = Trail()
    start = started(system, domains)
    assert start is not None  # noqa: S101 - a variable without a number fails in each of its constraints
    finder = Finder(system, start, whole)
    conflicts = finder.alike()
    live = set(range(len(system.constraints))).difference(*conflicts)
    narrowing = Narrowing(system, Domains(start, trail=trail), whole, among=live)
    narrowing.look_at(sorted(live))
    while True:
        trail.forget()
        narrowed = narrowing.result()
        undecided: list[list[int]] = []
        if narrowed is None:
            found = [finder.minimal(trail.core, live)]
        else:
            found, undecided = finder.in_parts(narrowed, live)
        if not found:
            break
        conflicts += found
        narrowing.put_aside({number for conflict in found for number in conflict}, start)
    assert narrowed is not None  # noqa: S101 - nothing was found
    ordered = sorted((tuple(conflict) for conflict in conflicts), key=lambda one: (len(one), one))
    return Untangled(ordered, finder.reducible, [tuple(part) for part in undecided], narrowed)


class Finder:
    """Sets of constraints that are tried, each from the domains as they were at the `start`."""

    def __init__(self, system: System, start: Domains, whole: Budget) -> None:
        self.system = system
        self.start = start
        self.whole = whole
        self.settled: dict[tuple[int, ...], bool | None] = {}
        self.tried: dict[tuple[int, ...], bool | None] = {}
        self.spare = Budget(MOST_WORK // 2, whole)  # for what stayed open of conflicts
        self.reducible: set[tuple[int, ...]] = set()  # conflicts of which some constraint may be spared

    def alike(self) -> list[list[int]]:
        """The conflicts among constraints over the same variables, on one side or in all."""
        groups: dict[frozenset[int], list[int]] = {}
        for number, constraint in enumerate(self.system.constraints):
            program, variables = constraint.program, constraint.variables
            shared = {v for v in variables if len(self.system.users[v]) > 1 and self.start[v].point is None}
            sides = [
                frozenset(variables[slot] for slot in program.slots_under(side)) & shared
                for side in (program.left, program.right)
            ]
            for key in {sides[0] | sides[1], *(side for side in sides if len(side) > 1)}:
                groups.setdefault(key, []).append(number)
        conflicts: list[list[int]] = []
        budget, gone = Budget(self.whole.left // SHARES, self.whole), set[int]()
        for group in groups.values():
            while len(live := [number for number in group if number not in gone]) >= PAIR:
                answer, core = self.refutation(live, Budget(WORK_OF_SET * len(live), budget))
                if answer is not False:
                    break
                conflicts.append(self.minimal(core, live))
                gone.update(conflicts[-1])
        return conflicts

    def in_parts(self, narrowed: Domains, live: set[int]) -> tuple[list[list[int]], list[list[int]]]:
        """The conflicts of parts of the narrowed constraints, and the parts left open."""
        assert narrowed.trail is not None  # noqa: S101 - the caller has made one
        free = free_variables(self.system, narrowed, sorted(live))
        parts = open_parts(self.system, narrowed, sorted(live)) if narrowed.at_rest else connected(free)
        conflicts: list[list[int]] = []
        undecided: list[list[int]] = []
        gone: set[int] = set()
        for part in sorted(parts, key=len):
            key = tuple(part)
            if key not in self.settled:
                narrowed.trail.forget()
                budget = Budget(max(MOST_WORK, WORK_PER_RULE * len(part)), self.whole)
                answer = has_solution(self.system, narrowed, budget, part)
                if answer is False:
                    if gone.isdisjoint(narrowed.trail.core):
                        conflicts.append(self.minimal(narrowed.trail.core, live - gone))
                        gone.update(conflicts[-1])
                    continue
                self.settled[key] = answer
            if self.settled[key] is None:
                found = [self.irreducible(one) for one in self.clashing(part, LARGEST_OPEN)]
                conflicts += found
                undecided += [part] if not found else []
        return conflicts, undecided

    def refutation(self, numbers: Collection[int], budget: Budget) -> tuple[bool | None, dict[int, int]]:
        """Whether these constraints hold together; where they do not, those on which that rests."""
        trail = Trail()
        domains = Domains(self.start, trail=trail)
        narrowed = propagate_change(self.system, domains, {}, budget, numbers, first=sorted(numbers))
        answer = False if narrowed is None else has_solution(self.system, narrowed, budget, sorted(numbers))
        return answer, trail.core

    def minimal(self, core: dict[int, int], live: Collection[int]) -> list[int]:
        """Constraints that clash, none of which can be spared, given ones that do, each with its last step.

        They are the first of the smallest where that does not take too many sets to try.
        """
        near = sorted(core, key=core.__getitem__, reverse=True)
        found = sorted(core)
        size = 2
        while size < 2 * len(near):
            recent = near[:size]
            if self.narrowed(self.start, recent, recent) is None:
                needed = sorted(self.needed(self.start, [], sorted(recent)))
                clash = self.narrowed(self.start, needed, needed) is None
                found = needed if clash else sorted(recent)
                break
            size *= 2
        if len(found) <= PAIR:
            return found
        if not decided_by_narrowing(self.system, self.start, found):
            found = self.irreducible(self.spared(found))
        smaller = self.smaller(found, live)
        return found if smaller == found else self.irreducible(smaller)

    def irreducible(self, found: list[int]) -> list[int]:
        """Constraints that clash without those that can be spared one by one; notes where that stays open."""
        is_open = False
        for number in found if len(found) > PAIR else ():
            rest = tuple(one for one in found if one != number)
            answer = self.tried.get(rest)
            if answer is None:
                answer = self.refutation(rest, Budget(MOST_WORK, self.spare))[0]
            if answer is False and len(rest) >= PAIR:
                found = [*rest]
            is_open = is_open or answer is None
        if is_open and len(found) > PAIR:
            self.reducible.add(tuple(found))
        return found

    def narrowed(self, state: Domains, new: Sequence[int], among: Sequence[int]) -> Domains | None:
        """The domains narrowed by some constraints beside those that did it before."""
        budget = Budget(MOST_WORK, self.whole)
        return propagate_change(self.system, state, {}, budget, among, first=new)

    def needed(self, state: Domains, given: list[int], candidates: list[int]) -> list[int]:
        """The candidates that narrowing needs beside `given` to come to nothing (QuickXplain, Junker 2004).

        `state` are the domains narrowed by `given`.
        """
        if len(candidates) == 1:
            return candidates
        half = len(candidates) // 2
        first, second = candidates[:half], candidates[half:]
        with_first = self.narrowed(state, first, given + first)
        of_second = [] if with_first is None else self.needed(with_first, given + first, second)
        with_second = self.narrowed(state, of_second, given + of_second) if of_second else state
        of_first = [] if with_second is None else self.needed(with_second, given + of_second, first)
        return of_first + of_second

    def spared(self, core: Sequence[int]) -> list[int]:
        """The constraints without those that can be spared, many at once at first, the last ones first."""
        found, size, budget = sorted(core), len(core) // 2, Budget(MOST_WORK, self.whole)
        while size:
            at = len(found)
            while at > 0 and len(found) > PAIR and budget.left >= 0:
                at = max(min(at, len(found)) - size, 0)
                chosen = (*found[:at], *found[at + size :])
                answer, rest = self.refutation(chosen, Budget(budget.left // SHARES, budget))
                self.tried[chosen] = answer
                found = sorted(rest) if answer is False else found
            size //= 2
        return found

    def smaller(self, found: list[int], live: Collection[int]) -> list[int]:
        """The first of the smallest sets that clash near one that does; this one where that is open."""
        near = self.neighbours(live)
        around = set(found).union(*(near[number] for number in found))
        return found if len(around) == len(found) else next(self.clashing(around, len(found)), found)

    def clashing(self, numbers: Iterable[int], largest: int) -> Iterator[list[int]]:
        """Yield sets known to have no common solution, no constraint in two, as far as the work allows."""
        budget, gone = Budget(WORK_OF_SETS, self.whole), set[int]()
        for chosen in islice(self.sets(sorted(numbers), largest), MOST_SETS):
            if budget.left < 0:
                return
            if gone.isdisjoint(chosen):
                if chosen not in self.tried:
                    self.tried[chosen] = self.refutation(chosen, Budget(WORK_OF_SET, budget))[0]
                if self.tried[chosen] is False:
                    gone.update(chosen)
                    yield list(chosen)

    def neighbours(self, live: Collection[int]) -> dict[int, set[int]]:
        """Of each constraint those that share a variable with it that has several values, and few users."""
        members = set(live)
        near: dict[int, set[int]] = {number: set() for number in members}
        for variable, users in enumerate(self.system.users):
            if self.start[variable].point is None:
                sharing = members.intersection(users)
                if len(sharing) <= MOST_USERS:
                    for number in sharing:
                        near[number] |= sharing
        return near

    def sets(self, numbers: Sequence[int], largest: int) -> Iterator[tuple[int, ...]]:
        """Yield the sets of constraints that hang together, from two of them on, in their order."""
        near = self.neighbours(numbers)
        level: set[tuple[int, ...]] = {(number,) for number in numbers}
        for _ in range(largest - 1):
            grown: set[tuple[int, ...]] = set()
            for chosen in sorted(level):
                beside = set().union(*(near[number] for number in chosen)).difference(chosen)
                grown.update(tuple(sorted((*chosen, number))) for number in beside)
                if len(grown) > 2 * MOST_SETS:
                    break
            level = grown
            yield from sorted(level)
