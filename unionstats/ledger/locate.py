"""Where each key and value of a TOML document stands, for a document that tomli accepted.

One pass over the headers gives every table its place; the body of a table, or of an array or inline
table inside it, is read only when something in it is asked for, and then once.

A path is a tuple of keys and of array indices: `("figures", "medal_firms", "label", "zh")`, `("marks", 0)`.
A span is a pair of offsets into `Locator.text`, where every CRLF of the document is LF;
lines and columns are the same in both.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

import tomli
from msgspec import Struct

from unionstats.ledger import lexer
from unionstats.ledger.lexer import Entry
from unionstats.ledger.lines import Lines, Span
from unionstats.pattern import pattern

KeyPath = tuple[str | int, ...]

_ESCAPE = pattern(r"\\(?:(?P<fold>[ \t]*+\n[ \t\n]*+)|x..|u.{4}|U.{8}|.)")


class _Outline(Struct, frozen=True):
    """Where the key of the header starts that names a table.

    `own` has a table's own header, by the path of its parent and then by its name;
    `passing` has the first header that names a table on the way to another, as `[a.b]` names `a`.
    """

    own: dict[KeyPath, dict[str | int, int]]
    passing: dict[KeyPath, int]


class Locator:
    """The places in one document."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self._lines = Lines(self.text)
        self._tables: dict[int, dict[KeyPath, Entry]] = {}

    def key(self, path: KeyPath) -> Span | None:
        """Return the span of the key at `path`, quotes included; for a table, of its name in its header.

        None for an element of an array and for a path that is not in the document. A table that has no
        header of its own is found where a dotted key or another header names it.
        """
        entry = self._entry(path)
        return (entry.key_start, entry.key_end) if entry and entry.key_start < entry.key_end else None

    def value(self, path: KeyPath) -> Span | None:
        """Return the span of the value at `path`; None for a table that is spread over several lines."""
        entry = self._entry(path)
        return (entry.start, entry.end) if entry and entry.start < entry.end else None

    def inside(self, path: KeyPath, start: int, end: int) -> Span | None:
        """Return the span of the characters `start:end` of the string that is the value at `path`."""
        value = self.value(path)
        if value is None or self.text[value[0]] not in "\"'":
            return None
        first, after = self._character(value, start)
        return (first, self._character(value, end - 1)[1]) if end > start else (first, min(first, after))

    def line_numbers(self, prefix: KeyPath, names: Iterable[str]) -> dict[str, int]:
        """Return the line, from 1, of the key `(*prefix, name)` for each name, in the order of the text."""
        own = self._outline.own.get(prefix, {})
        offsets: list[tuple[int, str]] = []
        for name in names:
            if (start := own.get(name)) is not None:
                offsets.append((start, name))
            elif span := self.key((*prefix, name)):
                offsets.append((span[0], name))
        offsets.sort()
        lines: dict[str, int] = {}
        before = offsets[0][0] if offsets else 0
        line, count = self._lines.at(before)[0], self.text.count
        for offset, name in offsets:
            line += count("\n", before, offset)
            lines[name], before = line, offset
        return lines

    @cached_property
    def _outline(self) -> _Outline:
        text = self.text
        outline = _Outline({}, {})
        arrays: dict[KeyPath, int] = {}
        siblings: dict[str, dict[str | int, int]] = {}
        for start, end, plain in lexer.header_keys(text, len(text)):
            parent, _, name = text[start:end].rpartition(".")
            if plain and parent in siblings:
                siblings[parent][name] = start
                continue
            header = lexer.header(text, start)
            path = _indexed(named(text, start, header.end)[1], arrays, array=header.array)
            for length in range(1, len(path)):
                outline.passing.setdefault(path[:length], start)
            tables = outline.own.setdefault(path[:-1], {})
            tables[path[-1]] = start
            if header.array:
                siblings.clear()
            elif plain:
                siblings[parent] = tables
        return outline

    def _entry(self, path: KeyPath) -> Entry | None:
        own, passing = self._outline.own, self._outline.passing
        for length in range(len(path), 0, -1):
            start = own.get(path[: length - 1], {}).get(path[length - 1])
            if start is None:
                continue
            if length == len(path):
                return self._named(path, start)
            if found := self._below(lexer.header(self.text, start).body, path[length:]):
                return found
        if path and (found := self._below(0, path)):
            return found
        return self._named(path, passing[path]) if path in passing else None

    def _named(self, path: KeyPath, start: int) -> Entry:
        """Return the part of the header with its key at `start` that names the table at `path`."""
        parts = lexer.key_parts(self.text, start, lexer.header(self.text, start).end)
        first, last = parts[sum(isinstance(part, str) for part in path) - 1]
        return Entry(first, last, last, last)

    def _below(self, start: int, path: KeyPath) -> Entry | None:
        """Return the entry at `path`, which is not empty, within the table whose body starts at `start`."""
        array = False
        while True:
            table = self._table(start, array=array)
            length = 1
            entry = table.get(path[:1])
            # a table that a dotted key implies
            while entry and entry.start == entry.end and length < len(path):
                length += 1
                entry = table.get(path[:length])
            if entry is None or length == len(path):
                return entry
            if self.text[entry.start] not in "[{":
                return None
            path, start, array = path[length:], entry.start + 1, self.text[entry.start] == "["

    def _table(self, start: int, *, array: bool) -> dict[KeyPath, Entry]:
        """Return the entries of one table by their path in it; one that a dotted key implies has no value."""
        if start in self._tables:
            return self._tables[start]
        table: dict[KeyPath, Entry] = {}
        for index, entry in enumerate(lexer.entries(self.text, start, len(self.text), array=array)):
            if array:
                table[(index,)] = entry
                continue
            path: KeyPath = ()
            for part in lexer.key_parts(self.text, entry.key_start, entry.key_end):
                path += (decoded(self.text[slice(*part)]),)
                last = Entry(*part, part[1], part[1])
                table.setdefault(path, last)
            table[path] = Entry(last.key_start, last.key_end, entry.start, entry.end)
        self._tables[start] = table
        return table

    def _character(self, value: Span, index: int) -> Span:
        """Return the span of one character of a decoded string; of its closing quotes if there are fewer."""
        text, (start, end) = self.text, value
        quotes = 3 if text.startswith((text[start] * 3), start) and end - start > len('""""') else 1
        position, end = start + quotes, end - quotes
        if quotes > 1 and text[position] == "\n":
            position += 1
        if text[start] == '"':
            for escape in _ESCAPE.finditer(text, position, end):
                if position + index < escape.start():
                    break
                index -= escape.start() - position
                if escape["fold"] is None:
                    if not index:
                        return escape.span()
                    index -= 1
                position = escape.end()
        offset = min(position + index, end)
        return offset, offset + 1


def _indexed(parts: Sequence[str], arrays: dict[KeyPath, int], *, array: bool) -> KeyPath:
    """Return the path of a header, with the index of the last element after the name of an array of tables.

    `arrays` has these indices, and takes in the new element if the header is one (`array`).
    """
    path: KeyPath = ()
    for number, part in enumerate(parts, 1):
        path += (part,)
        if array and number == len(parts):
            arrays[path] = arrays.get(path, -1) + 1
        if path in arrays:
            path += (arrays[path],)
    return path


def named(text: str, start: int, end: int) -> tuple[list[Span], tuple[str, ...]]:
    """The spans of the parts of a dotted key, quotes included, and the keys that they spell."""
    parts = lexer.key_parts(text, start, end)
    return parts, tuple(decoded(text[slice(*part)]) for part in parts)


def decoded(part: str) -> str:
    """Return the key that one part of a dotted key spells."""
    if part[0] not in "\"'":
        return part
    if part[0] == "'" or "\\" not in part:
        return part[1:-1]
    return str(tomli.loads(f"key = {part}")["key"])
