"""Percentage points: how far a rate is above or below another one."""

from __future__ import annotations

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.differences import difference, from_reference, level_after
from unionstats.source.drafting.relations.bases import started
from unionstats.source.drafting.relations.row import Row, Verb

_MOST = 12


def read_points(row: Row, place: int) -> bool:
    """A difference in percentage points from the rate before it."""
    item, marks = row.items[place], row.marks
    verb, told = row.verb(place), marks.points.match(item.lead)
    if row.together(place - 1, place) and place - 1 in row.references:
        way = told["down"] is not None if told is not None else verb and verb.down
        return way is not None and from_reference(row, place, down=way)
    down = told["down"] is not None if told is not None else verb is not None and verb.down
    if (told is not None or verb is not None) and level_after(row, place, down=down):
        return True
    now = row.before(place)
    while place - now < _MOST and row.together(now, place) and _is_aside(row, now):
        now = row.before(now)
    if not row.together(now, place) or row.items[now].unit != PERCENT:
        return False
    if row.falls.get(now, False) != bool(marks.fall_named.match(item.lead)) and now in row.falls:
        return False
    if now in row.falls and marks.share_named.match(item.lead):
        return False
    found = told or marks.above_or_below.match(item.lead)
    if found is None:
        higher = now == place - 1 and _higher_than(row, place)
        return higher or _points_between(row, place, now, verb) or _goes_on(row, place, now)
    if not marks.points_apart.search(item.gap):
        return False
    compared = row.compared_in(found, place) if told is not None else None
    difference(row, place, now, down=found["down"] is not None, compared=compared)
    return True


def _is_aside(row: Row, place: int) -> bool:
    """Whether percentage points behind a figure are about an earlier one."""
    return row.items[place].kind is Kind.POINTS or place in row.references


def _higher_than(row: Row, place: int) -> bool:
    """24.1%, 3.2 percentage points higher than among men (20.9%): of the rate before them."""
    item, now, other = row.items[place], place - 1, place + 1
    said = row.marks.higher_than.match(item.tail)
    if said is None or not row.marks.points_aside.match(item.gap):
        return False
    printed = row.together(place, other) and row.items[other].unit == PERCENT
    if printed and row.marks.other_rate.match(row.items[other].gap):
        row.base[other] = other
        difference(row, place, now, down=said["down"] is not None, other=other)
    else:
        difference(row, place, now, down=said["down"] is not None, compared=None)
    return True


def _points_between(row: Row, place: int, now: int, verb: Verb | None) -> bool:
    """由80%提高到85%，提高5个百分点: nothing but the verb stands before the points."""
    if verb is None or row.before(place) != now or started(row, now) is None:
        return False
    difference(row, place, now, down=verb.down)
    return True


def _goes_on(row: Row, place: int, now: int) -> bool:
    """The second of 高于全国0.7、全省2.3个百分点: it goes the way of the one before it."""
    before = row.falls.get(place - 1)
    gap = row.items[place].gap
    sign = row.marks.enumeration.match(gap)
    if before is None or sign is None or "," in gap:
        return False
    verb = row.marks.above_or_below_word.match(row.items[place - 1].lead)
    row.manners[place] = (verb.group() if verb else "") + gap[sign.end() :].strip(" ")
    difference(row, place, now, down=before, compared=None)
    return True
