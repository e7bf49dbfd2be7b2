"""TOML text to data, or every error of syntax in it.

tomli stops at its first error. The statement that holds it is then left out, and the text after it is
parsed as a document of its own; so every part of the text is parsed once, however many errors there are.
The part stands under a header that no ledger has, so that what is left of a broken table does not fall
into another one, and a table that an earlier part has too is reported as a duplicate here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import tomli
from msgspec import Struct

from unionstats.ledger import lexer
from unionstats.ledger.lines import Lines, Span, line_end
from unionstats.ledger.locate import KeyPath, Locator, named
from unionstats.ledger.slips import BrokenError, Slip, clipped, is_statement
from unionstats.pattern import pattern

if TYPE_CHECKING:
    from unionstats.ledger.statement import Statement

MOST_ERRORS = 20
DEEPEST = 400
"""Brackets within each other; the same as tomli's own limit, which gives no place."""
MOST_PARTS = 16
"""Parts of one dotted key: tomli's time grows with their square, its memory with their number."""
MOST_TABLES = 1_500_000
"""Dots and opening brackets; each may cost tomli a kilobyte."""
MOST_DIGITS = 1000
"""Digits of one number: Python refuses 4300, and from a million on tomli takes a hundred bytes for each."""

_REST = '["(rest)"]\n'
_HEADER_LINE = pattern(r"^[ \t]*\[\[?[^\n,=]*\]\]?[ \t]*(?:#[^\n]*)?$", re.MULTILINE)
_DOTS = pattern(r"\.[^.\n=]{0,256}+" + r"(?:\.[^.\n=]{0,256}+)" * (MOST_PARTS - 1))
_PART = lexer.PART + r"[ \t]*+\.[ \t]*+"
_OTHER = rf"{lexer.STRING}|{lexer.COMMENT}|[\w-]++|[^\w\"'#-]++"
_LONG_KEY = pattern(rf"({_PART}(?:{_PART}){{{MOST_PARTS - 1}}})|{_OTHER}", re.DOTALL)
_DIGITS = pattern(r"[0-9A-Fa-f_]*+")
_LONG_NUMBER = pattern(rf"([+-]?+[0-9][0-9A-Za-z_]{{{MOST_DIGITS},}}+)|{_OTHER}", re.DOTALL)
_UNCLOSED = pattern(rf"('(?!'')[^'\n]*+(?!'))|{_OTHER}", re.DOTALL)


class Float(Struct, frozen=True):
    """A TOML float, `nan` and `inf` included: its text, for no figure is ever a float."""

    text: str


def parse(text: str) -> dict[str, Any] | list[Slip]:
    """Return the data of a TOML text, or its errors in the order of the text: at most 20, then T019."""
    refused = _costly(text)
    if refused:
        return [refused]
    try:
        return tomli.loads(text, parse_float=Float)
    except tomli.TOMLDecodeError as error:
        return _Errors(text, error).in_order()
    except (RecursionError, ValueError) as error:
        return [_beyond(text, error)]


def _costly(text: str) -> Slip | None:
    """Refuse what would take tomli far more time or memory than its length tells."""
    if len(text) > MOST_TABLES and sum(map(text.count, ".[{")) > MOST_TABLES:
        return Slip("T018", (0, 1), {"limit": str(MOST_TABLES)})
    if _DOTS.search(text) and (key := _first(_LONG_KEY, text)):
        return Slip("T006", key, {"limit": str(MOST_PARTS)})
    # a run of more digits covers one of these stretches as a whole
    stretch = MOST_DIGITS // 2
    starts = range(0, len(text) - stretch, stretch)
    if any(
        found.end() - found.start() >= stretch for found in (_DIGITS.match(text, s) for s in starts) if found
    ):
        number = _first(_LONG_NUMBER, text)
        return number and Slip("T007", number, {"limit": str(MOST_DIGITS)})
    return None


def _first(pattern: re.Pattern[str], text: str) -> Span | None:
    return next((found.span(1) for found in pattern.finditer(text) if found[1]), None)


def _beyond(text: str, error: Exception) -> Slip:
    """Find the place of what is valid but more than tomli takes."""
    if isinstance(error, RecursionError):
        start = lexer.open_brackets(text, 0, len(text), deepest=DEEPEST)[-1:] or [0]
        return Slip("T006", (start[0], start[0] + 1), {"limit": str(DEEPEST)})
    return Slip("T001", (0, 1), {"detail": clipped(str(error))})


