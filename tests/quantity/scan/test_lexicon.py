"""The words of running text."""

import pytest

from unionstats.quantity.scan import Found, scan_numerals, scan_text
from unionstats.quantity.scan.lexicon import NUMERALS, lexicon
from unionstats.quantity.table import table

WORDS = lexicon()
NAMES = sorted({name for found in WORDS.names.values() for some in found.values() for name in some})


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_found_in_a_name(name: str) -> None:
    """Alone and in a sentence; a figure behind it is found."""
    sentence = f"about {name} and 62 firms." if name.isascii() else f"关于{name}的62个企业。"
    assert [found.literal for found in scan_text(sentence)] == ["62 firms" if name.isascii() else "62个"]


def test_every_name_holds_a_numeral() -> None:
    """A name without one would never be looked up."""
    assert all(any(character in NUMERALS for character in name) or name.isascii() for name in NAMES)


@pytest.mark.parametrize("word", WORDS.split)
def test_a_unit_is_cut_off_where_another_word_begins(word: str) -> None:
    """The number stands without it."""
    following = WORDS.split[word][0]
    for numeral in scan_numerals(f"共12{word}{following}。"):
        if isinstance(numeral, Found) and numeral.start == 1:
            assert not numeral.literal.endswith(word)


@pytest.mark.parametrize("word", WORDS.split)
def test_every_word_to_cut_off_is_a_unit_or_an_approximator(word: str) -> None:
    """Else nothing would ever be cut."""
    assert word in table().units or word in table().inside or word in table().after


@pytest.mark.parametrize("word", WORDS.not_approximator)
def test_an_approximator_that_ends_another_word_is_left_out(word: str) -> None:
    """最近62个 is 62, 近62个 is nearly 62."""
    for before in WORDS.not_approximator[word]:
        assert [found.literal for found in scan_text(f"{before}{word}62个")] == ["62个"]
    assert [found.literal for found in scan_text(f"，{word}62个")] == [f"{word}62个"]
