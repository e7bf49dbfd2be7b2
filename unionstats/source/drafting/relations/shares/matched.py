"""Which levels are the part and the whole of a share: by its words, its place, and what it fits."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from unionstats.interval import divide
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.shares.wholes import strongly_named
from unionstats.source.drafting.relations.slips import in_base, span

_SOME, _FINE = 10, 100  # last digits of a share that is hardly, or not at all, another one's by chance
_TIMES = frozenset({"time", "months", "age", "date"})
TOLD = Fraction(1, 2)  # a word that two levels have says which of them is meant, one of three does not

Pair: TypeAlias = tuple[int, int]
"""A part and its whole."""


def counts_next(row: Row, part: int) -> bool:
    """Whether a figure counts some of the next one: 851 of the 9,453 judgments."""
    return row.together(part, part + 1) and bool(row.marks.whole_opens.fullmatch(row.items[part + 1].gap))


def counts_next_apart(row: Row, whole: int) -> bool:
    """Whether a figure opens what the next one counts some of: of 5,000 businesses, 3,185 replied."""
    opens = row.marks.whole_opens.search(row.items[whole].gap.removeprefix(":"))
    return opens is not None and row.together(whole, whole + 1) and row.same_unit(whole, whole + 1)


def shared_pairs(row: Row) -> set[Pair]:
    """The parts that shares are told of, with their wholes: each but once."""
    shares = (one for one in row.relations if one.kind == "share" and one.form == QUOTIENT)
    return {(one.figures[1], one.figures[2]) for one in shares if one.unstated is None}


def fitting(
    row: Row, place: int, pairs: Sequence[Pair], told: Mapping[int, Fraction], wholes: set[Pair]
) -> Pair | None:
    """The pair that a share fits, if its words name the part, or it is known to be one of that whole."""
    fit = [pair for pair in pairs if row.fits(place, *pair) and (pair in wholes or _is_large(row, pair[1]))]
    item = row.items[place]
    fine, some = (item.value >= many * item.quantity.step for many in (_FINE, _SOME))
    bare = row.marks.again.match(item.gap) and not whole_behind(item)  # £5m, or 5%, more
    most = {one: max((told[part] for part in told if part != one), default=TOLD) for _, one in fit}
    named = [pair for pair in fit if told[pair[0]] >= max(TOLD, most[pair[1]]) and not bare]
    sure = [pair for pair in fit if pair in wholes or pair in named]
    if not (some if row.parsed else fine):
        sure = [pair for pair in sure if pair in wholes or (some and _is_in_sentence(row, place, *pair))]
    alone = fine and item.quantity.step and len(fit) == 1 and _is_narrow(row, place, *fit[0])
    alone = alone and (row.parsed or _is_in_sentence(row, place, *fit[0]))
    sure = sure or (fit if alone else [])
    return max(sure, key=lambda pair: (told[pair[0]] + told[pair[1]], pair in wholes, pair), default=None)


def _is_large(row: Row, whole: int) -> bool:
    """Whether a level is printed with enough digits that not every other share fits one of its parts."""
    item = row.items[whole]
    return item.quantity.value >= _SOME * item.quantity.step


def _is_in_sentence(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether a share stands in the sentence of its part and its whole."""
    return len({row.items[one].sentence for one in (place, part, whole)}) == 1


