"""Figures that are words of what another one is told of: waited over 12 days, per 1,000 births."""

from msgspec.structs import replace

from unionstats.source.drafting.clauses import DURATIONS, Item, Kind
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, open_end
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.told import Ref, Told
from unionstats.source.drafting.labels.grammar.words import THINGS, VERBAL, Sentence, Tag

_PARTED = frozenset({Tag.COMMA, Tag.SEMICOLON, Tag.COLON, Tag.OPENER, Tag.DASH})
_ACTING = frozenset({Tag.VERB, Tag.PARTICIPLE, Tag.GERUND})
_MAIN = frozenset({*VERBAL, Tag.PARTICIPLE})


def mark_inner(one: Sentence, items: dict[int, Item]) -> None:
    """Tag figures that only describe what others are told of as nouns; `items` are those at a word."""
    for at, item in items.items():
        outer = _outer(one, at, items)
        timed = _worked(one, at) or item.dimension in DURATIONS
        describes = _timed(one, at) if timed else _parting(one, at)
        if outer >= 0 and _bounded(one, at) and items[outer].kind is Kind.RATE and item.kind is Kind.LEVEL:
            describes = describes or not one.is_a(at - 1, "ways", "level_verbs", "compared", "or")
        describes = describes or (one.is_a(at - 1, "ages") and _bounded(one, at))  # aged over 100
        if describes and (outer >= 0 or _told_behind(one, at)):
            one.inner.add(at)
    per = {at for at in items if one.low(at - 1) == one.word("each") and one.tag(at + 1) is Tag.NOUN}
    for at in one.inner | per:
        one.tags[at] = Tag.NOUN


def inner_of(one: Sentence, at: int, *, counts: bool) -> Told:
    """Those of a figure that describes: what it `counts`, or the one before it does; none of a later one."""
    first = at + 1 + (one.tag(at + 1) is Tag.PARTICIPLE)  # firms with over 12 connected homes
    end = beginning_at(one, first)
    noun = said(one, (at + 1, end)) if counts and end > first and not _worked(one, at) else ""
    if noun and not open_end(one, at + 1):
        return Told(noun, "", noun, aside=True)
    return Told(ref=Ref.AGAIN if one.has(0, at, Tag.FIGURE) else None, aside=True)


def tell_inner(one: Sentence, found: list[Told]) -> None:
    """Have figures that describe what a later one is told of be told of that."""
    for place, at in one.at.items():
        if at in one.inner and not found[place].noun:
            later = (found[other] for other, to in one.at.items() if to > at and to not in one.inner)
            told = next(later, Told())
            found[place] = replace(told, manner="", aside=True)


def _bounded(one: Sentence, at: int) -> bool:
    """Whether a figure bounds something: more than 12, 12 or less."""
    words = one.lows[at].split()
    ended = " ".join(words[-2:]) in one.language.word_set("open_ends") or open_end(one, at + 1)
    return ended or (bool(words) and words[0] in one.language.word_set("bounding"))


def _worked(one: Sentence, at: int) -> bool:
    """Whether a number is one of working days."""
    return one.is_a(at + 1, "day_kinds") and one.is_a(at + 2, "clock")


def _timed(one: Sentence, at: int) -> bool:
    """Whether a time says how long something acts: spent more than four hours, waiting 12 weeks."""
    if one.is_a(at - 1, "than") and one.is_a(at - 2, "comparing_words"):
        return one.is_a(at - 3, "for")  # waited for longer than 12 days
    if one.is_a(at + 1, "to") and one.tag(at - 1) is Tag.DETERMINER:
        return True  # sales for the 15 weeks to 4 January
    acts = one.tag(at - 1) in _ACTING and (_bounded(one, at) or one.is_a(at - 1, "waiting"))
    late = one.is_a(at - 1, "by") and _bounded(one, at) and one.tag(at - 2) in _ACTING
    return acts or one.is_a(at - 1, "inside_time") or late


def _parting(one: Sentence, at: int) -> bool:
    """Whether an amount parts some from others: firms with sales of £12 or more, with under 20 staff."""
    if not _bounded(one, at):
        return False
    if one.tag(at - 1) is Tag.INFINITIVE and one.is_a(at + 1, "of", "or", "and"):
        return True  # firms had to answer 95% or more of their calls
    if one.tag(at - 1) is Tag.NOUN and one.is_a(at + 1, "in"):
        return True  # boats over 12 metres in length
    if one.is_a(at - 1, "in") and one.tag(at - 2) in _ACTING:
        return True  # 12 fires resulted in at least one death
    led = one.before(at - 2, *THINGS, Tag.DETERMINER) if one.is_a(at - 1, "of") else at - 1
    return one.is_a(led, "with") and led != at - 2 and one.tag(led - 1) is Tag.NOUN


def _outer(one: Sentence, at: int, items: dict[int, Item]) -> int:
    """The figure before a word in its clause that counts, -1 without one."""
    while at > 0 and one.tags[at - 1] not in _PARTED:
        at -= 1
        if at in items and at not in one.inner and one.tags[at] is Tag.FIGURE:
            return -1 if items[at].dimension in DURATIONS else at
    return -1


def _told_behind(one: Sentence, at: int) -> bool:
    """Whether a figure stands behind the verb of what a word describes: people waiting 12 weeks were 40."""
    led = one.before(at - 1, Tag.GERUND, Tag.PREPOSITION, Tag.PARTICIPLE, Tag.VERB, Tag.RELATIVE, Tag.HELPER)
    verb = next((to for to in range(at + 1, len(one)) if one.tags[to] in {*_MAIN, *_PARTED}), at)
    if one.tag(led) not in THINGS or one.tag(verb) not in _MAIN:
        return False
    stop = next((to for to in range(verb, len(one)) if one.tags[to] in _PARTED), len(one))
    return one.has(verb, stop, Tag.FIGURE)


def with_each(one: Sentence, at: int, told: Told, own: Told) -> Told:
    """The same with what it is for each of: cost per member, of a cost of £12 per member; `own` by itself."""
    behind = at + 1
    both = one.is_a(behind - 2, "spanning") and one.tag(behind + 1) is Tag.FIGURE
    behind += 2 * both  # between £12 and £15 a week
    end = beginning_at(one, behind + 1) if one.low(behind) == one.word("each") else 0
    bare = bool(told.noun) and not told.manner and not one.is_a(behind + 1, "hundredth")
    if end <= behind + 1 or not bare:
        return told
    each = one.told(range(behind, end))
    known = one.texts[end - 1] in told.noun.split() or one.word("each") in told.noun.split()
    if known or not own.noun:
        return told if known else replace(told, manner=each)
    return replace(told, noun=f"{told.noun} {each}")
