"""Fuzzes one target with Atheris, which needs Linux or macOS: `python -m benchmarks.fuzz.fuzz TARGET …`.

What is behind the target goes to libFuzzer: folders of inputs, and options such as -max_total_time=600.
An input that ends in an exception, or takes long, is kept in the folder FOUND, one for each place that
raises, the shortest; the run goes on.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import pkgutil
import re
import sys
import time
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["unionstats"]):
    import unionstats
    from benchmarks.fuzz.targets import TARGETS

    for module in pkgutil.walk_packages(unionstats.__path__, "unionstats."):
        if not module.name.endswith(("__main__", "extraction")):
            importlib.import_module(module.name)  # those too that are imported only when they are needed

SLOW = 5.0
"""Seconds of the processor that a small input may take, with the counting of branches that slows it down."""


def fuzz(name: str, found: Path) -> None:
    """Run the target for as long as libFuzzer's options say."""
    target = TARGETS[name]

    def one(data: bytes) -> None:
        began = time.process_time()
        try:
            target(data)
        except (Exception, RecursionError) as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            _keep(found, name, data, _place(error), "".join(traceback.format_exception(error)))
        took = time.process_time() - began
        if took > SLOW:
            _keep(found, name, data, f"slow-{int(took)}s", "")

    atheris.Setup([sys.argv[0], *sys.argv[2:]], one)
    atheris.Fuzz()


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
        found.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.with_name(f"{path.name}.txt").write_text(told, encoding="utf-8")
        print(f"found: {path} {hashlib.sha256(data).hexdigest()[:8]}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    fuzz(sys.argv[1], Path(os.environ.get("FOUND", "found")))
