"""Chains of levels that are told by how much more each is: 500 at A and 300 more at B."""

from collections.abc import Sequence

from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import balanced


def read_chain(row: Row, place: int, others: Sequence[int]) -> bool:
    """500 at A and 300 more at B, 1,300 together: what levels make that are told by how much more they are.

    Each is more than the first one, or than the one before it, whichever makes the figure.
    """
    near = range(others[0] + 1, place) if others else ()
    moved = {one: _moved(row, one) for one in near if row.same_unit(one, place)}
    steps = [one for one, way in moved.items() if way]
    if len(others) != 1 or others[0] > place or not steps:
        return False
    signs = [moved[one] for one in steps]
    known = range(len(steps))
    star = [1 + len(steps), *signs]
    chain = [1 + len(steps), *(signs[at] * (len(steps) - at) for at in known)]
    items = [row.items[one] for one in (place, others[0], *steps)]
    slips = [(each, balanced(items, (-1, *each))) for each in ([star] if star == chain else [star, chain])]
    found = [each for each, slip in slips if slip is None] or [each for each, _ in slips if len(slips) == 1]
    for each in found[:1]:
        told = [f"{'+' if by > 0 else '-'} {{{at}}} * {abs(by)}" for at, by in enumerate(each, 1)]
        form = "{0} = " + " ".join(told).removeprefix("+ ").replace(" * 1", "")
        row.add("difference", form, (place, others[0], *steps))
        for one in steps:
            row.set_apart(one)
    return True


def _moved(row: Row, place: int) -> int:
    """Whether a figure says how much more a level is, 1, or how much less, -1; 0 if it says neither."""
    found = row.marks.more_by.match(row.items[place].tail)
    return 0 if found is None else 1 if found["up"] else -1
