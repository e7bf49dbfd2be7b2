"""The head of a file of texts in columns, by its first bytes."""

import csv
from collections.abc import Sequence

_SEPARATORS = ",\t;|"
HEAD = 1 << 16
"""Bytes in which the head of a file ends."""


def heading_of(head: bytes) -> tuple[str, list[str]] | str:
    """What parts the columns, and their names; `not-utf8` or `empty` where there are none.

    `head` are the first bytes of the file, `HEAD` at most. A name that comes again gets `_2`.
    """
    try:
        text = head.decode("utf-8-sig", "strict" if len(head) < HEAD else "ignore")
    except UnicodeDecodeError as error:
        if b"\n" not in head[: error.start]:
            return "not-utf8"
        text = head[: error.start].decode("utf-8-sig")
    first = text.partition("\n")[0]
    if not first.strip():
        return "empty"
    delimiter = delimiter_of(first)
    return delimiter, names_of(next(csv.reader(text.splitlines(keepends=True), delimiter=delimiter)))


def delimiter_of(line: str) -> str:
    """What most likely parts the cells of a line."""
    return max(_SEPARATORS, key=line.count)


def names_of(cells: Sequence[str]) -> list[str]:
    """The names of columns by the cells of their head."""
    found = [one.strip() for one in cells]
    return [
        f"{name}_{found[:at].count(name) + 1}" if name in found[:at] else name or f"column{at + 1}"
        for at, name in enumerate(found)
    ]
