"""The examples of a page for readers, run as they stand: its files are written, its commands run.

A line of ours runs in this process, all else by sh: other programs, what ours are given by them, exit codes.

A fenced block whose head names a file (```` ```toml data.toml ````) is that file. In a `console` block a line
that starts with "$ " is a command, lines that start with "> " carry it on, and what follows is what it
prints. A console block may name the programs that it needs beyond Python and a POSIX shell
(```` ```console jq ````); such a block runs only where they are asked for.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.runs import run_line

UPDATE = "UNIONSTATS_UPDATE_README"
"""The variable that has the pages rewritten with what their commands print now."""

_BLOCK = re.compile(r"(?<=^```)([^`\n]+)\n(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
_POSIX = """
awk basename cat chmod cmp cp cut date diff env find grep head ls mkdir mktemp mv paste printf rm sed sh sort tail
tee touch tr uniq wc xargs
"""
_WORD = r"""(?:[\w./:=,+%@-]|'[^']*'|"[^"$`\\]*")+"""
_OURS = re.compile(rf"(unionstats(?: +{_WORD})*)( 2> /dev/null)?(?: \| (.+))?", re.DOTALL)
"""A line of ours that means the same to a shell and to `shlex`, and what it is piped into."""

LOCALES = {"en": {"LC_ALL": "C.UTF-8"}, "zh": {"LC_CTYPE": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}}
"""The environment of a reader of each language."""


class Block(NamedTuple):
    """A fenced block: the words of its head, and its lines as one text."""

    head: tuple[str, ...]
    text: str

    @property
    def needs(self) -> tuple[str, ...]:
        """The programs that a console block needs beyond Python and a POSIX shell."""
        return self.head[1:] if self.head[0] == "console" else ()


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in its order."""
    for found in _BLOCK.finditer(page):
        yield Block(tuple(found[1].split()), found[2])


def consoles(page: str) -> list[str]:
    """The texts of the console blocks."""
    return [block.text for block in blocks(page) if block.head[0] == "console"]


def commands(block: str) -> list[str]:
    """The commands of a console block, each with the lines that carry it on."""
    found: list[str] = []
    carried = False
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(line[2:])
        elif carried and line.startswith("> "):
            found[-1] += f"\n{line[2:]}"
        carried = line.startswith("$ ") or (carried and line.startswith("> "))
    return found


def programs(folder: Path, others: tuple[str, ...] = ()) -> Path:
    """A folder with unionstats, Python, what a POSIX system has, and `others`, which must be there."""
    folder.mkdir(parents=True, exist_ok=True)
    here = Path(sys.executable).parent
    for name in (*_POSIX.split(), *others):
        place = shutil.which(name)
        assert place is not None, f"this test needs {name}"
        _link(folder / name, Path(place))
    for name in ("python", "python3"):
        _link(folder / name, Path(sys.executable))
    _link(folder / "unionstats", here / "unionstats")
    return folder


def _link(link: Path, target: Path) -> None:
    if not link.exists():
        link.write_text(f'#!/bin/sh\nexec "{target}" "$@"\n', encoding="utf-8")
        link.chmod(0o755)


def run(command: str, folder: Path, environ: dict[str, str], stdin: bytes = b"") -> str:
    """What a command prints, on both streams."""
    if ours := _OURS.fullmatch(command):
        line, quiet, others = ours.groups()
        _, out, err, raw = run_line(*shlex.split(line)[1:], env=environ, stdin=stdin, folder=folder)
        return (run(others, folder, environ, raw) if others else out) + ("" if quiet else err)
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environ, input=stdin, capture_output=True, check=False
    )
    return (done.stdout + done.stderr).decode()


def rerun(block: str, folder: Path, environ: dict[str, str]) -> str:
    """A console block as it would read now, all of its commands run in one folder."""
    shown = []
    for command in commands(block):
        shown += ["$ " + command.replace("\n", "\n> "), *run(command, folder, environ).splitlines()]
    return "\n".join(shown) + "\n"


def environment(path: Path, folder: Path, language: str = "en") -> dict[str, str]:
    """The environment of a reader of `language` who finds programs in `path` and has `folder` as home."""
    passed = {name: os.environ[name] for name in ("PYTHONPATH", "PYSPARK_SUBMIT_ARGS") if name in os.environ}
    return {"PATH": str(path), "HOME": str(folder), **LOCALES[language], **passed}


def reprint(page: str, folder: Path, environ: dict[str, str], *, outside: bool = False) -> str:
    """The page as it would read now: its files written into `folder`, its console blocks run there in order.

    Blocks that need other programs are run where `outside` says so, and stay as they are where it does not.
    """

    def now(found: re.Match[str]) -> str:
        block = Block(tuple(found[1].split()), found[2])
        text = block.text
        if block.head[0] == "console" and (outside or not block.needs):
            text = rerun(text, folder, environ)
        elif block.head[0] != "console" and len(block.head) > 1:
            file = folder / block.head[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return f"{found[1]}\n{text}"

    return _BLOCK.sub(now, page)
