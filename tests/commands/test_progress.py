"""How far long work has come: on a terminal, on one line that is gone at the end."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

import pytest

from tests.terminals import COMMAND, ENVIRON, Terminal
from unionstats.commands import progress
from unionstats.commands.run import Run
from unionstats.locale import Language, words
from unionstats.streams import Stream, Streams


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal of 40 columns, and no patience."""
    monkeypatch.setattr(progress, "DELAY", 0.01)
    with Terminal(40) as terminal:
        yield terminal


def a_run(number: int, language: Language = Language.EN, encoding: str = "utf-8", **environ: str) -> Run:
    """A run whose standard error is the file descriptor `number`."""
    err = TextIOWrapper(open(number, "wb", closefd=False), encoding)  # noqa: SIM115
    streams = Streams(Stream(None, environ), Stream(err, environ), None)
    return Run("check", None, "table", words(language), streams, environ)


def on_the_screen(written: str) -> str:
    """What is left of all that was written: `[2K` clears a line, `[1A` goes up."""
    lines = [""]
    at = 0
    for sign in re.findall(r"\x1b\[[?\d]*[A-Za-z]|.", written, re.DOTALL):
        if sign == "\n":
            at += 1
            lines += [""]
        elif sign == "\x1b[1A":
            at -= 1
        elif sign == "\x1b[2K":
            lines[at] = ""
        elif sign.isprintable():
            lines[at] += sign
    return "\n".join(lines).strip()


def drawn(written: str) -> list[str]:
    """Each state of the line, without its colours and its bar."""
    plain = re.sub(r"\x1b\[[\d;?]*[mhl]|[━╸╺]", "", written)
    return [" ".join(line.split()) for line in plain.split("\x1b[2K")]


def test_the_line_moves_and_is_gone_at_the_end(terminal: Terminal) -> None:
    """A part of a total in per cent, else a count, else the time alone; in the reader's language."""
    run, written = a_run(terminal.follower), ""
    with run.working("Checking", 8) as done:
        done(4)
        written += terminal.until("50%.*0:00:0")
    with run.working("Solving") as done:
        done(12_000)
        written += terminal.until("12,000.*0:00:0")
    with a_run(terminal.follower, Language.ZH).working("审核", 8) as done:
        done(9)
        written += terminal.until("100%.*0:00:0")
    with run.working("Writing"):
        written += terminal.until("Writing.*0:00:0")
    written += terminal.written()
    states = "\n".join(drawn(written))
    for line in ("Checking 50% 0:00:0", "Solving 12,000 0:00:0", "审核 100% 0:00:0", "Writing 0:00:0"):
        assert f"\n{line}" in states
    assert on_the_screen(written) == ""


def test_the_line_is_gone_after_a_fault(terminal: Terminal) -> None:
    """Whatever is written next begins on a clean line."""
    working = a_run(terminal.follower).working("Checking", 8)
    written = ""
    with pytest.raises(KeyError), working:  # noqa: PT012 - the line must be up when the fault comes
        written += terminal.until("Checking.*0%.*0:00:0")
        raise KeyError
    written += terminal.written()
    assert on_the_screen(written) == ""


def test_an_interrupt_that_is_ignored_stays_ignored(terminal: Terminal) -> None:
    """As under nohup, or for a job that a script has put into the background."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with a_run(terminal.follower).working("Checking", 8):
            signal.raise_signal(signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_narrow_terminal_is_left_alone(terminal: Terminal) -> None:
    """A line that runs over could not be cleared; nor could one of stand-ins for what an encoding lacks."""
    with a_run(terminal.follower, COLUMNS="12").working("Checking", 8):
        time.sleep(0.1)
    with a_run(terminal.follower, Language.ZH, encoding="ascii").working("审核", 8):
        time.sleep(0.1)
    assert terminal.written() == ""


def test_a_dumb_terminal_and_a_pipe_get_nothing(terminal: Terminal, tmp_path: Path) -> None:
    """No thread is started for them either."""
    with a_run(terminal.follower, TERM="dumb").working("Checking", 8):
        time.sleep(0.05)
    with (tmp_path / "err").open("wb") as file:
        with a_run(file.fileno()).working("Checking", 8):
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


def test_long_work_shows_progress_on_a_terminal_until_an_interrupt(long: Path) -> None:
    """The process leaves a clean line behind, and the exit code of an interrupt."""
    with (
        Terminal(80) as terminal,
        subprocess.Popen(
            [COMMAND, "check", "-d", str(long), "--lang", "zh"],
            stdout=subprocess.DEVNULL,
            stderr=terminal.follower,
            env=ENVIRON,
        ) as process,
    ):
        written = terminal.until(r"审核.*\d+%")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        written += terminal.written()
    assert on_the_screen(written) == ""


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


def test_a_short_run_on_a_terminal_shows_and_loads_nothing() -> None:
    """Only what a check needs is written."""
    with Terminal(80) as terminal:
        line = [COMMAND, "solve", "77.5% = 62 / total"]
        done = subprocess.run(line, stdout=subprocess.PIPE, stderr=terminal.follower, check=True, env=ENVIRON)
        assert terminal.written() == ""
    assert re.search(r"total = 80", done.stdout.decode())
    code = (
        "import sys; from unionstats.cli import run; run(['solve', '5 = 2 + 3'], {}); "
        "sys.exit('unionstats.commands.progress' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
