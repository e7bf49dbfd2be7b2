"""Changes behind which both their levels stand: fell by 10%, with 168 this year compared to 187 last year."""

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import is_between, years_in
from unionstats.source.drafting.relations.changes.differences import change
from unionstats.source.drafting.relations.row import Row


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
    row.set_apart(then, increase=False)
    change(row, place, now, "", down=down, start=then)
    return True


def _is_down(row: Row, place: int) -> bool | None:
    """Whether the words before or behind a figure say that something fell; None if they tell no change."""
    verb, more = row.verb(place), row.marks.many_more.match(row.items[place].tail)
    behind = row.marks.change_behind.match(row.items[place].tail)
    if more is not None and not (more["up"] or more["down"]):
        return None
    found = more or behind
    return verb.down if verb is not None else found["down"] is not None if found is not None else None
