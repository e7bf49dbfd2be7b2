"""Shares that were adjusted to make 100."""

from __future__ import annotations

import pytest

from unionstats.rounding import Rounding
from unionstats.rules import check_rules, parse_rule
from unionstats.rules.adjusted import adjusted_rows
from unionstats.rules.language.problem import named_figures


def rows(*rules: str, rounding: str = "nearest") -> tuple[tuple[str, ...], ...]:
    """The adjusted rows among some rules, which are named by their position."""
    read = {str(at): parse_rule(rule) for at, rule in enumerate(rules)}
    return adjusted_rows(check_rules(read, named_figures(list(read.values())), Rounding(rounding)))


def test_a_row_that_no_convention_gives_is_named() -> None:
    """Three equal parts cannot print as 33.4, 33.3 and 33.3, but together they make 100."""
    assert rows("33.4% = 12 / 36", "33.3% = 12 / 36", "33.3% = 12 / 36") == (("0", "1", "2"),)
    assert rows("33.4% = 12 / n", "33.3% = 12 / n", "33.3% = 12 / n") == (("0", "1", "2"),)


@pytest.mark.parametrize(
    "rules",
    [
        ("33.3% = 12 / 36", "33.3% = 12 / 36", "33.3% = 12 / 36"),  # holds
        ("33.4% = 12 / 36", "33.3% = 12 / 36"),  # not a whole row
        ("33.5% = 12 / 36", "33.2% = 12 / 36", "33.3% = 12 / 36"),  # a unit and more away
        ("33.4% = 12 / 36", "33.3% = 12 / 37", "33.3% = 12 / 36"),  # two wholes
        ("51% = 1 / 2", "49% = 1 / 2"),  # just a unit away
        ("33.4% = 12 / 40", "33.3% = 12 / 40", "33.3% = 12 / 40"),  # the parts are not the whole
    ],
)
def test_other_rows_are_not(rules: tuple[str, ...]) -> None:
    """Rows that hold, that do not make 100 of one whole, or that lie a unit or more away."""
    assert rows(*rules) == ()


def test_every_share_of_a_row_may_be_off() -> None:
    """As long as none of them is a whole unit away."""
    assert rows("66% = 2 / 3", "34% = 1 / 3") == (("0", "1"),)
    assert rows("66% = 2 / 3", "34% = 1 / 3", "0% = 0 / 3") == (("0", "1", "2"),)


def test_only_shares_of_which_both_numbers_are_printed_make_a_row() -> None:
    """An unstated part or share may be anything."""
    row = ("33.4% = 12 / n", "33.3% = 12 / n", "33.3% = 12 / n")
    assert rows(*row, "0.0% = a / n") == (("0", "1", "2"),)
    assert rows(*row, "p = 0 / n") == (("0", "1", "2"),)
    assert rows(*row, "0.0% <= 0 / n", "n = 0 + m", "0.0% = 0 * n") == (("0", "1", "2"),)


def test_a_row_that_some_convention_gives_is_not_adjusted() -> None:
    """5/8 and 3/8 are ties: half-down prints 62, and half-up 38; cut off, 62 and 37 make 99."""
    assert rows("62% = 5 / 8", "38% = 3 / 8", rounding="half-even") == ()
    assert rows("62% = 5 / 8", "38% = 3 / 8", rounding="half-up") == ()
    assert rows("63% = 5 / 8", "37% = 3 / 8", rounding="half-up") == (("0", "1"),)
    assert rows("63% = 5 / 8", "37% = 3 / 8") == ()  # both ties hold, each its own way
    assert rows("50% = 2 / 4", "50% = 2 / 4", rounding="down") == ()
