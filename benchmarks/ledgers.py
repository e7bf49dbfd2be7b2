"""Large ledgers for the benchmarks, from a fixed seed: shares of unstated totals, and rules of one form."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.forms import Form, names_of, rows_of

SEED = 20210101
COUNT, REAL = "", "?"
"""In place of a printed text: a count or a real that is not stated."""
HEAD = """format = 1

[report]
title = { zh = "性能测试台账", en = "Ledger for benchmarks" }
rounding = "nearest"

[sections.all]
title = { zh = "全部", en = "All" }
"""


def write_shares(path: Path, shares: int) -> None:
    """Write a ledger of `shares` rules; each has three figures: a share, its part, its unstated total."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same numbers each time
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for number in range(shares):
            total = draw.randint(20, 20_000)
            part = draw.randint(1, total)
            tenths = (2000 * part + total) // (2 * total)
            file.write(
                f'\n[figures.share_{number}]\nsection = "all"\nparagraph = {number % 50}\n'
                f'stated = "{tenths // 10}.{tenths % 10}%"\n'
                f'label = {{ zh = "第{number}项占比", en = "Share {number}" }}\n'
                f'\n[figures.part_{number}]\nsection = "all"\nparagraph = {number % 50}\n'
                f'stated = "{part}个"\nlabel = {{ zh = "第{number}项", en = "Part {number}" }}\n'
                f'\n[figures.total_{number}]\nsection = "all"\nunit = "个"\n'
                f'label = {{ zh = "第{number}项总数", en = "Total {number}" }}\n'
            )
        for number in range(shares):
            file.write(
                f'\n[checks.share_{number}]\nrule = "share_{number} = part_{number} / total_{number}"\n'
            )


def write_form(path: Path, form: Form, count: int, *, hold: bool) -> None:
    """Write a ledger of so many rules of one form, each with figures of its own."""
    figures: dict[str, str] = {}
    rules: dict[str, str] = {}
    for number, row in enumerate(rows_of(form, count, hold=hold)):
        names = {name: f"{name}_{number}" for name in names_of(form)}
        figures |= {names[name]: text or COUNT for name, text in zip(names, row, strict=True)}
        rules[f"rule_{number}"] = "".join(names.get(character, character) for character in form.rule)
    write_ledger(path, figures, rules)


def write_ledger(path: Path, figures: dict[str, str], rules: dict[str, str]) -> None:
    """Write printed figures, unstated ones (`COUNT`, `REAL`), and the rules between them."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for name, text in figures.items():
            stated = {COUNT: "whole = true", REAL: "whole = false"}.get(text, f'stated = "{text}"')
            file.write(f'\n[figures.{name}]\nsection = "all"\n{stated}\nlabel = "{name}"\n')
        for name, rule in rules.items():
            file.write(f'\n[checks.{name}]\nrule = "{rule}"\n')
