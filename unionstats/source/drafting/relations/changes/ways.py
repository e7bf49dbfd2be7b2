"""Two levels: which way from one to the other, where it is all that is told, and so many times as much."""

import re
from collections.abc import Collection
from fractions import Fraction

from unionstats.quantity.model import PERCENT, TIMES
from unionstats.source.drafting.clauses import DURATIONS, Kind
from unionstats.source.drafting.relations.changes.bases import of_size, started
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import NEAR, Row

_GROWTHS = "{0} = ({1} - {2}) / {2}", "{0} = ({2} - {1}) / {2}"
_WAYS = ("{0} > {1}", "{0} < {1}")
_MOST, _TWO, _FACTOR = 6, 2, 4  # figures of a sentence; levels; how far off a multiple may be
_LOOSE = Fraction(1, 20)  # of a multiple that is told of less than that


def read_ways(row: Row) -> None:
    """由120家增加到150家, rose from 120 to 150: the way between two levels, where it is all that is told."""
    told = {one.figures[1:] for one in row.relations}
    for place, item in enumerate(row.items):
        if item.first:
            _from_before(row, place)
        _way_back(row, place, told)
        if place:
            _multiplied_far(row, place)
        if (place - 1, place) not in told:
            _side_by_side(row, place - 1, place)
        start = started(row, place)
        if start is not None:
            _from_start(row, place, start, told)
    for place, item in enumerate(row.items):
        if item.first:
            _likened(row, place)


def _likened(row: Row, first: int) -> None:
    """Five times as many men (1,450) as women (290): of the only two levels alike of a sentence."""
    here = [one for one in range(first, min(first + _MOST, len(row))) if _beside(row, first, one)]
    times = [one for one in here if row.items[one].unit == TIMES]
    both = [one for one in here if one not in times and row.items[one].dimension not in DURATIONS]
    words = "".join(f"{row.items[one].gap}{'*' if one in times else '#'}" for one in here)
    found = row.marks.likened.search(f"{words}{row.items[here[-1]].tail}")
    if found is None or len(both) != _TWO or not row.alike(*both) or len(times) > 1:
        return
    if (row.increases | row.starts) & {*both} or any(
        row.marks.another_told.search(row.items[one].gap) for one in here
    ):
        return
    less, more = sorted(both, key=lambda one: row.items[one].value)
    told = {one.figures[0] for one in row.relations if one.unstated is None and one.kind == "times"}
    about = times[0] if times else more
    factor = Fraction(row.items[times[0]].value) if times else _factor(row, found["told"])
    made = row.items[more].value / Fraction(row.items[less].value or 1)
    wide = made * _FACTOR > max(factor, 1 / factor) > made / _FACTOR
    near = times and row.items[times[0]].quantity.step == 0 and 0 < abs(made - factor) < factor * _LOOSE
    if not wide or near or about in told or {*both} & told:
        return
    row.relations[:] = [one for one in row.relations if one.figures[0] != about or one.kind != "times"]
    if times:
        row.add("times", QUOTIENT, (times[0], more, less))
    else:
        _multiplied(row, *((more, less) if factor > 1 else (less, more)), found["told"].lower())


def _beside(row: Row, first: int, one: int) -> bool:
    return row.items[one].sentence == row.items[first].sentence


def _from_start(row: Row, place: int, start: int, told: Collection[tuple[int, ...]]) -> None:
    """Rose from 120 to 150, doubled from 120 to 240, fell 3.3% (down from 30 to 29)."""
    item = row.items[place]
    words, span = f"{row.items[start].gap}#{item.gap}", start - 1
    if row.together(span, start) and row.items[span].dimension in DURATIONS:  # trebled in ten years:
        words = f"{row.items[span].gap}{row.items[span].printed.found.literal}{words}"
    found = _told_way(row, place, start)
    times = row.marks.multiple.search(words)
    if (place, start) in told:
        against = place + 1 in row.falls and found and row.falls[place + 1] is (found["down"] is None)
        if not against:  # 由15836户增加到2184户，降幅86%
            return
    exact = times is not None and not times["loose"]
    if exact and times is not None and _multiplied(row, place, start, times["told"].lower()):
        return
    if times is not None and times["above"] and (factor := _factor(row, times["told"])) > 1:
        row.add("way", f"{{0}} > {{1}} * {factor}", (place, start))  # more than doubled
        return
    rate, down = start - 1, found is not None and found["down"] is not None
    if found is not None and _in_brackets(row, rate, start):
        row.base[rate] = place
        row.add("growth", _GROWTHS[down], (rate, place, start))
    elif found is not None:
        row.add("way", _WAYS[down], (place, start))


