"""Two levels: how many times the other one is, how far they are apart, which way from one to the other."""

from __future__ import annotations

from unionstats.quantity.model import PERCENT, TIMES
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.bases import base_key, base_of, started
from unionstats.source.drafting.relations.row import Row


def read_times(row: Row, place: int) -> bool:
    """是上年的2.3倍, 比上年翻一番: a multiple of an earlier level."""
    item, about = row.items[place], row.level_before(place)
    said = row.marks.times.match(item.gap) if item.unit == TIMES else None
    if said is None or about is None:
        return False
    if not said["compared"] and not row.marks.times_word.match(item.printed.found.literal):
        return False
    compared = said["compared"] or said["again"] or ""
    key = base_key(row, compared) or row.compared.get(about, "year")
    base = base_of(row, about, key)
    row.base[place] = about
    if base is not None:
        row.add("times", "{0} = {1} / {2}", (place, about, base))
    else:
        before = row.unstated(about, f"before {key}", "before", row.items[about].unit)
        row.add("times", "{0} = {1} / {u}", (place, about), before)
    return True


def read_apart(row: Row, place: int) -> bool:
    """最高2580米，最低120米，高差2460米: how far the two figures before it are apart."""
    first, second = place - 2, place - 1
    item = row.items[place]
    if not row.marks.apart.search(item.gap) or not row.together(first, place):
        return False
    if item.kind is Kind.POINTS:
        both = row.items[first].unit == row.items[second].unit == PERCENT
    else:
        both = row.is_level(first) and row.is_level(second) and row.same_unit(first, second)
        both = both and row.same_unit(second, place)
    if not both:
        return False
    if row.items[first].quantity.value < row.items[second].quantity.value:
        first, second = second, first
    row.base[place] = place
    row.add("change", "{0} = {1} - {2}", (place, first, second))
    return True


def read_ways(row: Row) -> None:
    """由120家增加到150家, rose from 120 to 150: the way between two levels, where it is all that is told."""
    told = {one.figures[1:] for one in row.relations}
    for place, item in enumerate(row.items):
        start = started(row, place)
        if start is None or (item.number, row.items[start].number) in told:
            continue
        found = row.marks.way.search(f"{row.items[start].lead}#{item.gap}")
        if found is not None:
            row.add("way", "{0} < {1}" if found["down"] is not None else "{0} > {1}", (place, start))
