"""Each convention against what the decimal module prints."""

import decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.interval import Exact, Interval, scale
from unionstats.rounding import Rounding, stands_behind

DECIMAL_MODES = {
    Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.HALF_DOWN: decimal.ROUND_HALF_DOWN,
    Rounding.DOWN: decimal.ROUND_DOWN,
    Rounding.UP: decimal.ROUND_UP,
    Rounding.FLOOR: decimal.ROUND_FLOOR,
    Rounding.CEILING: decimal.ROUND_CEILING,
}


@pytest.mark.parametrize("rounding", DECIMAL_MODES)
@given(printed=st.integers(-30, 30), thousandths=st.integers(-1200, 1200))
def test_an_interval_holds_just_the_values_that_decimal_prints_so(
    rounding: Rounding, printed: int, thousandths: int
) -> None:
    """A true value within 1.2 of the printed one is a member just when decimal rounds it to it."""
    true_value = decimal.Decimal(printed * 1000 + thousandths) / 1000
    prints = true_value.quantize(decimal.Decimal(1), rounding=DECIMAL_MODES[rounding])
    interval = stands_behind(printed, 1, rounding)
    assert (Fraction(true_value) in interval) == (prints == printed)


@pytest.mark.parametrize("rounding", DECIMAL_MODES)
def test_ties_and_whole_steps_fall_as_decimal_has_them_around_zero(rounding: Rounding) -> None:
    """Zero has no sign of its own: a tie next to it goes away from it, to it, or to the even neighbour."""
    for printed, quarters in product(range(-3, 4), range(-5, 6)):
        true_value = printed + decimal.Decimal(quarters) / 4
        prints = true_value.quantize(decimal.Decimal(1), rounding=DECIMAL_MODES[rounding])
        assert (Fraction(true_value) in stands_behind(printed, 1, rounding)) == (prints == printed)


@given(printed=st.integers(-30, 30), twentieths=st.integers(-30, 30))
def test_nearest_and_any_allow_what_some_convention_allows(printed: int, twentieths: int) -> None:
    """Nearest joins the conventions for halves; any joins them all."""
    value = printed + Fraction(twentieths, 20)
    halves = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.HALF_DOWN)
    assert (value in stands_behind(printed, 1, Rounding.NEAREST)) == (abs(twentieths) <= 10)
    if any(value in stands_behind(printed, 1, mode) for mode in halves):
        assert value in stands_behind(printed, 1, Rounding.NEAREST)
    if any(value in stands_behind(printed, 1, mode) for mode in DECIMAL_MODES):
        assert value in stands_behind(printed, 1, Rounding.ANY)


@pytest.mark.parametrize("rounding", Rounding)
def test_a_convention_is_the_same_at_every_place(rounding: Rounding) -> None:
    """Counted in units of the last printed place, the ends do not hang on which place that is."""
    steps: list[Exact] = [Fraction(1, 1000), Fraction(1, 20), 2, 5, 100]
    for printed, step in product(range(-5, 6), steps):
        unit = stands_behind(printed, 1, rounding)
        assert stands_behind(printed * step, step, rounding) == scale(unit, step)


def test_a_step_of_zero_says_that_nothing_was_rounded() -> None:
    """Doubling is exact under every convention."""
    assert {stands_behind(2, 0, mode) for mode in Rounding} == {Interval(2, 2)}


def test_the_ends_are_at_half_a_unit_of_the_last_place() -> None:
    """77.5 under half-up stands for 77.45 and above, below 77.55."""
    printed = stands_behind(Fraction(155, 2), Fraction(1, 10), Rounding.HALF_UP)
    assert printed == Interval(Fraction(7745, 100), Fraction(7755, 100), False, True)
