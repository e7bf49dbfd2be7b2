"""One side of a rule in formulas: at the printed values, and between which ends it can lie.

The least and the greatest value of a side lie where each operand is at one of its ends; which one follows
from the signs of what it is multiplied with and divided by. So each end is one formula like the rule itself,
over the cells of those ends. Where signs leave it open, all cases are tried, and the end that the exact
arithmetic gives decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import product
from operator import add, mul, sub
from typing import Any

from msgspec import Struct

from unionstats.interval import OPERATIONS, Exact, Interval, scale, sign_of
from unionstats.quantity import Unit
from unionstats.quantity.formatting import plain
from unionstats.rules import Check
from unionstats.rules.language.program import Program
from unionstats.writers.xlsx.cells import DIGITS, cell_factor, float_of, is_approximate

LONGEST = 8000
"""Characters of a formula; Excel allows 8192."""

SUM, PRODUCT, ATOM = 1, 2, 3
_STRENGTH = {"+": SUM, "-": SUM, "~": SUM, "*": PRODUCT, "/": PRODUCT}
_GIVES: dict[str, Callable[[Any, Any], Any]] = {"+": add, "-": sub, "*": mul, "~": lambda one, _: -one}
_MOST_OPEN = 4  # operands of which either end is tried
_MOST_CASES = 4  # that are written as MIN(…) or MAX(…)
_CLOSE = 1e-12  # of the size of a side: by how much Excel's arithmetic may miss the exact value


class Known(Struct, frozen=True):
    """A number in the base of its dimension, and the part of a formula that gives it; "" where none does.

    `strength` says how strongly the part holds together, `near` what binary floating point, Excel's
    arithmetic, makes of it: a NaN where it overflows.
    """

    text: str
    strength: int
    value: Exact
    near: float

    def bracketed(self, strength: int) -> str:
        """The part, in brackets if it holds together less strongly than is needed."""
        return self.text if self.strength >= strength else f"({self.text})"


_UNUSED = Known("0", ATOM, 0, 0.0)


class Ends(Struct, frozen=True):
    """An operand, or a side of a rule: at the printed values, and the ends of its `interval`.

    None for what is not known or unbounded.
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


def cell_operand(
    cells: tuple[str, str, str], interval: Interval, face: Exact | None, unit: Unit | None
) -> Ends | None:
    """The operand whose value, low and high stand in these cells, in the unit of the workbook.

    `interval` and `face` are in the base. None where Excel cannot hold one of its numbers.
    """
    factor = cell_factor(unit)

    def known(value: Exact, cell: str) -> Known | None:
        near = None if float_of(Fraction(value) / factor) is None else float_of(value)
        return None if near is None else Known(*_scaled(cell, ATOM, factor), value, near)

    return _operand(interval, face, known, cells)


def operands_of(check: Check, figures: Mapping[str, Ends | None]) -> list[Ends] | None:
    """The operands of a rule by slot; None where one has no numbers that Excel can hold."""
    found = [
        figures[operand]
        if isinstance(operand, str)
        else _operand(variable.domain, variable.face, lambda value, _: _number(value), ("", "", ""))
        for operand, variable in zip(check.rule.operands, check.variables, strict=True)
    ]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) else None


def _operand(
    interval: Interval,
    face: Exact | None,
    known: Callable[[Exact, str], Known | None],
    cells: tuple[str, str, str],
) -> Ends | None:
    values = (face, interval.low, interval.high)
    found = [None if value is None else known(value, cell) for value, cell in zip(values, cells, strict=True)]
    lacks = any(value is not None and one is None for value, one in zip(values, found, strict=True))
    return None if lacks else Ends(interval, *found)


def _number(value: Exact) -> Known | None:
    """A number as Excel reads it in a formula; None where it cannot hold it."""
    near = float_of(value)
    if near is None:
        return None
    text, strength = plain(value), ATOM
    if not text and max(abs(value.numerator), value.denominator) < 10**DIGITS:
        text, strength = f"{value.numerator}/{value.denominator}", PRODUCT
    elif not text or is_approximate(value) or len(text) > 2 * DIGITS:
        text = f"{near:.{DIGITS}G}"
    return Known(text, SUM if value < 0 else strength, value, near)


def _scaled(text: str, strength: int, factor: Exact) -> tuple[str, int]:
    """A part of a formula times `factor`; a factor at its end that this would undo is taken away."""
    if factor == 1:
        return text, strength
    undone = _times(Fraction(1) / factor)
    if strength == PRODUCT and text.endswith(undone):
        return text.removesuffix(undone), PRODUCT
    return (text if strength >= PRODUCT else f"({text})") + _times(factor), PRODUCT


def _times(factor: Exact) -> str:
    top = f"*{factor.numerator}" if factor.numerator != 1 else ""
    return top + (f"/{factor.denominator}" if factor.denominator != 1 else "")


def _joined(operator: str, left: Known, right: Known) -> Known | None:
    """What a node gives; None where it divides by zero or its formula grows too long for Excel."""
    if operator == "/" and not right.value:
        return None
    strength = _STRENGTH[operator]
    if operator == "~":
        text = f"-{left.bracketed(PRODUCT)}"
    else:
        # what stands behind - or / must hold together more strongly than what stands before
        after = ATOM if right.text.startswith("-") else strength if operator in "+*" else strength + 1
        text = f"{left.bracketed(strength)}{operator}{right.bracketed(after)}"
    if len(text) > LONGEST:
        return None
    if operator == "/":
        near = left.near / right.near if right.near else float("nan")
        return Known(text, strength, Fraction(left.value) / right.value, near)
    give = _GIVES[operator]
    return Known(text, strength, give(left.value, right.value), give(left.near, right.near))


_JOINED = {operator: partial(_joined, operator) for operator in _STRENGTH}


def side_of(
    program: Program, side: int, operands: Sequence[Ends], factor: Exact, within: Interval | None = None
) -> Ends | None:
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
    return Ends(
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
        if node.operator in "~+-":
            note(node.left, -1 if node.operator == "~" else 1, here)
            if node.operator != "~":
                note(node.right, 1 if node.operator == "+" else -1, here)
        else:
            left, right = _sign(intervals[node.left]), _sign(intervals[node.right])
            note(node.left, right, here)
            note(node.right, left if left is None or node.operator == "*" else -left, here)
    return found[: program.slots]


def _sign(interval: Interval | None) -> int | None:
    """The one sign that the numbers of an interval have, zero aside."""
    return None if interval is None else sign_of(interval) or None


def _cases(
    program: Program, side: int, operands: Sequence[Ends], directions: Sequence[int | None], *, low: bool
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
    return [case for chosen in product(*choices) if (case := _case(program, side, chosen)) is not None]


def _case(program: Program, side: int, known: Sequence[Known | None]) -> Known | None:
    """The side with one number for each operand, in the base."""
    case = None if None in known else program.fold(known, _JOINED)[side]
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
    near = float_of(own)
    if near is None:
        return None
    if case is None or not abs(case.near - (float_of(value) or 0.0)) <= _CLOSE * (float_of(size) or 0.0):
        return Known("", ATOM, own, near)
    text, strength = _scaled(case.text, case.strength, 1 / Fraction(factor))
    return Known(text, strength, own, case.near / (float_of(factor) or 1.0))
