"""A rule as one polynomial equation, for rules in which a name occurs twice.

`left = right` over fractions is `P = 0` where no denominator vanishes. When P has no square, it is
`A x + B = 0` for each of its variables x, with A and B free of x; then x = -B / A, and that ratio is
monotone in every other variable, so over a box its extremes lie at corners. `(this - last) / last`
thus becomes as exact as `this / last - 1`.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from unionstats.interval import Exact, Interval, intersect, make
from unionstats.rules.program import Node, Program

Polynomial: TypeAlias = dict[tuple[int, ...], int]  # sorted slots of each monomial -> its coefficient

MOST_TERMS = 100  # a rule that multiplies out to more is left to plain interval arithmetic
MOST_CORNERS = 1024


@lru_cache(maxsize=1024)
def equation(program: Program) -> Polynomial | None:
    """The polynomial P of an equation without squares; None where there is none of bounded size."""
    fractions: list[tuple[Polynomial, Polynomial]] = [
        ({(slot,): 1}, {(): 1}) for slot in range(program.slots)
    ]
    for node in (*program.nodes, Node("-", program.left, program.right)):
        left = fractions[node.left]
        if node.operator == "~":
            fractions.append((_times(left[0], {(): -1}), left[1]))
            continue
        right = fractions[node.right]
        if max(len(side) for side in left) * max(len(side) for side in right) > MOST_TERMS**2:
            return None
        fractions.append(_combined(node.operator, left, right))
        if max(len(side) for side in fractions[-1]) > MOST_TERMS:
            return None
    difference, _ = fractions[-1]
    if any(len(set(slots)) != len(slots) for slots in difference):
        return None
    return difference


def _combined(
    operator: str, left: tuple[Polynomial, Polynomial], right: tuple[Polynomial, Polynomial]
) -> tuple[Polynomial, Polynomial]:
    (a, b), (c, d) = left, right
    if operator == "*":
        return _times(a, c), _times(b, d)
    if operator == "/":
        return _times(a, d), _times(b, c)
    sign = 1 if operator == "+" else -1
    if b == d:
        return _plus(a, _times(c, {(): sign})), b
    return _plus(_times(a, d), _times(_times(c, b), {(): sign})), _times(b, d)


def _times(a: Polynomial, b: Polynomial) -> Polynomial:
    product: Polynomial = {}
    for slots_a, factor_a in a.items():
        for slots_b, factor_b in b.items():
            slots = tuple(sorted(slots_a + slots_b))
            product[slots] = product.get(slots, 0) + factor_a * factor_b
    return {slots: factor for slots, factor in product.items() if factor}


def _plus(a: Polynomial, b: Polynomial) -> Polynomial:
    total = dict(a)
    for slots, factor in b.items():
        total[slots] = total.get(slots, 0) + factor
    return {slots: factor for slots, factor in total.items() if factor}


def contract_equation(polynomial: Polynomial, domains: Sequence[Interval]) -> list[Interval] | None:
    """The domains narrowed to the x = -B / A of each variable; None where one has none left."""
    narrowed = list(domains)
    for slot in {slot for slots in polynomial for slot in slots}:
        found = _ratio_range(polynomial, slot, narrowed)
        if found is not None:
            common = intersect(narrowed[slot], found)
            if common is None:
                return None
            narrowed[slot] = common
    return narrowed


def narrows_exactly(polynomial: Polynomial, domains: Sequence[Interval]) -> bool:
    """Whether `contract_equation` gives each variable with several values left its exact range."""
    return all(
        _ratio_range(polynomial, slot, domains) is not None
        for slot in {slot for slots in polynomial for slot in slots}
        if domains[slot].point is None
    )


def _ratio_range(polynomial: Polynomial, slot: int, domains: Sequence[Interval]) -> Interval | None:
    """The exact range of -B / A over the box of the other variables; None where it is not bounded so."""
    others = sorted({other for slots in polynomial for other in slots} - {slot})
    free = [other for other in others if domains[other].point is None]
    if 2 ** len(free) > MOST_CORNERS or any(domains[o].low is None or domains[o].high is None for o in free):
        return None
    ratios: list[Fraction] = []
    signs = set()
    for corner in range(2 ** len(free)):
        values: dict[int, Exact] = {o: domains[o].low for o in others}  # type: ignore[misc] # bounded, just seen
        values.update({o: domains[o].high for i, o in enumerate(free) if corner >> i & 1})  # type: ignore[misc]
        a, b = _split_at(polynomial, slot, values)
        signs.add((a > 0) - (a < 0))
        if len(signs) > 1 or a == 0:
            return None
        ratios.append(Fraction(-b) / a)
    opens = [
        sum(
            1 << i
            for i, o in enumerate(free)
            if (domains[o].high_open if c >> i & 1 else domains[o].low_open)
        )
        for c in range(len(ratios))
    ]
    low, high = min(ratios), max(ratios)
    return make(low, high, not _attained(low, ratios, opens), not _attained(high, ratios, opens))


def _split_at(polynomial: Polynomial, slot: int, values: dict[int, Exact]) -> tuple[Exact, Exact]:
    a: Exact = 0
    b: Exact = 0
    for slots, factor in polynomial.items():
        term: Exact = factor
        for other in slots:
            if other != slot:
                term *= values[other]
        if slot in slots:
            a += term
        else:
            b += term
    return a, b


def _attained(extreme: Fraction, ratios: list[Fraction], opens: list[int]) -> bool:
    """Whether a member of the box gives the extreme: some corner does, on a face that frees its open ends."""
    for corner, ratio in enumerate(ratios):
        if ratio == extreme:
            mask = opens[corner]
            flips, constant = mask, True
            while flips and constant:
                constant = ratios[corner ^ flips] == extreme
                flips = (flips - 1) & mask
            if constant:
                return True
    return False
