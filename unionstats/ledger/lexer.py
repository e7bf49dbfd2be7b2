r"""The tokens of TOML, as far as finding places needs them: headers, entries, brackets, strings.

tomli says what a document means but not where; these patterns say where but not what, so they take
more than TOML allows. On text that tomli accepted they cut exactly as it does. On any other text they
end in linear time without recursion: a run once consumed is never given back (`++`, `*+`), and a string
that is never closed ends with its line, or with the text when it has three quotes.

Text has "\n" line ends only, as in tomli: a caller turns CRLF into LF first.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from unionstats.pattern import pattern

STRING = (
    r'(?:"""(?:[^"\\]++|\\.?+|"(?!""))*+(?:"{3,5}+)?+'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}+)?+"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?+'
    r"|'[^'\n]*+'?+)"
)
COMMENT = r"#[^\n]*+"
_FLAT = rf"[\[{{](?:[^\"'#\[\]{{}}]++|{STRING}|{COMMENT})*+[\]}}]"
_GAP = rf"(?:[ \t\n,]++|{COMMENT})*+"
PART = r"(?:[A-Za-z0-9_-]++|\"(?:[^\"\\\n]++|\\[^\n])*+\"|'[^'\n]*+')"
_VALUE = rf"({STRING}|{_FLAT}|[\[{{]|[^\s,\]}}#\[{{\"']++(?:[ \t]++[^\s,\]}}#]++)*+)"

_KEY = rf"({PART}(?:[ \t]*+\.[ \t]*+{PART})*+)[ \t]*+"

_HEADER = pattern(
    # whatever is no header, up to 1 the key of a bare [header], 2 of another, 3 a bracket that holds others
    rf"(?:(?!\A[ \t]*+\[)(?:[^\"'#\[{{\n]++|{STRING}|{COMMENT}|\n(?![ \t]*+\[)|{_FLAT})*+)?+"
    r"(?:(?:\A|\n)[ \t]*+\["
    rf"(?:([A-Za-z0-9_.-]++)\](?!\])|\[?+[ \t]*+((?:[^\"'#\[\]{{}}\n]++|{STRING})++)\]{{1,2}}+)"
    r"|\n?+[ \t]*+([\[{])|\Z)",
    re.DOTALL,
)
_NESTED = 3
_HEADER_KEY = pattern(rf"{_KEY}(\]++)")
_BRACKET = pattern(rf"(?:[^\"'#\[\]{{}}]++|{STRING}|{COMMENT}|{_FLAT})*+([\[\]{{}}])", re.DOTALL)
_ENTRY = pattern(rf"{_GAP}{_KEY}=[ \t]*+{_VALUE}", re.DOTALL)
_ELEMENT = pattern(rf"{_GAP}{_VALUE}", re.DOTALL)
_KEY_PART = pattern(PART)


class Header(Struct, frozen=True):
    """A `[table]` or `[[table]]` line: the span of its dotted key, and where the table's body starts."""

    start: int
    end: int
    body: int
    array: bool


class Entry(Struct, frozen=True, gc=False):
    """A key and its value, or an element of an array, which has no key (`key_start == key_end`)."""

    key_start: int
    key_end: int
    start: int
    end: int


def header_keys(text: str, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the span of the key of each header in `text[:end]`, and whether it is a plain `[bare.key]`."""
    position = 0
    match = _HEADER.match
    while found := match(text, position, end):
        kind = found.lastindex
        if kind is None:
            return
        position = found.end()
        if kind == _NESTED:
            position = closing(text, position - 1, end)
        else:
            start, stop = found.span(kind)
            yield start, stop, kind == 1


def headers(text: str) -> Iterator[Header]:
    """Yield all headers of a text."""
    return (header(text, start) for start, _, _ in header_keys(text, len(text)))


def header(text: str, start: int) -> Header:
    """Return the header whose key starts at `start`."""
    found = _HEADER_KEY.match(text, start)
    assert found is not None  # noqa: S101 - its key starts there
    return Header(start, found.end(1), found.end(), found.end() - found.start(2) == len("]]"))


def closing(text: str, start: int, end: int) -> int:
    """Return the offset after the bracket that closes the one at `start`; `end` if none does."""
    depth, position = 1, start + 1
    match = _BRACKET.match
    while depth:
        found = match(text, position, end)
        if found is None:
            return end
        depth += 1 if found[1] in "[{" else -1
        position = found.end()
    return position


def entries(text: str, start: int, end: int, *, array: bool = False) -> Iterator[Entry]:
    """Yield the entries of the table (or array) whose content starts at `start`, up to its end or `end`."""
    match = (_ELEMENT if array else _ENTRY).match
    value = 1 if array else 2
    position = start
    while found := match(text, position, end):
        first, position = found.span(value)
        if position - first == 1 and text[first] in "[{":
            position = closing(text, first, end)
        key_start, key_end = (first, first) if array else found.span(1)
        yield Entry(key_start, key_end, first, position)


def key_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the span of each part of the dotted key `text[start:end]`, quotes included."""
    return [found.span() for found in _KEY_PART.finditer(text, start, end)]


def open_brackets(text: str, start: int, end: int, *, deepest: int = 0) -> list[int]:
    """Return the offsets of the brackets in `text[start:end]` that are opened there and not closed.

    With `deepest`, stop at the first one that has so many around it.
    """
    opened: list[int] = []
    position = start
    while found := _BRACKET.match(text, position, end):
        if found[1] in "[{":
            opened.append(found.start(1))
            if len(opened) > deepest > 0:
                break
        elif opened:
            opened.pop()
        position = found.end()
    return opened


def last_statement(text: str, start: int, end: int) -> tuple[int, str]:
    """Return where the statement starts that `text[start:end]` breaks off in, and the header key above it.

    All statements before it are complete; `start` is at the beginning of a line.
    """
    piece = text[start:end]
    first, key, done = 0, "", 0
    for key_start, key_end, _ in header_keys(piece, len(piece)):
        first, key = piece.rfind("\n", 0, key_start) + 1, piece[key_start:key_end].strip()
        done = header(piece, key_start).body
    for entry in entries(piece, done, len(piece)):
        first, done = entry.key_start, entry.end
    if "\n" in piece[done:] or not done:
        first = piece.rfind("\n") + 1
    return start + first, key
