"""A rule with its quotients multiplied out: `left = right` over fractions is one polynomial that is zero."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TypeAlias

from unionstats.interval import Exact
from unionstats.rules.language.program import Program

Polynomial: TypeAlias = dict[tuple[int, ...], Exact]  # sorted slots of each monomial -> its coefficient
Quotient: TypeAlias = tuple[Polynomial, Polynomial]

MOST_TERMS = 100  # a rule that multiplies out to more is left to plain interval arithmetic


@lru_cache(maxsize=1024)
def fractions(program: Program) -> list[Quotient] | None:
    """Every value, and last `left - right`, as numerator and denominator; None where they grow too large."""
    operands: list[Quotient] = [({(slot,): 1}, {(): 1}) for slot in range(program.slots)]
    found = program.fold(operands, _JOIN)
    left, right = found[program.left], found[program.right]
    found.append(None if left is None or right is None else _joined("-", left, right))
    return None if None in found else found  # type: ignore[return-value] # just looked


def _joined(operator: str, left: Quotient, right: Quotient) -> Quotient | None:
    """What a node gives; None where that is too large."""
    (a, b), (c, d) = left, right
    if operator == "~":
        return times(a, {(): -1}), b
    if max(len(a), len(b)) * max(len(c), len(d)) > MOST_TERMS**2:
        return None
    if operator in "*/":
        top, bottom = (c, d) if operator == "*" else (d, c)
        found = times(a, top), times(b, bottom)
    else:
        sign: Polynomial = {(): 1 if operator == "+" else -1}
        found = (
            (plus(a, times(c, sign)), b)
            if b == d
            else (plus(times(a, d), times(times(c, b), sign)), times(b, d))
        )
    return None if max(map(len, found)) > MOST_TERMS else found


_JOIN = {operator: partial(_joined, operator) for operator in "+-*/~"}


def times(a: Polynomial, b: Polynomial) -> Polynomial:
    """The product of two polynomials."""
    product: Polynomial = {}
    for slots_a, factor_a in a.items():
        for slots_b, factor_b in b.items():
            slots = tuple(sorted(slots_a + slots_b))
            product[slots] = product.get(slots, 0) + factor_a * factor_b
    return {slots: factor for slots, factor in product.items() if factor}


def plus(a: Polynomial, b: Polynomial) -> Polynomial:
    """The sum of two polynomials."""
    total = dict(a)
    for slots, factor in b.items():
        total[slots] = total.get(slots, 0) + factor
    return {slots: factor for slots, factor in total.items() if factor}


def at_slot(polynomial: Polynomial, slot: int) -> Quotient:
    """A and B of `A x + B`, where x is an operand that no term holds twice."""
    slope = {tuple(o for o in slots if o != slot): c for slots, c in polynomial.items() if slot in slots}
    return slope, {slots: c for slots, c in polynomial.items() if slot not in slots}
