"""What a figure makes with the only level of the sentence before: a fee of £80, £15 more, £95 in total."""

from collections.abc import Collection, Sequence

from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip


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
