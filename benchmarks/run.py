"""Times unionstats against the barest programs that could do as much, in one run, and prints ratios.

    python -m benchmarks.run [--base FOLDER] [PART ...]

The parts are startup, scale, chain, large, solve, api, forms, ledgers, text and audit. FOLDER is a checkout
of another commit, with whose shares `forms` compares.

The two sides of a ratio run in turn, as whole processes; the ratio is that of their medians. Bounds stand
beside the ratios; nothing fails when one is missed, for a busy machine proves nothing.

The peers of `solve` and `api` are the packages scrutipy (0.1.12) and grim (0.1.10): `pip install scrutipy
grim`, here or in an environment of their own, whose interpreter the variable BENCHMARK_PEERS then names.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection
from pathlib import Path

from benchmarks.dense import write_dense
from benchmarks.forms import FORMS, LEDGERS
from benchmarks.large import KINDS, balance, linked_shares, write_kind
from benchmarks.ledgers import SEED, write_form, write_ledger, write_shares
from benchmarks.rates import print_rates
from benchmarks.shares import grim_test, problem, share_rows
from benchmarks.texts import write_report

HERE = Path(__file__).parent
BARE = [sys.executable, str(HERE / "bare_typer.py")]
BARE_RICH = [sys.executable, str(HERE / "bare_typer_rich.py")]
TOMLI = [sys.executable, "-c", "import sys, tomli; tomli.load(open(sys.argv[1], 'rb'))"]
UNIONSTATS = [sys.executable, "-m", "unionstats"]
RUNS = 15
SHARES = 33_333
LINKS = 1_000
ROWS = 50_000
LEDGER_RULES = 20_000
PEERS = os.environ.get("BENCHMARK_PEERS", sys.executable)


def seconds(command: list[str], codes: Collection[int] = (0,)) -> float:
    """Run a command to its end and return the wall time; its output is read and dropped.

    Raises CalledProcessError for an exit code that is not one of `codes`.
    """
    start = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode not in codes:
        done.check_returncode()
    return time.perf_counter() - start


def paired(ours: list[str], theirs: list[str], runs: int) -> tuple[float, float]:
    """Return the median seconds of two commands that ran in turn, after a run of each that is not counted."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def report(
    name: str, ours: float, theirs: float, bound: float, unit: str = "ms", scale: float = 1000
) -> None:
    """Print one ratio and its bound."""
    ratio = ours / theirs
    print(f"{name:<46} {ours * scale:9.1f} {theirs * scale:9.1f} {unit}  ratio {ratio:5.2f}  bound {bound}")


def startup() -> None:
    """Compare a check of the ledger in the package with programs that only print."""
    ours = [*UNIONSTATS, "check", "-d", str(HERE.parent / "data.toml")]
    report("check / Typer and Rich, a table of 60 rows", *paired(ours, BARE_RICH, RUNS), 1.5)
    report("check --json / Typer, {}", *paired([*ours, "--json"], BARE, RUNS), 1.6)


def peak(command: list[str]) -> float:
    """Return the peak memory of a command in MiB, less that of a Python that does nothing."""
    probe = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
    probe += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    found = subprocess.run(
        [sys.executable, "-c", probe, *command], check=True, capture_output=True, text=True
    )
    return int(found.stdout) / (1024 if sys.platform != "darwin" else 1024**2)


