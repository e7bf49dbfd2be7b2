"""What a report may have meant, in words."""

import pytest

from unionstats import solve
from unionstats.locale import Language, words
from unionstats.results.repairs import distance_text
from unionstats.rules import Repair


@pytest.mark.parametrize(
    ("problem", "english", "chinese", "places"),
    [
        ("3.1个百分点 = 77.5% - 74.6%", "0.2 percentage points", "0.2个百分点", 2),
        ("5.9% = (1258 - 1193) / 1193", "≈ 0.45 percentage points", "≈ 0.45个百分点", "≈ 4.5"),
        ("31.0% = 12 / 40", "1 percentage point", "1个百分点", 10),
        ("1.4个百分点 = 94.5% - 92.1%", "1 percentage point", "1个百分点", 10),
        ("0.8‰ = 1 / 1000", "0.02 percentage points", "0.02个百分点", 2),
        ("14433人 = 8120人 + 6223人", "90人", "90人", None),
        ("£90,000 = £1,200,000 - £1,100,000", "£10,000", "£10,000", None),
        ("4.42亿元 = 1.2亿元 + 3.12亿元", "10,000,000 yuan", "10,000,000元", 10),
        ("3.5倍 = 62 / 80", "≈ 2.72 times", "≈ 2.72倍", "≈ 27.2"),
    ],
)
def test_how_far_off_a_figure_is_stands_in_its_unit(
    problem: str, english: str, chinese: str, places: int | str | None
) -> None:
    """Percentages differ by points; the units of the last place stand beside where they are others."""
    solution = solve(problem)
    stated, repair = solution.checks["1"].stated, solution.repair
    assert repair is not None
    en, zh = (words(Language(code)) for code in ("en", "zh"))
    assert (distance_text(repair, stated, en), distance_text(repair, stated, zh)) == (english, chinese)
    more = f", {places} units in the last place" if places else ""
    assert distance_text(repair, stated, en, places=True) == english + more


def test_nothing_is_told_of_a_distance_that_is_not_known() -> None:
    """There is no figure that stands alone, or nothing to hold it against."""
    assert distance_text(Repair(), None, words(Language.EN)) == ""
