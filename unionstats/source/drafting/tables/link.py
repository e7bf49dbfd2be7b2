"""A rule between a figure of a sentence and cells of a table."""

from msgspec import Struct

from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.tables.axes import Axes, Place
from unionstats.source.drafting.tables.told import Told


class Link(Struct, frozen=True):
    """A rule between a figure of a sentence and cells of a table."""

    told: Told
    form: str
    rule: str
    table: str
    cells: tuple[Place, ...]
    figures: tuple[str, ...]
    question: Question | None = None


def link_of(told: Told, axes: Axes, form: str, rule: str, *places: Place) -> Link:
    """A link by a rule of the figure, {0}, and of the cells at these places."""
    names = (told.figure.id, *(axes.table.cells[place].id for place in places))
    return Link(told, form, rule.format(*names), axes.table.id, places, names)
