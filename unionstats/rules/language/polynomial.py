"""A rule with its quotients multiplied out: `left = right` over fractions is one polynomial that is zero."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from operator import mul
from typing import TypeAlias, TypeVar

from unionstats.interval import Exact
from unionstats.rules.compiled.printed import Span
from unionstats.rules.language.program import Program

Polynomial: TypeAlias = dict[tuple[int, ...], Exact]  # sorted slots of each monomial -> its coefficient
Quotient: TypeAlias = tuple[Polynomial, Polynomial]
Term = TypeVar("Term")

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


def plus(a: dict[Term, Exact], b: dict[Term, Exact]) -> dict[Term, Exact]:
    """The sum of two polynomials, each the factors of its terms."""
    total = dict(a)
    for term, factor in b.items():
        total[term] = total.get(term, 0) + factor
        if not total[term]:
            del total[term]
    return total


def at_slot(polynomial: Polynomial, slot: int) -> Quotient:
    """A and B of `A x + B`, where x is an operand that no term holds twice."""
    slope = {tuple(o for o in slots if o != slot): c for slots, c in polynomial.items() if slot in slots}
    return slope, {slots: c for slots, c in polynomial.items() if slot not in slots}


Terms: TypeAlias = tuple[tuple[int, tuple[int, ...]], ...]
Value: TypeAlias = Callable[[Sequence[int]], int]
Corner: TypeAlias = Callable[[Sequence[Span]], int]  # a polynomial where each span has one of its ends


def terms_of(polynomial: Polynomial) -> Terms:
    """The terms of a polynomial over whole numbers."""
    return tuple((int(factor), slots) for slots, factor in polynomial.items())


def evaluator(terms: Terms, sign: int, slots: int) -> Value:
    """What evaluates a polynomial over so many slots at a point, times a sign."""
    signed = tuple((sign * factor, operands) for factor, operands in terms)
    if len(signed) == 1 and len(signed[0][1]) == 2:  # noqa: PLR2004 - a product of two
        ((times_both, (one, other)),) = signed
        return lambda point: times_both * point[one] * point[other]
    if any(len(operands) > 1 for _, operands in signed):
        return partial(value_at, signed)
    factors, constant = [0] * slots, 0
    for factor, operands in signed:
        if operands:
            factors[operands[0]] = factor
        else:
            constant = factor
    used = [slot for slot, factor in enumerate(factors) if factor]
    if not used:
        return lambda _: constant
    if len(used) == 1:
        only, times_only = used[0], factors[used[0]]
        return lambda point: times_only * point[only] + constant
    return lambda point: sum(map(mul, factors, point), constant)


def corner_of(terms: Terms, sign: int, ends: Sequence[int]) -> Corner:
    """What evaluates a polynomial, times a sign, at these ends of spans."""
    signed = [(sign * factor, [(slot, ends[slot]) for slot in slots]) for factor, slots in terms]
    constant = sum(factor for factor, slots in signed if not slots)
    linear = [(factor, *slots[0]) for factor, slots in signed if len(slots) == 1]
    others = [(factor, slots) for factor, slots in signed if len(slots) > 1]
    if others:

        def corner(spans: Sequence[Span]) -> int:
            """Add up all terms."""
            total = constant + sum([factor * spans[slot][end] for factor, slot, end in linear])
            for factor, slots in others:
                for slot, end in slots:
                    factor *= spans[slot][end]  # noqa: PLW2901 - the term so far
                total += factor
            return total

        return corner
    if not linear:
        return lambda _: constant
    if len(linear) == 1 and not constant:
        ((only, at, end_of_it),) = linear
        return lambda spans: only * spans[at][end_of_it]
    return lambda spans: constant + sum([factor * spans[slot][end] for factor, slot, end in linear])


def value_at(terms: Terms, point: Sequence[int]) -> int:
    """The value of a polynomial at a point."""
    total = 0
    for factor, slots in terms:
        for slot in slots:
            factor *= point[slot]  # noqa: PLW2901 - the term so far
        total += factor
    return total


def sign_over(terms: Terms, spans: Sequence[Span]) -> int:
    """The sign that a polynomial has over a box, 0 where its terms do not tell."""
    least = most = 0
    for factor, slots in terms:
        low = high = factor
        for slot in slots:
            ends = [low * spans[slot][0], low * spans[slot][1], high * spans[slot][0], high * spans[slot][1]]
            low, high = min(ends), max(ends)
        least, most = least + low, most + high
    return 1 if least > 0 else -1 if most < 0 else 0
