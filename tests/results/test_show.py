"""One figure or check in full."""

from collections.abc import Callable
from typing import Any

import pytest
from inline_snapshot import snapshot
from msgspec.structs import replace

from unionstats.locale import Language, words
from unionstats.results.show import show_result
from unionstats.streams import Screen
from unionstats.writers.terminal import page_text

Judge = Callable[..., Any]
TEXT = """\
[sections.a]
title = { zh = "科技", en = "Technology" }
[figures.part]
section = "a"
paragraph = 5
stated = "62个"
label = { zh = "企业", en = "Firms" }
region = "辽宁"
period = "2021"
note = "counted in 个"
[figures.share]
stated = "77.5%"
[figures.total]
unit = "个"
[figures.each]
unit = "元"
[figures.over]
stated = "600余人次"
[figures.about]
stated = "约90万元"
[figures.scaled]
stated = "90.4万人"
[figures.grant]
stated = "10万元"
exact = true
[figures.alone]
unit = "个"
[figures.clash]
unit = "个"
[checks.share]
rule = "part / total = share"
note = { zh = "一个总数", en = "One total" }
[checks.each]
rule = "each = 4.42亿元 / 15608个"
[checks.bound]
rule = "part < 63个"
[checks.c1]
rule = "77.4% = part / clash"
"""


def page(judge: Judge, name: str, language: Language = Language.EN, width: int | None = None) -> str:
    """Return the page on an id, without the line on the ledger."""
    told = words(language)
    blocks = show_result(replace(judge(TEXT), failures=[]), name, told).page()
    return page_text(blocks[:-1], Screen(width), told)


def test_a_figure_has_its_place_its_precision_and_its_rules(judge: Judge) -> None:
    """All that the ledger says of it."""
    assert page(judge, "part") == snapshot("""\
part  Firms
 Printed      62个
 Value        62个
 Stands for   62个
 Place        Technology, paragraph 5
 Region       辽宁
 Period       2021
 Note         counted in 个
 Ledger line  4

Rules that use it
 √ holds  part / total = share
   62个 / ? → 77.5%; total = 80
 √ holds  part < 63个
 × fails  77.4% = part / clash
   62个 / ?

share
 Note  One total

c1
 Off by       0.1 percentage points, 1 unit in the last place
 By the rule  77.5%

Group  Suspect  Printed  Explains  Would have to be  By what slip
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    1  c1         77.4%       1/1        0 … 6,200%  74.7% (two digits swapped), 77.5% (one digit wrong), 67.4% (one digit wrong), …
""")


def test_an_id_of_a_figure_and_a_check_shows_both(judge: Judge) -> None:
    """The figure, its rule, and the rule's note; in Chinese."""
    assert page(judge, "share", Language.ZH) == snapshot("""\
share
 报告值    77.5%
 数值      77.5%
 代表区间  77.45 … 77.55% (nearest)
 台账行号  12

用到它的审核关系
 √ 一致  part / total = share
   62个 / ? → 77.5%；total = 80

share
 备注  一个总数

组  可疑数字  报告值  可解释        须为  何种笔误
────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 1  c1         77.4%     1/1  0 … 6,200%  74.7%（两位数字颠倒）、77.5%（一位数字有误）、67.4%（一位数字有误）、…
""")


def test_a_check_of_its_own_id(judge: Judge) -> None:
    """Its rule, its verdict, what it computes."""
    assert page(judge, "bound") == snapshot("""\
bound  holds
 Rule         part < 63个
 Verdict      √ holds
 Ledger line  36

Group  Suspect  Printed  Explains  Would have to be  By what slip
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    1  c1         77.4%       1/1        0 … 6,200%  74.7% (two digits swapped), 77.5% (one digit wrong), 67.4% (one digit wrong), …
""")
    assert page(judge, "c1") == snapshot("""\
c1  fails
 Rule           77.4% = part / clash
 Verdict        × fails
 Stated         77.4%
 Computed from  62个 / ?
 Off by         0.1 percentage points, 1 unit in the last place
 By the rule    77.5%
 Ledger line    38

Group  Suspect  Printed  Explains  Would have to be  By what slip
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    1  c1         77.4%       1/1        0 … 6,200%  74.7% (two digits swapped), 77.5% (one digit wrong), 67.4% (one digit wrong), …
""")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("over", "Stands for   >600 … <700人次 (“more than”), whole numbers"),
        ("about", "Stands for   >800,000 … <1,000,000 yuan (“about”)"),
        ("scaled", "Stands for   903,500 … 904,500人 (nearest), whole numbers"),
        ("grant", "Stands for   100,000 yuan"),
        ("share", "Stands for   77.45 … 77.55% (nearest)"),
        ("part", "Stands for   62个"),
        ("total", "Worked out   = 80个"),
        ("each", "Between      28,286 … 28,351 yuan"),
        ("alone", "Worked out   nothing is known about it"),
        ("clash", "Worked out   no value fits the rules that use it"),
    ],
)
def test_what_a_figure_stands_for(judge: Judge, name: str, line: str) -> None:
    """The ends, open or closed, and why they lie there; for unstated figures what the rules leave."""
    assert f" {line}" in page(judge, name).splitlines()


def test_a_figure_that_no_rule_uses(judge: Judge) -> None:
    """It says so instead of an empty list."""
    assert page(judge, "alone") == snapshot("""\
alone
 Printed      not stated; worked out from the rules
 Worked out   nothing is known about it
 Ledger line  27

No rule uses it.

Group  Suspect  Printed  Explains  Would have to be  By what slip
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    1  c1         77.4%       1/1        0 … 6,200%  74.7% (two digits swapped), 77.5% (one digit wrong), 67.4% (one digit wrong), …
""")


def test_long_notes_are_wrapped_on_a_screen(judge: Judge) -> None:
    """Under their beginning, in both languages."""
    assert page(judge, "part", width=30).splitlines()[:3] == snapshot(
        ["part  Firms", " Printed      62个", " Value        62个"]
    )
