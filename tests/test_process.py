"""The installed command as a real process: pipes, signals, encodings, closed streams."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.runs import run_line

COMMAND = str(Path(sys.executable).with_name("unionstats"))
ROOT = Path(__file__).parents[1]
DATA = str(ROOT / "data.toml")
ENVIRON = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}


def run(
    *argv: str, stdin: bytes = b"", cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command."""
    return subprocess.run(
        [COMMAND, *argv], input=stdin, capture_output=True, check=False, cwd=cwd, env=ENVIRON | environ
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of 20,000 figures, whose table is more than a pipe holds."""
    path = tmp_path_factory.mktemp("large") / "large.toml"
    figures = (f'[figures.f{i}]\nstated = "{i}个"\nlabel = "figure {i}"\n' for i in range(20_000))
    path.write_text("format = 1\n" + "".join(figures), encoding="utf-8")
    return path


def test_exit_codes_reach_the_shell() -> None:
    """0 all well, 1 something fails, 2 a wrong line, 3 no ledger."""
    good = Path(DATA).read_bytes()
    bad = good.replace(b'"77.5%"', b'"77.4%"')
    assert run("check", "-d", DATA).returncode == 0
    assert run("check", "-d", "-", stdin=bad).returncode == 1
    assert run("check", "-d", DATA, "nothing").returncode == 2
    assert run("check", "-d", "nowhere.toml").returncode == 3


def test_the_module_is_the_command() -> None:
    """python -m unionstats writes the same."""
    done = subprocess.run(
        [sys.executable, "-m", "unionstats", "check", "-d", DATA],
        capture_output=True,
        check=False,
        env=ENVIRON,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, run("check", "-d", DATA).stdout, b"")


def test_what_others_left_to_do_is_done_at_the_end() -> None:
    """The process does not take its objects apart, and still does what was to be done at its exit."""
    code = "import atexit; from unionstats.__main__ import leave; atexit.register(print, 'done', flush=True); leave()"
    done = subprocess.run(
        [sys.executable, "-c", code, "nothing"], capture_output=True, check=False, env=ENVIRON, cwd=ROOT
    )
    assert (done.returncode, done.stdout) == (2, b"done\n")


def test_the_embedded_ledger_is_read_where_there_is_no_other(tmp_path: Path) -> None:
    """In an empty folder the command still has something to show."""
    done = run("check", "--json", cwd=tmp_path)
    assert (done.returncode, done.stderr.startswith(b"unionstats check: F008 ")) == (0, True)
    assert json.loads(done.stdout)["counts"] == {
        "consistent": 10,
        "inconsistent": 0,
        "undetermined": 10,
        "not_applied": 0,
        "questions": 0,
        "accepted": 0,
    }
    assert run("check", cwd=tmp_path, UNIONSTATS_DATA="x.toml").returncode == 3


def test_a_reader_that_goes_away_is_exit_141_and_silence(large: Path) -> None:
    """As in `unionstats figures | head -1`."""
    with subprocess.Popen(
        [COMMAND, "figures", "-f", "jsonl", "-d", str(large)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRON,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"id":"f0"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_an_interrupt_is_exit_130_and_silence(tmp_path: Path) -> None:
    """Control-C while the ledger is still coming in."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            [COMMAND, "check", "-d", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRON
        ) as process,
        pipe.open("wb", buffering=0) as feed,
    ):
        feed.write(b"format = 1\n")
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
        assert process.returncode == 130


@pytest.mark.parametrize(
    ("command", "closed"),
    [
        *(("check", closed) for closed in (">&-", "2>&-", "<&-", ">&- 2>&- <&-")),
        ("figures --json", ">&- <&-"),
        ("check nothing", ">&- 2>&-"),
    ],
)
def test_closed_streams_are_no_fault(command: str, closed: str) -> None:
    """A scheduler may start a command without any; a result that nobody can read is told, if only as exit 3."""
    line = f"{COMMAND} {command} -d {DATA} {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, env=ENVIRON)
    lost = ">&-" in closed.split()
    assert done.returncode == (2 if "nothing" in command else 3 if lost else 0)
    assert done.stdout == b"" if lost else done.stdout.startswith(b"6 stated percentages")
    assert done.stderr.startswith(b"unionstats: F010 " if lost and "2>&-" not in closed else b"")
    assert b"Traceback" not in done.stderr


def test_a_full_disk_is_told() -> None:
    """What has arrived is incomplete, and the exit code says so."""
    if not Path("/dev/full").exists():
        return
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, "check", "-d", DATA], stdout=full, stderr=subprocess.PIPE, check=False, env=ENVIRON
        )
    assert (done.returncode, done.stderr.startswith(b"unionstats: F007 ")) == (3, True)


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-16", "cp1252", "cp437"])
def test_no_encoding_is_a_fault(encoding: str) -> None:
    """A terminal that lacks a character gets a stand-in; JSON is UTF-8 everywhere."""
    for language in ("en", "zh"):
        line = ("check", "-d", DATA, "--lang", language)
        here = run_line(*line, env=ENVIRON, encoding=encoding)
        assert (here.code, here.err) == (0, "")
        assert "80" in here.raw.decode(encoding)
        assert ("审核" in here.out) is (language == "zh" and encoding in ("gbk", "utf-16"))
        assert "省总工会" in run_line(*line, "--json", encoding=encoding).raw.decode()
    for form in ("csv", "markdown", "jsonl"):
        figures = run_line("figures", "-f", form, "-d", DATA, "--lang", "zh", env=ENVIRON, encoding=encoding)
        assert "锦州" in figures.raw.decode()
    done = run(*line, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stdout, done.stderr) == (0, here.raw, b"")


@pytest.mark.parametrize(
    "line",
    [
        ("check", "-d", DATA),
        ("check", "-d", DATA, "--rounding", "down", "-f", "csv", "--lang", "zh"),
        ("show", "nothing", "-d", DATA, "--lang", "zh"),
        ("figures", "-d", "nowhere.toml", "--json"),
        ("solve", "77.4% = 62 / total; 68% = 34 / total"),
    ],
    ids=" ".join,
)
def test_a_run_within_the_tests_is_that_of_a_process(line: tuple[str, ...], tmp_path: Path) -> None:
    """Exit code, result and messages, byte for byte: most tests rely on it."""
    done = run(*line, cwd=tmp_path, PYTHONIOENCODING="gbk", COLUMNS="50")
    here = run_line(*line, env=ENVIRON | {"COLUMNS": "50"}, encoding="gbk", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.decode("gbk")) == (here.code, here.raw, here.err)


def test_a_stream_answers_a_line_before_the_next_one_comes() -> None:
    """A person, or a program, may wait for each answer; quick and other problems alike."""
    with subprocess.Popen(
        [COMMAND, "solve", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRON
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for problem, verdict in (
            ("77.5% = 62 / total", "consistent"),
            ("77.5% = 62 / 81", "inconsistent"),
            ("5 = 2 + 3", "consistent"),
        ):
            process.stdin.write(f"{problem}\n".encode())
            process.stdin.flush()
            found = json.loads(process.stdout.readline())
            assert (found["problem"], found["verdict"]) == (problem, verdict)
        process.stdin.close()
        assert process.wait() == 1
