"""Rules whose figures are no plain digits: rounded whole counts, approximations, words, and inequalities.

Every figure is an interval of its own then, and another text of it is tried by itself. Where several figures
are whole numbers, one of them takes what the others leave: a whole number, if they leave no gaps.
"""

from collections.abc import Sequence
from copy import copy
from fractions import Fraction
from itertools import product
from math import lcm

from unionstats.interval import Interval, exactly, whole_numbers
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import Range, Span, adjoin, ends_in, in_both, is_empty, sign_of
from unionstats.rules.language.polynomial import sign_over
from unionstats.rules.language.program import Program
from unionstats.rules.variable import Variable, at_face, with_ties

_MOST_WHOLES = 3  # besides the one that takes what they leave, unless all are merely added
_ENDLESS = 0  # what the end of a range that has none is divided by


class Bounded(Filled):
    """A rule of which at most one figure is not printed, the others being any intervals.

    `wholes` are the slots of rounded whole counts, which are counted in halves, as all whole numbers are.
    """

    is_plain = False

    def __init__(
        self,
        program: Program,
        variables: Sequence[Variable],
        rounding: Rounding,
        unknown: int,
        subject: int | None,
    ) -> None:
        """Raise NotCompiledError where the general solver has to answer."""
        self.program = program
        self.variables = variables
        self.rounding = rounding
        self.unknown = unknown
        self.is_whole = unknown >= 0 and variables[unknown].whole
        self.figures = [None] * len(variables)
        self.scales = tuple(
            (1, 1) if slot == unknown else (1, _parts(variable)) for slot, variable in enumerate(variables)
        )
        self.spans = [self.span(slot, variable.domain) for slot, variable in enumerate(variables)]
        inexact = [slot for slot, one in enumerate(variables) if slot != unknown and not one.is_exact]
        self.wholes = [slot for slot in inexact if variables[slot].whole]
        self.find_equation(
            tuple(
                int(self.is_whole) if slot == unknown else sign_of(span)
                for slot, span in enumerate(self.spans)
            )
        )
        self.pivot = self.choose_pivot(subject)

    def choose_pivot(self, subject: int | None) -> int:
        """The unknown, or else the figure of which is asked what the others leave."""
        if self.unknown >= 0:
            return self.unknown
        free = [slot for slot in self.wholes if not self.divides_by(slot, self.wholes)]
        if self.wholes and not free:
            raise NotCompiledError
        return free[0] if free else subject or 0

    def span(self, slot: int, domain: Interval) -> Span:
        """A domain of a figure in the units of its slot, of a count the whole numbers in it."""
        if slot == self.unknown:
            return 0, 0, False, False
        if self.variables[slot].whole:
            within = whole_numbers(domain)
            if within is None:
                raise NotCompiledError
            domain = within
        return self.ends(slot, domain)

    def ends(self, slot: int, domain: Interval) -> Span:
        """A domain in the units of a slot."""
        if domain.low is None or domain.high is None:
            raise NotCompiledError
        parts = self.scales[slot][1]
        low, high = domain.low * parts, domain.high * parts
        if low.denominator != 1 or high.denominator != 1:
            raise NotCompiledError
        return int(low), int(high), domain.low_open, domain.high_open

    def fits(self, found: Range, spans: Sequence[Span]) -> bool:
        """Whether true values exist within these ends, by what they leave of the pivot."""
        if self.unknown < 0:
            found = in_both(found, spans[self.pivot])
        if is_empty(found):
            return False
        if not self.is_whole and (self.unknown >= 0 or not self.wholes):
            return True
        if not self.has_number(found):
            return False
        if self.has_gaps(spans):
            raise NotCompiledError
        return True

    def hangs_on_tie(self, found: Range, *, holds: bool) -> bool:
        """Whether the verdict would be another with both values of each tie, or without them."""
        del found
        tied = [
            self.span(slot, with_ties(variable, self.rounding, allowed=not holds))
            for slot, variable in enumerate(self.variables)
        ]
        return tied != self.spans and self.holds(tied) is not holds

    def has_number(self, found: Range) -> bool:
        """Whether the pivot can be a whole number of a range."""
        top, bottom, low_open, high_top, high_bottom, high_open = found
        if self.unknown < 0:  # counted in halves
            bottom, high_bottom = 2 * bottom, 2 * high_bottom
        first, last = self.numbers((top, bottom, low_open, high_top, high_bottom, high_open))
        return first <= last

    def numbers(self, found: Range) -> tuple[int, int]:
        """The first and the last whole number of a range."""
        if self.unknown >= 0:
            return super().numbers(found if found[1] else (0, 1, False, *found[3:]))
        return ends_in(found)

    def has_gaps(self, spans: Sequence[Span]) -> bool:
        """Whether what the others leave of the pivot may have gaps, whole numbers being what is looked for.

        It has none where whole numbers are merely added to it, once it is one for some of them, and where
        the next number of any of the others leaves a range that adjoins: being linear, it does so
        everywhere if it does so at the corners. What an inequality leaves has one end only.
        """
        others = [slot for slot in self.wholes if slot != self.pivot and spans[slot][0] != spans[slot][1]]
        if not others or self.program.relation != "=":
            return False
        if self.divides_by(self.pivot, others):
            return True
        if self.are_added(others):
            fixed = [(span[0],) * 2 + (False, False) if s in others else span for s, span in enumerate(spans)]
            return not self.has_number(self.left_for(self.pivot, fixed))
        if len(others) > _MOST_WHOLES:
            return True
        for corner in product(*(spans[slot][:2] for slot in others)):
            fixed = [*spans]
            for slot, at in zip(others, corner, strict=True):
                fixed[slot] = (at, at, False, False)
            here = self.left_for(self.pivot, fixed)
            for slot, at in zip(others, corner, strict=True):
                step = 2 if at == spans[slot][0] else -2
                fixed[slot] = (at + step, at + step, False, False)
                if not adjoin(here, self.left_for(self.pivot, fixed)):
                    return True
                fixed[slot] = (at, at, False, False)
        return False

    def divides_by(self, slot: int, others: Sequence[int]) -> bool:
        """Whether one operand is a quotient with some of the others below."""
        return any(other in slots for _, slots in self.equation.target(slot).bottom for other in others)

    def are_added(self, others: Sequence[int]) -> bool:
        """Whether some whole numbers are added to the pivot, or taken from it, as they are."""
        factors = {slots: factor for factor, slots in self.equation.terms}
        own = abs(factors.get((self.pivot,), 0)) * (2 if self.unknown < 0 else 1)
        return (
            own > 0
            and not any(slots for _, slots in self.equation.target(self.pivot).bottom)
            and all(
                2 * abs(factors.get((slot,), 0)) == own
                and not any(slot in slots and len(slots) > 1 for slots in factors)
                for slot in others
            )
        )

    def left_for(self, slot: int, spans: Sequence[Span]) -> Range:
        """What the other figures leave of one; without an end where the rule is an inequality."""
        found = self.equation.solved_for(slot, spans)
        relation = self.program.relation
        if relation == "=":
            return found
        target = self.equation.target(slot)
        rises = (target.sign or sign_over(target.bottom, spans)) * self.equation.divisor_sign(spans)
        if not rises:
            raise NotCompiledError
        is_strict = relation in "<>"
        if (rises > 0) is (relation[0] == "<"):
            return -1, _ENDLESS, True, found[3], found[4], found[5] or is_strict
        return found[0], found[1], found[2] or is_strict, 1, _ENDLESS, True

    def without_gaps(self, found: Range) -> Range:
        """What is left of the unknown, all of it."""
        if self.is_whole and self.has_gaps(self.spans):
            raise NotCompiledError
        return found

    def is_at_face(self, but: int | None) -> bool:
        """Whether all figures but one stand for what is printed alone."""
        return self.at_face(but) == self.spans

    def loose(self) -> list[Span]:
        """The spans, with what lies between whole numbers."""
        return [
            self.ends(slot, variable.domain) if slot != self.unknown else (0, 0, False, False)
            for slot, variable in enumerate(self.variables)
        ]

    def faces(self) -> list[Span]:
        """The printed values, those of approximations as well."""
        return [self.ends(slot, exactly(variable.face or 0)) for slot, variable in enumerate(self.variables)]

    def at_face(self, but: int | None = None) -> list[Span]:
        """The printed values as they stand, save that of one slot."""
        return [
            self.spans[slot] if slot == but else self.span(slot, at_face(variable))
            for slot, variable in enumerate(self.variables)
        ]

    def holds_with(self, slot: int, text: Quantity) -> bool:
        """Whether the rule holds with another text for a figure."""
        span = self.span(slot, self.variables[slot].printed_as(text).domain)
        spans = [*self.spans[:slot], span, *self.spans[slot + 1 :]]
        if sign_of(span) == self.signs[slot] and slot not in self.equation.unsigned_slots:
            return self.holds(spans)
        other = copy(self)
        other.spans = spans
        other.find_equation((*self.signs[:slot], sign_of(span), *self.signs[slot + 1 :]))
        return other.holds(spans)

    def fails_with_another(self, slots: Sequence[int]) -> bool | None:
        """Whether some one-digit misprint of these figures would have made the rule fail."""
        from unionstats.quantity.misprints import misprints

        return any(
            not self.holds_with(slot, text)
            for slot in slots
            for text in misprints(self.variables[slot].quantity)
        )


def _parts(variable: Variable) -> int:
    """Into how many parts one of the base is cut, so that all ends of a figure are whole numbers of them."""
    if variable.whole:
        return 2
    quantity = variable.quantity
    return lcm(
        (quantity.value * variable.factor).denominator,
        (Fraction(quantity.step * variable.factor) / 2).denominator,
    )


def bounded(
    program: Program, variables: Sequence[Variable], rounding: Rounding, subject: int | None
) -> Bounded:
    """A rule of any figures; raises NotCompiledError where the general solver has to answer."""
    unknowns = [slot for slot, variable in enumerate(variables) if variable.figure.quantity is None]
    if len(unknowns) > 1 or any(not variables[slot].whole and slot != subject for slot in unknowns):
        raise NotCompiledError
    return Bounded(program, variables, rounding, unknowns[0] if unknowns else -1, subject)
