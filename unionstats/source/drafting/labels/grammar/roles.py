"""The part of a figure in its sentence."""

from unionstats.source.drafting.labels.grammar.beside import either, lesser, measuring, opened, set_off
from unionstats.source.drafting.labels.grammar.brackets import bracketed
from unionstats.source.drafting.labels.grammar.changes import changing
from unionstats.source.drafting.labels.grammar.counts import counted
from unionstats.source.drafting.labels.grammar.levels import level_of, tied
from unionstats.source.drafting.labels.grammar.shares import shared
from unionstats.source.drafting.labels.grammar.told import Place, Told

_READINGS = (measuring, bracketed, shared, either, changing, lesser, counted, tied, level_of, opened, set_off)


def role_of(place: Place) -> Told:
    """What the words around a figure tell it of: the first reading that fits."""
    return next((found for reading in _READINGS if (found := reading(place)) is not None), Told())
