"""An equation over whole numbers, solved for any of its operands.

`left = right` with its quotients multiplied out is a polynomial P = 0; for an operand x that no term holds
twice it is A x + B = 0, so that x = -B / A. Where that ratio is monotone in every other operand, its range
over a box has its ends at two corners of it.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from math import gcd, lcm, prod
from typing import NamedTuple, TypeAlias

from unionstats.rules.compiled.printed import Range, Span
from unionstats.rules.language.polynomial import (
    Corner,
    Polynomial,
    Terms,
    Value,
    at_slot,
    corner_of,
    evaluator,
    fractions,
    plus,
    sign_over,
    terms_of,
    times,
)
from unionstats.rules.language.program import Program

Scale: TypeAlias = tuple[int, int]  # what one unit of an operand is in the base, as numerator and denominator
Line: TypeAlias = tuple[int, int, int, int]


class NotCompiledError(Exception):
    """The general solver has to answer."""


class Move(NamedTuple):
    """How -B / A moves with another operand: `rise` is 1 or -1, 0 if `slope` tells, None if not at all."""

    slot: int
    rise: int | None
    slope: Terms


class Target(NamedTuple):
    """An operand, -B and A, the sign of A (0 if not known beforehand), and how the ratio moves.

    `above` and `below` evaluate -B and A at a point, times that sign. `low` and `high` tell for each slot
    which end of its span makes the ratio least and greatest; None where that is not known beforehand.
    `corners` are -B and A at the one and at the other, where all is known beforehand and nothing is open.
    `in_both` are the operands that both A and B hold.
    """

    top: Terms
    bottom: Terms
    sign: int
    moves: tuple[Move, ...]
    above: Value
    below: Value
    low: tuple[int, ...] | None
    high: tuple[int, ...] | None
    moving: frozenset[int]
    in_both: frozenset[int]
    corners: tuple[Corner, Corner, Corner, Corner] | None


class Equation:
    """A program over operands with these scales and signs (0 where a sign is not known).

    `is_closed` says that no end of what an operand stands for is open; `fixed` operands are one number each.
    """

    def __init__(
        self,
        program: Program,
        scales: Sequence[Scale],
        signs: Sequence[int],
        fixed: frozenset[int],
        *,
        is_closed: bool,
    ) -> None:
        self.signs = signs
        self.fixed = fixed
        self.is_closed = is_closed
        self.blank = [0] * program.slots
        self.targets: list[Target | None] = [None] * program.slots
        multiplied = fractions(program)
        if multiplied is None or any(len(set(slots)) != len(slots) for slots in multiplied[-1][0]):
            raise NotCompiledError
        self.polynomial = _over_integers(multiplied[-1][0], scales)
        divisors = [
            _over_integers(multiplied[node.right][0], scales)
            for node in program.nodes
            if node.operator == "/"
        ]
        if not all(divisors):  # what divides is zero whatever the figures are, as in a / (t - t)
            raise NotCompiledError
        self.never_zero = {slot for one in divisors for slot in set.intersection(*map(set, one))}
        self.constant = int(self.polynomial.get((), 0))
        self.divisor = _over_integers(multiplied[-1][1], scales)
        self.unsigned = [terms_of(one) for one in divisors if not self.sign(one)]
        self.unsigned_slots = {slot for terms in self.unsigned for _, slots in terms for slot in slots}

    def sign(self, polynomial: Polynomial) -> int:
        """The sign of a polynomial, 0 where the signs of the operands do not tell."""
        found = {
            (1 if factor > 0 else -1) * prod(self.signs[slot] for slot in slots)
            for slots, factor in polynomial.items()
        }
        return found.pop() if len(found) == 1 else 0

    def divisor_sign(self, spans: Sequence[Span]) -> int:
        """The sign of what `left - right` was multiplied by to be a polynomial, 0 where it is not known."""
        return self.sign(self.divisor) or sign_over(terms_of(self.divisor), spans)

    @cached_property
    def terms(self) -> Terms:
        """The polynomial that is zero."""
        return terms_of(self.polynomial)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """How the polynomial itself moves with each operand."""
        slots = dict.fromkeys(slot for operands in self.polynomial for slot in operands)
        slopes = {slot: at_slot(self.polynomial, slot)[0] for slot in slots}
        return tuple(Move(slot, self.sign(slope), terms_of(slope)) for slot, slope in slopes.items())

    def target(self, slot: int) -> Target:
        """What the equation says of one operand."""
        known = self.targets[slot]
        if known is not None:
            return known
        bottom, rest = at_slot(self.polynomial, slot)
        if not bottom:
            raise NotCompiledError
        moves = []
        for other in dict.fromkeys(one for side in (rest, bottom) for slots in side for one in slots):
            (b1, b0), (a1, a0) = at_slot(rest, other), at_slot(bottom, other)
            slope = plus(times(b0, a1), times(times(b1, a0), {(): -1}))
            moves.append(Move(other, self.sign(slope) if slope else None, terms_of(slope)))
        top, sign, slots = terms_of(times(rest, {(): -1})), self.sign(bottom), len(self.blank)
        above, below = evaluator(top, sign or 1, slots), evaluator(terms_of(bottom), sign or 1, slots)
        rises = {move.slot: move.rise for move in moves if move.rise is not None}
        low = high = at_ends = None
        if all(rises.values()) or self.fixed.issuperset(one for one, rise in rises.items() if not rise):
            low = tuple(int(rises.get(other) == -1) for other in range(slots))
            high = tuple(int(rises.get(other) == 1) for other in range(slots))
            if sign and self.is_closed:
                least, most = (
                    (corner_of(top, sign, ends), corner_of(terms_of(bottom), sign, ends))
                    for ends in (low, high)
                )
                at_ends = (*least, *most)
        in_both = {o for slots in rest for o in slots} & {o for slots in bottom for o in slots}
        self.targets[slot] = found = Target(
            top,
            terms_of(bottom),
            sign,
            tuple(moves),
            above,
            below,
            low,
            high,
            frozenset(rises),
            frozenset(in_both),
            at_ends,
        )
        return found

    @cached_property
    def factors(self) -> tuple[int, ...] | None:
        """Of a sum of operands, each times a number, these numbers by slot; None for another equation."""
        if any(len(slots) > 1 for slots in self.polynomial):
            return None
        return tuple(int(self.polynomial.get((slot,), 0)) for slot in range(len(self.blank)))

    def solved_for(self, slot: int, spans: Sequence[Span], *, endless: bool = False) -> Range:
        """What the others leave of one operand, whatever its own span is.

        With `endless`, A may be zero at a corner. Raises NotCompiledError where corners do not tell.
        """
        target = self.targets[slot] or self.target(slot)
        if target.corners:
            low_top, low_bottom, high_top, high_bottom = target.corners
            low, below, high, above = low_top(spans), low_bottom(spans), high_top(spans), high_bottom(spans)
            if below <= 0 or above < 0 or (not above and not (endless and high > 0)):
                raise NotCompiledError
            return low, below, False, high, above, False
        least, most, low_open, high_open = self.corners(target, spans)
        sign = 1 if target.sign else sign_over(target.bottom, spans)
        below, low = sign * target.below(least), sign * target.above(least)
        above, high = (
            (below, low) if least == most else (sign * target.below(most), sign * target.above(most))
        )
        if below <= 0 or above < 0 or (not above and not (endless and high > 0)):
            raise NotCompiledError
        return low, below, low_open, high, above, high_open

    def corners(self, target: Target, spans: Sequence[Span]) -> tuple[list[int], list[int], bool, bool]:
        """Where the others make one operand least and greatest, and whether these corners are open."""
        least, most = self.blank[:], self.blank[:]
        low_open = high_open = False
        for other, rise, slope in target.moves:
            low, high, is_low_open, is_high_open = spans[other]
            least[other] = most[other] = low
            if low == high or rise is None:
                continue
            if not rise:
                rise = sign_over(slope, spans)  # noqa: PLW2901 - known only now
            if rise > 0:
                most[other] = high
                low_open, high_open = low_open or is_low_open, high_open or is_high_open
            elif rise < 0:
                least[other] = high
                low_open, high_open = low_open or is_high_open, high_open or is_low_open
            else:
                raise NotCompiledError
        return least, most, low_open, high_open

    def lines(self, slot: int, along: int, spans: Sequence[Span]) -> tuple[Line, Line] | None:
        """The least and the greatest of an operand as quotients of linear functions of another one.

        Each as the numerator at zero and what it gains, then the denominator; None where corners do not tell.
        """
        corners = self.target(slot).corners
        if corners is None:
            return None
        zero, one = [*spans], [*spans]
        zero[along], one[along] = (0, 0, False, False), (1, 1, False, False)
        top, bottom, high_top, high_bottom = (corner(zero) for corner in corners)
        more, below, high_more, high_below = (corner(one) for corner in corners)
        return (
            (top, more - top, bottom, below - bottom),
            (high_top, high_more - high_top, high_bottom, high_below - high_bottom),
        )


@lru_cache(maxsize=4096)
def equation_of(
    program: Program,
    scales: tuple[Scale, ...],
    signs: tuple[int, ...],
    fixed: frozenset[int] = frozenset(),
    *,
    is_closed: bool,
) -> Equation | None:
    """The equation of a program; None where a term of it holds a name twice."""
    try:
        return Equation(program, scales, signs, fixed, is_closed=is_closed)
    except NotCompiledError:
        return None


def _over_integers(polynomial: Polynomial, scales: Sequence[Scale]) -> Polynomial:
    """The polynomial for operands that are counted in their own units, times what makes it whole."""
    bottoms = {slots: prod(scales[slot][1] for slot in slots) for slots in polynomial}
    common = lcm(*bottoms.values())
    factors = {
        slots: int(factor) * prod(scales[slot][0] for slot in slots) * (common // bottoms[slots])
        for slots, factor in polynomial.items()
    }
    divisor = gcd(*factors.values()) or 1
    return {slots: factor // divisor for slots, factor in factors.items()}
