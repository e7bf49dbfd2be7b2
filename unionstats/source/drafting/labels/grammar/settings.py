"""Where the figures of a clause hold, by the phrase that opens it: In Leeds, among women."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.languages.language import Language
from unionstats.source.drafting.labels.grammar.complements import said_on
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, Sentence, Tag

_LONGEST = 14  # words
_INSIDE = frozenset({*THINGS, *LISTS, Tag.PREPOSITION, Tag.PARTICIPLE, Tag.GERUND, Tag.TIME})
_OPENS = frozenset({Tag.JOINT, Tag.SEMICOLON, Tag.OPENER})


def settings_of(one: Sentence) -> list[str]:
    """The phrase that opens the clause of each figure of a sentence, in turn; "" where none does."""
    phrase, found, figures = "", [], set(one.at.values())
    for at, tag in enumerate(one.tags):
        opens = at == 0 or one.tags[at - 1] in _OPENS or (at == 1 and one.tags[0] is Tag.ADVERB)
        if opens and tag is Tag.PREPOSITION and one.is_a(at, "placing", "inner_places", "restricting"):
            phrase = _phrase(one, at) or phrase
        elif tag in {Tag.SEMICOLON, Tag.OPENER}:
            phrase = ""
        elif at in figures:
            found.append("" if one.is_a(one.before(at - 1, Tag.DETERMINER), "inner_places", "of") else phrase)
    return found


def _phrase(one: Sentence, start: int) -> str:
    """A phrase of place from a word on, up to the subject of its clause."""
    end = start + 1 + (one.tag(start + 1) is Tag.DETERMINER)
    while end < start + _LONGEST and one.tag(end) in _INSIDE:
        if one.tags[end] is Tag.COMMA and not (
            one.tag(end + 1) in THINGS and one.has(end, end + _LONGEST, Tag.JOINT)
        ):
            break
        end += 1
    nouns = [at for at in range(start + 1, end) if one.tags[at] in THINGS]
    ended = one.tag(end) in {Tag.COMMA, Tag.PRONOUN, Tag.DETERMINER, Tag.FIGURE}
    if not (nouns and ended) or any(one.is_a(at, "no_settings", "time_nouns") for at in nouns):
        return ""
    words = said_on(one, start, end)
    return words[0].lower() + words[1:]


def set_in(
    found: list[Told], settings: Sequence[str], keys: Sequence[tuple[object, ...]], language: Language
) -> None:
    """Have figures that are told alike where they hold in different places."""
    places: dict[tuple[object, ...], set[str]] = {}
    for key, phrase in zip(keys, settings, strict=True):
        places.setdefault(key, set()).add(phrase)
    sets = language.word_set("restricting")
    alike = {found[at].noun for at, key in enumerate(keys) if len(places[key]) > 1}
    for at, phrase in enumerate(settings):
        told = found[at]
        apart = told.noun in alike or not sets.isdisjoint(phrase.split())
        if phrase and apart and told.noun and not _known(told, phrase):
            found[at] = replace(told, noun=f"{told.noun} {phrase}")


def _known(told: Told, phrase: str) -> bool:
    """Whether the words of a phrase are told already."""
    words = set(phrase.lower().split()[1:])
    return not words.isdisjoint(f"{told.noun} {told.manner}".lower().split())
