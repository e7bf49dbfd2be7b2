"""What numbers that are printed in a rule stand for."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

import unionstats
from unionstats.interval import Interval
from unionstats.rules import Verdict

HOLDS, FAILS = Verdict.CONSISTENT, Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("problem", "rounding", "verdict"),
    [
        ("-3 = (7 - 17) / 3", "nearest", HOLDS),  # -3.33 prints as -3
        ("负3 = (7 - 17) / 3", "nearest", HOLDS),
        ("(7 - 17) / 3 = -4", "nearest", FAILS),
        ("-5.2% = (1897 - 2000) / 2000", "floor", HOLDS),  # -5.15 to the smaller number
        ("-5.2% = (1897 - 2000) / 2000", "ceiling", FAILS),
        ("-5.1% = (1897 - 2000) / 2000", "ceiling", HOLDS),
        ("－5.2% = (1897 - 2000) / 2000", "floor", HOLDS),
        ("-(3) = (7 - 17) / 3", "nearest", FAILS),  # the negative of a number that is printed without a sign
        ("4 = 7 -3", "nearest", HOLDS),
        ("10 = 7 - -3", "nearest", HOLDS),
    ],
)
def test_a_printed_negative_number_is_rounded_as_one(problem: str, rounding: str, verdict: Verdict) -> None:
    """Its sign stands right before its digits, where no subtraction can be meant."""
    assert unionstats.solve(problem, rounding).verdict is verdict


@pytest.mark.parametrize(
    ("problem", "verdict"),
    [
        ("100% = 45.2% + 31.4% + 23.5%", HOLDS),
        ("100% = 45.2% + 31.4% + 23.6%", FAILS),
        ("45.2% + 31.4% + 23.2% = 100.0%", FAILS),
        ("99.6% <= 100%", HOLDS),
        ("100.4% <= 100%", FAILS),
        ("100% = 398 / 399", HOLDS),  # a share that prints so
        ("100% = 396 / 399", FAILS),
        ("50% = 50% / 100%", HOLDS),
        ("about 100% = 45.2% + 31.4% + 23.6%", HOLDS),
    ],
)
def test_100_percent_is_the_whole_unless_it_is_a_share(problem: str, verdict: Verdict) -> None:
    """Parts of it differ from it by their own rounding only."""
    assert unionstats.solve(problem).verdict is verdict


@pytest.mark.parametrize(
    ("problem", "verdict"),
    [
        ("over 25 people <= 26 people", HOLDS),
        ("over 25 people <= 25 people", FAILS),
        ("超15家 = 9家 + 8家", HOLDS),
        ("超15家 = 9家 + 16家", FAILS),  # 25 and more is no longer over 15
        ("近8人 = 1人", HOLDS),
        ("近8人 = 8人", FAILS),
        ("约8人 = 0人", FAILS),
        ("56人 = 不足9人 + 47人", FAILS),
    ],
)
def test_a_count_over_or_near_some_number_is_another_one(problem: str, verdict: Verdict) -> None:
    """Within one of a whole number there is no other."""
    assert unionstats.solve(problem).verdict is verdict


def test_an_approximation_stands_for_its_range_at_face_value() -> None:
    """Below 9 is not 9: nothing is said to be off by nothing."""
    assert unionstats.solve("0.0056万 = 不足9人 + 0.0047万").verdict is HOLDS
    repair = unionstats.solve("56人 = 不足9人 + 47人").repair
    assert repair is not None
    assert repair.distance is None


@pytest.mark.parametrize(
    "text",
    ["479人 = 12.0人 * 40", "1301人 = 65.0人 * 20", "65.0人 = 65.03人", "5.0家 = 4.96家", "479 = 12.0 * 40"],
)
def test_printed_decimals_say_that_a_counted_figure_is_no_whole_number(text: str) -> None:
    """12.0人 is an average of 11.95 to 12.05."""
    assert unionstats.solve(text).verdict is Verdict.CONSISTENT


@pytest.mark.parametrize("text", ["x = 约600人 + 0人", "900人 = 约600人 + 0人"])
def test_what_is_computed_of_whole_numbers_is_whole_at_its_ends(text: str) -> None:
    """Around 600 people are 501 to 699."""
    assert unionstats.solve(text).computed == Interval(501, 699)


def test_the_way_of_a_share_to_its_verdict_is_short() -> None:
    """A newcomer reads twelve modules, those that CONTRIBUTING names, what hands in and what is answered aside."""
    reached = set()

    def note(frame: FrameType, _event: str, _argument: object) -> None:
        """Keep the module of each function that is called."""
        reached.add(frame.f_globals.get("__name__", ""))

    unionstats.solve("77.5% = 62 / total")  # what rules of this shape share is compiled once
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        unionstats.solve("77.5% = 62 / total")
    finally:
        sys.setprofile(before)
    way = {name for name in reached if name.startswith("unionstats.rules.")}
    assert len(way - {"unionstats.rules.solution", "unionstats.rules.verdict"}) <= 12


@pytest.mark.parametrize(
    ("problem", "rounding", "verdict"),
    [
        ("0.0万家 = 0家 - 300家", "nearest", FAILS),
        ("-0.0万家 = 0家 - 300家", "nearest", HOLDS),  # a change, not a count
        ("0.0万元 = 0元 - 300元", "nearest", HOLDS),
        ("0.0万家 = 0家 + 300家", "nearest", HOLDS),
        ("-300家 = 0.0万家 - 300家", "nearest", HOLDS),
        ("1家 = 0.0万家", "ceiling", FAILS),
        ("0家 = 0.0万家", "ceiling", HOLDS),
    ],
)
def test_a_count_that_prints_as_zero_is_none_or_more(problem: str, rounding: str, verdict: Verdict) -> None:
    """What its rounding reaches below zero is nothing that can be counted."""
    found = unionstats.solve(problem, rounding)
    assert found.verdict is verdict
    assert not found.tie


def test_what_a_count_that_prints_as_zero_gives_is_no_less_than_it() -> None:
    """The computed range of a sum begins where its parts do."""
    assert unionstats.solve("999家 = 0.0万家 + 1家").computed == Interval(1, 501)
    assert unionstats.solve("5.0万家 = 0.0万家").computed == Interval(0, 500)
