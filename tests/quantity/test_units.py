"""The table of words."""

import pytest

from unionstats.quantity import Approximation, read_quantity
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
