"""What a process meets: signals at any moment, closed descriptors, full disks, limits, rights, another writer."""

from __future__ import annotations

import ctypes
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

import unionstats
from tests.commands.test_output import DATA, REPORT, TABLE, WRITING
from tests.rules.engine import FULL

COMMAND = str(Path(sys.executable).with_name("unionstats"))
ENVIRON = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
LINES = [line for line, _ in WRITING]
PRINTING = [
    ("summary", DATA.read_bytes()),
    ("check", DATA.read_bytes()),
    ("check -f csv", DATA.read_bytes()),
    ("figures --json", DATA.read_bytes()),
    ("show medal_firms", DATA.read_bytes()),
    ("rounding", DATA.read_bytes()),
    ("trace REPORT", DATA.read_bytes()),
    ("compare DATA -", DATA.read_bytes()),
    ("solve -", b"77.5% = 62 / total\n"),
    ("solve 5=2+3", b""),
    ("draft -", REPORT),
    ("audit - --json", REPORT),
    ("new --from-csv -", TABLE),
    ("schema ledger", b""),
    ("explain F007", b""),
    ("--version", b""),
    ("check --help", b""),
]
"""Every command that prints, and what it reads from standard input."""
OLD = "old\n"
PACKAGE = str(Path(unionstats.__file__).parent) + os.sep
ON_THE_WAY = {"__init__.py", "__main__.py"}
"""What runs before an interrupt has a handler; they load nothing of the package before that."""


def start(
    line: str,
    folder: Path,
    *,
    closed: Sequence[int] = (),
    limit: Callable[[], None] = lambda: None,
    stdout: int = -1,
) -> subprocess.Popen[bytes]:
    """Start a command in a folder; `-d -` is added where the ledger is on standard input."""
    argv = line.replace("REPORT", "report.txt").replace("DATA", str(DATA)).split()
    if argv[0] in ("summary", "check", "figures", "show", "rounding", "trace") and "--help" not in argv:
        argv += ["-d", "-"]
    if argv[0] == "trace":
        (folder / "report.txt").write_bytes(REPORT)

    def prepare() -> None:
        for number in closed:
            os.close(number)
        limit()

    return subprocess.Popen(
        [COMMAND, *argv],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=ENVIRON,
        preexec_fn=prepare,  # noqa: PLW1509 - a test has no threads
    )


def told(process: subprocess.Popen[bytes], stdin: bytes) -> tuple[int, bytes, bytes]:
    """The exit code of a command and what it wrote."""
    out, err = process.communicate(stdin, timeout=120)
    return process.returncode, out or b"", err


def is_quiet(err: bytes) -> bool:
    """Whether a message is none of the interpreter's, nor a fault of the program."""
    return b"Traceback" not in err and b"X001" not in err and b"Exception ignored" not in err


def ours(err: bytes) -> set[str]:
    """The files of the package that a traceback shows."""
    files = re.findall(rb'File "(.+?)"', err)
    return {file.removeprefix(PACKAGE) for file in map(os.fsdecode, files) if file.startswith(PACKAGE)}


def target(line: str, folder: Path) -> Path:
    """The file that a command writes."""
    return folder / next(one for one in line.split() if one.startswith("late"))


def left(folder: Path) -> list[str]:
    """The files in a folder that begin with a dot."""
    return [one.name for one in folder.iterdir() if one.name.startswith(".")]


def killed(line: str, stdin: bytes, folder: Path, moments: int) -> None:
    """Kill a command at random moments of its run: the old file stays or the new one is whole, alone."""
    draw, path = random.Random(line), target(line, folder)  # noqa: S311 - the same moments each time
    began = time.monotonic()
    assert told(start(line, folder), stdin)[0] in (0, 1)
    took, whole = time.monotonic() - began, path.stat().st_size
    for moment in range(moments):
        path.write_text(OLD)
        process = start(f"{line} --force", folder)
        if stdin:
            assert process.stdin is not None
            process.stdin.write(stdin)
            process.stdin.close()
            process.stdin = None
        time.sleep(draw.uniform(0, took))
        number = (signal.SIGINT, signal.SIGTERM)[moment % 2]
        process.send_signal(number)
        code, _, err = told(process, b"")
        unstarted = b"KeyboardInterrupt" in err  # the interpreter was still on its way to the program
        assert unstarted or code in (0, 1, 130, -number)
        assert ours(err) <= ON_THE_WAY
        assert left(folder) == []
        assert path.read_text(errors="replace") == OLD or path.stat().st_size == whole
        assert unstarted or path.read_text(errors="replace") != OLD or code not in (0, 1), err


