"""The verdict on one rule that is a product of printed figures: the same as the general one, sooner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from unionstats.interval import Exact, Interval, divide, multiply, scale
from unionstats.rules.language.rule import Rule
from unionstats.rules.quick.product import Product, Span
from unionstats.rules.solved import Solved
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Agreement, Check, Neighbour, Verdict

Ends: TypeAlias = tuple[int, int | None, bool, bool]


def judge_product(
    rule: Rule, variables: tuple[Variable, ...], printed: tuple[int, ...], product: Product
) -> Check:
    """The check of a rule that is `product`; `printed` as in `Check`."""
    return _Judgement(rule, variables, printed, product).check()


class _Judgement:
    """The parts of one verdict."""

    def __init__(
        self, rule: Rule, variables: tuple[Variable, ...], printed: tuple[int, ...], product: Product
    ) -> None:
        self.rule = rule
        self.variables = variables
        self.printed = printed
        self.product = product
        self.spans = product.spans()
        self.subject = rule.subject([one is not None for one in product.known])

    def check(self) -> Check:
        """Judge the rule."""
        product, spans = self.product, self.spans
        sides = product.sides(spans)
        assert sides is not None  # noqa: S101 - no printed figure of a product is zero
        holds = product.fits(*sides)
        tied = product.with_ties(spans, allowed=not holds)
        tie = tied != spans and self.fits(tied) is not holds
        if not holds:
            computed = self.computed(spans, {}) if product.unknown < 0 else None
            return self.result(Verdict.INCONSISTENT, Agreement.NONE, computed, {}, self.neighbours(), tie=tie)
        solved = {} if product.unknown < 0 else {self.unknown_name(): self.solved(*sides)}
        faces = product.faces(spans, but=self.subject)
        agrees = faces == spans or self.fits(faces)
        return self.result(
            Verdict.CONSISTENT if self.tests_something() else Verdict.UNDETERMINED,
            Agreement.FACE_VALUE if agrees else Agreement.WITHIN_ROUNDING,
            self.computed(spans, solved),
            solved,
            tie=tie,
        )

    def fits(self, spans: Sequence[Span | None]) -> bool:
        """Whether the rule holds with other ends."""
        sides = self.product.sides(spans)
        return sides is not None and self.product.fits(*sides)

    def unknown_name(self) -> str:
        """The id of the unstated figure."""
        return str(self.rule.operands[self.product.unknown])

    def result(
        self,
        verdict: Verdict,
        agreement: Agreement,
        computed: Interval | None,
        solved: dict[str, Solved],
        neighbours: tuple[Neighbour, ...] = (),
        *,
        tie: bool,
    ) -> Check:
        """The check with what was found."""
        return Check(
            self.rule,
            self.variables,
            verdict,
            agreement,
            self.subject,
            computed,
            solved,
            self.printed,
            neighbours,
            tie,
        )

    def tests_something(self) -> bool:
        """Whether some one-digit misprint of a printed figure would have made the rule fail."""
        product = self.product
        if product.unknown < 0:
            return True
        if product.unknown == self.subject and not product.is_whole:
            return False
        return any(product.caught(sorted(self.printed, key=lambda slot: slot != self.subject)))

    def solved(self, a: Span, b: Span) -> Solved:
        """What the unstated figure can be."""
        if not self.product.is_whole:
            return Solved(_quotient(b, a), None, None)
        low, high = self.product.whole_range(a, b)
        if high is None:
            return Solved(Interval(low, None), None, None)
        return Solved(Interval(low, high), high - low + 1, range(low, high + 1))

    def computed(self, spans: Sequence[Span | None], solved: Mapping[str, Solved]) -> Interval | None:
        """What the rule gives for the figure that stands alone, in that figure's unit."""
        product, subject = self.product, self.subject
        sides = None if subject is None else product.sides(spans, subject)
        if sides is None or subject is None:
            return None
        a: Ends
        a, b = sides
        if product.unknown not in (-1, subject):
            within = solved[self.unknown_name()].within
            assert within is not None  # noqa: S101 - the rule holds
            if not product.is_whole:
                return self.computed_from_real(a, b, within)
            a = _times_whole(a, within)
        found = _quotient(b, a) if product.in_a[subject] else _quotient(a, b)
        return scale(found, self.half_unit())

    def computed_from_real(self, a: Span, b: Span, unknown: Interval) -> Interval | None:
        """The same where the unknown is a real."""
        side_a, side_b = multiply(Interval(*a), unknown), Interval(*b)
        assert self.subject is not None  # noqa: S101 - the caller has looked
        in_a = self.product.in_a[self.subject]
        found = divide(side_b, side_a) if in_a else divide(side_a, side_b)
        return None if found is None else scale(found, self.half_unit())

    def half_unit(self) -> Exact:
        """Half a unit of the stated figure's last place, in its unit; for an unstated one, the base."""
        variable = self.variables[self.subject or 0]
        quantity = variable.figure.quantity
        return Fraction(1) / variable.factor if quantity is None else Fraction(quantity.step) / 2

    def neighbours(self) -> tuple[Neighbour, ...]:
        """For a rule that fails with one unstated whole count: the two numbers closest to holding."""
        product = self.product
        if product.unknown in (-1, self.subject) or not product.is_whole or self.subject is None:
            return ()
        sides = product.sides(self.spans)
        if sides is None:
            return ()
        a, b = sides
        low, high = b[0] // a[1], -(-b[1] // a[0])
        numbers = dict.fromkeys(n for n in (low, high) if n > 0 or product.unknown not in product.divisors)
        faces = product.faces(self.spans)
        return tuple(
            Neighbour(self.unknown_name(), number, gives)
            for number in numbers
            if (gives := self.gives(faces, number)) is not None
        )

    def gives(self, faces: Sequence[Span | None], number: int) -> Exact | None:
        """What the rule gives for the stated figure when the unknown is `number`, the rest as printed."""
        found = self.computed(faces, {self.unknown_name(): Solved(Interval(number, number), 1, (number,))})
        return None if found is None else found.point


def _times_whole(a: Span, unknown: Interval) -> Ends:
    """A side, multiplied by positive whole numbers."""
    low, high = unknown.low, unknown.high
    assert isinstance(low, int)  # noqa: S101 - whole, and never unbounded below
    if not isinstance(high, int):
        return a[0] * low, None, a[2], False
    return a[0] * low, a[1] * high, a[2], a[3]


def _quotient(top: Ends, bottom: Ends) -> Interval:
    """The quotients of the members of two sides; neither is zero alone, and the divisor is never zero."""
    top_low, top_high, top_low_open, top_high_open = top
    bottom_low, bottom_high, bottom_low_open, bottom_high_open = bottom
    low: Exact = 0
    high: Exact | None = None
    low_open, high_open = True, False
    if not top_low:
        low_open = top_low_open
    elif bottom_high is not None:
        low, low_open = Fraction(top_low, bottom_high), top_low_open or bottom_high_open
    if bottom_low and top_high is not None:
        high, high_open = Fraction(top_high, bottom_low), top_high_open or bottom_low_open
    return Interval(low, high, low_open, high_open)
