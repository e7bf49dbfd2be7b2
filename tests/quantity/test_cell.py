"""A cell of a table: its figure without marks, or nil."""

from fractions import Fraction

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.quantity import read_quantity
from unionstats.quantity.cell import cell_text, read_cell
from unionstats.quantity.misprints import misprints

NIL = (
    *("", " ", "\u3000", "—", "——", "–", "-", "－", "…", "……", "...", "..", "x", "X", "×", "n/a", "N/A"),
    *("n.a.", "（空）", "(空)", "空", "#", "*", "①", "—①", "- [1]", "[x]", "/", ":"),
)


@pytest.mark.parametrize("text", NIL)
def test_a_mark_for_nothing_is_nil(text: str) -> None:
    """Nil is not zero, and no error."""
    assert read_cell(text, "万人") is None
    assert not cell_text(text)


@pytest.mark.parametrize(
    ("text", "unit", "stated", "value"),
    [
        ("402.1", "万人", "402.1", Fraction("402.1")),
        ("12,345①", "人", "12,345", 12345),
        ("12,345[1]", "人", "12,345", 12345),
        ("12,345 ［注1］", "人", "12,345", 12345),
        ("12,345*", None, "12,345", 12345),
        ("12,345＊＊", None, "12,345", 12345),
        ("3.2r", "%", "3.2", Fraction("3.2")),
        ("3.2%r", "%", "3.2%", Fraction("3.2")),
        ("3.2p", "%", "3.2", Fraction("3.2")),
        ("3.2p", None, "3.2", Fraction("3.2")),
        ("3.2p", "p", "3.2p", Fraction("3.2")),
        ("3.2 (r)", "%", "3.2", Fraction("3.2")),
        ("12¹²", None, "12", 12),
        ("#1,234", "个", "1,234", 1234),
        (" 62 ", "个", "62", 62),
        ("△3.2", "%", "△3.2", Fraction("-3.2")),
        ("▲3.2", "%", "▲3.2", Fraction("-3.2")),
        ("(1,234)", "元", "(1,234)", -1234),
        ("（1,234）", "元", "（1,234）", -1234),
        ("(3.2%)", "%", "(3.2%)", Fraction("-3.2")),
        ("(3.2)%", "%", "(3.2)%", Fraction("-3.2")),
        ("($1,234)", None, "($1,234)", -1234),
        ("$(1,234)", None, "$(1,234)", -1234),
        ("(1,234)①", "元", "(1,234)", -1234),
        ("−3.2", "%", "−3.2", Fraction("-3.2")),
        ("‐3.2", "%", "‐3.2", Fraction("-3.2")),
        ("－3.2", "%", "－3.2", Fraction("-3.2")),
        ("+3.2", "%", "+3.2", Fraction("3.2")),
        ("0", "个", "0", 0),
    ],
)
def test_a_figure_is_read_without_its_marks(
    text: str, unit: str | None, stated: str, value: int | Fraction
) -> None:
    """The text is what a ledger records, and the value its reading in the unit of the column."""
    quantity = read_cell(text, unit)
    assert quantity is not None
    assert (quantity.text, quantity.value) == (stated, value)
    assert cell_text(text) == (stated if unit != "p" else "3.2")


def test_a_bare_figure_has_the_unit_of_its_column_and_a_printed_unit_its_own() -> None:
    """A row of percentages may stand among amounts."""
    bare, own = read_cell("402.1", "万人"), read_cell("3.2%", "万人")
    assert bare is not None
    assert own is not None
    assert bare.unit is not None
    assert own.unit is not None
    assert (bare.unit.name, own.unit.name) == ("万人", "%")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("沈阳", "Q001", (0, 2)),
        (" 12,34", "Q007", (1, 6)),
        ("5-6", "Q012", (1, 3)),
        ("[12]", "Q013", (0, 1)),
        ("12 apples", "Q002", (3, 9)),
        ("（一）", "Q013", (0, 1)),
    ],
)
def test_what_is_neither_is_refused_at_its_place(text: str, code: str, place: tuple[int, int]) -> None:
    """The place counts in the cell, with its blanks and marks."""
    with pytest.raises(Unreadable) as caught:
        read_cell(text, "人")
    problem = caught.value.problem
    assert (problem.code, (problem.start, problem.end)) == (code, place)


@pytest.mark.parametrize("text", ["(62)", "△62", "▲62", "（62）"])
def test_misprints_of_a_negative_cell_are_negative_too(text: str) -> None:
    """A wrong digit leaves the brackets or the triangle as they are."""
    found = list(misprints(read_quantity(text, "个")))
    assert len(found) == 18
    assert all(one.value <= 0 and one.text[0] == text[0] for one in found)
