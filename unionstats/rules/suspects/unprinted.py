"""Whether rules hold were some of their figures not printed, and which figures cannot all be true if not."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.interval import ANY, NOT_NEGATIVE, Interval, whole_numbers
from unionstats.rules.conflict import PAIR, Finder
from unionstats.rules.joint import Group
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.graph import connected
from unionstats.rules.solver.system import MOST_WORK, Budget, Constraint, System
from unionstats.rules.variable import Figure, Variable
from unionstats.rules.verdict import Check

Members: TypeAlias = frozenset[int]

MOST_APART = 20  # clashes of one part that are looked for at once
MOST_SPARED = 60  # figures of a clash of which each is tried to be spared
PER_QUESTION = 20  # work on each, beside what its rules cost


class OpenError(Exception):
    """The work stopped before it was known whether the rules hold."""


def not_printed(variable: Variable) -> Interval:
    """What a printed figure could be if it were not printed: a count stays whole, and 0 or more."""
    low = variable.domain.low
    return NOT_NEGATIVE if variable.counted and low is not None and low >= 0 else ANY


def without(check: Check, lost: Collection[int]) -> Check:
    """The rule with some of its slots not printed."""
    if not lost:
        return check
    variables = [*check.variables]
    for slot in lost:
        one = variables[slot]
        counted = not_printed(one) == NOT_NEGATIVE
        quantity = one.figure.quantity
        figure = Figure(None, None if quantity is None else quantity.unit, counted)
        variables[slot] = Variable(figure, one.rounding, counted, one.factor)
    subject = check.rule.subject([variable.is_printed for variable in variables])
    printed = tuple(slot for slot in check.printed if slot not in lost)
    return replace(check, variables=tuple(variables), printed=printed, subject=subject)


class Part:
    """Some of the rules as a system of their own, so that a question costs no more than they do.

    `rules` and `variables` are the numbers that its constraints and variables have among all.
    """

    def __init__(self, whole: System, rules: Sequence[int]) -> None:
        chosen = [whole.constraints[rule] for rule in rules]
        self.rules = rules
        self.variables = sorted({variable for one in chosen for variable in one.variables})
        self.place = {variable: at for at, variable in enumerate(self.variables)}
        self.system = System(
            [Constraint(one.program, tuple(self.place[v] for v in one.variables)) for one in chosen],
            [whole.whole[variable] for variable in self.variables],
            [whole.faces[variable] for variable in self.variables],
        )


class Unprinted:
    """The rules of some checks as one system, by the numbers of its variables.

    `printed` are the figures that may be wrong; parts are rules that share a figure with several possible
    values, and those that `failing` ones are in are known to fail. `blocks` are rules that share any figure:
    they do not depend on each other, whatever is not printed.
    """

    def __init__(self, checks: Mapping[str, Check], failing: Iterable[str], whole: Budget) -> None:
        self.names = list(checks)
        self.numbers = {name: number for number, name in enumerate(checks)}
        self.group = Group(checks)
        self.system, self.whole = self.group.system, whole
        self.printed = {
            self.group.slots[name][slot] for name, check in checks.items() for slot in check.printed
        }
        self.open = [not_printed(variable) for variable in self.group.variables]
        self.start = [
            whole_numbers(domain) if whole else domain
            for domain, whole in zip(self.group.domains, self.system.whole, strict=True)
        ]
        self.given = [free if one is None else one for one, free in zip(self.start, self.open, strict=True)]
        loose = {
            number: [v for v in rule.variables if (one := self.start[v]) is not None and one.point is None]
            for number, rule in enumerate(self.system.constraints)
        }
        self.parts = connected(loose)
        self.part_of = {rule: at for at, part in enumerate(self.parts) for rule in part}
        self.blocks = connected({n: [*rule.variables] for n, rule in enumerate(self.system.constraints)})
        self.block_of = {rule: at for at, block in enumerate(self.blocks) for rule in block}
        self.failing: dict[int, list[int]] = {}
        for part in sorted({self.part_of[self.numbers[name]] for name in failing}):
            self.failing.setdefault(self.block_of[self.parts[part][0]], []).append(part)
        self.known: dict[tuple[tuple[int, ...], Members], Members | None] = {}
        self.rules_of: dict[Members, tuple[int, ...]] = {}
        self._parts: dict[tuple[int, ...], Part] = {}
        self._figures: dict[int, Members] = {}

    def part(self, rules: Sequence[int]) -> Part:
        """Some of the rules by themselves."""
        key = tuple(rules)
        if key not in self._parts:
            self._parts[key] = Part(self.system, key)
        return self._parts[key]

    def parts_with(self, free: Members) -> list[tuple[list[int], Members]]:
        """The rules to be asked with figures not printed, in parts, each with those of the figures in it.

        They are those of the blocks that the figures are in.
        """
        blocks = {self.block_of[self.system.users[figure][0]] for figure in free}
        touched: dict[int, list[int]] = {
            at: [] for block in sorted(blocks) for at in self.failing.get(block, ())
        }
        for figure in free:
            for rule in self.system.users[figure]:
                touched.setdefault(self.part_of[rule], []).append(figure)
        found = []
        for joined in connected(touched):
            rules = sorted(rule for at in joined for rule in self.parts[at])
            found.append((rules, frozenset(figure for at in joined for figure in touched[at])))
        return found

    def rules_near(self, figures: Members, free: Members) -> list[int]:
        """The rules of those parts of `parts_with` that some of the figures are in, all of them `free`."""
        seen: set[int] = set()
        pending = [self.part_of[rule] for figure in figures for rule in self.system.users[figure]]
        while pending:
            at = pending.pop()
            if at not in seen:
                seen.add(at)
                if at not in self._figures:
                    rules = self.parts[at]
                    self._figures[at] = frozenset(
                        v for n in rules for v in self.system.constraints[n].variables
                    )
                near = self._figures[at] & free
                pending += [self.part_of[rule] for figure in near for rule in self.system.users[figure]]
        return sorted(rule for at in seen for rule in self.parts[at])

    def clashes(self, free: Members) -> list[Members]:
        """Figures that cannot all be true, none of `free` among them, in the parts of the rules that fail.

        Several of a part come from different rules. They are empty where rules contradict each other whatever
        is printed. Raises OpenError.
        """
        found: list[Members] = []
        is_open = False
        for rules, figures in self.parts_with(free):
            left = rules
            for _ in range(MOST_APART):
                try:
                    clash = self.clash_in(left, figures)
                except OpenError:
                    is_open = True
                    break
                found += [] if clash is None else [clash]
                gone = self.rules_of[clash] if clash else left
                left = [rule for rule in left if rule not in gone]
                if not left:
                    break
        if is_open and not found:
            raise OpenError
        return found

    def clash_in(self, rules: Sequence[int], free: Members) -> Members | None:
        """The same of some of the rules alone; None if they hold without the figures `free`."""
        key = (tuple(rules), free)
        if key not in self.known:
            self.known[key] = self._clash_in(rules, free)
        return self.known[key]

    def _clash_in(self, rules: Sequence[int], free: Members) -> Members | None:
        used = {v for rule in rules for v in self.system.constraints[rule].variables}
        empty = next((v for v in sorted(used) if self.start[v] is None and v not in free), None)
        if empty is not None:
            return self._noted(frozenset({empty}), self.system.users[empty][:1])
        if not self.whole.spend(PER_QUESTION):
            raise OpenError
        part = self.part(rules)
        finder = self.finder(part, free)
        answer, core = finder.refutation(range(len(rules)), self.budget())
        if answer is None:
            raise OpenError
        if answer:
            return None
        found = finder.spared(sorted(core)) if len(core) > 1 else sorted(core)
        if len(found) == PAIR:
            alone = ([rule] for rule in found)
            found = next((r for r in alone if finder.refutation(r, self.budget())[0] is False), found)
        needed = [rules[rule] for rule in found]
        part = self.part(needed)
        clash = sorted(self.printed.intersection(part.variables) - free)
        for figure in clash if len(clash) <= MOST_SPARED else ():
            spared = free.union(self.printed.intersection(part.variables)).difference(clash) | {figure}
            finder = self.finder(part, spared)
            self.whole.spend(PER_QUESTION)
            if finder.refutation(range(len(needed)), self.budget())[0] is False:
                clash = [other for other in clash if other != figure]
        return self._noted(frozenset(clash), needed)

    def _noted(self, clash: Members, rules: Sequence[int]) -> Members:
        self.rules_of.setdefault(clash, tuple(rules))
        return clash

    def domains(self, part: Part, free: Members, given: Mapping[int, Interval] | None = None) -> Domains:
        """What the figures of a part can be with some not printed, and others as given."""
        known = given or {}
        return Domains(
            known[v] if v in known else self.open[v] if v in free else self.given[v] for v in part.variables
        )

    def finder(self, part: Part, free: Members, given: Mapping[int, Interval] | None = None) -> Finder:
        """What tries sets of rules of a part with these."""
        return Finder(part.system, self.domains(part, free, given), self.whole)

    def holds(self, rules: Sequence[int], free: Members, given: Mapping[int, Interval]) -> bool | None:
        """Whether some rules hold with figures not printed and others as given; None where that is open."""
        domains = dict(given)
        for v, domain in given.items():
            if self.system.whole[v]:
                found = whole_numbers(domain)
                if found is None:
                    return False
                domains[v] = found
        return self.finder(self.part(rules), free, domains).refutation(range(len(rules)), self.budget())[0]

    def budget(self) -> Budget:
        """What one question may cost."""
        return Budget(MOST_WORK // 4, self.whole)
