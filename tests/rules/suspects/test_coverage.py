"""How many misprints all rules together notice, against judging each of them."""

from __future__ import annotations

import random

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem, World
from tests.rules.printing import misprinted
from tests.rules.suspects.reference import Planted
from tests.rules.suspects.test_find import TOTAL, TOTAL_RULES, judged
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.suspects.coverage import Noticed, noticed


def test_misprints_that_neither_rule_notices_alone() -> None:
    """The increase alone fits any last year, and the rate nearly any."""
    rules, printed = (
        ("g = (now - last) / last", "more = now - last"),
        {"g": "7.9%", "more": "94家", "now": "1286家"},
    )
    found = noticed(judged(rules, printed, ["last"]).checks, Rounding.NEAREST)
    alone = noticed(judged(rules[1:], printed, ["last"]).checks, Rounding.NEAREST)
    assert found["more"] == Noticed(18, 18)
    assert alone["more"] == Noticed(0, 18)


def test_a_figure_in_many_rules_is_counted_once() -> None:
    """Every misprint of the total is noticed."""
    found = noticed(judged(TOTAL_RULES, {**TOTAL, "total": "14343人"}).checks, Rounding.NEAREST)
    assert found["total"] == Noticed(45, 45)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_noticed_is_what_enumeration_finds_inconsistent(seed: int) -> None:
    """Each misprint of each figure of small ledgers that hold."""
    draw = random.Random(seed)  # noqa: S311 - the same ledgers each time
    compared = 0
    while compared < 5:
        problem = Planted(draw, 0, "half-up").problem()
        verdicts = asked(problem)
        fails = any(check.verdict is Verdict.INCONSISTENT for check in verdicts.checks.values())
        if not problem.rules or fails or verdicts.conflicts or len(problem.rules) > 3:
            continue
        compared += 1
        found = noticed(verdicts.checks, Rounding.HALF_UP)
        for name, text in problem.printed.items():
            assert found[name].caught == sum(not holds(problem, name, other) for other in misprinted(text)), (
                problem,
                name,
            )


def holds(problem: Problem, name: str, text: str) -> bool:
    """Whether true values exist with another text for a figure."""
    return World(problem).misprint(problem, name, text).exists()
