"""Rows a second of each form of rule, through `solve -` and through `judge`, beside what they should be.

What they are compared with are shares of another checkout of this project, if one is given, or else its own.
Both run in turn, each in a process of its own; a start is subtracted, and the best of several runs counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.forms import FORMS, PAIR, Form, problem_of, rows_of

HERE = Path(__file__).parent
ROWS, PAIR_ROWS, RUNS = 8_000, 500, 3
SHARE = FORMS[0]
"""What `solve -` and `judge` are measured by: a share of an unknown whole."""
LEAST = {True: 0.5, False: 0.25}  # of the rate of the holding share, where rows hold and where they fail
LEAST_PAIR = 0.1
LEAST_JUDGED = 2
JUDGED = ("share", "mean", "sum", "growth")


def print_rates(base: Path, peers: str) -> None:
    """Print a line for each form, holding and failing: its rate, its ratio and the bound of that.

    `base` is the checkout to compare with, `peers` an interpreter that has the package scrutipy.
    """
    print(f"{'form':<28} {'rows':<8} {'solve -':>9} {'ratio':>6} bound   {'judge':>9} {'ratio':>6} bound")
    for form in (*FORMS, PAIR):
        for hold, word in ((True, "holding"), (False, "failing")):
            first, own = _in_turn(_stream_rate, base, form, hold=hold)
            least = LEAST_PAIR if form is PAIR else LEAST[hold]
            line = f"{form.name:<28} {word:<8} {own:9,.0f} {own / first:6.2f} {least:<5}"
            if form is not PAIR:
                first, own = _in_turn(_judge_rate, base, form, hold=hold)
                is_bound = form.name.startswith(JUDGED)
                line += f"   {own:9,.0f} {own / first:6.2f} {LEAST_JUDGED if is_bound else ''}"
            print(line, flush=True)
    form = FORMS[1]
    for hold, word, least in ((True, "holding", 1.5), (False, "failing", 0.5)):
        tests = "\n".join(f"{(row[0] or '')[:-1]} {row[2]}" for row in rows_of(form, ROWS, hold=hold))
        command = [peers, str(HERE / "peer_scrutipy.py")]
        done = subprocess.run(command, input=tests, capture_output=True, text=True, check=False)
        rate = _stream_rate(HERE.parent, form, hold=hold)
        found = f"{rate * float(done.stdout) / ROWS:6.2f}" if not done.returncode else "not installed"
        print(f"{f'{form.name}, {word} / scrutipy.grim_scalar':<56} {found}  bound {least}", flush=True)


def _in_turn(rate: Callable[..., float], base: Path, form: Form, *, hold: bool) -> tuple[float, float]:
    """The best rates of the shares of `base` and of a form here, which run in turn."""
    pairs = [(rate(base, SHARE, hold=True), rate(HERE.parent, form, hold=hold)) for _ in range(RUNS)]
    first, own = map(max, zip(*pairs, strict=True))
    return first, own


def _stream_rate(folder: Path, form: Form, *, hold: bool) -> float:
    """Rows a second of `solve -`, its start subtracted."""
    count = PAIR_ROWS if form is PAIR else ROWS
    problems = [problem_of(form, row) for row in rows_of(form, count, hold=hold)]
    start, taken = _seconds(folder, problems[:1]), _seconds(folder, problems)
    return (count - 1) / max(taken - start, 1e-9)


def _seconds(folder: Path, problems: Sequence[str]) -> float:
    """CPU seconds of a whole process; those of the children that have ended are added up."""
    before = os.times()
    subprocess.run(
        [sys.executable, "-m", "unionstats", "solve", "-"],
        input="\n".join(problems).encode() + b"\n",
        cwd=folder,
        capture_output=True,
        check=False,
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _judge_rate(folder: Path, form: Form, *, hold: bool) -> float:
    """Rows a second of `judge`, on figures that are read already."""
    rows = "\n".join("\t".join(text or "" for text in row) for row in rows_of(form, ROWS, hold=hold))
    command = [sys.executable, str(HERE / "judged.py"), str(folder), form.rule]
    done = subprocess.run(command, input=rows, capture_output=True, text=True, check=True)
    return ROWS / float(done.stdout)
