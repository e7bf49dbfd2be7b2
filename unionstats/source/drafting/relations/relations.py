"""The relations that the sentences of a paragraph state between its figures."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.averages import read_average, read_ratio
from unionstats.source.drafting.relations.changes import read_again, read_change
from unionstats.source.drafting.relations.complete import complete_shares
from unionstats.source.drafting.relations.lists import read_list
from unionstats.source.drafting.relations.parts import read_parts
from unionstats.source.drafting.relations.row import Doubt, Row
from unionstats.source.drafting.relations.shares import read_fraction, read_share


def relations_of(items: Sequence[Item]) -> Row:
    """Read the figures of one paragraph in their order, then the lists of parts among them."""
    row = Row(items)
    place = 0
    while place < len(items):
        place += _read(row, place)
    complete_shares(row)
    read_parts(row)
    return row


def _read(row: Row, place: int) -> int:
    """Read what is said of the figure at a place, and return how many figures that was."""
    role = row.items[place].role
    if role is Role.RATIO:
        return read_ratio(row, place)
    if role is Role.RANGE:
        row.doubts.setdefault(place, Doubt.RANGE)
        row.base[place] = place
        return 1
    count = read_list(row, place)
    if count:
        return count
    readers = (read_fraction, read_again, read_change, read_share, read_average)
    any(read(row, place) for read in readers)
    return 1
