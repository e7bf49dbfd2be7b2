"""A small system while it is written: figures are printed under its convention, or one unit beside it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from tests.rules.tiny.printing import MODES, STICKY, Shown
from tests.rules.tiny.reference import Tiny

T = TypeVar("T")

ROUNDINGS = (*MODES, "nearest", "any")
_WORTH = {"%": Fraction(1, 100), "个百分点": Fraction(1, 100), "‰": Fraction(1, 1000)}
_SCALES = {"千": 3, "万": 4, "": 0}
_WORDS = {"over": "{}余人", "nearly": "近{}人", "about": "约{}人", "under": "不足{}人", "within": "{}人以内"}


class Draft:
    """A system that is being written; figures are printed under its convention, or one unit beside it."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.rounding = draw.choice(ROUNDINGS)
        self.slips = draw.choice((0.0, 0.4, 0.6))
        self.rules: list[str] = []
        self.turned: dict[str, str] = {}
        self.shown: dict[str, Shown] = {}
        self.whole: dict[str, int] = {}
        self.planted: dict[str, int] = {}
        self.reals: list[str] = []
        self.exact: set[str] = set()
        self.endless = 0

    def pick(self, choices: Sequence[T]) -> T:
        """One of several."""
        return self.draw.choice(choices)

    def up_to(self, number: int) -> int:
        """A whole number from 1 on."""
        return self.draw.randint(1, number)

    def rule(self, text: str, turned: str = "") -> None:
        """Write a rule; `turned` is the same without a product of two rounded figures."""
        self.rules.append(text)
        if turned:
            self.turned[text] = turned

    def unknown(self, name: str, value: int, far: int, slack: int | None = None) -> None:
        """A whole unknown, tried up to `far`; with `slack` a rule of its own bounds it."""
        self.whole[name], self.planted[name] = far, value
        if slack is not None:
            self.rule(f"{name} <= {value + slack}")

    def number(self, name: str, value: Fraction, unit: str, places: int, scale: str = "") -> None:
        """Print a value: `places` decimals of thousands or whatever the scale says, before the unit."""
        worth = _WORTH.get(unit, Fraction(1)) * 10 ** _SCALES[scale]
        units, place = value / worth, Decimal(1).scaleb(-places)
        mode = self.pick(MODES.get(self.rounding, ("ROUND_FLOOR", "ROUND_CEILING")))
        exact = STICKY.divide(Decimal(units.numerator), Decimal(units.denominator))
        digits = exact.quantize(place, rounding=mode)
        if self.draw.random() < self.slips:
            digits += self.pick((-2, -1, -1, 1, 1, 2)) * place
        if digits == 0 or (scale and digits < 0):
            digits = 0 * place
        text = f"{digits:f}{scale}{unit}"
        scaled = digits.scaleb(_SCALES[scale])
        counts = unit in {"人", "个"} or (not unit and not scale and not places)
        self.shown[name] = Shown(text, scaled, _WORTH.get(unit, Fraction(1)), counts and scaled % 1 == 0)
        if self.draw.random() < 0.05:
            self.exact.add(name)

    def share(self, name: str, value: Fraction) -> None:
        """Print a ratio."""
        unit, places = self.pick((("%", 0), ("%", 0), ("%", 1), ("", 2), ("", 1), ("‰", 0)))
        self.number(name, value, unit, places)

    def count(self, name: str, value: int) -> None:
        """Print a count: mostly exactly, else shortened or as an approximation."""
        kind = self.draw.random()
        if kind < 0.8 or value < 1:
            self.number(name, Fraction(value), self.pick(("人", "个", "")), 0)
        elif kind < 0.9 and value > 4:
            self.number(name, Fraction(value), "人", 2, "千")
        else:
            word = self.pick(tuple(_WORDS))
            self.shown[name] = Shown(_WORDS[word].format(value), Decimal(value), counts=True, word=word)

    def amount(self, name: str, value: Fraction) -> None:
        """Print an amount of money."""
        self.number(name, value, "元", self.pick((0, 0, 1)))

    def system(self) -> Tiny:
        """What was written."""
        used = {name: shown for name, shown in self.shown.items() if any(name in rule for rule in self.rules)}
        return Tiny(
            tuple(self.rules),
            used,
            self.whole,
            tuple(self.reals),
            self.rounding,
            frozenset(name for name in self.exact & used.keys() if name[0] != "_"),
            self.planted,
            self.turned,
            self.endless,
        )
