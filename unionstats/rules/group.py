"""Several rules as one system: a figure that two of them name is one variable."""

from __future__ import annotations

from collections.abc import Mapping

from unionstats.rules.solver.system import Constraint, System
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Check


class Group:
    """The system of the rules of some checks; `numbers` are the variables' by the id of their figure.

    `slots[check]` are the numbers of a rule's operands; `names` the variables' ids, None for a number that
    is printed in a rule.
    """

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self.numbers: dict[str, int] = {}
        self.variables: list[Variable] = []
        self.names: list[str | None] = []
        self.slots: dict[str, tuple[int, ...]] = {}
        for name, check in checks.items():
            self.slots[name] = tuple(
                self._number(operand if isinstance(operand, str) else None, variable)
                for operand, variable in zip(check.rule.operands, check.variables, strict=True)
            )
        constraints = [
            Constraint(check.rule.program, slots)
            for check, slots in zip(checks.values(), self.slots.values(), strict=True)
        ]
        self.system = System(constraints, tuple(variable.whole for variable in self.variables))
        self.domains = [variable.domain for variable in self.variables]

    def _number(self, name: str | None, variable: Variable) -> int:
        if name is not None and name in self.numbers:
            return self.numbers[name]
        number = len(self.variables)
        self.variables.append(variable)
        self.names.append(name)
        if name is not None:
            self.numbers[name] = number
        return number
