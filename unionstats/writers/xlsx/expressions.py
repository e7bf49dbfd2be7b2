"""One side of a rule, evaluated: as a formula, as an exact number, in floating point, as an interval."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from unionstats.interval import add, divide, multiply, negate, subtract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.interval import Exact, Interval
    from unionstats.rules.language.program import Program

LONGEST = 8000
"""Characters of a formula; Excel allows 8192."""

Piece: TypeAlias = tuple[str, int]
"""A part of a formula, and how strongly it holds together: `SUM`, `PRODUCT` or `ATOM`."""

SUM, PRODUCT, ATOM = 1, 2, 3
_STRENGTH = {"+": SUM, "-": SUM, "~": SUM, "*": PRODUCT, "/": PRODUCT}


def bracketed(piece: Piece, strength: int) -> str:
    """The text of a part, in brackets if it holds together less strongly than is needed."""
    return piece[0] if piece[1] >= strength else f"({piece[0]})"


def formula_of(program: Program, side: int, operands: Sequence[Piece]) -> Piece | None:
    """The formula of value number `side`, without "="; None if it grows too long for Excel."""
    values: list[Piece | None] = [*operands]
    for node in program.nodes:
        left = values[node.left]
        right = left if node.right < 0 else values[node.right]
        values.append(None if left is None or right is None else _joined(node.operator, left, right))
    return values[side]


def _joined(operator: str, left: Piece, right: Piece) -> Piece | None:
    strength = _STRENGTH[operator]
    if operator == "~":
        text = f"-{bracketed(left, PRODUCT)}"
    else:
        # what stands behind - or / must hold together more strongly than what stands before
        after = strength if operator in "+*" else strength + 1
        if right[0].startswith("-"):
            after = ATOM
        text = f"{bracketed(left, strength)}{operator}{bracketed(right, after)}"
    return (text, strength) if len(text) <= LONGEST else None


def exact_of(program: Program, side: int, operands: Sequence[Exact]) -> Exact | None:
    """The exact value; None where it would divide by zero."""
    values: list[Exact | None] = [*operands]
    for node in program.nodes:
        left = values[node.left]
        right = left if node.right < 0 else values[node.right]
        if left is None or right is None or (node.operator == "/" and not right):
            values.append(None)
        elif node.operator == "/":
            values.append(Fraction(left) / right)
        elif node.operator == "*":
            values.append(left * right)
        elif node.operator == "~":
            values.append(-left)
        else:
            values.append(left + right if node.operator == "+" else left - right)
    return values[side]


def rounded_of(program: Program, side: int, operands: Sequence[float]) -> float:
    """What binary floating point, Excel's arithmetic, makes of it; a NaN where it overflows."""
    values = [*operands]
    for node in program.nodes:
        left, right = values[node.left], values[max(node.right, 0)]
        if node.operator == "/":
            values.append(left / right if right else float("nan"))
        elif node.operator == "*":
            values.append(left * right)
        elif node.operator == "~":
            values.append(-left)
        else:
            values.append(left + right if node.operator == "+" else left - right)
    return values[side]


def intervals_of(program: Program, domains: Sequence[Interval]) -> list[Interval | None]:
    """What each value number can be, occurrences of a name taken apart; None behind a division by zero."""
    values: list[Interval | None] = [*domains]
    for node in program.nodes:
        left = values[node.left]
        right = left if node.right < 0 else values[node.right]
        if left is None or right is None:
            values.append(None)
        elif node.operator == "~":
            values.append(negate(left))
        else:
            operation = {"+": add, "-": subtract, "*": multiply, "/": divide}[node.operator]
            values.append(operation(left, right))
    return values


def directions_of(program: Program, side: int, intervals: Sequence[Interval | None]) -> list[int | None]:
    """By slot: 1 where the side grows with the operand, -1 where it falls, 0 where it is not in it.

    None where that depends on the other operands.
    """
    found: list[int | None] = [0] * (program.slots + len(program.nodes))
    found[side] = 1
    for index in range(len(program.nodes) - 1, -1, -1):
        node, here = program.nodes[index], found[program.slots + index]
        if here == 0:
            continue
        if node.operator in "+-~":
            _join(found, node.left, -1 if node.operator == "~" else 1, here)
            if node.right >= 0:
                _join(found, node.right, 1 if node.operator == "+" else -1, here)
        else:
            left, right = _sign(intervals[node.left]), _sign(intervals[node.right])
            _join(found, node.left, right, here)
            _join(found, node.right, left if left is None or node.operator == "*" else -left, here)
    return found[: program.slots]


def _join(found: list[int | None], at: int, sign: int | None, outer: int | None) -> None:
    """Note that a value also has an effect of this sign."""
    effect = None if sign is None or outer is None else sign * outer
    if found[at] == 0:
        found[at] = effect
    elif found[at] != effect:
        found[at] = None


def _sign(interval: Interval | None) -> int | None:
    """The one sign that the numbers of an interval have, zero aside."""
    if interval is None:
        return None
    if interval.low is not None and interval.low >= 0:
        return 1
    return -1 if interval.high is not None and interval.high <= 0 else None
