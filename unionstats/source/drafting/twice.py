"""The same thing printed twice in a report: a rule of its own, which fails where the values differ."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, intersect
from unionstats.languages.language import languages
from unionstats.quantity import Quantity
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.context import time_of
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.row import Question, Row
from unionstats.source.drafting.relations.slips import Slip, in_base, slip_of, span_of
from unionstats.source.drafting.tables.told import Told

_LEFT = {"surplus", "deficit", "closing"}  # of what is told before them
_NEAR = Fraction(4, 3)
_ENDING = 6  # characters of a name
_LONG, _VERY_LONG = 1000, 10000  # units of the last place
_COUNTED = 100  # units of the last place of a number without unit that is no rank, class or choice
_FULL = 4  # characters of a name that is more than a word
_MOST = 8  # figures of one name that are compared


class Named(Struct, frozen=True, gc=False):
    """A figure that its own words name, as `thing`; `words` is where they stand.

    `counted` are the words of its label in any form, `who` is the body that the label says counted it. `wide`
    says that they tell of all of the place, `grand` of a total or all of that body, `full` that they are more
    than a word, `loose` that something else is said of the time, `item` that its paragraph is one of a
    numbered list, each with a subject of its own; `opening` is the time
    or the place with which the sentence opens, if it is told without a number, `within` a part of the year.
    """

    figure: DraftFigure
    quantity: Quantity
    thing: str
    counted: str
    who: str
    wide: bool
    grand: bool
    full: bool
    item: bool
    words: tuple[int, int]
    opening: str
    within: str
    loose: bool


def named(told: Told, names: Names, row: Row, place: int) -> Iterator[Named]:
    """Yield a figure of a paragraph where its own words name it, and nothing is said of it by another."""
    item, marks, own = row.items[place], row.marks, row.words(place)
    done = not own.manner or (item.language.spaced and f", {own.manner}" in (told.figure.label or ""))
    sure = own.noun and done and place not in names.unsure and place not in row.base
    if not (sure and told.thing) or item.aside or item.role is not Role.PLAIN:
        return
    plain = row.is_level(place) or (item.kind is Kind.RATE and marks.rate_noun.search(own.noun))
    label = told.figure.label or told.thing
    wide = marks.scope.search(item.lead) is not None
    if not plain or row.roles.get(place) in _LEFT - ({"closing"} if wide else set()):
        return
    past = marks.started.search(item.lead) or marks.planned.search(item.gap)
    if item.quantity.approximation or past or marks.not_now.search(f"{item.lead}{item.tail}"):
        return
    if item.quantity.unit is None and item.quantity.value < _COUNTED * item.quantity.step:
        return  # Option 2, Priority: 1, 方案：2
    grand = wide or (marks.grand.search(item.lead) or marks.whole_had.search(item.lead)) is not None
    listed = row.items[0].bullet > 0 or marks.enumerator.match(row.items[0].gap) is not None
    part = marks.part_of_year.search(f"{told.figure.period or ''} {item.gap}{item.tail}")
    within = (part["within"] or "").lower() if part is not None else ""
    opens = marks.opens_apart.match(item.gap) if item.first else None
    opening, words = opens["told"] if opens is not None else "", (told.start, told.end)
    counted = reader(item.language).alike(label, item.language) or told.thing
    full = " " in counted or (len(counted) >= _FULL and not counted.isascii())
    body, loose = marks.own_body.search(label), marks.apart_in_time.search(f"{item.gap}#{item.tail}")
    who = body.group().split()[-1] if body is not None else ""
    heard = grand, full, listed, words, opening, within, loose is not None
    yield Named(told.figure, item.quantity, told.thing, counted, who, wide, *heard)


Pair: TypeAlias = tuple[Named, Named, Question | None]


def printed_twice(named: Sequence[Named], year: str) -> Iterator[Pair]:
    """Yield the figures of one thing, place and time with the first of them; `year` is that of the report.

    Where two passages print several things with other values, or one thing is printed with a third value,
    they are about different things that go by one name: those pairs are left out.
    """
    groups: defaultdict[tuple[str, ...], list[Named]] = defaultdict(list)
    for one in named:
        groups[_key(one, year)].append(one)
    pairs = [pair for group in groups.values() if 1 < len(group) <= _MOST for pair in _pairs(group)]
    pairs += [pair for group in _alike(named).values() for pair in _misprints(group, year)]
    unlike = Counter(_passages(*pair) for pair in pairs if not _agree(*pair))
    for first, second in sorted(pairs, key=lambda pair: pair[1].figure.start):
        if _agree(first, second):
            yield first, second, None
        elif unlike[_passages(first, second)] == 1 and _is_likely(first, second) and _is_one(first, second):
            yield first, second, None if _is_stated(first, second) else Question.SAME


def _is_one(first: Named, second: Named) -> bool:
    """Whether nothing says that two are of other bodies, of other parts of one, or of other times."""
    if (first.who and second.who and first.who != second.who) or (
        (first.loose or second.loose) and not _is_misprint(first, second)
    ):
        return False
    unit = any(one.marks.own_unit.search(first.figure.label or "") for one in languages())
    return not unit or first.figure.section == second.figure.section


def _is_stated(first: Named, second: Named) -> bool:
    """Whether two are said to be all of a place or a total of one section, or one slip parts them."""
    near = first.figure.section == second.figure.section
    long = all(one.quantity.value >= _VERY_LONG * one.quantity.step > 0 for one in (first, second))
    if first.loose or second.loose or (long and _slip(first, second) is Slip.NONE):
        return False
    told = (first.wide and second.wide) or (first.grand and second.grand and near)
    return told or _is_misprint(first, second)


def _key(one: Named, year: str) -> tuple[str, ...]:
    """What is counted, when and where; without a year that of the report."""
    time = time_of(one.figure.period or "")
    time = time if any(map(str.isdigit, time)) or _is_past(time) else year
    return one.counted, *_kind(one.quantity), time, one.within, one.figure.region or "", one.opening


def _is_past(time: str) -> bool:
    """Whether a time is the year before that of the report, told without its number."""
    return any(one.marks.year_before.search(time) for one in languages())


def _kind(quantity: Quantity) -> tuple[str, str]:
    """What figures share that can be compared: 元 and 万元, a bare count and members, not 人 and 人次."""
    unit = quantity.unit
    if unit is None or unit.dimension == "count":
        return "count", "" if unit is None or unit.name.isascii() else unit.name
    return unit.dimension, ""


def _pairs(group: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """The first figure with each of another passage, unless more than two values are printed."""
    first = group[0]
    others = [one for one in group[1:] if _passage(one) != _passage(first)]
    values = [one for one in others if not _agree(first, one)]
    if all(_agree(values[0], one) for one in values):
        yield from ((first, one) for one in others)


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


def _misprints(group: Sequence[Named], year: str) -> Iterator[tuple[Named, Named]]:
    """The neighbours of a group that one slip makes of each other."""
    for first, second in pairwise(group):
        apart = _key(first, year) != _key(second, year) and _passage(first) != _passage(second)
        apart = apart and (first.opening, first.within) == (second.opening, second.within)
        if apart and same_place_and_time(first.figure, second.figure) and not _agree(first, second):
            yield from [(first, second)] if _is_misprint(first, second) else ()


def _passage(one: Named) -> tuple[str | None, int | None]:
    return one.figure.section, one.figure.paragraph


def _passages(*pair: Named) -> tuple[tuple[str | None, int | None], ...]:
    return tuple(map(_passage, pair))


def _agree(first: Named, second: Named) -> bool:
    """Whether both can be printed for one value."""
    spans = [span_of(one.quantity, rounded=False) for one in (first, second)]
    return intersect(*spans) is not None


def _is_likely(first: Named, second: Named) -> bool:
    """Whether two values are near, or said to be those of one total."""
    low, high = sorted(in_base(one.quantity, _free(one.quantity)) for one in (first, second))
    near = low > 0 and high < _NEAR * low and not (first.item and second.item)
    return near and (first.grand or second.grand or first.full or _slip(first, second) > Slip.NONE)


def _is_misprint(first: Named, second: Named) -> bool:
    """Whether one slip in a long number makes one of the other."""
    long = all(_free(one.quantity) >= _LONG * one.quantity.step > 0 for one in (first, second))
    named = first.full or (first.grand and second.grand)
    return long and named and _slip(first, second) is Slip.CLEAR


def _free(quantity: Quantity) -> Exact:
    """How large a number is, or how far a rate is from all: 99.94% and 99.99% are alike anyhow."""
    rate = quantity.unit is not None and quantity.unit.name == PERCENT
    return min(quantity.value, abs(100 - Fraction(quantity.value))) if rate else quantity.value


def _slip(first: Named, second: Named) -> Slip:
    finest = min(in_base(one.quantity, one.quantity.coarse_step) for one in (first, second))
    pairs = (first.quantity, second.quantity), (second.quantity, first.quantity)
    return max(slip_of(one, span_of(other, rounded=True), finest) for one, other in pairs)
