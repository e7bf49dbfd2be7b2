"""The verdict on one rule alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from unionstats.interval import Interval, divide, exactly, intersect, multiply, scale, whole_numbers
from unionstats.quantity import Quantity
from unionstats.quantity.misprints import misprints, misprints_by_value
from unionstats.rounding import Rounding
from unionstats.rules.contract import projection
from unionstats.rules.rule import Rule
from unionstats.rules.search import Solved, extends, satisfiable, settled_domains, solve_for
from unionstats.rules.system import MOST_WORK, Budget, Constraint, Domains, System, propagate
from unionstats.rules.variable import Figure, Variable, variable_of
from unionstats.rules.verdict import Agreement, Check, Neighbour, Verdict


def judge(
    rule: Rule,
    figures: Mapping[str, Variable],
    rounding: Rounding,
    budget: Budget | None = None,
    *,
    constants: bool = False,
) -> Check:
    """Whether true values exist that satisfy the rule, whatever the other rules say.

    The work on it is a part of `budget`; where that does not suffice, the check says that it stopped.
    `constants` as for `check_rules`.
    """
    variables = tuple(
        figures[operand]
        if isinstance(operand, str)
        else variable_of(Figure(operand, operand.unit), rounding, rounded=slot in rule.program.rounded())
        for slot, operand in enumerate(rule.operands)
    )
    return _Judgement(rule, variables, rounding, budget, constants=constants).check()


_SHORT = 250  # bits of a number that costs hardly more to reckon with than the shortest


class _Judgement:
    """The parts of one verdict, which share the rule's system and the slot of its stated figure."""

    def __init__(
        self,
        rule: Rule,
        variables: tuple[Variable, ...],
        rounding: Rounding,
        whole: Budget | None,
        *,
        constants: bool,
    ) -> None:
        self.whole = whole
        self.constants = constants
        self.rule = rule
        self.variables = variables
        self.rounding = rounding
        self.domains = [variable.domain for variable in variables]
        constraint = Constraint(rule.program, tuple(range(len(variables))))
        self.system = System((constraint,), tuple(variable.whole for variable in variables))
        alone = rule.program.alone()
        printed = [slot for slot in alone if variables[slot].face is not None]
        self.subject = printed[0] if printed else (alone[0] if alone else None)
        self.unstated = [slot for slot, variable in enumerate(variables) if variable.face is None]

    def check(self) -> Check:
        """Judge the rule."""
        budget = self.budget()
        narrowed = propagate(self.system, self.domains, budget)
        holds = False if narrowed is None else extends(self.system, narrowed, budget)
        if not holds or narrowed is None:
            if holds is None:
                return self.result(Verdict.UNDETERMINED, Agreement.NONE, None, {}, stopped=True)
            neighbours = self.neighbours()
            computed = None if self.unstated else self.computed(self.domains)
            return self.result(Verdict.INCONSISTENT, Agreement.NONE, computed, {}, neighbours)
        narrowed, settled = settled_domains(self.system, narrowed, self.budget())
        solved = {
            str(self.rule.operands[slot]): solve_for(self.system, narrowed, slot, budget, settled=settled)
            for slot in self.unstated
        }
        within = [
            solved[str(self.rule.operands[s])].within if s in self.unstated else None
            for s in range(len(narrowed))
        ]
        computed = self.computed([own or domain for own, domain in zip(within, self.domains, strict=True)])
        tests = self.tests_something()
        verdict = Verdict.CONSISTENT if tests else Verdict.UNDETERMINED
        return self.result(verdict, self.agreement(), computed, solved, stopped=tests is None)

    def result(
        self,
        verdict: Verdict,
        agreement: Agreement,
        computed: Interval | None,
        solved: Mapping[str, Solved],
        neighbours: tuple[Neighbour, ...] = (),
        *,
        stopped: bool = False,
    ) -> Check:
        """The check with what was found."""
        return Check(
            self.rule, self.variables, verdict, agreement, self.subject, computed, solved, neighbours, stopped
        )

    def computed(self, domains: Sequence[Interval]) -> Interval | None:
        """What the rule gives for the figure that stands alone, in that figure's unit."""
        if self.subject is None:
            return None
        found = projection(self.rule.program, domains, self.subject)
        return None if found is None else scale(found, Fraction(1) / self.variables[self.subject].factor)

    def agreement(self) -> Agreement:
        """For a rule that holds: whether it does so with the printed values as they stand."""
        rounded = [
            slot
            for slot, (variable, domain) in enumerate(zip(self.variables, self.domains, strict=True))
            if variable.face is not None and slot != self.subject and domain.point is None
        ]
        faces = list(self.domains)
        for slot in rounded:
            faces[slot] = exactly(self.variables[slot].face or 0)
        if not rounded or satisfiable(self.system, faces, self.budget()):
            return Agreement.FACE_VALUE
        return Agreement.WITHIN_ROUNDING

    def budget(self) -> Budget:
        """What one question about the rule may cost; work on long numbers takes longer."""
        ends = [end for domain in self.domains for end in (domain.low, domain.high) if end is not None]
        longest = max((end.numerator.bit_length() for end in ends), default=0)
        return Budget(MOST_WORK // (1 + longest // _SHORT), self.whole)

    def tests_something(self) -> bool | None:
        """Whether a rule that holds would have failed for some one-digit misprint of its printed figures.

        None if there were too many to try.

        A rule without unstated figures always counts; one that gives an unstated real by itself never does.
        """
        if not self.unstated:
            return True
        if self.subject in self.unstated and not self.variables[self.subject].whole:
            return False
        powers = self.rule.program.powers()
        if powers is not None and self.is_monotone():
            return any(self.some_caught(slot, powers) for slot in self.printed())
        budget = self.budget()
        for slot, misprint in self.misprinted():
            if satisfiable(self.system, self.with_misprint(slot, misprint), budget) is False:
                return True
            if budget.left < 0:
                return None
        return False

    def is_monotone(self) -> bool:
        """Whether the one unstated figure is a whole number between products of ends of positive reals."""
        return len(self.unstated) == 1 and all(
            variable.whole if slot in self.unstated else _is_positive(domain)
            for slot, (variable, domain) in enumerate(zip(self.variables, self.domains, strict=True))
        )

    def printed(self) -> list[int]:
        """The slots of the printed operands, the stated figure first: its misprints are caught soonest."""
        slots = [
            slot
            for slot, (operand, variable) in enumerate(zip(self.rule.operands, self.variables, strict=True))
            if variable.face is not None
            and not (self.constants and isinstance(operand, Quantity) and operand.unit is None)
        ]
        return sorted(slots, key=lambda slot: slot != self.subject)

    def misprinted(self) -> Iterator[tuple[int, Quantity]]:
        """Every misprint of every printed operand, with its slot."""
        for slot in self.printed():
            quantity = self.variables[slot].figure.quantity
            if quantity is not None:
                for misprint in misprints(quantity):
                    yield slot, misprint

    def some_caught(self, slot: int, powers: tuple[int, ...]) -> bool:
        """Whether some misprint of one operand makes a monotone product of operands leave no whole number.

        The unknown lies between two products of ends. A misprint moves them so that their distance
        grows with the operand if the unknown does, and shrinks if not; so from the narrowest on, the
        first distance of 1 or more ends the search: an interval that long always holds a whole number.
        (Not so for an approximation, whose own width depends on its digits, nor beside a rounded count,
        which must be a whole number too; there all are tried.)
        Zero, the one misprint that is no positive number, is a question of its own.
        """
        quantity = self.variables[slot].figure.quantity
        if quantity is None:
            return False
        smallest = next(misprints_by_value(quantity, descending=False), None)
        if smallest is not None and smallest.value == 0 and self.fails(self.with_misprint(slot, smallest)):
            return True
        counts = [
            other
            for other, variable in enumerate(self.variables)
            if variable.face is not None and variable.whole and self.domains[other].point is None
        ]
        shrinks = powers[slot] == powers[self.unstated[0]]
        for misprint in misprints_by_value(quantity, descending=shrinks):
            if misprint.value == 0:
                continue
            domains = self.with_misprint(slot, misprint)
            within = self.ratio(self.unstated[0], domains, powers)
            between = None if within is None else whole_numbers(within)
            if within is None or between is None:
                return True
            if not counts and not quantity.approximation and _longer_than_one(within):
                return False
            if counts and not self.fits_plainly(domains, powers, between, counts) and self.fails(domains):
                return True
        return False

    def fits_plainly(
        self, domains: Domains, powers: tuple[int, ...], between: Interval, counts: Sequence[int]
    ) -> bool:
        """Whether a number halfway for the unknown leaves a whole number for the one rounded count."""
        if len(counts) > 1 or between.low is None or between.high is None:
            return False
        trial = list(domains)
        trial[self.unstated[0]] = exactly((between.low + between.high) // 2)
        within = self.ratio(counts[0], trial, powers)
        return within is not None and whole_numbers(within) is not None

    def ratio(self, slot: int, domains: Domains, powers: tuple[int, ...]) -> Interval | None:
        """What the other operands of a product leave of one."""
        found: Interval | None = exactly(1)
        for other, domain in enumerate(domains):
            if found is not None and other != slot:
                found = divide(found, domain) if powers[other] == powers[slot] else multiply(found, domain)
        return None if found is None else intersect(found, domains[slot])

    def fails(self, domains: Domains) -> bool:
        """Whether the rule is known to have no solution in other domains than its own."""
        return satisfiable(self.system, domains, self.budget()) is False

    def with_misprint(self, slot: int, misprint: Quantity) -> Domains:
        """The domains with another text printed for one operand."""
        domains = list(self.domains)
        domains[slot] = self.misprinted_domain(slot, misprint)
        return domains

    def misprinted_domain(self, slot: int, misprint: Quantity) -> Interval:
        """What another text would stand for, in the role that the operand has."""
        variable = self.variables[slot]
        figure = Figure(misprint, variable.figure.unit, variable.whole, variable.figure.exact)
        return variable_of(figure, self.rounding, rounded=False).domain

    def neighbours(self) -> tuple[Neighbour, ...]:
        """For a rule that fails with one unstated whole count: the two numbers closest to holding."""
        wholes = [slot for slot in self.unstated if self.variables[slot].whole]
        if len(self.unstated) != 1 or not wholes or self.subject in (None, *wholes):
            return ()
        slot = wholes[0]
        real = System(self.system.constraints, tuple(False for _ in self.variables))
        narrowed = propagate(real, self.domains, self.budget())
        if narrowed is None:
            return ()
        between = narrowed[slot]
        low = None if between.low is None else between.low.__floor__()
        high = None if between.high is None else between.high.__ceil__()
        numbers = [number for number in (low, high) if number is not None and number in self.domains[slot]]
        return tuple(found for number in dict.fromkeys(numbers) if (found := self.neighbour(slot, number)))

    def neighbour(self, slot: int, number: int) -> Neighbour | None:
        """What the rule gives for the stated figure when the unknown is `number`, the rest as printed."""
        faces = [
            exactly(number) if variable.face is None else exactly(variable.face)
            for variable in self.variables
        ]
        gives = self.computed(faces)
        if gives is None or gives.point is None:
            return None
        return Neighbour(str(self.rule.operands[slot]), number, gives.point)


def _is_positive(interval: Interval) -> bool:
    low = interval.low
    return low is not None and (low > 0 or (low == 0 and interval.low_open))


def _longer_than_one(interval: Interval) -> bool:
    low, high = interval.low, interval.high
    return high is None or (low is not None and low > 0 and high - low >= 1)
