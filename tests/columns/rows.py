"""Random rows of printed figures for rules of every form, and what the engine for one problem says of each."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeAlias

from unionstats.diagnostics import Unreadable
from unionstats.quantity.cell import read_cell
from unionstats.quantity.formatting import plain, significant
from unionstats.rounding import Rounding
from unionstats.rules.compiled.rows import RowJudge
from unionstats.rules.language.rule import parse_rule

Row: TypeAlias = dict[str, str]
Answer: TypeAlias = tuple[str | None, str | None, str | None, str | None]
UNITS = ("", "", "人", "万人", "万", "元", "亿元", " firms")


def printed(draw: random.Random, value: float, places: int, unit: str) -> str:
    """A value with so many decimals, now and then a digit or so away from it."""
    number = round(value * 10**places) + draw.choice((0, 0, 0, 0, 1, -1, 2, 10))
    text = f"{abs(number) // 10**places:{draw.choice(('', ','))}}"
    text += f".{abs(number) % 10**places:0{places}d}" if places else ""
    return f"{'-' if number < 0 else ''}{text}{unit}"


def amount(draw: random.Random) -> float:
    """A number of some size."""
    sign = -1 if draw.random() < 0.03 else 1
    return sign * draw.random() * 10.0 ** draw.randint(0, 5)


def figures(draw: random.Random, values: dict[str, float], ratios: str = "") -> Row:
    """The values as printed, in one unit save `ratios`, which are shares."""
    unit, places = draw.choice(UNITS), draw.choice((0, 0, 1, 2))
    row = {}
    for name, value in values.items():
        if name in ratios:
            row[name] = printed(draw, value * 100, draw.choice((0, 1, 1, 2)), "%")
        else:
            row[name] = printed(draw, value, places if unit else 0, unit)
    return row


def shares(draw: random.Random) -> Row:
    """A part of a whole."""
    whole = amount(draw) + 1
    part = whole * draw.choice((draw.random(), draw.random(), draw.random(), 0, 1))
    return figures(draw, {"s": part / whole, "p": part, "w": whole}, "s")


def sums(draw: random.Random) -> Row:
    """A total and its parts."""
    a, b, c = amount(draw), amount(draw), amount(draw)
    return figures(draw, {"t": a + b + c, "a": a, "b": b, "c": c})


def growths(draw: random.Random) -> Row:
    """A rate of growth, and what it leads from and to."""
    a = amount(draw) + 1
    b = a * (1 + draw.uniform(-0.6, 0.9))
    return figures(draw, {"g": (b - a) / a, "b": b, "a": a}, "g")


def points(draw: random.Random) -> Row:
    """A difference of two shares."""
    a, b = draw.random(), draw.random()
    row = figures(draw, {"a": a, "b": b}, "ab")
    return {"d": printed(draw, 100 * (a - b), 1, "个百分点"), **row}


def products(draw: random.Random) -> Row:
    """A product of two amounts."""
    a, b = amount(draw), draw.randint(1, 300)
    return {"v": printed(draw, a * b, 1, "元"), "a": printed(draw, a, 1, "元"), "b": str(b)}


def means(draw: random.Random) -> Row:
    """A mean, a total, and of how many."""
    a, n = amount(draw), draw.randint(1, 90)
    return {"m": printed(draw, a / n, draw.choice((0, 1, 2)), ""), "a": printed(draw, a, 0, ""), "n": str(n)}


FORMS: dict[str, Callable[[random.Random], Row]] = {
    "s = p / w": shares,
    "s = p / n": shares,
    "t = a + b + c": sums,
    "t = sum(a:c)": sums,
    "g = (b - a) / a": growths,
    "g = b / a - 100%": growths,
    "d = a - b": points,
    "v = a * b": products,
    "m = a / n": means,
    "a = b * 2": growths,
    "p <= w": shares,
    "b > a": growths,
    "s = p / (w + 10)": shares,
}
"""A rule of each form with what makes a row of it; a name that no row has is a whole number not printed."""

ODD = (
    "",
    "—",
    "约50%",
    "三成",
    "62余人",
    "x1",
    "0",
    "0%",
    "-0.0%",
    "100%",
    "九十",
    "1.5万",
    "1,23",
    "5.",
    "12①",
)


def rows(draw: random.Random, make: Callable[[random.Random], Row], count: int) -> list[Row]:
    """Rows of a form, one in thirty with something else in a cell."""
    found = []
    for _ in range(count):
        row = make(draw)
        if draw.random() < 1 / 30:
            row[draw.choice(list(row))] = draw.choice(ODD)
        found.append(row)
    return found


class Reference:
    """The engine for one row of a rule."""

    def __init__(self, rule: str, columns: Sequence[str], rounding: Rounding) -> None:
        def between(first: object, last: object) -> Sequence[str]:
            texts = [getattr(one, "text", "") for one in (first, last)]
            return columns[columns.index(texts[0]) : columns.index(texts[1]) + 1]

        self.rule = parse_rule(rule, columns, between)
        self.judge = RowJudge(self.rule, rounding)

    def answer(self, row: Row) -> Answer:
        """Verdict, both computed ends as `solve --json` writes them, and the reason."""
        try:
            cells = [read_cell(row[name]) if name in row else None for name in self.rule.names()]
            if any(cell is None and name in row for cell, name in zip(cells, self.rule.names(), strict=True)):
                return None, None, None, "nil"
            check = self.judge.check(cells)
        except Unreadable as error:
            texts = [row[name] for name in self.rule.names() if name in row]
            is_nil = any(text in ("", "—") for text in texts)
            return None, None, None, "nil" if is_nil else error.problem.code
        found = check.computed
        low = None if found is None or found.low is None else found.low
        high = None if found is None or found.high is None else found.high
        return (
            check.verdict.value,
            None if low is None else plain(low) or significant(low, 15, up=False),
            None if high is None else plain(high) or significant(high, 15, up=True),
            "stopped" if check.stopped else None,
        )
