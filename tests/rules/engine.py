"""The engine under test, asked with a `Problem`."""

from __future__ import annotations

import os

from tests.rules.oracle import Problem
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Check, Figure, Rule, Verdicts, check_rules, parse_rule
from unionstats.rules.variable import Variable, variable_of

FULL = os.environ.get("UNIONSTATS_HEAVY") == "full"  # all systems of the heavy tests, not a part


def parsed(problem: Problem) -> dict[str, Rule]:
    """The rules, named by their position."""
    names = {*problem.printed, *problem.wholes, *problem.reals}
    return {str(at): parse_rule(rule, names) for at, rule in enumerate(problem.rules)}


def figures(problem: Problem) -> dict[str, Figure]:
    """The figures as a ledger would give them."""
    stated = {name: read_quantity(text) for name, text in problem.printed.items()}
    return {
        **{n: Figure(q, q.unit, None, n in problem.exact) for n, q in stated.items()},
        **{name: Figure(None, None, whole=True) for name in problem.wholes},
        **{name: Figure(None, None, whole=False) for name in problem.reals},
    }


def asked(problem: Problem) -> Verdicts:
    """What the engine says."""
    return check_rules(parsed(problem), figures(problem), Rounding(problem.rounding))


def asked_alone(problem: Problem) -> Check:
    """What the engine says of a problem's only rule."""
    return asked(problem).checks["0"]


def variables(problem: Problem) -> dict[str, Variable]:
    """The figures as the solver sees them."""
    rounding = Rounding(problem.rounding)
    rounded = {rule.operands[slot] for rule in parsed(problem).values() for slot in rule.program.rounded}
    return {
        name: variable_of(figure, rounding, rounded=name in rounded)
        for name, figure in figures(problem).items()
    }
