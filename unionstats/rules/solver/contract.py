"""What one rule leaves of the domains of its operands (the HC4 contractor, Benhamou et al. 1999).

Where no name occurs twice the result is exact: each remaining number of each operand is part of a
solution over the reals. Where one does, `affine` makes it exact for rules without squares.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import isqrt

from unionstats.interval import (
    ANY,
    OPERATIONS,
    Exact,
    Interval,
    add,
    factor_of,
    intersect,
    make,
    multiply,
    negate,
    subtract,
)
from unionstats.rules.language.program import Node, Program
from unionstats.rules.solver.affine import contract_polynomial

_FINE = 1 << 10  # by how much finer than its denominator a root is told


def contract(program: Program, domains: Sequence[Interval]) -> Sequence[Interval] | None:
    """The domains, by slot, without what no solution of the rule holds; None if there is no solution."""
    if program.repeated:
        return _contract_repeated(program, tuple(domains))
    values = _narrowed_twice(program, domains)
    return None if values is None else values[: program.slots]


def _narrowed_twice(program: Program, domains: Sequence[Interval]) -> list[Interval] | None:
    """`narrowed_values`, anew where that tells more of a divisor."""
    values = narrowed_values(program, domains)
    if values is not None and _newly_signed(program, domains, values):
        return narrowed_values(program, values[: program.slots])
    return values


@lru_cache(maxsize=4096)
def _contract_repeated(program: Program, domains: tuple[Interval, ...]) -> Sequence[Interval] | None:
    values = _narrowed_twice(program, domains)
    for _ in range(2):
        narrowed = None if values is None else contract_polynomial(program, values)
        if values is None or narrowed is None or narrowed == values[: program.slots]:
            return narrowed
        # a denominator of the rule may vanish where its polynomial has a solution
        values = narrowed_values(program, narrowed)
        if values is None or not _newly_signed(program, narrowed, values):
            break
    return None if values is None else values[: program.slots]


def narrowed_values(program: Program, domains: Sequence[Interval]) -> list[Interval] | None:
    """Like `contract`, by value number: the operands first, then what each node may still give."""
    values = _forward(program, domains)
    if values is None or not _relate(program, values) or not _backward(program, values):
        return None
    return values


def _newly_signed(program: Program, before: Sequence[Interval], after: Sequence[Interval]) -> bool:
    """Whether a divisor's domain reached or crossed zero and has changed, which may bear on the others."""
    return any(
        after[slot] != before[slot]
        and (before[slot].low is None or before[slot].low <= 0)  # type: ignore[operator] # just looked
        and (before[slot].high is None or before[slot].high >= 0)  # type: ignore[operator]
        for slot in program.divisors
    )


def projection(program: Program, domains: Sequence[Interval], slot: int) -> Interval | None:
    """The values that the rule gives an operand, whatever its own domain says; None if there are none."""
    freed = [*domains]
    freed[slot] = ANY
    narrowed = contract(program, freed)
    return None if narrowed is None else narrowed[slot]


def _forward(program: Program, domains: Sequence[Interval]) -> list[Interval] | None:
    values = program.fold(domains, OPERATIONS)
    return None if None in values else values  # type: ignore[return-value] # just looked


def _relate(program: Program, values: list[Interval]) -> bool:
    """Narrow the two sides by the relation between them; False if it cannot hold."""
    left, right = values[program.left], values[program.right]
    if program.relation == "=":
        below_right = above_left = intersect(left, right)
    elif program.relation in ("<=", "<"):
        strict = program.relation == "<"
        below_right = intersect(left, Interval(None, right.high, False, strict or right.high_open))
        above_left = intersect(right, Interval(left.low, None, strict or left.low_open))
    else:
        strict = program.relation == ">"
        below_right = intersect(left, Interval(right.low, None, strict or right.low_open))
        above_left = intersect(right, Interval(None, left.high, False, strict or left.high_open))
    if below_right is None or above_left is None:
        return False
    values[program.left] = below_right
    values[program.right] = above_left
    return True


def _backward(program: Program, values: list[Interval]) -> bool:
    """Narrow every operand to what its node's value allows; False if one has nothing left."""
    for index in range(len(program.nodes) - 1, -1, -1):
        node = program.nodes[index]
        left, right = _operands(node, values[program.slots + index], values)
        if left is None or right is None:
            return False
        if node.right >= 0:
            values[node.right] = right
        # a name that stands on both sides of one operator keeps the stricter of its two domains
        if node.left == node.right:
            both = intersect(left, right)
            if both is not None and node.operator == "*":
                both = _roots(values[program.slots + index], both)
            if both is None:
                return False
            left = both
        values[node.left] = left
    return True


def _operands(  # noqa: PLR0911 - a case for each operator
    node: Node, target: Interval, values: list[Interval]
) -> tuple[Interval | None, Interval | None]:
    left = values[node.left]
    if node.operator == "~":
        return intersect(left, negate(target)), ANY
    right = values[node.right]
    if node.operator == "/" and left.point is not None and right.low is not None and right.low >= 0:
        return left, _divisor(left, target, right)
    if node.operator == "+":
        return intersect(left, subtract(target, right)), intersect(right, subtract(target, left))
    if node.operator == "-":
        return intersect(left, add(target, right)), intersect(right, subtract(left, target))
    if node.operator == "*":
        return factor_of(target, right, left), factor_of(target, left, right)
    divisor = _nonzero(right)
    if divisor is None:
        return None, None
    return intersect(left, multiply(target, divisor)), _divisor(left, target, divisor)


def _roots(square: Interval, within: Interval) -> Interval | None:
    """What a number can be whose square is known, its ends rounded outward."""
    if square.high is None:
        return within
    if square.high < 0:
        return None
    most = _root(square.high, up=True)
    least = -most if square.low is None or square.low <= 0 else _root(square.low, up=False)
    if within.low is not None and within.low >= 0:
        return intersect(within, Interval(max(least, 0), most))
    if within.high is not None and within.high <= 0:
        return intersect(within, Interval(-most, min(-least, 0)))
    return intersect(within, Interval(-most, most))


def _root(number: Exact, *, up: bool) -> Exact:
    """A square root, exact where it can be, else a little more or less."""
    bottom = number.denominator * _FINE
    square = number.numerator * number.denominator * _FINE**2
    root = isqrt(square)
    return Fraction(root + (up and root * root != square), bottom)


def _divisor(dividend: Interval, quotient: Interval, within: Interval) -> Interval | None:
    """What the divisor can be: never zero, not even where dividend and quotient both reach it."""
    divisor = _nonzero(within)
    found = None if divisor is None else factor_of(dividend, quotient, divisor)
    return None if found is None else _nonzero(found)


def _nonzero(divisor: Interval) -> Interval | None:
    """The hull of the divisor without zero."""
    low_zero, high_zero = divisor.low == 0, divisor.high == 0
    if not (low_zero or high_zero):
        return divisor
    return make(divisor.low, divisor.high, divisor.low_open or low_zero, divisor.high_open or high_zero)
