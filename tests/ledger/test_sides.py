"""What the sides of a rule that fails give by the printed values."""

import pytest

from unionstats.ledger.sides import sides_apart
from unionstats.rounding import Rounding
from unionstats.rules.solution import Solution, solve


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("62个 <= 50个", "62个 > 50个"),
        ("62个 + 50个 = 50个 + 60个", "112 ≠ 110"),
        ("1 + 1 > 2 + 1", "2 ≤ 3"),
        ("62 / t = 77.4% + 0", "t = 80: 0.775 ≠ 0.774; t = 81: ≈ 0.76543 ≠ 0.774"),
        ("77.4% * t = 33.3% * t + 1个", "t = 2: 1.548 ≠ 1.666; t = 3: 2.322 ≠ 1.999"),
        ("10000000 / 3 + 0 = 3333333 + 0", "≈ 3,333,333.33333333 ≠ 3,333,333"),
        ("600余 + 0 <= 600 + 0", ""),
        ("0 - 1 = t + 0", ""),
        ("1 + 1 = 1 / 0 + 1", ""),
        ("a + b = c - 1; a + b = c + 1", ""),
    ],
)
def test_both_sides_are_told(rule: str, told: str) -> None:
    """As printed, or as numbers; with the counts nearest to an unprinted one; "" where nothing is known."""
    try:
        found = solve(rule, Rounding.NEAREST)
    except ValueError:
        assert told == ""
        return
    assert isinstance(found, Solution)
    assert {sides_apart(check) for check in found.checks.values()} == {told}
