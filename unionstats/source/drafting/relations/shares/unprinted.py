"""Shares of a whole that the paragraph does not print."""

from unionstats.interval import divide, multiply
from unionstats.source.drafting.relations.relation import Doubt, Unstated
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.joint import of_same_whole
from unionstats.source.drafting.relations.shares.said import whole_opening
from unionstats.source.drafting.relations.slips import can_be, span

OPENED = "opened"
"""The tag of a whole that the words of a sentence open with."""


_LONG_WHOLE = 4  # letters of a whole that is told again


def add_of_unprinted(row: Row, place: int, part: int, whole: str) -> None:
    """Record a share of a whole that the paragraph does not print."""
    opener = "" if whole else whole_opening(row, part)
    same = None if whole or opener else _of_same(row, place, part)
    if same is not None:
        row.add_share(place, part, same)
        return
    if not whole and not opener:
        row.doubts.setdefault(place, Doubt.WHOLE)
    told = next(of_same_whole(row, place, part, whole), None) if len(whole) >= _LONG_WHOLE else None
    key = (
        (part, f"{OPENED if opener else 'whole'} {place}") if told is None else (told[0], f"whole {told[1]}")
    )
    add_unstated(row, place, part, whole or opener, key)


def _of_same(row: Row, place: int, part: int) -> Unstated | None:
    """自有住房的1071人，占受访者的76.9%，租房的268人，占19.3%: the whole that the share before it names."""
    told = row.relations[-1] if row.relations and row.relations[-1].kind == "share" else None
    if told is None or told.unstated is None or not told.unstated.words:
        return None
    share, before = told.figures[:2]
    another = any(one.search(row.items[part].gap) for one in (row.marks.of_which, row.marks.of_another))
    near = share == part - 1 and row.items[share].sentence == row.items[place].sentence
    whole = divide(span(row.items[before]), span(row.items[share]))
    meant = divide(span(row.items[part]), whole) if whole is not None else None
    if whole is None or another or not (near and row.same_unit(before, part)):
        return None
    made = multiply(whole, span(row.items[place]))
    return told.unstated if can_be(row.items[place], meant) or can_be(row.items[part], made) else None


def add_unstated(row: Row, place: int, part: int, whole: str, key: tuple[int, str]) -> None:
    """Record a share of a whole that is not printed, known by a place and a tag."""
    total = row.unstated(*key, "whole" if whole else "total", row.items[part].unit, whole)
    row.add_share(place, part, total)
