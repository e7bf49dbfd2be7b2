"""Percentage points: how far a rate is above or below another one."""

from __future__ import annotations

import re

from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.change_words import HIGHER, REACH, ChangeWords
from unionstats.source.drafting.relations.differences import difference, from_reference, level_after, started
from unionstats.source.drafting.relations.row import Row
from unionstats.source.words import any_in

_MOST = 12
_BEHIND_RATE = pattern(r"[^,;()]{0,60}[,(] (?:(?:which is|that is|or|about|some) )*\Z|\A \(\Z")
_OTHER_RATE = pattern(
    r" (?:higher|lower|more|less|greater|fewer) than (?:the |a rate of |[^,;()]{1,40} \()\Z"
)


def read_points(row: Row, place: int, known: ChangeWords) -> bool:
    """A difference in percentage points from the rate before it."""
    item = row.items[place]
    if row.together(place - 1, place) and place - 1 in row.references:
        found = known.change.search(item.gap[-REACH:])
        return found is not None and from_reference(row, place, down=found["down"] is not None)
    found = known.points.match(item.lead) or known.change.search(item.gap[-REACH:])
    if row.chinese and found is not None and level_after(row, place, down=found["down"] is not None):
        return True
    now = place - 1
    while place - now < _MOST and row.together(now, place) and row.items[now].kind is Kind.POINTS:
        now -= 1
    if not row.together(now, place) or row.items[now].unit != "%" or row.falls.get(now, False):
        return False
    found = known.points.match(item.lead) or known.relative.match(item.lead)
    if found is None:
        higher = not row.chinese and now == place - 1 and _higher_than(row, place)
        return higher or _points_between(row, place, now, known) or _goes_on(row, place, now)
    if not row.chinese and item.lead.strip() == item.gap.strip() and "," not in item.gap:
        return False
    difference(row, place, now, down=found["down"] is not None)
    return True


def _higher_than(row: Row, place: int) -> bool:
    """24.1%, 3.2 percentage points higher than among men (20.9%): of the rate before them."""
    item, now, other = row.items[place], place - 1, place + 1
    said = HIGHER.match(item.tail)
    if said is None or not _BEHIND_RATE.match(item.gap):
        return False
    down = said["down"] is not None
    printed = row.together(place, other) and row.items[other].unit == "%"
    if printed and _OTHER_RATE.match(row.items[other].gap):
        row.base[place] = now
        row.base[other] = other
        row.falls[place] = down
        row.add("points", "{0} = {2} - {1}" if down else "{0} = {1} - {2}", (place, now, other))
        return True
    difference(row, place, now, down=down)
    return True


def _points_between(row: Row, place: int, now: int, known: ChangeWords) -> bool:
    """由80%提高到85%，提高5个百分点: nothing but the verb stands before the points."""
    start = started(row, now)
    found = known.change.search(row.items[place].gap[-REACH:])
    if start is None or found is None or place != now + 1:
        return False
    difference(row, place, now, down=found["down"] is not None)
    return True


def _goes_on(row: Row, place: int, now: int) -> bool:
    """The second of 高于全国0.7、全省2.3个百分点: it goes the way of the one before it."""
    before = row.falls.get(place - 1)
    gap = row.items[place].gap
    if before is None or not gap.startswith("、") or "," in gap:
        return False
    verb = re.match(any_in("zh", "above", "below"), row.items[place - 1].lead)
    row.manners[place] = (verb.group() if verb else "") + gap.strip("、 ")
    difference(row, place, now, down=before)
    return True
