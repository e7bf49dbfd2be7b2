"""Two levels and what came in and went out between them: 120 members, 110 a year ago; 15 joined, 5 left."""

from collections.abc import Iterator
from fractions import Fraction

from unionstats.interval import add, subtract
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.changes.bases import started
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, slip_in, span, stands

_COUNTED = (("gain",), ("loss",))
_MOVED = (("gain", "income"), ("loss", "spending"))  # what rose from one level to the other by these
TURNOVER = "{0} = {1} + {2} - {3}"
_NEAR = Fraction(4, 3)  # how many times what there is and went out may be what there was and came in


def read_turnover(row: Row) -> None:
    """Hold the one pair of levels that a paragraph compares against what it says came in and went out."""
    taken = {place for one in row.relations if one.kind == "difference" for place in one.figures}
    for now, then in compared(row):
        stock = started(row, now) == then and not _is_flow(row, then)
        told = [
            [one for one, role in row.roles.items() if role in names and row.same_unit(now, one)]
            for names in (_MOVED if stock else _COUNTED)
        ]
        if not (all(len(each) == 1 for each in told) and row.is_level(now)):
            continue
        (gain,), (loss,) = told
        if {gain, loss} <= taken:
            continue  # of another level
        if {now, then}.isdisjoint((gain, loss)) and hang_together(
            *(row.items[one] for one in (now, then, gain, loss))
        ):
            row.add("difference", TURNOVER, (now, then, gain, loss))
            for one in (gain, loss):  # income and spending may be broken down
                if (row.roles[one],) in _COUNTED:
                    row.set_apart(one)
            return


def _is_flow(row: Row, place: int) -> bool:
    """Whether a level is income or spending itself, by the words before it."""
    words, word_set = row.items[place].gap.lower(), row.items[place].language.word_set
    return any(word in words for names in ("income", "spending") for word in word_set(names))


def compared(row: Row) -> Iterator[tuple[int, int]]:
    """The levels that are compared with another in their unit, or left of it, and that."""
    yield from ((now, then) for now, (_, then) in row.bases.items() if row.same_unit(now, then))
    for then in sorted(row.references):
        if row.together(then - 1, then) and row.alike(then - 1, then):
            yield then - 1, then
    moved = [one for one, role in row.roles.items() if role in {"gain", "loss"}]
    closing = [one for one, role in row.roles.items() if role == "closing" and one not in row.flows]
    for now in closing if moved else ():
        levels = [one for one in row.levels(min(moved)) if row.same_unit(one, now)]
        yield from ((now, then) for then in levels[-1:])
    starts = ((now, started(row, now)) for now in range(len(row)))
    yield from ((now, then) for now, then in starts if then is not None)


def hang_together(now: Item, then: Item, gain: Item, loss: Item) -> bool:
    """Whether two levels and what came and went between them do, or would but for a slip in one of them."""
    after, before, more, less = map(span, (now, then, gain, loss))
    meant = (
        (now, subtract(add(before, more), less)),
        (then, subtract(add(after, less), more)),
        (gain, subtract(add(after, less), before)),
        (loss, subtract(add(before, more), after)),
    )
    if stands(*meant[0]):
        return True
    if any(word in gain.gap for word in gain.language.word_set("born")):
        return False  # others moved there
    low, high = sorted(one.low or 0 for one in (add(before, more), add(after, less)))
    return high < _NEAR * low and any(slip_in(*one) is Slip.CLEAR for one in meant)
