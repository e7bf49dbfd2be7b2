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
    if found is None or item.kind is not Kind.LEVEL or not row.is_level(place):
        return False
    near = [one for one in row.levels(place) if row.items[one].sentence == item.sentence]
    near = [one for one in near if row.same_unit(one, place)][-_TWO:]
    if len(near) < _TWO or near[-1] != place - 1:
        return False
    due, done = (f"{row.items[one].lead}{row.items[one].tail}" for one in near)
    told = marks.due.search(due) is not None, marks.done.search(done) is not None
    if not (all(told) if not found["act"] else any(told) and found["act"] in f"{due}{done}"):
        return False
    whole, part = near[::-1] if found["more"] else near
    row.add_sum(whole, [part, place])
    return True
