"""The level that a change leads to, or that is named again, and what stands right before a change."""

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.changes.bases import is_change, is_grown
from unionstats.source.drafting.relations.changes.differences import change, difference
from unionstats.source.drafting.relations.relation import Verb
from unionstats.source.drafting.relations.row import Row

_SHORTEST_NAME = 2
_LONG_NAME = 4
_NEXT = 3  # sentences


def named_again(row: Row, place: int, verb: Verb) -> int | None:
    """财政支出7187万元。与上年相比，财政支出增加268万元，增长3.9%: the level told before that is named again.

    Only one of which the increase and the growth, or the earlier level, behind it can be, but for a slip.
    """
    item, behind_ = row.items[place], place + 1
    if row.marks.both_totals.fullmatch(verb.head.rpartition(",")[2]):
        return _both_totals(row, place)
    name = thing(row.marks.label_end.sub("", verb.head.rpartition(",")[2]).strip())
    if len(name) < _SHORTEST_NAME or not row.together(place, behind_):
        return None
    rate = row.items[behind_].kind is Kind.RATE
    again = row.verb(behind_) if rate else None
    then = not rate and row.alike(place, behind_) and row.marks.base_clause.match(row.items[behind_].lead)
    if not then and (again is None or again.head.strip(" ,(")):
        return None
    near = [one for one in row.levels(place) if item.sentence - row.items[one].sentence in range(_NEXT)]
    near = [one for one in near if row.items[one].part != item.part and row.same_unit(one, place)]
    nouns = {one: thing(row.words(one).noun).replace(item.language.particle, "") for one in near}
    alike = [one for one in near[::-1] if nouns[one].endswith(name)]  # 居住在城镇的人口 is 城镇人口
    longer = near[::-1] if len(name) >= _LONG_NAME else []  # 财政拨款支出, told again as 财政拨款
    alike += [one for one in longer if nouns[one] != name and nouns[one].startswith(name)]
    if then:
        return next((one for one in alike if is_change(row, place, one, behind_)), None)
    return next((one for one in alike if is_grown(row, place, one, behind_, down=verb.down)), None)


def _both_totals(row: Row, place: int) -> int | None:
    """收入总计500万元，支出总计500万元，收、支总计各增加20万元: the last of both, which are of one value."""
    near = [one for one in row.levels(place) if row.items[place].sentence - row.items[one].sentence < _NEXT]
    told = row.marks.bare_total.search, row.marks.both_totals.search
    near = [one for one in near if any(mark(row.items[one].lead) for mark in told)]
    return near[-1] if len({(row.items[one].value, row.items[one].unit) for one in near}) == 1 else None


def reference_before(row: Row, place: int) -> int:
    """The figure right before one, or before the time that is told behind it: 1,240 twelve months earlier."""
    before = place - 1
    timed = before in row.base or row.is_level(before)
    return before - 1 if before > 0 and timed and row.marks.earlier.match(row.items[before].tail) else before


def level_after(row: Row, place: int, *, down: bool, start: int | None = None) -> bool:
    """参保率较上年提高3.2个百分点，达到64.5%; fell by 200 (5%) to 3,800: the level follows its change."""
    after, item, marks = place + 1, row.items[place], row.marks
    if not row.together(place, after):
        return False
    aside = row.items[after].kind is Kind.RATE and marks.again.match(row.items[after].gap) is not None
    more = item.kind is Kind.RATE and not item.aside and row.items[after].kind is Kind.LEVEL
    more = more and row.items[after].aside > 0 and row.verb(after) is not None  # 8% (by 2,762) to 38,834
    after += (aside or more) and row.together(place, after + 1)
    left = marks.led_from.match(row.items[after].gap) is not None
    came = after if left and start is None else start
    after += left
    if item.kind is Kind.POINTS:
        units = {row.items[one].unit for one in range(place + 1, min(after + 1, len(row)))}
        led = row.together(place, after) and marks.points_led_to.match(row.items[after].gap)
        if led and units == {PERCENT}:
            difference(row, place, after, down=down, other=place + 1 if left else None)
            if left:  # from 8.6% to 7.2%
                row.set_apart(place + 1, increase=False)
        return place in row.falls
    beside = row.together(place, after) and row.items[after].kind is Kind.RATE
    beside = beside and marks.again.match(row.items[after].gap) is not None
    after += beside
    beside = beside or (aside and left)
    gap = row.items[after].gap if row.together(place, after) else ""
    if not leads_to(row, after, gap):
        return False
    unlike = item.kind is Kind.LEVEL and not row.same_unit(place, after)
    if row.items[after].kind is not Kind.LEVEL or unlike:
        return False
    if start is not None and not row.alike(start, after):
        return False
    # during the quarter to
    said = row.items[after].gap if marks.base_month.search(row.items[after].gap) else ""
    start = came if came is not None and row.alike(came, after) else start
    change(row, place, after, said, down=down, start=start)
    if beside:
        change(row, place + 1, after, "", down=down, said=item.gap)
        row.manners[place + 1] = row.words(place).manner
    return True


def read_change_in(row: Row, place: int) -> bool:
    """There was a rise in members of 17 to 2,670: a change behind what has changed, and the level it made."""
    found = row.marks.change_in.search(row.items[place].gap)
    return found is not None and level_after(row, place, down=found["down"] is not None)


def read_base_behind(row: Row, place: int) -> bool:
    """12% fewer than the 250 of 2019, at 220: a rate of change, its base right behind it, and the level."""
    base, item = place + 1, row.items[place]
    found = row.marks.higher_than.match(item.tail) if item.kind is Kind.RATE else None
    if found is None or not row.together(place, base) or not row.is_level(base):
        return False
    led = row.marks.led_from.match(row.items[base].gap)
    return led is not None and level_after(row, place, down=found["down"] is not None)


def leads_to(row: Row, after: int, gap: str) -> bool:
    """Whether words behind a change lead to the level that it made: to 520, at 1,400; not at 20 sites."""
    led = row.marks.led_to.match(gap)
    if led is None or row.marks.other_subject.search(gap) or row.marks.reference.search(gap):
        return False
    item = row.items[after] if led.groupdict().get("at") else None
    return item is None or not (item.tail.strip() or (item.unit and not item.dimension.isupper()))
