"""Times unionstats against the barest programs that could do as much, in one run, and prints ratios.

    python -m benchmarks.run [startup] [scale]

The two sides of a ratio run in turn, as whole processes; the ratio is that of their medians. Bounds stand
beside the ratios; nothing fails when one is missed, for a busy machine proves nothing.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.ledgers import write_shares

HERE = Path(__file__).parent
BARE = [sys.executable, str(HERE / "bare_typer.py")]
BARE_RICH = [sys.executable, str(HERE / "bare_typer_rich.py")]
TOMLI = [sys.executable, "-c", "import sys, tomli; tomli.load(open(sys.argv[1], 'rb'))"]
UNIONSTATS = [sys.executable, "-m", "unionstats"]
RUNS = 15
SHARES = 33_333


def seconds(command: list[str]) -> float:
    """Run a command to its end and return the wall time; its output is read and dropped."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
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
    probe = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True, check=True);"
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


def main() -> None:
    """Run the benchmarks that the command line names, or all."""
    print(f"Python {sys.version.split()[0]}; ours, theirs, their ratio and its bound")
    chosen = sys.argv[1:] or ["startup", "scale"]
    for name, benchmark in (("startup", startup), ("scale", scale)):
        if name in chosen:
            benchmark()


if __name__ == "__main__":
    main()
