"""An amount for each of so many, and what they come to: 40 laptops at £350 each, costing £14,000."""

from __future__ import annotations

from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.row import QUOTIENT, Row
from unionstats.source.drafting.relations.slips import akin

_REACH = 24  # characters before an amount


def read_priced(row: Row, place: int) -> bool:
    """Read an amount for each whose total stands right behind it, and its count right before it."""
    count, total = place - 1, place + 1
    if not (row.together(count, place) and row.together(place, total)):
        return False
    items = row.items
    gaps = items[place].gap[-_REACH:], items[total].gap, items[total].tail
    priced = row.marks.priced.match("#".join(gaps))
    counted = items[count].dimension in {"", "count"} and not akin(items[count], items[place])
    levels = row.is_level(count) and row.is_level(total) and row.same_unit(place, total)
    if priced is None or not (counted and levels):
        return False
    unit = priced["unit"]
    if unit and not reader(items[count].language).counts(items[count], unit):
        return False  # 12 courses at £300 per head
    row.base[place] = place
    row.add("average", QUOTIENT, (place, total, count))
    return True
