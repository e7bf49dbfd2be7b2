"""What was done too little of what was due, or too much: 应发放1500万元，实际发放1380万元，少发120万元."""

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip
from unionstats.source.drafting.relations.sums.exhaustive import makes

_TWO = 2


def read_short(row: Row, place: int) -> bool:
    """Read how far the last of two levels, what was done, is from the first, what was due.

    The act that was left undone is named with one of them: not 应检1500人，实检1380人，未通过20人.
    """
    item, marks = row.items[place], row.marks
    found = marks.short.match(f"{item.gap}#{item.tail}")
    booked = found is None and marks.book_value.fullmatch(item.gap) is not None
    if not (found or booked) or item.kind is not Kind.LEVEL or not row.is_level(place):
        return False
    near = _due_and_done(row, place, in_turn=found is None or bool(found["act"]))
    if len(near) < _TWO:
        return False
    due, done = (_words(row, one) for one in near)
    told = marks.due.search(due) is not None, marks.done.search(done) is not None
    if found is None:  # 原值500万元，累计折旧120万元，账面价值380万元
        sure = marks.book_cost.search(due) is not None and marks.book_less.search(done) is not None
    else:
        sure = any(told) and found["act"] in f"{due}{done}" if found["act"] else all(told)
    if not sure:
        return False
    whole, part = near[::-1] if found is not None and (found["more"] or found["past"]) else near
    if row.items[place].value > row.items[whole].value:
        return False  # 发放贷款11亿元，收回9亿元，贷款余额41亿元
    row.add_sum(whole, [part, place])
    return True


def read_all_but(row: Row, place: int) -> bool:
    """All but 36 of the 420 members voted (91.4%), 384 in all: what a whole leaves without a part of it."""
    item, marks, after = row.items[place], row.marks, place + 1
    if marks.all_but.search(item.gap) is None or not row.is_level(place):
        return False
    printed = row.together(place, after) and row.is_level(after) and row.same_unit(place, after)
    printed = printed and marks.of_whole.fullmatch(row.items[after].gap) is not None
    them = marks.of_others.match(item.tail)
    larger = [one for one in row.larger_than(place) if item.sentence - row.items[one].sentence <= 1]
    whole = after if printed else larger[0] if them and larger else None
    row.set_apart(place)
    if whole is None:
        return True
    end = max(place, whole) + 1
    if row.together(place, end) and row.items[end].unit == PERCENT:
        row.base[end] = place
        row.add("share", "{0} = ({1} - {2}) / {1}", (end, whole, place))
        end += 1
    beside = [place - 1] if marks.apposed.search(item.gap) else []
    beside += [end] if row.together(place, end) and _is_told_again(row, end) else []
    for left in beside:
        alike = row.is_level(left) and row.same_unit(left, place) and left != whole
        if alike and makes(row.items[whole], [row.items[one] for one in (left, place)], Slip.LIKELY):
            row.add_sum(whole, [left, place])
            break
    return True


def _is_told_again(row: Row, place: int) -> bool:
    """Whether words say that a level is what stands before it in another way: that is 384, 384 in all."""
    item, marks = row.items[place], row.marks
    return bool(marks.apposed_behind.search(item.gap) or marks.total_behind.match(item.tail))


def _due_and_done(row: Row, place: int, *, in_turn: bool) -> list[int]:
    """What was due and what was done, of its sentence: the last two levels before a figure, or as words say.

    余额46亿元，限额48亿元，距限额还有2亿元空间: what was due may stand behind.
    """
    near = [one for one in row.levels_in(place) if row.same_unit(one, place)]
    if len(near) < _TWO or any(row.items[one].kind is Kind.LEVEL for one in range(near[-1] + 1, place)):
        return [] if in_turn else _further(row, place)
    if any(row.roles.get(one) == "opening" for one in near):
        return []  # 上年结转50万元，安排300万元，支出320万元，结余30万元
    last = near[-_TWO:]
    first_due, next_due = (row.marks.due.search(_words(row, one)) is not None for one in last)
    if in_turn or first_due:
        return last if first_due or not next_due else last[::-1]  # 收入21亿元，完成预算30亿元的70%，短收9亿元
    done = [one for one in near[:-1] if row.marks.done.search(_words(row, one))]
    return [near[-1], *done[-1:]] if row.marks.due.search(_words(row, near[-1])) else _further(row, place)


def _further(row: Row, place: int) -> list[int]:
    """The only two levels of this sentence and the one before that words tell apart so, but for a slip.

    受理3918件。办结3785件，其中调解2517件、裁决1268件，未结133件.
    """
    levels = [one for one in row.levels(place) if row.items[place].sentence - row.items[one].sentence <= 1]
    levels = [one for one in levels if row.same_unit(one, place)]
    due = [one for one in levels if row.marks.due.search(_words(row, one))]
    done = [one for one in levels if row.marks.done.search(_words(row, one))]
    pairs = [(one, other) for one in due for other in done if one < other]
    items = {pair: [row.items[at] for at in (*pair, place)] for pair in pairs}
    likely = [[*pair] for pair, (whole, *parts) in items.items() if makes(whole, parts, Slip.LIKELY)]
    return likely[0] if len(likely) == 1 else []


def _words(row: Row, place: int) -> str:
    return f"{row.items[place].lead}{row.items[place].tail}"
