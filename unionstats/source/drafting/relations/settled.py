"""The rule that parts and their possible wholes get: a sum, a question, or bounds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import takewhile

from unionstats.interval import add
from unionstats.source.drafting.relations.exhaustive import exhaustive, misprinted
from unionstats.source.drafting.relations.row import Doubt, Question, Row
from unionstats.source.drafting.relations.slips import Slip, fits_sum, span

_FEW = 2


def settled(
    row: Row,
    members: Sequence[int],
    wholes: Sequence[int],
    *,
    stated: bool = False,
    only_sums: bool = False,
    clear: int = 0,
) -> Sequence[int]:
    """Give the parts their rule: a sum if the words say that they are all or they make a total, else bounds.

    `stated` says that the words say so, `only_sums` that there are no bounds, `clear` how large
    the numbers of a slip are that is no chance. One wrong digit that keeps the parts from making the whole
    makes the sum a question.
    """
    if not wholes:
        return ()
    if len(members) > 1:
        made = making(row, members, wholes)
        whole = made[-1] if made else _most_alike(row, wholes, members[-1])
        if whole is None:
            sure = [one for one in wholes if misprinted(row, one, members) is Slip.CLEAR]
            whole = sure[0] if len(sure) == 1 else None
        slip = misprinted(row, whole, members, clear) if whole is not None and not made else Slip.NONE
        if whole is not None and (made or stated or slip is Slip.CLEAR or exhaustive(row, members)):
            row.add_sum(whole, members)
            return members
        if whole is not None and slip is Slip.LIKELY:
            row.add_sum(whole, members, None if _too_many(row, whole, members) else Question.PARTS)
    if only_sums:
        return ()
    for number, member in enumerate(members):
        alike = _most_alike(row, wholes, member)
        main = number == 0 and all(row.items[one].number in row.parts for one in wholes[1:])
        if alike is None and main and row.items[wholes[0]].value >= row.items[member].value:
            alike = wholes[0]
        if alike is not None:
            at_most(row, member, alike)
        else:
            row.doubts.setdefault(member, Doubt.PART)
    return members


def _too_many(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether three parts or more, of which no word says that they overlap, are more than their whole."""
    made, total = reduce(add, (span(row.items[one]) for one in members)), span(row.items[whole])
    apart = not any(
        row.marks.overlapping.search(f"{row.items[one].lead}{row.items[one].tail}") for one in members
    )
    more = made.low is not None and total.high is not None and made.low > total.high
    return more and apart and len(members) > _FEW


def making(row: Row, members: Sequence[int], wholes: Sequence[int]) -> list[int]:
    """The wholes that parts make."""
    parts = [row.items[member] for member in members]
    return [one for one in wholes if fits_sum(row.items[one], parts)]


def _most_alike(row: Row, wholes: Sequence[int], part: int) -> int | None:
    """The only total, or the one whose noun ends most like that of the part: 工作室31个 … 科技工作室10个."""
    if len(wholes) == 1:
        return wholes[0]
    noun = row.words(part).noun[::-1]
    pairs = [zip(noun, row.words(whole).noun[::-1], strict=False) for whole in wholes]
    common = [sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both)) for both in pairs]
    most = max(common)
    return wholes[common.index(most)] if common.count(most) == 1 and most > 1 else None


def at_most(row: Row, part: int, whole: int) -> None:
    """Record that a part is no larger than its whole, if it is not, or stands right behind it as a part."""
    told = whole == part - 1 and row.marks.of_which.search(row.items[part].gap)
    if row.items[part].value > row.items[whole].value and not told:
        row.doubts.setdefault(part, Doubt.PART)
    else:
        row.add("part", "{0} <= {1}", (part, whole))
