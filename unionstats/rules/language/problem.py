"""A problem without a ledger: equations and bounds over printed numbers and unknown names."""

import re
from collections.abc import Collection

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import Quantity
from unionstats.rules.language.dimensions import require_fitting_units
from unionstats.rules.language.rule import Rule, parse_rule
from unionstats.rules.language.tokens import LONGEST_RULE
from unionstats.rules.variable import Figure

_PART, _ALL = pattern("[^;；]+"), pattern(r"(?s)\A.*")


class Problem(Struct, frozen=True):
    """The equations of one problem, named "1", "2" … in their order, and what its names stand for."""

    text: str
    rules: dict[str, Rule]
    figures: dict[str, Figure]


def read_problem(text: str, reals: Collection[str] = ()) -> Problem:
    """Read equations and bounds joined by `;`.

    A name is a whole count of 0 or more, unless it stands alone on one side of an equation or is one of
    `reals`. Raises Unreadable with an R or Q code, placed in `text`; R005 beyond `LONGEST_RULE` characters.
    """
    if len(text) > LONGEST_RULE:
        raise Unreadable("R005", LONGEST_RULE, len(text), limit=str(LONGEST_RULE))
    parts = [part for part in _PART.finditer(text) if part[0].strip()] or [*_ALL.finditer(text)]
    rules = {str(number): _read_part(part) for number, part in enumerate(parts, 1)}
    return Problem(text, rules, named_figures(rules.values(), reals))


def named_figures(rules: Collection[Rule], reals: Collection[str] = ()) -> dict[str, Figure]:
    """The unstated figures that the names in some rules stand for."""
    alone = {
        operand
        for rule in rules
        for slot in rule.program.alone
        if isinstance(operand := rule.operands[slot], str)
    }
    return {
        name: Figure(None, whole=name not in alone and name not in reals)
        for rule in rules
        for name in rule.names()
    }


def _read_part(part: re.Match[str]) -> Rule:
    """Read one equation of several; its places count from the beginning of the problem."""
    try:
        rule = parse_rule(part[0])
        units = [operand.unit if isinstance(operand, Quantity) else None for operand in rule.operands]
        require_fitting_units(rule, units, [isinstance(operand, Quantity) for operand in rule.operands])
    except Unreadable as error:
        problem, start = error.problem, part.start()
        raise Unreadable(problem.code, problem.start + start, problem.end + start, **problem.words) from None
    return rule
