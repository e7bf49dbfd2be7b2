"""How the shares of one whole moved: 第一产业比重上升3.8个百分点，第二、第三产业分别回落2.1和1.7个百分点."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from itertools import groupby

from unionstats.interval import add, scale
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.slips import span
from unionstats.source.drafting.relations.sums.exhaustive import bands_meet, parted

_LEAST = 3  # shares of a whole


def read_shifted(row: Row) -> None:
    """Find changes in percentage points of all the shares of a whole: what some gain, the others lose.

    Points are often worked out from rounded shares; a last digit for each may part them from nothing.
    """
    points = [one for one, item in enumerate(row.items) if item.kind is Kind.POINTS]
    for _, sentence in groupby(points, key=lambda one: row.items[one].sentence):
        places = [one for one in sentence if not row.marks.of_which.search(row.items[one].gap)]
        if not places or row.marks.moved_share.search(row.items[places[0]].lead) is None:
            continue
        for size in range(_LEAST, min(len(places), FAR) + 1):
            if _are_all(row, places[:size]):
                _read_shifts(row, places[:size])
                break


def _are_all(row: Row, places: Sequence[int]) -> bool:
    """Whether shares are named as all of a whole: industries, ages of 0 to 14, 15 to 59, 60 and over."""
    names = [row.names.get(one) or row.items[one].lead for one in places]
    return parted(row.items[places[0]].language, names) is not None or bands_meet(row.marks, names)


def _read_shifts(row: Row, places: Sequence[int]) -> None:
    """Record that gains and losses are equal, unless only what the rounding of shares leaves parts them."""
    ways: list[int] = []
    for one in places:
        verb = row.verb(one)
        if verb is None and not ways:
            return
        ways.append(ways[-1] if verb is None else -1 if verb.down else 1)
    against = [one for one, way in zip(places, ways, strict=True) if way != ways[0]]
    beside = [one for one, way in zip(places, ways, strict=True) if way == ways[0] and one != places[0]]
    items = [row.items[one] for one in places]
    left = reduce(add, [scale(span(one), way) for one, way in zip(items, ways, strict=True)])
    value, rounding = Fraction(0), Fraction(0)
    for item, way in zip(items, ways, strict=True):
        value, rounding = value + way * item.value, rounding + item.quantity.step
    if not against or (0 not in left and abs(value) <= rounding):
        return
    signs = ["+"] * len(against) + ["-"] * len(beside)
    told = " ".join(f"{sign} {{{at}}}" for at, sign in enumerate(signs, 1))
    row.add(
        "difference" if beside else "sum", "{0} = " + told.removeprefix("+ "), (places[0], *against, *beside)
    )
