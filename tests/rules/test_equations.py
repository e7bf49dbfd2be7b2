"""Problems from the published tests of other consistency checkers, with their answers in exact arithmetic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from unionstats.rounding import Rounding
from unionstats.rules import Figure, Verdict, Verdicts, check_rules, parse_rule

FACTS = [
    json.loads(line)
    for line in Path(__file__).with_name("equations.jsonl").read_text(encoding="utf-8").splitlines()
]


def asked(problem: str, rounding: str) -> Verdicts:
    """The engine's answer; a name is a whole count unless it stands alone on one side of an equation."""
    rules = {str(number): parse_rule(text) for number, text in enumerate(problem.split(";"))}
    alone = {rule.operands[slot] for rule in rules.values() for slot in rule.program.alone()}
    names = [name for rule in rules.values() for name in rule.names()]
    figures = {name: Figure(None, whole=name not in alone) for name in names}
    return check_rules(rules, figures, Rounding(rounding))


def together(verdicts: Verdicts) -> str:
    """One verdict for all rules of a problem."""
    found = {check.verdict for check in verdicts.checks.values()}
    if Verdict.INCONSISTENT in found or verdicts.conflicts:
        return "inconsistent"
    return "consistent" if Verdict.CONSISTENT in found else "undetermined"


@pytest.mark.parametrize("fact", FACTS, ids=[f"{fact['rounding']}: {fact['problem']}" for fact in FACTS])
def test_the_answer_is_that_of_exact_arithmetic(fact: dict[str, Any]) -> None:
    """Where a rule tests nothing, undetermined is as right as consistent."""
    verdicts = asked(fact["problem"], fact["rounding"])
    allowed = {"consistent": ("consistent", "undetermined")}.get(fact["verdict"], (fact["verdict"],))
    assert together(verdicts) in allowed
    for name, wanted in fact.get("solved", {}).items():
        solved = verdicts.solved[name]
        assert solved.within is not None
        found = {"low": solved.within.low, "high": solved.within.high, "count": solved.count}
        assert {key: found[key] for key in wanted} == wanted
