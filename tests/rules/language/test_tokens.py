"""The words of a rule: both ways of reading them agree."""

from __future__ import annotations

import random

from unionstats.quantity import Quantity
from unionstats.rules.language.tokens import SIGNS as PLAIN_SIGNS
from unionstats.rules.language.tokens import operand_of, pieces_of, tokenize

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


def in_pieces(text: str) -> list[tuple[str, str, Quantity | None]] | None:
    """What stands between plain signs, and these; None where it is not all of one operand."""
    words = [word for piece in pieces_of(text) if (word := piece.strip())]
    found = [(word, None) if word in PLAIN_SIGNS else operand_of(word) for word in words]
    if not all(kind for kind, _ in found):
        return None
    return [(kind, word, number) for word, (kind, number) in zip(words, found, strict=True)] or None


def test_words_between_plain_signs_are_read_alike() -> None:
    """Word by word, or character by character."""
    plain = 0
    for text in texts(4_000):
        found = in_pieces(text)
        if found is not None:
            plain += 1
            assert found == [(token.kind, token.text, token.quantity) for token in tokenize(text, ())], text
    assert plain > 800
