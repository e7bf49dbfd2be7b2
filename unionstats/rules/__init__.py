"""Rules between figures: the language, the solver, the verdicts."""

from unionstats.rules.joint import check_rules
from unionstats.rules.language.dimensions import require_fitting_units
from unionstats.rules.language.rule import Rule, parse_rule
from unionstats.rules.variable import Figure, Solved
from unionstats.rules.verdict import Agreement, Check, Conflict, Repair, Strength, Verdict, Verdicts
