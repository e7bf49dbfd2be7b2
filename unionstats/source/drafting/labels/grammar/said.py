"""What a phrase says, without the words that only frame it."""

from collections.abc import Sequence

from unionstats.source.drafting.labels.grammar.phrases import SIGNS, Span, describing, owns
from unionstats.source.drafting.labels.grammar.words import (
    LISTS,
    THINGS,
    Sentence,
    Tag,
    possessor,
)

_FIRST = frozenset({Tag.FIGURE, Tag.DETERMINER, *LISTS, *SIGNS, Tag.PREPOSITION, Tag.ADVERB, Tag.HELPER})
_LAST = frozenset({Tag.DETERMINER, *LISTS, Tag.PREPOSITION, Tag.ADVERB})
_POINTERS = frozenset({Tag.PRONOUN, Tag.DETERMINER, Tag.RELATIVE})
_OF = 2  # words: number of


def said(one: Sentence, span: Span, *, changes: bool = True) -> str:
    """The words of a phrase, without those that only frame it: the number of, in 2015, total.

    Without `changes`, an increase in something is that, and so is a share of it.
    """
    kept, depth = [], 0
    for at in range(*span):
        tag = one.tags[at]
        depth += tag is Tag.OPEN
        seen = one.is_a(at, "as") and tag is Tag.PREPOSITION and one.tag(at - 1) is not Tag.PARTICIPLE
        seen = seen and not one.is_a(at + 2, "share_nouns")  # sales as a share of income
        if seen and at > span[0] and depth == 0:
            break
        ours = tag is Tag.DETERMINER and one.is_a(at, "possessives")
        ours = ours or (tag is Tag.FIGURE and at > span[0] and owns(one, at - 1))
        if depth == 0 and tag is not Tag.TIME and not ours:
            kept.append(at)
        depth -= tag is Tag.CLOSE
    back = kept[0] if len(kept) > 1 else -1
    back = back if one.is_a(back, "pointing_back") and one.tag(kept[1]) is Tag.PREPOSITION else span[0] - 2
    kept = kept[2 * (back >= span[0]) :]
    while kept and (size := _framing(one, kept, changes=changes)):
        kept = kept[size:]
    while kept and one.tags[kept[-1]] in _LAST:
        if one.is_a(kept[-1], "particles") and one.tag(kept[-1] - 1) is Tag.PARTICIPLE:
            break  # books checked out
        kept.pop()
    points = (
        one.tag(back + 1) is Tag.PREPOSITION
        and one.is_a(back, "pointing_back")
        and one.tags[back] in _POINTERS
    )
    if len(kept) == 1 and one.is_a(kept[0], "subject_pronouns") and not one.is_a(kept[0], "pointing"):
        return ""  # ended it with 12
    return one.told([back, back + 1, *kept] if points and kept else kept)


def _framing(one: Sentence, kept: Sequence[int], *, changes: bool) -> int:
    """How many words at the beginning of some say nothing of what is counted."""
    first, more = kept[0], len(kept) > 1
    number = more and one.is_a(first, "cardinals") and one.low(first) != one.word("cardinals")
    number = number and one.low(kept[1]).rstrip("'’") not in one.language.word_set("time_nouns")
    those = (
        more
        and one.is_a(first, "those")
        and not (THINGS | _FIRST).issuperset(one.tags[first + 1 : first + 3])
    )
    if those and one.tags[first] is Tag.DETERMINER:
        return 0  # those highly worried about crime
    if number or (one.tags[first] in _FIRST and not describing(one, first)):
        return 1
    if more and (
        one.is_a(first, "more_less") or (one.is_a(first, "framing") and one.tags[first] is not Tag.VERB)
    ):
        sized = one.is_a(first, "sizes") and not one.is_a(
            kept[1], "change_nouns", "amounts", "framing", "gap_nouns"
        )
        return 0 if sized else 1  # small firms, but not a small rise
    if len(kept) <= _OF:
        return 0
    if one.is_a(first, "extremes") and one.is_a(kept[1], "countings") and one.is_a(kept[2], "of"):
        return 1
    share = changes and one.is_a(first, "share_nouns")
    amount = one.is_a(first, "amounts") and one.is_a(kept[1], "of") and not share
    change = not changes and one.is_a(first, "change_nouns") and one.is_a(kept[1], "in", "to")
    return _OF if amount or change else 0


def says_nothing(one: Sentence, noun: str) -> bool:
    """Whether words only say how much: the previous high, a record."""
    lists = (one.language.word_set(name) for name in ("framing", "amounts", "time_terms", "steady", "peaks"))
    words = noun.lower().split()
    times = one.language.word_set("time_nouns")
    timed = [word for word in words if possessor(word) == word or possessor(word) not in times]
    if not one.language.word_set("lows").isdisjoint(words):  # a 20-year high
        timed = [word for word in timed if not word[:1].isdigit()]
    return frozenset().union(*lists).issuperset(timed)
