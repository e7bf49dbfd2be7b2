"""Figures of a sentence that are told alike: their times, or where they hold, tell them apart."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.grammar.names import is_change, placed, unit_of
from unionstats.source.drafting.labels.grammar.times import end_of, time_compared, time_of
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import Sentence


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
