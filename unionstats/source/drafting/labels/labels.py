"""What the words around a figure say, in the language of its paragraph."""

from __future__ import annotations

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.chinese import chinese_words
from unionstats.source.drafting.labels.english import english_words
from unionstats.source.words import Words


def words_of(item: Item) -> Words:
    """Read the words around a figure; either part may be empty."""
    return chinese_words(item) if item.language == "zh" else english_words(item)
