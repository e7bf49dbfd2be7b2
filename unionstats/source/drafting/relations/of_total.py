"""Parts of a total with which their sentence opens: Of the 320 branches, 120 were in the north."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.quantity.scan import Role
from unionstats.source.drafting.relations.row import Row

_MOST = 24


def parts_of(row: Row, place: int) -> Sequence[int]:
    """List the parts that begin clauses of their own behind the total with which the sentence opens."""
    whole = place - 1
    opening = row.items[whole]
    if (
        not opening.first
        or not row.marks.whole_opens.fullmatch(opening.gap)
        or not row.marks.whole_ends.match(row.items[place].gap)
    ):
        return ()
    if not row.is_level(whole) or not _counted_in(row, whole, place):
        return ()
    members = [place]
    for other in range(place + 1, min(len(row), place + _MOST)):
        if not row.together(place, other):
            break
        if not row.is_level(other):
            continue
        if not row.marks.next_part.search(row.items[other].gap) or not _counted_in(row, whole, other):
            break
        members.append(other)
    if len(members) == 1 and any(
        one.kind == "share" and one.figures[1:] == (row.items[place].number, opening.number)
        for one in row.relations
    ):
        return ()
    return members


def _counted_in(row: Row, whole: int, part: int) -> bool:
    """Whether a figure counts what the total counts: its unit, if it has any, is the total's."""
    item, total = row.items[part], row.items[whole]
    if row.marks.of_others.match(item.tail) or not row.same_unit(whole, part) or item.role is not Role.PLAIN:
        return False
    counted = f"{total.printed.found.literal}{total.tail}"
    return item.unit in {"", total.unit} or item.unit in counted
