"""Changes and growth that a sentence tells of the levels of a table."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from unionstats.quantity.model import POINTS
from unionstats.source.drafting.relations.slips import comparable
from unionstats.source.drafting.tables.axes import Axes, Place
from unionstats.source.drafting.tables.match import (
    Found,
    agrees,
    fits_change,
    is_long,
    is_negative,
    same_rule,
)
from unionstats.source.drafting.tables.told import YEAR_BEFORE, Link, Told, link_of


class Tie(Struct, frozen=True):
    """A link that may be drafted: whether the words alone make it, whether its figures agree, and a score."""

    link: Link
    strict: bool
    agrees: bool
    score: int


def cell_link(told: Told, axes: Axes, place: Place) -> Link:
    """A figure is that of a cell; one in accounting brackets is equal in its amount."""
    return link_of(told, axes, "same", same_rule(told.figure, axes.table.cells[place]), place)


def told_change(told: Told, axes: Axes, place: Place) -> Iterator[Link]:
    """The change that a sentence tells of a cell, by the one of the time before beside it, or as printed."""
    quantity, before = told.figure.quantity, axes.time_before(place)
    if quantity is None or not told.change or quantity.approximation:
        return
    times = [axes.rows.lines[before[0]].period, axes.columns.lines[before[1]].period] if before else []
    if told.compared not in {"", YEAR_BEFORE} and not any(told.compared in one for one in times):
        return
    unit = quantity.unit
    rate = unit is not None and unit.dimension == "ratio" and unit.name != POINTS
    now = Found((place,), strict=True, named=True, close=True, score=0, only=place)
    ties = list(printed_change(told, axes, now))
    if not ties and before is not None:
        ties = list(changed(told, axes, now, replace(now, places=(before,), only=before), rate=rate))
    yield from (one.link for one in ties[:1])


def changed(told: Told, axes: Axes, now: Found, before: Found, *, rate: bool) -> Iterator[Tie]:
    """A change or growth by the levels of two times."""
    table = axes.table.cells
    pairs = [
        (early, late)
        for late in now.places
        for early in before.places
        if late != early
        and (late[0] == early[0] or late[1] == early[1])
        and comparable(table[late].quantity, table[early].quantity)
    ]

    def fits(pair: tuple[Place, Place], *, slipped: bool = False) -> bool:
        levels = table[pair[0]].quantity, table[pair[1]].quantity
        return fits_change(told.figure.quantity, levels, told.change, rate=rate, slipped=slipped)

    held = list(filter(fits, pairs))
    spent = [is_negative(table[at]) for at in (held or pairs)[0]] if pairs else []
    strict = now.strict and before.strict and len(pairs) == 1 and len(set(spent)) == 1
    change = "{2} - {1}" if (told.change > 0) is (rate or not all(spent)) else "{1} - {2}"
    form, rule = ("growth", f"({change}) / {{1}}") if rate else ("difference", change)
    slips = len(pairs) == 1 and not held and now.named and now.close and before.close
    slips = slips and fits(pairs[0], slipped=True)
    if strict or slips or (len(held) == 1 and (now.named or is_long(told.figure))):
        pair = held[0] if held else pairs[0]
        yield Tie(link_of(told, axes, form, f"{{0}} = {rule}", *pair), strict, bool(held), now.score)


def printed_change(told: Told, axes: Axes, now: Found) -> Iterator[Tie]:
    """The change that the table prints beside a level, in its row or in its column."""
    quantity, table = told.figure.quantity, axes.table.cells
    near = dict.fromkeys(place for at in now.places for place in axes.changes_beside(*at))
    beside = [one for one in near if one in table and comparable(quantity, table[one].quantity)]
    held = [one for one in beside if agrees(quantity, table[one].quantity)]
    if len(held) == 1 and now.named:
        yield Tie(cell_link(told, axes, held[0]), False, True, now.score)
    elif len(beside) == 1 and now.strict and not held:
        yield Tie(cell_link(told, axes, beside[0]), True, False, now.score)
