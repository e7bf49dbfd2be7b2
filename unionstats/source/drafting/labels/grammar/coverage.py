"""What the clause of a figure says and its label leaves out: whose it is, where it holds, what was done."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.grammar.complements import going_on, predicate, said_on, that
from unionstats.source.drafting.labels.grammar.names import is_change
from unionstats.source.drafting.labels.grammar.parts import Part, parts_of, subject_carrying, subject_holding
from unionstats.source.drafting.labels.grammar.phrases import beginning_at
from unionstats.source.drafting.labels.grammar.referents import Referents, content
from unionstats.source.drafting.labels.grammar.told import Ref, Told, past_bracket
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, VERBAL, Sentence, Tag

_REACH = 20  # words
_STOPS = frozenset({*VERBAL, Tag.FIGURE, Tag.OPENER, Tag.SEMICOLON, Tag.RELATIVE})
_BETWEEN = frozenset({Tag.COMMA, Tag.DETERMINER, Tag.ADVERB, Tag.TIME})
_HOLDING = ("including", "including_words")
_COMPARED = ("compared", "consisting", "leading_aside")
_LISTED = frozenset({*LISTS, Tag.DETERMINER, Tag.ADVERB})
_GOES_ON = frozenset({*THINGS, *LISTS, None, Tag.PREPOSITION, Tag.DETERMINER})
_TELLING = ("moves", "level_verbs", "share_verbs", "owning_verbs", "saying", "telling")


class Coverage:
    """The figures of a sentence, told of what their clauses say and their labels lack."""

    def __init__(
        self,
        one: Sentence,
        found: list[Told],
        own: Sequence[Told],
        items: Sequence[Item],
        referents: Referents,
    ) -> None:
        self._one, self._found, self._owns, self._items = one, found, own, items
        self._referents = referents
        self._lead, self._named = "", False
        self._whole = ""
        self._told: dict[str, str] = {}  # what figures that go back to others are told of in full

    def cover(self, places: Sequence[int]) -> None:
        """Add to what the figures at some places are told of."""
        one = self._one
        place_of = {one.at[place]: place for place in places if one.at[place] not in one.inner}
        for part in parts_of(one, sorted(place_of)) if place_of else ():
            listed = one.tags[part.start] in LISTS
            goes_on = self._named and listed and one.tag(part.first - 1) is Tag.OPEN
            self._named = one.is_a(part.start, "following_on") or goes_on
            subject = subject_carrying(one, part)
            last = part.start
            for at in part.figures:
                place = place_of[at]
                if not self._found[place].aside:
                    self._own(part, at, place, places[0], subject=bool(subject))
                    first = subject if _is_of(one, last, at, self._found[place]) else ""
                    self._lead_with(part, at, place, first, counts=self._level(place_of[part.first]))
                    last = at

    def _level(self, place: int) -> bool:
        return self._items[place].kind is Kind.LEVEL

    def _own(self, part: Part, at: int, place: int, start: int, *, subject: bool) -> None:
        """Have a figure told of what stands around it, or of what it goes back to."""
        one, found, items = self._one, self._found, self._items
        before = found[place - 1] if place > start else None
        lent = self._owns[place]
        own = bool(lent.noun or lent.share or before) or lent.ref not in {None, Ref.AGAIN, Ref.LEVEL}
        told = self._referents.resolved(part, at, found[place], before, own=own, subject=subject)
        if not lent.noun:
            told = replace(told, noun=self._told.get(told.noun, told.noun))
        told = _within(one, at, told, before, alike=items[place].kind is items[place - 1].kind)
        of, share = one.form("share_alone", whole=""), one.form("share_word")
        if told.manner == share and self._whole:
            told = replace(told, manner=self._whole)  # boys took 5% of places and girls 6%
        name, first = told.noun, "" if lent.noun else found[place].noun
        found[place] = told = _ended(one, at, told)
        wholes = (each for each in (told.manner, told.head) if each.startswith(of))
        self._whole = next(wholes, self._whole)
        self._told[name] = self._told[first or name] = told.noun
        alike = [each for each in found[start:] if (each.noun, each.manner) == (told.noun, told.manner)]
        changes = one.is_a(at + 1, "change_nouns") and one.is_a(at + 2, "for")
        if len(alike) == 1 or changes:
            found[place] = _placed(one, at, told)

    def _lead_with(self, part: Part, at: int, place: int, subject: str, *, counts: bool) -> None:
        """Have a figure told of the subject of its part, or of the part before that it goes on with."""
        one, told = self._one, self._found[place]
        more = one.tags[part.start : part.first]
        bare = one.tags[part.start] in LISTS and _LISTED.issuperset(more)  # 5% in rents, 3% in fees
        free = not (subject or told.manner or one.word("each") in told.noun.split())
        if free and self._level(place):
            subject = subject_holding(one, part, at)
        owned = bool(told.head) and told.noun.endswith(f", {told.head}")  # followed by York with 12 members
        if bare or (self._named and counts and not owned):
            subject = self._lead
        if not (subject and _lacks(one, told, subject)):
            return
        own = not self._referents.is_elsewhere(told, own=True)
        noun = one.language.told(subject, told.noun) if own else subject
        self._found[place] = replace(told, noun=noun, head=told.head if own else subject)
        self._told[told.noun] = noun
        self._lead = subject if own and (counts or bare or not self._named) else ""


def _is_of(one: Sentence, last: int, at: int, told: Told) -> bool:
    """Whether a figure is told of the subject of its part; `last` is the figure before it."""
    changes = is_change(one.language, told.manner) if told.manner else False
    share = told.manner.startswith(one.form("share_word"))
    if told.manner and not (changes or share):
        return False
    led = one.before(at - 1, Tag.DETERMINER, Tag.ADVERB)
    own = bool(told.noun) and one.is_a(led, "inner_places")  # held in 57 places
    between = range(last + 1, at)
    inside = any(one.is_a(to, "with") or (changes and one.is_a(to, *_HOLDING)) for to in between)
    compared = any(one.is_a(to, *_COMPARED) and not one.is_a(to, "from") for to in between)
    parts = one.tags[last] is Tag.FIGURE and any(one.is_a(to, "share_verbs") for to in between)
    compared = compared or parts  # 22 made up of 13 appeals and 9 claims
    bracket = one.tag(at - 1) is Tag.OPEN and changes and bool(told.noun)
    return not (own or inside or compared or bracket)


def _lacks(one: Sentence, told: Told, subject: str) -> bool:
    """Whether a label says nothing of a subject; the whole of a share is another thing."""
    words = content(one, subject)
    return words.isdisjoint(content(one, f"{told.noun} {told.manner}"))


def _within(one: Sentence, at: int, told: Told, before: Told | None, *, alike: bool) -> Told:
    """A change in a part of what the change before is told of: up 5%, with a fall of 2% in towns."""
    changes = before is not None and all(
        each.noun and each.manner and is_change(one.language, each.manner) for each in (told, before)
    )
    inside = one.is_a(at + 1, "change_nouns") and one.is_a(at + 2, "inner_places")
    if before is None or not (changes and inside and alike) or one.tag(at + 3) is Tag.DETERMINER:
        return told
    led = at - 1
    while led > 0 and one.tags[led] not in {Tag.FIGURE, Tag.COMMA, Tag.GERUND, Tag.OPENER, Tag.SEMICOLON}:
        if one.is_a(led, "with"):
            break
        led -= 1
    whole, _, part = before.noun.rpartition(", ")
    if one.tags[led] is Tag.FIGURE and whole and one.has(led, at, Tag.JOINT) and part != told.noun:
        return replace(told, noun=one.language.told(whole, told.noun))
    parts = one.is_a(led, "with", "including", "comprising_parts") and one.tag(led - 1) is Tag.COMMA
    known = content(one, told.noun) & content(one, before.noun)
    return replace(told, noun=one.language.told(before.noun, told.noun)) if parts and not known else told


def _placed(one: Sentence, at: int, told: Told) -> Told:
    """The same with the phrase behind the figure that says where it holds: rose by 5% in men's prisons."""
    start = past_bracket(one, at + 1)
    start += one.is_a(start, "change_nouns") and one.is_a(start + 1, "for")
    while one.tag(start) is Tag.TIME:
        start += 1
    places = one.tag(start) is Tag.PREPOSITION and one.is_a(start, "inner_places", "for")
    if not (told.noun and places) or one.is_a(start + 1, "no_things"):
        return told
    end = going_on(one, start)
    nouns = [to for to in range(start + 1, end) if one.tags[to] in THINGS]
    named = any(one.texts[to][0].isupper() for to in nouns)
    nothing = any(one.is_a(to, "no_settings", "time_nouns", "announcing") for to in nouns)
    apart = one.tag(end) in {*VERBAL, Tag.FIGURE} or one.has(start, end + 1, Tag.TIME)
    if not nouns or named or nothing or apart:
        return told
    words = said_on(one, start, end)
    known = content(one, words) & content(one, f"{told.noun} {told.manner}")
    return told if known else replace(told, noun=f"{told.noun} {words}")


