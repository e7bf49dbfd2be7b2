"""Changes of a ledger's text: what is replaced and what is put in; all else stays as it is, byte for byte."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from unionstats.ledger import lexer
from unionstats.ledger.document import Document
from unionstats.ledger.lines import Span, line_end
from unionstats.ledger.locate import KeyPath, named

_MARK = b"\xef\xbb\xbf"


class Edit(Struct, frozen=True):
    """`text` in the place of the characters `start:end` of a document's text."""

    start: int
    end: int
    text: str


class Changed(Struct, frozen=True, forbid_unknown_fields=True):
    """Lines that changed: the number of the first in the old text, from 1, the old and the new ones."""

    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """The edits by their places; what is put in at one place stays as it was given."""
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


def applied(document: Document, edits: Iterable[Edit]) -> bytes:
    """The file with all edits, which do not overlap, in its own line ends and with its byte-order mark."""
    raw = document.raw.removeprefix(_MARK)
    lines = raw.decode().split("\n")
    text = [*(line.rstrip("\r") for line in lines[:-1]), lines[-1]]
    starts = [0, *accumulate(len(line) + 1 for line in text)]
    begins = [0, *accumulate(len(line) + 1 for line in lines)]
    end_of_line = "\r\n" if lines[0].endswith("\r") else "\n"
    whole = "\n".join(lines)

    def at(offset: int) -> int:
        line = bisect_right(starts, offset) - 1
        return min(begins[line] + offset - starts[line], len(whole))

    parts: list[str] = []
    done = 0
    for edit in in_order(edits):
        parts += (whole[done : at(edit.start)], edit.text.replace("\n", end_of_line))
        done = at(edit.end)
    made = "".join([*parts, whole[done:]]).encode()
    return _MARK + made if document.raw.startswith(_MARK) else made


def changes(document: Document, edits: Iterable[Edit]) -> Iterator[Changed]:
    """Yield the lines that the edits change, those of neighbouring lines together."""
    text = document.text
    group: list[Edit] = []
    for edit in in_order(edits):
        if group and text.find("\n", group[-1].end, edit.start) >= 0:
            yield _changed(document, group)
            group = []
        group.append(edit)
    if group:
        yield _changed(document, group)


def _changed(document: Document, group: Sequence[Edit]) -> Changed:
    text = document.text
    start = text.rfind("\n", 0, group[0].start) + 1
    end = line_end(text, group[-1].end)
    parts: list[str] = []
    done = start
    for edit in group:
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    old, new = text[start:end].split("\n"), "".join([*parts, text[done:end]]).split("\n")
    line = document.lines.place((start, start)).line
    while old and new and old[0] == new[0]:
        line, old, new = line + 1, old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return Changed(line, tuple(old), tuple(new))


def keys_at(text: str, path: KeyPath) -> Iterator[Span]:
    """Yield where the last key of a path is written: in headers, in dotted keys and in inline tables."""
    yield from _keys_in(text, path, (), 0)
    for header in lexer.headers(text):
        parts, names = named(text, header.start, header.end)
        if names[: len(path)] == path:
            yield parts[len(path) - 1]
        elif path[: len(names)] == names:
            yield from _keys_in(text, path, names, header.body)


def _keys_in(text: str, path: KeyPath, above: KeyPath, start: int) -> Iterator[Span]:
    """Yield the keys in the body of one table, whose own path is `above`."""
    for entry in lexer.entries(text, start, len(text)):
        parts, own = named(text, entry.key_start, entry.key_end)
        names = (*above, *own)
        if names[: len(path)] == path:
            yield parts[len(path) - len(above) - 1]
        elif path[: len(names)] == names and text[entry.start] == "{":
            yield from _keys_in(text, path, names, entry.start + 1)


def end_of(text: str, path: KeyPath) -> int | None:
    """Where the last table ends whose header begins with a path: behind the last line of its keys."""
    found = None
    for header in lexer.headers(text):
        if named(text, header.start, header.end)[1][: len(path)] == path:
            end = max(
                (entry.end for entry in lexer.entries(text, header.body, len(text))), default=header.body
            )
            found = line_end(text, end)
    return found
