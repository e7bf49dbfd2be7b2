"""One side of a rule in the workbook: at the printed values, and between which ends it can lie.

The least and the greatest value of a side lie where each operand is at one of its ends; which one follows
from the signs of what it is multiplied with and divided by. So each end is one formula like the rule itself,
over the cells of those ends. Where signs leave it open, all cases are tried, and the end that the exact
arithmetic gives decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from msgspec import Struct

from unionstats.interval import OPERATIONS, Exact, Interval, scale
from unionstats.rules.language.program import Program
from unionstats.writers.xlsx.numbers import float_of
from unionstats.writers.xlsx.operands import ATOM, JOINED, LONGEST, Known, Operand, scaled

_MOST_OPEN = 4  # operands of which either end is tried
_MOST_CASES = 4  # that are written as MIN(…) or MAX(…)
_CLOSE = 1e-12  # of the size of a side: by how much Excel's arithmetic may miss the exact value
_UNUSED = Known("0", ATOM, 0, 0.0)


class Side(Struct, frozen=True):
    """A side of a rule, in the unit of its cells: at the printed values, and its ends.

    None for what is not known or unbounded; the text of a number is empty where no formula gives it.
    """

    interval: Interval
    face: Known | None
    low: Known | None
    high: Known | None

    @property
    def is_live(self) -> bool:
        """Whether formulas give both ends, as far as there are any."""
        ends = ((self.low, self.interval.low), (self.high, self.interval.high))
        return all(bound is None or (end is not None and end.text) for end, bound in ends)


def side_of(
    program: Program, side: int, operands: Sequence[Operand], factor: Exact, within: Interval | None = None
) -> Side | None:
    """The side with value number `side`, in cells in which one stands for `factor` in the base.

    `within` is its exact interval in the base where that is narrower than what each occurrence of a name
    gives by itself. None where it divides by nothing but zero.
    """
    intervals = program.fold([one.interval for one in operands], OPERATIONS)
    found = intervals[side] if within is None else within
    if found is None:
        return None
    directions = _directions(program, side, intervals)
    size = max(abs(Fraction(end or 0)) for end in (found.low, found.high))
    faces = [_UNUSED if way == 0 else one.face for one, way in zip(operands, directions, strict=True)]
    face = _case(program, side, faces)
    ends = []
    for end, low in ((found.low, True), (found.high, False)):
        cases = [] if end is None else _cases(program, side, operands, directions, low=low)
        ends.append(None if end is None else _extreme(end, cases, factor, size, best=min if low else max))
    return Side(
        scale(found, Fraction(1) / factor),
        None if face is None else _end(face.value, face, factor, max(size, abs(Fraction(face.value)))),
        *ends,
    )


def _directions(program: Program, side: int, intervals: Sequence[Interval | None]) -> list[int | None]:
    """By slot: 1 where the side grows with the operand, -1 where it falls, 0 where it is not in it.

    None where that depends on the other operands.
    """
    found: list[int | None] = [0] * len(intervals)
    found[side] = 1

    def note(at: int, sign: int | None, outer: int | None) -> None:
        effect = None if sign is None or outer is None else sign * outer
        found[at] = effect if found[at] in (0, effect) else None

    for index in range(len(program.nodes) - 1, -1, -1):
        node, here = program.nodes[index], found[program.slots + index]
        if here == 0:
            continue
        if node.operator == "~":
            note(node.left, -1, here)
        elif node.operator in "+-":
            note(node.left, 1, here)
            note(node.right, 1 if node.operator == "+" else -1, here)
        else:
            left, right = _sign(intervals[node.left]), _sign(intervals[node.right])
            note(node.left, right, here)
            note(node.right, left if left is None or node.operator == "*" else -left, here)
    return found[: program.slots]


def _sign(interval: Interval | None) -> int | None:
    """The one sign that the numbers of an interval have, zero aside."""
    if interval is None:
        return None
    if interval.low is not None and interval.low >= 0:
        return 1
    return -1 if interval.high is not None and interval.high <= 0 else None


def _cases(
    program: Program, side: int, operands: Sequence[Operand], directions: Sequence[int | None], *, low: bool
) -> list[Known]:
    """The cases in which the side may be least, or, unless `low`, greatest."""
    if directions.count(None) > _MOST_OPEN:
        return []
    choices = []
    for operand, way in zip(operands, directions, strict=True):
        ends: tuple[Known | None, ...] = (operand.low, operand.high)
        if way is not None:
            ends = (ends[(way > 0) != low],) if way else (_UNUSED,)
        choices.append(ends)
    cases = (_case(program, side, chosen) for chosen in product(*choices))
    return [case for case in cases if case is not None]


def _case(program: Program, side: int, known: Sequence[Known | None]) -> Known | None:
    """The side with one number for each operand, in the base."""
    if None in known:
        return None
    case = program.fold(known, JOINED)[side]
    return None if case is None or float_of(case.value) is None else case


def _extreme(
    value: Exact, cases: Sequence[Known], factor: Exact, size: Exact, *, best: Callable[..., Any]
) -> Known | None:
    """An end of the side: by one case, by the least of a few, or, where none reaches it, as a bare number."""
    reaching = next((case for case in cases if case.value == value), None)
    few = 1 < len(cases) <= _MOST_CASES
    if reaching is not None and few and best(case.value for case in cases) == value:
        text = f"{best.__name__.upper()}({','.join(dict.fromkeys(case.text for case in cases))})"
        if len(text) <= LONGEST:
            reaching = Known(text, ATOM, value, best(case.near for case in cases))
    return _end(value, reaching, factor, size)


def _end(value: Exact, case: Known | None, factor: Exact, size: Exact) -> Known | None:
    """The end in the unit of the cells; without a formula where floating point would not come close."""
    own = Fraction(value) / factor
    plain = float_of(own)
    if plain is None:
        return None
    if case is None or not abs(case.near - (float_of(value) or 0.0)) <= _CLOSE * (float_of(size) or 0.0):
        return Known("", ATOM, own, plain)
    return Known(
        *scaled(case.text, case.strength, 1 / Fraction(factor)), own, case.near / (float_of(factor) or 1.0)
    )
