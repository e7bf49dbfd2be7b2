"""The quick answers to shares beside the general ones: the same bytes, or none."""

from __future__ import annotations

import random

import pytest

from unionstats.locale import Language, words
from unionstats.results.solve import solve_record
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.solution import solve
from unionstats.writers.json import json_lines
from unionstats.writers.share_lines import ShareLines

ROWS = 300
COUNTERS = (
    "",
    "",
    "万人",
    "千人",
    "亿人",
    "百个",
    " firms",
    " million people",
    "个",
    "人",
    "家",
    "万",
    "万元",
    "元",
    "firms",
    "千",
)


def share(draw: random.Random) -> str:
    """A share, near to the quotient of its part and its whole more often than not."""
    whole = draw.randint(1, draw.choice([9, 60, 3000, 10**6]))
    part = draw.randint(1, draw.choice([whole, whole, 2 * whole, 1 + whole // 500]))
    places = draw.choice([0, 1, 1, 2])
    percent = round(100 * 10**places * part / whole) + draw.choice([0, 0, 0, 0, 1, -1, 2, -10, 9, 18, 100])
    first = f"{max(percent, 0) / 10**places:{draw.choice(['', ','])}.{places}f}" + draw.choice(
        ["%", "%", "％", "个百分点"]
    )
    if draw.random() < 0.1:
        first = f"{part / whole:.{draw.choice([1, 2, 3])}f}"
    unit = draw.choice(COUNTERS)
    decimals = draw.choice([0, 0, 1, 2]) if unit[:1] in "万元千百亿" or draw.random() < 0.1 else 0
    mark = draw.choice(["", "", ","])
    second, third = (f"{number / 10**decimals:{mark}.{decimals}f}{unit}" for number in (part, whole))
    if draw.random() < 0.3:
        third = draw.choice(["total", "N", "总数", "m", "x_1"])
    if draw.random() < 0.05:
        second = draw.choice(["0", "005", "a", "total", "1", "约600", "5两", "1,234"])
    if draw.random() < 0.15:
        return f"{second} / {third} = {first}"
    space = draw.choice([" ", " ", "", "  "])
    return f"{first}{space}={space}{second}{space}/{space}{third}"


@pytest.mark.parametrize("rounding", list(Rounding))
def test_a_quick_answer_is_the_general_answer(rounding: Rounding) -> None:
    """Byte by byte, under every convention; most rows have a quick one."""
    draw = random.Random(rounding.value)  # noqa: S311 - the same rows each time
    lines = ShareLines(rounding, frozenset({"m"}))
    quick = 0
    for _ in range(ROWS):
        text = share(draw)
        found = lines.answer(text)
        if found is None:
            continue
        quick += 1
        solution = solve(text, rounding, frozenset({"m"}))
        assert found[0].encode() == json_lines([solve_record(text, solution, words(Language.EN))])
        assert found[1] is (solution.verdict is not Verdict.INCONSISTENT)
    assert quick > ROWS / 2
