"""The table of words."""

from fractions import Fraction

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.interval import Exact
from unionstats.quantity import Approximation, declared_unit, read_quantity
from unionstats.quantity.scan import scan_text
from unionstats.quantity.table import table
from unionstats.quantity.words import named_entry, unit_at

LEXICON = table()


@pytest.mark.parametrize("word", LEXICON.units)
def test_every_listed_unit_is_read_after_a_number(word: str) -> None:
    """With a space between, so that a letter such as m is the unit and no scale."""
    entry = LEXICON.units[word]
    separator = "" if word.startswith("-") else " "
    quantity = read_quantity(f"7{separator}{word}")
    assert quantity.unit == entry.unit
    assert named_entry(word) == entry


@pytest.mark.parametrize("sign", LEXICON.signs)
def test_every_currency_sign_is_read_before_an_amount(sign: str) -> None:
    """Glued and with a space, in capitals and in small letters."""
    unit = LEXICON.signs[sign]
    assert [read_quantity(text).unit for text in (f"{sign}7", f"{sign} 7", f"{sign.lower()} 7")] == [unit] * 3


@pytest.mark.parametrize("word", LEXICON.scales)
def test_every_scale_word_is_read(word: str) -> None:
    """It multiplies by its power of ten."""
    assert read_quantity(f"7 {word}").value == 7 * 10 ** LEXICON.scales[word]


@pytest.mark.parametrize("word", LEXICON.before)
def test_every_approximator_before_a_number_is_read(word: str) -> None:
    """With a space where the word is Latin."""
    space = " " if word[-1].isascii() else ""
    assert read_quantity(f"{word}{space}7个").approximation is LEXICON.before[word]


@pytest.mark.parametrize("word", LEXICON.after)
def test_every_approximator_after_a_number_is_read(word: str) -> None:
    """After the digits and after the unit."""
    space = " " if word[0].isascii() and word[0].isalpha() else ""
    for text in (f"7{space}{word}", f"7个{space}{word}"):
        assert read_quantity(text).approximation is LEXICON.after[word]


@pytest.mark.parametrize("word", LEXICON.inside)
def test_every_approximator_inside_a_number_is_read(word: str) -> None:
    """Between the digits and a scale word or a unit."""
    assert read_quantity(f"70{word}万人").approximation is LEXICON.inside[word]
    assert read_quantity(f"70{word}人").approximation is LEXICON.inside[word]


def test_every_kind_of_approximation_has_words() -> None:
    """A kind without words could never be read."""
    kinds = {*LEXICON.before.values(), *LEXICON.inside.values(), *LEXICON.after.values()}
    assert kinds == set(Approximation) - {Approximation.NONE}


def test_counted_things_are_whole_and_measured_ones_are_not() -> None:
    """Only the dimension of counts is whole, and it has no factors."""
    for entry in LEXICON.units.values():
        unit = entry.unit
        assert unit.whole is (unit.dimension == "count")
        assert unit.factor > 0
        assert unit.factor == 1 or not unit.whole


def test_the_longest_unit_is_taken() -> None:
    """人次 is not 人, 人民币 is not 人."""
    found = {text: unit_at(text, 0) for text in ("人次", "人民币", "人和", "square metres of land")}
    assert {text: (entry[0].unit.name, entry[1]) for text, entry in found.items() if entry} == {
        "人次": ("人次", 2),
        "人民币": ("元", 3),
        "人和": ("人", 1),
        "square metres of land": ("平方米", 13),
    }


@pytest.mark.parametrize(
    ("text", "value", "name", "dimension"),
    [
        ("5000元/月", 5000, "元/月", "CNY/months"),
        ("12.5元/人·月", Fraction(25, 2), "元/人·月", "CNY/count/months"),
        ("12.5元/人/月", Fraction(25, 2), "元/人·月", "CNY/count/months"),
        ("12元/(人·月)", 12, "元/人·月", "CNY/count/months"),
        ("30万元/平方米·年", 300_000, "元/平方米·年", "CNY/area/months"),
        ("9.5千瓦时/人/日", Fraction(19, 2), "千瓦时/人·天", "energy/count/time"),
        ("26个/万人", 26, "个/万人", "count/count"),
    ],
)
def test_a_rate_over_several_units_is_one_unit(text: str, value: Exact, name: str, dimension: str) -> None:
    """In whichever way its units are joined; a declared one is the same."""
    found = read_quantity(text)
    assert found.unit is not None
    assert (found.value, found.unit.name, found.unit.dimension) == (value, name, dimension)
    declared = text.lstrip("0123456789.")
    assert read_quantity("7", declared).unit == declared_unit(declared)


def test_rates_of_the_same_units_are_the_same_however_they_are_declared() -> None:
    """The printed one stands."""
    assert read_quantity("5元/人·月", "元/人/月") == read_quantity("5元/人·月")
    with pytest.raises(Unreadable, match="Q004"):
        read_quantity("5元/人·月", "元/人·年")


def test_a_rate_ends_where_no_unit_follows() -> None:
    """What follows is no part of it."""
    for text, rest in (("5元/人·", "·"), ("5元/人·是", "·是"), ("5元/(人·月", "/(人·月"), ("5元/", "/")):
        with pytest.raises(Unreadable) as caught:
            read_quantity(text)
        assert text[caught.value.problem.start :] == rest


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("5.34m²", "平方米", Fraction(267, 50)),
        ("96m³", "立方米", 96),
        ("12 km2", "平方公里", 12),
        ("7mm²", "平方毫米", 7),
        ("3hm²", "公顷", 3),
        ("200kW·h", "千瓦时", 200),
    ],
)
def test_a_letter_of_a_unit_is_no_scale_word(text: str, unit: str, value: Exact) -> None:
    """5.34m² is no 5.34 million."""
    for found in (read_quantity(text), *(one.quantity for one in scan_text(f"共计{text}。"))):
        assert (found.unit and found.unit.name, found.value) == (unit, value)
