"""A rule as one polynomial, for rules in which a name occurs twice.

`left = right` over fractions is `P = 0` where no denominator vanishes, and `left >= right` is `P >= 0`
or `P <= 0`, by the sign of the denominators. When P has no square of an operand with several values
left, it is `A x + B` for each such operand x, with A and B free of x. For an equation x = -B / A, and
that ratio is monotone in every other operand, so over a box its extremes lie at corners; for an
inequality x lies beyond -B / A of some corner. `(this - last) / last` thus becomes as exact as
`this / last - 1`.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from typing import TypeAlias

from unionstats.interval import ANY, Exact, Interval, intersect, make, sign_of
from unionstats.rules.language.polynomial import Polynomial, at_slot, fractions, times
from unionstats.rules.language.program import Program

Range: TypeAlias = Interval | None  # None: no number at all
Corner: TypeAlias = tuple[Exact, Exact, int]  # A, B, and which of its coordinates are open ends, as bits

MOST_CORNERS = 1024


def contract_polynomial(program: Program, values: Sequence[Interval]) -> list[Interval] | None:
    """The operands' domains narrowed by solving the rule for each of them; None where one has none left.

    `values` are the intervals of the operands and then of the nodes, as narrowed already.
    """
    narrowed = list(values[: program.slots])
    form = _form(program, values)
    if form is None:
        return narrowed
    free = _free_slots(form)
    if not free:
        constant = form.get((), 0)
        holds = {"=": constant == 0, "<": constant > 0, ">": constant > 0}
        return narrowed if holds.get(program.relation, constant >= 0) else None
    for slot in free:
        known, found = _range_of(program.relation, form, slot, narrowed)
        common = None if found is None else intersect(narrowed[slot], found)
        if known:
            if common is None:
                return None
            narrowed[slot] = common
    return narrowed


def narrows_exactly(program: Program, values: Sequence[Interval]) -> bool:
    """Whether `contract_polynomial` gives each operand with several values left its exact range."""
    form = _form(program, values)
    return form is not None and all(
        _range_of(program.relation, form, slot, values)[0] for slot in _free_slots(form)
    )


def _free_slots(form: Polynomial) -> list[int]:
    return sorted({slot for slots in form for slot in slots})


def _form(program: Program, values: Sequence[Interval]) -> Polynomial | None:
    """P over the operands with several values left, turned so that the rule is P = 0, P >= 0 or P > 0.

    None where P is too large or holds a square, or where the sign of the denominators is not known.
    """
    multiplied = fractions(program)
    if multiplied is None:
        return None
    form = _at_points(multiplied[-1][0], values)
    if any(len(set(slots)) != len(slots) for slots in form):
        return None
    if program.relation == "=":
        return form
    if any(node.operator == "/" and 0 in values[node.right] for node in program.nodes):
        return None
    positive = _bottom_sign(program, multiplied, values) > 0
    return form if positive == (program.relation in (">", ">=")) else times(form, {(): -1})


def _at_points(polynomial: Polynomial, values: Sequence[Interval]) -> Polynomial:
    """The polynomial with the operands of one value replaced by it."""
    result: Polynomial = {}
    for slots, factor in polynomial.items():
        left = []
        for slot in slots:
            point = values[slot].point
            if point is None:
                left.append(slot)
            else:
                factor *= point  # noqa: PLW2901 - the coefficient so far
        result[tuple(left)] = result.get(tuple(left), 0) + factor
    return {slots: factor for slots, factor in result.items() if factor}


def _bottom_sign(
    program: Program, multiplied: Sequence[tuple[Polynomial, Polynomial]], values: Sequence[Interval]
) -> int:
    """The sign of the denominator of `left - right`, the divisors being of one sign each."""
    signs = [1] * program.slots

    def node(operator: str, left: int, right: int) -> int:
        """The number of a node."""
        sign = signs[left]
        if operator == "/":
            # the denominator gains the numerator of the divisor, which is the divisor times its denominator
            sign *= signs[right] * sign_of(values[right])
        elif operator == "*" or multiplied[left][1] != multiplied[right][1]:
            sign *= signs[right]
        signs.append(sign)
        return len(signs) - 1

    program.fold(range(program.slots), {operator: partial(node, operator) for operator in "+-*/~"})
    return signs[node("-", program.left, program.right)]


def _at(polynomial: Polynomial, values: dict[int, Exact]) -> Exact:
    total: Exact = 0
    for slots, factor in polynomial.items():
        for slot in slots:
            factor *= values[slot]  # noqa: PLW2901 - the term so far
        total += factor
    return total


def _range_of(relation: str, form: Polynomial, slot: int, domains: Sequence[Interval]) -> tuple[bool, Range]:
    """Whether the range of one operand over the box of the others is known, and that range."""
    corners = _corners(form, slot, domains)
    if corners is None:
        return False, None
    return _equal_range(corners) if relation == "=" else _side_range(corners, strict=relation in ("<", ">"))


def _corners(form: Polynomial, slot: int, domains: Sequence[Interval]) -> list[Corner] | None:
    """A and B at each corner of the other operands; None where there are too many, or too many without end.

    Toward the end that one operand lacks, A and B become proportional to their coefficients of it: these
    stand for that corner, which is an open one.
    """
    others = sorted({other for slots in form for other in slots} - {slot})
    endless = [other for other in others if None in (domains[other].low, domains[other].high)]
    if 2 ** len(others) > MOST_CORNERS or len(endless) > 1:
        return None
    if endless and domains[endless[0]].low is domains[endless[0]].high:
        return None
    sides = at_slot(form, slot)
    corners = []
    for number in range(2 ** len(others)):
        values: dict[int, Exact] = {}
        opens, direction = 0, 0
        for bit, other in enumerate(others):
            domain, upper = domains[other], number >> bit & 1
            end = domain.high if upper else domain.low
            values[other] = 0 if end is None else end
            opens |= (end is None or (domain.high_open if upper else domain.low_open)) << bit
            if end is None:
                direction = 1 if upper else -1
        a, b = (_at(side, values) for side in sides)
        if direction:
            slopes = [direction * _at(at_slot(side, endless[0])[0], values) for side in sides]
            a, b = slopes if any(slopes) else (a, b)
        corners.append((a, b, opens))
    return corners


def _equal_range(corners: Sequence[Corner]) -> tuple[bool, Range]:
    """The exact range of -B / A; not known where A has no one sign, or both vanish at a corner.

    Where A alone vanishes, at corners where B has one sign, the ratio grows without end toward them.
    """
    a_signs = {(a > 0) - (a < 0) for a, _, _ in corners}
    b_signs = {(b > 0) - (b < 0) for a, b, _ in corners if a == 0}
    if len(a_signs - {0}) != 1 or 0 in b_signs or len(b_signs) > 1:
        return False, None
    endless = -sum(b_signs) * sum(a_signs)
    ratios = [None if a == 0 else Fraction(-b) / a for a, b, _ in corners]
    finite = [ratio for ratio in ratios if ratio is not None]
    opens = [mask for _, _, mask in corners]
    low = None if endless < 0 else min(finite)
    high = None if endless > 0 else max(finite)
    low_open = low is not None and not _attained(low, ratios, opens)
    return True, make(low, high, low_open, high is not None and not _attained(high, ratios, opens))


def _side_range(corners: Sequence[Corner], *, strict: bool) -> tuple[bool, Range]:
    """The x with A x + B >= 0, or > 0, somewhere in the box: the rays that its corners allow.

    Not known where two rays leave a gap, or where all hangs on a corner that gives zero whatever x is.
    """
    if any(a == 0 and b > 0 for a, b, _ in corners):
        return True, ANY
    if any(a == 0 and b == 0 for a, b, _ in corners):
        return False, None
    starts = [Fraction(-b) / a for a, b, _ in corners if a > 0]
    ends = [Fraction(-b) / a for a, b, _ in corners if a < 0]
    if starts and ends:
        return (True, ANY) if min(starts) < max(ends) else (False, None)
    if not starts and not ends:
        return True, None
    end = min(starts) if starts else max(ends)
    totals = [Fraction(a * end + b) for a, b, _ in corners]
    is_open = strict or not _attained(Fraction(0), totals, [mask for _, _, mask in corners])
    return True, make(end, None, is_open, False) if starts else make(None, end, False, is_open)


def _attained(extreme: Fraction, ratios: Sequence[Fraction | None], opens: list[int]) -> bool:
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
