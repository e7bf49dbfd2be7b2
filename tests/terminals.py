"""Pseudo-terminals for the tests, and the installed command that runs on them."""

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

COMMAND = str(Path(sys.executable).with_name("unionstats"))
ENVIRON = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}


class Terminal:
    """A terminal of so many columns: `follower` is the end for a program, `written` what it wrote there."""

    def __init__(self, columns: int, lines: int = 60) -> None:
        self.columns = columns
        self.lines = lines

    def __enter__(self) -> "Terminal":
        """Open it."""
        self.leader, self.follower = os.openpty()
        size = struct.pack("HHHH", self.lines, self.columns, 0, 0)
        fcntl.ioctl(self.follower, termios.TIOCSWINSZ, size)
        return self

    def __exit__(self, *_: object) -> None:
        """Close both ends."""
        os.close(self.leader)
        os.close(self.follower)

    def written(self, seconds: float = 0) -> str:
        """Return what has been written since, once nothing came for so long; line ends are the terminal's."""
        data = b""
        while select.select([self.leader], [], [], seconds)[0]:
            data += os.read(self.leader, 65_536)
        return data.decode()

    def until(self, pattern: str, seconds: float = 60) -> str:
        """Return what is written up to where a pattern is found; fail if it does not come."""
        data, end = "", time.monotonic() + seconds
        while not re.search(pattern, data):
            assert time.monotonic() < end, data
            data += self.written(0.05)
        return data

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.leader, keys.encode())


def shown(columns: int, *argv: str, **environ: str) -> str:
    """Run the command on a terminal of so many columns, and return what it wrote there, `\\n` at line ends."""
    with Terminal(columns) as terminal:
        with subprocess.Popen(
            [COMMAND, *argv], stdout=terminal.follower, stderr=terminal.follower, env=ENVIRON | environ
        ) as process:
            written = ""
            while process.poll() is None:
                written += terminal.written(0.05)
        written += terminal.written()
    return written.replace("\r\n", "\n")
