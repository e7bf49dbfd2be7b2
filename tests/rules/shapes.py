"""Problems for the comparison with brute force: every shape of rule, small numbers, many of them near misses.

Each takes a `pick`, which chooses one of a sequence: hypothesis's draw, or a seeded generator in the
heavy run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Protocol, TypeVar

from tests.rules.oracle import Problem
from tests.rules.printing import MODES

T = TypeVar("T")


class Pick(Protocol):
    """Chooses one of several."""

    def __call__(self, choices: Sequence[T], /) -> T:
        """Choose one."""


ROUNDINGS = ("nearest", *MODES)
PARTS = range(31)
COUNTERS = ("", "个", "人")
APPROXIMATE = ("近{}人", "约{}人", "超{}人", "不足{}人", "{}余人", "{}人以上", "{}人以内")


def text_of(value: Fraction, places: int) -> str:
    """A value printed with so many decimals."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))


def near(pick: Pick, value: Fraction, places: int) -> str:
    """A value printed with so many decimals, quite often wrong by one unit of the last or two."""
    return text_of(value + Fraction(pick((0, 0, 0, 0, 1, -1, 2)), 10**places), places)


def share_text(pick: Pick, value: Fraction) -> str:
    """A ratio printed as a percentage, a permillage, percentage points or a decimal."""

    def percent(places: int) -> str:
        return near(pick, value * 100, places) + "%"

    return pick(
        (
            lambda: percent(0),
            lambda: percent(1),
            lambda: near(pick, value, 2),
            lambda: near(pick, value, 1),
            lambda: near(pick, value * 100, 0) + "个百分点",
            lambda: near(pick, value * 1000, 0) + "‰",
        )
    )()


def count_text(pick: Pick, number: int) -> str:
    """A count: mostly exact, sometimes scaled or approximate."""

    def plain() -> str:
        return f"{number}{pick(COUNTERS)}"

    def scaled() -> str:
        return f"{near(pick, Fraction(number, 1000), 2)}千人"

    def rough() -> str:
        return pick(APPROXIMATE).format(number)

    return pick((plain, plain, plain, plain, scaled, rough))()


def money_text(pick: Pick, value: Fraction) -> str:
    """An amount: a rounded real."""
    return pick((lambda: near(pick, value, 1) + "元", lambda: near(pick, value, 0) + "元"))()


def _share(pick: Pick) -> Problem:
    """A share with its whole, its part, both or none of them unstated."""
    a, total = pick(PARTS), pick(range(1, 61))
    printed = {"p": share_text(pick, Fraction(a, total))}
    unstated = pick((("b",), ("b",), ("b",), ("a",), ("a", "b"), ()))
    kind = pick(("whole", "whole", "real")) if len(unstated) == 1 else "whole"
    for name, number in (("a", a), ("b", total)):
        if name not in unstated:
            printed[name] = count_text(pick, number)
    rule = pick(
        ("p = a / b", "a / b = p", "p * b = a", "a = b * p", "p <= a / b", "a / b > p", "p = (a - 0) / b")
    )
    return _problem(pick, rule, printed, unstated, kind)


def _growth(pick: Pick) -> Problem:
    """A growth rate written both ways, also negative."""
    this, last = pick(range(1, 40)), pick(range(1, 40))
    g = Fraction(this, last) - 1
    printed = {"g": share_text(pick, g)}
    unstated = pick(((), ("this",), ("last",), ("last",)))
    money = pick((True, False))
    for name, number in (("this", this), ("last", last)):
        if name not in unstated:
            printed[name] = money_text(pick, Fraction(number)) if money else count_text(pick, number)
    rule = pick(
        (
            "g = (this - last) / last",
            "g = this / last - 1",
            "this = last * (1 + g)",
            "(this - last) / last >= g",
        )
    )
    return _problem(pick, rule, printed, unstated, "real" if money else pick(("whole", "real")))


