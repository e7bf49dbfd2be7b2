"""Exact values as text."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from unionstats.quantity import read_quantity
from unionstats.quantity.formatting import (
    decimal,
    grouped,
    magnitude,
    plain,
    print_like,
    significant,
    with_unit,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-62, "-62"),
        (Fraction("77.5"), "77.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(3, 2), "1.5"),
        (Fraction(1, 3), ""),
        (Fraction(1, 10**12), "0.000000000001"),
    ],
)
def test_plain_prints_every_digit(value: Fraction | int, text: str) -> None:
    """An empty text where the decimals do not end."""
    assert plain(value) == text


def test_plain_prints_numbers_of_any_size() -> None:
    """Also those that `str` refuses."""
    assert plain(10**5000) == "1" + "0" * 5000
    assert plain(1 - 10**9999) == "-" + "9" * 9999
    assert plain(Fraction(1, 10**9999)) == "0." + "0" * 9998 + "1"
    assert grouped(10**6000) == "1" + ",000" * 2000


@pytest.mark.parametrize(
    ("value", "places", "floor", "even", "ceiling"),
    [
        (Fraction(1, 3), 2, "0.33", "0.33", "0.34"),
        (Fraction(-1, 3), 2, "-0.34", "-0.33", "-0.33"),
        (Fraction("2.5"), 0, "2", "2", "3"),
        (Fraction("3.5"), 0, "3", "4", "4"),
        (Fraction("-2.5"), 0, "-3", "-2", "-2"),
        (62, 2, "62.00", "62.00", "62.00"),
        (1250, -2, "1200", "1200", "1300"),
        (Fraction("0.004"), 2, "0.00", "0.00", "0.01"),
    ],
)
def test_decimal_rounds_as_told(value: Fraction, places: int, floor: str, even: str, ceiling: str) -> None:
    """Down, half to even, up; negative places round to tens and hundreds."""
    assert [decimal(value, places, mode) for mode in ("floor", "half-even", "ceiling")] == [
        floor,
        even,
        ceiling,
    ]


@given(st.fractions(max_denominator=10**6), st.integers(-3, 8))
def test_directed_rounding_encloses_the_value(value: Fraction, places: int) -> None:
    """The value lies between floor and ceiling, at most one unit apart; half-even is one of them."""
    low, nearest, high = (
        Fraction(decimal(value, places, mode)) for mode in ("floor", "half-even", "ceiling")
    )
    unit = Fraction(10) ** -places
    assert low <= value <= high
    assert high - low in {0, unit}
    assert nearest in {low, high}
    assert abs(nearest - value) <= unit / 2


def test_significant_digits_are_counted_from_the_first_that_is_not_zero() -> None:
    """Directed, without zeros at the end."""
    third = Fraction(1, 300)
    assert [significant(third, 3, up=up) for up in (None, True, False)] == ["0.00333", "0.00334", "0.00333"]
    assert significant(Fraction(2000000, 3), 3, up=None) == "667000"
    assert significant(Fraction(1, 2), 5, up=None) == "0.5"


@given(st.fractions(min_value=Fraction(1, 10**9)))
def test_magnitude_is_the_place_of_the_first_digit(value: Fraction) -> None:
    """Ten to it is not above the value, ten times that is."""
    assert Fraction(10) ** magnitude(value) <= value < Fraction(10) ** (magnitude(value) + 1)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (15608, "15,608"),
        (608, "608"),
        (-1234567, "-1,234,567"),
        ("15608.2500", "15,608.2500"),
        (0, "0"),
        ("", ""),
    ],
)
def test_digits_are_grouped_in_threes(number: int | str, text: str) -> None:
    """Only those of the whole part."""
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("value", "printed", "text"),
    [
        (Fraction(6200, 81), "77.5%", "76.5%"),
        (Fraction("76.25"), "77.5%", "76.2%"),
        (100, "77.5%", "100.0%"),
        (Fraction("-0.04"), "77.5%", "0.0%"),
        (Fraction("-1.3"), "77.5%", "-1.3%"),
        (450600000, "4.42亿元", "4.51亿元"),
        (442300000, "4.42亿元", "4.42亿元"),
        (1234567, "15,608家", "1,234,567家"),
        (12, "15,608家", "12家"),
        (15607, "１５６０８家", "１５６０７家"),
        (Fraction("3.14"), "２．５％", "３．１％"),
        (1500000000, "$4.5bn", "$1.5bn"),
        (650, "600余人次", "650人次"),
        (851234, "近90万人", "85万人"),
        (35, "三成", "40%"),
        (Fraction("76.54"), "百分之七十七点五", "76.5%"),
        (Fraction(1, 3), "五分之二", "1/3"),
        (Fraction(3, 4), "五分之二", "0.75"),
        (41234, "一万二千", "4.1万"),
        (-3, "-5%", "-3%"),
        (-3, "+5%", "-3%"),
        (3, "+5%", "+3%"),
        (13, "over 12 workers", "13 workers"),
        (2600000, "about 2.5 million people", "2.6 million people"),
    ],
)
def test_a_value_is_printed_in_the_manner_of_a_figure(value: Fraction, printed: str, text: str) -> None:
    """With the places, grouping, width, scale word and unit of the figure."""
    assert print_like(value, read_quantity(printed)) == text


def test_a_bare_number_of_a_declared_unit_is_printed_bare() -> None:
    """As the report prints it."""
    assert print_like(63, read_quantity("62", "个")) == "63"


@given(
    st.integers(0, 10**12),
    st.sampled_from(["62个", "77.5%", "4.42亿元", "15,608家", "１５．５％", "12k", "3万人"]),
)
def test_what_is_printed_like_a_figure_reads_back(count: int, printed: str) -> None:
    """Any multiple of the figure's step survives printing and reading, with unit and step."""
    quantity = read_quantity(printed)
    value = count * quantity.step
    again = read_quantity(print_like(value, quantity))
    assert (again.value, again.unit, again.step) == (value, quantity.unit, quantity.step)


@pytest.mark.parametrize(
    ("printed", "number", "told"),
    [
        ("0.3 percentage points", "0.25 … 0.35", "0.25 … 0.35 percentage points"),
        ("0.3个百分点", "0.25 … 0.35", "0.25 … 0.35百分点"),
        ("£5.6m", "-5,600,000", "-£5,600,000"),
        ("5 pounds", "≥ 5", "≥ 5 pounds"),
        ("5英镑", "5", "5英镑"),
        ("US$3", "≈ 3.5", "≈ US$3.5"),
        ("12 km", "7", "7 km"),
        ("12公里", "7", "7公里"),
        ("5kWh", "4", "4 kWh"),
        ("5 yuan/kg", "4", "4 yuan/kg"),
        ("3 times", "3.5", "3.5 times"),
        ("62家", "61", "61家"),
        ("3.2%", "3.25", "3.25%"),
        ("62", "61", "61"),
    ],
)
def test_a_unit_is_told_as_it_was_printed(printed: str, number: str, told: str) -> None:
    """In the language of the figure; which unit it is does not hang on that."""
    unit = read_quantity(printed).unit
    assert with_unit(number, unit) == told
    if unit is not None:
        assert unit == replace(unit, shown="")
        assert hash(unit) == hash(replace(unit, shown=""))
