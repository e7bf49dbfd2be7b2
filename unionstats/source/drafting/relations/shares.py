"""Shares of a whole: 占…的X%, or "accounting for X % of"."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.interval import ANY, Interval, divide, intersect
from unionstats.pattern import pattern
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.bases import base_key, earlier_level
from unionstats.source.drafting.relations.row import FAR, QUOTIENT, Doubt, Row
from unionstats.source.drafting.relations.slips import Slip, span
from unionstats.source.drafting.relations.wholes import (
    is_likely,
    opened,
    printed_total,
    slip_between,
    strongly_named,
)

_SHORTEST_NAME = _FEW = 2
_LONG_NAME = 4
OPENED = "opened"
"""The tag of a whole that the words of a sentence open with."""

_IN_PARENTHESES = pattern(r"\A[^,;(0-9]{0,30}\(\Z")


def whole_named(row: Row, place: int) -> str | None:
    """The words that name the whole of a share, "" where it is not named; None if it is no share."""
    item = row.items[place]
    if item.unit != PERCENT:
        return None
    found = row.marks.share.search(item.lead)
    if found is None:
        apart = row.marks.share_copula.search(item.gap) or row.marks.share_apart.search(item.gap)
        return (apart and whole_behind(item)) or None
    named = found.groupdict()
    if named.get("head", "").strip() and item.lead != item.gap:
        return None
    return str(named["whole"]).strip() if "whole" in named else whole_behind(item)


def share_said(row: Row, place: int) -> tuple[str, str] | None:
    """The words for the part and the whole of a share whose sentence prints neither; None without them."""
    item = row.items[place]
    found = row.marks.share.search(item.lead)
    if item.unit != PERCENT or found is None or item.lead != item.gap:
        return None
    named = found.groupdict()
    part, whole = named.get("head", item.lead[: found.start()]), named.get("whole") or whole_behind(item)
    return (part, whole.strip()) if part.strip() and whole.strip() else None


def whole_behind(item: Item) -> str:
    """The words behind a share that name its whole, "" where there are none."""
    found = item.language.marks.whole_behind.match(item.tail)
    return item.language.marks.respectively_word.sub("", found["whole"]).strip() if found is not None else ""


def read_share(row: Row, place: int) -> bool:
    """Read a figure as the share of the level before it."""
    whole = whole_named(row, place)
    if (whole is None or row.items[place].first) and _part_again(row, place):
        return True
    if whole is None:
        return _in_turn(row, place) or _without_sign(row, place) or _in_parentheses(row, place)
    part = row.level_before(place)
    if part is None or part in row.increases or not row.marks.share_follows.match(row.items[place].gap):
        return part is None and _part_again(row, place)
    if row.marks.whole_is_base.match(whole):  # 完成年初预算的50.4%, 为上年的125%
        row.base[place] = part
        row.add("share", QUOTIENT, (place, part, earlier_level(row, part, base_key(row, whole))))
        return True
    total = printed_total(row, place, part, whole)
    if total is None and not whole:
        total = _shared(row, place, part)
    fits = total is not None and row.fits(place, part, total)
    again = row.marks.share_again.search(row.items[place].gap)
    if not (again or fits) and (row.marks.beside.search(row.items[part].gap) or row.contested(part)):
        return False  # 600 women and 400 men, making up 60%
    if total is not None and (whole or fits or not _opener(row, part)):
        row.add_share(place, part, total)
    elif row.items[part].dimension != "count" or not row.marks.amounts.search(whole):
        opener = "" if whole else _opener(row, part)
        if not whole and not opener:
            row.doubts.setdefault(place, Doubt.WHOLE)
        add_unstated(row, place, part, whole or opener, (part, f"{OPENED if opener else 'whole'} {place}"))
    return place in row.base


def _part_again(row: Row, place: int) -> bool:
    """管理费用246万元…。管理费用占总支出的5.0%: a share of which the part, told before, is named again."""
    found = row.marks.share.search(row.items[place].lead) if row.items[place].unit == PERCENT else None
    named = found.groupdict() if found is not None else {"whole": ""}
    own = row.marks.composition.sub("", row.words(place).noun)
    name = thing(named.get("head", "") if "whole" in named else own).lower()
    if len(name) < _SHORTEST_NAME:
        return False
    levels = [one for one in row.levels(place) if thing(row.words(one).noun).lower() == name]
    whole = named["whole"].strip() if "whole" in named else whole_behind(row.items[place])
    if not levels:
        levels = [one for one in row.levels(place) if _is_by(row, one, name)]
        of = [(one, printed_total(row, place, one, whole)) for one in levels]
        levels = [one for one, total in of if total is not None and is_likely(row, place, one, total)]
    total = printed_total(row, place, levels[-1], whole) if levels else None
    if levels and not whole and not (total is not None and row.together(total, place)):
        total = _shared(row, place, levels[-1], again=True)  # 甲增加值占生产总值比重为8%，乙增加值比重为40%
    if total is None or not (whole or row.together(total, place) or total in row.larger_than(levels[-1])):
        return False
    row.add_share(place, levels[-1], total)
    return True


def _is_by(row: Row, part: int, name: str) -> bool:
    """244.7 billion miles by cars and taxis: whether the words behind a level have a name of some length."""
    return len(name) > _LONG_NAME and name in thing(row.items[part].tail).lower()


def _in_turn(row: Row, place: int) -> bool:
    """第一产业占生产总值的比重为7.3%，第二产业比重为39.9%: a share of the whole of the one before it."""
    item, base = row.items[place], row.items[0].number
    told = next((one for one in reversed(row.relations) if one.kind == "share"), None)
    found = row.marks.share_in_turn.match(item.gap) if told is not None and item.unit == PERCENT else None
    if told is None or found is None or row.items[told.figures[0] - base].sentence != item.sentence:
        return False
    levels = [one for one in row.levels(place) if thing(row.words(one).noun) == thing(found["name"])]
    whole = told.unstated or told.figures[-1] - base
    if not levels or (isinstance(whole, int) and not is_likely(row, place, levels[-1], whole)):
        return False
    row.add_share(place, levels[-1], whole)
    return True


def _without_sign(row: Row, place: int) -> bool:
    """Read a share that lacks its sign, which no share can be: 624 of them, or 52.0 of the total."""
    item, marks = row.items[place], row.marks
    bare = item.quantity.unit is None and item.quantity.step < 1 < item.value
    if not bare or not row.is_level(place) or item.role is not Role.PLAIN:
        return False
    apart = marks.share_apart.search(item.gap) and marks.whole_behind.match(item.tail)
    listed = marks.share_bare.search(item.lead) and not item.tail.strip()
    if not (apart or listed) or row.level_before(place) is None:
        return False
    row.base[place] = place
    row.add("part", "{0} <= 100%", (place,))
    return True


def _opener(row: Row, part: int) -> str:
    """The name of the whole with which the sentence of a part opens, "" if it names none: 会员中，女会员…."""
    first = part
    while first and part - first < FAR and not row.items[first].first:
        first -= 1
    item, marks = row.items[first], row.marks
    found = marks.whole_opener.match(item.gap) if item.first and marks.among.search(item.gap) else None
    return found["name"] if found is not None and len(thing(found["name"])) >= _SHORTEST_NAME else ""


def add_unstated(row: Row, place: int, part: int, whole: str, key: tuple[int, str]) -> None:
    """Record a share of a whole that is not printed, known by a place and a tag."""
    total = row.unstated(*key, "whole" if whole else "total", row.items[part].unit, whole)
    row.add_share(place, part, total)


def _in_parentheses(row: Row, place: int) -> bool:
    """Of the 240 delegates, 96 (40%): the share of the one printed total in the sentence that it fits."""
    item, part = row.items[place], place - 1
    if item.unit != PERCENT or not _IN_PARENTHESES.match(item.gap) or not row.together(part, place):
        return False
    if not row.is_level(part):
        return False
    total = printed_total(row, place, part, whole_behind(item))
    if total is None:
        total = _shared(row, place, part)
    if total is None:
        return False
    if row.items[total].sentence != item.sentence and total != opened(
        row, part, row.larger_than(part), place
    ):
        return False
    row.add_share(place, part, total)
    return True


def _shared(row: Row, place: int, part: int, *, again: bool = False) -> int | None:
    """The printed whole of the share before it in a list, where a slip explains that this is none of it.

    `again` says that the part was told before, so that it fits.
    """
    item, base = row.items[place], row.items[0].number
    told = next((one for one in reversed(row.relations[-FAR:]) if one.kind == "share"), None)
    if told is None or told.unstated is not None or len(told.figures) != 3:  # noqa: PLR2004 - share, part, whole
        return None
    share, _, whole = (number - base for number in told.figures)
    near = row.items[share].sentence == item.sentence and (again or share >= part - 2)
    another = any(one.search(row.items[part].gap) for one in (row.marks.of_which, row.marks.of_another))
    if not near or another or whole not in row.larger_than(part):
        return None
    fits = again and row.fits(place, part, whole)
    return whole if fits or slip_between(row, place, part, whole) is not Slip.NONE else None


def shares_of(row: Row, places: Sequence[int], parts: Sequence[int], whole: str) -> None:
    """Record a list of shares, each of its own part; of one total if the text names one that all fit."""
    pairs = list(zip(places, parts, strict=True))
    several = len(pairs) > _FEW and [pairs[:at] + pairs[at + 1 :] for at in range(len(pairs))]
    one = bool(whole) and len({row.items[part].unit for part in parts}) == 1
    one = one and not row.marks.wholes.search(whole)
    if one and not any(one_total(row, some) for some in (several or [pairs])):
        one = False
        row.doubts.update(dict.fromkeys(places, Doubt.ONE_WHOLE))
    larger = row.larger_than(parts[0])
    most = max(row.items[part].value for part in parts)
    fitting = [
        total
        for total in larger
        if row.items[total].value > most and all(row.fits(place, part, total) for place, part in pairs)
    ]
    printed = fitting[0] if one and len(fitting) == 1 else strongly_named(row, larger, whole)
    for place, part in pairs:
        if printed is not None:
            row.add_share(place, part, printed)
        else:
            key = (parts[0], f"whole {places[0]}") if one else (part, f"whole {place}")
            add_unstated(row, place, part, whole, key)


def one_total(row: Row, pairs: Sequence[Sequence[int]]) -> Interval | None:
    """What the whole can be, if it is that of all shares, of pairs of a share and its part."""
    common: Interval | None = ANY
    for place, part in pairs:
        implied = divide(span(row.items[part]), span(row.items[place]))
        common = intersect(common, implied) if common is not None and implied is not None else None
    return common
