"""What rules would say if one of their figures were printed otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from unionstats.interval import ANY, Interval, intersect
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.solver.contract import projections
from unionstats.rules.solver.search import satisfiable
from unionstats.rules.solver.system import MOST_WORK, Budget, Constraint, System
from unionstats.rules.variable import Figure, Variable, variable_of
from unionstats.rules.verdict import Check

if TYPE_CHECKING:
    from unionstats.rules.compiled.bounded import Bounded
    from unionstats.rules.compiled.shared import Shared

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
        self._within: list[Interval | None] | None = None

    def budget(self) -> Budget:
        """What one question may cost; work on long numbers takes longer."""
        ends = [end for domain in self.domains for end in (domain.low, domain.high) if end is not None]
        longest = max((end.numerator.bit_length() for end in ends), default=0)
        return Budget(MOST_WORK // (1 + longest // _SHORT), self.whole)

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
        compiled = self.compiled()
        if compiled is not None:
            with suppress(NotCompiledError):
                return compiled.holds_with(number, quantity)
        domain = self.domain(number, quantity)
        if not self.may_hold(number, domain):
            return False
        domains = list(self.domains)
        domains[number] = domain
        return satisfiable(self.system, domains, budget or self.budget())

    def compiled(self) -> Shared | Bounded | None:
        """One rule compiled, or several that share their only unknown; None where they are not."""
        if self._compiled is False:
            from unionstats.rules.compiled.bounded import bounded
            from unionstats.rules.compiled.shared import Shared

            self._compiled, rules = None, self.system.constraints
            with suppress(NotCompiledError):
                self._compiled = (
                    bounded(rules[0].program, self.variables, self.rounding, self.subject)
                    if len(rules) == 1
                    else Shared(rules, self.variables, self.rounding)
                )
        return self._compiled

    def may_hold(self, number: int, domain: Interval) -> bool:
        """Whether each rule by itself leaves a variable something of another domain."""
        if self._within is None:
            self._within = [ANY] * len(self.variables)
            for constraint in self.system.constraints:
                given = projections(constraint.program, [self.domains[v] for v in constraint.variables])
                for variable, one in zip(constraint.variables, given, strict=True):
                    before = self._within[variable]
                    self._within[variable] = None if before is None or one is None else intersect(before, one)
        within = self._within[number]
        return within is not None and intersect(within, domain) is not None

    def domain(self, number: int, quantity: Quantity) -> Interval:
        """What another text would stand for, in the role that the variable has."""
        variable = self.variables[number]
        figure = Figure(quantity, variable.figure.unit, variable.whole, variable.figure.exact)
        return variable_of(figure, self.rounding, rounded=False).domain


def trial_of(check: Check, rounding: Rounding, whole: Budget | None = None) -> Trial:
    """A trial of one rule by itself; its variables are numbered by slot."""
    constraint = Constraint(check.rule.program, tuple(range(len(check.variables))))
    system = System((constraint,), tuple(variable.whole for variable in check.variables))
    return Trial(system, check.variables, check.printed, rounding, whole, check.subject)
