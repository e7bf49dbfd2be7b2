"""Why a file of rows cannot be judged."""

from __future__ import annotations

from unionstats.diagnostics import Diagnostic, Place
from unionstats.pattern import pattern

_LINE = pattern(r"CSV Error on Line: ([0-9]+)")
_SOURCE = pattern(r"Original Line: ?([^\n]*)")
_COLUMNS = pattern(r"Expected Number of Columns: ([0-9]+) Found: ([0-9]+)")
_LONGEST = 300


class RefusedTableError(Exception):
    """A file, a column or a condition that cannot be used; `diagnostic` says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def refused(code: str, path: str = "", **words: str) -> RefusedTableError:
    """The refusal of a file."""
    return RefusedTableError(Diagnostic(code, words, file=path))


def refused_file(error: Exception, path: str) -> RefusedTableError:
    """What the reader of a file found wrong with it, at its line where it tells one."""
    text = str(error)
    line = _LINE.search(text)
    if line is None:
        detail = text.strip().partition("\n")[0].replace(path, "").strip(" '\"") or type(error).__name__
        return refused("K005", path, detail=detail[:_LONGEST])
    columns = _COLUMNS.search(text)
    words = {"detail": "open quotes", "expected": "", "found": ""}
    if columns is not None:
        few = int(columns[2]) < int(columns[1])
        words = {"detail": "short" if few else "long", "expected": columns[1], "found": columns[2]}
    elif "unicode" in text or "utf-8" in text:
        words["detail"] = "not-utf8"
    elif "Maximum line size" in text:
        words["detail"] = "too-long"
    source = _SOURCE.search(text)
    shown = source[1][:_LONGEST] if source else ""
    place = Place(int(line[1]), 1, len(shown) + 1)
    return RefusedTableError(Diagnostic("K004", words, place=place, source=shown, file=path))
