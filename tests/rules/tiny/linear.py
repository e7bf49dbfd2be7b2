"""Linear rules over reals, decided by Fourier-Motzkin elimination: nothing but sums of inequalities.

A quotient in a rule is multiplied out, once for each sign of its denominator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from typing import NamedTuple, TypeAlias

Linear: TypeAlias = dict[str, Fraction]  # coefficient of each name; "" is the constant
Demand: TypeAlias = tuple[Linear, str]  # a linear form and how it stands to zero: "=", ">=" or ">"

ZERO = Fraction(0)
ONE: Linear = {"": Fraction(1)}


class Ends(NamedTuple):
    """All numbers between two ends; None is no end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def hold(self, number: Fraction) -> bool:
        """Whether the number lies between them."""
        return (self.low is None or number > self.low or (number == self.low and not self.low_open)) and (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )


class Ratio:
    """A quotient of two linear forms of the figures that are still open."""

    def __init__(self, top: Linear, bottom: Linear | None = None) -> None:
        self.top = top
        self.bottom = ONE if bottom is None else bottom

    def __add__(self, other: Ratio | Fraction | int) -> Ratio:
        other = ratio_of(other)
        if self.bottom == other.bottom:
            return Ratio(plus(self.top, other.top), self.bottom)
        if other.bottom == ONE:
            return Ratio(plus(self.top, times(self.bottom, other.constant())), self.bottom)
        assert self.bottom == ONE, "two different denominators"
        return other + self

    def __mul__(self, other: Ratio | Fraction | int) -> Ratio:
        other = ratio_of(other)
        if not other.is_constant():
            assert self.is_constant(), "a product of two open figures"
            return other * self
        return Ratio(times(self.top, other.constant()), self.bottom)

    def __truediv__(self, other: Ratio | Fraction | int) -> Ratio:
        other = ratio_of(other)
        if other.is_constant():
            return self * (1 / other.constant())
        assert self.bottom == other.bottom == ONE, "a quotient of a quotient"
        return Ratio(self.top, other.top)

    def __neg__(self) -> Ratio:
        return self * -1

    def __sub__(self, other: Ratio | Fraction | int) -> Ratio:
        return self + ratio_of(other) * -1

    def __rsub__(self, other: Fraction | int) -> Ratio:
        return ratio_of(other) - self

    def __rtruediv__(self, other: Fraction | int) -> Ratio:
        return ratio_of(other) / self

    __radd__, __rmul__ = __add__, __mul__

    def is_constant(self) -> bool:
        """Whether no open figure stands in it."""
        return self.bottom == ONE and not any(self.top[name] for name in self.top if name)

    def constant(self) -> Fraction:
        """Its value, if it is constant."""
        assert self.is_constant(), "an open figure beside a quotient"
        return self.top.get("", ZERO)


def ratio_of(value: Ratio | Fraction | int) -> Ratio:
    """A number as a ratio."""
    return value if isinstance(value, Ratio) else Ratio({"": Fraction(value)})


def plus(a: Linear, b: Linear) -> Linear:
    """The sum of two linear forms."""
    return {name: a.get(name, ZERO) + b.get(name, ZERO) for name in {**a, **b}}


def times(a: Linear, factor: Fraction | int) -> Linear:
    """A linear form many times over."""
    return {name: coefficient * factor for name, coefficient in a.items()}


def between(form: Linear, ends: Ends, over: Linear) -> list[Demand]:
    """That a linear form lies between the ends, taken so many times over."""
    demands: list[Demand] = []
    if ends.low is not None:
        demands.append((plus(form, times(over, -ends.low)), ">" if ends.low_open else ">="))
    if ends.high is not None:
        demands.append((plus(times(over, ends.high), times(form, -1)), ">" if ends.high_open else ">="))
    return demands


def ways(left: Ratio, relation: str, right: Ratio) -> list[list[Demand]]:
    """The demands of `left relation right`, for each sign that its denominator can have."""
    if relation in ("<", "<="):
        return ways(right, relation.replace("<", ">"), left)
    gap = left - right
    if gap.bottom == ONE:
        return [[(gap.top, relation)]]
    return [[(times(gap.bottom, sign), ">"), (times(gap.top, sign), relation)] for sign in (1, -1)]


def ways_between(value: Ratio, ends: Ends) -> list[list[Demand]]:
    """The demands that a quotient lies between two ends, for each sign of its denominator."""
    if value.bottom == ONE:
        return [between(value.top, ends, ONE)]
    return [
        [(bottom, ">"), *between(times(value.top, sign), ends, bottom)]
        for sign in (1, -1)
        for bottom in [times(value.bottom, sign)]
    ]


def feasible(open_figures: Mapping[str, Ends], rules: Iterable[list[list[Demand]]]) -> bool:
    """Whether the figures can have values between their ends that meet each rule in one of its ways."""
    own = [demand for name, ends in open_figures.items() for demand in between({name: ONE[""]}, ends, ONE)]
    return any(solvable([*own, *(d for way in choice for d in way)]) for choice in product(*rules))


def solvable(demands: list[Demand]) -> bool:
    """Whether numbers exist that meet all demands: names are eliminated one after another."""
    while True:
        pending: list[Demand] = []
        for form, relation in demands:
            slim = {name: factor for name, factor in form.items() if factor}
            if slim.keys() - {""}:
                pending.append((slim, relation))
            elif not _true(slim.get("", ZERO), relation):
                return False
        if not pending:
            return True
        demands = _without_one(pending)


def _true(number: Fraction, relation: str) -> bool:
    return number == 0 if relation == "=" else number > 0 or (number == 0 and relation == ">=")


def _without_one(demands: list[Demand]) -> list[Demand]:
    """The same demands without one name, which an equation gives or which two sides enclose."""
    equation = next((demand for demand in demands if demand[1] == "="), None)
    form = (equation or demands[0])[0]
    name = next(name for name in form if name)
    if equation is not None:
        rest = [demand for demand in demands if demand is not equation]
        return [(plus(f, times(form, -f.get(name, ZERO) / form[name])), relation) for f, relation in rest]
    result = [demand for demand in demands if name not in demand[0]]
    below = [(times(f, 1 / f[name]), relation) for f, relation in demands if f.get(name, ZERO) > 0]
    above = [(times(f, -1 / f[name]), relation) for f, relation in demands if f.get(name, ZERO) < 0]
    for low, low_relation in below:
        for high, high_relation in above:
            strict = ">" in (low_relation, high_relation)
            result.append((plus(low, high), ">" if strict else ">="))
    return result
