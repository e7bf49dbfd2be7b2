"""Ledgers of many rules that hang together, kind by kind, from a fixed seed; most of them cannot hold.

Each kind is a function from a number of rules to printed figures (an empty text is an unstated count, `?`
an unstated real) and rules.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from benchmarks.ledgers import COUNT, REAL, SEED, write_ledger

Texts: TypeAlias = dict[str, str]
Kind: TypeAlias = Callable[[random.Random, int], tuple[Texts, Texts]]

FIFTIETH = 49  # of which fifty are misprinted


def named(rules: list[str]) -> Texts:
    """Rules by number."""
    return {f"r{number}": rule for number, rule in enumerate(rules)}


def used_in(rules: list[str], names: Iterable[str], kind: str) -> Texts:
    """Those of the names that stand in rules, as unstated figures of this kind."""
    words = {word for rule in rules for word in rule.split()}
    return {name: kind for name in names if name in words}


def balance(draw: random.Random, many: int, *, wrong: bool = True) -> tuple[Texts, Texts]:
    """A running balance of which only the first and the last are printed, the last off by one if `wrong`."""
    amounts = [draw.randint(1, 90) for _ in range(many)]
    figures = {"x0": "500个"} | {f"a{n}": f"{a}个" for n, a in enumerate(amounts)}
    figures |= {f"x{n}": COUNT for n in range(1, many)} | {f"x{many}": f"{500 + wrong + sum(amounts)}个"}
    return figures, named([f"x{n + 1} = x{n} + a{n}" for n in range(many)])


def ring(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Amounts each of which is more than the one before it, in a ring."""
    del draw
    rules = [f"x{(n + 1) % many} >= x{n} + 1" for n in range(many)]
    return {f"x{n}": COUNT for n in range(many)}, named(rules)


