"""Shares for the benchmarks, from a fixed seed: in Chinese and English, a good third of them wrong."""

from __future__ import annotations

import random

SEED = 20210102


def share_rows(count: int) -> list[tuple[str, str, str]]:
    """Rows of share, part and whole as printed; the whole is `total` where it is not printed."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same numbers each time
    rows = []
    for number in range(count):
        whole = draw.randint(20, 3_000)
        part = draw.randint(1, whole)
        tenths = max(1, round(1000 * part / whole) + draw.choice((0, 0, 0, 0, -20, -2, -1, 1, 2, 20)))
        share = f"{tenths / 10:.1f}%"
        rows.append(
            (
                (share, str(part), "total"),
                (share, str(part), str(whole)),
                (share, f"{part}人", f"{whole}人"),
                (share, f"{part} firms", f"{whole} firms"),
                (share, f"{part / 10:.1f}万", f"{whole / 10:.1f}万"),
            )[number % 5]
        )
    return rows


def problem(row: tuple[str, str, str]) -> str:
    """A row as a problem for `solve`."""
    share, part, whole = row
    return f"{share} = {part} / {whole}"


def grim_test(row: tuple[str, str, str]) -> str:
    """The percentage and the count of a row, for peers that know whole numbers alone."""
    share, part, whole = row
    count = "".join(filter(str.isdigit, whole)) or part
    return f"{share[:-1]} {int(count)}"
