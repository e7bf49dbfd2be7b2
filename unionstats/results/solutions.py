"""The answers of `solve`: records for scripts, a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, Place
from unionstats.diagnostics import Problem as Finding
from unionstats.results.json_numbers import Number, high_number, low_number, number
from unionstats.results.problems import excerpt, problem_lines, sentence
from unionstats.results.records import Range, SolvedRecord, solved_record
from unionstats.rules.solution import Solution
from unionstats.writers.json import json_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.streams import Screen


class MeantRecord(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A change of one printed number that would make the problem hold."""

    from_: str
    to: str


class ErrorRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """Why a problem cannot be read: columns count characters from 1, `end_column` exclusive.

    `excerpt` is the problem, or the part of a long one that matters, with a caret on a line of its own.
    """

    code: str
    message: str
    column: int
    end_column: int
    hint: str | None
    excerpt: str


class SolveRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """The answer to one problem; `verdict` is null, and `error` is not, for one that cannot be read.

    `computed` is in the unit of the figure that stands alone; `distance` in units of its last printed
    place; `conflict` are the numbers, from 1, of equations that hold one by one but not together, `adjusted`
    those of shares that were adjusted to make 100.
    """

    problem: str
    verdict: str | None
    agreement: str | None
    tie: bool | None
    computed: Range | None
    solved: dict[str, SolvedRecord]
    suggestions: list[MeantRecord]
    nearest: list[str]
    distance: Number | None
    conflict: list[int]
    adjusted: list[int]
    stopped: bool
    error: ErrorRecord | None


Outcome = Solution | Finding


def solve_record(text: str, outcome: Outcome, words: Words) -> SolveRecord:
    """Return the record of one problem, which was solved or could not be read."""
    if isinstance(outcome, Finding):
        error = _error_record(text, outcome, words)
        return SolveRecord(text, None, None, None, None, {}, [], [], None, [], [], False, error)
    repair, computed = outcome.repair, outcome.computed
    distance = None if repair is None else repair.distance
    return SolveRecord(
        text,
        outcome.verdict.value,
        outcome.agreement.value,
        outcome.tie,
        None if computed is None else Range(low_number(computed), high_number(computed)),
        {name: solved_record(solved, None) for name, solved in outcome.solved.items()},
        [] if repair is None else [MeantRecord(s.found, s.meant) for s in repair.suggestions],
        [] if repair is None else list(repair.nearest),
        None if distance is None else number(distance),
        [int(name) for name in outcome.clashing],
        [int(name) for name in outcome.adjusted],
        outcome.stopped,
        None,
    )


def record_line(text: str, outcome: Outcome, words: Words) -> bytes:
    """Return the record of one problem as a line of JSON."""
    return json_lines([solve_record(text, outcome, words)])


def diagnostic_of(text: str, problem: Finding, line: int) -> Diagnostic:
    """Return what is wrong with a problem, placed in the line of that number."""
    place = Place(line, problem.start + 1, problem.end + 1)
    return Diagnostic(problem.code, problem.words, "", place, text)


def _error_record(text: str, problem: Finding, words: Words) -> ErrorRecord:
    message, hint = sentence(problem.code, problem.words, words)
    shown = "\n".join(excerpt(diagnostic_of(text, problem, 1)))
    return ErrorRecord(problem.code, message, problem.start + 1, problem.end + 1, hint or None, shown)


def unread_lines(outcomes: Sequence[tuple[str, Outcome]], screen: Screen, words: Words) -> list[str]:
    """Return for standard error what cannot be read, each with its own caret."""
    lines = []
    for line, (text, outcome) in enumerate(outcomes, 1):
        if isinstance(outcome, Finding):
            path = words.gettext("problem")
            lines += problem_lines(diagnostic_of(text, outcome, line), path, screen, words)
    return lines
