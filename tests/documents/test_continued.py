"""Tables that go on over the end of a page."""

from __future__ import annotations

import pytest

from unionstats.documents.continued import continued
from unionstats.documents.grid import Box, Grid

HEADS = ["地区", "人数", "金额"]


def grid(page: int, *rows: list[str]) -> Grid:
    """A table of a page."""
    return Grid([[Box(text) for text in row] for row in rows], page=page)


@pytest.mark.parametrize(
    ("above", "rows", "names"),
    [
        (["丙县"], [["工会", "", ""], ["丁县", "31", "6.5"]], ["丙县工会", "丁县"]),
        (["Public"], [["bodies", "", ""], ["Others", "31", "6.5"]], ["Public bodies", "Others"]),
        (["丙县"], [HEADS, ["丁县", "31", "6.5"]], ["丙县", "丁县"]),
        (["其中", "丙县"], [["区", "", ""], ["丁县", "31", "6.5"]], ["其中", "丙县"]),
    ],
    ids=["a name goes on", "words are apart", "heads again", "names alone in the table: another table"],
)
def test_rows_of_the_next_page(above: list[str], rows: list[list[str]], names: list[str]) -> None:
    """The name of the last row may go on there, but in a table where names stand alone."""
    numbers = {"其中": ["", ""]}
    first = grid(1, HEADS, *([name, *numbers.get(name, ["12", "7.5"])] for name in above))
    one, *_ = continued([first, grid(2, *rows)])
    assert isinstance(one, Grid)
    assert [row[0].text for row in one.cells] == ["地区", *names]


@pytest.mark.parametrize(
    "line",
    ["\f全年新增会员12人。", "\f12 13 14", "\f合计 12", "合计 52 25.5", "\f合计 五十 25.5", "\f丁县 1 2 3"],
)
def test_a_line_that_is_no_row_or_on_the_same_page_ends_the_table(line: str) -> None:
    """It has a name and as many figures as the table has columns for."""
    table = grid(1, HEADS, ["甲县", "12", "7.5"])
    assert list(continued([table, line])) == [table, line]
