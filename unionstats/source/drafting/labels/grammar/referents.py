"""What a sentence is about where a figure has no words of its own: it was 12, the total was 12."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from unionstats.source.drafting.labels.grammar.clauses import clause_of, subject_of
from unionstats.source.drafting.labels.grammar.complements import going_on
from unionstats.source.drafting.labels.grammar.parts import HARD, Part
from unionstats.source.drafting.labels.grammar.phrases import beginning_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.tagging import settle, settle_forms
from unionstats.source.drafting.labels.grammar.times import mark_times
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import VERBAL, Sentence, Tag, possessor

_NO_CONTENT = ("prepositions", "pointing", "possessives", "conjunctions", "helpers", "relative_words")


class Referents:
    """What the figures of a sentence are told of by what it, or the one before it, is about."""

    def __init__(self, one: Sentence, settings: Sequence[str], previous: Callable[[], str]) -> None:
        self._one, self._previous = one, previous
        self._known = {_stem(low) for low in one.lows}
        self._main = ""
        phrases = zip(sorted(one.at.values()), settings, strict=True)
        self._openings = {at: phrase.partition(" ") for at, phrase in phrases if phrase}

    def is_elsewhere(self, told: Told, *, own: bool) -> bool:
        """Whether what a figure is told of stands in no word of its sentence, in few if it has no `own`."""
        words = content(self._one, told.noun)
        return words.isdisjoint(self._known) or not (own or words <= self._known)

    def resolved(
        self, part: Part, at: int, told: Told, before: Told | None, *, own: bool, subject: bool
    ) -> Told:
        """Those of a figure whose own words name nothing, with what they go back to.

        `before` is the figure before it in its sentence; `subject` tells that its verb has one.
        """
        one = self._one
        units = one.language.word_set("bare_units").issuperset(told.noun.lower().split())
        if told.noun and (units or says_nothing(one, told.noun)):
            if before is not None and before.noun and part.first != at:
                return replace(before, manner="")  # a rise in output to 12 kt
            manner = told.manner or (told.noun if one.is_a(at + 1, "share_nouns") else "")
            told = replace(told, noun="", manner=manner, head="") if manner or subject or units else told
        if not self.is_elsewhere(told, own=own):
            self._main = self._main or told.noun
            return told
        if not told.noun and self._main and one.tags[part.start] not in {Tag.RELATIVE, *HARD}:
            return replace(told, noun=self._main, head=self._main)
        first, _, named = self._openings.get(at, ("", "", ""))
        if one.language.word_set("terms").intersection(named.split()[:1]):
            first, named = one.word("opening_for"), " ".join(named.split()[2:])  # in terms of deaths
        if not subject and first in one.language.word_set("opening_for"):
            noun = named.removeprefix(f"{one.word('articles_of')} ")
        else:
            noun = self._named(part) or self._pointed(part)
        self._main = self._main or noun
        return replace(told, noun=noun, head=noun) if noun else told

    def _named(self, part: Part) -> str:
        """What the words of a part before its figures name first; "" where those only point back."""
        one, at = self._one, part.opening(self._one)
        if one.tag(at) is Tag.PRONOUN and one.is_a(at, "there") and one.tag(at + 1) in VERBAL:
            changes = (to for to in range(at, part.first) if one.is_a(to, "change_nouns"))
            at = next((to + 2 for to in changes if one.is_a(to + 1, "in")), part.first)
        points = one.is_a(at, "pointers_alone", "possessives", "that_words")
        later = any(one.is_a(to, "there") for to in range(at, part.first))  # in the census there were 12
        later = later or one.has(at, part.first, Tag.RELATIVE)  # homes, where costs were 12
        if points or later or one.tag(at) is Tag.PREPOSITION:
            return ""
        end = going_on(one, beginning_at(one, at), verbs=False)
        noun = said(one, (at, end), changes=False) if at < end <= part.first else ""
        framed = any(one.is_a(to, "announcing") for to in range(at, end))
        framed = framed or noun.lower() in one.language.word_set("change_nouns")
        return "" if framed or not noun or says_nothing(one, noun) else noun

    def _pointed(self, part: Part) -> str:
        """What the sentence before tells of, where this one goes back to it and that has no figure."""
        one, at = self._one, part.opening(self._one)
        alone = one.tag(at) is Tag.PRONOUN and one.is_a(at, "contracted") and not one.is_a(at, "there")
        sums = one.tag(at) is Tag.DETERMINER and one.is_a(at, "pointers_alone")
        sums = sums and one.is_a(at + 1, "amounts") and one.tag(at + 2) in VERBAL
        if part.start or not (alone or sums):
            return ""
        before = Sentence(self._previous(), (), one.language)
        settle(before)
        settle_forms(before)
        mark_times(before)
        told = (word for word, tag in zip(before.texts, before.tags, strict=True) if tag is not Tag.TIME)
        verb = next((to for to in range(len(before)) if before.tags[to] in VERBAL), 0)
        if not verb or any(sign.isdigit() for word in told for sign in word):
            return ""
        return subject_of(before, clause_of(before, verb + 1))


def content(one: Sentence, text: str) -> set[str]:
    """The words of a text that name something, in the singular."""
    plain = frozenset().union(*(one.language.word_set(name) for name in _NO_CONTENT))
    return {_stem(word) for word in text.split() if word.lower() not in plain} - {""}


def _stem(word: str) -> str:
    return possessor(word.strip(".,()’'").lower()).removesuffix("s")
