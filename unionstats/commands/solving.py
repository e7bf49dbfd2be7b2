"""Solving problems one after another, and answering all at once or each on its own line."""

from collections.abc import Callable, Collection, Sequence

from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.run import FAILED, OK, UNREADABLE, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic, Unreadable
from unionstats.diagnostics import Problem as Finding
from unionstats.diagnostics.suggestion import closest
from unionstats.results.solve import Outcome, SolveRecord, solve_record, solve_result, unread
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.lines import Lines
from unionstats.rules.solution import Answer, Solution, solve
from unionstats.writers.json import json_lines

_LONGEST_LINE = 64 * 1024  # bytes; more than the longest problem that is read


def answer_all(run: Run, problems: Sequence[str], rounding: Rounding, reals: Collection[str]) -> int:
    """Solve the problems, deliver the answer, and return the worst of their exit codes.

    Raises WrongUsageError C015 for one of `reals` that no problem names.
    """
    found: list[tuple[str, Outcome]] = []
    with run.working(run.words.gettext("Solving"), len(problems)) as progress:
        for text in problems:
            progress(len(found))
            outcome = _outcome(text, rounding, reals)
            if isinstance(outcome, Finding) and outcome.code == "R006":  # no relation: it is to be computed
                computed = _outcome(f"x = {text}", rounding, reals)
                if isinstance(computed, Solution):
                    found.append((f"x = {text}", computed))
                    continue
            found.append((text, outcome))
    solved = [outcome for _, outcome in found if isinstance(outcome, Solution)]
    if len(solved) == len(found):  # what could not be read may name them
        names = {name for one in solved for name in one.problem.figures}
        for name in reals:
            if name not in names:
                raise WrongUsageError("C015", name=name, suggestion=closest(name, names))
    run.deliver(solve_result(found, rounding, run.words))
    if run.format not in ("json", "jsonl"):
        run.tell(unread(found), run.words.gettext("problem"))
    return max((_code(outcome) for _, outcome in found), default=OK)


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
            answer: Answer | Finding | None = lines.answer(text)
            if answer is None:
                write(json_lines(ready))  # what is answered already does not wait for what may take long
                ready = []
                try:
                    answer = _outcome(line.decode(), rounding, reals)
                except UnicodeDecodeError as error:
                    answer = Finding("R008", {}, error.start, error.start + 1)
            ready.append(solve_record(text, answer, words))
            worst = max(worst, _code(answer))
        write(json_lines(ready))
        answered += len(batch)
        progress(answered)
    return worst


def _outcome(text: str, rounding: Rounding, reals: Collection[str]) -> Outcome:
    """The solution of a problem, or why it cannot be read."""
    try:
        return solve(text, rounding, reals)
    except Unreadable as error:
        return error.problem


def _code(outcome: Answer | Finding) -> int:
    """What the exit code would be for this problem alone."""
    if isinstance(outcome, Finding):
        return UNREADABLE
    return FAILED if outcome.verdict is Verdict.INCONSISTENT else OK
