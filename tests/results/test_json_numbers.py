"""Exact values as numbers of JSON."""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from unionstats.interval import Interval
from unionstats.quantity.formatting import plain, significant
from unionstats.results.numbers import high_number, low_number, number

WHOLE = st.integers(0, 10**6) | st.integers(0, 10**30)
DIVISOR = st.integers(1, 10**6) | st.integers(1, 10**30) | st.sampled_from([2**70, 10**20, 3 * 5**40])


@given(WHOLE, DIVISOR)
@example(2, 3)
@example(10**15, 3)
@example(1, 3 * 10**9)
@example(10**14 - 1, 10**14 + 1)
def test_a_quotient_is_written_like_its_value(top: int, bottom: int) -> None:
    """Rounded down, up, or to the nearest."""
    value = Fraction(top, bottom)
    point = Interval(value, value)
    low, high = low_number(point), high_number(point)
    assert low is not None
    assert high is not None
    assert Fraction(bytes(low).decode()) <= value <= Fraction(bytes(high).decode())
    for text, up in ((number(value), None), (low, False), (high, True)):
        expected = plain(value) or significant(value, 15, up=up)
        assert bytes(text).decode() == expected
