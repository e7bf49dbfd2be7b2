"""A reference for small systems of rules that is right by its shortness: every whole number is tried.

Nothing here knows the engine. A printed figure that a rule gives exactly is printed again by `decimal`
and must come out as it stands. What is then still open, several rounded figures in one rule, is linear:
ends and relations become inequalities, and Fourier-Motzkin elimination says whether they have a solution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from tests.rules.tiny.line import MIRRORED, Line, Values, evaluated, line_of
from tests.rules.tiny.linear import Demand, Ends, Ratio, feasible, ratio_of, ways, ways_between
from tests.rules.tiny.printing import Exact, Printing, Shown, ends_of


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
        self.printings: dict[str, Printing] = {}
        self.ties = 0
        rounded = roles(tiny)
        first = line_of(tiny.rules[0])
        stated = [name for name in first.alone if name in tiny.shown and first.relation == "="]
        for name, shown in tiny.shown.items():
            whole = shown.counts and name not in rounded
            plain = name in tiny.exact or (whole and shown.step == 1)
            # 100% in a rule is the whole, unless the rule computes it as a share
            plain = plain or (name[0] == "_" and shown.text == "100%" and name not in rounded)
            if not shown.word and (plain or (faces and name not in stated[:1])):
                self.known[name] = int(shown.face) if shown.face.denominator == 1 else shown.face
                continue
            ends = ends_of(shown, tiny.rounding, whole=whole)
            if whole:
                assert ends.low is not None
                assert ends.high is not None
                around = range(ends.low.__floor__(), ends.high.__ceil__() + 1)
                self.counts[name] = [number for number in around if ends.hold(Fraction(number))]
            else:
                self.open[name] = ends
                if not shown.word:
                    self.printings[name] = Printing(shown, tiny.rounding)

    def solutions(self, rules: Iterable[int]) -> Iterator[Values]:
        """The values of all known figures in every choice of whole numbers that fits these rules."""
        chosen = list(rules)
        counts = dict(self.counts)
        for bound in [self.bounds[at] for at in chosen]:
            if bound is not None and bound[1] in counts:
                counts[bound[1]] = [n for n in counts[bound[1]] if n <= int(bound[2])]
        steps, rest = self._plan([self.lines[at] for at in chosen], counts)
        return self._walk(steps, 0, dict(self.known), rest, counts)

    def exist(self, rules: Iterable[int]) -> bool:
        """Whether true values satisfy these rules."""
        return any(True for _ in self.solutions(rules))

    def _plan(
        self, lines: Sequence[Line], counts: Mapping[str, Sequence[int]]
    ) -> tuple[list[tuple[str, Line | None]], list[Line]]:
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
                given = {name for line in waiting for name in used if line.defines(name)}
                name = min(sorted(used), key=lambda name: (name in given, len(counts[name])))
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
                        yield from self._walk(steps, depth, {**values, name: number}, rest, counts)
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

    def _fits(self, name: str, value: Exact) -> bool:
        """Whether a figure can have the value that a rule gives it."""
        if name in self.counts:
            return value.denominator == 1 and value in self.counts[name]
        if name not in self.printings:
            return self.open[name].hold(Fraction(value))
        printing = self.printings[name]
        units = printing.units(value)
        self.ties += units in printing.halfway
        return printing.fits(units)

    def _completes(self, rest: Sequence[Line], values: Values) -> bool:
        """Whether the figures that are still open can have values that satisfy the rules left over."""
        used = {name for line in rest for name in line.names if name not in values}
        forms: dict[str, Exact | Ratio] = {**values, **{name: Ratio({name: Fraction(1)}) for name in used}}
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
        self, line: Line, forms: Mapping[str, Exact | Ratio], others: Sequence[Line]
    ) -> tuple[set[str], list[list[Demand]]]:
        """What a rule demands; a figure that stands alone in it and in no other rule gives it its ends."""
        sides = [ratio_of(evaluated(code, forms)) for code in (line.left, line.right)]
        for at, relation in ((0, line.relation), (1, MIRRORED[line.relation])):
            name = line.alone[at]
            if (
                name in self.open
                and isinstance(forms[name], Ratio)
                and not any(name in other.names for other in others)
            ):
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
