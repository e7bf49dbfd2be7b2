"""Small systems for the comparison with the reference: every shape of rule, half of them true to a planted solution."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from decimal import ROUND_05UP, Context, Decimal
from fractions import Fraction
from typing import TypeVar

from tests.rules.tiny import MODES, Shown, Tiny

T = TypeVar("T")

ROUNDINGS = (*MODES, "nearest", "any")
_STICKY = Context(prec=50, rounding=ROUND_05UP)
_WORTH = {"%": Fraction(1, 100), "个百分点": Fraction(1, 100), "‰": Fraction(1, 1000)}
_SCALES = {"千": 3, "万": 4, "": 0}
_WORDS = {"over": "{}余", "nearly": "近{}", "about": "约{}", "under": "不足{}", "within": "{}以内"}


class Draft:
    """A system that is being written; figures are printed under its convention, or one unit beside it."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.rounding = draw.choice(ROUNDINGS)
        self.slips = draw.choice((0.0, 0.0, 0.35))
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
        exact = _STICKY.divide(Decimal(units.numerator), Decimal(units.denominator))
        digits = exact.quantize(place, rounding=mode)
        if self.draw.random() < self.slips:
            digits += self.pick((-2, -1, -1, 1, 1, 2)) * place
        digits = abs(digits) if digits == 0 else digits
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
        if kind < 0.75 or value < 1:
            self.number(name, Fraction(value), self.pick(("人", "个", "")), 0)
        elif kind < 0.88:
            self.number(name, Fraction(value), "人", 2, "千")
        else:
            word = self.pick(tuple(_WORDS))
            text = _WORDS[word].format(value).replace("以内", "人以内") if word == "within" else ""
            text = text or _WORDS[word].format(value) + "人"
            self.shown[name] = Shown(text, Decimal(value), counts=True, word=word)

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


def share(d: Draft) -> None:
    """A part of a whole, one of them not printed."""
    a, n = d.up_to(9), d.up_to(20)
    d.share("p", Fraction(a, n))
    missing = d.pick(("n", "n", "n", "a", ""))
    rules = ["p = a / n", "p = a / n", "a / n = p", "p * n = a", "p <= a / n", "a / n > p"]
    if missing == "n":
        d.rule(d.pick([*rules[:4], "_p = a / n"]).replace("_p", "p"))
        d.count("a", a)
        # a share of 0.0 prints from one in 2,000 on, and a slip makes it no rarer
        d.unknown("n", n, 300, d.pick((None, 5, 40)) if d.rules[0] != "a / n > p" else 40)
        if d.shown["p"].digits <= 0 and len(d.rules) == 1:
            d.rule("n <= 90")
    elif missing == "a":
        d.rule(d.pick(rules))
        d.count("n", n)
        d.unknown("a", a, 120, d.pick((3, 9)))
    else:
        d.rule(d.pick(rules))
        d.count("a", a)
        d.count("n", n)


def mean(d: Draft) -> None:
    """A mean of whole scores, a product of counts, a rate per ten thousand."""
    s, n = d.up_to(60), d.up_to(12)
    kind = d.pick(("mean", "product", "rate"))
    if kind == "mean":
        d.number("m", Fraction(s, n), d.pick(("", "人", "元")), d.pick((0, 1, 1, 2)))
        d.rule(d.pick(("m = s / n", "m * n = s", "s / n = m")))
        slack = d.pick((None, 9))
        if slack is None:
            d.number("n", Fraction(n), "人", 0)
        else:
            d.count("n", n)
        d.unknown("s", s, 900, slack)
    elif kind == "product":
        a, b = d.up_to(9), d.up_to(9)
        d.number("t", Fraction(a * b), d.pick(("人", "元")), d.pick((1, 2)), "千")
        d.rule(d.pick(("t = a * b", "a * b = t", "t >= a * b")))
        d.unknown("a", a, 30, 3)
        d.unknown("b", b, 30, 3)
    else:
        a, n = d.up_to(5), d.up_to(60)
        d.number("r", Fraction(a * 10000, n), "", 0)
        d.rule(d.pick(("r = a / n * 10000", "r = a * 10000 / n")))
        d.count("a", a)
        d.unknown("n", n, 400, d.pick((None, 20)))


