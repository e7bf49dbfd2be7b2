"""Which of several conflicts is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.rules import conflict

if TYPE_CHECKING:
    import pytest

# a chain of four that clash, and three that do, of which the first and the second share no figure
RULES = ("x >= 9", "v >= x", "w >= v", "w <= 3", "y + w <= 3", "y >= x")


def first_conflict() -> tuple[str, ...]:
    """The rules of the first conflict."""
    return asked(Problem(RULES, {}, ("x", "v", "w", "y"))).conflicts[0].checks


def test_a_smaller_conflict_may_hang_together_by_its_last_rule() -> None:
    """Of the three rules, the third alone shares figures with the others."""
    assert first_conflict() == ("0", "4", "5")


def test_without_sets_to_try_no_rule_of_the_conflict_can_be_spared(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not the smallest, but each of its rules is needed."""
    monkeypatch.setattr(conflict, "MOST_SETS", 0)
    assert first_conflict() == ("0", "1", "2", "3")
