"""How many misprints all rules together notice, against judging each of them."""

from __future__ import annotations

import random

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem, World
from tests.rules.printing import misprinted
from tests.rules.suspects.reference import Planted
from tests.rules.suspects.test_find import TOTAL, TOTAL_RULES, judged
from unionstats.interval import Interval
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.suspects import coverage
from unionstats.rules.suspects.coverage import Noticed, noticed
from unionstats.rules.suspects.unprinted import Members, Unprinted


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


def test_misprints_further_off_than_one_that_fails_are_tried_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 71 misprints that no rule alone notices most are so found to fail."""
    rules, printed = (
        ("g = (now - last) / last", "more = now - last"),
        {"g": "7.9%", "more": "94家", "now": "1286家"},
    )
    checks, tried, holds = judged(rules, printed, ["last"]).checks, list[Interval](), Unprinted.holds

    def counted(self: Unprinted, rules: list[int], free: Members, given: dict[int, Interval]) -> bool | None:
        tried.extend(given.values())
        return holds(self, rules, free, given)

    monkeypatch.setattr(Unprinted, "holds", counted)
    found = noticed(checks, Rounding.NEAREST)
    assert sum(one.caught for one in found.values()) == 63
    assert len(tried) == 21


def test_a_figure_in_many_rules_is_counted_once() -> None:
    """Every misprint of the total is noticed."""
    found = noticed(judged(TOTAL_RULES, {**TOTAL, "total": "14343人"}).checks, Rounding.NEAREST)
    assert found["total"] == Noticed(45, 45)


def test_coverage_whose_work_ends_is_not_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it ends within the last rule of a figure; no compiled rule answers for a square."""
    checks = judged(("t = a * a + b",), {"t": "112", "a": "9", "b": "31"}).checks
    whole = noticed(checks, Rounding.NEAREST)
    monkeypatch.setattr(coverage, "_PER_RULE", 0)
    parts = set()
    for work in range(0, 900, 6):
        monkeypatch.setattr(coverage, "WORK", work)
        found = noticed(checks, Rounding.NEAREST)
        parts.add(sum(one.complete for one in found.values()))
        for name, one in found.items():
            assert one.possible == whole[name].possible
            assert one == whole[name] if one.complete else one.caught <= whole[name].caught
    assert len(parts) > 2


def test_the_digits_of_a_number_count_as_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without work left no text of a long number is written; how many there are is still told."""
    monkeypatch.setattr(coverage, "_PER_RULE", 0)
    monkeypatch.setattr(coverage, "WORK", 0)
    printed = {"a": "1" * 300 + "家", "b": "2" * 300 + "家", "t": "3" * 300 + "家"}
    found = noticed(judged(("t = a + b",), printed, []).checks, Rounding.NEAREST)
    assert found == {name: Noticed(0, 2700, complete=False) for name in printed}


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
