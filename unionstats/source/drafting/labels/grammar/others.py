"""What a figure takes from the others of its sentence, or before: a head, the same thing, what parts them."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.grammar.clauses import clause_of, is_level, subject_of
from unionstats.source.drafting.labels.grammar.names import is_change, placed, unit_of
from unionstats.source.drafting.labels.grammar.phrases import ending_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.times import end_of, time_compared, time_of
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import VERBAL, Sentence, Tag

REACH = 64
_BESIDE = frozenset({Tag.FIGURE, Tag.DETERMINER, Tag.PREPOSITION, Tag.ADVERB})


def key_of(item: Item, told: Told) -> tuple[str, str, Kind, str]:
    """By what two figures are told alike."""
    return told.noun, told.manner, item.kind, unit_of(item)


def tell_apart(
    one: Sentence, items: Sequence[Item], told: list[Told], places: range, ends: dict[int, str]
) -> None:
    """Have the figures of a sentence that are told alike, or compared with, tell their time; or their end."""
    keys, end, language = [key_of(items[place], told[place]) for place in places], None, one.language
    for place, key in zip(places, keys, strict=True):
        at, alike = one.at[place], keys.count(key) > 1
        end = end_of(one, at, end)
        time = time_of(one, at) if alike else ""
        found = told[place]
        share = found.manner.startswith(one.form("share_word"))
        changes = bool(found.manner) and is_change(language, found.manner)
        level = items[place].kind is Kind.LEVEL and not changes
        if level or share or not found.manner:
            time = time_compared(one, at) or time
        time = "" if level and time.partition(" ")[0] == one.word("from") else time  # £12m from 2021
        time = time or (placed(one, at, found) if alike and (found.manner or end is not None) else "")
        known = bool(found.manner) and not share and (changes or level)
        if end is not None and alike and not (time or known) and key[2] is not Kind.POINTS:
            ends[place] = end
        if time and found.noun:
            than = one.word("than") if found.manner in language.word_set("comparing_words") else ""
            told[place] = replace(found, manner=" ".join(filter(None, (found.manner, than, time))))


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


def add_head(one: Sentence, found: list[Told], places: range) -> None:
    """Give the names of a list behind a colon the head that they share."""
    head = _head_of(one)
    for place in places if head else ():
        told = found[place]
        if told.noun and head.lower() not in told.noun.lower():
            found[place] = replace(told, noun=one.language.told(head, told.noun))


def _head_of(one: Sentence) -> str:
    """What the names of a list are of; "" where no words say so."""
    colons = [at for at, tag in enumerate(one.tags) if tag is Tag.COLON]
    figures = sorted(one.at.values())
    colon = colons[0] if len(colons) == 1 else 0
    lists = colon > 0 and len(figures) > 1 and figures[0] > colon and one.tag(colon + 1) not in _BESIDE
    if not lists or one.has(colon, len(one), *VERBAL, Tag.PARTICIPLE):
        return ""
    end = colon - 2 * one.is_a(colon - 1, "follows")
    if one.tag(end - 1) in VERBAL and is_level(one, end - 1):
        head = subject_of(one, clause_of(one, end))
    else:
        head = "" if one.has(0, end, *VERBAL) else said(one, ending_at(one, end))
    head = head.partition(f" {one.word('by')} ")[0]
    words = head.split()
    titled = len(words) > 1 and all(word[:1].isupper() for word in words)
    opens = bool(words) and words[-1].lower() in one.language.word_set("announcing")
    return "" if titled or opens or says_nothing(one, head) else head
