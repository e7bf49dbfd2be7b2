"""A row that fails: what the rule computes, how far off, and which figure is most likely wrong."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.rounding import Rounding
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
    groups: Sequence[FailureGroup]
    rule_slips: Sequence[RuleSlip]


def named_check(rule: Rule, row: Row, rounding: Rounding) -> Check:
    """The check of a rule on a row that can be judged."""
    rounded = {rule.operands[slot] for slot in rule.program.rounded}
    unstated = named_figures([rule])
    figures = {
        name: variable_of(unstated[name], rounding, rounded=name in rounded)
        if quantity is None
        else printed_in_rule(quantity, rounding, rounded=name in rounded)
        for name, quantity in zip(rule.names(), row, strict=True)
    }
    return judge_with(rule, figures, rounding)[0]


def explained(rule: Rule, row: Row, rounding: Rounding) -> Explained:
    """Why a row fails."""
    check = named_check(rule, row, rounding)
    repair = repair_of(check, rounding, Budget(_WORK))
    groups = find_suspects({rule.text: check}, (), rounding, work=_WORK)
    return Explained(check, repair, groups, [*rule_slips(rule.text, check, rounding)])
