"""Text from elsewhere on a screen: nothing acts, nothing hides."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.text.escape import escape


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("62个（含），77.5% [bold]:smile: \\d", "62个（含），77.5% [bold]:smile: \\d"),
        ("a\tb\nc\rd", "a\\tb\\nc\\rd"),
        ("\x00\x07\x1b[2J\x7f\x9b31m", "\\x00\\x07\\x1b[2J\\x7f\\x9b31m"),
        ("\u202e\u2066\u200f", "\\u202e\\u2066\\u200f"),
        ("zero\u200bwidth\u200d\ufeff\xad", "zero\\u200bwidth\\u200d\\ufeff\\xad"),
        ("\u2028\u2029\x85\x0b\x1c", "\\u2028\\u2029\\x85\\x0b\\x1c"),
        ("\ud800 \udcff", "\\ud800 \\udcff"),
        ("\ue000\U000f0000", "\\ue000\\U000f0000"),
        ("\u3164\u115f\ufe0f\u2800\U000e0100", "\\u3164\\u115f\\ufe0f\\u2800\\U000e0100"),
        ("\U000e0041", "\\U000e0041"),
        ("wide\u3000and\xa0fixed", "wide\u3000and\xa0fixed"),
        ("é 𠮷 한", "é 𠮷 한"),
        ("", ""),
    ],
)
def test_what_would_act_or_hide_is_shown(text: str, shown: str) -> None:
    """Clean text stays as it is; the rest becomes escapes on one line."""
    assert escape(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_that_acts_is_left(text: str) -> None:
    """What is shown has no control, format, private, unpaired or line-breaking character, and stays so."""
    shown = escape(text)
    assert {unicodedata.category(character) for character in shown}.isdisjoint(
        {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    )
    assert len(shown.splitlines()) <= 1
    assert escape(shown) == shown
