"""Which units a sum, a difference and the relation may join, and what is said where they do not fit."""

from __future__ import annotations

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.quantity import read_quantity
from unionstats.rules.language.dimensions import dimension_of
from unionstats.rules.language.problem import read_problem


@pytest.mark.parametrize(
    "problem",
    [
        "5元 = 2元 + 3元",
        "5万元 = 2元 - 3元",
        "5人 = 2人 + 3",
        "5 = 2人 + 3个",
        "5% = 2 - 3个百分点",
        "1 + 5% = 2",
        "5% = 3人 / 60人",
        "5元 = 3元 / 60人",  # counts are pure numbers once they are divided
        "2元 * 3元 / 6元 = 5元",
        "2元 / 3元 = 5%",
        "2元 / 3元 = 5人 * 1%",
        "5% * 2人 = 3人",
        "-5元 = 2元",
        "5元 = a",
        "a + 5元 = 3元",
        "5元 + a = 3元",
        "2人 + 1 = 3%",
        "5元 * a = 3人",
        "2人 * 1 + 5% = 3",
        "2人 + 1 = 3% * 1",
    ],
)
def test_what_measures_alike_may_be_joined(problem: str) -> None:
    """Bare numbers fit counts and ratios; products and quotients are reckoned in powers of each unit."""
    assert read_problem(problem).text == problem


@pytest.mark.parametrize(
    ("problem", "clash", "left", "right"),
    [
        ("5元 = 2人", "5元 = 2人", "元", "人"),
        ("5元 = 2", "5元 = 2", "元", "no-unit"),
        ("5% = 2人", "5% = 2人", "%", "人"),
        ("5人 + 3% = 2", "5人 + 3%", "人", "%"),
        ("1 = 5元 - 3人 * 2", "5元 - 3人 * 2", "元", "人"),
        ("5元 * 2元 = 3元", "5元 * 2元 = 3元", "元", "元"),
        ("5 / 2元 = 3元", "5 / 2元 = 3元", "元", "元"),
        ("5元 / (2元 + 1人) = 3", "2元 + 1人", "元", "人"),
        ("3元 + -(2人) = 1元", "3元 + -(2人", "元", "人"),
        ("a + 5元 = 2人", "a + 5元 = 2人", "元", "人"),
        ("5元 + a = 2人", "5元 + a = 2人", "元", "人"),
        ("2人 + 3人 = 5%", "2人 + 3人 = 5%", "人", "%"),
        ("2% - 1% = 3人", "2% - 1% = 3人", "%", "人"),
        ("-(2%) = 3人", "2%) = 3人", "%", "人"),
        ("5元 = a - 2人", "5元 = a - 2人", "元", "人"),
        ("2 = 1元; 3元 + 2人 - 1个 = 3人", "2 = 1元", "no-unit", "元"),
        ("2元 = 1元; 3元 + (2人 - 1个) = 3人", "3元 + (2人 - 1个", "元", "人 个"),
    ],
)
def test_a_clash_of_units_is_placed_and_names_both(problem: str, clash: str, left: str, right: str) -> None:
    """The first two sides that do not fit, from the first operand in them to the last."""
    with pytest.raises(Unreadable) as refused:
        read_problem(problem)
    found = refused.value.problem
    assert (found.code, problem[found.start : found.end]) == ("R003", clash)
    assert found.words == {"left": left, "right": right}


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("3000元/吨", ("", (("CNY", 1), ("mass", -1)))),
        ("8.5元/人", ("", (("CNY", 1),))),
        ("12%", ("ratio", ())),
        ("62家", ("count", ())),
        ("62", ("", ())),
    ],
)
def test_a_rate_has_the_quotient_of_its_two_dimensions(text: str, dimension: object) -> None:
    """Counts are pure numbers under the line."""
    assert dimension_of(read_quantity(text).unit) == dimension