def _ended(one: Sentence, at: int, told: Told) -> Told:
    """The same with what the verb behind its words tells: cars that were sold, children attending."""
    share = one.form("share_alone", whole="")
    in_manner = told.manner.startswith(share)
    if one.is_a(at - 1, "of") and one.tag(at - 2) is Tag.FIGURE:
        return told  # 9 of 12 rooms let
    words = told.manner if in_manner else told.noun
    last = _last_word(one, at, words.split())
    undergone = one.is_a(last + 1, "being") and one.tag(last + 2) is Tag.PARTICIPLE
    last += bool(last) and undergone  # 5% of members being paid
    if not last or one.is_a(last + 1, *_TELLING, "leading_on", "leaving"):
        return told
    tag = one.tag(last + 1)
    if tag is Tag.GERUND and one.tag(last + 2) in _GOES_ON and one.tag(last + 3) is not Tag.FIGURE:
        end = going_on(one, max(beginning_at(one, last + 2), last + 2))
        more = f"{words} {one.told(range(last + 1, end))}"
    else:
        acts = predicate(one, last + 1) if tag in {*VERBAL, Tag.PARTICIPLE} else ""
        helped = acts.partition(" ")[0] in one.language.word_set("helpers")
        if not acts or not (helped or tag is Tag.PARTICIPLE):
            return told
        bare = undergone or words.split()[-1] in one.language.word_set("that_words")
        more = f"{words} {acts}" if bare else that(one, words, acts)
    return replace(told, manner=more) if in_manner else replace(told, noun=more)


def _last_word(one: Sentence, at: int, words: list[str]) -> int:
    """Where the last of some words stands that begin behind a figure; 0 where they do not."""
    last = 0
    for where in range(at + 1, min(at + _REACH, len(one)) if words else 0):
        tag = one.tags[where]
        if tag in _STOPS:
            break
        leads = not last and (tag is Tag.PREPOSITION or one.is_a(where, "change_nouns"))
        if one.texts[where] in words:
            last = where
        elif tag not in _BETWEEN and not leads:
            break
    return last if last and one.texts[last] == words[-1] else 0
