"""The exact change and growth of a figure, against enumeration."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.comparison import Change, Reason, Status, change_of, side_of
from unionstats.comparison.change import growth_of, same_measure
from unionstats.interval import Exact, Interval, subtract
from unionstats.ledger import build_ledger, check_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.quantity import declared_unit, read_quantity

NEAR = Fraction(1, 1000)  # how close to an open end a number is tried


def change(old: str, new: str, rules: str = "") -> Change:
    """The change between two TOML bodies of one figure `a`."""
    sides = []
    for body in (old, new):
        document = read_document(f"format = 1\n[figures.a]\n{body}\n{rules}".encode())
        assert isinstance(document, Document), document
        ledger = build_ledger(document, "a.toml")
        sides.append(side_of(ledger.figures["a"], check_ledger(ledger)))
    return change_of(*sides)


def stated(old: str, new: str) -> Change:
    """The change between two printed texts."""
    return change(f'stated = "{old}"', f'stated = "{new}"')


def test_whole_counts_are_exact() -> None:
    """1193 to 1258: +65, 65/1193."""
    found = stated("1193人", "1258人")
    assert (found.status, found.difference, found.growth) == (
        Status.UP,
        Interval(65, 65),
        Interval(Fraction(65, 1193), Fraction(65, 1193)),
    )
    assert (found.face_difference, found.face_growth) == (65, Fraction(65, 1193))


def test_rounded_amounts_are_ranges() -> None:
    """4.42亿 to 4.66亿: between 4.655/4.425 - 1 and 4.665/4.415 - 1, printed 24/442."""
    found = stated("4.42亿元", "4.66亿元")
    assert found.difference == Interval(23_000_000, 25_000_000)
    assert found.growth == Interval(Fraction(4655, 4425) - 1, Fraction(4665, 4415) - 1)
    assert found.face_growth == Fraction(24, 442)


def test_the_ends_of_an_approximated_count_are_whole() -> None:
    """600余 is 601 to 699, 700余 is 701 to 799: at least two more, and no printed value to divide."""
    found = stated("600余人次", "700余人次")
    assert found.difference == Interval(2, 198)
    assert found.growth == Interval(Fraction(2, 699), Fraction(198, 601))
    assert (found.face_difference, found.status) == (None, Status.UP)


@pytest.mark.parametrize(
    ("old", "new", "status", "may_be_equal"),
    [
        ("62个", "62个", Status.UNCHANGED, True),
        ("62个", "61个", Status.DOWN, False),
        ("83%", "83%", Status.UNCERTAIN, True),
        ("42万人次", "42.3万人次", Status.UNCERTAIN, True),
        ("60.6%", "60.5%", Status.UNCERTAIN, True),  # both may have been a tie, 60.55
        ("60.6%", "60.4%", Status.DOWN, False),
        ("600余人", "600人", Status.DOWN, False),  # more than 600 to 600
        ("600余人", "601人", Status.UNCERTAIN, True),
        ("100元以上", "50元", Status.DOWN, False),
    ],
)
def test_a_change_is_certain_where_no_true_value_fits_both(
    old: str, new: str, status: Status, *, may_be_equal: bool
) -> None:
    """Up, down, unchanged, or not to be told."""
    found = stated(old, new)
    assert (found.status, found.may_be_equal) == (status, may_be_equal)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("5%", "6%", Reason.RATIO),
        ("5‰", "6%", Reason.RATIO),
        ("0.3个百分点", "0.5个百分点", Reason.RATIO),
        ("2倍", "3倍", Reason.RATIO),
        ("0人", "6人", Reason.ZERO),
        ("不足10人", "6人", Reason.MAY_BE_ZERO),
        ("-5万元", "6万元", Reason.NEGATIVE),
        ("5万元", "-6万元", Reason.NEGATIVE),
        ("5人", "6人", None),
        ("5万元", "60000元", None),
        ("62", "70", None),
    ],
)
def test_there_is_no_growth_rate_where_it_would_mislead(old: str, new: str, reason: Reason | None) -> None:
    """The change is there all the same."""
    found = stated(old, new)
    assert (found.reason, found.growth is None) == (reason, reason is not None)
    assert found.difference is not None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("4.42亿元", "3378万元", True),
        ("3公里", "500米", True),
        ("3000元/吨", "3元/公斤", True),
        ("90.4万人", "15人", True),
        ("5%", "5‰", True),
        ("20家", "24个", False),
        ("20人", "20人次", False),
        ("20人", "20 people", False),
        ("120元/人", "120元/户", False),
        ("5%", "5个百分点", False),
        ("62", "62个", False),
        ("5元", "5美元", False),
    ],
)
def test_only_what_is_measured_alike_is_subtracted(one: str, other: str, *, same: bool) -> None:
    """Money and measures at any scale; counts of the same thing."""
    units = [read_quantity(text).unit for text in (one, other)]
    assert same_measure(units[0], units[1]) is same_measure(units[1], units[0]) is same
    found = stated(one, other)
    assert (found.reason is Reason.UNIT_CHANGED) is (found.status is Status.NOT_COMPARABLE) is not same


def test_a_declared_unit_at_scale_is_the_same_measure() -> None:
    """万人 is 人."""
    assert same_measure(declared_unit("万人"), declared_unit("人"))
    assert not same_measure(declared_unit("万人"), declared_unit("家"))


def test_an_unstated_figure_is_what_the_rules_leave_of_it() -> None:
    """62 at 77.5% is 80, 30 at 86% is 35; without a rule nothing is known."""
    rules = '[figures.p]\nstated = "77.5%"\n[checks.p]\nrule = "p = 62个 / a"'
    found = change('unit = "个"', 'unit = "个"', rules)
    assert (found.status, found.difference) == (Status.UNCHANGED, Interval(0, 0))
    assert change('unit = "个"', 'unit = "个"').reason is Reason.NOT_WORKED_OUT


def test_gaps_between_the_values_that_fit_are_left_out() -> None:
    """A sum of two and a product of two leave 4 and 8; from 6 it rose or fell, but it did change."""
    rules = '[figures.b]\nunit = "个"\n[checks.s]\nrule = "a + b = 12个"\n[checks.t]\nrule = "a * b = 32个"'
    found = change('unit = "个"', 'stated = "6个"')
    assert found.status is Status.NOT_COMPARABLE
    document = read_document(f'format = 1\n[figures.a]\nunit = "个"\n{rules}'.encode())
    assert isinstance(document, Document)
    ledger = build_ledger(document, "a.toml")
    old = side_of(ledger.figures["a"], check_ledger(ledger))
    assert old.values is not None
    assert list(old.values) == [4, 8]
    other = read_document('format = 1\n[figures.a]\nstated = "6个"'.encode())
    assert isinstance(other, Document)
    six = build_ledger(other, "b.toml")
    found = change_of(old, side_of(six.figures["a"], check_ledger(six)))
    assert (found.status, found.may_be_equal) == (Status.UNCERTAIN, False)


def members(one: Interval) -> list[Exact]:
    """Numbers of an interval: its closed ends, others as near as can be to its open ones, and between."""
    assert one.low is not None
    assert one.high is not None
    low = one.low + NEAR if one.low_open else one.low
    high = one.high - NEAR if one.high_open else one.high
    return [low, Fraction(low + high) / 2, high]


@st.composite
def intervals(draw: st.DrawFn, least: int) -> Interval:
    """Small intervals with all kinds of ends."""
    low = draw(st.integers(least, 6))
    high = draw(st.integers(low, 8))
    if low == high:
        return Interval(low, high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@given(intervals(1), intervals(0))
def test_the_hulls_are_those_of_all_pairs(old: Interval, new: Interval) -> None:
    """Every pair lies inside; a closed end is attained by one, an open one is neared by one and never attained."""
    pairs = list(product(members(old), members(new)))
    growth = growth_of(old, new)
    assert growth is not None
    for hull, tried in (
        (growth, [Fraction(y - x) / x for x, y in pairs]),
        (subtract(new, old), [y - x for x, y in pairs]),
    ):
        assert hull.low is not None
        assert hull.high is not None
        assert all(one in hull for one in tried)
        for end, is_open, nearest in (
            (hull.low, hull.low_open, min(tried)),
            (hull.high, hull.high_open, max(tried)),
        ):
            assert abs(Fraction(nearest - end)) < 20 * NEAR
            assert (nearest != end) is is_open


@given(st.integers(1, 5), st.integers(0, 4), st.integers(0, 5), st.integers(0, 4))
def test_the_growth_of_whole_figures_is_that_of_all_pairs(low: int, more: int, other: int, rest: int) -> None:
    """Both ends are growth rates of two whole numbers that fit."""
    rates = [Fraction(y - x, x) for x in range(low, low + more + 1) for y in range(other, other + rest + 1)]
    assert growth_of(Interval(low, low + more), Interval(other, other + rest)) == Interval(
        min(rates), max(rates)
    )


def test_a_base_just_above_zero_leaves_growth_unbounded() -> None:
    """Open at zero: above every bound, and never as low as the lower end where that is open."""
    assert growth_of(Interval(0, 2, True), Interval(1, 3)) == Interval(Fraction(-1, 2), None)
    assert growth_of(Interval(0, 0), Interval(1, 3)) is None
