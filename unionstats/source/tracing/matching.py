"""Which printed figure is which recorded one; each is used once, so that none stands in for a lost one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence
from itertools import product

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.quantity.model import Quantity
from unionstats.quantity.tail import counted_noun
from unionstats.source.figures import Printed, spelling
from unionstats.source.layout import Block, Layout

_NUMERAL = frozenset("0123456789零一二三四五六七八九十百千万亿两半.,")
_LONGEST = 200  # characters of a figure; longer ones are left to the scan


class LiteralSearch:
    """The blocks of a text, in which characters are found once, and never inside a figure of the scan."""

    def __init__(self, layout: Layout, printed: Sequence[Printed]) -> None:
        self.layout = layout
        self.starts = [one.found.start for one in printed]
        self.ends = [one.found.end for one in printed]
        self.taken: set[int] = set()
        self._blocks: dict[tuple[int, int], list[Block]] = defaultdict(list)
        for block in layout.blocks:
            self._blocks[block.section, block.paragraph].append(block)

    def find(self, recorded: Recorded) -> tuple[int, int] | None:
        """Where the recorded paragraph prints the figure's characters, apart from other numerals."""
        key = spelling(recorded.quantity.text)
        if recorded.section is None or recorded.paragraph is None or len(key) > _LONGEST:
            return None
        for block in self._blocks.get((recorded.section, recorded.paragraph), ()):
            text = normalised(self.layout.text[block.start : block.end])
            for match in pattern(r"\s*".join(map(re.escape, key))).finditer(text):
                start, end = match.start() + block.start, match.end() + block.start
                apart = self._stands_alone(text, match.start(), match.end())
                if apart and not self._is_scanned(start, end) and start not in self.taken:
                    self.taken.add(start)
                    return start, end
        return None

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        """Whether no numeral goes on before or behind the characters of one."""
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        runs_on = {after, text[end - 1]} <= _NUMERAL and after not in ".,"
        return not (runs_on or {before, text[start]} <= _NUMERAL)

    def _is_scanned(self, start: int, end: int) -> bool:
        """Whether a figure of the scan shares a character with a span."""
        at = bisect_left(self.starts, end)
        return at > 0 and self.ends[at - 1] > start


_Place = tuple[int, ...]
"""A section and a paragraph of it, a section, or the whole text, which is ()."""


class Recorded(Struct, frozen=True):
    """A stated figure of the ledger; `section` is the layout's, None where it has none or none was found.

    `placed` says whether the ledger names a section.
    """

    id: str
    quantity: Quantity
    section: int | None
    paragraph: int | None
    placed: bool

    def marks(self) -> list[Hashable]:
        """What a printed figure may have in common with it: its characters, or in a list what it says."""
        return [spelling(self.quantity.text), meaning(self.quantity)]


def meaning(quantity: Quantity) -> Hashable:
    """Value, unit and precision: what two figures share that say the same, however they are printed."""
    unit = quantity.unit.name if quantity.unit else ""
    return quantity.value, unit, quantity.step, quantity.approximation


class Pool:
    """Printed figures that are not used yet; each is found by any of its keys."""

    def __init__(self, printed: Sequence[Printed], text: str) -> None:
        self.printed = printed
        text = normalised(text)
        self.used = [False] * len(printed)
        self._numbers: dict[tuple[_Place, Hashable], deque[int]] = defaultdict(deque)
        self.of_paragraph: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, one in enumerate(printed):
            self.of_paragraph[one.section, one.paragraph].append(number)
            keys: list[Hashable] = [one.key]
            if one.shares_unit:
                keys.append(meaning(one.quantity))
            if one.quantity.unit is not None and one.quantity.unit.dimension == "count":
                with_noun = text[one.found.start : counted_noun(text, one.found.end)]  # 12名职工
                keys += {spelling(with_noun)} - {one.key}
            places: tuple[_Place, ...] = ((), (one.section,), (one.section, one.paragraph))
            for place, key in product(places, keys):
                self._numbers[place, key].append(number)

    def take_at(self, recorded: Recorded) -> int | None:
        """Use the first figure printed as recorded in the place that the ledger names, as far as it does."""
        if not recorded.placed:
            return self._earliest((), recorded.marks())
        if recorded.section is None:
            return None
        paragraph = () if recorded.paragraph is None else (recorded.paragraph,)
        return self._earliest((recorded.section, *paragraph), recorded.marks())

    def take_near(self, recorded: Recorded) -> int | None:
        """Use the figure printed as recorded that stands nearest to the place that the ledger names."""
        places: tuple[_Place, ...] = ((),) if recorded.section is None else ((recorded.section,), ())
        found = (self._earliest(place, [key]) for key, place in product(recorded.marks(), places))
        return next((number for number in found if number is not None), None)

    def take_changed(self, recorded: Recorded, after: int) -> int | None:
        """Use a figure of the recorded paragraph that says something else in its unit, or the same otherwise.

        Of several the first behind number `after`, which is where the figure before it was found.
        """
        if recorded.section is None or recorded.paragraph is None:
            return None
        left = [n for n in self.of_paragraph[recorded.section, recorded.paragraph] if not self.used[n]]
        likely = [n for n in left if _is_akin(self.printed[n].quantity, recorded.quantity)]
        if not likely:
            return None
        found = min(likely, key=lambda n: (n < after, n))
        self.used[found] = True
        return found

    def unused(self) -> Iterator[Printed]:
        """Yield the figures that no recorded one is."""
        return (one for number, one in enumerate(self.printed) if not self.used[number])

    def _earliest(self, place: _Place, keys: Sequence[Hashable]) -> int | None:
        """Use the first figure of a place that has one of the keys: the former 7.2 of 7.2、7.2个百分点."""
        heads = []
        for key in keys:
            numbers = self._numbers.get((place, key))
            while numbers and self.used[numbers[0]]:
                numbers.popleft()
            if numbers:
                heads.append(numbers[0])
        if not heads:
            return None
        self.used[min(heads)] = True
        return min(heads)


def _is_akin(one: Quantity, other: Quantity) -> bool:
    same_unit = (one.unit.dimension if one.unit else None) == (other.unit.dimension if other.unit else None)
    if one.unit and other.unit and one.unit.dimension == other.unit.dimension == "count":
        same_unit = one.unit.name == other.unit.name
    return same_unit or one.value == other.value


def out_of_order(numbers: Sequence[int]) -> set[int]:
    """The fewest of different numbers that must be left out for the others to grow (patience sorting)."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(places[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        places[at : at + 1] = [place]
    kept = set()
    place = places[-1] if places else -1
    while place >= 0:
        kept.add(numbers[place])
        place = before[place]
    return set(numbers) - kept
