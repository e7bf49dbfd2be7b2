"""Sections and paragraphs of a text."""

from __future__ import annotations

import pytest

from unionstats.source.layout import Layout, TableSpan


def told(text: str) -> list[tuple[str, int, str]]:
    """Heading, paragraph and the beginning of each block."""
    layout = Layout(text)
    return [
        (layout.sections[block.section].title, block.paragraph, text[block.start : block.end][:6])
        for block in layout.blocks
    ]


def test_marked_headings_open_sections_and_blank_lines_part_paragraphs() -> None:
    """A heading is paragraph 0 of its section; lines without a blank line between them are one paragraph."""
    text = "\n引子一。\n\n# 总标题\n\n甲段\n还是甲段。\n\n  \n乙段。\n## 第一节 ##\n丙段。\n\n丁段。\n"
    assert told(text) == [
        ("", 1, "引子一。"),
        ("总标题", 0, "# 总标题"),
        ("总标题", 1, "甲段\n还是甲"),
        ("总标题", 2, "乙段。"),
        ("第一节", 0, "## 第一节"),
        ("第一节", 1, "丙段。"),
        ("第一节", 2, "丁段。"),
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Halden Medical plc: annual results 2023", ""),
        ("Northbrook Council: revenue and capital outturn 2023/24", ""),
        ("市第一人民医院2023年度运营分析\n报告", "市第一人民医院2023年度运营分析报告"),
        (
            "Members by region and branch in each of the years\n2019 to 2023",
            "Members by region and branch in each of the years 2019 to 2023",
        ),
    ],
)
def test_the_title_of_a_text_may_be_long(line: str, title: str) -> None:
    """It may stand in two lines and have a colon, but no figure."""
    assert told(f"{line}\n\nIt grew.")[0] == (title or line, 0, line[:6])
    assert told("Members in all the branches rose by 412\n\nIt grew.")[0][1] == 1


def test_a_marked_heading_needs_no_blank_line_behind_it() -> None:
    """As Markdown has it."""
    assert told("## 一节\n甲段。\n\n## 二节\n乙段。") == [
        ("一节", 0, "## 一节"),
        ("一节", 1, "甲段。"),
        ("二节", 0, "## 二节"),
        ("二节", 1, "乙段。"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "一、经济运行基本特点",
        "（一）工业生产稳步增长，效益提高。",
        "(二) 就业",
        "第三章 职工队伍",
        "3.1 Membership by sector",
        "Part II Results",
        "IV. Density",
        "职工队伍概况",
        "Key findings",
        "Union Members 2023",
    ],
)
def test_headings_without_marks_are_told_by_number_or_by_form(heading: str) -> None:
    """In a text without marked headings; a short line that is no sentence is one, too."""
    text = f"公报\n\n开头的一段话，说了些什么。\n\n{heading}\n\n又一段话。"
    assert [title for title, paragraph, _ in told(text) if paragraph == 0] == ["公报", heading]
    assert told(text)[-1][:2] == (heading, 1)


@pytest.mark.parametrize(
    "line",
    [
        "全市实现增加值375.6亿元，增长0.4%。",
        "一、二产业合计完成投资60.7亿元；其中一产4.4亿元，增长230.7%；二产56.3亿元。",
        "3.5个百分点，高于上年。",
        "项目\t本期\t上期",
        "这样的安排：",
        "and so on",
        "工会62家",
        "满意率95.2%",
        "12.5",
    ],
)
def test_sentences_numbers_and_rows_of_tables_are_no_headings(line: str) -> None:
    """A figure that begins a paragraph is not the number of a heading."""
    text = f"公报\n\n开头的一段话，说了些什么。\n\n{line}\n\n又一段话。"
    assert [title for title, paragraph, _ in told(text) if paragraph == 0] == ["公报"]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    """As texts copied from a page often come."""
    assert told("公报\n甲段，讲甲。\n乙段，讲乙。") == [
        ("公报", 0, "公报"),
        ("公报", 1, "甲段，讲甲。"),
        ("公报", 2, "乙段，讲乙。"),
    ]


def test_every_character_belongs_to_a_block() -> None:
    """Blank space between blocks to the one before it; an empty text has no blocks."""
    layout = Layout("甲段，讲甲。\n\n\n乙段，讲乙。\n")
    assert [layout.block_at(at).paragraph for at in range(len(layout.text))] == [1] * 9 + [2] * 7
    assert Layout("").blocks == []


def test_notes_below_a_table_are_no_headings() -> None:
    """Lines that a document gives to a table as its notes; what comes behind them may be a heading."""
    text = "地区\t会员\n沈阳\t10\n注：初步统计\n数据来源：省总工会\n工作情况\n会员10人。"
    table = TableSpan(0, 11, notes=("注：初步统计", "数据来源：省总工会"))
    assert [section.title for section in Layout(text, [table]).sections] == ["", "工作情况"]
