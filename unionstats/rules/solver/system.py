"""Several rules over shared variables, and what they leave of each domain when narrowed in turn."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field

from unionstats.interval import Exact, Interval, whole_numbers
from unionstats.rules.language.program import Program
from unionstats.rules.solver.contract import contract
from unionstats.rules.solver.domains import Domains

MOST_WORK = 120_000  # the budget of one question, in operands and operations looked at: about a second
LONGEST_END = 20_000  # bits; a printed number has a sixth of that
SHORT_END = 500  # bits of an end that costs hardly more to reckon with than the shortest
LONG_END = 10_000  # bits past which reckoning grows with the square of the length
MOST_BITS = 10  # of the number of a corner
USERS = 16  # of a variable that are looked through at the cost of one operation
MOST_VISITS = 8  # of one constraint in one pass: whole ends that climb one by one are left to the search
MOST_CLIMBS = 2  # the same where there is no end in sight


class Constraint(Struct, frozen=True):
    """A program whose operand `slot` is variable number `variables[slot]` of the system."""

    program: Program
    variables: tuple[int, ...]

    @property
    def size(self) -> int:
        """What one look at it costs, at the corners of a box where a name stands twice."""
        program = self.program
        plain = program.slots + len(program.nodes)
        return plain + (program.slots << min(program.slots, MOST_BITS) if program.repeated else 0)


class System:
    """Constraints over variables; `whole[v]` says that variable v takes whole numbers only.

    `users[v]` are the numbers of the constraints that variable v stands in, `faces` the values to try first.
    """

    def __init__(
        self, constraints: Sequence[Constraint], whole: Sequence[bool], faces: Sequence[Exact | None] = ()
    ) -> None:
        self.constraints = constraints
        self.whole = whole
        self.faces = faces
        self.users: list[list[int]] = [[] for _ in whole]
        for index, constraint in enumerate(constraints):
            for variable in constraint.variables:
                self.users[variable].append(index)

    @cached_property
    def over_reals(self) -> System:
        """The same constraints over real variables alone."""
        return System(self.constraints, (False,) * len(self.whole))


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


def started(system: System, domains: Iterable[Interval]) -> Domains | None:
    """The domains with whole ends where variables are whole; None if one holds no whole number."""
    current = Domains(domains)
    for variable, whole in enumerate(system.whole):
        if whole:
            found = whole_numbers(current[variable])
            if found is None:
                return None
            current[variable] = found
    return current


def propagate(
    system: System, domains: Iterable[Interval], budget: Budget, *, most_visits: int = MOST_VISITS
) -> Domains | None:
    """The domains narrowed by each constraint in turn until nothing changes; None if one is left empty.

    When the budget or the visits of a constraint run out, the domains are wider than they need be, never
    narrower, and not `at_rest`.
    """
    current = started(system, domains)
    if current is None:
        return None
    narrowing = Narrowing(system, current, budget, most_visits)
    narrowing.look_at(range(len(system.constraints)))
    return narrowing.result()


def propagate_change(
    system: System,
    domains: Domains,
    changed: Mapping[int, Interval],
    budget: Budget,
    among: Collection[int],
    *,
    first: Iterable[int] | None = None,
    longest: int = LONGEST_END,
) -> Domains | None:
    """The same for narrowed domains of which some are replaced by parts of theirs.

    `among` are the constraints that take part; `first` those that are new among them, where the domains are
    narrowed by the others; ends of more than `longest` bits are not taken over.
    """
    current = domains.copy()
    for variable, domain in changed.items():
        current[variable] = domain
    members = set(among)
    start: Iterable[int] = among if first is None else first
    if first is None and domains.at_rest:
        start = {user for variable in changed for user in system.users[variable]} & members
    narrowing = Narrowing(system, current, budget, among=members, longest=longest)
    narrowing.look_at(sorted(start))
    return narrowing.result()


class Narrowing(Struct, eq=False):
    """Domains on the way to rest, and the constraints to look at, each once at a time."""

    system: System
    current: Domains
    budget: Budget
    most_visits: int = MOST_VISITS
    among: set[int] | None = None
    longest: int = LONGEST_END
    waiting: deque[int] = field(default_factory=deque)
    members: set[int] = set()
    visits: Counter[int] = field(default_factory=Counter)
    cut: bool = False
    known_users: dict[int, list[int]] = {}

    def look_at(self, constraints: Iterable[int]) -> None:
        """Have constraints looked at anew."""
        for number in constraints:
            if number not in self.members:
                self.members.add(number)
                self.waiting.append(number)

    def result(self) -> Domains | None:
        """The domains at rest, or as far as the work allowed gets; None if one is left empty."""
        constraints, whole = self.system.constraints, self.system.whole
        while self.waiting and self.budget.spend(constraints[self.waiting[0]].size):
            index = self.waiting.popleft()
            self.members.discard(index)
            narrowed = self.contract(index)
            if narrowed is None:
                self.current.refuted((index,), constraints[index].variables)
                return None
            for variable in narrowed:
                users = self.users(variable)
                self.budget.spend(len(users) // USERS)
                for user in users:
                    if user not in self.members and (user != index or whole[variable]):
                        # an end that climbs by one rule alone, with no other end in sight, climbs for ever
                        climbs = user == index and None in (
                            self.current[variable].low,
                            self.current[variable].high,
                        )
                        self.add(user, MOST_CLIMBS if climbs else self.most_visits)
        self.current.at_rest = not self.waiting and not self.cut and self.budget.left >= 0
        return self.current

    def put_aside(self, constraints: Collection[int], start: Sequence[Interval]) -> None:
        """Go on without some of the constraints that take part, and without what rests on them."""
        assert self.among is not None  # noqa: S101 - the caller gave them
        assert self.current.trail is not None  # noqa: S101
        self.among.difference_update(constraints)
        self.known_users = {}
        lost = self.current.trail.resting_on(constraints)
        self.waiting = deque(number for number in self.waiting if number in self.among)
        self.members = set(self.waiting)
        latest = self.current.latest
        for variable, step in enumerate(latest):
            if step >= 0 and lost[step]:
                self.current[variable], latest[variable] = start[variable], -1
                self.look_at(self.users(variable))

    def users(self, variable: int) -> list[int]:
        """The constraints that take part and that a variable stands in."""
        if self.among is None:
            return self.system.users[variable]
        if variable not in self.known_users:
            users = sorted(self.among.intersection(self.system.users[variable]))
            self.known_users[variable] = users
        return self.known_users[variable]

    def add(self, number: int, most_visits: int) -> None:
        """Have a constraint looked at, unless it has been too often."""
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
        changed = {}
        for variable, domain in zip(constraint.variables, narrowed, strict=True):
            before = current[variable]
            if domain is not before and domain != before and self.takes(constraint, domain):
                found = whole_numbers(domain) if self.system.whole[variable] else domain
                if found is None:
                    return None
                if found != before:
                    changed[variable] = found
        step = -1
        if changed and current.trail:
            latest = current.latest
            step = current.trail.step(index, {s for v in constraint.variables if (s := latest[v]) >= 0})
        for variable, found in changed.items():
            current[variable] = found
            if step >= 0:
                latest[variable] = step
        return list(changed)

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
