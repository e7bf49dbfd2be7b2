"""Shares of a gain or a loss: rose by 740 to 37,700, accounting for 81% of the overall increase of 910."""

from collections.abc import Sequence

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_likely
from unionstats.source.drafting.relations.shares.said import whole_named
from unionstats.source.drafting.relations.shares.unprinted import add_unstated


def read_share_of_gain(row: Row, place: int) -> bool:
    """Read a share whose whole is how much something changed: of the change, or the level, right before it.

    Its whole is the change right behind it, or the only one before that it may be of.
    """
    whole = whole_named(row, place)
    if not whole or not row.marks.gain_whole.match(whole):
        return False
    gains = [one for one in sorted(row.increases) if one < place and row.items[one].kind is Kind.LEVEL]
    row.base[place] = place
    part = _part(row, place, gains)
    if part is None:
        return True
    after = place + 1
    behind = row.together(place, after) and row.marks.change_noun.search(row.items[after].gap)
    wholes = [after] if behind else [one for one in gains if one < part]
    wholes = [one for one in wholes if row.same_unit(part, one)]
    likely = [one for one in wholes if is_likely(row, place, part, one)]
    if len(likely) == 1:
        row.add_share(place, part, likely[0])
    elif not wholes:
        add_unstated(row, place, part, whole, (part, f"whole {place}"))
    return True


def _part(row: Row, place: int, gains: Sequence[int]) -> int | None:
    """The last figure of its sentence before a share, or what changed that into the level it is."""
    sentence = row.items[place].sentence
    told = [*gains, *(one for one in row.levels(place) if row.together(one, place))]
    here = [one for one in told if row.items[one].sentence == sentence]
    last = max(here, default=None)
    return next((one for one in gains if row.base.get(one) == last != one), last)
