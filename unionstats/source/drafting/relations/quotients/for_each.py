"""Means that are told for each without a word for an average: 2.4 days each, or £3,000 per member."""

from fractions import Fraction

from unionstats.interval import divide, scale
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.quotients.averages import (
    add_mean,
    fits_mean,
    levels_of,
    nearly_made,
    read_mean,
)
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, in_base, slip_of_mean, span, stands

_TWO = 2


def read_for_each(row: Row, place: int) -> bool:
    """£3.6m for 1,200 members, or £3,000 per member; 52 strikes in 2,000 branches, 26 per 1,000."""
    item, marks, number = row.items[place], row.marks, place + 1
    found = marks.mean_of_each.match(item.tail)
    each = marks.each_behind.match(item.tail)
    counted_before = each is not None and _of_counted(row, place)
    led = marks.mean_apart.search(item.gap) or (found and marks.mean_led.search(item.gap))
    if counted_before or not led:
        return counted_before
    levels = levels_of(row, place)
    others = [one for one in levels if not row.same_unit(one, place)]
    if not others and len(levels) == _TWO:
        others = [min(levels, key=lambda one: row.items[one].value)]  # 9,600 in 320 groups, or 30 in each
    last = levels[-_TWO:]  # 18,926 calls; 412 people gave 37,080 hours, or 90 each
    near = [one for one in last if one in others]
    if (
        each
        and len(near) == 1 < len(last)
        and (len(levels) == _TWO or nearly_made(row, place, last[last[0] == near[0]], near[0]))
    ):
        return read_mean(row, place, near)
    if found is not None:
        near = [*levels, *levels_of(row, place, back=1), *levels_of(row, place, back=2)]
        counted = [one for one in near if _counts(row, one, found["unit"])]
        counted = [
            one for one in counted if not marks.mean_of_each.match(row.items[one].tail)
        ]  # 6 days a week
        if marks.each_narrowed.match(item.tail, found.end()):
            counted = [one for one in counted if any(fits_mean(row, place, total, one) for total in near)]
        row.means[place] = found["unit"]
        return _beside_total(row, place, found["unit"], counted) or read_mean(row, place, counted)
    rates = (marks.per_number.match(row.items[one + 1].gap) for one in levels)  # 2.2 per 1,000, and 1.1 …
    if len(levels) != _TWO or not row.together(place, number) or any(rates):
        return False
    if not marks.per_number.match(row.items[number].gap):
        return False
    top, bottom = sorted(levels, key=lambda one: row.items[one].value)
    row.base[place], row.base[number] = place, number
    row.add("average", f"{QUOTIENT} * {{3}}", (place, top, bottom, number))
    return True


def _counts(row: Row, one: int, unit: str) -> bool:
    """Whether a unit is what a level counts, by the words beside it or by the name of what rose to it."""
    item = row.items[one]
    named = item.dimension in {"", "count"} and one - 1 in row.starts | row.increases
    named = named and any(word.startswith(unit) for word in thing(row.words(one - 1).noun).split()[:_TWO])
    return named or reader(item.language).counts(item, unit)


def _of_counted(row: Row, place: int) -> bool:
    """18,240 days were lost. The strikes involved 7,600 workers, who lost 2.4 days each: of that total."""
    item, here = row.items[place], levels_of(row, place)
    words, money = _words(item) or [""], item.dimension.isupper()
    if (
        len(here) != 1
        or row.items[here[0]].dimension not in {"", "count"}
        or (words[0] == "each" and not money)
    ):
        return False
    near = [one for back in (1, 2) for one in levels_of(row, place, back)]
    near = [one for one in near if row.items[one].value > item.value]
    totals = [one for one in near if words[0] in _words(row.items[one])]  # 18,240 working days
    totals = totals or [one for one in near if money and row.same_unit(one, place)]
    bare = item.dimension == "time" and all(not row.items[one].unit for one in totals)
    size = in_base(item.quantity, 1) if bare else Fraction(1)
    made = {one: divide(span(row.items[one]), span(row.items[here[0]])) for one in totals}
    means = {one: scale(mean, size) for one, mean in made.items() if mean is not None}
    fits = [one for one, mean in means.items() if stands(item, mean)]
    alone = [one for one, mean in means.items() if slip_of_mean(item, mean, near=True) is not Slip.NONE]
    for total in fits[-1:] or (alone if len(totals) == 1 else []):
        row.base[place] = place
        row.means.pop(place, None)
        form = QUOTIENT if size == 1 else f"{QUOTIENT} * 1.000000 {words[0]}"
        row.add("average", form, (place, total, here[0]))
    return place in row.base


def _words(item: Item) -> list[str]:
    """The words of its unit and those behind a figure."""
    return f"{item.printed.found.literal.partition(' ')[2]}{item.tail}".split()


def _beside_total(row: Row, place: int, unit: str, counted: list[int]) -> bool:
    """Read a mean right behind its total: $3.0m, or $0.04 per share, on 84 million shares.

    Of several totals, each with a mean, a count elsewhere is that of the one that it fits.
    """
    total, after, marks = place - 1, place + 1, row.marks
    beside = row.together(total, place) and row.same_unit(total, place)
    if not beside or not (row.is_level(total) or total in row.references):
        return False
    on = row.together(place, after) and marks.mean_on.fullmatch(row.items[after].gap)
    if on and reader(row.items[place].language).counts(row.items[after], unit):
        row.base[place] = place
        row.means.pop(place, None)
        add_mean(row, place, total, after)
        return True
    if any(one != total and row.same_unit(one, place) for one in levels_of(row, place)):
        counted[:] = [one for one in counted if nearly_made(row, place, total, one)]
    return False
