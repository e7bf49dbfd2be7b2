"""Compiled rules that share one whole unknown and nothing else: they leave what each of them leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.printed import printed_of
from unionstats.rules.solver.system import Constraint
from unionstats.rules.variable import Variable


class Shared:
    """The rules, and the first and last number that each leaves the unknown."""

    def __init__(
        self, constraints: Sequence[Constraint], variables: Sequence[Variable], rounding: Rounding
    ) -> None:
        """Raise NotCompiledError for other rules."""
        self.rules: list[Filled] = []
        self.places: dict[int, tuple[int, int]] = {}
        unknowns = set()
        for index, constraint in enumerate(constraints):
            one = filled(constraint.program, [variables[v] for v in constraint.variables], rounding, None)
            if one.unknown < 0:
                raise NotCompiledError
            unknowns.add(constraint.variables[one.unknown])
            self.rules.append(one)
            self.places |= {variable: (index, slot) for slot, variable in enumerate(constraint.variables)}
        uses = Counter(variable for constraint in constraints for variable in set(constraint.variables))
        if len(unknowns) != 1 or any(
            count > 1 for variable, count in uses.items() if variable not in unknowns
        ):
            raise NotCompiledError
        self.ranges = [one.numbers(one.equation.solved_for(one.unknown, one.spans)) for one in self.rules]

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
        first, last = one.numbers(one.equation.solved_for(one.unknown, spans, endless=True))
        ranges = [(first, last) if at == index else known for at, known in enumerate(self.ranges)]
        return max(low for low, _ in ranges) <= min(high for _, high in ranges)
