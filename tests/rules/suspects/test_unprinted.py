"""The parts of the rules that a question about figures that are not printed has to look at."""

from __future__ import annotations

import random

from tests.rules.engine import asked
from tests.rules.suspects.reference import Planted
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.unprinted import Unprinted


def test_the_rules_near_figures_are_those_of_the_parts_they_are_in() -> None:
    """The same as of all parts those that some of the figures are in."""
    draw = random.Random(11)  # noqa: S311 - the same ledgers each time
    for _ in range(60):
        verdicts = asked(Planted(draw, draw.randint(1, 3), "nearest").problem())
        failing = [name for name, check in verdicts.checks.items() if check.fails]
        rules = Unprinted(verdicts.checks, failing, Budget(1_000))
        figures = sorted(rules.printed)
        for _ in range(5 if figures else 0):
            free = frozenset(draw.sample(figures, draw.randint(1, len(figures))))
            some = frozenset(draw.sample(sorted(free), draw.randint(1, len(free))))
            expected = {n for part, inside in rules.parts_with(free) if inside & some for n in part}
            assert rules.rules_near(some, free) == sorted(expected)
