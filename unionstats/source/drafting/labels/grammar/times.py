"""The words of a sentence that only say when."""

from __future__ import annotations

from unionstats.source.drafting.labels.grammar.words import Sentence, Tag, possessor

_LEADS = frozenset({Tag.PREPOSITION, Tag.TIME, Tag.OPENER})


def mark_times(one: Sentence) -> None:
    """Tag every phrase of time, with its preposition: at the end of March 2014, over the same period."""
    for head in [at for at in range(len(one)) if _is_head(one, at)]:
        start, end = head, head + 1
        start -= one.tag(head - 1) is Tag.FIGURE
        while start and _belongs(one, start - 1):
            start -= 1
        while one.tag(end) is Tag.NOUN and (_is_number(one, end) or one.is_a(end, "time_terms")):
            end += 1
        end += one.is_a(end, "time_back") and one.tag(end) in {Tag.ADVERB, Tag.ADJECTIVE}
        while start and one.is_a(start - 1, "time_prepositions") and one.tag(start - 1) in _LEADS:
            start -= 1
        for at in range(start, end):
            if one.tags[at] is not Tag.FIGURE:
                one.tags[at] = Tag.TIME


def _is_head(one: Sentence, at: int) -> bool:
    """Whether a word is a year, a month, or names a time: a period, not a period room or 12 months."""
    if one.tags[at] is Tag.TIME:
        return True
    if one.tags[at] is not Tag.NOUN or possessor(one.low(at)) not in one.language.word_set("time_nouns"):
        return False
    follows = one.tag(at + 1) is Tag.NOUN and not one.is_a(at + 1, "time_nouns", "time_terms")
    return not (follows or (one.tag(at - 1) is Tag.FIGURE and not _within(one, at - 2)))


def _within(one: Sentence, at: int) -> bool:
    """Whether a word leads to a number of months in which something was: in the previous 12 months."""
    last = at
    while one.is_a(at, "time_terms") or one.tag(at) is Tag.DETERMINER:
        at -= 1
    return at < last and one.is_a(at, "time_prepositions")


def _belongs(one: Sentence, at: int) -> bool:
    """Whether a word before a word of time is one of its phrase: the same, 31, last, year ending."""
    if one.tags[at] in {Tag.DETERMINER, Tag.TIME}:
        return True
    return one.is_a(at, "time_terms", "time_nouns") or _is_number(one, at)


def _is_number(one: Sentence, at: int) -> bool:
    return one.tags[at] is Tag.NOUN and one.texts[at].isdigit()


def time_of(one: Sentence, at: int) -> str:
    """The time that a sentence gives a figure behind it, or right before it: in 2001, last year."""
    start = at + 1
    parted = {Tag.FIGURE, Tag.SEMICOLON, Tag.OPENER, Tag.RELATIVE, Tag.VERB, Tag.COMMA}
    while start < len(one) and one.tags[start] is not Tag.TIME:
        start = len(one) if one.tags[start] in parted else start + 1
    end = start
    while one.tag(end) is Tag.TIME or (one.tag(end) is Tag.FIGURE and one.tag(end + 1) is Tag.TIME):
        end += 1
    if start < end:
        return " ".join(one.texts[start:end])
    start = one.before(at - 1, Tag.TIME) + 1
    while start < at and one.is_a(start, "time_prepositions"):
        start += 1
    return " ".join(map(possessor, one.texts[start:at]))
