"""A line break of the layout changes no rule, wherever in a sentence it stands."""

from __future__ import annotations

import re

import pytest

from tests.source.drafting.conftest import rules_as_printed
from unionstats.source.drafting.draft import draft

MORE = (
    "\n\n本报告的其余部分见附件，供各单位参考。\n\n报告由办公室印发。\n",
    "\n\nThe annex has the rest, which the office sends.\n\nIt was printed in May.\n",
)
TEXTS = [
    "全年审结案件四千余件，其中调解1,284件、判决2,310件、撤诉406件，三类案件合计4,000件。",
    "全县三次产业结构比由上年的18.9:41.0:40.1调整为本年的18.3:41.4:40.3，结构持续优化。",
    "年末全县在校学生6.84万人，专任教师4,800人，师生比为1:14.25，与上年基本持平。",
    "与第六次人口普查的452,810人相比，全县常住人口十年共增加33,517人，增长7.40%。",
    "全市9个区县中，人口超过60万人的有2个，40万人至60万人之间的有3个，少于40万人的有4个。",
    "全年工业用电量46.8亿千瓦时，其中上半年22.3亿千瓦时，下半年24.5亿千瓦时，用电平稳。",
    "全年空气中细颗粒物的年均浓度为28微克/立方米，比上年的31微克/立方米下降9.7%，质量改善。",
    "The 64 incidents recorded were slips and trips (29), manual handling (17), assaults (12) and other (6).",
    "Costs were awarded in 84 cases: to respondents in 61 and to claimants in 23. All were paid in full.",
    "There was an increase in assaults (up 13%, from 11,911 to 13,488) – the fifth in as many years.",
    "Union density fell from 28.3 % in 2006 to 28.0 % in 2007, which is a fall of 0.3 percentage points.",
    "Exports rose to 512 GWh while imports fell to 388 GWh, so that net exports came to 124 GWh.",
    "We own 14,850 homes, 320 more than a year earlier: 362 were completed and 42 were sold.",
]
OPENING, CLOSING = "（(“《", "，。；、：）”%‰,.;:)》/"  # no line ends with the ones or begins with the others
WORD = re.compile(r"[0-9A-Za-z.,]{2}")
LEAST = 18  # characters of a line


def places(text: str) -> list[int]:
    """Where a layout may end a line."""
    if text.isascii() or "–" in text:
        return [match.start() for match in re.finditer(" ", text)]
    inner = range(LEAST, len(text) - 1)
    return [
        at
        for at in inner
        if text[at] not in CLOSING and text[at - 1] not in OPENING and not WORD.match(text[at - 1 : at + 1])
    ]


def rules(text: str) -> list[str]:
    """The rules of a text, without blanks."""
    return sorted("".join(rule.split()) for rule in rules_as_printed(draft(text)))


@pytest.mark.parametrize("text", TEXTS)
def test_a_break_anywhere_leaves_the_rules(text: str) -> None:
    """The paragraph is one of several, with blank lines between."""
    more = MORE[text[0].isascii()]
    whole = rules(f"{text}{more}")
    assert whole
    for at in places(text):
        assert rules(f"{text[:at]}\n{text[at:].lstrip()}{more}") == whole, text[at - 9 : at + 9]


def test_numbers_that_begin_the_lines_of_a_list_are_no_figures() -> None:
    """They count from one on; another number there is one of the sentence."""
    aims = "Our aims are\n1. to raise wages by 5%\n2. to cut hours to 35\n3. to win 40 branches"
    assert [one.stated for one in draft(aims).figures] == ["5%", "35", "40 branches"]
