"""Ratios of printed terms: 2.25:1 of two levels, 10.0:42.7:47.3 of three amounts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from itertools import groupby

from unionstats.interval import add, divide, scale
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.apart import levels_near
from unionstats.source.drafting.relations.rates import read_named_ratio
from unionstats.source.drafting.relations.row import NEAR, QUOTIENT, Doubt, Row, terms
from unionstats.source.drafting.relations.slips import can_be, span, stands

_HUNDRED = 100
_TWO = 2
_WHOLES = (10, 100)  # what the terms of a ratio make
_LEAST, _MOST = 75, 125  # what terms that are per cent may make where one of them is wrong
_LONGEST_RATIO = 6


def read_ratio(row: Row, place: int) -> int:
    """Read a ratio of printed terms, and return how many it has, 0 if it is none; parts of 100 make 100."""
    items, end = row.items, place
    if items[place].role is not Role.RATIO:
        return 0
    group = items[place].printed.found.group
    while end < len(row) and items[end].role is Role.RATIO and items[end].printed.found.group == group:
        end += 1
    places, items = range(place, end), items[place:end]
    for one in places:
        row.doubts.setdefault(one, Doubt.RATIO)
        row.base[one] = place
    if places and not any(item.unit for item in items) and _parts_of_hundred(row, places, items):
        row.add("ratio", f"100 = {terms(0, len(places))}", places)
    elif len(places) == _TWO and not _of_two_named(row, place) and 1 in {one.value for one in items}:
        read_named_ratio(row, place, place + (items[0].value == 1))
    return len(places)


def _of_two_named(row: Row, place: int) -> bool:
    """职工与离退休人员之比为2.25:1, 门诊收入与住院收入之比为37:63: of the two levels that the words name."""
    found = row.marks.ratio_of_named.search(row.items[place].gap)
    told = row.items[place].language.ratio(found["name"]) if found is not None and found["name"] else None
    if found is None or (found["name"] and told is None):
        return False
    names = (told.top, told.bottom) if told is not None else ((found["top"],), (found["bottom"],))
    near = [one for one in row.levels(place) if row.items[place].sentence - row.items[one].sentence < _TWO]
    tops, bottoms = ([one for one in near if row.words(one).noun.endswith(name)] for name in names)
    pairs = [(one, other) for one in tops[-1:] for other in bottoms[-1:] if row.same_unit(one, other)]
    first, last = (Fraction(row.items[one].value) for one in (place, place + 1))
    for top, bottom in pairs if 1 in (first, last) or first + last in _WHOLES else ():
        terms_of = (bottom, top) if first == 1 else (top, bottom)
        both = add(span(row.items[top]), span(row.items[bottom]))
        at, over, form, by = place, both, f"{{0}} = {{1}} / ({{1}} + {{2}}) * {first + last}", first + last
        if 1 in (first, last):
            at, form, by = place + (first == 1), QUOTIENT, Fraction(1)
            over = span(row.items[terms_of[1]])
        made = divide(span(row.items[terms_of[0]]), over)
        if made is not None and can_be(row.items[at], scale(made, by)):
            row.add("quotient", form, (at, *terms_of))
            return True
    return False


def _parts_of_hundred(row: Row, places: Sequence[int], items: Sequence[Item]) -> bool:
    """Whether the terms of a ratio are per cent: they make 100, or nearly so where words tell a structure.

    1:99 may be anything. A ratio behind one that is per cent is so, too: 由10:41:49调整为10:40:50.
    """
    total = sum((Fraction(item.value) for item in items), Fraction(0))
    before = range(places[0] - len(places), places[0])
    ratio = all(row.together(one, places[0]) and row.items[one].role is Role.RATIO for one in before)
    told = {one.figures for one in row.relations[-NEAR:] if one.kind == "ratio"}
    structure = ratio and tuple(row.items[one].number for one in before) in told
    if structure or row.marks.structure.search(items[0].gap):
        return _LEAST <= total <= _MOST
    fits = abs(total - 100) * 2 <= sum((Fraction(item.quantity.step) for item in items), Fraction(0))
    return fits and len(items) > _TWO and row.marks.ratio.search(items[0].gap) is not None


def read_structures(row: Row) -> None:
    """Find the levels whose structure a ratio of several terms tells: 10.0:42.7:47.3 of three amounts."""
    for kind, group in groupby(range(len(row)), key=lambda one: _ratio_of(row.items[one])):
        places = list(group)
        if kind and 2 < len(places) <= _LONGEST_RATIO:  # noqa: PLR2004 - two terms may be of anything
            _read_structure(row, places, levels_near(row, places[0]))


def _ratio_of(item: Item) -> tuple[int, int] | None:
    """Where the ratio stands of which a figure is a term."""
    return item.printed.found.group if item.role is Role.RATIO else None


def _read_structure(row: Row, places: Sequence[int], near: Sequence[int]) -> None:
    """Record the terms of a ratio as shares of what some levels, in their order, make; all but one fit."""
    size = len(places)
    numbers = tuple(row.items[one].number for one in places)
    if not any(one.kind == "ratio" and one.figures == numbers for one in row.relations):
        return
    for start in near:
        alike = [one for one in near if one >= start and row.same_unit(one, start)][:size]
        if len(alike) == size and _fits_but_one(row, places, alike):
            for place, part in zip(places, alike, strict=True):
                form = f"{{0}} = {{1}} / ({terms(2, size)}) * 100"
                row.add("quotient", form, (place, part, *alike))
            return


def _fits_but_one(row: Row, places: Sequence[int], levels: Sequence[int]) -> bool:
    """Whether all terms but one, of three or more, are the shares of the levels in what they make."""
    made = reduce(add, (span(row.items[one]) for one in levels))
    fits = 0
    for place, level in zip(places, levels, strict=True):
        share = divide(span(row.items[level]), made)
        fits += share is not None and stands(row.items[place], scale(share, _HUNDRED))
    return fits >= len(places) - 1


def read_told_ratio(row: Row, place: int) -> bool:
    """发生率0.86‰（认定件数与参保人数之比，参保人数按401700人计算）: what the bracket behind it says."""
    item, whole = row.items[place], place + 1
    if item.kind is not Kind.RATE or not row.together(place, whole) or not row.items[whole].aside:
        return False
    found = row.marks.ratio_told.search(row.items[whole].gap)
    if found is None or row.items[whole].kind is not Kind.LEVEL:
        return False
    stem = found["top"][: 4 if found["top"].isascii() else 2]
    tops = [one for one in row.levels(place) if stem in row.words(one).noun]
    for top in tops[-1:]:
        row.base[place] = place
        row.add("share", QUOTIENT, (place, top, whole))
    return bool(tops)
