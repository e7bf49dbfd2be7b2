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
from types import CodeType
from typing import NamedTuple, TypeAlias

from tests.rules.tiny_linear import Demand, Ends, Ratio, feasible, ratio_of, ways, ways_between

Values: TypeAlias = dict[str, Fraction]

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


class Tiny(NamedTuple):
    """A system: rules in Python's spelling, where a name that begins with _ stands for a printed literal.

    `whole` are the whole unknowns, each with the number up to which it is tried where no rule bounds
    it; `planted` is what to try first. `turned` gives for a rule an equivalent one without products.
    An unknown that can pass the number `endless` can be as large as one likes.
    """

    rules: tuple[str, ...]
    shown: Mapping[str, Shown]
    whole: Mapping[str, int]
    reals: tuple[str, ...]
    rounding: str
    exact: frozenset[str] = frozenset()
    planted: Mapping[str, int] = {}
    turned: Mapping[str, str] = {}
    endless: int = 0


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
    pairs = [
        (line.alone[at], line.divides[1 - at]) for line in lines for at in (0, 1) if line.relation == "="
    ]
    return {name for name, divides in pairs if name is not None and divides}


class Reference:
    """What is true of a system: which choices of whole numbers its rules, or some of them, allow."""

    def __init__(self, tiny: Tiny, *, faces: bool = False) -> None:
        """With `faces` every printed figure that no rule gives alone is what is printed, and no more."""
        self.tiny = tiny
        self.lines = [line_of(tiny.turned.get(rule, rule)) for rule in tiny.rules]
        self.known: Values = {}
        self.counts: dict[str, Sequence[int]] = {n: range(far + 1) for n, far in tiny.whole.items()}
        self.bounds = [re.fullmatch(r"(\w+) <= (\d+)", rule) for rule in tiny.rules]
        self.open: dict[str, Ends] = {name: Ends(None, None) for name in tiny.reals}
        self.ties = 0
        rounded = roles(tiny)
        first = line_of(tiny.rules[0])
        stated = [name for name in first.alone if name in tiny.shown and first.relation == "="]
        for name, shown in tiny.shown.items():
            whole = shown.counts and name not in rounded
            plain = name in tiny.exact or (whole and shown.step == 1)
            if (plain and not shown.word) or (faces and name not in stated[:1]):
                self.known[name] = shown.face
                continue
            ends = ends_of(shown, tiny.rounding)
            if whole:
                assert ends.low is not None
                assert ends.high is not None
                around = range(ends.low.__floor__(), ends.high.__ceil__() + 1)
                self.counts[name] = [number for number in around if ends.hold(Fraction(number))]
            else:
                self.open[name] = ends

    def solutions(self, rules: Iterable[int]) -> Iterator[Values]:
        """The values of all known figures in every choice of whole numbers that fits these rules."""
        chosen = list(rules)
        steps, rest = self._plan([self.lines[at] for at in chosen])
        counts = dict(self.counts)
        for bound in [self.bounds[at] for at in chosen]:
            if bound is not None and bound[1] in counts:
                counts[bound[1]] = [n for n in counts[bound[1]] if n <= int(bound[2])]
        return self._walk(steps, 0, dict(self.known), rest, counts)

    def exist(self, rules: Iterable[int]) -> bool:
        """Whether true values satisfy these rules."""
        return any(True for _ in self.solutions(rules))

    def _plan(self, lines: Sequence[Line]) -> tuple[list[tuple[str, Line | None]], list[Line]]:
        """In which order figures are tried ("name, no rule"), given by a rule, and rules tested ("", rule)."""
        known = set(self.known)
        waiting = list(lines)
        steps: list[tuple[str, Line | None]] = []
        while True:
            for line in waiting:
                missing = line.names - known
                name = next(iter(missing), "")
                if not missing or (len(missing) == 1 and line.defines(name)):
                    steps.append((name, line))
                    known.add(name)
                    waiting.remove(line)
                    break
            else:
                used = {name for line in waiting for name in line.names - known if name in self.counts}
                if not used:
                    return steps, waiting
                name = min(sorted(used), key=lambda name: len(self.counts[name]))
                steps.append((name, None))
                known.add(name)

    def _walk(
        self,
        steps: Sequence[tuple[str, Line | None]],
        depth: int,
        values: Values,
        rest: Sequence[Line],
        counts: Mapping[str, Sequence[int]],
    ) -> Iterator[Values]:
        while depth < len(steps):
            name, line = steps[depth]
            depth += 1
            if line is None:
                first = self.tiny.planted.get(name)
                numbers = counts[name]
                for number in [first, *numbers] if first in numbers else numbers:
                    if number is not None:
                        yield from self._walk(steps, depth, {**values, name: Fraction(number)}, rest, counts)
                return
            try:
                if name:
                    values[name] = line.value(name, values)
                if not (self._fits(name, values[name]) if name else line.holds(values)):
                    return
            except ZeroDivisionError:
                return
        if not rest or self._completes(rest, values):
            yield values

    def _fits(self, name: str, value: Fraction) -> bool:
        """Whether a figure can have the value that a rule gives it."""
        if name in self.counts:
            return value.denominator == 1 and value in self.counts[name]
        shown = self.tiny.shown.get(name)
        if shown is None:
            return True
        if shown.word:
            return self.open[name].hold(value)
        self.ties += is_tie(value, shown)
        return prints(value, shown, self.tiny.rounding)

    def _completes(self, rest: Sequence[Line], values: Values) -> bool:
        """Whether the figures that are still open can have values that satisfy the rules left over."""
        used = {name for line in rest for name in line.names if name not in values}
        forms = {**values, **{name: Ratio({name: Fraction(1)}) for name in used}}
        demands = []
        private: set[str] = set()
        for line in rest:
            try:
                own, found = self._demands(line, forms, [other for other in rest if other is not line])
            except ZeroDivisionError:
                return False
            private |= own
            demands.append(found)
        return feasible({name: self.open[name] for name in used - private}, demands)

    def _demands(
        self, line: Line, forms: Mapping[str, Fraction | Ratio], others: Sequence[Line]
    ) -> tuple[set[str], list[list[Demand]]]:
        """What a rule demands; a figure that stands alone in it and in no other rule gives it its ends."""
        sides = [ratio_of(eval(code, {}, {**forms})) for code in (line.left, line.right)]  # noqa: S307
        for at, relation in ((0, line.relation), (1, MIRRORED[line.relation])):
            name = line.alone[at]
            if name in self.open and isinstance(forms[name], Ratio) and not any(name in other.names for other in others):
                return {name}, ways_between(sides[1 - at], _beside(self.open[name], relation))
        return set(), ways(sides[0], line.relation, sides[1])


def _beside(ends: Ends, relation: str) -> Ends:
    """The numbers that have some number between the ends to their left, as `number relation other` reads."""
    strict = relation in ("<", ">")
    if relation in ("<", "<="):
        return Ends(ends.low, None, low_open=strict or ends.low_open)
    if relation in (">", ">="):
        return Ends(None, ends.high, high_open=strict or ends.high_open)
    return ends