def _told_way(row: Row, place: int, start: int) -> re.Match[str] | None:
    """The verb between two levels, or that of the pair before them: and costs from 120 to 150."""
    words, before = f"{row.items[start].gap}#{row.items[place].gap}", start - 1
    found = row.marks.way_lead.search(words) or row.marks.way.search(words)
    if found is None and row.together(before, start) and row.marks.way_again.fullmatch(row.items[start].gap):
        first = started(row, before)
        return _told_way(row, before, first) if first is not None else None
    return found


def _way_back(row: Row, place: int, told: Collection[tuple[int, ...]]) -> None:
    """£612, up from £577; fell to 40% in 2012, compared to 41% in 2011: where a level came from."""
    item, before = row.items[place], place - 1
    then = row.items[before].gap if row.together(before, place) else ""
    words = f"{then}#{item.gap}"
    times = row.marks.multiple_to.search(words)
    back = row.marks.way_back.match(item.gap) or times or row.marks.way_to.search(words)
    beside = row.together(before, place) and row.alike(before, place)
    if back is None or not beside or before in row.increases or is_group(row, before) or place in row.starts:
        return
    if times is not None:
        _multiplied(row, before, place, times["told"].lower())
        return
    compared = back.groupdict().get("compared") and not row.marks.dated_behind.match(item.tail)
    now = _of_size(row, place)
    if not compared and (now, place) not in told:
        row.add("way", _WAYS[back["down"] is not None], (now, place))


def _from_before(row: Row, place: int) -> None:
    """The rate was 63%. Up from 61% last year: from where the figure of the sentence before came."""
    item, found = row.items[place], row.marks.way_alone.match(row.items[place].gap)
    near = [one for one in range(max(place - NEAR, 0), place) if found and row.alike(one, place)]
    near = [one for one in near if row.items[one].sentence == item.sentence - 1 and one not in row.falls]
    if found is not None and len(near) == 1 and near[0] not in row.references | row.increases:
        row.set_apart(place, increase=False)
        row.add("way", _WAYS[found["down"] is not None], (near[0], place))


def _side_by_side(row: Row, one: int, other: int) -> None:
    """1,274 people, twice as many as the 637 of 2019; 91.4%, below the 95% standard."""
    gap, both = row.items[other].gap, {one, other}
    if not row.together(one, other) or not row.alike(one, other) or is_group(row, one):
        return
    words = f"{row.items[one].gap}#{gap}"
    times = row.marks.multiple_of.match(gap) or row.marks.multiple_told.search(words)
    more = row.marks.more_of_two.match(gap)
    compared = row.is_level(other) or other in row.references
    if times is not None and row.is_level(one) and compared:
        _multiplied(row, one, other, times["told"].lower())
    elif more is not None and not both & (row.increases | row.falls.keys()):
        row.add("way", _WAYS[more["down"] is not None], (one, other))


def _multiplied_far(row: Row, place: int) -> None:
    """In 2014 there were 26; the number has tripled to 78: the level before it, over a semicolon or a stop.

    Spending was twice the £4.5m paid for overtime, at £9m.
    """
    before, item = place - 1, row.items[place]
    near = item.sentence - row.items[before].sentence in {0, 1} and row.alike(before, place)
    if not near or not (row.is_level(place) and row.is_level(before)):
        return
    words = f"{row.items[before].gap}#{item.gap}"
    far, at = row.marks.multiple_far.search(words), row.marks.multiple_at.search(words)
    if far is not None and not far["loose"]:
        _multiplied(row, place, before, (far["told"] or far["told_"]).lower())
    elif far is None and at is not None and not row.marks.including.match(item.tail):
        _multiplied(row, place, before, at["told"].lower())


def _in_brackets(row: Row, rate: int, start: int) -> bool:
    """Whether brackets say between which levels a rate before them is: fell 3.3% (down from 30 to 29)."""
    if not row.together(rate, start) or row.items[rate].unit != PERCENT or rate in row.base:
        return False
    level = row.items[start].kind is Kind.LEVEL and not row.items[rate].aside
    return level and "(" in row.items[start].gap


def _of_size(row: Row, place: int) -> int:
    """20,794 students in 36 schools, up from 20,654: the level before of the size of an earlier one."""
    alike = [one for one in row.levels(place) if row.together(one, place) and row.same_unit(one, place)]
    near = [one for one in alike if of_size(row, one, place)]
    return place - 1 if place - 1 in near or not near else near[-1]


def _factor(row: Row, verb: str) -> Fraction:
    return Fraction(row.items[0].language.multiples[verb.lower()])


def _multiplied(row: Row, place: int, start: int, verb: str) -> bool:
    """Record that a level doubled, unless it nearly did, which is said so too."""
    item = row.items[place]
    factor = item.language.multiples[verb]
    times, half = Fraction(factor), Fraction(5, 10 ** (len(factor) - factor.index(".")))
    before = row.items[start].value
    apart = abs(Fraction(item.value) - times * before)
    if half * before < apart < times * before * _LOOSE:
        return False
    row.add("times", f"{factor} = {{0}} / {{1}}", (place, start))
    return True
