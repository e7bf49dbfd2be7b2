"""Times rules over the rows of files against a plain loop in Python, in one run, and prints ratios.

    python -m benchmarks.columns [ROWS]

The sides of a ratio run in turn, as whole processes, start included; a ratio is that of their medians. Peak
memory and whether time is linear are those of ten times as many rows. Nothing fails when a bound is missed.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from unionstats.rounding import Rounding

RUNS = 5
SEED = 20210102
FORMS = {
    "share": "share = part / whole",
    "unknown": "share = part / n",
    "sum": "total = part + rest",
    "growth": "growth = (whole - before) / before",
    "product": "total = rest * one + part",
    "bound": "part <= whole",
}
_CHILD = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


def write_claims(path: Path, count: int) -> None:
    """Rows of a share, its parts and a growth, one in a hundred wrong."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same numbers each time
    with path.open("w", encoding="utf-8") as file:
        file.write("share,part,whole,rest,total,before,growth,one\n")
        for _ in range(count):
            whole, before = draw.randint(20, 100_000), draw.randint(20, 100_000)
            part = draw.randint(1, whole)
            wrong = 20 * (draw.random() < 0.01)  # noqa: PLR2004 - one in a hundred
            share = (1000 * part + whole // 2) // whole + wrong
            growth = (1000 * (whole - before) + before // 2) // before
            sign = "-" if growth < 0 else ""
            file.write(
                f"{share // 10}.{share % 10}%,{part},{whole},{whole - part},{whole},{before},"
                f"{sign}{abs(growth) // 10}.{abs(growth) % 10}%,1\n"
            )


def audit(path: Path, rule: str, *more: str) -> list[str]:
    """The command that judges a rule."""
    return [sys.executable, "-m", "unionstats", "audit", str(path), "--rule", rule, "--json", *more]


def seconds(command: list[str]) -> float:
    """How long a process takes."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def ratios(commands: dict[str, list[str]]) -> dict[str, float]:
    """The median time of each, run in turn."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: statistics.median(found) for name, found in times.items()}


def main(count: int) -> None:
    """Print the ratios."""
    import duckdb

    plain = [sys.executable, str(Path(__file__).parent / "plain_columns.py")]
    with tempfile.TemporaryDirectory() as folder:
        csv, parquet = Path(folder, "claims.csv"), Path(folder, "claims.parquet")
        write_claims(csv, count)
        copy = "copy (from read_csv('{}', all_varchar=true)) to '{}'"
        duckdb.sql(copy.format(csv, parquet))
        found = ratios(
            {
                "plain": [*plain, str(csv)],
                "csv": audit(csv, FORMS["share"]),
                **{name: audit(parquet, rule) for name, rule in FORMS.items()},
            }
        )
        print(f"{count:,} rows, {os.cpu_count()} cores, a plain loop: {found['plain']:.2f} s")
        print(f"CSV: {found['plain'] / found['csv']:.1f} times the plain loop (at least 4)")
        print(f"Parquet: {found['plain'] / found['share']:.1f} times the plain loop (at least 6)")
        for name in list(FORMS)[1:]:
            print(f"{name}: {found['share'] / found[name]:.2f} of the rate of shares (at least 0.5)")
        explained(csv, Path(folder))
        large = Path(folder, "large.csv")
        with large.open("w", encoding="utf-8") as file:
            text = csv.read_text("utf-8")
            file.write(text)
            for _ in range(9):
                file.write(text[text.index("\n") + 1 :])
        start = time.perf_counter()
        memory = subprocess.run(
            [sys.executable, "-c", _CHILD, *audit(large, FORMS["share"])],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        took = time.perf_counter() - start
        print(f"{10 * count:,} rows: {took:.2f} s ({took / found['csv']:.1f} times), {memory} MB (under 400)")


def explained(csv: Path, folder: Path) -> None:
    """Print the rate of explaining failing rows beside that of `solve -`."""
    failing = folder / "failing.jsonl"
    judging = seconds(audit(csv, FORMS["share"]))
    writing = seconds(audit(csv, FORMS["share"], "-o", str(failing)))
    rows = [json.loads(line) for line in failing.read_text("utf-8").splitlines()]
    problems = "".join(f"{one['share']} = {one['part']} / {one['whole']}\n" for one in rows)
    command = [sys.executable, "-m", "unionstats", "solve", "-", "--rounding", Rounding.NEAREST]
    start = time.perf_counter()
    subprocess.run(command, input=problems.encode(), stdout=subprocess.DEVNULL, check=False)
    solving = time.perf_counter() - start
    ratio = solving / max(writing - judging, 1e-3)
    print(f"{len(rows):,} failing rows explained: {ratio:.2f} of the rate of solve - (at least 0.5)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
