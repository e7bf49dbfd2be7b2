"""Labels whose phrase goes on in the sentence behind their last word: people recorded sleeping rough."""

from msgspec.structs import replace

from unionstats.source.drafting.labels.grammar.phrases import owns
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import ENDS, THINGS, VERBAL, Sentence, Tag

_LONGEST = 14  # words
_REACH = 24  # words
_NO_PART = ("leading_on", "level_verbs", "share_verbs", "moves", "leaving")
_LAST = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.ADVERB, Tag.JOINT, Tag.GERUND})
_PARTED = frozenset({Tag.FIGURE, Tag.COMMA, Tag.SEMICOLON, Tag.OPENER})


def whole(one: Sentence, at: int, told: Told) -> Told:
    """Those of a figure at a word, with what their noun goes on with behind it."""
    part = one.is_a(at - 1, "of") and one.tag(at - 2) is Tag.FIGURE  # 9 of 12 rooms let
    start = 0 if part else _behind(one, at, told.noun.split())
    words = one.told(range(start, _end(one, start))) if start else ""
    known = not words or not set(words.split()).isdisjoint(told.manner.split())
    return told if known else replace(told, noun=f"{told.noun} {words}")


def _behind(one: Sentence, at: int, words: list[str]) -> int:
    """Where the words behind those of a noun begin that stand behind a figure; 0 where those do not."""
    for last in range(at + 1, min(at + _REACH, len(one))) if words else ():
        if one.tags[last] in _PARTED:
            return 0
        if one.texts[last] == words[-1]:
            helped = one.tag(last - 1) in {Tag.HELPER, Tag.ADVERB, Tag.FIGURE}
            return last + 1 if helped or words[-2:-1] in ([], [one.texts[last - 1]]) else 0
    return 0


def _end(one: Sentence, start: int) -> int:
    """The end of what a noun goes on with from a word on; that word where it does not."""
    tag = one.tag(start)
    relative = tag is Tag.RELATIVE and one.is_a(start, "persons_who") and one.tag(start + 1) in VERBAL
    opens = tag in {Tag.PARTICIPLE, Tag.GERUND} and not one.is_a(start, *_NO_PART)
    places = one.is_a(start, "noun_prepositions") and not one.is_a(start + 1, "leading_in")
    opens = opens or (tag is Tag.PREPOSITION and places)
    if not (relative or opens):
        return start
    end = start + 1
    while end < len(one) and not _stops(one, end, relative=relative):
        end += 1
    if (
        end - start > _LONGEST
        or one.tag(end) in {Tag.FIGURE, Tag.TIME}
        or (one.tag(end) in VERBAL and relative)
    ):
        return start
    while end > start and (one.tags[end - 1] in _LAST or owns(one, end - 1)):
        end -= 1
    return end


def _stops(one: Sentence, at: int, *, relative: bool) -> bool:
    """Whether what a noun goes on with ends before a word."""
    tag = one.tags[at]
    if tag in VERBAL:
        return not (relative and one.tag(at - 1) in {Tag.RELATIVE, Tag.ADVERB, *VERBAL})
    joins = tag is Tag.JOINT and one.tag(at + 1) not in THINGS
    parted = joins or tag in {*ENDS, Tag.COMMA, Tag.FIGURE, Tag.TIME}
    return parted or one.is_a(at, "than", "compared", "comparing_words")
