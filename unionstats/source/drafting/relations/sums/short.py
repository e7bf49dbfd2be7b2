"""What was done too little of what was due, or too much: 应发放1500万元，实际发放1380万元，少发120万元."""

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import Row

_TWO = 2


def read_short(row: Row, place: int) -> bool:
    """Read how far the last of two levels, what was done, is from the first, what was due.

    The act that was left undone is named with one of them: not 应检1500人，实检1380人，未通过20人.
    """
    item, marks = row.items[place], row.marks
    found = marks.short.match(item.gap)
    booked = found is None and marks.book_value.fullmatch(item.gap) is not None
    if not (found or booked) or item.kind is not Kind.LEVEL or not row.is_level(place):
        return False
    near = [one for one in row.levels(place) if row.items[one].sentence == item.sentence]
    near = [one for one in near if row.same_unit(one, place)][-_TWO:]
    if len(near) < _TWO or near[-1] != place - 1:
        return False
    due, done = (f"{row.items[one].lead}{row.items[one].tail}" for one in near)
    told = marks.due.search(due) is not None, marks.done.search(done) is not None
    if found is None:  # 原值500万元，累计折旧120万元，账面价值380万元
        sure = marks.book_cost.search(due) is not None and marks.book_less.search(done) is not None
    else:
        sure = any(told) and found["act"] in f"{due}{done}" if found["act"] else all(told)
    if not sure:
        return False
    whole, part = near[::-1] if found is not None and found["more"] else near
    row.add_sum(whole, [part, place])
    return True
