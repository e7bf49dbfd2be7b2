"""What rules would say if one of their figures were printed otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from unionstats.interval import ANY, Interval, intersect
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.printed import printed_of
from unionstats.rules.compiled.slips import caught
from unionstats.rules.language.polynomial import at_slot, fractions
from unionstats.rules.language.program import Program
from unionstats.rules.solver.contract import projection
from unionstats.rules.solver.search import satisfiable
from unionstats.rules.solver.system import MOST_WORK, Budget, Constraint, System
from unionstats.rules.variable import Variable, at_face, is_rounded, with_ties
from unionstats.rules.verdict import Check, Strength, Verdict

if TYPE_CHECKING:
    from unionstats.rules.compiled.bounded import Bounded

_UNITS = 4  # operands, operations and digits that are looked at once for one unit of work
_SHORT = 250  # bits of a number that costs hardly more to reckon with than the shortest


class Trial:
    """A system with the printed figures behind its variables.

    `printed` are the numbers of the variables whose texts may be wrong; the work is a part of `whole`.
    """

    def __init__(
        self,
        system: System,
        variables: Sequence[Variable],
        printed: Sequence[int],
        rounding: Rounding,
        whole: Budget | None = None,
        subject: int | None = None,
    ) -> None:
        self.system = system
        self.variables = variables
        self.printed = printed
        self.rounding = rounding
        self.whole = whole
        self.domains = [variable.domain for variable in variables]
        self.subject = subject
        self._compiled: Shared | Bounded | Literal[False] | None = False
        self._within: dict[int, Interval | None] = {}

    def budget(self) -> Budget:
        """What one question may cost; work on long numbers takes longer."""
        ends = [end for domain in self.domains for end in (domain.low, domain.high) if end is not None]
        longest = max((end.numerator.bit_length() for end in ends), default=0)
        return Budget(MOST_WORK // (1 + longest // _SHORT), self.whole)

    def fits(self, domains: Sequence[Interval]) -> bool | None:
        """Whether the rules hold with domains that differ in their ends; None if that stays open."""
        return satisfiable(self.system, domains, self.budget())

    def at_face(self, but: Collection[int | None]) -> list[Interval]:
        """The printed values as they stand, save those of some variables."""
        return [one.domain if at in but else at_face(one) for at, one in enumerate(self.variables)]

    def with_ties(self, *, allowed: bool) -> list[Interval]:
        """The domains with the values of a tie, or without them."""
        return [with_ties(variable, self.rounding, allowed=allowed) for variable in self.variables]

    def misprinted(self) -> Iterator[tuple[int, Quantity]]:
        """Yield every one-digit misprint of every printed figure, with the number of its variable."""
        from unionstats.quantity.misprints import misprints

        for number in self.printed:
            quantity = self.variables[number].figure.quantity
            if quantity is not None:
                for misprint in misprints(quantity):
                    yield number, misprint

    def holds(self, number: int, quantity: Quantity, budget: Budget | None = None) -> bool | None:
        """Whether the rules hold with `quantity` printed for a variable; None if that stays open."""
        known = self.holds_plainly(number, quantity)
        if known is not None:
            return known
        domains = list(self.domains)
        domains[number] = self.variables[number].printed_as(quantity).domain
        return satisfiable(self.system, domains, budget or self.budget())

    def affords(self, text: str) -> bool:
        """Take the work that a look at each rule with another text needs; False if there is none left."""
        if self.whole is None:
            return True
        sizes = (one.program.slots + len(one.program.nodes) for one in self.system.constraints)
        return self.whole.spend(1 + (sum(sizes) + len(text)) // _UNITS)

    def holds_plainly(self, number: int, quantity: Quantity) -> bool | None:
        """The same where that shows at once; None where it does not."""
        compiled = self.compiled()
        if compiled is not None:
            with suppress(NotCompiledError):
                return compiled.holds_with(number, quantity)
        return None if self.may_hold(number, self.variables[number].printed_as(quantity).domain) else False

    def compiled(self) -> Shared | Bounded | None:
        """One rule compiled, or several that share their only unknown; None where they are not."""
        if self._compiled is False:
            from unionstats.rules.compiled.bounded import bounded

            self._compiled, rules = None, self.system.constraints
            with suppress(NotCompiledError):
                self._compiled = (
                    bounded(rules[0].program, self.variables, self.rounding, self.subject)
                    if len(rules) == 1
                    else Shared([self.filled(one) for one in rules], rules)
                )
        return self._compiled

    def filled(self, rule: Constraint) -> Filled:
        """One of the rules compiled; raises NotCompiledError."""
        return filled(rule.program, [self.variables[v] for v in rule.variables], self.rounding, None)

    def may_hold(self, number: int, domain: Interval) -> bool:
        """Whether each rule by itself leaves a variable something of another domain."""
        if number not in self._within:
            found: Interval | None = ANY
            for one in (self.system.constraints[user] for user in self.system.users[number]):
                domains = [self.domains[v] for v in one.variables]
                left = projection(one.program, domains, one.variables.index(number))
                found = None if found is None or left is None else intersect(found, left)
            self._within[number] = found
        within = self._within[number]
        return within is not None and intersect(within, domain) is not None


def alone(program: Program, variables: Sequence[Variable]) -> System:
    """One rule as a system whose variables are numbered by slot."""
    return System((Constraint(program, tuple(range(len(variables)))),), [one.whole for one in variables])


def trial_of(check: Check, rounding: Rounding, whole: Budget | None = None) -> Trial:
    """A trial of one rule by itself."""
    system = alone(check.rule.program, check.variables)
    return Trial(system, check.variables, check.printed, rounding, whole, check.subject)


def holds_whatever_is_printed(program: Program, variables: Sequence[Variable]) -> bool:
    """Whether no misprint can make the equation fail; False says only that this is not known.

    So it is where an unprinted real without bounds takes up whatever the others give, as both amounts of a
    growth rate do, and where two unprinted counts without end differ by whole numbers.
    """
    if program.relation == "=" and (_takes_up_all(program, variables) or _is_solved(program, variables)):
        return True
    return bool(program.signs) and _difference_is_free(program.signs, variables)


def _takes_up_all(program: Program, variables: Sequence[Variable]) -> bool:
    """Whether some real can be solved for, by sums and quotients whose divisors may be anything."""
    divisors = {node.right for node in program.nodes if node.operator == "/"}
    if any(divisor >= program.slots or variables[divisor].face is not None for divisor in divisors):
        return False
    free = {
        slot
        for slot, variable in enumerate(variables)
        if variable.face is None and not variable.whole and variable.domain == ANY
    }.difference(program.repeated, divisors)
    for index, node in enumerate(program.nodes):
        if (node.left in free and node.operator != "*") or (node.right in free and node.operator in "+-"):
            free.add(program.slots + index)
    return program.left in free or program.right in free


def _is_solved(program: Program, variables: Sequence[Variable]) -> bool:
    """Whether the one unprinted real, which alone is divided by, can be solved for whatever is printed.

    Multiplied out the rule is A x + B = 0. As each other figure was rounded, it stands for more values than
    those that make A or B zero.
    """
    slot, *others = [at for at, one in enumerate(variables) if one.face is None] or [-1]
    if others or slot < 0 or variables[slot].domain != ANY or variables[slot].whole:
        return False
    printed = (one for at, one in enumerate(variables) if at != slot)
    if any(one.whole or one.is_exact or not is_rounded(one) for one in printed):
        return False
    found = fractions(program)
    if not found or any(node.operator == "/" and node.right != slot for node in program.nodes):
        return False
    return all(at_slot(found[-1][0], slot)) and all(slots.count(slot) <= 1 for slots in found[-1][0])


def _difference_is_free(signs: Sequence[int], variables: Sequence[Variable]) -> bool:
    endless = {
        signs[slot]
        for slot, variable in enumerate(variables)
        if variable.face is None and variable.whole and variable.domain.high is None
    }
    others = (variable for variable in variables if variable.face is not None or not variable.whole)
    return len(endless) == 2 and all(variable.is_exact and variable.whole for variable in others)  # noqa: PLR2004 - both signs


class Shared:
    """Compiled rules that share one whole unknown and nothing else: they leave what each of them leaves.

    `places` are the rule and the slot of each variable, `ranges` the first and last number that each leaves.
    """

    def __init__(self, rules: Sequence[Filled], constraints: Sequence[Constraint]) -> None:
        """Raise NotCompiledError for other rules; `constraints` tell which variables their slots are."""
        self.rules = rules
        self.places: dict[int, tuple[int, int]] = {}
        unknowns, others = set[int](), set[int]()
        for at, (one, constraint) in enumerate(zip(rules, constraints, strict=True)):
            for slot, variable in enumerate(constraint.variables):
                if variable in others or not one.is_plain or not one.is_whole:
                    raise NotCompiledError
                (unknowns if slot == one.unknown else others).add(variable)
                self.places[variable] = at, slot
        if len(unknowns) != 1 or unknowns & others:
            raise NotCompiledError
        (self.unknown,) = unknowns
        self.left = [one.left_for(one.unknown, one.spans) for one in rules]
        self.ranges = [one.numbers(left) for one, left in zip(rules, self.left, strict=True)]

    def apart(self) -> Iterator[tuple[int, Filled]]:
        """Yield each rule by its number, with an unknown that the others leave something of."""
        for at, one in enumerate(self.rules):
            first, last = self.meet([*self.ranges[:at], *self.ranges[at + 1 :]])
            if first <= last:
                yield at, one.within(first, last)

    def meet(self, ranges: Sequence[tuple[int, int]] = ()) -> tuple[int, int]:
        """The first and last number that the rules leave together, or of some other ranges."""
        ranges = ranges or self.ranges
        return max(low for low, _ in ranges), min(high for _, high in ranges)

    def holds_at_face(self, subjects: Sequence[int | None]) -> bool:
        """Whether the rules hold with the printed values as they stand, save those of a slot of each."""
        pairs = zip(self.rules, subjects, strict=True)
        spans = [(one, one.spans if one.is_at_face(but) else one.at_face(but)) for one, but in pairs]
        first, last = self.meet([one.numbers(one.left_for(one.unknown, at)) for one, at in spans])
        return first <= last

    def hangs_on_tie(self, *, holds: bool) -> bool:
        """Whether the verdict would be another with both values of each tie, or without them."""
        pairs = zip(self.rules, self.left, strict=True)
        first, last = self.meet([one.numbers(one.tied(left, is_open=holds)) for one, left in pairs])
        return self.rules[0].breaks_ties and (first <= last) is not holds

    def holds_with(self, number: int, quantity: Quantity) -> bool:
        """Whether the rules hold with another text for a variable; raises NotCompiledError as above."""
        index, slot = self.places[number]
        one = self.rules[index]
        figure = one.printed(slot)
        other = printed_of(quantity, 1, None)
        if other is None or other.mantissa * figure.mantissa <= 0 or slot in one.equation.unsigned_slots:
            raise NotCompiledError
        spans = [*one.spans]
        spans[slot] = figure.span(other.mantissa)
        ranges = [*self.ranges]
        ranges[index] = one.numbers(one.equation.solved_for(one.unknown, spans, endless=True))
        first, last = self.meet(ranges)
        return first <= last


def strength_of(check: Check, rounding: Rounding, whole: Budget | None = None) -> Strength | None:
    """Try every one-digit misprint of the rule's printed figures.

    None for a rule that fails already, and where the work, a part of `whole`, did not suffice to try all.
    """
    if check.verdict is Verdict.INCONSISTENT or (check.stopped and not check.solved):
        return None
    try:
        one = filled(check.rule.program, check.variables, rounding, check.subject)
        found = sum(caught(one, slot) for slot in check.printed)
        return Strength(found, sum(9 * one.printed(slot).digits for slot in check.printed))
    except NotCompiledError:
        pass
    trial = trial_of(check, rounding, whole)
    if holds_whatever_is_printed(check.rule.program, check.variables):
        return Strength(0, sum(1 for _ in trial.misprinted()))
    found = possible = 0
    for slot, misprint in trial.misprinted():
        holds = trial.holds(slot, misprint) if trial.affords(misprint.text) else None
        if holds is None:
            return None
        found += not holds
        possible += 1
    return Strength(found, possible)