def _arithmetic(pick: Pick) -> Problem:
    """Sums, differences, products, averages, bounds, ratios, rates, brackets."""
    values = {name: pick(range(-3, 13)) for name in "abc"}
    rules = (
        ("t = a + b + c", lambda a, b, c: a + b + c),
        ("a + b = t - c", lambda a, b, c: a + b + c),
        ("t = a - b - c", lambda a, b, c: a - b - c),
        ("t = -(a - b) + c", lambda a, b, c: b - a + c),
        ("t = a * b - c", lambda a, b, c: a * b - c),
        ("t = (a + b + c) / 3", lambda a, b, c: Fraction(a + b + c, 3)),
        ("3 * t = a + b + c", lambda a, b, c: Fraction(a + b + c, 3)),
        ("t = a / b * 100 + c", lambda a, b, c: Fraction(a * 100, b or 1) + c),
        ("t = ((a + 1) / (b + 20) - 1) * c", lambda a, b, c: (Fraction(a + 1, b + 20) - 1) * c),
        ("t < a + b * c", lambda a, b, c: a + b * c),
        ("t - a >= b - c", lambda a, b, c: a + b - c),
        ("t * c <= a - b", lambda a, b, c: Fraction(a - b, c or 1)),
        ("t = a / (b + c)", lambda a, b, c: Fraction(a, (b + c) or 1)),
        ("a / b = c / t", lambda a, b, c: Fraction(b * c, a or 1)),
    )
    rule, result = pick(rules)
    values["t"] = Fraction(result(values["a"], values["b"], values["c"]))  # type: ignore[assignment]
    unstated = pick(((), ("a",), ("b",), ("c",), ("t",), ("a", "b")))
    printed = {}
    for name, value in values.items():
        if name in unstated:
            continue
        whole = Fraction(value).denominator == 1 and pick((True, True, False))
        printed[name] = f"{near(pick, Fraction(value), 0 if whole else 1)}{'' if whole else '元'}"
    return _problem(pick, rule, printed, unstated, pick(("whole", "whole", "real")))


def _repeated(pick: Pick) -> Problem:
    """A name that stands twice in one rule."""
    a, b = pick(range(1, 25)), pick(range(1, 25))
    rules = (
        ("p = a / (a + b)", Fraction(a, a + b)),
        ("p = a / (b - a)", Fraction(a, (b - a) or 1)),
        ("p = (a - b) / (a + b)", Fraction(a - b, a + b)),
        ("p = a / b - b / 10", Fraction(a, b) - Fraction(b, 10)),
        ("p * (a + b) = a", Fraction(a, a + b)),
        ("p = a + b - a / 2", Fraction(a, 2) + b),
        ("p <= a / (a + b)", Fraction(a, a + b)),
        ("p = a * a - b", Fraction(a * a - b)),
    )
    rule, value = pick(rules)
    unstated = pick(((), ("a",), ("b",)))
    printed = {"p": share_text(pick, value)}
    real = pick((False, False, True))
    for name, number in (("a", a), ("b", b)):
        if name not in unstated:
            printed[name] = money_text(pick, Fraction(number)) if real else f"{number}"
    return _problem(pick, rule, printed, unstated, "real" if real else "whole")


def _rates(pick: Pick) -> Problem:
    """Rates per ten thousand and differences of percentages."""
    a, total = pick(range(1, 20)), pick(range(20, 60))
    rate = Fraction(a, total)
    if pick((True, False)):
        printed = {"r": near(pick, rate * 10000, 0), "a": count_text(pick, a)}
        return _problem(pick, pick(("r = a / b * 10000", "r = a * 10000 / b")), printed, ("b",), "whole")
    other = Fraction(pick(PARTS), 50)
    places = pick((0, 1))
    printed = {
        "p": f"{near(pick, rate * 100, places)}%",
        "q": f"{near(pick, other * 100, places)}%",
        "d": f"{near(pick, (rate - other) * 100, places)}个百分点",
    }
    return _problem(pick, pick(("d = p - q", "p = q + d", "p - q = d", "p - q >= d")), printed, (), "whole")


def _problem(pick: Pick, rule: str, printed: dict[str, str], unstated: tuple[str, ...], kind: str) -> Problem:
    wholes, reals = (unstated, ()) if kind == "whole" else ((), unstated)
    exact = tuple(name for name in printed if pick((False,) * 9 + (True,)))
    return Problem((rule,), printed, wholes, reals, pick(ROUNDINGS), exact)


SINGLE: tuple[Callable[[Pick], Problem], ...] = (_share, _share, _growth, _arithmetic, _repeated, _rates)


def single(pick: Pick) -> Problem:
    """One rule of any shape."""
    return pick(SINGLE)(pick)


def plain_share(pick: Pick) -> Problem:
    """A share of exact counts whose whole is unstated, printed with any precision."""
    a, total = pick(range(100)), pick(range(1, 200))
    places = pick((0, 0, 1, 2))
    text = near(pick, Fraction(100 * a, total), places).removeprefix("-") + "%"
    rule = pick(
        ("p = a / b", "p = b / a", "b = p * a", "a = p * b", "p * b = a", "p = a / b / 2", "p / a = b")
    )
    count = pick((f"{a}", f"{a}个", f"{a}人", f"近{a}人", f"{a}人以内", f"0.{a:02}千人", f"{a}元"))
    exact = ("a",) if pick((False, False, False, True)) else ()
    wholes, reals = pick(((("b",), ()), (("b",), ()), ((), ("b",))))
    return Problem((rule,), {"p": text, "a": count}, wholes, reals, pick(ROUNDINGS), exact)