def twice(d: Draft) -> None:
    """A name that stands twice in a rule."""
    a, b = d.up_to(12), d.up_to(12)
    rule, value = d.pick(
        (
            ("p = a / (a + b)", Fraction(a, a + b)),
            ("p * (a + b) = a", Fraction(a, a + b)),
            ("p = (a - b) / b", Fraction(a - b, b)),
            ("p = a / b - 1", Fraction(a, b) - 1),
            ("p <= a / (a + b)", Fraction(a, a + b)),
            ("p < (a - b) / b", Fraction(a - b, b)),
            ("p = (a - b) / (a + b)", Fraction(a - b, a + b)),
        )
    )
    d.rule(rule)
    d.share("p", value)
    missing = d.pick(("a", "b", "both"))
    for name, number in (("a", a), ("b", b)):
        if missing in (name, "both"):
            d.unknown(name, number, 40, d.pick((2, 6)))
        else:
            d.count(name, number)


def points(d: Draft) -> None:
    """Shares and their difference in percentage points."""
    a, n, b, m = d.up_to(9), d.up_to(9) + 3, d.up_to(9), d.up_to(9) + 3
    p, q = Fraction(a, n), Fraction(b, m)
    places = d.pick((0, 0, 1))
    d.number("p", p, "%", places)
    d.number("q", q, "%", places)
    d.number("d", p - q, "个百分点", places)
    d.rule(d.pick(("d = p - q", "p = q + d", "p - q = d", "p - q >= d")))
    for rule, part, whole, number in (("p = a / n", ("a", a), "n", n), ("q = b / m", ("b", b), "m", m)):
        if d.pick((True, False)):
            d.rule(rule)
            d.number(part[0], Fraction(part[1]), "人", 0)
            d.unknown(whole, number, 60, d.pick((4, 9)))


def shares_of_one(d: Draft) -> None:
    """Shares of one unknown total."""
    n = d.up_to(22)
    for at in range(d.pick((2, 2, 3))):
        a = d.draw.randint(1, n)
        d.share(f"p{at}", Fraction(a, n))
        d.number(f"a{at}", Fraction(a), "", 0)
        d.rule(f"p{at} = a{at} / n")
    d.unknown("n", n, 300, d.pick((5, 20)))


def chain(d: Draft) -> None:
    """Parts, their total, and shares of it."""
    a, b = d.up_to(8), d.up_to(8)
    n = a + b
    d.number("p", Fraction(a, n), "%", 0)
    d.number("q", Fraction(b, n), *d.pick((("%", 0), ("", 1))))
    d.rule(d.pick(("n = a + b", "b = n - a", "a + b = n")))
    d.rule("p = a / n")
    if d.pick((True, False)):
        d.rule("q = b / n")
    printed = d.pick(("", "a", "b", "n"))
    for name, value in (("a", a), ("b", b), ("n", n)):
        if name == printed:
            d.count(name, value)
        else:
            d.unknown(name, value, 40, d.pick((1, 3)) if name == "n" or printed == "n" else None)


def wholes(d: Draft) -> None:
    """Linear rules over whole unknowns."""
    names = "xyz"[: d.pick((2, 2, 3))]
    values = {name: d.draw.randint(0, 8) for name in names}
    sides = ["x", "y", "x + y", "2 * x", "x - y", "3 * y", "x * y"]
    sides += ["x + y + z", "z - x", "2 * z"] if "z" in names else []
    for _ in range(d.pick((1, 2, 2))):
        left, right = d.draw.sample(sides, 2)
        gap = eval(left, {}, values) - eval(right, {}, values)  # noqa: S307
        relation = d.pick(("=", "=", "<=", "<", ">=", ">"))
        gap += {"<": 1, ">": -1}.get(relation, 0) + (d.pick((-1, 1, 2)) if d.draw.random() < d.slips else 0)
        d.rule(f"{left} {relation} {right} {'-' if gap < 0 else '+'} {abs(gap)}")
    for name in names:
        if any(name in rule for rule in d.rules):
            d.unknown(name, values[name], 25, d.pick((0, 1, 4)))


def stand_alone(d: Draft) -> None:
    """Reals that a rule gives, and rules about them."""
    a, n, m = d.up_to(9), d.up_to(9), d.up_to(9)
    d.reals += ["x"]
    d.number("a", Fraction(a), "人", 0)
    d.rule("x = a / n")
    d.number("_l", Fraction(a, n), *d.pick((("%", 0), ("", 1), ("", 2))))
    d.rule(d.pick(("x <= _l", "x < _l", "x >= _l", "x > _l", "_l = x")))
    d.unknown("n", n, 60, d.pick((2, 4)))
    if d.pick((True, False)):
        d.reals += ["y"]
        d.rule(d.pick(("y = x + a / m", "y = x - a / m")))
        d.number("t", Fraction(a, n) + Fraction(a, m), *d.pick((("%", 0), ("", 1))))
        d.rule(d.pick(("t = y", "t >= y")))
        d.unknown("m", m, 60, 2)


