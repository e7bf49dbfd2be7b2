"""A reference for small systems of rules that is right by its shortness: every whole number is tried.

Nothing here knows the engine. A printed figure that a rule gives exactly is printed again by `decimal`
and must come out as it stands. What is then still open, several rounded figures in one rule, is linear:
ends and relations become inequalities, and Fourier-Motzkin elimination says whether they have a solution.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_05UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product
from types import CodeType
from typing import NamedTuple, TypeAlias

Linear: TypeAlias = dict[str, Fraction]  # coefficient of each name; "" is the constant
Demand: TypeAlias = tuple[Linear, str]  # a linear form and how it stands to zero: "=", ">=" or ">"

MODES = {
    "half-up": ("ROUND_HALF_UP",),
    "half-down": ("ROUND_HALF_DOWN",),
    "half-even": ("ROUND_HALF_EVEN",),
    "nearest": ("ROUND_HALF_UP", "ROUND_HALF_DOWN"),
    "down": ("ROUND_DOWN",),
    "up": ("ROUND_UP",),
    "floor": ("ROUND_FLOOR",),
    "ceiling": ("ROUND_CEILING",),
}
MIRRORED = {"=": "=", "<=": ">=", "<": ">", ">=": "<=", ">": "<"}
HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": operator.eq, "<=": operator.le, "<": operator.lt, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip

# rounding a quotient this way loses nothing that a second rounding could miss: it never ends in 0 or 5
_STICKY = Context(prec=50, rounding=ROUND_05UP)


class Shown(NamedTuple):
    """A printed figure; the exponent of `digits` is its last place, `factor` what its unit is worth."""

    text: str
    digits: Decimal
    factor: Fraction = Fraction(1)
    counts: bool = False
    word: str = ""

    @property
    def face(self) -> Fraction:
        """The printed value as it stands."""
        return Fraction(self.digits) * self.factor

    @property
    def step(self) -> Decimal:
        """One unit of the last printed place, in the printed unit."""
        return Decimal(1).scaleb(int(self.digits.as_tuple().exponent))


class Ends(NamedTuple):
    """All numbers between two ends; None is no end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def hold(self, number: Fraction) -> bool:
        """Whether the number lies between them."""
        return (
            self.low is None or number > self.low or (number == self.low and not self.low_open)
        ) and (self.high is None or number < self.high or (number == self.high and not self.high_open))


class Tiny(NamedTuple):
    """A system: rules in Python's spelling, where a name that begins with _ stands for a printed literal.

    `whole` are the whole unknowns, each with the number up to which it is tried where no rule bounds
    it; `planted` is what to try first. `turned` gives for a rule an equivalent one without products.
    """

    rules: tuple[str, ...]
    shown: Mapping[str, Shown]
    whole: Mapping[str, int]
    reals: tuple[str, ...]
    rounding: str
    exact: frozenset[str] = frozenset()
    planted: Mapping[str, int] = {}
    turned: Mapping[str, str] = {}


def is_tie(value: Fraction, shown: Shown) -> bool:
    """Whether the value lies halfway between the printed one and a neighbour."""
    return abs(value / shown.factor - Fraction(shown.digits)) * 2 == Fraction(shown.step)


@lru_cache(maxsize=1 << 16)
def prints(value: Fraction, shown: Shown, rounding: str) -> bool:
    """The definition: whether the value, rounded to the last printed place, can come out as printed."""
    units = value / shown.factor
    if rounding == "any":
        return abs(units - Fraction(shown.digits)) < Fraction(shown.step)
    exact = _STICKY.divide(Decimal(units.numerator), Decimal(units.denominator))
    return any(exact.quantize(shown.step, rounding=mode) == shown.digits for mode in MODES[rounding])


@lru_cache(maxsize=1 << 16)
def ends_of(shown: Shown, rounding: str) -> Ends:
    """The numbers that print so: a side reaches no step, half a step or a step, as its quarters tell."""
    if shown.word:
        return _ends_of_approximation(shown)
    face, step = shown.face, Fraction(shown.step) * shown.factor
    ends = []
    for side in (-step, step):
        quarters = [n for n in (1, 3) if prints(face + side * n / 4, shown, rounding)]
        end = face + side * len(quarters) / 2
        ends.append((end, not prints(end, shown, rounding)))
    (low, low_open), (high, high_open) = ends
    return Ends(low, high, low_open, high_open)


