"""Whether the units in a rule fit: 元 + 人 does not, 1 + 5% does.

A dimension is (tag, powers): powers of the physical and money dimensions, as sorted pairs, and a tag
that keeps counts of things apart from ratios until they are multiplied or divided. None stands for a
figure whose unit is unknown; it fits anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Unit
from unionstats.quantity.model import display
from unionstats.rules.language.program import Program
from unionstats.rules.language.rule import Rule

Dimension: TypeAlias = tuple[str, tuple[tuple[str, int], ...]] | None

PURE: Dimension = ("", ())
_NUMBERS = frozenset({"count", "ratio"})


def dimension_of(unit: Unit | None) -> Dimension:
    """The dimension of a printed number with this unit; a bare number is pure.

    That of a rate (元/吨) is the quotient of its two, in which counts are pure numbers.
    """
    return PURE if unit is None else _named(unit.dimension)


@lru_cache(maxsize=256)
def _named(name: str) -> Dimension:
    if name in _NUMBERS:
        return (name, ())
    base, *per = name.split("/")
    powers = {} if base in _NUMBERS else {base: 1}
    for divisor in per:
        if divisor not in _NUMBERS:
            powers[divisor] = powers.get(divisor, 0) - 1
    return ("", tuple(sorted((name, power) for name, power in powers.items() if power)))


def require_fitting_units(rule: Rule, units: Sequence[Unit | None], known: Sequence[bool]) -> None:
    """Raise Unreadable R003 where a sum, a difference or the relation joins what cannot be joined.

    `units[slot]` is the operand's unit; `known[slot]` is False for a figure without any.
    """
    dimensions = tuple(
        dimension_of(unit) if is_known else None for unit, is_known in zip(units, known, strict=True)
    )
    clash = _clash(rule.program, dimensions)
    if clash is None:
        return
    left, right = (sorted(rule.program.slots_under(value)) for value in clash)
    places = [rule.place(slot) for slot in left + right]
    raise Unreadable(
        "R003",
        min(start for start, _ in places),
        max(end for _, end in places),
        left=_unit_names(left, units),
        right=_unit_names(right, units),
    )


def _unit_names(slots: Sequence[int], units: Sequence[Unit | None]) -> str:
    names = [display(unit) for slot in slots if (unit := units[slot]) is not None]
    return " ".join(dict.fromkeys(names)) or "no-unit"


@lru_cache(maxsize=4096)
def _clash(program: Program, dimensions: tuple[Dimension, ...]) -> tuple[int, int] | None:
    """The value numbers of the first two sides that do not fit."""
    values = list(dimensions)
    for node in program.nodes:
        left = values[node.left]
        right = values[node.right] if node.right >= 0 else None
        if node.operator in "*/":
            values.append(_multiplied(left, right, 1 if node.operator == "*" else -1))
        elif node.operator == "~":
            values.append(left)
        elif _fit(left, right):
            values.append(_joined(left, right))
        else:
            return node.left, node.right
    return None if _fit(values[program.left], values[program.right]) else (program.left, program.right)


def _fit(left: Dimension, right: Dimension) -> bool:
    if left is None or right is None:
        return True
    return left[1] == right[1] and {left[0], right[0]} != {"count", "ratio"}


def _joined(left: Dimension, right: Dimension) -> Dimension:
    if left is None or right is None:
        return left or right
    return (left[0] if left[0] == right[0] else "", left[1])


def _multiplied(left: Dimension, right: Dimension, sign: int) -> Dimension:
    if left is None or right is None:
        return None
    powers = dict(left[1])
    for base, power in right[1]:
        powers[base] = powers.get(base, 0) + sign * power
    return ("", tuple(sorted((base, power) for base, power in powers.items() if power)))
