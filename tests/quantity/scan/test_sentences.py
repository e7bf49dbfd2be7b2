"""Figures in sentences of bulletins and reports: every one is found, with value and unit, and nothing else."""

import json
from pathlib import Path

import pytest

from unionstats.quantity.scan import scan_text

SENTENCES = [
    json.loads(line) for line in Path(__file__).with_name("sentences.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:20])
def test_the_figures_of_a_sentence_are_found(sentence: dict[str, object]) -> None:
    """Literal, exact value and unit of each, in the order of the text."""
    found = [
        [one.literal, str(one.quantity.value), one.quantity.unit.name if one.quantity.unit else None]
        for one in scan_text(str(sentence["text"]))
    ]
    assert found == sentence["figures"]
