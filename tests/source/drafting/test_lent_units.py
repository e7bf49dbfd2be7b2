"""Bare numbers whose unit is that of the level that they are told beside: 24 days, four fewer than before."""

from collections.abc import Callable

import pytest

from unionstats.source.drafting.draft import draft

RULES = {
    # how much more or less, and what that is compared with
    "The average wait was 24 days, four fewer than the 29 days of last year.": ["four = 29 days - 24 days"],
    "Repairs took 12.5 days on average, 1.5 fewer than in 2021, when they took 15.0 days.": [
        "1.5 = 15.0 days - 12.5 days"
    ],
    "The line is 48 km long, six longer than the 41 km of the old one.": ["six = 48 km - 41 km"],
    "The clinic opened 240 days and had 15 beds, four more than the 12 beds of 2020.": [
        "four = 15 beds - 12 beds"
    ],
    # an amount of millions beside one of money
    "Turnover was £1942.6 million, an increase of 137.5 million on the £1804.1 million of 2021.": [
        "137.5 million = £1942.6 million - £1804.1 million"
    ],
    "Revenue fell to $2.4 billion, a decrease of 0.4 billion from $2.9 billion.": [
        "0.4 billion = $2.9 billion - $2.4 billion"
    ],
    "营业收入5.6亿元，比上年4.4亿元增加1.3亿。": ["1.3亿 = 5.6亿元 - 4.4亿元"],
    "The fund paid £2.4 million, an increase of 1.2 million meals on last year.": [],
    # what is left of a weight
    "Landings came to 456,000 tonnes. Fish made up 333,000 tonnes. Shellfish were the other 124,000.": [
        "456,000 tonnes = 333,000 tonnes + 124,000"
    ],
    "Of the 820 tonnes collected, 615 tonnes were recycled and the remaining 215 buried.": [
        "820 tonnes = 615 tonnes + 215"
    ],
    "We collected 820 tonnes. The other 14 sites are run by others.": [],
}


@pytest.mark.parametrize("text", RULES)
def test_a_bare_number_has_the_unit_beside_it(rules: Callable[[str], list[str]], text: str) -> None:
    """One figure is misprinted in most of them."""
    assert [one for one in rules(text) if " <= " not in one and "?" not in one] == RULES[text]


def test_the_ledger_says_the_unit() -> None:
    """The text is as it is printed, and the unit stands beside it."""
    found = draft("The average wait was 24 days, four fewer than the 28 days of last year.")
    assert [(one.stated, one.unit, one.lent) for one in found.figures] == [
        ("24 days", "天", False),
        ("four", "天", True),
        ("28 days", "天", False),
    ]
