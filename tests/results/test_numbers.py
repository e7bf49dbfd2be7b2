"""Exact values and intervals as people read them."""

from fractions import Fraction

import pytest

from unionstats.interval import ANY, Exact, Interval
from unionstats.locale import Language, words
from unionstats.quantity import Unit, declared_unit, read_quantity
from unionstats.quantity.formatting import with_unit
from unionstats.results.numbers import (
    estimate_text,
    exact_text,
    in_own_unit,
    interval_text,
    range_text,
    solved_text,
    unit_for,
    value_text,
)
from unionstats.rules import Solved

PERCENT = declared_unit("%")
HUGE = 10**5000


@pytest.mark.parametrize(
    ("name", "text"), [("个", "5个"), ("%", "5%"), ("km", "5 km"), ("人次", "5人次"), ("°", "5°")]
)
def test_a_unit_of_latin_letters_stands_apart(name: str, text: str) -> None:
    """5 km, but 5个 and 5%."""
    assert with_unit("5", Unit(name, "count", 1, whole=True)) == text
    assert with_unit("5", None) == "5"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (442000000, "442,000,000"),
        (Fraction(155, 2), "77.5"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(62, 80), "0.775"),
        (Fraction(1, 3), "≈ 0.33333"),
        (Fraction(-2, 3), "≈ -0.66667"),
        (Fraction(10**9, 7), "≈ 142,860,000"),
        (Fraction(1, 2**20), "≈ 0.00000095367"),
        (Fraction(1, 3 * 10**6), "≈ 0.00000033333"),
    ],
)
def test_a_value_has_all_its_digits_or_five(value: Exact, text: str) -> None:
    """What is not exact says so."""
    assert value_text(value) == text


def test_an_exact_text_keeps_every_digit_that_ends() -> None:
    """However many there are; what does not end is rounded."""
    assert exact_text(Fraction(1, 2**20)) == "0.00000095367431640625"
    assert exact_text(Fraction(1, 3)) == "≈ 0.33333"
    assert len(exact_text(HUGE)) == 5001 + 1666


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(62, 62), "62个"),
        (Interval(600, 700, True, True), ">600 … <700个"),
        (Interval(5, 7), "5 … 7个"),
        (Interval(5, 7, True), ">5 … 7个"),
        (Interval(5, None), "≥ 5个"),
        (Interval(5, None, True), "> 5个"),
        (Interval(None, 5), "≤ 5个"),
        (Interval(None, 5, False, True), "< 5个"),
        (Interval(Fraction(1, 3), Fraction(2, 3)), "0.33 … 0.67个"),
        (Interval(-5, -3), "-5 … -3个"),
    ],
)
def test_an_interval_shows_its_ends(interval: Interval, text: str) -> None:
    """Open ends are told from closed ones, unbounded ends are left out."""
    assert interval_text(interval, declared_unit("个")) == text


@pytest.mark.parametrize(
    ("interval", "range_shown", "estimate"),
    [
        (Interval(Fraction(2828600, 100), Fraction(2835100, 100)), "28,286 … 28,351", "28,300"),
        (
            Interval(Fraction(904000 * 2 - 999, 2196), Fraction(904000 * 2 + 999, 2196)),
            "822.86 … 823.78",
            "823",
        ),
        (Interval(Fraction(100, 3), Fraction(101, 3)), "33.33 … 33.67", "33.5"),
        (Interval(-1, 1), "-1 … 1", "0"),
        (Interval(5, 5), "5", "5"),
        (Interval(Fraction(5, 3), None, True), "> 1.6666", "> 1.6666"),
        (Interval(None, Fraction(-1, 3)), "≤ -0.33333", "≤ -0.33333"),
        (Interval(Fraction(-5, 3), None), "≥ -1.6667", "≥ -1.6667"),
        (Interval(0, Fraction(1, 1000)), "0 … 0.001", "0.0005"),
    ],
)
def test_a_range_is_rounded_outward_and_an_estimate_to_what_it_supports(
    interval: Interval, range_shown: str, estimate: str
) -> None:
    """No digit is shown that the interval does not know."""
    assert (range_text(interval), estimate_text(interval)) == (range_shown, estimate)


