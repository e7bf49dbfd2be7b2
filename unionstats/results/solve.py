"""What `solve` found: each problem, its verdict, and what follows from it."""

from collections.abc import Mapping, Sequence
from functools import partial

from unionstats.diagnostics import Diagnostic, Place
from unionstats.diagnostics import Problem as Finding
from unionstats.diagnostics.sentence import sentence
from unionstats.locale import Words
from unionstats.quantity.formatting import with_unit
from unionstats.results.document import Record, Result
from unionstats.results.heads import listed
from unionstats.results.numbers import Number, equation_text, number, solved_text, unit_for, value_text
from unionstats.results.problems import excerpt
from unionstats.results.records import Range, SolvedRecord, range_record, solved_record
from unionstats.results.repairs import repair_facts
from unionstats.results.table import Block, Facts, Lines, line
from unionstats.results.verdicts import SIGNS, check_words, computed_text, verdict_words
from unionstats.rounding import Rounding
from unionstats.rules import Repair, Solved
from unionstats.rules.solution import Answer, Solution

Outcome = Solution | Finding


class MeantRecord(Record, frozen=True, rename={"from_": "from"}):
    """A change of one printed number that would make the problem hold."""

    from_: str
    to: str


class ErrorRecord(Record, frozen=True):
    """Why a problem cannot be read: columns count characters from 1, `end_column` exclusive.

    `excerpt` is the problem, or the part of a long one that matters, with a caret on a line of its own.
    """

    code: str
    message: str
    column: int
    end_column: int
    hint: str | None
    excerpt: str


class SolveRecord(Record, frozen=True):
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


class SolveKeys(Record, frozen=True):
    """What `unionstats solve --json` writes; with - each line is one of its `problems`."""

    rounding: str
    problems: list[SolveRecord]


def solve_record(text: str, outcome: Answer | Finding, words: Words) -> SolveRecord:
    """The record of one problem, which was solved or could not be read."""
    if isinstance(outcome, Finding):
        message, hint = sentence(outcome.code, outcome.words, words.gettext)
        source, before, marked = excerpt(diagnostic_of(text, outcome, 1))
        shown = f"{source}\n{' ' * before}{'^' * marked}"
        place = outcome.start + 1, outcome.end + 1
        error = ErrorRecord(outcome.code, message, *place, hint or None, shown)
        return SolveRecord(text, None, None, None, None, {}, [], [], None, [], [], False, error)
    repair = outcome.repair or Repair()
    return SolveRecord(
        text,
        outcome.verdict,
        outcome.agreement,
        outcome.tie,
        range_record(outcome.computed),
        {name: solved_record(solved, None) for name, solved in outcome.solved.items()},
        [MeantRecord(one.found, one.meant) for one in repair.suggestions],
        [*repair.nearest],
        None if repair.distance is None else number(repair.distance),
        [int(name) for name in outcome.clashing],
        [int(name) for name in outcome.adjusted],
        outcome.stopped,
        None,
    )


def diagnostic_of(text: str, problem: Finding, row: int) -> Diagnostic:
    """What is wrong with a problem, placed in the line of that number."""
    place = Place(row, problem.start + 1, problem.end + 1)
    return Diagnostic(problem.code, problem.words, "", place, text)


def unread(outcomes: Sequence[tuple[str, Outcome]]) -> list[Diagnostic]:
    """What cannot be read, each in the line of its number."""
    return [
        diagnostic_of(text, outcome, row)
        for row, (text, outcome) in enumerate(outcomes, 1)
        if isinstance(outcome, Finding)
    ]


def solve_result(outcomes: Sequence[tuple[str, Outcome]], rounding: Rounding, words: Words) -> Result:
    """What came of problems without a ledger; their errors are told in the language of `words`."""

    def keys() -> SolveKeys:
        return SolveKeys(rounding.value, [solve_record(text, outcome, words) for text, outcome in outcomes])

    page = partial(solution_blocks, outcomes, rounding, words)
    return Result("solve", None, keys, ("problems",), page, words)


def solution_blocks(outcomes: Sequence[tuple[str, Outcome]], rounding: Rounding, words: Words) -> list[Block]:
    """A block for each problem, and the convention that was used."""
    blocks: list[Block] = []
    for text, one in outcomes:
        if isinstance(one, Finding):
            message, _ = sentence(one.code, one.words, words.gettext)
            blocks.append(Facts(text, words.gettext("cannot be read"), [(one.code, message)]))
        else:
            alone = len(one.checks) == 1
            word = check_words(one.checks["1"], words) if alone else verdict_words(one, words)
            blocks.append(Facts(text, f"{SIGNS[one.verdict]} {word}", _facts(one, words)))
    last = words.gettext("Rounding: {rounding}").format(rounding=rounding)
    return [*blocks, Lines([line(last)])]


def _facts(solution: Solution, words: Words) -> list[tuple[str, str]]:
    gettext, checks = words.gettext, solution.checks

    def worked_out(title: str, found: Mapping[str, Solved]) -> list[tuple[str, str]]:
        known = ((name, solved_text(solved)) for name, solved in found.items())
        return [(title, equation_text(name, text)) for name, text in known if text]

    facts = worked_out(gettext("Worked out"), solution.solved)
    if len(checks) == 1:
        facts.append((gettext("Computed"), computed_text(checks["1"], words)))
        for near in checks["1"].neighbours:
            gives = with_unit(value_text(near.gives), unit_for(solution.unit, words))
            facts.append((gettext("Closest"), f"{near.name} = {near.number} → {gives}"))
    if solution.clashing:
        text = gettext("equations {numbers} hold one by one but not together")
        facts.append((gettext("Conflict"), text.format(numbers=listed(solution.clashing, words))))
        alone = gettext("Equation {number} alone")
        for number_of in solution.clashing:
            facts += worked_out(alone.format(number=number_of), checks[number_of].solved)
    if solution.adjusted:
        text = gettext("equations {numbers} are shares adjusted to add up to 100%; no rounding gives them")
        facts.append((gettext("Adjusted"), text.format(numbers=listed(solution.adjusted, words))))
    if solution.stopped:
        text = gettext("the work limit was reached before more could be found out")
        facts.append((gettext("Stopped"), text))
    if solution.tie:
        facts.append((gettext("Tie"), gettext("depends on which way a tie was rounded")))
    if solution.repair is not None:
        facts += repair_facts(solution.repair, checks["1"].stated, words, slips=True)
    return [fact for fact in facts if fact[1]]
