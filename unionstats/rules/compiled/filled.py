"""An equation with its figures filled in: whether it holds, and what it leaves of each."""

from collections.abc import Iterator, Sequence
from copy import copy
from fractions import Fraction
from typing import Any, Self

from unionstats.interval import Exact
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError, equation_of
from unionstats.rules.compiled.printed import (
    Printed,
    Range,
    Span,
    ends_in,
    in_both,
    is_closed,
    is_empty,
    meets,
    printed_of,
    reach_of,
    sign_of,
)
from unionstats.rules.language.polynomial import sign_over
from unionstats.rules.language.program import Program
from unionstats.rules.variable import HALVES, Variable

MANY = 1 << 62  # more than any unknown of a report
ANY: Span = (0, 0, False, False)


class Filled:
    """An equation of which at most one figure is not printed.

    `unknown` is its slot, -1 if there is none; `is_whole` says that it counts, from `least` to `most`.
    `pivot` is the slot of which is asked whether the others leave something of it: that of the unknown, if
    there is one.
    `is_plain` says that its figures are plain digits; `wholes` are the slots of rounded whole counts. One of
    them is the pivot then.
    """

    is_plain = True
    is_closed = False
    fixed: frozenset[int] = frozenset()
    most: int | None = None
    wholes: Sequence[int] = ()

    def __init__(
        self,
        program: Program,
        figures: Sequence[Printed | None],
        rounding: Rounding,
        unknown: int,
        pivot: int,
        *,
        is_whole: bool,
        wholes: Sequence[int] = (),
    ) -> None:
        """Raise NotCompiledError where the general solver has to answer."""
        self.program = program
        self.figures = figures
        self.unknown = unknown
        self.wholes = wholes
        self.pivot = unknown if unknown >= 0 else wholes[0] if wholes else pivot
        self.is_whole = is_whole
        self.breaks_ties = rounding in HALVES
        self.is_closed = is_closed(reach_of(rounding))
        self.spans = [ANY if one is None else one.span(one.mantissa) for one in figures]
        self.rounded = {slot for slot, one in enumerate(figures) if one is not None and one.reach is not None}
        self.fixed = frozenset(slot for slot, one in enumerate(figures) if one and one.reach is None)
        self.scales = tuple((1, 1) if one is None else (one.top, one.bottom) for one in figures)
        self.find_equation(
            tuple(
                int(is_whole) if one is None else sign_of(span)
                for one, span in zip(figures, self.spans, strict=True)
            )
        )

    def find_equation(self, signs: tuple[int, ...]) -> None:
        """Look up the equation for figures of these signs."""
        equation = equation_of(self.program, self.scales, signs, self.fixed, is_closed=self.is_closed)
        if (
            equation is None
            or self.unknown in equation.unsigned_slots
            or any(not sign_over(one, self.spans) for one in equation.unsigned)
        ):
            raise NotCompiledError
        self.signs, self.equation = signs, equation
        self.least = int(self.unknown in equation.never_zero)

    def refilled(self, figures: Sequence[Printed | None], spans: list[Span] | None = None) -> Self:
        """The same with other figures of the same units, places and signs, and what they stand for."""
        found = self.__new__(type(self))
        found.__dict__.update(self.__dict__)
        found.figures = figures
        found.spans = spans or [ANY if one is None else one.span(one.mantissa) for one in figures]
        if self.equation.unsigned:
            found.find_equation(self.signs)
        return found

    def within(self, least: int, most: int) -> Self:
        """The same with an unknown that other rules leave no more than these numbers and those between."""
        found = copy(self)
        found.least, found.most = max(least, self.least), most
        return found

    def left_for(self, slot: int, spans: Sequence[Span]) -> Range:
        """What the other figures leave of one."""
        return self.equation.solved_for(slot, spans)

    def without_gaps(self, found: Range) -> Range:
        """What is left of the unknown, all of it."""
        return found

    def holds(self, spans: Sequence[Span]) -> bool:
        """Whether true values exist within these ends."""
        return self.fits(self.left_for(self.pivot, spans), spans)

    def fits(self, found: Range, spans: Sequence[Span]) -> bool:
        """The same, by what these ends leave of the pivot."""
        if self.unknown < 0:
            if self.wholes and meets(spans[self.pivot], found) and not self.has_witness(spans):
                raise NotCompiledError
            return meets(spans[self.pivot], found)
        first, last = self.numbers(found)
        return first <= last

    def has_witness(self, spans: Sequence[Span]) -> bool:
        """Whether the rule holds with some whole numbers for its rounded counts.

        Those in the middle are tried, then some on the way from what leaves the pivot the least to what
        leaves it the most. False says only that it holds with none of them.
        """
        within, figure = spans[self.pivot], self.printed(self.pivot)
        others = [at for at in self.wholes if at != self.pivot and spans[at][0] != spans[at][1]]
        fixed: list[Any] = [*spans]  # an inner end may be a fraction of half a unit
        moving = self.equation.target(self.pivot).moving.difference(others)
        is_open = self.equation.is_closed and any(spans[at][2] for at in moving)
        for numbers in self.on_the_way(others, spans):
            for at, number in zip(others, numbers, strict=True):
                fixed[at] = (number, number, False, False)
            found = self.left_for(self.pivot, fixed)
            if is_open:
                found = (*found[:2], True, *found[3:5], True)
            found = in_both(found, within)
            if not is_empty(found):
                first, last = ends_in(found, figure.top // figure.bottom)
                if first <= last:
                    return True
        return False

    def on_the_way(self, slots: Sequence[int], spans: Sequence[Span]) -> Iterator[Sequence[Exact]]:
        """Yield the middles of rounded counts, then each from its beginning to its end, one after another."""
        middles = [(spans[slot][0] + spans[slot][1]) // 2 for slot in slots]
        yield middles
        turned, ways = self.equation.target(self.pivot).low or self.equation.blank, []
        for slot, middle in zip(slots, middles, strict=True):
            ends = self.inner_ends(slot, spans[slot])
            ways.append((ends[turned[slot]], middle, ends[1 - turned[slot]]))
        numbers = [first for first, _, _ in ways]
        for at, way in enumerate(ways):
            for number in way if not at else way[1:]:
                numbers[at] = number
                yield numbers

    def inner_ends(self, slot: int, span: Span) -> tuple[Exact, Exact]:
        """The first and the last whole number of a rounded count, in halves of its last place."""
        figure, (low, high, low_open, high_open) = self.printed(slot), span
        one = Fraction(figure.bottom, figure.top)
        return low + one if low_open else low, high - one if high_open else high

    def hangs_on_tie(self, found: Range, *, holds: bool) -> bool:
        """Whether the verdict would be another with both values of each tie, or without them.

        `found` is what is left of the pivot as it is.
        """
        if not self.breaks_ties:
            return False
        spans = [
            (*one[:2], holds, holds) if slot in self.rounded else one for slot, one in enumerate(self.spans)
        ]
        if self.wholes:
            return self.holds(spans) is not holds
        return self.fits(self.tied(found, is_open=holds), spans) is not holds

    def tied(self, found: Range, *, is_open: bool) -> Range:
        """What is left of the pivot with both values of each tie, or without them."""
        ends = is_open and not self.equation.target(self.pivot).moving.isdisjoint(self.rounded)
        return (*found[:2], ends, *found[3:5], ends)

    def is_at_face(self, but: int | None) -> bool:
        """Whether no figure was rounded, save one."""
        return not self.rounded - {but}

    def numbers(self, found: Range) -> tuple[int, int]:
        """The first and the last whole number of a range that the unknown can be; one where it is a real."""
        if not self.is_whole:
            return 0, 0
        if not found[4]:
            low, _ = ends_in((*found[:3], 0, 1, False))
            return max(low, self.least), MANY + max(low, 0) if self.most is None else self.most
        low, high = ends_in(found)
        return max(low, self.least), high if self.most is None or high < self.most else self.most

    def whole_ends(self) -> list[Span]:
        """The spans, those of rounded counts from the first to the last whole number in them."""
        if self.is_closed or not self.wholes or not self.is_plain:
            return self.spans
        spans: list[Any] = [*self.spans]
        for slot in self.wholes:
            low, high = self.inner_ends(slot, self.spans[slot])
            spans[slot] = (low, high, False, False)
        return spans

    def loose(self) -> list[Span]:
        """What the figures would stand for if none of them counted."""
        return self.spans

    def faces(self) -> list[Span]:
        """The printed values as they stand."""
        return self.at_face()

    def at_face(self, but: int | None = None) -> list[Span]:
        """The printed values as they stand, save that of one slot."""
        return [
            span if one is None or slot == but else (2 * one.mantissa, 2 * one.mantissa, False, False)
            for slot, (one, span) in enumerate(zip(self.figures, self.spans, strict=True))
        ]

    def spans_with(self, slot: int, mantissa: int) -> list[Span]:
        """What the figures stand for, one of them with other digits."""
        spans = self.spans[:]
        spans[slot] = self.printed(slot).span(mantissa)
        return spans

    def fails_with_another(self, slots: Sequence[int]) -> bool | None:
        """Whether the rule fails with another text of some figures; None where their digits tell."""
        del slots
        return None

    def printed(self, slot: int) -> Printed:
        """A figure that is printed."""
        one = self.figures[slot]
        assert one is not None  # noqa: S101 - no caller asks for the unknown
        return one


def filled(
    program: Program, variables: Sequence[Variable], rounding: Rounding, subject: int | None
) -> Filled:
    """The rule with its figures; raises NotCompiledError where some of them are no plain digits."""
    if program.relation != "=":
        raise NotCompiledError
    figures: list[Printed | None] = []
    wholes: list[int] = []
    unknown, is_whole, reach = -1, False, reach_of(rounding)
    for slot, variable in enumerate(variables):
        quantity = variable.figure.quantity
        if quantity is None:
            if unknown >= 0 or not (variable.whole or slot == subject):
                raise NotCompiledError
            unknown, is_whole = slot, variable.whole
            figures.append(None)
            continue
        is_exact = variable.is_exact
        one = printed_of(quantity, variable.factor, None if is_exact else reach)
        if one is None:
            raise NotCompiledError
        if variable.whole and not is_exact:
            if one.mantissa <= 0 or one.top % one.bottom:
                raise NotCompiledError  # what it stands for does not end in whole numbers
            wholes.append(slot)
        figures.append(one)
    if wholes and unknown >= 0:
        raise NotCompiledError
    return Filled(program, figures, rounding, unknown, subject or 0, is_whole=is_whole, wholes=wholes)
