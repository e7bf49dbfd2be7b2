"""What the tests of more than one room share: the program run in this process, bytes to bytes."""

from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from typing import NamedTuple

import pytest

from unionstats import cli
from unionstats.streams import Stream, Streams


class Outcome(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str
    raw: bytes


class Terminal(TextIOWrapper):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Claim it."""
        return True


@pytest.fixture
def run() -> Callable[..., Outcome]:
    """Run one command line: `run("explain", "Q002", env={"LANG": "zh_CN.UTF-8"})`, in English by default."""

    def run_line(
        *argv: str,
        env: dict[str, str] | None = None,
        stdin: bytes = b"",
        encoding: str = "utf-8",
        terminal: bool = False,
    ) -> Outcome:
        environ = env or {}
        out, err = BytesIO(), BytesIO()
        kind = Terminal if terminal else TextIOWrapper
        color = cli.given("--color", argv)
        streams = Streams(
            Stream(kind(out, encoding), environ, color),
            Stream(kind(err, encoding), environ, color),
            TextIOWrapper(BytesIO(stdin)),
        )
        code = cli.run(argv, environ, streams)
        return Outcome(
            code, out.getvalue().decode(encoding, "replace"), err.getvalue().decode(encoding), out.getvalue()
        )

    return run_line
