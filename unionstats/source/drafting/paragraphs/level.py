"""What is kept of the figures of earlier paragraphs, and the rules between them."""

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.relations.relation import Question

Made: TypeAlias = tuple[str, str, Sequence[DraftFigure], Question | None]
"""A rule between figures of several paragraphs: its kind and form, its figures, and what it asks."""


class Level(Struct, frozen=True, gc=False):
    """A printed figure of a sentence, with what its words call it and the number of its paragraph."""

    item: Item
    figure: DraftFigure
    noun: str
    paragraph: int