def rounded(d: Draft) -> None:
    """Rounded figures alone: a quotient of two, sums of shares, a product, a growth rate."""
    x, y = Fraction(d.draw.randint(20, 400), 10), Fraction(d.draw.randint(20, 400), 10)
    kind = d.pick(("ratio", "shares", "growth", "growth", "product", "sum"))
    d.amount("x", x)
    d.amount("y", y)
    if kind == "ratio":
        d.share("p", x / y)
        d.rule(d.pick(("p = x / y", "p <= x / y", "p > x / y")))
    elif kind == "growth":
        d.share("g", x / y - 1)
        d.rule(d.pick(("g = (x - y) / y", "g = x / y - 1", "g >= (x - y) / y")))
    elif kind == "product":
        d.number("t", x * y, "元", 0)
        d.rule("t = x * y", "x = t / y")
    elif kind == "sum":
        d.amount("t", x + y)
        d.rule(d.pick(("t = x + y", "x = t - y", "t - x <= y", "t - y > x")))
    else:
        parts = [d.up_to(9) for _ in range(3)]
        places = d.pick((0, 1))
        for name, part in zip("pqr", parts, strict=True):
            d.number(name, Fraction(part, sum(parts)), "%", places)
        d.shown["_w"] = Shown("100%", Decimal(100), Fraction(1, 100))
        d.rule("_w = p + q + r")


def redundant(d: Draft) -> None:
    """More rules about one unknown than a clash needs."""
    a, n = d.up_to(6), d.draw.randint(4, 12)
    d.slips = max(d.slips, 0.2)
    for at in range(d.pick((2, 3))):
        d.number(f"p{at}", Fraction(a, n), "%", 0)
        d.rule(f"p{at} = {d.pick(('a', 'a', f'(a + {at})'))} / n")
    d.number("a", Fraction(a), "", 0)
    d.unknown("n", n, 300, d.pick((0, 4)))
    low = n + d.pick((-4, -1, 0, 1))
    d.rule(d.pick((f"n >= {low}", f"n > {max(low, 0)}", f"2 * n > {2 * low}")))


def reals(d: Draft) -> None:
    """Linear rules over rounded amounts and unknown reals that go round in a circle."""
    values = {name: Fraction(d.draw.randint(5, 90), 10) for name in "xyz"}
    sides = d.draw.sample(
        ("x + y", "y + z", "x + z", "x - y", "y - z", "x - z", "x + y + z", "2 * x - z"), d.pick((2, 3, 3))
    )
    for at, side in enumerate(sides):
        d.amount(f"r{at}", Fraction(eval(side, {}, values)))  # type: ignore[arg-type]  # noqa: S307
        d.rule(f"r{at} {d.pick(('=', '=', '=', '<=', '>'))} {side}")
    missing = d.pick(((), ("x",), ("x", "y"), ("x", "y", "z")))
    for name, value in values.items():
        if any(name in side for side in sides):
            if name in missing:
                d.reals.append(name)
            else:
                d.amount(name, value)


def endless(d: Draft) -> None:
    """Whole unknowns that no rule bounds.

    Coefficients up to 3 and differences up to 3 keep the constants within 10, and the largest number of
    any finite set within 20; solutions without end come back after 3 numbers at the latest.
    """
    c, e = d.up_to(3), d.up_to(3)
    x, y = d.draw.randint(0, 3), d.draw.randint(0, 3)
    gap = c * x - e * y + (d.pick((-1, 1)) if d.draw.random() < d.slips else 0)
    d.unknown("x", x, 110)
    d.unknown("y", y, 110)
    d.endless = 24
    relation = d.pick(("=", "=", ">=", "<", "<="))
    d.rule(f"{c} * x {relation} {e} * y {'-' if gap < 0 else '+'} {abs(gap)}")
    if d.pick((True, False)):
        d.rule(d.pick((f"x >= {x}", "x > y", "x <= y", f"x - y = {x - y}".replace("= -", "= 0 - "))))


FAMILIES: dict[str, Callable[[Draft], None]] = {
    made.__name__: made
    for made in (
        share, mean, twice, points, shares_of_one, chain, wholes, stand_alone, rounded, redundant, reals, endless,
    )
}  # fmt: skip


def system(family: str, draw: random.Random) -> Tiny:
    """A system of the family."""
    draft = Draft(draw)
    FAMILIES[family](draft)
    return draft.system()
