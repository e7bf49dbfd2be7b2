"""The operands of a rule as parts of a formula: cells of the workbook, or numbers printed in the rule."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.quantity.formatting import plain
from unionstats.writers.xlsx.expressions import ATOM, PRODUCT, SUM, Piece, bracketed
from unionstats.writers.xlsx.numbers import cell_factor, float_of

if TYPE_CHECKING:
    from unionstats.quantity import Unit
    from unionstats.rules.variable import Variable

_DIGITS = 15  # that Excel reads of a number in a formula


class Known(Struct, frozen=True):
    """A number of an operand, in the base of its dimension, and the part of a formula that gives it."""

    piece: Piece
    value: Exact


class Operand(Struct, frozen=True):
    """What a rule computes with: the value as it stands, if there is one, and the ends of its `interval`.

    All are in the base of the dimension; an end is None where the interval is unbounded.
    """

    interval: Interval
    face: Known | None
    low: Known | None
    high: Known | None


def cell_operand(
    cells: tuple[str, str, str], interval: Interval, face: Exact | None, unit: Unit | None
) -> Operand | None:
    """The operand whose value, low and high stand in these cells, in the unit of the workbook.

    None where Excel cannot hold one of its numbers.
    """
    factor = cell_factor(unit)
    known = []
    for cell, value in zip(cells, (face, interval.low, interval.high), strict=True):
        if value is not None and (float_of(value) is None or float_of(Fraction(value) / factor) is None):
            return None
        known.append(None if value is None else Known(scaled((cell, ATOM), factor), value))
    return Operand(interval, *known)


def literal_operand(variable: Variable) -> Operand | None:
    """The operand for a number printed in the rule; None where Excel cannot hold it."""
    known = []
    for value in (variable.face, variable.domain.low, variable.domain.high):
        piece = None if value is None else _number(value)
        if value is not None and piece is None:
            return None
        known.append(None if value is None or piece is None else Known(piece, value))
    return Operand(variable.domain, *known)


def scaled(piece: Piece, factor: Exact) -> Piece:
    """A part of a formula times `factor`; a factor at its end that this would undo is taken away."""
    if factor == 1:
        return piece
    undone = _times(Fraction(1) / factor)
    if piece[1] == PRODUCT and piece[0].endswith(undone):
        return piece[0].removesuffix(undone), PRODUCT
    return bracketed(piece, PRODUCT) + _times(factor), PRODUCT


def _times(factor: Exact) -> str:
    top = f"*{factor.numerator}" if factor.numerator != 1 else ""
    bottom = f"/{factor.denominator}" if factor.denominator != 1 else ""
    return top + bottom


def _number(value: Exact) -> Piece | None:
    """A number as Excel reads it in a formula."""
    near = float_of(value)
    if near is None:
        return None
    text = plain(value)
    if not text or len(text.lstrip("-").replace(".", "").strip("0")) > _DIGITS or len(text) > 2 * _DIGITS:
        text = f"{near:.15G}"
        small = max(abs(value.numerator), value.denominator) < 10**_DIGITS
        if value.denominator != 1 and small and not plain(value):
            return f"{value.numerator}/{value.denominator}", SUM if value < 0 else PRODUCT
    return text, SUM if value < 0 else ATOM
