"""Polynomials over vectors of whole numbers, and the proof that no value of theirs passes 63 bits."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

import numpy as np

from unionstats.columns.texts import Vector
from unionstats.rules.language import polynomial
from unionstats.rules.language.polynomial import Terms

LIMIT = 1 << 62
"""No magnitude may reach it: twice a value still fits 64 bits."""

Operand: TypeAlias = "Vector | int"


class Ends(NamedTuple):
    """Both ends of an operand in each row, in its unit; one number where all rows have the same."""

    low: Operand
    high: Operand
    is_fixed: bool


def magnitude(values: Operand) -> int:
    """The greatest magnitude, as a number without bounds."""
    if isinstance(values, int):
        return abs(values)
    return max(abs(int(values.min())), abs(int(values.max()))) if len(values) else 0


def bound(terms: Terms, most: Sequence[int]) -> int:
    """What no value of a polynomial passes, nor a sum on the way, its operands being at most these."""
    total = 0
    for factor, slots in terms:
        size = abs(factor)
        for slot in slots:
            size *= most[slot]
        total += size
    return total


def value_at(terms: Terms, point: Sequence[Operand], count: int) -> Vector:
    """The values of a polynomial whose bound is proved, a row each."""
    total = polynomial.value_at(terms, point)  # type: ignore[arg-type] # vectors, too
    return np.asarray(np.zeros(count, np.int64) + total)


def corners(terms: Terms, ends: Sequence[Ends], rises: dict[int, int], count: int) -> tuple[Vector, Vector]:
    """The least and the greatest value of a polynomial over the box of each row.

    `rises` tells, for an operand, whether the value grows (1) or falls (-1) with it in every row; both ends
    of the others are tried, since the value is linear in each of them.
    """
    open_slots = [
        slot
        for slot in dict.fromkeys(slot for _, slots in terms for slot in slots)
        if not ends[slot].is_fixed and not rises.get(slot)
    ]
    least: Vector | None = None
    most: Vector | None = None
    for low, high in _points(ends, rises, open_slots):
        a, b = value_at(terms, low, count), value_at(terms, high, count)
        least = a if least is None else np.minimum(least, a)
        most = b if most is None else np.maximum(most, b)
    assert least is not None  # noqa: S101 - there is one point at least
    assert most is not None  # noqa: S101
    return least, most


def _points(
    ends: Sequence[Ends], rises: dict[int, int], open_slots: Sequence[int]
) -> Iterator[tuple[list[Operand], list[Operand]]]:
    low = [one.high if rises.get(slot, 0) < 0 else one.low for slot, one in enumerate(ends)]
    high = [one.low if rises.get(slot, 0) < 0 else one.high for slot, one in enumerate(ends)]
    for sides in product((0, 1), repeat=len(open_slots)):
        for slot, side in zip(open_slots, sides, strict=True):
            low[slot] = high[slot] = ends[slot][side]
        yield low, high
