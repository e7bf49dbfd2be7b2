"""Parts of a whole: 其中, of which, 从…看, parentheses, 合计."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.of_total import parts_of
from unionstats.source.drafting.relations.row import Doubt, Row, fits_sum

_LOOK_BACK = 16
_MOST_PARTS = 24
_NEXT = 4
_LAST_MARK = pattern(r"[。!?;,:()]")


def read_parts(row: Row) -> None:
    """Find every list of parts in a paragraph, after the changes and shares are known."""
    taken: set[int] = set()
    for place in range(len(row)):
        if place in taken or not row.is_level(place) or row.items[place].role is Role.LIST:
            continue
        taken.update(_one_list(row, place))
    for place in range(len(row)):
        if place not in taken and row.is_level(place):
            _total_behind(row, place, taken)


def _one_list(row: Row, place: int) -> Sequence[int]:
    """Read the list that begins at a figure, and return its members."""
    item, marks = row.items[place], row.marks
    breakdown = marks.breakdown.match(item.gap) if item.first else None
    if breakdown is not None:
        return () if marks.partial.search(breakdown["by"]) else _broken_down(row, place)
    if marks.of_which.search(item.gap):
        examples = marks.examples.search(item.gap)
        return () if examples else _listed(row, _first_part(row, place), opening=item.first)
    if not row.together(place - 1, place):
        return ()
    if counted := parts_of(row, place):
        return _settled(row, counted, [place - 1], exhausting=False)
    return _unmarked(row, place)


def _unmarked(row: Row, place: int) -> Sequence[int]:
    """Read a list that follows its total in parentheses, behind 包括, or behind 中."""
    before, gap = place - 1, row.items[place].gap
    if row.is_level(before) and row.same_unit(before, place):
        if row.marks.bracketed.match(gap):
            return _in_parentheses(row, place, before)
        if row.marks.including.match(gap):
            return _settled(row, [place, *_members(row, place, part=True)], [before], exhausting=False)
    return _among(row, place) if row.marks.among.search(gap) else ()


def _first_part(row: Row, place: int) -> int:
    """The first of a list in the unit of a figure before it: 其中大陆31个省…的人口X人."""
    for other in range(place, min(place + _NEXT, len(row))):
        if other > place and (not row.together(place, other) or _LAST_MARK.search(row.items[other].gap)):
            break
        if row.is_level(other) and earlier(row, place, like=other):
            return other
    return place


def _members(row: Row, place: int, *, part: bool) -> list[int]:
    """The levels after `place` that go on with its list, up to the end of the sentence or part."""
    first = row.items[place]
    found = []
    for other in range(place + 1, min(len(row), place + 3 * _MOST_PARTS)):
        item = row.items[other]
        if item.sentence != first.sentence or (part and item.part != first.part):
            break
        if row.marks.parts_begin.search(item.gap):
            break
        if row.is_level(other) and row.same_unit(place, other) and item.role is Role.PLAIN:
            found.append(other)
    return found[:_MOST_PARTS]


def _listed(row: Row, place: int, *, opening: bool) -> Sequence[int]:
    """其中: parts of the levels right before it."""
    item = row.items[place]
    if opening:
        sentence = next((row.items[one].sentence for one in range(place - 1, -1, -1)), None)
        scope = [one for one in earlier(row, place) if row.items[one].sentence == sentence]
        return _settled(row, [place, *_members(row, place, part=False)], scope, exhausting=False)
    in_part = [one for one in earlier(row, place) if row.items[one].part == item.part]
    if in_part:
        wide = [place, *_members(row, place, part=False)]
        made = _settled(row, wide, in_part, exhausting=True)
        return made or _settled(row, [place, *_members(row, place, part=True)], in_part, exhausting=False)
    in_sentence = [one for one in earlier(row, place) if row.items[one].sentence == item.sentence]
    return _settled(row, [place, *_members(row, place, part=False)], in_sentence, exhausting=False)


def earlier(row: Row, place: int, like: int | None = None) -> list[int]:
    """The levels before a figure in its unit, or in that of the one at `like`; the first one first."""
    start = max(0, place - _LOOK_BACK)
    return [
        one
        for one in range(start, place)
        if row.is_level(one)
        and row.same_unit(one, place if like is None else like)
        and row.items[one].role is Role.PLAIN
    ]


def _broken_down(row: Row, place: int) -> Sequence[int]:
    """从隶属关系看: parts of the paragraph's total, if they make it."""
    members = [place, *_members(row, place, part=False)]
    wholes = [one for one in earlier(row, place) if row.items[one].sentence != row.items[place].sentence]
    return _settled(row, members, wholes, exhausting=True)


