"""Markdown: its tables, and its words as they are shown."""

from __future__ import annotations

import pytest

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
    (table,) = document.tables
    assert texts(table) == [
        ["Answer", "2024, n", "%"],
        ["Very satisfied", "231", "18.5"],
        ["a \\| b", "12*", ""],
        ["more", "4", ""],
    ]
    assert table.caption == "Table 1. Satisfaction"
    assert table.notes == ("Base: all respondents (1,248).",)
    assert table.header_rows == 1


HIDDEN = {
    "the settings of a page": ("---\nweight: 40\n---\n会员12人\n", "\n\n\n会员12人\n"),
    "a note to writers": ("会员12人<!-- 原为\n13人 -->，增长5%", "会员12人\n，增长5%"),
    "code of a language": ("甲\n```python\nx = 40\n```\n乙5人\n", "甲\n\n\n\n乙5人\n"),
    "text in a frame is shown": ("甲\n```\n会员 40人\n```\n乙5人\n", "甲\n\n会员 40人\n\n乙5人\n"),
    "so is text that says so": ("~~~text\n会员40人\n~~~\n", "\n会员40人\n\n"),
    "a rule is no settings": ("甲5人\n\n---\n\n乙6人\n\n---\n", "甲5人\n\n---\n\n乙6人\n\n---\n"),
}


@pytest.mark.parametrize("case", HIDDEN)
def test_what_is_not_shown_is_not_read_and_leaves_its_lines(case: str) -> None:
    """Only in Markdown."""
    written, shown = HIDDEN[case]
    assert read(written, "a.md").text == shown
    assert read(written, "a.txt").text == written


def test_bars_without_a_row_of_dashes_make_no_table() -> None:
    """Nor does a row of dashes of another width."""
    assert read("a | b\nc | d\n", "a.md").tables == ()
    assert read("a | b | c\n---|---\n1 | 2\n", "a.md").tables == ()
    assert read("Prose\n---\nmore\n", "a.md").tables == ()


def test_cells_beyond_the_head_are_kept() -> None:
    """GitHub drops them; a figure would be lost."""
    (table,) = read("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n|\n", "a.md").tables
    assert texts(table) == [["a", "b", ""], ["1", "2", "3"], ["", "", ""]]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("会员**120**万人，`12`家，__女__会员*48万人*，", "会员120万人，12家，女会员48万人，"),
        ("会员~~11~~12万人；**含*女*会员**3人。", "会员12万人；含女会员3人。"),
        ("[会员`12`人](http://a.b/34) ![图5](6.png)", "会员12人 "),
        ("会员12,345*人，企业30*家；5 * 3 * 2；10~~20~~30人；snake__case__name", None),
        ("- 会员12人\n* 企业3家\n* 村5个\n", None),
        ("**会员\n12人**，\\[3](4)", None),
    ],
)
def test_words_are_as_they_are_shown(written: str, shown: str | None) -> None:
    """Without marks of emphasis, links and what is struck out; stars and tildes that mark nothing stay."""
    assert read(written, "a.md").text == (written if shown is None else shown)
    assert read(written, "a.txt").text == written
