"""What a rule computes with in the workbook: cells, or numbers printed in it; and how these are joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from operator import add, mul, sub
from typing import Any

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.quantity import Unit
from unionstats.quantity.formatting import plain
from unionstats.rules import Check
from unionstats.rules.variable import Variable
from unionstats.writers.xlsx.numbers import DIGITS, cell_factor, float_of, is_approximate

LONGEST = 8000
"""Characters of a formula; Excel allows 8192."""

SUM, PRODUCT, ATOM = 1, 2, 3
_STRENGTH = {"+": SUM, "-": SUM, "~": SUM, "*": PRODUCT, "/": PRODUCT}
_GIVES: dict[str, Callable[[Any, Any], Any]] = {"+": add, "-": sub, "*": mul, "~": lambda one, _: -one}


class Known(Struct, frozen=True):
    """A number in the base of its dimension, and the part of a formula that gives it.

    `strength` says how strongly the part holds together, `near` what binary floating point, Excel's
    arithmetic, makes of it: a NaN where it overflows.
    """

    text: str
    strength: int
    value: Exact
    near: float

    def bracketed(self, strength: int) -> str:
        """The part, in brackets if it holds together less strongly than is needed."""
        return self.text if self.strength >= strength else f"({self.text})"


class Operand(Struct, frozen=True):
    """The value as it stands, if there is one, and the ends of its `interval`, None where it is unbounded."""

    interval: Interval
    face: Known | None
    low: Known | None
    high: Known | None


def cell_operand(
    cells: tuple[str, str, str], interval: Interval, face: Exact | None, unit: Unit | None
) -> Operand | None:
    """The operand whose value, low and high stand in these cells, in the unit of the workbook.

    `interval` and `face` are in the base. None where Excel cannot hold one of its numbers.
    """
    factor = cell_factor(unit)
    known: list[Known | None] = []
    for cell, value in zip(cells, (face, interval.low, interval.high), strict=True):
        near = None if value is None else float_of(value)
        if value is not None and (near is None or float_of(Fraction(value) / factor) is None):
            return None
        text, strength = scaled(cell, ATOM, factor)
        known.append(None if value is None or near is None else Known(text, strength, value, near))
    return Operand(interval, *known)


def operands_of(check: Check, figures: Mapping[str, Operand | None]) -> list[Operand] | None:
    """The operands of a rule by slot; None where one has no numbers that Excel can hold."""
    found = []
    for operand, variable in zip(check.rule.operands, check.variables, strict=True):
        one = figures[operand] if isinstance(operand, str) else _literal(variable)
        if one is None:
            return None
        found.append(one)
    return found


def _literal(variable: Variable) -> Operand | None:
    """The operand for a number printed in the rule; None where Excel cannot hold it."""
    values = (variable.face, variable.domain.low, variable.domain.high)
    known = [None if value is None else _number(value) for value in values]
    if any(value is not None and one is None for value, one in zip(values, known, strict=True)):
        return None
    return Operand(variable.domain, *known)


def _number(value: Exact) -> Known | None:
    """A number as Excel reads it in a formula."""
    near = float_of(value)
    if near is None:
        return None
    text, strength = plain(value), ATOM
    if not text and max(abs(value.numerator), value.denominator) < 10**DIGITS:
        text, strength = f"{value.numerator}/{value.denominator}", PRODUCT
    elif not text or is_approximate(value) or len(text) > 2 * DIGITS:
        text = f"{near:.{DIGITS}G}"
    return Known(text, SUM if value < 0 else strength, value, near)


def scaled(text: str, strength: int, factor: Exact) -> tuple[str, int]:
    """A part of a formula times `factor`; a factor at its end that this would undo is taken away."""
    if factor == 1:
        return text, strength
    undone = _times(Fraction(1) / factor)
    if strength == PRODUCT and text.endswith(undone):
        return text.removesuffix(undone), PRODUCT
    return (text if strength >= PRODUCT else f"({text})") + _times(factor), PRODUCT


def _times(factor: Exact) -> str:
    top = f"*{factor.numerator}" if factor.numerator != 1 else ""
    bottom = f"/{factor.denominator}" if factor.denominator != 1 else ""
    return top + bottom


def _joined(operator: str, left: Known, right: Known) -> Known | None:
    """What a node gives; None where it divides by zero or its formula grows too long for Excel."""
    if operator == "/" and not right.value:
        return None
    strength = _STRENGTH[operator]
    if operator == "~":
        text = f"-{left.bracketed(PRODUCT)}"
    else:
        # what stands behind - or / must hold together more strongly than what stands before
        after = ATOM if right.text.startswith("-") else strength if operator in "+*" else strength + 1
        text = f"{left.bracketed(strength)}{operator}{right.bracketed(after)}"
    if len(text) > LONGEST:
        return None
    if operator == "/":
        near = left.near / right.near if right.near else float("nan")
        return Known(text, strength, Fraction(left.value) / right.value, near)
    give = _GIVES[operator]
    return Known(text, strength, give(left.value, right.value), give(left.near, right.near))


JOINED = {operator: partial(_joined, operator) for operator in _STRENGTH}
"""By sign, what a node gives."""
