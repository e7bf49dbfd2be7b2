"""Means that are told for each without a word for an average: 2.4 days each, or £3,000 per member."""

from collections.abc import Sequence
from fractions import Fraction

from unionstats.interval import divide, scale
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.quotients.averages import nearly_made, read_mean
from unionstats.source.drafting.relations.quotients.beside import add_mean, fits_mean
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, can_be, in_base, slip_of_mean, span, stands

_TWO = 2
_WORDS = 3  # of a name in which what is counted is looked for


def read_for_each(row: Row, place: int) -> bool:
    """£3.6m for 1,200 members, or £3,000 per member; 52 strikes in 2,000 branches, 26 per 1,000."""
    item, marks, number = row.items[place], row.marks, place + 1
    found = marks.mean_of_each.match(item.tail)
    per = row.together(place, number) and marks.per_number.match(row.items[number].gap)
    each = None if per else marks.each_behind.match(item.tail)  # 25 for each 100,000
    counted_before = each is not None and _of_counted(row, place)
    led = marks.mean_apart.search(item.gap) or ((found or each) and marks.mean_led.search(item.gap))
    counted_before = counted_before or bool(led and found is None and _of_next(row, place))
    if counted_before or not led:
        return counted_before
    levels = row.levels_in(place)
    others = [one for one in levels if not row.same_unit(one, place)]
    if not others and len(levels) == _TWO and not _is_of_others(row, place, levels):
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
        near = [*levels, *row.levels_in(place, back=1), *row.levels_in(place, back=2)]
        counted = _counting(row, near, found["unit"])
        if not counted and found["unit"] in item.language.word_set("heads"):  # £500 a head
            counted = others if len(others) == 1 else []
        counted = [
            one for one in counted if not marks.mean_of_each.match(row.items[one].tail)
        ]  # 6 days a week
        if marks.each_narrowed.match(item.tail, found.end()):
            counted = [one for one in counted if any(fits_mean(row, place, total, one) for total in near)]
        row.means[place] = found["unit"]
        alone = not counted and _named_over_other(row, place, levels)
        return alone or _beside_total(row, place, found["unit"], counted) or read_mean(row, place, counted)
    rates = (marks.per_number.match(row.items[one + 1].gap) for one in levels)  # 2.2 per 1,000, and 1.1 …
    if len(levels) != _TWO or not per or any(rates):
        return False
    top, bottom = sorted(levels, key=lambda one: row.items[one].value)
    row.base[place], row.base[number] = place, number
    row.add("average", f"{QUOTIENT} * {{3}}", (place, top, bottom, number))
    return True


def _of_next(row: Row, place: int) -> bool:
    """3,120 falls, or 6.5 per 1,000 of our 480,000 bed days: the base stands right behind the number."""
    number, base = place + 1, place + 2
    marks, levels = row.marks, row.levels_in(place)
    told = bool(levels) and row.together(place, base) and row.is_level(base)
    if not told or not marks.per_number.match(row.items[number].gap):
        return False
    made = divide(span(row.items[levels[-1]]), span(row.items[base]))
    size = Fraction(row.items[number].value)
    if not marks.lent_of.fullmatch(row.items[base].gap) or made is None:
        return False
    if levels == [place - 1] or can_be(row.items[place], scale(made, size)):
        row.base[place], row.base[number] = place, number
        row.add("average", f"{QUOTIENT} * {{3}}", (place, levels[-1], base, number))
    return place in row.base


def _counting(row: Row, levels: Sequence[int], unit: str) -> list[int]:
    """The levels that count a unit, by the words beside them, or else by their name, or that of what rose."""
    beside = [one for one in levels if reader(row.items[one].language).counts(row.items[one], unit)]
    return beside or [one for one in levels if _is_named(row, one, unit)]


def _is_named(row: Row, one: int, unit: str) -> bool:
    named = one - (one - 1 in row.starts | row.increases)
    words = thing(row.words(named).noun).split()[:_WORDS] if row.items[one].dimension in {"", "count"} else ()
    return any(word.startswith(unit.removesuffix("s")) for word in words)


def _is_of_others(row: Row, place: int, levels: Sequence[int]) -> bool:
    """Whether a mean is of things, for each of things, that none of some levels counts: two meals a guest."""
    found = row.marks.mean_of_each.match(row.items[place].tail)
    words = {*_words(row.items[place])[:1], found["unit"]} if found is not None else set()
    return len(words) > 1 and not any(_counting(row, levels, word) for word in words)


def _named_over_other(row: Row, place: int, levels: Sequence[int]) -> bool:
    """28,400 volunteers and 7,100 staff, which makes four volunteers for each employee: of the only two."""
    words = _words(row.items[place])
    tops = _counting(row, levels, words[0]) if words else []
    others = [one for one in levels if one not in tops]
    return len(levels) == _TWO and len(tops) == len(others) == 1 and _over(row, place, tops[0], others[0])


def read_each_had(row: Row, place: int) -> bool:
    """7,200 operations; 1,800 sessions, so each session saw an average of four operations: of those named."""
    item, words = row.items[place], _words(row.items[place])
    found = row.marks.each_had.search(f"{item.gap}#{item.tail}") or row.marks.each_had.search(item.gap)
    if found is None or not words:
        return False
    near = [one for back in (0, 1, 2) for one in row.levels_in(place, back)]
    counts = _counting(row, near, next(filter(None, found.groups())))
    totals = _counting(row, [one for one in near if one not in counts], words[0])
    return len(counts) == len(totals) == 1 and _over(row, place, totals[0], counts[0])


def _over(row: Row, place: int, total: int, count: int) -> bool:
    """Record a mean of a total and a count, if it is that or would be but for a slip."""
    if not (fits_mean(row, place, total, count) or nearly_made(row, place, total, count)):
        return False
    row.base[place] = place
    add_mean(row, place, total, count)
    return True


def _of_counted(row: Row, place: int) -> bool:
    """18,240 days were lost. The strikes involved 7,600 workers, who lost 2.4 days each: of that total."""
    item, here = row.items[place], row.levels_in(place)
    words, money = _words(item) or [""], item.dimension.isupper()
    if (
        len(here) != 1
        or row.items[here[0]].dimension not in {"", "count"}
        or (words[0] == "each" and not money)
    ):
        return False
    near = [one for back in (1, 2) for one in row.levels_in(place, back)]
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
    if any(one != total and row.same_unit(one, place) for one in row.levels_in(place)):
        counted[:] = [one for one in counted if nearly_made(row, place, total, one)]
    return False
