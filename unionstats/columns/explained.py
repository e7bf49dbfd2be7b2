"""A row that fails: what the rule computes, how far off, and which figure is most likely wrong."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.rounding import Rounding
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.layout import Row
from unionstats.rules.judge import judge_with, printed_in_rule
from unionstats.rules.language.problem import named_figures
from unionstats.rules.language.rule import Rule
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.find import find_suspects
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.suspects.rule_slips import RuleSlip, rule_slips
from unionstats.rules.variable import variable_of
from unionstats.rules.verdict import Check, Repair

_WORK = 100_000


class Explained(Struct, frozen=True):
    """A failing row's check, whose figures bear the names of the columns, and what follows from it."""

    check: Check
    repair: Repair
    groups: Sequence[FailureGroup] = ()
    rule_slips: Sequence[RuleSlip] = ()


def named_check(rule: Rule, row: Row, rounding: Rounding) -> tuple[Check, Filled | None]:
    """The check of a rule on a row that can be judged, and its compiled form."""
    rounded = {rule.operands[slot] for slot in rule.program.rounded}
    unstated = named_figures([rule])
    figures = {
        name: variable_of(unstated[name], rounding, rounded=name in rounded)
        if quantity is None
        else printed_in_rule(quantity, rounding, rounded=name in rounded)
        for name, quantity in zip(rule.names(), row, strict=True)
    }
    return judge_with(rule, figures, rounding)


def repaired(rule: Rule, row: Row, rounding: Rounding) -> Explained:
    """What a failing rule computes, how far off, and which other digits would make it hold."""
    check, one = named_check(rule, row, rounding)
    return Explained(check, repair_of(check, rounding, Budget(_WORK), one))


def explained(rule: Rule, row: Row, rounding: Rounding) -> Explained:
    """The same with the suspects among its figures, whatever the slip."""
    found = repaired(rule, row, rounding)
    check = found.check
    groups = find_suspects({check.rule.text: check}, (), work=_WORK)
    return replace(found, groups=groups, rule_slips=[*rule_slips(check.rule.text, check, rounding)])
