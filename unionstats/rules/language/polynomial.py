"""A rule with its quotients multiplied out: `left = right` over fractions is one polynomial that is zero."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from unionstats.interval import Exact
from unionstats.rules.language.program import Node, Program

Polynomial: TypeAlias = dict[tuple[int, ...], Exact]  # sorted slots of each monomial -> its coefficient
Quotient: TypeAlias = tuple[Polynomial, Polynomial]

MOST_TERMS = 100  # a rule that multiplies out to more is left to plain interval arithmetic


@lru_cache(maxsize=1024)
def fractions(program: Program) -> list[Quotient] | None:
    """Every value, and last `left - right`, as numerator and denominator; None where they grow too large."""
    found: list[Quotient] = [({(slot,): 1}, {(): 1}) for slot in range(program.slots)]
    for node in (*program.nodes, Node("-", program.left, program.right)):
        left = found[node.left]
        if node.operator == "~":
            found.append((times(left[0], {(): -1}), left[1]))
            continue
        right = found[node.right]
        if max(len(side) for side in left) * max(len(side) for side in right) > MOST_TERMS**2:
            return None
        found.append(_combined(node.operator, left, right))
        if max(len(side) for side in found[-1]) > MOST_TERMS:
            return None
    return found


def _combined(operator: str, left: Quotient, right: Quotient) -> Quotient:
    (a, b), (c, d) = left, right
    if operator == "*":
        return times(a, c), times(b, d)
    if operator == "/":
        return times(a, d), times(b, c)
    sign = 1 if operator == "+" else -1
    if b == d:
        return plus(a, times(c, {(): sign})), b
    return plus(times(a, d), times(times(c, b), {(): sign})), times(b, d)


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
