"""The answers of `solve` as people read them: each problem, its verdict, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.diagnostics import Problem as Finding
from unionstats.results.checks import SIGNS, computed_text, verdict_words
from unionstats.results.numbers import equation_text, solved_text, value_text, with_unit
from unionstats.results.problems import sentence
from unionstats.results.repairs import repair_facts
from unionstats.rules import Agreement, Verdict
from unionstats.writers.page import Block, Facts, Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.solutions import Outcome
    from unionstats.rounding import Rounding
    from unionstats.rules.solution import Solution

Fact = tuple[str, str]


def solution_blocks(outcomes: Sequence[tuple[str, Outcome]], rounding: Rounding, words: Words) -> list[Block]:
    """Return a block for each problem, and the convention that was used."""
    blocks: list[Block] = [_block(text, outcome, words) for text, outcome in outcomes]
    line = words.gettext("Rounding: {rounding}").format(rounding=rounding)
    return [*blocks, Lines([line])]


def _block(text: str, outcome: Outcome, words: Words) -> Facts:
    if isinstance(outcome, Finding):
        message, _ = sentence(outcome.code, outcome.words, words)
        return Facts(text, words.gettext("cannot be read"), [(outcome.code, message)])
    return Facts(text, _verdict(outcome, words), _facts(outcome, words))


def _verdict(solution: Solution, words: Words) -> str:
    if len(solution.checks) == 1:
        word = verdict_words(solution.checks["1"], words)
    elif solution.verdict is Verdict.INCONSISTENT:
        word = words.gettext("fails")
    elif solution.stopped and solution.verdict is Verdict.UNDETERMINED:
        word = words.gettext("not settled")
    elif solution.verdict is Verdict.UNDETERMINED:
        word = words.gettext("untested")
    elif solution.agreement is Agreement.WITHIN_ROUNDING:
        word = words.gettext("within rounding")
    else:
        word = words.gettext("holds")
    return f"{SIGNS[solution.verdict]} {word}"


def _facts(solution: Solution, words: Words) -> list[Fact]:
    facts = [
        (words.gettext("Worked out"), equation_text(name, known))
        for name, solved in solution.solved.items()
        if (known := solved_text(solved))
    ]
    if len(solution.checks) == 1:
        facts.append((words.gettext("Computed"), computed_text(solution.checks["1"])))
        facts += [
            (
                words.gettext("Closest"),
                f"{n.name} = {n.number} → {with_unit(value_text(n.gives), solution.unit)}",
            )
            for n in solution.checks["1"].neighbours
        ]
    if solution.clashing:
        text = words.gettext("equations {numbers} hold one by one but not together")
        joined = words.gettext(", ").join(solution.clashing)
        facts.append((words.gettext("Conflict"), text.format(numbers=joined)))
        facts += [
            (words.gettext("Equation {number} alone").format(number=number), equation_text(name, known))
            for number in solution.clashing
            for name, solved in solution.checks[number].solved.items()
            if (known := solved_text(solved))
        ]
    if solution.adjusted:
        text = words.gettext(
            "equations {numbers} are shares adjusted to add up to 100%; no rounding gives them"
        )
        joined = words.gettext(", ").join(solution.adjusted)
        facts.append((words.gettext("Adjusted"), text.format(numbers=joined)))
    if solution.stopped:
        text = words.gettext("the work limit was reached before more could be found out")
        facts.append((words.gettext("Stopped"), text))
    if solution.tie:
        facts.append((words.gettext("Tie"), words.gettext("depends on which way a tie was rounded")))
    if solution.repair is not None:
        facts += repair_facts(solution.repair, words)
    return [fact for fact in facts if fact[1]]
