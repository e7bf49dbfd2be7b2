"""Sums, wholes and differences that words state are rules whether or not their figures hold.

A rule is written with the printed texts in the place of ids; ? stands for what is not printed, and "question" before
a relation that is only likely.
"""

import re

import pytest

from tests.source.drafting.sums import CHINESE, ENGLISH, SOUND
from unionstats.ledger import build_ledger, check_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.rules import Verdict
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.relations.row import Doubt, Question
from unionstats.source.drafting.toml import toml_text


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


@pytest.mark.parametrize("text", SOUND)
def test_what_is_sound_is_not_accused(text: str) -> None:
    """No rule fails, alone or with others, and none that fails is a question."""
    document = read_document(toml_text(draft(text), (), dict.fromkeys([*Doubt, *Question], "?")).encode())
    assert isinstance(document, Document)
    verdicts = check_ledger(build_ledger(document, "drafted.toml"))
    wrong = [one.rule.text for one in verdicts.checks.values() if one.verdict is Verdict.INCONSISTENT]
    assert (wrong, verdicts.conflicts) == ([], ())
