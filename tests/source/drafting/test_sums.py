"""Sums, wholes and differences that words state are rules whether or not their figures hold.

A rule is written with the printed texts in the place of ids; ? stands for what is not printed, and "question" before
a relation that is only likely.
"""

import re

import pytest

from tests.source.drafting.sums import CHINESE, ENGLISH
from unionstats.source.drafting.draft import draft


def as_printed(text: str) -> list[str]:
    """The rules of a text as the tables of this test write them."""
    drafted = draft(text)
    stated = {one.id: one.stated or "?" for one in drafted.in_order()}
    told = []
    for rule in drafted.rules:
        words = re.split(r"([ ()])", rule.rule)
        told.append(
            "question " * (rule.question is not None) + "".join(stated.get(one, one) for one in words)
        )
    return told


@pytest.mark.parametrize(("text", "rules"), [*CHINESE, *ENGLISH])
def test_the_words_decide_that_a_relation_is_meant(text: str, rules: list[str]) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert as_printed(text) == rules
