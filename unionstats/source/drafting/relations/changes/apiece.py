"""Percentage points from several rates: 增长8.4%，比全省(7.7%)和全国(7.0%)分别高0.7、1.4个百分点."""

import re

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.differences import difference
from unionstats.source.drafting.relations.changes.points import rate_before
from unionstats.source.drafting.relations.row import Row


def read_apiece(row: Row, place: int) -> int:
    """Read points that each tell how far a rate is from one of the rates, or the places, named before them.

    The others stand in brackets behind their names, or are not printed.
    """
    count = _listed(row, place) if row.items[place].kind is Kind.POINTS else 0
    first = place
    while first and _is_other(row, first - 1, place):
        first -= 1
    found = _words(row, first, place) if count else None
    now = rate_before(row, first) if found is not None else None
    if found is None or now is None or now >= first or place - first not in {0, count}:
        return 0
    names = [one.strip() for one in row.marks.names_joined.split(found["names"])]
    if len(names) != count or (count == 1 and place == first):
        return 0
    down = (found["down"] or found["under"]) is not None
    for turn, told in enumerate(names):
        other, name = first + turn if first < place else None, told.partition("(")[0]
        row.manners[place + turn] = f"{found['by']}{name}{found['verb'] or ''}"
        if other is not None:
            _tell(row, other, now, name)
        difference(row, place + turn, now, down=down, other=other, compared=None)
    return count


def _listed(row: Row, place: int) -> int:
    """How many points stand side by side from one on."""
    end = place + 1
    while row.together(end - 1, end) and row.items[end].kind is Kind.POINTS:
        if not row.marks.list_joint.match(row.items[end].gap) or "," in row.items[end].gap:
            break
        end += 1
    return end - place


def _is_other(row: Row, one: int, place: int) -> bool:
    """Whether a figure is a rate that stands alone in a bracket of the clause before points."""
    item = row.items[one]
    alone = item.aside and item.gap.endswith("(") and not item.tail.strip()
    return bool(alone) and item.unit == PERCENT and row.together(one, place)


def _words(row: Row, first: int, place: int) -> re.Match[str] | None:
    """The words from a rate to the points, # for each rate between them."""
    gaps = "#".join(row.items[one].gap for one in range(first, place + 1))
    return row.marks.points_apiece.match(gaps) if row.together(first - 1, place) else None


def _tell(row: Row, other: int, now: int, name: str) -> None:
    """Set a rate that another one is compared with apart, by the name of its place: 全省投资增长."""
    row.set_apart(other, increase=False)
    noun = row.words(row.base.get(now, now)).noun
    if noun and not noun[:1].isdigit():
        row.names[other] = row.items[now].language.told(f"{name}{noun}", row.words(now).manner)
