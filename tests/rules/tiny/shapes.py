"""Small systems for the comparison with the reference: every shape of rule, most of them true to a planted solution.

The number up to which an unknown is tried where no rule bounds it is such that every solution set of a
rule alone shows there: it is beyond the planted count divided by the smallest share that a slip leaves.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from tests.rules.tiny.draft import Draft
from tests.rules.tiny.printing import Shown, ends_of
from tests.rules.tiny.reference import Tiny


def share(d: Draft) -> None:
    """A part of a whole, one of them not printed."""
    a, n = d.up_to(9), d.up_to(20)
    d.share("p", Fraction(a, n))
    missing = d.pick(("n", "n", "n", "a", ""))
    rules = ["p = a / n", "p = a / n", "a / n = p", "p * n = a", "p <= a / n", "a / n > p"]
    if missing == "n":
        d.rule(d.pick(rules[:4]))
        d.count("a", a)
        if d.shown["a"].step == 1 and not d.shown["a"].word and d.shown["a"].digits > 0:
            d.turned["p * n = a"] = "p = a / n"
        d.unknown("n", n, 300, d.pick((None, 5, 40)))
        low = d.shown["p"].face if "p" in d.exact else ends_of(d.shown["p"], d.rounding).low
        if len(d.rules) == 1 and (low is None or low <= 0):
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
        if slack is None or d.rules[0] == "m * n = s":
            d.number("n", Fraction(n), "人", 0)
            d.turned["m * n = s"] = "m = s / n" if d.shown["n"].digits > 0 else "m * n = s"
        else:
            d.count("n", n)
        d.unknown("s", s, 900, slack)
    elif kind == "product":
        a, b = d.up_to(9), d.up_to(9)
        d.number("t", Fraction(a * b), d.pick(("人", "元")), 2, "千")
        d.rule(d.pick(("t = a * b", "a * b = t", "t >= a * b")))
        d.unknown("a", a, 310, 3)
        d.unknown("b", b, 310, 3)
    else:
        a, n = d.up_to(5), d.up_to(60)
        d.number("r", Fraction(a * 10000, n), "", 0)
        d.rule(d.pick(("r = a / n * 10000", "r = a * 10000 / n")))
        d.count("a", a)
        d.unknown("n", n, 1000, d.pick((None, 20)))


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
            ("p <= a / (b - a)", Fraction(a, (b - a) or 1)),
            ("p >= a / (b - a)", Fraction(a, (b - a) or 1)),
        )
    )
    d.rule(rule)
    d.share("p", value)
    missing = d.pick(("a", "b"))
    for name, number in (("a", a), ("b", b)):
        if name == missing:
            d.unknown(name, number, 300, d.pick((2, 6)))
        else:
            d.count(name, number)


def twice_unknown(d: Draft) -> None:
    """The same with two unknowns; a decimal stands for an interval that fractions of tenths reach."""
    a, b = d.up_to(9), d.up_to(9)
    rule, value = d.pick(
        (
            ("p = a / (a + b)", Fraction(a, a + b)),
            ("p = (a - b) / b", Fraction(a - b, b)),
            ("p = a / b - 1", Fraction(a, b) - 1),
            ("p < (a - b) / (a + b)", Fraction(a - b, a + b)),
        )
    )
    d.rule(rule)
    d.number("p", value, "", 1)
    d.exact.clear()
    d.unknown("a", a, 110, d.pick((2, 6)))
    d.unknown("b", b, 110, d.pick((2, 6)))


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
    d.unknown("n", n, 200, d.pick((5, 20)))


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
    d.exact.clear()
    printed = d.pick(("", "a", "b", "n"))
    for name, value in (("a", a), ("b", b), ("n", n)):
        if name == printed:
            d.count(name, value)
        else:
            d.unknown(name, value, 110, d.pick((1, 3)) if name == "n" or printed == "n" else None)


def wholes(d: Draft) -> None:
    """Linear rules over whole unknowns."""
    names = "xyz"[: d.pick((2, 2, 3))]
    values = {name: d.draw.randint(0, 8) for name in names}
    sides = ["x", "y", "x + y", "2 * x", "x - y", "3 * y"]
    sides += ["x + y + z", "z - x", "2 * z"] if "z" in names else ["x * y"]
    for _ in range(d.pick((1, 2, 2))):
        left, right = d.draw.sample(sides, 2)
        gap = eval(left, {}, values) - eval(right, {}, values)  # noqa: S307
        relation = d.pick(("=", "=", "<=", "<", ">=", ">"))
        gap += {"<": 1, ">": -1}.get(relation, 0) + (d.pick((-1, 1, 2)) if d.draw.random() < d.slips else 0)
        d.rule(f"{left} {relation} {right} {'-' if gap < 0 else '+'} {abs(gap)}")
    for name in names:
        if any(name in rule for rule in d.rules):
            d.unknown(name, values[name], 80 if len(names) == 2 else 25, d.pick((0, 1, 4)))


def stand_alone(d: Draft) -> None:
    """Reals that a rule gives, and rules about them."""
    a, n, m = d.up_to(4), d.up_to(9), d.up_to(9)
    d.reals += ["x"]
    d.shown["a"] = Shown(f"{a}人", Decimal(a), counts=True)
    d.rule("x = a / n")
    two = d.pick((True, False))
    d.number("_l", Fraction(a, n), *d.pick((("", 1),) if two else (("%", 0), ("", 1), ("", 2))))
    d.rule(d.pick(("x <= _l", "x < _l", "x >= _l", "x > _l", "_l = x")))
    d.unknown("n", n, 100, d.pick((2, 4)))
    if two:
        d.reals += ["y"]
        d.rule(d.pick(("y = x + a / m", "y = x - a / m")))
        d.number("t", Fraction(a, n) + Fraction(a, m), "元", 0)
        d.rule(d.pick(("t = y", "t >= y")))
        d.unknown("m", m, 100, 2)


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
        d.amount(f"r{at}", Fraction(eval(side, {}, values)))  # noqa: S307
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
        share, mean, twice, twice_unknown, points, shares_of_one, chain, wholes, stand_alone, rounded, redundant, reals, endless,
    )
}  # fmt: skip


def system(family: str, draw: random.Random) -> Tiny:
    """A system of the family."""
    draft = Draft(draw)
    FAMILIES[family](draft)
    return draft.system()
