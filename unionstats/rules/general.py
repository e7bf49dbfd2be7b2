"""The verdict on one rule of any form, by the general solver."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from unionstats.interval import Exact, Interval, exactly, scale, whole_numbers
from unionstats.rounding import Rounding
from unionstats.rules.language.rule import Rule
from unionstats.rules.misprints.trial import Trial, alone, holds_whatever_is_printed
from unionstats.rules.solver.contract import projection
from unionstats.rules.solver.search import has_solution
from unionstats.rules.solver.system import Budget, propagate
from unionstats.rules.solver.unstated import solve_all
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Agreement, Check, Neighbour, Verdict

_FARTHEST = 10**15  # where no root is looked for any more


class Judgement(Trial):
    """The parts of the verdict on a rule of any form; `printed` as in `Check`.

    They share the rule's system and the slot of its stated figure.
    """

    def __init__(
        self,
        rule: Rule,
        variables: tuple[Variable, ...],
        printed: tuple[int, ...],
        rounding: Rounding,
        whole: Budget | None = None,
    ) -> None:
        subject = rule.subject([variable.is_printed for variable in variables])
        # misprints of the stated figure are caught soonest
        tried = sorted(printed, key=lambda slot: slot != subject)
        super().__init__(alone(rule.program, variables), variables, tried, rounding, whole, subject)
        self.rule = rule
        self.unstated = [slot for slot, variable in enumerate(variables) if not variable.is_printed]
        self.told = partial(Check, rule, variables, subject=subject, printed=printed)

    def check(self) -> Check:
        """Judge the rule."""
        budget = self.budget()
        narrowed = propagate(self.system, self.domains, budget)
        holds = False if narrowed is None else has_solution(self.system, narrowed, budget)
        if not holds or narrowed is None:
            if holds is None:
                return self.told(Verdict.UNDETERMINED, Agreement.NONE, computed=None, solved={}, stopped=True)
            near = self.neighbours()
            computed = None if self.unstated else self.computed(self.domains)
            fails = partial(self.told, Verdict.INCONSISTENT, Agreement.NONE)
            return fails(computed=computed, solved={}, neighbours=near, tie=self.tie(holds=False))
        found = solve_all(self.system, narrowed, self.unstated, self.budget())
        solved = {str(self.rule.operands[slot]): one for slot, one in found.items()}
        within = {slot: one.within for slot, one in found.items()}
        computed = self.computed([within.get(slot) or domain for slot, domain in enumerate(self.domains)])
        # a rule without unstated figures always counts; one that gives an unstated real by itself never does
        defines = self.subject in self.unstated and not self.variables[self.subject or 0].whole
        is_mute = defines or holds_whatever_is_printed(self.rule.program, self.variables)
        tests = not self.unstated or (not is_mute and self.tests_something(self.budget()))
        verdict = Verdict.CONSISTENT if tests else Verdict.UNDETERMINED
        agreement, tie = self.agreement([self.subject]), self.tie(holds=True)
        return self.told(verdict, agreement, computed=computed, solved=solved, tie=tie, stopped=tests is None)

    def computed(self, domains: Sequence[Interval]) -> Interval | None:
        """What the rule gives for the figure that stands alone, in that figure's unit."""
        if self.subject is None:
            return None
        kept = [
            whole_numbers(domain) or domain if variable.whole else domain
            for domain, variable in zip(domains, self.variables, strict=True)
        ]
        found = projection(self.rule.program, kept, self.subject)
        return None if found is None else scale(found, Fraction(1) / self.variables[self.subject].factor)

    def neighbours(self) -> tuple[Neighbour, ...]:
        """For a rule that fails with one unstated whole count: the two numbers closest to holding."""
        wholes = [slot for slot in self.unstated if self.variables[slot].whole]
        if len(self.unstated) != 1 or not wholes or self.subject in (None, *wholes):
            return ()
        slot = wholes[0]
        repeats = slot in self.rule.program.repeated
        numbers = (self.around_root(slot) if repeats else []) or self.around_real(slot)
        return tuple(
            found
            for number in dict.fromkeys(numbers)
            if number in self.domains[slot] and (found := self.neighbour(slot, number))
        )

    def around_real(self, slot: int) -> list[int]:
        """The whole numbers on both sides of where a real unknown would have to lie."""
        narrowed = propagate(self.system.over_reals, self.domains, self.budget())
        if narrowed is None:
            return self.around_end(slot)
        between = narrowed[slot]
        low = None if between.low is None else between.low.__floor__()
        high = None if between.high is None else between.high.__ceil__()
        return [number for number in (low, high) if number is not None]

    def around_end(self, slot: int) -> list[int]:
        """The first number of a count that would have to be less, unless larger ones come closer."""
        stated = self.variables[self.subject or 0].figure.quantity
        tried = [(number, gives) for number in (0, 1, 2) if (gives := self.gives(slot, number)) is not None]
        if stated is None or not tried:
            return []
        far = [abs(Fraction(gives - stated.value)) for _, gives in tried]
        return [] if far[1:] and far[1] < far[0] else [tried[0][0]]

    def around_root(self, slot: int) -> list[int]:
        """The same for a name that stands more than once: where what the rule gives passes what is stated."""
        stated = self.variables[self.subject or 0].figure.quantity
        step = 1

        def is_above(number: Exact) -> bool | None:
            """Whether the rule gives more than is stated."""
            gives = self.gives(slot, number)
            return None if gives is None or stated is None else gives > stated.value

        first = next((number for number in (0, 1) if is_above(number) is not None), None)
        if first is None:
            return []
        start = is_above(first)
        if first and is_above(Fraction(1, _FARTHEST)) is not start:
            return [first]
        while is_above(first + step) is start:
            step *= 2
            if step > _FARTHEST:
                return []
        low, high = first, first + step
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if is_above(middle) is start else (low, middle)
        return [low, high]

    def neighbour(self, slot: int, number: int) -> Neighbour | None:
        """A whole number for the unknown, and what the rule then gives."""
        gives = self.gives(slot, number)
        return None if gives is None else Neighbour(str(self.rule.operands[slot]), number, gives)

    def gives(self, slot: int, number: Exact) -> Exact | None:
        """What the rule gives for the stated figure when the unknown is `number`, the rest as printed."""
        faces = [exactly(number if at == slot else one.face or 0) for at, one in enumerate(self.variables)]
        found = projection(self.rule.program, faces, self.subject or 0)
        return (
            None
            if found is None or found.point is None
            else found.point / Fraction(self.variables[self.subject or 0].factor)
        )