BOUND = 24


def _shares_of_one(pick: Pick) -> tuple[list[str], dict[str, str], tuple[str, ...]]:
    total = pick(range(2, BOUND + 1))
    rules, printed = [], {}
    for at in range(pick((2, 2, 3))):
        a = pick(range(total + 1))
        rules.append(f"p{at} = a{at} / n")
        printed[f"p{at}"] = share_text(pick, Fraction(a, total))
        printed[f"a{at}"] = f"{a}"
    return rules, printed, ("n",)


def _groups_of_total(pick: Pick) -> tuple[list[str], dict[str, str], tuple[str, ...]]:
    n, m = pick(range(1, 16)), pick(range(1, 16))
    s, r = pick(range(40)), pick(range(40))
    rules = [
        f"{near(pick, Fraction(s, n), 1)} = s / n",
        f"{near(pick, Fraction(r, m), 1)} = r / m",
        "t = n + m",
    ]
    stated = pick(((), ("s",), ("s", "r")))
    printed = {
        "t": near(pick, Fraction(n + m), 0),
        **{x: str(v) for x, v in (("s", s), ("r", r)) if x in stated},
    }
    return rules, printed, ("n", "m", *(x for x in ("s", "r") if x not in stated))


def _parts_and_total(pick: Pick) -> tuple[list[str], dict[str, str], tuple[str, ...]]:
    a, b = pick(range(1, 12)), pick(range(1, 12))
    rules = ["p = a / n", "q = b / n", "n = a + b"][: pick((2, 3, 3))]
    printed = {"p": share_text(pick, Fraction(a, a + b)), "q": share_text(pick, Fraction(b, a + b))}
    return rules, printed, ("a", "b", "n")


def _sums(pick: Pick) -> tuple[list[str], dict[str, str], tuple[str, ...]]:
    rules = []
    for _ in range(pick((2, 3))):
        left, right = (
            pick(("x", "y", "x + y", "2 * x", "x - y")),
            pick(("y", "z", "y + z", "3 * z", "z - x", "x * y")),
        )
        rules.append(f"{left} {pick(('=', '=', '<=', '<', '>'))} {right} {pick('+-')} {pick(range(9))}")
    return rules, {}, ("x", "y", "z")


def _one_printed_share_of_two(pick: Pick) -> tuple[list[str], dict[str, str], tuple[str, ...]]:
    a, n, b = pick(range(1, 15)), pick(range(15, BOUND)), pick(range(1, 15))
    printed = {"p": f"{near(pick, Fraction(100 * a, n), 0)}%", "a": str(a), "b": str(b)}
    rules = [pick(("p = a / n", "p * n = a")), pick(("p = b / m", "b <= p * m", "p >= b / m"))]
    return [*rules, *pick(((), ("n = m",), ("m < n",)))], printed, ("n", "m")


FAMILIES = (_shares_of_one, _groups_of_total, _parts_and_total, _sums, _one_printed_share_of_two)


def system(pick: Pick) -> Problem:
    """Rules that share whole unknowns, each of them bounded by a rule of its own."""
    rules, printed, wholes = pick(FAMILIES)(pick)
    used = tuple(name for name in wholes if any(name in rule.replace("*", " ").split() for rule in rules))
    bounds = [f"{name} <= {pick(range(8, BOUND + 1))}" for name in used]
    return Problem((*rules, *bounds), printed, used, (), pick(ROUNDINGS))


def linear_system(pick: Pick) -> Problem:
    """Linear rules that share printed amounts and unstated reals."""
    x, y, z = (Fraction(pick(range(-40, 80)), 10) for _ in range(3))
    candidates = (
        ("x + y", x + y), ("x - y", x - y), ("x + z", x + z), ("y - z", y - z), ("2 * x - z", 2 * x - z),
        ("x / 2 + y", x / 2 + y), ("x + y + z", x + y + z), ("-z", -z),
    )  # fmt: skip
    rules, printed = [], {}
    for at in range(pick((2, 2, 3))):
        side, value = pick(candidates)
        rules.append(f"r{at} {pick(('=', '=', '=', '<=', '>'))} {side}")
        printed[f"r{at}"] = money_text(pick, value)
    unstated = pick((("x",), ("x", "y"), ("z",), ()))
    printed |= {n: money_text(pick, v) for n, v in (("x", x), ("y", y), ("z", z)) if n not in unstated}
    used = {word for rule in rules for word in rule.replace("-", " ").split()}
    printed = {name: text for name, text in printed.items() if name in used}
    return Problem(tuple(rules), printed, (), tuple(n for n in unstated if n in used), pick(ROUNDINGS))
