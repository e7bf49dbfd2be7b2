"""Lists that answer to each other: A1、B2、C3，分别占…的X%、Y%、Z%; respectively."""

from __future__ import annotations

import re
from collections.abc import Sequence

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.bases import base_key, settle
from unionstats.source.drafting.relations.differences import change
from unionstats.source.drafting.relations.row import Doubt, Row
from unionstats.source.drafting.relations.shares import shares_of, whole_behind, whole_named

_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_MOST = 40


def read_list(row: Row, place: int) -> int:
    """Read the list that begins at a figure, and return how many figures it has; 0 if none does."""
    item, marks = row.items[place], row.marks
    end = place + 1
    while end < min(len(row), place + _MOST) and row.together(place, end):
        if marks.respectively_word.search(row.items[end].gap) or row.items[end].kind is not item.kind:
            break
        if not marks.list_joint.match(_without_verb(row, end)):
            break
        end += 1
    count = end - place
    if count == 1:
        return 0
    said = marks.respectively.search(item.gap)
    again = row.answered.get(place, ()) if _said_of_all(row, place) else ()
    goes_on = len(again) == count
    if not (said or goes_on or marks.respectively_behind.search(_words_behind(row, end - 1))):
        loose = item.kind is Kind.RATE and marks.list_last.match(row.items[end - 1].gap)
        return count if loose and _said_of_all(row, place) else 0
    places = list(range(place, end))
    parts = again if goes_on else _answering(row, place, count)
    if row.together(place, end) and (parts is not None or item.kind is Kind.LEVEL):
        row.answered[end] = places if parts is None else parts
    if parts is None:
        _named(row, places, said)
    else:
        _linked(row, places, parts)
    return count


def _without_verb(row: Row, place: int) -> str:
    """The words before a figure of a list without a verb that stands among them: " and down "."""
    gap = row.items[place].gap
    found = row.marks.list_verb.search(gap)
    return gap if found is None else gap[: found.start(found.lastgroup or 0)]


def _said_of_all(row: Row, place: int) -> bool:
    """Whether the words before a list are those of shares or changes, which then are not of one level."""
    return whole_named(row, place) is not None or row.verb(place) is not None


def _words_behind(row: Row, place: int) -> str:
    """The words behind the last figure of a list."""
    after = row.items[place + 1].gap[:60] if row.together(place, place + 1) else ""
    return row.items[place].tail + after


def _answering(row: Row, place: int, count: int) -> list[int] | None:
    """The levels before a list that its figures belong to, one each; None if that is not clear."""
    before = []
    for one in range(place - 1, max(place - 2 * _MOST, 0) - 1, -1):
        if row.together(one, place) and (one in row.references or one in row.increases):
            continue
        if not row.together(one, place) or not row.is_level(one):
            break
        before.append(one)
        if row.marks.parts_begin.search(row.items[one].gap):
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


def _linked(row: Row, places: list[int], parts: Sequence[int]) -> None:
    """Give each figure of the list its own part."""
    first, marks = row.items[places[0]], row.marks
    whole = whole_named(row, places[0])
    if whole is None and first.kind is Kind.RATE and (found := marks.shares_listed.search(first.gap)):
        whole = found["whole"].strip()
    if whole is not None:
        shares_of(row, places, parts, whole or whole_behind(row.items[places[-1]]))
        return
    verb = row.verb(places[0])
    if verb is None:
        if first.kind is Kind.LEVEL and marks.base_listed.match(first.lead):
            for place, part in zip(places, parts, strict=True):
                row.bases[part] = base_key(row, first.lead), place
                settle(row, part, row.bases[part][0], place)
                row.set_apart(place, increase=False)
        return
    for place, part in zip(places, parts, strict=True):
        verb = row.verb(place) or verb
        if first.kind is Kind.RATE:
            said = row.near(places[0]) + row.near(parts[0])
            change(row, place, part, verb.compared, down=verb.down, said=said)
        elif first.kind is Kind.LEVEL and row.same_unit(place, part):
            change(row, place, part, verb.compared, down=verb.down)
        row.manners[place] = "".join(marks.respectively_word.sub("", verb.words).split())


def _distributed(row: Row, names: list[str]) -> list[str]:
    """Give all names the end that only the last one has: 2015和2016年增速, 一、二、三产业."""
    last = names[-1]
    for form in (_YEAR, row.marks.ordinal):
        found = form.match(last)
        if found is not None and all(form.fullmatch(name) for name in names[:-1]):
            return [*(name + last[found.end() :] for name in names[:-1]), last]
    return names


def _named(row: Row, places: list[int], said: re.Match[str] | None) -> None:
    """Give each figure its name where no levels answer, but names before the list do."""
    item = row.items[places[0]]
    subject, manner = _answered(row, item, said) if said is not None else _changing(row, places[0])
    for form in (row.marks.names, row.marks.names_joined):
        names = [name.strip() for name in form.split(subject) if name.strip()]
        if len(names) == len(places):
            for place, name in zip(places, _distributed(row, names), strict=True):
                row.names[place] = item.language.told(name, manner)
            return
    if said is not None:
        for place in places:
            row.doubts.setdefault(place, Doubt.LIST)


def _answered(row: Row, item: Item, said: re.Match[str]) -> tuple[str, str]:
    """甲、乙分别增长5%、6%: the names before the word, and the words that go with each."""
    *_, last = [0, *(found.start() for found in row.marks.respectively_word.finditer(item.lead))]
    head = item.lead[:last]
    words = words_of(item)
    if words.manner:
        return words.noun, row.marks.respectively_word.sub("", words.manner)
    compared = row.marks.comparison.search(head)
    subject = head[: compared.start()] if compared is not None else ""
    return subject or head, row.marks.respectively_ends.sub("", said["words"])


def _changing(row: Row, place: int) -> tuple[str, str]:
    """The north, the south and the west rose by 3%, 4% and 5% respectively."""
    verb = row.verb(place)
    subject, manner = (row.items[place].gap, "") if verb is None else (verb.head, verb.words)
    return subject.strip(" ,"), manner.strip()
