"""Compiled rules whose figures have any sign, or are zero, under every convention."""

from __future__ import annotations

import random
import re

import pytest

import unionstats
from unionstats.diagnostics import Unreadable
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import parse_rule
from unionstats.rules.compiled.rows import judge_rows
from unionstats.rules.verdict import Verdict

RULES = (
    "{} = {} / n",
    "{} = n * {}",
    "{} = n / {}",
    "{} = {} - n",
    "{} = n / ({} + {})",
    "{} = (n - {}) / {}",
    "{} * n = {} * {}",
    "{} = {} / {}",
    "{} = n - {} * n",
    "n = {} / {}",
    "-({}) = n * {}",
    "{} = -({}) / n",
)
FIGURES = ("1.0", "0.1", "0.10", "10", "12.3", "0.0", "0", "55人", "10人", "5%", "1.0万人", "0.0万人", "100")


@pytest.mark.parametrize(
    ("problem", "rounding"),
    [
        ("-1.0 = 95.0 / n", Rounding.FLOOR),
        ("-0.53 = n * 0.21", Rounding.UP),
        ("-2.1 = 12.3 / n", Rounding.ANY),
        ("-143 = n * 5%", Rounding.CEILING),
        ("1 = -55人 / n", Rounding.NEAREST),
    ],
)
def test_a_count_below_zero_is_refused(problem: str, rounding: Rounding) -> None:
    """Also where the swap of two digits leaves a divisor that comes as close to zero as one likes."""
    solution = unionstats.solve(problem, rounding)
    assert solution.verdict is Verdict.INCONSISTENT
    assert solution.repair is not None
    for suggestion in solution.repair.suggestions:
        mended = problem.replace(suggestion.found, suggestion.meant)
        assert unionstats.solve(mended, rounding).verdict is not Verdict.INCONSISTENT


@pytest.mark.parametrize("rounding", list(Rounding))
def test_no_sign_and_no_zero_is_too_much(rounding: Rounding) -> None:
    """Every problem that can be read gets an answer, and a row of a table the same one."""
    draw = random.Random(rounding.value)  # noqa: S311 - the same problems each time
    for _ in range(40):
        rule = draw.choice(RULES)
        texts = [draw.choice(("", "", "-")) + draw.choice(FIGURES) for _ in range(rule.count("{}"))]
        try:
            solution = unionstats.solve(rule.format(*texts), rounding)
        except Unreadable:
            continue
        names = iter("abc")
        named = "".join(next(names) if part == "{}" else part for part in re.split(r"(\{\})", rule))
        figures = iter(texts)
        row = [None if name == "n" else read_quantity(next(figures)) for name in parse_rule(named).names()]
        assert list(judge_rows(named, [row, row], rounding)) == [solution.verdict] * 2, (named, texts)