@pytest.mark.parametrize("width", [Fraction(1, 7), Fraction(22, 7), 300, Fraction(1, 10**9)])
@pytest.mark.parametrize("low", [0, Fraction(1, 3), Fraction(-100, 7), 10**12, Fraction(-1, 10**6)])
def test_the_range_shown_holds_the_interval(low: Exact, width: Exact) -> None:
    """Rounding goes outward at both ends."""
    shown = [Fraction(end.replace(",", "")) for end in range_text(Interval(low, low + width)).split(" … ")]
    assert shown[0] <= low < low + width <= shown[1]


@pytest.mark.parametrize(
    ("solved", "text"),
    [
        (Solved(Interval(80, 80), 1, range(80, 81)), "80"),
        (Solved(Interval(1000, 1005), 6, range(1000, 1006)), "1,000, 1,001, 1,002, 1,003, 1,004, 1,005"),
        (Solved(Interval(1000, 1006), 7, range(1000, 1007)), "1,000 … 1,006"),
        (Solved(Interval(6, 48), 8, [6, 12, 18, 24, 30, 36, 42, 48]), "6 … 48 (8)"),
        (Solved(Interval(1, 10**30), 10**30, range(1, 10**30 + 1)), f"1 … 1{',000' * 10}"),
        (Solved(Interval(Fraction(5, 100), None), None, None), "≥ 5%"),
        (Solved(ANY, None, None), ""),
        (Solved(None, 0, ()), ""),
        (Solved(Interval(Fraction(1, 4), Fraction(1, 2)), None, None), "25 … 50%"),
    ],
)
def test_what_was_worked_out_is_listed_while_it_is_short(solved: Solved, text: str) -> None:
    """Six numbers at most, then their ends; gaps are counted; a real is in its unit."""
    assert solved_text(solved, PERCENT) == text


def test_an_interval_of_the_solver_is_told_in_the_unit_of_the_figure() -> None:
    """The solver counts percentages in ones."""
    assert in_own_unit(Interval(Fraction(1, 4), None, True), PERCENT) == Interval(25, None, True)
    assert in_own_unit(ANY, None) == ANY


@pytest.mark.parametrize(
    "value", [HUGE, -HUGE, Fraction(1, HUGE), Fraction(HUGE, 3), Fraction(-1, 3 * HUGE)], ids=list("abcde")
)
def test_numbers_of_any_size_are_shown(value: Exact) -> None:
    """Python refuses to print an int of more than 4300 digits; nothing here asks it to."""
    assert value_text(value)
    assert range_text(Interval(value, value + 1))
    assert estimate_text(Interval(value, value + Fraction(1, HUGE)))
    if value.denominator == 1:
        assert solved_text(Solved(Interval(value, value), 1, [int(value)]))


@pytest.mark.parametrize(
    ("printed", "en", "zh"),
    [
        ("3.1个百分点", "5 percentage points", "5个百分点"),
        ("3.1 pp", "5 pp", "5个百分点"),
        ("3元", "5 yuan", "5元"),
        ("£3", "£5", "£5"),
        ("3英镑", "£5", "5英镑"),
        ("¥3", "¥5", "¥5"),
        ("3 tonnes", "5 tonnes", "5吨"),
        ("3公顷", "5 ha", "5公顷"),
        ("3℃", "5℃", "5℃"),
        ("3%", "5%", "5%"),
        ("3人", "5人", "5人"),
        ("3 members", "5 members", "5 members"),
        ("3元/人", "5元/人", "5元/人"),
    ],
)
def test_a_unit_is_read_in_the_language_of_the_reader(printed: str, en: str, zh: str) -> None:
    """Where it has a word there; signs are read in both, and what people count is called as it is printed."""
    unit = read_quantity(printed).unit
    assert [with_unit("5", unit_for(unit, words(Language(code)))) for code in ("en", "zh")] == [en, zh]


def test_a_figure_without_a_unit_is_read_as_a_number() -> None:
    """There is nothing to translate."""
    assert unit_for(None, words(Language.ZH)) is None
