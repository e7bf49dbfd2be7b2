"""Problems of several equations: their numbers, their names, and where they cannot be read."""

from __future__ import annotations

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.rules import Figure
from unionstats.rules.language.problem import read_problem
from unionstats.rules.language.tokens import LONGEST_RULE


def test_equations_are_numbered_and_blank_ones_left_out() -> None:
    """Half-width and full-width semicolons part them alike."""
    problem = read_problem("; a = b + 1；; \n;b >= 2 ;")
    assert {name: rule.text for name, rule in problem.rules.items()} == {"1": " a = b + 1", "2": "b >= 2 "}
    assert problem.text == "; a = b + 1；; \n;b >= 2 ;"


def test_a_name_counts_unless_it_stands_alone_or_is_called_a_real() -> None:
    """Alone in any of the equations; beside an inequality a name is not alone."""
    figures = read_problem("a = b + c; 2 * d = b; e <= a; f / g = c + b * 2", ["c", "g"]).figures
    real, whole = Figure(None, whole=False), Figure(None, whole=True)
    assert figures == {"a": real, "b": real, "c": real, "d": whole, "e": whole, "f": whole, "g": real}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a = 1; b + = 2", "R001", "="),
        ("a = 1; ; 5人 + b = 2元; c = 3", "R003", "5人 + b = 2元"),
        ("b = 2; a / 0 = 1", "R007", "0"),
        (" ; ", "R001", ";"),
    ],
)
def test_an_error_is_placed_in_the_whole_problem(text: str, code: str, place: str) -> None:
    """Whichever of its equations is wrong."""
    with pytest.raises(Unreadable) as refused:
        read_problem(text)
    found = refused.value.problem
    assert (found.code, text[found.start : found.end]) == (code, place)


def test_the_length_of_a_problem_is_bounded() -> None:
    """Just as long is not too long; what is behind the limit is the place."""
    longest = "a = 1".ljust(LONGEST_RULE)
    assert read_problem(longest).rules["1"].names() == ["a"]
    with pytest.raises(Unreadable) as refused:
        read_problem(longest + "; b = 2")
    found = refused.value.problem
    assert (found.code, found.start, found.end) == ("R005", LONGEST_RULE, LONGEST_RULE + 7)
    assert found.words == {"limit": str(LONGEST_RULE)}
