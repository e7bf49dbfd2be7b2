"""Why a file of rows cannot be judged."""

from collections.abc import Sequence

from unionstats.diagnostics import Diagnostic, Place
from unionstats.diagnostics.suggestion import closest
from unionstats.pattern import pattern

_LINE = pattern(r"CSV Error on Line: ([0-9]+)")
_SOURCE = pattern(r"Original Line: ?([^\n]*)")
_COLUMNS = pattern(r"Expected Number of Columns: ([0-9]+) Found: ([0-9]+)")
_NAMED = pattern(r"[\"`]([^\"`]+)[\"`]")
_RAISED = pattern(r"[A-Za-z_.]+(?:Error|Exception|Interrupt)\b")
_LONGEST = 300


class RefusedTableError(Exception):
    """A file, a column or a condition that cannot be used; `diagnostic` says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def refused(code: str, path: str = "", **words: str) -> RefusedTableError:
    """The refusal of a file."""
    return RefusedTableError(Diagnostic(code, words, file=path))


def refused_condition(error: Exception, columns: Sequence[str]) -> RefusedTableError:
    """What is wrong with a condition, by the first line of what is said of it."""
    detail = first_line(error)
    named = _NAMED.search(detail)
    return refused("K007", detail=detail, suggestion=closest(named[1], columns) if named else "")


def first_line(error: Exception) -> str:
    """The first line of what an error says; of one on a worker the last, which says what it was."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    raised = [line for line in lines if _RAISED.match(line)]
    return (raised[-1] if "Traceback" in str(error) and raised else lines[0])[:_LONGEST]


def refused_file(error: Exception, path: str) -> RefusedTableError:
    """What the reader of a file found wrong with it, at its line where it tells one."""
    text = str(error)
    line = _LINE.search(text)
    if line is None:
        detail = first_line(error).replace(f' "{path}"', "").replace(path, "").strip(" ':\"")
        return refused("K005", path, detail=detail)
    columns, source = _COLUMNS.search(text), _SOURCE.search(text)
    shown = source[1][:_LONGEST] if source else ""
    if columns is not None:
        detail = "short" if int(columns[2]) < int(columns[1]) else "long"
        return refused_row(path, int(line[1]), detail, shown, columns[1], columns[2])
    if "unicode" in text or "utf-8" in text:
        return refused_row(path, int(line[1]), "not-utf8", shown)
    detail = "too-long" if "Maximum line size" in text else "open quotes"
    return refused_row(path, int(line[1]), detail, shown)


def refused_row(
    path: str, line: int, detail: str, source: str = "", expected: str = "", found: str = ""
) -> RefusedTableError:
    """The refusal of a row, with its text, how many columns it should have and how many it has."""
    words, place = {"detail": detail, "expected": expected, "found": found}, Place(line, 1, len(source) + 1)
    return RefusedTableError(Diagnostic("K004", words, "", place, source, path))
