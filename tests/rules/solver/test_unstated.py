"""What is said of unstated figures in the simplest cases: every field."""

from __future__ import annotations

import pytest

import unionstats
from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.interval import Interval
from unionstats.rules.solved import NOTHING, Solved


def test_a_real_has_ends_and_a_count_its_numbers() -> None:
    """Both are fixed by one rule; of a real no numbers are listed, also between whole ends."""
    printed = {"s": "10元", "t": "2元", "m": "12", "n": "5"}
    solved = asked(Problem(("s = x + t", "m = n + k"), printed, ("k",), ("x",))).solved
    assert solved["x"] == Solved(Interval(7, 9), None, None)
    assert solved["k"] == Solved(Interval(7, 7), 1, range(7, 8))


def test_figures_that_no_rule_bounds_go_on_without_end() -> None:
    """Neither of them is listed."""
    solved = asked(Problem(("k >= 3", "x >= 3"), {}, ("k",), ("x",))).solved
    assert solved["k"] == Solved(Interval(3, None), None, None)
    assert solved["x"] == Solved(Interval(3, None), None, None)


def test_a_rule_that_fails_leaves_its_unstated_figures_nothing() -> None:
    """Of printed figures nothing is said."""
    assert asked(Problem(("2 * k = m",), {"m": "3"}, ("k",))).solved == {"k": NOTHING}


@pytest.mark.parametrize(
    ("problem", "name", "values"),
    [
        ("83% = 5人以内 / n", "n", [6]),
        ("83% = a / n; a <= 5", "n", [6]),
        ("0.56 = 0.00千人 / n", "n", [9]),
        ("50人 = a * b; a <= 9; b <= 11", "b", [10]),
        ("n = a + b; 56% = a / n; n <= 12", "b", [4]),
    ],
)
def test_what_narrowing_did_not_finish_is_not_taken_for_all_that_fits(
    problem: str, name: str, values: list[int]
) -> None:
    """Ends of whole numbers that climb one by one are cut short, and then tried."""
    found = unionstats.solve(problem).solved[name]
    assert found.values is not None
    assert (list(found.values), found.complete) == (values, True)


@pytest.mark.parametrize("total", [346, 356, 360, 598])
def test_a_number_that_was_not_proven_to_fit_is_not_told(total: int) -> None:
    """Where the work ends before all numbers are tried, only the range is told, and that it is open."""
    solved = unionstats.solve(f"{total} = n * n + m").solved["m"]
    fitting = [total - n * n for n in range(total) if n * n <= total]
    assert solved.values is None or list(solved.values) == fitting[::-1]
    assert solved.complete is (solved.values is not None)
    assert solved.within is not None
    assert all(number in solved.within for number in fitting)
