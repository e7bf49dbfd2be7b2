"""Parts of a whole: 其中, of which, 从…看, parentheses, 合计."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import thing, words_of
from unionstats.source.drafting.relations.added import is_total, read_total
from unionstats.source.drafting.relations.exhaustive import (
    Slip,
    complementary,
    exhaustive,
    is_open,
    misprinted,
)
from unionstats.source.drafting.relations.of_total import parts_of
from unionstats.source.drafting.relations.row import Doubt, Question, Row, fits_sum

_LOOK_BACK = 16
_MOST_PARTS = 24
_NEXT = 4
_COMPLEMENTS = (2, 3)  # how many words part a whole without a rest
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
            read_total(row, place, taken)


def _one_list(row: Row, place: int) -> Sequence[int]:
    """Read the list that begins at a figure, and return its members."""
    item, marks = row.items[place], row.marks
    breakdown = marks.breakdown.match(item.gap) if item.first else None
    if breakdown is not None:
        return () if marks.partial.search(breakdown["by"]) else _broken_down(row, place)
    if marks.of_which.search(item.gap):
        examples = marks.examples.search(item.gap)
        return () if examples else _listed(row, _first_part(row, place), opening=item.first)
    if row.together(place - 1, place):
        if counted := parts_of(row, place):
            return _settled(row, counted, [place - 1])
        if unmarked := _unmarked(row, place):
            return unmarked
    return _complements(row, place)


def _unmarked(row: Row, place: int) -> Sequence[int]:
    """Read a list that follows its total in parentheses, behind a colon, 包括, or 中."""
    before, gap, marks = place - 1, row.items[place].gap, row.marks
    if row.is_level(before) and row.same_unit(before, place):
        if marks.bracketed.match(gap):
            return _in_parentheses(row, place, before)
        stated = marks.comprising.match(gap) is not None
        if stated or marks.including.match(gap) or marks.colon.match(gap):
            members = [place, *_members(row, place, part=True)]
            return _settled(row, members, [before], stated=stated and not is_open(row, members))
    return _among(row, place) if marks.among.search(gap) else ()


def _complements(row: Row, place: int) -> Sequence[int]:
    """Men and women right behind the level of both, or behind the sentence that tells it."""
    for count in _COMPLEMENTS:
        members = list(range(place, min(place + count, len(row))))
        sentence = row.items[place].sentence
        alike = all(row.is_level(one) and row.same_unit(place, one) for one in members)
        if len(members) < count or not alike or row.items[members[-1]].sentence != sentence:
            continue
        if noun := complementary(row, members):
            wholes = [one for one in earlier(row, place) if _counts_all(row, one, noun)]
            return _settled(row, members, wholes[-1:], stated=True)
    return ()


def _counts_all(row: Row, whole: int, noun: str) -> bool:
    """Whether a level counts what its complementary parts count, all of it."""
    named = words_of(row.items[whole]).noun
    return thing(named).endswith(thing(noun)) and row.items[whole].number not in row.parts


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
        if row.marks.parts_begin.search(item.gap) or is_total(row, other):
            break
        limit = item.quantity.unit is None and item.quantity.approximation  # of whom 8,000 were under 30
        if row.is_level(other) and row.same_unit(place, other) and item.role is Role.PLAIN and not limit:
            found.append(other)
    return found[:_MOST_PARTS]


def _listed(row: Row, place: int, *, opening: bool) -> Sequence[int]:
    """其中: parts of the levels right before it."""
    item = row.items[place]
    if opening:
        sentence = next((row.items[one].sentence for one in range(place - 1, -1, -1)), None)
        for first in _firsts(row, place):
            scope = [one for one in earlier(row, first) if row.items[one].sentence == sentence]
            _settled(row, [first, *_members(row, first, part=False)], scope, only_sums=True)
        scope = [one for one in earlier(row, place) if row.items[one].sentence == sentence]
        return _settled(row, [place, *_members(row, place, part=False)], scope)
    in_part = [one for one in earlier(row, place) if row.items[one].part == item.part]
    if in_part:
        wide, narrow = ([place, *_members(row, place, part=part)] for part in (False, True))
        wider = wide != narrow and not (len(narrow) > 1 and _making(row, narrow, in_part))
        return (wider and _settled(row, wide, in_part, only_sums=True)) or _settled(row, narrow, in_part)
    in_sentence = [one for one in earlier(row, place) if row.items[one].sentence == item.sentence]
    return _settled(row, [place, *_members(row, place, part=False)], in_sentence)


def _firsts(row: Row, place: int) -> list[int]:
    """The first levels in other units of a list that opens a sentence: 小学9所，学生5万人."""
    firsts = [place]
    for one in range(place + 1, min(len(row), place + _NEXT)):
        alike = any(row.same_unit(one, first) for first in firsts)
        if row.together(place, one) and row.is_level(one) and not alike:
            firsts.append(one)
    return firsts[1:]


def earlier(row: Row, place: int, like: int | None = None) -> list[int]:
    """The levels before a figure in its unit, or in that of the one at `like`; the first one first."""
    start = max(0, place - _LOOK_BACK)
    return [
        one
        for one in range(start, place)
        if row.is_level(one)
        and row.same_unit(one, place if like is None else like)
        and row.items[one].role is Role.PLAIN
        and row.items[one].aside in {0, row.items[place].aside}
    ]


def _broken_down(row: Row, place: int) -> Sequence[int]:
    """从隶属关系看: parts of the paragraph's total, if they make it."""
    members = [place, *_members(row, place, part=False)]
    wholes = [one for one in earlier(row, place) if row.items[one].sentence != row.items[place].sentence]
    return _settled(row, members, wholes, only_sums=True)


