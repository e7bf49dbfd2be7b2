"""A change between two figures with a time each: 77.5% in 2022 and 79.8% in 2023, up 2.3 points."""

from __future__ import annotations

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.bases import agree, base_key, years_in
from unionstats.source.drafting.relations.differences import change, difference
from unionstats.source.drafting.relations.row import Row


def read_dated(row: Row, place: int) -> bool:
    """Read a change right behind two figures of one thing as that from the earlier to the later one."""
    item, last, verb = row.items[place], place - 1, row.verb(place)
    if verb is None or not _are_alike(row, place - 2, last, place):
        return False
    times = _behind(row, last, verb.head) or _before(row, last, verb.head)
    if times is None or times[0] == times[1]:
        return False
    years = [years_in(one) for one in times]
    back = all(years) and years[0] > years[1]
    then, now = (last, last - 1) if back else (last - 1, last)
    if verb.compared and not agree(base_key(row, verb.compared), base_key(row, times[back])):
        return False
    after = place + 1
    if row.together(place, after) and row.marks.base_behind.match(row.items[after].gap):
        return False
    if item.kind is Kind.POINTS:
        difference(row, place, now, down=verb.down, other=then)
        return True
    row.set_apart(then, increase=False)
    change(row, place, now, verb.compared, down=verb.down, start=then)
    return True


def _are_alike(row: Row, first: int, last: int, place: int) -> bool:
    """Whether two figures can be one at two times, and the next one their change."""
    if first < 0 or not row.together(last, place) or not row.alike(first, last):
        return False
    kind, pair = row.items[place].kind, (first, last)
    if kind is Kind.POINTS:
        return all(row.items[one].unit == PERCENT and one not in row.falls for one in pair)
    levels = all(row.is_level(one) for one in pair)
    return levels and (kind is Kind.RATE or row.same_unit(last, place))


def _behind(row: Row, last: int, head: str) -> tuple[str, str] | None:
    """The times of two figures that stand behind them: 77.5% in 2022 and 79.8% in 2023."""
    gap, marks = row.items[last].gap, row.marks
    first, second = marks.dated_behind.match(gap), marks.dated_behind.match(head)
    if first is None or second is None or not row.together(last - 1, last):
        return None
    joined = marks.dated_joint.fullmatch(gap[first.end() :]) and marks.dated_then.fullmatch(
        head[second.end() :]
    )
    return (first["told"], second["told"]) if joined else None


def _before(row: Row, last: int, head: str) -> tuple[str, str] | None:
    """The times before them, also of a sentence each: In 2022 they were 1,200, and in 2023 1,300."""
    then, now = row.items[last - 1], row.items[last]
    first, second = row.marks.dated_before.search(then.gap), row.marks.dated_again.match(now.gap)
    near = row.together(last - 1, last) or (now.first and now.sentence == then.sentence + 1)
    if first is None or second is None or not near or not row.marks.dated_then.fullmatch(head):
        return None
    return first["told"], second["told"]
