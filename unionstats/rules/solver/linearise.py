"""A rule as linear rows, where its products and quotients allow it.

A product is linear where one factor is known, or holds only operands that stand nowhere else: those can
take any value of their intervals, whatever the others are, so `p = a / n` with n > 0 and p from low to
high is exactly low * n <= a <= high * n. A value of a rule is therefore a band: all numbers between two
linear forms of the operands that are left, over a positive linear form where a quotient stands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, Interval, add, divide, exactly, intersect, multiply, scale
from unionstats.rules.language.program import Node, Program
from unionstats.rules.solver.contract import narrowed_values
from unionstats.rules.solver.linear import Row

Form: TypeAlias = dict[int | None, Exact]  # coefficient of each variable; that of None is the constant

ONE: Form = {None: 1}


class Rows(Struct, frozen=True):
    """What a rule demands of the variables it shares with others.

    Where `exact`, every solution of the rows is part of a solution of the rule; in any case every solution
    of the rule satisfies the rows.
    """

    rows: tuple[Row, ...]
    exact: bool


class _Band(Struct, frozen=True):
    """The numbers from `low` to `high` over `bottom`; None is no end. A single number has one form twice."""

    low: Form | None
    high: Form | None
    low_open: bool = False
    high_open: bool = False
    bottom: Form | None = None

    @property
    def single(self) -> Form | None:
        """The form of a value without a choice and without a quotient."""
        return self.low if self.low is self.high and self.bottom is None else None


class _NotLinear(Exception):
    """The rule is left to other methods."""


def linearise(
    program: Program,
    variables: Sequence[int],
    domains: Sequence[Interval],
    private: Collection[int],
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
        combine: dict[str, Callable[[Node], _Band]] = {"*": self.times, "/": self.over}
        for node in self.program.nodes:
            if node.operator in combine:
                self.bands.append(combine[node.operator](node))
            elif node.operator == "~":
                self.bands.append(_negated(self.bands[node.left]))
            else:
                right = self.bands[node.right]
                self.bands.append(
                    self.plus(self.bands[node.left], right if node.operator == "+" else _negated(right))
                )
        difference = self.plus(self.bands[self.program.left], _negated(self.bands[self.program.right]))
        self.relate(difference)
        return Rows(tuple(self.found), self.exact)

    def operand(self, variable: int) -> _Band:
        """The band of one operand: itself, or its only value."""
        point = self.within[variable].point
        form: Form = {variable: 1} if point is None else {None: point}
        return _Band(form, form)

    def relate(self, difference: _Band) -> None:
        """Demand that the difference of the sides stands to zero as the relation says."""
        relation = self.program.relation
        if relation == "=" and difference.low is difference.high:
            self.demand(difference.low, "=")
            return
        strict = relation in ("<", ">")
        if relation in ("=", "<=", "<"):
            low = None if difference.low is None else _scaled(difference.low, -1)
            self.demand(low, ">" if strict or difference.low_open else ">=")
        if relation in ("=", ">=", ">"):
            self.demand(difference.high, ">" if strict or difference.high_open else ">=")

    def demand(self, form: Form | None, relation: str) -> None:
        """A row: the form is zero, not negative or positive."""
        if form is not None:
            factors = {variable: f for variable, f in form.items() if variable is not None and f}
            self.found.append(Row(factors, relation, -form.get(None, 0)))

    def plus(self, a: _Band, b: _Band) -> _Band:
        """The sum of two values that choose apart from each other."""
        bottom = b.bottom if a.bottom is None else a.bottom
        if a.bottom != b.bottom:
            if a.bottom is None and b.bottom is not None:
                a = self.by_bottom(a, b.bottom)
            elif b.bottom is None and a.bottom is not None:
                b = self.by_bottom(b, a.bottom)
            else:
                raise _NotLinear
        low = None if a.low is None or b.low is None else _sum(a.low, b.low)
        both_single = a.low is a.high and b.low is b.high
        high = low if both_single else None if a.high is None or b.high is None else _sum(a.high, b.high)
        return _Band(low, high, a.low_open or b.low_open, a.high_open or b.high_open, bottom)

    def by_bottom(self, band: _Band, bottom: Form) -> _Band:
        """A value brought to a positive denominator."""
        choice = self.choice(band)
        if choice is None:
            raise _NotLinear
        return _widened(choice, bottom, positive=True)

    def choice(self, band: _Band) -> Interval | None:
        """The interval of a value that depends on nothing but private operands; None for any other."""
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
            return None
        total = exactly(form.get(None, 0))
        for variable, factor in form.items():
            if variable is not None:
                total = add(total, scale(self.within[variable], factor))
        return total

    def times(self, node: Node) -> _Band:
        """A product, one factor of which at least is an interval of its own."""
        left, right = self.bands[node.left], self.bands[node.right]
        for factor, other in ((left, right), (right, left)):
            known = _constant(factor)
            if known is not None:
                return _times_known(other, known)
        for factor, other, value in ((left, right, node.right), (right, left, node.left)):
            choice = self.choice(factor)
            if choice is not None:
                return self.chosen_times(choice, other, value)
        raise _NotLinear

    def over(self, node: Node) -> _Band:
        """A quotient by an interval of its own, or by a form that keeps one sign."""
        left, right = self.bands[node.left], self.bands[node.right]
        divisor = self.values[node.right]
        if 0 in divisor or _sign(divisor) == 0:
            raise _NotLinear
        choice = self.choice(right)
        if choice is not None:
            side = Interval(0, None, True) if _sign(divisor) > 0 else Interval(None, 0, False, True)
            part = intersect(choice, side)
            inverse = None if part is None else divide(exactly(1), part)
            if inverse is None:
                raise _NotLinear
            if inverse.point is not None:
                return _times_known(left, inverse.point)
            return self.chosen_times(inverse, left, node.left)
        if right.single is None or left.bottom is not None:
            raise _NotLinear
        bottom = _scaled(right.single, _sign(divisor))
        self.demand(bottom, ">")
        top = left if _sign(divisor) > 0 else _negated(left)
        return _Band(top.low, top.high, top.low_open, top.high_open, bottom)

    def chosen_times(self, choice: Interval, other: _Band, value: int) -> _Band:
        """An interval of its own times another value, whose value number is given."""
        if choice.point is not None:
            return _times_known(other, choice.point)
        own = self.choice(other)
        if own is not None:
            product = multiply(choice, own)
            low: Form | None = None if product.low is None else {None: product.low}
            high: Form | None = None if product.high is None else {None: product.high}
            return _Band(low, high, product.low_open, product.high_open)
        within = self.values[value]
        sign = _sign(within)
        if other.low is not other.high or other.low is None or sign == 0:
            raise _NotLinear
        size = _scaled(other.low, sign)
        positive = 0 not in within
        if not positive and None in (choice.low, choice.high):
            self.exact = False
        if not positive and (choice.low_open or choice.high_open):
            self.exact = False
        self.demand(size, ">" if positive else ">=")
        band = _widened(choice, size, positive=positive)
        band = band if sign > 0 else _negated(band)
        return _Band(band.low, band.high, band.low_open, band.high_open, other.bottom)


def _widened(choice: Interval, size: Form, *, positive: bool) -> _Band:
    """An interval times a form that is not negative; an open end stays one where the form is positive."""
    if choice.point is not None:
        form = _scaled(size, choice.point)
        return _Band(form, form)
    return _Band(
        None if choice.low is None else _scaled(size, choice.low),
        None if choice.high is None else _scaled(size, choice.high),
        positive and choice.low_open,
        positive and choice.high_open,
    )


def _constant(band: _Band) -> Exact | None:
    form = band.single
    if form is None or any(variable is not None for variable in form):
        return None
    return form.get(None, 0)


def _times_known(band: _Band, factor: Exact) -> _Band:
    if factor < 0:
        return _negated(_times_known(band, -factor))
    if factor == 0:
        zero: Form = {}
        return _Band(zero, zero)
    low = None if band.low is None else _scaled(band.low, factor)
    high = low if band.low is band.high else None if band.high is None else _scaled(band.high, factor)
    return _Band(low, high, band.low_open, band.high_open, band.bottom)


def _negated(band: _Band) -> _Band:
    low = None if band.high is None else _scaled(band.high, -1)
    high = low if band.low is band.high else None if band.low is None else _scaled(band.low, -1)
    return _Band(low, high, band.high_open, band.low_open, band.bottom)


def _scaled(form: Form, factor: Exact) -> Form:
    return form if factor == 1 else {variable: f * factor for variable, f in form.items()}


def _sum(a: Form, b: Form) -> Form:
    total = dict(a)
    for variable, factor in b.items():
        total[variable] = total.get(variable, 0) + factor
        if not total[variable]:
            del total[variable]
    return total


def _sign(within: Interval) -> int:
    """1 for an interval without negative numbers, -1 without positive ones, 0 for any other."""
    if within.low is not None and within.low >= 0:
        return 1
    return -1 if within.high is not None and within.high <= 0 else 0
