"""A change between two figures with a time each: 77.5% in 2022 and 79.8% in 2023, up 2.3 points."""

from collections.abc import Sequence

from unionstats.quantity import read_quantity
from unionstats.source.drafting.clauses import DURATIONS, Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.changes.bases import (
    agree,
    base_key,
    is_between,
    is_change,
    started,
    years_in,
)
from unionstats.source.drafting.relations.changes.differences import between, can_change
from unionstats.source.drafting.relations.changes.led import leads_to
from unionstats.source.drafting.relations.relation import Verb
from unionstats.source.drafting.relations.row import NEAR, Row

_MONTH = "month"
_MARKS = " ,;。"
_MOST = 48  # figures before one whose words are read for years
_SENTENCES = 2  # between a figure and the same of another time


def read_dated(row: Row, place: int) -> bool:
    """Read a change right behind two figures of one thing as that from the earlier to the later one.

    They are joined (77.5% in 2022 and 79.8% in 2023), or told apart: In 2010 there were 640; by 2020 there
    were 480, 25% fewer. From €15 to €16.50 a month, a rise of 10%.
    """
    last, after, verb = place - 1, place + 1, row.verb(place)
    if verb is not None and _is_led(row, place, verb):
        between(row, place, after, last, down=verb.down, compared=verb.compared)
        return True
    if last < 0 or row.items[last].sentence != row.items[place].sentence or not can_change(row, last, place):
        return False
    if row.together(place, after) and row.marks.base_behind.match(row.items[after].gap):
        return False
    both = _two_times(row, place, verb) if verb is not None else None
    if both is None and (verb := _told_of_two(row, place)) is not None:
        both = _between(row, place, verb)
    elif verb is not None and both is not None and _is_undated(row, place, both, verb):
        return False  # 前三季度进出口93亿元，增长8.3%；9月份进出口11亿元，增长17.1%
    if verb is None or both is None:
        return False
    then, now = both
    down = verb.down
    if not (verb.words or verb.head):  # i.e. by 35%
        down = row.items[now].value < row.items[then].value and row.items[place].value >= 0
    between(row, place, now, then, down=down, compared=verb.compared)
    return True


def _is_led(row: Row, place: int, verb: Verb) -> bool:
    """Whether a change leads from one level to the next: £5.0m in 2021 and grew by 8% in 2022 to £5.4m."""
    then, now = place - 1, place + 1
    if then < 0 or not (row.together(place, now) and row.is_level(then) and row.is_level(now)):
        return False
    near = row.items[place].sentence - row.items[then].sentence in {0, 1} and row.alike(then, now)
    reached = row.marks.dated_to.fullmatch(row.items[now].gap) is not None
    leads = reached or (not verb.compared and leads_to(row, now, row.items[now].gap))
    goes_on = row.marks.dated_number if row.items[place].first else row.marks.dated_goes_on
    told = near and leads and goes_on.fullmatch(f"{verb.head.rstrip()} ") is not None
    told = told and not row.marks.of_which.search(row.items[then].gap)
    if not told or row.items[place].kind is Kind.RATE:
        return told
    return row.same_unit(place, now) and is_between(row, place, now, then, down=verb.down)


def _turned(row: Row, place: int, verb: Verb) -> tuple[int, int] | None:
    """46,210 wait. It had been 43,890 a year before, and so grew by 2,320: the later level stands first."""
    then = place - 1
    words = f"{row.items[then].gap}#{verb.head}"
    told = row.items[then].first and row.is_level(then) and not verb.compared
    if not (told and row.marks.had_been.fullmatch(words)):
        return None
    now = _of_same(row, then, again=True, earlier=False)
    if now is None or row.items[now].aside or not is_between(row, place, now, then, down=verb.down):
        return None
    return then, now


def _is_undated(row: Row, place: int, both: tuple[int, int], verb: Verb) -> bool:
    """Whether no year tells two figures apart, and the earlier one has changed by itself."""
    then, now = both
    undated = not (verb.compared or years_in(_time(row, then)) or years_in(_time(row, now)))
    return undated and then in row.base.values() and not is_change(row, place, now, then)


