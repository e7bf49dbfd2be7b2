"""Diagnostics: what each says, the line of the file that it is about, and its record for JSON."""

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic, Place
from unionstats.diagnostics.codes import find
from unionstats.diagnostics.sentence import sentence
from unionstats.locale import Words
from unionstats.streams import PLAIN, Screen
from unionstats.text.cells import cells, head, tail
from unionstats.text.escape import escape

_LONGEST_SOURCE = 2000  # characters of a line repeated in JSON
_PIPE_WIDTH = 160  # columns of a source line where no terminal sets a width


class ProblemRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A diagnostic in JSON: columns count characters from 1, `end_column` exclusive; `source` is the line.

    `file` is null for the ledger.
    """

    code: str
    severity: str
    message: str
    key: str | None
    line: int | None
    column: int | None
    end_column: int | None
    hint: str | None
    source: str | None
    file: str | None


def problem_record(diagnostic: Diagnostic, words: Words) -> ProblemRecord:
    """Return `diagnostic` as JSON tells it; key and source are the file's own text."""
    message, hint = sentence(diagnostic.code, diagnostic.words, words.gettext)
    place, known, source = diagnostic.place, find(diagnostic.code), diagnostic.source
    severity = known.severity if known else "error"
    return ProblemRecord(
        diagnostic.code,
        "warning" if diagnostic.warning else severity,
        message,
        diagnostic.key or None,
        place.line if place else None,
        place.column if place else None,
        place.end_column if place else None,
        hint or None,
        source if source and len(source) <= _LONGEST_SOURCE else None,
        diagnostic.file or None,
    )


def in_file(record: ProblemRecord, path: str) -> ProblemRecord:
    """The record for a program that knows no ledger: its file is named, the one at `path` if it has none."""
    return replace(record, file=record.file or path)


def finding_record(
    code: str, severity: str, message: str, path: str, where: str, place: Place | None = None
) -> ProblemRecord:
    """A finding in a document that is no ledger; `where` are words for its place, which may have no line."""
    line, column, end = (place.line, place.column, place.end_column) if place else (None, None, None)
    return ProblemRecord(code, severity, message, where or None, line, column, end, None, None, path)


def excerpt(diagnostic: Diagnostic, screen: Screen = PLAIN, gutter: int = 0) -> tuple[str, int, int]:
    """The source line, or the part of a long one that matters, and the columns before and at its caret.

    `gutter` are the columns of the screen that stand before the line.
    """
    place, source = diagnostic.place, diagnostic.source
    if place is None:
        return "", 0, 0
    room = max((screen.width or _PIPE_WIDTH) - gutter, 20)
    start = min(place.column - 1, len(source))
    end = max(place.end_column - 1, start)
    before = screen.written(_indented(source[max(start - room, 0) : start], at_start=start <= room))
    marked = screen.written(escape(source[start : min(end, start + room)]))
    after = screen.written(escape(source[end : end + room]))
    if start <= room and end + room >= len(source) and cells(before + marked + after) <= room:
        return before + marked + after, cells(before), max(cells(marked), 1)
    dots = "…" if screen.unicode else "..."
    if start > room or cells(before) > room // 2:
        before = dots + tail(before, room // 2 - len(dots))
    marked = head(marked, room - cells(before) - len(dots))
    rest = head(after, room - cells(before + marked) - len(dots))
    cut = end - start > room or end + room < len(source) or rest != after
    return before + marked + rest + (dots if cut else ""), cells(before), max(cells(marked), 1)


def _indented(text: str, *, at_start: bool) -> str:
    """Escape the text before the caret; tabs that indent the line stay blank, any other tab is shown."""
    if not at_start:
        return escape(text)
    bare = text.lstrip(" \t")
    return text[: len(text) - len(bare)].replace("\t", "    ") + escape(bare)
