"""The definition of a suspect, by trying every set of printed figures; the true values are those of `oracle`."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from fractions import Fraction
from itertools import combinations

from tests.rules.oracle import Problem, World
from tests.rules.printing import COUNT, MODES, REAL, prints_as

ROUNDINGS = tuple(MODES)


def without(world: World, names: Collection[str]) -> World:
    """The same with some figures not printed: counts stay whole and 0 or more."""
    opened = {}
    for name in names:
        domain = world.domains[name]
        opened[name] = COUNT if domain.whole and domain.low is not None and domain.low >= 0 else REAL
    return world.given(**opened)


def fewest(problem: Problem) -> set[frozenset[str]]:
    """Every set of fewest printed figures without which all rules hold."""
    world = World(problem)
    printed = sorted(set(problem.printed) & set(world.domains))
    for size in range(len(printed) + 1):
        found = {frozenset(s) for s in combinations(printed, size) if without(world, s).exists()}
        if found:
            return found
    return set()


def independent(family: set[frozenset[str]]) -> Iterator[set[frozenset[str]]]:
    """The smallest families that a family is every choice of one from each of."""
    members = sorted(frozenset().union(*family))
    while members:
        for size in range(1, len(members) + 1):
            block = next(
                (b for b in combinations(members[1:], size - 1) if _splits(family, {members[0], *b})), None
            )
            if block is not None:
                break
        assert block is not None
        chosen = {members[0], *block}
        yield {one & chosen for one in family}
        family = {one - chosen for one in family}
        members = [one for one in members if one not in chosen]


def _splits(family: set[frozenset[str]], block: set[str]) -> bool:
    return len(family) == len({one & block for one in family}) * len({one - block for one in family})


class Planted:
    """A random ledger whose figures are true to small numbers, with some misprints planted."""

    def __init__(self, draw: random.Random, misprints: int, rounding: str) -> None:
        self.draw = draw
        self.rounding = rounding
        self.values: dict[str, int] = {}
        self.printed: dict[str, str] = {}
        self.rules: list[str] = []
        self.wholes: list[str] = []
        for _ in range(draw.randint(1, 4)):
            self.block()
        for name in draw.sample(sorted(self.printed), min(misprints, len(self.printed))):
            self.printed[name] = self.other(self.printed[name])

    def count(self, value: int | None = None) -> str:
        """The name of a count: a new one, or one with this value."""
        if value is None and self.values and self.draw.random() < 0.4:
            return self.draw.choice(sorted(self.values))
        name = f"x{len(self.values)}"
        self.values[name] = self.draw.randint(2, 12) if value is None else value
        if value is not None and self.draw.random() < 0.1:
            self.wholes.append(name)
        else:
            self.printed[name] = f"{self.values[name]}人"
        return name

    def block(self) -> None:
        """Some rules about counts."""
        kind = self.draw.choice(("sum", "sum", "share", "share", "growth", "bound", "difference"))
        a, b = self.count(), self.count()
        if a == b:
            return
        x, y = self.values[a], self.values[b]
        if kind == "sum":
            self.rules.append(f"{self.count(x + y)} = {a} + {b}")
        elif kind == "difference":
            if x > y:
                self.rules.append(f"{self.count(x - y)} = {a} - {b}")
        elif kind == "share":
            self.rules.append(f"{self.share(Fraction(x, y))} = {a} / {b}")
        elif kind == "growth":
            self.rules.append(f"{self.share(Fraction(x - y, y))} = ({a} - {b}) / {b}")
        elif x <= y:
            self.rules.append(f"{a} <= {b}")

    def share(self, value: Fraction) -> str:
        """A ratio, printed as a percentage under the convention."""
        places = self.draw.choice((0, 1))
        step = Fraction(1, 10**places)
        near = (value * 100 / step).__floor__()
        units = next(
            n for n in (near, near + 1, near - 1) if prints_as(value * 100, n * step, step, self.rounding)
        )
        name = f"p{len(self.printed)}"
        text = f"{abs(units) // 10**places}" + (f".{abs(units) % 10}" if places else "")
        self.printed[name] = ("-" if units < 0 else "") + text + "%"
        return name

    def other(self, text: str) -> str:
        """The text with one digit changed."""
        places = [at for at, character in enumerate(text) if character.isdigit()]
        at = self.draw.choice(places)
        digit = self.draw.choice([d for d in "123456789" if d != text[at]])
        return text[:at] + digit + text[at + 1 :]

    def problem(self) -> Problem:
        """The ledger."""
        used = {
            name
            for name in (*self.printed, *self.wholes)
            if any(name in rule.split() or f"({name}" in rule or f"{name})" in rule for rule in self.rules)
        }
        printed = {name: text for name, text in self.printed.items() if name in used}
        wholes = tuple(name for name in self.wholes if name in used)
        return Problem(tuple(self.rules), printed, wholes, (), self.rounding)
