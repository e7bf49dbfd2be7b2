"""A second opinion on means of whole numbers: the GRIM test as the package `grim` implements it.

`grim` rounds the three quotients k / n around the mean by the modes of `decimal`, which are exact here.
It has no word for `nearest` and `any`; the first is half-up or half-down. Its `ROUND_05UP` is no
convention of this project. A mean of negative numbers is left out: an unstated count is none.
"""

from __future__ import annotations

import decimal
import random
from collections import Counter

import pytest
from grim import mean_tester  # type: ignore[import-untyped]

from unionstats.rounding import Rounding
from unionstats.rules import Figure, Verdict, check_rules, parse_rule

MODES = {
    Rounding.HALF_UP: [decimal.ROUND_HALF_UP],
    Rounding.HALF_DOWN: [decimal.ROUND_HALF_DOWN],
    Rounding.HALF_EVEN: [decimal.ROUND_HALF_EVEN],
    Rounding.NEAREST: [decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN],
    Rounding.UP: [decimal.ROUND_UP],
    Rounding.DOWN: [decimal.ROUND_DOWN],
    Rounding.FLOOR: [decimal.ROUND_FLOOR],
    Rounding.CEILING: [decimal.ROUND_CEILING],
}


def is_possible(mean: str, n: int, rounding: Rounding) -> bool:
    """What the engine says of a mean of n whole numbers."""
    rule = parse_rule(f"{mean} = k / {n}", ["k"])
    check = check_rules({"mean": rule}, {"k": Figure(None, whole=True)}, rounding).checks["mean"]
    assert not check.stopped
    return check.verdict is not Verdict.INCONSISTENT


def reported(seed: int, many: int) -> list[tuple[str, int]]:
    """Means as printed with 0 to 3 decimals, and of how many numbers: some at random, some halfway between two."""
    draw = random.Random(seed)  # noqa: S311 - the same means each time
    means = []
    for _ in range(many):
        places, n = draw.choice((0, 1, 2, 2, 3)), draw.randint(1, 130)
        if draw.random() < 0.3:
            n = draw.choice((2, 4, 8, 16, 20, 40, 80))
            total = decimal.Decimal(draw.randint(0, 12 * n)) / n
            text = f"{total.quantize(decimal.Decimal(1).scaleb(-places), rounding=draw.choice(MODES[Rounding.NEAREST]))}"
        else:
            text = f"{decimal.Decimal(draw.randint(0, 12 * 10**places)).scaleb(-places):f}"
        means.append((text, n))
    return means


@pytest.mark.parametrize("rounding", MODES)
def test_means_are_possible_where_the_grim_test_says_so(rounding: Rounding) -> None:
    """A thousand printed means under each convention that both know."""
    outcomes: Counter[bool] = Counter()
    for mean, n in reported(7, 1000):
        expected = any(mean_tester.consistency_check(mean, str(n), mode) for mode in MODES[rounding])
        assert is_possible(mean, n, rounding) is expected, (mean, n)
        outcomes[expected] += 1
    assert min(outcomes[True], outcomes[False]) >= 200


def test_ties_tell_the_conventions_apart_as_in_the_grim_test() -> None:
    """Half of the conventions refuse a mean that is printed from a value halfway."""
    halfway = [("0.13", 8), ("0.12", 8), ("2.5", 20), ("3", 2), ("1.63", 8), ("1.62", 8), ("0.063", 16)]
    differing = 0
    for mean, n in halfway:
        said = {rounding: is_possible(mean, n, rounding) for rounding in MODES}
        for rounding, modes in MODES.items():
            assert said[rounding] is any(mean_tester.consistency_check(mean, str(n), mode) for mode in modes)
        differing += len(set(said.values())) == 2
    assert differing >= 5
