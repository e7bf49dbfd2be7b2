"""The verdict on one rule alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from unionstats.interval import Interval, exactly, scale
from unionstats.quantity import Quantity
from unionstats.quantity.misprints import misprints
from unionstats.rounding import Rounding
from unionstats.rules.contract import projection
from unionstats.rules.rule import Rule
from unionstats.rules.search import Solved, satisfiable, solve_for
from unionstats.rules.system import Budget, Constraint, System, propagate
from unionstats.rules.variable import Figure, Variable, variable_of
from unionstats.rules.verdict import Agreement, Check, Neighbour, Verdict

MISPRINT_CONTRACTIONS = 500  # a misprint is one question of many; one not settled by then counts as passing


def judge(rule: Rule, figures: Mapping[str, Variable], rounding: Rounding) -> Check:
    """Whether true values exist that satisfy the rule, whatever the other rules say."""
    variables = tuple(
        figures[operand]
        if isinstance(operand, str)
        else variable_of(Figure(operand, operand.unit), rounding, rounded=slot in rule.program.rounded())
        for slot, operand in enumerate(rule.operands)
    )
    return _Judgement(rule, variables, rounding).check()


class _Judgement:
    """The parts of one verdict, which share the rule's system and the slot of its stated figure."""

    def __init__(self, rule: Rule, variables: tuple[Variable, ...], rounding: Rounding) -> None:
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
        budget = Budget()
        narrowed = propagate(self.system, self.domains, budget)
        holds = False if narrowed is None else satisfiable(self.system, narrowed, budget)
        if not holds or narrowed is None:
            if holds is None:
                return self.result(Verdict.UNDETERMINED, Agreement.NONE, None, {}, stopped=True)
            neighbours = self.neighbours()
            computed = None if self.unstated else self.computed(self.domains)
            return self.result(Verdict.INCONSISTENT, Agreement.NONE, computed, {}, neighbours)
        solved: dict[str, Solved] = {}
        for slot in self.unstated:
            solved[str(self.rule.operands[slot])] = solve_for(self.system, narrowed, slot, budget)
        within = [solved[str(self.rule.operands[s])].within if s in self.unstated else None for s in range(len(narrowed))]
        computed = self.computed([own or domain for own, domain in zip(within, self.domains, strict=True)])
        verdict = Verdict.CONSISTENT if self.tests_something() else Verdict.UNDETERMINED
        return self.result(verdict, self.agreement(), computed, solved)

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
        faces = [
            domain if variable.face is None or slot == self.subject else exactly(variable.face)
            for slot, (variable, domain) in enumerate(zip(self.variables, self.domains, strict=True))
        ]
        if faces == self.domains or satisfiable(self.system, faces, Budget()):
            return Agreement.FACE_VALUE
        return Agreement.WITHIN_ROUNDING

    def tests_something(self) -> bool:
        """Whether a rule that holds would have failed for some one-digit misprint of its printed figures.

        A rule without unstated figures always counts; one that gives an unstated real by itself never does.
        """
        if not self.unstated:
            return True
        if self.subject in self.unstated and not self.variables[self.subject].whole:
            return False
        order = sorted(range(len(self.variables)), key=lambda slot: slot != self.subject)
        return any(self.caught(slot, misprint) for slot in order for misprint in self.misprinted(slot))

    def misprinted(self, slot: int) -> Sequence[Quantity]:
        quantity = self.variables[slot].figure.quantity
        return () if quantity is None else list(misprints(quantity))

    def caught(self, slot: int, misprint: Quantity) -> bool:
        """Whether the rule fails with this text in place of the printed one."""
        figure = self.variables[slot].figure
        changed = variable_of(
            Figure(misprint, figure.unit, self.variables[slot].whole, figure.exact), self.rounding, rounded=False
        )
        domains = list(self.domains)
        domains[slot] = changed.domain
        return satisfiable(self.system, domains, Budget(MISPRINT_CONTRACTIONS)) is False

    def neighbours(self) -> tuple[Neighbour, ...]:
        """For a rule that fails with one unstated whole count: the two numbers closest to holding."""
        wholes = [slot for slot in self.unstated if self.variables[slot].whole]
        if len(self.unstated) != 1 or not wholes or self.subject in (None, *wholes):
            return ()
        slot = wholes[0]
        real = System(self.system.constraints, tuple(False for _ in self.variables))
        narrowed = propagate(real, self.domains, Budget())
        if narrowed is None:
            return ()
        between = narrowed[slot]
        low = None if between.low is None else between.low.__floor__()
        high = None if between.high is None else between.high.__ceil__()
        numbers = [number for number in (low, high) if number is not None and number in self.domains[slot]]
        return tuple(found for number in dict.fromkeys(numbers) if (found := self.neighbour(slot, number)))

    def neighbour(self, slot: int, number: int) -> Neighbour | None:
        faces = [
            exactly(number) if variable.face is None else exactly(variable.face) for variable in self.variables
        ]
        gives = self.computed(faces)
        if gives is None or gives.point is None:
            return None
        return Neighbour(str(self.rule.operands[slot]), number, gives.point)


