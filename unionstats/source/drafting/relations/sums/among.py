"""What is counted among some: 82种工业产品中，增长的有45种."""

from collections.abc import Sequence
from itertools import takewhile

from unionstats.quantity.scan import Role
from unionstats.source.drafting.relations.row import FAR, NEAR, Row
from unionstats.source.drafting.relations.slips import Slip, fits_sum
from unionstats.source.drafting.relations.sums.exhaustive import (
    all_listed,
    complementary,
    exhaustive,
    is_near,
    misprinted,
)
from unionstats.source.drafting.relations.sums.members import members_of
from unionstats.source.drafting.relations.sums.settled import at_most, made_or_clear, making, settled

_THREE = 3  # ways: up, down or neither


def read_among(row: Row, place: int) -> Sequence[int]:
    """82种工业产品中，增长的有45种: what is counted among the figures before."""
    members = [place]
    for other in range(place + 1, min(len(row), place + FAR)):
        if not row.together(place, other) or not row.is_level(other) or "," in row.items[other].gap:
            break
        members.append(other)
    start = place
    while start > max(place - NEAR, 0) and row.together(start - 1, place) and row.is_level(start - 1):
        start -= 1
    whole = [one for one in range(start, place) if row.same_unit(one, place)]
    listed = [place, *(one for one in members_of(row, place, part=True) if _is_counted(row, one))]
    if len(whole) == 1 and len(listed) > 1 and _is_counted(row, place):
        return settled(row, listed, whole)
    for part in (True, False) if len(whole) == 1 else ():  # 6起火灾中，城市4起，农村2起
        listed = [place, *members_of(row, place, part=part)]
        told = making(row, listed, whole) or exhaustive(row, listed)
        if len(listed) > 1 and told and settled(row, listed, whole, only_sums=True):
            return listed
    if classes := _classes(row, place):
        return classes
    for member in members:
        wholes = [one for one in range(start, place) if row.same_unit(one, member)]
        if len(wholes) == 1:
            at_most(row, member, wholes[0])
    return members


def _classes(row: Row, place: int) -> Sequence[int]:
    """12个乡镇中，超过5万人的有3个，…: what is counted by size, of the level right before the first bound."""
    near = range(place + 1, min(len(row), place + 3 * FAR))
    here = [one for one in takewhile(lambda one: row.together(place, one), near) if row.is_level(one)]
    members = [one for one in here if row.same_unit(place - 1, one) and _is_counted(row, one)]
    counted = len(members) > 1 and row.is_level(place - 1) and exhaustive(row, members)
    return settled(row, members, [place - 1], stated=True) if counted else ()


def _is_counted(row: Row, place: int) -> bool:
    """Whether a part is told of those that are so: 增长的有45种."""
    return row.marks.counted_part.search(row.items[place].gap) is not None


def read_named_parts(row: Row, place: int) -> Sequence[int]:
    """The overspend of £1.6m, or 4%, is due to overtime (£0.9m), fuel (£0.4m) and cars (£0.3m).

    The same of 1,250 staff in Leeds (612), York (410) and Hull (228), of the level right before them.
    """
    gap, marks = row.items[place].gap, row.marks
    caused = marks.caused.search(gap)
    if not caused and not marks.spread.fullmatch(gap):
        return ()
    members = [place, *members_of(row, place, part=True)]
    if len(members) == 1 or not (caused or marks.list_closes.search(row.items[members[-1]].gap)):
        return ()
    near = [one for one in range(max(place - (2 if caused else 1), 0), place) if row.together(one, place)]
    wholes = [one for one in near if row.same_unit(one, place)]
    inner = any(row.marks.inner_part.search(row.items[one].gap) for one in members[1:])
    all_ = not (caused or inner) and bool(wholes) and all_listed(row, wholes[-1], members)
    wholes = wholes[-1:] if all_ else made_or_clear(row, members, wholes[-1:])
    return settled(row, members, wholes, only_sums=True, stated=all_, whole_told=all_)


def of_total(row: Row, place: int) -> Sequence[int]:
    """List the parts that begin clauses of their own behind the total with which the sentence opens.

    Of the 320 branches, 120 were in the north.
    """
    whole, items, marks = place - 1, row.items, row.marks
    if not items[whole].first or not marks.whole_opens.fullmatch(items[whole].gap):
        return ()
    if not marks.whole_ends.match(items[place].gap) or not row.is_level(whole):
        return ()
    members = [place] if _counted_in(row, whole, place) else []
    for other in range(place + 1, min(len(row), place + FAR)) if members else ():
        if items[other].sentence != items[place].sentence:
            break
        if row.is_level(other):
            if not marks.next_part.search(items[other].gap) or not _counted_in(row, whole, other):
                if items[other].quantity.approximation:
                    continue  # 3 have more than 500 members, 8 have …
                break
            members.append(other)
    within = [one for one in members if one == place or row.together(place, one)]
    if within != members and not _are_all(row, whole, members):  # 4,427 stayed; 143 moved and 242 left
        members = within
    told = len(members) == 1 and row.shared.get(place) == whole
    return () if told else members


def _are_all(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether a joint closes some parts that make a whole, or would but for a slip."""
    closed = row.marks.list_closes.search(row.items[members[-1]].gap) is not None
    likely = misprinted(row, whole, members, closed=True) is not Slip.NONE
    return closed and (likely or fits_sum(row.items[whole], [row.items[one] for one in members]))


def _counted_in(row: Row, whole: int, part: int) -> bool:
    """Whether a figure counts what the total counts: its unit, if it has any, is the total's."""
    item, total = row.items[part], row.items[whole]
    if row.marks.of_others.match(item.tail) or not row.same_unit(whole, part) or item.role is not Role.PLAIN:
        return False
    people = item.language.word_set("people")  # of 64 officers 40 are men and 24 women
    counted = item.unit in {"", total.unit} or {item.unit, total.unit} <= people
    return counted or item.unit in f"{total.printed.found.literal}{total.tail}"


def read_each_way(row: Row) -> None:
    """Rates were lower in 9 of the 42 counties, higher in 31 and unchanged in 2: the ways that they went."""
    for place in range(len(row) - _THREE):
        whole = place + 1
        told = row.marks.of_all.match(row.items[place].tail) and row.together(place, place + _THREE)
        ways = [place, *(one for one in members_of(row, place) if one != whole)]
        if not (told and row.is_level(place) and row.is_level(whole) and row.same_unit(place, whole)):
            continue
        if is_near(row, whole, ways[:_THREE]) and complementary(row, ways[:_THREE]) is not None:
            row.add_sum(whole, ways[:_THREE])
        elif len(ways) >= _THREE and row.marks.list_closes.search(row.items[ways[-1]].gap):
            settled(row, ways, made_or_clear(row, ways, [whole]), only_sums=True)