def _told_of_two(row: Row, place: int) -> Verb | None:
    """The words of a change, before its figure or behind it, if a level stands right before them."""
    item, pause, verb = row.items[place], row.marks.dated_pause, row.verb(place)
    if verb is not None:
        return verb if pause.fullmatch(verb.head) and not row.marks.of_behind.match(item.tail) else None
    named, behind = row.marks.dated_noun.search(item.gap), row.marks.dated_way.fullmatch(item.tail)
    if named is not None and pause.fullmatch(item.gap[: named.start()]):
        way = f"{named['up'] or ''}{named['down'] or ''}"
        return Verb(named["down"] is not None, "", "", way)
    signed = item.printed.found.literal.startswith(("-", "+")) and item.gap.endswith("(")
    if signed and not item.tail.strip() and pause.fullmatch(item.gap):
        return Verb(down=False, compared="", head="", words="")  # from 540 in March to 486 in April (-10%)
    if behind is not None and pause.fullmatch(item.gap):
        return Verb(behind["down"] is not None, behind["compared"] or "", "", behind.group())
    return None


def _between(row: Row, place: int, verb: Verb) -> tuple[int, int] | None:
    """The levels before a change: the first led to the last, or each has a time of its own."""
    now, then = place - 1, started(row, place - 1)
    if then is not None:
        own = any(one in row.falls and row.base.get(one) == now for one in range(place))
        return None if own or verb.compared else (then, now)
    if row.items[now].first:
        pair = _opens(row, now)
        within = pair and all(row.marks.within_year.search(_time(row, one)) for one in pair)
        return None if within and base_key(row, verb.compared) == "year" else pair  # from June, on the year
    then, before = now - 1, now - 2
    beside = [one >= 0 and row.items[one].sentence == row.items[now].sentence for one in (then, before)]
    alike = [told and row.alike(one, now) for told, one in zip(beside, (then, before), strict=True)]
    if alike != [True, False] or not can_change(row, then, place):
        return None
    joined = row.marks.dated_between.fullmatch(row.items[now].gap)
    return (then, now) if joined is not None and _follow(row, then, now, verb.compared) else None


def _follow(row: Row, then: int, now: int, compared: str) -> bool:
    """Whether two levels are of two times, the first of which is what their change is said to be from."""
    named = row.marks.dated_far.match(row.items[now].gap)  # 72 serious incidents in 2021
    times = [_time(row, then) or (named["told"] if named is not None else ""), _time(row, now)]
    years, key = [years_in(one) for one in times], base_key(row, compared)
    if not all(times) or times[0] == times[1] or (all(years) and years[0][-1] >= years[1][-1]):
        return False
    far = not all(years) or int(years[1][-1]) - int(years[0][-1]) > 1
    if years[0] and not years[1] and (key == _MONTH or key[:1].isupper()):
        return key in times[0]  # 100 in 2015 and 118.4 in June, 2.1% up on May
    return key in years[0] if key.isdigit() else not (key == "year" and far)


def _opens(row: Row, now: int) -> tuple[int, int] | None:
    """4,800 people in spring. By autumn the figure had sunk to 4,200, 12.5% lower: from the one before."""
    again = row.marks.dated_again.match(row.items[now].gap) is not None
    then = _of_same(row, now, again=again, earlier=False)
    told = then is not None and _time(row, then) != _time(row, now)
    return (then, now) if then is not None and told and not row.items[then].aside else None


def _two_times(row: Row, place: int, verb: Verb) -> tuple[int, int] | None:
    """The earlier and the later figure that the words of a change are about."""
    last, turned = place - 1, _turned(row, place, verb)
    if turned is not None:
        return turned
    if last < 1 or row.items[last].sentence != row.items[place].sentence or not can_change(row, last, place):
        return None
    first = _first(row, last, verb.head)
    if first is None or not can_change(row, first, place):
        return None
    times = [_time(row, first), _time(row, last)]
    then, now = _in_order(row, (first, last), times, verb)
    key = base_key(row, verb.compared)
    another = verb.compared and not agree(key, base_key(row, times[then == last]))
    another = another and not (key == _MONTH and _are_next(row, times[first == now], times[last == now]))
    another = another or _parts_a_year(row, times)
    # 今年收入50亿元，增长3%。去年收入47亿元，增长4.2%
    own = [one for one in range(first + 1, last) if row.base.get(one) == now and one in row.falls]
    another = another or any(row.items[one].kind is row.items[place].kind for one in own)
    return None if times[0] == times[1] or not times[1] or another else (then, now)


