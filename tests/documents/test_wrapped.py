"""Lines that a page has broken, as paragraphs."""

from __future__ import annotations

import pytest

from unionstats.documents.wrapped import PAGE_LINE, Parting, paragraphs, parting_of

WRAPPED = {
    "indents part": (
        Parting.INDENT,
        [
            "　　全市新建工会62家，发展会员12,345人，同比|增长5.4%。培训职|工65969人次。",
            "　　全年慰问职工300户。",
        ],
    ),
    "a heading stands apart, with a number or without": (
        Parting.INDENT,
        [
            "总结",
            "　　甲段讲甲，|还是甲。",
            "二、维权工作",
            "　　乙段。",
            "主要做法",
            "　　丙段。",
            "　　丁段。",
        ],
    ),
    "headlines stand for themselves, however wide": (
        Parting.SENTENCE,
        [
            "Sales up 1.4%",
            "Profit up 11% to £157m (2015: £141m), or up 34% including last year's costs (2015: £117m)",
            "Earnings per share up 35% to 5.04p (2015: 3.73p), the third year of growth in succession",
            "Net debt reduced by £477m to £1,269m",
        ],
    ),
    "a page ends in a paragraph": (
        Parting.INDENT,
        ["　　甲段讲了许多，其中女职工|- 3 -||234人次。", "　　乙段。", "　　丙段，讲丙。"],
    ),
    "blank lines part": (
        Parting.BLANK,
        [
            "The unions had 62 branches in all of the provinces.|They grew.",
            "|In 2020 they fell.",
            "|The end.",
        ],
    ),
    "a line that is a figure ends what a name on the next line begins": (
        Parting.BLANK,
        ["Electorate|71,005", "Turnout|68.8%", "会员|120人", "女会员|40人|，占三分之一。", "|The end."],
    ),
    "so does a short line that had room for the next word, if it begins a block": (
        Parting.BLANK,
        [
            "1. Organisation",
            "In the year under review the federation set up new branches in the|north. They grew.",
            "|Advice and support",
            "The advice line took calls from all of the twelve cities, and also from|York. It grew.",
            "|The fund of the federation for members|in need grew.",
        ],
    ),
    "numbered headings need no blank line": (
        Parting.BLANK,
        ["一、组建", "甲段，讲甲，|还是甲。", "|乙段。", "二、维权", "丙段。", "|丁段。"],
    ),
    "neither: every line that ends a sentence ends a paragraph": (
        Parting.SENTENCE,
        ["公报", "甲段，讲甲。", "乙段，讲乙。", "会员总数62", "企业总数34"],
    ),
    "neither: a full line goes on, and one that plainly is not whole": (
        Parting.SENTENCE,
        [
            "In the year under review the federation set up new branches in|twelve cities.",
            "It trained 1,200 workers, of whom|604 were women.",
            "今年慰问职工15|608户。",
        ],
    ),
    "neither: a full line that pauses at a semicolon goes on": (
        Parting.SENTENCE,
        [
            "全市新建基层工会六十二家，其中科技企业三十四家；|发展会员一万二千人。",
            "第一项；",
            "第二项；",
            "丙段。",
        ],
    ),
    "neither: a narrow column of prose goes on from edge to edge": (
        Parting.SENTENCE,
        [
            "全市工会围绕中心、服务大|局，年末会员69,634人，|其中女会员60,463人，占会员|总数的86.8%。",
            "上年末会员六万人，比上年减|少三千人，仍是各区之首。",
            "全年筹集资金425.8万元，比|上年的413.5万元多，增12.3|万元；走访慰问职工352户。",
        ],
    ),
    "neither: lines of one width that are no prose stay apart": (
        Parting.SENTENCE,
        [
            "甲段。",
            "东城区会员总数为12,345人",
            "西城区会员总数为23,456人",
            "南城区会员总数为34,567人",
            "乙段。",
        ],
    ),
    "a line set in that stands alone above the text is no indent": (
        Parting.BLANK,
        ["  Annual report", "|Income in the year was £12.48|million in fees and £3.12 million|from grants."],
    ),
    "a number in brackets begins an item, but not within a list": (
        Parting.SENTENCE,
        [
            "Women accounted for 8.9% of wholetime firefighters|(35) and for 60.1% of support staff.",
            "We ask for more",
            "(1) staff in the stations,",
            "(2) Engines.",
            "It ends.",
            "All of it.",
        ],
    ),
    "rows and items stay apart": (
        Parting.SENTENCE,
        ["甲段。", "地区\t会员\t占比", "东部\t120\t24%", "1. 第一项，", "2. 第二项。", "乙段。", "丙段。"],
    ),
}


@pytest.mark.parametrize("case", WRAPPED)
def test_the_lines_of_a_paragraph(case: str) -> None:
    """`|` is a line end within a paragraph; what parts paragraphs is told from the whole text."""
    parting, told = WRAPPED[case]
    lines = "\n".join(told).replace("|", "\n").split("\n")
    assert parting_of(lines) is parting
    found = [
        [line for line in lines[one.start : one.stop] if line.strip()] for one in paragraphs(lines, parting)
    ]
    assert found == [[line for line in one.split("|") if line.strip()] for one in told]


@pytest.mark.parametrize(
    "line", ["- 3 -", "—12—", "第3页", "第 3 页 共 20 页", "第3   页共8 页", "Page 3 of 20", "  · 7 ·  "]
)
def test_a_line_that_numbers_a_page(line: str) -> None:
    """It is no text."""
    assert PAGE_LINE.fullmatch(line)


@pytest.mark.parametrize("line", ["- 3", "3", "第3页的图", "- 3 - 5", "Page 3 shows 62"])
def test_a_line_that_says_more(line: str) -> None:
    """It is text."""
    assert not PAGE_LINE.fullmatch(line)
