"""Large ledgers for the benchmarks, from a fixed seed: shares of unstated totals, and chains of totals."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.forms import Form, names_of, rows_of

SEED = 20210101
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


def write_sums(path: Path, links: int) -> None:
    """Write a chain of unstated totals, each the one before it and a printed number more."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same numbers each time
    figures = {"total_0": "500个"}
    for number in range(1, links + 1):
        figures |= {f"more_{number}": f"{draw.randint(1, 900)}个", f"total_{number}": ""}
    rules = {
        f"total_{number}": f"total_{number} = total_{number - 1} + more_{number}"
        for number in range(1, links + 1)
    }
    _write(path, figures, rules)


def write_linked_shares(path: Path, links: int) -> None:
    """Write `links` rules: by turns a share of an unstated total, and by how much the next one is more."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same numbers each time
    figures: dict[str, str] = {}
    rules: dict[str, str] = {}
    total = 400
    for number in range(links // 2):
        part, more = draw.randint(1, total), draw.randint(1, 9)
        tenths = (2000 * part + total) // (2 * total)
        figures |= {
            f"share_{number}": f"{tenths // 10}.{tenths % 10}%",
            f"part_{number}": f"{part}个",
            f"total_{number}": "",
            f"more_{number}": f"{more}个",
        }
        rules[f"share_{number}"] = f"share_{number} = part_{number} / total_{number}"
        rules[f"total_{number + 1}"] = f"total_{number + 1} = total_{number} + more_{number}"
        total += more
    figures[f"total_{links // 2}"] = ""
    _write(path, figures, rules)


def write_form(path: Path, form: Form, count: int, *, hold: bool) -> None:
    """Write a ledger of so many rules of one form, each with figures of its own."""
    figures: dict[str, str] = {}
    rules: dict[str, str] = {}
    for number, row in enumerate(rows_of(form, count, hold=hold)):
        names = {name: f"{name}_{number}" for name in names_of(form)}
        figures |= {names[name]: text or "" for name, text in zip(names, row, strict=True)}
        rules[f"rule_{number}"] = "".join(names.get(character, character) for character in form.rule)
    _write(path, figures, rules)


def _write(path: Path, figures: dict[str, str], rules: dict[str, str]) -> None:
    """Write printed figures and, with an empty text, unstated ones; and the rules between them."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for name, text in figures.items():
            stated = f'stated = "{text}"' if text else 'unit = "个"'
            file.write(
                f'\n[figures.{name}]\nsection = "all"\n{stated}\nlabel = {{ zh = "{name}", en = "{name}" }}\n'
            )
        for name, rule in rules.items():
            file.write(f'\n[checks.{name}]\nrule = "{rule}"\n')
