"""One rule of each form with rows of printed figures, from a fixed seed: half of them hold, half fail."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

SEED = 20210103
Row = tuple[str | None, ...]  # a text for each name of the rule, None for the one that is not printed
Draw = Callable[[random.Random, bool], Row]


class Form(NamedTuple):
    """A rule, and what draws a row for it: one that holds, or one that fails."""

    name: str
    rule: str
    draw: Draw


def rows_of(form: Form, count: int, *, hold: bool) -> list[Row]:
    """So many rows of a form."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same numbers each time
    return [form.draw(draw, hold) for _ in range(count)]


def names_of(form: Form) -> list[str]:
    """The names of the rule in the order in which they first stand in it."""
    return list(dict.fromkeys(character for character in form.rule if character.isalpha()))


def problem_of(form: Form, row: Row) -> str:
    """A row as a problem for `solve`."""
    texts = dict(zip(names_of(form), row, strict=True))
    return "".join(texts.get(character) or character for character in form.rule)


def _share(unknown: str) -> Draw:
    def draw(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001 - the one choice there is
        whole = pick.randint(20, 3_000)
        part = pick.randint(1, whole)
        share = f"{100 * part / whole:.1f}%"
        if hold:
            return (share, None if unknown == "k" else str(part), None if unknown == "N" else str(whole))
        if unknown == "N":
            return (f"{pick.randint(60, 99)}.{pick.randint(0, 9)}%", str(pick.choice((2, 3, 5, 7))), None)
        if unknown == "k":
            return (f"{pick.randint(1, 99)}.{pick.randint(3, 7)}%", None, str(pick.choice((10, 12, 20, 25))))
        return (f"{100 * part / whole + pick.choice((0.4, 2, 10)):.1f}%", str(part), str(whole))

    return draw


def _share_of_sum(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    part, rest = pick.randint(1, 900), pick.randint(1, 900)
    return (
        f"{100 * part / (part + rest) + (0 if hold else pick.choice((0.4, 2, 10))):.1f}%",
        str(part),
        str(rest),
    )


def _mean(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    total, count = pick.randint(20, 900), pick.choice((7, 12, 23))
    mean = total / count if hold else (pick.randint(1, 50) + 0.5 / count)
    return (f"{mean:.2f}", None, str(count))


def _sum(parts: int) -> Draw:
    def draw(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
        found = [pick.randint(1, 900) for _ in range(parts)]
        return (str(sum(found) + (0 if hold else pick.choice((7, 10, 90, 100)))), *map(str, found))

    return draw


def _growth(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    last = pick.randint(100, 5_000)
    this = int(last * pick.uniform(1.01, 1.4))
    return (
        f"{100 * (this - last) / last + (0 if hold else pick.choice((0.3, 1, 10))):.1f}%",
        str(this),
        str(last),
    )


def _growth_of_unknown(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    if hold:
        rate, this, _ = _growth(pick, hold)
        return (rate, this, None)
    return (f"{pick.randint(2, 45)}.{pick.randint(1, 9)}%", str(pick.choice((2, 3))), None)


def _growth_of_rounded(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    last = pick.randint(100, 900)
    rate = pick.randint(10, 400)
    beyond = 0 if hold else pick.choice((9, 20))
    return (f"{rate / 10:.1f}%", f"{last * (1 + rate / 1000) / 10 + beyond:.1f}万人", f"{last / 10:.1f}万人")


def _part_of_sum(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    total, part, *rest = _sum(12)(pick, True)
    known = int(total or 0) - int(part or 0)
    return (total if hold else str(max(known - pick.choice((7, 90)), 0)), None, *rest)


def _mean_of_unknown(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    count = pick.randint(5, 60)
    total = pick.randint(20, 900)
    if hold:
        return (f"{total / count:.2f}", str(total), None)
    return (f"{pick.randint(60, 99)}.{pick.randint(1, 9)}3", str(pick.choice((101, 131, 151))), None)


def _points(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    less, more = sorted((pick.randint(10, 900), pick.randint(10, 900)))
    return (f"{(more - less + (0 if hold else 7)) / 10:.1f}%", f"{more / 10:.1f}%", f"{less / 10:.1f}%")


def _product(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    one, other = pick.randint(20, 900), pick.randint(10, 99)
    return (str(one * other + (0 if hold else pick.choice((7, 10, 100)))), str(one), str(other))


def _rate(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    amount, people = pick.randint(20, 900), pick.randint(10, 99)
    return (
        f"{amount / people + (0 if hold else pick.choice((0.07, 0.1, 1))):.2f}元",
        f"{amount}元",
        str(people),
    )


def _pair(pick: random.Random, hold: bool) -> Row:  # noqa: FBT001
    whole = pick.randint(30, 400)
    first, second = pick.randint(1, whole), pick.randint(1, whole)
    other = second if hold else second + pick.choice((7, 13))
    return (f"{100 * first / whole:.1f}%", str(first), None, f"{100 * second / whole:.1f}%", str(other))


FORMS = (
    Form("share, its whole unknown", "s = p / w", _share("N")),
    Form("share, its part unknown", "s = p / w", _share("k")),
    Form("share, all printed", "s = p / w", _share("")),
    Form("share of a sum", "s = p / (p + q)", _share_of_sum),
    Form("mean, its total unknown", "m = t / n", _mean),
    Form("mean, its count unknown", "m = t / n", _mean_of_unknown),
    Form("sum of 3", "t = a + b + c", _sum(3)),
    Form("sum of 6", "t = a + b + c + d + e + f", _sum(6)),
    Form("sum of 12", "t = a + b + c + d + e + f + g + h + i + j + k + l", _sum(12)),
    Form("sum of 12, a part unknown", "t = a + b + c + d + e + f + g + h + i + j + k + l", _part_of_sum),
    Form("growth", "g = (a - b) / b", _growth),
    Form("growth, its base unknown", "g = (a - b) / b", _growth_of_unknown),
    Form("growth of rounded counts", "g = (a - b) / b", _growth_of_rounded),
    Form("points", "r = a - b", _points),
    Form("product", "p = a * b", _product),
    Form("rate", "r = a / b", _rate),
)
PAIR = Form("two shares of one whole", "s = p / w; t = q / w", _pair)
LEDGERS = {"share, its whole unknown", "share, its part unknown", "share of a sum", "sum of 3", "growth"}
"""The forms of which large ledgers are written."""
