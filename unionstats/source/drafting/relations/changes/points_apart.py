"""How far two rates of a sentence are apart in points: of two things, or of two times."""

import re
from collections.abc import Sequence

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import DURATIONS, Kind
from unionstats.source.drafting.relations.changes.bases import is_change
from unionstats.source.drafting.relations.row import Row

_MOST = 4
_BOTH = 2


def read_points_apart(row: Row, place: int) -> None:
    """64% of women and 57% of men, seven points apart: how far the only two rates of a sentence are apart.

    Of two times they are so by any verb of change: 71% this year and 66% last, an improvement of 5 points.
    """
    item = row.items[place]
    window = range(max(place - _MOST, 0), min(place + _MOST, len(row)))
    near = [one for one in window if one != place and row.items[one].sentence == item.sentence]
    if any(one.figures[0] == place and one.unstated is None for one in row.relations):
        return
    past = row.marks.past_another.match(item.tail) and not row.marks.points_from.match(
        _words_behind(row, place)
    )
    if past or row.marks.points_of_each.match(item.tail):  # 71% and 66%, a fall of nine points in both
        return
    apart = _said_apart(row, place, near)
    off = row.marks.off_by.search(item.gap) or row.marks.points_off.match(item.tail)
    shared = {part for one in row.relations if one.kind == "share" for part in one.figures[1:]}
    shared |= {one - 1 for one in near if row.items[one].aside and row.items[one].unit == PERCENT}
    near = [one for one in near if row.items[one].dimension not in DURATIONS]
    near = [one for one in near if row.items[one].unit == PERCENT or one not in shared]  # 235 (72%)
    near = [one for one in near if not off or row.items[one].kind is not Kind.LEVEL]
    growths = [one for one in near if one in row.falls]
    compared = apart is not None and row.marks.growths_apart.search(f"{item.gap}#{item.tail}") is not None
    rates = [one for one in near if row.items[one].unit == PERCENT and (compared or one not in growths)]
    if off and len(rates) == 1:  # 92% came in time. The target was 95%, so we fell short by 3 points
        before = [one for one in window if row.items[one].sentence == item.sentence - 1]
        rates += [one for one in before if row.items[one].unit == PERCENT and one not in row.falls]
        near = rates
    if len(rates) > _BOTH and row.marks.points_from.match(_words_behind(row, place)):
        before = [one for one in rates if one < place and one not in row.references]
        before = [one for one in before if not _is_of_then(row, one)]
        made = [one for one in before if is_change(row, place, one, place + 1, exact=True)]
        near = rates = [*(made or before)[-1:], *(one for one in rates if one == place + 1)]
    if not len(rates) == len(near) == _BOTH:
        return
    beside = max(near) < place or row.marks.points_from.match(_words_behind(row, place))
    by_size = sorted(rates, key=lambda one: row.items[one].value)
    if pair := by_size if (apart or off) and beside else _with_earlier(row, place, rates):
        less, more = pair
        row.base[place] = place
        row.forget(place)
        row.add("points", "{0} = {1} - {2}", (place, more, less))


def _words_behind(row: Row, place: int) -> str:
    return row.items[place + 1].gap if row.together(place, place + 1) else ""


def _said_apart(row: Row, place: int, near: Sequence[int]) -> re.Match[str] | None:
    """The words by which points say how far two rates are apart."""
    item, marks = row.items[place], row.marks
    found = marks.equated_apart.search(item.gap) or marks.points_between.match(item.tail)
    found = found or marks.points_from.match(_words_behind(row, place))
    if found is None and place and marks.by_alone.fullmatch(item.gap):
        found = marks.exceeds.search(row.items[place - 1].gap)  # A (12%) lags B (51%) by 39 points
    if found is None and near and marks.apart_is.fullmatch(item.gap):
        found = marks.apart_between.search(row.items[near[0]].gap)  # the gap between A (18%) and B (13%) is 5
    return found


def _is_of_then(row: Row, rate: int) -> bool:
    item = row.items[rate]
    return row.marks.rate_of_then.search(f"{item.gap}#{item.tail}") is not None


def _with_earlier(row: Row, place: int, rates: Sequence[int]) -> Sequence[int]:
    """The two rates that points are the change of, the less one first, where one is of an earlier time."""
    item, verb, marks = row.items[place], row.verb(place), row.marks
    said = marks.change_noun.search(item.gap) or verb or marks.change_behind.match(item.tail)
    then = [one for one in rates if _is_of_then(row, one)]
    told = said is not None and len(then) == 1
    told = told and not (then[0] > place and marks.list_last.search(row.items[then[0]].gap))
    if not told or marks.another_told.search(item.gap):
        return ()
    now = next(one for one in rates if one not in then)
    down = row.items[now].value < row.items[then[0]].value if verb is None else verb.down
    return (now, *then) if down else (*then, now)
