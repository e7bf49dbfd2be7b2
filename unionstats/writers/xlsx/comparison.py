"""Whether the two sides of a rule have a value in common, as a formula that Excel decides rightly."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.quantity.formatting import magnitude

if TYPE_CHECKING:
    from unionstats.writers.xlsx.sides import Side

_DIGITS = 12  # to which the ends are compared: Excel's numbers have 15


class Cells(Struct, frozen=True):
    """Where the ends of a side stand."""

    low: str
    high: str


class Comparison(Struct, frozen=True):
    """Whether the sides meet, exactly, and the condition that says so in Excel.

    `condition` is "" where nothing stands against it, None where Excel's digits cannot decide.
    """

    meets: bool
    condition: str | None
    several: bool = False


class _Order(Struct, frozen=True):
    """One end that must not lie above another; `strict` where they must not be equal either."""

    lower: str
    upper: str
    below: Exact
    above: Exact
    size: Fraction
    near: float
    strict: bool


def compare(relation: str, first: Side, second: Side, cells: tuple[Cells, Cells]) -> Comparison:
    """Compare the two sides of a rule, whose ends stand in `cells`."""
    orders = []
    if relation in ("=", "<=", "<"):
        orders.append(_order(first, second, cells[0].low, cells[1].high, strict=relation == "<"))
    if relation in ("=", ">=", ">"):
        orders.append(_order(second, first, cells[1].low, cells[0].high, strict=relation == ">"))
    wanted = [order for order in orders if order is not None]
    meets = all(o.below < o.above or (o.below == o.above and not o.strict) for o in wanted)
    conditions = [_condition(order) for order in wanted]
    if None in conditions:
        return Comparison(meets, None)
    return Comparison(meets, ",".join(str(condition) for condition in conditions), len(conditions) > 1)


def _order(lower: Side, upper: Side, low_cell: str, high_cell: str, *, strict: bool) -> _Order | None:
    """That the lower side's low end lies below the upper side's high one; None where one is unbounded."""
    low, high = lower.low, upper.high
    if low is None or high is None:
        return None
    is_open = strict or lower.interval.low_open or upper.interval.high_open
    size = max(abs(Fraction(low.value)), abs(Fraction(high.value)))
    near = low.near - high.near
    return _Order(low_cell, high_cell, low.value, high.value, size, near, is_open)


def _condition(order: _Order) -> str | None:
    """The order in Excel, its numbers rounded to twelve digits so that equal ends are equal in Excel too."""
    if not order.size:
        return f"{order.lower}{'<' if order.strict else '<='}{order.upper}"
    places = _DIGITS - 1 - magnitude(order.size)
    unit = float(f"1e{-places}")
    difference = Fraction(order.below) - order.above
    if difference:
        sure = abs(difference) > 2 * unit and (order.near > 0) == (difference > 0)
    else:
        sure = abs(order.near) < unit / 10
    if not sure:
        return None
    return f"ROUND({order.lower}-{order.upper},{places}){'<' if order.strict else '<='}0"
