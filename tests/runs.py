"""The program run in this process, bytes to bytes: its streams are captured, its environment is given."""

import contextlib
import json
from collections.abc import Callable, Mapping
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple

from unionstats import cli
from unionstats.streams import Stream, Streams


class Outcome(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str
    raw: bytes


RunLine = Callable[..., Outcome]


class Screen(TextIOWrapper):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Claim it."""
        return True


def run_line(
    *argv: str,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    encoding: str = "utf-8",
    terminal: bool = False,
    folder: Path | None = None,
) -> Outcome:
    """Run one command line as the installed command would in `folder`, in English unless `env` says otherwise.

    A terminal is as wide as COLUMNS says. What only a process has is left out: signals, pipes that break,
    closed streams, and Python's own choice of an encoding; `tests/test_process.py` looks at those.
    """
    environ = env or {}
    out, err = BytesIO(), BytesIO()
    kind = Screen if terminal else TextIOWrapper
    color = cli.given("--color", argv)
    streams = Streams(
        Stream(kind(out, encoding), environ, color),
        Stream(kind(err, encoding), environ, color),
        TextIOWrapper(BytesIO(stdin)),
    )
    with contextlib.chdir(folder) if folder else contextlib.nullcontext():
        code = cli.run(argv, environ, streams)
    return Outcome(
        code, out.getvalue().decode(encoding, "replace"), err.getvalue().decode(encoding), out.getvalue()
    )


def audited(*line: str, stdin: bytes = b"") -> tuple[int, dict[str, Any]]:
    """The exit code and the document of an audit."""
    done = run_line("audit", *line, "--json", stdin=stdin)
    return done.code, json.loads(done.out)
