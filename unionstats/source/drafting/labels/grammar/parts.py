"""The parts of a sentence that tell of its figures, and what the verb of one tells of."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from unionstats.source.drafting.labels.grammar.clauses import clause_of, subject_of
from unionstats.source.drafting.labels.grammar.phrases import ending_at
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, VERBAL, Sentence, Tag

HARD = frozenset({Tag.SEMICOLON, Tag.COLON, Tag.OPENER, Tag.DASH})
"""What parts a sentence whatever stands behind it."""

_VERB = frozenset({*VERBAL, Tag.ADVERB, Tag.PARTICIPLE, Tag.INFINITIVE})
_PARTED = frozenset({*LISTS, *HARD, *VERBAL, Tag.RELATIVE, Tag.GERUND, Tag.INFINITIVE})
_INSIDE = frozenset({*THINGS, Tag.DETERMINER, Tag.ADVERB, Tag.PREPOSITION, Tag.TIME})
_SKIPPED = frozenset({*LISTS, Tag.ADVERB, Tag.TIME})
_CARRYING = ("level_verbs", "owning_verbs", "share_verbs", "moves", "helpers", "suffering")


class Part(Struct, frozen=True):
    """The words from `start` on that tell of some `figures`."""

    start: int
    figures: list[int]

    @property
    def first(self) -> int:
        """Where its first figure stands."""
        return self.figures[0]

    def opening(self, one: Sentence) -> int:
        """Its first word that tells more than when, or that it goes on."""
        at = self.start
        while at < self.first and one.tags[at] in _SKIPPED:
            at += 1
        return at


def parts_of(one: Sentence, figures: Sequence[int]) -> list[Part]:
    """The parts of a sentence, each with the figures that no words part."""
    parts: list[Part] = []
    start, some = 0, [figures[0]]
    for last, at in pairwise(figures):
        if cut := _cut(one, last, at):
            parts.append(Part(start, some))
            start, some = cut, []
        some.append(at)
    return [*parts, Part(start, some)]


def _cut(one: Sentence, last: int, at: int) -> int:
    """Where words part two figures; 0 where none do."""
    depth, found = 0, 0
    for where in range(last + 1, at):
        tag = one.tags[where]
        depth += (tag is Tag.OPEN) - (tag is Tag.CLOSE)
        if depth > 0:
            continue
        if tag in HARD or tag is Tag.RELATIVE or one.is_a(where, "following_on"):
            return where
        goes_on = where == last + 1 and one.is_a(where + 1, "ways", "or")  # by 5%, to 12
        found = where if tag in LISTS and not goes_on else found
    return found


def subject_carrying(one: Sentence, part: Part) -> str:
    """What a verb tells of that only says how much it is or has: Hull, of Hull had a 5% rise; "" without one.

    Words of another clause between that verb and the figures part them from it.
    """
    verb = _first_verb(one, part.start + (one.tags[part.start] in LISTS), part.first)
    if verb < 0:
        return ""
    end = verb + 1
    while end < part.first and one.tags[end] in _VERB:
        end += 1
    end = one.before(end - 1, Tag.ADVERB) + 1
    start, stop = clause_of(one, verb + 1).subject
    acts = one.is_a(end - 1, "moves") and one.tag(end) in {*THINGS, Tag.DETERMINER} and end < part.first
    waits = one.has(verb, end, Tag.INFINITIVE) and not one.is_a(end - 1, "moves", "level_verbs")
    done = end - 1 > verb and one.is_a(end - 1, "setting")  # the council had set £12
    deed = one.is_a(end - 1, "helpers") and not one.is_a(end - 1, "states_of", "owning_verbs")
    named = one.is_a(end - 1, "states_of") and one.tag(end) in THINGS and one.tag(part.first - 1) is Tag.OPEN
    if acts or waits or done or deed or named or not one.is_a(end - 1, *_CARRYING):
        return ""
    if start < part.start or _points(one, start, stop, owns=one.is_a(end - 1, "owning_verbs")):
        return ""
    depth = 0
    for at in range(end, part.figures[-1]):
        depth += (one.tags[at] is Tag.OPEN) - (one.tags[at] is Tag.CLOSE)
        goes_on = one.tags[at] is Tag.COMMA and one.is_a(at + 1, "ways", "at")
        if depth == 0 and one.tags[at] in _PARTED and not goes_on:
            return ""
    return subject_of(one, clause_of(one, verb + 1), changes=False)


def subject_holding(one: Sentence, part: Part, at: int) -> str:
    """What has a figure that stands behind "with": Hull, of Hull leads with 12 branches; "" without one."""
    led = at - 1
    while led > part.start and one.tags[led] in _INSIDE and not one.is_a(led, "with"):
        led -= 1
    having = one.tag(led) is Tag.GERUND and one.is_a(led, "owning_verbs") and led >= at - 2
    having = having and one.tag(led - 1) is Tag.COMMA  # Hull is first, having 12
    verb = _first_verb(one, part.start, led)
    noun = ending_at(one, led)[0]
    changes = any(one.is_a(to, "change_nouns") for to in range(led, at))
    changes = changes or any(one.is_a(to, "inner_places") for to in range(max(noun - 1, 0), led))
    changes = changes or any(one.is_a(to, "up_down") for to in range(part.start, led))
    held = one.is_a(led, "with") or having
    if not held or changes or part.first != at or verb < 0 or one.is_a(verb, "saying"):
        return ""
    clause = clause_of(one, verb + 1)
    start, stop = clause.subject
    pointed = start < part.start or _points(one, start, stop, owns=True)
    return "" if pointed else subject_of(one, clause, changes=False)


def _first_verb(one: Sentence, start: int, end: int) -> int:
    """The first verb of some words, -1 where none stands in their clause."""
    for at in range(start, end):
        if one.tags[at] in VERBAL:
            return at
        if one.tags[at] in {Tag.RELATIVE, Tag.OPEN}:
            break
    return -1


def _points(one: Sentence, start: int, stop: int, *, owns: bool) -> bool:
    """Whether a subject names nothing that tells figures apart: the accounts; the council, that has some."""
    nouns = [at for at in range(start, stop) if one.tags[at] is not Tag.DETERMINER]
    if not nouns:
        return True
    told = any(one.is_a(at, "announcing", "change_nouns") for at in nouns)
    pointed = Tag.DETERMINER in {one.tag(start - 1), one.tag(start)}
    return told or (owns and pointed and len(nouns) == 1 and one.texts[nouns[0]].islower())
