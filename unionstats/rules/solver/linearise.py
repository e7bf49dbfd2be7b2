"""A rule as linear rows, where its products and quotients allow it.

A product is linear where one factor is known, or holds only operands that stand nowhere else: those can
take any value of their intervals, whatever the others are, so `p = a / n` with n > 0 and p from low to
high is exactly low * n <= a <= high * n. A value of a rule is therefore a band: all numbers between two
linear forms of the operands that are left, over a positive linear form where a quotient stands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from msgspec import Struct

from unionstats.interval import Interval, add, divide, exactly, intersect, multiply, scale, sign_of
from unionstats.rules.language.polynomial import plus
from unionstats.rules.language.program import Program
from unionstats.rules.solver.band import Band, Form, constant, negated, scaled, times_known, widened, width
from unionstats.rules.solver.contract import narrowed_values
from unionstats.rules.solver.linear import Row


class Rows(Struct, frozen=True):
    """What a rule demands of the variables it shares with others.

    Where `exact`, every solution of the rows is part of a solution of the rule; in any case every solution
    of the rule satisfies the rows.
    """

    rows: tuple[Row, ...]
    exact: bool


class _NotLinear(Exception):
    """The rule is left to other methods."""


def linearise(
    program: Program, variables: Sequence[int], domains: Sequence[Interval], private: Collection[int]
) -> Rows | None:
    """The rows of a rule over the system's `domains`; None where it is not linear.

    `variables[slot]` are the numbers of its operands, `private` the reals that no other rule holds.
    """
    values = narrowed_values(program, [domains[variable] for variable in variables])
    if values is None:
        return Rows((Row({}, ">", 0),), exact=True)
    free = {variables[slot] for slot in range(program.slots) if slot not in program.repeated} & set(private)
    try:
        return _Lineariser(program, variables, values, domains, free).rows()
    except _NotLinear:
        return None


class _Lineariser:
    """One rule; `values` are the intervals of its operands and nodes by number, `known` the domains."""

    def __init__(
        self,
        program: Program,
        variables: Sequence[int],
        values: Sequence[Interval],
        known: Sequence[Interval],
        private: Collection[int],
    ) -> None:
        self.program = program
        self.values = values
        self.private = private
        self.within = {variables[slot]: values[slot] for slot in range(program.slots)}
        self.found: list[Row] = []
        self.exact = True
        self.bands = [self.operand(variable) for variable in variables]
        # an operand that the rule itself narrows to one number is kept to it
        for variable in dict.fromkeys(variables):
            point = self.within[variable].point
            if point is not None and known[variable].point is None and variable not in private:
                self.demand({variable: 1, None: -point}, "=")

    def rows(self) -> Rows:
        """The rows of the relation, and those that keep divisors and factors to their signs."""
        bands = self.bands
        makes: dict[str, Callable[[int, int], Band]] = {
            "+": lambda left, right: self.plus(bands[left], bands[right]),
            "-": lambda left, right: self.plus(bands[left], negated(bands[right])),
            "*": self.times,
            "/": self.over,
            "~": lambda value, _: negated(bands[value]),
        }

        def node(sign: str, left: int, right: int) -> int:
            bands.append(makes[sign](left, right))
            return len(bands) - 1

        self.program.fold(range(self.program.slots), {sign: partial(node, sign) for sign in makes})
        self.relate(makes["-"](self.program.left, self.program.right))
        return Rows(tuple(self.found), self.exact)

    def operand(self, variable: int) -> Band:
        """The band of one operand: itself, or its only value."""
        point = self.within[variable].point
        form: Form = {variable: 1} if point is None else {None: point}
        return Band(form, form)

    def relate(self, difference: Band) -> None:
        """Demand that the difference of the sides stands to zero as the relation says."""
        relation = self.program.relation
        if relation == "=" and difference.low is difference.high:
            self.demand(difference.low, "=")
            return
        strict = relation in ("<", ">")
        if relation in ("=", "<=", "<"):
            low = None if difference.low is None else scaled(difference.low, -1)
            self.demand(low, ">" if strict or difference.low_open else ">=")
        if relation in ("=", ">=", ">"):
            self.demand(difference.high, ">" if strict or difference.high_open else ">=")

    def demand(self, form: Form | None, relation: str) -> None:
        """A row: the form is zero, not negative or positive."""
        if form is not None:
            factors = {variable: f for variable, f in form.items() if variable is not None and f}
            self.found.append(Row(factors, relation, -form.get(None, 0)))

    def plus(self, a: Band, b: Band) -> Band:
        """The sum of two values that choose apart from each other."""
        bottom = b.bottom if a.bottom is None else a.bottom
        if a.bottom != b.bottom:
            if a.bottom is None and b.bottom is not None:
                a = self.by_bottom(a, b.bottom)
            elif b.bottom is None and a.bottom is not None:
                b = self.by_bottom(b, a.bottom)
            else:
                raise _NotLinear
        low = None if a.low is None or b.low is None else plus(a.low, b.low)
        both_single = a.low is a.high and b.low is b.high
        high = low if both_single else None if a.high is None or b.high is None else plus(a.high, b.high)
        return Band(low, high, a.low_open or b.low_open, a.high_open or b.high_open, bottom)

    def by_bottom(self, band: Band, bottom: Form) -> Band:
        """A value brought to a positive denominator."""
        choice = self.choice(band) or self.choice(band, loosely=True)
        if choice is None:
            raise _NotLinear
        return widened(choice, bottom, positive=True)

    def choice(self, band: Band, *, loosely: bool = False) -> Interval | None:
        """The interval of a value that depends on nothing but private operands; None for any other.

        `loosely`, that of a value of other operands, too; what is demanded with it is demanded of every
        solution, though not enough for one.
        """
        if band.bottom is not None:
            return None
        if band.low is None or band.low is not band.high:
            ends = [form for form in (band.low, band.high) if form is not None]
            if any(form.keys() - {None} for form in ends):
                return None
            low, high = (None if f is None else f.get(None, 0) for f in (band.low, band.high))
            return Interval(low, high, band.low_open, band.high_open)
        form = band.low
        if any(variable is not None and variable not in self.private for variable in form):
            if not loosely:
                return None
            self.exact = False
        total = exactly(form.get(None, 0))
        for variable, factor in form.items():
            if variable is not None:
                total = add(total, scale(self.within[variable], factor))
        return None if loosely and None in (total.low, total.high) else total

    def times(self, one: int, two: int) -> Band:
        """A product, one factor of which at least is an interval of its own."""
        left, right = self.bands[one], self.bands[two]
        for factor, other in ((left, right), (right, left)):
            known = constant(factor)
            if known is not None:
                return times_known(other, known)
        pairs = ((left, right, two), (right, left, one))
        for factor, other, value in pairs:
            choice = self.choice(factor)
            if choice is not None:
                return self.chosen_times(choice, other, value)
        loose = [(self.choice(factor, loosely=True), other, value) for factor, other, value in pairs]
        bounded = [(choice, other, value) for choice, other, value in loose if choice is not None]
        if not bounded:
            raise _NotLinear
        choice, other, value = min(bounded, key=lambda part: width(part[0]))
        return self.chosen_times(choice, other, value)

    def over(self, dividend: int, by: int) -> Band:
        """A quotient by an interval of its own, or by a form that keeps one sign."""
        left, right = self.bands[dividend], self.bands[by]
        divisor = self.values[by]
        if 0 in divisor:
            raise _NotLinear
        choice = self.choice(right)
        if choice is None and (right.single is None or left.bottom is not None):
            choice = self.choice(right, loosely=True)
            if choice is None:
                raise _NotLinear
        if choice is not None:
            side = Interval(0, None, True) if sign_of(divisor) > 0 else Interval(None, 0, False, True)
            part = intersect(choice, side)
            inverse = None if part is None else divide(exactly(1), part)
            if inverse is None:
                raise _NotLinear
            if inverse.point is not None:
                return times_known(left, inverse.point)
            return self.chosen_times(inverse, left, dividend)
        assert right.single is not None  # noqa: S101 - it has no choice then
        bottom = scaled(right.single, sign_of(divisor))
        self.demand(bottom, ">")
        top = left if sign_of(divisor) > 0 else negated(left)
        return Band(top.low, top.high, top.low_open, top.high_open, bottom)

    def chosen_times(self, choice: Interval, other: Band, value: int) -> Band:
        """An interval of its own times another value, whose value number is given."""
        if choice.point is not None:
            return times_known(other, choice.point)
        own = self.choice(other)
        if own is not None:
            product = multiply(choice, own)
            low: Form | None = None if product.low is None else {None: product.low}
            high: Form | None = None if product.high is None else {None: product.high}
            return Band(low, high, product.low_open, product.high_open)
        within = self.values[value]
        sign = sign_of(within)
        if other.low is not other.high or other.low is None or sign == 0:
            raise _NotLinear
        size = scaled(other.low, sign)
        positive = 0 not in within
        if not positive and None in (choice.low, choice.high):
            self.exact = False
        if not positive and (choice.low_open or choice.high_open):
            self.exact = False
        self.demand(size, ">" if positive else ">=")
        band = widened(choice, size, positive=positive)
        band = band if sign > 0 else negated(band)
        return Band(band.low, band.high, band.low_open, band.high_open, other.bottom)
