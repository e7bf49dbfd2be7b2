"""Means whose count stands beside them: 20 branches, with 210 members on average; 84, one for every 50."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from unionstats.interval import Interval, divide, scale
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import can_be, in_base, span, stands

_Placed = TypeVar("_Placed")
_NAME = 2  # the last letters of what is counted


def read_counted_means(row: Row) -> None:
    """Find the total of each mean that stands behind its count, of which the mean says what it is of."""
    told = {one.figures[0] for one in row.relations}
    for place, item in enumerate(row.items):
        count = _count_beside(row, place) if place not in told else None
        if count is None:
            continue
        near = [one for one in range(len(row)) if row.is_level(one) and one not in {place, count}]
        totals = [one for one in near if is_total_of(row.items[one], item, row.words(one).noun)]
        total = total_of(item, row.items[count], totals, lambda one: row.items[one])
        row.base[place] = place
        row.means.pop(place, None)
        if total is None:
            row.counted[place] = count
        else:
            row.add("average", QUOTIENT, (place, total, count))


def _count_beside(row: Row, place: int) -> int | None:
    """The level right before a mean for each of which it is, by the words between them or behind the mean."""
    item, count, marks = row.items[place], place - 1, row.marks
    word = _thing(item)
    if item.kind is not Kind.LEVEL or not word or not (row.together(count, place) and row.is_level(count)):
        return None
    if row.items[count].dimension not in {"", "count"} or reader(item.language).counts(
        row.items[count], word
    ):
        return None
    if is_group(row, place):
        return count if marks.one_for.search(item.gap) else None
    opens = row.items[count].gap.lower()
    if marks.of_each_one.search(opens) and any(one in opens for one in item.language.word_set("means")):
        return count  # on average each of our 45 stations fitted 540 alarms
    found = marks.with_mean.search(item.gap)
    return count if found and (found["mean"] or marks.each_behind.match(item.tail)) else None


def _thing(mean: Item) -> str:
    """What a mean is of: its unit, or the word behind it."""
    return mean.unit or next(iter(mean.tail.split()), "")


def is_total_of(level: Item, mean: Item, noun: str) -> bool:
    """Whether a level counts what a mean is of, and more of it."""
    word = _thing(mean)
    if not word or level.value <= mean.value or level.language is not mean.language:
        return False
    marks, people = mean.language.marks, word in mean.language.word_set("people")
    everyone = people and (marks.of_population.search(noun) or marks.population_label.match(noun))
    return reader(level.language).counts(level, word) or bool(everyone)


def total_of(
    mean: Item, count: Item, totals: Sequence[_Placed], item_of: Callable[[_Placed], Item]
) -> _Placed | None:
    """The last total that makes a mean with its count, else the only one that would but for a slip."""
    made = [divide(span(item_of(one)), span(count)) for one in totals]
    fits = [one for one, meant in zip(totals, made, strict=True) if stands(mean, meant)]
    last = max((item_of(one).sentence for one in totals), default=0)
    near = [one for one in totals if item_of(one).sentence == last < mean.sentence]  # those told just before
    few = totals if len({item_of(one).value for one in totals}) == 1 else near if len(near) == 1 else ()
    likely = [one for one, meant in zip(totals, made, strict=True) if one in few and can_be(mean, meant)]
    return next(reversed(fits or likely), None)


def last_list(row: Row, counted: list[int]) -> list[int]:
    """The last of the counts that stand in one list, without a comma or 其中 between them."""
    start = len(counted) - 1
    while start and counted[start] == counted[start - 1] + 1 and "," not in row.items[counted[start]].gap:
        start -= 1
    return counted[start:]


def called(row: Row, place: int, counts: list[int]) -> list[int]:
    """The only count that the words name, 教师 of 每名教师负担学生13.6人; else all of them.

    It is named by its most letters: its last ones, or its first, 专科 of 专科生.
    """
    lead, nouns = row.items[place].lead, {one: row.words(one).noun for one in counts}
    for size in range(max(map(len, nouns.values()), default=0), _NAME - 1, -1):
        cuts = [(one, (noun[-size:], noun[:size])) for one, noun in nouns.items() if len(noun) >= size]
        named = [one for one, cut in cuts if any(end in lead.removesuffix(end) for end in cut)]
        if named:
            return named if len(named) == 1 else counts
    return counts


def made_mean(row: Row, total: int, count: int) -> Interval | None:
    """What there is of a total for each thing counted, or for each day of a time."""
    item, meant = row.items[count], divide(span(row.items[total]), span(row.items[count]))
    size = 1 if item.dimension in {"", "count"} else in_base(item.quantity, 1)
    return None if meant is None else scale(meant, size)


def fits_mean(row: Row, place: int, total: int, count: int) -> bool:
    """Whether a rounded mean can be that of a total over a count."""
    return stands(row.items[place], made_mean(row, total, count))


def add_mean(row: Row, place: int, total: int, count: int) -> None:
    """Record a mean, with a time or a weight in units of its own, finer than any is printed."""
    item, literal = row.items[count], row.items[count].printed.found.literal
    worded = literal.rpartition(" ")[2] if " " in literal else item.unit  # twenty-four tonnes
    unit = literal.lstrip("0123456789.,") if literal[:1].isdecimal() else worded
    counted = item.dimension in {"", "count"}
    row.add("average", QUOTIENT if counted else f"{QUOTIENT} * 1.000000{unit}", (place, total, count))
