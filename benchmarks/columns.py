"""Times rules over the rows of files against a plain loop in Python, in one run, and prints ratios.

    python -m benchmarks.columns [ROWS]

The sides of a ratio run in turn, as whole processes with compiled modules, start included; a ratio is that
of their medians: of elapsed time, and in parentheses of processor time, which other work disturbs less. Peak
memory and whether time is linear are those of ten times as many rows. Nothing fails when a bound is missed.
"""

from __future__ import annotations

import compileall
import json
import os
import random
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.run import peak
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


class Used(NamedTuple):
    """What a process used: elapsed and processor time in seconds."""

    elapsed: float
    processor: float


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


def used(command: list[str], problems: bytes = b"") -> Used:
    """What a process uses that is given some problems as standard input."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as stdin:
        stdin.write(problems)
        stdin.seek(0)
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, env=environ)
        _, status, usage = os.wait4(child.pid, 0)
        elapsed = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    return Used(elapsed, usage.ru_utime + usage.ru_stime)


def medians(commands: dict[str, list[str]]) -> dict[str, Used]:
    """The medians of each, run in turn."""
    found: dict[str, list[Used]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            found[name].append(used(command))
    return {name: Used(*map(statistics.median, zip(*runs, strict=True))) for name, runs in found.items()}


def compile_modules() -> None:
    """Compile the modules that are run, as an installation does."""
    for folder in (str(Path(__file__).parent.parent / "unionstats"), sysconfig.get_path("purelib")):
        compileall.compile_dir(folder, quiet=2)


def main(count: int) -> None:
    """Print the ratios."""
    import duckdb

    plain = [sys.executable, str(Path(__file__).parent / "plain_columns.py")]
    with tempfile.TemporaryDirectory() as folder:
        csv, parquet = Path(folder, "claims.csv"), Path(folder, "claims.parquet")
        write_claims(csv, count)
        copy = "copy (from read_csv('{}', all_varchar=true)) to '{}'"
        duckdb.sql(copy.format(csv, parquet))
        found = medians(
            {
                "plain": [*plain, str(csv)],
                "csv": audit(csv, FORMS["share"]),
                **{name: audit(parquet, rule) for name, rule in FORMS.items()},
            }
        )

        def ratio(left: str, right: str) -> str:
            one, other = found[left], found[right]
            return f"{one.elapsed / other.elapsed:.2f} ({one.processor / other.processor:.2f})"

        loop = found["plain"]
        print(f"{count:,} rows, {os.cpu_count()} cores")
        print(f"A plain loop: {loop.elapsed:.2f} ({loop.processor:.2f}) s")
        print(f"CSV: {ratio('plain', 'csv')} times the plain loop (at least 4)")
        print(f"Parquet: {ratio('plain', 'share')} times the plain loop (at least 6)")
        for name in list(FORMS)[1:]:
            print(f"{name}: {ratio('share', name)} of the rate of shares (at least 0.5)")
        explained(csv, Path(folder))
        large = Path(folder, "large.csv")
        with large.open("w", encoding="utf-8") as file:
            text = csv.read_text("utf-8")
            file.write(text)
            for _ in range(9):
                file.write(text[text.index("\n") + 1 :])
        found["large"] = used(audit(large, FORMS["share"]))
        memory = f"{peak(audit(large, FORMS['share'])):.0f} MB (under 400)"
        cores = f"{found['large'].processor / found['large'].elapsed:.1f} cores"
        print(f"{10 * count:,} rows: {ratio('large', 'csv')} times the time, {memory}, {cores}")


def explained(csv: Path, folder: Path) -> None:
    """Print the rate of explaining failing rows beside that of `solve -`."""
    failing = folder / "failing.jsonl"
    judging = used(audit(csv, FORMS["share"])).processor
    writing = used(audit(csv, FORMS["share"], "-o", str(failing))).processor
    rows = [json.loads(line) for line in failing.read_text("utf-8").splitlines()]
    problems = "".join(f"{one['share']} = {one['part']} / {one['whole']}\n" for one in rows)
    command = [sys.executable, "-m", "unionstats", "solve", "-", "--rounding", Rounding.NEAREST]
    solving = used(command, problems.encode()).processor
    ratio = solving / max(writing - judging, 1e-3)
    print(f"{len(rows):,} failing rows explained: {ratio:.2f} of the rate of solve - (at least 0.5)")


if __name__ == "__main__":
    compile_modules()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
