"""Changes and differences of two figures side by side, before or behind them: rose 4% (£600 to £624)."""

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import is_between, is_change, years_in
from unionstats.source.drafting.relations.changes.differences import between
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_likely
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.slips import amount

_TWO = 2


def read_pair(row: Row, place: int) -> bool:
    """Read a rate as the change between two levels in brackets behind it, or as their quotient."""
    item, first, last = row.items[place], place + 1, place + 2
    joint = _joint(row, place) if item.unit == PERCENT and not item.aside else None
    if joint is None:
        return False
    marks, verb = row.marks, row.verb(place)
    behind = marks.higher_than.match(item.tail)
    if marks.article.search(item.gap):  # a 2% rise in pay (
        behind = behind or marks.change_behind.match(item.tail)
    then, now = (first, last) if joint == "to" else (last, first)
    down = verb.down if verb is not None else behind is not None and behind["down"] is not None
    if (verb is not None or behind is not None) and is_change(row, place, now, then):
        between(row, place, now, then, down=down)
    elif verb is None and whole_behind(item) and joint != "to" and is_likely(row, place, first, last):
        row.set_apart(last, increase=False)
        row.add_share(place, first, last)
    return place in row.base


def _joint(row: Row, place: int) -> str | None:
    """The word between two levels that are all that stands in the brackets behind a figure."""
    first, last, after = place + 1, place + 2, place + 3
    if not row.together(place, last) or not row.same_unit(first, last):
        return None
    items = row.items[first : last + 1]
    levels = all(one.kind is Kind.LEVEL for one in items) and first not in row.base and last not in row.base
    dated = row.marks.dated_behind.fullmatch(items[1].tail) is not None  # (£600 against £580 in 2019, …)
    aside = items[0].aside == items[1].aside > 0 and items[0].gap.endswith("(")
    aside = aside and (dated or not items[1].tail.strip())
    more = not dated and row.together(last, after) and row.items[after].aside == items[0].aside
    joined = f"{items[0].gap}{items[0].printed.found.literal}" if items[0].attribute else ""  # £600 to £624
    found = row.marks.pair_joint.fullmatch(items[1].gap.removeprefix(joined))
    return found["told"] if levels and aside and not more and found is not None else None


def read_of_two_times(row: Row, place: int) -> bool:
    """Read a change behind two figures that answer to two times: £5m and £4m in 2023 and 2022, up £1m.

    It is that from the earlier time to the later one, whichever stands first.
    """
    first, last = place - 2, place - 1
    both = row.together(first, place) and row.items[last].aside == row.items[place].aside
    both = both and row.turns.get(first) == (0, 2) and row.turns.get(last) == (1, 2)
    both = both and row.marks.of_which.search(row.items[place].gap) is None
    verb = row.verb(place) if both and row.alike(first, last) else None
    lists = (one for one in range(first, -1, -1) if row.together(one, place) and row.turns.get(one) == (0, 2))
    told = (row.marks.two_times.search(f"{row.items[one].gap}#{row.items[place].gap}") for one in lists)
    found = next(filter(None, told), None) if verb is not None else None  # …, 净利润分别为12和11
    if verb is None or found is None or row.items[first].kind is Kind.POINTS:
        return False
    then, now = (first, last) if found["first"] < found["last"] else (last, first)
    level = row.items[first].kind is Kind.LEVEL
    moved = level and (row.items[place].kind is Kind.RATE or row.same_unit(place, now))
    if moved or row.items[place].kind is Kind.POINTS:
        between(row, place, now, then, down=verb.down)
    return place in row.base


def read_both_told(row: Row, place: int) -> bool:
    """Read a change of the two levels behind it, the later one first, but for a slip."""
    now, then = place + 1, place + 2
    if not row.together(place, then) or not (row.is_level(now) and row.same_unit(now, then)):
        return False
    item, marks = row.items[place], row.marks
    level = item.kind is Kind.LEVEL
    if row.items[then].kind is not Kind.LEVEL or item.kind is Kind.POINTS:
        return False
    if level and not row.same_unit(place, now):
        return False
    gap = row.items[then].gap
    dated = marks.dated_behind.match(row.items[then].tail) and years_in(gap)
    if not marks.both_follow.fullmatch(row.items[now].gap) or not (dated or marks.both_end.search(gap)):
        return False
    down = _is_down(row, place)
    if down is None or not is_between(row, place, now, then, down=down):
        return False
    between(row, place, now, then, down=down)
    return True


def _is_down(row: Row, place: int) -> bool | None:
    """Whether the words before or behind a figure say that something fell; None if they tell no change."""
    verb, more = row.verb(place), row.marks.many_more.match(row.items[place].tail)
    behind = row.marks.change_behind.match(row.items[place].tail)
    if more is not None and not (more["up"] or more["down"]):
        return None
    found = more or behind
    return verb.down if verb is not None else found["down"] is not None if found is not None else None


def read_apart_told(row: Row, place: int) -> bool:
    """86 more women than men: 543 women and 457 men; the gap between A (£52m) and B (£31m) was £21m.

    The two levels are all that the sentence prints besides, so that the words leave no others.
    """
    item, marks = row.items[place], row.marks
    behind = item.first and row.together(place, place + _TWO) and not row.together(place, place + 3)
    first = place + 1 if behind else place - _TWO
    both = (first, first + 1)
    if first < 0 or not row.together(min(first, place), max(first + 1, place)):
        return False
    if not all(row.alike(one, place) and row.is_level(one) for one in both) or not row.is_level(place):
        return False
    if behind:
        said = marks.apart_told.search(item.gap) or marks.apart_behind.match(item.tail)
        told = bool(said and marks.apart_follow.search(row.items[first].gap))
    else:
        opens = row.items[first].first and marks.apart_between.search(row.items[first].gap)
        told = bool(opens and marks.apart_is.fullmatch(item.gap))
    values = [amount(row.items[one]) for one in (*both, place)]
    apart, least = abs(values[0] - values[1]), min(values[:_TWO])
    near = apart < _TWO * values[2] < 4 * apart
    near = near or bool(marks.apart_behind.match(item.tail) and marks.reference.search(row.near(both[1])))
    if not told or (behind and not (values[2] < least and near)):
        return False  # overspent by £9m: £5m on pay and £4m on rent
    less, more = sorted(both, key=lambda one: row.items[one].value)
    row.set_apart(place)
    row.add("change", "{0} = {1} - {2}", (place, more, less))
    return True
