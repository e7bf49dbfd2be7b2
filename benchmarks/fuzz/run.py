"""Fuzzes each target in a process of its own: `python -m benchmarks.fuzz.run [TARGET …] --seconds 600`.

The first inputs of a target are its folder of `seeds`, and the texts of the tests; the inputs that reach new
branches are kept in `--work` for the next run, what was found in `found` in it. A run that hangs or takes
too much memory ends the process; the next goes on in what is left of its time.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TESTS = ROOT / "tests"
_MORE = "家 人 万元 亿元 % ‰ 个百分点 1,204 62家 77.5% ， 。 合计 其中 sum( ]: >="
_PROSE = ("quantity", "draft", "audit", "trace", "markdown")


def _texts(target: str) -> Iterator[str]:
    """Texts of the tests and of the documentation that are inputs of a target."""
    if target in _PROSE:
        for path in (*sorted((TESTS / "bulletins").glob("*_*.*")), ROOT / "README.zh-CN.md"):
            yield from path.read_text(encoding="utf-8").split("\n\n")
    for kind, path, key in (
        ("quantity", TESTS / "quantity/numbers.jsonl", "literal"),
        ("solve", TESTS / "rules/equations.jsonl", "problem"),
    ):
        if target == kind:
            yield from (json.loads(line)[key] for line in path.read_text(encoding="utf-8").splitlines())
    if target == "ledger":
        for path in (ROOT / "docs/en").glob("*.md"):
            yield from re.findall(r"```toml.*?\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def _words(target: str) -> Iterator[str]:
    """Words that reports are read by, from the data of the package, and those of a target's seeds."""
    for path in (ROOT / "unionstats/languages").glob("*.toml"):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        for value in (*told.values(), *told.get("words", {}).values()):
            if isinstance(value, str):
                yield from (one for one in re.split(r"[\s/]+", value) if one.isalnum())
    for path in (HERE / "seeds" / target).glob("*"):
        yield from re.findall(r"</?[\w:]+|\w+|\W{1,2}", path.read_bytes().decode(errors="ignore"))
    yield from _MORE.split()


def _prepare(target: str, work: Path) -> tuple[list[Path], Path]:
    """The folders of the inputs of a target, that of new ones first, and libFuzzer's file of words."""
    corpus, words, seeds = work / target, work / f"{target}.words", HERE / "seeds" / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(_texts(target)):
        (corpus / f"text{number}").write_bytes(text.encode()[:2048])
    escaped = (
        "".join(f"\\x{byte:02x}" for byte in one.encode()) for one in sorted(set(_words(target))) if one
    )
    words.write_text("".join(f'"{one}"\n' for one in escaped), encoding="utf-8")
    return [corpus, *([seeds] if seeds.exists() else [])], words


def fuzz(target: str, seconds: float, work: Path) -> str:
    """Fuzz one target; a line that says how many inputs ran in how many seconds, and what ended a process."""
    folders, words = _prepare(target, work)
    found = work / "found"
    found.mkdir(exist_ok=True)
    began, runs = time.monotonic(), 0
    ended: list[str] = []
    while (left := int(seconds - (time.monotonic() - began))) > 0:
        command = [sys.executable, "-m", "benchmarks.fuzz.fuzz", target, *map(str, folders)]
        options = [f"-max_total_time={left}", "-timeout=100000", "-rss_limit_mb=3000", "-max_len=2048"]
        options += [f"-dict={words}", f"-artifact_prefix={found}/{target}-", "-print_final_stats=1"]
        environ = os.environ | {"FOUND": str(found)}
        done = subprocess.run(
            [*command, *options], cwd=ROOT, env=environ, stderr=subprocess.PIPE, check=False
        )
        told = done.stderr.decode(errors="replace")
        (work / f"{target}.log").write_text(told, encoding="utf-8")
        counts = re.findall(r"^(?:#|stat::number_of_executed_units: +)(\d+)", told, re.MULTILINE)
        runs += int(counts[-1]) if counts else 0
        if done.returncode == 0:
            break
        last = (found / ".running").read_bytes()
        name = f"{target}-exit{done.returncode}-{len(ended)}"
        (found / name).write_bytes(last[4 : 4 + int.from_bytes(last[:4], "big")])
        ended.append(name)
    names = sorted(path.name for path in found.glob(f"{target}-*") if path.suffix != ".txt")
    took = time.monotonic() - began
    return f"{target}: {runs} inputs in {took:.0f} s; found: {', '.join(names) or 'nothing'}"


def main() -> None:
    """Read the command line and fuzz."""
    from benchmarks.fuzz.targets import TARGETS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", choices=[*TARGETS, []], default=[])
    parser.add_argument("--seconds", type=float, default=600, help="for each target")
    parser.add_argument(
        "--work", type=Path, default=Path("fuzzing"), help="the folder of inputs and findings"
    )
    given = parser.parse_args()
    for target in given.targets or TARGETS:
        print(fuzz(target, given.seconds, given.work.resolve()), flush=True)


if __name__ == "__main__":
    main()
