"""Where the figures of a clause hold, by the phrase that opens it: In Leeds, among women."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from unionstats.languages.language import Language
from unionstats.source.drafting.labels.grammar.complements import said_on
from unionstats.source.drafting.labels.grammar.told import LEADING, OPENS, Told
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, Sentence, Tag

_LONGEST = 14  # words
_INSIDE = frozenset({*THINGS, *LISTS, Tag.PREPOSITION, Tag.PARTICIPLE, Tag.GERUND, Tag.TIME})


def settings_of(one: Sentence, gapped: Collection[int]) -> list[str]:
    """The phrase that opens the clause of each figure of a sentence, in turn; "" where none does.

    `gapped` are the prepositions of those that stand right before a figure.
    """
    phrase, found, figures = "", [], set(one.at.values())
    for at, tag in enumerate(one.tags):
        opens = at == 0 or one.tags[at - 1] in OPENS or (at == 1 and one.tags[0] is Tag.ADVERB)
        opens = opens or at in gapped
        if opens and tag is Tag.PREPOSITION and one.is_a(at, *LEADING):
            phrase = _phrase(one, at) or phrase
        elif tag in {Tag.SEMICOLON, Tag.OPENER}:
            phrase = ""
        elif at in figures:
            led = one.before(at - 1, Tag.DETERMINER)
            counted = one.is_a(led, "of") and not one.is_a(led - 1, "means", "sums")  # 5 of 12 branches
            found.append("" if counted or one.is_a(led, "inner_places") else phrase)
    return found


def _phrase(one: Sentence, start: int) -> str:
    """A phrase of place from a word on, up to the subject of its clause."""
    about = one.is_a(start, "in") and one.is_a(start + 1, "terms") and one.is_a(start + 2, "of")
    start += 2 * about  # in terms of deaths
    end = start + 1 + (one.tag(start + 1) is Tag.DETERMINER)
    while end < start + _LONGEST and one.tag(end) in _INSIDE:
        if one.tags[end] is Tag.COMMA and not (
            one.tag(end + 1) in THINGS and one.has(end, end + _LONGEST, Tag.JOINT)
        ):
            break
        end += 1
    nouns = [at for at in range(start + 1, end) if one.tags[at] in THINGS]
    while one.tag(end) is Tag.ADVERB:
        end += 1
    ended = one.tag(end) in {Tag.COMMA, Tag.PRONOUN, Tag.DETERMINER, Tag.FIGURE}
    if not (nouns and ended) or any(one.is_a(at, "no_settings", "time_nouns") for at in nouns):
        return ""
    words = said_on(one, start, one.before(end - 1, Tag.ADVERB) + 1)
    words = f"{one.texts[start - 2]} {one.texts[start - 1]} {words}" if about else words
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
    nouns = [one.noun for one in found]
    for at, phrase in enumerate(settings):
        again = at > 0 and nouns[at] == nouns[at - 1]
        before, found[at] = found[at], _elsewhere(language, found[at], phrase, settings[:at], again=again)
        told = found[at]
        apart = told is not before or told.noun in alike or not sets.isdisjoint(phrase.split())
        apart = apart or (bool(phrase) and _restricts(language, phrase))
        if phrase and told.noun and apart and not _known(told, phrase):
            found[at] = replace(told, noun=f"{told.noun} {phrase}")


def _elsewhere(language: Language, told: Told, phrase: str, before: Sequence[str], *, again: bool) -> Told:
    """The same without the place of a figure before: share of men, of share of women told among men."""
    noun, _, place = told.noun.rpartition(", ")
    if phrase and place != phrase and place.partition(" ")[0] in language.word_set("placing"):
        return replace(told, noun=noun)  # turnout, among nurses
    lead, _, name = phrase.partition(" ")
    head, apart, tail = told.noun.rpartition(f" {lead} ")
    if again and apart and name and tail != name and len(tail.split()) <= len(name.split()):
        return replace(told, noun=f"{head} {phrase}")  # fees in the north were £3, in the south £4
    others = [other.partition(" ")[2] for other in before if other.startswith(f"{lead} ") and other != phrase]
    padded = f" {told.noun} "
    other = next((one for one in others if f" {one} " in padded), "") if name else ""
    return replace(told, noun=padded.replace(f" {other} ", f" {name} ").strip()) if other else told


def _restricts(language: Language, phrase: str) -> bool:
    """Whether a phrase says of whom or what something is told: for children, in private schools."""
    first, *rest = phrase.split()
    leads = language.word_set("opening_for") | language.word_set("in")
    acts = rest and rest[0].endswith("ing") and rest[0] not in language.word_set("ing_nouns")
    if first not in leads or not rest or not phrase.islower() or acts:
        return False
    pointing = ("pointers_alone", "leading_in", "each_time", "terms")
    framing = ("whole_places", "clock", "announcing", "time_terms")
    points = any(rest[0] in language.word_set(name) for name in pointing)
    return not points and all(language.word_set(name).isdisjoint(rest) for name in framing)


def _known(told: Told, phrase: str) -> bool:
    """Whether the words of a phrase are told already."""
    words = set(phrase.lower().split()[1:])
    return not words.isdisjoint(f"{told.noun} {told.manner}".lower().split())
