"""What is left of a whole when its other parts are told: 受理78件，办结75件，其余3件正在办理."""

from __future__ import annotations

from unionstats.source.drafting.relations.exhaustive import slip_of_sum
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.settled import making
from unionstats.source.drafting.relations.slips import Slip, fits_sum


def read_rest(row: Row) -> None:
    """Find what words call the rest of a level before it, of which the levels between are the other parts.

    Where the words may begin another list (还有), only what makes the whole is taken.
    """
    for place, item in enumerate(row.items):
        if item.number in row.parts or not row.is_level(place):
            continue
        words = f"{item.gap}#{item.tail}"
        sure = (row.marks.rest.search(words) or row.marks.rest_kept.search(item.gap)) is not None
        if not (sure or row.marks.rest_left.search(item.gap)):
            continue
        tried = [_parts(row, whole, place, sure=sure) for whole in row.larger_than(place)]
        found = [one for one in tried if one]
        made = [one for one in found if making(row, one[1:], one[:1])]
        for whole, *parts in (made or found or _shared(row, place))[:1]:
            row.add_sum(whole, parts)


def _shared(row: Row, place: int) -> list[list[int]]:
    """The whole of which the levels of a sentence are told to be shares, they, and the rest."""
    base, sentence = row.items[0].number, row.items[place].sentence
    near = [one for one in range(max(place - FAR, 0), place) if row.items[one].sentence == sentence]
    parts = [one for one in near if row.items[one].number in row.shared and row.same_unit(one, place)]
    wholes = {row.shared[row.items[one].number] - base for one in parts}
    items = [row.items[one] for one in (*parts, place)]
    likely = [one for one in wholes if slip_of_sum(row.items[one], items) is not Slip.NONE]
    made = making(row, [*parts, place], list(wholes)) or likely
    return [[one, *parts, place] for one in made] if len(wholes) == 1 < len(parts) else []


def _parts(row: Row, whole: int, place: int, *, sure: bool) -> list[int]:
    """A whole and its parts up to the rest; empty where they do not make it, nor by a slip."""
    open_ = {0, row.items[whole].aside, row.items[place].aside}
    between = [one for one in range(whole + 1, place) if row.is_level(one) and row.same_unit(one, whole)]
    counted = whole - 1  # men had 117 of the 126 seats and women the remaining 9
    if not between and row.together(counted, whole) and row.marks.whole_opens.search(row.items[whole].gap):
        between = [counted] if row.is_level(counted) and row.same_unit(counted, whole) else []
    joined = row.marks.enumeration.match  # 玉米5万亩、大豆1万亩、其他作物1万亩
    if joined(row.items[whole + 1].gap) and joined(row.items[place].gap):
        return []
    between = [one for one in between if row.items[one].aside in open_]
    near = row.items[place].sentence - row.items[whole].sentence <= 1
    if not near or not 0 < len(between) < FAR or row.items[whole].number in row.inner:
        return []
    parts = [row.items[one] for one in (*between, place)]
    for first in (0, 1):  # We cost £218.3m, £6.2m under budget: £161.5m was pay, …
        if len(between) > first and fits_sum(row.items[whole], parts[first:]):
            return [whole, *between[first:], place]
    before = [one for one in row.levels(whole) if one not in between]
    listed = any(row.together(one, whole) and row.same_unit(one, whole) for one in before)
    if listed or row.marks.list_adds.search(row.items[between[0]].gap):
        return []  # one of the list, too
    slip = slip_of_sum(row.items[whole], parts)
    alone = len(between) == 1 and row.items[whole].sentence == row.items[place].sentence
    opened = row.marks.whole_opens.search(row.items[whole].gap) or row.together(whole, place) or alone
    told = sure and opened and slip is not Slip.NONE
    return [whole, *between, place] if slip is Slip.CLEAR or told else []