def _is_narrow(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether two levels are printed finely enough that a share hardly fits them by chance."""
    made, item = divide(span(row.items[part]), span(row.items[whole])), row.items[place]
    if made is None or made.low is None or made.high is None:
        return False
    return made.high - made.low <= _SOME * in_base(item.quantity, item.quantity.step)


def meant_pair(
    row: Row, place: int, pairs: Sequence[Pair], told: Mapping[int, Fraction], wholes: set[Pair]
) -> Pair | None:
    """The only pair that the words name, where one slip explains that the share does not fit."""
    named = [pair for pair in placed(row, place, told, wholes) if pair in pairs]
    if not named and not _is_direct(row, place):
        most = max((told[part] for part, _ in pairs), default=Fraction(0))
        alike = [pair for pair in pairs if told[pair[0]] == most >= TOLD]
        one = len({part for part, _ in alike}) == 1
        named = [pair for pair in alike if one and pair in wholes]
    return named[0] if len(named) == 1 and is_explained(row, place, *named[0]) else None


def _is_direct(row: Row, place: int) -> bool:
    """Whether a share stands right behind its part: 372 (93%); 372, 93% of all."""
    told = any(mark.match(row.items[place].gap) for mark in (row.marks.along, row.marks.again))
    return (told or _concludes(row, place)) and row.together(place - 1, place)


def _concludes(row: Row, place: int) -> bool:
    """Whether a share follows from the level before it: 60 were heard, so 40% of the appeals are open."""
    return row.marks.concluded.search(row.items[place].gap) is not None


def placed(row: Row, place: int, told: Mapping[int, Fraction], wholes: set[Pair]) -> Sequence[Pair]:
    """The pairs that a share may be of by where it stands."""
    item, after, marks = row.items[place], place + 1, row.marks
    counted = (place - 2, place - 1)  # appeals in 851 of 9,453 cases, a rate of 9.0%
    if row.together(counted[0], place) and counts_next(row, counted[0]):
        return [] if whole_behind(item) else [counted]
    if _is_direct(row, place):
        return _direct(row, place, told, wholes)
    behind = row.together(place, after)
    if behind and row.items[after].gap.startswith(":") and counts_next_apart(row, after):
        return [(after + 1, after)]  # a rate of 63.7%: of 5,000 businesses, 3,185 replied
    if behind and marks.of_others.match(item.tail) and row.items[after].gap == f"{item.tail}, ":
        near = [one for one in row.larger_than(after) if row.together(one, place)]
        return [(after, one) for one in near[:1]]  # 98,550 were seen, and 26% of them, 25,680, kept in
    back = item.first and marks.goes_back.match(item.gap)
    answers = back or (item.first and marks.answer_back.match(item.gap))
    near = [one for one in told if row.items[one].sentence == item.sentence - 1]
    if behind and answers and marks.rate_of.match(row.items[after].gap):
        near = [one for one in near if row.same_unit(one, after)]
        return [(one, after) for one in near if len(near) == 1]  # They are 30% of the 800
    return [(near[0], one) for one in row.larger_than(near[0])] if back and len(near) == 1 else []


def _direct(row: Row, place: int, told: Mapping[int, Fraction], wholes: set[Pair]) -> Sequence[Pair]:
    """The pairs of a share right behind its part, or behind what it follows from."""
    item, marks = row.items[place], row.marks
    part = place - 1 - (row.items[place - 1].dimension in _TIMES)  # 7,728 waited less than 18 weeks, 92%
    beside = {whole for one, whole in shared_pairs(row) if row.items[one].sentence == item.sentence}
    known = [(part, whole) for one, whole in wholes if one == part]
    named = [(part, whole) for whole, much in told.items() if much >= TOLD and whole != part]
    whole = whole_behind(item) if _concludes(row, place) else ""
    called = strongly_named(row, row.larger_than(part), whole) if whole else None
    named = named if called is None else [(part, called)]
    if whole and called is None and reader(item.language).counts(row.items[part], whole):
        # so 96% of places were taken
        near = [one for one in told if row.items[one].sentence == item.sentence - 1]
        return [(one, part) for one in near if len(near) == 1]
    another = any(mark.search(row.items[part].gap) for mark in (marks.of_which, marks.of_another))
    counts = item.aside and row.items[part].dimension in {"", "count"} and row.together(part - 1, part)
    fine = item.value >= _SOME * item.quantity.step
    them = marks.of_others.match(item.tail) if fine else None  # repairs numbered 11,543, 22% of them
    near = [one for one in row.larger_than(part) if item.sentence - row.items[one].sentence <= 1]
    here = near if them else [one for one in near if one == part - 1] if counts else []
    only = here if len(here) == 1 else [*beside] if len(beside) == 1 else []  # of 2,000 1,240 came (62%)
    return known or [] if another else known or named or [(part, one) for one in only]