def scale() -> None:
    """Compare the check of a large ledger with parsing it, and with the check of one a tenth its size."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder, "large.toml"), Path(folder, "small.toml")
        write_shares(large, SHARES)
        write_shares(small, SHARES // 10)
        command = [*UNIONSTATS, "check", "--json", "-d"]
        ours, theirs = paired([*command, str(large)], [*TOMLI, str(large)], 3)
        report(f"check --json / tomli.load, {3 * SHARES} figures", ours, theirs, 5)
        smaller = statistics.median(seconds([*command, str(small)]) for _ in range(3))
        report("ten times the figures / the figures", ours, smaller, 12)
        idle = peak([sys.executable, "-c", "import tomli"])
        parsed = peak([*TOMLI, str(large)]) - idle
        report("peak memory / the parsed document", peak([*command, str(large)]) - idle, parsed, 6, "MiB", 1)


def chain() -> None:
    """Time the check of rules that hang together: each shares an unstated total with the next."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "chain.toml")
        for name, kind in (("sums", balance), ("shares and sums", linked_shares)):
            write_ledger(path, *kind(random.Random(SEED), LINKS, wrong=False))  # noqa: S311 - the same each time
            found = statistics.median(
                seconds([*UNIONSTATS, "check", "--json", "-d", str(path)]) for _ in range(3)
            )
            print(f"{f'check --json, {LINKS} linked rules, {name}':<46} {found:9.2f} s  bound 1")


def large() -> None:
    """Time the check of ledgers of up to a thousand rules that hang together, kind by kind."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.toml")
        for name, many in ((name, many) for name in KINDS for many in (20, 200, 1000)):
            write_kind(path, name, many)
            command = [*UNIONSTATS, "check", "--json", "-d", str(path)]
            took, memory = seconds(command, (0, 1)), peak(command)
            print(f"{f'{name}, {many} rules':<46} {took:9.2f} s  bound 10  {memory:9.0f} MiB  bound 500")


def timed(command: list[str], given: bytes, *, itself: bool) -> float | None:
    """Run a command on an input: the wall time, or the seconds that it prints if it times `itself`.

    None for one that ends with an error other than the 1 of a problem that does not hold.
    """
    start = time.perf_counter()
    done = subprocess.run(command, input=given, check=False, capture_output=True)
    taken = time.perf_counter() - start
    if done.returncode not in ((0,) if itself else (0, 1)):
        return None
    return float(done.stdout) if itself else taken


def rates(
    name: str, ours: list[float], theirs: list[float | None], peer: str, bounds: tuple[float, float]
) -> None:
    """Print rows a second of both sides, their ratio, and the least that both should be."""
    our_rate = ROWS / statistics.median(ours)
    known = [one for one in theirs if one is not None]
    print(f"{name:<46} {our_rate:9,.0f} rows/s  bound {bounds[0]:,.0f}")
    if not known:
        print(f"{f'  beside {peer}':<46} {peer} is not installed")
        return
    their_rate = ROWS / statistics.median(known)
    bound = f"  bound {bounds[1]}" if bounds[1] else ""
    print(f"{f'  beside {peer}':<46} {their_rate:9,.0f} rows/s  ratio {our_rate / their_rate:5.2f}{bound}")


def solve() -> None:
    """Compare the stream, a whole process, with the loop of a GRIM test in Rust over the same rows."""
    rows = share_rows(ROWS)
    problems = "\n".join(map(problem, rows)).encode() + b"\n"
    counts = "\n".join(map(grim_test, rows)).encode()
    ours, theirs = [], []
    for _ in range(5):
        ours.append(timed([*UNIONSTATS, "solve", "-"], problems, itself=False) or 0.0)
        theirs.append(timed([PEERS, str(HERE / "peer_scrutipy.py")], counts, itself=True))
    rates("solve -, shares", ours, theirs, "scrutipy.grim_scalar", (25_000, 1.5))


def api() -> None:
    """Compare verdicts on shares that are read already with those of a GRIM test in pure Python."""
    import unionstats

    texts = share_rows(ROWS)
    rows = [[None if text == "total" else unionstats.read_quantity(text) for text in row] for row in texts]
    means = "\n".join(map(grim_test, texts)).encode()
    ours, theirs = [], []
    for _ in range(5):
        start = time.perf_counter()
        for _verdict in unionstats.judge("share = part / whole", rows):
            pass
        ours.append(time.perf_counter() - start)
        theirs.append(timed([PEERS, str(HERE / "peer_grim.py")], means, itself=True))
    rates("unionstats.judge, shares", ours, theirs, "grim.consistency_check", (100_000, 0))


def forms(base: Path = HERE.parent) -> None:
    """Print the rates of each form of rule, beside those of shares in the checkout `base`."""
    print_rates(base, PEERS)


def ledgers() -> None:
    """Compare the checks of ledgers of one form each with that of plain shares."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "ledger.toml")
        first = 0.0
        for form in FORMS:
            if form.name in LEDGERS:
                for hold, word in ((True, "holding"), (False, "failing")):
                    write_form(path, form, LEDGER_RULES, hold=hold)
                    taken = seconds([*UNIONSTATS, "check", "--json", "-d", str(path)], (0, 1))
                    first = first or taken
                    name = f"check --json, {LEDGER_RULES} rules, {form.name}, {word}"
                    print(f"{name:<66} {taken:7.2f} s  ratio {taken / first:5.2f}  bound 3")


