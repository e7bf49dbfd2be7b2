"""Figures of sentences that tell several rows of a table together: 54.3% were very or fairly satisfied."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from unionstats.interval import Interval, add, intersect
from unionstats.languages.language import language_of_label
from unionstats.pattern import pattern
from unionstats.quantity.characters import half_width
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.relations.slips import Slip, comparable, in_base, slip_of, span_of
from unionstats.source.drafting.tables.axes import Axes, Line, Place
from unionstats.source.drafting.tables.said import words
from unionstats.source.drafting.tables.told import Told

_MOST = 40  # rows of a table whose names are looked for
_TAIL = 2  # characters that names share at their end: 非常满意, 比较满意


class Several:
    """The names of a table's rows, to be found where words join some of them."""

    def __init__(self, axes: Axes) -> None:
        self._axes = axes
        lines = axes.rows.lines
        parts = {at: name for at, name in axes.table.names.items() if name and not lines[at].total}
        self._names = {half_width(name).casefold().strip(): at for at, name in parts.items()}
        self._patterns = list(self._written()) if 1 < len(self._names) <= _MOST else []

    def _written(self) -> Iterator[tuple[re.Pattern[str], str, dict[str, int]]]:
        """Yield how names are joined, whole ones or without the end that they share, each, and the rows."""
        shared = defaultdict[str, dict[str, int]](dict)
        for name, at in self._names.items():
            head, _, tail = name.partition(" ") if " " in name else (name[:-_TAIL], "", name[-_TAIL:])
            shared[tail][head] = at
        for tail, rows in {"": self._names, **shared}.items():
            if len(rows) > 1 and all(rows):
                space = " " if tail.isascii() and tail else ""
                one = "|".join(map(re.escape, sorted(rows, key=len, reverse=True)))
                joint = language_of_label(next(iter(self._names))).marks.rows_joint.pattern
                edges = (r"(?<!\w)", r"(?!\w)") if one.isascii() else ("", "")
                written = rf"{edges[0]}(?:{one})(?:{joint}(?:{one}))+{space}{re.escape(tail)}{edges[1]}"
                yield pattern(written), one, rows

    def rows(self, told: str) -> list[int]:
        """The rows that words join; none if they join them in several ways."""
        text = " ".join(half_width(told).casefold().split())
        found = [
            list(dict.fromkeys(rows[one] for one in re.findall(names, match.group())))
            for written, names, rows in self._patterns
            for match in written.finditer(text)
        ]
        return found[0] if len(found) == 1 and len(found[0]) > 1 else []

    def cells(self, told: Told, time: str, year: str) -> list[Place]:
        """The cells that a figure is the sum of, in the one column that can be meant.

        A count may be so but for a slip; a share that is not may be one of some of those asked.
        """
        rows, table = self.rows(told.around), self._axes.table.cells
        quantity = told.figure.quantity
        if not rows or quantity is None or quantity.approximation or told.change:
            return []
        columns = [line for line in self._axes.columns.lines.values() if _may_hold(line, time, year)]
        sums = []
        for line in columns:
            cells = [table[row, line.at] for row in rows if (row, line.at) in table]
            if len(cells) == len(rows) and all(comparable(quantity, one.quantity) for one in cells):
                sums.append((line, _sum(cells)))
        printed = span_of(quantity, rounded=True)
        held = [line for line, total in sums if intersect(printed, total) is not None]
        sums = sums if len(sums) == 1 else _meant(told, sums)
        if not held and len(sums) == 1 and quantity.unit is not None and quantity.unit.dimension != "ratio":
            line, total = sums[0]
            clear = slip_of(quantity, total, in_base(quantity, quantity.coarse_step)) is Slip.CLEAR
            held = [line] if clear else []
        return [(row, held[0].at) for row in rows] if len(held) == 1 else []


def _meant(told: Told, sums: list[tuple[Line, Interval]]) -> list[tuple[Line, Interval]]:
    """The columns that the words of a figure name, else those without a name."""
    text = words(told.thing).text
    said = [one for one in sums if one[0].inner.text and one[0].inner.text in text]
    return said or [one for one in sums if one[0].blank and not one[0].derived]


def _may_hold(line: Line, time: str, year: str) -> bool:
    return not line.change and line.at_time(time, year)


def _sum(cells: Sequence[DraftFigure]) -> Interval:
    spans = [span_of(one.quantity, rounded=True) for one in cells if one.quantity is not None]
    total = spans[0]
    for one in spans[1:]:
        total = add(total, one)
    return total
