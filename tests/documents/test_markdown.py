"""Tables of Markdown, whose text stays as it is in the file."""

from __future__ import annotations

from tests.documents.grids import read, texts

TEXT = """# Survey

**Table 1. Satisfaction**

| Answer | 2024, *n* | % |
|:---|---:|---:|
| Very `satisfied` | **231** | 18.5 |
| a \\| b | 12* | |
 more | 4

*Base: all respondents (1,248).*
Prose with a | bar.
"""


def test_a_table_has_its_head_cells_and_lines_around_it() -> None:
    """A bar behind a backslash is text, emphasis around a cell is not, a footnote mark is."""
    document = read(TEXT, "a.md")
    assert document.text == TEXT
    (table,) = document.tables
    assert texts(table) == [
        ["Answer", "2024, *n*", "%"],
        ["Very `satisfied`", "231", "18.5"],
        ["a \\| b", "12*", ""],
        ["more", "4", ""],
    ]
    assert table.caption == "Table 1. Satisfaction"
    assert table.notes == ("Base: all respondents (1,248).",)
    assert table.header_rows == 1


def test_bars_without_a_row_of_dashes_make_no_table() -> None:
    """Nor does a row of dashes of another width."""
    assert read("a | b\nc | d\n", "a.md").tables == ()
    assert read("a | b | c\n---|---\n1 | 2\n", "a.md").tables == ()
    assert read("Prose\n---\nmore\n", "a.md").tables == ()


def test_cells_beyond_the_head_are_kept() -> None:
    """GitHub drops them; a figure would be lost."""
    (table,) = read("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n|\n", "a.md").tables
    assert texts(table) == [["a", "b", ""], ["1", "2", "3"], ["", "", ""]]