def ring_of_equations(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Reals that differ by printed amounts, in a ring that does not close."""
    rules = [f"x{(n + 1) % many} = x{n} + {draw.randint(1, 9)}" for n in range(many)]
    return {f"x{n}": REAL for n in range(many)}, named(rules)


def _weighted(draw: random.Random, many: int, unknowns: int, each: int, kind: str) -> tuple[Texts, Texts]:
    rules = []
    for _ in range(many):
        chosen = draw.sample(range(unknowns), min(each, unknowns))
        side = " + ".join(f"{draw.randint(2, 99)} * x{n}" for n in chosen)
        rules.append(f"{draw.randint(10_000, 99_999)} = {side}")
    return used_in(rules, (f"x{n}" for n in range(unknowns)), kind), named(rules)


def loose_sums(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Rounded weighted sums of four of as many reals."""
    figures, rules = _weighted(draw, many, many, 4, REAL)
    printed = {f"t{n}": f"{draw.randint(100, 9999)}.0元" for n in range(many)}
    return figures | printed, {
        name: f"t{n} = {rule.split(' = ')[1]}" for n, (name, rule) in enumerate(rules.items())
    }


def star(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Pairs of rules that clash over an amount of their own, all with one rounded rate."""
    figures, rules = {"rate": "37.5%"}, []
    for n in range(many // 2):
        base = draw.randint(200, 20_000)
        figures |= {f"x{n}": REAL, f"b{n}": f"{base}个", f"c{n}": f"{base * 3 // 8 + base // 50 + 1}个"}
        rules += [f"x{n} = rate * b{n}", f"x{n} + 0 = c{n}"]
    return figures, named(rules)


def star_of_totals(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Pairs of shares of an unstated total each, its part the share of one rounded figure."""
    figures, rules = {"all": "12.3万人"}, []
    for n in range(many // 2):
        part = draw.randint(10, 99)
        figures |= {f"n{n}": COUNT, f"p{n}": f"{part}.3%", f"q{n}": f"{part}.7%"}
        rules += [f"p{n} = n{n} / all", f"q{n} = n{n} / all"]
    return figures, named(rules)


def shares_of_one(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Shares of one unstated total; one in fifty is misprinted."""
    total = 48_611
    figures, rules = {"total": COUNT}, []
    for n in range(many):
        part = draw.randint(1, total)
        tenths = round(1000 * part / total) + 3 * (n % 50 == FIFTIETH)
        figures |= {f"s{n}": f"{tenths / 10:.1f}%", f"a{n}": f"{part}个"}
        rules.append(f"s{n} = a{n} / total")
    return figures, named(rules)


def ratios(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """A chain of unstated totals, each in one printed ratio to the next."""
    del draw
    return {"s": "97.3%"} | {f"x{n}": COUNT for n in range(many + 1)}, named(
        [f"s = x{n} / x{n + 1}" for n in range(many)]
    )


def real_ratios(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """The same with unstated reals, ratios of their own, and both ends printed."""
    figures = {f"s{n}": f"{draw.randint(900, 1099) / 10}%" for n in range(many)}
    figures |= {f"x{n}": REAL for n in range(many + 1)} | {"x0": "5000元", f"x{many}": "1元"}
    return figures, named([f"s{n} = x{n} / x{n + 1}" for n in range(many)])


def growth(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """A series of unstated amounts with a printed growth of each, every fiftieth amount printed."""
    figures: Texts = {f"x{n}": REAL for n in range(many + 1)}
    figures |= {f"g{n}": f"{draw.randint(-30, 35) / 10}%" for n in range(many)}
    figures |= {f"x{n}": f"{1000 + draw.randint(0, 90)}元" for n in range(0, many + 1, 50)}
    return figures, named([f"g{n} = (x{n + 1} - x{n}) / x{n}" for n in range(many)])


def table(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Unstated cells with printed sums of rows and columns, which do not add up to one total."""
    side = max(2, many // 2)
    figures: Texts = {}
    cells: dict[tuple[int, int], str] = {}
    for row in range(side):
        for step in (0, 1, 7):
            column = (row + step) % side
            cells[row, column] = f"x{row}_{column}"
            figures[f"x{row}_{column}"] = COUNT
    rules = []
    for at in range(side):
        own = [name for (row, _), name in cells.items() if row == at]
        other = [name for (_, column), name in cells.items() if column == at]
        figures |= {f"t{at}": f"{draw.randint(100, 110)}个", f"u{at}": f"{draw.randint(101, 112)}个"}
        rules += [f"t{at} = {' + '.join(own)}", f"u{at} = {' + '.join(other)}"]
    return figures, named(rules)


def products(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Products of unstated counts."""
    names = [f"x{n}" for n in range(many)]
    rules = ["{} * {} = {} * {} + 1".format(*draw.sample(names, 4)) for _ in names]
    return used_in(rules, names, COUNT), named(rules)


def real_products(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Products of unstated reals, and what they are about."""
    figures: Texts = {}
    rules = []
    for n in range(0, many - 1, 2):
        figures[f"p{n}"] = f"{draw.randint(10, 99)}.5元"
        rules += [f"p{n} = x{n} * x{n + 1}", f"x{n} >= x{(n + 3) % many} * x{(n + 5) % many} / 100 + 1"]
    return figures | used_in(rules, (f"x{n}" for n in range(many)), REAL), named(rules)


def squares(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Squares of unstated reals that add up."""
    figures: Texts = {f"x{n}": REAL for n in range(many)}
    rules = [f"x{n} * x{n} + x{(n + 1) % many} = {draw.randint(10, 9999)}" for n in range(many)]
    return figures, named(rules)


def means(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Means of unstated groups, whose numbers and totals add up to what is printed."""
    groups = max(1, many // 3)
    figures: Texts = {}
    rules = []
    for n in range(groups):
        figures |= {f"n{n}": COUNT, f"s{n}": COUNT, f"m{n}": f"{draw.randint(20, 90) / 10}", f"p{n}": "12.5%"}
        rules += [f"m{n} = s{n} / n{n}", f"p{n} = n{n} / all", f"n{n} <= {draw.randint(20, 90)}"]
    figures |= {"all": COUNT, "sum": f"{groups * 99}"}
    return figures, named([*rules, "sum = " + " + ".join(f"s{n}" for n in range(min(groups, 60)))])


def long_numbers(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Factors of a hundred digits."""
    names = [f"x{n}" for n in range(max(2, many // 5))]
    rules = []
    for _ in range(many):
        one, other = draw.sample(names, 2)
        rules.append(f"{one} = {''.join(draw.choice('123456789') for _ in range(100))} * {other} + 1")
    return dict.fromkeys(names, REAL), named(rules)


def bounds(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Bounds of pairs of unstated counts, every tenth contrary to the one before."""
    rules = []
    for n in range(many):
        one, other, limit = f"x{n % (many // 2)}", f"x{(n * 7 + 1) % (many // 2)}", draw.randint(10, 99)
        rules.append(f"{one} + {other} {'<=' if n % 10 else '>='} {limit + (0 if n % 10 else 100)}")
    return used_in(rules, (f"x{n}" for n in range(many // 2)), COUNT), named(rules)


def clique(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Bounds of the same two counts: each upper one clashes with each lower one."""
    sides = ((">", 50), ("<=", 0))
    rules = [f"x {sides[n % 2][0]} y + {draw.randint(0, 40) + sides[n % 2][1]}" for n in range(many)]
    return {"x": COUNT, "y": COUNT}, named(rules)


def parity(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Sums of even numbers that are odd, in a long chain."""
    rules = [f"2 * x{n} + 4 * x{n + 1} = {2 * draw.randint(100, 900)}" for n in range(many - 1)]
    return {f"x{n}": COUNT for n in range(many)}, named(
        [*rules, f"x0 + x{many - 1} = {2 * draw.randint(50, 90) + 1}"]
    )


def knapsack(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Sums of many counts that no whole numbers give."""
    unknowns = max(4, many // 4)
    rules = []
    for _ in range(many):
        chosen = draw.sample(range(unknowns), min(unknowns, 10))
        rules.append(
            f"{2 * draw.randint(5000, 9999) + 1} = "
            + " + ".join(f"{2 * draw.randint(100, 999)} * x{n} / 1" for n in chosen[:5])
            + f" + x{chosen[-1]}"
        )
    return used_in(rules, (f"x{n}" for n in range(unknowns)), COUNT), named(rules)


def long_sums(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Each a sum of up to sixty of the same counts."""
    unknowns = [f"x{n}" for n in range(60)]
    figures = dict.fromkeys(unknowns, COUNT)
    rules = []
    for n in range(many):
        figures[f"t{n}"] = f"{draw.randint(900, 999)}个"
        rules.append(f"t{n} = " + " + ".join(draw.sample(unknowns, draw.randint(20, 60))))
    return figures, named(rules)


def linked_shares(draw: random.Random, many: int, *, wrong: bool = True) -> tuple[Texts, Texts]:
    """Shares of unstated totals, each total the one before it and a printed number more; some are `wrong`."""
    figures, rules, total = {"n0": COUNT}, [], 400
    for n in range(many // 2):
        part, more = draw.randint(1, total), draw.randint(1, 9)
        tenths = (2000 * part + total) // (2 * total) + 4 * (wrong and n % 50 == FIFTIETH)
        figures |= {
            f"s{n}": f"{tenths / 10:.1f}%",
            f"a{n}": f"{part}个",
            f"n{n + 1}": COUNT,
            f"m{n}": f"{more}个",
        }
        rules += [f"s{n} = a{n} / n{n}", f"n{n + 1} = n{n} + m{n}"]
        total += more
    return figures, named(rules)


def unstated_parts(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """Shares of unstated parts of an unstated total, which they add up to; 100% is missed."""
    figures, rules = {"all": COUNT}, []
    for n in range(many - 1):
        figures |= {f"a{n}": COUNT, f"s{n}": f"{draw.randint(1, 19999 // many) / 100:.2f}%"}
        rules.append(f"s{n} = a{n} / all")
    return figures, named([*rules, "all = " + " + ".join(f"a{n}" for n in range(min(many - 1, 200)))])


def members(draw: random.Random, many: int) -> tuple[Texts, Texts]:
    """A table of members in two years with growth, difference and shares, and its totals; three misprints."""
    rows = max(1, many // 8)
    before = [draw.randint(300, 9999) for _ in range(rows)]
    after = [count + draw.randint(-200, 900) for count in before]
    figures = {"last": f"{sum(before)}人", "this": f"{sum(after)}人"}
    rules = [f"last = {' + '.join(f'a{n}' for n in range(rows))}"]
    rules += [f"this = {' + '.join(f'b{n}' for n in range(rows))}"]
    for n, (a, b) in enumerate(zip(before, after, strict=True)):
        figures |= {f"a{n}": f"{a}人", f"b{n}": f"{b}人", f"d{n}": f"{b - a}人"}
        figures |= {f"g{n}": f"{100 * (b - a) / a:.1f}%", f"s{n}": f"{100 * b / sum(after):.1f}%"}
        figures[f"r{n}"] = f"{100 * a / sum(before):.1f}%"
        rules += [f"g{n} = (b{n} - a{n}) / a{n}", f"s{n} = b{n} / this", f"r{n} = a{n} / last"]
        rules += [f"d{n} = b{n} - a{n}", f"g{n} = d{n} / a{n}", f"d{n} <= b{n}"]
        rules += [f"b{n} <= this", f"a{n} <= last"]
    for name in draw.sample(sorted(figures), 3):
        figures[name] = re.sub("[0-9]", lambda found: str(int(found[0]) % 9 + 1), figures[name], count=1)
    return figures, named(rules)


def write_kind(path: Path, name: str, many: int) -> None:
    """Write a kind's ledger of so many rules."""
    write_ledger(path, *KINDS[name](random.Random(SEED), many))  # noqa: S311 - the same ledger each time


KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        balance, ring, ring_of_equations, loose_sums, star, star_of_totals, shares_of_one, ratios,
        real_ratios, growth, table, products, real_products, squares, means, long_numbers, bounds, clique,
        parity, knapsack, long_sums, linked_shares, unstated_parts, members,
    )
}  # fmt: skip
KINDS |= {  # weighted sums of the same eight unknowns, and of three of a third as many
    "dense_wholes": lambda draw, many: _weighted(draw, many, 8, 8, COUNT),
    "dense_reals": lambda draw, many: _weighted(draw, many, 8, 8, REAL),
    "sparse_wholes": lambda draw, many: _weighted(draw, many, max(3, many // 3), 3, COUNT),
    "sparse_reals": lambda draw, many: _weighted(draw, many, max(3, many // 3), 3, REAL),
}
