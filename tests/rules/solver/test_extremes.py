"""The ends of whole numbers that are too many to list, beside the numbers themselves."""

from __future__ import annotations

from fractions import Fraction
from math import gcd

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem


@pytest.mark.parametrize(
    ("factor", "other", "rest"), [(3, 2, 1), (3, 2, 2), (5, 3, 1), (7, 4, 3), (9, 7, 4), (11, 6, 5)]
)
@pytest.mark.parametrize(("low", "high"), [(10, 9000), (101, 20003), (1, 3000)])
def test_the_ends_are_the_first_and_the_last_number_that_fits(
    factor: int, other: int, rest: int, low: int, high: int
) -> None:
    """factor * x = other * y + rest, of which every so many x fit."""
    assert gcd(factor, other) == 1
    rules = (f"{factor} * x = {other} * y + {rest}", f"x >= {low}", f"x <= {high}")
    within = asked(Problem(rules, {}, ("x", "y"))).solved["x"].within
    fitting = [x for x in range(low, high + 1) if factor * x >= rest and not (factor * x - rest) % other]
    assert within is not None
    assert (within.low, within.high) == (fitting[0], fitting[-1])


def test_a_ratio_is_not_all_that_matters_where_a_third_number_stands_in_it() -> None:
    """v is a multiple of 3 with some u / v that prints as 37.5%."""
    rules = ("p = u / v", "3 * w = v")
    solved = asked(Problem(rules, {"p": "37.5%"}, ("u", "v", "w"))).solved
    least = next(
        (u, v)
        for v in range(3, 99, 3)
        for u in range(1, v)
        if Fraction(749, 2000) <= Fraction(u, v) <= Fraction(751, 2000)
    )
    ends = [(solved[name].within, solved[name].complete) for name in "uv"]
    assert [(within.low if within else None, complete) for within, complete in ends] == [
        (n, True) for n in least
    ]


def test_the_ends_are_looked_for_beyond_those_that_narrowing_leaves() -> None:
    """15 c is odd now and then, 6 a + 10 b is not."""
    rules = ("x = 6 * a + 10 * b", "x = 15 * c", "x >= 31", "x <= 2999")
    within = asked(Problem(rules, {}, ("x", "a", "b", "c"))).solved["x"].within
    assert within is not None
    assert (within.low, within.high) == (60, 2970)


def test_few_large_numbers_are_listed() -> None:
    """How many there are counts, not how large they are."""
    rules = ("3 * x = 2 * y + 1", "x >= 1500", "x <= 1510")
    assert list(asked(Problem(rules, {}, ("x", "y"))).solved["x"].values or ()) == list(range(1501, 1510, 2))
