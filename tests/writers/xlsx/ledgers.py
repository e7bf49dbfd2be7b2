"""Ledgers for the workbook: one with rules of every kind, and random ones."""

from __future__ import annotations

import random
from fractions import Fraction

EVERY_KIND = """\
format = 1
[report]
title = { zh = "测试报告", en = "A test & report" }
[sections.s]
title = { zh = "部分", en = "Part" }
[figures.part]
section = "s"
paragraph = 1
stated = "62个"
label = { zh = "获奖企业", en = "Firms awarded" }
[figures.share]
section = "s"
stated = "77.5%"
[figures.total]
unit = "个"
[checks.share]
rule = "share = part / total"
[figures.bad_share]
stated = "77.4%"
[figures.bad_total]
unit = "个"
[checks.bad_share]
rule = "bad_share = part / bad_total"
[figures.a]
stated = "12.3万元"
[figures.b]
stated = "45.6万元"
[figures.c]
stated = "57.9万元"
[figures.d]
stated = "58.2万元"
[checks.sum]
rule = "c = a + b"
[checks.bad_sum]
rule = "d = a + b"
[figures.now]
stated = "1897万人"
[figures.before]
stated = "2000万人"
[figures.growth]
stated = "-5.2%"
[figures.bad_growth]
stated = "-5.4%"
[checks.growth]
rule = "growth = (now - before) / before"
[checks.bad_growth]
rule = "bad_growth = (now - before) / before"
[figures.up]
stated = "5.4%"
[checks.up]
rule = "up = (before - now) / now"
[figures.points]
stated = "9.4个百分点"
[checks.points]
rule = "points = share - 68.1%"
[figures.over]
stated = "600余人次"
[checks.bound]
rule = "over >= 620人次"
[checks.bad_bound]
rule = "over < 600人次"
[figures.per_firm]
unit = "元"
[checks.per_firm]
rule = "per_firm = a / part"
[figures.loss]
stated = "-3.5万元"
[figures.losses]
stated = "-16万元"
[checks.losses]
rule = "losses = loss * 4.6"
[figures.mixed]
stated = "约0.1"
[figures.mixed_product]
stated = "约0.3"
[checks.mixed]
rule = "mixed_product = (mixed - 0.1) * 4.6"
[figures.tie]
stated = "12%"
[checks.tie]
rule = "tie = 1个 / 8个"
[figures.least]
stated = "至少300人"
[checks.least]
rule = "least = 100人 + 250人"
[figures.half]
stated = "50%"
[figures.shared]
unit = "个"
[figures.p1]
stated = "31个"
[checks.clash_1]
rule = "half = p1 / shared"
[figures.four_fifths]
stated = "80.2%"
[figures.p2]
stated = "81个"
[checks.clash_2]
rule = "four_fifths = p2 / shared"
[figures.huge]
stated = "1234567890123456789012345678901234567890元"
[checks.huge]
rule = "huge > a"
[checks.literal]
rule = "share + 22.5% = 100%"
[checks.twice]
rule = "a + b = a + 45.7万元"
[figures.far]
stated = "12公里"
[figures.near]
stated = "3000米"
[checks.far]
rule = "far = near * 4"
[figures.mean]
stated = "3.27"
whole = false
[figures.sum_of_seven]
unit = "个"
[checks.mean]
rule = "mean = sum_of_seven / 7"
[figures.pair]
stated = "600多人"
[checks.pair]
rule = "pair = over * 2 - over"
[checks.even]
rule = "over * 2 = 1201"
"""


def random_ledger(seed: int, count: int) -> str:
    """Return a ledger of `count` rules; each figure that stands alone is printed near what its rule gives."""
    rng = random.Random(seed)  # noqa: S311 - not for secrets
    lines = ["format = 1"]
    for number in range(count):
        names = [f"r{number}_{letter}" for letter in "abc"]
        values = [_value(rng) for _ in names]
        text, value = _expression(rng, names, values, rng.choice((1, 2)))
        for name, one in zip(names, values, strict=True):
            about = rng.choice(("", "", "", "", "约", "超"))
            lines += [f"[figures.{name}]", f'stated = "{about}{one}"']
        relation = rng.choice(("=", "=", "=", "=", "<=", "<", ">", ">="))
        places = rng.choice((0, 1, 2, 3))
        stated = round(value * rng.choice((1, 1, 1, Fraction(101, 100), Fraction(-1, 2))), places)
        lines += [f"[figures.r{number}_s]", f'stated = "{float(stated):.{places}f}"']
        left, right = (f"r{number}_s", text) if rng.random() < 0.8 else (text, f"r{number}_s")
        lines += [f"[checks.c{number}]", f'rule = "{left} {relation} {right}"']
    return "\n".join(lines)


def _value(rng: random.Random) -> str:
    places = rng.choice((0, 0, 1, 2))
    return f"{rng.choice((1, 1, 1, -1)) * rng.uniform(1, 300):.{places}f}"


def _expression(rng: random.Random, names: list[str], values: list[str], depth: int) -> tuple[str, Fraction]:
    """Return an expression over the names, which may repeat in sums and growth rates, and its face value."""
    if depth == 0:
        if rng.random() < 0.15:
            return "2.5", Fraction("2.5")
        at = rng.randrange(len(names))
        return names[at], Fraction(values[at])
    first, second = (Fraction(value) for value in values[:2])
    if rng.random() < 0.2 and abs(second) > 1:
        return f"({names[0]} - {names[1]}) / {names[1]}", (first - second) / second
    left, first = _expression(rng, names, values, depth - 1)
    right, second = _expression(rng, names, values, rng.randrange(depth))
    shared = any(name in left and name in right for name in names)
    operator = rng.choice("+-" if shared or abs(second) < 1 else "+-*/")
    value = {"+": first + second, "-": first - second, "*": first * second}.get(operator)
    return f"({left} {operator} {right})", first / second if value is None else value
