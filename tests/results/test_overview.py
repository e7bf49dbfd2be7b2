"""What the summary counts."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from unionstats.locale import Language, words
from unionstats.results.overview import section_rows, share_rows

Judge = Callable[..., Any]
EN = words(Language.EN)
TEXT = """\
[sections.a]
[sections.empty]
[sections.b]
[figures.part]
section = "a"
stated = "62个"
[figures.share]
section = "b"
stated = "77.4%"
[figures.total]
section = "a"
unit = "个"
[figures.fifth]
unit = "%"
[figures.points]
stated = "9.4个百分点"
[figures.growth]
stated = "250%"
[figures.many]
unit = "%"
[checks.share]
rule = "share = part / total"
[checks.fifth]
rule = "1个 / 5个 = fifth"
[checks.literal]
rule = "20% = 1个 / 5个"
[checks.points]
rule = "points = share - 68%"
[checks.growth]
rule = "growth = part / 25个"
[checks.many]
rule = "many >= share"
"""


def test_sections_count_their_figures_and_the_rules_that_use_one(judge: Judge) -> None:
    """A rule across two sections counts in both; figures without a section count in none."""
    counts = [row.record for row in section_rows(judge(TEXT), EN)]
    assert {c.id: (c.stated, c.unstated, c.checks, c.inconsistent) for c in counts} == {
        "a": (1, 1, 2, 2),
        "empty": (0, 0, 0, 0),
        "b": (1, 0, 3, 1),
    }


def test_shares_are_the_percentages_that_a_rule_gives(judge: Judge) -> None:
    """Printed and worked out ones, a worked out total filled in; no literals, points or bounds."""
    shares = share_rows(judge(TEXT), EN)
    assert [(one.id, one.value, one.text, one.computed_from) for one in shares] == [
        ("share", Fraction(774, 10), "77.4%", "62个 / ?"),
        ("fifth", 20, "20%", "1个 / 5个"),
        ("growth", 250, "250%", "62个 / 25个"),
    ]
    assert share_rows(judge(TEXT.replace("77.4", "77.5")), EN)[0].computed_from == "62个 / 80"