@pytest.mark.heavy
@pytest.mark.parametrize(("line", "stdin"), WRITING, ids=LINES)
def test_a_command_killed_at_any_moment_leaves_the_old_file_or_the_new(
    line: str, stdin: bytes, tmp_path: Path
) -> None:
    """At fifty moments in the full run, by SIGINT and SIGTERM in turn."""
    killed(line, stdin, tmp_path, 50 if FULL else 4)


def test_a_kill_without_warning_leaves_the_old_file(tmp_path: Path) -> None:
    """SIGKILL while the file is written, which no handler sees, and the next write goes as ever."""
    writes = "import os, signal; os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
    code = f"{writes}from unionstats.cli import run\nrun({['new', 'late.toml', '--force']!r}, {{}})"
    (tmp_path / "late.toml").write_text(OLD)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False)
    assert (done.returncode, (tmp_path / "late.toml").read_text()) == (-signal.SIGKILL, OLD)
    assert told(start("new other.toml", tmp_path), b"")[0] == 0
    assert ((tmp_path / "other.toml").exists(), (tmp_path / "late.toml").read_text()) == (True, OLD)


@pytest.mark.parametrize("call", ["fsync", "open", "replace"])
def test_a_signal_at_any_step_of_writing_leaves_no_other_file(call: str, tmp_path: Path) -> None:
    """SIGTERM right behind the call: what was written is the old file or the new one, alone."""
    signals = (
        f"import os, signal; real = os.{call}\n"
        f"def {call}(*told):\n"
        "    made = real(*told)\n"
        "    [os.kill(os.getpid(), signal.SIGTERM) for one in told if '.unionstats-' in str(one) or 'fsync' in real.__name__]\n"
        "    return made\n"
        f"os.{call} = {call}\n"
    )
    code = f"{signals}from unionstats.cli import run\nrun({['new', 'late.toml', '--force']!r}, {{}})"
    (tmp_path / "late.toml").write_text(OLD)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False)
    kept = (tmp_path / "late.toml").read_text() == OLD
    assert (done.returncode, left(tmp_path), kept) == (-signal.SIGTERM, [], call != "replace")


def test_a_killed_draft_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    """As above, at a few moments of one command."""
    killed("draft - -o late.toml", REPORT, tmp_path, 6)


@pytest.mark.parametrize(
    ("line", "stdin"),
    [pytest.param(*one, marks=[pytest.mark.heavy] * (number > 0)) for number, one in enumerate(WRITING)],
    ids=LINES,
)
def test_of_writers_at_once_one_wins(line: str, stdin: bytes, tmp_path: Path) -> None:
    """The others are told that the file exists, and leave nothing of theirs."""
    started = [start(line, tmp_path) for _ in range(3)]
    for one in started:  # all of them wait for their input, where they read any
        assert one.stdin is not None
        one.stdin.write(stdin)
    ends = [told(one, b"") for one in started]
    assert sorted(code for code, _, _ in ends) in ([0, 2, 2], [1, 2, 2])
    assert all((b"C017" in err) is (code == 2) for code, _, err in ends)
    names = {target(line, tmp_path).name} | ({"ledger.schema.json"} if "--schema" in line else set())
    assert {one.name for one in tmp_path.iterdir()} == names


@pytest.mark.heavy
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)], ids=str)
@pytest.mark.parametrize(
    ("line", "stdin"), [*WRITING, *PRINTING], ids=[*LINES, *(one for one, _ in PRINTING)]
)
def test_no_closed_descriptor_loses_anything_in_silence(
    line: str, stdin: bytes, closed: tuple[int, ...], tmp_path: Path
) -> None:
    """A closed input is no table and no ledger; a closed output is told, if only by the exit code."""
    process = start(line, tmp_path, closed=closed)
    if 0 in closed:
        assert process.stdin is not None
        process.stdin.close()
        process.stdin = None
    code, out, err = told(process, stdin)
    assert is_quiet(err)
    assert left(tmp_path) == []
    if 0 in closed and stdin:
        assert code == 3
    elif 1 in closed and (line, stdin) in PRINTING:
        assert (code, out) == (3, b"")
        assert (b"F010" in err) is (2 not in closed)
    else:
        assert code in (0, 1, 3)
    if line in LINES and code in (0, 1):
        assert target(line, tmp_path).stat().st_size > 0


