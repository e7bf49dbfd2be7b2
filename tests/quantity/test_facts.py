"""Printed numbers collected from Chinese and English texts, and their values."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.quantity import read_quantity
from unionstats.quantity.scan import scan_text

FACTS = [
    json.loads(line) for line in Path(__file__).with_name("numbers.jsonl").read_text("utf-8").splitlines()
]

# the facts' unit names in this project's dimensions; a fact of "Dollar" is one of any dollar
DIMENSIONS = {
    "%": "ratio",
    "Centimeter": "length",
    "Kilometer": "length",
    "Ton": "mass",
    "Gram": "mass",
    "Kilogram": "mass",
    "Kilobyte": "data",
    "Megabyte": "data",
    "Dollar": "USD",
    "Pound": "GBP",
    "Franc": "FRF",
    "Peseta": "ESP",
    "Rupee": "INR",
}

# "per cent of twenty-two" has its unit before the number: a phrase of a sentence, and no printed figure
UNREAD = {"per cent of twenty-two"}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["literal"])
def test_a_fact_is_read_as_collected(fact: dict[str, str]) -> None:
    """The value to the digits of the fact, per cent for every kind of ratio; and the dimension."""
    if fact["literal"] in UNREAD:
        with pytest.raises(Unreadable):
            read_quantity(fact["literal"])
        return
    quantity = read_quantity(fact["literal"])
    expected = Fraction(fact["value"])
    written = len(fact["value"].replace("-", "").replace(".", ""))
    assert abs(quantity.value - expected) <= (abs(expected) / 10 ** (written - 1) if written > 12 else 0)
    dimension = quantity.unit.dimension if quantity.unit else None
    assert dimension == (DIMENSIONS.get(fact["unit"], fact["unit"]) if fact["unit"] else None)


# what is a number on its own but no figure in a sentence: it may be a date, a score or a part of a word
UNFOUND = {"-3/2", "１６/5", "千三"}


@pytest.mark.parametrize("literal", [fact["literal"] for fact in FACTS if fact["literal"] not in UNREAD])
def test_a_fact_is_found_in_a_sentence(literal: str) -> None:
    """As it is printed, with the value that it has alone."""
    sentence = (
        f"The total was {literal}, up on the year."
        if literal.isascii()
        else f"全年达到{literal}，比上年增加。"
    )
    found = [(one.literal, one.quantity) for one in scan_text(sentence)]
    assert found == ([] if literal in UNFOUND else [(literal, read_quantity(literal))])


def test_nearly_all_facts_are_read() -> None:
    """At most one in fifty is left out on purpose."""
    assert len(UNREAD) * 50 <= len(FACTS)
