"""Growth and increases: a figure said to differ from an earlier one."""

from __future__ import annotations

import re
from functools import cache

from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.change_words import HIGHER, REACH, ChangeWords, english, words_for
from unionstats.source.drafting.relations.differences import change, from_reference, level_after
from unionstats.source.drafting.relations.points import read_points
from unionstats.source.drafting.relations.row import Row
from unionstats.source.words import any_in

_ARTICLE = pattern(r"[,(] ?(?:(?:representing|or|which is|that is) )?an? \Z")
_AGAIN = pattern(r" \(|,? (?:or|equivalent to|equal to|which is|that is) (?:about |around |some )?\Z")
_FROM = pattern(r"\A,? from \Z")
_AND = pattern(r"\A\s*[和及、]")
_MORE = pattern(r"[比较][^,;]{1,12}(?<![减增提降])[多少高低]\Z")


@cache
def _against_behind() -> re.Pattern[str]:
    return re.compile(rf"\A\s*{any_in('zh', 'against_behind')}")


def read_change(row: Row, place: int) -> bool:
    """Read a figure as a change of another, if the words between say so."""
    item = row.items[place]
    known = words_for(row)
    if item.kind is Kind.POINTS:
        return read_points(row, place, known)
    if item.unit == "倍" and known.times.match(item.gap):
        return _times(row, place)
    return (row.chinese and _stands_aside(row, place)) or _read_verb(row, place, known)


def _read_verb(row: Row, place: int, known: ChangeWords) -> bool:
    """Read a figure behind a verb of change, or, in English, before a noun of it."""
    item = row.items[place]
    found = known.change.search(item.gap[-REACH:])
    if found is None and known.reference.search(item.gap[-REACH:]):
        row.references.add(place)
        row.base[place] = place
        return True
    if found is None:
        return not row.chinese and _english_before(row, place)
    if item.kind is Kind.LEVEL and row.chinese and item.lead[-1:] in {"为", "达"}:
        return False
    return _changed(row, place, known, found)


def read_again(row: Row, place: int) -> bool:
    """Rose by 139,000, or 1.0 percent: an increase in per cent of what it is an increase of."""
    item, increase = row.items[place], place - 1
    if (
        row.chinese
        or item.kind is not Kind.RATE
        or increase not in row.increases
        or not row.together(increase, place)
    ):
        return False
    if not _AGAIN.match(item.gap) or item.tail.startswith(" of "):
        return False
    if place in row.base:
        return True
    about = row.base[increase]
    row.base[place] = place
    row.manners[place] = words_of(row.items[increase]).manner
    if about != increase:
        change(row, place, about, "", down=row.falls[increase])
    return True


def _stands_aside(row: Row, place: int) -> bool:
    """Whether a level is the earlier one of a change (与上年的80人相比), or how much more (比上年多5人).

    Which of several levels 分别增加1人和减少2人 are about is left to the reader.
    """
    item = row.items[place]
    if item.kind is not Kind.LEVEL:
        return False
    if _against_behind().match(item.tail):
        row.references.add(place)
        row.base[place] = place
        return True
    lists = "分别" in item.gap[-REACH:] and words_for(row).change.search(item.gap[-REACH:]) is not None
    follows = row.together(place - 1, place) and place - 1 in row.aside and _AND.match(item.gap) is not None
    if not (lists or follows or _MORE.search(item.gap)):
        return False
    row.aside.add(place)
    row.increases.add(place)
    row.base[place] = place
    return True


def _changed(row: Row, place: int, known: ChangeWords, found: re.Match[str]) -> bool:
    """Find what a figure that ends in a verb of change is the change of."""
    item = row.items[place]
    down = found["down"] is not None
    head = item.gap[: max(len(item.gap) - REACH, 0) + found.start()]
    if row.together(place - 1, place) and place - 1 in row.references:
        return from_reference(row, place, down=down) if known.direct.match(head) else False
    about = row.level_before(place)
    if about is not None and not known.direct.match(head):
        same = row.chinese and item.kind is Kind.LEVEL and found["compared"] and known.same.match(head)
        about = about if same else None
    if about is not None and "(" not in head and row.contested(about):
        about = None
    if about is not None and (item.kind is Kind.RATE or row.same_unit(about, place)):
        change(row, place, about, found["compared"], down=down)
        return True
    if level_after(row, place, down=down) if row.chinese else _english_change(row, place, down=down):
        return True
    if item.kind is Kind.LEVEL:
        row.increases.add(place)
        row.base[place] = place
    return item.kind is Kind.LEVEL


def _times(row: Row, place: int) -> bool:
    about = row.level_before(place)
    if about is None:
        return False
    row.base[place] = about
    before = row.unstated(about, f"times {place}", "before", row.items[about].unit)
    row.add("times", "{0} = {1} / {u}", (place, about), before)
    return True


def _english_change(row: Row, place: int, *, down: bool) -> bool:
    """Rose by 5% to 1,200, fell by 200 (5%) to 3,800: the level follows its change."""
    item = row.items[place]
    after = place + 1
    after += row.together(place, after) and _FROM.match(row.items[after].gap) is not None
    beside = (
        row.together(place, after)
        and row.items[after].kind is Kind.RATE
        and _AGAIN.match(row.items[after].gap) is not None
    )
    after += beside
    if item.kind is Kind.POINTS or not row.together(place, after) or row.items[after].kind is not Kind.LEVEL:
        return False
    if not english().reached.match(row.items[after].gap):
        return False
    if item.kind is Kind.LEVEL and not row.same_unit(place, after):
        return False
    change(row, place, after, "", down=down)
    if beside:
        change(row, place + 1, after, "", down=down, said=item.gap)
        row.manners[place + 1] = words_of(item).manner
    return True


def _english_before(row: Row, place: int) -> bool:
    """1,200, a 5% increase; 1,200, 5% higher than in 2019: the verb stands behind the rate."""
    item = row.items[place]
    if item.kind is Kind.LEVEL and HIGHER.match(item.tail):
        row.increases.add(place)
        row.base[place] = place
        return True
    about = row.level_before(place)
    if about is None or item.kind is not Kind.RATE:
        return False
    found = HIGHER.match(item.tail) if item.gap.endswith((", ", "(", "and ")) else None
    if found is None and _ARTICLE.search(item.gap):
        found = _behind().match(item.tail)
    if found is None or row.contested(about):
        return False
    change(row, place, about, "", down=found["down"] is not None)
    return True


@cache
def _behind() -> re.Pattern[str]:
    up, down = any_in("en", "up"), any_in("en", "down")
    return re.compile(rf" (?:year-on-year |annual )?(?:(?P<up>{up})|(?P<down>{down}))\b")