def _in_parentheses(row: Row, place: int, whole: int) -> Sequence[int]:
    aside = row.items[place].aside
    inside = takewhile(lambda other: row.items[other].aside == aside, _members(row, place, part=True))
    members = [place, *inside]
    return _settled(row, members, [whole], exhausting=len(members) == 1)


def _among(row: Row, place: int) -> Sequence[int]:
    """82种工业产品中，增长的有45种: what is counted among the figures before."""
    members = [place]
    for other in range(place + 1, min(len(row), place + _MOST_PARTS)):
        if not row.together(place, other) or not row.is_level(other) or "," in row.items[other].gap:
            break
        members.append(other)
    start = place
    while start > max(place - _LOOK_BACK, 0) and row.together(start - 1, place) and row.is_level(start - 1):
        start -= 1
    for member in members:
        wholes = [one for one in range(start, place) if row.same_unit(one, member)]
        if len(wholes) == 1:
            _at_most(row, member, wholes[0])
    return members


def _settled(row: Row, members: Sequence[int], wholes: Sequence[int], *, exhausting: bool) -> Sequence[int]:
    """Give the parts their rule: a sum if they make one of the totals, else each part of its total.

    `exhausting` says that nothing is said of parts that do not make a total.
    """
    if not wholes:
        return ()
    items = row.items
    value = {one: items[one].quantity.value for one in (*members, *wholes)}
    if len(members) > 1:
        parts = [items[member] for member in members]
        making = [one for one in wholes if fits_sum(items[one], parts)]
        if making:
            row.add_sum(making[-1], members)
            return members
    if exhausting:
        return ()
    if len(wholes) == 1:
        for member in members:
            _at_most(row, member, wholes[0])
        return members
    for number, member in enumerate(members):
        alike = _most_alike(row, wholes, member)
        if alike is not None:
            _at_most(row, member, alike)
        elif number == 0 and value[wholes[0]] >= value[member] and _is_main(row, wholes):
            _at_most(row, member, wholes[0])
        else:
            row.doubts.setdefault(member, Doubt.PART)
    return members


def _is_main(row: Row, wholes: Sequence[int]) -> bool:
    """Whether all but the first of the levels are said to be parts of it already."""
    return all(row.items[one].number in row.parts for one in wholes[1:])


def _most_alike(row: Row, wholes: Sequence[int], part: int) -> int | None:
    """The total whose noun ends most like that of the part: 工作室31个 … 其中科技企业工作室10个."""
    noun = words_of(row.items[part]).noun
    common = {whole: _common_end(words_of(row.items[whole]).noun, noun) for whole in wholes}
    most = max(common.values())
    best = [whole for whole, length in common.items() if length == most]
    return best[0] if len(best) == 1 and most > 1 else None


def _common_end(one: str, other: str) -> int:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _at_most(row: Row, part: int, whole: int) -> None:
    if row.items[part].quantity.value > row.items[whole].quantity.value:
        row.doubts.setdefault(part, Doubt.PART)
        return
    row.add("part", "{0} <= {1}", (part, whole))


def _total_behind(row: Row, place: int, taken: set[int]) -> None:
    """A、B，合计C: the total of the figures before it in the sentence."""
    item = row.items[place]
    if not row.marks.total.search(item.lead):
        return
    before = []
    for one in range(place - 1, max(place - _MOST_PARTS, 0) - 1, -1):
        if not row.together(one, place) or one in taken or not row.same_unit(one, place):
            break
        if row.is_level(one):
            before.append(one)
    before.reverse()
    if len(before) > 1:
        if fits_sum(item, [row.items[one] for one in before]):
            row.add_sum(place, before)
        else:
            row.doubts.setdefault(place, Doubt.MISFIT)


def total_word(item: Item) -> str:
    """The word for a total that stands right before a figure, "" if none does."""
    marks = item.language.marks
    found = marks.total_noun.search(item.lead)
    word = marks.total_end.sub("", found.group()) if found is not None else ""
    return word if len(word) > 1 else ""
