"""What is kept of the figures of earlier paragraphs, and the rules between them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import Row

MOST = 64
"""How many figures before one are looked at."""

Made: TypeAlias = tuple[str, str, Sequence[DraftFigure], Question | None]
"""A rule between figures of several paragraphs: its kind and form, its figures, and what it asks."""


class Level(Struct, frozen=True, gc=False):
    """A printed figure of a sentence, with what its words call it and the number of its paragraph."""

    item: Item
    figure: DraftFigure
    noun: str
    paragraph: int


def last_of(levels: Sequence[Level], before: Level) -> Sequence[Level]:
    """The last of some levels before one."""
    end = bisect_left(levels, before.figure.start, key=lambda one: one.figure.start)
    return levels[max(end - MOST, 0) : end]


def levels_of(row: Row) -> list[int]:
    """The plain levels of a paragraph, and what came in or went out in it: 28,436 in, 27,190 out."""
    moved = {place for one in row.relations if one.kind == "difference" for place in one.figures[1:]}
    moved = {place for place in moved if row.base.get(place) == place}
    return [place for place in range(len(row)) if row.is_level(place) or place in moved]
