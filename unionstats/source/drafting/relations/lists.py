"""Lists that answer to each other: A1、B2、C3，分别占…的X%、Y%、Z%; respectively."""

from __future__ import annotations

import re
from functools import cache

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.change_words import REACH, chinese, english, words_for
from unionstats.source.drafting.relations.differences import change
from unionstats.source.drafting.relations.row import Doubt, Row
from unionstats.source.drafting.relations.shares import shares_of, whole_named
from unionstats.source.words import any_in

_JOINT = pattern(r"\A\s*(?:、|和|与|及|以及|,|;)?\s*\Z")
_ENGLISH_JOINT = pattern(r"\A(?:, and |,? ?and |, )\Z")
_LAST_JOINT = pattern(r",? and \Z")
_NAMES = pattern(r"[、和与及]")
_ENUMERATED = pattern(r"、")
_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_ORDINAL = pattern(r"第?[一二三四五六七八九十甲乙丙丁]")
_ENGLISH_NAMES = pattern(r",? and |, ")
_MOST = 40


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"{any_in('zh', 'respectively')}(?P<words>[^;]{{0,40}})\Z")


def read_list(row: Row, place: int) -> int:
    """Read the list that begins at a figure, and return how many figures it has; 0 if none does."""
    item = row.items[place]
    said = _said().search(item.gap) if row.chinese else None
    if row.chinese and said is None:
        return 0
    joint = _JOINT if row.chinese else _ENGLISH_JOINT
    end = place + 1
    while end < min(len(row), place + _MOST) and row.together(place, end):
        gap = row.items[end].gap if row.chinese else _without_verb(row.items[end].gap)
        if not joint.match(gap) or row.items[end].kind is not item.kind:
            break
        end += 1
    count = end - place
    if count == 1:
        return 0
    if not row.chinese and "respectively" not in _words_behind(row, end - 1):
        loose = item.kind is Kind.RATE and _LAST_JOINT.match(row.items[end - 1].gap)
        return count if loose and _said_of_all(row, place) else 0
    places = list(range(place, end))
    parts = _answering(row, place, count)
    if parts is None:
        _named(row, places, said)
    else:
        _linked(row, places, parts)
    return count


def _without_verb(gap: str) -> str:
    """The words between two figures of an English list without a verb of change: " and down "."""
    found = english().change.search(gap)
    return gap if found is None else gap[: found.start(found.lastgroup or 0)]


def _said_of_all(row: Row, place: int) -> bool:
    """Whether the words before a list are those of shares or changes, which then are not of one level."""
    return whole_named(row, place) is not None or english().change.search(row.items[place].gap) is not None


def _words_behind(row: Row, place: int) -> str:
    """The words behind the last figure of an English list."""
    after = row.items[place + 1].gap[:60] if row.together(place, place + 1) else ""
    return row.items[place].tail + after


def _answering(row: Row, place: int, count: int) -> list[int] | None:
    """The levels before a list that its figures belong to, one each; None if that is not clear."""
    before = []
    for one in range(place - 1, max(place - 2 * _MOST, 0) - 1, -1):
        if not row.together(one, place) or not row.is_level(one):
            break
        before.append(one)
        if row.chinese and "其中" in row.items[one].gap:
            break
    before.reverse()
    if len(before) == count and row.items[before[0]].role is not Role.RATIO:
        return before
    if len(before) > count:
        chosen = before[-count:]
        inside = all("," not in row.items[one].gap for one in chosen[1:])
        if inside and "," in row.items[chosen[0]].gap:
            return chosen
        for one in range(place, place + count):
            row.doubts[one] = Doubt.LIST
    return None


def _linked(row: Row, places: list[int], parts: list[int]) -> None:
    """Give each figure of the list its own part."""
    first = row.items[places[0]]
    whole = whole_named(row, places[0])
    if whole is None and first.kind is Kind.RATE and row.chinese:
        whole = _whole_in(first.gap)
    if whole is None and not row.chinese and first.kind is Kind.RATE:
        whole = whole_named(row, places[-1]) if whole_named(row, places[0]) is not None else None
    if not row.chinese and whole == "":
        of = re.match(
            r" of (?:the |all |its |their )*([A-Za-z][A-Za-z' -]{1,60})", row.items[places[-1]].tail
        )
        whole = of[1].strip() if of is not None else ""
    if whole is not None:
        shares_of(row, places, parts, whole)
        return
    known = words_for(row)
    found = known.change.search(first.gap[-REACH:])
    if found is None:
        return
    for place, part in zip(places, parts, strict=True):
        if not row.chinese:
            found = known.change.search(row.items[place].gap) or found
        if first.kind is Kind.RATE:
            said = first.gap[-REACH:] + row.items[parts[0]].gap[-REACH:]
            change(row, place, part, found["compared"], down=found["down"] is not None, said=said)
        elif first.kind is Kind.LEVEL and row.same_unit(place, part) and found["compared"]:
            change(row, place, part, found["compared"], down=found["down"] is not None)
        row.manners[place] = "".join(found.group().replace("分别", "").split())


def _whole_in(gap: str) -> str | None:
    """The whole of 分别占…的."""
    found = re.search(r"分别占(?P<whole>[^,;]{0,30}?)(?:的|的比重为|比重为|的比例为)?\Z", gap)
    return found["whole"].strip() if found is not None else None


def _distributed(names: list[str]) -> list[str]:
    """Give all names the end that only the last one has: 2015和2016年增速, 一、二、三产业."""
    last = names[-1]
    for form in (_YEAR, _ORDINAL):
        found = form.match(last)
        if found is not None and all(form.fullmatch(name) for name in names[:-1]):
            return [*(name + last[found.end() :] for name in names[:-1]), last]
    return names


def _named(row: Row, places: list[int], said: re.Match[str] | None) -> None:
    """甲、乙分别增长5%、6%: the names before the word, one for each figure."""
    if said is None:
        _english_named(row, places)
        return
    item = row.items[places[0]]
    clause = item.lead
    head = clause.rpartition("分别")[0]
    words = words_of(item)
    noun = words.noun if words.manner else head
    compared = chinese().change.search(head + "增长")
    if not words.manner and compared is not None:
        noun = head[: compared.start()] or head
    for form in (_ENUMERATED, _NAMES):
        names = [name.strip() for name in form.split(noun) if name.strip()]
        if len(names) == len(places):
            manner = words.manner.replace("分别", "") or said["words"].strip("为达 ,")
            names = _distributed(names)
            for place, name in zip(places, names, strict=True):
                row.names[place] = f"{name}{manner}"
            return
    for place in places:
        row.doubts.setdefault(place, Doubt.LIST)


def _english_named(row: Row, places: list[int]) -> None:
    """The north, the south and the west rose by 3%, 4% and 5% respectively."""
    gap = row.items[places[0]].gap
    found = english().change.search(gap)
    head, manner = (gap[: found.start()], found.group().strip()) if found is not None else (gap, "")
    names = [name.strip() for name in _ENGLISH_NAMES.split(head.strip(" ,")) if name.strip()]
    if len(names) == len(places):
        for place, name in zip(places, names, strict=True):
            row.names[place] = f"{name}, {manner}" if manner else name
