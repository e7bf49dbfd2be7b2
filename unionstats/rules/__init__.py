"""Rules between figures: the language, the solver, the verdicts."""

from unionstats.rules.joint import check_rules
from unionstats.rules.language.dimensions import require_fitting_units
from unionstats.rules.language.rule import Rule, parse_rule
from unionstats.rules.variable import Figure, Solved, Variable
from unionstats.rules.verdict import (
    Agreement,
    Check,
    Conflict,
    Neighbour,
    Repair,
    Strength,
    Suggestion,
    Verdict,
    Verdicts,
)

__all__ = [
    "Agreement",
    "Check",
    "Conflict",
    "Figure",
    "Neighbour",
    "Repair",
    "Rule",
    "Solved",
    "Strength",
    "Suggestion",
    "Variable",
    "Verdict",
    "Verdicts",
    "check_rules",
    "parse_rule",
    "require_fitting_units",
]
