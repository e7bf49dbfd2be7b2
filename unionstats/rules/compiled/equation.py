"""An equation over whole numbers, solved for any of its operands.

`left = right` with its quotients multiplied out is a polynomial P = 0; for an operand x that no term holds
twice it is A x + B = 0, so that x = -B / A. Where that ratio is monotone in every other operand, its range
over a box has its ends at two corners of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from math import gcd, lcm, prod
from typing import NamedTuple, TypeAlias

from unionstats.rules.compiled.printed import Range, Span
from unionstats.rules.language.polynomial import Polynomial, at_slot, fractions, plus, times
from unionstats.rules.language.program import Program

Scale: TypeAlias = tuple[int, int]  # what one unit of an operand is in the base, as numerator and denominator
Line: TypeAlias = tuple[int, int, int, int, bool]
Terms: TypeAlias = tuple[tuple[int, tuple[int, ...]], ...]


class NotCompiledError(Exception):
    """The general solver has to answer."""


class Move(NamedTuple):
    """How -B / A moves with another operand: `rise` is 1 or -1, 0 if `slope` tells, None if not at all."""

    slot: int
    rise: int | None
    slope: Terms


class Target(NamedTuple):
    """An operand, -B and A, the sign of A (0 if not known beforehand), and how the ratio moves."""

    top: Terms
    bottom: Terms
    sign: int
    moves: tuple[Move, ...]


class Equation:
    """A program over operands with these scales and signs (0 where a sign is not known)."""

    def __init__(self, program: Program, scales: Sequence[Scale], signs: Sequence[int]) -> None:
        self.signs = signs
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
        self.divisor = _over_integers(multiplied[-1][1], scales)
        self.unsigned = [_terms(one) for one in divisors if not self.sign(one)]
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
        return self.sign(self.divisor) or sign_over(_terms(self.divisor), spans)

    @cached_property
    def terms(self) -> Terms:
        """The polynomial that is zero."""
        return _terms(self.polynomial)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """How the polynomial itself moves with each operand."""
        slots = dict.fromkeys(slot for operands in self.polynomial for slot in operands)
        slopes = {slot: at_slot(self.polynomial, slot)[0] for slot in slots}
        return tuple(Move(slot, self.sign(slope), _terms(slope)) for slot, slope in slopes.items())

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
            moves.append(Move(other, self.sign(slope) if slope else None, _terms(slope)))
        top = times(rest, {(): -1})
        self.targets[slot] = found = Target(_terms(top), _terms(bottom), self.sign(bottom), tuple(moves))
        return found

    def in_both(self, slot: int) -> frozenset[int]:
        """The operands that both A and B of another one hold."""
        target = self.target(slot)
        top, bottom = ({o for _, slots in side for o in slots} for side in (target.top, target.bottom))
        return frozenset(top & bottom)

    def solved_for(self, slot: int, spans: Sequence[Span], *, endless: bool = False) -> Range:
        """What the others leave of one operand, whatever its own span is.

        With `endless`, A may be zero at a corner. Raises NotCompiledError where corners do not tell.
        """
        top, bottom, sign, _ = self.target(slot)
        least, most, low_open, high_open = self.corners(slot, spans)
        if not sign:
            sign = sign_over(bottom, spans)
        is_point = least == most
        is_fixed = is_point or (len(bottom) == 1 and not bottom[0][1])
        below = sign * value_at(bottom, least)
        above = below if is_fixed else sign * value_at(bottom, most)
        low = sign * value_at(top, least)
        high = low if is_point else sign * value_at(top, most)
        if below <= 0 or above < 0 or (not above and not (endless and high > 0)):
            raise NotCompiledError
        return low, below, low_open, high, above, high_open

    def corners(
        self, slot: int, spans: Sequence[Span], but: int = -1
    ) -> tuple[list[int], list[int], bool, bool]:
        """Where the others make one operand least and greatest, and whether these corners are open.

        The operand `but` is left at zero.
        """
        least, most = self.blank[:], self.blank[:]
        low_open = high_open = False
        for other, rise, slope in self.target(slot).moves:
            if other == but:
                continue
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

    def lines(self, slot: int, along: int, spans: Sequence[Span]) -> tuple[Line, Line]:
        """The least and the greatest of an operand as quotients of linear functions of another one.

        Each as the numerator at zero and what it gains, the denominator the same, and whether it is open.
        """
        top, bottom, sign, _ = self.target(slot)
        least, most, low_open, high_open = self.corners(slot, spans, along)
        found = []
        for corner, is_open in ((least, low_open), (most, high_open)):
            start, below = sign * value_at(top, corner), sign * value_at(bottom, corner)
            corner[along] = 1
            more = sign * value_at(top, corner) - start
            found.append((start, more, below, sign * value_at(bottom, corner) - below, is_open))
        return found[0], found[1]


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


@lru_cache(maxsize=4096)
def equation_of(program: Program, scales: tuple[Scale, ...], signs: tuple[int, ...]) -> Equation | None:
    """The equation of a program; None where a term of it holds a name twice."""
    try:
        return Equation(program, scales, signs)
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


def _terms(polynomial: Polynomial) -> Terms:
    return tuple((int(factor), slots) for slots, factor in polynomial.items())
