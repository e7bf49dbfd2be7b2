"""Averages and amounts for each: 平均每场50人, 每个给予10万元, an average of 50 per session; ratios."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from unionstats.interval import divide
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.exhaustive import Slip, slip_of
from unionstats.source.drafting.relations.parts import earlier
from unionstats.source.drafting.relations.row import Doubt, Row, in_base, span, terms

_LOOK_BACK = 12
_LEAST, _MOST = 75, 125  # what terms that are per cent may make where one of them is wrong
_TWO = 2
_REACH = 24  # characters before a figure in which the words for an average are looked for


def read_average(row: Row, place: int) -> bool:
    """Read a figure as an average, or as an amount for each of the things counted before it."""
    item = row.items[place]
    if item.kind is not Kind.LEVEL:
        return False
    words, marks = item.lead[-_REACH:], row.marks
    mean, found = marks.mean.search(words), marks.each.search(words)
    if mean is not None and (found is None or mean.start() < found.start()):
        found = mean
    if found is None:
        return _of_each(row, place)
    unit = next(filter(None, found.groups()), "") if found.groups() else _unit_behind(item)
    if not unit and found is mean and marks.each_behind.match(item.tail):
        return _mean(row, place, [one for one in _levels(row, place) if one not in earlier(row, place)])
    if not unit:
        return False
    counted = [one for one in _levels(row, place) if reader(item.language).counts(row.items[one], unit)]
    if found is not mean:  # an amount for each of what is measured is no total in its own unit
        counted = [one for one in counted if _is_count(row.items[one])]
    return (_mean if found is mean else _each)(row, place, counted)


def _is_count(item: Item) -> bool:
    unit = item.quantity.unit
    return unit is None or unit.dimension == "count"


def _of_each(row: Row, place: int) -> bool:
    """£3.6m for 1,200 members, or £3,000 per member; 52 strikes in 2,000 branches, 26 per 1,000."""
    item, marks, number = row.items[place], row.marks, place + 1
    if not marks.mean_apart.search(item.gap):
        return False
    found = marks.mean_of_each.match(item.tail)
    if found is not None:
        levels = [*_levels(row, place), *_levels_before(row, place)]
        counted = [one for one in levels if reader(item.language).counts(row.items[one], found["unit"])]
        return bool(counted) and _mean(row, place, counted)
    levels = _levels(row, place)
    if (
        len(levels) != _TWO
        or not row.together(place, number)
        or not marks.per_number.match(row.items[number].gap)
    ):
        return False
    top, bottom = sorted(levels, key=lambda one: row.items[one].quantity.value)
    row.base[place], row.base[number] = place, number
    row.add("average", "{0} = {1} / {2} * {3}", (place, top, bottom, number))
    return True


def _unit_behind(item: Item) -> str:
    """The unit of which a mean is told for each, behind it; "" if none is."""
    found = item.language.marks.per.match(item.tail)
    return found["unit"] if found is not None else ""


def _levels(row: Row, place: int) -> list[int]:
    """The levels before a figure in its sentence."""
    sentence = row.items[place].sentence
    return [
        one
        for one in range(max(0, place - _LOOK_BACK), place)
        if row.is_level(one) and row.items[one].sentence == sentence and row.items[one].role is Role.PLAIN
    ]


def _levels_before(row: Row, place: int) -> list[int]:
    """The levels of the sentence before."""
    sentence = row.items[place].sentence - 1
    near = range(max(0, place - _LOOK_BACK), place)
    return [one for one in near if row.is_level(one) and row.items[one].sentence == sentence]


def _pairs(row: Row, place: int, counted: list[int]) -> list[tuple[int, int]]:
    """The totals in its unit and the counts before a figure in its sentence, each with each."""
    levels = _levels(row, place)
    return [(total, count) for total in earlier(row, place) if total in levels for count in counted]


def _mean(row: Row, place: int, counted: list[int]) -> bool:
    """A mean: a total in its unit over a count, the only two before it in the sentence that fit."""
    pairs = [pair for pair in _pairs(row, place, counted) if pair[0] not in counted]
    fitting = [pair for pair in pairs if row.fits(place, *pair)] if pairs else _told_before(row, place)
    item, marks = row.items[place], row.marks
    row.base[place] = place
    if len(fitting) == 1:
        row.add("average", "{0} = {1} / {2}", (place, *fitting[0]))
    elif len(pairs) == 1 and _counts_more(row, pairs[0][1], place):
        row.doubts.setdefault(place, Doubt.EACH)
    elif len(pairs) == 1 and (marks.mean_alone.search(item.lead) or marks.mean_apart.search(item.gap)):
        row.add("average", "{0} = {1} / {2}", (place, *pairs[0]))
    elif pairs:
        row.doubts.setdefault(place, Doubt.MISFIT if len(pairs) == 1 else Doubt.EACH)
    return True


def _told_before(row: Row, place: int) -> list[tuple[int, int]]:
    """The total and the count of the sentence before whose quotient a mean is, or is but for a slip."""
    levels = _levels_before(row, place)
    totals = [one for one in levels if row.same_unit(one, place)]
    counts = [one for one in levels if one not in totals and _is_count(row.items[one])]
    told, found = row.items[place].quantity, []
    for total, count in ((total, count) for total in totals for count in counts):
        meant = divide(span(row.items[total]), span(row.items[count]))
        if row.fits(place, total, count):
            return [(total, count)]
        if meant is not None and slip_of(told, meant, in_base(told, told.step)) is not Slip.NONE:
            found.append((total, count))
    return found


def _counts_more(row: Row, count: int, place: int) -> bool:
    """Whether a count goes on with another one, of both of which an average may be: 职工60户、劳模12名."""
    other = count + 1
    if other >= place or not row.together(count, other) or not row.is_level(other):
        return False
    unit = row.items[other].quantity.unit
    listed = row.marks.enumeration.match(row.items[other].gap) is not None
    return listed and unit is not None and unit.dimension == "count"


def _each(row: Row, place: int, counted: list[int]) -> bool:
    """An amount for each thing: the total is unstated, or the only printed one that fits."""
    if not counted or any(_is_measured(row.items[one]) for one in counted):
        return False
    row.base[place] = place
    fitting = [pair for pair in _pairs(row, place, counted) if row.fits(place, *pair)]
    if len(fitting) == 1:
        row.add("average", "{0} = {1} / {2}", (place, *fitting[0]))
        return True
    if len(counted) > 1:
        row.doubts.setdefault(place, Doubt.EACH)
        counted = _last_list(row, counted)
    form = terms(1, len(counted))
    form = f"{{u}} = {{0}} * ({form})" if len(counted) > 1 else f"{{u}} = {{0}} * {form}"
    total = row.unstated(place, "each", "each_total", row.items[place].unit)
    row.add("each", form, (place, *counted), total)
    return True


def _is_measured(item: Item) -> bool:
    """Whether a level is no count, so that an amount for each has another unit: 每平方公里85人."""
    unit = item.quantity.unit
    return unit is not None and unit.dimension != "count"


def _last_list(row: Row, counted: list[int]) -> list[int]:
    """The last of the counts that stand in one list, without a comma or 其中 between them."""
    kept = [counted[-1]]
    for one in reversed(counted[:-1]):
        if "," in row.items[kept[0]].gap or kept[0] != one + 1:
            break
        kept.insert(0, one)
    return kept


def read_ratio(row: Row, place: int) -> int:
    """Read a ratio of printed terms, and return how many it has, 0 if it is none; parts of 100 make 100."""
    end = place
    group = row.items[place].printed.found.group
    while (
        end < len(row) and row.items[end].role is Role.RATIO and row.items[end].printed.found.group == group
    ):
        end += 1
    places = list(range(place, end))
    if not places:
        return 0
    for one in places:
        row.doubts.setdefault(one, Doubt.RATIO)
        row.base[one] = place
    items = [row.items[one] for one in places]
    before = _ratio_before(row, place)
    told = {one.figures[0] for one in row.relations[-_LOOK_BACK:] if one.kind == "ratio"}
    structure = bool(before) and row.items[before[0]].number in told
    bare = all(item.quantity.unit is None for item in items)
    if bare and _parts_of_hundred(row, items, structure=structure and len(before) == len(places)):
        row.add("ratio", f"100 = {terms(0, len(places))}", places)
    return len(places)


def _ratio_before(row: Row, place: int) -> list[int]:
    """The terms of the ratio right before another one in its sentence: 由10:41:49调整为10:40:50."""
    places: list[int] = []
    for one in range(place - 1, max(place - _LOOK_BACK, -1), -1):
        if not row.together(one, place) or row.items[one].role is not Role.RATIO:
            break
        places.insert(0, one)
    return places


def _parts_of_hundred(row: Row, items: Sequence[Item], *, structure: bool) -> bool:
    """Whether the terms of a ratio are per cent: they make 100, or nearly so where words tell a structure.

    1:99 may be anything.
    """
    total = sum((Fraction(item.quantity.value) for item in items), Fraction(0))
    steps = sum((Fraction(item.quantity.step) for item in items), Fraction(0))
    if structure or row.marks.structure.search(items[0].gap):
        return _LEAST <= total <= _MOST
    fits = abs(total - 100) * 2 <= steps
    return fits and len(items) > 2 and row.marks.ratio.search(items[0].gap) is not None  # noqa: PLR2004
