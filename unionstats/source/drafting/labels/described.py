"""The label of a range, an age or a bound."""

import re
from collections.abc import Sequence

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Words
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.row import Row


def described(row: Row, place: int, words: Words, labels: Sequence[str], text: str) -> str:
    """A range, an age or a bound, as printed, with what it describes: 20~100人的企业.

    `labels` are those of the figures before it.
    """
    item, items = row.items[place], row.items
    bounded: re.Match[str] | None = row.bounded(place)
    if item.role is not Role.RANGE and bounded is not None:
        of = bounded["of"].removesuffix(item.language.particle)
        own = item.lead if item.language.spaced else words.noun.removesuffix(of)
        return " ".join(f"{own.removeprefix(' and')}{item.printed.found.literal}{of}".split())
    group = item.printed.found.group
    if place and items[place - 1].printed.found.group == group:
        return labels[place - 1]
    printed = " ".join(text[slice(*group)].split()) or item.printed.found.literal
    following = items[place + 1 : place + 2]
    ending = following[0] if following and following[0].printed.found.group == group else item
    return reader(item.language).described(printed, words, ending)
