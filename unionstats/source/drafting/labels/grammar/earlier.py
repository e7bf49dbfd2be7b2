"""What the figures before one are told of, where it is told by them."""

from collections.abc import Sequence

from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.grammar.names import unit_of
from unionstats.source.drafting.labels.grammar.told import Told

REACH = 64
"""How many figures before one are looked at."""


def _near(place: int) -> range:
    return range(place - 1, max(place - REACH, 0) - 1, -1)


def like(items: Sequence[Item], found: Sequence[Told], place: int, before: Told) -> Told:
    """What the last figure of the sentence is that is of the kind of one; `before` if there is none."""
    here = (at for at in _near(place) if items[at].sentence == items[place].sentence)
    return next((found[at] for at in here if items[at].kind is items[place].kind), before)


def main(items: Sequence[Item], found: Sequence[Told], place: int, kind: Kind) -> Told:
    """What the last sentence with figures tells of: the first of its levels, or of those of a kind."""
    if not place:
        return Told()
    sentence = items[place - 1].sentence
    places = [at for at in reversed(_near(place)) if items[at].sentence == sentence]
    places = [at for at in places if not found[at].aside] or places
    return found[next((at for at in places if items[at].kind is kind), places[0])]


def caught(items: Sequence[Item], found: Sequence[Told], place: int, told: Told) -> Told:
    """Those of a measure of what the last one in its unit measures: fish, of Hull caught 12 tonnes."""
    unit, language = unit_of(items[place]), items[place].language
    alike = (found[at].head for at in _near(place) if unit_of(items[at]) == unit)
    of = next(filter(None, alike), "")
    unit_word = items[place].printed.found.literal.rpartition(" ")[2]
    if told.head and unit_word in language.word_set("travelled"):
        return Told(language.labels["that"].format(label=unit_word, words=told.words), "", unit_word)
    if not of:
        return Told(told.head, "", told.head)
    return Told(language.labels["that"].format(label=of, words=told.words), "", of)
