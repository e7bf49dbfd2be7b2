"""Several rules over shared variables, and what they leave of each domain when narrowed in turn."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from unionstats.interval import Exact, Interval, whole_numbers
from unionstats.rules.language.program import Program
from unionstats.rules.solver.contract import contract

MOST_WORK = 120_000  # the budget of one question, in operands and operations looked at: about a second
LONGEST_END = 20_000  # bits; a printed number has a sixth of that
SHORT_END = 500  # bits of an end that costs hardly more to reckon with than the shortest
LONG_END = 10_000  # bits past which reckoning grows with the square of the length
MOST_VISITS = 8  # of one constraint in one pass: whole ends that climb one by one are left to the search
MOST_CLIMBS = 2  # the same where there is no end in sight


class Domains(list[Interval]):
    """What each variable can still be; `at_rest` says that no constraint looked at narrows them further."""

    __slots__ = ("at_rest",)

    def __init__(self, domains: Iterable[Interval], *, at_rest: bool = False) -> None:
        super().__init__(domains)
        self.at_rest = at_rest


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
    system: System, domains: Iterable[Interval], budget: Budget, *, most_visits: int = MOST_VISITS
) -> Domains | None:
    """The domains narrowed by each constraint in turn until nothing changes; None if one is left empty.

    When the budget or the visits of a constraint run out, the domains are wider than they need be, never
    narrower, and not `at_rest`.
    """
    current = Domains(domains)
    for variable, whole in enumerate(system.whole):
        if whole and not _make_whole(current, variable):
            return None
    return _Narrowing(system, current, range(len(system.constraints)), budget, most_visits).result()


def propagate_change(
    system: System,
    domains: Domains,
    changed: Mapping[int, Interval],
    budget: Budget,
    among: Collection[int],
    *,
    most_visits: int = MOST_VISITS,
    longest: int = LONGEST_END,
) -> Domains | None:
    """The same for narrowed domains of which some are replaced by parts of theirs.

    `among` are the constraints that take part; ends of more than `longest` bits are not taken over.
    """
    current = Domains(domains)
    for variable, domain in changed.items():
        current[variable] = domain
    start: Iterable[int] = among
    if domains.at_rest:
        start = {user for variable in changed for user in system.users[variable]}.intersection(among)
    return _Narrowing(system, current, sorted(start), budget, most_visits, set(among), longest).result()


class _Narrowing:
    """Domains on the way to rest, and the constraints to look at, each once at a time."""

    def __init__(
        self,
        system: System,
        current: Domains,
        start: Iterable[int],
        budget: Budget,
        most_visits: int,
        among: Collection[int] | None = None,
        longest: int = LONGEST_END,
    ) -> None:
        self.system = system
        self.current = current
        self.budget = budget
        self.waiting = deque(start)
        self.members = set(self.waiting)
        self.among = among
        self.longest = longest
        self.most_visits = most_visits
        self.visits: Counter[int] = Counter()
        self.cut = False

    def result(self) -> Domains | None:
        """The domains at rest, or as far as the work allowed gets; None if one is left empty."""
        constraints, users, whole = self.system.constraints, self.system.users, self.system.whole
        while self.waiting and self.budget.spend(constraints[self.waiting[0]].size):
            index = self.waiting.popleft()
            self.members.discard(index)
            narrowed = self.contract(index)
            if narrowed is None:
                return None
            for variable in narrowed:
                for user in users[variable]:
                    if user not in self.members and (user != index or whole[variable]):
                        # an end that climbs by one rule alone, with no other end in sight, climbs for ever
                        climbs = user == index and None in (
                            self.current[variable].low,
                            self.current[variable].high,
                        )
                        self.add(user, MOST_CLIMBS if climbs else self.most_visits)
        self.current.at_rest = not self.waiting and not self.cut and self.budget.left >= 0
        return self.current

    def add(self, number: int, most_visits: int) -> None:
        """Have a constraint looked at, unless it has been too often."""
        if self.among is not None and number not in self.among:
            return
        self.visits[number] += 1
        if self.visits[number] > most_visits:
            self.cut = True
        else:
            self.members.add(number)
            self.waiting.append(number)

    def contract(self, index: int) -> list[int] | None:
        """Narrow the domains by one constraint; the variables that changed, or None if one is left empty."""
        constraint, current = self.system.constraints[index], self.current
        narrowed = contract(constraint.program, [current[variable] for variable in constraint.variables])
        if narrowed is None:
            return None
        changed = []
        for variable, domain in zip(constraint.variables, narrowed, strict=True):
            before = current[variable]
            if domain != before and self.takes(constraint, domain):
                current[variable] = domain
                if self.system.whole[variable] and not _make_whole(current, variable):
                    return None
                if current[variable] != before:
                    changed.append(variable)
        return changed

    def takes(self, constraint: Constraint, domain: Interval) -> bool:
        """Whether the ends are short enough; better a domain too wide than digits without end."""
        length = max(_length(domain.low), _length(domain.high))
        if length > self.longest:
            self.cut = True
            return False
        if length > SHORT_END:
            self.budget.spend(constraint.size * (length // SHORT_END) * (1 + length // LONG_END))
        return True


def _length(end: Exact | None) -> int:
    return 0 if end is None else max(end.numerator.bit_length(), end.denominator.bit_length())


def _make_whole(domains: Domains, variable: int) -> bool:
    found = whole_numbers(domains[variable])
    if found is not None:
        domains[variable] = found
    return found is not None
