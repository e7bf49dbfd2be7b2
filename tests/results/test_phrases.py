"""What the core calls a thing in one word has words of the reader."""

from collections.abc import Iterable

import pytest

from unionstats.comparison import Reason
from unionstats.locale import Language, words
from unionstats.results.heads import phrase
from unionstats.rounding import Rounding
from unionstats.source.drafting.relations.relation import Doubt, Question


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("questions", [one.name.lower() for one in Question]),
        ("doubts", Doubt),
        ("roundings", Rounding),
        ("reasons", set(Reason) - {"unit-changed", "ratio"}),
    ],
)
def test_each_has_words(kind: str, names: Iterable[str], language: Language) -> None:
    """Of their own in each language; a changed unit names both units, a change in points needs no word."""
    found = [phrase(kind, name, words(language)) for name in names]
    assert all(found)
    assert len(set(found)) == len(found)
    assert phrase(kind, "unit-changed", words(language)) == ""
