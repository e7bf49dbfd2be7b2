"""Shares of the whole that the one before them is of."""

from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.likely import is_likely, is_meant

_BETWEEN = 4  # figures between a share and the next part, its changes among them


def read_in_turn(row: Row, place: int) -> bool:
    """第一产业占生产总值的比重为7.3%，第二产业比重为39.9%: a share of the whole of the one before it."""
    item = row.items[place]
    told = next((one for one in reversed(row.relations) if one.kind == "share"), None)
    found = row.marks.share_in_turn.match(item.gap) if told is not None else None
    if told is None or found is None or row.items[told.figures[0]].sentence != item.sentence:
        return False
    levels = [one for one in row.levels(place) if thing(row.words(one).noun) == thing(found["name"])]
    whole = told.unstated or told.figures[-1]
    if not levels or row.marks.of_which.search(row.items[levels[-1]].gap):
        return False  # 其中 tells what a part of the part before it is
    if isinstance(whole, int) and not is_likely(row, place, levels[-1], whole):
        return False
    row.add_share(place, levels[-1], whole)
    return True


def shared_whole(row: Row, place: int, part: int, *, again: bool = False) -> int | None:
    """The printed whole of the share before it in a list, where a slip explains that this is none of it.

    `again` says that the part was told before, so that it fits.
    """
    item = row.items[place]
    told = next((one for one in reversed(row.relations[-FAR:]) if one.kind == "share"), None)
    if told is None or told.unstated is not None or len(told.figures) != 3:  # noqa: PLR2004 - share, part, whole
        return None
    share, _, whole = told.figures
    near = row.items[share].sentence == item.sentence and (again or share >= part - _BETWEEN)
    another = any(one.search(row.items[part].gap) for one in (row.marks.of_which, row.marks.of_another))
    if not near or another or whole not in row.larger_than(part):
        return None
    fits = again and row.fits(place, part, whole)
    return whole if fits or is_meant(row, place, part, whole) else None
