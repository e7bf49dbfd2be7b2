"""What is told of levels of paragraphs before: means behind their count, and how far budgets were missed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from unionstats.source.drafting.changed import Level, Made
from unionstats.source.drafting.relations.changes.budgets import budget_and_outturn
from unionstats.source.drafting.relations.quotients.beside import is_total_of, total_of
from unionstats.source.drafting.relations.row import QUOTIENT, Row
from unionstats.source.drafting.totals import same_place_and_time

_NEAR = 2  # paragraphs before an overspend


class Derived:
    """Figures that say of what they are, of which their own paragraphs print only some."""

    def __init__(self) -> None:
        self._means: list[tuple[Level, Level]] = []
        self._off_budget: list[Level] = []

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take those of a paragraph in."""
        self._means += [(told[mean], told[count]) for mean, count in row.counted.items()]
        self._off_budget += [told[one] for one in sorted(row.off_budget)]

    def made(self, before: Callable[[Level], Sequence[Level]]) -> Iterator[Made]:
        """Their rules; `before` gives the levels before one."""
        for mean, count in self._means:
            near = [one for one in before(mean) if is_total_of(one.item, mean.item, one.noun)]
            near = [one for one in near if same_place_and_time(one.figure, mean.figure)]
            total = total_of(mean.item, count.item, near, lambda one: one.item)
            if total is not None:
                yield "average", QUOTIENT, [each.figure for each in (mean, total, count)], None
        for off in self._off_budget:
            near = [one for one in before(off) if off.paragraph - one.paragraph <= _NEAR]
            near = [one for one in near if one.figure.section == off.figure.section]
            pair = budget_and_outturn(off.item, near, lambda one: one.item)
            if pair is not None:
                yield "change", "{0} = {1} - {2}", [one.figure for one in (off, *pair)], None
