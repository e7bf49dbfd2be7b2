"""Problems from the published tests of other consistency checkers, with their answers in exact arithmetic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import unionstats
from unionstats.quantity.formatting import plain
from unionstats.rules import Verdict

FACTS = [
    json.loads(line)
    for line in Path(__file__).with_name("equations.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("fact", FACTS, ids=[f"{fact['rounding']}: {fact['problem']}" for fact in FACTS])
def test_the_answer_is_that_of_exact_arithmetic(fact: dict[str, Any]) -> None:
    """Where a rule tests nothing, undetermined is as right as consistent."""
    solution = unionstats.solve(fact["problem"], fact["rounding"])
    assert not solution.stopped
    allowed = {"consistent": (Verdict.CONSISTENT, Verdict.UNDETERMINED)}
    assert solution.verdict in allowed.get(fact["verdict"], (Verdict.INCONSISTENT,))
    for name, wanted in fact.get("solved", {}).items():
        solved = solution.solved[name]
        assert solved.within is not None
        found = {"low": solved.within.low, "high": solved.within.high, "count": solved.count}
        assert {key: found[key] for key in wanted} == wanted
    if "nearest" in fact:
        assert solution.repair is not None
        assert list(solution.repair.nearest) == fact["nearest"]
    if "suggestions" in fact:
        assert solution.repair is not None
        assert [[one.found, one.meant] for one in solution.repair.suggestions] == fact["suggestions"]


def test_the_facts_are_all_there() -> None:
    """Of either verdict, with solved sets, a repaired sum and a nearest value."""
    assert len(FACTS) == 234
    assert sum("solved" in fact for fact in FACTS) == 29
    assert sum(fact["verdict"] == "inconsistent" for fact in FACTS) == 93


@pytest.mark.parametrize(
    ("problem", "rounding", "name", "values"),
    [
        ("77.5% = 62 / total", "nearest", "total", [80]),
        ("59.8% = 79/N; 40.2% = 53/N; 30.3% = 40/N; 19.7% = 26/N", "nearest", "N", [132]),
        ("4.71 = a/n1; 5.3 = b/n2; 40 = n1 + n2; n1 >= 15; n1 <= 25", "nearest", "n1", [17, 21, 24]),
        ("5.2 = k / 20", "nearest", "k", [103, 104, 105]),
    ],
)
def test_whole_numbers_are_found_with_their_gaps(
    problem: str, rounding: str, name: str, values: list[int]
) -> None:
    """Bounds alone would not do."""
    solved = unionstats.solve(problem, rounding).solved[name]
    assert solved.values is not None
    assert list(solved.values) == values


def test_the_smallest_denominator_is_found() -> None:
    """Two thirds are never 66.66% to the nearest."""
    within = unionstats.solve("66.66% = a / N; a <= N", "half-up").solved["N"].within
    assert within is not None
    assert (within.low, within.high) == (2858, None)


def test_what_is_computed_and_how_far_off() -> None:
    """The distance is in units of the last printed place."""
    held = unionstats.solve("39.6% = 77.7万 / 196.5万")
    assert (held.verdict, held.agreement) == ("consistent", "within-rounding")
    failed = unionstats.solve("81.09% = 194.96万 / 266.798万")
    assert failed.verdict is Verdict.INCONSISTENT
    assert failed.repair is not None
    assert failed.repair.nearest == ("73.07%",)
    summed = unionstats.solve("1568 = 1452 + 161").repair
    assert summed is not None
    assert plain(summed.distance or 0) == "45"
