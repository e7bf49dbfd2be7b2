"""Whether the units in a rule fit: 元 + 人 does not, 1 + 5% does.

A dimension is (tag, powers): powers of the physical and money dimensions, as sorted pairs, and a tag
that keeps counts of things apart from ratios until they are multiplied or divided. `UNKNOWN` is that of a
figure whose unit is not known; it fits anything.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import TypeAlias

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Unit
from unionstats.quantity.model import display
from unionstats.rules.language.program import Program
from unionstats.rules.language.rule import Rule

Dimension: TypeAlias = tuple[str, tuple[tuple[str, int], ...]]

PURE: Dimension = ("", ())
UNKNOWN: Dimension = ("?", ())
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
        dimension_of(unit) if is_known else UNKNOWN for unit, is_known in zip(units, known, strict=True)
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
    values = program.fold(dimensions, _JOIN)
    if None in values:
        node = program.nodes[values.index(None) - program.slots]
        return node.left, node.right
    left, right = values[program.left], values[program.right]
    fits = left is None or right is None or _joined(left, right)
    return None if fits else (program.left, program.right)


def _joined(left: Dimension, right: Dimension) -> Dimension | None:
    """The dimension of a sum; None where its sides do not fit."""
    if UNKNOWN in (left, right):
        return right if left == UNKNOWN else left
    if left[1] != right[1] or {left[0], right[0]} == {"count", "ratio"}:
        return None
    return (left[0] if left[0] == right[0] else "", left[1])


def _multiplied(sign: int, left: Dimension, right: Dimension) -> Dimension:
    if UNKNOWN in (left, right):
        return UNKNOWN
    powers = dict(left[1])
    for base, power in right[1]:
        powers[base] = powers.get(base, 0) + sign * power
    return ("", tuple(sorted((base, power) for base, power in powers.items() if power)))


_JOIN: dict[str, Callable[[Dimension, Dimension], Dimension | None]] = {
    "+": _joined,
    "-": _joined,
    "*": partial(_multiplied, 1),
    "/": partial(_multiplied, -1),
    "~": lambda one, _: one,
}
