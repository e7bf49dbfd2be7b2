"""Changes and differences whose levels stand behind them: fell by 10%, with 168 compared to 187 last year."""

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import is_between, years_in
from unionstats.source.drafting.relations.changes.differences import between
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import amount

_TWO = 2


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
