"""The words of a rule: both ways of reading them agree."""

from __future__ import annotations

import random

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.rules.language.tokens import Token, _any_tokens, _plain_tokens

WORDS = (
    "62", "77.5%", "-3", "a", "总数", "x_1", "12.0人", "1,234家", "over 600", "约600人", "三成", "4.42亿元", "132 firms",
    "3 million", "US$ 5", "五分之二", "二分之一", "twenty", "five", "1e3", "12k", "600+", "近90万", "100%", "", "9 a", "个",
)  # fmt: skip
SIGNS = ("=", "+", "-", " - ", "*", "/", "(", ")", " ", "  =  ", "--", "- ")


def texts(count: int) -> list[str]:
    """Words and signs in any order, and in the order of an equation more often than not."""
    draw = random.Random(7)  # noqa: S311 - the same texts each time
    return [
        "".join(draw.choice((*WORDS, *SIGNS, *SIGNS)) for _ in range(draw.randint(1, 9)))
        for _ in range(count)
    ]


def read(text: str, names: tuple[str, ...]) -> list[Token] | None:
    """The tokens, None where there are none."""
    try:
        return _any_tokens(text, names)
    except Unreadable:
        return None


@pytest.mark.parametrize("names", [(), ("a", "三成", "总数")])
def test_words_between_plain_signs_are_read_alike(names: tuple[str, ...]) -> None:
    """Word by word, or character by character."""
    plain = 0
    for text in texts(4_000):
        found = _plain_tokens(text, names)
        if found is not None:
            plain += 1
            assert found == read(text, names), text
    assert plain > 800
