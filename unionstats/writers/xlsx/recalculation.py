"""A rule in formulas: its two sides, whether they meet, and the condition by which Excel decides that."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.quantity.formatting import magnitude
from unionstats.quantity.model import Approximation
from unionstats.rounding import Rounding
from unionstats.rules import Check
from unionstats.rules.solver.contract import projection
from unionstats.rules.variable import HALVES
from unionstats.writers.xlsx.numbers import cell_factor, is_percent, places_of
from unionstats.writers.xlsx.operands import Known, Operand
from unionstats.writers.xlsx.sides import Side, side_of

_DIGITS = 12  # to which the ends are compared: Excel's numbers have 15


class Recalculation(Struct, frozen=True):
    """A rule in formulas: its two sides, `stated` that of the figure that stands alone, else the left one.

    `meets` says exactly whether they have a value in common; `condition` says so in Excel: "" where nothing
    stands against it, None where a side has no formulas (it is not `live`) or Excel's digits cannot decide.
    The numbers are in the unit of the stated figure's cell, in the base without one; `percent` says that they
    show as percentages, `places` are the decimals of the printed figure, if one stands alone.
    """

    stated: Side
    computed: Side
    live: bool
    meets: bool
    condition: str | None
    percent: bool
    places: int | None


def recalculated(
    check: Check, operands: Sequence[Operand], stated: tuple[str, str], computed: tuple[str, str]
) -> Recalculation | None:
    """The rule in formulas over these operands; the ends of its sides stand in the cells that are given.

    None where it divides by zero, or where the exact arithmetic finds nothing that it could give.
    """
    program, subject, within = check.rule.program, check.subject, None
    ours, other = program.left, program.right
    if subject is not None and subject == program.right:
        ours, other = other, ours
    factor = cell_factor(check.unit)
    if subject is not None and program.repeated and subject not in program.repeated:
        within = projection(program, [operand.interval for operand in operands], subject)
        if within is None:
            return None
    first = side_of(program, ours, operands, factor)
    second = side_of(program, other, operands, factor, within)
    if first is None or second is None:
        return None
    meets, condition = _compared(program.relation, first, second, stated, computed)
    live = first.is_live and second.is_live
    # both sides show as percentages where the figure that stands alone is one, or all figures are
    units = [one.figure.unit for one in check.variables] if subject is None else [check.unit]
    percent = all(map(is_percent, units))
    places = None if check.stated is None else places_of(check.stated.step)
    return Recalculation(first, second, live, meets, condition if live else None, percent, places)


def _compared(
    relation: str, first: Side, second: Side, stated: tuple[str, str], computed: tuple[str, str]
) -> tuple[bool, str | None]:
    """Whether the sides meet, and the condition: that neither's low end lies above the other's high one."""
    orders = []
    if relation in ("=", "<=", "<"):
        orders.append((first, second, stated[0], computed[1]))
    if relation in ("=", ">=", ">"):
        orders.append((second, first, computed[0], stated[1]))
    meets, conditions = True, []
    for lower, upper, low_cell, high_cell in orders:
        low, high = lower.low, upper.high
        if low is None or high is None:
            continue
        strict = relation in "<>" or lower.interval.low_open or upper.interval.high_open
        meets = meets and (low.value < high.value or (low.value == high.value and not strict))
        condition = _condition(low, high, low_cell, high_cell)
        conditions.append(condition and condition.format(sign="<" if strict else "<="))
    if None in conditions:
        return meets, None
    joined = ",".join(map(str, conditions))
    return meets, f"AND({joined})" if len(conditions) > 1 else joined


def _condition(low: Known, high: Known, low_cell: str, high_cell: str) -> str | None:
    """The order in Excel, its numbers rounded to twelve digits so that equal ends are equal in Excel too.

    None where that cannot be sure to decide as the exact values do.
    """
    size = max(abs(Fraction(low.value)), abs(Fraction(high.value)))
    if not size:
        return f"{low_cell}{{sign}}{high_cell}"
    places = _DIGITS - 1 - magnitude(size)
    unit = float(f"1e{-places}")
    difference, near = Fraction(low.value) - high.value, low.near - high.near
    if difference:
        sure = abs(difference) > 2 * unit and (near > 0) == (difference > 0)
    else:
        sure = abs(near) < unit / 10
    return f"ROUND({low_cell}-{high_cell},{places}){{sign}}0" if sure else None


def rounding_places(check: Check, rounding: Rounding) -> int | None:
    """To how many decimals of its cell the stated figure was rounded, negative for tens; None if not so.

    Excel's ROUND takes a tie away from zero.
    """
    quantity = check.stated
    if quantity is None or rounding not in HALVES or quantity.approximation is not Approximation.NONE:
        return None
    variable = check.variables[check.subject or 0]
    if variable.domain.point is not None and not variable.whole:
        return None
    own = 1 if check.unit is None else check.unit.factor
    step = Fraction(quantity.step) * own / cell_factor(check.unit)
    places = -magnitude(step)
    return places if step and Fraction(10) ** -places == step else None


def rounded_half_up(value: Exact, places: int) -> Exact | None:
    """A value rounded as Excel's ROUND does; None midway, where binary arithmetic may go either way."""
    units = Fraction(value) * Fraction(10) ** places
    if (2 * units).denominator == 1 and units.denominator != 1:
        return None
    return round(units) / Fraction(10) ** places
