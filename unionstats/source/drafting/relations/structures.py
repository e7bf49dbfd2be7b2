"""Ratios of several terms that are per cent: 10.0:42.7:47.3 of three amounts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import groupby

from unionstats.interval import add, divide, intersect, scale
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.apart import levels_near
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.slips import span

_HUNDRED = 100
_LONGEST_RATIO = 6


def read_structures(row: Row) -> None:
    """Find the levels whose structure a ratio of several terms tells: 10.0:42.7:47.3 of three amounts."""
    for kind, group in groupby(range(len(row)), key=lambda one: _ratio_of(row.items[one])):
        places = list(group)
        if kind and 2 < len(places) <= _LONGEST_RATIO:  # noqa: PLR2004 - two terms may be of anything
            _read_structure(row, places, levels_near(row, places[0]))


def _ratio_of(item: Item) -> tuple[int, int] | None:
    """Where the ratio stands of which a figure is a term."""
    return item.printed.found.group if item.role is Role.RATIO else None


def _read_structure(row: Row, places: Sequence[int], near: Sequence[int]) -> None:
    """Record the terms of a ratio as shares of what some levels, in their order, make; all but one fit."""
    size = len(places)
    numbers = tuple(row.items[one].number for one in places)
    if not any(one.kind == "ratio" and one.figures == numbers for one in row.relations):
        return
    for start in near:
        alike = [one for one in near if one >= start and row.same_unit(one, start)][:size]
        if len(alike) == size and _fits_but_one(row, places, alike):
            for place, part in zip(places, alike, strict=True):
                form = f"{{0}} = {{1}} / ({terms(2, size)}) * 100"
                row.add("quotient", form, (place, part, *alike))
            return


def _fits_but_one(row: Row, places: Sequence[int], levels: Sequence[int]) -> bool:
    """Whether all terms but one, of three or more, are the shares of the levels in what they make."""
    made = reduce(add, (span(row.items[one]) for one in levels))
    fits = 0
    for place, level in zip(places, levels, strict=True):
        share = divide(span(row.items[level]), made)
        printed = span(row.items[place], rounded=True)
        fits += share is not None and intersect(printed, scale(share, _HUNDRED)) is not None
    return fits >= len(places) - 1
