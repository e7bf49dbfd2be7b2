"""Fuzzes one target with Atheris, which needs Linux or macOS: `python -m benchmarks.fuzz.fuzz TARGET …`.

What is behind the target goes to libFuzzer: folders of inputs, and options such as -max_total_time=600.
An input that ends in an exception, or takes long, is kept in the folder FOUND, one for each place that
raises, the shortest; the run goes on.
"""

from __future__ import annotations

import hashlib
import importlib
import mmap
import os
import pkgutil
import random
import re
import signal
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["unionstats"]):
    import unionstats
    from benchmarks.fuzz.targets import TARGETS

    for module in pkgutil.walk_packages(unionstats.__path__, "unionstats."):
        if not module.name.endswith(("__main__", "extraction")):
            with suppress(ImportError):  # an extra that is not installed
                importlib.import_module(module.name)  # those too that are imported only when they are needed

SLOW = 5.0
"""Seconds of the processor that a small input may take, with the counting of branches that slows it down."""

HANGS = 60.0
"""Seconds of the processor after which an input is given up."""
RUNNING = ".running"
"""The file of the input that runs, behind its length in four bytes: what a process died of."""
LONGEST = 8192
"""Bytes of that file; inputs are shorter."""
_BYTES = 0.4  # of the inputs are left to libFuzzer
_NUMBERS = ["0", "1", "9", "00", "100", "1,204", "77.5", "0.0", "-3", "1e9", "99999999999999999999"]


class HangError(BaseException):
    """An input has no end; no handler of the program for its own errors may take it."""


def fuzz(name: str, found: Path) -> None:
    """Run the target for as long as libFuzzer's options say."""
    target = TARGETS[name]
    found.mkdir(parents=True, exist_ok=True)
    (found / RUNNING).write_bytes(bytes(LONGEST))
    with (found / RUNNING).open("r+b") as file:
        running = mmap.mmap(file.fileno(), LONGEST)

    def one(data: bytes) -> None:
        running[:] = len(data).to_bytes(4, "big") + data.ljust(LONGEST - 4, b"\0")
        began = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, HANGS)
        try:
            target(data)
        except (Exception, HangError) as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            _keep(found, name, data, _place(error), "".join(traceback.format_exception(error)))
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        took = time.process_time() - began
        if took > SLOW:
            _keep(found, name, data, f"slow-{int(took)}s", "")

    signal.signal(signal.SIGVTALRM, _hang)
    atheris.Setup([sys.argv[0], *sys.argv[2:]], one, custom_mutator=_mutated)
    atheris.Fuzz()


def _hang(*_: object) -> None:
    raise HangError


def _mutated(data: bytes, most: int, seed: int) -> bytes:
    """One input made another: by libFuzzer byte by byte, or by its words and numbers moved about."""
    draw = random.Random(seed)  # noqa: S311 - the seed is libFuzzer's
    parts = re.findall(r"\d+|[A-Za-z_]+|.|\n", data.decode("utf-8", "ignore"))
    if len(parts) < 2 or draw.random() < _BYTES:  # noqa: PLR2004 - nothing to move
        return bytes(atheris.Mutate(data, most))
    for _ in range(draw.randint(1, 4)):
        at, other = draw.randrange(len(parts)), draw.randrange(len(parts))
        length = draw.choice((1, 1, 2, 5, 20))
        part = draw.choice((parts[other : other + length], [], draw.sample(_NUMBERS, 1)))
        parts[at : at + draw.choice((0, 1, length))] = part
        parts = parts or ["0"]
    return "".join(parts).encode()[:most]


def _place(error: BaseException) -> str:
    """The kind of error and the line that raised it, as a part of a file's name."""
    text = "".join(traceback.format_exception(error))
    frames = re.findall(r'File "[^"]*/(\w+)\.py", line (\d+)', text)
    kind = text.strip().rsplit("\n", 1)[-1].partition(":")[0]
    frames = [one for one in frames if one[0] not in ("fuzz", "targets")] or frames
    return re.sub(r"[^\w.-]", "", f"{kind[:60]}-{'-'.join(frames[-1])}")


def _keep(found: Path, name: str, data: bytes, place: str, told: str) -> None:
    path = found / f"{name}-{place}"
    if not path.exists() or len(data) < path.stat().st_size:
        path.write_bytes(data)
        path.with_name(f"{path.name}.txt").write_text(told, encoding="utf-8")
        print(f"found: {path} {hashlib.sha256(data).hexdigest()[:8]}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    fuzz(sys.argv[1], Path(os.environ.get("FOUND", "found")))