@pytest.mark.heavy
@pytest.mark.parametrize(("line", "stdin"), PRINTING, ids=[line for line, _ in PRINTING])
def test_a_full_disk_behind_standard_output_is_told(line: str, stdin: bytes, tmp_path: Path) -> None:
    """Exit code 3 and the reason, from every command."""
    with Path("/dev/full").open("wb") as full:
        code, _, err = told(start(line, tmp_path, stdout=full.fileno()), stdin)
    assert (code, b"F007" in err, is_quiet(err)) == (3, True, True)


@pytest.mark.heavy
@pytest.mark.parametrize("force", ["", " --force"])
@pytest.mark.parametrize(("line", "stdin"), WRITING, ids=LINES)
def test_a_full_disk_behind_the_file_leaves_the_old_one(
    line: str, stdin: bytes, force: str, tmp_path: Path
) -> None:
    """The limit on the size of files stands in for it."""
    if force:
        target(line, tmp_path).write_text(OLD)
    code, out, err = told(
        start(line + force, tmp_path, limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))),
        stdin,
    )
    assert (code, b"File too large" in out + err, is_quiet(err)) == (3, True, True)
    assert [one.read_text() for one in tmp_path.iterdir()] == [OLD] * bool(force)


def without_rights() -> None:
    """Take from root what lets it write everywhere (capabilities 1 to 3), for the program that is started."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None, use_errno=True)
        for capability in (1, 2, 3):
            library.prctl(24, capability, 0, 0, 0)


@pytest.mark.parametrize(
    ("line", "stdin"),
    [pytest.param(*one, marks=[pytest.mark.heavy] * (number > 0)) for number, one in enumerate(WRITING)],
)
def test_a_folder_without_rights_is_told(line: str, stdin: bytes, tmp_path: Path) -> None:
    """Exit code 3 and the reason; the old file stays under --force too."""
    folder = tmp_path / "shut"
    folder.mkdir()
    target(line, folder).write_text(OLD)
    folder.chmod(0o555)
    code, out, err = told(start(f"{line} --force", folder, limit=without_rights), stdin)
    folder.chmod(0o755)
    assert (code, b"Permission denied" in out + err, is_quiet(err)) == (3, True, True)
    assert [one.read_text() for one in folder.iterdir()] == [OLD]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("kind", "amounts"),
    [
        (resource.RLIMIT_AS, [one * 2**20 for one in (24, 32, 40, 48, 56, 64, 80, 96, 128, 200)]),
        (resource.RLIMIT_NOFILE, [3, 4, 5, 6, 7, 8, 12]),
        (resource.RLIMIT_CPU, [1]),
    ],
    ids=["memory", "files", "processor"],
)
@pytest.mark.parametrize("line", ["draft - -o late.toml", "check", "export late.html -d -"])
def test_a_limit_leaves_a_whole_file_or_none(
    line: str, kind: int, amounts: Sequence[int], tmp_path: Path
) -> None:
    """What Python itself cannot do without it says in its own words; what has begun ends with a code."""
    stdin = dict([*WRITING, *PRINTING])[line]
    for amount in amounts:
        folder = tmp_path / str(amount)
        folder.mkdir()
        code, _, err = told(
            start(line, folder, limit=partial(resource.setrlimit, kind, (amount, amount))), stdin
        )
        assert left(folder) == []
        begun = not err or err.startswith((b"unionstats", b"Written: "))
        assert (begun and code in (0, 1)) is any(folder.iterdir()) or line == "check"
        assert code in (0, 1, 3, 70) if begun else b"unionstats/commands" not in err


def test_too_little_memory_to_load_the_program_is_no_traceback(tmp_path: Path) -> None:
    """One line says what failed; with more of it the result is there."""
    codes = set()
    for amount in (16, 20, 24, 28, 64, 512):
        limit = partial(resource.setrlimit, resource.RLIMIT_AS, (amount * 2**20, amount * 2**20))
        code, out, err = told(start("check", tmp_path, limit=limit), DATA.read_bytes())
        codes.add(code)
        assert code in (0, 3, 70) or b"unionstats/" not in err
        assert (code == 0) is out.startswith(b"6 stated percentages")
    assert 0 in codes