class _Errors:
    """The errors of one text, of which tomli found the first."""

    def __init__(self, text: str, first: tomli.TOMLDecodeError) -> None:
        self.text = text
        self.lines = Lines(text)
        self.found: list[Slip] = []
        self.twice: set[str] = set()
        self.tables: dict[KeyPath, int] = {}
        self.arrays = False
        start = self.broken(0, first.pos, first.msg)
        while start < len(text) and len(self.found) < MOST_ERRORS:
            start = self.part(start)

    def in_order(self) -> list[Slip]:
        """Return the errors by their place, and after the twentieth only that there are more."""
        found = sorted(self.found, key=lambda slip: slip.span)
        if len(found) >= MOST_ERRORS:
            found[MOST_ERRORS:] = [Slip("T019", found[MOST_ERRORS - 1].span, {"limit": str(MOST_ERRORS)})]
        return found

    def record(self, slip: Slip) -> None:
        """Take an error; a key that is defined again and again is told once."""
        again = slip.code == "T004" and slip.words["key"] in self.twice
        if slip.code == "T004":
            self.twice.add(slip.words["key"])
        if not again:
            self.found.append(slip)

    def part(self, start: int) -> int:
        """Parse the text from `start`, record its first error, and return where to go on."""
        try:
            tomli.loads(_REST + self.text[start:], parse_float=Float)
        except tomli.TOMLDecodeError as error:
            return self.broken(start, max(start, start + error.pos - len(_REST)), error.msg)
        except (RecursionError, ValueError) as error:
            self.found.append(_beyond(self.text, error))
        else:
            self.repeated(start, len(self.text))
        return len(self.text)

    def broken(self, start: int, position: int, message: str) -> int:
        """Record the error near `position`, the first from `start` on, and return where to go on.

        `message` is told where nothing but tomli finds fault with the statement.
        """
        from unionstats.ledger.statement import Statement

        text = self.text
        if literal := _first(_UNCLOSED, text[start:position]):
            position = start + literal[1]  # tomli looked for its end in the whole text
        before = text.rfind("\n", start, max(position - 1, start))
        after = lexer.last_statement(text, start, max(before, start))[0]
        try:
            while after <= position:
                statement = Statement(text, after)
                after = statement.end
        except BrokenError as error:
            self.repeated(start, error.statement)
            self.found.append(error.slip)
            return _resumed(text, error)
        self.repeated(start, statement.start)
        if not self.stands_alone(statement):
            self.found.append(Slip("T001", (position, position + 1), {"detail": clipped(message)}))
        elif not (start and self.arrays):  # the array may be in an earlier part
            self.record(self.conflict(start, statement))
        return after

    def stands_alone(self, statement: Statement) -> bool:
        """Whether tomli takes a statement by itself, so that others are in its way."""
        try:
            tomli.loads(_REST + self.text[statement.start : statement.end], parse_float=Float)
        except tomli.TOMLDecodeError:
            return False
        return True

    def repeated(self, start: int, end: int) -> None:
        """Record each table in a part that an earlier part has too."""
        part = self.text[start:end]
        known = set(self.tables)
        for key_start, key_end, plain in lexer.header_keys(part, len(part)):
            self.arrays = self.arrays or (not plain and lexer.header(part, key_start).array)
            parts, path = named(part, key_start, key_end)
            span = (start + key_start, start + parts[-1][1])
            if path in known and not self.arrays:
                self.record(self.duplicate(span, path, self.tables[path]))
            self.tables.setdefault(path, span[0])

    def duplicate(self, span: Span, path: KeyPath, first: int | None) -> Slip:
        """The error of a key that an earlier one at `first` takes; None where that is not known."""
        line = "" if first is None else str(self.lines.place((first, first)).line)
        return Slip("T004", span, {"key": clipped(".".join(map(str, path))), "line": line})

    def conflict(self, start: int, statement: Statement) -> Slip:
        """Report a key or header whose place in the document is taken."""
        text = self.text
        path: KeyPath = ()
        if not statement.is_header:
            above = lexer.last_statement(text, start, statement.names[1])[1]
            path = named(above, 0, len(above))[1]
        path += named(text, *statement.names)[1]
        first = Locator(text[start : statement.start]).key(path)
        if first or self.arrays:
            return self.duplicate(statement.names, path, start + first[0] if first else None)
        return Slip("T016", statement.names, {"key": clipped(".".join(map(str, path)))})


def _resumed(text: str, error: BrokenError) -> int:
    """Return the start of the line to go on at after a broken statement; the end of the text if in doubt."""
    statement, position = error.statement, error.position
    line = text.rfind("\n", 0, position) + 1
    end = line_end(text, position)
    if text.startswith("[", statement):
        return end + 1
    if line > statement and is_statement(text, line):
        return line
    rest = text[statement:end]
    if error.slip.code == "T005" and text.startswith(('"""', "'''"), error.slip.span[0]):
        return len(text)
    if lexer.open_brackets(text, statement, end) or rest.count('"""') % 2 or rest.count("'''") % 2:
        header = _HEADER_LINE.search(text, end)
        return header.start() if header else len(text)
    return end + 1
