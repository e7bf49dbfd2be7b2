"""A row that fails: what the rule computes, how far off, and which figure is most likely wrong."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from msgspec import Struct

from unionstats.interval import NOT_NEGATIVE
from unionstats.quantity.formatting import print_count
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.layout import Row
from unionstats.rules.compiled.printed import Printed, Range, meets
from unionstats.rules.judge import judge_with, printed_in_rule
from unionstats.rules.language.problem import named_figures
from unionstats.rules.language.rule import Rule
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.find import find_suspects
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.suspects.rule_slips import RuleSlip, rule_slips
from unionstats.rules.suspects.unprinted import not_printed
from unionstats.rules.variable import variable_of
from unionstats.rules.verdict import Check, Repair

_WORK = 100_000


class WouldBe(NamedTuple):
    """The first and the last text with which a rule holds, of one of its slots."""

    slot: int
    first: str
    last: str


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


def would_be(one: Filled, check: Check, slots: Iterable[int]) -> list[WouldBe]:
    """What those figures of a rule without unknown would have to be, of those that can be something.

    Raises NotCompiledError where the general solver has to answer.
    """
    if one.unknown >= 0 or one.wholes or not one.is_plain:
        raise NotCompiledError
    found = []
    for slot in slots:
        variable = check.variables[slot]
        ends = _ends(one, slot, signed=not_printed(variable) != NOT_NEGATIVE)
        if ends:
            first, last = (print_count(end, variable.quantity) for end in (ends[0], ends[-1]))
            found.append(WouldBe(slot, first, last))
    return found


def _ends(one: Filled, slot: int, *, signed: bool) -> list[int]:
    """The ends of the mantissas with which the rule holds: of those below zero, of zero, of those above."""
    if slot in one.equation.unsigned_slots:
        raise NotCompiledError
    found = one.left_for(slot, one.spans)
    figure, ends = one.printed(slot), list[int]()
    if found[0] <= figure.span(0)[1] * found[1]:  # it may be zero, or less
        if signed:
            ends += _of_sign(-1, figure, found)
        if meets(figure.span(0), found):
            if slot in one.program.divisors:
                raise NotCompiledError
            ends.append(0)
    ends += _of_sign(1, figure, found)
    return ends


def _of_sign(sign: int, figure: Printed, found: Range) -> tuple[int, ...]:
    ends = figure._replace(mantissa=sign).within(found)
    return ends if ends[0] <= ends[1] else ()
