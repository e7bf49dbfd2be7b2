"""Whether a share is of a level, by the words between them, and by the figures but for a slip."""

from fractions import Fraction
from math import ceil, floor

from unionstats.interval import Exact, Interval, multiply, scale
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import (
    WIDE,
    Slip,
    can_be,
    changed_into,
    in_base,
    meant_of_share,
    slip_of_share,
    span,
)

_COUNTED = 100  # a smaller number before a noun may only say of what kind it is
_FEW_STEPS = 4  # of a part, in which a slip is hardly chance


def slip_between(row: Row, share: int, part: int, whole: int) -> Slip:
    """How one of a share, its part and its whole has to be misprinted, so that the others are right."""
    return slip_of_share(*(row.items[one].quantity for one in (share, part, whole)))


def is_likely(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether a share is of a level, or would be but for a slip."""
    return row.fits(place, part, whole) or slip_between(row, place, part, whole) is not Slip.NONE


def is_explained(row: Row, place: int, part: int, whole: int, factor: Exact = 1) -> bool:
    """Whether a share is of a level, or would be but for a slip in any of the three, be it by chance.

    It is so many times their quotient.
    """
    share, *both = (row.items[one] for one in (place, part, whole))
    made, *levels = meant_of_share(scale(span(share), 1 / Fraction(factor)), *map(span, both))
    right = made is not None and can_be(share, scale(made, factor))
    return right or any(map(_may_be, both, levels))


def _may_be(item: Item, meant: Interval | None) -> bool:
    """Whether a figure can be what is meant but for a slip in any digit, where its range is not too wide."""
    if can_be(item, meant) or meant is None or meant.low is None or meant.high is None:
        return can_be(item, meant)
    step, value = (in_base(item.quantity, one) for one in (item.quantity.step, item.quantity.value))
    if step == 0 or meant.high - meant.low > meant.low * WIDE:
        return False
    return changed_into(str(int(value / step)), ceil(meant.low / step), floor(meant.high / step))


def is_meant(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether a share is of a level that the words name, but for a slip, be it one in its part."""
    item, meant = row.items[part], multiply(span(row.items[place]), span(row.items[whole]))
    step = in_base(item.quantity, item.quantity.step)
    narrow = meant.low is not None and meant.high is not None and meant.high - meant.low <= _FEW_STEPS * step
    return is_likely(row, place, part, whole) or (narrow and can_be(item, meant))


def follows(row: Row, place: int, part: int) -> bool:
    """Whether the words between a part and its share say so; not 2 bedroom homes accounted for 24%."""
    found = row.marks.share_follows.match(row.items[place].gap)
    named = found is not None and found.groupdict().get("noun")
    return found is not None and not (named and row.items[part].value < _COUNTED)
