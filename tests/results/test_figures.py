"""The figures as tables by section."""

from collections.abc import Callable
from typing import Any

import pytest
from inline_snapshot import snapshot

from unionstats.locale import Language, words
from unionstats.results.figures import figure_rows, figures_result
from unionstats.streams import Screen
from unionstats.text.cells import cells
from unionstats.writers.terminal import page_text

Judge = Callable[..., Any]
TEXT = """\
[sections.b]
title = { zh = "后面的章节", en = "The later section" }
[sections.a]
[figures.loose]
stated = "600余人次"
[figures.part]
section = "a"
paragraph = 0
stated = "62个"
label = { zh = "获奖企业", en = "Firms awarded" }
region = { zh = "辽宁", en = "Liaoning" }
period = "2021"
[figures.share]
section = "a"
paragraph = 12
stated = "77.5%"
[figures.total]
section = "b"
unit = "个"
label = "Only one language"
[figures.some]
section = "b"
unit = "个"
[figures.rate]
section = "b"
unit = "元"
[checks.share]
rule = "share = part / total"
[checks.some]
rule = "1% = 3个 / some"
[checks.rate]
rule = "rate = 4.42亿元 / 15608个"
"""


def page(judge: Judge, text: str, width: int | None = None, language: Language = Language.EN) -> str:
    """Return the page of all figures, without the line on the ledger."""
    judged, told = judge(text), words(language)
    blocks = figures_result(judged, list(judged.ledger.figures.values()), told).page()
    return page_text(blocks, Screen(width), told).rpartition("Ledger" if language is Language.EN else "台账")[
        0
    ]


def test_sections_stand_in_the_order_of_the_report(judge: Judge) -> None:
    """A section without a title has its id, figures without one come last; labels may be missing."""
    assert page(judge, TEXT) == snapshot("""\
The later section
Par.        Printed  What it is         Id     Region  Period
─────────────────────────────────────────────────────────────
             = 80个  Only one language  total
      = 200 … 600个                     some
      ≈ 28,300 yuan                     rate

a
Par.  Printed  What it is     Id     Region    Period
─────────────────────────────────────────────────────
   0     62个  Firms awarded  part   Liaoning  2021
  12    77.5%                 share

Without a section
Par.    Printed  What it is  Id     Region  Period
──────────────────────────────────────────────────
      600余人次              loose

6 figures.
""")


def test_labels_are_in_the_language_of_the_reader(judge: Judge) -> None:
    """Or in the one there is."""
    assert page(judge, TEXT, language=Language.ZH) == snapshot("""\
后面的章节
段         报告值  内容               标识   地区  时间
───────────────────────────────────────────────────────
           = 80个  Only one language  total
    = 200 … 600个                     some
       ≈ 28,300元                     rate

a
段  报告值  内容      标识   地区  时间
───────────────────────────────────────
 0    62个  获奖企业  part   辽宁  2021
12   77.5%            share

未分章节
段     报告值  内容  标识   地区  时间
──────────────────────────────────────
    600余人次        loose

共 6 个数字。
""")


@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 120])
def test_figures_stand_whole_on_any_screen(judge: Judge, width: int) -> None:
    """And no line is wider than the screen."""
    text = page(judge, TEXT, width)
    assert all(figure in text.split() for figure in ("62个", "77.5%", "600余人次", "80个", "28,300"))
    assert max(map(cells, text.splitlines())) <= width


RANGES = """\
[figures.none]
[figures.unused]
unit = "个"
[figures.least]
unit = "个"
[figures.fails]
unit = "个"
[figures.third]
unit = "%"
[figures.exact]
unit = "元"
[figures.zero]
unit = "%"
[figures.blank]
unit = " "
[checks.least]
rule = "least >= 5个"
[checks.fails]
rule = "77.4% = 62个 / fails"
[checks.third]
rule = "third = 1个 / 3个"
[checks.exact]
rule = "exact = 6元 * 7个"
[checks.zero]
rule = "zero = 5% - 5%"
"""


def test_what_is_known_of_an_unstated_figure(judge: Judge) -> None:
    """Nothing, a bound, no number at all, a rounded value, an exact one, one around nothing."""
    rows = figure_rows(judge(RANGES), words(Language.EN))
    assert {row.id: row.worked_out for row in rows} == snapshot(
        {
            "none": "",
            "unused": "",
            "least": "≥ 5个",
            "fails": "×",
            "third": "≈ 33.333%",
            "exact": "≈ 40 yuan",
            "zero": "≈ 0%",
            "blank": "",
        }
    )
