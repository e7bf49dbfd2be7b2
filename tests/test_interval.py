"""Interval arithmetic against its definition: which numbers pairs of members give."""

from collections.abc import Collection, Iterator
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.interval import (
    ANY,
    Exact,
    Interval,
    add,
    divide,
    exactly,
    factor_of,
    hull,
    intersect,
    make,
    multiply,
    negate,
    scale,
    subtract,
    whole_numbers,
)

ENDS = range(-3, 4)


@st.composite
def intervals(draw: st.DrawFn, *, bounded: bool = False) -> Interval:
    """An interval with small whole ends, open, closed or unbounded."""
    while True:
        low = draw(st.sampled_from(ENDS) if bounded else st.none() | st.sampled_from(ENDS))
        high = draw(st.sampled_from(ENDS) if bounded else st.none() | st.sampled_from(ENDS))
        found = make(
            low, high, low is not None and draw(st.booleans()), high is not None and draw(st.booleans())
        )
        if found is not None:
            return found


def probes(a: Interval, around: Exact) -> list[Fraction]:
    """Members of `a` that decide its ends: the closed ends, points close to open ones, far ones, the middle."""
    tiny, far = Fraction(1, 10**9), Fraction(10**9)
    ends = [Fraction(x) for x in (a.low, a.high, around, 0) if x is not None]
    tried = [x + d for x in ends for d in (-far, -1, -Fraction(1, 2), -tiny, 0, tiny, Fraction(1, 2), 1, far)]
    return [x for x in tried if x in a]


def assert_is_image(result: Interval | None, values: list[Fraction]) -> None:
    """All values lie in the result; its closed ends are values, its open ends only come close."""
    if result is None:
        assert not values
        return
    assert all(value in result for value in values)
    if result.low is not None:
        assert (result.low in values) is not result.low_open
        assert min(values) - result.low < Fraction(1, 10**6)
    else:
        assert min(values) < -(10**6)
    if result.high is not None:
        assert (result.high in values) is not result.high_open
        assert result.high - max(values) < Fraction(1, 10**6)
    else:
        assert max(values) > 10**6


@given(intervals(), intervals())
def test_addition_subtraction_and_product_hold_just_what_pairs_of_members_give(
    a: Interval, b: Interval
) -> None:
    """The image of each operation, ends included."""
    pairs = list(product(probes(a, 0), probes(b, 0)))
    assert_is_image(add(a, b), [x + y for x, y in pairs])
    assert_is_image(subtract(a, b), [x - y for x, y in pairs])
    assert_is_image(multiply(a, b), [x * y for x, y in pairs])


@given(intervals(), intervals())
def test_quotient_is_the_hull_of_what_pairs_with_a_nonzero_divisor_give(a: Interval, b: Interval) -> None:
    """Dividing by an interval that holds only zero gives nothing."""
    assert_is_image(divide(a, b), [x / y for x, y in product(probes(a, 0), probes(b, 0)) if y != 0])


UNIT = 10**6  # of the ends below; 1 is then next to nothing, and FAR next to infinity
FAR = UNIT**3


def every_interval() -> Iterator[Interval]:
    """The intervals whose ends are -1, 0, 1 or 2 units, open, closed or unbounded."""
    for low, high in product((None, -UNIT, 0, UNIT, 2 * UNIT), repeat=2):
        for low_open, high_open in product((False, True), repeat=2):
            if (low is None and low_open) or (high is None and high_open):
                continue
            found = make(low, high, low_open, high_open)
            if found is not None:
                yield found


def members(a: Interval) -> list[int]:
    """The members at the ends of `a`, around zero, and far out."""
    around = [x for x in (a.low, a.high, 0) if isinstance(x, int)]
    tried = {*(x + d for x in around for d in (-1, 0, 1)), -FAR, FAR}
    return [x for x in tried if x in a]


def assert_is_hull(result: Interval | None, values: Collection[Exact], unit: int) -> None:
    """The values lie in the result and reach both its ends, but for an open end, which they come close to."""
    if result is None:
        assert not values
        return
    low, high = min(values), max(values)
    assert low in result
    assert high in result
    assert low < -100 * unit if result.low is None else 100 * abs(Fraction(low - result.low)) < unit
    assert high > 100 * unit if result.high is None else 100 * abs(Fraction(high - result.high)) < unit
    assert result.low is None or (result.low in values) is not result.low_open
    assert result.high is None or (result.high in values) is not result.high_open


def test_every_pair_of_small_intervals_gives_the_hull_of_what_its_members_give() -> None:
    """All combinations of signs, of zero at an end or inside, of open, closed and unbounded ends."""
    sampled = {a: members(a) for a in every_interval()}
    for (a, xs), (b, ys) in product(sampled.items(), repeat=2):
        pairs = list(product(xs, ys))
        assert_is_hull(add(a, b), {x + y for x, y in pairs}, UNIT)
        assert_is_hull(subtract(a, b), {x - y for x, y in pairs}, UNIT)
        assert_is_hull(multiply(a, b), {x * y for x, y in pairs}, UNIT**2)
        assert_is_hull(hull(a, b), {*xs, *ys}, UNIT)
        quotients = {(x, y) for x, y in pairs if y}
        divided = divide(a, b)
        assert (divided is None) is not bool(quotients)
        if divided is not None:
            assert_is_hull(divided, {Fraction(x, y) for x, y in quotients}, 1)


@given(intervals(), intervals(bounded=True), intervals(bounded=True))
def test_factor_of_keeps_just_the_hull_of_the_factors_that_fit(a: Interval, c: Interval, x: Interval) -> None:
    """x fits when some y of c makes x * y a member of a; checked on a grid, and never too narrow."""
    found = factor_of(a, c, x)
    fitting = [t for t in probes(x, 0) if intersect(multiply(exactly(t), c), a) is not None]
    assert all(found is not None and t in found for t in fitting)
    if found is not None:
        for end, is_open in ((found.low, found.low_open), (found.high, found.high_open)):
            if end is not None and not is_open:
                assert intersect(multiply(exactly(end), c), a) is not None


@given(intervals(), intervals(), st.sampled_from([Fraction(n, 4) for n in range(-16, 17)]))
def test_intersection_and_hull_agree_with_membership(a: Interval, b: Interval, number: Fraction) -> None:
    """A number is in the intersection just when it is in both; the hull holds every member of either."""
    common = intersect(a, b)
    assert (common is not None and number in common) == (number in a and number in b)
    if number in a or number in b:
        joined = hull(a, b)
        assert joined is not None
        assert number in joined
    assert hull(a, None) == a == hull(None, a)


@given(intervals(), st.sampled_from(ENDS))
def test_scaling_is_a_product_with_a_point(a: Interval, factor: int) -> None:
    """Scaling by zero gives zero alone; by a negative number swaps the ends."""
    assert_is_image(scale(a, factor), [x * factor for x in probes(a, 0)])
    assert negate(negate(a)) == a


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval(Fraction(1, 2), Fraction(5, 2)), Interval(1, 2)),
        (Interval(1, 3, True, True), Interval(2, 2)),
        (Interval(1, 2, True, True), None),
        (Interval(Fraction(-5, 2), None), Interval(-2, None)),
        (Interval(None, 4, False, True), Interval(None, 3)),
        (ANY, ANY),
    ],
)
def test_whole_numbers_closes_the_ends_on_whole_members(
    interval: Interval, expected: Interval | None
) -> None:
    """An interval between two neighbours holds no whole number."""
    assert whole_numbers(interval) == expected