def _ends_of_approximation(shown: Shown) -> Ends:
    """An approximation of a positive number reaches one unit of its last digit that is not zero."""
    face = shown.face
    unit = Fraction(Decimal(1).scaleb(int(shown.digits.normalize().as_tuple().exponent))) * shown.factor
    return {
        "over": Ends(face, face + unit, low_open=True, high_open=True),
        "nearly": Ends(face - unit, face, low_open=True, high_open=True),
        "about": Ends(face - unit, face + unit, low_open=True, high_open=True),
        "under": Ends(Fraction(0), face, high_open=True),
        "within": Ends(Fraction(0), face),
    }[shown.word]


class Line(NamedTuple):
    """A rule's two sides, compiled, and the name that stands alone on each of them, if one does."""

    left: CodeType
    relation: str
    right: CodeType
    names: frozenset[str]
    alone: tuple[str | None, str | None]
    divides: tuple[bool, bool]

    def defines(self, name: str) -> bool:
        """Whether the rule is `name = ...` or `... = name`, with no such name on the other side."""
        return self.relation == "=" and name in self.alone

    def value(self, name: str, values: Mapping[str, Fraction]) -> Fraction:
        """What the rule gives for the name that it defines."""
        return Fraction(eval(self.right if self.alone[0] == name else self.left, {}, values))  # type: ignore[arg-type]  # noqa: S307

    def holds(self, values: Mapping[str, Fraction]) -> bool:
        """Whether it is true of these values."""
        return HOLDS[self.relation](eval(self.left, {}, values), eval(self.right, {}, values))  # type: ignore[arg-type]  # noqa: S307


@lru_cache(maxsize=1 << 14)
def line_of(rule: str) -> Line:
    """A rule read by Python's own compiler."""
    left, relation, right = re.split(r"\s*(<=|>=|<|>|=)\s*", rule)
    first, second = (frozenset(re.findall(r"[^\W\d]\w*", side)) for side in (left, right))
    alone = (left if left in first - second else None, right if right in second - first else None)
    codes = (compile(left, rule, "eval"), compile(right, rule, "eval"))
    return Line(codes[0], relation, codes[1], first | second, alone, ("/" in left, "/" in right))


def roles(tiny: Tiny) -> set[str]:
    """The figures that some rule gives as a quotient: rounded, whatever they count."""
    lines = [line_of(rule) for rule in tiny.rules]
    pairs = [(line.alone[at], line.divides[1 - at]) for line in lines for at in (0, 1) if line.relation == "="]
    return {name for name, divides in pairs if name is not None and divides}


class Ratio:
    """A quotient of two linear forms of the figures that are still open."""

    def __init__(self, top: Linear, bottom: Linear | None = None) -> None:
        self.top = top
        self.bottom = {"": Fraction(1)} if bottom is None else bottom

    def __add__(self, other: Ratio | Fraction | int) -> Ratio:
        other = ratio_of(other)
        if self.bottom == other.bottom:
            return Ratio(plus(self.top, other.top), self.bottom)
        if other.bottom == {"": 1}:
            return Ratio(plus(self.top, times(self.bottom, other.constant())), self.bottom)
        assert self.bottom == {"": 1}, "two different denominators"
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
        assert self.bottom == other.bottom == {"": 1}, "a quotient of a quotient"
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
        return self.bottom == {"": 1} and not any(self.top[name] for name in self.top if name)

    def constant(self) -> Fraction:
        """Its value, if it is constant."""
        assert self.is_constant(), "an open figure beside a quotient"
        return self.top.get("", Fraction(0))


def ratio_of(value: Ratio | Fraction | int) -> Ratio:
    """A number as a ratio."""
    return value if isinstance(value, Ratio) else Ratio({"": Fraction(value)})


def plus(a: Linear, b: Linear) -> Linear:
    """The sum of two linear forms."""
    return {name: a.get(name, Fraction(0)) + b.get(name, Fraction(0)) for name in {**a, **b}}


def times(a: Linear, factor: Fraction | int) -> Linear:
    """A linear form many times over."""
    return {name: coefficient * factor for name, coefficient in a.items()}
