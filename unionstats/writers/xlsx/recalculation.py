"""A rule in formulas: what stands on its row of the workbook, before it is written."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.quantity.formatting import magnitude
from unionstats.quantity.model import Approximation
from unionstats.rules.solver.contract import projection
from unionstats.rules.variable import HALVES
from unionstats.writers.xlsx.comparison import Cells, Comparison, compare
from unionstats.writers.xlsx.numbers import cell_factor, is_percent, places_of
from unionstats.writers.xlsx.operands import Operand, literal_operand
from unionstats.writers.xlsx.sides import Side, side_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.quantity import Unit
    from unionstats.rounding import Rounding
    from unionstats.rules import Check


class Recalculation(Struct, frozen=True):
    """A rule in formulas: its two sides, `stated` that of the figure that stands alone, else the left one.

    `comparison` is None where a side has no formulas. The numbers are in the unit of the stated figure's
    cell, in the base without one; `percent` says that they show as percentages, `places` are the decimals of
    the printed figure, if one stands alone.
    """

    stated: Side
    computed: Side
    comparison: Comparison | None
    percent: bool
    places: int | None


def operands_of(check: Check, figures: Mapping[str, Operand | None]) -> list[Operand] | None:
    """The operands of a rule by slot; None where one has no numbers that Excel can hold."""
    found = []
    for operand, variable in zip(check.rule.operands, check.variables, strict=True):
        one = figures[operand] if isinstance(operand, str) else literal_operand(variable)
        if one is None:
            return None
        found.append(one)
    return found


def recalculated(
    check: Check, operands: Sequence[Operand], cells: tuple[Cells, Cells]
) -> Recalculation | None:
    """The rule in formulas over these operands; the ends of its sides stand in `cells`.

    None where it divides by zero, or where the exact arithmetic finds nothing that it could give.
    """
    program = check.rule.program
    subject = check.subject
    ours, other = program.left, program.right
    if subject is not None and subject == program.right:
        ours, other = other, ours
    factor = cell_factor(check.unit)
    within = None
    if subject is not None and program.repeated and subject not in program.repeated:
        within = projection(program, [operand.interval for operand in operands], subject)
        if within is None:
            return None
    stated = side_of(program, ours, operands, factor)
    computed = side_of(program, other, operands, factor, within)
    if stated is None or computed is None:
        return None
    live = stated.is_live and computed.is_live
    quantity = check.stated
    return Recalculation(
        stated,
        computed,
        compare(program.relation, stated, computed, cells) if live else None,
        _percent(check),
        places_of(quantity.step) if quantity is not None and quantity.step else None,
    )


def _percent(check: Check) -> bool:
    """Whether both sides show as percentages: the figure that stands alone is one, or all figures are."""
    if check.subject is not None:
        return is_percent(check.unit)
    return all(is_percent(variable.figure.unit) for variable in check.variables)


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


def interval_in_cells(interval: Interval, unit: Unit | None) -> Interval:
    """An interval in the unit of a figure, in that of its cell."""
    factor = Fraction(1 if unit is None else unit.factor) / cell_factor(unit)
    return Interval(
        None if interval.low is None else interval.low * factor,
        None if interval.high is None else interval.high * factor,
        interval.low_open,
        interval.high_open,
    )
