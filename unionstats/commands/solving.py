"""Solving problems one after another, and answering all at once or each on its own line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.run import FAILED, OK, UNREADABLE, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic, Unreadable
from unionstats.diagnostics import Problem as Finding
from unionstats.diagnostics.suggestion import closest
from unionstats.results.solve import Outcome, SolveRecord, solve_record
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.lines import Lines
from unionstats.rules.solution import Solution, solve
from unionstats.writers.json import json_lines

_LONGEST_LINE = 64 * 1024  # bytes; more than the longest problem that is read


class Answered(Struct, frozen=True):
    """A problem and what came of it."""

    text: str
    outcome: Outcome

    @property
    def code(self) -> int:
        """What the exit code would be for this problem alone."""
        if isinstance(self.outcome, Solution):
            return FAILED if self.outcome.verdict is Verdict.INCONSISTENT else OK
        return UNREADABLE


def answer_one(text: str, rounding: Rounding, reals: Collection[str]) -> Answered:
    """Solve one problem, or find out why it cannot be read."""
    try:
        return Answered(text, solve(text, rounding, reals))
    except Unreadable as error:
        return Answered(text, error.problem)


def _computed(text: str, rounding: Rounding, reals: Collection[str]) -> Answered:
    """The same of a problem from the command line: one without a relation is what is to be computed."""
    answered = answer_one(text, rounding, reals)
    if isinstance(answered.outcome, Finding) and answered.outcome.code == "R006":
        computed = answer_one(f"x = {text}", rounding, reals)
        return computed if isinstance(computed.outcome, Solution) else answered
    return answered


def answer_all(run: Run, problems: Sequence[str], rounding: Rounding, reals: Collection[str]) -> int:
    """Solve the problems, deliver the answer, and return the worst of their exit codes.

    Raises WrongUsageError C015 for one of `reals` that no problem names.
    """
    from unionstats.results.solve import solve_result

    found: list[Answered] = []
    with run.working(run.words.gettext("Solving"), len(problems)) as progress:
        for text in problems:
            progress(len(found))
            found.append(_computed(text, rounding, reals))
    _require_names(found, reals)
    pairs = [(one.text, one.outcome) for one in found]
    run.deliver(solve_result(pairs, rounding, run.words))
    if run.format not in ("json", "jsonl"):
        from unionstats.results.solve import unread

        run.tell(unread(pairs), run.words.gettext("problem"))
    return max((one.code for one in found), default=OK)


def answer_stream(run: Run, rounding: Rounding, reals: Collection[str]) -> int:
    """Solve the problems of standard input, a line of JSON for each as it comes; the worst exit code.

    Raises LedgerRefusedError F003 where standard input is closed.
    """
    if run.streams.stdin is None:
        raise LedgerRefusedError(None, [Diagnostic("F003", {"detail": "standard input is closed"})])
    if run.streams.out.is_terminal:  # the answers themselves show how far it is
        return _answer_stream(run, rounding, reals, lambda _: None)
    with run.working(run.words.gettext("Solving")) as progress:
        return _answer_stream(run, rounding, reals, progress)


def _answer_stream(
    run: Run, rounding: Rounding, reals: Collection[str], progress: Callable[[int], None]
) -> int:
    worst, answered = OK, 0
    lines, write, words = Lines(rounding, reals), run.streams.out.write_bytes, run.words
    for batch in run.streams.batches(_LONGEST_LINE):
        ready: list[SolveRecord] = []
        for line in batch:
            text = line.decode(errors="backslashreplace")
            answer = lines.answer(text)
            if answer is None:
                write(json_lines(ready))  # what is answered already does not wait for what may take long
                one = _answer_line(line, rounding, reals)
                ready = [solve_record(one.text, one.outcome, words)]
                worst = max(worst, one.code)
            else:
                ready.append(solve_record(text, answer, words))
                worst = worst if answer.verdict is not Verdict.INCONSISTENT else max(worst, FAILED)
        write(json_lines(ready))
        answered += len(batch)
        progress(answered)
    return worst


def _answer_line(line: bytes, rounding: Rounding, reals: Collection[str]) -> Answered:
    try:
        return answer_one(line.decode(), rounding, reals)
    except UnicodeDecodeError as error:
        text = line.decode(errors="backslashreplace")
        return Answered(text, Finding("R008", {}, error.start, error.start + 1))


def _require_names(answers: Sequence[Answered], reals: Collection[str]) -> None:
    solved = [one.outcome for one in answers if isinstance(one.outcome, Solution)]
    if len(solved) < len(answers):
        return  # what could not be read may name them
    names = {name for one in solved for name in one.problem.figures}
    for name in reals:
        if name not in names:
            raise WrongUsageError("C015", name=name, suggestion=closest(name, names))
