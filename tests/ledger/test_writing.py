"""TOML text: what comes out of it again is what went in."""

import random

import pytest
import tomli

from unionstats.ledger.writing import comment, key, string

PIECES = ['"', "\\", "'", '"""', "\n", "\r", "\t", "\0", "\x1b[2J", "\x7f", "\x85", "\u2028", "\u202e", "\ufeff", "#", "[", "]", "=",
          "工会", "é", "𠀀", "{x}", "\\u0041", "\U000e0001", " "]  # fmt: skip


def texts(seed: int, count: int) -> list[str]:
    """Return strings of hostile pieces."""
    draw = random.Random(seed)  # noqa: S311 - the same texts each time
    return ["".join(draw.choices(PIECES, k=draw.randrange(8))) for _ in range(count)]


def test_strings_and_keys_come_back() -> None:
    """Whatever they hold."""
    for text in texts(1, 500):
        assert tomli.loads(f"a = {string(text)}") == {"a": text}
        assert tomli.loads(f"[t.{key(text)}]") == {"t": {text: {}}}


def test_no_control_character_stands_raw() -> None:
    """Nor what a terminal would act on or hide."""
    for text in texts(2, 500):
        written = string(text) + comment(text) + key(text)
        assert all(sign.isprintable() for sign in written), repr(written)


def test_a_comment_stays_one_line() -> None:
    """Nothing after it is made TOML."""
    for text in texts(3, 500):
        assert tomli.loads(f"{comment(text)}\na = 1") == {"a": 1}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("union_dues", "union_dues"),
        ("1-a", "1-a"),
        ("", '""'),
        ("a b", '"a b"'),
        ("工会", '"工会"'),
        ("a\n", '"a\\n"'),
    ],
)
def test_keys_are_bare_where_they_may_be(name: str, written: str) -> None:
    """ASCII letters, digits, - and _."""
    assert key(name) == written


def test_half_a_pair_is_replaced() -> None:
    """TOML cannot hold it."""
    assert string("a\ud800b") == '"a\ufffdb"'
