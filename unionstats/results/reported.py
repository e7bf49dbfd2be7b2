"""What was found, for the tools that gather findings of many programs."""

from __future__ import annotations

from msgspec import Struct

from unionstats.diagnostics import Diagnostic
from unionstats.locale import Words
from unionstats.results.problems import problem_record


class Reported(Struct, frozen=True):
    """A finding in the file at `path`; `where` are the words for its place there.

    Line and columns count from 1, `end_column` exclusive; they are None where the file has no lines of its
    own, as a Word document. `level` is `error`, `warning` or `note`.
    """

    code: str
    level: str
    message: str
    path: str
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    where: str = ""


def reported(diagnostic: Diagnostic, path: str, words: Words) -> Reported:
    """A diagnostic on the file at `path`."""
    one = problem_record(diagnostic, words)
    message = f"{one.message}. {one.hint}" if one.hint else one.message
    return Reported(
        one.code,
        one.severity,
        message,
        one.file or path,
        one.line,
        one.column,
        one.end_column,
        one.key or "",
    )
