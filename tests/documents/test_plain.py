"""Tables in plain text: aligned with blanks, parted by tabs, drawn with lines."""

from __future__ import annotations

import pytest

from tests.documents.grids import read, texts

ALIGNED = """情况见下表。
表1 分工种情况
工种       单位（家）   选手（人）   占比（%）
数控加工           96          422        22.2
  其中：女         12           40         2.1
焊接技术           72          365        19.2
合    计          168          787        41.4

注：不含。
"""


def test_columns_that_stand_in_line_make_a_table() -> None:
    """A Chinese character takes two columns; the text stays as it is."""
    document = read(ALIGNED, "a.txt")
    assert document.text == ALIGNED
    (one,) = document.tables
    assert texts(one) == [
        ["工种", "单位（家）", "选手（人）", "占比（%）"],
        ["数控加工", "96", "422", "22.2"],
        ["其中：女", "12", "40", "2.1"],
        ["焊接技术", "72", "365", "19.2"],
        ["合    计", "168", "787", "41.4"],
    ]
    assert (one.caption, one.notes) == ("表1 分工种情况", ("注：不含。",))
    assert [row[0].indent for row in one.cells] == [0, 0, 2, 0, 0]


def test_a_title_with_the_unit_at_its_end_is_no_row() -> None:
    """It stands in line with the heads by chance."""
    title = "表1 分工种情况    单位：家、人"
    (one,) = read(ALIGNED.replace("表1 分工种情况", title), "a.txt").tables
    assert (one.caption, texts(one)[0][0]) == (title, "工种")


def test_heads_may_cover_several_columns() -> None:
    """Rules of dashes are no rows, a label alone is one; a column may be empty in a row."""
    text = (
        "                 2023              2024\n"
        "Region    Number      %     Number      %\n"
        "-----------------------------------------\n"
        "North        120   10.0        130   11.0\n"
        "Other\n"
        "South      1,200   90.0\n"
        "Total      1,320  100.0      1,300  100.0\n"
    )
    (one,) = read(text, "a.txt").tables
    assert texts(one) == [
        ["", "2023", "2023", "2024", "2024"],
        ["Region", "Number", "%", "Number", "%"],
        ["North", "120", "10.0", "130", "11.0"],
        ["Other", "", "", "", ""],
        ["South", "1,200", "90.0", "", ""],
        ["Total", "1,320", "100.0", "1,300", "100.0"],
    ]


def test_tabs_part_columns() -> None:
    """Where lines have the same number of them."""
    (one,) = read("会员情况\na\tb\tc\nx\t1\t2\ny\t\t4\n完\n", "a.txt").tables
    assert texts(one) == [["a", "b", "c"], ["x", "1", "2"], ["y", "", "4"]]
    assert one.caption == "会员情况"


def test_tables_drawn_with_lines() -> None:
    """A cell without a bar covers several columns; what is above the second line is the head."""
    drawn, boxed = read(
        "+-----+----+\n| a   | n  |\n+-----+----+\n| x   | 6  |\n| c        |\n+-----+----+\n"
        "┌────┬───┐\n│项目│ 数│\n├────┼───┤\n│甲  │ 5 │\n└────┴───┘\n完\n",
        "a.txt",
    ).tables
    assert texts(drawn) == [["a", "n"], ["x", "6"], ["c", "c"]]
    assert drawn.header_rows == 1
    assert texts(boxed) == [["项目", "数"], ["甲", "5"]]


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 5.  It fell by 6 later on.\nThen it stood.  In 2023 it was 7.\nAt last it fell.  It was 8.\n",
        "　　一是新增5个。\n　　二是新增6个。\n　　三是新增7个。\n",
        "15467 人；拥有高中的由  14032 人升为\n15088 人；拥有初中的由  38788 人降为\n34507 人；拥有小学的由  26779 人降为\n",
        "a  b\nc  d\ne  f\n",
        "one  1\ntwo  2\n",
        "x\ty\nprose\n",
        "+----+\nprose\n+----+\n",
    ],
    ids=["prose", "indents", "broken lines", "words", "two rows", "one tab", "rules"],
)
def test_prose_is_no_table(text: str) -> None:
    """Nor are words without figures, or two lines alone."""
    assert read(text, "a.txt").tables == ()


@pytest.mark.parametrize(
    "text",
    [
        "a  b  1\n" * 10_000,
        ("a  " * 10_000 + "\n") * 10,
        "".join("x" * (y % 50) + "  1  2\n" for y in range(10_000)),
        "+--+\n" * 20_000,
        "+--+\n| a\n" * 5_000,
        (" " * 100_000 + "\n") * 10 + "a",
        "|" * 50_000 + "\n" + "|-" * 50_000 + " " * 50_000 + "x\n",
        "| a |\n| - |\n" * 5_000,
        "a\t1\n" * 10_000,
    ],
)
def test_hostile_lines_are_read_in_one_pass(text: str) -> None:
    """Whatever they look like."""
    assert read(text, "a.md").text == text
