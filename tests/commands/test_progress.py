"""What a terminal says while long work goes on, on one line that is gone at the end."""

import re
import signal
import subprocess
import time
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

import pytest

from tests.terminals import COMMAND, ENVIRON, Terminal
from unionstats.commands import run as runs
from unionstats.commands.run import Run
from unionstats.locale import Language, words
from unionstats.streams import Stream, Streams


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal of 40 columns, and no patience."""
    monkeypatch.setattr(runs, "MOMENT", 0.01)
    with Terminal(40) as terminal:
        yield terminal


def a_run(number: int, language: Language = Language.EN, encoding: str = "utf-8", **environ: str) -> Run:
    """A run whose standard error is the file descriptor `number`."""
    err = TextIOWrapper(open(number, "wb", closefd=False), encoding)  # noqa: SIM115
    streams = Streams(Stream(None, environ), Stream(err, environ), None)
    return Run("check", None, "table", words(language), streams, environ)


def test_the_line_is_gone_at_the_end_and_after_a_fault(terminal: Terminal) -> None:
    """It is cleared before anything else is written; short work says nothing."""
    with pytest.raises(KeyError), a_run(terminal.follower).working("Checking"):  # noqa: PT012 - when it is up
        assert terminal.until("…\r") == "Checking …\r"
        raise KeyError
    assert terminal.written() == "\x1b[2K"
    with a_run(terminal.follower, encoding="ascii").working("Solving"):
        assert terminal.until("\r") == "Solving ...\r"
    assert terminal.written() == "\x1b[2K"
    with a_run(terminal.follower).working("Checking"):
        pass
    assert terminal.written(0.05) == ""


def test_a_narrow_terminal_has_a_part_of_the_line(terminal: Terminal) -> None:
    """A line that runs over could not be cleared."""
    with a_run(terminal.follower, Language.ZH, COLUMNS="12").working("在正文中查找数字"):
        assert terminal.until("\r") == "在正文中查\r"


def test_a_dumb_terminal_and_a_pipe_get_nothing(terminal: Terminal, tmp_path: Path) -> None:
    """Nor does anything of the work reach a file."""
    with a_run(terminal.follower, TERM="dumb").working("Checking"):
        time.sleep(0.05)
    with (tmp_path / "err").open("wb") as file:
        with a_run(file.fileno()).working("Checking"):
            time.sleep(0.05)
        assert file.tell() == 0
    assert terminal.written() == ""


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that takes seconds: pairs of rules that share a total, each solved together."""
    path = tmp_path_factory.mktemp("long") / "long.toml"
    tables = (
        f'[figures.a{i}]\nstated = "{i % 90 + 1}.5万人"\n[figures.b{i}]\nstated = "{i % 70 + 1}.5万人"\n'
        f'[figures.s{i}]\nstated = "{i % 90}.5%"\n[figures.t{i}]\nunit = "人"\n'
        f'[checks.t{i}]\nrule = "t{i} = a{i} + b{i}"\n[checks.s{i}]\nrule = "s{i} <= a{i} / t{i}"\n'
        for i in range(4000)
    )
    path.write_text("format = 1\n" + "".join(tables), encoding="utf-8")
    return path


def test_long_work_is_told_on_a_terminal_until_an_interrupt(long: Path) -> None:
    """The exit code is that of an interrupt."""
    with (
        Terminal(80) as terminal,
        subprocess.Popen(
            [COMMAND, "check", "-d", str(long), "--lang", "zh"],
            stdout=subprocess.DEVNULL,
            stderr=terminal.follower,
            env=ENVIRON,
        ) as process,
    ):
        assert re.search("审核.*\r$", terminal.until("审核.*\r"))
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130


def test_long_work_in_a_pipe_shows_nothing(long: Path) -> None:
    """Two seconds of work, and not a byte."""
    with subprocess.Popen(
        [COMMAND, "check", "-d", str(long)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=ENVIRON,
    ) as process:
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        assert process.communicate()[1] == b""


def test_a_short_run_on_a_terminal_shows_nothing() -> None:
    """Only what a check needs is written."""
    with Terminal(80) as terminal:
        line = [COMMAND, "solve", "77.5% = 62 / total"]
        done = subprocess.run(line, stdout=subprocess.PIPE, stderr=terminal.follower, check=True, env=ENVIRON)
        assert terminal.written() == ""
    assert re.search(r"total = 80", done.stdout.decode())
