"""Totals of levels that their names call, or that stand beside those of another total, or before them."""

from collections.abc import Collection, Sequence
from fractions import Fraction

from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.slips import Slip
from unionstats.source.drafting.relations.sums.exhaustive import is_near, makes

_TWICE = Fraction(2)


def read_total_of_names(row: Row, place: int) -> None:
    """小学在校生10万人。初中在校生5万人。小学和初中在校生共15万人: the total of levels that it names."""
    item, marks = row.items[place], row.marks
    if place in row.parts or not (marks.total.search(item.lead) or marks.total_opens.match(item.lead)):
        return
    parts = _of_names(row, place)
    items = [row.items[one] for one in parts]
    if len(parts) > 1 and makes(item, items, Slip.LIKELY):
        row.add_sum(place, parts)


def read_total_beside(row: Row, place: int) -> None:
    """竞赛42场，1.8万人；…138场，4.2万人，合计180场、6.0万人: what stands beside each part of another."""
    listed = row.together(place - 1, place) and row.marks.list_joint.search(row.items[place].gap)
    first = next((one for one in row.relations if one.kind == "sum" and one.figures[0] == place - 1), None)
    if not listed or first is None or place in row.parts:
        return
    ends = [*first.figures[2:], place - 1]
    runs = [range(one + 1, end) for one, end in zip(first.figures[1:], ends, strict=True)]
    alike = [[one for one in run if row.is_level(one) and row.same_unit(one, place)] for run in runs]
    parts = [one for each in alike for one in each[:1]]
    if len(parts) == len(runs) and is_near(row, place, parts, _TWICE):
        row.add_sum(place, parts)


def _of_names(row: Row, place: int) -> list[int]:
    """The only level of each name that the words join: 小学和初中在校生, in the sentences before."""
    items, first = row.items, place
    while first and row.together(first - 1, place):
        first -= 1
    *names, last = row.marks.names_joined.split(row.words(first).noun)
    measure = last if first == place else row.words(place).noun
    near = [
        one for one in range(max(first - FAR, 0), first) if row.is_level(one) and row.same_unit(one, place)
    ]
    found: list[list[int]] = [[] for _ in (*names, last)]
    for one in near:
        noun, start = row.words(one).noun, one
        while start and items[start - 1].sentence == items[one].sentence:
            start -= 1
        told = "".join(item.gap for item in items[start : one + 1])
        heads = [*names, last.removesuffix(noun) if first == place else last]
        for number, (name, head) in enumerate(zip((*names, last), heads, strict=True)):
            if noun and (noun == name or (head and head in told and measure.endswith(noun))):
                found[number].append(one)
    return [one for each in found for one in each] if all(len(one) == 1 for one in found) else []


def read_with_before(row: Row, place: int, others: Sequence[int], told: Collection[int]) -> bool:
    """Find what a figure and those before it make of the only level of the sentence before, but for a slip.

    Cash flow was £58m. After interest of £18m and tax of £21m, £19m was left. The fee is £80. We asked £15
    more, and the total fee is £95.
    """
    others = [one for one in others if one < place]  # which compares with £70
    sentence, (first, *more) = row.items[place].sentence, others or (place,)
    near = [one for one in row.levels(place) if row.same_unit(one, place) and one not in told]
    before = [one for one in near if row.items[one].sentence == sentence - 1]
    after = row.marks.taken_off.fullmatch(row.items[first].gap) is not None and row.items[first].first
    if not others and len(before) == 1:
        return _read_total(row, place, before[0], near)
    if not others or len(before) != 1 or not (after or not more):
        return False
    summed = not after and row.marks.added_before.search(f"{row.items[first].gap}#{row.items[place].gap}")
    if not (after or summed):
        return False
    way = {before[0]: 1, **dict.fromkeys(others, -1 if after else 1)}
    slip = row.net_slip(place, way)
    if slip is None or slip is Slip.CLEAR:
        row.add_net(place, way)
        return True
    return False


def _read_total(row: Row, place: int, last: int, near: Sequence[int]) -> bool:
    """Guests from abroad made a further 540,000 trips. This gives a total of 2.4 million: with one before."""
    told = row.marks.added_before.search(f"{row.items[last].gap}#{row.items[place].gap}")
    slips = {one: row.net_slip(place, {one: 1, last: 1}) for one in near if one < last} if told else {}
    made = [one for one, slip in slips.items() if slip is None]
    likely = made[-1:] or [one for one, slip in slips.items() if slip is Slip.CLEAR]
    if len(likely) != 1:
        return False
    row.add_net(place, {likely[0]: 1, last: 1})
    return True
