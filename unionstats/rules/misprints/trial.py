"""What rules would say if one of their figures were printed otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from unionstats.interval import ANY, Interval, intersect
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import printed_of
from unionstats.rules.language.polynomial import at_slot, fractions
from unionstats.rules.language.program import Program
from unionstats.rules.solver.contract import projection
from unionstats.rules.solver.search import satisfiable
from unionstats.rules.solver.system import MOST_WORK, Budget, Constraint, System
from unionstats.rules.variable import Variable, at_face, is_rounded, with_ties
from unionstats.rules.verdict import Agreement, Check

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

    def agreement(self, subjects: Collection[int | None]) -> Agreement:
        """For rules that hold: whether with the printed values as they stand, save those of `subjects`."""
        faces = self.at_face(subjects)
        agrees = faces == self.domains or self.fits(faces)
        return Agreement.FACE_VALUE if agrees else Agreement.WITHIN_ROUNDING

    def tie(self, *, holds: bool) -> bool:
        """Whether the verdict would be another if ties had been rounded the other way."""
        tied = self.with_ties(allowed=not holds)
        return tied != self.domains and self.fits(tied) is (not holds)

    def tests_something(self, budget: Budget | None = None) -> bool | None:
        """Whether some one-digit misprint would have made the rules fail; None if that stays open."""
        is_open = False
        for number, misprint in self.misprinted():
            holds = self.holds(number, misprint, budget)
            if holds is False:
                return True
            is_open = is_open or holds is None
        return None if is_open else False

    def misprinted(self) -> Iterator[tuple[int, Quantity]]:
        """Yield every one-digit misprint of every printed figure, with the number of its variable."""
        from unionstats.quantity.misprints import misprints

        for number in self.printed:
            for misprint in misprints(self.variables[number].quantity):
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
        if self.compiled is not None:
            with suppress(NotCompiledError):
                return self.compiled.holds_with(number, quantity)
        return None if self.may_hold(number, self.variables[number].printed_as(quantity).domain) else False

    @cached_property
    def compiled(self) -> Bounded | None:
        """The only rule compiled; None where it is not, or there are several."""
        from unionstats.rules.compiled.bounded import bounded

        if len(self.system.constraints) == 1:
            with suppress(NotCompiledError):
                program = self.system.constraints[0].program
                return bounded(program, self.variables, self.rounding, self.subject)
        return None

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
    growth rate do.
    """
    return program.relation == "=" and (_takes_up_all(program, variables) or _is_solved(program, variables))


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

    Multiplied out the rule is A x + B = 0, so neither A nor B may be zero. Take any other figure for a number
    that is not zero: where one term alone has just these rounded figures in it, they have values for which
    the whole is not zero.
    """
    slot, *others = [at for at, one in enumerate(variables) if one.face is None] or [-1]
    if others or slot < 0 or variables[slot].domain != ANY or variables[slot].whole:
        return False
    fixed = {at for at, one in enumerate(variables) if at != slot and (one.whole or not is_rounded(one))}
    if not all(_is_never_zero(variables[at]) for at in fixed):
        return False
    found = fractions(program)
    if not found or any(node.operator == "/" and node.right != slot for node in program.nodes):
        return False
    top = found[-1][0]
    return all(slots.count(slot) <= 1 for slots in top) and all(
        1 in Counter(tuple(at for at in slots if at not in fixed) for slots in side).values()
        for side in at_slot(top, slot)
    )


def _is_never_zero(variable: Variable) -> bool:
    """Whether neither a figure nor any one-digit misprint of it is zero, by its plain digits."""
    quantity = variable.figure.quantity
    if quantity is None or quantity.approximation:
        return False
    one = printed_of(quantity, 1, None)
    return one is not None and one.mantissa != 0 and not one.becomes_zero()


class Shared:
    """Compiled rules that share one whole unknown and nothing else: they leave what each of them leaves.

    `unknown` is its variable, `ranges` the first and last number that each leaves.
    """

    def __init__(self, rules: Sequence[Filled], constraints: Sequence[Constraint]) -> None:
        """Raise NotCompiledError for other rules; `constraints` tell which variables their slots are."""
        self.rules = rules
        unknowns, others = set[int](), set[int]()
        for one, constraint in zip(rules, constraints, strict=True):
            for slot, variable in enumerate(constraint.variables):
                if variable in others or not one.is_plain or not one.is_whole:
                    raise NotCompiledError
                (unknowns if slot == one.unknown else others).add(variable)
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
