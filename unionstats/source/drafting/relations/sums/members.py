"""Which levels stand in one list, and which before it may be its whole."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from unionstats.pattern import pattern
from unionstats.quantity.model import Approximation
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.sums.added import is_total
from unionstats.source.drafting.relations.sums.exhaustive import complementary, is_open

_NEXT = 4
_NEAR_ALL = 2  # parts that may leave others out
_LAST_MARK = pattern(r"[。!?;,:()]")
_LEFT = {"surplus", "deficit"}
_MOVES = {"opening", "closing"}
_BOUNDS = {Approximation.AT_LEAST, Approximation.AT_MOST, Approximation.UNDER}


def members_of(row: Row, place: int, *, part: bool = False) -> list[int]:
    """The levels after `place` that go on with its list, up to the end of the sentence or part."""
    first = row.items[place]
    found: list[int] = []
    for other in range(place + 1, min(len(row), place + 3 * FAR)):
        item = row.items[other]
        if item.sentence != first.sentence or (part and item.part != first.part):
            break
        if first.aside not in {0, item.aside} and not (_set_apart(first) and _set_apart(item)):
            break
        if item.aside not in {0, first.aside} and not _set_apart(item):
            continue  # 高等学校2358所（其中独立学院323所）
        ends = row.marks.parts_begin, row.marks.left_out
        if any(mark.search(item.gap) for mark in ends) or is_total(row, other):
            break
        level = row.is_level(other) and row.roles.get(other) not in _LEFT  # 出口12万元；进口9万元；顺差3万元
        if not (level and row.same_unit(place, other) and item.role is Role.PLAIN):
            continue
        if _is_apart(row, other, place):
            continue
        near = item.quantity.approximation  # of whom 8,000 were under 30; 控制在限额400亿元以内
        limit = bool(near) and (item.quantity.unit is None or near in _BOUNDS)
        limit = limit or row.marks.of_others.match(item.tail) is not None  # and 40 of them came twice
        if not limit:
            found.append(other)
    return found[:FAR]


def _is_apart(row: Row, other: int, place: int) -> bool:
    """Whether a level is told beside the parts in a list, and is none of them: a mean of each day, a plan."""
    item, many = row.items[other], row.marks.per_many
    if many.search(item.lead) and not many.search(row.items[place].lead):
        return True  # 旅客426万人次，其中内地旅客310万人次，平均每日10万人次
    told = row.marks.times_base.search(item.lead) or row.marks.share_word.match(item.lead)
    whole = told and other in row.shared.values()  # 占审结案件5025件的8%
    if whole and row.together(other, other + 1) and row.items[other + 1].kind is Kind.RATE:
        return True  # 其中能繁母猪16.8万头，为正常保有量16.5万头的101.8%
    return _is_plan(row, other) and not _is_plan(row, place)  # 税收收入3511万元，占年初预算8465万元的41.5%


def _is_plan(row: Row, place: int) -> bool:
    """Whether a level is no more than a plan by its words: 年初预算."""
    return row.marks.plan_end.fullmatch(row.words(place).noun) is not None


def _set_apart(item: Item) -> bool:
    """Whether a figure is all that a bracket holds: men (600) and women (400)."""
    return item.aside > 0 and item.gap.endswith("(") and not item.tail.strip()


def is_named_aside(row: Row, place: int) -> bool:
    """Whether a figure is all that a bracket behind a name holds: insurance (1,629), not 1,447 (1,629)."""
    return _set_apart(row.items[place]) and row.items[place].gap.strip(" (),;") != ""


def enumerated(row: Row, members: Sequence[int]) -> Sequence[int]:
    """The parts that enumeration marks join; all of them where the first two are not so joined.

    其中行政公益诉讼318件、民事公益诉讼64件，发出检察建议296件.
    """
    joined = [row.marks.enumeration.search(row.items[one].gap) for one in members[1:]]
    commas = ["," in row.items[one].gap.rpartition(")")[2] for one in members[1:]]
    listed = list(takewhile(lambda one: one[0] and not one[1], zip(joined, commas, strict=True)))
    return members[: len(listed) + 1] if listed else members


def firsts(row: Row, place: int) -> list[int]:
    """The first levels in other units of a list that opens a sentence: 小学9所，学生5万人."""
    firsts = [place]
    for one in range(place + 1, min(len(row), place + _NEXT)):
        alike = any(row.same_unit(one, first) for first in firsts)
        if row.together(place, one) and row.is_level(one) and not alike:
            firsts.append(one)
    return firsts[1:]


def earlier(row: Row, place: int, like: int | None = None) -> list[int]:
    """The levels before a figure in its unit, or in that of the one at `like`; the first one first."""
    asides = {0, row.items[place].aside}
    unit = place if like is None else like
    return [one for one in row.levels(place) if row.items[one].aside in asides and row.same_unit(one, unit)]


def first_part(row: Row, place: int) -> int:
    """The first of a list in the unit of a figure before it: 其中大陆31个省…的人口X人."""
    for other in range(place, min(place + _NEXT, len(row))):
        if other > place and (not row.together(place, other) or _LAST_MARK.search(row.items[other].gap)):
            break
        if row.is_level(other) and earlier(row, place, like=other):
            return other
    return place


def closes(row: Row, members: Sequence[int]) -> bool:
    """Whether a joint closes a list of three parts or more."""
    closes = row.marks.list_closes.search(row.items[members[-1]].gap)
    return len(members) > _NEAR_ALL and closes is not None and not is_open(row, members)


def broken_down(row: Row, place: int) -> Sequence[Sequence[int]]:
    """The parts, by their units, of a list that tells by what a level of no sentence near is broken down."""
    if not place and (rest := up_to_rest(row)):
        return rest
    gap, both = row.items[place].gap, [place, place + 1]
    alike = row.together(*both) and all(map(row.is_level, both)) and row.same_unit(*both)
    if alike and complementary(row, both) == "":
        return [both]
    if alike and row.marks.parted.match(gap) is not None and complementary(row, both) is not None:
        return [both]  # 医院中，公立31个，民营53个
    listed = [place, *members_of(row, place)]
    if row.marks.parted.match(gap) is not None and closes(row, listed):
        return [listed]  # Among the unemployed, 52 were leavers, 30 newcomers and 28 losers
    found = row.marks.breakdown.match(gap)
    if not row.marks.these.match(gap) and (found is None or row.marks.partial.search(found["by"] or "")):
        return ()
    lists = [[first, *members_of(row, first)] for first in (place, *firsts(row, place))]
    return [one for one in lists if len(one) > 1 and not is_open(row, one)]


def whole_called(row: Row, place: int) -> str:
    """The name of the whole with which a list of parts opens: 医院中, 医院按等级分; "" if it names none."""
    gap, marks = row.items[place].gap, row.marks
    found = marks.parted.match(gap) or marks.breakdown.match(gap) or marks.these.match(gap)
    return thing((found.groupdict().get("name") if found is not None else "") or "")


def up_to_rest(row: Row) -> Sequence[Sequence[int]]:
    """The levels of a paragraph up to what it calls all the others, of which nothing else is said."""
    alike = [one for one in range(len(row)) if row.is_level(one) and row.same_unit(0, one)]
    said = [f"{row.items[one].gap}#{row.items[one].tail}" for one in alike[_NEAR_ALL:]]
    off = [row.marks.off_budget.search(row.items[one].gap) for one in alike[_NEAR_ALL:]]  # underspends of 3
    told = [not one and row.marks.rest.search(words) for one, words in zip(off, said, strict=True)]
    rest = next((at for at, one in enumerate(told, _NEAR_ALL) if one), 0)
    members = alike[: rest + 1]
    inner = any(row.marks.of_which.search(row.items[one].gap) for one in members[1:])
    inner = inner or any(row.items[one].first and whole_called(row, one) for one in members[1:])
    known = {
        one for each in row.relations if each.kind in {"sum", "part", "difference"} for one in each.figures
    }
    apart = known.isdisjoint(members)
    apart = apart and _MOVES.isdisjoint(row.roles.get(one) for one in members)
    return [members] if rest and not inner and apart else []


def shared_out(row: Row) -> Iterator[list[int]]:
    """The levels beside all shares of a whole that make 100%: 43% (16,598), 31% (11,966) and 26% (10,036)."""
    for one in [one for one in row.relations if one.form.startswith("100% =")]:
        shares = [*one.figures]
        beside = [
            next((at for at in (each + 1, each - 1) if _is_beside(row, at, each)), -1) for each in shares
        ]
        if (
            len(beside) > _NEAR_ALL
            and -1 not in beside
            and all(row.same_unit(beside[0], at) for at in beside)
        ):
            yield beside
    joint = [one.figures for one in row.relations if one.form.startswith("{0} = {1} / (")]
    made = {one[2:] for one in joint if one[1] in one[2:]}
    yield from ([*members] for members in sorted(made))


def _is_beside(row: Row, level: int, share: int) -> bool:
    """Whether a level is told together with a share right beside it, one of them in brackets alone."""
    if not 0 <= level < len(row) or not row.together(*sorted((level, share))):
        return False
    alone = _set_apart(row.items[max(level, share)])
    return alone and row.items[level].kind is Kind.LEVEL and row.base.get(level, level) in {level, share}
