"""A rule bound to its operands: places in its text, its sides, and texts that are no rule."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.rules import parse_rule


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("p = a / n", {}, ("p", "a / n")),
        ("p = a / n", {0: "77.5%", 1: "62", 2: "80"}, ("77.5%", "62 / 80")),
        ("p = a / n", {0: "77.5%"}, ("77.5%", "a / n")),
        (" (a + b) / 2 <= c * (d - a) ", {0: "1", 4: "44"}, ("(1 + b) / 2", "c * (44 - 1)")),
        ("  p  =(a+b)/-c ", {1: "YY"}, ("p", "(YY+b)/-c")),
        ("a>=b", {0: "", 1: "1"}, ("", "1")),
        ("5人 + x = -(3)", {1: "4"}, ("5人 + 4", "-(3)")),
    ],
)
def test_sides_keep_the_text_around_what_is_put_in(
    text: str, printed: Mapping[int, str], expected: tuple[str, str]
) -> None:
    """Brackets and blanks stay; what stands before and behind the relation is the one side and the other."""
    assert parse_rule(text).sides(printed) == expected


def test_operands_have_their_places_and_the_subject_is_a_printed_one_if_there_is_one() -> None:
    """A name has one slot however often it occurs; each number has its own."""
    rule = parse_rule("a + 5人 = b * a * 5人", ["b"])
    assert [str(one) if isinstance(one, str) else one.text for one in rule.operands] == [
        "a",
        "5人",
        "b",
        "5人",
    ]
    assert rule.occurrences == ((0, 1, 0), (4, 6, 1), (9, 10, 2), (13, 14, 0), (17, 19, 3))
    assert (rule.relation, rule.names()) == ((7, 8), ["a", "b"])
    assert [rule.place(slot) for slot in range(4)] == [(0, 1), (4, 6), (9, 10), (17, 19)]
    assert rule.subject([True] * 4) is None
    alone = parse_rule("a = b")
    assert [alone.subject(printed) for printed in ([True, True], [False, True], [False, False])] == [0, 1, 0]


def test_a_known_id_is_a_name_even_where_it_could_be_a_number() -> None:
    """五十 is fifty, unless a figure is so called."""
    assert parse_rule("五十 = a").names() == ["a"]
    assert parse_rule("五十 = a", ["五十"]).names() == ["五十", "a"]


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("a / 0 = 1", "R007", "0", {}),
        ("a / 0人 = 1", "R007", "0人", {}),
        ("b * (a / (0)) = 1", "R007", "0", {}),
        ("零 * a / 零人 = 1", "R007", "零人", {}),
        ("a / 五分之零 = 1", "R007", "五分之零", {}),
        ("a / 五分之零元 = 1", "R007", "五分之零元", {}),  # exact, though 元 are no whole numbers
        ("a + = b", "R001", "=", {"expected": "operand", "found": "="}),
        ("(aa + b = c", "R001", "=", {"expected": "bracket", "found": "="}),
        ("a bc = c", "R001", "bc", {"expected": "relation", "found": "bc"}),
        ("a = b ) c", "R001", ")", {"expected": "operator", "found": ")"}),
        ("a = b < c", "R001", "<", {"expected": "operator", "found": "<"}),
        ("a + bc", "R006", "bc", {"found": "bc"}),
    ],
)
def test_what_is_no_rule_is_refused_at_its_characters(
    text: str, code: str, place: str, words: dict[str, str]
) -> None:
    """Syntax, and a division by what can only be zero."""
    with pytest.raises(Unreadable) as refused:
        parse_rule(text)
    found = refused.value.problem
    assert (found.code, text[found.start : found.end], found.words) == (code, place, words)


@pytest.mark.parametrize(("text", "start"), [("a =", 3), ("a =  ", 3), ("a = (b", 6), ("", 0), ("  ", 0)])
def test_what_is_missing_is_missed_behind_the_last_character(text: str, start: int) -> None:
    """There is nothing found there."""
    with pytest.raises(Unreadable) as refused:
        parse_rule(text)
    found = refused.value.problem
    assert (found.code, found.start, found.end, found.words["found"]) == ("R001", start, start + 1, "")


@pytest.mark.parametrize("text", ["a / 0.0 = 1", "a / 0% = 1", "a * 0 = 1", "0 / a = 1", "a / (0 - 0) = 1"])
def test_a_zero_that_may_stand_for_more_divides(text: str) -> None:
    """0% is a rounded number; a zero elsewhere divides nothing."""
    assert parse_rule(text).text == text
