"""The same thing printed twice in a report: a rule of its own, which fails where the values differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import intersect
from unionstats.quantity import Quantity
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.relations.exhaustive import Slip, slip_of
from unionstats.source.drafting.relations.row import Question, Row, in_base, span_of
from unionstats.source.drafting.tables.axes import time_of
from unionstats.source.drafting.tables.links import Told

_NEAR = Fraction(4, 3)
_FULL = 4  # characters of a name that is more than a word
_MOST = 8  # figures of one name that are compared


class Named(Struct, frozen=True, gc=False):
    """A figure that its own words name; `words` is where they stand.

    `grand` says that they are those of a total of the whole report, `full` that they are more than a word.
    """

    figure: DraftFigure
    quantity: Quantity
    counted: str
    grand: bool
    full: bool
    words: tuple[int, int]


def named(told: Told, names: Names, row: Row, place: int) -> Iterator[Named]:
    """Yield a figure of a paragraph where its own words name it, and nothing is said of it by another."""
    item, marks = row.items[place], row.marks
    own = words_of(item)
    plain = row.is_level(place) or (item.kind is Kind.RATE and marks.rate_noun.search(own.noun))
    sure = own.noun and not own.manner and place not in names.unsure and place not in row.base
    if not (plain and sure and told.thing) or item.aside or item.role is not Role.PLAIN:
        return
    if item.quantity.approximation or marks.not_now.search(f"{item.lead}{item.tail}"):
        return
    grand = bool(marks.scope.search(item.lead) or marks.grand.search(told.figure.label))
    full = " " in told.thing or (len(told.thing) >= _FULL and not told.thing.isascii())
    yield Named(told.figure, item.quantity, told.thing, grand, full, (told.start, told.end))


Pair: TypeAlias = tuple[Named, Named, Question | None]


def printed_twice(named: Sequence[Named], year: str) -> Iterator[Pair]:
    """Yield the figures of one thing, place and time with the first of them; `year` is that of the report.

    Where two passages print several things with other values, or one thing is printed with a third value,
    they are about different things that go by one name: those pairs are left out.
    """
    groups: defaultdict[tuple[str, ...], list[Named]] = defaultdict(list)
    for one in named:
        unit = one.quantity.unit
        time = time_of(one.figure.period or "")
        time = time if any(map(str.isdigit, time)) else year
        kind = (
            (unit.dimension, unit.name if unit.dimension == "count" else "") if unit is not None else ("", "")
        )
        groups[(one.counted, *kind, one.figure.region or "", time)].append(one)
    pairs = [pair for group in groups.values() if 1 < len(group) <= _MOST for pair in _pairs(group)]
    unlike = Counter(_passages(*pair) for pair in pairs if not _agree(*pair))
    for first, second in sorted(pairs, key=lambda pair: pair[1].figure.start):
        if _agree(first, second):
            yield first, second, None
        elif unlike[_passages(first, second)] == 1 and _is_likely(first, second):
            stated = first.grand and second.grand
            yield first, second, None if stated or _is_misprint(first, second) else Question.SAME


def _pairs(group: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """The first figure with each of another passage, unless more than two values are printed."""
    first = group[0]
    others = [one for one in group[1:] if _passage(one) != _passage(first)]
    values = [one for one in others if not _agree(first, one)]
    if all(_agree(values[0], one) for one in values):
        yield from ((first, one) for one in others)


def _passage(one: Named) -> tuple[str | None, int | None]:
    return one.figure.section, one.figure.paragraph


def _passages(*pair: Named) -> tuple[tuple[str | None, int | None], ...]:
    return tuple(map(_passage, pair))


def _agree(first: Named, second: Named) -> bool:
    """Whether both can be printed for one value."""
    spans = [span_of(one.quantity, rounded=True) for one in (first, second)]
    return intersect(*spans) is not None


def _is_likely(first: Named, second: Named) -> bool:
    """Whether two values are near, or said to be those of one total."""
    low, high = sorted(in_base(one.quantity, one.quantity.value) for one in (first, second))
    near = low > 0 and high < _NEAR * low
    return near and (first.grand or second.grand or first.full or _slip(first, second) > Slip.NONE)


def _is_misprint(first: Named, second: Named) -> bool:
    """Whether one slip in a long number makes one of the other."""
    return first.full and _slip(first, second) is Slip.CLEAR


def _slip(first: Named, second: Named) -> Slip:
    finest = min(in_base(one.quantity, one.quantity.coarse_step) for one in (first, second))
    return max(
        slip_of(one.quantity, span_of(other.quantity, rounded=True), finest)
        for one, other in ((first, second), (second, first))
    )
