"""Writing a file: whole or not at all, and never over another without being told to."""

from __future__ import annotations

import errno
import os
import signal
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.runs import RunLine
from unionstats import cli
from unionstats.commands.output import write_whole
from unionstats.commands.usage import WrongUsageError
from unionstats.streams import FileNotWrittenError, Stream, Streams

DATA = Path(__file__).parents[2] / "data.toml"
TABLE = "label,printed\nNew unions,62家\n".encode()
REPORT = "新建工会62家，占应建单位总数的77.5%。".encode()
WRITING = [
    ("new late.toml", b""),
    ("new late.toml --schema", b""),
    ("new late.toml --from-csv -", TABLE),
    ("draft - -o late.toml", REPORT),
    ("draft - -o late.json --json", REPORT),
    ("audit - --save late.toml", REPORT),
    *((f"export late.{ending} -d -", DATA.read_bytes()) for ending in ("html", "md", "csv", "svg", "xlsx")),
]
"""Every command that writes a file, and what it reads from standard input."""
READING = [one for one in WRITING if one[1]]


class Late(BytesIO):
    """Standard input that takes so long that another program writes the file in the meantime."""

    path: Path

    def read(self, size: int | None = -1, /) -> bytes:
        """Give the input, when the file is there."""
        self.path.write_text("precious")
        return super().read(size)


@pytest.mark.parametrize(("line", "stdin"), READING, ids=[line for line, _ in READING])
def test_a_file_that_appears_while_the_command_runs_is_kept(
    line: str, stdin: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C017 in the act of writing: nobody looked before and saw it."""
    monkeypatch.chdir(tmp_path)
    argv, source = line.split(), Late(stdin)
    source.path = tmp_path / next(one for one in argv if one.startswith("late"))
    out, err = BytesIO(), BytesIO()
    streams = Streams(
        Stream(TextIOWrapper(out, "utf-8"), {}),
        Stream(TextIOWrapper(err, "utf-8"), {}),
        TextIOWrapper(source),
    )
    assert (cli.run(argv, {}, streams), out.getvalue()) == (2, b"")
    assert f"C017 {source.path.name} exists already" in err.getvalue().decode()
    assert {one.name: one.read_text() for one in tmp_path.iterdir()} == {source.path.name: "precious"}


@pytest.mark.parametrize("path", ["file", "link", "lost", "loop"])
def test_a_name_that_is_taken_is_refused(path: str, tmp_path: Path) -> None:
    """By a file, a link to one, one to nothing and one to itself; nothing is left behind."""
    names = _names(tmp_path)
    with pytest.raises(WrongUsageError) as refused:
        write_whole(str(tmp_path / path), b"new", force=False)
    assert (refused.value.code, (tmp_path / "file").read_text(), names) == ("C017", "old", _names(tmp_path))


def _names(folder: Path) -> list[str]:
    (folder / "file").write_text("old")
    for name, target in (("link", "file"), ("lost", "nothing"), ("loop", "loop")):
        if not (folder / name).is_symlink():
            (folder / name).symlink_to(target)
    return sorted(one.name for one in folder.iterdir())


def test_force_follows_a_link_and_refuses_a_loop(tmp_path: Path) -> None:
    """The link stays a link; to nothing, it gets its file; what leads in a circle is no place."""
    _names(tmp_path)
    write_whole(str(tmp_path / "link"), b"new", force=True)
    assert ((tmp_path / "file").read_text(), (tmp_path / "link").is_symlink()) == ("new", True)
    write_whole(str(tmp_path / "lost"), b"new", force=True)
    assert (tmp_path / "nothing").read_text() == "new"
    with pytest.raises(FileNotWrittenError, match="loop: Too many levels of symbolic links"):
        write_whole(str(tmp_path / "loop"), b"new", force=True)
    assert (tmp_path / "loop").is_symlink()


def test_permissions_stay_but_not_those_of_a_program(tmp_path: Path) -> None:
    """A file that ran as its owner does not with bytes of another; a new file has those that umask leaves."""
    path = tmp_path / "file"
    path.write_text("old")
    for before, after in ((0o6755, 0o755), (0o600, 0o600), (0o444, 0o444), (0o1640, 0o640)):
        path.chmod(before)
        write_whole(str(path), b"new", force=True)
        assert path.stat().st_mode & 0o7777 == after
    mask = os.umask(0o027)
    try:
        write_whole(str(tmp_path / "second"), b"new", force=False)
    finally:
        os.umask(mask)
    assert (tmp_path / "second").stat().st_mode & 0o7777 == 0o640


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS])
def test_a_file_system_without_links_will_do(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is claimed by an empty file, which gives way; a taken one is refused as elsewhere."""

    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refused)
    path = tmp_path / "file"
    write_whole(str(path), b"first", force=False)
    with pytest.raises(WrongUsageError):
        write_whole(str(path), b"second", force=False)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"file": b"first"}
    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(FileNotWrittenError):
        write_whole(str(tmp_path / "third"), b"third", force=False)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_an_interrupt_leaves_no_half_of_a_file(
    run: RunLine, force: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends the command as ever: exit 130, and what was there stays, with nothing beside it."""
    fsync = os.fsync

    def interrupted(number: int) -> None:
        signal.raise_signal(signal.SIGINT)
        fsync(number)

    monkeypatch.setattr(os, "fsync", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        code, out, err, _ = run("draft", "-", "-o", "a.toml", *force, stdin=REPORT, folder=tmp_path)
    finally:
        signal.signal(signal.SIGINT, before)
    assert (code, out, err) == (130, "", "")
    assert [*tmp_path.iterdir()] == []