def _first(row: Row, last: int, head: str) -> int | None:
    """The figure of another time that stands before the last one, up to whose change the words `head` go."""
    marks, gap, before = row.marks, row.items[last].gap, last - 1
    before -= row.items[before].dimension in DURATIONS and before > 0  # were closed within six months in 2020
    beside = row.together(before, last) and row.alike(before, last)
    behind, then = marks.dated_behind.match(gap), marks.dated_behind.match(head)
    if beside and behind is not None and then is not None:  # 77.5% in 2022 and 79.8% in 2023
        joined = marks.dated_joint.fullmatch(gap[behind.end() :])
        return before if joined and marks.dated_then.fullmatch(head[then.end() :]) else None
    again, told = marks.dated_again.match(gap), marks.dated_before.search(gap)
    if not marks.dated_then.fullmatch(head) or (again is None and told is None):
        return None
    if beside and again is None and told is not None and not years_in(told["told"]):
        one, other = (thing(row.words(at).noun) for at in (before, last))
        return before if other and one.endswith(other) else None  # 年度盈余120万元，上年盈余100万元
    if beside or not row.items[last].first:
        return before if beside and again is not None else None
    earlier = told is not None and not (years_in(told["told"]) or gap[: told.start()].strip(_MARKS))
    return _of_same(row, last, again=again is not None, earlier=earlier)


def _of_same(row: Row, last: int, *, again: bool, earlier: bool) -> int | None:
    """The figure of the thing that opens a sentence by its name, or `again` by a pronoun for the last one.

    That of the year before may lack some of its name: 公屋落成量120个。上年度落成量为100个，升幅20%.
    """
    item, name = row.items[last], thing(row.words(last).noun)
    near = [one for one in range(max(last - NEAR, 0), last) if row.alike(one, last) and one not in row.falls]
    if again:
        near = [one for one in near if item.sentence - row.items[one].sentence == 1]
        return near[0] if len(near) == 1 else None
    near = [one for one in near if item.sentence - row.items[one].sentence in range(1, _SENTENCES + 1)]
    nouns = {one: thing(row.words(one).noun) for one in near[::-1]}
    named = [one for one, noun in nouns.items() if name and noun == name]
    return next(
        iter(named or [one for one, noun in nouns.items() if earlier and name and name in noun]), None
    )


def _time(row: Row, place: int) -> str:
    """The time that stands behind a figure, or before it; "" if there is none."""
    item, marks = row.items[place], row.marks
    after = row.items[place + 1].gap if row.together(place, place + 1) else item.tail
    before = marks.dated_again.match(item.gap) or marks.dated_before.search(item.gap)
    found = marks.dated_behind.match(after) or before
    return found["told"] if found is not None else ""


def _parts_a_year(row: Row, times: Sequence[str]) -> bool:
    """Whether the later time is a part of the year that the earlier one is: 2020年…，一季度…，同比…."""
    within = row.marks.within_year.search
    whole = bool(years_in(times[0])) and not within(times[0])
    return whole and not years_in(times[1]) and within(times[1]) is not None


def _in_order(row: Row, both: tuple[int, int], times: Sequence[str], verb: Verb) -> tuple[int, int]:
    """The earlier and the later of two figures by their years or, where one has no time, as the verb says."""
    first, last = both
    years = [years_in(one) for one in times]
    back = all(years) and years[0] > years[1]
    back = back or (not any(years) and _are_next(row, times[1], times[0]))  # 12月末1260人，11月末1200人
    if not times[0]:
        back = (row.items[first].value > row.items[last].value) is not verb.down
    return (last, first) if back else both


def _are_next(row: Row, one: str, other: str) -> bool:
    """Whether one month or quarter is that right before another one."""
    found = [row.marks.time_number.search(time) for time in (one, other)]
    told = [each.group(each.lastgroup or 0) for each in found if each is not None]
    alike = len(told) == len(found) and len({each.lastgroup for each in found if each is not None}) == 1
    return alike and read_quantity(told[1]).value - read_quantity(told[0]).value == 1


def years_before(row: Row, place: int) -> list[str]:
    """The years that the words before the last figures up to one name."""
    return [year for one in row.items[max(place - _MOST, 0) : place] for year in years_in(one.gap)]
