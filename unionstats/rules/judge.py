"""The verdict on one rule alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.judge import judge_filled, neighbours_of, role_of
from unionstats.rules.language.program import Program
from unionstats.rules.language.rule import Rule
from unionstats.rules.variable import Figure, Variable, variable_of
from unionstats.rules.verdict import Check

if TYPE_CHECKING:
    from unionstats.rules.solver.system import Budget


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
    return judge_with(rule, figures, rounding, budget, constants=constants)[0]


def judge_with(
    rule: Rule,
    figures: Mapping[str, Variable],
    rounding: Rounding,
    budget: Budget | None = None,
    *,
    constants: bool = False,
) -> tuple[Check, Filled | None]:
    """The same, and the compiled form of the rule if that was enough."""
    variables = variables_of(rule, figures, rounding)
    printed = tuple(
        slot
        for slot, (operand, variable) in enumerate(zip(rule.operands, variables, strict=True))
        if variable.is_printed and not (constants and isinstance(operand, Quantity) and operand.unit is None)
    )
    subject = rule.subject([variable.is_printed for variable in variables])
    for one in _compiled(rule.program, variables, rounding, subject):
        with suppress(NotCompiledError):
            role = role_of(rule, variables, printed, subject, one)
            verdict, agreement, computed, solved, near, tie = judge_filled(one, role)
            neighbours = neighbours_of(near, role)
            check = Check(
                rule, variables, verdict, agreement, subject, computed, solved, printed, neighbours, tie
            )
            return check, one
    from unionstats.rules.general import judge_any

    return judge_any(rule, variables, printed, rounding, budget), None


def variables_named(rule: Rule, figures: Mapping[str, Figure], rounding: Rounding) -> dict[str, Variable]:
    """The figures that the names of one rule stand for, as it sees them."""
    rounded = {rule.operands[slot] for slot in rule.program.rounded}
    return {name: variable_of(one, rounding, rounded=name in rounded) for name, one in figures.items()}


def variables_of(rule: Rule, figures: Mapping[str, Variable], rounding: Rounding) -> tuple[Variable, ...]:
    """The operands of a rule, by slot."""
    rounded = rule.program.rounded
    return tuple(
        figures[operand]
        if isinstance(operand, str)
        else printed_in_rule(operand, rounding, rounded=slot in rounded)
        for slot, operand in enumerate(rule.operands)
    )


def printed_in_rule(quantity: Quantity, rounding: Rounding, *, rounded: bool) -> Variable:
    """A number printed in the rule itself; 100% is the whole, unless the rule computes it as a share."""
    unit = quantity.unit
    is_all = unit is not None and quantity.value * unit.factor == 1 and unit.dimension == "ratio"
    figure = Figure(quantity, unit, exact=is_all and not rounded and not quantity.approximation)
    return variable_of(figure, rounding, rounded=rounded)


def _compiled(
    program: Program, variables: Sequence[Variable], rounding: Rounding, subject: int | None
) -> Iterator[Filled]:
    """Yield a rule of plain digits, then where it needs it of any intervals."""
    try:
        yield (one := filled(program, variables, rounding, subject))
        if not one.wholes:
            return
    except NotCompiledError:
        pass
    from unionstats.rules.compiled.bounded import bounded

    with suppress(NotCompiledError):
        yield bounded(program, variables, rounding, subject)
