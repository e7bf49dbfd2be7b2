"""Reading bytes: what cannot be read is a finding, and nothing is read without bound."""

import io
import os
import threading
from pathlib import Path

import pytest

from unionstats.diagnostics.model import Diagnostic
from unionstats.ledger.file import LARGEST, read_beside, read_bytes

TOO_LARGE = "32 MB"


def test_a_file_or_standard_input_is_read_whole(tmp_path: Path) -> None:
    """A dash is standard input."""
    file = tmp_path / "data.toml"
    file.write_bytes(b"a = 1\r\n")
    assert read_bytes(str(file), None) == b"a = 1\r\n"
    assert read_bytes("-", io.BytesIO(b"b = 2")) == b"b = 2"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """Missing, below a file, impossible as a name, a folder, closed standard input."""
    (tmp_path / "file").touch()
    for missing in (str(tmp_path / "none"), str(tmp_path / "file" / "x"), "", "a\0b", "\ud800"):
        shown = missing.encode("utf-8", "replace").decode()
        assert read_bytes(missing, None) == Diagnostic("F001", {"path": shown})
    assert read_bytes(str(tmp_path), None) == Diagnostic("F002", {"path": str(tmp_path)})
    assert read_bytes("-", None) == Diagnostic("F003", {"path": "-", "detail": "standard input is closed"})


def test_what_the_system_refuses_is_told_in_its_words(tmp_path: Path) -> None:
    """A name that is too long stands for the rest: no permission, a broken drive."""
    path = str(tmp_path / ("x" * 5000))
    assert read_bytes(path, None) == Diagnostic("F003", {"path": path, "detail": os.strerror(36)})


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """One byte less is read."""
    file = tmp_path / "large"
    with file.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert read_bytes(str(file), None) == Diagnostic("F004", {"path": str(file), "limit": TOO_LARGE})
    os.truncate(file, LARGEST)
    assert read_bytes(str(file), None) == bytes(LARGEST)


class Endless(io.RawIOBase):
    """A stream that never ends."""

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill any buffer."""
        return len(buffer)

    def readable(self) -> bool:
        """Yes."""
        return True


def test_an_endless_stream_is_left_at_the_limit() -> None:
    """Standard input or a device."""
    with io.BufferedReader(Endless()) as stream:
        assert read_bytes("-", stream) == Diagnostic("F004", {"path": "-", "limit": TOO_LARGE})
    if os.path.exists("/dev/zero"):  # noqa: PTH110
        assert read_bytes("/dev/zero", None) == Diagnostic("F004", {"path": "/dev/zero", "limit": TOO_LARGE})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are Unix")
def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    """In as many pieces as come."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("wb", buffering=0) as stream:
            for piece in (b"a = 1\n", b"b = 2\n"):
                stream.write(piece)

    writer = threading.Thread(target=write)
    writer.start()
    assert read_bytes(str(pipe), None) == b"a = 1\nb = 2\n"
    writer.join()


def test_a_table_is_read_from_beside_the_ledger(tmp_path: Path) -> None:
    """In its folder or below, and from nowhere else, by no path and by no link."""
    folder = tmp_path / "ledgers"
    (folder / "tables").mkdir(parents=True)
    (folder / "tables" / "a.csv").write_bytes(b"x,1")
    (folder / "empty.csv").touch()
    (tmp_path / "b.csv").write_bytes(b"y,1")
    (folder / "link.csv").symlink_to(tmp_path / "b.csv")
    ledger = str(folder / "data.toml")
    assert read_beside(ledger, "tables/a.csv") == b"x,1"
    assert read_beside(ledger, "tables/../tables/a.csv") == b"x,1"
    for name, detail in (
        ("../b.csv", "outside"),
        (str(folder / "tables" / "a.csv"), "outside"),
        ("link.csv", "outside"),
        ("", "outside"),
        ("none.csv", "missing"),
        ("a\0b", "missing"),
        ("tables", "unreadable"),
        ("empty.csv", "empty"),
    ):
        assert read_beside(ledger, name) == Diagnostic("L012", {"file": name, "detail": detail})
