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
from unionstats.source.drafting.relations.relation import Doubt, Question
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


def test_no_paragraph_takes_what_others_need() -> None:
    """A clash is found however hard the rules of other paragraphs are."""
    hard = [
        (
            "东部企业1280.2万家，占58.8%，下降了0.5个百分点；中部492.9万家，占22.6%，提高了0.1个百分点；西部405.8万家，占18.6%，"
            "提高了0.4个百分点。东部门店1408.3万家，占57.4%；中部568.4万家，占23.2%；西部478.3万家，占19.5%。"
        ),
        (
            "东部职工21621.0万人，占56.4%，下降了1.0个百分点；中部9309.2万人，占24.3%，提高了0.2个百分点；西部7393.4万人，占19.3%，"
            "提高了0.8个百分点。"
        ),
        "沿海企业243.1万家，比上年增加115.5万家，增长90.5%；职工3328.7万人，比上年增加291.9万人，增长9.6%。",
    ]
    drafted = draft("\n\n".join([*hard, "沿江企业886.0万家，比上年增加405.5万家，增长84.0%。"]))
    document = read_document(toml_text(drafted, (), dict.fromkeys([*Doubt, *Question], "?")).encode())
    assert isinstance(document, Document)
    verdicts = check_ledger(build_ledger(document, "drafted.toml"))
    stated = {one.id: one.stated for one in drafted.figures}
    assert [[stated[one] for one in found.checks] for found in verdicts.conflicts] == [["405.5万家", "84.0%"]]
