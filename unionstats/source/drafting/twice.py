"""The same thing printed twice in a report: a rule of its own, which fails where the values differ."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from unionstats.interval import Exact, intersect
from unionstats.languages.language import languages
from unionstats.quantity import Quantity
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.labels.context import time_of
from unionstats.source.drafting.named import Named, Passage
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.slips import Slip, in_base, slip_of, span_of

_NEAR = Fraction(4, 3)
_ENDING = 6  # characters of a name
_LONG, _VERY_LONG = 1000, 10000  # units of the last place
_MOST = 8  # figures of one name that are compared


def printed_twice(named: Sequence[Named], year: str) -> Iterator[tuple[Named, Named, Question | None]]:
    """Yield the figures of one thing, place and time with the first of them; `year` is that of the report.

    Where two passages print several things with other values, or one thing is printed with a third value,
    they are about different things that go by one name: those pairs are left out.
    """
    groups: defaultdict[tuple[str, ...], list[Named]] = defaultdict(list)
    for one in named:
        groups[_key(one, year)].append(one)
    pairs = [pair for group in groups.values() if 1 < len(group) <= _MOST for pair in _pairs(group)]
    pairs += [pair for group in _alike(named).values() for pair in _misprints(group, year)]
    unlike = Counter(pair.passages for pair in pairs if not pair.agrees)
    for pair in sorted(pairs, key=lambda pair: pair.second.figure.start):
        if pair.agrees:
            yield pair.first, pair.second, None
        elif unlike[pair.passages] == 1 and pair.is_likely() and pair.is_of_one():
            yield pair.first, pair.second, None if pair.is_stated() else Question.SAME


@dataclass
class _Pair:
    """Two figures that go by one name."""

    first: Named
    second: Named

    def __iter__(self) -> Iterator[Named]:
        return iter((self.first, self.second))

    @property
    def passages(self) -> tuple[Passage, Passage]:
        """Where both stand."""
        return self.first.passage, self.second.passage

    @cached_property
    def agrees(self) -> bool:
        """Whether both can be printed for one value."""
        spans = [span_of(one.quantity, rounded=False) for one in self]
        return intersect(*spans) is not None

    @cached_property
    def slip(self) -> Slip:
        """What kind of slip makes one of the other."""
        first, second = (one.quantity for one in self)
        finest = min(in_base(one, one.coarse_step) for one in (first, second))
        both = (first, second), (second, first)
        return max(slip_of(one, span_of(other, rounded=True), finest) for one, other in both)

    @property
    def is_misprint(self) -> bool:
        """Whether one slip in a long number makes one of the other."""
        long = all(_free(one.quantity) >= _LONG * one.quantity.step > 0 for one in self)
        named = self.first.full or all(one.grand for one in self)
        return long and named and self.slip is Slip.CLEAR

    def is_likely(self) -> bool:
        """Whether two values are near, or said to be those of one total."""
        low, high = sorted(in_base(one.quantity, _free(one.quantity)) for one in self)
        near = low > 0 and high < _NEAR * low and not all(one.item for one in self)
        return near and (self.first.full or any(one.grand for one in self) or self.slip > Slip.NONE)

    def is_of_one(self) -> bool:
        """Whether nothing says that two are of other bodies, of other parts of one, or of other times."""
        bodies = {one.who for one in self if one.who}
        if len(bodies) > 1 or (any(one.when.loose for one in self) and not self.is_misprint):
            return False
        labels = [one.figure.label or "" for one in self]
        unit = any(language.marks.own_unit.search(label) for label in labels for language in languages())
        return not unit or self.first.figure.section == self.second.figure.section

    def is_stated(self) -> bool:
        """Whether two are said to be all of a place or a total of one section, or one slip parts them."""
        long = all(one.quantity.value >= _VERY_LONG * one.quantity.step > 0 for one in self)
        if any(one.when.loose for one in self) or (long and self.slip is Slip.NONE):
            return False
        near = self.first.figure.section == self.second.figure.section
        told = all(one.wide for one in self) or (all(one.grand for one in self) and near)
        return told or self.is_misprint


def _key(one: Named, year: str) -> tuple[str, ...]:
    """What is counted, when and where; without a year that of the report."""
    time = time_of(one.figure.period or "")
    time = time if any(map(str.isdigit, time)) or _is_past(time) else year
    return one.counted, *_kind(one.quantity), time, one.when.within, one.figure.region or "", one.when.opening


def _is_past(time: str) -> bool:
    """Whether a time is the year before that of the report, told without its number."""
    return any(one.marks.year_before.search(time) for one in languages())


def _kind(quantity: Quantity) -> tuple[str, str]:
    """What figures share that can be compared: 元 and 万元, a bare count and members, not 人 and 人次."""
    unit = quantity.unit
    if unit is None or unit.dimension == "count":
        return "count", "" if unit is None or unit.name.isascii() else unit.name
    return unit.dimension, ""


def _pairs(group: Sequence[Named]) -> Iterator[_Pair]:
    """The first figure with each of another passage, unless more than two values are printed."""
    pairs = [_Pair(group[0], one) for one in group[1:] if one.passage != group[0].passage]
    values = [one.second for one in pairs if not one.agrees]
    if all(_Pair(values[0], one).agrees for one in values):
        yield from pairs


def _alike(named: Sequence[Named]) -> Mapping[tuple[str, ...], Sequence[Named]]:
    """Long numbers whose names only end alike: 查出主要问题金额, 本次审计查出的主要问题金额."""
    groups: defaultdict[tuple[str, ...], list[Named]] = defaultdict(list)
    for one in named:
        words = one.thing.split()[-2:]
        ending = " ".join(words) if one.thing.isascii() else one.thing[-_ENDING:]
        long = one.quantity.value >= _VERY_LONG * one.quantity.step > 0
        if long and (" " in ending or len(ending) == _ENDING):
            groups[(ending, *_kind(one.quantity))].append(one)
    return groups


def _misprints(group: Sequence[Named], year: str) -> Iterator[_Pair]:
    """The neighbours of a group that one slip makes of each other."""
    for first, second in pairwise(group):
        apart = _key(first, year) != _key(second, year) and first.passage != second.passage
        told = (one.when for one in (first, second))
        alike = len({(one.opening, one.within) for one in told}) == 1
        pair = _Pair(first, second)
        if apart and alike and same_place_and_time(first.figure, second.figure) and not pair.agrees:
            yield from [pair] if pair.is_misprint else ()


def _free(quantity: Quantity) -> Exact:
    """How large a number is, or how far a rate is from all: 99.94% and 99.99% are alike anyhow."""
    rate = quantity.unit is not None and quantity.unit.name == PERCENT
    return min(quantity.value, abs(100 - Fraction(quantity.value))) if rate else quantity.value
