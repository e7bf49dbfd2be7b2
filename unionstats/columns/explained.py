"""A row that fails: what the rule computes, how far off, and which figure is most likely wrong."""

from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct

from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.layout import Row
from unionstats.rules.judge import judge_with, printed_in_rule
from unionstats.rules.language.problem import named_figures
from unionstats.rules.language.rule import Rule
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.misprints.would_be import WouldBe, would_be
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.find import find_suspects
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.suspects.rule_slips import RuleSlip, rule_slips
from unionstats.rules.variable import variable_of
from unionstats.rules.verdict import Check, Repair

_WORK = 100_000


class Explained(Struct, frozen=True):
    """A failing row's check, whose figures bear the names of the columns, and what follows from it.

    Its suspects are in `would_be`, those that a suggestion of `repair` mends aside, or in `groups`.
    """

    check: Check
    repair: Repair
    would_be: Sequence[WouldBe] = ()
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
    """What a failing rule computes, how far off, and what each figure would have to be.

    Of a rule with an unknown that is told of no figure but those that another digit mends.
    """
    check, one = named_check(rule, row, rounding)
    repair = repair_of(check, rounding, Budget(_WORK), one)
    if any(not variable.is_printed for variable in check.variables):
        return Explained(check, repair)
    with suppress(NotCompiledError):
        if one is not None:
            mended = {suggestion.figure for suggestion in repair.suggestions}
            slots = (slot for slot in check.printed if rule.operands[slot] not in mended)
            return Explained(check, repair, would_be(one, check, slots))
    return Explained(check, repair, groups=_groups(check))


def explained(rule: Rule, row: Row, rounding: Rounding) -> Explained:
    """The same with the suspects of any rule and all their slips."""
    check, one = named_check(rule, row, rounding)
    repair = repair_of(check, rounding, Budget(_WORK), one)
    found = rule_slips(check.rule.text, check, rounding)
    return Explained(check, repair, groups=_groups(check), rule_slips=[*found])


def _groups(check: Check) -> Sequence[FailureGroup]:
    return find_suspects({check.rule.text: check}, (), work=_WORK)
