"""Times the suspects of a ledger of some 220 figures and 290 rules with three misprints, in one process.

    python -m benchmarks.suspects

Five seconds on one slow core is the bound for a ledger.
"""

from __future__ import annotations

import random
import time

from benchmarks.ledgers import SEED
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Figure, check_rules, parse_rule
from unionstats.rules.suspects.coverage import noticed
from unionstats.rules.suspects.find import find_suspects

ROWS = 36
LEDGERS = 10


def members(draw: random.Random) -> tuple[dict[str, str], list[str]]:
    """A table of members in two years with growth, difference and shares, and its totals."""
    before = [draw.randint(300, 9999) for _ in range(ROWS)]
    after = [count + draw.randint(-200, 900) for count in before]
    figures = {"last": f"{sum(before)}人", "this": f"{sum(after)}人"}
    rules = [
        "last = " + " + ".join(f"a{n}" for n in range(ROWS)),
        "this = " + " + ".join(f"b{n}" for n in range(ROWS)),
    ]
    for n, (a, b) in enumerate(zip(before, after, strict=True)):
        figures |= {f"a{n}": f"{a}人", f"b{n}": f"{b}人", f"d{n}": f"{b - a}人"}
        figures |= {f"g{n}": f"{100 * (b - a) / a:.1f}%", f"s{n}": f"{100 * b / sum(after):.1f}%"}
        figures[f"r{n}"] = f"{100 * a / sum(before):.1f}%"
        rules += [f"g{n} = (b{n} - a{n}) / a{n}", f"s{n} = b{n} / this", f"d{n} = b{n} - a{n}"]
        rules += [
            f"r{n} = a{n} / last",
            f"b{n} <= this",
            f"a{n} <= last",
            f"g{n} = d{n} / a{n}",
            f"d{n} <= b{n}",
        ]
    return figures, rules


def misprinted(text: str, draw: random.Random) -> str:
    """The text with another first digit."""
    at = next(at for at, character in enumerate(text) if character.isdigit())
    return text[:at] + draw.choice([digit for digit in "123456789" if digit != text[at]]) + text[at + 1 :]


def main() -> None:
    """Print the seconds of each ledger."""
    draw = random.Random(SEED)  # noqa: S311 - the same ledgers each time
    for _ in range(LEDGERS):
        texts, lines = members(draw)
        for name in draw.sample(sorted(texts), 3):
            texts[name] = misprinted(texts[name], draw)
        figures = {name: Figure(read_quantity(text)) for name, text in texts.items()}
        rules = {f"r{at}": parse_rule(rule, figures) for at, rule in enumerate(lines)}
        verdicts = check_rules(rules, figures, Rounding.NEAREST)
        start = time.perf_counter()
        groups = find_suspects(verdicts.checks, verdicts.conflicts)
        middle = time.perf_counter()
        failing = {name for group in groups for name in group.members()}
        noticed({n: c for n, c in verdicts.checks.items() if n not in failing}, Rounding.NEAREST)
        end = time.perf_counter()
        print(
            f"{len(texts)} figures, {len(rules)} rules, {len(groups)} groups:",
            f"suspects {middle - start:.2f} s, coverage {end - middle:.2f} s",
        )


if __name__ == "__main__":
    main()