def _in_parentheses(row: Row, place: int, whole: int) -> Sequence[int]:
    aside = row.items[place].aside
    inside = takewhile(lambda other: row.items[other].aside == aside, _members(row, place, part=True))
    members = [place, *inside]
    return _settled(row, members, [whole], only_sums=len(members) == 1)


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


def _settled(
    row: Row, members: Sequence[int], wholes: Sequence[int], *, stated: bool = False, only_sums: bool = False
) -> Sequence[int]:
    """Give the parts their rule: a sum if the words say that they are all or they make a total, else bounds.

    `stated` says that the words say so, `only_sums` that there are no bounds. One wrong digit that keeps the
    parts from making the whole makes the sum a question.
    """
    if not wholes:
        return ()
    if len(members) > 1:
        making = _making(row, members, wholes)
        whole = making[-1] if making else _whole_of(row, members, wholes)
        if whole is None:
            clear = [one for one in wholes if misprinted(row, one, members) is Slip.CLEAR]
            whole = clear[0] if len(clear) == 1 else None
        slip = misprinted(row, whole, members) if whole is not None and not making else Slip.NONE
        if whole is not None and (making or stated or slip is Slip.CLEAR or exhaustive(row, members)):
            row.add_sum(whole, members)
            return members
        if whole is not None and slip is Slip.LIKELY:
            row.add_sum(whole, members, Question.PARTS)
    if not only_sums:
        _bounded(row, members, wholes)
        return members
    return ()


def _making(row: Row, members: Sequence[int], wholes: Sequence[int]) -> list[int]:
    """The wholes that parts make."""
    parts = [row.items[member] for member in members]
    return [one for one in wholes if fits_sum(row.items[one], parts)]


def _whole_of(row: Row, members: Sequence[int], wholes: Sequence[int]) -> int | None:
    """The level that parts are said to be of: the only one, or the one whose noun ends most like theirs."""
    if len(wholes) == 1:
        return wholes[0]
    return _most_alike(row, wholes, members[-1])


def _bounded(row: Row, members: Sequence[int], wholes: Sequence[int]) -> None:
    """Say that each part is at most its total."""
    value = {one: row.items[one].quantity.value for one in (*members, *wholes)}
    for number, member in enumerate(members):
        alike = wholes[0] if len(wholes) == 1 else _most_alike(row, wholes, member)
        if alike is not None:
            _at_most(row, member, alike)
        elif number == 0 and value[wholes[0]] >= value[member] and _is_main(row, wholes):
            _at_most(row, member, wholes[0])
        else:
            row.doubts.setdefault(member, Doubt.PART)


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


def total_word(item: Item) -> str:
    """The word for a total that stands right before a figure, "" if none does."""
    marks = item.language.marks
    found = marks.total_noun.search(item.lead)
    word = marks.total_end.sub("", found.group()) if found is not None else ""
    return word if len(word) > 1 else ""
