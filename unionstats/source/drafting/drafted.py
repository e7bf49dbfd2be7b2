"""A drafted ledger as values."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.quantity import Quantity
from unionstats.source.drafting.relations.row import Doubt
from unionstats.source.layout import Layout


class DraftSection(Struct, frozen=True, gc=False):
    """A heading; one without a title is the text before the first heading."""

    id: str
    title: str


class DraftFigure(Struct, frozen=True, gc=False):
    """A figure; an unstated one has no text, no quantity and no paragraph, and stands at -1.

    `start` and `end` are offsets in the text; `whole` is set where the unit says otherwise.
    """

    id: str
    stated: str | None
    quantity: Quantity | None
    unit: str | None
    section: str | None
    paragraph: int | None
    label: str
    region: str | None
    period: str | None
    doubts: tuple[Doubt, ...]
    whole: bool | None = None
    start: int = -1
    end: int = -1


class DraftRule(Struct, frozen=True, gc=False):
    """A rule between figures; `note` are the words of the text that state it, which stand at `start:end`."""

    id: str
    kind: str
    rule: str
    note: str
    doubts: tuple[Doubt, ...]
    figures: tuple[str, ...]
    start: int
    end: int


class Draft(Struct, frozen=True):
    """What was drafted, in the text's order; unstated figures stand behind the paragraph that needs them."""

    layout: Layout
    language: str
    title: str
    sections: Sequence[DraftSection]
    figures: Sequence[DraftFigure]
    rules: Sequence[DraftRule]
