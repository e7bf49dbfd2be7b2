"""Exact values as numbers of JSON."""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from unionstats.interval import Interval
from unionstats.results.json_numbers import high_number, low_number, number, range_texts, ratio_text

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
    assert ratio_text(top, bottom, up=None).encode() == bytes(number(value))
    assert ratio_text(top, bottom, up=False).encode() == bytes(low)
    assert ratio_text(top, bottom, up=True).encode() == bytes(high)
    assert tuple(map(str.encode, range_texts((top, bottom), (top, bottom)))) == (bytes(low), bytes(high))
    assert range_texts((top, bottom), (2 * top, bottom))[1].encode() == bytes(
        high_number(Interval(value, 2 * value)) or b""
    )
