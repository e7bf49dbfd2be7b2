"""What is told of levels of paragraphs before: means behind their count, and how far budgets were missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from unionstats.interval import Interval, divide, intersect
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.paragraphs.changed import Level, Made
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.changes.budgets import budget_and_outturn
from unionstats.source.drafting.relations.quotients.beside import is_total_of, total_of
from unionstats.source.drafting.relations.row import QUOTIENT, Row
from unionstats.source.drafting.relations.slips import akin, can_be, in_base, span, stands

_FINE = 100  # last digits of a mean whose slip is told by its count's unit alone
_NEAR = 2  # paragraphs before an overspend

Before: TypeAlias = Callable[[Level], Sequence[Level]]
"""The levels that a report tells before one."""


class Derived:
    """Figures that say of what they are, of which their own paragraphs print only some."""

    def __init__(self) -> None:
        self._means: list[tuple[Level, str, Level | None]] = []
        self._beside: list[tuple[Level, Level]] = []
        self._counted: defaultdict[str, list[Level]] = defaultdict(list)
        self._off_budget: list[Level] = []

    def add(self, row: Row, told: Sequence[Level], unsure: set[int]) -> None:
        """Take those of a paragraph in."""
        settled = {one.figures[0] for one in row.relations}
        for place, unit in row.means.items():
            item = row.items[place]
            near = [told[one] for one in row.levels(place) if one not in unsure]
            totals = [one for one in near if one.item.sentence == item.sentence and akin(one.item, item)]
            if item.number not in settled:
                self._means.append((told[place], unit, totals[-1] if totals else None))
        self._beside += [(told[mean], told[count]) for mean, count in row.counted.items()]
        self._off_budget += [told[one] for one in sorted(row.off_budget)]

    def means(self, before: Before) -> Iterator[Made]:
        """The rules of means whose count, or total too, an earlier paragraph tells."""
        for mean, unit, total in self._means:
            yield from self._mean(mean, unit, total, before)

    def _mean(self, mean: Level, unit: str, total: Level | None, before: Before) -> Iterator[Made]:
        """An average whose count, or total too, stands in another paragraph: named, or the one that fits."""
        language = mean.item.language
        said = language.marks.mean_of.search(mean.item.lead)
        whose, of = (said["whose"], said["of"]) if said is not None else ("", "")
        near = before(mean)
        totals = [one for one in near if of and thing(one.noun) == thing(of)][-1:]
        totals = [total] if total is not None else totals
        counts = [one for one in near if reader(language).counts(one.item, unit) and one not in totals]
        counts = [one for one in counts if same_place_and_time(one.figure, mean.figure)]
        if said is None:
            named = [one for one in counts if thing(one.noun) == thing(unit)]
        else:
            named = [one for one in counts if whose and thing(one.noun).endswith(thing(whose))]
        for one in totals:
            made = {count.figure.id: divide(span(one.item), span(count.item)) for count in counts}
            fitting = [count for count in counts if stands(mean.item, made[count.figure.id])][-1:]
            some: Sequence[Level] = self._counted[unit] or (
                named[-1:] if len({each.item.value for each in named}) == 1 else []
            )
            sure = bool(some) and len({count.item.value for count in counts}) == 1
            if not some and said is not None:
                some = [count for count in counts if count.item.number == mean.item.number - 1]
            fine = total is not None and mean.item.value >= _FINE * mean.item.quantity.step
            exact = [count for count in counts if fine and not count.item.quantity.approximation]
            near_by = [count for count in some if count in counts] or exact
            likely = [count for count in near_by if is_near(mean, made[count.figure.id], sure=sure)]
            likely = likely if some or len({count.item.value for count in likely}) == 1 else []
            self._counted[unit] = fitting or self._counted[unit]
            for count in fitting or likely:
                yield "average", QUOTIENT, [each.figure for each in (mean, one, count)], None

    def made(self, before: Before) -> Iterator[Made]:
        """Their rules; `before` gives the levels before one."""
        for mean, count in self._beside:
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


def is_near(mean: Level, meant: Interval | None, *, sure: bool) -> bool:
    """Whether a mean may be a slip of what is meant, or is surely one, and is not it but for its zeros.

    £11,400 for each of 8,400, of £96m, is rounded.
    """
    printed = mean.item.quantity
    half = in_base(printed, printed.coarse_step) / 2
    value = in_base(printed, printed.value)
    rounded = Interval(value - half, value + half)
    coarse = (
        printed.coarse_step > printed.step and meant is not None and intersect(rounded, meant) is not None
    )
    return not coarse and (sure or can_be(mean.item, meant))
