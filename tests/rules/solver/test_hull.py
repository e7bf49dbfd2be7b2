"""The ends of reals that hang on a whole number, beside all values of that number."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.interval import Interval, add, hull, intersect, scale, subtract
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.solved import Solved


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


def test_with_an_endless_whole_number_the_ends_are_not_proven() -> None:
    """y = (p - q) / (k + 1) comes as near to zero as one likes."""
    printed = {"p": "26元", "q": "2元"}
    solved = asked(Problem(("p = x + k * y", "q = x - y"), printed, ("k",), ("x", "y"))).solved["y"]
    assert not solved.complete
    assert solved.within is not None
    assert all(Fraction(number, 99) in solved.within for number in (1, 99, 99 * 25))
