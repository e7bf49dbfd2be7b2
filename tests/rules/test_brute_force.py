"""The engine against brute force on small numbers: verdicts, agreement, solved sets, conflicts."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from tests.rules import comparison
from tests.rules.elimination import UnsupportedError
from tests.rules.oracle import Problem
from tests.rules.shapes import single, system


def compare_many(
    make: Callable[..., Problem], compare: Callable[[Problem], Any], seed: int, many: int
) -> None:
    """Compare problems from a seed; at least half of them must be small enough for brute force."""
    draw = random.Random(seed)  # noqa: S311 - the same problems each time
    outcome: Counter[bool] = Counter()
    for _ in range(many):
        problem = make(lambda choices: draw.choice(list(choices)))
        try:
            compare(problem)
        except UnsupportedError:
            outcome[False] += 1
        else:
            outcome[True] += 1
    assert outcome[True] >= many / 2


@pytest.mark.parametrize("seed", range(3))
def test_verdict_and_agreement_of_a_rule_are_those_of_enumeration(seed: int) -> None:
    """Every shape of rule, every convention, whole and real unknowns; undetermined by trying every misprint."""
    compare_many(single, comparison.compare_verdict, seed, 40)


@pytest.mark.parametrize("seed", range(2))
def test_the_numbers_that_fit_a_rule_are_those_of_enumeration(seed: int) -> None:
    """Each unstated figure: the whole numbers with their gaps, the ends of reals open or closed."""
    compare_many(single, comparison.compare_solved, seed, 40)


@pytest.mark.parametrize("seed", range(3))
def test_rules_together_leave_what_enumeration_leaves(seed: int) -> None:
    """Two to four rules over shared whole unknowns: the sets with their gaps, and irreducible conflicts."""
    compare_many(system, comparison.compare_together, seed, 25)


# Seeds whose problems brute force settles in seconds; of others a single one can take it minutes.
@pytest.mark.heavy
@pytest.mark.parametrize("seed", [101, 102, 104, 107, 108, 110, 111])
def test_many_rules_hold_or_fail_as_enumeration_says(seed: int) -> None:
    """The same, on more rules, without the misprints."""
    compare_many(single, comparison.compare_existence, seed, 60)


@pytest.mark.heavy
@pytest.mark.parametrize("seed", [101, 104])
def test_many_systems_leave_what_enumeration_leaves(seed: int) -> None:
    """The same, on more systems."""
    compare_many(system, comparison.compare_together, seed, 40)
