"""What the rules leave of an unstated figure."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.interval import Interval


class Solved(Struct, frozen=True):
    """What an unstated figure can be, in the base of its dimension.

    `within` runs from the least to the greatest number that fits. For a whole count `count` says how many
    fit (None where they are unbounded or too many to be tried) and `values` lists them where they were
    tried one by one or form a run; for a real both are None. `complete` is False where the work stopped
    early: the true set is then a part of `within`.
    """

    within: Interval | None
    count: int | None
    values: Sequence[int] | None
    complete: bool = True


NOTHING = Solved(None, 0, ())
