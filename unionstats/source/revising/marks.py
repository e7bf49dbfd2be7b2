"""How a change is marked in a ledger, and where its comment goes."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from unionstats.ledger.document import Document
from unionstats.ledger.edits import Edit
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.writing import comment


class Mark(StrEnum):
    """What became of a figure, a row, a column or a rule in the revised text."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


class Revised(Struct, frozen=True):
    """One change: the id of a figure, a table, a row or a rule, and its texts before and now."""

    mark: Mark
    id: str
    old: str = ""
    new: str = ""


def marked(document: Document, path: KeyPath, text: str) -> Iterator[Edit]:
    """Yield the edit that puts a comment on the line before the value at a path, unless it stands there."""
    span = document.locator.value(path)
    if span is None:
        return
    start = document.text.rfind("\n", 0, span[0]) + 1
    line = document.text[start : span[0]]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    told = f"{indent}{comment(text)}\n"
    if not document.text.endswith(told, 0, start):
        yield Edit(start, start, told)


def put_behind(document: Document, path: KeyPath, elements: Sequence[str], note: str = "") -> Iterator[Edit]:
    """Yield the edits that put elements into an array behind the one at a path.

    They get lines of their own where that one is the last of its line; `note` is then a comment above each.
    """
    span, around = document.locator.value(path), document.locator.value(path[:-1])
    index = path[-1]
    if span is None or around is None or not isinstance(index, int):
        return
    text = document.text
    following = document.locator.value((*path[:-1], index + 1))
    line_end = text.find("\n", span[1])
    if line_end < 0 or (following[0] if following else around[1]) <= line_end:
        yield Edit(span[1], span[1], "".join(f", {one}" for one in elements))
        return
    start = text.rfind("\n", 0, span[0]) + 1
    before = text[start : span[0]]
    indent = before if not before.strip(" \t") else "  "
    if not text[span[1] : line_end].lstrip().startswith(","):
        yield Edit(span[1], span[1], ",")
    told = f"\n{indent}{comment(note)}" if note else ""
    yield Edit(line_end, line_end, "".join(f"{told}\n{indent}{one}," for one in elements))
