"""What is said of unstated figures in the simplest cases: every field."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

import unionstats
from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.interval import Interval, add, hull, intersect, scale, subtract
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.variable import NOTHING, Solved


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


@pytest.mark.parametrize("rounding", ["nearest", "half-up", "any"])
def test_reals_have_the_ends_that_some_whole_number_gives(rounding: str) -> None:
    """x + k y = p and x - y = q for every k, some of which leave nothing."""
    draw = random.Random(rounding)  # noqa: S311 - the same numbers each time
    for _ in range(12):
        p, q, first = draw.randint(20, 60), draw.randint(1, 9), draw.randint(0, 3)
        last, least = first + draw.randint(1, 5), draw.choice([0, 0, 3, 5])
        rules = ["p = x + k * y", "q = x - y", f"k >= {first}", f"k <= {last}"]
        if least:
            rules.append(f"y >= {least}")
        printed = {"p": f"{p}元", "q": f"{q}元"}
        solved = asked(Problem(tuple(rules), printed, ("k",), ("x", "y"), rounding)).solved
        of_p, of_q = (stands_behind(number, 1, Rounding(rounding)) for number in (p, q))
        of_x = of_y = None
        for k in range(first, last + 1):
            share = Fraction(1, k + 1)
            here = scale(subtract(of_p, of_q), share)
            of_y = hull(of_y, intersect(here, Interval(least or None, None)))
            of_x = hull(of_x, scale(add(of_p, scale(of_q, k)), share))
        if of_y is not None:
            assert solved["y"] == Solved(of_y, None, None), (rules, printed)
        if not least:
            assert solved["x"] == Solved(of_x, None, None), (rules, printed)


def test_whole_numbers_that_only_all_rows_refute_leave_nothing() -> None:
    """Of the numbers k, 2 alone makes the first rule and the third agree."""
    printed = {"p": "26元", "q": "2元", "r": "26元"}
    rules = ("p = x + k * y", "q = x - y", "r = x + 2 * y", "k <= 4")
    solved = asked(Problem(rules, printed, ("k",), ("x", "y"))).solved
    assert solved["y"] == Solved(Interval(Fraction(23, 3), Fraction(25, 3)), None, None)
    assert solved["x"] == Solved(Interval(Fraction(19, 2), Fraction(21, 2)), None, None)


def test_ends_that_rounded_counts_reach_are_known_without_trying_all_of_them() -> None:
    """常住人口312.6万人，比上年减少1.8万人，城镇化率58.0%（181.3万人），提高0.9个百分点: 57.1% the year before."""
    printed = {"d": "1.8万人", "w": "312.6万人", "u": "181.3万人", "s": "58.0%", "p": "0.9个百分点"}
    rules = ("d = n - w", "s = u / w", "p = s - x", "u <= w")
    solved = asked(Problem(rules, printed, ("n",), ("x",))).solved["x"]
    low = Fraction(1_812_500, 3_126_500) - Fraction("0.0095")
    high = Fraction(1_813_500, 3_125_500) - Fraction("0.0085")
    assert solved == Solved(Interval(low, high), None, None)


def test_with_an_endless_whole_number_the_ends_are_not_proven() -> None:
    """y = (p - q) / (k + 1) comes as near to zero as one likes."""
    printed = {"p": "26元", "q": "2元"}
    solved = asked(Problem(("p = x + k * y", "q = x - y"), printed, ("k",), ("x", "y"))).solved["y"]
    assert not solved.complete
    assert solved.within is not None
    assert all(Fraction(number, 99) in solved.within for number in (1, 99, 99 * 25))