def text() -> None:
    """Time draft and trace of a report of 1 MB and of ten, and how their times and the memory grow."""
    with tempfile.TemporaryDirectory() as folder:
        took: dict[tuple[str, int], float] = {}
        held: dict[int, float] = {}
        for size in (1, 10):
            report_path, ledger = Path(folder, f"{size}.txt"), Path(folder, f"{size}.toml")
            write_report(report_path, size * 1_000_000)
            drafting = [*UNIONSTATS, "draft", str(report_path), "-o", str(ledger), "--force"]
            took["draft", size] = min(seconds(drafting) for _ in range(2))
            held[size] = peak(drafting)
            tracing = [*UNIONSTATS, "trace", "--json", str(report_path)]
            took["trace", size] = min(
                seconds([*tracing, "-d", str(HERE.parent / "data.toml")], {1}) for _ in range(2)
            )
        for name, bound in (("draft", 3), ("trace", 2)):
            short, long = took[name, 1], took[name, 10]
            print(f"{name + ', 1 MB':<46} {short:9.2f} s  bound {bound}")
            print(f"{name + ', 10 MB':<46} {long:9.2f} s  {long / short:.1f} times as long")
        more = held[10] / held[1]
        print(f"{'draft, 10 MB: peak memory':<46} {held[10]:9.0f} MiB  {more:.1f} times as much")


def audit() -> None:
    """Time the audit of a page beside a check, and of dense reports of half and one MB with their tables."""
    page = [*UNIONSTATS, "audit", str(HERE.parent / "tests" / "bulletins" / "court_work_report.txt")]
    check = [*UNIONSTATS, "check", "-d", str(HERE.parent / "data.toml")]
    seconds(page, (1,)), seconds(check)
    pairs = [(seconds(page, (1,)), seconds(check)) for _ in range(RUNS)]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    report("audit of a page / check", ours, theirs, 2)
    with tempfile.TemporaryDirectory() as folder:
        path, took = Path(folder, "dense.md"), []
        for tables in (25, 50):
            write_dense(path, tables * 20_000, tables)
            took.append(seconds([*UNIONSTATS, "audit", str(path)], (1,)))
        print(
            f"{'audit, 1 MB and 50 tables':<46} {took[1]:9.2f} s  bound 8, {took[1] / took[0]:.1f} times half"
        )
        print(f"{'  its peak memory':<46} {peak([*UNIONSTATS, 'audit', str(path)]):9.0f} MiB")


PARTS = (startup, scale, chain, large, solve, api, forms, ledgers, text, audit)


def main() -> None:
    """Run the benchmarks that the command line names, or all."""
    names = {part.__name__: part for part in PARTS}
    reader = argparse.ArgumentParser()
    reader.add_argument("parts", nargs="*", choices=[[], *names])
    reader.add_argument("--base", type=Path, default=HERE.parent)
    chosen = reader.parse_args()
    print(f"Python {sys.version.split()[0]}; ours, theirs, their ratio and its bound")
    for name in chosen.parts or names:
        if name == "forms":
            forms(chosen.base)
        else:
            names[name]()


if __name__ == "__main__":
    main()
