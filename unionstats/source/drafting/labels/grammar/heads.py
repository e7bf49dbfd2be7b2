"""The head of a list behind a colon, which its names share: Spending by town: Leeds £3m, Hull £2m."""

from msgspec.structs import replace

from unionstats.source.drafting.labels.grammar.clauses import clause_of, is_level, subject_of
from unionstats.source.drafting.labels.grammar.phrases import ending_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import VERBAL, Sentence, Tag

_BESIDE = frozenset({Tag.FIGURE, Tag.DETERMINER, Tag.PREPOSITION, Tag.ADVERB})


def add_head(one: Sentence, found: list[Told], places: range) -> None:
    """Give the names of a list behind a colon the head that they share."""
    head = _head_of(one)
    for place in places if head else ():
        told = found[place]
        if told.noun and head.lower() not in told.noun.lower():
            found[place] = replace(told, noun=one.language.told(head, told.noun))


def _head_of(one: Sentence) -> str:
    """What the names of a list are of; "" where no words say so."""
    colons = [at for at, tag in enumerate(one.tags) if tag is Tag.COLON]
    figures = sorted(one.at.values())
    colon = colons[0] if len(colons) == 1 else 0
    lists = colon > 0 and len(figures) > 1 and figures[0] > colon and one.tag(colon + 1) not in _BESIDE
    if not lists or one.has(colon, len(one), *VERBAL, Tag.PARTICIPLE):
        return ""
    end = colon - 2 * one.is_a(colon - 1, "follows")
    if one.tag(end - 1) in VERBAL and is_level(one, end - 1):
        head = subject_of(one, clause_of(one, end))
    else:
        head = "" if one.has(0, end, *VERBAL) else said(one, ending_at(one, end))
    head = head.partition(f" {one.word('by')} ")[0]
    words = head.split()
    titled = len(words) > 1 and all(word[:1].isupper() for word in words)
    opens = bool(words) and words[-1].lower() in one.language.word_set("announcing")
    return "" if titled or opens or says_nothing(one, head) else head
