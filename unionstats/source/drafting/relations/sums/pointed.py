"""Parts whose words go back to a whole told before: 34 of them …; Pay is £5m of this increase, …."""

from collections.abc import Sequence

from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip
from unionstats.source.drafting.relations.sums.exhaustive import misprinted
from unionstats.source.drafting.relations.sums.members import earlier, members_of
from unionstats.source.drafting.relations.sums.settled import making, settled


def read_parted_again(row: Row, place: int) -> Sequence[int]:
    """Read other parts of the whole with which a sentence opens: 医院中，公立34个，民营48个；三级9个，…."""
    told = next((one.figures for one in reversed(row.relations) if one.kind == "sum"), ())
    if not told or not row.items[place].gap.startswith(";"):
        return ()
    whole, first, *_ = told
    item, here, last = row.items[first], row.items[place], row.items[told[-1]]
    opens = item.first and item.sentence == here.sentence and row.marks.parted.match(item.gap) is not None
    members = [place, *members_of(row, place, part=True)] if opens and last.part == here.part - 1 else ()
    return settled(row, members, [whole], only_sums=True) if len(members) > 1 else ()


def read_of_them(row: Row, place: int) -> Sequence[int]:
    """Bound a part by the one level of its sentence: 62 unions, 34 of them at technology firms."""
    item = row.items[place]
    if not row.marks.of_others.match(item.tail):
        return ()
    wholes = [one for one in earlier(row, place) if row.items[one].sentence == item.sentence]
    if len(wholes) != 1:
        return ()
    members = [place, *members_of(row, place, part=True)]  # 98 petitions, 41 of them with the board and 18
    summed = settled(row, members, wholes, only_sums=True) if len(members) > 1 else ()
    return summed or settled(row, [place], wholes)


def increases_before(row: Row, members: Sequence[int]) -> list[int]:
    """By how much the sentence before some parts says that something changed: what they make.

    They would but for a slip, where the words only name one after the other.
    """
    first, *others = members
    if not others:
        return []
    alike = [one for one in sorted(row.increases) if row.same_unit(one, first)]
    alike = [one for one in alike if row.items[one].sentence == row.items[first].sentence - 1]
    slips = {one: misprinted(row, one, members, closed=True) for one in alike}
    named = len(others) > 1 and all(_names_next(row, one) for one in others)
    likely = [one for one, slip in slips.items() if slip >= (Slip.LIKELY if named else Slip.CLEAR)]
    return making(row, members, alike) or likely


def _names_next(row: Row, place: int) -> bool:
    """Whether the words between a figure and the one before it only name it: of this, inflation for."""
    gap = row.items[place].gap.removeprefix(row.items[place - 1].tail.rstrip())
    goes_on = row.marks.share_goes_on.match(row.items[place].gap)
    return (goes_on or row.marks.named_next.fullmatch(gap)) is not None
