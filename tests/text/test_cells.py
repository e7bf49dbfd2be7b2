"""Text in columns: widths, line breaks, ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.text.cells import cells, head, pad, tail, wrap

SOME_TEXT = st.text(st.sampled_from("ab7 %-，。（）“”个奖章x"))


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("奖章", 4), ("（）", 4), ("e\u0301", 1), ("━│█√", 4), ("a\u200bb", 2), ("", 0)],
)
def test_columns_of_a_text(text: str, width: int) -> None:
    """A wide character takes two columns, a combining or format one none."""
    assert cells(text) == width
    assert cells(pad(text, 9)) == 9


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two  three four (a) a,b", 9, ["one two", "three", "four (a)", "a,b"]),
        ("命令行有歧义时，不去猜测：", 10, ["命令行有歧", "义时，不去", "猜测："]),
        ("见“一切正常”，好", 8, ["见“一切", "正常”，", "好"]),
        ("看 https://example.org/a 吧", 10, ["看", "https://example.org/a", "吧"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("", 5, [""]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, lines: list[str]) -> None:
    """English breaks at spaces; Chinese anywhere but before its stops and after its opening brackets."""
    assert wrap(text, width) == lines


@given(SOME_TEXT, st.integers(8, 30))
def test_wrapping_loses_only_blanks(text: str, width: int) -> None:
    """Every character but the spaces at the breaks is kept, in order."""
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line == line.rstrip() for line in lines)


@given(SOME_TEXT, st.integers(0, 12))
def test_ends_fit(text: str, width: int) -> None:
    """The head and the tail are the longest that fit."""
    assert text.startswith(head(text, width))
    assert text.endswith(tail(text, width))
    for part in (head(text, width), tail(text, width)):
        assert cells(part) <= width
        assert part == text or width - cells(part) < 2


@pytest.mark.parametrize("word", ["x", "9", "个", "a_"])
def test_a_word_of_any_length_is_broken_at_once(word: str) -> None:
    """A ledger may hold a label of a megabyte; the work grows with its length, not with the square of it."""
    lines = wrap(word * 100_000, 80, split=True)
    assert "".join(lines) == word * 100_000
    assert max(map(cells, lines)) <= 80


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("占 4.42亿元 的", ["占", "4.42亿元", "的"]),
        ("覆盖1098场次", ["覆盖", "1098场次"]),
        ("(313个 + 31个)", ["(313个 +", "31个)"]),
    ],
)
def test_a_number_keeps_its_unit(text: str, lines: list[str]) -> None:
    """With the magnitude, two characters of the unit and what closes behind it."""
    assert wrap(text, 8) == lines
