"""Chains of levels that are told by how much more each is: 500 at A and 300 more at B."""

from collections.abc import Sequence

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import FAR, Row, signed
from unionstats.source.drafting.relations.slips import balanced

_SIGNS = {"+": 1, "-": -1, "−": -1}


def read_equation(row: Row, place: int) -> None:
    """Fees £1.20m + grants £0.35m = £1.55m: what signs between figures make of them."""
    gaps = [row.items[one].gap.strip() for one in range(place + 1)]
    told = [next((sign for sign in _SIGNS if sign in (gap[:1], gap[-1:])), "") for gap in gaps]
    signs: dict[int, int] = {}
    for one in range(place - 1, max(place - FAR, -1), -1):
        level = row.items[one].kind is Kind.LEVEL and row.together(one, place) and row.same_unit(one, place)
        if not level:
            return
        signs[one] = _SIGNS.get(told[one], 1)
        if not told[one]:
            break
    if len(signs) > 1 and "=" in (gaps[place][:1], gaps[place][-1:]):
        form = signed([*signs.values()][::-1])
        row.add("difference" if "-" in form else "sum", form, (place, *reversed(signs)))


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
