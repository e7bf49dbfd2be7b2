"""Shares that make 100% of one whole that the text does not name."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.interval import ZERO, add
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.row import Row, span

_LOOK_AHEAD = 24


def complete_shares(row: Row) -> None:
    """Give shares of an unnamed whole one total where they make 100% of it: 男性占51%；女性占49%."""
    open_ = [
        (number, row.items[one.figures[0] - row.items[0].number])
        for number, one in enumerate(row.relations)
        if one.kind == "share" and one.unstated is not None and not one.unstated.words
    ]
    start = 0
    while start < len(open_):
        size = _making_hundred(
            row,
            [item for _, item in open_[start : start + _LOOK_AHEAD]],
            [number for number, _ in open_[start : start + _LOOK_AHEAD]],
        )
        if size:
            row.join_shares([number for number, _ in open_[start : start + size]])
        start += size or 1


def _making_hundred(row: Row, shares: Sequence[Item], numbers: Sequence[int]) -> int:
    """How many of the first shares make 100%, of parts in one unit and one sentence; 0 if none do."""
    total = ZERO
    units = [row.relations[number].unstated for number in numbers]
    for count, share in enumerate(shares, 1):
        unit, first = units[count - 1], units[0]
        if share.sentence != shares[0].sentence or unit is None or first is None or unit.unit != first.unit:
            return 0
        total = add(total, span(share))
        if total.low is not None and total.low > 1:
            return 0
        if count > 1 and 1 in total:
            return count
    return 0
