"""One side of a rule in the workbook: at the printed values, and between which ends it can lie.

The least and the greatest value of a side lie where each operand is at one of its ends; which one follows
from the signs of what it is multiplied with and divided by. So each end is one formula like the rule itself,
over the cells of those ends. Where signs leave it open, all cases are tried, and the end that the exact
arithmetic gives decides.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Exact, Interval, scale
from unionstats.writers.xlsx.expressions import (
    ATOM,
    LONGEST,
    Piece,
    directions_of,
    exact_of,
    formula_of,
    intervals_of,
    rounded_of,
)
from unionstats.writers.xlsx.numbers import float_of
from unionstats.writers.xlsx.operands import Known, Operand, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.rules.language.program import Program

_MOST_OPEN = 4  # operands of which either end is tried
_MOST_CASES = 4  # that are written as MIN(…) or MAX(…)
_CLOSE = 1e-12  # of the size of a side: by how much Excel's arithmetic may miss the exact value
_UNUSED = Known(("0", ATOM), 0)


class End(Struct, frozen=True):
    """A value of a side, in the unit of its cells, and the formula that gives it, if there is one.

    `near` is what floating point makes of the formula.
    """

    value: Exact
    formula: str | None
    near: float


class Side(Struct, frozen=True):
    """A side of a rule: at the printed values, and its ends; None for what is not known or unbounded."""

    interval: Interval
    face: End | None
    low: End | None
    high: End | None

    @property
    def is_live(self) -> bool:
        """Whether formulas give both ends, as far as there are any."""
        ends = ((self.low, self.interval.low), (self.high, self.interval.high))
        return all(bound is None or (end is not None and end.formula is not None) for end, bound in ends)


class _Case(Struct, frozen=True):
    """A side with one number for each operand, in the base."""

    piece: Piece
    value: Exact
    near: float


def side_of(
    program: Program, side: int, operands: Sequence[Operand], factor: Exact, within: Interval | None = None
) -> Side | None:
    """The side with value number `side`, in cells in which one stands for `factor` in the base.

    `within` is its exact interval in the base where that is narrower than what each occurrence of a name
    gives by itself. None where it divides by nothing but zero.
    """
    intervals = intervals_of(program, [operand.interval for operand in operands])
    found = intervals[side] if within is None else within
    if found is None:
        return None
    directions = directions_of(program, side, intervals)
    size = max(
        (abs(Fraction(end)) for end in (found.low, found.high) if end is not None), default=Fraction(0)
    )
    faces = [
        operand.face if direction != 0 else _UNUSED
        for operand, direction in zip(operands, directions, strict=True)
    ]
    case = _case(program, side, faces)
    ends = []
    for value, name, sign in ((found.low, "MIN", 1), (found.high, "MAX", -1)):
        cases = [] if value is None else _cases(program, side, operands, [d and d * sign for d in directions])
        ends.append(None if value is None else _extreme(value, cases, name, factor, size))
    return Side(
        scale(found, Fraction(1) / factor),
        None if case is None else _end(case.value, case, factor, max(size, abs(Fraction(case.value)))),
        *ends,
    )


def _cases(
    program: Program, side: int, operands: Sequence[Operand], directions: Sequence[int | None]
) -> list[_Case]:
    """The cases in which the side may be least; `directions` as from `directions_of`."""
    open_slots = [slot for slot, direction in enumerate(directions) if direction is None]
    if len(open_slots) > _MOST_OPEN:
        return []
    found = []
    for chosen in product((1, -1), repeat=len(open_slots)):
        tried = dict(zip(open_slots, chosen, strict=True))
        known = []
        for slot, (operand, direction) in enumerate(zip(operands, directions, strict=True)):
            towards = tried.get(slot, direction)
            known.append(_UNUSED if towards == 0 else operand.low if towards == 1 else operand.high)
        case = _case(program, side, known)
        if case is not None:
            found.append(case)
    return found


def _case(program: Program, side: int, known: Sequence[Known | None]) -> _Case | None:
    numbers = [number for number in known if number is not None]
    if len(numbers) < len(known):
        return None
    value = exact_of(program, side, [number.value for number in numbers])
    piece = formula_of(program, side, [number.piece for number in numbers])
    if value is None or piece is None or float_of(value) is None:
        return None
    near = [float_of(number.value) for number in numbers]
    return _Case(piece, value, rounded_of(program, side, [number or 0.0 for number in near]))


def _extreme(value: Exact, cases: Sequence[_Case], name: str, factor: Exact, size: Exact) -> End | None:
    """An end of the side: by one case, by the least of a few, or, where none reaches it, as a bare number."""
    reaching = [case for case in cases if case.value == value]
    if len(reaching) == len(cases) == 1 or (reaching and len(cases) > _MOST_CASES):
        return _end(value, reaching[0], factor, size)
    best = min if name == "MIN" else max
    if reaching and best(case.value for case in cases) == value:
        text = f"{name}({','.join(dict.fromkeys(case.piece[0] for case in cases))})"
        if len(text) <= LONGEST:
            near = best(case.near for case in cases)
            return _end(value, _Case((text, ATOM), value, near), factor, size)
    return _end(value, reaching[0] if reaching else None, factor, size)


def _end(value: Exact, case: _Case | None, factor: Exact, size: Exact) -> End | None:
    """The end in the unit of the cells; without a formula where floating point would not come close."""
    own = Fraction(value) / factor
    plain = float_of(own)
    if plain is None:
        return None
    if case is None or not abs(case.near - (float_of(value) or 0.0)) <= _CLOSE * (float_of(size) or 0.0):
        return End(own, None, plain)
    return End(own, "=" + scaled(case.piece, Fraction(1) / factor)[0], case.near / (float_of(factor) or 1.0))
